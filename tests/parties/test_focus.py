"""How prominent a mention is: whether it is a subject, or only describes what follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.parties import loading, words
from quotekit.parties.clusters import Cluster
from quotekit.parties.focus import Event, Focus
from quotekit.values import PartyKind


def met(text: str, read: Callable) -> Event:
    """The mention of Bill Holm in a text, as it is met."""
    lexicon = loading.load()
    reading = words.read(read(text).draft, lexicon)
    focus = Focus(reading, lexicon)
    first = next(k for k, word in enumerate(reading.words) if word.text == "Bill")
    focus.meet(first, first + 1, Cluster(PartyKind.PERSON))
    return focus.events[-1]


SUBJECTS = [
    ("Bill Holm left.", True),
    ("It rained. Bill Holm left.", True),
    ("“Bill Holm left,” it read.", True),
    ("It rained, and Bill Holm asked why.", True),
    ("It rained, and Bill Holm walked home.", True),
    ("It rained, and Bill Holm slept.", False),
    ("It rained, and Bill Holm, asked why, left.", False),
    ("The dog of Bill Holm asked why.", False),
    ("It rained on, Bill Holm asked why.", True),
    ("A dog bit Bill Holm.", False),
    ("A dog bit Bill Holm", False),
    ("It rained on Bill Holm.", False),
    ("With Bill Holm it rained.", False),
    ("Bill Holm’s dog left.", False),
    ("“No,” said Bill Holm.", True),
    ("“No,” says Bill Holm.", True),
    ("“No,” added Bill Holm.", True),
    ("“No,” wrote Bill Holm.", False),
    ("The Bill Holm of old slept.", True),
    ("Former Bill Holm men slept.", True),
    ("It rained. The Bill Holm of old slept.", True),
    ("It met the Bill Holm of old.", False),
    ("Dear Bill Holm of old slept.", False),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subjects(text: str, subject: bool, read: Callable) -> None:
    """Who begins a sentence, stands before a verb or behind “said” is a subject; behind a preposition nobody is."""
    assert met(text, read).subject is subject


ATTRIBUTES = [
    ("Bill Holm’s dog left.", True),
    ("It saw Bill Holm aides.", True),
    ("It saw Bill Holm Aides.", False),
    ("It saw Bill Holm, aides and dogs.", False),
    ("It saw the Bill Holm campaign.", True),
    ("It saw Bill Holm cold.", False),
    ("It saw Bill Holm", False),
]


@pytest.mark.parametrize(("text", "attribute"), ATTRIBUTES)
def test_attributes(text: str, attribute: bool, read: Callable) -> None:
    """A name before a noun of persons or of a body, and a possessive, only describe."""
    assert met(text, read).attribute is attribute


def test_where_it_stands(read: Callable) -> None:
    """A mention keeps its sentence and paragraph, and whether it is quoted."""
    plain = met("It rained. It snowed.\n\nBill Holm left.", read)
    assert (plain.sentence, plain.paragraph, plain.quoted) == (2, 1, False)
    assert met("“We saw Bill Holm,” Ann Lee said.", read).quoted
