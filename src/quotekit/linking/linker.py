"""Gathers what reports say of their parties, bounded by how many different names there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from quotekit.linking.joining import joined
from quotekit.linking.links import Links, table_of
from quotekit.linking.profiles import Node, Profile, apart, profiles, told
from quotekit.linking.tally import Tally
from quotekit.report import Report
from quotekit.report.record import ReportRecord


class Linker:
    """Links the parties of reports that come one by one, or in parts that other processes read.

    ``add`` each report, ``merge`` the linkers of other parts, then ask for ``links()``. It can be pickled.
    """

    def __init__(self) -> None:
        self._tallies: dict[Profile, Tally] = {}
        self._apart: set[frozenset[Node]] = set()

    def add(self, report: Report | ReportRecord | Mapping[str, Any]) -> None:
        """Take in a report, or its record as plain data; it is not kept."""
        own = told(report)
        found = profiles(own)
        by_id = {party.id: party for party in own.parties}
        spoken = Counter(quote.speaker for quote in own.quotes)
        self._apart |= apart(found.values())
        for id_, profile in found.items():
            self._tallies.setdefault(profile, Tally()).count(by_id[id_], spoken[id_])

    def merge(self, other: Linker) -> None:
        """Take in all that another linker has taken in."""
        self._apart |= other._apart
        for profile, tally in other._tallies.items():
            self._tallies.setdefault(profile, Tally()).add(tally)

    def links(self) -> Links:
        """The parties so far, each once."""
        return table_of(joined(self._tallies, self._apart), self._tallies)
