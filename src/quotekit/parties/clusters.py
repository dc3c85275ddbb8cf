"""Which mentions are of one party."""

from __future__ import annotations

from collections import Counter
from math import log

import attrs

from quotekit.parties import names
from quotekit.parties.lexicon import Lexicon, form, plain
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.names import Name
from quotekit.parties.words import Reading
from quotekit.spans import Span
from quotekit.values import PartyKind, Relation


@attrs.define(eq=False)
class Cluster:
    """A party in the making; the only thing of this step that changes while it runs.

    Attributes:
        kind: what it is.
        names: what it is called, as printed, and how often.
        spans: where it is mentioned.
        roles: its titles and offices as printed, with the span of each.
        genders: evidence of its gender.
        plural: more than one person.
        code: of a state, or of the state it speaks for.
        id: of a body known by name.
        noun: head noun of a description ("official"), or "".
        modifiers: the other words of a description.
        ties: affiliations: to whom, how, and the span that says so.
        owner: the person a body belongs to, or None.
        described: it has no name but a description.
        titled: how many of its mentions by surname alone had a title; bare: how many had none.
        last: the word index of its last mention so far, while mentions are linked in order.
    """

    kind: PartyKind
    names: dict[str, int] = attrs.field(factory=dict)
    spans: list[Span] = attrs.field(factory=list)
    roles: dict[str, Span] = attrs.field(factory=dict)
    genders: Counter[str] = attrs.field(factory=Counter)
    plural: bool = False
    code: str | None = None
    id: str | None = None
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    ties: list[tuple[Cluster, Relation, Span]] = attrs.field(factory=list, repr=False)
    owner: Cluster | None = None
    described: bool = False
    titled: int = 0
    bare: int = 0
    last: int = -1
    fixed_name: str = ""

    @property
    def gender(self) -> str:
        """Its gender as far as known: "m", "f" or ""."""
        m, f = self.genders["m"], self.genders["f"]
        return "m" if m > f else "f" if f > m else ""

    @property
    def name(self) -> str:
        """The fullest of its names: most words, then the first printed."""
        if self.fixed_name:
            return self.fixed_name
        if self.described:
            return next(iter(self.names))
        return max(self.names, key=lambda name: len(names.read(name).words), default="")

    @property
    def role_words(self) -> set[str]:
        """All words of its roles, in lower case."""
        return {plain(word).strip(",;()") for role in self.roles for word in role.split()}

    def add(self, span: Span, name: str | None = None) -> None:
        """Add a mention, with the name it uses if it is one."""
        self.spans.append(span)
        if name:
            self.names[name] = self.names.get(name, 0) + 1

    def tie(self, other: Cluster, relation: Relation, evidence: Span) -> None:
        """Add an affiliation, unless it has it already."""
        if other is not self and not any(o is other and r is relation for o, r, _ in self.ties):
            self.ties.append((other, relation, evidence))


class Clusterer:
    """Puts named mentions into clusters.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        sources: indexes of the words that stand in sources of quotes.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, sources: set[int]) -> None:
        self.reading, self.lexicon, self.sources = reading, lexicon, sources
        self.clusters: list[Cluster] = []
        self.of: dict[Mention, Cluster] = {}

    def __call__(self, mentions: list[Mention]) -> dict[Mention, Cluster]:
        """The cluster of each mention that is of a party; the others are of none."""
        persons = [m for m in mentions if m.form is Form.PERSON]
        self._states([m for m in mentions if m.form is Form.STATE])
        self._members([m for m in mentions if m.form is Form.MEMBERS])
        self._persons(persons)
        self._bodies([m for m in mentions if m.form is Form.BODY])
        return self.of

    def _new(self, kind: PartyKind) -> Cluster:
        cluster = Cluster(kind)
        self.clusters.append(cluster)
        return cluster

    def _join(self, mention: Mention, cluster: Cluster) -> None:
        self.of[mention] = cluster
        cluster.add(mention.span, mention.name)
        cluster.last = mention.first
        for role in mention.roles:
            cluster.roles.setdefault(role, self.reading.span(mention.start, mention.first - 1))
        if mention.gender:
            cluster.genders[mention.gender] += 5

    # ---- states, members, bodies -----------------------------------------------------------------------------------

    def _states(self, mentions: list[Mention]) -> None:
        by_code: dict[str, Cluster] = {}
        for m in mentions:
            assert m.code is not None
            if m.code not in by_code:
                by_code[m.code] = self._new(PartyKind.STATE)
                by_code[m.code].code = m.code
            self._join(m, by_code[m.code])
        for code, cluster in by_code.items():
            sorts = {name: self.lexicon.states.get(tuple(form(w) for w in name.split())) for name in cluster.names}
            proper = [name for name, found in sorts.items() if found and found.sort == "name"]
            canonical = self.lexicon.state_names[code]
            if canonical in proper:
                cluster.fixed_name = canonical
            elif proper:
                cluster.fixed_name = max(proper, key=len)
            else:
                governed = [name for name, found in sorts.items() if found is None]
                cluster.fixed_name = governed[0] if governed else canonical

    def _members(self, mentions: list[Mention]) -> None:
        groups: dict[tuple[str, str], Cluster] = {}
        for m in mentions:
            key = (m.id or "", m.name.lower() if m.first != m.last else "")
            if key not in groups:
                groups[key] = self._new(PartyKind.GROUP)
                groups[key].plural, groups[key].id = True, m.id
            self._join(m, groups[key])
        for (id_, other), cluster in groups.items():
            fullest = next((plural for plural, entry in self.lexicon.members.items() if entry == (id_, "plural")), None)
            if not other and fullest in cluster.names:
                cluster.fixed_name = fullest

    def _bodies(self, mentions: list[Mention]) -> None:
        groups: dict[str, Cluster] = {}
        keyed: list[tuple[tuple[str, ...], Cluster]] = []
        for m in sorted(mentions, key=lambda m: (m.id is None, m.first - m.last, m.first)):
            words = tuple(plain(w).removesuffix("'s").strip("'") for w in m.name.split())
            cluster: Cluster | None = None
            owner = None
            if m.owner:
                owner = self._owner(m)
                last = names.read(self.reading.slice(m.owner[0], m.owner[1] - 1)).last
                words = (last, words[-1])
            key = m.id or " ".join(words)
            cluster = groups.get(key)
            if cluster is None and not m.id:
                cluster = self._body_like(words, keyed)
            if cluster is None:
                if not m.sure and not self._evident(m):
                    continue
                cluster = self._new(PartyKind.ORGANISATION)
                cluster.id, cluster.owner, cluster.noun = m.id, owner, words[-1]
                keyed.append((words, cluster))
            groups[key] = cluster
            cluster.code = cluster.code or m.code
            cluster.owner = cluster.owner or owner
            self._join(m, cluster)
        for cluster in set(groups.values()):
            cluster.spans.sort()
            if cluster.owner:
                cluster.fixed_name = self._office_name(cluster)

    def _office_name(self, cluster: Cluster) -> str:
        """The fullest name of an office of a person's without a possessive if there is one ("Trump administration")."""
        plain_ones = [name for name in cluster.names if "'s " not in name and "’s " not in name]
        if plain_ones:
            return max(plain_ones, key=lambda name: len(name.split()))
        words = next(iter(cluster.names)).replace("’", "'").split()
        owner = next((word[:-2] for word in words if word.endswith("'s")), words[0])
        return f"{owner} {words[-1]}"

    def _owner(self, m: Mention) -> Cluster | None:
        assert m.owner is not None
        first, end = m.owner
        for other, cluster in self.of.items():
            if other.form is Form.PERSON and other.first == first and other.last == end - 1:
                return cluster
        name = names.read(self.reading.slice(first, end - 1))
        found = [
            c
            for c in self.clusters
            if c.kind is PartyKind.PERSON
            and any(names.fits(name, n) == "last" or names.same(name, n) for n in map(names.read, c.names))
        ]
        return max(found, key=lambda c: len(c.spans), default=None)

    def _body_like(self, words: tuple[str, ...], keyed: list[tuple[tuple[str, ...], Cluster]]) -> Cluster | None:
        """A body of whose name these words are the beginning, the end or the initials."""
        for other, cluster in keyed:
            if cluster.owner:
                continue
            if len(words) == 1 and len(other) > 1 and len(words[0]) > 1:
                initials = [w[0] for w in other]
                short = [w[0] for w in other if w not in ("of", "for", "the", "and", "on", "in")]
                if list(words[0]) in (initials, short):
                    return cluster
                if words[0] == other[-1] and words[0] in self.lexicon.heads:
                    return cluster
                if (
                    words[0] == other[0]
                    and len(words[0]) > 4
                    and cluster.id is None
                    and words[0] not in self.lexicon.given
                ):
                    return cluster
            if (
                len(words) > 1
                and len(other) > len(words)
                and (other[: len(words)] == words or other[-len(words) :] == words)
            ):
                return cluster
        return None

    def _evident(self, m: Mention) -> bool:
        """Whether something shows that a mention of no sure kind is of a party: a source, an owner, the subject of a verb."""
        words = self.reading.words
        if m.first in self.sources or m.last in self.sources:
            return True
        after = words[m.last + 1] if m.last + 1 < len(words) else None
        if after is None or after.sentence != words[m.last].sentence:
            return False
        return after.close and after.low in self.lexicon.verbs

    # ---- persons ---------------------------------------------------------------------------------------------------

    def _persons(self, mentions: list[Mention]) -> None:
        full = [m for m in mentions if len(names.read(m.name).words) > 1]
        single = [m for m in mentions if len(names.read(m.name).words) == 1]
        singles = Counter(names.read(m.name).last for m in single)
        groups: dict[str, list[tuple[list[Name], list[Mention]]]] = {}
        for m in full:
            name = names.read(m.name)
            for known, ms in groups.setdefault(name.last, []):
                if all(names.same(name, other) for other in known):
                    known.append(name)
                    ms.append(m)
                    break
            else:
                groups[name.last].append(([name], [m]))
        by_word: dict[str, list[Cluster]] = {}
        for known_names_and_mentions in list(groups.values()):
            for known, ms in known_names_and_mentions:
                if not (
                    any(m.sure or self._evident(m) or self._introduced(m) for m in ms)
                    or singles[known[0].last]
                    or len(ms) > 1
                ):
                    continue
                cluster = self._new(PartyKind.PERSON)
                for m in ms:
                    self._join(m, cluster)
                    given = self.lexicon.given.get(names.read(m.name).first)
                    if given:
                        cluster.genders[given] += 1
                for word in {w for name in known for w in (*name.words, *name.last.split("-"))} | {
                    nick for name in known for g, nick in names._CALLED if g == name.first
                }:
                    by_word.setdefault(word, []).append(cluster)
        self._singles(sorted(single, key=lambda m: m.first), by_word)

    def _introduced(self, m: Mention) -> bool:
        """Whether the name is followed by an age or an apposition: "Ann Lee, 44,", "Ann Lee, a"."""
        words = self.reading.words
        if m.last + 1 >= len(words):
            return False
        after = words[m.last + 1]
        if after.sentence != words[m.last].sentence or not after.gap.startswith((",", " (")):
            return False
        age = after.text.isdigit() and len(after.text) == 2
        return (
            age
            or after.low in ("a", "an", "the", "who", "whose", "his", "her")
            or self.lexicon.person_noun(after.low) is not None
        )

    def _singles(self, single: list[Mention], by_word: dict[str, list[Cluster]]) -> None:
        loose: dict[str, list[Mention]] = {}
        for m in single:
            name = names.read(m.name)
            found = []
            for cluster in by_word.get(name.last, ()):
                fit = max(
                    (names.fits(name, full) for full in map(names.read, cluster.names)),
                    key=lambda f: ("", "first", "last").index(f),
                )
                if fit:
                    found.append((cluster, fit))
            cluster_ = self._choose(m, found)
            if cluster_ is not None:
                if m.roles or m.gender:
                    cluster_.titled += 1
                else:
                    cluster_.bare += 1
                self._join(m, cluster_)
            elif not found:
                loose.setdefault(name.last, []).append(m)
        for word, ms in loose.items():
            strong = any(m.sure or m.roles or m.gender or {m.first, m.last} & self.sources for m in ms)
            shown = sum(
                self._evident(m) or self.reading.words[m.last].owner
                for m in ms
                if not self.reading.words[m.first].first
            )
            ordinary = word in self.reading.lower or word in self.lexicon.plurals
            if not strong and (shown < 2 or ordinary):
                continue
            if (
                ordinary
                and not any(m.roles or m.gender for m in ms)
                and all(self.reading.words[m.first].first for m in ms)
            ):
                continue
            cluster = self._new(PartyKind.PERSON)
            given = self.lexicon.given.get(word)
            if given:
                cluster.genders[given] += 1
            for m in ms:
                self._join(m, cluster)

    def _choose(self, m: Mention, found: list[tuple[Cluster, str]]) -> Cluster | None:
        """Of the persons a name fits, the one it is most likely of."""
        fitting = [(c, f) for c, f in found if not (m.gender and c.gender and m.gender != c.gender)] or (
            [] if m.gender else found
        )
        if len(fitting) <= 1:
            return fitting[0][0] if fitting else None
        title_words = {plain(w) for role in m.roles for w in role.split()}
        own = self._titles(m)

        def score(item: tuple[Cluster, str]) -> float:
            cluster, fit = item
            before = cluster.spans[0].start < m.span.start
            value = 2.0 * (fit == "last") + 3.0 * bool((title_words | own) & cluster.role_words)
            value += log(1 + len(cluster.spans)) + (0.0 if before else -1.5)
            value += 1.5 * (cluster.bare > 0) * log(1 + cluster.bare)
            if cluster.last >= 0 and cluster.last < m.first:
                value -= min(2.0, (m.first - cluster.last) / 150)
            if not (title_words or own or m.gender) and cluster.titled and not cluster.bare:
                value -= 2.0
            if m.gender and cluster.gender == m.gender:
                value += 1.0
            return value

        return max(fitting, key=score)[0]

    def _titles(self, m: Mention) -> set[str]:
        return {self.reading.words[k].low for k in range(m.start, m.first)} - set(self.lexicon.honorifics)
