from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from quotekit.text import marks, sentences, tokens

UNITS = [
    "“",
    "’",
    "“ ",
    '" ',
    "' ",
    "“a ",
    'a "b ',
    "a” ",
    "‘a ",
    "a’ ",
    "as' b ",
    "‘a b’s ",
    "“‘",
    "“a ‘b ",
    "«a ",
    'a"',
    '"a" ',
    "“A b, he said. ",
    "He said: a b.” ",
    "A b. “",
    '1" ',
    "6'2\" ",
    "“a b.\n",
    "“a\n\n",
    "\n",
    " ",
    "the kiln ",
    "kiln",
    "A ",
    "Mr. ",
    ". ",
    ", said ",
    "a-",
    "a.",
    "1,",
    "(",
    "http://",
    "a@",
    "<a ",
    "e\u0301",
    "\ud800",
]
READINGS: dict[str, Callable[[str], object]] = {
    "marks": marks.find,
    "tokens": tokens.tokenize,
    "sentences": lambda text: sentences.split(tokens.tokenize(text)),
}


def steps(reading: Callable[[str], object], text: str) -> int:
    """How many lines of Python a reading runs through."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        reading(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("unit", UNITS)
def test_steps_grow_with_the_text(name: str, unit: str) -> None:
    """Three times the text takes at most little more than three times the steps."""
    reading = READINGS[name]
    reading(unit * 10)  # patterns and lists are built once
    short, long = steps(reading, unit * 200), steps(reading, unit * 600)
    assert long <= 3.5 * short + 100


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("unit", UNITS)
def test_long_texts_come_to_an_end(name: str, unit: str) -> None:
    """A long text of one sort is read; a pattern that takes the square of its length would not come to an end."""
    READINGS[name](unit * (100_000 // len(unit)))
