"""The word lists of the parties step as one frozen object, read once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import attrs

from quotekit import lexicons

Phrases = dict[str, tuple[tuple[str, ...], ...]]


def plain(word: str) -> str:
    """The word in lower case, with straight apostrophes and without full stops: how lists are looked up."""
    return word.casefold().replace("’", "'").replace(".", "")


def plural(noun: str) -> str:
    """The regular plural of a noun, with the irregular ones of persons.

    >>> [plural(noun) for noun in ("official", "ally", "spokesman", "boss")]
    ['officials', 'allies', 'spokesmen', 'bosses']
    """
    for ending, plurals in (
        ("man", "men"),
        ("child", "children"),
        ("person", "people"),
        ("wife", "wives"),
        ("mum", "mums"),
    ):
        if noun.endswith(ending):
            return noun[: -len(ending)] + plurals
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


@attrs.frozen
class StateForm:
    """What a word says about a state: its code, and whether it is a name, adjective, people or capital."""

    code: str
    sort: str


@attrs.frozen
class Body:
    """A body known by name.

    Attributes:
        id: what its names share.
        name: its first name in the lexicon.
        state: code of the state it speaks for, or None.
        party: name of the party it is an organ of, or None.
    """

    id: str
    name: str
    state: str | None = None
    party: str | None = None


@attrs.frozen
class Lexicon:
    """All word lists of the step; words in lower case unless said otherwise.

    Attributes:
        honorifics: title -> gender it shows ("m", "f" or "").
        titles: words that stand before a name, honorifics and abbreviations included.
        abbreviations: those that may end in a full stop.
        phrases: titles of several words, by first word, longest first.
        suffixes, particles, around: parts of names, and words around titles.
        nouns: singular noun of a person -> itself; plurals: plural -> singular.
        male, female: nouns that show a gender.
        kin, speaking, governing, leading: nouns by what they tie to whom.
        groups, documents, institutions: other nouns that can be sources.
        heads, things: last words of names of bodies, and of what is no party.
        bodies: words of a name as printed -> the body; body_phrases: by first word, longest first.
        members: word as printed -> (party, "plural" | "singular" | "adjective").
        letters: "D" -> party.
        states: words as printed -> form; state_phrases: by first word; state_names: code -> name; careful: names that are words.
        given: given name -> gender.
        ordinary: words that are capitalised without being names.
        place_names, before_places, verbs, stops: see the lexicon ``ordinary``.
        handles: handle in lower case -> name.
    """

    honorifics: dict[str, str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    phrases: Phrases
    suffixes: frozenset[str]
    particles: frozenset[str]
    around: frozenset[str]
    nouns: frozenset[str]
    plurals: dict[str, str]
    male: frozenset[str]
    female: frozenset[str]
    kin: frozenset[str]
    speaking: frozenset[str]
    governing: frozenset[str]
    leading: frozenset[str]
    groups: frozenset[str]
    documents: frozenset[str]
    institutions: frozenset[str]
    heads: frozenset[str]
    things: frozenset[str]
    bodies: dict[tuple[str, ...], Body]
    body_phrases: Phrases
    members: dict[str, tuple[str, str]]
    letters: dict[str, str]
    states: dict[tuple[str, ...], StateForm]
    state_phrases: Phrases
    state_names: dict[str, str]
    careful: frozenset[str]
    given: dict[str, str]
    ordinary: frozenset[str]
    place_names: frozenset[str]
    before_places: frozenset[str]
    verbs: frozenset[str]
    stops: frozenset[str]
    handles: dict[str, str]

    def person_noun(self, word: str) -> str | None:
        """The singular of a noun of a person ("officials" -> "official"), or None."""
        if word in self.nouns:
            return word
        if word in self.plurals:
            return self.plurals[word]
        stem = word.rpartition("-")[2]
        if stem != word and len(stem) > 2:
            return self.person_noun(stem)
        if len(word) > 6 and word.endswith(
            ("ologist", "ographer", "ician", "person", "woman", "keeper", "maker", "worker")
        ):
            return word
        return None

    def gender_of(self, noun: str) -> str:
        """The gender that a noun of a person shows, or ""."""
        if noun in self.male:
            return "m"
        return "f" if noun in self.female else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _phrases(keys: Iterable[tuple[str, ...]]) -> Phrases:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in keys:
        by_first.setdefault(key[0], []).append(key)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()}


def form(word: str) -> str:
    """A word as names of states and bodies are looked up: as printed, without full stops, with straight apostrophes."""
    return word.replace(".", "").replace("’", "'")


def forms(phrase: str) -> tuple[str, ...]:
    """The forms of the words of a phrase."""
    return tuple(form(word) for word in phrase.split())


@cache
def load(lang: str = "en") -> Lexicon:
    """The lexicon of a language.

    Raises:
        FileNotFoundError: if there is none.
    """
    titles, roles, ordinary = (lexicons.read(name, lang) for name in ("titles", "roles", "ordinary"))
    bodies, states, given = (lexicons.read(name, lang) for name in ("bodies", "states", "given_names"))
    body_of: dict[tuple[str, ...], Body] = {}
    for entry in bodies["body"]:
        body = Body(entry["names"][0], entry["names"][0], entry.get("state"), entry.get("party"))
        body_of.update({forms(name): body for name in entry["names"]})
    members = {}
    for entry in bodies["members"]:
        for sort in ("plural", "singular", "adjective"):
            members.update({word: (entry["party"], sort) for word in entry[sort] if word not in members})
    state_of: dict[tuple[str, ...], StateForm] = {}
    for code, entry in states["state"].items():
        for key, sort in (
            ("names", "name"),
            ("adjectives", "adjective"),
            ("people", "people"),
            ("capitals", "capital"),
        ):
            for name in entry.get(key, ()):
                state_of.setdefault(forms(name), StateForm(code, sort))
    role_words, body_words, plain_words = roles["words"], bodies["words"], ordinary["words"]
    abbreviations = _words(titles["titles"]["abbreviations"])
    nouns = _words(role_words["nouns"])
    place_names = plain_words["place_names"].replace("\n", "")
    return Lexicon(
        honorifics=titles["honorifics"],
        titles=_words(titles["titles"]["words"]) | abbreviations | frozenset(titles["honorifics"]),
        abbreviations=abbreviations,
        phrases=_phrases(tuple(line.split()) for line in _lines(titles["titles"]["phrases"])),
        suffixes=_words(titles["titles"]["suffixes"]),
        particles=_words(titles["titles"]["particles"]),
        around=_words(titles["titles"]["around"]),
        nouns=nouns,
        plurals={plural(noun): noun for noun in sorted(nouns)},
        male=_words(role_words["male"]),
        female=_words(role_words["female"]),
        kin=_words(role_words["kin"]),
        speaking=_words(role_words["speaking"]),
        governing=_words(role_words["governing"]),
        leading=_words(role_words["leading"]),
        groups=_words(role_words["groups"]),
        documents=_words(role_words["documents"]),
        institutions=_words(role_words["institutions"]),
        heads=_words(body_words["heads"]),
        things=_words(body_words["things"]),
        bodies=body_of,
        body_phrases=_phrases(body_of),
        members=members,
        letters={letter: entry["party"] for entry in bodies["members"] for letter in entry.get("letter", ())},
        states=state_of,
        state_phrases=_phrases(state_of),
        state_names={code: entry["names"][0] for code, entry in states["state"].items()},
        careful=frozenset(states["words"]["careful"]),
        given={
            word: gender for key, gender in (("male", "m"), ("female", "f")) for word in given["names"][key].split()
        },
        ordinary=_words(plain_words["words"]),
        place_names=frozenset(form(name.strip()) for name in place_names.split("|")),
        before_places=_words(plain_words["places"]),
        verbs=_words(plain_words["verbs"]),
        stops=_words(plain_words["stops"]),
        handles=lexicons.read("handles", lang)["handles"],
    )
