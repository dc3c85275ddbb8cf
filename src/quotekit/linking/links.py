"""The table of linked parties, and who of it the parties of a report are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import regex

from quotekit.linking.profiles import Node, Profile, Told, profiles, told
from quotekit.linking.tally import Tally
from quotekit.parties.wording import fold
from quotekit.report import Report
from quotekit.report.record import ReportRecord, sha256
from quotekit.values import PartyKind, Relation

if TYPE_CHECKING:
    from quotekit.linking.joining import Key

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@attrs.frozen
class LinkedParty:
    """A party of a corpus.

    Attributes:
        id: the id in the user's own table; else made of its kind and name: "person:ann-lee".
        name: the name most reports give it.
        kind: person, group, organisation or state.
        actor, camp: its id and camp in the user's own table, or None.
        aliases: what else the reports call it, the most used first.
        affiliations: relation and id of each linked party that some report ties it to.
        reports, mentions, quotes: how many reports have it, and how often it is mentioned and quoted there.
    """

    id: str
    name: str
    kind: PartyKind
    actor: str | None
    camp: str | None
    aliases: tuple[str, ...]
    affiliations: tuple[tuple[Relation, str], ...]
    reports: int
    mentions: int
    quotes: int


@attrs.frozen(repr=False)
class Links:
    """The parties of many reports, each once.

    Attributes:
        parties: by id.
    """

    parties: tuple[LinkedParty, ...]
    _ids: Mapping[Profile, str] = attrs.field(alias="ids_by_profile")

    @cached_property
    def _by_id(self) -> dict[str, LinkedParty]:
        return {party.id: party for party in self.parties}

    def party(self, id: str) -> LinkedParty:
        """The linked party of that id.

        Raises:
            KeyError: if there is none, as of a party that was linked to nobody.
        """
        return self._by_id[id]

    def ids(self, report: Report | ReportRecord | Mapping[str, Any]) -> dict[str, str]:
        """The linked id of each party of a report, or of its record, by the party's own id.

        Whom nothing links, unnamed sources above all, gets an id of its own, made of the report's and the party's:
        "talks#p3".
        """
        return self._ids_in(told(report))

    def _ids_in(self, report: Told) -> dict[str, str]:
        found = profiles(report)
        own = report.id
        if own is None:
            own = (report.text_sha256 if isinstance(report, ReportRecord) else sha256(report.text))[:12]
        linked = {id_: self._ids.get(profile) for id_, profile in found.items()}
        return {party.id: linked.get(party.id) or f"{own}#{party.id}" for party in report.parties}

    def lookup(self, reports: Iterable[Report | ReportRecord | Mapping[str, Any]]) -> Iterator[dict[str, str | None]]:
        """One plain dict a party of each report: the ids of report and party, and the linked one; as they come."""
        for report in map(told, reports):
            for party, linked in self._ids_in(report).items():
                yield {"report": report.id, "party": party, "linked": linked}

    def rows(self) -> list[dict[str, Any]]:
        """One plain dict a linked party, for a data frame: its fields, lists of them joined by semicolons."""
        return [
            {
                "id": party.id,
                "name": party.name,
                "kind": str(party.kind),
                "actor": party.actor,
                "camp": party.camp,
                "aliases": "; ".join(party.aliases),
                "affiliations": "; ".join(f"{relation} {other}" for relation, other in party.affiliations),
                "reports": party.reports,
                "mentions": party.mentions,
                "quotes": party.quotes,
            }
            for party in self.parties
        ]

    def __len__(self) -> int:
        return len(self.parties)

    def __repr__(self) -> str:
        return f"<Links: {len(self)} parties>"


def table_of(keys: Mapping[Profile, Key], tallies: Mapping[Profile, Tally]) -> Links:
    """The table of profiles that are joined under keys."""
    members: dict[Key, list[Profile]] = {}
    for profile, key in keys.items():
        members.setdefault(key, []).append(profile)
    totals = {key: _total(tallies[profile] for profile in of_one) for key, of_one in members.items()}
    ids = _ids_of({key: _most(total.names)[0] for key, total in totals.items()})
    named: dict[Node, set[str]] = {}
    for profile, key in keys.items():
        if profile.owner is None and not profile.surname:
            named.setdefault(profile.node, set()).add(ids[key])
    # A name that is parted among namesakes is nobody's in particular as the other side of an affiliation.
    nodes = {node: next(iter(found)) for node, found in named.items() if len(found) == 1}
    ties = {
        key: {(relation, nodes[node]) for profile in of_one for relation, node in profile.ties if node in nodes}
        for key, of_one in members.items()
    }
    parties = (_party(ids[key], total, ties[key]) for key, total in totals.items())
    return Links(
        tuple(sorted(parties, key=lambda party: party.id)), {profile: ids[key] for profile, key in keys.items()}
    )


def _total(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def _most(counts: Counter[str]) -> list[str]:
    """What was counted, the most frequent first; of equals the longest, then by alphabet."""
    return sorted(counts, key=lambda name: (-counts[name], -len(name), name))


def _ids_of(names: Mapping[Key, str]) -> dict[Key, str]:
    """An id for each key: "person:ann-lee"; of one name in several, with what parts them behind "@"."""
    made: dict[str, list[Key]] = {}
    for key, name in names.items():
        parting = f"@{_slug('', key[-1])}" if len(key) > 2 else ""
        made.setdefault(key[1] if key[0] == "actor" else f"{key[0]}:{_slug(key[0], name)}{parting}", []).append(key)
    return {
        key: id_ if not n else f"{id_}~{n + 1}" for id_, of_one in made.items() for n, key in enumerate(sorted(of_one))
    }


def _slug(kind: str, name: str) -> str:
    return "-".join(_WORD.findall(fold(name.replace(".", " ") if kind == PartyKind.PERSON else name)))


def _party(id_: str, total: Tally, affiliations: Iterable[tuple[str, str]]) -> LinkedParty:
    name = _most(total.names)[0]
    called = total.names + total.aliases
    return LinkedParty(
        id_,
        name,
        PartyKind(_most(total.kinds)[0]),
        next(iter(_most(total.actors)), None),
        next(iter(_most(total.camps)), None),
        tuple(alias for alias in _most(called) if alias != name),
        tuple(sorted((Relation(relation), other) for relation, other in affiliations)),
        total.reports,
        total.mentions,
        total.quotes,
    )
