"""Who holds what stance toward whom, over a whole report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import attrs

from quotekit.report.layout import GAP, grid, shortened, width
from quotekit.values import Party, Stance, StanceLabel

_SIDES = (StanceLabel.AGAINST, StanceLabel.FAVOR)


@attrs.frozen
class Cell:
    """One holder's stance toward one target, over all quotes.

    What the holder's own words say goes before what is carried over through another party: ``stances`` holds carried
    ones only if there are no others.

    Attributes:
        holder: the party's id.
        target: the party's id.
        stances: those it sums up.
    """

    holder: str
    target: str
    stances: tuple[Stance, ...] = attrs.field(validator=attrs.validators.min_len(1))

    @property
    def counts(self) -> dict[StanceLabel, int]:
        """How many of the stances have each label; a label without any is left out."""
        counts = Counter(stance.label for stance in self.stances)
        return {label: counts[label] for label in StanceLabel if counts[label]}

    @property
    def mixed(self) -> bool:
        """Whether the stances contradict each other: some against, some in favor."""
        return all(side in self.counts for side in _SIDES)

    @property
    def label(self) -> StanceLabel | None:
        """The side taken; neutral if no quote takes one; None if they are mixed."""
        if self.mixed:
            return None
        return next((side for side in _SIDES if side in self.counts), StanceLabel.NEUTRAL)

    @property
    def score(self) -> float:
        """The mean probability, in [0, 1], of the stances with the cell's label; if mixed, of all that take a side."""
        scores = [s.score for s in self.stances if (s.label in _SIDES if self.mixed else s.label is self.label)]
        return sum(scores) / len(scores)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The ids of the quotes it rests on, each once."""
        return tuple(dict.fromkeys(stance.quote for stance in self.stances))

    @property
    def via(self) -> str | None:
        """The id of the party through which it was carried over, or None if the holder's own words say it."""
        return self.stances[0].via

    def __str__(self) -> str:
        if self.mixed:
            said = "mixed: " + ", ".join(f"{self.counts[side]} {side}" for side in _SIDES)
        else:
            said = f"{self.label} {self.score:.2f}" + (f" x{len(self.quotes)}" if len(self.quotes) > 1 else "")
        return f"({said})" if self.via else said


@attrs.frozen
class Matrix:
    """The stances of a report, holders x targets.

    ``matrix["p1", "p2"]`` is the :class:`Cell` of a holder and a target, or None if nothing was found between them.
    Iterating gives the filled cells, row by row.

    Attributes:
        parties: all parties of the report.
        cells: the filled cells, in the order of the parties.
    """

    parties: tuple[Party, ...]
    cells: tuple[Cell, ...]

    @classmethod
    def of(cls, parties: tuple[Party, ...], stances: Iterable[Stance]) -> Matrix:
        """The matrix of these stances between these parties."""
        found: dict[tuple[str, str], list[Stance]] = {}
        for stance in stances:
            found.setdefault((stance.holder, stance.target), []).append(stance)
        place = {party.id: number for number, party in enumerate(parties)}
        cells = []
        for holder, target in sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]])):
            every = tuple(found[holder, target])
            cells.append(Cell(holder, target, tuple(stance for stance in every if stance.via is None) or every))
        return cls(parties, tuple(cells))

    @cached_property
    def holders(self) -> tuple[Party, ...]:
        """The parties that hold a stance: the rows."""
        holding = {cell.holder for cell in self.cells}
        return tuple(party for party in self.parties if party.id in holding)

    @cached_property
    def targets(self) -> tuple[Party, ...]:
        """The parties toward which a stance is held: the columns."""
        aimed_at = {cell.target for cell in self.cells}
        return tuple(party for party in self.parties if party.id in aimed_at)

    @cached_property
    def _cells(self) -> dict[tuple[str, str], Cell]:
        return {(cell.holder, cell.target): cell for cell in self.cells}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {party.id: party.name for party in self.parties}

    def __getitem__(self, pair: tuple[str, str]) -> Cell | None:
        return self._cells.get(pair)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def rows(self) -> list[dict[str, Any]]:
        """One plain dict a cell: holder, target, label ("mixed" for a contradiction), score, quotes, via; by name."""
        return [
            {
                "holder": self._names[cell.holder],
                "target": self._names[cell.target],
                "label": str(cell.label or "mixed"),
                "score": cell.score,
                "quotes": " ".join(cell.quotes),
                "via": cell.via and self._names[cell.via],
            }
            for cell in self.cells
        ]

    def lines(self, total: int = 118) -> str:
        """The matrix as a text table of that width; targets that do not fit side by side follow below.

        Cells in brackets are carried over; a line below the table says through whom.
        """
        if not self.cells:
            return "no stances found"
        first = max(width(shortened(party.name, 26)) for party in self.holders)
        bands: list[list[Party]] = [[]]
        used = first
        for target in self.targets:
            column = [shortened(target.name, 26), *(str(cell) for cell in self.cells if cell.target == target.id)]
            wide = max(map(width, column)) + len(GAP)
            if bands[-1] and used + wide > total:
                bands.append([])
                used = first
            bands[-1].append(target)
            used += wide
        tables = [self._band(band, total) for band in bands]
        carried = "\n".join(shortened(line, total) for line in self._carried())
        return "\n\n".join([*tables, carried] if carried else tables)

    def _band(self, targets: list[Party], total: int) -> str:
        rows = [
            [shortened(holder.name, 26), *(str(self[holder.id, target.id] or "") for target in targets)]
            for holder in self.holders
            if any(self[holder.id, target.id] for target in targets)
        ]
        return grid(["", *(shortened(target.name, 26) for target in targets)], rows, total)

    def _carried(self) -> Iterator[str]:
        """A line for each holder and party in between: whom it was carried over to."""
        groups: dict[tuple[str, str], list[str]] = {}
        for cell in self.cells:
            if cell.via:
                groups.setdefault((cell.holder, cell.via), []).append(cell.target)
        for (holder, via), targets in groups.items():
            names = ", ".join(self._names[target] for target in targets)
            yield f"(carried over from {self._names[via]}: {self._names[holder]} on {names})"

    def __str__(self) -> str:
        return self.lines()

    def _repr_html_(self) -> str:
        from quotekit.report.html import matrix_table

        return matrix_table(self)
