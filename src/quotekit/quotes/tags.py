"""Reporting clauses: a cue and its source in the words beside a quotation.

Each function looks at one place and returns a ``Tag``, or None. Its ``origin`` names the pattern, so that each can be
scored on its own.
"""

from __future__ import annotations

import attrs

from quotekit.quotes.phrases import Phrase, ending_at, is_head, starting_at
from quotekit.quotes.reporting import cue_at
from quotekit.quotes.subjects import clause_subject, over_time, subject_before, with_apposition, with_appositives
from quotekit.quotes.words import Class, Words

_THINGS = frozenset(("what", "that", "it", "this", "which"))
_OWN = frozenset(("his", "her", "their", "its", "my", "our", "your"))
_BETWEEN = 45  # tokens a subject with appositives may put between a quotation and its cue


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

    @property
    def first(self) -> int:
        """The first token of cue and source."""
        return min(self.cue[0], self.source[0]) if self.source else self.cue[0]


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
        or _subject_first(words, first, high)
        or (_unlisted(words, first, high) if sure else None)
    )


def _according(words: Words, first: int, high: int) -> Tag | None:
    for preposition in words.cues.prepositions:
        n = len(preposition)
        if tuple(words.low[first : first + n]) == preposition:
            source = starting_at(words, first + n, high)
            if source:
                source = with_apposition(words, source, high)
                return Tag((first, first + n - 1), source, "according-to", source[1] + 1)
    return None


def _inverted(words: Words, first: int, high: int, *, sure: bool) -> Tag | None:
    """``said Ann Lee``, ``added the mayor``; of a sure quotation also ``thundered Ann Lee``."""
    i = first
    while i < high - 1 and words.cls[i] is Class.ADVERB:
        i += 1
    if words.low[i : i + 2] in (["is", "how"], ["was", "how"]):
        return _is_how(words, i, high)
    cue = cue_at(words, i)
    if cue is None and sure and words.low[i].endswith("ed") and words.form[i].islower():
        cue = (i, i)
    if cue is None or cue[1] + 1 >= high:
        return None
    at = over_time(words, cue[1] + 1, high)
    if at >= high or not (is_head(words, at) or words.cls[at] in (Class.DETERMINER, Class.CUE)):
        return None
    if words.low[at] in ("it", "that") and words.low[cue[0]] not in ("said", "says", "read", "reads"):
        return None
    source = starting_at(words, at, high)
    if source is None:
        return None
    source = with_apposition(words, source, high)
    return Tag(cue, source, "cue-source-after", source[1] + 1)


def _is_how(words: Words, i: int, high: int) -> Tag | None:
    """``is how Ann Lee put it``."""
    for k in range(i + 2, min(high, i + _BETWEEN)):
        cue = cue_at(words, k)
        if cue is not None:
            source = subject_before(words, k, i + 2)
            return Tag(cue, source, "how-source-cue-after", cue[1] + 1) if source else None
    return None


def _subject_first(words: Words, first: int, high: int) -> Tag | None:
    """``Ann Lee said``, ``Ann Lee, the mayor of Tolley, said``."""
    if not (is_head(words, first) or words.cls[first] in (Class.DETERMINER, Class.ADVERB)):
        return None
    if words.low[first].endswith("ing") and words.cls[first] is Class.WORD:
        return None
    for i in range(first + 1, min(high, first + _BETWEEN)):
        cue = cue_at(words, i)
        if cue is None:
            continue
        k = i - 1
        while k > first and words.cls[k] in (Class.ADVERB, Class.AUXILIARY):
            k -= 1
        if words.cls[k] is Class.RELATIVE or words.low[k] == "to":
            continue
        source = starting_at(words, first, i) or subject_before(words, i, first)
        if source is None:
            return None
        return Tag(cue, with_appositives(words, source, i), "source-cue-after", cue[1] + 1)
    return None


def _unlisted(words: Words, first: int, high: int) -> Tag | None:
    """A verb no list has: ``the mayor chortled``, ``the prime minister, Ann Lee, chortled``."""
    source = starting_at(words, first, high)
    if source is None or source[1] + 1 >= high:
        return None
    i = source[1] + 1
    if words.cls[i] is Class.ADVERB and i + 1 < high:
        i += 1
    if words.cls[i] is Class.WORD and words.low[i].endswith(("ed", "s")) and words.form[i].islower():
        return Tag((i, i), source, "source-verb-after", i + 1)
    last = high - 1
    while last > first and words.cls[last] is Class.PUNCT:
        last -= 1
    if last > source[1] and words.low[last].endswith("ed") and words.cls[last] is Class.WORD:
        return Tag((last, last), with_appositives(words, source, last), "source-verb-after", last + 1)
    return None


def before(words: Words, low: int, last: int, *, left: int | None = None, speaker: Phrase | None = None) -> Tag | None:
    """The reporting clause that ends at ``last``, right before a quotation, and begins at ``low`` or later.

    The nearest cue counts: ``Lee said:``, ``Lee told reporters in Tolley,``, ``His answer was short:``.

    Args:
        words: the article's tokens.
        low: the first token that its cue may be.
        last: the token before the quotation.
        left: the first token that its source may be, if that is another one: the sentence's.
        speaker: who spoke right before ``low`` in the same sentence (``“...,” Lee said, adding: “...”``).
    """
    left = low if left is None else left
    for i in range(last, low - 1, -1):
        if words.home[i] != words.home[last]:
            continue
        if words.cls[i] is Class.CUE:
            found = _verb_before(words, i, left, last, speaker)
            if found is not None:
                return found
        elif words.low[i] == "to" and i > low and words.low[i - 1] == "according":
            source = starting_at(words, i + 1, last + 1)
            if source:
                return Tag((i - 1, i), source, "according-to", source[1] + 1)
    return None


def _verb_before(words: Words, i: int, low: int, last: int, speaker: Phrase | None) -> Tag | None:
    cue = cue_at(words, i)
    if cue is None:
        return _participle(words, i, low, speaker) if words.low[i].endswith("ing") else None
    if _is_named(words, cue, low, last):
        return None
    relayed = _quoted_as_saying(words, cue, last)
    if relayed is not None:
        return relayed
    source = subject_before(words, cue[0], low)
    if source is not None and words.low[source[0]] in _THINGS and words.cues.lemma(words.low[i]) in words.cues.showing:
        return None
    if source is not None and words.low[source[0]] not in _THINGS:
        return Tag(cue, with_appositives(words, source, cue[0]), "source-cue-before", cue[1] + 1)
    joined = words.low[i - 1] in ("and", "but", "to", "then") or words.cls[i - 1] in (Class.ADVERB, Class.PUNCT)
    if i > low and (joined or words.cls[i - 1] is Class.AUXILIARY):
        # "He smiled and added:", "went on to say": the subject of the clause before.
        earlier = speaker or clause_subject(words, low, i)
        if earlier is not None:
            return Tag(cue, earlier, "source-cue-and-cue", cue[1] + 1)
    if source is not None:
        return Tag(cue, source, "source-cue-before", cue[1] + 1)
    if cue[0] == low and cue[1] + 1 <= last and words.cls[cue[1] + 1] is not Class.PRONOUN:
        inverted = starting_at(words, cue[1] + 1, last + 1)
        if inverted is not None:
            return Tag(cue, inverted, "cue-source-before", inverted[1] + 1)
    return None


def _is_named(words: Words, cue: Phrase, low: int, last: int) -> bool:
    """Whether a participle only tells a thing's name: ``a loophole called an “inversion”``."""
    i = cue[0]
    if words.cues.lemma(words.low[i]) not in words.cues.naming or not words.low[i].endswith("ed") or last > i + 1:
        return False
    before = i - 1 if words.form[i - 1] != "," else i - 2
    return before >= low and words.cls[before] in (Class.WORD, Class.CUE) and not words.is_role(before)


def _quoted_as_saying(words: Words, cue: Phrase, last: int) -> Tag | None:
    """``The paper quoted Ann Lee as saying``: the speaker is the one who is quoted."""
    if words.low[cue[0]] not in ("quoted", "quotes", "cited", "cites"):
        return None
    source = starting_at(words, cue[1] + 1, last + 1)
    if source is None:
        return None
    full = with_apposition(words, source, last + 1)
    for i in range(full[1] + 1, min(last, full[1] + 4)):
        if words.low[i : i + 2] == ["as", "saying"]:
            return Tag(cue, full, "source-as-saying", i + 2)
    return None


def _participle(words: Words, i: int, low: int, speaker: Phrase | None) -> Tag | None:
    """``Lee defended the plan, saying``, ``in a note warning``: the subject of the clause, or the noun before."""
    particles = words.cues.particles.get(words.low[i])
    if particles is not None and (i + 1 >= len(words) or words.low[i + 1] not in particles):
        return None
    if i > low and words.low[i - 1] == "as":
        return None  # "quoted Lee as saying" is read at "quoted"
    if i > low and words.cls[i - 1] in (Class.WORD, Class.NAME):
        noun = _shown(words, i - 1, low)
        if noun is not None:
            return Tag((i, i), noun, "source-participle", i + 1)
        noun = ending_at(words, i - 1, low)
        if noun is not None and (noun[0] == low or not _is_object(words, noun)):
            return Tag((i, i), noun, "source-participle", i + 1)
    earlier = speaker or clause_subject(words, low, i)
    return Tag((i, i), earlier, "source-participle", i + 1) if earlier else None


def _shown(words: Words, last: int, low: int) -> Phrase | None:
    """The name after "of" that ends at a token: ``footage of Ann Lee saying``."""
    first = last
    while first > low and words.cls[first] is Class.NAME:
        first -= 1
    return (first + 1, last) if first < last and words.low[first] == "of" else None


def _is_object(words: Words, noun: Phrase) -> bool:
    """Whether what is said stands in a noun that somebody else issues: ``Lee put out a statement calling ...``."""
    return words.cls[noun[0] - 1] is Class.PREPOSITION or words.is_document(noun[1])


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
        if k >= low and words.low[k] in _OWN:
            return Tag((i, i), (k, k), "noun", i + 1)
        if i + 1 <= last and words.low[i + 1] in ("from", "by", "of"):
            source = starting_at(words, i + 2, last + 1)
            if source:
                return Tag((i, i), source, "noun", source[1] + 1)
    return None
