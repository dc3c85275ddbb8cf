"""Clusters of persons: full names that can be one person's, then surnames and given names alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

import attrs

from quotekit.parties import appositions, lists, names
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import POSSESSIVE
from quotekit.parties.forms import plain
from quotekit.parties.groups import Groups
from quotekit.parties.mentions import Mention
from quotekit.parties.names import Name
from quotekit.parties.spellings import Surnames
from quotekit.values import PartyKind

_NAMESAKES = 20  # persons of one surname that a name is compared with
_PLACING = frozenset("in at near".split())  # words before places
_FITS = ("", "first", "last")  # from worse to better


class Persons:
    """Groups the mentions of persons.

    Args:
        groups: to be filled.
    """

    def __init__(self, groups: Groups) -> None:
        self.groups, self.reading, self.lexicon = groups, groups.reading, groups.lexicon
        self.kin: set[Cluster] = set()  # whom the text introduces by whose kin they are

    def __call__(self, mentions: Iterable[Mention]) -> None:
        """Put the mentions into clusters; those that nothing but capitals shows are left out."""
        full: list[Mention] = []
        single: list[Mention] = []
        for mention in self._unmocked(list(mentions)):
            (full if len(names.read(mention.name).words) > 1 else single).append(mention)
        self._full(full, Counter(names.read(mention.name).last for mention in single))
        self._singles(sorted(single, key=lambda mention: mention.first))

    def _unmocked(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions, without a word before somebody's given name that is none: the Bill of "Slow Bill"."""
        called = {read.first for m in mentions if len((read := names.read(m.name)).words) > 1} & set(self.lexicon.given)
        found = []
        for mention in mentions:
            read = names.read(mention.name)
            mocks = len(read.words) == 2 and read.first not in self.lexicon.given and not mention.roles
            if mocks and read.last in called and mention.last == mention.first + 1:
                at = mention.last
                name = self.reading.slice(at, at)
                mention = attrs.evolve(mention, span=self.reading.span(at, at), name=name, first=at, start=at)
            found.append(mention)
        return found

    def _full(self, mentions: list[Mention], singles: Counter[str]) -> None:
        by_last: dict[str, list[tuple[dict[Name, None], list[Mention]]]] = {}
        for mention in mentions:
            name = names.read(mention.name)
            namesakes = by_last.setdefault(name.last, [])
            for known, of_one in namesakes[-_NAMESAKES:]:
                if name in known or all(names.same(name, other) for other in known):
                    known[name] = None
                    of_one.append(mention)
                    break
            else:
                namesakes.append(({name: None}, [mention]))
        groups = [group for namesakes in by_last.values() for group in namesakes]
        shown = {
            mention.first
            for known, of_one in groups
            for mention in of_one
            if len(of_one) > 1 or singles[next(iter(known)).last] or self._is_shown(mention)
        }
        shown |= lists.beside(self.reading, mentions, shown)
        for known, of_one in groups:
            if of_one[0].first in shown:
                self._person(list(known), of_one)

    def _is_shown(self, mention: Mention) -> bool:
        return mention.sure or self.groups.is_evident(mention) or self.groups.is_introduced(mention)

    def _person(self, known: list[Name], mentions: list[Mention]) -> None:
        cluster = self.groups.new(PartyKind.PERSON)
        for mention in mentions:
            self.groups.join(mention, cluster)
            if gender := self.lexicon.given.get(names.read(mention.name).first):
                cluster.genders[gender] += 1
            if self._is_kin(mention):
                self.kin.add(cluster)
        parts = {word for name in known for word in (*name.words, *name.last.split("-"))}
        for word in sorted(parts | {nick for name in known for nick in names.nicknames_of(name.first)}):
            self.groups.call(word, cluster)

    def _is_kin(self, mention: Mention) -> bool:
        """Whether what stands beside a name says whose kin it is: "Ann Holm, his sister", "the mayor's wife, Ann"."""
        words, lexicon = self.reading.words, self.lexicon
        after = appositions.after_name(self.reading, mention.last, lexicon)
        for start, end in filter(None, (after, appositions.before_name(self.reading, mention.start, lexicon))):
            owners = [k for k in range(start, end) if words[k].owner or words[k].low in POSSESSIVE]
            nouns = (
                lexicon.person_noun(words[k].low) for k in range(owners[0] if owners else end, end) if k not in owners
            )
            if next(filter(None, nouns), None) in lexicon.kin:
                return True
        return False

    def _singles(self, mentions: list[Mention]) -> None:
        """Put surnames and given names alone to the full names they fit; the others make persons of their own."""
        loose: dict[str, list[Mention]] = {}
        for mention in mentions:
            name = names.read(mention.name)
            found = []
            for cluster in self.groups.called.get(name.last, ()):
                fit = max((names.fits(name, full) for full in map(names.read, cluster.names)), key=_FITS.index)
                if fit:
                    found.append((cluster, fit))
            chosen = self._choose(mention, found)
            if chosen is not None:
                if mention.roles or mention.gender:
                    chosen.titled += 1
                else:
                    chosen.bare += 1
                self.groups.join(mention, chosen)
            elif not found:
                loose.setdefault(name.last, []).append(mention)
        surnames = Surnames(self.groups.clusters)
        for word, of_one in ((word, of_one) for word, named in loose.items() for of_one in _by_gender(named)):
            meant = surnames.misspelt(word, of_one[0].span.start) if self._may_be_misspelt(word, of_one) else None
            if meant is not None:
                for mention in of_one:
                    self.groups.join(mention, meant)
            elif self._is_person(word, of_one):
                cluster = self.groups.new(PartyKind.PERSON)
                if gender := self.lexicon.given.get(word):
                    cluster.genders[gender] += 1
                for mention in of_one:
                    self.groups.join(mention, cluster)

    def _may_be_misspelt(self, word: str, mentions: list[Mention]) -> bool:
        """Whether a single capitalised word is no word that means something else, nor a family: "the Holms"."""
        lexicon = self.lexicon
        known = word in self.reading.lower or word in lexicon.given or word in lexicon.ordinary
        family = any(m.first > 0 and self.reading.words[m.first - 1].low == "the" for m in mentions)
        return not (known or family) and word not in lexicon.plurals and word not in lexicon.nouns

    def _is_person(self, word: str, mentions: list[Mention]) -> bool:
        """Whether a single capitalised word is a person's name."""
        words = self.reading.words
        titled = any(m.roles or m.gender for m in mentions)
        ordinary = word in self.reading.lower or word in self.lexicon.plurals
        if ordinary and not titled and all(words[m.first].first for m in mentions):
            return False
        placed = sum(m.first > 0 and words[m.first].close and words[m.first - 1].low in _PLACING for m in mentions)
        if not titled and 2 * placed >= len(mentions):
            return False
        if titled or any(m.sure or self.groups.in_source(m) for m in mentions):
            return True
        acts = [m for m in mentions if not words[m.first].first and (self.groups.is_evident(m) or words[m.last].owner)]
        return len(acts) > 1 and not ordinary

    def _choose(self, mention: Mention, found: list[tuple[Cluster, str]]) -> Cluster | None:
        """Of the persons a name fits, the one it is most likely of."""
        fitting = [(c, fit) for c, fit in found if not (mention.gender and c.gender and mention.gender != c.gender)]
        if len(fitting) <= 1:
            return fitting[0][0] if fitting else None
        own = {plain(word) for role in mention.roles for word in role.split()}
        own |= {word.low for word in self.reading.words[mention.start : mention.first]} - set(self.lexicon.honorifics)

        def score(item: tuple[Cluster, str]) -> float:
            cluster, fit = item
            value = 2.0 * (fit == "last") + 3.0 * bool(own & cluster.role_words)
            value += log(1 + len(cluster.spans)) - 1.5 * (cluster.spans[0].start >= mention.span.start)
            value += 1.5 * log(1 + cluster.bare)
            if 0 <= cluster.last < mention.first:
                value -= min(2.0, (mention.first - cluster.last) / 150)
            if fit == "last" and not own:
                value -= 2.0 * (cluster in self.kin or not self.lexicon.kin.isdisjoint(cluster.role_words))
            if not (own or mention.gender) and cluster.titled and not cluster.bare:
                value -= 2.0
            return value + bool(mention.gender and cluster.gender == mention.gender)

        return max(fitting, key=score)[0]


def _by_gender(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one surname, "Mr. Roe" and "Ms. Roe" apart; "Roe" alone is whom the one before it means."""
    apart: dict[str, list[Mention]] = {}
    gender = next((mention.gender for mention in mentions if mention.gender), "")
    for mention in mentions:
        gender = mention.gender or gender
        apart.setdefault(gender, []).append(mention)
    return list(apart.values())
