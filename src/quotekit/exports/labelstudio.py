"""Label Studio tasks: a JSON file to import, whose annotations are corrected by hand, exported, and read back.

Marks and links are those of :mod:`quotekit.exports.layer`. Label Studio knows no regions in several pieces, so the
pieces of one are linked by the relation ``continues``. Offsets count code points, as Label Studio's own do since 1.4.
A medium, a denial and a name are fields of a region; the other facts are JSON in its note (``meta``).

:func:`config` is the labelling configuration to give the project. Documentation of the format:
https://labelstud.io/guide/task_format
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from typing import Any
from xml.sax.saxutils import quoteattr

from quotekit.errors import InputError
from quotekit.exports import layer as layers
from quotekit.exports.clean import storable
from quotekit.exports.json import listed, load
from quotekit.exports.layer import LINKS, MARKS, Layer, Link, Mark, facts_of
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import Medium, PartyKind

CONTINUES = "continues"
"""The relation from a piece of a quote to the piece before it."""

_PARTIES = frozenset(map(str, PartyKind))
_COLOURS = (
    "#0072b2",
    "#009e73",
    "#e69f00",
    "#8c510a",
    "#666666",
    "#cc79a7",
    "#56b4e9",
    "#d55e00",
    "#332288",
    "#999999",
)


def config() -> str:
    """The labelling configuration for Label Studio, as XML."""
    labels = "".join(
        f"    <Label value={quoteattr(label)} background={quoteattr(colour)}/>\n"
        for label, colour in zip(MARKS, _COLOURS, strict=True)
    )
    relations = "".join(f"    <Relation value={quoteattr(label)}/>\n" for label in (*LINKS, CONTINUES))
    media = "".join(f"    <Choice value={quoteattr(medium)}/>\n" for medium in Medium)
    return (
        "<View>\n"
        f'  <Relations choice="single">\n{relations}  </Relations>\n'
        f'  <Labels name="mark" toName="text">\n{labels}  </Labels>\n'
        '  <Text name="text" value="$text" granularity="symbol"/>\n'
        f'  <Choices name="medium" toName="text" perRegion="true" showInline="true">\n{media}  </Choices>\n'
        '  <Choices name="negated" toName="text" perRegion="true">\n    <Choice value="negated"/>\n  </Choices>\n'
        '  <TextArea name="name" toName="text" perRegion="true" maxSubmissions="1" editable="true"\n'
        '    placeholder="of a party: its name; of a quote: a speaker the text does not mention"/>\n'
        "</View>\n"
    )


def pieces(reports: Iterable[Report], *, text: bool = True) -> Iterator[bytes]:
    """The file, task by task; it always holds the text."""
    return listed(json.dumps(task(report)).encode() for report in reports)


def task(report: Report) -> dict[str, Any]:
    """The task of one report: its text, and what was found as a prediction."""
    layer = layers.of(report)
    data = {"text": storable(layer.text)} | ({} if layer.id is None else {"id": storable(layer.id)})
    return {"data": data, "predictions": [{"model_version": "quotekit", "result": storable(list(_result(layer)))}]}


def _result(layer: Layer) -> Iterator[dict[str, Any]]:
    said: dict[str, list[Any]] = {}
    for link in layer.links:
        if link.facts:
            said.setdefault(link.start, []).append([link.label, link.end, dict(link.facts)])
    for mark in layer.marks:
        facts = dict(mark.facts)
        if mark.key in said:
            facts["links"] = said[mark.key]
        fields = list(_fields(mark, facts))
        for number, span in enumerate(mark.spans):
            first = number == 0
            value = {"start": span.start, "end": span.end, "text": layer.text[span.slice]}
            key = mark.key if first else f"{mark.key}.{number + 1}"
            region = {"id": key, "from_name": "mark", "to_name": "text", "type": "labels"}
            note = {"meta": {"text": [json.dumps(facts)]}} if first and facts else {}
            yield region | {"value": value | {"labels": [mark.label]}} | note
            if first:
                for name, kind, answer in fields:
                    # A text area keeps what was typed under "text", in place of the region's words.
                    answered = {"text" if kind == "textarea" else kind: [answer]}
                    yield region | {"from_name": name, "type": kind, "value": value | answered}
            else:
                before = mark.key if number == 1 else f"{mark.key}.{number}"
                yield _relation(CONTINUES, key, before)
    for link in layer.links:
        yield _relation(link.label, link.start, link.end)


def _fields(mark: Mark, facts: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Takes the facts that have fields of their own out of the others: name of the field, its kind, what is in it."""
    if "medium" in facts:
        yield "medium", "choices", facts.pop("medium")
    if facts.pop("negated", False):
        yield "negated", "choices", "negated"
    if mark.label in _PARTIES and facts.get("name"):
        yield "name", "textarea", facts.pop("name")
    elif facts.get("speaker", {}).get("name"):
        yield "name", "textarea", facts["speaker"]["name"]


def _relation(label: str, start: str, end: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": start, "to_id": end, "direction": "right", "labels": [label]}


def read(path: str | PathLike[str], texts: object = None, *, annotator: int | str | None = None) -> Iterator[Report]:
    """The reports of a file that Label Studio exported as JSON, or of one to import.

    Of several annotations of a task the last counts that was not skipped; of none, the prediction.

    Args:
        path: the file.
        texts: not needed; a task holds its text.
        annotator: whose annotations to read: an id or e-mail address as in ``completed_by``. Tasks without any of his
            are left out.

    Raises:
        InputError: if it is no such file; names the task.
        OSError: if it cannot be opened.
    """
    for number, given in enumerate(load(path), 1):
        try:
            layer = _layer(given, annotator)
            if layer is not None:
                yield layers.report(layer)
        except InputError as error:
            raise InputError(f"task {number}: {error.message}", path=fspath(path)) from error
        except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
            raise InputError(f"task {number} is not of this format ({error!r})", path=fspath(path)) from error


def _layer(given: Mapping[str, Any], annotator: int | str | None) -> Layer | None:
    data = given["data"]
    if not isinstance(data["text"], str):
        raise InputError("its data have no text: import tasks whose data hold 'text', not addresses")
    results = [
        annotation["result"]
        for annotation in given.get("annotations") or ()
        if not annotation.get("was_cancelled") and (annotator is None or annotator in _who(annotation))
    ]
    if not results and annotator is not None:
        return None
    results = results or [prediction["result"] for prediction in given.get("predictions") or ()] or [[]]
    id = data.get("id")
    return _Task(results[-1]).layer(data["text"], None if id is None else str(id))


def _who(annotation: Mapping[str, Any]) -> tuple[object, ...]:
    who = annotation.get("completed_by")
    return (who.get("id"), who.get("email")) if isinstance(who, dict) else (who,)


class _Task:
    """Puts the results of an annotation together: those of one region, and the regions of one mark."""

    def __init__(self, results: Iterable[Mapping[str, Any]]) -> None:
        self._labels: dict[str, str] = {}
        self._spans: dict[str, Span] = {}
        self._facts: dict[str, dict[str, Any]] = {}
        self._fields: dict[str, dict[str, str]] = {}
        self._relations: list[tuple[str, str, str]] = []
        for result in results:
            kind = result["type"]
            if kind == "relation":
                for label in result.get("labels") or ():
                    ends = (result["from_id"], result["to_id"])
                    start, end = reversed(ends) if result.get("direction") == "left" else ends
                    self._relations.append((label, start, end))
            elif kind == "labels":
                self._region(result)
            elif kind in ("choices", "textarea"):
                answers = result["value"].get("text" if kind == "textarea" else kind)
                if answers:
                    answer = answers if isinstance(answers, str) else answers[0]
                    self._fields.setdefault(result["id"], {})[result["from_name"]] = str(answer)

    def _region(self, result: Mapping[str, Any]) -> None:
        value, id = result["value"], result["id"]
        if not value.get("labels"):
            return
        self._labels[id] = value["labels"][0]
        self._spans[id] = Span(int(value["start"]), int(value["end"]))
        note = (result.get("meta") or {}).get("text") or ""
        self._facts[id] = facts_of(note if isinstance(note, str) else note[0])

    def layer(self, text: str, id: str | None) -> Layer:
        """The layer on that text."""
        before = {start: end for label, start, end in self._relations if label == CONTINUES}
        first = {key: _first(key, before) for key in self._labels}
        spans: dict[str, list[Span]] = {}
        for key, span in self._spans.items():
            spans.setdefault(first[key], []).append(span)
        said: dict[tuple[str, str, str], dict[str, Any]] = {}
        marks = []
        for key, found in spans.items():
            facts = self._facts.get(key, {})
            for label, end, more in facts.pop("links", ()):
                said[label, key, end] = more
            facts |= self._given(key)
            marks.append(Mark(key, self._labels[key], tuple(sorted(found)), facts))
        links = [
            Link(label, first.get(start, start), first.get(end, end))
            for label, start, end in self._relations
            if label != CONTINUES
        ]
        known = [
            Link(link.label, link.start, link.end, said.get((link.label, link.start, link.end), {})) for link in links
        ]
        return Layer(text, id, tuple(marks), tuple(known))

    def _given(self, key: str) -> dict[str, Any]:
        """The facts in a region's fields."""
        fields = dict(self._fields.get(key, {}))
        if "negated" in fields:
            fields |= {"negated": True}  # type: ignore[dict-item]
        if "name" in fields and self._labels[key] not in _PARTIES:
            name, before = fields.pop("name"), self._facts[key].get("speaker")
            if not (isinstance(before, dict) and before.get("name") == name):
                return fields | {"speaker": name}
        return dict(fields)


def _first(key: str, before: Mapping[str, str]) -> str:
    """The first piece of what a region continues."""
    seen = {key}
    while key in before and before[key] not in seen:
        key = before[key]
        seen.add(key)
    return key
