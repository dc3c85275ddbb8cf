from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quotekit.evaluation.kinds import kind_of, marked
from quotekit.evaluation.overlap import characters, cleaned, matched, trimmed
from quotekit.spans import Span

TEXT = "“We won,” he said. “And — so — did you.”"
AND = TEXT.index("And")


def test_trimming() -> None:
    """Marks, stops and blanks at the ends go; what is nothing else is empty."""
    assert trimmed(TEXT, Span(0, 9)) == Span(1, 7)
    assert len(trimmed(TEXT, Span(7, 10))) == 0


def test_cleaning() -> None:
    """Pieces come in order, joined where only marks and blanks stand between them; empty ones go."""
    assert cleaned(TEXT, [Span(AND + 6, AND + 8), Span(AND, AND + 3)]) == (Span(AND, AND + 8),)
    assert cleaned(TEXT, [Span(1, 3), Span(AND, AND + 3)]) == (Span(1, 3), Span(AND, AND + 3))
    assert cleaned(TEXT, [Span(1, 3), Span(2, 7)]) == (Span(1, 7),)
    assert cleaned(TEXT, [Span(7, 9)]) == ()


sets = st.lists(st.frozensets(st.integers(0, 12), max_size=6), max_size=5)


@given(sets, sets)
def test_matching_is_greedy_from_the_highest(first: list[frozenset[int]], second: list[frozenset[int]]) -> None:
    """The pairs are those that comparing each with each would give."""
    ranked = sorted(
        (-len(a & b) / len(a | b), i, j)
        for i, a in enumerate(first)
        for j, b in enumerate(second)
        if a & b and len(a & b) / len(a | b) >= 0.5
    )
    wanted: list[tuple[int, int]] = []
    for _, i, j in ranked:
        if all(i != k and j != m for k, m in wanted):
            wanted.append((i, j))
    assert matched(first, second) == wanted


def test_matching_takes_time_in_proportion(steps) -> None:  # type: ignore[no-untyped-def]
    """Twice as many quotes that do not touch are twice the work, not four times."""

    def work(count: int) -> int:
        quotes = [frozenset(range(10 * n, 10 * n + 8)) for n in range(count)]
        return int(steps(lambda: matched(quotes, quotes)))

    assert work(200) < 2.5 * work(100)


KINDS = [
    ("“We won,” he said.", "We won", "direct"),
    ('"We won," he said.', "We won", "direct"),
    ("``We won,'' he said.", "We won", "direct"),
    ("«We won», he said.", "We won", "direct"),
    ("He said they “won it”.", "they “won it”", "mixed"),
    ("He said they won.", "they won", "indirect"),
    ("“Open to the end\nThey won.", "Open to the end", "direct"),
    ("“Open to the end\nThey won.", "They won", "indirect"),
    ("He said ‘we won’ today.", "we won", "direct"),
    ("He said ‘yes’ today.", "yes", "indirect"),
    ("He said it didn't work, didn't he.", "it didn't work", "indirect"),
]


def test_kinds_from_marks() -> None:
    """The share of letters inside marks tells the kind; marks end with their paragraph; single ones hold two words."""
    for text, words, kind in KINDS:
        start = text.index(words)
        held = characters(text, [Span(start, start + len(words))])
        assert kind_of(held, marked(text)) == kind, (text, words)
