"""Where a part of a state or a city is spoken of as one that acts or is acted on: "Ohio has failed", "I love Iowa".

Elsewhere such names only say where something is: "in Ohio", "Cleveland, Ohio", "Ohio voters".
"""

from __future__ import annotations

from quotekit import lexicons
from quotekit.parties import modifiers
from quotekit.parties.descriptions import ARTICLES, POSSESSIVE
from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading

# What is done to places too when they are only places: "win Ohio", "visited Iowa".
_OF_PLACES = frozenset(
    "win won visit leave left lose lost reach see cover include tour hit need want get find put".split()
)
_WIDE = frozenset(("South", "North", "East", "West", "Gulf", "Atlantic", "Pacific", "Arctic", "Mediterranean"))


def names_at(lexicon: Lexicon, reading: Reading, k: int) -> int:
    """How many words from one on name a part of a state or a city; 0 if they name none."""
    words = reading.words
    for n in (3, 2, 1):
        if k + n <= len(words) and all(words[k + i].close and not words[k + i - 1].owner for i in range(1, n)):
            name = " ".join(form(word.text) for word in words[k : k + n])
            if name in lexicon.place_names and name not in _WIDE:
                return n
    return 0


def is_spoken_of(reading: Reading, lexicon: Lexicon, first: int, end: int) -> bool:
    """Whether the place named by the words from first to end acts, owns or is acted on."""
    words, closed = reading.words, lexicons.read("function_words")["words"]
    if first and words[first].gap.strip() == "," and words[first - 1].capital and not words[first - 1].first:
        return False  # "Fort Dale, Ohio"
    before = words[first - 1] if first and words[first].close else None
    after = words[end] if end < len(words) and words[end].close else None
    if before is not None and (before.capital and not before.first and before.low not in closed["conjunction"]):
        return False
    if before is not None and (before.low in lexicon.inside or before.low in ARTICLES | POSSESSIVE):
        return False
    if words[end - 1].owner:
        owned = after is not None and not after.capital and lexicon.person_noun(after.low) is None
        return owned and after is not None and after.low not in lexicon.titles
    if before is not None and before.low in closed["preposition"]:
        return False
    if after is not None and (after.low in closed["auxiliary"] or after.low.endswith("n't")):
        return True
    done = before is not None and before.low in modifiers.verbs() and before.low not in _OF_PLACES
    return done and (after is None or after.low in closed["conjunction"] or after.low in closed["adverb"])
