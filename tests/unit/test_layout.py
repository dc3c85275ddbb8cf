from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.report.layout import grid, plain, shortened, width, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\n\tb  c ", "a b c"),
        ("\x1b[31mred", "[31mred"),
        ("no\u00a0break\u200b\u202e", "no break"),
        ("\ud800\x00", ""),
        ("“Ça”", "“Ça”"),
    ],
)
def test_plain_text_is_safe_to_print(text: str, shown: str) -> None:
    """White space becomes single blanks; what a terminal would obey, or could not encode, goes."""
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("日本語", 5, "日本…"),
        ("日本語", 6, "日本語"),
        ("e\u0301e\u0301", 2, "e\u0301e\u0301"),
    ],
)
def test_text_is_cut_by_columns(text: str, limit: int, shown: str) -> None:
    """Wide characters count two columns, combining ones none."""
    assert shortened(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "limit", "most", "lines"),
    [
        ("one two three", 7, 2, ["one two", "three"]),
        ("one two three", 7, 1, ["one tw…"]),
        ("one two three four", 7, 2, ["one two", "three…"]),
        ("unbreakable", 4, 3, ["unbr", "eaka", "ble"]),
        ("", 4, 2, [""]),
    ],
)
def test_text_is_broken_at_blanks(text: str, limit: int, most: int, lines: list[str]) -> None:
    """Lines break at blanks if they can, and the last one allowed is cut."""
    assert wrapped(text, limit, most) == lines


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5), st.integers(1, 3))
def test_a_grid_keeps_to_its_width(rows: list[tuple[str, str, str]], most: int) -> None:
    """No line of a table is wider than it may be, whatever the cells hold."""
    lines = grid(["a", "b", "c"], rows, 30, most).split("\n")
    assert max(map(width, lines)) <= 30
    assert 2 + len(rows) <= len(lines) <= 2 + most * len(rows)


def test_the_widest_column_gives_way() -> None:
    """What fits stays whole; the widest column is cut."""
    assert grid(["id", "words"], [["q1", "one two three four"]], 16) == "id  words\n--  ------------\nq1  one two thr…"
