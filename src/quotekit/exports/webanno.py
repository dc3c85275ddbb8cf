"""W3C Web Annotations: JSON-LD, for each article a page of annotations that point into its text.

Marks and links are those of :mod:`quotekit.exports.layer`. An annotation of a mark has its label as a body and as many
targets as it has pieces; each is found by its position and, should the text have changed, by its words. An annotation
of a link has the annotation it starts at as target and the one it ends at as body. Facts are a body of JSON.

Positions count code points, and quotes are the text as it is, both as the Recommendation has it:
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from typing import Any
from urllib.parse import quote, unquote

from quotekit.errors import InputError
from quotekit.exports import layer as layers
from quotekit.exports.clean import encodable
from quotekit.exports.json import listed, load
from quotekit.exports.layer import Layer, Link, Mark, facts_of
from quotekit.exports.layer.values import CUE, SOURCE
from quotekit.exports.rows import article_id
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import QuoteKind

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many characters before and after a quoted stretch tell it from others of the same words."""

_ARTICLE = "urn:quotekit:"
_CLASSIFIED = frozenset((*map(str, QuoteKind), CUE, SOURCE))


def pieces(reports: Iterable[Report], *, text: bool = False) -> Iterator[bytes]:
    """The file, article by article; it never holds the text."""
    return listed(json.dumps(page(report)).encode() for report in reports)


def page(report: Report) -> dict[str, Any]:
    """The annotation page of one report."""
    layer = layers.of(report)
    source = _ARTICLE + quote(encodable(article_id(report)), safe="")
    items = [_of_mark(layer.text, mark, source) for mark in layer.marks]
    items += [_of_link(number, link, source) for number, link in enumerate(layer.links, 1)]
    page: dict[str, Any] = encodable(
        {"@context": CONTEXT, "id": f"{source}#page", "type": "AnnotationPage", "items": items}
    )
    return page


def _of_mark(text: str, mark: Mark, source: str) -> dict[str, Any]:
    return {
        "id": f"{source}#{mark.key}",
        "type": "Annotation",
        "motivation": "classifying" if mark.label in _CLASSIFIED else "identifying",
        "body": _bodies(mark.label, mark.facts),
        "target": [{"source": source, "selector": _selectors(text, span)} for span in mark.spans],
    }


def _of_link(number: int, link: Link, source: str) -> dict[str, Any]:
    return {
        "id": f"{source}#l{number}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [*_bodies(link.label, link.facts), _linked(f"{source}#{link.end}")],
        "target": f"{source}#{link.start}",
    }


def _linked(id: str) -> dict[str, str]:
    return {"type": "SpecificResource", "purpose": "linking", "source": id}


def _bodies(label: str, facts: Mapping[str, Any]) -> list[dict[str, str]]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": label}]
    if facts:
        value = json.dumps(dict(facts))
        bodies.append({"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value})
    return bodies


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    words = {
        "exact": text[span.slice],
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {"type": "TextQuoteSelector", **words},
    ]


def read(path: str | PathLike[str], texts: Mapping[str, str] | None = None) -> Iterator[Report]:
    """The reports of a file of annotation pages.

    Args:
        path: the file.
        texts: the articles' texts by id; the annotations do not hold them. An article without an id goes by the name
            the tables give it, ``sha256:`` and the start of its text's hash.

    Raises:
        InputError: if it is no such file, or a text is missing or another one; names the article.
        OSError: if it cannot be opened.
    """
    for number, given in enumerate(load(path), 1):
        try:
            yield layers.report(_layer(given, texts or {}))
        except InputError as error:
            raise InputError(f"page {number}: {error.message}", path=fspath(path)) from error
        except (AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
            raise InputError(f"page {number} is not of this format ({error!r})", path=fspath(path)) from error


def _layer(page: Mapping[str, Any], texts: Mapping[str, str]) -> Layer:
    source = page["id"].removesuffix("#page")
    id = unquote(source.removeprefix(_ARTICLE))
    if id not in texts:
        raise InputError(f"no text for {id!r}: annotations do not hold it, so give the texts by id")
    text = texts[id]
    marks, links = [], []
    for item in page["items"]:
        key = item["id"].removeprefix(f"{source}#")
        label, facts, end = "", {}, None
        for body in item["body"]:
            if body.get("purpose") == "tagging":
                label = body["value"]
            elif body.get("purpose") == "describing":
                facts = facts_of(body["value"])
            elif body.get("purpose") == "linking":
                end = body["source"].removeprefix(f"{source}#")
        if end is None:
            spans = tuple(_span(text, target["selector"]) for target in item["target"])
            marks.append(Mark(key, label, spans, facts))
        else:
            links.append(Link(label, item["target"].removeprefix(f"{source}#"), end, facts))
    return Layer(text, None if id.startswith("sha256:") else id, tuple(marks), tuple(links))


def _span(text: str, selectors: Iterable[Mapping[str, Any]]) -> Span:
    found = {selector["type"]: selector for selector in selectors}
    place, words = found["TextPositionSelector"], found["TextQuoteSelector"]["exact"]
    span = Span(place["start"], place["end"])
    if encodable(text[span.slice]) != words:
        raise InputError(f"the text has {text[span.slice]!r} where {words!r} was annotated: give the very text")
    return span
