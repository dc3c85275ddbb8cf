from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
import trafilatura
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.exports.keeping import kept
from tests.strategies import any_function, reports

from quotekit import Party, PartyKind, Quote, QuoteKind, Report, Span
from quotekit.errors import InputError
from quotekit.exports import layer, tei
from quotekit.exports.clean import xml
from quotekit.exports.tei.weaving import Close, Open, weave

SUBSET = etree.RelaxNG(etree.parse(tei.SCHEMA))
# TEI's own schema (P5 4.8), which trafilatura brings.
WHOLE = etree.DTD(str(Path(trafilatura.__file__).parent / "data" / "tei_corpus.dtd"))
T = "{http://www.tei-c.org/ns/1.0}"


def written(*made: Report) -> bytes:
    """The file of these reports."""
    return b"".join(tei.pieces(made))


def valid(content: bytes) -> etree._Element:
    """The root of a file, after both schemas took it."""
    root = etree.fromstring(content)
    assert SUBSET.validate(root), SUBSET.error_log
    assert WHOLE.validate(root), WHOLE.error_log
    return root


def trip(report: Report, folder: Path) -> Report:
    """The report after it was written as TEI and read."""
    (folder / "a.xml").write_bytes(written(report))
    (again,) = tei.read(folder / "a.xml")
    return again


def test_what_is_written(report: Report) -> None:
    """Quotes are said by whom they are; pieces point to each other; cue and source to their quote."""
    root = valid(written(report))
    first, second = (
        root.find(f".//{T}said[@{{http://www.w3.org/XML/1998/namespace}}id='{id}']") for id in ("m1", "m1.2")
    )
    assert first is not None and second is not None
    assert (first.text, first.get("who"), first.get("direct"), first.get("next")) == (
        "The road is done,",
        "#p1",
        "true",
        "#m1.2",
    )
    assert (second.get("prev"), second.get("next")) == ("#m1", None)
    assert "".join(second.itertext()) == "The council fought it."
    cue = root.find(f".//{T}seg[@type='cue']")
    assert cue is not None
    assert (cue.text, cue.get("corresp")) == ("wrote", "#m1")
    said = root.findall(f".//{T}said")
    assert [entry.get("direct") for entry in said] == ["true", "true", "false", "true"]
    assert said[3].getparent() is said[2]
    stance = root.find(f".//{T}relation[@type='stance']")
    assert stance is not None
    assert (stance.get("active"), stance.get("name"), stance.get("passive"), stance.get("source")) == (
        "#p1",
        "against",
        "#p2",
        "#m1",
    )
    assert [entry.findtext(f"{T}persName") for entry in root.iter(f"{T}person")] == ["Ann Lee", "Tom Roe"]


def test_a_report_comes_back(report: Report, tmp_path: Path) -> None:
    """What a layer keeps comes back, blanks and all."""
    assert trip(report, tmp_path) == layer.report(layer.of(report))


@any_function
@given(report=reports())
def test_every_report_is_valid_and_comes_back(report: Report, tmp_path: Path) -> None:
    """Any report makes valid TEI, and comes back but for the characters that XML cannot hold."""
    valid(written(report))
    again = trip(report, tmp_path)
    assert kept(again) == {**kept(report), "text": xml(report.text)}
    assert again.id == report.id


def test_several_texts_are_a_corpus(report: Report, tmp_path: Path) -> None:
    """Several reports are one file, whose ids are all different; of none it is a corpus of an empty text."""
    (tmp_path / "a.xml").write_bytes(written(report, Report(""), report))
    valid((tmp_path / "a.xml").read_bytes())
    again = list(tei.read(tmp_path / "a.xml"))
    assert again == [layer.report(layer.of(report)), Report(""), layer.report(layer.of(report))]
    valid(written())


@pytest.mark.parametrize(
    "text", ["a\r\nb\rc", "<p>&amp;</p>", "a\x00b\x08", "😀\ud800", "]]>", " \n a \t ", "\ufffe\uffff", "a\u2028b"]
)
def test_odd_characters(text: str, tmp_path: Path) -> None:
    """Line ends, markup and astral characters stay; what XML cannot hold is replaced, one for one."""
    again = trip(Report(text), tmp_path)
    assert again.text == xml(text)
    assert len(again.text) == len(text)
    valid(written(Report(text)))


def test_what_crosses_is_cut() -> None:
    """A quote over paragraphs, and a mention that crosses its edge, are cut into pieces that nest."""
    text = "“One.\n\n“Two of them” went.\n"
    words = Span(1, 19)
    report = Report(
        text,
        None,
        (Quote("q1", QuoteKind.DIRECT, (words,), speaker="p1"),),
        (Party("p1", "them went", PartyKind.GROUP, mentions=(Span(15, 25),)),),
    )
    root = valid(written(report))
    assert ["".join(said.itertext()) for said in root.iter(f"{T}said")] == ["One.\n\n", "“Two of them"]
    assert ["".join(found.itertext()) for found in root.iter(f"{T}rs")] == ["them", "” went"]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))), st.sets(st.integers(1, 19)))
def test_weaving(ends: list[tuple[int, int]], starts: set[int]) -> None:
    """What is woven nests, says every word once, and covers of each span just what it covered before."""
    spans = {f"k{number}": Span(min(pair), max(pair)) for number, pair in enumerate(ends) if pair[0] != pair[1]}
    bounds = [0, *sorted(starts), 20]
    paragraphs = [Span(start, end) for start, end in pairwise(bounds)]
    covered: dict[str, list[int]] = {key: [] for key in spans}
    words: list[int] = []
    for events in weave(spans.items(), paragraphs):
        open_: list[str] = []
        for event in events:
            if isinstance(event, Open):
                open_.append(event.key)
            elif isinstance(event, Close):
                open_.pop()
            else:
                places = range(event.span.start, event.span.end)
                words += places
                for key in open_:
                    covered[key] += places
        assert open_ == []
    assert words == list(range(20))
    assert covered == {key: list(range(span.start, span.end)) for key, span in spans.items()}


def test_what_somebody_marked_by_hand(tmp_path: Path) -> None:
    """Elements without ids or facts are read as well; other elements and comments are passed over."""
    (tmp_path / "a.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p><!-- no --><hi>Well</hi>, '
        '<rs type="person" ref="#x">Ann</rs>: <said who="#x">Yes <seg type="foot">and</seg> no</said>, '
        '<said direct="false">never</said></p></body></text></TEI>',
        encoding="utf-8",
    )
    (report,) = tei.read(tmp_path / "a.xml")
    assert report.text == "Well, Ann: Yes and no, never"
    assert [(quote.kind, report.words(*quote.contents), quote.speaker) for quote in report.quotes] == [
        (QuoteKind.DIRECT, "Yes and no", "p1"),
        (QuoteKind.INDIRECT, "never", None),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<TEI", "not XML"),
        ("<p/>", "no <TEI> element"),
        (
            '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p><rs type="it">a</rs></p></body></text></TEI>',
            "labelled 'it'",
        ),
        ('<!DOCTYPE a [<!ENTITY b "c">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&b;</TEI', "not XML"),
    ],
)
def test_what_cannot_be_read_is_named(content: str, message: str, tmp_path: Path) -> None:
    """A file of another kind raises an error that names it."""
    (tmp_path / "a.xml").write_text(content)
    with pytest.raises(InputError, match=rf"a\.xml: .*{message}"):
        list(tei.read(tmp_path / "a.xml"))


def test_facts_in_words_are_none(report: Report, tmp_path: Path) -> None:
    """Where somebody wrote words in place of facts, what stands in the text is read without them."""
    content = written(report).decode()
    (tmp_path / "a.xml").write_text(re.sub(r'(type="(?:facts|quotekit)">)[^<]*', r"\1see above", content), "utf-8")
    (again,) = tei.read(tmp_path / "a.xml")
    assert again.id == "see above"
    assert [quote.contents for quote in again.quotes] == [quote.contents for quote in report.quotes]
    assert {quote.origin for quote in again.quotes} == {"hand"}


def test_nothing_is_expanded(tmp_path: Path) -> None:
    """Entities of a hostile file are not expanded, and no file is fetched."""
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "a.xml").write_text(
        f'<!DOCTYPE TEI [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]>'
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>a&s;b</p></body></text></TEI>'
    )
    (report,) = tei.read(tmp_path / "a.xml")
    assert report.text == "ab"


def test_weaving_is_linear(steps: object) -> None:
    """Twice the spans take about twice the work."""

    def work(size: int) -> int:
        spans = [(str(number), Span(10 * number, 10 * number + 15)) for number in range(size)]
        paragraphs = [Span(100 * number, 100 * number + 100) for number in range(size // 10 + 1)]
        return steps(lambda: weave(spans, paragraphs))  # type: ignore[operator, no-any-return]

    assert work(2_000) < 2.5 * work(1_000)
