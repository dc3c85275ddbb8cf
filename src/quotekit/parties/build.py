"""From clusters to the parties of the report."""

from __future__ import annotations

from collections.abc import Iterable

from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import plain
from quotekit.values import Affiliation, Number, Party, PartyKind


def parties_of(clusters: Iterable[Cluster]) -> tuple[tuple[Party, ...], dict[Cluster | None, str]]:
    """The parties in order of first mention, and the id of each cluster's."""
    ordered = sorted((c for c in dict.fromkeys(clusters) if c.spans), key=lambda c: (min(c.spans), c.name))
    ids: dict[Cluster | None, str] = {cluster: f"p{n}" for n, cluster in enumerate(ordered, 1)}
    return tuple(_party(cluster, ids) for cluster in ordered), ids


def _party(cluster: Cluster, ids: dict[Cluster | None, str]) -> Party:
    aliases = {plain(name): name for name in reversed(cluster.names)}
    aliases.pop(plain(cluster.name), None)
    return Party(
        ids[cluster],
        cluster.name,
        cluster.kind,
        tuple(name for name in cluster.names if aliases.get(plain(name)) == name),
        tuple(sorted(set(cluster.spans))),
        tuple(cluster.roles),
        tuple(
            Affiliation(ids[other], relation, evidence) for other, relation, evidence in cluster.ties if other in ids
        ),
        cluster.actor,
        cluster.camp,
        _number(cluster),
    )


def _number(cluster: Cluster) -> Number | None:
    """Of an unnamed party, whether it is one or several."""
    if cluster.kind is not PartyKind.UNNAMED:
        return None
    return Number.SEVERAL if cluster.plural else Number.ONE
