from __future__ import annotations

from collections.abc import Callable

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
Steps = Callable[[Callable[[], object]], int]
READINGS: dict[str, Callable[[str], object]] = {
    "marks": marks.find,
    "tokens": tokens.tokenize,
    "sentences": lambda text: sentences.split(tokens.tokenize(text)),
}


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("unit", UNITS)
def test_steps_grow_with_the_text(steps: Steps, name: str, unit: str) -> None:
    """Three times the text takes at most little more than three times the steps."""
    reading = READINGS[name]
    reading(unit * 10)  # patterns and lists are built once
    short, long = steps(lambda: reading(unit * 200)), steps(lambda: reading(unit * 600))
    assert long <= 3.5 * short + 100


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("unit", UNITS)
def test_long_texts_come_to_an_end(name: str, unit: str) -> None:
    """A long text of one sort is read; a pattern that takes the square of its length would not come to an end."""
    READINGS[name](unit * (100_000 // len(unit)))
