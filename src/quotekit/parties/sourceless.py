"""Speakers of quotes that have no source of their own: floating quotes, quotes inside others, repeated ones."""

from __future__ import annotations

from bisect import bisect_right

import regex

from quotekit.parties import pronouns
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import plain
from quotekit.values import Quote, QuoteKind

_WORDS = regex.compile(r"\w+")
_FAR = 400  # words after which the subject of the story says nothing about who goes on speaking
_AROUND = 8  # pieces of quotes before a source that may be around it
_TURNS = 10  # quotes back in which a speaker goes on
_ONE = frozenset("i me my mine myself i'm i've i'd i'll".split())
_REPEATED = 20  # quotes without a speaker that are looked for in others


class Sourceless:
    """Finds the speakers of quotes without a source.

    Args:
        cast: who is on stage.
        speaker: the speakers found so far, by quote id; filled by the caller.
    """

    def __init__(self, cast: Cast, speaker: dict[str, Cluster | None]) -> None:
        self.cast, self.reading, self.speaker = cast, cast.reading, speaker
        self.quotes = {quote.id: quote for quote in cast.draft.quotes}
        pieces = sorted((span.start, span.end, quote.id) for quote in cast.draft.quotes for span in quote.contents)
        self._pieces = pieces
        self._starts = [start for start, _, _ in pieces]

    def find(self, quote: Quote) -> Cluster | None:
        """The speaker of a quote when the text is read up to it."""
        alone = quote.within is None and quote.kind is not QuoteKind.INDIRECT
        if alone or quote.origin.startswith("floating"):
            return self._floating(quote)
        return self.speaker.get(quote.within) if quote.within else None

    def _floating(self, quote: Quote) -> Cluster | None:
        """The last person who became the subject of the story since the quote before, else who spoke before.

        In a dialogue the two last speakers in turn.
        """
        start = self.reading.at(quote.contents[0].start)
        last = self.cast.turns[-1] if self.cast.turns else None
        if quote.origin.startswith("floating/dialogue") and last:
            return next((c for _, c in reversed(self.cast.turns[-_TURNS:]) if c is not last[1]), last[1])
        since = self.reading.at(last[0].contents[-1].end) if last else 0
        if start - since < _FAR:
            for event in reversed(self.cast.focus.events):
                if event.index < since:
                    break
                if event.index < start and event.subject and not event.quoted and pronouns.is_person(event.cluster):
                    return event.cluster
        if last is not None and last[1].plural and self._is_of_one(quote):
            alone = (cluster for _, cluster in reversed(self.cast.turns[-_TURNS:]) if not cluster.plural)
            return next(alone, last[1])
        return last[1] if last else None

    def _is_of_one(self, quote: Quote) -> bool:
        """Whether the words of a quote are one person's: "I thought it was my own heart"."""
        words = self.reading.words
        return any(words[k].low in _ONE for span in quote.contents for k in range(*self.reading.within(span)))

    def telling(self, quote: Quote) -> frozenset[Cluster]:
        """The speakers of the direct quotes around a quote's source."""
        if quote.source is None:
            return frozenset()
        n = bisect_right(self._starts, quote.source.start)
        around = (
            self.speaker.get(id_)
            for start, end, id_ in self._pieces[max(0, n - _AROUND) : n]
            if quote.source.end <= end and id_ != quote.id and self.quotes[id_].kind is QuoteKind.DIRECT
        )
        return frozenset(cluster for cluster in around if cluster is not None)

    def enclosing(self, quote: Quote) -> Cluster | None:
        """The speaker of the smallest quote around a quote's source: who "I" is."""
        if quote.source is None:
            return None
        n = bisect_right(self._starts, quote.source.start)
        for start, end, id_ in reversed(self._pieces[max(0, n - _AROUND) : n]):
            if start <= quote.source.start and quote.source.end <= end and id_ != quote.id:
                return self.speaker.get(id_)
        return None

    def enclosed(self) -> None:
        """Give the quotes with "I" as a source, and those within others, the speakers that were found later."""
        for quote in self.cast.draft.quotes:
            if self.speaker.get(quote.id) is not None:
                continue
            if quote.source is None:
                self.speaker[quote.id] = self.speaker.get(quote.within) if quote.within else None
            elif plain(self.cast.draft.text[quote.source.slice]) in pronouns.FIRST:
                self.speaker[quote.id] = self.enclosing(quote)

    def repeated(self) -> None:
        """Give a quote without a source whose words another quote holds, as a heading does, the speaker of that one."""
        open_ = [q for q in self.cast.draft.quotes if self.speaker.get(q.id) is None and q.source is None]
        if not open_:
            return
        said = [(self._words(q), self.speaker[q.id]) for q in self.cast.draft.quotes if self.speaker.get(q.id)]
        for quote in open_[:_REPEATED]:
            own = self._words(quote)
            if own.count(" ") >= 2:
                self.speaker[quote.id] = next((cluster for text, cluster in said if own in text), None)

    def _words(self, quote: Quote) -> str:
        return " ".join(_WORDS.findall(" ".join(self.cast.draft.text[s.slice] for s in quote.contents).casefold()))
