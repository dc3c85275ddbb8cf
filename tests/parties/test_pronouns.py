from __future__ import annotations

from collections.abc import Callable

import pytest

SPEAKERS = [
    ("Anders Holm left early. “I am tired,” he said.", "I am tired", "Anders Holm"),
    ("Rosa Quill met Anders Holm. “I am tired,” she said.", "I am tired", "Rosa Quill"),
    ("Rosa Quill met Anders Holm. “I am tired,” he said.", "I am tired", "Anders Holm"),
    ("“I am tired,” said Anders Holm. Bo Finch waited. “I am old,” Holm said. “Go,” he said.", "Go", "Anders Holm"),
    ("Spokeswoman Sam Dorn met Anders Holm. “I am tired,” she said.", "I am tired", "Sam Dorn"),
    ("Ms. Dorn met Mr. Holm. “I am tired,” she said.", "I am tired", "Dorn"),
    ("Rosa Quill, a nurse, spoke. Anders Holm’s aides left. “I am tired,” she said.", "I am tired", "Rosa Quill"),
    ("Bo Finch said Holm aides wept. Anders Holm was away. He said it was sad.", "it was sad", "Anders Holm"),
    # attributes and objects of prepositions are less in focus than subjects
    ("Bo Finch spoke to Dan Marsh. “We won,” he said.", "We won", "Bo Finch"),
    ("Bo Finch, a supporter of Dan Marsh, came. “We won,” he said.", "We won", "Bo Finch"),
    # whom the quote itself names is hardly its speaker
    ("Dan Marsh came. Bo Finch smiled. “Finch is a fool,” he said.", "Finch is", "Dan Marsh"),
    # inside a quote "he" is somebody else than who speaks it
    ("Dan Marsh met Bo Finch. “I was late. He said, ‘You are fired,’” Finch said.", "You are fired", "Dan Marsh"),
    ("Dan Marsh met Bo Finch. “I was late,” Finch said. “He said, ‘You are fired.’”", "You are fired", "Dan Marsh"),
    # plural and neuter
    ("The protesters marched. “We want bread,” they said.", "We want bread", "protesters"),
    ("Rosa Quill and Anders Holm came. “We want bread,” they said.", "We want bread", "Rosa Quill and Anders Holm"),
    ("The Norland Trade Commission met. “No bread is left,” it said.", "No bread", "Norland Trade Commission"),
    # relative
    ("Rosa Quill, who said bread was dear, left.", "bread was dear", "Rosa Quill"),
    ("Rosa Quill, a nurse from Ashby, Ohio, who said bread was dear, left.", "bread was dear", "Rosa Quill"),
    ("Bo Finch sang. This was told by The Daily Brine, which said bread was dear.", "bread was dear", "Daily Brine"),
    # the name comes only after the quote
    ("“I am tired,” he said, and Anders Holm sat down.", "I am tired", "Anders Holm"),
    # nobody fits
    ("“I am tired,” she said. Nobody answered.", "I am tired", None),
]


@pytest.mark.parametrize(("text", "words", "speaker"), SPEAKERS)
def test_pronoun(text: str, words: str, speaker: str | None, read: Callable) -> None:
    """A pronoun is the nearest fitting party: by gender, number, prominence, and who spoke."""
    assert read(text).speaker(words) == speaker


# text, name, mentions that are pronouns
INSIDE = [
    ("Rosa Quill met Anders Holm. “He is a fool,” Quill said.", "Anders Holm", ["He"]),
    ("“Anders Holm is a fool, and he knows it,” Bo Finch said.", "Anders Holm", ["he"]),
    ("Dan Marsh spoke. “I never saw him,” Bo Finch said of Dan Marsh.", "Dan Marsh", ["him"]),
    ("“I am tired,” Anders Holm said.", "Anders Holm", ["I"]),
    ("“My dog is gone,” Anders Holm said.", "Anders Holm", ["My"]),
    ("“We are sorry,” the Norland Trade Commission said.", "Norland Trade Commission", ["We"]),
    ("“We are sorry,” Anders Holm said.", "Anders Holm", []),
    ("Anders Holm spoke. Dan Marsh left. “He, like Dan Marsh, must go,” Bo Finch said.", "Anders Holm", ["He"]),
    ("Anders Holm spoke. Dan Marsh left. “He and Dan Marsh must go,” Bo Finch said.", "Anders Holm", ["He"]),
    ("Anders Holm spoke. Dan Marsh left. “He must go,” Bo Finch said.", "Anders Holm", []),
    ("“Give it to US troops,” Anders Holm said.", "Anders Holm", []),
]


@pytest.mark.parametrize(("text", "name", "expected"), INSIDE)
def test_pronouns_inside_quotes(text: str, name: str, expected: list[str], read: Callable) -> None:
    """Inside a quote, "I" is its speaker and "he" or "she" somebody else."""
    pronouns = [words for words in read(text).mentioned(name) if words.lower() in ("he", "him", "i", "my", "we", "us")]
    assert pronouns == expected
