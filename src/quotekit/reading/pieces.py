"""Words as the encoder takes them: numbers of word pieces, the shape of each word, its place among quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from os import PathLike
from typing import TYPE_CHECKING

import attrs

from quotekit.spans import Span
from quotekit.text.glyphs import MARKS

if TYPE_CHECKING:
    from quotekit.text.marks import Stretch

LONGEST_WORD = 8  # pieces of a word that are read; what is longer is no word
_REMEMBERED = 200_000  # words whose pieces are kept


class Shape(IntEnum):
    """How a word is written: the encoder's own vocabulary knows no capitals."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    DIGIT = 4
    MARK = 5
    OTHER = 6


class Place(IntEnum):
    """Where a word stands among the quotation marks that the marks engine paired."""

    OUTSIDE = 0
    OPENING = 1
    INSIDE = 2
    CLOSING = 3
    NESTED = 4
    STRAY = 5


@attrs.frozen
class Words:
    """A text's words in the encoder's terms; the lists run in parallel, one entry a word.

    Attributes:
        pieces: the numbers of its word pieces; never empty.
        shapes: a :class:`Shape` each.
        places: a :class:`Place` each.
    """

    pieces: list[tuple[int, ...]] = attrs.field(repr=False)
    shapes: list[int] = attrs.field(repr=False)
    places: list[int] = attrs.field(repr=False)

    def __len__(self) -> int:
        return len(self.pieces)


class Vocabulary:
    """Cuts words into pieces (WordPiece, Wu et al. 2016) and remembers the words it has seen.

    Args:
        path: a ``tokenizer.json`` of the ``tokenizers`` package.

    Raises:
        ValueError: if it is none, or lacks the pieces that are no words.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # it raises nothing narrower
            raise ValueError(f"the vocabulary cannot be read: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[int, ...]] = {}
        self.first, self.last = self.number("[CLS]"), self.number("[SEP]")
        self.padding, self.unknown = self.number("[PAD]"), self.number("[UNK]")

    def number(self, piece: str) -> int:
        """The number of a piece of the vocabulary's own; raises ValueError if it has no such piece."""
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the vocabulary has no {piece}")
        return number

    def fit(self, rows: int) -> None:
        """Raises ValueError if a piece has a number for which an encoder of so many rows has no weights."""
        largest = max(self._tokenizer.get_vocab().values())
        if largest >= rows:
            raise ValueError(f"the vocabulary counts to {largest}, and there are weights for {rows} pieces")

    def pieces(self, form: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, at least one and at most ``LONGEST_WORD``."""
        found = self._known.get(form)
        if found is None:
            # A lone surrogate is no character; the tokenizer takes none.
            clean = form.encode("utf-8", "replace").decode("utf-8")
            ids = self._tokenizer.encode(clean[:100], add_special_tokens=False).ids[:LONGEST_WORD]
            found = tuple(ids) or (self.unknown,)
            if len(self._known) < _REMEMBERED:
                self._known[form] = found
        return found

    def read(self, forms: Sequence[str], starts: Sequence[int], stretches: Sequence[Stretch]) -> Words:
        """The words of a text.

        Args:
            forms: the words as written.
            starts: where each begins, ascending.
            stretches: what the marks engine found, in text order, an outer stretch before those in it.
        """
        return Words(
            [self.pieces(form) for form in forms], [_shape(f) for f in forms], _places(forms, starts, stretches)
        )


def _shape(form: str) -> int:
    if form in MARKS:
        return Shape.MARK
    if form.islower():
        return Shape.LOWER
    if not form.isalpha():
        if form[0].isdigit():
            return Shape.DIGIT
        if not any(map(str.isalpha, form)):
            return Shape.OTHER
    if form[0].isupper() and (len(form) == 1 or form[1:].islower()):
        return Shape.TITLE
    return Shape.UPPER if form.isupper() else Shape.MIXED


def _places(forms: Sequence[str], starts: Sequence[int], stretches: Sequence[Stretch]) -> list[int]:
    from bisect import bisect_left

    places = [int(Place.OUTSIDE)] * len(forms)

    def set_mark(mark: Span | None, place: Place) -> None:
        if mark is not None:
            at = bisect_left(starts, mark.start)
            if at < len(starts) and starts[at] < mark.end:
                places[at] = place

    for stretch in stretches:
        nested = stretch.parent is not None
        first, end = bisect_left(starts, stretch.span.start), bisect_left(starts, stretch.span.end)
        places[first:end] = [int(Place.NESTED if nested else Place.INSIDE)] * (end - first)
        if not nested:
            set_mark(stretch.open, Place.OPENING)
            set_mark(stretch.close, Place.CLOSING)
    for at, form in enumerate(forms):
        if places[at] == Place.OUTSIDE and form in MARKS and form not in "'’`´":
            places[at] = Place.STRAY
    return places
