from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from quotekit import Report, Span
from quotekit.errors import InputError
from quotekit.report.record import json_schema


def test_a_record_is_as_documented(report: Report) -> None:
    """The first quote of a record has the keys of schema 1, with spans as [start, end]."""
    record = report.to_dict()
    assert list(record) == ["schema", "id", "text_sha256", "quotes", "parties", "stances", "notes"]
    assert record["quotes"][0] == {
        "id": "q1",
        "kind": "direct",
        "medium": "post",
        "platform": "Twitter",
        "handle": None,
        "date": None,
        "hashtags": [],
        "contents": [[1, 18], [53, 75]],
        "cue": [34, 39],
        "source": [20, 33],
        "speaker": "p1",
        "negated": False,
        "within": None,
        "score": 0.9,
        "origin": "hand",
        "via_outlet": None,
    }
    assert record["parties"][2]["affiliations"] == [{"party": "p2", "relation": "speaks_for", "evidence": [88, 105]}]
    assert record["stances"][1]["via"] == "p2"
    assert record["notes"] == [{"code": "example", "span": [0, 1], "message": "a note"}]


def test_a_record_is_plain_json(report: Report) -> None:
    """A record survives json.dumps and loads unchanged: dicts, lists, strings, numbers, booleans, None."""
    record = report.to_dict(text=True)
    assert json.loads(json.dumps(record)) == record


def test_a_record_comes_back(report: Report) -> None:
    """from_dict undoes to_dict, with the text in the record or beside it."""
    assert Report.from_dict(report.to_dict(text=True)) == report
    assert Report.from_dict(report.to_dict(), report.text) == report


def test_the_text_is_in_the_record_only_if_asked_for(report: Report) -> None:
    """Records hold a SHA-256 of their text, not the text, unless told."""
    assert "text" not in report.to_dict()
    assert report.to_dict(text=True)["text"] == report.text


def _changed(record: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    *way, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    place: Any = record
    for key in way:
        place = place[key]
    place[last] = value
    return record


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("schema", 2, "schema 2"),
        ("schema", None, "schema None"),
        ("quotes.0.kind", "shouted", "$.quotes[0].kind"),
        ("quotes.0.contents.0", [1], "$.quotes[0].contents[0]"),
        ("quotes.0.contents.0", [-1, 4], "$.quotes[0].contents[0]"),
        ("quotes.0.contents.0", [9, 4], "no span from 9 to 4"),
        ("quotes.0.contents.0", [60, 70], "out of order"),
        ("quotes.0.contents", [], "$.quotes[0].contents"),
        ("quotes.0.contents.1", [53, 100_000], "100000"),
        ("quotes.0.score", 1.5, "$.quotes[0].score"),
        ("quotes.0.colour", "red", "colour"),
        ("quotes.0.speaker", "p9", "'p9'"),
        ("quotes.1.id", "q1", "2 entries for quote 'q1'"),
        ("stances.0.quote", "q9", "'q9'"),
        ("parties.2.affiliations.0.party", "p9", "'p9'"),
        ("text", "Another text.", "another text"),
        ("notes", None, "$.notes"),
    ],
)
def test_a_wrong_record_is_refused(report: Report, path: str, value: Any, said: str) -> None:
    """What is wrong with a record is said, with its place."""
    with pytest.raises(InputError) as caught:
        Report.from_dict(_changed(report.to_dict(text=True), path, value))
    assert said in str(caught.value)


def test_a_record_without_text_needs_one(report: Report) -> None:
    """Without its text a report cannot be."""
    with pytest.raises(InputError, match="pass the text"):
        Report.from_dict(report.to_dict())


def test_no_record_at_all() -> None:
    """A list is no record."""
    with pytest.raises(InputError, match="list"):
        Report.from_dict([])  # type: ignore[arg-type]


def test_keys_of_later_make_may_be_missing(report: Report) -> None:
    """Handle, date and hashtags of a quote and the origin of a stance may be left out."""
    record = report.to_dict()
    for quote in record["quotes"]:
        del quote["handle"], quote["date"], quote["hashtags"]
    for stance in record["stances"]:
        del stance["origin"]
    assert Report.from_dict(record, report.text).quotes == report.quotes


def test_parties_and_quotes_by_id(report: Report) -> None:
    """An id gives its party or quote, None gives None, an unknown id a KeyError."""
    assert report.party(report.quotes[0].speaker) is report.parties[0]
    assert report.party(None) is None
    assert report.quote("q3") is report.quotes[2]
    with pytest.raises(KeyError):
        report.party("p9")
    with pytest.raises(KeyError):
        report.quote("p1")


def test_spans_are_all_there(report: Report) -> None:
    """spans() gives contents, cues, sources, mentions, evidence and notes."""
    assert len(list(report.spans())) == 4 + 2 + 2 + 3 + 1 + 3 + 1
    assert Span(0, 1) in set(report.spans())


def test_rows_read_well(report: Report) -> None:
    """A row has names and words beside ids and offsets; stances carried over stay out."""
    row = report.rows()[0]
    assert row["words"] == "The road is done, … The council fought it."
    assert (row["speaker"], row["source"], row["cue"]) == ("Ann Lee", "Mayor Ann Lee", "wrote")
    assert (row["against"], row["favor"]) == (["the council"], [])


def test_a_report_is_shown_short(report: Report) -> None:
    """repr() counts, and never prints the whole text."""
    assert repr(report) == "<Report 'roads': 139 characters, 3 quotes, 3 parties, 3 stances, 1 notes>"


def test_a_report_pickles(report: Report) -> None:
    """A report goes through pickle, also after its lookups were used."""
    report.party("p1")
    assert pickle.loads(pickle.dumps(report)) == report


def test_an_empty_report() -> None:
    """No text, no id, nothing found: still a record, a table and a page."""
    report = Report("")
    assert Report.from_dict(report.to_dict(), "") == report
    assert str(report)
    assert report._repr_html_()
    assert report.rows() == []


def test_the_schema_names_every_key(report: Report) -> None:
    """The JSON Schema describes what to_dict gives, and refuses other keys."""
    schema = json_schema()
    definition = schema["$defs"]["ReportRecord"]
    assert set(definition["properties"]) == set(report.to_dict(text=True))
    assert definition["additionalProperties"] is False
    assert "text" not in definition["required"]
