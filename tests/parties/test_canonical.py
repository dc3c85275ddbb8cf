from __future__ import annotations

from collections.abc import Callable

import pytest

# text, words of a quote, name of its speaker
SPELLINGS = [
    ("Rosa Quillam came. “Roads are bad,” Quilam said.", "Roads are", "Rosa Quillam"),
    ("Rosa Quillam came. “Roads are bad,” Quillma said.", "Roads are", "Rosa Quillam"),
    ("Rosa Quillam came. “Roads are bad,” Brillam said.", "Roads are", "Brillam"),
    ("Rosa Holm came. “Roads are bad,” Helm said.", "Roads are", "Helm"),
    ("Rosa Norton met Carol Nerton. “Roads are bad,” Nirton said.", "Roads are", "Nirton"),
    ("Rosa Quillam came. “Roads are bad,” the Quillams said.", "Roads are", "Quillams"),
    ("“Roads are bad,” Quilam said. Rosa Quillam came.", "Roads are", "Quilam"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), SPELLINGS)
def test_misspelt_surname(text: str, words: str, speaker: str, read: Callable) -> None:
    """A surname with a letter or two wrong is the one person's introduced before by her full name."""
    assert read(text).speaker(words) == speaker


FULLEST = [
    ("“I, Rosa J. Quill, was born in Ashby,” Rosa Quill said. “Go,” Quill said.", "Go", "Rosa Quill"),
    ("Quill came. “Rosa Quill is late,” Bo Finch said. “Roads are bad,” Quill said.", "Roads are", "Rosa Quill"),
    ("Look at Mayor Rosa D. Quill. She keeps bees. “Roads are bad,” Quill said.", "Roads are", "Rosa D. Quill"),
    ("“Roads are bad,” said Ashby Director of Public Works Carol Finch.", "Roads are", "Carol Finch"),
    ("“Roads are bad,” said Marine Jack Holm.", "Roads are", "Jack Holm"),
    ("“Roads are bad,” said a spokesman for Mayor Carol Finch.", "Roads are", "spokesman for Mayor Carol Finch"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), FULLEST)
def test_fullest_name(text: str, words: str, speaker: str, read: Callable) -> None:
    """A person goes by the fullest name that the article itself uses, without titles."""
    assert read(text).speaker(words) == speaker


THEY = [
    (
        "Critics of the Ashby Church were many. It rained. The Ashby Church wrote back. They said Quill was paid.",
        "Quill was",
        "Ashby Church",
    ),
    ("The Ashby Church wrote to the farmers. The farmers said no. “We want bread,” they said.", "We want", "farmers"),
    ("Rosa Quill left. The Ashby Church stayed. “We want bread,” they said.", "We want", "Ashby Church"),
    ("The left cheered. “We want bread,” they said.", "We want", "left"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), THEY)
def test_they(text: str, words: str, speaker: str, read: Callable) -> None:
    """They are a group before they are a body, unless the body is far more in focus; "left" is a verb without "the"."""
    assert read(text).speaker(words) == speaker
