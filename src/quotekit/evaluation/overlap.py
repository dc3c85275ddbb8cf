"""Spans cleaned for comparison, and quotes matched by how much they share. Only letters and digits count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from quotekit.spans import Span

LEAST = 0.5
"""The intersection over union from which two quotes are the same."""


def trimmed(text: str, span: Span) -> Span:
    """The span without blanks, marks and stops at its ends; empty if nothing is left."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def cleaned(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans trimmed and in order, joined where nothing but blanks and marks stands between them; no empty ones."""
    out: list[Span] = []
    for span in sorted(short for span in spans if len(short := trimmed(text, span))):
        if out and not any(c.isalnum() for c in text[out[-1].end : span.start]):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def characters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The offsets of the letters and digits in the spans."""
    return frozenset(at for span in spans for at in range(span.start, span.end) if text[at].isalnum())


def mostly_in(spans: frozenset[int], region: frozenset[int]) -> bool:
    """Whether more than half of the characters lie in a region."""
    return 2 * len(spans & region) > len(spans)


def matched(first: Sequence[frozenset[int]], second: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    """Indexes of the quotes that are the same, one to one, those that share most first; ties go to the earlier.

    Two are the same if the intersection of their characters is at least half of their union.
    """
    holders: dict[int, list[int]] = {}
    for i, held in enumerate(first):
        for at in held:
            holders.setdefault(at, []).append(i)
    candidates = []
    for j, held in enumerate(second):
        shared = Counter(i for at in held for i in holders.get(at, ()))
        for i, count in shared.items():
            share = count / (len(first[i]) + len(held) - count)
            if share >= LEAST:
                candidates.append((-share, i, j))
    taken: tuple[set[int], set[int]] = set(), set()
    out = []
    for _, i, j in sorted(candidates):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            out.append((i, j))
    return out
