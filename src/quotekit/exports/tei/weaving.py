"""Spans that overlap as they like, made to nest: cut where they cross, and at the ends of paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import attrs

from quotekit.spans import Span


@attrs.frozen
class Open:
    """A piece of a span begins."""

    key: str


@attrs.frozen
class Close:
    """The piece that began last ends."""


@attrs.frozen
class Words:
    """Some text."""

    span: Span


Event = Open | Close | Words


def weave(spans: Iterable[tuple[str, Span]], paragraphs: list[Span]) -> list[list[Event]]:
    """For each paragraph what begins, ends and stands in it, in order.

    Time is linear in the spans but for sorting, as long as not many of them cross at one place.

    Args:
        spans: keys and spans, none empty; a key may come more than once.
        paragraphs: together the whole text, in order.
    """
    starts = [paragraph.start for paragraph in paragraphs]
    held: list[list[tuple[str, Span]]] = [[] for _ in paragraphs]
    for key, span in spans:
        at = bisect_right(starts, span.start) - 1
        while at < len(paragraphs) and paragraphs[at].start < span.end:
            held[at].append((key, Span(max(span.start, starts[at]), min(span.end, paragraphs[at].end))))
            at += 1
    return [list(_nested(pieces, paragraph)) for pieces, paragraph in zip(held, paragraphs, strict=True)]


def _nested(pieces: list[tuple[str, Span]], paragraph: Span) -> Iterator[Event]:
    pieces = sorted(pieces, key=lambda piece: (piece[1].start, -piece[1].end))
    cuts = sorted({paragraph.start, paragraph.end, *(end for _, span in pieces for end in (span.start, span.end))})
    open_: list[tuple[str, Span]] = []
    first = 0
    for number, here in enumerate(cuts):
        ending = sum(span.end == here for _, span in open_)
        again: list[tuple[str, Span]] = []
        while ending:
            piece = open_.pop()
            yield Close()
            if piece[1].end == here:
                ending -= 1
            else:
                again.append(piece)
        for piece in reversed(again):
            open_.append(piece)
            yield Open(piece[0])
        while first < len(pieces) and pieces[first][1].start == here:
            open_.append(pieces[first])
            yield Open(pieces[first][0])
            first += 1
        if number + 1 < len(cuts):
            yield Words(Span(here, cuts[number + 1]))
