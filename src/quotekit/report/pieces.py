"""The text cut for a page: paragraph by paragraph, into pieces between which nothing that is marked begins or ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

import attrs

from quotekit.report.report import Report
from quotekit.text import paragraphs
from quotekit.values import Quote


@attrs.frozen
class Start:
    """Where a piece of a quote begins: the quote's place in the report, and whether it is its first piece."""

    quote: int
    first: bool


@attrs.frozen
class Piece:
    """A piece of the text and what holds all through it.

    Attributes:
        text: as given.
        starts: the pieces of quotes that begin here, outer before inner.
        odd: the notes that begin here, by their place in the report.
        contents, cues, sources: the quotes, by place in the report, whose words these are; outer before inner.
        noted: a note is about these words.
    """

    text: str
    starts: tuple[Start, ...] = ()
    odd: tuple[int, ...] = ()
    contents: tuple[int, ...] = ()
    cues: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    noted: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it is white space with nothing to it."""
        return self.text.isspace() and self == Piece(self.text)


@attrs.frozen
class Paragraph:
    """A paragraph: its pieces, the quotes that begin in it, the white space around it if nothing is marked there."""

    lead: str
    pieces: tuple[Piece, ...]
    blank: str
    quotes: tuple[int, ...]

    @classmethod
    def of(cls, pieces: list[Piece]) -> Paragraph:
        """The paragraph of these pieces, the first and the last of which may be white space."""
        blank = pieces.pop().text if pieces and pieces[-1].is_blank else ""
        lead = pieces.pop(0).text if pieces and pieces[0].is_blank else ""
        return cls(lead, tuple(pieces), blank, tuple(s.quote for piece in pieces for s in piece.starts if s.first))


def cut(report: Report) -> Iterator[Paragraph]:
    """The paragraphs of the text, which joined give the text again; one empty paragraph if there is no text."""
    found = paragraphs.split(report.text)
    begins = [0, *(span.start for span in found[1:])]
    edges = {offset for span in found for offset in (span.start, span.end)}
    spans = sorted(_spans(report), key=lambda found: (found[0], -found[1]))
    opening: dict[int, list[tuple[str, int]]] = {}
    closing: dict[int, list[tuple[str, int]]] = {}
    for start, end, role, number in spans:
        if start < end:
            opening.setdefault(start, []).append((role, number))
            closing.setdefault(end, []).append((role, number))
    starts, odd = _starts(report), _odd(report)
    cuts = sorted({0, *edges, len(report.text), *opening, *closing, *starts, *odd})
    held: dict[tuple[str, int], None] = {}  # in order of their beginnings
    by_paragraph: list[list[Piece]] = [[] for _ in begins]
    for here, there in pairwise([*cuts, cuts[-1]]):
        for gone in closing.get(here, ()):
            held.pop(gone, None)
        held.update(dict.fromkeys(opening.get(here, ())))
        by_role: dict[str, tuple[int, ...]] = {}
        for role, number in held:
            by_role[role] = (*by_role.get(role, ()), number)
        piece = Piece(
            report.text[here:there],
            tuple(starts.get(here, ())),
            tuple(odd.get(here, ())),
            by_role.get("contents", ()),
            by_role.get("cues", ()),
            by_role.get("sources", ()),
            "noted" in by_role,
        )
        if piece.text or piece.starts or piece.odd:
            by_paragraph[bisect_right(begins, here) - 1].append(piece)
    for pieces in by_paragraph:
        yield Paragraph.of(pieces)


def _spans(report: Report) -> Iterator[tuple[int, int, str, int]]:
    for number, quote in enumerate(report.quotes):
        for span in quote.contents:
            yield span.start, span.end, "contents", number
        if quote.cue:
            yield quote.cue.start, quote.cue.end, "cues", number
        if quote.source:
            yield quote.source.start, quote.source.end, "sources", number
    for number, note in enumerate(report.notes):
        yield note.span.start, note.span.end, "noted", number


def _starts(report: Report) -> dict[int, list[Start]]:
    found: dict[int, list[tuple[int, Start]]] = {}
    for number, quote in enumerate(report.quotes):
        for place, span in enumerate(quote.contents):
            found.setdefault(span.start, []).append((_reach(quote), Start(number, place == 0)))
    return {place: [start for _, start in sorted(every, key=_outer_first)] for place, every in found.items()}


def _reach(quote: Quote) -> int:
    return quote.contents[-1].end


def _outer_first(found: tuple[int, Start]) -> tuple[int, int]:
    return -found[0], found[1].quote


def _odd(report: Report) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, note in enumerate(report.notes):
        found.setdefault(note.span.start, []).append(number)
    return found
