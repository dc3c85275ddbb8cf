"""Words that an outlet passes on: "the road is shut", Rosa Quill said, according to the Ashby Herald.

Their speaker is who said them; the outlet is whom the article has them from.
"""

from __future__ import annotations

from collections.abc import Callable

from quotekit.lexicons import media
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.forms import forms
from quotekit.parties.mentions import Form, Mention
from quotekit.spans import Span
from quotekit.values import PartyKind, Quote, QuoteKind

_OPENING = 9  # words of a clause in which who speaks in it must be named
_BEFORE = 7  # words of a subject before its verb
_REACH = 60  # words of a sentence that are looked through
_THAT = frozenset("that how".split())
_NEAR = 5  # words before an outlet that say how it comes in
_TOLD = frozenset("told tells telling".split())
_REPORTED = frozenset("reported reports".split())
_DETERMINERS = frozenset("the a an one another his her their".split())
_SAID = frozenset(
    "said says told tells wrote writes tweeted stated insisted claimed claims added argued believes thinks".split()
)
_AS = frozenset("as".split())
_ADVERBS = frozenset("also later then".split())
_NOT_SAID = frozenset("be been being to not n't".split())  # after or before these a verb reports nothing


class Relays:
    """Finds who said what an outlet reports.

    Args:
        cast: who is on stage.
        party_of: gives the party of a source's span.
    """

    def __init__(self, cast: Cast, party_of: Callable[[Span, Quote], Cluster | None]) -> None:
        self.cast, self.reading, self.party_of = cast, cast.reading, party_of
        self.media = media.load()

    def is_outlet(self, cluster: Cluster) -> bool:
        """Whether a party is a newspaper, broadcaster or news agency."""
        if cluster.kind is not PartyKind.ORGANISATION or cluster.owner is not None:
            return False
        words = [forms(name) for name in cluster.names]
        return any(name in self.media.outlets or name[-1].lower() in self.media.heads for name in words if name)

    def speaker(self, quote: Quote, outlet: Cluster) -> Cluster | None:
        """Who said a quote that an outlet is the source of; None if the outlet's own words are all there is."""
        first, end = self._clause(quote)
        if first >= end:
            return None
        found = self._subject(quote, first, min(end, first + _OPENING))
        if found is None and quote.kind is not QuoteKind.INDIRECT:
            found = self._beside(quote)
        return found if found is not outlet else None

    def outlet(self, quote: Quote, speaker: Cluster) -> Cluster | None:
        """The outlet that a speaker told a quote to, or that passes it on; None if the sentence names none."""
        if quote.cue is None or self.is_outlet(speaker):
            return None
        words = self.reading.words
        at = self.reading.at(quote.cue.start)
        for mention in self.cast.inside(max(0, at - _REACH), at + _REACH):
            word = words[mention.first]
            if mention.form is not Form.BODY or word.quoted or not self.reading.in_one(mention.first, at):
                continue
            if self._passes_on(mention) and self.is_outlet(self.cast.of[mention]):
                return self.cast.of[mention]
        return None

    def _passes_on(self, mention: Mention) -> bool:
        """Whether an outlet is told something, quotes it, or is what somebody is interviewed by or according to."""
        words = self.reading.words
        k = mention.first - 1
        while k > 0 and (words[k].low in _DETERMINERS or words[k].owner) and words[k + 1].close:
            k -= 1
        low = words[k].low if k >= 0 else ""
        before = {word.low for word in words[max(0, k - _NEAR) : max(k, 0)]}
        told = low in _TOLD or (low == "to" and "according" in before) or (low == "with" and "interview" in before)
        quoted = low in ("by", "in") and "quoted" in before
        after = words[mention.last + 1].low if mention.last + 1 < len(words) else ""
        return told or quoted or after in _REPORTED

    def _clause(self, quote: Quote) -> tuple[int, int]:
        """The words of the clause an outlet reports: an indirect quote, or that around a mixed one's words."""
        first, end = self.reading.within(quote.contents[0])
        words = self.reading.words
        return (first + 1 if first < end and words[first].low in _THAT else first), end

    def _subject(self, quote: Quote, first: int, end: int) -> Cluster | None:
        """Who is said at the head of a clause to say the rest: "Rosa Quill said", "an official as saying"."""
        words = self.reading.words
        for k in range(first + 1, end):
            if words[k].quoted or not words[k].gap.isspace():
                return None
            if self._reports(k):
                last = k - 1 if words[k - 1].low not in _AS | _ADVERBS else k - 2
                head = self._head(last)
                return self._party(first, last, quote) if head is not None and head <= first else None
        return None

    def _beside(self, quote: Quote) -> Cluster | None:
        """Who is said in the sentence of quoted words to say them: "the judge said", according to the Post."""
        words = self.reading.words
        at = self.reading.at(quote.contents[-1].end)
        start = self.reading.at(quote.contents[0].start)
        around = [*range(at, min(len(words), at + _REACH)), *range(start - 1, max(-1, start - _REACH), -1)]
        sentences = {self.reading.sentences[k] for k in (start, min(at, len(words)) - 1)}
        source = set(range(*self.reading.within(quote.source))) if quote.source is not None else set()
        for k in around:
            if self.reading.sentences[k] not in sentences or words[k].quoted or k in source or not self._reports(k):
                continue
            before = self._head(k - 1)
            if before is not None and not source & set(range(before, k)):
                return self._party(before, k - 1, quote)
        return None

    def _reports(self, k: int) -> bool:
        """Whether a word is a verb of saying with somebody before it who says."""
        words = self.reading.words
        low = words[k].low
        after = words[k + 1].low if k + 1 < len(words) else ""
        saying = low in _SAID or (low == "saying" and words[k - 1].low in _AS)
        return (
            saying and not words[k].capital and words[k - 1].low not in _NOT_SAID and after not in _NOT_SAID - {"not"}
        )

    def _head(self, last: int) -> int | None:
        """Where the name, pronoun or short description begins that ends with a word; None if none does."""
        words = self.reading.words
        mention = self.cast.ending_at(last)
        if mention is not None:
            return mention.start
        if words[last].low in ("he", "she", "they"):
            return last
        for k in range(last, max(-1, last - _BEFORE), -1):
            if not self.reading.in_one(k, last) or words[k].quoted or (k < last and not words[k + 1].close):
                return None
            if words[k].low in _DETERMINERS:
                noun = self.cast.lexicon.person_noun(words[last].low)
                return k if noun is not None and k < last else None
        return None

    def _party(self, first: int, last: int, quote: Quote) -> Cluster | None:
        """The party of the words from first to last."""
        return self.party_of(self.reading.span(first, last), quote) if first <= last else None
