from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.text.marks import find

Quoted = Callable[[str], list[str]]


def codes(text: str) -> list[str]:
    """The codes of a text's notes, in order."""
    return [note.code for note in find(text).notes]


REVERSED = [
    ("”The kiln is cold,“ she said.", ["The kiln is cold,"], ["reversed-mark", "reversed-mark"]),
    ("“The kiln is cold,“ she said.", ["The kiln is cold,"], ["reversed-mark"]),
    ("”The kiln is cold,” she said.", ["The kiln is cold,"], ["reversed-mark"]),
    ("“The kiln is cold,” she said. ”Go home.“", ["The kiln is cold,", "Go home."], ["reversed-mark"] * 2),
    ("She called it ”cold” and left.", ["cold"], ["reversed-mark"]),
    ("She called it “cold“ and left.", ["cold"], ["reversed-mark"]),
    ("She called it “cold“.", ["cold"], ["reversed-mark"]),
    ("’Cold,’ she said.", ["Cold,"], []),
    ("‘Cold,‘ she said.", ["Cold,"], []),
    ("„Cold“, she said.", ["Cold"], []),
    ("»Cold«, she said.", ["Cold"], []),
]


@pytest.mark.parametrize(("text", "expected", "notes"), REVERSED)
def test_reversed_marks(quoted: Quoted, text: str, expected: list[str], notes: list[str]) -> None:
    """A double mark that points the wrong way stands where its blanks say, and is noted."""
    assert quoted(text) == expected
    assert codes(text) == notes


BLANKS = [
    ("“The kiln is cold. “ said Roe.", ["The kiln is cold."], ["reversed-mark"]),
    ("“The kiln is cold, ” said Roe.", ["The kiln is cold,"], []),
    ("“The kiln is cold, ”said Roe.", ["The kiln is cold,"], ["misplaced-space"]),
    ("“The kiln is cold, “said Roe. “Go home.”", ["The kiln is cold,", "Go home."], ["reversed-mark"]),
    ("“ The kiln is cold,” said Roe.", ["The kiln is cold,"], []),
    ("“ The kiln is cold, ” said Roe. “ Go home. ”", ["The kiln is cold,", "Go home."], []),
    ('"The kiln is cold, "said Roe. "Go home."', ["The kiln is cold,", "Go home."], ["misplaced-space"]),
    ('" The kiln is cold," said Roe.', ["The kiln is cold,"], []),
    ('"The kiln is cold," said Roe." Go home."', ["The kiln is cold,", "Go home."], ["misplaced-space"]),
    ("Roe said:“ The kiln is cold.”", ["The kiln is cold."], ["misplaced-space"]),
    ("She called it “ cold ” and left.", ["cold"], []),
    ("She called it “ cold “ and left.", ["cold"], ["reversed-mark"]),
    ('She called it " cold " and left.', ["cold"], []),
    ("She called it“cold”and left.", ["cold"], []),
    ('She called it"cold"and left.', ["cold"], []),
    ("Roe calls it‘ The Cold Kiln’ today.", ["The Cold Kiln"], []),
    ("‘The Cold Kiln ’is shut.", ["The Cold Kiln"], []),
]


@pytest.mark.parametrize(("text", "expected", "notes"), BLANKS)
def test_blanks_on_the_wrong_side(quoted: Quoted, text: str, expected: list[str], notes: list[str]) -> None:
    """A blank on the wrong side of a mark, on both or on neither does not change what is quoted."""
    assert quoted(text) == expected
    assert codes(text) == notes


DOUBLED = [
    ("““The kiln is cold,” she said.", ["The kiln is cold,"]),
    ("“The kiln is cold,”” she said.", ["The kiln is cold,"]),
    ('""The kiln is cold," she said.', ["The kiln is cold,"]),
    ('""The kiln is cold,"" she said. ""Go home.""', ["The kiln is cold,", "Go home."]),
    ("‘‘The kiln is cold,’ she said.", ["The kiln is cold,"]),
    ("‘The kiln is cold,’’ she said.", ["The kiln is cold,"]),
    ("''The kiln is cold,' she said.", ["The kiln is cold,"]),
    ("««The kiln is cold,» she said.", ["The kiln is cold,"]),
    ("She called it ““cold” and “wet”” today.", ["cold", "wet"]),
]


@pytest.mark.parametrize(("text", "expected"), DOUBLED)
def test_doubled_marks(quoted: Quoted, text: str, expected: list[str]) -> None:
    """A mark written twice counts once, is noted, and is part of neither the words nor what stands around them."""
    assert quoted(text) == expected
    assert set(codes(text)) == {"doubled-mark"}


def test_a_doubled_mark_is_one_mark() -> None:
    """The span of a doubled mark covers both of its glyphs."""
    text = "So ““cold”” it was."
    (stretch,) = find(text).stretches
    assert text[stretch.outer.slice] == "““cold””"


UNCLOSED = [
    # before the reporting clause
    ("“The kiln is cold, said Ann Roe.", ["The kiln is cold,"]),
    ("“The kiln is cold, she said.", ["The kiln is cold,"]),
    ("“The kiln is cold, Ann Roe said on Friday. It was lit again.", ["The kiln is cold,"]),
    ("“The kiln is cold, said Ann Roe, who fires it. “Go home.”", ["The kiln is cold,", "Go home."]),
    ("“Is it cold? the mayor asked.", ["Is it cold?"]),
    ("“It is cold! the potters shouted.", ["It is cold!"]),
    ("“It is cold. said Ann Roe.", ["It is cold."]),
    ("“The kiln is cold, said the head of the guild.", ["The kiln is cold,"]),
    ('"The kiln is cold, said Ann Roe.', ["The kiln is cold,"]),
    ("«The kiln is cold, said Ann Roe.", ["The kiln is cold,"]),
    ("‘The kiln is cold, said Ann Roe.", ["The kiln is cold,"]),
    # before the next opening
    ("“The kiln is cold. “Go home,” she said.", ["The kiln is cold.", "Go home,"]),
    ("“The kiln is cold. Roe shrugged. “Go home,” she said.", ["The kiln is cold. Roe shrugged.", "Go home,"]),
    # at the paragraph's end
    ("Ann Roe said: “The kiln is cold. I will not light it.", ["The kiln is cold. I will not light it."]),
    ('Ann Roe said: "The kiln is cold. I will not light it.', ["The kiln is cold. I will not light it."]),
    ("Ann Roe said: ‘The kiln is cold. I will not light it.", ["The kiln is cold. I will not light it."]),
    # a clause of the speaker's own
    ("“I told her, I said, it is cold. So be it.", ["I told her, I said, it is cold. So be it."]),
    # a fragment ends with its sentence
    ("She called it “cold and wet. The kiln was lit again.", ["cold and wet."]),
]


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_a_missing_closing_mark(quoted: Quoted, text: str, expected: list[str]) -> None:
    """A quotation that is not closed ends before its reporting clause, the next opening, or at the paragraph's end."""
    assert quoted(text) == expected
    assert codes(text) == ["unclosed-mark"]
    assert find(text).stretches[0].close is None


UNOPENED = [
    # goes on after its reporting clause
    (
        "“A plan exists, ” Roe said in a tweet. It is cold. It will not do. “",
        ["A plan exists,", "It is cold. It will not do."],
    ),
    ("“A plan exists,” Roe said. It is cold. It will not do.”", ["A plan exists,", "It is cold. It will not do."]),
    ('"A plan exists," Roe said. It is cold."', ["A plan exists,", "It is cold."]),
    ("“A plan exists,” Dr. Roe wrote on Friday. It is cold.” The kiln is old.", ["A plan exists,", "It is cold."]),
    # its own sentence, or the talk it ends
    ("It is cold,” said Ann Roe. “Go home.”", ["It is cold,", "Go home."]),
    ("Potters left at six. It is like a cold sea,” said Ann Roe.", ["It is like a cold sea,"]),
    (
        "We fire it at six. The heat lasts. It is never cold,” said Ann Roe.",
        ["We fire it at six. The heat lasts. It is never cold,"],
    ),
    ("The guild met. We fire it at six. It is never cold,” said Ann Roe.", ["We fire it at six. It is never cold,"]),
    # after what introduces it
    ("Ann Roe said: The kiln is cold.” Nobody else spoke.", ["The kiln is cold."]),
    ("Ann Roe said, The kiln is cold. It will not do.”", ["The kiln is cold. It will not do."]),
    ("Ann Roe told reporters that the kiln is cold.” Nobody else spoke.", ["the kiln is cold."]),
]


@pytest.mark.parametrize(("text", "expected"), UNOPENED)
def test_a_missing_opening_mark(quoted: Quoted, text: str, expected: list[str]) -> None:
    """A quotation that is not opened goes on after the reporting clause before it, or begins with its sentence."""
    assert quoted(text) == expected
    assert "unopened-mark" in codes(text)
    assert [s.open is None for s in find(text).stretches].count(True) == 1


STRAY = [
    ("The kiln” is cold.", []),
    ('The kiln" is cold.', []),
    ("The “kiln” is old and cold” today.", ["kiln"]),
    ("“The kiln is cold,” she said.”", ["The kiln is cold,"]),
    ("The kiln is cold”", []),
    ("Cold,” and that is all there is to it.", []),
]


@pytest.mark.parametrize(("text", "expected"), STRAY)
def test_stray_marks(quoted: Quoted, text: str, expected: list[str]) -> None:
    """A closing mark that ends no utterance is left out, with a note."""
    assert quoted(text) == expected
    assert codes(text) == ["stray-mark"]


BEYOND = [
    ('The "so-called" plan is dead," she said.', ['The "so-called" plan is dead,', "so-called"]),
    ("‘She called it “cold to me,’ he said.", ["She called it “cold to me,", "cold to me,"]),
    ("“The kiln is cold,’ she said.", ["The kiln is cold,"]),
    ("'the kiln is cold, said Ann Roe.", ["the kiln is cold,"]),
    ("She called it “cold and left the room.", ["cold"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case, marks=pytest.mark.xfail(reason="two readings fit")) for case in BEYOND]
)
def test_what_marks_alone_do_not_tell(quoted: Quoted, text: str, expected: list[str]) -> None:
    """Damage that only the meaning of the words could mend."""
    assert quoted(text) == expected
