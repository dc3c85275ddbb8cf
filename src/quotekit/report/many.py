"""Who holds what stance toward whom over many reports: by party, by camp, by date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal, overload

import attrs

from quotekit.errors import SettingError
from quotekit.report.camps import by_camp
from quotekit.report.matrix import Matrix
from quotekit.report.overview import Links, identity
from quotekit.report.report import Report
from quotekit.values import Party, Stance

Dates = Mapping[str, str | date] | Callable[[Report], str | date | None]
"""The date of each report: by its id, or told by a function of it."""

_BY = ("party", "camp", "date")


@attrs.frozen
class Dated(Mapping[str, Matrix]):
    """A matrix for each date, in the order of the dates; a mapping from the date, as "2026-11-25".

    Attributes:
        matrices: date and matrix of each; reports without a date come last, under "".
    """

    matrices: tuple[tuple[str, Matrix], ...]

    def __getitem__(self, day: str) -> Matrix:
        found = next((matrix for key, matrix in self.matrices if key == day), None)
        if found is None:
            raise KeyError(day)
        return found

    def __iter__(self) -> Iterator[str]:
        return (day for day, _ in self.matrices)

    def __len__(self) -> int:
        return len(self.matrices)

    def rows(self) -> list[dict[str, Any]]:
        """One plain dict a cell: the date, then as in the rows of a matrix."""
        return [{"date": day, **row} for day, matrix in self.matrices for row in matrix.rows()]

    def __str__(self) -> str:
        return "\n\n".join(f"{day or 'no date'}\n{matrix}" for day, matrix in self.matrices)


@overload
def matrix(
    reports: Iterable[Report], by: Literal["party", "camp"] = "party", *, links: Links | None = None
) -> Matrix: ...
@overload
def matrix(
    reports: Iterable[Report], by: Literal["date"], *, links: Links | None = None, dates: Dates | None = None
) -> Dated: ...
def matrix(
    reports: Iterable[Report],
    by: str = "party",
    *,
    links: Links | None = None,
    dates: Dates | None = None,
) -> Matrix | Dated:
    """The stances of many reports, holders x targets, as :meth:`Report.matrix` has those of one.

    A cell has label, mean probability, and the quotes it rests on, each as ARTICLE/QUOTE (``a17/q3``; for a report
    without an id, its number from 0). Quotes that contradict each other are kept and counted, never averaged away.

    Parties of two reports are one if they have the same id in the user's own table of actors, else if they have the
    same name; those without a name ("officials") are one report's only.

    Args:
        reports: any number of them; only their stances are kept.
        by: "party"; "camp", of the user's own table of actors, which leaves out parties that have none; or "date",
            which gives a matrix by party for each date.
        links: who is who, if names are not enough: ``quotekit.link(reports)``.
        dates: for "date", the date of each report: a mapping from its id, or a function of the report.

    Raises:
        SettingError: if ``by`` is none of these, or there are no dates to go by.
    """
    if by not in _BY:
        raise SettingError(f"by is {by!r}: give one of {', '.join(_BY)}")
    if (by == "date") != (dates is not None):
        raise SettingError(
            "for by='date' give dates=, a mapping from the reports' ids to dates or a function of a report; for others "
            "leave it out"
        )
    gathered = _Gathered(links)
    for report in reports:
        gathered.add(report, "" if dates is None else day_of(report, dates))
    parties = tuple(gathered.parties.values())
    if by == "date":
        days = sorted(gathered.stances, key=lambda day: (not day, day))
        return Dated(tuple((day, Matrix.of(parties, gathered.stances[day])) for day in days))
    stances = gathered.stances.get("", [])
    return by_camp(parties, stances) if by == "camp" else Matrix.of(parties, stances)


def day_of(report: Report, dates: Dates) -> str:
    """A report's date in ISO format, or as it was given; "" if it has none."""
    found = dates.get(report.id or "") if isinstance(dates, Mapping) else dates(report)
    if isinstance(found, datetime):
        return found.date().isoformat()
    return found.isoformat() if isinstance(found, date) else found or ""


class _Gathered:
    """Parties and stances of many reports, the parties by ids of their own."""

    def __init__(self, links: Links | None) -> None:
        self._links = links
        self._number = 0
        self.parties: dict[object, Party] = {}
        self.stances: dict[str, list[Stance]] = {}

    def add(self, report: Report, day: str) -> None:
        keys = self._links.ids(report) if self._links is not None else {}
        article = str(self._number) if report.id is None else report.id
        known = {party.id: party for party in report.parties}

        def voice(id: str) -> str:
            party = known[id]
            key = keys.get(id) or identity(party, self._number)
            if key not in self.parties:
                self.parties[key] = attrs.evolve(
                    party, id=f"v{len(self.parties) + 1}", mentions=(), affiliations=(), roles=()
                )
            return self.parties[key].id

        own = self.stances.setdefault(day, [])
        for stance in report.stances:
            via = stance.via and voice(stance.via)
            holder, target = voice(stance.holder), voice(stance.target)
            quote = f"{article}/{stance.quote}"
            own.append(attrs.evolve(stance, quote=quote, holder=holder, target=target, via=via, evidence=()))
        self._number += 1
