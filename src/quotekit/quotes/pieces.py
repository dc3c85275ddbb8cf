"""Where each stretch stands on its level: the tokens around it, its sentence, its paragraph.

A level is the article's own text with its outermost stretches, or the inside of one stretch with those in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from quotekit.draft import Draft
from quotekit.quotes.words import Class, Words
from quotekit.text.marks import Stretch

_CLOSERS = "’'”\"»›“‘`´"
_FARTHEST = 250  # tokens of its sentence that are looked at on either side of a piece; bounds the time


@attrs.frozen
class Piece:
    """A stretch on its level.

    Attributes:
        number: its index among the draft's stretches.
        stretch: the stretch.
        text: its words, without the marks.
        first, end: its tokens, marks included.
        low, high: the level's tokens around it: after the piece before it, before the piece after it.
        left, right: the first token of its sentence on this level, and the token after the sentence, if near.
        start, bound: the level's first token and the token after its last one.
        paragraph: number of its paragraph.
    """

    number: int
    stretch: Stretch
    text: str
    first: int
    end: int
    low: int
    high: int
    left: int
    right: int
    start: int
    bound: int
    paragraph: int

    @property
    def opens_sentence(self) -> bool:
        """Whether its sentence begins with it."""
        return self.left >= self.first

    @property
    def alone(self) -> bool:
        """Whether it is all there is on its level."""
        return self.first == self.start and self.end >= self.bound

    @property
    def ending(self) -> str:
        """Its last character, closing marks of a quotation inside it left out."""
        return self.text.rstrip(_CLOSERS)[-1:]

    def before(self, words: Words, since: int) -> list[int]:
        """The words of its sentence before it, from a token on; marks and stops left out."""
        return [i for i in range(max(self.left, since), self.first) if words.cls[i] is not Class.PUNCT]


def outermost(words: Words, draft: Draft) -> list[list[Piece]]:
    """The outermost stretches by paragraph."""
    numbers = [number for number, stretch in enumerate(draft.stretches) if stretch.parent is None]
    groups: list[list[Piece]] = []
    at = 0
    for number, paragraph in enumerate(draft.paragraphs):
        own = []
        while at < len(numbers) and draft.stretches[numbers[at]].outer.start < paragraph.end:
            own.append(numbers[at])
            at += 1
        if own:
            groups.append(level(words, draft, own, words.at(paragraph.start), words.at(paragraph.end), number))
    return groups


def level(words: Words, draft: Draft, own: Sequence[int], start: int, bound: int, paragraph: int) -> list[Piece]:
    """The stretches of one level, numbers ``own``, between the tokens ``start`` and ``bound``."""
    stretches = [draft.stretches[number] for number in own]
    ranges = [(words.at(s.outer.start), words.at(s.outer.end)) for s in stretches]
    around = -1 if stretches[0].parent is None else stretches[0].parent
    sentences = [start, *(i for i in range(start + 1, bound) if words.begins(i, around)), bound]
    pieces = []
    for k, (number, stretch) in enumerate(zip(own, stretches, strict=True)):
        first, end = ranges[k]
        at = bisect_right(sentences, first)
        pieces.append(
            Piece(
                number,
                stretch,
                draft.text[stretch.span.slice],
                first,
                end,
                ranges[k - 1][1] if k else start,
                ranges[k + 1][0] if k + 1 < len(own) else bound,
                max(sentences[at - 1], first - _FARTHEST),
                min(sentences[bisect_left(sentences, end, lo=at)], end + _FARTHEST) if end < bound else bound,
                start,
                bound,
                paragraph,
            )
        )
    return pieces
