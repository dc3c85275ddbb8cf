from __future__ import annotations

from collections.abc import Callable

import pytest

FLOATING = [
    ("“We won,” Anders Holm said.\n\n“It was hard work for all of us.”", "It was hard", "Anders Holm"),
    ("“We won,” Anders Holm said. Rosa Quill shook her head. “It was hard work for us.”", "It was hard", "Rosa Quill"),
    ("“We won,” Rosa Quill said. They said it was cold.\n\n“I never slept at all there.”", "I never", "Rosa Quill"),
    ("“We won,” Rosa Quill said. They said it was cold.\n\n“It was hard work for us.”", "It was hard", "Rosa Quill"),
    ("“We won,” Rosa Quill said.\n\nAnders Holm wept.\n\n“It was hard work for us all.”", "It was hard", "Anders Holm"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), FLOATING)
def test_floating(text: str, words: str, speaker: str, read: Callable) -> None:
    """A quote without a source is by who became the subject since the quote before, else by who spoke before."""
    assert read(text).speaker(words) == speaker


DIALOGUE = (
    "“Where were you?” Rosa Quill asked.\n\n“At home,” said Anders Holm.\n\n“With whom?” Quill asked.\n\n"
    "“With nobody at all, I told you.”"
)


def test_dialogue(read: Callable) -> None:
    """In a dialogue the two last speakers take turns."""
    article = read(DIALOGUE)
    assert article.speaker("With nobody") == "Anders Holm"


JOINT = [
    ("“We won,” said Anders Holm and Rosa Quill.", "We won", "Anders Holm and Rosa Quill"),
    ("“We won,” Mayor Anders Holm and Sen. Rosa Quill said.", "We won", "Anders Holm and Rosa Quill"),
    ("“We won,” said Sens. Anders Holm (R-Iowa) and Rosa Quill (D-Ohio).", "We won", "Anders Holm and Rosa Quill"),
    ("“We won,” said France, Italy and Spain.", "We won", "France, Italy and Spain"),
    ("“We won,” said Anders Holm, a member of the House and Senate.", "We won", "Anders Holm"),
    ("“We won,” said two farmers, Anders Holm and Rosa Quill.", "We won", "Anders Holm and Rosa Quill"),
    ("“We won,” said mayoral candidates Anders Holm and Rosa Quill.", "We won", "Anders Holm and Rosa Quill"),
    ("“We won,” said Anders Holm of Black and Reed.", "We won", "Anders Holm"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), JOINT)
def test_joint(text: str, words: str, speaker: str, read: Callable) -> None:
    """Several who speak together are a party of their own, by their full names."""
    assert read(text).speaker(words) == speaker


RELAYED = [
    ("“The mayor told me, ‘I will never resign,’” Rosa Quill said. Mayor Bo Finch left.", "I will never", "Bo Finch"),
    ("“I will never resign,” Rosa Quill told the Ashby Herald.", "I will never", "Rosa Quill"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), RELAYED)
def test_relayed(text: str, words: str, speaker: str, read: Callable) -> None:
    """Relayed words are their first speaker's."""
    assert read(text).speaker(words) == speaker


ACCOUNTS = [
    ("Rosa Quill (@rosaq) left. “Roads are bad,” @rosaq tweeted.", "Roads are", "Rosa Quill"),
    ("“Roads are bad,” @ashby_roads tweeted.", "Roads are", "@ashby_roads"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), ACCOUNTS)
def test_accounts(text: str, words: str, speaker: str, read: Callable) -> None:
    """A handle is its owner's by the text, or stands for itself."""
    assert read(text).speaker(words) == speaker


AUTHORS = [
    ("By Rosa Quill\n\nI say that roads are bad in Ashby.", "roads are bad", "Rosa Quill"),
    ("Roads\n\nI say that roads are bad.\n\nRosa Quill is a writer in Ashby.", "roads are bad", "Rosa Quill"),
    ("Roads\n\nI say that roads are bad.", "roads are bad", None),
]


@pytest.mark.parametrize(("text", "words", "speaker"), AUTHORS)
def test_author(text: str, words: str, speaker: str | None, read: Callable) -> None:
    """The "I" of an article is its author, if it says who that is."""
    assert read(text).speaker(words) == speaker
