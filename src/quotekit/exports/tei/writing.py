"""Reports made into TEI documents."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, pairwise
from typing import Any

from quotekit.exports import layer as layers
from quotekit.exports.clean import xml
from quotekit.exports.layer import Layer, Link, Mark
from quotekit.exports.layer.values import CUE, OUTLET, SAME, SOURCE, SPEAKER
from quotekit.exports.tei.names import ENTRIES, FACTS, ID, NAMESPACE, SPACE, child, element, etree, local
from quotekit.exports.tei.weaving import Close, Open, weave
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.text import paragraphs
from quotekit.values import PartyKind, QuoteKind, Relation, StanceLabel

_QUOTES, _PARTIES = frozenset(map(str, QuoteKind)), frozenset(map(str, PartyKind))
_STANCES, _TIES = frozenset(map(str, StanceLabel)), frozenset(map(str, Relation))


def pieces(reports: Iterable[Report], *, text: bool = True) -> Iterator[bytes]:
    """The file: of one report a ``<TEI>``, of several a ``<teiCorpus>``, as they come; it always holds the texts."""
    source = iter(reports)
    first = list(islice(source, 2))
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n'
    if len(first) == 1:
        yield _bytes(document(first[0]))
        return
    # A corpus must hold something, so of no report it holds an empty one.
    yield f'<teiCorpus xmlns="{NAMESPACE}">\n'.encode() + _bytes(_header("Quotes", None))
    for number, report in enumerate(chain(first, source) if first else [Report("")], 1):
        yield _bytes(document(report, f"a{number}."))
    yield b"</teiCorpus>\n"


def _bytes(node: Any) -> bytes:
    written: bytes = etree.tostring(node, encoding="UTF-8", xml_declaration=False)
    return written + b"\n"


def document(report: Report, prefix: str = "") -> Any:
    """The ``<TEI>`` element of a report.

    Args:
        report: the report.
        prefix: what all its ``xml:id`` start with, so that they are unique in a corpus.
    """
    writer = _Writer(layers.of(report), prefix)
    root = element("TEI")
    root.append(_header(xml(report.id or "Untitled"), report.id))
    apart = writer.apart()
    if len(apart):
        root.append(apart)
    root.append(writer.text())
    return root


def _header(title: str, id: str | None) -> Any:
    header = element("teiHeader")
    description = child(header, "fileDesc")
    child(child(description, "titleStmt"), "title", text=title)
    child(child(description, "publicationStmt"), "p", text="Annotated by quotekit.")
    origin = child(child(description, "sourceDesc"), "p")
    if id is not None:
        child(origin, "idno", {"type": "quotekit"}, json.dumps(id))
    return header


class _Writer:
    """Puts a layer into TEI's elements."""

    def __init__(self, layer: Layer, prefix: str) -> None:
        self._layer, self._prefix = layer, prefix
        self._party_of: dict[str, str] = {}  # a mention's key -> its party's
        first = {link.start: link.end for link in layer.links if link.label == SAME}
        for mark in layer.marks:
            if mark.label in _PARTIES:
                key = first.get(mark.key, mark.key)
                self._party_of[mark.key] = self._party_of.get(key) or f"{prefix}p{len({*self._party_of.values()}) + 1}"
        self._speakers = {link.start: self._party_of[link.end] for link in layer.links if link.label == SPEAKER}
        self._outlets = {link.start: self._party_of[link.end] for link in layer.links if link.label == OUTLET}
        self._of: dict[str, list[str]] = {}  # a cue's or source's key -> its quotes'
        for link in layer.links:
            if link.label in (CUE, SOURCE):
                self._of.setdefault(link.end, []).append(self._id(link.start))

    def _id(self, key: str, piece: int = 0) -> str:
        return f"{self._prefix}{key}.{piece + 1}" if piece else f"{self._prefix}{key}"

    def apart(self) -> Any:
        """What does not stand in the text: parties, ties, stances, facts."""
        people, bodies = element("listPerson"), element("listOrg")
        relations, facts = element("listRelation"), element("listAnnotation")
        for mark in self._layer.marks:
            if mark.label in _PARTIES and "name" in mark.facts:
                entry = self._entry(mark)
                (bodies if local(entry) == "org" else people).append(entry)
            elif mark.label in _QUOTES:
                id = self._id(mark.key)
                entry = child(facts, "annotation", {ID: f"{id}.facts", "target": f"#{id}"})
                _facts(entry, "note", mark.facts, kind=mark.label)
        for link in self._layer.links:
            if link.label in _STANCES or link.label in _TIES:
                self._relation(relations, link)
        root = element("standOff")
        root.extend(part for part in (people, bodies, relations, facts) if len(part))
        return root

    def _entry(self, mark: Mark) -> Any:
        name, attributes = ENTRIES[PartyKind(mark.label)]
        entry = element(name, {ID: self._party_of[mark.key], **attributes})
        kind = "orgName" if name == "org" else "persName"
        child(entry, kind, text=xml(mark.facts["name"]))
        for alias in mark.facts.get("aliases", ()):
            child(entry, kind, {"type": "alias"}, xml(alias))
        _facts(entry, "note", mark.facts)
        return entry

    def _relation(self, relations: Any, link: Link) -> None:
        stance = link.label in _STANCES
        active = self._speakers[link.start] if stance else self._party_of[link.start]
        attributes = {"type": "stance" if stance else "tie", "name": link.label, "active": f"#{active}"}
        attributes["passive"] = f"#{self._party_of[link.end]}"
        if stance:
            attributes["source"] = f"#{self._id(link.start)}"
        _facts(child(relations, "relation", attributes), "desc", link.facts, at=self._id(link.end))

    def text(self) -> Any:
        """The text in paragraphs, with what stands in it."""
        text = xml(self._layer.text)
        root = element("text")
        body = child(root, "body", {SPACE: "preserve"})
        marks = {mark.key: mark for mark in self._layer.marks}
        spans = [(mark.key, span) for mark in self._layer.marks for span in mark.spans]
        made: dict[str, list[Any]] = {}
        for events in weave(spans, _paragraphs(text)):
            inner = [child(body, "p")]
            for event in events:
                if isinstance(event, Open):
                    inner.append(child(inner[-1], *self._tag(marks[event.key])))
                    made.setdefault(event.key, []).append(inner[-1])
                elif isinstance(event, Close):
                    inner.pop()
                else:
                    _add(inner[-1], text[event.span.slice])
        for key, elements in made.items():
            for number, node in enumerate(elements):
                node.set(ID, self._id(key, number))
            for number, (before, after) in enumerate(pairwise(elements)):
                before.set("next", f"#{self._id(key, number + 1)}")
                after.set("prev", f"#{self._id(key, number)}")
        return root

    def _tag(self, mark: Mark) -> tuple[str, dict[str, str]]:
        if mark.label in _PARTIES:
            return "rs", {"type": mark.label, "ref": f"#{self._party_of[mark.key]}"}
        if mark.label not in _QUOTES:
            quotes = " ".join(f"#{id}" for id in dict.fromkeys(self._of.get(mark.key, ())))
            return "seg", {"type": mark.label, "corresp": quotes}
        who = {"who": f"#{self._speakers[mark.key]}"} if mark.key in self._speakers else {}
        from_ = {"source": f"#{self._outlets[mark.key]}"} if mark.key in self._outlets else {}
        return "said", {**who, **from_, "direct": str(mark.label != QuoteKind.INDIRECT).lower()}


def _facts(parent: Any, name: str, facts: Mapping[str, Any], **more: Any) -> None:
    child(parent, name, {"type": FACTS}, json.dumps({**facts, **more}))


def _paragraphs(text: str) -> list[Span]:
    """The paragraphs with the blanks and line ends behind them: together the whole text."""
    starts = [0, *(span.start for span in paragraphs.split(text)[1:]), len(text)]
    return [Span(start, end) for start, end in pairwise(starts)]


def _add(node: Any, words: str) -> None:
    """Put words behind what stands in an element."""
    if len(node):
        node[-1].tail = (node[-1].tail or "") + words
    else:
        node.text = (node.text or "") + words
