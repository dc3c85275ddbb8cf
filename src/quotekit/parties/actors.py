"""The user's own actors: who is coded, under which names, in which camp, tied to whom."""

from __future__ import annotations

import attrs

from quotekit.values import PartyKind


@attrs.frozen
class Actor:
    """An actor of the user's table.

    Attributes:
        id: its key in the table.
        name: the name it has in reports, and the first it is known by.
        kind: what it is; None leaves that to the lexicons.
        aliases: other names it is known by.
        camp: its camp, or None.
        speaks_for, belongs_to: the ids of the actors it is tied to.
    """

    id: str
    name: str
    kind: PartyKind | None = None
    aliases: tuple[str, ...] = ()
    camp: str | None = None
    speaks_for: tuple[str, ...] = ()
    belongs_to: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names it is known by."""
        return (self.name, *self.aliases)


@attrs.frozen
class Table:
    """A table of actors.

    Attributes:
        actors: in the table's order.
        source: the file it was read from, or "mapping".
        sha256: of its content, whatever the file's layout: to write down beside results.
    """

    actors: tuple[Actor, ...]
    source: str
    sha256: str

    @property
    def camps(self) -> tuple[str, ...]:
        """The camps, in the order of their first actors."""
        return tuple(dict.fromkeys(actor.camp for actor in self.actors if actor.camp is not None))
