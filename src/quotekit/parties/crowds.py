"""Groups called by a plural noun: "Syrian refugees", "the media", "young voters".

They are parties if somebody speaks of them in a quote, or if they speak; and what "they" may mean in any case.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import attrs

from quotekit import lexicons
from quotekit.parties import descriptions, modifiers
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Mention
from quotekit.parties.words import Reading, Word
from quotekit.spans import Span

_CLAIMED = frozenset("to of under".split())  # behind "right": "the right to vote"
_ADJECTIVES = frozenset("right left public wealthy powerful elite poor rich unemployed elderly".split())
_BODILY = frozenset({"heads"})  # of persons with "of" or a noun: "heads of state", "department heads"
_MODIFIERS = 3  # words before the noun at most


@attrs.frozen(eq=False)
class Crowd:
    """A mention of a group by a plural noun: its cluster and the half-open index range of its words."""

    cluster: Cluster
    first: int
    end: int


def find_crowds(reading: Reading, lexicon: Lexicon, mentions: Iterable[Mention], sources: set[int]) -> list[Crowd]:
    """The mentions of groups by plural nouns outside the sources of quotes, in text order."""
    taken = {k for m in mentions for k in range(m.start, m.last + 1)}
    clusters: dict[str, Cluster] = {}
    found: list[Crowd] = []
    for at, word in enumerate(reading.words):
        if at in sources or at in taken or word.owner or not _is_crowd(reading, lexicon, at):
            continue
        first = _first(reading, lexicon, at)
        key = " ".join(w.low for w in reading.words[first : at + 1])
        cluster = clusters.get(key)
        if cluster is None:
            d = descriptions.read(reading, lexicon, first, at + 1)
            cluster = clusters[key] = descriptions.cluster_of(lexicon, attrs.evolve(d, plural=True, sort="person"))
        found.append(Crowd(cluster, first, at + 1))
    return found


def _is_crowd(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether a word is the plural noun of a group, and not the beginning of a name or of a longer noun."""
    word = reading.words[at]
    plural = lexicon.plurals.get(word.low, word.low) != word.low and word.low.endswith(
        ("s", "men", "people", "children")
    )
    if not plural and word.low not in lexicon.crowds:
        return False
    if word.low in lexicon.crowds_with_article and not _follows_the(reading, lexicon, at):
        return False  # "she left", "a poor result"
    if word.capital and not word.first:
        return False
    after = reading.words[at + 1] if at + 1 < len(reading.words) else None
    if after is None or not after.close:
        return names_group(reading, at)
    describes = word.low in lexicon.crowds and after.low in _things()
    return not (after.capital or describes or not names_group(reading, at) or _is_noun(lexicon, after))


def names_group(reading: Reading, at: int) -> bool:
    """Whether a word means a group where it stands, not what it also means: "the right thing", "in their heads"."""
    words = reading.words
    low, after = words[at].low, words[at + 1].low if at + 1 < len(words) and words[at + 1].close else ""
    if low in _BODILY:
        before = words[at - 1].low if at and words[at].close else ""
        return after == "of" or not (before in descriptions.POSSESSIVE or modifiers.is_closed(before))
    if low == "right" and after in _CLAIMED:
        return False
    return low not in _ADJECTIVES or modifiers.ends_at(reading, at)


@cache
def _things() -> frozenset[str]:
    """The nouns of things that a noun of a group may describe: "public debate"."""
    return frozenset(lexicons.read("spoken_of")["words"]["things"].split())


def _follows_the(reading: Reading, lexicon: Lexicon, at: int) -> bool:
    """Whether "the" stands before a word or before the adjective in front of it: "the far left", not "the men left"."""
    words = reading.words
    before = [words[k] for k in range(max(0, at - 2), at) if words[k + 1].close]
    if not before or before[-1].low == "the":
        return bool(before)
    return before[0].low == "the" and not (before[-1].capital or _is_noun(lexicon, before[-1]))


def _is_noun(lexicon: Lexicon, word: Word) -> bool:
    return word.low in lexicon.plurals or word.low in lexicon.nouns or word.low in lexicon.institutions


def _first(reading: Reading, lexicon: Lexicon, at: int) -> int:
    """The index of the first of the words before the noun that say which group it is."""
    words, first = reading.words, at
    while first > 0 and at - first < _MODIFIERS and words[first].close and not words[first].first:
        before = words[first - 1]
        if reading.sentences[first - 1] != reading.sentences[at]:
            break
        people = (form(before.text),) in lexicon.states or form(before.text) in lexicon.peoples
        name = before.capital and before.low not in lexicon.ordinary and not before.first
        joint = "-" in before.low and before.low.rpartition("-")[2] in lexicon.joints
        if not (people or name or joint or before.low in lexicon.crowd_adjectives):
            break
        first -= 1
    return first


def keep(crowds: list[Crowd], reading: Reading, contents: Iterable[Span], speaking: set[Cluster]) -> list[Cluster]:
    """The clusters of the groups that are spoken of in quotes, or speak, with all their mentions.

    Args:
        crowds: as found.
        reading: the words of the text.
        contents: the pieces of the quotes.
        speaking: the clusters that speak.
    """
    inside: set[int] = set()
    for span in contents:
        inside.update(range(*reading.within(span)))
    kept = {crowd.cluster for crowd in crowds if crowd.first in inside} | speaking
    for crowd in crowds:
        if crowd.cluster in kept:
            crowd.cluster.add(reading.span(crowd.first, crowd.end - 1), reading.slice(crowd.first, crowd.end - 1))
    return [cluster for cluster in dict.fromkeys(crowd.cluster for crowd in crowds) if cluster in kept]
