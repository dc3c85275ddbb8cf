"""Where reported words end: at the sentence's end, or before what the reporter goes on with."""

from __future__ import annotations

from quotekit.lexicons import media
from quotekit.quotes.words import Class, Words

_KEPT = frozenset((")", "]", "%", "$"))
_SUBORDINATORS = frozenset(
    "as when while if after before since although though because once until unless whereas despite".split()
)
# An object ends before these: a circumstance of the reporting, or the next clause.
_CIRCUMSTANCES = frozenset(
    "when while after before because during since amid despite although though until where if whereas once".split()
)
_AFTER_COMMA = frozenset(
    "who which where while when but although though as after whose with even because so before".split()
)
_BEFORE_PLACES = frozenset("a an the his her their its twitter facebook social".split())
_BEFORE_TIMES = frozenset("recent past last early late".split())
_NOUNS = frozenset((Class.WORD, Class.NAME, Class.NUMBER, Class.TIME))
_LONGEST_SUBJECT = 9  # tokens from the start of a main clause to its verb


def last_word(words: Words, first: int, end: int) -> int:
    """The last token before ``end`` that is no stop of the article's own; marks and brackets of the words are kept."""
    last = end - 1
    while last >= first and words.cls[last] is Class.PUNCT and words.home[last] == -1 and words.form[last] not in _KEPT:
        last -= 1
    return last


def has_verb(words: Words, low: int, high: int) -> bool:
    """Whether a finite verb stands among some tokens, as far as forms tell."""
    return any(is_verb(words, k) for k in range(low, high))


def is_verb(words: Words, k: int) -> bool:
    """Whether a token looks like a finite verb or an auxiliary."""
    cls, low = words.cls[k], words.low[k]
    if cls in (Class.AUXILIARY, Class.VERB):
        return low not in ("having", "being", "be", "been", "not")
    return (cls is Class.CUE and low in words.cues.finite) or (cls is Class.WORD and low.endswith("ed"))


def clause_end(words: Words, first: int, high: int, *, low: int, relative: bool) -> int:
    """The token after a reported clause that begins at ``first``.

    Args:
        words: the article's tokens.
        first: the clause's first token.
        high: where it ends at the latest.
        low: the sentence's first token.
        relative: whether the reporting verb belongs to a relative clause.
    """
    if relative or words.low[low] in _SUBORDINATORS:
        # The reporting is part of another clause, which goes on after a comma.
        for k in range(first + 2, high - 1):
            ends = _goes_on(words, k + 1) if relative else _begins_clause(words, k + 1, high)
            if ends and words.form[k] == "," and words.home[k] == -1:
                return k
    return high


def _goes_on(words: Words, i: int) -> bool:
    """Whether a clause goes on with its verb at a token."""
    return is_verb(words, i) and words.low[i] not in ("that", "report", "reports")


def _begins_clause(words: Words, i: int, high: int) -> bool:
    """Whether a main clause begins at a token: its subject, and soon a verb."""
    if words.cls[i] not in (Class.DETERMINER, Class.PRONOUN, Class.NAME, Class.WORD, Class.NUMBER):
        return False
    for k in range(i + 1, min(high, i + _LONGEST_SUBJECT)):
        if words.form[k] == ",":
            return False
        if is_verb(words, k):
            return True
    return False


def object_end(words: Words, first: int, high: int, *, low: int, relative: bool, embedded: bool) -> int:
    """The token after a reported object that begins at ``first``; arguments as of :func:`clause_end`.

    ``embedded`` says that the reporting verb stands in a clause within another one, whose verb may follow.
    """
    subordinate = words.low[low] in _SUBORDINATORS
    for k in range(first + 1, high - 1):
        if words.home[k] != -1:
            continue
        if words.low[k] in _CIRCUMSTANCES or words.form[k] in ("—", "–", "--", ":"):
            return k
        if words.form[k] == ",":
            if subordinate or _is_next_clause(words, k + 1, high):
                return k
        elif _is_time_or_place(words, k, high) or _is_next_verb(words, k, high, embedded=embedded):
            return k
    return high


def _is_next_clause(words: Words, i: int, high: int) -> bool:
    """Whether something other than the next noun of a list comes after a comma."""
    low = words.low[i]
    if low == "and" and i + 1 < high:
        return _is_verb_group(words, i + 1, high) or _begins_clause(words, i + 1, high)
    return low in _AFTER_COMMA or (low.endswith("ing") and low != "including") or _goes_on(words, i)


def _is_next_verb(words: Words, k: int, high: int, *, embedded: bool) -> bool:
    """Whether "as he ...", "and accused ..." or the verb of the clause around begins at a token."""
    low = words.low[k]
    if embedded and words.cls[k] is Class.AUXILIARY and words.cls[k - 1] in _NOUNS:
        return True
    return (low == "as" and words.cls[k + 1] is Class.PRONOUN) or (
        low in ("and", "but") and _is_verb_group(words, k + 1, high)
    )


def _is_time_or_place(words: Words, k: int, high: int) -> bool:
    """Whether "on Monday", "last week", "in recent weeks" or "in a statement" begins at a token."""
    low, following = words.low[k], words.low[k + 1]
    if words.cls[k] is Class.TIME:
        return words.form[k][0].isupper() and words.cls[k - 1] is not Class.PREPOSITION
    if low in ("on", "in", "at", "last", "this", "early", "late"):
        if words.cls[k + 1] is Class.TIME or following in _BEFORE_TIMES:
            return True
        if low in ("in", "on", "at") and following in _BEFORE_PLACES:
            return any(words.low[j] in media.load().words for j in range(k + 1, min(high, k + 5)))
    return False


def _is_verb_group(words: Words, i: int, high: int) -> bool:
    """Whether a verb, not a noun, comes after "and"."""
    while i < high and (words.cls[i] is Class.ADVERB or words.low[i].endswith("ly")):
        i += 1
    return i < high and is_verb(words, i) and words.form[i].islower()
