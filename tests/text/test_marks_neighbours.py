from __future__ import annotations

import pytest

from quotekit.spans import Span, Spans
from quotekit.text import glyphs

OPEN, CLOSE = glyphs.Side.OPEN, glyphs.Side.CLOSE

# a text whose first mark is asked about, the side its neighbours tell
SIDES = [
    ("“We", OPEN),
    ("He said “we", OPEN),
    ("”, he said", CLOSE),
    ("lost” he", CLOSE),
    ("lost”", CLOSE),
    ("lost”.", CLOSE),
    ("lost”)", CLOSE),
    ("lost”。", CLOSE),
    ("lost “.", CLOSE),
    ("“...we", OPEN),
    ("“. . . we", OPEN),
    ("lost”... and", CLOSE),
    ("“", None),
    ("a “ b", None),
    ("a“b", None),
    ("(“We", OPEN),
    ("[“We", OPEN),
    ("(“ We", CLOSE),
    ("(“, We", CLOSE),
    ("he said –“we", OPEN),
    ("he said—“we", OPEN),
    ("and/“or", OPEN),
    ("he said –“ and", CLOSE),
    ("he said –”", CLOSE),
    ("he said –”, and", CLOSE),
    ("he said –“– and", None),
    ("lost”–and", CLOSE),
    ("lost”/and", CLOSE),
    ("lost” – and", CLOSE),
    ("“—We", OPEN),
    ("“‘We", OPEN),
    ("lost’” he", CLOSE),
    ("x “” y", None),
]


def marks(text: str) -> glyphs.Row:
    """The marks of a text of one paragraph."""
    places = Spans()
    for found in glyphs.IN_TEXT.finditer(text):
        if found.lastgroup is None:
            places.add(Span(*found.span()))
    return glyphs.Row(text, Span(0, len(text)), places, range(len(places)))


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_the_side_a_mark_stands_at(text: str, side: glyphs.Side | None) -> None:
    """Blanks, brackets, stops and dashes beside a mark tell whether it opens or closes; ellipses may begin words."""
    assert marks(text)[0].side is side


# text, what stands before and behind its last mark, whether it stands after a stop, whether it stands free
BESIDE = [
    ("“", "", "", True, True),
    ("a “b", "a", "b", False, False),
    ("a “ b", "a", " ", False, True),
    ("a, “b", ",", "b", True, False),
    ("a.    “b", ".", "b", True, False),
    ("a.         “b", " ", "b", False, False),
    ("a.“b", ".", "b", True, False),
    ("\n “b", "\n", "b", False, False),
    ("a, “‘b", ",", "b", True, False),
    ("a’”", "a", "", False, False),
    ("a ’”", "a", "", False, True),
    ("a: “b “ c", "b", " ", False, True),
]


@pytest.mark.parametrize(("text", "left", "right", "after_stop", "free"), BESIDE)
def test_what_stands_beside_a_mark(text: str, left: str, right: str, after_stop: bool, free: bool) -> None:
    """Marks beside a mark are looked past, and up to eight blanks before it."""
    mark = marks(text)[-1]
    assert (mark.left, mark.right, mark.after_stop, mark.free) == (left, right, after_stop, free)


# text, which of its single marks are apostrophes, counted from 0
APOSTROPHES = [
    ("don't", [0]),
    ("90's", [0]),
    ("a'5", [0]),
    ("6'2", []),
    ("dogs'", []),
    ("'a", []),
    ("'", []),
    ("dogs.'", []),
    ("the '90s", [0]),
    ("'90s'", [0]),
    ("said: '90s", [0]),
    ("class of '69", [0]),
    ("class of '69.", [0]),
    ("'69 men", []),
    ("'69", []),
    ("said: '69 was", []),
    ("said, '69 was", []),
    ("the '9 th", []),
    ("the '903", []),
    ("the '1984'", []),
    ("rock 'n' roll", [0, 1]),
    ("Rock ’N’ Roll", [0, 1]),
    ("fish 'n chips", [0]),
    ("man' x", []),
    ("N' x", []),
    ("'tis", [0]),
    ("'Tis", [0]),
    ("'round the clock", [0]),
    ("'round' the clock", []),
    ("’til then", [0]),
    ("'tiller", []),
]


@pytest.mark.parametrize(("text", "expected"), APOSTROPHES)
def test_apostrophes(text: str, expected: list[int]) -> None:
    """Inside a word, for a year's first digits, or a word's lost head; not where a quotation may begin or end."""
    places = [at for at, character in enumerate(text) if character in "'’"]
    assert [number for number, at in enumerate(places) if glyphs.is_apostrophe(text, at)] == expected


MEASURES = ['6"', '16"', '160"', '6.5"', '6.25"', '6/8"', '1,5"', '123.45"', '5½"', '½"', 'a 6"', 'of (6"']
NO_MEASURES = ['"', '6 "', '1600"', '6.255"', '1234.5"', 'A6"', '.6"', ',16"', '1,123.45"', '٣"', 'six"']


@pytest.mark.parametrize(("text", "expected"), [(t, True) for t in MEASURES] + [(t, False) for t in NO_MEASURES])
def test_signs_of_measure(text: str, expected: bool) -> None:
    """A mark right after a number of up to three digits, with or without a fraction, may be an inch sign."""
    assert glyphs.is_measure(text, text.index('"')) is expected


HEIGHTS = ["6'2\"", '6’2"', '6′2"', "6' 2\"", "6'12\"", "16' 11\"", "6'2''", "he is 6'2\""]
NO_HEIGHTS = ["6'  2\"", "6'123\"", "a'2\"", '2"', '6"2"', "6'\"", "'2\"", "6' x\""]


@pytest.mark.parametrize(("text", "expected"), [(t, True) for t in HEIGHTS] + [(t, False) for t in NO_HEIGHTS])
def test_feet_and_inches(text: str, expected: bool) -> None:
    """A double mark after feet and inches ends a height."""
    at = len(text) - 2 if text.endswith("''") else len(text) - 1
    assert glyphs.is_foot_and_inch(text, at) is expected
