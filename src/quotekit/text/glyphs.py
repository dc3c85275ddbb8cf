"""Quotation marks as data: which characters they are, how they pair, and how a mark sits between its neighbours.

A new mark is one more line in ``MARKS``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import overload

import attrs
import regex

from quotekit import lexicons
from quotekit.spans import Span, Spans


class Family(StrEnum):
    """Marks that can pair with one another."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    SINGLE_GUILLEMET = "single-guillemet"
    CORNER = "corner"
    WHITE_CORNER = "white-corner"


class Side(StrEnum):
    """Which end of a quotation a mark stands at."""

    OPEN = "open"
    CLOSE = "close"


# glyph -> family, and the side its shape points to (None: the shape does not tell). Guillemets
# point either way by country, so their shape only counts where the spaces do not tell.
MARKS: dict[str, tuple[Family, Side | None]] = {
    '"': (Family.DOUBLE, None),
    "＂": (Family.DOUBLE, None),
    "“": (Family.DOUBLE, Side.OPEN),
    "”": (Family.DOUBLE, Side.CLOSE),
    "„": (Family.DOUBLE, Side.OPEN),
    "‟": (Family.DOUBLE, Side.OPEN),
    "〝": (Family.DOUBLE, Side.OPEN),
    "〞": (Family.DOUBLE, Side.CLOSE),
    "〟": (Family.DOUBLE, Side.CLOSE),
    "``": (Family.DOUBLE, Side.OPEN),
    "''": (Family.DOUBLE, None),  # closes in Penn Treebank text, both ways in old newspaper archives
    "‘‘": (Family.DOUBLE, Side.OPEN),
    "’’": (Family.DOUBLE, Side.CLOSE),
    "´´": (Family.DOUBLE, Side.CLOSE),
    "«": (Family.GUILLEMET, Side.OPEN),
    "»": (Family.GUILLEMET, Side.CLOSE),
    "‹": (Family.SINGLE_GUILLEMET, Side.OPEN),
    "›": (Family.SINGLE_GUILLEMET, Side.CLOSE),
    "「": (Family.CORNER, Side.OPEN),
    "」": (Family.CORNER, Side.CLOSE),
    "『": (Family.WHITE_CORNER, Side.OPEN),
    "』": (Family.WHITE_CORNER, Side.CLOSE),
    "'": (Family.SINGLE, None),
    "‘": (Family.SINGLE, Side.OPEN),
    "’": (Family.SINGLE, Side.CLOSE),
    "‚": (Family.SINGLE, Side.OPEN),
    "‛": (Family.SINGLE, Side.OPEN),
    "`": (Family.SINGLE, Side.OPEN),
    "´": (Family.SINGLE, Side.CLOSE),
}

GLYPH = regex.compile(r"``|''|‘‘|’’|´´|[" + "".join(g for g in MARKS if len(g) == 1) + "]")

_SINGLES = "".join(g for g, (family, _) in MARKS.items() if family is Family.SINGLE)
_OTHERS = "".join(g for g, (family, _) in MARKS.items() if len(g) == 1 and family is not Family.SINGLE)
# What may be a mark in running text. Apostrophes between letters are passed over; rows of seven marks or more are an
# ornament; the marks inside a tag such as <a href="..."> are markup, and no more marks than that of "don''t".
# (What comes first sees at once where none begins.)
IN_TEXT = regex.compile(
    rf"(?=[{_SINGLES}{_OTHERS}<])(?:(?<row>[{_SINGLES}{_OTHERS}]{{7,}}+)|(?<other></?[A-Za-z][^<>\n\r\v\f\x85\u2028\u2029]{{0,1000}}+>|(?<=\p{{L}})(?:''|’’|´´)(?=\p{{L}}))"
    rf"|``|''|‘‘|’’|´´|[{_OTHERS}]|[{_SINGLES}](?!\p{{L}})|(?<!\p{{L}})[{_SINGLES}])"
)
CHARACTERS = frozenset("".join(MARKS))

_OPENING_BRACKETS = frozenset("([{<")
_CLOSING = frozenset(".,;:!?)]}>%。，、！？；：）")
_DASHES = frozenset("-–—―‒/")
_STOPS = frozenset(".,;:!?…。，：！？")
_SPEECH_BEFORE = frozenset(["", ",", ":", '"', "“"])
_WORD_AFTER = regex.compile(r"\p{L}{1,20}+")
_NUMBER_BEFORE = regex.compile(r"(?<![\p{L}\p{N}.,])\p{N}{1,3}(?:[.,/]\p{N}{1,2}|[½¼¾])?$")
_FEET_BEFORE = regex.compile(r"\p{N}['’′]\s?\p{N}{1,2}$")
_ELIDED = lexicons.read("tokens")["elisions"]
_HEADLESS = frozenset(_ELIDED["head"] + [word.capitalize() for word in _ELIDED["head"]] + _ELIDED["head_small"])


@attrs.define
class Mark:
    """A quotation mark in the text.

    It is not frozen, as then it would take three times as long to make, and marks are made again and again.

    Attributes:
        start: where it stands.
        end: the place after it.
        glyph: as written.
        family: what it pairs with.
        shape: the side its glyph points to, or None.
        side: the side its neighbours tell, or None where it stands free or tight on both sides.
        free: white space (or nothing) on both of its sides.
        left: the last character before it that is neither white space nor a mark, "" at the paragraph's start.
        right: the character after it, marks left out; "" at the paragraph's end.
    """

    start: int
    end: int
    glyph: str
    family: Family
    shape: Side | None
    side: Side | None
    free: bool
    left: str
    right: str

    @property
    def span(self) -> Span:
        """Its span."""
        return Span(self.start, self.end)

    @property
    def after_stop(self) -> bool:
        """Whether it stands at the paragraph's start, or after a stop, comma, colon or the like."""
        return not self.left or self.left in _STOPS


@attrs.frozen
class Row(Sequence[Mark]):
    """Marks of a paragraph in order, each made from its place whenever it is asked for.

    There are texts of nothing but marks, and a mark with what is told of it takes twenty times the memory of its place.

    Attributes:
        text: the article.
        paragraph: that they stand in.
        places: of all marks of the paragraph.
        numbers: which of the places are meant.
    """

    text: str
    paragraph: Span
    places: Spans
    numbers: Sequence[int]

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> Mark: ...
    @overload
    def __getitem__(self, index: slice) -> Row: ...
    def __getitem__(self, index: int | slice) -> Mark | Row:
        if isinstance(index, slice):
            return Row(self.text, self.paragraph, self.places, self.numbers[index])
        return self._at(self.numbers[index])

    def __iter__(self) -> Iterator[Mark]:
        return map(self._at, self.numbers)

    def spans(self) -> Iterator[Span]:
        """Where they stand."""
        return map(self.places.__getitem__, self.numbers)

    def _at(self, number: int) -> Mark:
        text, paragraph, starts, ends = self.text, self.paragraph, self.places.starts, self.places.ends
        first = last = number  # of the marks without anything between them: fewer than seven
        while first and ends[first - 1] == starts[first]:
            first -= 1
        while last + 1 < len(starts) and starts[last + 1] == ends[last]:
            last += 1
        before, following = starts[first], ends[last]
        left = text[before - 1] if before > paragraph.start else ""
        right = text[following] if following < paragraph.end else ""
        blank, blank_right = not left or left.isspace(), not right or right.isspace()
        free = blank and blank_right
        side = None if free else _side(text, left, right, following, blank, blank_right)
        if blank and left:
            back = before - 1
            while back > paragraph.start and before - back < _FAR and text[back].isspace():
                back -= 1
            left = text[back]
        start, end = starts[number], ends[number]
        glyph = text[start:end]
        family, shape = MARKS[glyph]
        return Mark(start, end, glyph, family, shape, side, free, left, right)


_FAR = 8  # blanks looked over for what stands before a mark


def _side(text: str, left: str, right: str, following: int, blank_left: bool, blank_right: bool) -> Side | None:
    """The side that the neighbours of a mark tell that is not free; None if it stands tight on both sides."""
    # An ellipsis can begin a quotation; any other stop or comma after a mark shows that it closed.
    stop_right = right in _CLOSING and not (blank_left and text.startswith(("..", ". ."), following))
    if blank_left or left in _OPENING_BRACKETS:
        return Side.CLOSE if stop_right or blank_right else Side.OPEN
    if left in _DASHES:
        if blank_right or stop_right:
            return Side.CLOSE
        return None if right in _DASHES else Side.OPEN
    if blank_right or stop_right or right in _DASHES:
        return Side.CLOSE
    return None


def is_apostrophe(text: str, at: int) -> bool:
    """Whether a single mark stands inside a word, or for letters or digits left out.

    As in "don't", "'90s" and "rock 'n' roll".
    """
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return not before.isdigit() or not after.isdigit()
    if before.isalnum() or before in ".,!?":
        # "n'" of "rock 'n' roll": the mark after it goes with the one before.
        return before in "nN" and at >= 2 and text[at - 2] in "'’‘" and after.isspace()
    if after.isdigit():
        # A year ("'69", "the '90s"), unless a quotation may begin there ("She said: '90 percent of us agree.'").
        year = text[at + 1 : at + 3].isdigit() and not text[at + 3 : at + 4].isdigit()
        return year and (text[at + 3 : at + 4] == "s" or text[max(0, at - 2) : at].strip()[-1:] not in _SPEECH_BEFORE)
    word = _WORD_AFTER.match(text, at + 1)
    if not word or word.group() not in _HEADLESS:
        return False
    # A word that can lose its head is still a quoted word when a mark follows it at once ("'round' the clock").
    return word.group() in ("n", "N") or text[word.end() : word.end() + 1] not in ("'", "’")


def is_measure(text: str, start: int) -> bool:
    """Whether a mark can be a foot, inch, minute or second sign: right after a number of one to three digits."""
    return (
        start > 0 and text[start - 1] in "0123456789½¼¾" and bool(_NUMBER_BEFORE.search(text, max(0, start - 8), start))
    )


def is_foot_and_inch(text: str, start: int) -> bool:
    """Whether a double mark ends a height such as 6'2"."""
    return start > 2 and text[start - 1].isnumeric() and bool(_FEET_BEFORE.search(text, max(0, start - 5), start))
