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
_NO_MODIFIERS = frozenset("more most less very so too really up out down off away said says say".split())


@cache
def _edges() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words at which a noun phrase ends, of closed classes and verbs, and words in -ing, -ed and -s that describe."""
    function, spoken = lexicons.read("function_words")["words"], lexicons.read("spoken_of")["edges"]
    closed = frozenset(word for words in function.values() for word in words)
    return closed | _NO_MODIFIERS, frozenset(spoken["verbs"].split()), frozenset(spoken["describing"].split())


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
    closed, verbs, describing = _edges()
    known = adjectives | describing

    def describes(word: Word) -> bool:
        low = word.low
        if word.owner or not word.text[0].isalpha():
            return False
        if low in known:
            return True
        if low in closed or low in verbs or low.endswith("ly"):
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
