"""Where the noun phrase of a group begins: "law enforcement officers", "Republican primary voters"."""

from __future__ import annotations

from functools import cache

from quotekit import lexicons
from quotekit.parties.words import Reading, Word

_LIMIT = 4  # words before the noun at most
# Behind these stands a verb, known or not: "to muzzle coal miners".
_BEFORE_VERBS = frozenset(
    "to can could may might will would shall should must not don't doesn't didn't won't can't let let's "
    "i you we they who".split()
)
_OF_ONE = frozenset("right left public".split())  # "the right hates"
_NO_MODIFIERS = frozenset("more most less very so too really up out down off away said says say".split())


@cache
def _edges() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words at which a noun phrase ends, of closed classes and verbs, and words in -ing, -ed and -s that describe."""
    function, spoken = lexicons.read("function_words")["words"], lexicons.read("spoken_of")["edges"]
    closed = frozenset(word for words in function.values() for word in words)
    return closed | _NO_MODIFIERS, frozenset(spoken["verbs"].split()), frozenset(spoken["describing"].split())


def verbs() -> frozenset[str]:
    """The base forms of verbs that stand before whom they are done to."""
    return _edges()[1]


def is_closed(low: str) -> bool:
    """Whether a word in lower case is of a closed class or a verb, or no word at all."""
    closed, acting, _ = _edges()
    return not low or low in closed or low in acting


def ends_at(reading: Reading, at: int) -> bool:
    """Whether an adjective is the last word of its noun phrase: "the right is", not "the right thing".

    Without a parser: no word follows, or one of a closed class or a verb. Many verbs are nouns too: behind "right",
    "left" and "public", of which the plain form is seldom the verb, that is a noun: "the right move".

    Args:
        reading: the words of the text.
        at: index of the adjective.
    """
    words = reading.words
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not after.close or words[at].owner:
        return True
    closed, acting, _ = _edges()
    if after.low in ("time", "times"):
        return False
    if after.low in closed or after.low.removesuffix("n't") in closed or after.low.endswith("ed"):
        return True
    finite = {after.low.removesuffix("s"), after.low.removesuffix("es")}
    return not acting.isdisjoint(finite) and (after.low.endswith("s") or words[at].low not in _OF_ONE)


def first_of(reading: Reading, at: int, adjectives: frozenset[str]) -> int:
    """The index of the first word of the noun phrase whose noun is at ``at``, without a determiner.

    Without a parser: all words before the noun belong to it, up to one of a closed class, a verb, a possessive, or the
    head of a clause.

    Args:
        reading: the words of the text.
        at: index of the noun.
        adjectives: words known to stand before nouns of groups.
    """
    words = reading.words
    closed, acting, describing = _edges()
    known = adjectives | describing

    def describes(word: Word) -> bool:
        low = word.low
        if word.owner or not word.text[0].isalpha():
            return False
        if low in known:
            return True
        if low in closed or low in acting or low.endswith("ly"):
            return False
        return word.capital or not low.endswith(("ed", "ing", "s")) or (low.startswith("un") and low.endswith("ed"))

    first = at
    while first > 0 and at - first < _LIMIT and words[first].close and describes(words[first - 1]):
        first -= 1
    before = words[first - 1].low if first > 0 and words[first].close else ""
    unknown = first < at and words[first].low not in known and not words[first].capital
    if unknown and (before in _BEFORE_VERBS or at - first == _LIMIT):
        first += 1
    return first
