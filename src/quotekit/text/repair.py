"""Where a missing quotation mark would have stood."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from quotekit import lexicons
from quotekit.lexicons import cues
from quotekit.spans import Span

_SENTENCE_END = regex.compile(r"(?<=[.!?…][\"'”’»)\]]?)\s++(?=[\p{Lu}\p{N}\[“”\"‘'«(])")
_ABBREVIATION = regex.compile(
    r"\b(?:\L<titles>|No|vs|U\.S|U\.N|\p{Lu})\.$", titles=lexicons.read("tokens")["abbreviations"]["before_name"]
)
_SPEECH_END = frozenset(".,!?…;:—–-")
_COLON = regex.compile(r":\s++(?=\S)")
_WORD = regex.compile(r"[\p{L}-]++")
_TALK = regex.compile(r"(?<![\p{L}’'-])(?:I|[Ww]e|[Yy]ou|[Oo]ur|[Mm]y|[Yy]our|us|me)(?![\p{L}-])")
_LONGEST_ABBREVIATION = 8  # code points, the stop included
_LONGEST_CUE = 12  # words looked at for a cue
_FARTHEST = 4000  # code points over which a missing mark, or its reporting clause, is sought
_NEAR = 80  # code points before a colon in which its cue stands


class _Clauses(NamedTuple):
    """Patterns of reporting clauses.

    Attributes:
        trailing: after a comma or stop: ", said Ann Lee", ", she said.", "? the mayor asked on Monday"; after a full
            stop only "said Ann Lee".
        leading: "Ann Lee said that", "he added,".
    """

    trailing: regex.Pattern[str]
    leading: regex.Pattern[str]


@cache
def _clauses() -> _Clauses:
    known = cues.load()
    forms = {*known.say, *known.speak, *known.post} - known.particles.keys()
    verbs = [form for form in forms if form in known.finite]
    participles = [form for form in forms if form.endswith("ing")]
    verb = r"\L<verbs>(?![\p{L}-])"
    capital = r"(?!(?:I|We|You|My|Our|Your)\b)\p{Lu}[\p{L}.’'-]*+"
    name = rf"{capital}(?:\s++(?:(?:de|da|van|von|bin|al|der|the|of)\s++)?{capital}){{0,6}}"
    person = r"(?:he|she|they|it|He|She|They|It)\b"
    described = r"(?:the|a|an|one|his|her|its|their)\s++[\p{L}’'-]++(?:\s++[\p{L}’'-]++){0,3}?"
    inverted = rf"{verb}\s++(?:{person}|{name}|{described})(?=[\s,.;:]|$)"
    adverb = r"(?:(?:also|later|then|once|\p{L}{1,12}ly)\s++)?"
    reports = rf"(?:{person}|{name}|{described})\s++{adverb}{verb}(?:\s++(?:reporters|{name}))?"
    # What follows closes the clause, or goes on with its circumstances.
    after_comma = r"and|as|but|who|in|on|at|to|after|during|when|while|with|\p{L}{2,15}ing"
    period = r"(?:week|month|year|spring|summer|fall|autumn|winter|morning|afternoon|evening)"
    after_blank = (
        rf"in|on|at|to|after|as|during|when|while|of|(?:last|this)\s++{period}"
        r"|Monday|Tuesday|Wednesday|Thursday|Friday"
    )
    closed = rf"(?=\s*+(?:[.;:]|$)|,\s++(?:{after_comma})\b|\s++(?:{after_blank})\b)"
    trailing = rf"(?<=[,!?…—–])\s++(?:{inverted}|{reports}{closed})|(?<=[.])\s++{inverted}"
    leading = rf"(?<!\p{{L}})(?:{reports}(?:(?<introduces>[,:])|\s++that\b)?|\L<participles>(?<introduces>[,:]))"
    return _Clauses(regex.compile(trailing, verbs=verbs), regex.compile(leading, verbs=verbs, participles=participles))


def closing_at(text: str, start: int, limit: int, *, fragment: bool) -> int:
    """Where a quotation that begins at ``start`` and is never closed ends.

    It ends before its reporting clause, else at the limit, as a fragment at the end of its sentence.

    Args:
        text: the article.
        start: the place after the opening mark.
        limit: where it ends at the latest.
        fragment: whether the opening mark stands within a clause.
    """
    tag = _clauses().trailing.search(text, start, min(limit, start + _FARTHEST))
    end: int = tag.start() if tag else limit
    if fragment and text[start : start + 1].islower():
        end = _next_sentence(text, start, end) or end
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def opening_at(text: str, earliest: int, close: Span, limit: int, *, after_quote: bool) -> int | None:
    """Where a quotation begins that has only a closing mark, or None if the mark is a stray one.

    Right after another quotation of the paragraph, its reporting clause stands first, and the quotation goes on after
    it. Else it is what a reporting clause introduces, or the mark's own sentence.

    Args:
        text: the article.
        earliest: the end of the quotation before in the paragraph, or the paragraph's start.
        close: the closing mark.
        limit: the paragraph's end.
        after_quote: whether a quotation ends at ``earliest``.
    """
    last = close.start
    while last > earliest and text[last - 1].isspace():
        last -= 1
    if last == earliest or text[last - 1] not in _SPEECH_END:
        return None
    if last - earliest > _FARTHEST:
        earliest = _next_sentence(text, last - _FARTHEST, last) or last - _FARTHEST
        after_quote = False
    near = min(limit, close.end + _FARTHEST)
    tagged = _reports(text, close.end, _next_sentence(text, close.end, near) or near)
    if text[last - 1] == "," and not tagged:
        return None
    begin = _after_colon(text, earliest, last)
    if begin is None and after_quote and _reports(text, earliest, last):
        begin = _next_sentence(text, earliest, last)
        if begin is None:
            return None  # the reporting clause and nothing after it
    if begin is None:
        begin = _own_beginning(text, earliest, last, talk=not after_quote and (tagged or close.end == limit))
    while begin < last and text[begin].isspace():
        begin += 1
    return begin if len(_WORD.findall(text, begin, min(last, begin + _NEAR))) > 1 else None


def _own_beginning(text: str, start: int, end: int, *, talk: bool) -> int:
    """Where the quotation begins that ends at ``end``: after what introduces it, or with a sentence.

    Args:
        text: the article.
        start: where it begins at the earliest.
        end: where it ends.
        talk: whether it may be several sentences: then it begins with the first that has an "I", "we" or "you".
    """
    first = None
    for clause in _clauses().leading.finditer(text, start, end):
        after: int = clause.end()
        if clause["introduces"]:
            return after
        first = first or (clause.start(), after)
    begins = [start, *_sentences_after(text, start, end)]
    if first is None and talk:
        for begin, stop in pairwise((*begins, end)):
            if _TALK.search(text, begin, stop):
                return begin
    if first is not None and not talk and first[0] >= begins[-1]:
        return first[1]
    return begins[-1]


def _after_colon(text: str, start: int, end: int) -> int | None:
    """The place after the first colon that a reporting clause stands before, or None."""
    begin: int = start
    for colon in _COLON.finditer(text, start, end):
        before, begin = begin, colon.end()
        if _reports(text, max(before, colon.start() - _NEAR), colon.start()):
            return begin
    return None


def _reports(text: str, start: int, end: int) -> bool:
    """Whether a cue word is among the first words."""
    known = cues.load()
    for number, word in enumerate(_WORD.finditer(text, start, end)):
        if number == _LONGEST_CUE:
            return False
        form = word.group().lower()
        if form not in known.particles and (known.lemma(form) or form in known.post):
            return True
    return False


def _next_sentence(text: str, start: int, end: int) -> int | None:
    """Where the second sentence of a part of the text begins, or None."""
    return next(_sentences_after(text, start, end), None)


def _sentences_after(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of a part of the text begin, the first left out."""
    for found in _SENTENCE_END.finditer(text, start, end):
        if not _ABBREVIATION.search(text, max(start, found.start() - _LONGEST_ABBREVIATION), found.start()):
            yield found.end()
