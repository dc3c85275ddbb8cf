"""Noun phrases by themselves: which words describe a party, its noun, its name, whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.parties import descriptions, loading, words
from quotekit.parties.descriptions import Description
from quotekit.parties.words import Reading


def described(text: str, read: Callable) -> tuple[Reading, Description]:
    """The words of a text, and the description that all of them make."""
    lexicon = loading.load()
    reading = words.read(read(text).draft, lexicon)
    found = descriptions.read(reading, lexicon, 0, len(reading.words))
    assert found is not None
    return reading, found


# phrase; the words that describe; the noun; its article, number and sort
PHRASES = [
    ("the tall doctor", "tall doctor", "doctor", "definite one person"),
    ("a tall doctor", "tall doctor", "doctor", "indefinite one person"),
    ("doctor", "doctor", "doctor", "bare one person"),
    ("the tall doctors", "tall doctors", "doctors", "definite many person"),
    ("this old bank", "this old bank", "bank", "definite one institution"),
    ("another doctor", "another doctor", "doctor", "indefinite one person"),
    ("some doctors", "some doctors", "doctors", "indefinite many person"),
    ("both doctors", "both doctors", "doctors", "definite many person"),
    ("his old doctor", "his old doctor", "doctor", "one person"),
    ("our doctor", "our doctor", "doctor", "one person"),
    ("Lee’s old doctor", "Lee’s old doctor", "doctor", "one person"),
    ("the bank’s old doctor", "bank’s old doctor", "doctor", "definite one person"),
    ("the bank’s doctor’s wife", "bank’s doctor’s wife", "wife", "definite one person"),
    ("a doctor at the old bank", "doctor at the old bank", "doctor", "indefinite one person"),
    ("the doctor, who left", "doctor", "doctor", "definite one person"),
    ("doctors, nurses and bakers", "doctors, nurses and bakers", "doctors", "bare many person"),
    (
        "doctors, two very old nurses and bakers",
        "doctors, two very old nurses and bakers",
        "doctors",
        "bare many person",
    ),
    ("doctors, two very old town nurses and bakers", "doctors", "doctors", "bare many person"),
    ("doctors, nurses", "doctors", "doctors", "bare many person"),
    ("doctors, nurses and", "doctors", "doctors", "bare many person"),
    ("doctors, nurses, bakers and aides", "doctors, nurses, bakers and aides", "doctors", "bare many person"),
    ("doctors, nurses; bakers and aides", "doctors", "doctors", "bare many person"),
    ("doctors, the nurses and bakers", "doctors", "doctors", "bare many person"),
    ("doctors; nurses and bakers", "doctors", "doctors", "bare many person"),
    ("the official involved", "official involved", "official", "definite one person"),
    ("the official coming", "official coming", "official", "definite one person"),
    ("a kiln involved", "kiln involved", "kiln", "indefinite one"),
    ("the rescued woman", "rescued woman", "woman", "definite one person"),
    ("police involved", "police involved", "police", "bare many institution"),
    ("the bank involved", "bank involved", "bank", "definite one institution"),
    ("the report released", "report released", "report", "definite one document"),
    ("groups like the Harlow Union", "groups", "groups", "bare many institution"),
    ("voters such as Ann Lee", "voters", "voters", "bare many person"),
    ("voters including Ann Lee", "voters", "voters", "bare many person"),
    ("officials who asked not to be named", "officials", "officials", "bare many person"),
    ("officials who asked for bread", "officials who asked for bread", "officials", "bare many person"),
    ("officials in Oslo who requested anonymity", "officials in Oslo", "officials", "bare many person"),
    ("an official speaking on condition of anonymity", "official", "official", "indefinite one person"),
    ("an official speaking in Oslo", "official speaking in Oslo", "official", "indefinite one person"),
    ("officials named Lee", "officials named Lee", "officials", "bare many person"),
    ("even doctors", "even doctors", "doctors", "bare many person"),
    ("one of the doctors", "one of the doctors", "one", "indefinite one"),
    ("one doctor", "one doctor", "doctor", "indefinite one person"),
    ("one", "one", "one", "indefinite one"),
    ("one with a dog", "one with a dog", "one", "indefinite one"),
    ("some of the doctors", "some of the doctors", "some", "indefinite many person"),
    ("friends of doctors", "friends of doctors", "friends", "bare many person"),
    ("the press", "press", "press", "definite many person"),
    ("the kilns", "kilns", "kilns", "definite many"),
    ("the kiln", "kiln", "kiln", "definite one"),
    ("the glass", "glass", "glass", "definite one"),
    ("the campus", "campus", "campus", "definite one"),
    ("the analysis", "analysis", "analysis", "definite one document"),
    ("the news", "news", "news", "definite one"),
    ("the Kilns", "Kilns", "Kilns", "definite one"),
    ("the women", "women", "women", "definite many person"),
    ("the police", "police", "police", "definite many institution"),
    ("the banks", "banks", "banks", "definite many institution"),
    ("the bank", "bank", "bank", "definite one institution"),
    ("the reports", "reports", "reports", "definite many document"),
    ("the report", "report", "report", "definite one document"),
    ("the media", "media", "media", "definite many person"),
    ("a well-known doctor", "well-known doctor", "doctor", "indefinite one person"),
    ("a doctor/nurse", "doctor/nurse", "doctor", "indefinite one person"),
    ("officials of the old bank", "officials of the old bank", "officials", "bare many person"),
    ("Officials", "Officials", "Officials", "bare many person"),
    ("a man named Osk", "man named Osk", "man", "indefinite one person"),
]


@pytest.mark.parametrize(("phrase", "words_of_it", "noun", "what"), PHRASES)
def test_phrases(phrase: str, words_of_it: str, noun: str, what: str, read: Callable) -> None:
    """A description ends before a clause, examples, and why it has no name; a list belongs to it as a whole."""
    reading, found = described(phrase, read)
    assert reading.slice(found.first, found.end - 1) == words_of_it
    assert reading.words[found.at].text == noun
    article = "definite" if found.definite else "indefinite" if found.indefinite else "bare" if found.bare else ""
    assert f"{article} {'many' if found.plural else 'one'} {found.sort}".strip() == what


CALLED = [
    ("even the doctors", "doctors"),
    ("even a doctor", "doctor"),
    ("even doctors", "doctors"),
    ("only doctors", "doctors"),
    ("but the doctors", "doctors"),
    ("one of the doctors", "one of the doctors"),
    ("one doctor", "doctor"),
    ("one with a dog", "one with a dog"),
    ("hundreds of doctors", "doctors"),
    ("tens of thousands of doctors", "doctors"),
    ("friends of doctors", "friends of doctors"),
    ("another doctor", "another doctor"),
    ("the bank’s old doctor", "bank’s old doctor"),
    ("even", "even"),
]


@pytest.mark.parametrize(("phrase", "name"), CALLED)
def test_called(phrase: str, name: str, read: Callable) -> None:
    """A party is called by its description without articles, “even”, “one” and “hundreds of”."""
    reading, found = described(phrase, read)
    assert reading.slice(found.name_first, found.end - 1) == name


OWNERS = [
    ("Lee’s old doctor", "Lee"),
    ("the bank’s old doctor", "bank"),
    ("the bank’s doctor’s wife", "bank’s doctor"),
    ("his old doctor", "his"),
    ("the doctor", ""),
    ("a doctor at Lee’s bank", ""),
]


@pytest.mark.parametrize(("phrase", "owner"), OWNERS)
def test_owners(phrase: str, owner: str, read: Callable) -> None:
    """Whose a party is: by name, by a noun or by a pronoun in front."""
    reading, found = described(phrase, read)
    assert (reading.slice(found.owner[0], found.owner[1] - 1) if found.owner else "") == (
        "" if found.possessive is not None else owner
    )
    assert (reading.words[found.possessive].text if found.possessive is not None else owner) == owner


def test_no_words(read: Callable) -> None:
    """Where no word stands nothing is described."""
    lexicon = loading.load()
    assert descriptions.read(words.read(read("a doctor").draft, lexicon), lexicon, 1, 1) is None
