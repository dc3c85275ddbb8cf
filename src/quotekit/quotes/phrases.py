"""Noun phrases, found by walking over word classes: where one begins that ends here, where one ends that begins here.

Spans of tokens are pairs (first, last), both included.
"""

from __future__ import annotations

from quotekit.quotes.words import Class, Words

Phrase = tuple[int, int]

_INSIDE = frozenset((Class.WORD, Class.NAME, Class.NUMBER, Class.GENITIVE))
_EDGES = frozenset((Class.PUNCT, Class.PREPOSITION, Class.CONJUNCTION, Class.GENITIVE, Class.ADVERB))
_GLUE = frozenset(("-", "–", "/", "&", "."))
_LINKS = frozenset(("of", "for", "at", "in", "from", "on", "with", "to", "near", "behind", "against", "around"))
_QUANTITIES = frozenset(("many", "most", "some", "all", "both", "several", "few", "one", "none", "each"))
_ALONE = _QUANTITIES | {"these", "those", "another", "others"}
_LONGEST_NAME = 4  # tokens a title or an office may stand from its name
_LONGEST_LIST = 12  # tokens of names joined by commas and "and"


def is_head(words: Words, i: int) -> bool:
    """Whether a token can be the head of a source: a name, a noun, a pronoun."""
    return words.cls[i] in _INSIDE or words.cls[i] in (Class.PRONOUN, Class.TIME)


def ending_at(words: Words, last: int, low: int) -> Phrase | None:
    """The noun phrase that ends at a token and begins at ``low`` or later; None if the token cannot end one."""
    cls = words.cls
    if last < low:
        return None
    if cls[last] is Class.PRONOUN or words.low[last] in _ALONE:
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
        elif head and (
            (c is Class.PREPOSITION and words.low[i] in _LINKS and _before_link(words, i, low))
            or (c is Class.PUNCT and words.form[i] in _GLUE and low < i < last and _glues(words, i))
            or (c is Class.CONJUNCTION and words.low[i] in ("and", "&") and low < i < last and _joins(words, i))
            or (c is Class.ADVERB and words.low[i] in ("first", "only", "long", "then", "once"))
            or (c is Class.TIME and i - 1 >= low and cls[i - 1] in (Class.NAME, Class.DETERMINER))
        ):
            i -= 1
        elif c is Class.CUE and _is_noun_use(words, i, low):
            head = True
            i -= 1
        else:
            break
    first = i + 1
    while first < last and cls[first] in _EDGES:
        first += 1
    return (_without_verbs(words, first, last), last) if head and first <= last else None


def _without_verbs(words: Words, first: int, last: int) -> int:
    """Where a phrase without a determiner really begins: "heard Lee" at "Lee", "asked officials" at "officials"."""
    name = next((i for i in range(first, last + 1) if words.cls[i] is Class.NAME), None)
    if name is not None and name > first:
        before = name - 1
        plain = words.cls[before] is Class.WORD and not words.is_role(before)
        return name if plain and words.form[before].islower() and words.cls[first] is Class.WORD else first
    while first < last and words.cls[first] is Class.WORD and words.low[first].endswith(("ed", "ing")):
        first += 1
    return first


def _glues(words: Words, i: int) -> bool:
    """Whether a hyphen, slash or stop is part of a name or compound ("Jean-Luc", "St. John")."""
    if words.form[i] == ".":
        return words.cls[i - 1] is Class.NAME and len(words.form[i - 1]) < 4
    return words.form[i] == "&" or words.end[i - 1] == words.start[i]


def _before_link(words: Words, link: int, low: int) -> bool:
    """Whether a noun stands before a preposition, so that the phrase goes on to its left."""
    return link - 1 >= low and (
        words.cls[link - 1] in (Class.WORD, Class.NAME, Class.NUMBER, Class.PRONOUN)
        or words.low[link - 1] in _QUANTITIES
    )


def _joins(words: Words, i: int) -> bool:
    """Whether an "and" joins two nouns of one subject, the first of them a name."""
    return words.cls[i - 1] is Class.NAME and words.cls[i + 1] in (Class.NAME, Class.DETERMINER)


def _is_noun_use(words: Words, i: int, low: int) -> bool:
    """Whether a form that can report is a noun here: after a determiner or genitive, or before a noun of persons."""
    if words.low[i] in words.cues.base and i + 1 < len(words) and words.is_role(i + 1):
        return True
    if _is_last_noun(words, i, low):
        return True
    if i - 1 < low or words.cls[i - 1] not in (Class.DETERMINER, Class.GENITIVE):
        return False
    return not words.low[i].endswith("ed") or (i + 1 < len(words) and words.cls[i + 1] in _INSIDE)


def _is_last_noun(words: Words, i: int, low: int) -> bool:
    """Whether a verb follows a form that can report, and a determiner stands before its noun: "An FBI report said"."""
    if words.low[i] not in words.cues.base or i + 1 >= len(words):
        return False
    if words.cls[i + 1] not in (Class.CUE, Class.VERB, Class.AUXILIARY) or words.low[i + 1].endswith("ing"):
        return False
    k = i - 1
    while k > low and i - k < _LONGEST_NAME and words.cls[k] in (Class.NAME, Class.WORD):
        k -= 1
    return k >= low and k < i - 1 and words.cls[k] in (Class.DETERMINER, Class.GENITIVE)


def starting_at(words: Words, first: int, high: int) -> Phrase | None:
    """The noun phrase that begins at a token and ends before ``high``; None if the token cannot begin one."""
    cls = words.cls
    if first >= high or cls[first] is Class.GENITIVE:
        return None
    if words.low[first] in _QUANTITIES and first + 1 < high and words.low[first + 1] == "of":
        inner = starting_at(words, first + 2, high)
        return (first, inner[1] if inner else first)
    if cls[first] is Class.PRONOUN:
        counts = words.low[first] == "one" and first + 1 < high and cls[first + 1] in (Class.WORD, Class.NAME)
        inner = starting_at(words, first + 1, high) if counts else None
        return (first, inner[1] if inner else first)
    i, last = first, -1
    named, common = False, False
    while i < high and words.home[i] == words.home[first]:
        c = cls[i]
        begins = i == first or words.low[i - 1] in _LINKS or cls[i - 1] is Class.DETERMINER
        dated = c is Class.TIME and i > first and i + 1 < high and cls[i + 1] in (Class.WORD, Class.NAME)
        if (c is Class.DETERMINER and begins) or (c is Class.ADVERB and i == first) or (dated and last < first):
            i += 1
        elif c in _INSIDE or (c is Class.CUE and (i == first or _is_noun_use(words, i, first))):
            if last >= 0 and c is Class.WORD and (_ends_name(words, i, first) or _is_participle(words, i, high)):
                break
            named = named or c is Class.NAME
            common = common or c is Class.WORD
            last = i
            i += 1
        elif last >= 0 and (
            (c is Class.PREPOSITION and i + 1 < high and _links(words, i, named, common))
            or (c is Class.PUNCT and words.form[i] in _GLUE and _glues_on(words, i, last, high))
            or (c is Class.PUNCT and words.form[i] == "," and _listed(words, i, high))
            or (
                c is Class.CONJUNCTION and words.low[i] == "and" and last == i - 1 and i + 1 < high and _joins(words, i)
            )
        ):
            i += 1
        else:
            break
    if last < first and words.low[first] in _ALONE:
        return (first, first)
    return (first, last) if last >= first else None


def _ends_name(words: Words, i: int, first: int) -> bool:
    """Whether a lower-case word after a name is no part of it: "Lee afterwards", but "Ministry spokesman Lee"."""
    if words.cls[i - 1] is not Class.NAME or i - 1 < first:
        return False
    for k in range(i, min(i + _LONGEST_NAME, len(words))):
        if words.home[k] != words.home[i] or words.cls[k] not in (Class.WORD, Class.NAME, Class.GENITIVE):
            return not words.is_role(i)
        if words.cls[k] is Class.NAME:
            return False
    return not words.is_role(i)


def _is_participle(words: Words, i: int, high: int) -> bool:
    """Whether a word in "-ed" after a noun is a verb of its own: no noun follows it."""
    if not words.low[i].endswith("ed") or words.cls[i - 1] not in (Class.WORD, Class.NAME):
        return False
    return i + 1 >= high or words.cls[i + 1] not in (Class.WORD, Class.NAME, Class.GENITIVE)


def _glues_on(words: Words, i: int, last: int, high: int) -> bool:
    if last != i - 1 or i + 1 >= high or words.cls[i + 1] not in _INSIDE:
        return False
    return _glues(words, i) if words.form[i] != "." else len(words.form[i - 1]) <= 4


def _links(words: Words, i: int, named: bool, common: bool) -> bool:
    """Whether a preposition goes on with the phrase: "of" and "for" after a noun, "in" before a common noun's place."""
    following = words.cls[i + 1]
    if words.low[i] in ("of", "for"):
        return following in _INSIDE or following is Class.DETERMINER
    return (
        words.low[i] in ("in", "from", "at", "to", "on")
        and common
        and not named
        and following in (Class.NAME, Class.DETERMINER)
        and words.low[i + 1] not in ("a", "an")
    )


def _listed(words: Words, i: int, high: int) -> bool:
    """Whether a comma joins the names of a list that ends in "and": "France, Italy and Spain"."""
    if words.cls[i - 1] is not Class.NAME:
        return False
    for k in range(i + 1, min(i + _LONGEST_LIST, high - 1)):
        if words.low[k] == "and":
            return words.cls[k + 1] is Class.NAME and words.cls[k - 1] is Class.NAME
        if words.cls[k] is not Class.NAME and words.form[k] != ",":
            return False
    return False
