"""The step with the user's own actors."""

from __future__ import annotations

from typing import Any

import attrs

from quotekit.draft import Draft
from quotekit.parties import find_parties
from quotekit.parties.actors import Table
from quotekit.parties.coding import Coding


@attrs.frozen
class Parties:
    """Finds the parties of a draft, those of the user's table under its names, with its camps and ties.

    Attributes:
        table: the actors.
    """

    table: Table
    _coding: Coding = attrs.field(init=False, eq=False, repr=False)

    @_coding.default
    def _made_ready(self) -> Coding:
        return Coding.of(self.table)

    def __call__(self, draft: Draft) -> Draft:
        """The draft with its parties, and with the speaker of each quote where one could be found."""
        return find_parties(draft, self._coding)

    def info(self) -> dict[str, Any]:
        """What the table is: where it came from, its content's SHA-256, how many actors, which camps."""
        table = self.table
        return {
            "table": table.source,
            "sha256": table.sha256,
            "actors": len(table.actors),
            "camps": list(table.camps),
        }

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.table,)
