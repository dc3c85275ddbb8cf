"""Marked words that are no quotation: titles of works, nicknames, words as words, scare quotes."""

from __future__ import annotations

from functools import cache

from quotekit import lexicons
from quotekit.quotes.words import Class, Words
from quotekit.text.marks import Stretch

_SMALL = frozenset("a an the of and or in on at to for with from by is as vs v. 's ’s".split())


@cache
def _lists(lang: str = "en") -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    raw = lexicons.read("not_quotes", lang)["before"]
    return frozenset(raw["works"]), frozenset(raw["naming"]), frozenset(raw["words"])


def is_name_or_title(words: Words, stretch: Stretch, first: int, end: int) -> bool:
    """Whether the marked tokens ``first`` to ``end`` (marks included) are a nickname, a title or a word as a word."""
    return is_nickname(words, stretch, first, end) or _is_introduced(words, first) or is_title_case(words, stretch)


def is_nickname(words: Words, stretch: Stretch, first: int, end: int) -> bool:
    """``Eddie “The Ferret” Malloy``: a short stretch between two names, no cue beside it."""
    if first == 0 or end >= len(words) or len(words.text[stretch.span.slice].split()) > 3:
        return False
    if words.text[stretch.span.end - 1] in ",.!?":
        return False
    return words.cls[first - 1] is Class.NAME and words.cls[end] is Class.NAME


def _is_introduced(words: Words, first: int) -> bool:
    works, naming, said = _lists()
    i = first - 1
    while i >= 0 and words.form[i] in (",", ":", "-"):
        i -= 1
    if i < 0 or words.home[i] != (words.home[first - 1] if first else -1):
        return False
    low = words.low[i]
    if low in works or low in said:
        return words.form[first - 1] not in (":",) or low not in works
    if low == "as" and i > 0 and words.low[i - 1] == "known":
        return True
    if low in naming:
        # "she called “a lie”" has a subject; "a film called “Salt”" has none: a noun stands before the participle.
        return (
            i == 0
            or words.cls[i - 1] not in (Class.PRONOUN, Class.NAME, Class.AUXILIARY, Class.ADVERB)
            or low in ("so-called",)
        )
    return False


def is_title_case(words: Words, stretch: Stretch) -> bool:
    """Whether two or more words all begin with a capital and no sentence ends: the title of a work or a programme."""
    span = stretch.span
    text = words.text[span.slice]
    if text[-1:] in "!?" or (text[-1:] == "." and text.count(" ") > 6):
        return False
    tokens = [words.form[i] for i in range(words.at(span.start), words.at(span.end)) if words.cls[i] is not Class.PUNCT]
    heavy = [t for t in tokens if t.lower() not in _SMALL and t[0].isalpha()]
    if text.isupper():
        return False
    return len(heavy) >= 2 and all(t[0].isupper() for t in heavy) and all(t != "I" for t in tokens)
