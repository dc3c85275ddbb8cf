"""Who speaks for whom and who belongs to what, from the words of roles and names."""

from __future__ import annotations

import attrs

from quotekit.parties import appositions
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import form, forms
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.registry import Registry
from quotekit.parties.words import Reading
from quotekit.spans import Span
from quotekit.values import PartyKind, Relation

# Where the part of a role begins that says of or for whom it is.
_COMPLEMENTS = frozenset("of for at in to on with from".split())
# After these a body is where the role is held, not whom it speaks for: "a leader in the Senate", "envoy to the U.N.".
_WITHIN = frozenset("in on from with to at".split())


@attrs.frozen
class _Role:
    """A role as words.

    Attributes:
        start, end: the index range of its words.
        complement: index of the preposition after which it says for whom it is; end, if there is none.
        head: its head noun, in the singular.
        nouns: all nouns before the complement, in the singular.
        past, seeking: it is no longer, or not yet, held.
        evidence: its span.
    """

    start: int
    end: int
    complement: int
    head: str
    nouns: tuple[str, ...]
    past: bool
    seeking: bool
    evidence: Span


class Affiliator:
    """Adds affiliations to clusters.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        of: the cluster of each mention.
        registry: gives the parties that the text implies ("Senator" -> the Senate).
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, of: dict[Mention, Cluster], registry: Registry) -> None:
        self.reading, self.words, self.lexicon, self.of = reading, reading.words, lexicon, of
        self.registry = registry
        self.at = {k: mention for mention in of for k in range(mention.first, mention.last + 1)}

    def __call__(self, roles: dict[Cluster, list[tuple[int, int]]]) -> None:
        """Add all affiliations; roles: the index ranges of the roles of each person."""
        for cluster, ranges in roles.items():
            for start, end in ranges:
                self._role(cluster, start, end)
        for mention, cluster in list(self.of.items()):
            if mention.form is Form.PERSON:
                self._person(mention, cluster)
            elif mention.form is Form.BODY:
                self._body(mention, cluster)
            elif mention.form is Form.MEMBERS and cluster.id:
                cluster.tie(self.registry.body(cluster.id, mention.span), Relation.BELONGS_TO, mention.span)

    # ---- from names ------------------------------------------------------------------------------------------------

    def _person(self, mention: Mention, cluster: Cluster) -> None:
        """From what stands right after a name: "(D-N.M.)"; "Prime Minister Ann Lee of Iraq"."""
        found = appositions.label(self.reading.text, self.reading.ends[mention.last])
        if found and found.letter in self.lexicon.letters:
            party = self.registry.body(self.lexicon.letters[found.letter], found.span)
            cluster.tie(party, Relation.BELONGS_TO, found.span)
        k = mention.last + 1
        if mention.start < mention.first and k + 1 < len(self.words) and self.words[k].low == "of":
            role = self._read(mention.start, mention.first)
            state = self.at.get(k + 1)
            holds = role is not None and not (role.past or role.seeking) and self._governs(role)
            if holds and state and state.form is Form.STATE and self.words[k].close:
                evidence = self.reading.span(mention.start, state.last)
                cluster.tie(self.of[state], Relation.SPEAKS_FOR, evidence)

    def _body(self, mention: Mention, cluster: Cluster) -> None:
        """From a body's name: one of a state speaks for it, an office for its head; one of a party belongs to it."""
        if cluster.owner is not None:
            cluster.tie(cluster.owner, Relation.SPEAKS_FOR, mention.span)
            return
        known = self.lexicon.bodies.get(forms(mention.name))
        code = mention.code or (known.state if known else None)
        if code and ((known and known.state) or self.words[mention.last].low in self.lexicon.of_state):
            cluster.tie(self.registry.state(code, mention.span), Relation.SPEAKS_FOR, mention.span)
        if known and known.party:
            cluster.tie(self.registry.body(known.party, mention.span), Relation.BELONGS_TO, mention.span)

    # ---- from roles ------------------------------------------------------------------------------------------------

    def _read(self, start: int, end: int) -> _Role | None:
        """The role that the words from start to end make; None if they hold no noun of a person."""
        words, lexicon = self.words[start:end], self.lexicon
        nouns = [
            (start + n, noun)
            for n, word in enumerate(words)
            if (noun := lexicon.person_noun(word.low) or (word.low if word.low in lexicon.titles else None))
        ]
        if not nouns:
            return None
        complement = next((start + n for n, word in enumerate(words) if word.low in _COMPLEMENTS), end)
        heads = tuple(noun for k, noun in nouns if k < complement) or (nouns[0][1],)
        lows = {word.low for word in words}
        past = bool(lows & lexicon.past) or any(low.startswith("ex-") for low in lows)
        seeking = bool(lows & lexicon.seeking)
        return _Role(start, end, complement, heads[-1], heads, past, seeking, self.reading.span(start, end - 1))

    def _role(self, cluster: Cluster, start: int, end: int) -> None:
        """Add what the words from start to end, a role or several joined by "and", say of their holder."""
        cut = start
        for k in range(start + 1, end):
            if self.words[k].low == "and" and k not in self.at and self._read(cut, k) and self._read(k + 1, end):
                self._add(cluster, cut, k)
                cut = k + 1
        self._add(cluster, cut, end)

    def _add(self, cluster: Cluster, start: int, end: int) -> None:
        """Add what one role says of its holder."""
        role = self._read(start, end)
        if role is None:
            return
        self._memberships(cluster, role)
        if role.past:
            return
        kin = role.head in self.lexicon.kin and not self._leads(role)
        for mention in dict.fromkeys(self.at[k] for k in range(start, end) if k in self.at):
            other = self.of[mention]
            if other is cluster:
                continue
            if other.kind is PartyKind.PERSON:
                office = self._office(mention, other, end)
                if office is not None and not role.seeking:
                    relation = Relation.SPEAKS_FOR if self._leads(role) else Relation.BELONGS_TO
                    cluster.tie(office, relation, role.evidence)
                elif role.head in self.lexicon.speaking:
                    cluster.tie(other, Relation.SPEAKS_FOR, role.evidence)
            elif not kin and not role.seeking:
                self._collective(cluster, role, mention, other)
        if not kin and not role.seeking and self._governs(role):
            self._demonym(cluster, role)

    def _office(self, mention: Mention, owner: Cluster, end: int) -> Cluster | None:
        """The office of a person's that a role is in: "Lee campaign manager", "an adviser to Lee's campaign"."""
        k = mention.last + 1
        if k >= end or not self.words[k].close or self.words[k].low not in self.lexicon.office_kinds:
            return None
        kind = self.lexicon.office_kinds[self.words[k].low]
        return self.registry.office(owner, kind, self.reading.span(mention.first, k))

    def _memberships(self, cluster: Cluster, role: _Role) -> None:
        """The chambers and parties that words of a role say its holder belongs to: "Democratic senator"."""
        words, lexicon = self.words, self.lexicon
        owned = max((k + 1 for k in range(role.start, role.complement) if words[k].owner), default=role.start)
        for k in range(owned, min(len(words), max(role.complement, owned + 1))):
            span = self.reading.span(k, k)
            chamber = lexicon.chambers.get(words[k].low)
            of_a_part = k > role.start and words[k - 1].low == "state"
            if chamber and not role.past and not of_a_part:
                cluster.tie(self.registry.body(chamber, span), Relation.BELONGS_TO, span)
            member = lexicon.members.get(words[k].text)
            in_name = k in self.at and self.at[k].form is Form.BODY  # "Democratic National Committee"
            if member and member.sort != "plural" and not in_name:
                cluster.tie(self.registry.body(member.party, span), Relation.BELONGS_TO, span)

    def _collective(self, cluster: Cluster, role: _Role, mention: Mention, other: Cluster) -> None:
        """The tie to a state or body named in a role."""
        within = mention.first > role.complement and self.words[role.complement].low in _WITHIN
        if other.kind is PartyKind.STATE:
            if self._governs(role) and not mention.attribute and not within:
                cluster.tie(other, Relation.SPEAKS_FOR, role.evidence)
        elif other.kind is PartyKind.ORGANISATION:
            if within or not self._leads(role):
                cluster.tie(other, Relation.BELONGS_TO, role.evidence)
                return
            cluster.tie(other, Relation.SPEAKS_FOR, role.evidence)
            if other.code:
                cluster.tie(self.registry.state(other.code, role.evidence), Relation.SPEAKS_FOR, role.evidence)

    def _leads(self, role: _Role) -> bool:
        return role.head in self.lexicon.speaking or role.head in self.lexicon.leading_roles

    def _governs(self, role: _Role) -> bool:
        """Whether who holds a role speaks for the state it is of."""
        lexicon = self.lexicon
        if {word.low for word in self.words[role.start : role.end]} & lexicon.not_governing:
            return False
        return role.head in lexicon.governing or role.head in lexicon.speaking or "minister" in role.nouns

    def _demonym(self, cluster: Cluster, role: _Role) -> None:
        """The state of "Iranian President", "US Secretary of State", "Iranian Foreign Ministry spokesman"."""
        words, lexicon = self.words, self.lexicon
        for k in range(role.start, role.complement):
            for phrase in lexicon.state_phrases.get(form(words[k].text), ()):
                if tuple(form(word.text) for word in words[k : k + len(phrase)]) != phrase:
                    continue
                state = lexicon.states[phrase]
                if state.sort == "adjective" or (state.sort == "name" and words[k].text not in lexicon.careful):
                    found = self.registry.state(state.code, self.reading.span(k, k + len(phrase) - 1))
                    cluster.tie(found, Relation.SPEAKS_FOR, role.evidence)
                    return
                break
