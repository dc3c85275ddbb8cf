"""From clusters to the parties of the report."""

from __future__ import annotations

from collections.abc import Iterable

from quotekit.parties import names
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import forms, plain
from quotekit.parties.lexicon import Lexicon
from quotekit.spans import Span
from quotekit.values import Affiliation, Party, PartyKind


class Registry:
    """All named clusters, and those that the text only implies.

    Args:
        lexicon: the word lists.
        clusters: the clusters of named mentions.
    """

    def __init__(self, lexicon: Lexicon, clusters: list[Cluster]) -> None:
        self.lexicon, self.clusters = lexicon, list(clusters)
        self.states = {c.code: c for c in clusters if c.kind is PartyKind.STATE}
        self.bodies = {c.id: c for c in clusters if c.kind is PartyKind.ORGANISATION and c.id}
        self.named: dict[str, Cluster] = {}
        for cluster in clusters:
            for name in cluster.names:
                self.named.setdefault(plain(name), cluster)

    def make(self, name: str, kind: PartyKind, code: str | None, evidence: Span) -> Cluster:
        """The cluster of that name; a new one, mentioned at the evidence, if the article has none."""
        if kind is PartyKind.STATE:
            found = self.states.get(code)
        elif kind is PartyKind.ORGANISATION:
            body = self.lexicon.bodies.get(forms(name))
            found = self.bodies.get(body.id if body else name)
        else:
            found = self._person(name)
        if found is None:
            found = Cluster(kind, code=code if kind is PartyKind.STATE else None, fixed_name=name)
            self.clusters.append(found)
            if kind is PartyKind.STATE:
                self.states[code] = found
            elif kind is PartyKind.ORGANISATION:
                self.bodies[name] = found
                found.id = name
            self.named.setdefault(plain(name), found)
            found.add(evidence, name)
        return found

    def _person(self, name: str) -> Cluster | None:
        if plain(name) in self.named:
            return self.named[plain(name)]
        read = names.read(name)
        return (
            next(
                (
                    c
                    for c in self.clusters
                    if c.kind is PartyKind.PERSON and any(names.same(read, names.read(n)) for n in c.names)
                ),
                None,
            )
            if len(read.words) > 1
            else None
        )


def parties_of(clusters: Iterable[Cluster]) -> tuple[tuple[Party, ...], dict[Cluster | None, str]]:
    """The parties in order of first mention, and the id of each cluster's."""
    ordered = sorted((c for c in dict.fromkeys(clusters) if c.spans), key=lambda c: (min(c.spans), c.name))
    ids: dict[Cluster | None, str] = {cluster: f"p{n}" for n, cluster in enumerate(ordered, 1)}
    parties = []
    for cluster in ordered:
        name = cluster.name
        seen, aliases = {plain(name)}, []
        for other in cluster.names:
            if plain(other) not in seen:
                seen.add(plain(other))
                aliases.append(other)
        ties = [
            Affiliation(ids[other], relation, evidence) for other, relation, evidence in cluster.ties if other in ids
        ]
        parties.append(
            Party(
                ids[cluster],
                name,
                cluster.kind,
                tuple(aliases),
                tuple(sorted(set(cluster.spans))),
                tuple(cluster.roles),
                tuple(ties),
            )
        )
    return tuple(parties), ids
