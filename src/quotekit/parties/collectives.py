"""Clusters of states, of the members of parties and of the people of states."""

from __future__ import annotations

from collections.abc import Iterable

from quotekit.parties.clusters import Cluster
from quotekit.parties.groups import Groups
from quotekit.parties.mentions import Mention
from quotekit.values import PartyKind


def group_states(groups: Groups, mentions: Iterable[Mention]) -> None:
    """Put each mention of a state into the cluster of its state, which has the same name in all articles."""
    by_code: dict[str, Cluster] = {}
    for mention in mentions:
        if mention.code is None:
            continue
        if mention.code not in by_code:
            by_code[mention.code] = groups.new(PartyKind.STATE)
            by_code[mention.code].code = mention.code
        groups.join(mention, by_code[mention.code])
    for code, cluster in by_code.items():
        cluster.fixed_name = groups.lexicon.state_names[code]


def group_members(groups: Groups, mentions: Iterable[Mention]) -> None:
    """Put the members of a party, and the people of a state, into one cluster; "House Democrats" into their own."""
    clusters: dict[tuple[str, str], Cluster] = {}
    for mention in mentions:
        whole = mention.people or mention.first == mention.last
        key = (mention.id or mention.code or "", "" if whole else mention.name.lower())
        if key not in clusters:
            clusters[key] = groups.new(PartyKind.GROUP)
            clusters[key].plural, clusters[key].id = True, mention.id
        groups.join(mention, clusters[key])
        if mention.code and not mention.people and not key[1]:
            clusters[key].fixed_name = clusters[key].fixed_name or mention.name  # "Iraqis" before "Iraqi people"
    fullest: dict[str, str] = {}
    for word, members in groups.lexicon.members.items():
        if members.sort == "plural":
            fullest.setdefault(members.party, word)
    for (id_, qualified), cluster in clusters.items():
        if not qualified and fullest.get(id_) in cluster.names:
            cluster.fixed_name = fullest[id_]
