from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given
from tests.exports.keeping import kept
from tests.strategies import any_function, reports

from quotekit import Quote, QuoteKind, Report, Span
from quotekit.errors import InputError
from quotekit.exports import labelstudio, layer
from quotekit.exports.layer import LINKS, MARKS


def written(path: Path, tasks: list[Any]) -> Path:
    """A file of tasks."""
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def trip(report: Report, folder: Path) -> Report:
    """The report after it was written for Label Studio and read."""
    path = folder / "tasks.json"
    path.write_bytes(b"".join(labelstudio.pieces([report])))
    (again,) = labelstudio.read(path)
    return again


def results(task: dict[str, Any]) -> list[dict[str, Any]]:
    """What a task shows first."""
    found: list[dict[str, Any]] = task["predictions"][0]["result"]
    return found


def test_what_is_written(report: Report) -> None:
    """A task has the text, its id, a region for each piece of a mark, and relations."""
    task = labelstudio.task(report)
    assert task["data"] == {"text": report.text, "id": "roads"}
    first = results(task)[0]
    assert first["value"] == {"start": 1, "end": 18, "text": "The road is done,", "labels": ["direct"]}
    assert json.loads(first["meta"]["text"][0])["id"] == "q1"
    relations = {
        (result["from_id"], *result["labels"], result["to_id"])
        for result in results(task)
        if result["type"] == "relation"
    }
    assert {("m1.2", "continues", "m1"), ("m1", "cue", "m2"), ("m1", "against", "m9")} <= relations


def test_regions_hold_their_words(report: Report) -> None:
    """Every region's offsets cut its words out of the task's text."""
    task = labelstudio.task(report)
    for result in results(task):
        if result["type"] == "labels":
            value = result["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


def test_the_configuration_knows_all(report: Report) -> None:
    """The labelling configuration is XML and has a control for all that is written."""
    root = ElementTree.fromstring(labelstudio.config())
    assert [label.get("value") for label in root.iter("Label")] == list(MARKS)
    assert [relation.get("value") for relation in root.iter("Relation")] == [*LINKS, "continues"]
    controls = {element.get("name") for element in root.iter() if element.get("toName") == "text"}
    assert {result["from_name"] for result in results(labelstudio.task(report)) if "from_name" in result} <= controls


def test_a_report_comes_back(report: Report, tmp_path: Path) -> None:
    """What a layer keeps comes back from a task."""
    assert trip(report, tmp_path) == layer.report(layer.of(report))


@any_function
@given(report=reports(plain=True))
def test_every_report_comes_back(report: Report, tmp_path: Path) -> None:
    """Of every report what a layer keeps comes back."""
    again = trip(report, tmp_path)
    assert kept(again) == kept(report)
    assert again.id == report.id


@any_function
@given(report=reports())
def test_every_report_can_be_stored(report: Report, tmp_path: Path) -> None:
    """NUL and lone surrogates, which Label Studio's database refuses, are replaced one by one."""
    again = trip(report, tmp_path)
    assert len(again.text) == len(report.text)
    assert [quote.contents for quote in again.quotes] == [
        quote.contents for quote in layer.report(layer.of(report)).quotes
    ]
    content = (tmp_path / "tasks.json").read_text("utf-8")
    assert "\\u0000" not in content.replace("\\\\u0000", "")


def test_astral_characters_count_one(tmp_path: Path) -> None:
    """Offsets count code points, as Label Studio does: an emoji is one character."""
    report = Report("😀\r\n😀 “Yes”", "a", (Quote("q1", QuoteKind.DIRECT, (Span(6, 9),), origin="x"),))
    assert results(labelstudio.task(report))[0]["value"]["text"] == "Yes"
    assert trip(report, tmp_path) == report


def corrected(report: Report) -> dict[str, Any]:
    """A task of the report that somebody took up: what was predicted became an annotation."""
    task = labelstudio.task(report)
    task["annotations"] = [{"completed_by": 7, "was_cancelled": False, "result": copy.deepcopy(results(task))}]
    return task


def test_what_somebody_corrected(report: Report, tmp_path: Path) -> None:
    """Regions moved, labelled anew, added, removed and linked are in the report that is read."""
    task = corrected(report)
    result = task["annotations"][0]["result"]
    by_id = {(entry.get("id"), entry["type"]): entry for entry in result}
    by_id["m1", "labels"]["value"]["start"] = 5  # moved
    by_id["m4", "labels"]["value"]["labels"] = ["mixed"]  # labelled anew
    regions = {entry["value"]["text"]: entry["id"] for entry in result if entry["type"] == "labels"}
    gone = regions["never asked"]
    result[:] = [entry for entry in result if gone not in (entry.get("id"), entry.get("from_id"))]
    new = {"start": 35, "end": 40, "text": report.text[35:40]}
    region = {"id": "zz", "to_name": "text"}
    result += [
        region | {"from_name": "mark", "type": "labels", "value": new | {"labels": ["direct"]}},
        region | {"from_name": "medium", "type": "choices", "value": new | {"choices": ["post"]}},
        region | {"from_name": "negated", "type": "choices", "value": new | {"choices": ["negated"]}},
        region | {"from_name": "name", "type": "textarea", "value": new | {"text": ["Mia Roe"]}},
    ]
    (again,) = labelstudio.read(written(tmp_path / "a.json", [task]))
    assert [(quote.id, quote.kind, quote.contents[0]) for quote in again.quotes] == [
        ("q1", QuoteKind.DIRECT, Span(5, 18)),
        ("q3", QuoteKind.DIRECT, Span(35, 40)),
        ("q2", QuoteKind.MIXED, report.quotes[1].contents[0]),
    ]
    new_quote = again.quotes[1]
    assert (new_quote.medium, new_quote.negated, again.party(new_quote.speaker).name) == ("post", True, "Mia Roe")  # type: ignore[arg-type, union-attr]


def test_which_annotation_counts(report: Report, tmp_path: Path) -> None:
    """The last annotation that was not skipped counts, or that of the annotator asked for; else the prediction."""
    none: list[Any] = []
    task = corrected(report)
    task["annotations"] += [
        {"completed_by": {"id": 8, "email": "b@x.example"}, "result": none},
        {"completed_by": 9, "was_cancelled": True, "result": results(task)},
    ]
    path = written(tmp_path / "a.json", [task, labelstudio.task(report), {"data": {"text": "Bare."}}])
    assert [len(found.quotes) for found in labelstudio.read(path)] == [0, 3, 0]
    assert [len(found.quotes) for found in labelstudio.read(path, annotator=7)] == [3]
    assert [len(found.quotes) for found in labelstudio.read(path, annotator="b@x.example")] == [0]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "a list is expected, this is dict"),
        ("[{]", "not JSON"),
        ("[{}]", "task 1 is not of this format"),
        ('[{"data": {"text": {"url": 1}}}]', "task 1: its data have no text"),
        ('[{"data": {"text": "a"}, "annotations": [{"result": [{}]}]}]', "task 1 is not of this format"),
    ],
)
def test_what_cannot_be_read_is_named(content: str, message: str, tmp_path: Path) -> None:
    """A file of another kind raises an error that names file and task."""
    (tmp_path / "a.json").write_text(content)
    with pytest.raises(InputError, match=rf"a\.json: {message}"):
        list(labelstudio.read(tmp_path / "a.json"))


def test_no_reports_are_an_empty_list() -> None:
    """Of no reports comes an empty list."""
    assert b"".join(labelstudio.pieces([])) == b"[]\n"
    assert attrs.asdict(Report(""))["text"] == ""
