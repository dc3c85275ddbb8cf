"""Clusters of bodies: organisations, and what is called by a person's name ("the Holm administration")."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quotekit.parties import names
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import plain
from quotekit.parties.groups import Groups
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Mention
from quotekit.values import PartyKind

_SMALL = frozenset(("of", "for", "the", "and", "on", "in"))  # words that initials leave out
_NAMESAKES = 20  # bodies that share a word

_OWNED = regex.compile(r"['’]s? ")

Words = tuple[str, ...]


def group_bodies(groups: Groups, mentions: Iterable[Mention], known: Iterable[Cluster] = ()) -> None:
    """Put the mentions of bodies into clusters; those that nothing but capitals shows are left out.

    Known bodies first, then longer names before shorter ones, so that a short form finds the long one; it may be that
    of a cluster known before.
    """
    by_key: dict[str, Cluster] = {}
    index = _Index(groups.lexicon)
    for held in known:
        for printed in held.names:
            index.add(tuple(map(plain, printed.split())), held)
    for mention in sorted(mentions, key=lambda m: (m.id is None, m.first - m.last, m.first)):
        words = tuple(plain(word).removesuffix("'s").strip("'") for word in mention.name.split())
        owner = None
        if mention.owner:
            owner = _owner(groups, mention)
            name = names.read(groups.reading.slice(mention.owner[0], mention.owner[1] - 1))
            words = (name.last, groups.lexicon.office_kinds[words[-1]])
        key = mention.id or " ".join(words)
        cluster = by_key.get(key)
        if cluster is None and not mention.id:
            cluster = index.find(words)
        if cluster is None:
            if not mention.sure and not groups.is_evident(mention):
                continue
            cluster = groups.new(PartyKind.ORGANISATION)
            cluster.id, cluster.noun, cluster.owner = mention.id, words[-1], owner
            index.add(words, cluster)
        elif len(words) > 1 and key not in by_key:
            index.add(words, cluster)
        by_key[key] = cluster
        cluster.code = cluster.code or mention.code
        cluster.nouns |= groups.lexicon.heads.intersection(words)
        cluster.owner = cluster.owner or owner
        groups.join(mention, cluster)
    for cluster in by_key.values():
        cluster.spans.sort()
        if cluster.owner:
            cluster.fixed_name = office_name(list(cluster.names), cluster.noun)


def office_name(printed: list[str], noun: str) -> str:
    """The name of an office of a person's: with its usual noun and without a possessive, if there is one such.

    >>> office_name(["Lee team", "Lee’s campaign", "Lee campaign"], "campaign")
    'Lee campaign'
    >>> office_name(["Ann Lee’s own camp"], "campaign")
    'Lee campaign'
    """
    if noun == "office":
        return max(printed, key=len)
    without = [name for name in printed if name.endswith(noun) and not _OWNED.search(name)]
    if without:
        return max(without, key=lambda name: len(name.split()))
    owner = _OWNED.split(printed[0])[0].removesuffix(printed[0].split()[-1]).split()[-1]
    return f"{owner} {noun}"


def _owner(groups: Groups, mention: Mention) -> Cluster | None:
    """The person whose name a body bears."""
    first, end = mention.owner or (0, 0)
    if (first, end - 1) in groups.at:
        return groups.at[first, end - 1]
    name = names.read(groups.reading.slice(first, end - 1))
    found = [
        cluster
        for cluster in groups.called.get(name.last, ())
        if any(names.fits(name, full) == "last" or names.same(name, full) for full in map(names.read, cluster.names))
    ]
    return max(found, key=lambda cluster: len(cluster.spans), default=None)


class _Index:
    """Bodies by how they may be shortened.

    Args:
        lexicon: the word lists.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.by: dict[tuple[str, str], list[tuple[int, Words, Cluster]]] = {}
        self.count = 0

    def add(self, words: Words, cluster: Cluster) -> None:
        """Note a body by its first and last word and its initials."""
        self.count += 1
        capitals = "".join(w[0] for w in words if w), "".join(w[0] for w in words if w and w not in _SMALL)
        keys = {("first", words[0]), ("last", words[-1]), *(("initials", letters) for letters in capitals)}
        for key in keys:
            known = self.by.setdefault(key, [])
            if len(known) < _NAMESAKES:
                known.append((self.count, words, cluster))

    def find(self, words: Words) -> Cluster | None:
        """The body of whose name these words are the beginning, the end or the initials; the first, if several."""
        keys = (("first", words[0]), ("last", words[-1]), ("initials", words[0]))
        found = [entry for key in keys for entry in self.by.get(key, ()) if self._shortens(words, entry[1], entry[2])]
        return min(found, key=lambda entry: entry[0])[2] if found else None

    def _shortens(self, words: Words, other: Words, cluster: Cluster) -> bool:
        if cluster.owner is not None or len(other) <= len(words):
            return False
        if len(words) > 1:
            return words in (other[: len(words)], other[-len(words) :])
        word = words[0]
        if len(word) == 1:
            return False
        if list(word) in ([w[0] for w in other if w], [w[0] for w in other if w and w not in _SMALL]):
            return True
        if word == other[-1]:
            return word.rpartition("-")[2] in self.lexicon.heads
        return word == other[0] and len(word) > 4 and cluster.id is None and word not in self.lexicon.given
