"""Reporting clauses: a cue and its source in the words beside a quotation.

Each function looks at one place and returns a ``Tag``, or None. Its ``origin`` names the pattern, so that each can be
scored on its own.
"""

from __future__ import annotations

import attrs

from quotekit.quotes.phrases import Phrase, ending_at, is_head, starting_at, subject_before
from quotekit.quotes.words import Class, Words

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_BETWEEN = 30  # tokens a subject with appositives may put between a quotation and its cue


@attrs.frozen
class Tag:
    """A reporting clause.

    Attributes:
        cue: first and last token of the cue.
        source: first and last token of the source's mention, or None.
        origin: the pattern that found it.
        end: the token after the clause's own words (cue and source).
    """

    cue: Phrase
    source: Phrase | None
    origin: str
    end: int


def cue_at(words: Words, i: int) -> Phrase | None:
    """The cue verb at a token with its particle ("fired back"), or None if the token does not report here."""
    if words.cls[i] is not Class.CUE:
        return None
    low = words.low[i]
    last = i
    particles = words.cues.particles.get(low)
    if particles is not None:
        following = words.low[i + 1] if i + 1 < len(words) else ""
        if following not in particles:
            return None
        last = i + 1
    if low not in words.cues.finite:
        return None
    before = i - 1
    while before >= 0 and words.cls[before] is Class.ADVERB:
        before -= 1
    if before >= 0 and words.home[before] == words.home[i] and not words.first[i]:
        form, cls = words.low[before], words.cls[before]
        if cls is Class.DETERMINER and form not in ("all", "both", "many", "some", "others"):
            return None
        if form in _BE and not _as_saying(words, i):
            return None
        if cls is Class.GENITIVE and not low.endswith(("ed", "aid", "old")):
            return None
        if cls is Class.PREPOSITION and form not in ("to",):
            return None
    return (i, last)


def _as_saying(words: Words, i: int) -> bool:
    return any(words.low[k] == "as" for k in range(i + 1, min(i + 3, len(words))))


def after(words: Words, first: int, high: int, *, sure: bool) -> Tag | None:
    """The reporting clause that begins right after a quotation.

    Args:
        words: the article's tokens.
        first: the token after the quotation.
        high: the end of its sentence, or the next quotation.
        sure: the quotation ends as one does before its reporting clause (in a comma, "?" or "!"), so that
            verbs outside the lexicon are taken too.
    """
    while first < high and words.cls[first] is Class.PUNCT and words.form[first] in (",", "-", "–", "—", "--"):
        first += 1
    if first >= high:
        return None
    return (
        _according(words, first, high)
        or _inverted(words, first, high, sure=sure)
        or _subject_first(words, first, high, sure=sure)
    )


def _according(words: Words, first: int, high: int) -> Tag | None:
    for preposition in words.cues.prepositions:
        n = len(preposition)
        if tuple(words.low[first : first + n]) == preposition:
            source = starting_at(words, first + n, high)
            if source:
                return Tag((first, first + n - 1), source, "according-to", source[1] + 1)
    return None


def _inverted(words: Words, first: int, high: int, *, sure: bool) -> Tag | None:
    """``said Ann Lee``, ``added the mayor``; of a sure quotation also ``thundered Ann Lee``."""
    i = first
    while i < high - 1 and words.cls[i] is Class.ADVERB:
        i += 1
    cue = cue_at(words, i)
    if cue is None and sure and words.low[i].endswith("ed") and words.form[i].islower():
        cue = (i, i)
    if cue is None or cue[1] + 1 >= high:
        return None
    at = cue[1] + 1
    while at < high and (words.cls[at] is Class.ADVERB or words.cls[at] is Class.TIME):
        at += 1
    if at >= high or not (is_head(words, at) or words.cls[at] is Class.DETERMINER):
        return None
    if (
        words.cls[at] is Class.PRONOUN
        and words.low[at] in ("it", "that", "one")
        and words.low[cue[0]] not in ("said", "says")
    ):
        return None
    source = starting_at(words, at, high)
    if source is None:
        return None
    # "he said Monday that ..." is not inverted: something stands before the verb there, nothing here.
    return Tag(cue, source, "cue-source-after", source[1] + 1)


def _subject_first(words: Words, first: int, high: int, *, sure: bool) -> Tag | None:
    """``Ann Lee said``, ``Ann Lee, the mayor of Tolley, said``."""
    if not (is_head(words, first) or words.cls[first] in (Class.DETERMINER, Class.ADVERB)):
        return None
    stop = min(high, first + _BETWEEN)
    for i in range(first + 1, stop):
        cue = cue_at(words, i)
        if cue is None:
            continue
        k = i - 1
        while k > first and (words.cls[k] in (Class.ADVERB, Class.AUXILIARY)):
            k -= 1
        if words.cls[k] is Class.RELATIVE or words.low[k] == "to":
            continue
        source = starting_at(words, first, i)
        if source is None:
            source = subject_before(words, i, first)
        if source is None:
            return None
        return Tag(cue, source, "source-cue-after", cue[1] + 1)
    if sure:
        source = starting_at(words, first, high)
        if source and source[1] + 1 < high:
            i = source[1] + 1
            if words.cls[i] is Class.ADVERB:
                i += 1
            if (
                i < high
                and words.low[i].endswith(("ed", "s"))
                and words.form[i].islower()
                and words.cls[i] is Class.WORD
            ):
                return Tag((i, i), source, "source-verb-after", i + 1)
        # A verb no list has, last in its clause: "the prime minister, Saoirse Devane, deadpanned".
        last = high - 1
        while last > first and words.cls[last] is Class.PUNCT:
            last -= 1
        if source and last > source[1] and words.low[last].endswith("ed") and words.cls[last] is Class.WORD:
            return Tag((last, last), source, "source-verb-after", last + 1)
    return None


def before(words: Words, low: int, last: int) -> Tag | None:
    """The reporting clause that ends at ``last``, right before a quotation, and begins at ``low`` or later.

    The nearest cue counts: ``Lee said:``, ``Lee told reporters in Tolley,``, ``His answer was short:``.
    """
    i = last
    while i >= low:
        if words.cls[i] is Class.CUE and words.home[i] == words.home[last]:
            found = _verb_before(words, i, low)
            if found is not None:
                return found
        if words.low[i] == "to" and i >= low + 1 and words.low[i - 1] == "according":
            source = starting_at(words, i + 1, last + 1)
            if source:
                return Tag((i - 1, i), source, "according-to", source[1] + 1)
        i -= 1
    return None


def _verb_before(words: Words, i: int, low: int) -> Tag | None:
    cue = cue_at(words, i)
    if cue is not None:
        source = subject_before(words, cue[0], low)
        if (source is not None and words.low[source[0]] == "what") or (
            source is None and i - 1 >= low and words.low[i - 1] == "to"
        ):
            source = None
        if source is not None:
            return Tag(cue, source, "source-cue-before", cue[1] + 1)
        # Inverted before the quotation: "Said Lee: ..."; "and added:" takes the subject of the verb before it.
        earlier = _earlier_subject(words, i, low)
        if earlier is not None:
            return Tag(cue, earlier, "source-cue-and-cue", cue[1] + 1)
        inverted = starting_at(words, cue[1] + 1, cue[1] + 8) if cue[0] == low else None
        if inverted is not None and words.cls[cue[1] + 1] is not Class.PRONOUN:
            return Tag(cue, inverted, "cue-source-before", inverted[1] + 1)
        return None
    if words.low[i].endswith("ing"):
        # "Lee defended the plan, saying": the subject of the clause before.
        earlier = _earlier_subject(words, i, low)
        if earlier is not None:
            return Tag((i, i), earlier, "source-participle", i + 1)
    return None


def _earlier_subject(words: Words, i: int, low: int) -> Phrase | None:
    """The subject of the clause that a participle or a joined verb goes on from: the sentence's first noun phrase."""
    k = low
    while k < i and (words.cls[k] in (Class.CONJUNCTION, Class.ADVERB) or words.cls[k] is Class.PUNCT):
        k += 1
    if k < i and words.cls[k] is Class.PREPOSITION:
        # An adverbial first: the subject comes after its comma.
        comma = next((j for j in range(k, i) if words.form[j] == ","), None)
        if comma is None:
            return None
        k = comma + 1
    found = starting_at(words, k, i) if k < i else None
    return found if found and found[1] < i else None


def noun_before(words: Words, low: int, last: int) -> Tag | None:
    """A speech noun with its possessor before a quotation: ``His answer was short:``, ``in Ann Lee's words,``."""
    for i in range(last, low - 1, -1):
        if words.low[i] not in words.cues.nouns or words.home[i] != words.home[last]:
            continue
        k = i - 1
        while k >= low and words.cls[k] in (Class.WORD, Class.NUMBER) and words.form[k].islower():
            k -= 1
        if k >= low and words.cls[k] is Class.GENITIVE:
            source = ending_at(words, k - 1, low)
            if source:
                return Tag((i, i), source, "noun", i + 1)
        if k >= low and words.low[k] in ("his", "her", "their", "its", "my", "our", "your"):
            return Tag((i, i), (k, k), "noun", i + 1)
        if i + 1 <= last and words.low[i + 1] in ("from", "by", "of"):
            source = starting_at(words, i + 2, last + 1)
            if source:
                return Tag((i, i), source, "noun", source[1] + 1)
    return None
