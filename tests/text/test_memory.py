"""Memory: a text takes what its letters take, and some bytes for each token, however it is written.

Names that are found take more, some hundred bytes each; texts that are full of them are in ``bench/hostile.py``.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable

import pytest

from quotekit.draft import Draft
from quotekit.parties import find_parties
from quotekit.quotes import find_quotes
from quotekit.text import paragraphs, sentences, tokens

SIZE = 20_000
MOST = 40  # times the text
UNITS = [
    "kiln",
    "a b ",
    "a,",
    "A. ",
    "No.\n",
    "a\n",
    "\n",
    " ",
    "'",
    ", ",
    "\0",
    "\U0001f600",
    "\ud800",
    "he she they ",
    "said ",
    "Lee ",
    "Lee: ",
    "Lee said that ",
    "Mr. Mayor Senator ",
    "@lee ",
    "http://a.b/c ",
    "1,000.5 ",
    "the mayor of ",
    "and the kiln of the town is cold ",
]
READINGS: dict[str, Callable[[str], object]] = {
    "paragraphs": paragraphs.split,
    "sentences": lambda text: sentences.read(tokens.tokenize(text)),
    "quotes": lambda text: find_quotes(Draft(text, sentences=sentences.read(tokens.tokenize(text)))),
    "parties": lambda text: find_parties(Draft(text, sentences=sentences.read(tokens.tokenize(text)))),
}


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("unit", UNITS)
def test_memory_is_a_small_multiple_of_the_text(name: str, unit: str) -> None:
    """At no time is more held than forty times the text, as Python holds it."""
    text, reading = (unit * SIZE)[:SIZE], READINGS[name]
    reading(unit * 10)  # patterns and lists are built once
    tracemalloc.start()
    try:
        reading(text)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most <= MOST * sys.getsizeof(text)
