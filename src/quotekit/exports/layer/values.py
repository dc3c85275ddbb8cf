"""Marks and links: the values a layer is made of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from quotekit.spans import Span
from quotekit.values import PartyKind, QuoteKind, Relation, StanceLabel

CUE, SOURCE, SPEAKER, OUTLET, SAME = "cue", "source", "speaker", "via_outlet", "same"

MARKS = (*map(str, QuoteKind), CUE, SOURCE, *map(str, PartyKind))
"""The labels of marks."""

LINKS = (CUE, SOURCE, SPEAKER, OUTLET, *map(str, StanceLabel), SAME, *map(str, Relation))
"""The labels of links."""


@attrs.frozen
class Mark:
    """A labelled stretch of text, in one piece or more.

    Attributes:
        key: unique in its layer.
        label: one of :data:`MARKS`.
        spans: its pieces in order; none is empty, and none touches the next.
        facts: what has no place in the text, as JSON values.
    """

    key: str
    label: str
    spans: tuple[Span, ...]
    facts: Mapping[str, Any] = attrs.field(factory=dict)


@attrs.frozen
class Link:
    """A labelled arrow from one mark to another.

    Attributes:
        label: one of :data:`LINKS`.
        start: the key of the mark it starts at.
        end: the key of the mark it ends at.
        facts: what has no place in the text, as JSON values.
    """

    label: str
    start: str
    end: str
    facts: Mapping[str, Any] = attrs.field(factory=dict)


@attrs.frozen
class Layer:
    """The marks on a text and the links between them."""

    text: str
    id: str | None = None
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()


def solid(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, without empty ones, those that touch or overlap made one."""
    made: list[Span] = []
    for span in sorted(spans):
        if not len(span):
            continue
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def facts_of(note: object) -> dict[str, Any]:
    """The facts in a note of JSON; of one that somebody wrote in words, none."""
    try:
        value = json.loads(note)  # type: ignore[arg-type]
    except (TypeError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
