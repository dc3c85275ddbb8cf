from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from quotekit.reading.windows import LIMIT, OVERLAP, cut

SIZES = st.lists(st.integers(1, 8), min_size=1, max_size=700)


@given(SIZES, st.data())
def test_each_word_belongs_to_one_window(sizes: list[int], data: st.DataObject) -> None:
    """However long the paragraphs, the windows' own words are all words, once and in order; no window is too long."""
    edges = sorted({0, len(sizes), *data.draw(st.lists(st.integers(0, len(sizes)), max_size=6))})
    paragraphs = list(itertools.pairwise(edges))
    starts = sorted(
        {first for first, _ in paragraphs} | set(data.draw(st.lists(st.integers(0, len(sizes) - 1), max_size=60)))
    )
    windows = cut(sizes, paragraphs, starts)
    owned = [word for window in windows for word in range(window.own, window.own_end)]
    assert owned == list(range(len(sizes)))
    for window in windows:
        assert window.first <= window.own < window.own_end <= window.end
        assert sum(sizes[window.first : window.end]) <= LIMIT


def test_short_paragraphs_share_a_window() -> None:
    """Paragraphs are put together as long as they fit, and never cut when they fit alone."""
    windows = cut([1] * 400, [(0, 100), (100, 180), (180, 300), (300, 400)], [0, 100, 180, 300])
    assert [(window.first, window.end) for window in windows] == [(0, 180), (180, 300), (300, 400)]


def test_a_long_paragraph_is_cut_at_a_sentence() -> None:
    """The parts of a long paragraph end with a sentence where one ends in their second half, and overlap."""
    windows = cut([1] * 300, [(0, 300)], [0, 170, 260])
    assert [window.end for window in windows] == [170, 300]
    assert windows[1].first >= 170 - OVERLAP
    assert windows[1].first < 170


def test_a_text_without_words_has_no_window() -> None:
    """Nothing to read, nothing read."""
    assert cut([], [], []) == []
