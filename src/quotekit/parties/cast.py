"""Everybody on stage: who has been named, described and quoted so far, as the text is read from its start."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence

from quotekit.draft import Draft
from quotekit.parties.clusters import Cluster
from quotekit.parties.crowds import Crowd
from quotekit.parties.focus import Focus
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.registry import Registry
from quotekit.parties.words import Reading
from quotekit.values import PartyKind, Quote, QuoteKind

_RECENT = 20  # descriptions looked back at
_TITLES = 8  # words of titles before a name
_NAMESAKES = 60  # persons of one role


class Cast:
    """What the rules that find speakers know and change; they read the text once, in order.

    Args:
        draft: with quotes.
        reading: its words.
        lexicon: the word lists.
        of: the cluster of each mention by name.
        registry: makes clusters of parties that the text only implies.
        crowds: mentions of groups by plural nouns.
        roles: the index ranges of the roles of persons beside their names.

    Attributes:
        focus: who is being talked about.
        described: the clusters of descriptions, in text order.
        turns: the quotes outside others so far, and their speakers.
        pair: the persons last named together ("Ann Lee and Tom Roe").
        quoted: the parties named in sources of quotes.
        by_noun: the bodies by their nouns.
        role_ends: the persons behind whose names roles stand, by the index behind each role.
    """

    def __init__(
        self,
        draft: Draft,
        reading: Reading,
        lexicon: Lexicon,
        of: dict[Mention, Cluster],
        registry: Registry,
        crowds: Sequence[Crowd] = (),
        roles: Mapping[Cluster, Iterable[tuple[int, int]]] | None = None,
    ) -> None:
        self.draft, self.reading, self.lexicon, self.of, self.registry = draft, reading, lexicon, of, registry
        self.mentions = sorted(of, key=lambda m: m.first)
        self._firsts = [m.first for m in self.mentions]
        self._ends = {m.last: m for m in self.mentions}
        self.focus = Focus(reading, lexicon, _retold(draft, reading))
        self.described: list[Cluster] = []
        self.crowds = crowds
        self._by_text: dict[str, Cluster] = {}
        for crowd in crowds:
            self._by_text.setdefault(reading.slice(crowd.first, crowd.end - 1).casefold(), crowd.cluster)
        self.turns: list[tuple[Quote, Cluster]] = []
        self.pair: tuple[Mention, ...] = ()
        self._by_role = _by_role(reading, of)
        self.quoted = self._named_as_sources()
        self._by_party: dict[str, list[Cluster]] = {}
        for cluster in dict.fromkeys(of.values()):
            for party in cluster.parties if cluster.kind is PartyKind.PERSON else ():
                self._by_party.setdefault(party, []).append(cluster)
        self.role_ends = {end: cluster for cluster, ranges in (roles or {}).items() for _, end in ranges}
        self.by_noun: dict[str, list[Cluster]] = {}
        for cluster in dict.fromkeys(of.values()):
            for noun in sorted(cluster.nouns):
                self.by_noun.setdefault(noun, []).append(cluster)

    def _named_as_sources(self) -> frozenset[Cluster]:
        """The parties named in the sources of quotes."""
        sources = [quote.source for quote in self.draft.quotes if quote.source is not None]
        return frozenset(self.of[m] for span in sources for m in self.inside(*self.reading.within(span)))

    def position(self, index: int) -> int:
        """The position among the mentions of the first that starts at or after a word."""
        return bisect_left(self._firsts, index)

    def inside(self, first: int, end: int) -> list[Mention]:
        """The mentions by name that start within an index range."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]

    def with_role(self, nouns: Iterable[str]) -> list[Cluster]:
        """The persons with a role of one of these nouns; where there are a great many, those in focus."""
        known: list[Collection[Cluster]] = [self._by_role.get(noun, {}) for noun in sorted(nouns)]
        if sum(map(len, known)) > _NAMESAKES:
            recent = list(dict.fromkeys(event.cluster for event in self.focus.events[-_NAMESAKES:]))
            known = [[cluster for cluster in recent if cluster in persons] for persons in known]
        return list(dict.fromkeys(cluster for persons in known for cluster in persons))

    def members_of(self, party: str) -> list[Cluster]:
        """The persons who belong to a political party; where there are a great many, those in focus."""
        known = self._by_party.get(party, [])
        if len(known) <= _NAMESAKES:
            return known
        return [c for c in dict.fromkeys(e.cluster for e in self.focus.events[-_NAMESAKES:]) if party in c.parties]

    def covering(self, index: int) -> Mention | None:
        """The mention by name that a word stands in."""
        at = bisect_right(self._firsts, index) - 1
        return self.mentions[at] if at >= 0 and self.mentions[at].last >= index else None

    def ending_at(self, last: int) -> Mention | None:
        """The mention by name whose last word is that one."""
        return self._ends.get(last)

    def starting_at(self, start: int) -> Mention | None:
        """The mention by name that starts at a word, with its titles or without."""
        found = next(iter(self.inside(start, start + _TITLES)), None)
        return found if found is not None and start in (found.start, found.first) else None

    def before(self, mention: Mention) -> Mention | None:
        """The mention by name before another; None for the first."""
        at = bisect_left(self._firsts, mention.first)
        return self.mentions[at - 1] if at else None

    def named_in(self, quote: Quote) -> frozenset[Cluster]:
        """The parties named in a quote."""
        return frozenset(self.of[m] for s in quote.contents for m in self.inside(*self.reading.within(s)))

    def source_end(self, quote: Quote) -> int:
        """The index behind the last word of a quote's source; 0 if it has none."""
        return self.reading.within(quote.source)[1] if quote.source is not None else 0

    def called(self, text: str) -> Cluster | None:
        """The party described, or named together with others, in just these words."""
        return self._by_text.get(text.casefold())

    def describe(self, cluster: Cluster, text: str) -> Cluster:
        """Add a party that is known by a description."""
        self.described.append(cluster)
        self._by_text.setdefault(text.casefold(), cluster)
        return cluster

    def recall(self, cluster: Cluster) -> None:
        """Note that a party known by a description was a source, so that a later description can take it up."""
        if cluster.described and cluster not in self.described[-_RECENT:]:
            self.described.append(cluster)

    def together(self, members: tuple[Mention, ...]) -> Cluster:
        """The party of several names joined, called by their full names: "Ann Lee and Tom Roe"."""
        parts = [self.of[m] for m in members]
        printed = [c.name if m.form is Form.PERSON else m.name for m, c in zip(members, parts, strict=True)]
        comma = len(members) > 2 and self.reading.words[members[-1].start - 1].gap.startswith(",")
        name = ", ".join(printed[:-1]) + (", and " if comma else " and ") + printed[-1]
        cluster = self.called(name)
        if cluster is None:
            cluster = self.describe(Cluster(PartyKind.GROUP, described=True, plural=True), name)
        cluster.add(self.reading.span(members[0].first, members[-1].last), name)
        return cluster


def _retold(draft: Draft, reading: Reading) -> bytes:
    """For each word 1 if it is in an indirect quote, else 0."""
    words = bytearray(len(reading.words))
    for quote in draft.quotes:
        for span in quote.contents if quote.kind is QuoteKind.INDIRECT else ():
            first, end = reading.within(span)
            words[first:end] = b"\1" * (end - first)
    return bytes(words)


def _by_role(reading: Reading, of: dict[Mention, Cluster]) -> dict[str, dict[Cluster, None]]:
    """The persons by the words of their roles and titles."""
    words: dict[Cluster, set[str]] = {c: c.role_words for c in of.values() if c.kind is PartyKind.PERSON}
    for mention, cluster in of.items():
        if mention.form is Form.PERSON:
            words[cluster] |= {word.low for word in reading.words[mention.start : mention.first]}
    found: dict[str, dict[Cluster, None]] = {}
    for cluster, own in words.items():
        for word in own:
            found.setdefault(word, {})[cluster] = None
    return found
