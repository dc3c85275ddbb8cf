from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from tests.exports.keeping import kept
from tests.strategies import any_function, reports

from quotekit import Quote, QuoteKind, Report, Span
from quotekit.errors import InputError
from quotekit.exports import article_id, layer, webanno
from quotekit.exports.clean import encodable


def trip(report: Report, folder: Path) -> Report:
    """The report after its annotations were written and read with its text."""
    path = folder / "a.jsonld"
    path.write_bytes(b"".join(webanno.pieces([report])))
    (again,) = webanno.read(path, {encodable(article_id(report)): report.text})
    return again


def test_what_is_written(report: Report) -> None:
    """A page of annotations, each with a body that is its label and a target by position and by words."""
    page = webanno.page(report)
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    first = page["items"][0]
    assert (first["type"], first["motivation"], first["body"][0]["value"]) == ("Annotation", "classifying", "direct")
    assert first["target"][1] == {
        "source": "urn:quotekit:roads",
        "selector": [
            {"type": "TextPositionSelector", "start": 53, "end": 75},
            {
                "type": "TextQuoteSelector",
                "exact": "The council fought it.",
                "prefix": "Mayor Ann Lee wrote on Twitter. “"[-32:],
                "suffix": "”\nTom Roe, a council spokesman, s"[:32],
            },
        ],
    }
    linking = [item for item in page["items"] if item["motivation"] == "linking"]
    assert linking[0]["target"] == "urn:quotekit:roads#m1"
    assert linking[0]["body"][-1] == {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": "urn:quotekit:roads#m2",
    }


def test_ids_are_unique_and_lead_somewhere(report: Report) -> None:
    """Every annotation has an id of its own, and links lead to annotations of the page."""
    items = webanno.page(report)["items"]
    ids = [item["id"] for item in items]
    assert len(set(ids)) == len(ids)
    for item in items:
        if item["motivation"] == "linking":
            assert {item["target"], item["body"][-1]["source"]} <= set(ids)


def test_a_report_comes_back(report: Report, tmp_path: Path) -> None:
    """What a layer keeps comes back, given the text."""
    assert trip(report, tmp_path) == layer.report(layer.of(report))


@any_function
@given(report=reports())
def test_every_report_comes_back(report: Report, tmp_path: Path) -> None:
    """Of every report what a layer keeps comes back; lone surrogates live on in the text, which is given."""
    assert kept(trip(report, tmp_path)) == kept(report)


def test_astral_characters_count_one() -> None:
    """Positions count code points, as the Recommendation has it."""
    page = webanno.page(Report("😀 “Yes”", "a", (Quote("q1", QuoteKind.DIRECT, (Span(3, 6),)),)))
    position, words = page["items"][0]["target"][0]["selector"]
    assert (position["start"], position["end"]) == (3, 6)
    assert (words["exact"], words["prefix"], words["suffix"]) == ("Yes", "😀 “", "”")


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (None, "page 1: no text for 'roads'"),
        ({"roads": "Something else altogether." * 9}, "page 1: the text has '.*' where"),
    ],
)
def test_the_text_must_be_the_same(report: Report, texts: dict[str, str] | None, message: str, tmp_path: Path) -> None:
    """Without the text, or with another, nothing is read."""
    (tmp_path / "a.jsonld").write_bytes(b"".join(webanno.pieces([report])))
    with pytest.raises(InputError, match=message):
        list(webanno.read(tmp_path / "a.jsonld", texts))


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A file of another kind raises an error that names file and page."""
    (tmp_path / "a.jsonld").write_text(json.dumps([{"id": "x"}]))
    with pytest.raises(InputError, match=r"a\.jsonld: page 1"):
        list(webanno.read(tmp_path / "a.jsonld", {"x": "a"}))
