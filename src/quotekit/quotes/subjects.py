"""Subjects of reporting verbs: before the verb, over appositives and brackets, or at the head of the clause."""

from __future__ import annotations

from quotekit.quotes.phrases import Phrase, ending_at, starting_at
from quotekit.quotes.words import SUBORDINATORS, Class, Words

_DASHES = frozenset(("–", "—", "--", "-"))
_BEFORE_TIME = frozenset(("on", "in", "at", "last", "this", "late", "early", "earlier"))
_LONGEST = 60  # tokens a subject with its appositives may run over
_DATELINE = 8  # tokens within which a dateline's dash stands


def subject_before(words: Words, cue: int, low: int) -> Phrase | None:
    """The subject of a verb: the noun phrase before it, over auxiliaries, adverbs and what stands between commas."""
    cls = words.cls
    low = max(low, cue - _LONGEST)
    i = _over_adverbs(words, cue - 1, low)
    i = _over_brackets(words, i, low)
    if i < low:
        return None
    if cls[i] is Class.TIME:  # "Lee on Tuesday said"
        i = _over_time(words, i, low)
        if i < low:
            return None
    if words.form[i] == "," or (words.form[i] in _DASHES and not words.is_hyphen(i)):
        return _before_appositives(words, i, low)
    if cls[i] is Class.RELATIVE:
        return _antecedent(words, i, low)
    return ending_at(words, i, low)


def with_appositives(words: Words, subject: Phrase, cue: int) -> Phrase:
    """A subject with all that stands between it and the comma before its verb: "Lee, the mayor of Tolley"."""
    last = _over_adverbs(words, cue - 1, subject[1])
    set_off = words.form[subject[1] + 1] in (",", "(", *_DASHES)
    if set_off and last > subject[1] + 1 and words.form[last] in (",", ")"):
        between = range(subject[1] + 1, last)
        if any(words.cls[i] not in (Class.PUNCT, Class.ADVERB, Class.CONJUNCTION) for i in between):
            return (subject[0], last - 1 if words.form[last] == "," else last)
    return subject


def with_apposition(words: Words, source: Phrase, high: int) -> Phrase:
    """A source after its verb with the description or age that follows: "Lee, 43, the mayor of Tolley"."""
    last = source[1]
    if words.cls[last] is Class.PRONOUN:
        return source
    while last + 2 < high and words.form[last + 1] == "," and not words.begins(last + 2, words.home[source[0]]):
        i = last + 2
        if words.cls[i] is Class.NUMBER and (i + 1 >= high or words.form[i + 1] in (",", ".")):
            last = i
            continue
        describes = words.low[i] in ("a", "an", "the", "his", "her", "their", "its", "former") or words.is_role(i)
        named = words.cls[last] is not Class.NAME or words.is_role(last)
        describes = describes or (named and words.cls[i] is Class.NAME)
        party = words.cls[i] is Class.NAME and words.form[i][0] in "DR" and words.form[i + 1 : i + 2] in (["-"], ["of"])
        found = starting_at(words, i, high) if describes or party else None
        if found is None or (found[1] + 1 < high and words.form[found[1] + 1] not in (",", ".", ";", ")", "—", "–")):
            break
        last = found[1]
    return (source[0], last)


def clause_subject(words: Words, low: int, before: int) -> Phrase | None:
    """The subject of the clause that a participle or a joined verb before ``before`` goes on from.

    The sentence's first noun phrase that a verb follows; datelines and opening adverbials are passed over.
    """
    k = _over_dateline(words, low, before)
    first: Phrase | None = None
    level = words.home[before]
    while k < before:
        while k < before and (words.home[k] != level or words.cls[k] in (Class.CONJUNCTION, Class.ADVERB, Class.PUNCT)):
            k += 1
        if k >= before:
            break
        passed = _is_opener(words, k) or (words.cls[k] is Class.CUE and words.form[k].islower())
        found = None if passed else starting_at(words, k, before)
        if found is not None:
            first = first or found
            if _has_verb(words, found[1] + 1, before):
                return found
        comma = next((j for j in range(k, before) if words.form[j] == "," and words.home[j] == level), None)
        if comma is None:
            break
        k = comma + 1
    return first


def _has_verb(words: Words, i: int, high: int) -> bool:
    """Whether a verb follows a noun phrase, over adverbs, relative clauses and appositives."""
    if i < high and words.form[i] == ",":
        # An appositive: the verb comes after its second comma.
        close = next((j for j in range(i + 1, min(high, i + _LONGEST)) if words.form[j] == ","), None)
        return close is not None and _has_verb(words, close + 1, high) and words.form[close] == ","
    while i < high and words.cls[i] in (Class.ADVERB, Class.TIME, Class.NUMBER):
        i += 1
    if i >= high:
        return False
    if words.cls[i] in (Class.AUXILIARY, Class.VERB, Class.CUE):
        return not words.low[i].endswith("ing")
    return words.cls[i] is Class.WORD and words.low[i].endswith(("ed", "s"))


def _is_opener(words: Words, k: int) -> bool:
    """Whether an adverbial begins here: "After the vote, ...", "Speaking in Tolley, ...", "Asked about it, ..."."""
    if words.cls[k] is Class.PREPOSITION or words.low[k] in SUBORDINATORS or words.low[k] == "according":
        return True
    return words.low[k].endswith(("ing", "ed", "ly")) and words.cls[k] in (Class.NAME, Class.WORD, Class.CUE)


def _over_dateline(words: Words, low: int, high: int) -> int:
    """Past "BERLIN (AP) — "."""
    if low >= high or not (words.form[low].isupper() and len(words.form[low]) > 2):
        return low
    for k in range(low + 1, min(high, low + _DATELINE)):
        if words.form[k] in _DASHES and not words.is_hyphen(k):
            return k + 1
    return low


def _over_adverbs(words: Words, i: int, low: int) -> int:
    while i >= low and (words.is_adverb(i) or words.cls[i] is Class.AUXILIARY or words.low[i].endswith("ly")):
        i -= 1
    return i


def _over_time(words: Words, i: int, low: int) -> int:
    while i >= low and words.cls[i] in (Class.TIME, Class.NUMBER, Class.DETERMINER):
        i -= 1
    return i - 1 if i >= low and words.low[i] in _BEFORE_TIME else i


def over_time(words: Words, i: int, high: int) -> int:
    """Past "on Monday", "last week", "late Tuesday" after a verb; the token itself if no time stands there."""
    k = i
    while k < high and (
        words.cls[k] in (Class.ADVERB, Class.NUMBER) or words.is_time(k) or words.low[k] in _BEFORE_TIME
    ):
        k += 1
    return k if k > i and (words.cls[k - 1] is Class.ADVERB or words.is_time(k - 1)) else i


def _over_brackets(words: Words, i: int, low: int) -> int:
    """Left of a bracket that ends here: "Ann Lee (D-N.M.) said"."""
    if i >= low and words.form[i] == ")":
        while i > low and words.form[i] != "(":
            i -= 1
        return i - 1
    return i


def _antecedent(words: Words, relative: int, low: int) -> Phrase | None:
    """The phrase that "who" or "which" stands for, and that word."""
    if words.low[relative] not in ("who", "which"):
        return None
    i = relative - 1
    if i >= low and words.form[i] == ",":
        i -= 1
    i = _over_brackets(words, i, low)
    found = ending_at(words, i, low) if i >= low else None
    return (found[0] if found else relative, relative)


def _before_appositives(words: Words, comma: int, low: int) -> Phrase | None:
    """The subject to the left of what stands between commas: "Lee, the mayor of Tolley, a town of 3,000, said"."""
    close = words.form[comma]
    best: Phrase | None = None
    end = comma
    for _ in range(5):
        k = end - 1
        while k >= low and not (words.form[k] == close and words.home[k] == words.home[comma]):
            k -= 1
        if k + 1 > end - 1:
            break
        candidate = ending_at(words, _over_brackets(words, k - 1, low), low) if k >= low else None
        if candidate is None:
            if k < low and best is None:
                # Nothing to the left: the segment itself is the subject ("Lee, said").
                best = starting_at(words, k + 1, end)
            break
        if best is not None and candidate[0] > low and words.cls[candidate[0] - 1] is Class.PREPOSITION:
            break  # the clause begins with an adverbial: "On Tuesday, Lee, the mayor, said"
        best = candidate
        end = k
        if words.cls[candidate[0]] is Class.PRONOUN:
            break
    return best
