"""Quotation marks as data: which characters they are, how they pair, and how a mark sits between its neighbours.

A new mark is one more line in ``MARKS``.
"""

from __future__ import annotations

from enum import StrEnum

import attrs
import regex

from quotekit.spans import Span


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

_QUOTE_CHARACTERS = frozenset("".join(MARKS))
_OPENING_BRACKETS = frozenset("([{<")
_CLOSING = frozenset(".,;:!?)]}>%。，、！？；：）")
_DASHES = frozenset("-–—―‒/")
_ELISIONS = frozenset(
    "em tis twas til till cause n round bout cos cuz tween neath ere im er ello ave owt nowt appen gainst un ya".split()
)
_WORD_AFTER = regex.compile(r"\p{L}+")
_DIGITS_BEFORE = regex.compile(r"(?<![\p{L}\p{N}.,])\p{N}{1,3}(?:[.,/]\p{N}{1,2}|[½¼¾])?$")


@attrs.frozen
class Mark:
    """A quotation mark in the text.

    Attributes:
        span: its place.
        glyph: as written.
        family: what it pairs with.
        shape: the side its glyph points to, or None.
        side: the side its neighbours tell, or None where it stands free or tight on both sides.
        free: white space (or nothing) on both of its sides.
    """

    span: Span
    glyph: str
    family: Family
    shape: Side | None
    side: Side | None
    free: bool


def _neighbour(text: str, at: int, step: int, bounds: Span) -> str:
    """The character beside a mark, other marks skipped; "" at the paragraph's end."""
    while bounds.start <= at < bounds.end and text[at] in _QUOTE_CHARACTERS:
        at += step
    return text[at] if bounds.start <= at < bounds.end else ""


def side_of(text: str, start: int, end: int, paragraph: Span) -> tuple[Side | None, bool]:
    """The side that a mark's neighbours tell, and whether it stands free of both."""
    left = _neighbour(text, start - 1, -1, paragraph)
    right = _neighbour(text, end, 1, paragraph)
    blank_left = not left or left.isspace()
    blank_right = not right or right.isspace()
    # An ellipsis can begin a quotation; any other stop or comma after a mark shows that it closed.
    stop_right = right in _CLOSING and not (blank_left and text.startswith(("..", ". ."), end))
    if blank_left and blank_right:
        return None, True
    if blank_left or left in _OPENING_BRACKETS:
        return (Side.CLOSE if stop_right or blank_right else Side.OPEN), False
    if left in _DASHES:
        if blank_right or stop_right:
            return Side.CLOSE, False
        return (None if right in _DASHES else Side.OPEN), False
    if blank_right or stop_right or right in _DASHES:
        return Side.CLOSE, False
    return None, False


def is_apostrophe(text: str, at: int) -> bool:
    """Whether a single mark stands inside a word or for left-out letters or digits ("don't", "'90s", "rock 'n' roll")."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return not before.isdigit() or not after.isdigit()
    if before.isalnum() or before in ".,!?":
        # "n'" of "rock 'n' roll": the mark after it goes with the one before.
        return before in "nN" and at >= 2 and text[at - 2] in "'’‘" and after.isspace()
    if after.isdigit():
        return text[at + 1 : at + 3].isdigit() and not text[at + 3 : at + 4].isdigit()
    word = _WORD_AFTER.match(text, at + 1)
    if not word or word.group().casefold() not in _ELISIONS:
        return False
    # A word that can lose its head is still a quoted word when a mark follows it at once ("'round' the clock").
    return word.group().casefold() == "n" or text[word.end() : word.end() + 1] not in ("'", "’")


def is_measure(text: str, start: int, end: int) -> bool:
    """Whether a mark can be a foot, inch, minute or second sign: right after a number of one to three digits."""
    return (
        start > 0 and text[start - 1] in "0123456789½¼¾" and bool(_DIGITS_BEFORE.search(text, max(0, start - 8), start))
    )


def is_foot_and_inch(text: str, start: int) -> bool:
    """Whether a double mark ends a height such as 6'2"."""
    head = text[max(0, start - 5) : start]
    return bool(regex.search(r"\p{N}['’′]\s?\p{N}{1,2}$", head))
