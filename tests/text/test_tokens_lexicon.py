from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from quotekit import lexicons

LEXICON = lexicons.read("tokens")


def lists(table: dict[str, Any], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """The word lists of a lexicon, each with its dotted name."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, f"{name}{key}.")
        elif isinstance(value, list) and key != "excluded":
            yield name + key, value


LISTS = dict(lists(LEXICON))


def test_provenance() -> None:
    """The lexicon says where it is from, under which licence, and why tempting words are left out."""
    provenance = LEXICON["provenance"]
    assert all(provenance[key] for key in ("source", "licence", "date"))
    assert all(entry["word"] and entry["reason"] for entry in provenance["excluded"])


@pytest.mark.parametrize("name", LISTS)
def test_no_word_twice(name: str) -> None:
    """No list holds a word twice, or one with blanks at its ends."""
    words = LISTS[name]
    assert len(set(words)) == len(words)
    assert all(word == word.strip() != "" for word in words)


def test_excluded_words_are_left_out() -> None:
    """No word of the excluded ones is listed as an abbreviation or a clipped word."""
    excluded = {entry["word"] for entry in LEXICON["provenance"]["excluded"]}
    stopped = {
        f"{word}." for name in ("before_name", "inside", "either", "within") for word in LISTS[f"abbreviations.{name}"]
    }
    clipped = {f"'{word}" for word in LISTS["elisions.head"] + LISTS["elisions.head_small"]}
    clipped |= {f"{word}'" for word in LISTS["elisions.tail"]}
    assert not excluded & (stopped | clipped | set(LEXICON["contractions"]))


def test_contractions_are_cut_inside() -> None:
    """The first part of a contraction is shorter than the whole."""
    assert all(0 < length < len(word) for word, length in LEXICON["contractions"].items())
