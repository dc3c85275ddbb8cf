"""Half-open ranges of code points, the currency of every finding."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import total_ordering
from operator import eq
from typing import overload

import attrs


@total_ordering
@attrs.frozen(order=False)
class Span:
    """Half-open range of code points in the article's text.

    >>> text = "We won."
    >>> text[Span(0, 2).slice]
    'We'

    Raises:
        ValueError: if a bound is negative or the end is before the start.
    """

    start: int
    end: int = attrs.field()

    @end.validator
    def _in_order(self, _attribute: object, end: int) -> None:
        if not 0 <= self.start <= end:
            raise ValueError(f"no span from {self.start} to {end}: give offsets of 0 or more, the smaller one first")

    def __lt__(self, other: Span) -> bool:
        # Spans are sorted by the thousand, and the order that attrs writes makes a tuple of all fields by name.
        return self.start < other.start if self.start != other.start else self.end < other.end

    @property
    def slice(self) -> slice:
        """The slice that cuts the span out of its text."""
        return slice(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def offsets(values: Iterable[int] = ()) -> array[int]:
    """Places in a text, or in a sequence, in four bytes each."""
    return array("I", values)


@attrs.frozen(eq=False)
class Spans(Sequence[Span]):
    """Spans in order, kept as plain offsets until one is asked for: 8 bytes each, not more than a hundred.

    Equal to any other sequence of the same spans.

    Attributes:
        starts: where each begins.
        ends: where each ends.
    """

    starts: array[int] = attrs.field(factory=offsets)
    ends: array[int] = attrs.field(factory=offsets)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return list(map(Span, self.starts[index], self.ends[index]))
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    def add(self, span: Span) -> None:
        """Puts one behind the others, while the spans are being made."""
        self.starts.append(span.start)
        self.ends.append(span.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty at its start if nothing is left."""
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of them.

    Raises:
        ValueError: if there are none.
    """
    spans = list(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
