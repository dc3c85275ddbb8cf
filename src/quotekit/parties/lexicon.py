"""The word lists of the parties step as one frozen object."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

Phrase = tuple[str, ...]
Phrases = dict[str, tuple[Phrase, ...]]
"""Phrases by their first word, the longest first."""


def phrases_of(keys: Iterable[Phrase]) -> Phrases:
    """Phrases by their first word, the longest first."""
    by_first: dict[str, list[Phrase]] = {}
    for key in keys:
        by_first.setdefault(key[0], []).append(key)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()}


# Endings of nouns of persons that no list needs to hold.
_PERSON_ENDINGS = ("ologist", "ographer", "ician", "person", "woman", "keeper", "maker", "worker")


@attrs.frozen
class StateForm:
    """What a word says about a state: its code, and whether it is a name, adjective, people or capital."""

    code: str
    sort: str


@attrs.frozen
class Body:
    """A body known by name.

    Attributes:
        id: what its names share: the first of them.
        state: code of the state it speaks for, or None.
        party: name of the party it is an organ of, or None.
    """

    id: str
    state: str | None = None
    party: str | None = None


@attrs.frozen
class Members:
    """What a word says of a political party: its name, and whether the word is of many, of one, or an adjective."""

    party: str
    sort: str


@attrs.frozen
class Lexicon:
    """All word lists of the step; words in lower case and without full stops unless said otherwise.

    Attributes:
        honorifics: title -> gender it shows ("m", "f" or "").
        titles: words that stand before a name, honorifics and abbreviations included.
        abbreviations: those that may end in a full stop.
        inseparable: titles that before a single name are part of it ("Pope").
        plural_titles: titles of several at once ("Sens.").
        phrases: titles of several words.
        particles: small words inside names.
        around: words around titles ("former", "acting").
        nouns: singular nouns of persons; plurals: plural -> singular.
        male, female: nouns that show a gender.
        kin, speaking, governing, leading_roles: nouns by what they tie to whom.
        past, seeking: words of roles no longer or not yet held.
        not_governing: words of roles of those who do not speak for their state.
        chambers: word of a role -> the chamber its holder sits in.
        groups, documents, institutions: other nouns that can be sources.
        hyponyms: noun of a person -> the narrower nouns and titles it covers ("lawmaker": senator, sen ...).
        document_kinds: noun of a document -> what its kind is called.
        making: verbs of making and sending documents.
        kinds: noun of an institution -> last words of names that it can mean.
        crowds: groups without a plural -s that are spoken of; crowds_with_article: those of them that are nouns only
            after "the"; crowd_adjectives: what stands before nouns of groups.
        unnamed_many: nouns whose plural is of unnamed sources rather than of a group.
        cuts: words that end the head of a description.
        heads, things: last words of names of bodies, and of what is no party.
        joined: words joined to a body's name by "and".
        office_kinds: what a person's name turns into a body -> of what kind; office_modifiers: what may stand between.
        of_state: last words of names of bodies of a state.
        bodies: words of a name as printed -> the body; body_phrases: the same as phrases.
        members: word as printed -> what it says of a party; letters: letter -> party.
        states: words as printed -> form; state_phrases: the same as phrases; state_names: code -> name.
        peoples: names of religious, ethnic and regional groups, of many and as adjectives, as printed.
        capitals: of all states, as printed.
        careful: names of states, as printed, that are first of all something else.
        given: given name -> gender.
        ordinary: words that are capitalised without being names; leading: those with which names may begin.
        calendar: days and months.
        joints: last parts of compounds that make a name an adjective ("led").
        verbs: verbs after which a name before them is a subject; stops: words that end a role before a name.
        place_names: names of places that are no parties, as printed.
        place_starts: first words of names of places.
        place_abbreviations: "NM" -> "New Mexico".
        inside, dealing, of_a_place, governments: see the lexicon ``places``.
        handles: handle -> name.
    """

    honorifics: dict[str, str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    inseparable: frozenset[str]
    plural_titles: frozenset[str]
    phrases: Phrases
    particles: frozenset[str]
    around: frozenset[str]
    nouns: frozenset[str]
    plurals: dict[str, str]
    male: frozenset[str]
    female: frozenset[str]
    kin: frozenset[str]
    speaking: frozenset[str]
    governing: frozenset[str]
    leading_roles: frozenset[str]
    past: frozenset[str]
    seeking: frozenset[str]
    not_governing: frozenset[str]
    chambers: dict[str, str]
    groups: frozenset[str]
    documents: frozenset[str]
    institutions: frozenset[str]
    hyponyms: dict[str, frozenset[str]]
    document_kinds: dict[str, str]
    making: frozenset[str]
    kinds: dict[str, frozenset[str]]
    crowds: frozenset[str]
    crowds_with_article: frozenset[str]
    crowd_adjectives: frozenset[str]
    unnamed_many: frozenset[str]
    cuts: frozenset[str]
    heads: frozenset[str]
    things: frozenset[str]
    joined: frozenset[str]
    office_kinds: dict[str, str]
    office_modifiers: frozenset[str]
    of_state: frozenset[str]
    bodies: dict[Phrase, Body]
    body_phrases: Phrases
    members: dict[str, Members]
    letters: dict[str, str]
    states: dict[Phrase, StateForm]
    state_phrases: Phrases
    state_names: dict[str, str]
    peoples: frozenset[str]
    capitals: frozenset[str]
    careful: frozenset[str]
    given: dict[str, str]
    ordinary: frozenset[str]
    leading: frozenset[str]
    calendar: frozenset[str]
    joints: frozenset[str]
    verbs: frozenset[str]
    stops: frozenset[str]
    place_names: frozenset[str]
    place_starts: frozenset[str]
    place_abbreviations: dict[str, str]
    inside: frozenset[str]
    dealing: frozenset[str]
    of_a_place: frozenset[str]
    governments: frozenset[str]
    handles: dict[str, str]

    @property
    def political(self) -> frozenset[str]:
        """The names of the political parties whose members it knows."""
        return frozenset(entry.party for entry in self.members.values())

    def person_noun(self, word: str) -> str | None:
        """The singular of a noun of a person ("officials" -> "official"), or None."""
        if word in self.nouns:
            return word
        if word in self.plurals:
            return self.plurals[word]
        stem = word.rpartition("-")[2]
        if stem != word and len(stem) > 2:
            return self.person_noun(stem)
        return word if len(word) > 6 and word.endswith(_PERSON_ENDINGS) else None

    def gender_of(self, noun: str) -> str:
        """The gender that a noun of a person shows, or ""."""
        if noun in self.male:
            return "m"
        return "f" if noun in self.female else ""
