from __future__ import annotations

import pytest

from quotekit.text.paragraphs import split

CASES = [
    ("", []),
    (" \n\t\n ", []),
    ("One.", ["One."]),
    ("  One. \n", ["One."]),
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("One.\n \t\nTwo.", ["One.", "Two."]),
    ("One.\n\n\n\nTwo.\n", ["One.", "Two."]),
    ("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
    ("One.\r\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
    ("One.\rTwo.", ["One.", "Two."]),
    ("One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."]),
    ("One.\x0bTwo.\x0cThree.\x85Four.", ["One.", "Two.", "Three.", "Four."]),
    ("One.\u00a0\n\u3000Two.", ["One.", "Two."]),
    ("One\ttwo", ["One\ttwo"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_paragraphs(text: str, expected: list[str]) -> None:
    """A line break, of any sort, ends a paragraph; the white space around one is not part of it."""
    assert [text[span.slice] for span in split(text)] == expected


LINE = "the kiln was cold for a week and the potters waited for snow"
WRAPPED = f"{LINE}\n{LINE}\n{LINE}\nuntil it fell.\n\n{LINE}\n{LINE}\nand then it thawed."


def test_hard_wrapped_lines_are_joined() -> None:
    """Where lines were broken at a column, only a blank line ends a paragraph."""
    assert [WRAPPED[span.slice] for span in split(WRAPPED)] == WRAPPED.split("\n\n")


UNWRAPPED = [
    "\n".join(["ash", "dust", "rain", "snow"]),
    "\n".join([LINE, "ash", LINE, "dust", LINE, "rain"]),
    "\n".join([LINE, LINE + LINE, LINE]),
    "\n\n".join([LINE, LINE, LINE]),
    "\n".join([LINE, LINE]),
]


@pytest.mark.parametrize("text", UNWRAPPED)
def test_lines_that_are_paragraphs(text: str) -> None:
    """Short lines, lines among long ones, and two lines alone are paragraphs."""
    assert [text[span.slice] for span in split(text)] == text.replace("\n\n", "\n").split("\n")


def test_marks_do_not_count_as_columns() -> None:
    """Deleting or doubling a mark in a line of the greatest width leaves the text hard-wrapped."""
    wide = (LINE * 2)[:98]
    for marked in (f"“{wide}”", f"““{wide}”", f"{wide}”", wide):
        text = f"{marked}\n{wide}\n{wide}\nuntil it fell."
        assert len(split(text)) == 1
