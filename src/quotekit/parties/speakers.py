"""Who speaks each quote: reads the text once from its start, and asks the rule for the kind of source."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from typing import Any

from quotekit.parties import descriptions, pronouns
from quotekit.parties.accounts import Accounts
from quotekit.parties.antecedents import Antecedents
from quotekit.parties.authors import author_of
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.documents import Documents
from quotekit.parties.inquotes import InQuotes
from quotekit.parties.mentions import Form
from quotekit.parties.references import References
from quotekit.parties.relays import Relays
from quotekit.parties.sourceless import Sourceless
from quotekit.parties.sources import Source, Sources
from quotekit.spans import Span
from quotekit.values import Quote

_JUST = 8  # words between a description in a quote and the pronoun that takes it up
_ROLE = 12  # words of a description that are kept as a role

_Action = tuple[int, int, Callable[..., None], tuple[Any, ...]]  # at a word, in this order there, what is called


def _place(action: _Action) -> tuple[int, int]:
    return action[:2]


class Speakers:
    """Finds the speaker of each quote.

    Args:
        cast: who is on stage.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast, self.reading, self.lexicon = cast, cast.reading, cast.lexicon
        self.sources = Sources(cast)
        self.references = References(cast)
        self.antecedents = Antecedents(cast, self.references.find)
        self.documents = Documents(cast, self._party_of, self.references.find, self.antecedents.person)
        self.accounts = Accounts(cast)
        self.relays = Relays(cast, self._party_of)
        self.speaker: dict[str, Cluster | None] = {}
        self.via: dict[str, Cluster] = {}  # the outlets that pass quotes on
        self.author = author_of(cast)
        self.sourceless = Sourceless(cast, self.speaker)

    def __call__(self) -> dict[str, Cluster | None]:
        """The speaker of each quote's id; None where none was found."""
        in_source: set[int] = set()
        found = sorted(self._actions(in_source), key=_place)
        for _, _, action, arguments in heapq.merge(self._named(), found, self._told(in_source), key=_place):
            action(*arguments)
        self.sourceless.repeated()
        self.sourceless.enclosed()
        InQuotes(self.cast, self.references).add(self.speaker)
        del self.documents, self.relays  # they hold this object, too: so all of it is freed at once
        return self.speaker

    # What to do at which word: mentions first, then pronouns and sources, then quotes without a source.

    def _named(self) -> Iterator[_Action]:
        for mention in self.cast.mentions:
            if mention.form is not Form.STATE or not mention.attribute:
                met = (mention.first, mention.last, self.cast.of[mention])
                yield mention.first, 0, self.cast.focus.meet, met

    def _actions(self, in_source: set[int]) -> Iterator[_Action]:
        """Those at crowds and quotes; ``in_source`` gathers the indexes of the words in sources."""
        for crowd in self.cast.crowds:
            yield crowd.first, 0, self.cast.focus.meet, (crowd.first, crowd.end - 1, crowd.cluster)
        by_source: dict[Span, list[Quote]] = {}
        for quote in self.cast.draft.quotes:
            if quote.source is not None:
                by_source.setdefault(quote.source, []).append(quote)
            else:
                yield self.reading.at(quote.contents[0].start), 2, self._without_source, (quote,)
        for span, quotes in by_source.items():
            first, end = self.reading.within(span)
            in_source.update(range(first, end))
            yield first, 1, self._with_source, (span, quotes)

    def _told(self, in_source: set[int]) -> Iterator[_Action]:
        """Those at the words of the narrative."""
        for k, word in enumerate(self.reading.words):
            if k in in_source or word.quoted or word.shouted:
                continue
            if pronouns.gender_of(word.low):
                yield k, 1, self._told_pronoun, (k,)
            elif word.low == "the":
                yield k, 1, self._told_description, (k,)
            elif word.low in self.lexicon.document_kinds and not word.capital:
                yield k, 1, self.documents.told, (k,)
            elif word.low == "and":
                yield k, 1, self._told_pair, (k,)

    # ---- quotes ----------------------------------------------------------------------------------------------------

    def _with_source(self, span: Span, quotes: list[Quote]) -> None:
        cluster = self._party_of(span, quotes[0])
        outlet = cluster is not None and self.relays.is_outlet(cluster)
        for quote in quotes:
            original = self.relays.speaker(quote, cluster) if cluster is not None and outlet else None
            if original is not None and cluster is not None:
                self.via[quote.id] = cluster
                self.speaker[quote.id] = original
            else:
                self._say(quote, cluster)

    def _without_source(self, quote: Quote) -> None:
        if quote.handle:
            self._say(quote, self.accounts.owner(quote.handle.removeprefix("@"), quote.contents[0]))
        else:
            self._say(quote, self.sourceless.find(quote))

    def _say(self, quote: Quote, cluster: Cluster | None) -> None:
        self.speaker[quote.id] = cluster
        if cluster is None:
            if quote.source is not None and self.cast.focus.speaker is not None:
                self.cast.focus.silence()  # somebody else spoke
            return
        outlet = self.relays.outlet(quote, cluster)
        if outlet is not None:
            self.via[quote.id] = outlet
        at = self.reading.at((quote.source or quote.contents[0]).start)
        within = quote.source is not None and at < len(self.reading.words) and self.reading.words[at].quoted
        if not within:
            self.cast.turns.append((quote, cluster))
            self.cast.focus.speak(at, cluster)
            if at < len(self.reading.words):
                self.documents.spoken(at, cluster)

    def _party_of(self, span: Span, quote: Quote) -> Cluster | None:
        """The party that a source, or a part of one, means."""
        source = self.sources.read(span)
        return self._resolve(source, quote) if source is not None else None

    def _resolve(self, source: Source, quote: Quote) -> Cluster | None:
        span = self.reading.span(source.first, source.end - 1)
        if source.handle is not None:
            return self.accounts.owner(source.handle, span)
        if source.pronoun is not None:
            return self._pronoun(source.pronoun, source.first, quote)
        if source.party is not None:
            if source.description is not None:
                self._keep_role(source.party, source.description)
            return source.party
        if source.joint:
            cluster = self.cast.together(source.joint)
            self.cast.focus.meet(source.first, source.first, cluster)
            return cluster
        if source.description is None:
            return None
        maker = self.documents.maker(source.description, quote)
        if maker is not None:
            maker.add(span)
            self.cast.focus.meet(source.first, source.first, maker)
            return maker
        return self.references.find(source.description, source.first, quote)

    def _pronoun(self, pronoun: str, index: int, quote: Quote) -> Cluster | None:
        if pronoun in pronouns.FIRST:
            quoted = self.reading.words[index].quoted
            found = self.sourceless.enclosing(quote) if quoted else self.author
        else:
            telling = self.sourceless.telling(quote) if self.reading.words[index].quoted else frozenset()
            found = self._told_of(pronoun, index, quote) or self.antecedents.find(pronoun, index, quote, telling)
            if found is None and pronoun in pronouns.THING:
                found = self.documents.last_maker(index)
        if found is not None:
            found.add(self.reading.span(index, index))
            self.cast.focus.meet(index, index, found, pronoun=True)
            if (gender := pronouns.gender_of(pronoun)) and not found.gender:
                found.genders[gender] += 1
        return found

    def _told_of(self, pronoun: str, index: int, quote: Quote) -> Cluster | None:
        """Whom a speaker has just described, as in “I asked a guard and he said, ‘No.’”."""
        words = self.reading.words
        gender = pronouns.gender_of(pronoun)
        if not gender or not words[index].quoted:
            return None
        for k in range(index - 1, max(-1, index - _JUST), -1):
            if self.reading.sentences[k] != self.reading.sentences[index] or self.cast.ending_at(k) is not None:
                return None
            if words[k].low in descriptions.INDEFINITE:
                noun = next((n for n in range(k + 1, index) if self.lexicon.person_noun(words[n].low)), k)
                d = descriptions.read(self.reading, self.lexicon, k, noun + 1)
                if noun == k or d.plural or self.lexicon.gender_of(d.head) not in ("", gender):
                    return None
                return self.references.find(d, k, quote)
        return None

    def _keep_role(self, cluster: Cluster, d: Description) -> None:
        """Keep a description of a named person as a role, and its gender."""
        if gender := self.lexicon.gender_of(d.head):
            cluster.genders[gender] += 4
        if d.sort == "person" and d.possessive is None:
            end = min(d.end, d.first + _ROLE) - 1
            cluster.roles.setdefault(self.reading.slice(d.first, end), self.reading.span(d.first, end))

    # ---- narrative -------------------------------------------------------------------------------------------------

    def _told_pronoun(self, index: int) -> None:
        """A pronoun outside quotes keeps its party in focus."""
        word = self.reading.words[index]
        found = self.cast.focus.find(index, pronouns.is_person, pronouns.gender_of(word.low))
        if found is not None:
            found.add(self.reading.span(index, index))
            self.cast.focus.meet(index, index, found, pronoun=True)

    def _told_description(self, index: int) -> None:
        """A definite description outside sources, where it takes up somebody known: "the senator"."""
        end = self._phrase_end(index)
        d = descriptions.read(self.reading, self.lexicon, index, end) if end else None
        if d is None or d.plural or d.sort != "person":
            return
        found = self.references.known(d, index)
        if found is not None:
            found.add(self.reading.span(index + 1, end - 1))
            self.cast.focus.meet(index + 1, end - 1, found, pronoun=True)

    def _phrase_end(self, index: int) -> int:
        """The end of the short noun phrase of a person that begins at an article; 0 if there is none."""
        words, lexicon = self.reading.words, self.lexicon
        end = index + 1
        while end < len(words) and end - index <= 4 and words[end].close and not words[end].capital:
            if words[end].low in lexicon.stops:
                return 0
            end += 1
            follows = words[end] if end < len(words) and words[end].close else None
            if lexicon.person_noun(words[end - 1].low):
                if follows is None or not (follows.capital or lexicon.person_noun(follows.low)):
                    return end
                if follows.capital:
                    return 0
        return 0

    def _told_pair(self, index: int) -> None:
        """Two persons joined by "and" outside sources can be meant by a "they" that follows."""
        before = self.cast.ending_at(index - 1)
        after = self.cast.inside(index + 1, index + 6)
        if before is None or not after or after[0].start != index + 1 or before.form is not after[0].form:
            return
        if before.form is Form.PERSON and self.cast.of[before] is not self.cast.of[after[0]]:
            self.cast.pair = (before, after[0])
