"""Verb groups: the auxiliaries, adverbs and governing verbs before a verb, and whether they deny it."""

from __future__ import annotations

from quotekit.lexicons.reported import Reported
from quotekit.quotes.words import Class, Words

NOT = frozenset("not n't n’t never".split())
_ONLY = frozenset("only just merely simply".split())


def over_adverbs(words: Words, i: int, low: int) -> int:
    """The last token, from ``i`` to the left, that is no adverb; ``low - 1`` if there is none."""
    while i >= low and (words.cls[i] is Class.ADVERB or (words.low[i].endswith("ly") and words.cls[i] is Class.WORD)):
        i -= 1
    return i


def group_start(words: Words, i: int, low: int) -> int:
    """The first token of the verb group that goes on at ``i``: its auxiliaries and the adverbs among them."""
    first = i
    while first > low and words.home[first - 1] == words.home[i] and _is_in_group(words, first - 1, low):
        first -= 1
    return first


def _is_in_group(words: Words, i: int, low: int) -> bool:
    cls = words.cls[i]
    if cls is Class.GENITIVE:  # "he's": the auxiliary is written like a genitive
        return i > low and words.cls[i - 1] is Class.PRONOUN
    return cls in (Class.AUXILIARY, Class.ADVERB) or (words.low[i].endswith("ly") and cls is Class.WORD)


def is_negated(words: Words, first: int, verb: int) -> bool:
    """Whether a verb group denies its verb: "did not say", "never said", but "did not only say"."""
    low = words.low
    return any(low[k] in NOT and low[k + 1] not in _ONLY for k in range(first, verb))


def governor(words: Words, last: int, low: int, lexicon: Reported) -> tuple[int, bool] | None:
    """Where the verb group that ends before a "to" begins, and whether it withholds what follows.

    None if what ends there neither goes on to report ("went on to say", "was quick to say") nor withholds a report
    ("declined to say").
    """
    for phrases, withheld in ((lexicon.withholding, True), (lexicon.going_on, False)):
        first = _phrase_at(words, last, low, phrases)
        if first is not None:
            return group_start(words, first, low), withheld
    return None


def denial(words: Words, last: int, low: int, lexicon: Reported) -> int | None:
    """Where the verb group begins that ends before an "-ing" and denies it ("denied saying"), or None."""
    first = _phrase_at(words, last, low, lexicon.denying)
    return None if first is None else group_start(words, first, low)


def _phrase_at(words: Words, last: int, low: int, phrases: frozenset[tuple[str, ...]]) -> int | None:
    """The first token of one of some phrases that ends at a token, or None."""
    for length in (1, 2, 3):
        first = last - length + 1
        if first >= low and tuple(words.low[first : last + 1]) in phrases:
            return first
    return None
