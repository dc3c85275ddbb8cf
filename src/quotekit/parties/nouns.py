"""The words for whom quotes speak of without a name, and where a body's name means only its seat."""

from __future__ import annotations

from functools import cache

import attrs

from quotekit import lexicons
from quotekit.parties.lexicon import Phrases, phrases_of


@attrs.frozen
class Nouns:
    """The nouns of groups that are spoken of, in lower case.

    Attributes:
        groups: plurals: "companies".
        collective: without a plural, behind "the": "electorate".
        phrases: of several words: "middle class"; places: the same as printed: "Wall Street".
        bodies: of bodies: "the court", "this administration".
        owned: of groups that are somebody's: "her staff".
        generic: nouns that alone mean nobody in particular: "people".
        private: nouns that mean nobody in particular with a possessive: "our children".
        things: nouns that a noun of a group before them only describes: "the campaign trail".
    """

    groups: frozenset[str]
    collective: frozenset[str]
    phrases: Phrases
    places: Phrases
    bodies: frozenset[str]
    owned: frozenset[str]
    generic: frozenset[str]
    private: frozenset[str]
    things: frozenset[str]


@cache
def nouns(lang: str = "en") -> Nouns:
    """The nouns of a language."""
    words = lexicons.read("spoken_of", lang)["words"]

    def phrases(key: str) -> Phrases:
        return phrases_of(tuple(phrase.split()) for phrase in words[key].replace("\n", "").split("|"))

    return Nouns(
        groups=frozenset(words["groups"].split()),
        collective=frozenset(words["collective"].split()),
        phrases=phrases("phrases"),
        places=phrases("places"),
        bodies=frozenset(words["bodies"].split()),
        owned=frozenset(words["owned"].split()),
        generic=frozenset(words["generic"].split()),
        private=frozenset(words["private"].split()),
        things=frozenset(words["things"].split()),
    )


@attrs.frozen
class Seats:
    """Bodies known by where they sit, and the words before them when the place is meant, in lower case.

    Attributes:
        names: of these bodies, as printed.
        places, reaching: right before the name: "in", "win".
        routes: before "to" and "for": "race".
    """

    names: frozenset[str]
    places: frozenset[str]
    reaching: frozenset[str]
    routes: frozenset[str]


@cache
def seats(lang: str = "en") -> Seats:
    """The seats of a language."""
    words = lexicons.read("spoken_of", lang)["seats"]
    lists = (frozenset(words[key].split()) for key in ("places", "reaching", "routes"))
    return Seats(frozenset(words["names"].split("|")), *lists)
