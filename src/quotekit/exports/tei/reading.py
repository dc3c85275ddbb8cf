"""TEI documents read into reports: those that were written here, also if the words' marking was changed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from typing import Any

from quotekit.errors import InputError
from quotekit.exports import layer as layers
from quotekit.exports.layer import Layer, Link, Mark, facts_of
from quotekit.exports.layer.values import CUE, OUTLET, SAME, SOURCE, SPEAKER
from quotekit.exports.tei.names import FACTS, ID, etree, local, tei
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import Relation, StanceLabel

_LABELS = {*map(str, StanceLabel), *map(str, Relation)}


def read(path: str | PathLike[str], texts: object = None) -> Iterator[Report]:
    """The reports of a ``<TEI>``, or of each in a ``<teiCorpus>``, one at a time.

    Args:
        path: the file.
        texts: not needed; the file holds them.

    Raises:
        InputError: if it is no XML, or holds what cannot be read.
        OSError: if it cannot be opened.
    """
    number = 0
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - lxml reads as it goes
            # Nothing is fetched or expanded: a file may come from anywhere.
            for _, root in etree.iterparse(file, tag=tei("TEI"), resolve_entities=False, no_network=True):
                number += 1
                yield layers.report(_Document(root).layer())
                root.clear()
    except InputError as error:
        raise InputError(f"text {number}: {error.message}", path=fspath(path)) from error
    except etree.XMLSyntaxError as error:
        raise InputError(f"not XML ({error.msg})", path=fspath(path)) from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"text {number} is not of this format ({error!r})", path=fspath(path)) from error
    if not number:
        raise InputError("no <TEI> element in it: give a file that was written here", path=fspath(path))


class _Document:
    """Collects the marks and links of a ``<TEI>`` element."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._words: list[str] = []
        self._length = 0
        self._spans: dict[str, list[Span]] = {}
        self._nodes: dict[str, Any] = {}
        self._first: dict[str, str] = {}  # the id of a piece -> the id of the first one

    def layer(self) -> Layer:
        """The layer the element shows."""
        for paragraph in self._root.iterfind(f"{tei('text')}/{tei('body')}//{tei('p')}"):
            self._walk(paragraph)
        said = {entry.get("target", "")[1:]: _facts(entry) for entry in self._all("annotation")}
        entries = {entry.get(ID): _facts(entry) for name in ("person", "personGrp", "org") for entry in self._all(name)}
        marks, links = [], []
        mentions: dict[str, str] = {}  # a party's id -> its first mention's
        for id, node in self._nodes.items():
            facts: dict[str, Any] = {}
            if local(node) == "said":
                facts = dict(said.get(id, {}))
                label = facts.pop("kind", None) or ("direct" if node.get("direct", "true") == "true" else "indirect")
            elif local(node) == "seg":
                label = node.get("type")
                links += [Link(label, self._at(quote), id) for quote in _pointers(node.get("corresp"))]
            else:
                label, party = node.get("type"), node.get("ref", "")[1:]
                if party in mentions:
                    links.append(Link(SAME, id, mentions[party]))
                else:
                    mentions[party] = id
                    facts = entries.get(party, {})
            marks.append(Mark(id, label, tuple(self._spans[id]), facts))
        for id, node in self._nodes.items():
            for name, label in (("who", SPEAKER), ("source", OUTLET)):
                party = next(_pointers(node.get(name)), "")
                if party in mentions:
                    links.append(Link(label, id, mentions[party]))
        links += [link for relation in self._all("relation") if (link := self._link(relation, mentions)) is not None]
        return Layer("".join(self._words), self._title(), tuple(marks), tuple(links))

    def _all(self, name: str) -> Iterator[Any]:
        return iter(self._root.iterfind(f"{tei('standOff')}//{tei(name)}"))

    def _walk(self, node: Any) -> None:
        """Take in an element of the text, with all that stands in it."""
        name, start = local(node), self._length
        marked = name in ("said", "rs") or (name == "seg" and node.get("type") in (CUE, SOURCE))
        first = self._known(node) if marked else ""
        if name:  # else it is a comment
            self._say(node.text)
        for inner in node:
            self._walk(inner)
            self._say(inner.tail)
        if marked:
            self._spans.setdefault(first, []).append(Span(start, self._length))

    def _say(self, words: str | None) -> None:
        if words:
            self._words.append(words)
            self._length += len(words)

    def _known(self, node: Any) -> str:
        """The id of the first piece of what an element is a piece of."""
        id = node.get(ID) or f"new{len(self._first) + 1}"
        first = self._first[id] = self._first.get(node.get("prev", "")[1:], id)
        self._nodes.setdefault(first, node)
        return first

    def _at(self, id: str) -> str:
        return self._first.get(id, id)

    def _link(self, relation: Any, mentions: Mapping[str, str]) -> Link | None:
        facts, label = _facts(relation), relation.get("name")
        if label not in _LABELS:
            return None
        active, passive = (mentions.get(relation.get(name, "")[1:], "") for name in ("active", "passive"))
        start = self._at(relation.get("source", "")[1:]) if label in list(StanceLabel) else active
        # The very mention it was judged at, if it still is one of that party's.
        at = str(facts.pop("at", ""))
        same = at in self._nodes and self._nodes[at].get("ref") == relation.get("passive")
        return Link(label, start, at if same else passive, facts)

    def _title(self) -> str | None:
        held = self._root.find(f"{tei('teiHeader')}//{tei('idno')}[@type='quotekit']")
        if held is None or not held.text:
            return None
        try:
            return str(json.loads(held.text))
        except ValueError:
            return str(held.text)  # somebody wrote it


def _pointers(value: str | None) -> Iterator[str]:
    return (pointer[1:] for pointer in (value or "").split())


def _facts(node: Any) -> dict[str, Any]:
    for inner in node:
        if inner.get("type") == FACTS and inner.text:
            return facts_of(inner.text)
    return {}
