from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

STORY = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")

SPEAKERS = [
    ("emphasized the need", "White House"),
    ("killed an American contractor", "Donald Trump"),
    ("startling courage", "Abbas Mousavi"),
    ("predictable result", "Tom Udall"),
    ("No, no, America", "others"),
]
TIES = [
    ("Abbas Mousavi", ("speaks_for", "Iran")),
    ("White House", ("speaks_for", "United States")),
    ("Tom Udall", ("belongs_to", "Democratic Party")),
    ("Tom Udall", ("belongs_to", "Senate")),
    ("Donald Trump", ("speaks_for", "United States")),
    ("Trump administration", ("speaks_for", "Donald Trump")),
]
MENTIONS = [
    ("Iran", "Tehran"),
    ("United States", "Washington"),
    ("United States", "America"),
    ("Trump administration", "Trump administration"),
]


@pytest.mark.parametrize(("words", "speaker"), SPEAKERS)
def test_speakers(words: str, speaker: str, read: Callable) -> None:
    """Each direct quote of the story has its speaker."""
    assert read(STORY).speaker(words) == speaker


@pytest.mark.parametrize(("name", "tie"), TIES)
def test_ties(name: str, tie: tuple[str, str], read: Callable) -> None:
    """The story says for whom its speakers speak and to what they belong."""
    assert tie in read(STORY).ties(name)


@pytest.mark.parametrize(("name", "words"), MENTIONS)
def test_mentions(name: str, words: str, read: Callable) -> None:
    """States and offices are found under their other names too."""
    assert words in read(STORY).mentioned(name)


def test_baghdad_stays_a_place(read: Callable) -> None:
    """A dateline and "in Baghdad" name places."""
    assert "Baghdad" not in " ".join(read(STORY).mentioned("Iraq"))
