"""Reads the word lists of the parties step from the lexicons, once a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from quotekit import lexicons
from quotekit.parties.forms import form, forms, plural
from quotekit.parties.lexicon import Body, Lexicon, Members, Phrase, StateForm, phrases_of

# Lists of words as they stand in a lexicon: field -> lexicon and key of its table [words].
_WORDS = {
    "male": ("roles", "male"),
    "female": ("roles", "female"),
    "kin": ("roles", "kin"),
    "speaking": ("roles", "speaking"),
    "governing": ("roles", "governing"),
    "leading_roles": ("roles", "leading"),
    "past": ("roles", "past"),
    "seeking": ("roles", "seeking"),
    "not_governing": ("roles", "not_governing"),
    "groups": ("roles", "groups"),
    "institutions": ("roles", "institutions"),
    "making": ("documents", "making"),
    "crowds": ("roles", "crowds"),
    "crowds_with_article": ("roles", "crowds_with_article"),
    "crowd_adjectives": ("roles", "crowd_adjectives"),
    "unnamed_many": ("roles", "unnamed_many"),
    "cuts": ("roles", "cuts"),
    "heads": ("bodies", "heads"),
    "things": ("bodies", "things"),
    "joined": ("bodies", "joined"),
    "office_modifiers": ("bodies", "office_modifiers"),
    "of_state": ("bodies", "of_state"),
    "ordinary": ("ordinary", "words"),
    "leading": ("ordinary", "leading"),
    "calendar": ("ordinary", "calendar"),
    "joints": ("ordinary", "joints"),
    "verbs": ("ordinary", "verbs"),
    "stops": ("ordinary", "stops"),
    "inside": ("places", "inside"),
    "dealing": ("places", "dealing"),
    "of_a_place": ("places", "of_a_place"),
    "place_starts": ("places", "starts"),
    "governments": ("places", "governments"),
}
_STATE_SORTS = {"names": "name", "adjectives": "adjective", "people": "people", "capitals": "capital"}


@cache
def load(lang: str = "en") -> Lexicon:
    """The word lists of a language."""
    names = ("titles", "roles", "ordinary", "places", "bodies", "states", "documents")
    raw = {name: lexicons.read(name, lang) for name in names}
    titles, bodies, states = raw["titles"], _bodies(raw["bodies"]), _states(raw["states"])
    nouns, abbreviations = _words(raw["roles"]["words"]["nouns"]), _words(titles["titles"]["abbreviations"])
    documents = {noun: kind for kind, nouns in raw["documents"]["kinds"].items() for noun in nouns.split()}
    given = lexicons.read("given_names", lang)["names"]
    return Lexicon(
        honorifics=titles["honorifics"],
        titles=_words(titles["titles"]["words"]) | abbreviations | frozenset(titles["honorifics"]),
        abbreviations=abbreviations,
        inseparable=_words(titles["titles"]["inseparable"]),
        plural_titles=_words(titles["titles"]["plural"]),
        phrases=phrases_of(tuple(line.split()) for line in titles["titles"]["phrases"].strip().splitlines()),
        particles=_words(titles["titles"]["particles"]),
        around=_words(titles["titles"]["around"]),
        nouns=nouns,
        plurals={plural(noun): noun for noun in sorted(nouns)},
        chambers=raw["roles"]["chambers"],
        hyponyms={noun: _words(narrower) for noun, narrower in raw["roles"]["hyponyms"].items()},
        documents=frozenset(documents),
        document_kinds=documents,
        kinds={noun: _words(endings) for noun, endings in raw["bodies"]["kinds"].items()},
        office_kinds=raw["bodies"]["offices"],
        bodies=bodies,
        body_phrases=phrases_of(bodies),
        members=_members(raw["bodies"]),
        letters={letter: entry["party"] for entry in raw["bodies"]["members"] for letter in entry.get("letter", ())},
        states=states,
        state_phrases=phrases_of(states),
        state_names={code: entry["names"][0] for code, entry in raw["states"]["state"].items()},
        careful=frozenset(raw["states"]["words"]["careful"]),
        given={word: gender for key, gender in (("male", "m"), ("female", "f")) for word in given[key].split()},
        place_names=frozenset(
            form(name.strip()) for name in raw["places"]["words"]["place_names"].replace("\n", "").split("|")
        ),
        peoples=frozenset(
            form(name.strip()) for name in raw["bodies"]["words"]["peoples"].replace("\n", "").split("|")
        ),
        capitals=frozenset(" ".join(key) for key, found in states.items() if found.sort == "capital"),
        place_abbreviations=raw["places"]["abbreviations"],
        handles=lexicons.read("handles", lang)["handles"],
        **{field: _words(raw[name]["words"][key]) for field, (name, key) in _WORDS.items()},
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _bodies(raw: Mapping[str, Any]) -> dict[Phrase, Body]:
    found: dict[Phrase, Body] = {}
    for entry in raw["body"]:
        body = Body(entry["names"][0], entry.get("state"), entry.get("party"))
        found.update({forms(name): body for name in entry["names"]})
    return found


def _members(raw: Mapping[str, Any]) -> dict[str, Members]:
    found: dict[str, Members] = {}
    for entry in raw["members"]:
        for sort in ("plural", "singular", "adjective"):
            for word in entry[sort]:
                found.setdefault(word, Members(entry["party"], sort))
    return found


def _states(raw: Mapping[str, Any]) -> dict[Phrase, StateForm]:
    found: dict[Phrase, StateForm] = {}
    for code, entry in raw["state"].items():
        for key, sort in _STATE_SORTS.items():
            for name in entry.get(key, ()):
                found.setdefault(forms(name), StateForm(code, sort))
    return found
