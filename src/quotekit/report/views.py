"""What a page shows of a report, as plain values for the templates: speakers, quotes, stances, parties, notes.

What grows faster than the text is cut, and says how much is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

import attrs

from quotekit.report.matrix import Cell, Matrix
from quotekit.report.palette import HUES
from quotekit.report.pieces import Piece, cut
from quotekit.report.report import Report
from quotekit.report.table import PARTY_HEAD, counts, party_rows, tie_words
from quotekit.values import Party, Quote, Stance

_PLACES = 24  # quotes that a speaker's card links to
_ROWS, _COLUMNS = 40, 20  # of the matrix
_CARRIED, _NAMES = 60, 160  # rows of what is carried over; letters of names in one of its cells
_NOTES = 200
_AROUND = 28  # letters on either side of what a note is about

_NUMBERED = re.compile(r"q(\d{1,6})")


@attrs.frozen
class Speaker:
    """A card at the side: a speaker, or those not known.

    Attributes:
        number: rank by quotes, from 1.
        hue: place in the palette, from 1; 0 for those past its end and those not known.
        name: the party's, or None if not known.
        about: roles, ties and camp, in words.
        places: number and label of its first quotes.
        count: how many quotes there are.
    """

    number: int
    hue: int
    name: str | None
    about: tuple[str, ...]
    places: tuple[tuple[int, str], ...]
    count: int


@attrs.frozen
class Chip:
    """A stance in short: label ("mixed" where quotes contradict each other), target's name, probability or counts."""

    label: str
    target: str
    figure: str


@attrs.frozen
class Said:
    """The note beside a quote: its number and label, who said it, how, and the stances in it."""

    number: int
    label: str
    speaker: Speaker
    how: str
    chips: tuple[Chip, ...]


@attrs.frozen
class Block:
    """A paragraph of the page.

    Attributes:
        lead, blank: the white space before and behind it.
        pieces: each with its classes.
        said: the notes on the quotes that begin in it.
    """

    lead: str
    pieces: tuple[tuple[Piece, str], ...]
    blank: str
    said: tuple[Said, ...]


@attrs.frozen
class Grid:
    """The matrix as it is shown: names of targets; rows of a holder's name and a chip or None a target.

    ``left_out`` says in words what did not fit, or is "".
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Chip | None, ...]], ...]
    left_out: str


@attrs.frozen
class Carried:
    """What is carried over: rows of holder, chip (without target), toward, through; and how many more there are."""

    rows: tuple[tuple[str, Chip, str, str], ...]
    more: int


@attrs.frozen
class Oddity:
    """A note of the report with the words around its place."""

    number: int
    letter: str
    code: str
    message: str
    before: str
    words: str
    after: str


class ReportView:
    """A report as the templates see it.

    Args:
        report: the report.
        anchor: what ids of this report begin with, so that several stand on one page.
        title: its heading; its id if not given.
    """

    party_head = PARTY_HEAD

    def __init__(self, report: Report, anchor: str = "r", title: str | None = None) -> None:
        self.report = report
        self.anchor = anchor
        self.title = title or report.id or "Report"
        self.counts = counts(report)

    @cached_property
    def _by_party(self) -> dict[str | None, Speaker]:
        """The speakers by party id, most quoted first; those not known last."""
        places: dict[str | None, list[int]] = {}
        for number, quote in enumerate(self.report.quotes):
            places.setdefault(quote.speaker, []).append(number)
        ranked = sorted(places, key=lambda id: (id is None, -len(places[id]), places[id][0]))
        return {id: self._speaker(number, id, places[id]) for number, id in enumerate(ranked, 1)}

    def _speaker(self, number: int, id: str | None, places: list[int]) -> Speaker:
        party = self.report.party(id)
        return Speaker(
            number,
            number if party and number <= len(HUES) else 0,
            party.name if party else None,
            self._about(party) if party else (),
            tuple((place, label(self.report.quotes[place], place)) for place in places[:_PLACES]),
            len(places),
        )

    def _about(self, party: Party) -> tuple[str, ...]:
        camp = f"camp: {party.camp}" if party.camp else ""
        return tuple(part for part in ("; ".join(party.roles), tie_words(self.report, party), camp) if part)

    @property
    def speakers(self) -> list[Speaker]:
        """Who is quoted, most quoted first; those not known last."""
        return list(self._by_party.values())

    @cached_property
    def silent(self) -> list[tuple[str, str]]:
        """Name and kind of each party that is spoken about and not quoted."""
        return [(party.name, str(party.kind)) for party in self.report.parties if party.id not in self._by_party]

    def blocks(self) -> Iterator[Block]:
        """The text by paragraphs."""
        for paragraph in cut(self.report):
            yield Block(
                paragraph.lead,
                tuple((piece, self._classes(piece)) for piece in paragraph.pieces),
                paragraph.blank,
                tuple(self._said(number) for number in paragraph.quotes),
            )

    def label(self, number: int) -> str:
        """The label of a quote by its place in the report."""
        return label(self.report.quotes[number], number)

    def rank(self, number: int) -> int:
        """The rank of who said a quote, by its place in the report."""
        return self._by_party[self.report.quotes[number].speaker].number

    def _classes(self, piece: Piece) -> str:
        """The classes of a piece: what it is, the hue of its ground and ink, all speakers who light it up."""
        quotes, by_party = self.report.quotes, self._by_party
        names: list[str] = []
        if piece.contents:
            inner = quotes[piece.contents[-1]]
            names += ["q", str(inner.kind), f"t{by_party[inner.speaker].hue}"]
        for role, held in (("cue", piece.cues), ("source", piece.sources)):
            if held:
                names += [role, f"i{by_party[quotes[held[-1]].speaker].hue}"]
        if piece.noted:
            names.append("odd")
        lit = (quotes[n].speaker for held in (piece.contents, piece.cues, piece.sources) for n in held)
        names += [f"s{by_party[id].number}" for id in dict.fromkeys(lit)]
        return " ".join(dict.fromkeys(names))

    def _said(self, number: int) -> Said:
        quote = self.report.quotes[number]
        return Said(number, self.label(number), self._by_party[quote.speaker], self._how(quote), self._chips(quote))

    def _how(self, quote: Quote) -> str:
        words = [str(quote.kind)]
        if quote.medium:
            words.append(f"{quote.medium} on {quote.platform}" if quote.platform else str(quote.medium))
        if outlet := self.report.party(quote.via_outlet):
            words.append(f"via {outlet.name}")
        if quote.negated:
            words.append("not said")
        if quote.within:
            words.append(f"inside {_plain_label(quote.within)}")
        return " · ".join(words)

    def _chips(self, quote: Quote) -> tuple[Chip, ...]:
        return tuple(
            Chip(str(stance.label), self.report.party(stance.target).name, f"{stance.score:.2f}")
            for stance in self._own_stances.get(quote.id, ())
        )

    @cached_property
    def _own_stances(self) -> dict[str, list[Stance]]:
        found: dict[str, list[Stance]] = {}
        for stance in self.report.stances:
            if stance.via is None:
                found.setdefault(stance.quote, []).append(stance)
        return found

    @cached_property
    def matrix(self) -> MatrixView:
        """The stances, holders x targets."""
        return MatrixView(self.report.matrix())

    def parties(self) -> Iterator[tuple[str, ...]]:
        """A row of words a party."""
        return party_rows(self.report)

    @property
    def oddities(self) -> list[Oddity]:
        """The notes, the first of them."""
        text = self.report.text
        return [
            Oddity(
                number,
                self.letter(number),
                note.code,
                note.message,
                text[max(0, note.span.start - _AROUND) : note.span.start],
                text[note.span.start : min(note.span.end, note.span.start + 2 * _AROUND)],
                text[note.span.end : note.span.end + _AROUND],
            )
            for number, note in enumerate(self.report.notes[:_NOTES])
        ]

    @property
    def more_oddities(self) -> int:
        """How many notes are not listed."""
        return max(0, len(self.report.notes) - _NOTES)

    def letter(self, number: int) -> str:
        """What a note is called on the page: a, b ... z, aa, ab ..."""
        name = ""
        number += 1
        while number:
            number, rest = divmod(number - 1, 26)
            name = chr(ord("a") + rest) + name
        return name


class MatrixView:
    """A matrix of stances as the templates see it."""

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix

    def __bool__(self) -> bool:
        return bool(self._matrix)

    @cached_property
    def grid(self) -> Grid | None:
        """What the holders' own words say: of a large matrix the holders and targets with most quotes."""
        own = self._matrix.own()
        if not own:
            return None
        held, aimed_at = Counter[str](), Counter[str]()
        for cell in own:
            held[cell.holder] += len(cell.stances)
            aimed_at[cell.target] += len(cell.stances)
        rows, columns = ({id for id, _ in count.most_common(n)} for count, n in ((held, _ROWS), (aimed_at, _COLUMNS)))
        targets = [party for party in own.targets if party.id in columns]
        shown = [
            (holder.name, cells)
            for holder in own.holders
            if holder.id in rows and any(cells := [own[holder.id, target.id] for target in targets])
        ]
        return Grid(
            tuple(target.name for target in targets),
            tuple((name, tuple(None if cell is None else chip(cell) for cell in cells)) for name, cells in shown),
            left_out(len(own.holders) - len(shown), len(own.targets) - len(targets)),
        )

    @cached_property
    def carried(self) -> Carried:
        """What is carried over; cells that say the same share a row."""
        rows = self._matrix.carried()
        return Carried(
            tuple(
                (_some(row["holder"]), _worded(row["stance"]), _some(row["toward"]), row["through"])
                for row in rows[:_CARRIED]
            ),
            max(0, len(rows) - _CARRIED),
        )


def label(quote: Quote, number: int) -> str:
    """What a quote is called on the page: 3 for the id "q3"; of other ids the beginning, of none its place."""
    return _plain_label(quote.id) or str(number + 1)


def chip(cell: Cell) -> Chip:
    """A cell of the matrix in short."""
    if cell.mixed:
        return Chip("mixed", "", ", ".join(f"{count} {side}" for side, count in cell.counts.items()))
    times = f" × {len(cell.quotes)}" if len(cell.quotes) > 1 else ""
    return Chip(str(cell.label), "", f"{cell.score:.2f}{times}")


def _plain_label(id: str) -> str:
    numbered = _NUMBERED.fullmatch(id)
    return numbered[1] if numbered else id[:12]


def _worded(stance: str) -> Chip:
    """The chip of a cell that is already in words, such as ``against 0.80 x2``."""
    word, _, figure = stance.partition(" ")
    return Chip(word.rstrip(":"), "", figure.replace("x", "× "))


def _some(names: str) -> str:
    """Names joined by commas, the first of them if they are many."""
    if len(names) <= _NAMES:
        return names
    kept = names[:_NAMES].rpartition(", ")[0] or names[:_NAMES]
    return f"{kept} and {names.count(',') - kept.count(',')} more"


def left_out(holders: int, targets: int) -> str:
    """How many holders and targets a matrix leaves out, in words; "" for none."""
    counts = [f"{n} {word}{'s' * (n > 1)}" for n, word in ((holders, "holder"), (targets, "target")) if n]
    return " and ".join(counts)
