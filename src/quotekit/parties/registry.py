"""All named clusters of an article, found by name, and those that its words only imply."""

from __future__ import annotations

from quotekit.parties import names
from quotekit.parties.clusters import Cluster
from quotekit.parties.coded import Coded
from quotekit.parties.forms import forms, plain
from quotekit.parties.lexicon import Lexicon
from quotekit.spans import Span
from quotekit.values import PartyKind


class Registry:
    """Finds clusters by name, or makes them.

    Args:
        lexicon: the word lists.
        clusters: the clusters of mentions by name.
        coded: the actors of the user's table, or None.
    """

    def __init__(self, lexicon: Lexicon, clusters: list[Cluster], coded: Coded | None = None) -> None:
        self.lexicon, self.clusters, self.coded = lexicon, list(clusters), coded
        self._states: dict[str, Cluster] = {}
        self._regions: dict[str, Cluster] = {}
        self._bodies: dict[str, Cluster] = {}
        self._persons: dict[str, Cluster] = {}
        self._offices: dict[tuple[Cluster, str], Cluster] = {}
        for cluster in clusters:
            self._note(cluster)

    def state(self, code: str, evidence: Span) -> Cluster:
        """The state of a code, mentioned at the evidence if the article does not name it."""
        found = self._states.get(code)
        if found is None:
            name = self.lexicon.state_names[code]
            found = self._add(Cluster(PartyKind.STATE, code=code, fixed_name=name), name, evidence)
        return found

    def region(self, name: str, evidence: Span) -> Cluster:
        """The part of a state, or the city, of that name."""
        found = self._regions.get(name)
        if found is None:
            found = self._regions[name] = self._add(Cluster(PartyKind.STATE, fixed_name=name), name, evidence)
        return found

    def body(self, name: str, evidence: Span) -> Cluster:
        """The body of that name, mentioned at the evidence if the article does not name it."""
        body = self.lexicon.bodies.get(forms(name))
        found = self._bodies.get(body.id if body else name)
        if found is None:
            id_ = body.id if body else name
            found = self._add(Cluster(PartyKind.ORGANISATION, id=id_, fixed_name=name), name, evidence)
        return found

    def person(self, name: str, evidence: Span, kind: PartyKind = PartyKind.PERSON) -> Cluster:
        """The person of that name, mentioned at the evidence if the article does not name them."""
        found = self._persons.get(plain(name))
        if found is None:
            read = names.read(name)
            same = self._persons.get(read.last) if len(read.words) > 1 else None
            if same is not None and any(names.same(read, names.read(other)) for other in same.names):
                found = same
        if found is None:
            found = self._add(Cluster(kind, fixed_name=name), name, evidence)
        return found

    def known_person(self, name: str) -> Cluster | None:
        """The person that the article calls by a single name, or None."""
        return self._persons.get(plain(name))

    def office(self, owner: Cluster, noun: str, evidence: Span) -> Cluster:
        """The office of a person's: of Ann Lee and "campaign" the Lee campaign."""
        found = self._offices.get((owner, noun))
        if found is None:
            name = f"{owner.name.split()[-1]} {noun}"
            found = self._add(Cluster(PartyKind.ORGANISATION, owner=owner, noun=noun, fixed_name=name), name, evidence)
        return found

    def _add(self, cluster: Cluster, name: str, evidence: Span) -> Cluster:
        if self.coded is not None:
            cluster = self.coded.adopt(cluster, name)
        if not cluster.spans:
            self.clusters.append(cluster)
        cluster.add(evidence, name)
        self._note(cluster)
        return cluster

    def _note(self, cluster: Cluster) -> None:
        if cluster.kind is PartyKind.STATE and cluster.code:
            self._states.setdefault(cluster.code, cluster)
        elif cluster.kind is PartyKind.ORGANISATION:
            if cluster.id:
                self._bodies.setdefault(cluster.id, cluster)
            if cluster.owner:
                self._offices.setdefault((cluster.owner, cluster.noun), cluster)
        elif cluster.kind is not PartyKind.GROUP:
            for name in cluster.names:
                self._persons.setdefault(plain(name), cluster)
                self._persons.setdefault(names.read(name).last, cluster)
