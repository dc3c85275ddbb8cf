"""Who is being talked about: the parties mentioned last, by recency, prominence and who spoke.

A weighted form of the salience factors of Lappin and Leass (1994), without a parse. The weights were set by coordinate
search for the right speaker behind pronouns of news text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from itertools import accumulate
from math import log

import attrs

from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading
from quotekit.spans import offsets

_WINDOW = 60  # mentions looked back at
_PREPOSITIONS = frozenset(
    "of to for with from by at in on about against over under near between than like into after before behind".split()
)


@attrs.frozen
class Weights:
    """What counts how much for a mention."""

    sentence: float = -1.2  # each sentence of narrative in between, up to 8
    paragraph: float = -0.4  # each paragraph in between, up to 6
    subject: float = 1.3
    attribute: float = -0.3  # it only describes a noun: "Lee aides", "Roe's plan"
    quoted: float = -2.5
    retold: float = -0.5  # in what somebody is reported to have said
    pronoun: float = -0.3
    gender: float = 0.7  # its gender is known to fit
    speaker: float = 1.2  # it spoke last
    inside: float = -3.0  # it is named in the quote whose speaker is asked for
    count: float = 0.4  # by the logarithm of how often it was mentioned
    turn: float = 0.5  # it spoke last, in this paragraph


WEIGHTS = Weights()
SPOKEN = Weights(quoted=1.0, sentence=-0.6, pronoun=0.3)
"""For pronouns inside quotes: whom the quote itself has named comes first."""


@attrs.frozen(eq=False)
class Event:
    """A mention as it was met: of whom, where, and how prominently."""

    index: int
    cluster: Cluster
    subject: bool
    attribute: bool
    quoted: bool
    sentence: int
    paragraph: int
    pronoun: bool = False
    retold: bool = False


class Focus:
    """Who is being talked about, as the text is read from its start.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        retold: for each word 1 if it retells what somebody said, else 0.
        weights: what counts how much.
    """

    def __init__(
        self,
        reading: Reading,
        lexicon: Lexicon,
        retold: Sequence[int] = (),
        weights: Weights = WEIGHTS,
    ) -> None:
        self.reading, self.lexicon, self.weights = reading, lexicon, weights
        self.events: list[Event] = []
        self._ahead: deque[Event] = deque()
        self.speaker: Cluster | None = None
        self.spoke_at = -1
        self.counts: dict[Cluster, int] = {}
        self.retold = retold or bytes(len(reading.words))
        self._told = _told_counts(reading)

    def meet(self, first: int, last: int, cluster: Cluster, *, pronoun: bool = False) -> None:
        """Note a mention, the words from first to last."""
        word = self.reading.words[first]
        subject, attribute = self.is_subject(first, last), self._is_attribute(last)
        self.events.append(
            Event(
                first,
                cluster,
                subject,
                attribute,
                word.quoted,
                self.reading.sentences[first],
                self.reading.paragraphs[first],
                pronoun,
                self.retold[first] > 0,
            )
        )
        self.counts[cluster] = self.counts.get(cluster, 0) + 1

    def speak(self, index: int, cluster: Cluster) -> None:
        """Note that a party spoke, its source or words at an index."""
        self.speaker, self.spoke_at = cluster, index

    def silence(self) -> None:
        """Note that somebody unknown spoke."""
        self.speaker, self.spoke_at = None, -1

    def is_subject(self, first: int, last: int) -> bool:
        """Whether a mention looks like the subject of its clause."""
        words = self.reading.words
        before = words[first - 1] if first and self.reading.in_one(first - 1, first) else None
        if words[last].owner:
            return False
        if before is not None and words[first].gap.strip() == "" and before.low in _PREPOSITIONS:
            return False
        if before is None or words[first].first:
            return True
        after = words[last + 1] if last + 1 < len(words) else None
        if after is not None and after.close and self._is_verb(after.low):
            return True
        return before.low in ("said", "says", "added") or (before.low in ("the", "former") and before.first)

    def _is_verb(self, low: str) -> bool:
        return low in self.lexicon.verbs or low in self.lexicon.stops or (len(low) > 4 and low.endswith("ed"))

    def _is_attribute(self, last: int) -> bool:
        """Whether a mention only describes the noun after it."""
        words = self.reading.words
        if words[last].owner:
            return True
        after = words[last + 1] if last + 1 < len(words) else None
        return (
            after is not None
            and after.close
            and not after.capital
            and (self.lexicon.person_noun(after.low) is not None or after.low in self.lexicon.institutions)
        )

    def find(
        self,
        index: int,
        fits: Callable[[Cluster], bool],
        gender: str = "",
        avoid: frozenset[Cluster] = frozenset(),
        inside: frozenset[Cluster] = frozenset(),
        bonus: Callable[[Cluster], float] | None = None,
    ) -> Cluster | None:
        """The most prominent fitting party mentioned before a word.

        Args:
            index: of the word.
            fits: whether a party can be meant at all.
            gender: that the word shows.
            avoid: parties that cannot be meant.
            inside: parties named in the quotation whose source is asked for: less likely.
            bonus: what else speaks for a party.
        """
        return self._best(self.events[-_WINDOW:], self.weights, index, fits, gender, avoid, inside, bonus)

    def rewind(self) -> None:
        """Start again from the head of the text, now with all mentions known."""
        self._ahead = deque(sorted(self.events, key=lambda event: event.index))
        self.events, self.speaker, self.spoke_at = [], None, -1

    def advance(self, index: int) -> None:
        """Go on to a word: what is mentioned before it has been met."""
        while self._ahead and self._ahead[0].index < index:
            self.events.append(self._ahead.popleft())

    def find_spoken(
        self, index: int, fits: Callable[[Cluster], bool], gender: str, avoid: frozenset[Cluster]
    ) -> Cluster | None:
        """The most prominent fitting party mentioned before a word inside a quote, in the quote or around it."""
        return self._best(self.events[-_WINDOW:], SPOKEN, index, fits, gender, avoid)

    def _best(
        self,
        events: list[Event],
        w: Weights,
        index: int,
        fits: Callable[[Cluster], bool],
        gender: str = "",
        avoid: frozenset[Cluster] = frozenset(),
        inside: frozenset[Cluster] = frozenset(),
        bonus: Callable[[Cluster], float] | None = None,
    ) -> Cluster | None:
        here, paragraph = self._told[self.reading.sentences[index]], self.reading.paragraphs[index]
        scores: dict[Cluster, float] = {}
        for event in reversed(events):
            cluster = event.cluster
            if cluster in avoid or event.index >= index or not fits(cluster):
                continue
            if gender and cluster.gender and cluster.gender != gender:
                continue
            distance = here - self._told[event.sentence]
            score = w.sentence * min(distance, 8) + w.paragraph * min(paragraph - event.paragraph, 6)
            score += w.subject * event.subject + w.quoted * event.quoted + w.pronoun * event.pronoun
            score += w.retold * event.retold
            score += w.attribute * event.attribute + w.gender * bool(gender and cluster.gender == gender)
            score += w.inside * (cluster in inside) + w.count * log(1 + self.counts.get(cluster, 0))
            if cluster is self.speaker and distance <= 4:
                score += w.speaker + w.turn * (self.reading.paragraphs[self.spoke_at] == paragraph)
            if score > scores.get(cluster, -1e9):
                scores[cluster] = score
        if bonus is not None:
            scores = {cluster: score + bonus(cluster) for cluster, score in scores.items()}
        return max(scores, key=lambda cluster: scores[cluster]) if scores else None


def _told_counts(reading: Reading) -> Sequence[int]:
    """For each sentence the number of sentences up to it that are not wholly quoted: how distance is measured."""
    told = bytearray(reading.sentences[-1] + 1 if reading.words else 0)
    for word, sentence in zip(reading.words, reading.sentences, strict=True):
        if not word.quoted:
            told[sentence] = 1
    return offsets(accumulate(told))
