"""Reported clauses: where the words of an indirect quotation begin and end around a cue."""

from __future__ import annotations

from quotekit.quotes.phrases import Phrase, starting_at
from quotekit.quotes.words import Class, Words

_WH = frozenset(("whether", "if", "why", "how", "what", "who", "when", "where", "which"))
_ASKING = frozenset(("ask", "wonder", "say", "explain", "know", "question", "inquire", "enquire"))
_PLACING = frozenset("on in at during to of through via by after before from with".split())
_ASIDES = frozenset(("according", "who", "which", "whose", "where"))  # after a comma: the reporter's own words
_FAR = 14  # tokens between a cue and its "that"


def sentence_start(words: Words, i: int, low: int) -> int:
    """The first token of the sentence of token ``i`` at its own level, at least ``low``."""
    level = words.home[i]
    k = i
    while k > low and not words.begins(k, level):
        k -= 1
    return k


def clause_after(words: Words, cue: Phrase, high: int, *, holds: int) -> Phrase | None:
    """The reported clause after a cue in its sentence, without "that"; None if nothing is reported there.

    Args:
        words: the article's tokens.
        cue: the cue.
        high: the end of the sentence.
        holds: a token that the clause must reach: the last one of the quoted fragment in it.
    """
    first = _begin(words, cue, high)
    if first is None or first > holds:
        return None
    last = _last_word(words, first, high)
    for k in range(max(first + 2, holds + 1), last):
        if words.home[k] == words.home[cue[0]] and _breaks_off(words, k, last):
            last = k - 1
            break
    while last > holds and words.cls[last] is Class.PUNCT and words.home[last] == words.home[cue[0]]:
        last -= 1
    return (first, last) if last >= first else None


def clause_before(words: Words, low: int, tag_first: int) -> Phrase | None:
    """The reported clause that ends right before a trailing reporting clause ("..., Ann Lee said.")."""
    level = words.home[tag_first]
    last = tag_first - 1
    while last >= low and words.cls[last] is Class.PUNCT and words.home[last] == level:
        last -= 1
    first = low
    while first < last and words.cls[first] is Class.PUNCT and words.home[first] == level:
        first += 1
    return (first, last) if last > first else None


def _begin(words: Words, cue: Phrase, high: int) -> int | None:
    i = cue[1] + 1
    if i >= high:
        return None
    level = words.home[cue[0]]
    lemma = words.cues.lemma(words.low[cue[0]]) or ""
    that = None if lemma in words.cues.naming else _that(words, i, high, lemma)
    if that is not None:
        return that + 1
    if words.low[i] in _WH:
        return i
    if lemma in words.cues.telling:
        hearer = starting_at(words, i, high)
        if hearer is not None and hearer[1] + 1 < high:
            i = hearer[1] + 1
    if lemma not in words.cues.naming:
        i = _over_adverbials(words, i, high)
    while i < high and words.cls[i] is Class.PUNCT and words.home[i] == level:
        i += 1
    return i if i < high else None


def _that(words: Words, i: int, high: int, lemma: str) -> int | None:
    """The "that" (or the question word) of a cue, over what may stand between: a hearer, a time, a place."""
    if words.low[i] == "that":
        return i
    parted = words.cls[i] in (Class.PREPOSITION, Class.TIME, Class.ADVERB, Class.NUMBER) or words.form[i] == ","
    if not parted and lemma not in words.cues.telling:
        return None
    level = words.home[i]
    for k in range(i + 1, min(high, i + _FAR)):
        if words.home[k] != level or words.form[k] in (";", "."):
            return None
        if words.low[k] == "that":
            return k
        if words.low[k] in _WH and lemma in _ASKING:
            return k - 1
        if words.cls[k] in (Class.CUE, Class.VERB) and words.low[k] in words.cues.finite:
            return None
    return None


def _over_adverbials(words: Words, i: int, high: int) -> int:
    """Past "on Monday", "in a statement", "Tuesday night" after a cue."""
    for _ in range(4):
        if i >= high:
            return i
        if words.cls[i] is Class.TIME:
            i += 1
        elif words.cls[i] is Class.PREPOSITION and words.low[i] in _PLACING:
            phrase = starting_at(words, i + 1, high)
            if phrase is None:
                if i + 1 < high and words.cls[i + 1] is Class.TIME:
                    i += 2
                    continue
                return i
            i = phrase[1] + 1
        elif words.cls[i] is Class.ADVERB and i + 1 < high and words.cls[i + 1] in (Class.TIME, Class.PREPOSITION):
            i += 1
        else:
            return i
    return i


def _last_word(words: Words, first: int, high: int) -> int:
    last = high - 1
    while (
        last > first
        and words.cls[last] is Class.PUNCT
        and words.form[last] not in (")", "]", "%")
        and words.home[last] == words.home[first]
    ):
        last -= 1
    return last


def _breaks_off(words: Words, k: int, last: int) -> bool:
    """Whether a reported clause ends before a token: ", adding ...", "and called ...", ", according to ...", " — "."""
    form, low = words.form[k], words.low
    if words.home[k - 1] != words.home[k] and low[k].endswith("ing") and words.cues.lemma(low[k]):
        return True  # “... may fail,” adding that ...
    if form == "," or low[k] in ("before", "after", "while"):
        following = low[k + 1]
        return (following.endswith("ing") and words.cues.lemma(following) is not None) or following in _ASIDES
    if form in ("—", "–", "--", ";") or (form == "-" and not words.is_hyphen(k)):
        return True
    if low[k] not in ("and", "but"):
        return False
    k += 1
    while k < last and words.cls[k] is Class.ADVERB:
        k += 1
    return words.cls[k] is Class.CUE and (low[k] in words.cues.finite and low[k] not in words.cues.base)
