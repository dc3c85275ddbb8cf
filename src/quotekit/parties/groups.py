"""Clusters of mentions by name, and what shows that a mention is of a party at all."""

from __future__ import annotations

from quotekit.parties import appositions
from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Mention
from quotekit.parties.words import Reading, Word
from quotekit.values import PartyKind

_NAMESAKES = 20
_TELLING = frozenset("told tells asked urged reminded".split())  # verbs before the name of a person


class Groups:
    """The clusters found so far and the mentions in them; the rules for states, persons and bodies fill it in turn.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        sources: indexes of the words that stand in sources of quotes.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, sources: set[int]) -> None:
        self.reading, self.lexicon, self.sources = reading, lexicon, sources
        self.clusters: list[Cluster] = []
        self.of: dict[Mention, Cluster] = {}
        self.at: dict[tuple[int, int], Cluster] = {}  # the cluster of the mention from a first to a last word
        self.called: dict[str, list[Cluster]] = {}  # the persons by each word of their names

    def new(self, kind: PartyKind) -> Cluster:
        """A new cluster."""
        cluster = Cluster(kind)
        self.clusters.append(cluster)
        return cluster

    def join(self, mention: Mention, cluster: Cluster) -> None:
        """Put a mention into a cluster, with the roles and the gender its titles show."""
        self.of[mention] = self.at[mention.first, mention.last] = cluster
        cluster.add(mention.span, mention.name)
        if not self.reading.words[mention.first].quoted:
            cluster.told |= {mention.name}
        cluster.last = mention.first
        for role in mention.roles:
            cluster.roles.setdefault(role, self.reading.span(mention.start, mention.first - 1))
        if mention.gender:
            cluster.genders[mention.gender] += 5

    def call(self, word: str, cluster: Cluster) -> None:
        """Note a word as part of a person's name; no more than a score of persons a word, so that none takes long."""
        known = self.called.setdefault(word, [])
        if len(known) < _NAMESAKES:
            known.append(cluster)

    def in_source(self, mention: Mention) -> bool:
        """Whether a mention stands in the source of a quote."""
        return mention.first in self.sources or mention.last in self.sources

    def is_evident(self, mention: Mention) -> bool:
        """Whether something shows that a mention is of a party: it is a source, a subject, or told something."""
        if self.in_source(mention):
            return True
        words = self.reading.words
        before = words[mention.start - 1] if mention.start and words[mention.start].close else None
        if before is not None and before.low in _TELLING and " " in mention.name:
            return True
        after = self._after(mention)
        if after is None:
            return False
        return after.close and after.low in self.lexicon.verbs

    def is_introduced(self, mention: Mention) -> bool:
        """Whether an age or an apposition stands beside the name: "Ann Lee, 44,", "Ann Lee, a", "the cook, Ann Lee"."""
        if appositions.before_name(self.reading, mention.first, self.lexicon) is not None:
            return True
        after = self._after(mention)
        if after is None or not after.gap.startswith((",", " (")):
            return False
        age = after.text.isdigit() and len(after.text) == 2
        apposition = after.low in ("a", "an", "the", "who", "whose", "his", "her")
        return age or apposition or self.lexicon.person_noun(after.low) is not None

    def _after(self, mention: Mention) -> Word | None:
        """The word behind a name in its sentence."""
        words, at = self.reading.words, mention.last + 1
        return words[at] if self.reading.in_one(mention.last, at) else None
