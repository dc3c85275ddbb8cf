"""Whom a pronoun means: the nearest fitting party, by gender, number, recency and prominence.

A weighted form of the salience factors of Lappin and Leass (1994), without a parse.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log

import attrs

from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading
from quotekit.values import PartyKind

MALE = frozenset("he him his himself".split())
FEMALE = frozenset("she her hers herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
THING = frozenset("it its itself".split())
FIRST = frozenset("i me my mine myself".split())
FIRST_PLURAL = frozenset("we us our ours ourselves".split())
RELATIVE = frozenset("who whom whose which that".split())
PRONOUNS = MALE | FEMALE | PLURAL | THING | FIRST | FIRST_PLURAL | RELATIVE
PREPOSITIONS = frozenset(
    "of to for with from by at in on about against over under near between than like into after before behind beside".split()
)
WINDOW = 60


@attrs.frozen(eq=False)
class Event:
    """A mention as it was met: of whom, where, and how prominently."""

    index: int
    cluster: Cluster
    subject: bool
    quoted: bool
    sentence: int
    paragraph: int
    pronoun: bool = False


class Focus:
    """Who is being talked about, as the text is read from its start.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.events: list[Event] = []
        self.speakers: list[tuple[int, Cluster]] = []
        self.counts: dict[Cluster, int] = {}
        self.narrative = _narrative_counts(reading)

    def meet(self, first: int, last: int, cluster: Cluster, pronoun: bool = False) -> None:
        """Note a mention, the words from first to last."""
        word = self.reading.words[first]
        self.events.append(
            Event(first, cluster, self.is_subject(first, last), word.quoted, word.sentence, word.paragraph, pronoun)
        )
        self.counts[cluster] = self.counts.get(cluster, 0) + 1

    def speak(self, index: int, cluster: Cluster) -> None:
        """Note that a party spoke."""
        self.speakers.append((index, cluster))

    def is_subject(self, first: int, last: int) -> bool:
        """Whether a mention looks like the subject of its clause."""
        words = self.reading.words
        before = words[first - 1] if first and words[first - 1].sentence == words[first].sentence else None
        if words[last].owner:
            return False
        if before is not None and words[first].gap.strip() in ("", "the") and before.low in PREPOSITIONS:
            return False
        after = words[last + 1] if last + 1 < len(words) else None
        if before is None or words[first].first:
            return True
        if (
            after is not None
            and after.close
            and (
                after.low in self.lexicon.verbs
                or after.low in self.lexicon.stops
                or (len(after.low) > 4 and after.low.endswith("ed"))
            )
        ):
            return True
        return before.low in ("said", "says", "added") or (
            before.low in ("the", "former") and first > 1 and words[first - 1].first
        )

    def find(
        self,
        index: int,
        fits: Callable[[Cluster], bool],
        gender: str = "",
        avoid: frozenset[Cluster] = frozenset(),
        inside: frozenset[Cluster] = frozenset(),
    ) -> Cluster | None:
        """The most prominent fitting party mentioned before a word.

        Args:
            index: of the word.
            fits: whether a party can be meant at all.
            gender: that the word shows.
            avoid: parties that cannot be meant.
            inside: parties named in the quotation whose source is asked for: less likely.
        """
        word = self.reading.words[index]
        here = self.narrative[word.sentence] if word.sentence < len(self.narrative) else 0
        scores: dict[Cluster, float] = {}
        speaker = self.speakers[-1][1] if self.speakers else None
        for event in reversed(self.events[-WINDOW:]):
            cluster = event.cluster
            if cluster in avoid or event.index >= index or not fits(cluster):
                continue
            if gender and cluster.gender and cluster.gender != gender:
                continue
            distance = here - (self.narrative[event.sentence] if event.sentence < len(self.narrative) else 0)
            score = -0.6 * min(distance, 8) - 0.25 * min(word.paragraph - event.paragraph, 6)
            score += 1.0 * event.subject - 3.0 * event.quoted + 0.3 * event.pronoun
            if gender and cluster.gender == gender:
                score += 1.5
            if cluster is speaker and distance <= 4:
                score += 1.2
            if cluster in inside:
                score -= 1.5
            score += 0.25 * log(1 + self.counts[cluster])
            if score > scores.get(cluster, -1e9):
                scores[cluster] = score
        if not scores:
            return None
        return max(scores, key=lambda c: scores[c])


def _narrative_counts(reading: Reading) -> list[int]:
    """For each sentence the number of sentences up to it that are not wholly quoted: how distance is measured."""
    told: dict[int, bool] = {}
    for word in reading.words:
        told[word.sentence] = told.get(word.sentence, False) or not word.quoted
    counts, n = [], 0
    for sentence in range(max(told, default=-1) + 1):
        n += told.get(sentence, False)
        counts.append(n)
    return counts


def is_person(cluster: Cluster) -> bool:
    """Whether "he" or "she" can mean it."""
    return not cluster.plural and (
        cluster.kind is PartyKind.PERSON or (cluster.kind is PartyKind.UNNAMED and cluster.noun != "")
    )


def is_many(cluster: Cluster) -> bool:
    """Whether "they" can mean it."""
    return cluster.plural or cluster.kind is PartyKind.GROUP


def is_thing(cluster: Cluster) -> bool:
    """Whether "it" can mean it."""
    return cluster.kind in (PartyKind.ORGANISATION, PartyKind.STATE) and not cluster.plural
