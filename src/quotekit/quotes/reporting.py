"""Where a form that can report does so: as the verb of a clause, not as a noun, a participle or part of a name."""

from __future__ import annotations

from quotekit.quotes.phrases import Phrase
from quotekit.quotes.words import Class, Words

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"))
_MANY = frozenset(("all", "both", "many", "some", "others", "few", "most", "several"))
_FIRST_PERSON = frozenset(("i", "you", "we", "they", "who", "that", "which"))
_CONDITIONS = frozenset(("when", "if", "once", "while", "though", "although", "unless", "as", "than"))
_PERCEIVED = frozenset(("heard", "hear", "saw", "watched", "let", "make", "made", "help", "helped"))
_APPOSITIVE = 15  # tokens between the commas around an appositive or an adverb before a bare verb
_PERCEIVER = 5  # tokens between "heard" and what was heard
_JOINT = 4  # tokens within which two names are joined


def cue_at(words: Words, i: int) -> Phrase | None:
    """The cue verb at a token with its particle ("fired back"), or None if the token does not report here."""
    low = words.low[i]
    if words.cls[i] is not Class.CUE or low not in words.cues.finite:
        return None
    last = i
    particles = words.cues.particles.get(low)
    if particles is not None:
        if i + 1 >= len(words) or words.low[i + 1] not in particles:
            return None
        last = i + 1
    before = i - 1
    while before >= 0 and words.is_adverb(before):
        before -= 1
    if before < 0 or words.home[before] != words.home[i] or words.first[i]:
        return (i, last)
    return (i, last) if _may_report(words, before, i) else None


def reports(words: Words, i: int) -> bool:
    """Whether a token reports, as a finite verb or as a participle after a comma, conjunction or preposition."""
    if words.cls[i] is not Class.CUE:
        return False
    if words.low[i].endswith("ing"):
        return i > 0 and words.cls[i - 1] in (Class.PUNCT, Class.CONJUNCTION, Class.PREPOSITION)
    return cue_at(words, i) is not None


def _may_report(words: Words, before: int, i: int) -> bool:
    """Whether a form is a finite verb of saying after the word before it."""
    form, cls, low = words.low[before], words.cls[before], words.low[i]
    if cls is Class.DETERMINER:
        return form in _MANY
    if cls is Class.PREPOSITION:
        return form == "to"
    if cls is Class.GENITIVE:
        return low.endswith(("ed", "aid", "old"))
    if form in _BE or (cls is Class.CONJUNCTION and form in _CONDITIONS and low.endswith("ed")):
        return "as" in words.low[i + 1 : i + 3]
    if low in words.cues.base:
        # "call", "message": a noun unless its subject is a plural or an auxiliary stands before it.
        return (
            cls in (Class.AUXILIARY, Class.CONJUNCTION)
            or (form == "," and "," in words.form[max(0, before - _APPOSITIVE) : before])
            or (cls in (Class.PRONOUN, Class.RELATIVE) and form in _FIRST_PERSON)
            or (cls in (Class.WORD, Class.NAME, Class.CUE) and _is_plural(form))
            or (cls is Class.NAME and "and" in words.low[max(0, before - _JOINT) : before])
            or any(word in _PERCEIVED for word in words.low[max(0, i - _PERCEIVER) : i])
        )
    if low in words.cues.plurals and cls in (Class.WORD, Class.CUE):
        # "her recovered emails", "police reports say": a noun, unless who can speak stands before it.
        return words.is_speaker(before) and not _is_plural(form)
    return True


def _is_plural(form: str) -> bool:
    return form.endswith(("s", "people", "men", "women", "police")) and not form.endswith("ss")
