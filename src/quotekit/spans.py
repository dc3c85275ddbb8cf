"""Half-open ranges of code points, the currency of every finding."""

from __future__ import annotations

from collections.abc import Iterable
from functools import total_ordering

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
