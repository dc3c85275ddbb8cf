"""The source of a cue for which the Reader has found none: the subject of its verb, if the sentence has one."""

from __future__ import annotations

from quotekit.quotes.clauses import sentence_start
from quotekit.quotes.phrases import Phrase
from quotekit.quotes.subjects import clause_subject, subject_before, with_appositives
from quotekit.quotes.words import Class, Words

_REACH = 120  # tokens before a cue within which its subject stands
_BE = frozenset("be been being is are was were 's ’s 're ’re".split())
_SILENT = frozenset("known seem seems seemed appear appears appeared".split())  # whoever seems so has not said it
_EMPTY = frozenset("it there that this what".split())
_OWN = frozenset("his her their its my our your".split())
_SPEAKING = frozenset("he she they we i all some many both".split())
_JOINING = frozenset("and but then".split())


def source_of(words: Words, cue: Phrase) -> Phrase | None:
    """The mention that a cue's words can be attributed to, or None.

    A possessor or subject within the cue ("his claim that", "all agreed"), the subject of an active verb, or the one of
    the clause that a verb is joined to ("met the board and came away convinced"). Passives and nouns have none.

    Args:
        words: the article's tokens.
        cue: first and last token of the cue.
    """
    first, last = cue
    if words.low[first] in _OWN or (first < last and words.low[first] in _SPEAKING):
        return (first, first)
    if words.cls[first] is Class.DETERMINER or _is_silent(words, cue):
        return None
    while first < last and words.is_adverb(first):
        first += 1
    participle = words.low[first].endswith("ing")
    if words.cls[first] is Class.ADVERB or (participle and words.cues.lemma(words.low[first]) is None):
        return None
    low = sentence_start(words, first, max(0, first - _REACH))
    source = _joined(words, first, low) if participle or _is_joined(words, first, low) else _own(words, first, low)
    return None if source is None or words.low[source[0]] in _EMPTY else source


def _is_silent(words: Words, cue: Phrase) -> bool:
    """Whether a cue is a passive, whose subject is what is said, or a verb of seeming."""
    for i in range(cue[0], cue[1] + 1):
        if words.low[i] in _SILENT:
            return True
        if words.low[i] in _BE and not (i < cue[1] and words.cls[i + 1] is Class.DETERMINER):
            return True
    return False


def _is_joined(words: Words, first: int, low: int) -> bool:
    before = first - 1
    while before > low and words.is_adverb(before):
        before -= 1
    return before > low and words.low[before] in _JOINING


def _joined(words: Words, first: int, low: int) -> Phrase | None:
    """The subject of the clause that a verb goes on from: the "who" of a relative clause, or the sentence's."""
    for i in range(first - 1, low, -1):
        if words.form[i] == "," or words.home[i] != words.home[first]:
            break
        if words.cls[i] is Class.RELATIVE and words.low[i] in ("who", "which"):
            return (i, i)
    return clause_subject(words, low, first)


def _own(words: Words, first: int, low: int) -> Phrase | None:
    """The subject before a verb; of an infinitive the one it is told to, unless that stands behind a preposition."""
    source = subject_before(words, first, low)
    if source is None:
        return None
    if words.low[first] == "to" and source[0] > low and words.cls[source[0] - 1] is Class.PREPOSITION:
        return clause_subject(words, low, first)
    if words.cls[source[1]] is Class.RELATIVE:
        return (source[1], source[1])
    return with_appositives(words, source, first)
