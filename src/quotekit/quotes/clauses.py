"""Reported clauses: where the words of an indirect quotation begin and end around a cue."""

from __future__ import annotations

from quotekit.quotes.phrases import Phrase, starting_at
from quotekit.quotes.words import Class, Words
from quotekit.spans import Span

# Verbs whose object is the hearer, not the words.
TELLING = frozenset(
    ("tell", "inform", "remind", "assure", "warn", "ask", "urge", "advise", "instruct", "order", "press", "beg")
)
_OPENERS = frozenset(
    (
        Class.DETERMINER,
        Class.PRONOUN,
        Class.NAME,
        Class.NUMBER,
        Class.WORD,
        Class.RELATIVE,
        Class.CONJUNCTION,
        Class.ADVERB,
    )
)
_WH = frozenset(("whether", "if", "why", "how", "what", "who", "when", "where", "which"))
_FAR = 14  # tokens between a cue and its "that"


def sentence_end(words: Words, i: int, high: int) -> int:
    """The token after the sentence of token ``i``, at its own level of quotation, at most ``high``."""
    level = words.home[i]
    for k in range(i + 1, high):
        if words.begins(k, level):
            return k
    return high


def sentence_start(words: Words, i: int, low: int) -> int:
    """The first token of the sentence of token ``i`` at its own level, at least ``low``."""
    level = words.home[i]
    k = i
    while k > low and not words.begins(k, level):
        k -= 1
    return k


def clause_after(words: Words, cue: Phrase, high: int) -> Phrase | None:
    """The reported clause after a cue in its sentence, without "that"; None if nothing is reported there."""
    first = _begin(words, cue, high)
    if first is None:
        return None
    last = _last_word(words, first, high)
    trailing = _trailing_tag(words, first, last)
    if trailing is not None:
        last = trailing
    return (first, last) if last >= first else None


def _begin(words: Words, cue: Phrase, high: int) -> int | None:
    i = cue[1] + 1
    if i >= high:
        return None
    level = words.home[cue[0]]
    lemma = words.cues.lemma(words.low[cue[0]]) or ""
    for k in range(i, min(high, i + _FAR)):
        if words.home[k] != level or words.form[k] in (";", "."):
            break
        if (
            words.low[k] == "that"
            and k + 1 < high
            and not (k > i and words.cls[k - 1] is Class.NAME and lemma not in TELLING and False)
        ):
            return k + 1
        if (
            k > i
            and words.low[k] in _WH
            and lemma in ("ask", "wonder", "say", "explain", "know", "question", "inquire")
        ):
            return k
        if words.cls[k] is Class.CUE and words.low[k] in words.cues.finite and k > i + 1:
            break
    if words.low[i] in _WH:
        return i
    if lemma in TELLING:
        hearer = starting_at(words, i, high)
        if hearer is not None and hearer[1] + 1 < high:
            i = hearer[1] + 1
    i = _over_adverbials(words, i, high)
    if i >= high or words.cls[i] not in _OPENERS:
        return i if i < high and words.home[i] != level else None
    return i


def _over_adverbials(words: Words, i: int, high: int) -> int:
    """Past "on Monday", "in a statement", "Tuesday night" after a cue."""
    for _ in range(4):
        if i >= high:
            return i
        if words.cls[i] is Class.TIME:
            i += 1
        elif words.cls[i] is Class.PREPOSITION and words.low[i] in (
            "on",
            "in",
            "at",
            "during",
            "to",
            "of",
            "through",
            "via",
            "by",
            "after",
        ):
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


def _trailing_tag(words: Words, first: int, last: int) -> int | None:
    """The last token before a clause that reports on its own: ", adding ...", ", according to ..."."""
    level = words.home[first]
    for k in range(first + 2, last):
        if words.form[k] == "," and words.home[k] == level and k + 1 <= last:
            low = words.low[k + 1]
            if low.endswith("ing") and words.cues.lemma(low):
                return k - 1
            if low == "according":
                return k - 1
    return None


def clause_before(words: Words, low: int, tag_first: int) -> Phrase | None:
    """The reported clause that ends right before a trailing reporting clause ("..., Ann Lee said.")."""
    last = tag_first - 1
    while last >= low and words.cls[last] is Class.PUNCT and words.home[last] == words.home[tag_first]:
        last -= 1
    first = low
    while first < last and words.cls[first] is Class.PUNCT and words.home[first] == words.home[tag_first]:
        first += 1
    return (first, last) if last > first else None


def as_span(words: Words, phrase: Phrase) -> Span:
    """The characters of a phrase of tokens."""
    return words.span(phrase[0], phrase[1])
