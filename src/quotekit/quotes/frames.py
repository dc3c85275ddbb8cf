"""Reporting clauses that stand behind or amid the words they report: "..., Lee said.", "..., according to Lee, ..."."""

from __future__ import annotations

import attrs

from quotekit.lexicons.reported import Takes
from quotekit.quotes.complements import hearer_at, over_adverbials
from quotekit.quotes.extents import has_verb, is_verb, last_word
from quotekit.quotes.phrases import Phrase, ending_at, starting_at
from quotekit.quotes.predicates import Predicate, Use
from quotekit.quotes.words import Class, Words

_BREAKS = frozenset((",", "—", "–", "--"))
_STOPS = _BREAKS | frozenset((".", ";", "!", "?", ":", ")"))
_AFTER_INVERTED = frozenset((Class.PREPOSITION, Class.RELATIVE, Class.TIME))
_INVERTED = frozenset(
    "said says added adds wrote writes noted notes explained explains argued argues warned warns".split()
)
_JOINING = frozenset("and but so or yet".split())
_ACCOUNTS = frozenset("account accounts telling reckoning estimate admission words view opinion".split())
_POSSESSIVES = frozenset("his her their its".split())


@attrs.frozen
class Frame:
    """A reporting clause and the words around it.

    Attributes:
        origin: the pattern that found it.
        pieces: the words it reports, in order.
        cue: first and last token of the cue.
        source: whose words they are.
    """

    origin: str
    pieces: tuple[Phrase, ...]
    cue: Phrase
    source: Phrase


def _first(words: Words, low: int, high: int) -> int:
    """The first token of a sentence's words, after an "And" or "But"."""
    while low < high and words.cls[low] is Class.CONJUNCTION and words.low[low] in _JOINING:
        low += 1
    return low


def _frame(words: Words, origin: str, cue: Phrase, source: Phrase, *bounds: Phrase) -> Frame | None:
    """The frame of the words within some bounds (first token, token after the last); None if it is not two at least."""
    pieces = [(first, last_word(words, first, end)) for first, end in bounds]
    kept = tuple(piece for piece in pieces if piece[1] >= piece[0])
    several = len(kept) > 1 or (bool(kept) and kept[0][1] > kept[0][0])
    return Frame(origin, kept, cue, source) if several else None


def around(words: Words, p: Predicate, low: int, high: int) -> Frame | None:
    """The frame that a verb of saying makes: "S, Lee said.", "S, said Lee.", "S, Lee said, S", "S (Lee said) S"."""
    if p.use is not Use.FINITE or not p.verb.states or p.source is None or p.relative is not None:
        return None
    return _inverted(words, p, low, high) or _subject_first(words, p, low, high)


def _inverted(words: Words, p: Predicate, low: int, high: int) -> Frame | None:
    comma = p.at - 1
    if words.low[p.at] not in _INVERTED or comma <= low + 1 or words.form[comma] != "," or words.home[comma] != -1:
        return None
    source = starting_at(words, p.at + 1, high)
    if source is None or words.cls[source[0]] is Class.PRONOUN or not has_verb(words, low, comma):
        return None
    after = source[1] + 1
    ends = after >= high or words.form[after] in (".", ",", ";", "(") or words.cls[after] in _AFTER_INVERTED
    named = any(words.cls[k] is Class.NAME or words.is_role(k) for k in range(source[0], source[1] + 1))
    if not ends or not named or (after < high and words.form[after] == "," and has_verb(words, after, high)):
        return None
    return _frame(words, "inverted", (p.at, p.at), source, (_first(words, low, high), comma))


def _subject_first(words: Words, p: Predicate, low: int, high: int) -> Frame | None:
    assert p.source is not None
    before = p.source[0] - 1
    if before <= low or words.home[before] != -1 or words.form[before] not in _BREAKS | {"("}:
        return None
    after = p.cue[1] + 1
    if p.verb.takes & Takes.HEARER:
        hearer = hearer_at(words, after, high)
        after = hearer[1] + 1 if hearer else after
    after = over_adverbials(words, after, high)
    if after < high and words.form[after] not in _STOPS:
        return None
    first = _first(words, low, high)
    bracketed = words.form[before] == "("
    if bracketed != (after < high and words.form[after] == ")"):
        return None
    if after + 2 < high and (bracketed or words.form[after] in _BREAKS):
        following = words.low[after + 1]
        if not following.endswith("ing") or following == "including":
            return _frame(words, "interrupted", p.cue, p.source, (first, before), (after + 1, high))
    return _frame(words, "trailing", p.cue, p.source, (first, before))


def prepositional(words: Words, low: int, high: int) -> Frame | None:
    """The frame that "according to X", "in X's view" or "by X's account" makes in a sentence."""
    for i in range(low, high - 1):
        if words.home[i] != -1:
            continue
        if words.low[i] == "according" and words.low[i + 1] == "to":
            source = hearer_at(words, i + 2, high)
            found = _according(words, low, high, (i, i + 1), source) if source else None
            if found is not None:
                return found
        elif words.low[i] in ("by", "in") and (i == low or words.form[i - 1] == ","):
            found = _account(words, low, high, i)
            if found is not None:
                return found
    return None


def _according(words: Words, low: int, high: int, cue: Phrase, source: Phrase) -> Frame | None:
    first = _first(words, low, high)
    if cue[0] <= first:
        begin = _after_appositives(words, source[1] + 1, high)
        return _frame(words, "according-to", cue, source, (begin, high)) if begin is not None else None
    comma = _comma(words, source[1] + 1, high)
    if comma is not None and (not has_verb(words, first, cue[0]) or is_verb(words, comma + 1)):
        return _frame(words, "according-to", cue, source, (first, cue[0]), (comma + 1, high))
    return _frame(words, "according-to", cue, source, (first, cue[0]))


def _comma(words: Words, i: int, high: int) -> int | None:
    """The next comma or dash of the article's own at which something follows."""
    return next((k for k in range(i, high - 1) if words.form[k] in _BREAKS and words.home[k] == -1), None)


def _after_appositives(words: Words, i: int, high: int) -> int | None:
    """The token after the comma that ends a source: one with no verb between it and the next comma ends no source."""
    comma = _comma(words, i, high)
    if comma is None or has_verb(words, i, comma):
        return i if i < high and words.cls[i] is not Class.PUNCT else None  # "According to Lee the road is closed"
    while comma is not None:
        following = _comma(words, comma + 1, high)
        if following is None or (words.low[comma + 1] != "as" and has_verb(words, comma + 1, following)):
            return comma + 1
        comma = following
    return None


def _account(words: Words, low: int, high: int, i: int) -> Frame | None:
    """``..., by his own account``, ``in Ann Lee's view, ...``."""
    noun = next((k for k in range(i + 2, min(high, i + 10)) if words.low[k] in _ACCOUNTS), None)
    if noun is None:
        return None
    owner = noun - 2 if words.low[noun - 1] == "own" else noun - 1
    if words.low[owner] in _POSSESSIVES and owner == i + 1:
        source: Phrase | None = (owner, owner)
    elif words.cls[owner] is Class.GENITIVE and owner > i + 1:
        source = ending_at(words, owner - 1, i + 1)
    else:
        source = None
    if source is None or source[0] != i + 1:
        return None
    if noun + 1 < high and words.form[noun + 1] in _BREAKS and i <= _first(words, low, high):
        return _frame(words, "account", (noun, noun), source, (noun + 2, high))
    if noun + 1 >= high or words.form[noun + 1] in _STOPS:
        return _frame(words, "account", (noun, noun), source, (_first(words, low, high), i))
    return None
