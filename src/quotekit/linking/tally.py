"""What is counted of parties that cannot be told apart."""

from __future__ import annotations

from collections import Counter

import attrs

from quotekit.report.record import PartyRecord
from quotekit.values import Party


@attrs.define
class Tally:
    """What is counted of a profile: reports, mentions, quotes, and what their parties are called and coded as."""

    reports: int = 0
    mentions: int = 0
    quotes: int = 0
    names: Counter[str] = attrs.field(factory=Counter)
    aliases: Counter[str] = attrs.field(factory=Counter)
    kinds: Counter[str] = attrs.field(factory=Counter)
    actors: Counter[str] = attrs.field(factory=Counter)
    camps: Counter[str] = attrs.field(factory=Counter)

    def count(self, party: Party | PartyRecord, quotes: int) -> None:
        """Count a party of a report, which is quoted so often there."""
        self.reports += 1
        self.mentions += len(party.mentions)
        self.quotes += quotes
        self.names[party.name] += 1
        self.aliases.update(party.aliases)
        self.kinds[str(party.kind)] += 1
        if party.actor is not None:
            self.actors[party.actor] += 1
        if party.camp is not None:
            self.camps[party.camp] += 1

    def add(self, other: Tally) -> None:
        """Count what another tally has counted too."""
        self.reports += other.reports
        self.mentions += other.mentions
        self.quotes += other.quotes
        for field in ("names", "aliases", "kinds", "actors", "camps"):
            getattr(self, field).update(getattr(other, field))
