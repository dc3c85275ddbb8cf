"""Whom the words inside quotes are about: "he", "she" and "I", "the president", "the company"."""

from __future__ import annotations

from quotekit.parties import descriptions, pronouns
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.references import References
from quotekit.values import PartyKind, Quote, QuoteKind

_SINGULAR = frozenset("i me my mine myself i'm i've i'll i'd".split())
_TOGETHER = frozenset("we us our ours ourselves we're we've we'll we'd".split())
_CONTRACTED = ("'s", "'ll", "'d")
_LONGEST = 4  # words of a description


class InQuotes:
    """Adds the mentions inside direct and mixed quotes that are no names; called when all speakers are known.

    Args:
        cast: who is on stage.
        references: gives the parties of descriptions.
    """

    def __init__(self, cast: Cast, references: References) -> None:
        self.cast, self.reading, self.lexicon, self.references = cast, cast.reading, cast.lexicon, references

    def add(self, speaker: dict[str, Cluster | None]) -> None:
        """Add the mentions; speaker: the speaker of each quote's id."""
        self.cast.focus.rewind()
        for quote in self.cast.draft.quotes:
            if quote.kind is QuoteKind.INDIRECT:
                continue
            for piece in quote.contents:
                first, end = self.reading.within(piece)
                for k in range(first, end):
                    if self.reading.words[k].quoted:
                        self.cast.focus.advance(k)
                        self._word(k, end, quote, speaker.get(quote.id))

    def _word(self, k: int, end: int, quote: Quote, speaker: Cluster | None) -> None:
        word = self.reading.words[k]
        low = next((word.low.removesuffix(tail) for tail in _CONTRACTED if word.low.endswith(tail)), word.low)
        if low in _SINGULAR or (low in _TOGETHER and not word.shouted):
            many = low in _TOGETHER
            if speaker is not None and (not many or speaker.plural or speaker.kind is not PartyKind.PERSON):
                speaker.add(word.span)
        elif gender := pronouns.gender_of(low):
            found = self._person(k, gender, speaker)
            if found is not None:
                found.add(word.span)
                self.cast.focus.meet(k, k, found, pronoun=True)
        elif low == "the":
            self._description(k, end, quote, speaker)

    def _person(self, k: int, gender: str, speaker: Cluster | None) -> Cluster | None:
        """The person that "he" or "she" in a quote means: seldom its speaker."""
        avoid = frozenset((speaker,)) if speaker is not None else frozenset()
        return self.cast.focus.find_spoken(k, pronouns.is_person, gender, avoid)

    def _description(self, k: int, end: int, quote: Quote, speaker: Cluster | None) -> None:
        """The party that a definite description in a quote takes up."""
        words, lexicon = self.reading.words, self.lexicon
        at = next(
            (
                n
                for n in range(k + 1, min(end, k + 1 + _LONGEST))
                if lexicon.person_noun(words[n].low) or words[n].low in lexicon.institutions
            ),
            None,
        )
        if at is None or any(word.capital or word.owner or not word.close for word in words[k + 1 : at + 1]):
            return
        if at + 1 < end and words[at + 1].close and (words[at + 1].capital or lexicon.person_noun(words[at + 1].low)):
            return
        d = descriptions.read(self.reading, lexicon, k, at + 1)
        if d is None or d.plural or words[at].owner:
            return
        found = self.references.known(d, k)
        if found is not None and found is not speaker:
            found.add(self.reading.span(k + 1, at))
