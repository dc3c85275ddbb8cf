"""Marked words that are no quotation: titles of works, nicknames, words as words, scare quotes."""

from __future__ import annotations

from functools import cache

from quotekit import lexicons
from quotekit.quotes.phrases import Phrase
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import Class, Words
from quotekit.text.marks import Stretch

_SMALL = frozenset(
    "a an my his her its our your their the of and or in on at to for with from by is as vs v. 's ’s".split()
)
_SUBJECTS = frozenset((Class.PRONOUN, Class.NAME, Class.AUXILIARY, Class.ADVERB))
_LONGEST_NICKNAME = 3  # words
_LONGEST_TITLE = 7  # words of a title that ends in a stop


@cache
def _lists(lang: str = "en") -> dict[str, frozenset[str]]:
    raw = lexicons.read("not_quotes", lang)
    return {
        **{name: frozenset(words) for name, words in raw["before"].items()},
        "labels": frozenset(raw["labels"]["words"]),
    }


def is_name_or_title(words: Words, stretch: Stretch, first: int, end: int, tag: Tag | None = None) -> bool:
    """Whether the marked tokens ``first`` to ``end`` (marks included) are a nickname, a title or a word as a word.

    Args:
        words: the article's tokens.
        stretch: the stretch.
        first: its first token.
        end: the token after it.
        tag: the reporting clause before it, if there is one; what names an object there may well be in title case.
    """
    if is_nickname(words, stretch, first, end) or is_introduced(words, first, tag):
        return True
    named = tag is not None and words.cues.lemma(words.low[tag.cue[0]]) in words.cues.naming
    return not named and is_title_case(words, stretch)


def is_nickname(words: Words, stretch: Stretch, first: int, end: int) -> bool:
    """``Eddie “The Ferret” Malloy``: a short stretch between two names, no cue beside it."""
    if first == 0 or end >= len(words) or len(words.text[stretch.span.slice].split()) > _LONGEST_NICKNAME:
        return False
    if words.text[stretch.span.end - 1] in ",.!?":
        return False
    return words.cls[first - 1] is Class.NAME and words.cls[end] is Class.NAME


def is_introduced(words: Words, first: int, tag: Tag | None = None) -> bool:
    """Whether the word before a stretch announces a name: ``the film “Salt”``, ``so-called “stackers”``.

    A word that is the source of the stretch, as in ``According to the newspaper, “...”``, does not.
    """
    lists = _lists()
    i = first - 1
    while i >= 0 and words.form[i] in (",", ":", "-"):
        i -= 1
    if i < 0 or words.home[i] != words.home[first - 1]:
        return False
    if tag is not None and tag.source is not None and tag.source[0] <= i <= tag.source[1]:
        return False
    low = words.low[i]
    if low in lists["words"]:
        return True
    if low in lists["works"]:
        return words.form[first - 1] != ":"
    if low == "as":
        return i > 0 and words.low[i - 1] == "known"
    if low in lists["naming"]:
        # "she called “a lie”" has a subject; "a film called “Salt”" has none: a noun stands before the participle.
        return low == "so-called" or i == 0 or words.cls[i - 1] not in _SUBJECTS
    return False


def is_title_case(words: Words, stretch: Stretch) -> bool:
    """Whether two or more words all begin with a capital and no sentence ends: the title of a work or a programme."""
    span = stretch.span
    text = words.text[span.slice]
    if words.in_headline(words.at(span.start)):
        return False
    if text.isupper() or text[-1:] in "!?" or (text[-1:] == "." and len(text.split()) > _LONGEST_TITLE):
        return False
    tokens = [words.form[i] for i in range(words.at(span.start), words.at(span.end)) if words.cls[i] is not Class.PUNCT]
    heavy = [t for t in tokens if t.lower() not in _SMALL and t[0].isalpha()]
    return len(heavy) >= 2 and "I" not in tokens and all(t[0].isupper() for t in heavy)


def is_scare(words: Words, stretch: Stretch, first: int) -> bool:
    """Whether marks stand around the noun of somebody else's phrase: ``we were a “legacy function”``."""
    if first == 0 or words.cls[first - 1] not in (Class.DETERMINER, Class.GENITIVE):
        return False
    return len(words.text[stretch.span.slice].split()) <= _LONGEST_NICKNAME


def is_label(words: Words, phrase: Phrase) -> bool:
    """Whether words before a colon announce something rather than name who speaks: "READ MORE", "Correction"."""
    return " ".join(words.low[phrase[0] : phrase[1] + 1]) in _lists()["labels"]
