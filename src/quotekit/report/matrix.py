"""Who holds what stance toward whom, over a whole report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import attrs

from quotekit.report.layout import GAP, TOTAL, grid, plain, width
from quotekit.values import Party, Stance, StanceLabel

_SIDES = (StanceLabel.AGAINST, StanceLabel.FAVOR)
_CORNER = "holder \\ target"
_WIDEST, _LINES = 16, 4

CARRIED = "Carried over to or from those who speak for a party"
"""The heading of what is carried over."""


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
        counted = _SIDES if self.mixed else (self.label,)
        scores = [stance.score for stance in self.stances if stance.label in counted]
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
            return "mixed: " + ", ".join(f"{self.counts[side]} {side}" for side in _SIDES)
        return f"{self.label} {self.score:.2f}" + (f" x{len(self.quotes)}" if len(self.quotes) > 1 else "")


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

    def carried(self) -> list[dict[str, str]]:
        """What is carried over, by name: holder, stance, toward, through. Cells that say the same share a row."""
        toward: dict[tuple[str, str, str], list[str]] = {}
        for cell in self.cells:
            if cell.via:
                toward.setdefault((str(cell), cell.via, cell.holder), []).append(self._names[cell.target])
        held: dict[tuple[str, str, str], list[str]] = {}
        for (said, via, holder), targets in toward.items():
            held.setdefault((said, via, ", ".join(targets)), []).append(self._names[holder])
        return [
            {"holder": ", ".join(holders), "stance": said, "toward": targets, "through": self._names[via]}
            for (said, via, targets), holders in held.items()
        ]

    def own(self) -> Matrix:
        """The matrix of what the holders' own words say, without what is carried over."""
        return attrs.evolve(self, cells=tuple(cell for cell in self.cells if cell.via is None))

    def lines(self, total: int = TOTAL) -> str:
        """The matrix as text tables of that width: holders' own words, then what is carried over.

        Targets that do not fit side by side follow below.
        """
        if not self.cells:
            return "no stances found"
        own = self.own()
        tables = [own._band(band, total) for band in own._bands(total)]
        if carried := self.carried():
            rows = [list(row.values()) for row in carried]
            table = grid(list(carried[0]), rows, total, _LINES)
            tables.append(f"{CARRIED}\n{table}")
        return "\n\n".join(tables)

    def _bands(self, total: int) -> list[list[Party]]:
        """The targets, cut into as many as fit side by side."""
        first = max((width(plain(party.name)) for party in self.holders), default=0)
        start = min(_WIDEST, max(first, width(_CORNER)))
        bands: list[list[Party]] = []
        used = total
        for target in self.targets:
            column = [plain(target.name), *(str(cell) for cell in self.cells if cell.target == target.id)]
            wide = min(_WIDEST, max(map(width, column))) + len(GAP)
            if not bands or used + wide > total:
                bands.append([])
                used = start
            bands[-1].append(target)
            used += wide
        return bands

    def _band(self, targets: list[Party], total: int) -> str:
        rows = [
            [holder.name, *(str(self[holder.id, target.id] or "") for target in targets)]
            for holder in self.holders
            if any(self[holder.id, target.id] for target in targets)
        ]
        return grid(
            [_CORNER, *(target.name for target in targets)], rows, total, _LINES, [_WIDEST] * (1 + len(targets))
        )

    def __str__(self) -> str:
        return self.lines()

    def _repr_html_(self) -> str:
        from quotekit.report.html import matrix_table

        return matrix_table(self)
