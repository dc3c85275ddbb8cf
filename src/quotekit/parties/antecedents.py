"""Whom a pronoun in the source of a quote means."""

from __future__ import annotations

from collections.abc import Callable

from quotekit.parties import descriptions, pronouns
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.mentions import Form
from quotekit.values import PartyKind, Quote

_AHEAD = 12  # mentions looked at behind a pronoun for a name that comes only later
_BODY = -1.5  # what speaks against an organisation as what "they" means
_AWAY = 8  # words between the noun of a person and the "who" that belongs to it
_APPOSITION = 20  # words between a name and the "who" that belongs to it


class Antecedents:
    """Finds the parties behind pronouns.

    Args:
        cast: who is on stage.
        refer: gives the party of a description.
    """

    def __init__(self, cast: Cast, refer: Callable[[Description, int, Quote], Cluster | None]) -> None:
        self.cast, self.reading, self.lexicon, self.refer = cast, cast.reading, cast.lexicon, refer

    def find(self, pronoun: str, index: int, quote: Quote, telling: frozenset[Cluster] = frozenset()) -> Cluster | None:
        """The party that a third-person or relative pronoun means; None if none fits.

        Args:
            pronoun: in lower case.
            index: of its word.
            quote: whose source it is.
            telling: who speaks the quotes around it: they would say "I".
        """
        focus, inside = self.cast.focus, self.cast.named_in(quote)
        if gender := pronouns.gender_of(pronoun):
            return self.person(index, gender, inside, telling)
        if pronoun in pronouns.PLURAL:
            return self._pair(index) or self._many(index, inside)
        if pronoun in pronouns.THING:
            return focus.find(index, pronouns.is_thing, inside=inside)
        if pronoun in pronouns.RELATIVE:
            return self._before(pronoun, index, quote)
        return None

    def person(
        self,
        index: int,
        gender: str,
        inside: frozenset[Cluster] = frozenset(),
        telling: frozenset[Cluster] = frozenset(),
    ) -> Cluster | None:
        """The person that "he" or "she" at a word means."""
        found = self.cast.focus.find(index, pronouns.is_person, gender, avoid=telling, inside=inside)
        words = self.reading.words
        if found is not None or words[index].quoted:
            return found
        # Nobody fits before: the name may come after the quote.
        start = self.cast.position(index + 1)
        for mention in self.cast.mentions[start : start + _AHEAD]:
            cluster = self.cast.of[mention]
            if mention.form is Form.PERSON and cluster.gender in ("", gender) and not words[mention.first].quoted:
                return cluster
        return None

    def _many(self, index: int, inside: frozenset[Cluster]) -> Cluster | None:
        """The group, or else the body, that "they" at a word means."""
        focus = self.cast.focus

        def fits(cluster: Cluster) -> bool:
            return pronouns.is_many(cluster) or cluster.kind is PartyKind.ORGANISATION

        def bonus(cluster: Cluster) -> float:
            return 0.0 if pronouns.is_many(cluster) else _BODY

        return focus.find(index, fits, inside=inside, bonus=bonus) or focus.find(
            index, pronouns.is_thing, inside=inside
        )

    def _pair(self, index: int) -> Cluster | None:
        """The two or more named together in the sentence before, or earlier in this one: "Ann Lee and Tom Roe"."""
        sentences, pair = self.reading.sentences, self.cast.pair
        if pair and sentences[index] - sentences[pair[0].first] <= 1:
            return self.cast.together(pair)
        return None

    def _before(self, pronoun: str, index: int, quote: Quote) -> Cluster | None:
        """The party a relative pronoun belongs to: what is named or described right before it."""
        words, last = self.reading.words, index - 1
        if last < 0 or self.reading.sentences[last] != self.reading.sentences[index]:
            return None
        mention = self.cast.ending_at(last)
        human = mention is not None and mention.form in (Form.PERSON, Form.MEMBERS)
        if mention is not None and (human or pronoun != "who"):
            return self.cast.of[mention]
        apposed = self.cast.role_ends.get(index) if pronoun == "who" and not words[index].close else None
        if apposed is not None:
            return apposed
        start = self._phrase_start(last)
        described = descriptions.read(self.reading, self.lexicon, start, index)
        if pronoun == "who" and described.sort != "person":
            start = self._person_start(last)
            described = descriptions.read(self.reading, self.lexicon, start, index)
        titled = pronoun == "which" and words[last].capital  # "The Herald, which"
        of_name = mention is not None and described.sort != "person"  # "Ann Lee of the Harlow Bank, who"
        if not of_name and (described.sort or titled):
            return self.refer(described, start, quote)
        for mention in reversed(self.cast.inside(max(0, index - _APPOSITION), index)):
            if self.reading.sentences[mention.first] != self.reading.sentences[index]:
                break
            cluster = self.cast.of[mention]
            if cluster.kind is PartyKind.PERSON and pronoun != "which":
                return cluster
            if cluster.kind is PartyKind.ORGANISATION and pronoun != "who":
                return cluster
        return None

    def _phrase_start(self, last: int) -> int:
        """Where the noun phrase begins that ends with a word."""
        words, lexicon, k = self.reading.words, self.lexicon, last
        while k > 0 and last - k < 6 and words[k].close and self.reading.sentences[k - 1] == self.reading.sentences[k]:
            low = words[k - 1].low
            if low == "to" and not words[k].capital:
                return min(k + 1, last)  # "to warn" farmers
            if low in descriptions.ARTICLES or low in descriptions.POSSESSIVE:
                return k - 1
            if not words[k - 1].capital and (low in lexicon.cuts or low in lexicon.ordinary or low in lexicon.stops):
                break
            k -= 1
        return k

    def _person_start(self, last: int) -> int:
        """Where the last noun phrase of a person begins before or at a word: "voters" in the city."""
        words, k = self.reading.words, last
        while k >= 0 and last - k < _AWAY and self.reading.sentences[k] == self.reading.sentences[last]:
            if self.lexicon.person_noun(words[k].low) is not None and not words[k].owner:
                return self._phrase_start(k)
            if words[k].gap.strip():
                break
            k -= 1
        return self._phrase_start(last)
