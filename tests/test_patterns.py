from __future__ import annotations

import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import regex
from tests.compiled import TEXTS

LENGTH = 15_000
SECONDS = 0.6  # of the processor; a pattern that is linear takes some thousandths

# What texts are made of that patterns go over again and again: blanks, words, names, numbers, stops, marks.
UNITS = [
    *["a", "A", "1", " ", "\n", "\t", "\n ", "\xa0", "-", "–", ".", ",", ":", "/", "_", "=", "\\", "(", "[", "]", ")"],
    *["“", "’", "'", '"', "<", "@", "#", "?", "\u202e", "\0", "\ud800", "é", "e\u0301", "😀"],
    *["a ", "A ", "Ab ", "A B ", "A.", "a.", "1,", "1.", "1:", "a-", "a’", "a'", "a_", ": ", "; ", "! ", ", "],
    *["A, ", "a, ", "A of ", "of the ", "the A of ", "said ", "said", "the ", "and ", "said that ", "he said, "],
    *["“a ", 'a "b ', "“A b, he said. ", "A said ", "Mr. ", "<a ", "http://a", "a@", "#a", "A, a of A, ", "RT @a: "],
]
# Patterns that are tried at one place alone, on words cut out before: who calls them bounds the work.
AT_ONE_PLACE = {"quotekit.stance.entries": "matched after and before a mention, within its sentence"}


@pytest.fixture(scope="module")
def compiled() -> dict[tuple[str, str], Any]:
    """All patterns of the package, by module and source."""
    root = Path(__file__).parents[1]
    run = subprocess.run([sys.executable, "-m", "tests.compiled"], cwd=root, stdout=subprocess.PIPE, check=True)
    found: dict[tuple[str, str], Any] = pickle.loads(run.stdout)
    return found


def own_units(pattern: Any, articles: list[str]) -> Iterator[str]:
    """What a pattern takes in articles, whole, and without its first or last character."""
    for found in sorted({m.group() for text in articles if (m := pattern.search(text))}, key=len)[:3]:
        yield from (found, f"{found} ", found[1:], found[:-1])


def too_long(pattern: Any, unit: str) -> bool:
    """Whether a pattern is not through with a text of many such units in time."""
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    if isinstance(pattern, regex.Pattern):
        try:
            for _ in pattern.finditer(text, timeout=SECONDS):
                pass
        except TimeoutError:
            return True
        return False
    began = time.process_time()
    return any(time.process_time() - began > SECONDS for _ in pattern.finditer(text)) or (
        time.process_time() - began > SECONDS
    )


def test_no_pattern_takes_the_square_of_a_text(compiled: dict[tuple[str, str], Any]) -> None:
    """Each pattern comes to the end of fifteen thousand characters of any one sort, wherever in them it begins."""
    articles = [path.read_text(encoding="utf-8") for path in TEXTS]
    slow = []
    for (module, source), pattern in compiled.items():
        if module not in AT_ONE_PLACE:
            units = dict.fromkeys([*UNITS, *filter(None, own_units(pattern, articles))])
            slow += [(module, source, unit) for unit in units if too_long(pattern, unit)]
    assert not slow


def test_patterns_are_found(compiled: dict[tuple[str, str], Any]) -> None:
    """Those that modules compile when imported and those made of lexicons when needed."""
    modules = {module for module, _ in compiled}
    assert len(compiled) > 100
    assert {"quotekit.text.glyphs", "quotekit.text.repair", "quotekit.parties.words", *AT_ONE_PLACE} <= modules
