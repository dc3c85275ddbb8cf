"""Sentences: where a reader would pause, quotation marks and all.

A stop ends a sentence unless it belongs to its word ("Mr.", "U.S. officials"); the closing marks and brackets after it
go with it; a sentence never runs over the end of its paragraph. Time is linear in the text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from quotekit import lexicons
from quotekit.draft import Sentences
from quotekit.lexicons import cues
from quotekit.spans import Spans, offsets
from quotekit.text import lines, paragraphs
from quotekit.text.tokens import Tokens

_LEXICON = lexicons.read("tokens")
_ABBREVIATIONS = _LEXICON["abbreviations"]
_GO_ON = {f"{form}." for group in ("before_name", "inside") for form in _ABBREVIATIONS[group]}
_GO_ON |= {form[0].upper() + form[1:] for form in _GO_ON}
_STARTERS = frozenset(_LEXICON["starters"]["words"])
_WIDE_STOPS = frozenset("。！？")
_STOP_CHARACTERS = frozenset(".!?…") | _WIDE_STOPS
_STOP = regex.compile(r"[.!?…]+|[。！？]+")
_CLOSERS = frozenset(["”", "’", "»", "›", "''", "’’", "´´", "」", "』", ")", "]", "}", "）", "〞", "〟"])
_EITHER = frozenset(['"', "'", "＂"])  # they close when nothing parts them from the stop
_FACE = regex.compile(r"[:;=(\[][\-o'’^]?[)(\]\[DPp/\\|*:;=]+|<3|\^_+\^")
_LIST_NUMBER = regex.compile(r"\d{1,2}|\p{L}|[ivxIVX]{1,4}")
_FOOTNOTE = regex.compile(r"\d{1,3}|\p{Ll}|note|citation")
_AFTER_CUE = frozenset(". , ; : on in at to during from when as after before of again with later".split())
_LONGEST_NAME = 6  # tokens of the speaker's name and titles before the cue
_LONGEST_TAIL = 8  # closing marks after a stop


def read(tokens: Tokens) -> Sentences:
    """The sentences of a tokenised text, in order; together they hold every token once.

    >>> from quotekit.text.tokens import tokenize
    >>> text = "“No,” he said. “Yes.”"
    >>> [text[s.span.slice] for s in read(tokenize(text))]
    ['“No,” he said.', '“Yes.”']
    """
    first = firsts(tokens)
    starts = offsets(tokens.starts[at] for at in first)
    ends = offsets(tokens.ends[at - 1] for at in first[1:])
    ends.extend(tokens.ends[-1:])
    return Sentences(Spans(starts, ends), tokens, first)


def split(tokens: Tokens) -> list[tuple[int, int]]:
    """The sentences as (first token, token after the last)."""
    return list(pairwise((*firsts(tokens), len(tokens))))


def firsts(tokens: Tokens) -> array[int]:
    """The number of the first token of each sentence."""
    forms = tokens.forms()
    found = offsets()
    for first, last in _paragraphs(tokens):
        for begin, end in _Paragraph(tokens, forms, first, last).sentences():
            found.append(begin)
            found.extend(at for at in lines.breaks(forms, begin, end) if tokens.starts[at] > tokens.ends[at - 1])
    return found


def _paragraphs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The paragraphs as (first token, token after the last); those without tokens are left out."""
    starts, at = tokens.starts, 0
    if not starts:
        return
    for end in paragraphs.split(tokens.text).ends:
        first, at = at, bisect_left(starts, end, at)
        if at > first:
            yield first, at
    if at < len(starts):
        yield at, len(starts)


class _Paragraph:
    """The tokens of one paragraph."""

    def __init__(self, tokens: Tokens, forms: Sequence[str], first: int, last: int) -> None:
        self.tokens, self.forms, self.first, self.last = tokens, forms, first, last

    def sentences(self) -> Iterator[tuple[int, int]]:
        begin, at = self.first, self.first
        forms, last = self.forms, self.last
        while at < last:
            if forms[at][-1] in _STOP_CHARACTERS:
                end = self._end(begin, at)
                if end:
                    yield begin, end
                    begin = at = end
                    continue
            at += 1
        if begin < last:
            yield begin, last

    def _solid(self, index: int) -> bool:
        """Whether nothing parts a token from the one before it."""
        return self.tokens.starts[index] == self.tokens.ends[index - 1]

    def _end(self, begin: int, stop: int) -> int:
        """The end of the sentence that a stop ends, or 0 if it ends none."""
        form = self.forms[stop]
        if not _STOP.fullmatch(form):
            return self._end_after_abbreviation(stop) if form[-1] == "." else 0
        if form == "." and stop - begin <= 1 and (stop == begin or _LIST_NUMBER.fullmatch(self.forms[begin])):
            return 0  # "1. Wash your hands"
        if (
            form == "."
            and stop - begin > 1
            and self.forms[stop - 2] == ":"
            and _LIST_NUMBER.fullmatch(self.forms[stop - 1])
        ):
            return 0  # "Do this: 1. Wash your hands"
        end, quoted = self._tail(stop + 1)
        if end >= self.last:
            return self.last
        following = self.forms[end]
        if self._solid(end):
            if form[0] in _WIDE_STOPS:
                return end  # no blanks are written after these
            # "the end.The next": a blank was lost, if words stand on both sides
            lost = end == stop + 1 and self._words_without_blank(stop)
            return end if lost else 0
        if following[-1] in _STOP_CHARACTERS and _STOP.fullmatch(following):
            return 0
        if following[0].islower():
            # "(why?) and": a bracket is no end either
            return 0 if end > stop + 1 or form[-1] == "…" or form.endswith("..") else end
        if quoted and form != "." and self._attribution(end):
            return 0
        return end

    def _tail(self, at: int) -> tuple[int, bool]:
        """The index after the closing marks, notes and faces behind a stop; whether a quotation mark is among them."""
        quoted = False
        limit = min(self.last, at + _LONGEST_TAIL)
        while at < limit:
            form = self.forms[at]
            if (form in _CLOSERS and not self._opens(at)) or (form in _EITHER and self._solid(at)):
                quoted = quoted or form not in ")]}）"
                at += 1
            elif (
                form == "["
                and at + 2 < self.last
                and self.forms[at + 2] == "]"
                and _FOOTNOTE.fullmatch(self.forms[at + 1])
            ):
                at += 3
            elif len(form) > 1 and _FACE.fullmatch(form):
                at += 1
            else:
                break
        return at, quoted

    def _opens(self, at: int) -> bool:
        """Whether a mark belongs to what follows, as in ``He left. ''Go,'' she said.``."""
        return not self._solid(at) and at + 1 < self.last and self._solid(at + 1)

    def _words_without_blank(self, stop: int) -> bool:
        before, after = self.forms[stop - 1], self.forms[stop + 1]
        return len(before) > 1 and before.islower() and len(after) > 1 and after[0].isupper() and after[1:].islower()

    def _end_after_abbreviation(self, at: int) -> int:
        """The end of the sentence that an abbreviation ends, or 0."""
        form = self.forms[at]
        if form in _GO_ON or len(form) == 2:
            return 0
        end, _ = self._tail(at + 1)
        if end >= self.last:
            return self.last
        following = self.forms[end]
        return end if not self._solid(end) and following in _STARTERS else 0

    def _attribution(self, at: int) -> bool:
        """Whether a short clause of attribution begins here: a name, a cue and no more than its circumstances."""
        lexicon = cues.load()
        for index in range(at, min(at + _LONGEST_NAME, self.last)):
            form = self.forms[index]
            if lexicon.lemma(form):
                return index > at and (index + 1 >= self.last or self.forms[index + 1] in _AFTER_CUE)
            if not form[0].isupper() and form not in ("of", "the", "de", "van", "von", "al", "-", ","):
                return False
            if form in _STARTERS and index == at:
                return False
        return False
