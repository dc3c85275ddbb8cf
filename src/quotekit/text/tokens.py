"""Tokens: words, numbers and marks, cut as the English treebanks of Universal Dependencies cut them.

A text is cut at its blanks, and each chunk by :mod:`quotekit.text.chunks`, which needs to see no more than the chunk.
What does need to (is the point of "No." a full stop?) is decided here. Time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import regex

from quotekit.spans import Span, Spans, offsets
from quotekit.text import chunks

# White space as str.isspace has it, and the invisible marks of byte order and direction, which belong to no word.
BLANK = r"\s\x1c-\x1f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_CHUNK = regex.compile(f"[^{BLANK}]+")
_GAP_BREAK = regex.compile(r"\n|\r|\u2029")


@attrs.frozen(eq=False)
class Tokens(Spans):
    """A text's words in order.

    Attributes:
        starts, ends: where each begins and ends.
        text: the text they are cut from.
        joined: for each 1 if it is written solid with the one before, as one token of two words ("do" + "n't"), else 0.
    """

    text: str = attrs.field(kw_only=True, repr=False)
    joined: bytearray = attrs.field(kw_only=True)

    def form(self, index: int) -> str:
        """The word as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def forms(self) -> list[str]:
        """All words as written; those that are alike are one string."""
        return spelled(self.text, self)

    def surface(self) -> list[Span]:
        """The tokens of the surface, as Universal Dependencies has them: "don't" is one."""
        spans: list[Span] = []
        for start, end, joined in zip(self.starts, self.ends, self.joined, strict=True):
            spans.append(Span(spans.pop().start if joined else start, end))
        return spans


def spelled(text: str, spans: Spans) -> list[str]:
    """The words at some places of a text; those that are alike are one string, so that a text of one word is small."""
    known: dict[str, str] = {}
    words = (text[a:b] for a, b in zip(spans.starts, spans.ends, strict=True))
    return [known.setdefault(word, word) for word in words]


def tokenize(text: str, span: Span | None = None) -> Tokens:
    """The words of a text, or of the part of it that a span gives.

    Clitics are words ("do" "n't", "Ann" "'s"); so is each quotation mark, whatever its glyph; web and mail addresses,
    handles, hashtags, emoticons, numbers and abbreviations ("U.S.", "a.m.") are left whole. Between them
    the words hold all characters but blanks (:data:`BLANK`), each once and in order.

    >>> tokenize("“Don't,” she said.").forms()
    ['“', 'Do', "n't", ',', '”', 'she', 'said', '.']
    """
    starts, ends, joined = offsets(), offsets(), bytearray()
    if span is None:
        span = Span(0, len(text))
    single_open = False  # a single quotation mark is open: one after an "s" closes it rather than marks a possessive
    before = 0
    pieces = chunks.pieces
    for found in _CHUNK.finditer(text, span.start, min(span.end, len(text))):
        at, end = found.span()
        if end - at == 1:  # mostly "a", "I" and the marks of tokenised text
            starts.append(at)
            ends.append(end)
            joined.append(False)
            continue
        cut, context = pieces(found.group())
        if not context:
            for first, last, solid in cut:
                starts.append(at + first)
                ends.append(at + last)
                joined.append(solid)
            continue
        if single_open and _GAP_BREAK.search(text, before, at):
            single_open = False
        before = end
        for first, last, solid in cut:
            starts.append(at + first)
            ends.append(at + last)
            joined.append(solid)
        if context & chunks.STOP and _goes_on(text, context, end, span.end):
            starts.pop()
            joined.pop()
            ends.pop()
            ends[-1] = end
        if context & chunks.OPENING:
            single_open = True
        if context & chunks.POSSESSIVE and single_open:
            joined[_last_mark(text, starts, ends)] = False
            single_open = False
        elif context & chunks.CLOSING:
            single_open = False
    return Tokens(starts, ends, text=text, joined=joined)


_NUMBER_NEXT = regex.compile(f"[{BLANK}]{{1,3}}[\\p{{Nd}}#§]")
_LOWER_NEXT = regex.compile(f"[{BLANK}--\\n]{{1,3}}[\\p{{Ll}}(]", regex.V1)
_NAME_NEXT = regex.compile(f'[{BLANK}--\\n]{{1,3}}[\\p{{Lu}}\\p{{Lt}}(“"]', regex.V1)


def _goes_on(text: str, context: int, end: int, limit: int) -> bool:
    """Whether a word and the stop at the chunk's end are one: "No." before a number, "J." before a name."""
    following = _NUMBER_NEXT if context & chunks.NUMBER else _LOWER_NEXT if context & chunks.LOWER else _NAME_NEXT
    return following.match(text, end, limit) is not None


def _last_mark(text: str, starts: Sequence[int], ends: Sequence[int]) -> int:
    """Index of the last word that is but an apostrophe."""
    index = len(starts) - 1
    while text[starts[index] : ends[index]] not in chunks.APOSTROPHES:
        index -= 1
    return index
