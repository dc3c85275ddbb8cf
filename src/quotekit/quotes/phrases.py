"""Noun phrases next to a cue: the source's mention, found by walking over word classes.

Spans of tokens are pairs (first, last), both included.
"""

from __future__ import annotations

from quotekit.quotes.words import Class, Words

Phrase = tuple[int, int]

_INSIDE = frozenset((Class.WORD, Class.NAME, Class.NUMBER, Class.GENITIVE))
_GLUE = frozenset(("-", "–", "/", "&", "."))
_LINKS = frozenset(("of", "for", "at", "in", "from", "on", "with", "to", "near", "behind", "against", "around"))
_LINKS_AFTER = frozenset(("of", "for"))
_LONGEST = 40  # tokens a subject with its appositives may run over
_HEADS = frozenset((Class.WORD, Class.NAME, Class.CUE))


def is_head(words: Words, i: int) -> bool:
    """Whether a token can be the head of a source: a name, a noun, a pronoun."""
    return words.cls[i] in _INSIDE or words.cls[i] in (Class.PRONOUN, Class.TIME)


def ending_at(words: Words, last: int, low: int) -> Phrase | None:
    """The noun phrase that ends at a token and begins at ``low`` or later; None if the token cannot end one."""
    cls = words.cls
    if last < low:
        return None
    if cls[last] is Class.PRONOUN:
        return (last, last)
    i, head = last, False
    while i >= low and words.home[i] == words.home[last]:
        c = cls[i]
        if c in _INSIDE:
            head = head or c is not Class.GENITIVE
            i -= 1
        elif c is Class.DETERMINER:
            if head and i - 1 >= low and words.low[i - 1] in _LINKS and _before_link(words, i - 1, low):
                i -= 2
                continue
            return (i, last) if head else None
        elif c is Class.PREPOSITION and words.low[i] in _LINKS and head and _before_link(words, i, low):
            i -= 1
        elif c is Class.PUNCT and words.form[i] in _GLUE and low < i < last and head:
            if words.form[i] == "." and not (cls[i - 1] is Class.NAME and len(words.form[i - 1]) < 4):
                break
            i -= 1
        elif c is Class.CONJUNCTION and words.low[i] in ("and", "&") and head and _joins(words, i, low, last):
            i -= 1
        elif c is Class.CUE and _is_noun_use(words, i, low):
            head = True
            i -= 1
        elif (c is Class.ADVERB and head and words.low[i] in ("first", "only", "long", "then", "once")) or (
            c is Class.TIME and (head and i - 1 >= low and cls[i - 1] in (Class.NAME, Class.DETERMINER))
        ):
            i -= 1
        else:
            break
    first = i + 1
    while first < last and cls[first] in (
        Class.PUNCT,
        Class.PREPOSITION,
        Class.CONJUNCTION,
        Class.GENITIVE,
        Class.ADVERB,
    ):
        first += 1
    return (first, last) if head and first <= last else None


def _before_link(words: Words, link: int, low: int) -> bool:
    """Whether a noun stands before a preposition, so that the phrase goes on to its left."""
    return link - 1 >= low and (
        words.cls[link - 1] in (Class.WORD, Class.NAME, Class.NUMBER, Class.PRONOUN)
        or (words.low[link - 1] in ("many", "most", "some", "all", "both", "several", "few"))
    )


def _joins(words: Words, i: int, low: int, last: int) -> bool:
    """Whether an "and" joins two nouns of one subject: names on both sides, or bare nouns."""
    if i - 1 < low or i + 1 > last:
        return False
    before, after = words.cls[i - 1], words.cls[i + 1]
    return before is Class.NAME and after in (Class.NAME, Class.DETERMINER)


def _is_noun_use(words: Words, i: int, low: int) -> bool:
    """Whether a form that can report is a noun here: after a determiner, a genitive or an adjective-like word."""
    return i - 1 >= low and words.cls[i - 1] in (Class.DETERMINER, Class.GENITIVE) and not words.low[i].endswith("ed")


def starting_at(words: Words, first: int, high: int) -> Phrase | None:
    """The noun phrase that begins at a token and ends before ``high``; None if the token cannot begin one."""
    cls = words.cls
    if first >= high:
        return None
    if cls[first] is Class.PRONOUN:
        if words.low[first] == "one" and first + 2 < high and words.low[first + 1] == "of":
            inner = starting_at(words, first + 2, high)
            return (first, inner[1]) if inner else (first, first)
        return (first, first)
    i, named, common = first, False, False
    last = -1
    while i < high and words.home[i] == words.home[first]:
        c = cls[i]
        if (c is Class.DETERMINER and (i == first or words.low[i - 1] in _LINKS or cls[i - 1] is Class.DETERMINER)) or (
            c is Class.ADVERB and i == first
        ):
            i += 1
        elif c in _INSIDE or (c is Class.CUE and (i == first or _is_noun_use(words, i, first))):
            named = named or c is Class.NAME
            common = common or c is Class.WORD
            if c is Class.WORD and named and i - 1 >= first and cls[i - 1] is Class.NAME and _ends_name(words, i):
                break
            last = i
            i += 1
        elif c is Class.PREPOSITION and last >= 0 and i + 1 < high and _links(words, i, named, common):
            i += 1
        elif c is Class.PUNCT and words.form[i] in _GLUE and last == i - 1 and i + 1 < high and cls[i + 1] in _INSIDE:
            if words.form[i] == "." and len(words.form[i - 1]) > 4:
                break
            i += 1
        elif (c is Class.PUNCT and words.form[i] == "," and _listed(words, i, high)) or (
            c is Class.CONJUNCTION
            and words.low[i] == "and"
            and last == i - 1
            and i + 1 < high
            and _joins(words, i, first, high - 1)
        ):
            i += 1
        else:
            break
    return (first, last) if last >= first else None


def _ends_name(words: Words, i: int) -> bool:
    """Whether a lower-case word after a name is no longer part of it: "Lee afterwards", but "Ministry spokesman Lee"."""
    return not any(
        words.cls[k] is Class.NAME
        for k in range(i, min(i + 4, len(words)))
        if words.home[k] == words.home[i]
        and all(words.cls[m] in (Class.WORD, Class.NAME, Class.GENITIVE) for m in range(i, k + 1))
    )


def _links(words: Words, i: int, named: bool, common: bool) -> bool:
    """Whether a preposition goes on with the phrase: "of" and "for" after a noun, "in" before a place of a common noun."""
    following = words.cls[i + 1]
    if words.low[i] in _LINKS_AFTER:
        return following in _INSIDE or following is Class.DETERMINER
    return (
        words.low[i] in ("in", "from", "at", "to", "on")
        and common
        and not named
        and (following in (Class.NAME, Class.DETERMINER) and words.low[i + 1] not in ("a", "an"))
    )


def _listed(words: Words, i: int, high: int) -> bool:
    """Whether a comma joins the names of a list that ends in "and": "France, Italy and Spain"."""
    if words.cls[i - 1] is not Class.NAME:
        return False
    for k in range(i + 1, min(i + 12, high - 1)):
        if words.low[k] == "and":
            return words.cls[k + 1] is Class.NAME and words.cls[k - 1] is Class.NAME
        if words.cls[k] is not Class.NAME and words.form[k] != ",":
            return False
    return False


def subject_before(words: Words, cue: int, low: int) -> Phrase | None:
    """The subject of a verb: the noun phrase before it, over auxiliaries, adverbs and appositives between commas."""
    cls, i = words.cls, cue - 1
    low = max(low, cue - _LONGEST)
    while i >= low and (cls[i] in (Class.ADVERB, Class.AUXILIARY) or words.low[i].endswith("ly")):
        i -= 1
    i = _over_brackets(words, i, low)
    if i < low:
        return None
    if cls[i] is Class.TIME:  # "Lee on Tuesday said"
        k = i
        while k >= low and cls[k] in (Class.TIME, Class.NUMBER, Class.DETERMINER):
            k -= 1
        if k >= low and words.low[k] in ("on", "in", "at", "last", "late", "early"):
            k -= 1
        i = k
        if i < low:
            return None
    if words.form[i] in (",", "–", "—", "--", "-") and not (
        words.form[i] == "-" and words.end[i - 1] == words.start[i]
    ):
        return _before_appositives(words, i, low)
    if cls[i] is Class.RELATIVE:
        return _antecedent(words, i, low)
    return ending_at(words, i, low)


def _antecedent(words: Words, relative: int, low: int) -> Phrase | None:
    if words.low[relative] not in ("who", "which"):
        return None
    i = relative - 1
    if i >= low and words.form[i] == ",":
        i -= 1
    i = _over_brackets(words, i, low)
    found = ending_at(words, i, low) if i >= low else None
    return found or (relative, relative)


def _over_brackets(words: Words, i: int, low: int) -> int:
    """Left of a bracket that ends here: "Ann Lee (D-N.M.) said"."""
    if i >= low and words.form[i] == ")":
        k = i
        while k > low and words.form[k] != "(":
            k -= 1
        return k - 1
    return i


def _before_appositives(words: Words, comma: int, low: int) -> Phrase | None:
    """The subject to the left of what stands between commas: "Lee, the mayor of Tolley, a town of 3,000, said"."""
    close = words.form[comma]
    best: Phrase | None = None
    end = comma
    for _ in range(5):
        k = end - 1
        while k >= low and not (words.form[k] == close and _is_break(words, k)):
            k -= 1
        before = k < low
        segment = (k + 1, end - 1)
        if segment[0] > segment[1]:
            break
        candidate = ending_at(words, _over_brackets(words, k - 1, low), low) if not before else None
        if candidate is None:
            if before and best is None:
                # Nothing to the left: the segment itself is the subject ("Lee, said").
                best = starting_at(words, segment[0], segment[1] + 1)
            break
        opening = words.cls[candidate[0]]
        start = candidate[0]
        # The clause may begin with an adverbial: "On Tuesday, Lee, the mayor, said".
        if start - 1 >= low and words.cls[start - 1] is Class.PREPOSITION and best is not None:
            break
        best = candidate
        end = k
        if opening is Class.PRONOUN:
            break
    return best


def _is_break(words: Words, k: int) -> bool:
    form = words.form[k]
    if form == ",":
        return not (
            words.form[k - 1 : k]
            and words.form[k - 1][-1:].isdigit()
            and words.form[k + 1 : k + 2]
            and words.form[k + 1][:1].isdigit()
            and words.end[k] == words.start[k + 1]
        )
    return True
