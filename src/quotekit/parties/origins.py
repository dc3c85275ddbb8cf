"""Of which state persons and descriptions are: "the Norwegian president" is not the President of Iran."""

from __future__ import annotations

from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading


def is_of_another(reading: Reading, lexicon: Lexicon, cluster: Cluster, d: Description) -> bool:
    """Whether a description names a state, or a state of the Union, and a person's roles name others only."""
    states, places = _states_in(reading, lexicon, d.first, d.at), _places_in(reading, lexicon, d.first, d.at)
    if not states and not places:
        return False
    known_states: set[str] = set()
    known_places = {name for name in lexicon.place_abbreviations.values() if cluster.facts >= set(_words(name))}
    for span in cluster.roles.values():
        first, end = reading.within(span)
        known_states |= _states_in(reading, lexicon, first, end)
        known_places |= _places_in(reading, lexicon, first, end)
    return _differ(states, known_states) or _differ(places, known_places)


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _words(name: str) -> list[str]:
    return name.casefold().split()


def _states_in(reading: Reading, lexicon: Lexicon, first: int, end: int) -> set[str]:
    """The codes of the states whose names and adjectives stand in an index range."""
    words, found = reading.words, set()
    for k in range(first, end):
        for phrase in lexicon.state_phrases.get(form(words[k].text), ()):
            if tuple(form(word.text) for word in words[k : k + len(phrase)]) == phrase:
                found.add(lexicon.states[phrase].code)
                break
    return found


def _places_in(reading: Reading, lexicon: Lexicon, first: int, end: int) -> set[str]:
    """The states of the Union whose names stand in an index range."""
    lows = [word.low for word in reading.words[first:end] if word.capital]
    if not lows:
        return set()
    return {name for name in lexicon.place_abbreviations.values() if _holds(lows, _words(name))}


def _holds(lows: list[str], name: list[str]) -> bool:
    return any(lows[k : k + len(name)] == name for k in range(len(lows) - len(name) + 1))
