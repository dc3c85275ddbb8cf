"""Bodies called by a person's name: "the Holm administration", "Lee’s re-election campaign"."""

from __future__ import annotations

from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading


def after_name(reading: Reading, lexicon: Lexicon, j: int) -> int | None:
    """The index of the office word that follows a person's name ending before j; None if none does."""
    words = reading.words
    for k in (j, j + 1):
        if k >= len(words) or not words[k].close or reading.sentences[k] != reading.sentences[j - 1]:
            return None
        if words[k].low in lexicon.office_kinds and not words[k].capital:
            return None if _before_person(reading, lexicon, k) else k
        if words[k].low not in lexicon.office_modifiers:
            return None
    return None


def _before_person(reading: Reading, lexicon: Lexicon, k: int) -> bool:
    """Whether the office word only describes a person: "the Holm campaign manager"."""
    words = reading.words
    if words[k].owner or k + 1 >= len(words):
        return False
    following = words[k + 1]
    return following.close and not following.capital and lexicon.person_noun(following.low) is not None
