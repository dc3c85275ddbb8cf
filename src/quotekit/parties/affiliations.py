"""Who speaks for whom and who belongs to what, from the words of roles and names."""

from __future__ import annotations

from collections.abc import Callable

from quotekit.parties.appositions import label
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.words import Reading
from quotekit.spans import Span
from quotekit.values import PartyKind, Relation


class Affiliator:
    """Adds affiliations to clusters.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        of: the cluster of each mention.
        make: gives the cluster of a party that the text implies ("Senator" -> the Senate): called with its name, kind,
            state code and evidence; an existing cluster of that name is returned.
    """

    def __init__(
        self,
        reading: Reading,
        lexicon: Lexicon,
        of: dict[Mention, Cluster],
        make: Callable[[str, PartyKind, str | None, Span], Cluster],
    ) -> None:
        self.reading, self.lexicon, self.of, self.make = reading, lexicon, of, make
        self.at: dict[int, tuple[Mention, Cluster]] = {}
        for mention, cluster in of.items():
            for k in range(mention.first, mention.last + 1):
                self.at[k] = (mention, cluster)

    def __call__(self, roles: dict[Cluster, list[tuple[int, int]]]) -> None:
        """Add all affiliations."""
        for cluster, ranges in roles.items():
            for start, end in ranges:
                self.role(cluster, start, end)
        for mention, cluster in list(self.of.items()):
            if mention.form is Form.PERSON:
                self._label(mention, cluster)
            elif mention.form is Form.BODY:
                self._body(mention, cluster)
            elif mention.form is Form.MEMBERS and cluster.id:
                cluster.tie(
                    self.make(cluster.id, PartyKind.ORGANISATION, None, mention.span), Relation.BELONGS_TO, mention.span
                )

    def _label(self, mention: Mention, cluster: Cluster) -> None:
        found = label(self.reading.text, self.reading.words[mention.last].end)
        if found and found[0] in self.lexicon.letters:
            party = self.make(self.lexicon.letters[found[0]], PartyKind.ORGANISATION, None, found[1])
            cluster.tie(party, Relation.BELONGS_TO, found[1])

    def _body(self, mention: Mention, cluster: Cluster) -> None:
        """A body of a state speaks for it; an administration or campaign for its head; an organ of a party belongs to it."""
        if cluster.owner is not None:
            cluster.tie(cluster.owner, Relation.SPEAKS_FOR, mention.span)
            return
        known = self.lexicon.bodies.get(tuple(form(w) for w in mention.name.split()))
        code = mention.code or (known.state if known else None)
        if code and (
            (known is not None and known.state) or self.reading.words[mention.last].low in self.lexicon.of_state
        ):
            cluster.tie(
                self.make(self.lexicon.state_names[code], PartyKind.STATE, code, mention.span),
                Relation.SPEAKS_FOR,
                mention.span,
            )
        if known and known.party:
            cluster.tie(
                self.make(known.party, PartyKind.ORGANISATION, None, mention.span), Relation.BELONGS_TO, mention.span
            )

    def role(self, cluster: Cluster, start: int, end: int) -> None:
        """Add what a role, the words from start to end, says of its holder."""
        words, lexicon = self.reading.words, self.lexicon
        lows = [words[k].low for k in range(start, end)]
        nouns = [
            (k, noun)
            for k in range(start, end)
            if (noun := lexicon.person_noun(words[k].low) or (words[k].low if words[k].low in lexicon.titles else None))
        ]
        if not nouns:
            return
        evidence = self.reading.span(start, end - 1)
        past = bool(set(lows) & lexicon.past) or any(low.startswith("ex-") for low in lows)
        seeking = bool(set(lows) & lexicon.seeking)
        of_whom = next(
            (k for k in range(start, end) if words[k].low in ("of", "for", "at", "in", "to", "on", "with", "from")), end
        )
        heads = [noun for k, noun in nouns if k < of_whom] or [nouns[0][1]]
        head = heads[-1]
        us_senate = None
        for k in range(start, end):
            chamber = lexicon.chambers.get(words[k].low)
            if chamber and not past and not (k > start and words[k - 1].low == "state") and (k < of_whom or k == start):
                us_senate = self.make(chamber, PartyKind.ORGANISATION, None, words[k].span)
                cluster.tie(us_senate, Relation.BELONGS_TO, words[k].span)
            member = lexicon.members.get(words[k].text)
            if member and member.sort in ("adjective", "singular") and not self._party_body(k):
                party = self.make(member.party, PartyKind.ORGANISATION, None, words[k].span)
                cluster.tie(party, Relation.BELONGS_TO, words[k].span)
        if past:
            return
        speaks = head in lexicon.speaking or head in lexicon.leading_roles
        kin = head in lexicon.kin and not speaks
        seen: set[int] = set()
        for k in range(start, end):
            found = self.at.get(k)
            if found is None or id(found[0]) in seen or found[1] is cluster:
                continue
            mention, other = found
            seen.add(id(mention))
            if other.kind is PartyKind.PERSON:
                if head in lexicon.speaking and (k > of_whom or words[mention.last].owner or k < of_whom):
                    cluster.tie(other, Relation.SPEAKS_FOR, evidence)
                continue
            if kin or seeking:
                continue
            if other.kind is PartyKind.STATE:
                if self._governs(heads, head) and not mention.attribute:
                    cluster.tie(other, Relation.SPEAKS_FOR, evidence)
            elif other.kind is PartyKind.ORGANISATION:
                within = k > of_whom and words[of_whom].low in ("in", "on", "from", "with", "to")
                relation = Relation.SPEAKS_FOR if speaks and not within else Relation.BELONGS_TO
                cluster.tie(other, relation, evidence)
                if relation is Relation.SPEAKS_FOR and other.code and self._of_state(other):
                    state = self.make(lexicon.state_names[other.code], PartyKind.STATE, other.code, evidence)
                    cluster.tie(state, Relation.SPEAKS_FOR, evidence)
        if not kin and not seeking:
            self._demonym(cluster, start, of_whom, heads, head, evidence)

    def _party_body(self, k: int) -> bool:
        """Whether a party adjective is part of a body's name ("Democratic National Committee")."""
        return k in self.at and self.at[k][0].form is Form.BODY

    def _of_state(self, body: Cluster) -> bool:
        return (
            body.kind is PartyKind.ORGANISATION
            and any(o.kind is PartyKind.STATE for o, r, _ in body.ties if r is Relation.SPEAKS_FOR)
        ) or body.code is not None

    def _governs(self, heads: list[str], head: str) -> bool:
        return head in self.lexicon.governing or head in self.lexicon.speaking or "minister" in heads

    def _demonym(self, cluster: Cluster, start: int, end: int, heads: list[str], head: str, evidence: Span) -> None:
        """ "Iranian President", "US Secretary of State", "Iranian Foreign Ministry spokesman": the holder speaks for the state."""
        words, lexicon = self.reading.words, self.lexicon
        if not self._governs(heads, head):
            return
        for k in range(start, end):
            n = next(
                (
                    len(p)
                    for p in lexicon.state_phrases.get(form(words[k].text), ())
                    if tuple(form(w.text) for w in words[k : k + len(p)]) == p
                ),
                0,
            )
            if not n:
                continue
            state = lexicon.states[tuple(form(w.text) for w in words[k : k + n])]
            if state.sort in ("adjective", "name") and (
                state.sort == "adjective" or not lexicon.careful & {words[k].text}
            ):
                found = self.make(lexicon.state_names[state.code], PartyKind.STATE, state.code, words[k].span)
                cluster.tie(found, Relation.SPEAKS_FOR, evidence)
                return
