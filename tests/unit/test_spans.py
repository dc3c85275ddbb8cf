from __future__ import annotations

import pytest

from quotekit import Span
from quotekit.spans import hull, trimmed


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_no_such_span(start: int, end: int) -> None:
    """Offsets are 0 or more, and the end is not before the start."""
    with pytest.raises(ValueError, match="smaller one first"):
        Span(start, end)


def test_length_and_slice() -> None:
    """A span is as long as what it cuts out of its text."""
    assert len(Span(2, 5)) == 3
    assert "the kiln"[Span(4, 8).slice] == "kiln"


# a, b, overlap, a covers b
TWO = [
    (Span(0, 2), Span(2, 4), False, False),
    (Span(0, 3), Span(2, 4), True, False),
    (Span(0, 4), Span(1, 3), True, True),
    (Span(0, 4), Span(0, 4), True, True),
    (Span(1, 3), Span(0, 4), True, False),
]


@pytest.mark.parametrize(("a", "b", "overlap", "covers"), TWO)
def test_two_spans(a: Span, b: Span, overlap: bool, covers: bool) -> None:
    """Half-open spans that touch do not overlap; a span covers itself."""
    assert a.overlaps(b) is b.overlaps(a) is overlap
    assert a.covers(b) is covers


TRIMMED = [
    ("  ash  ", Span(0, 7), Span(2, 5)),
    ("ash", Span(0, 3), Span(0, 3)),
    ("a b", Span(1, 2), Span(2, 2)),
    ("\u00a0ash\n", Span(0, 5), Span(1, 4)),
    ("ash ", Span(0, 50), Span(0, 3)),
]


@pytest.mark.parametrize(("text", "span", "expected"), TRIMMED)
def test_trimmed(text: str, span: Span, expected: Span) -> None:
    """White space at both ends goes; a span of nothing else becomes empty."""
    assert trimmed(text, span) == expected


def test_hull() -> None:
    """The hull reaches from the first start to the last end."""
    assert hull([Span(4, 6), Span(1, 2), Span(5, 9)]) == Span(1, 9)
    with pytest.raises(ValueError):
        hull([])
