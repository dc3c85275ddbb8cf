"""A party in the making."""

from __future__ import annotations

from collections import Counter

import attrs

from quotekit.parties import names
from quotekit.parties.forms import plain
from quotekit.spans import Span
from quotekit.values import PartyKind, Relation


@attrs.define(eq=False)
class Cluster:
    """A party in the making; the only thing of this step that changes while it runs.

    Attributes:
        kind: what it is.
        names: what it is called, as printed, and how often.
        told: those of them by which the article itself calls it, outside quotes.
        spans: where it is mentioned.
        roles: its titles and offices as printed, with the span of each.
        of_others: the beginnings of those that say whose they are: "the mayor's" of "the mayor's daughter".
        genders: evidence of its gender.
        plural: more than one person.
        code: of a state, or of the state it speaks for.
        id: of a body known by name.
        noun: head noun of a description ("official"), or "".
        modifiers: the other words of a description.
        ties: affiliations: to whom, how, and the span that says so.
        owner: the person a body belongs to, or None.
        facts: words on a person beside roles: where they are from.
        nouns: of a body, the nouns it is called by, in its name or in apposition ("newspaper").
        described: it has no name but a description.
        titled: how many of its mentions by surname alone had a title; bare: how many had none.
        last: the word index of its last mention so far, while mentions are linked in order.
        actor, camp: its id and camp in the user's own table, or None.
    """

    kind: PartyKind
    names: dict[str, int] = attrs.field(factory=dict)
    told: frozenset[str] = frozenset()
    spans: list[Span] = attrs.field(factory=list)
    roles: dict[str, Span] = attrs.field(factory=dict)
    of_others: dict[str, str] = attrs.field(factory=dict)
    genders: Counter[str] = attrs.field(factory=Counter)
    plural: bool = False
    code: str | None = None
    id: str | None = None
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    ties: list[tuple[Cluster, Relation, Span]] = attrs.field(factory=list, repr=False)
    owner: Cluster | None = None
    facts: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    described: bool = False
    titled: int = 0
    bare: int = 0
    last: int = -1
    fixed_name: str = ""
    actor: str | None = None
    camp: str | None = None

    @property
    def gender(self) -> str:
        """Its gender as far as known: "m", "f" or ""."""
        m, f = self.genders["m"], self.genders["f"]
        return "m" if m > f else "f" if f > m else ""

    @property
    def name(self) -> str:
        """The fullest of its names: most words, a full given name before a nickname, then the most frequent.

        Of a person's names with a given name, those the article itself uses come before those only others use.
        """
        if self.fixed_name:
            return self.fixed_name
        if self.described:
            return next(iter(self.names))
        return max(self.names, key=self._fullness, default="")

    def _fullness(self, name: str) -> tuple[bool, int, bool, bool, int]:
        read = names.read(name)
        others = {names.read(other).first for other in self.names}
        formal = any(nick in others for nick in names.nicknames_of(read.first))
        told = self.kind is PartyKind.PERSON and len(read.words) > 1 and name in self.told
        printed = self.kind is not PartyKind.PERSON or not name.isupper()  # "Ann Lee" rather than the label "ANN LEE"
        return told, len(read.words), formal, printed, self.names[name]

    @property
    def role_words(self) -> set[str]:
        """All words of its roles, in lower case, and where it is from."""
        own = (role.removeprefix(self.of_others.get(role, "")) for role in self.roles)
        return {*self.facts} | {plain(word).strip(",;()") for role in own for word in role.split()}

    @property
    def name_words(self) -> set[str]:
        """All words of its names, in lower case."""
        return {plain(word) for name in self.names for word in name.split()}

    @property
    def parties(self) -> set[str]:
        """The names of the bodies it belongs to."""
        return {other.name for other, relation, _ in self.ties if relation is Relation.BELONGS_TO}

    def add(self, span: Span, name: str | None = None) -> None:
        """Add a mention, with the name it uses if it is one."""
        self.spans.append(span)
        if name:
            self.names[name] = self.names.get(name, 0) + 1

    def tie(self, other: Cluster, relation: Relation, evidence: Span) -> None:
        """Add an affiliation, unless it has it already."""
        if other is not self and not any(o is other and r is relation for o, r, _ in self.ties):
            self.ties.append((other, relation, evidence))
