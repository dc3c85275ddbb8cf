"""Whom the words of quotes are about: "he", "she" and "I", "the president", "the company", "his party"."""

from __future__ import annotations

from collections.abc import Mapping

from quotekit.parties import descriptions, pronouns
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.forms import form
from quotekit.parties.references import TRANSCRIPT, References
from quotekit.parties.words import Word
from quotekit.spans import Span
from quotekit.values import PartyKind, Quote, QuoteKind, Relation

_SINGULAR = frozenset("i me my mine myself i'm i've i'll i'd".split())
_TOGETHER = frozenset("we us our ours ourselves we're we've we'll we'd".split())
_CONTRACTED = ("'s", "'ll", "'d")
_YOU = frozenset("you your yours yourself".split())
_PHRASES = frozenset({"know", "see"})  # "you know"
_TELLING = frozenset("told tells asked asks urged warned reminded assured answered texted emailed".split())
_NEAR = 4  # words behind such a cue in which the name of whom it is told begins
_BEHIND_OBJECT = frozenset("of for as a an the by to from with that not over".split())
_BESIDE = frozenset("mate opponent rival successor predecessor".split())
_BEFORE_KIN = frozenset("running late former own ex political eldest older younger only".split())
_LONGEST = 4  # words of a description
_DEFINITE = frozenset({"the", "this"})
_OF_SOMEBODY = frozenset("his her my our".split())
_LIKENING = frozenset("like unlike and or versus".split())
_HOLDING = frozenset("current own present sitting".split())
_POINTED_AT = frozenset("man woman guy gentleman lady fellow candidate".split())
_SPECIFYING = frozenset("who whom whose that named called in from with at over on of behind".split())


class InQuotes:
    """Adds the mentions in quotes that are no names; called when all speakers are known.

    In retold words the pronouns are the narrator's and were read with the narrative; descriptions are read here.

    Args:
        cast: who is on stage.
        references: gives the parties of descriptions.
    """

    def __init__(self, cast: Cast, references: References) -> None:
        self.cast, self.reading, self.lexicon, self.references = cast, cast.reading, cast.lexicon, references
        self._talking: tuple[Cluster, ...] = ()  # the speakers of a transcript
        self._labels: frozenset[Cluster] = frozenset()  # those of them without a name: "MODERATOR"

    def add(self, speaker: dict[str, Cluster | None]) -> None:
        """Add the mentions; speaker: the speaker of each quote's id."""
        self.cast.focus.rewind()
        turns = (speaker.get(quote.id) for quote in self.cast.draft.quotes if quote.origin == TRANSCRIPT)
        self._talking = tuple(dict.fromkeys(cluster for cluster in turns if cluster is not None))
        self._labels = frozenset(cluster for cluster in self._talking if cluster.described)
        named = {span.start: cluster for cluster in self.cast.registry.clusters for span in cluster.spans}
        others: dict[Cluster, set[Span]] = {}
        for quote in self.cast.draft.quotes:
            if quote.kind is QuoteKind.INDIRECT:
                self._object(quote, speaker.get(quote.id), others)
            elif quote.kind is QuoteKind.DIRECT:
                self._addressed(quote, speaker.get(quote.id), named)
            for piece in quote.contents:
                first, end = self.reading.within(piece)
                for k in range(first, end):
                    word, own = self.reading.words[k], speaker.get(quote.id)
                    self.cast.focus.advance(k)
                    if word.quoted and quote.kind is not QuoteKind.INDIRECT:
                        self._word(k, end, quote, own)
                    elif word.low in _DEFINITE:
                        self._description(k, end, quote, own)
                    if word.low in _OF_SOMEBODY:
                        self._party_of(k, end, own)
                        self._relative(k, end, own)
                    if word.low in ("his", "her"):
                        self._office_of(k, end, own)
                    if word.low == "our":
                        self._of_us(k, end, own)
                    if word.low == "this" and word.quoted:
                        self._this_one(k, end, own)
        for cluster, spans in others.items():
            cluster.spans[:] = [span for span in cluster.spans if span not in spans]

    def _object(self, quote: Quote, speaker: Cluster | None, others: dict[Cluster, set[Span]]) -> None:
        """The pronoun that begins retold words as the object of their cue is not their speaker: "accused him of".

        ``others`` gathers the mentions to be taken from a speaker.
        """
        first, end = self.reading.within(quote.contents[0])
        if speaker is None or first + 1 >= end:
            return
        word, after = self.reading.words[first], self.reading.words[first + 1]
        if word.low == "him" or (word.low == "her" and after.low in _BEHIND_OBJECT):
            self.cast.focus.advance(first)
            found = self._person(first, pronouns.gender_of(word.low), speaker)
            if found is not None:
                others.setdefault(speaker, set()).add(self.reading.span(first, first))
                found.add(self.reading.span(first, first))

    def _addressed(self, quote: Quote, speaker: Cluster | None, named: Mapping[int, Cluster]) -> None:
        """The person told or asked is who "you" means, “You lied,” Lee told Roe; in a transcript of two the other."""
        words = self.reading.words
        addressed = self._other_of_two(speaker) if quote.origin == TRANSCRIPT else self._told(quote, named)
        if addressed is None or addressed is speaker or addressed.kind is not PartyKind.PERSON:
            return
        for piece in quote.contents:
            for k in range(*self.reading.within(piece)):
                low = words[k].low.partition("'")[0]
                follows = words[k + 1].low if k + 1 < len(words) else ""
                if low in _YOU and words[k].quoted and follows not in _PHRASES:
                    addressed.add(self.reading.span(k, k))

    def _told(self, quote: Quote, named: Mapping[int, Cluster]) -> Cluster | None:
        """The party named right behind a cue of telling."""
        words = self.reading.words
        if quote.cue is None:
            return None
        first, end = self.reading.within(quote.cue)
        if first >= end or words[end - 1].low not in _TELLING:
            return None
        behind = (named.get(start) for start in self.reading.starts[end : end + _NEAR])
        return next((cluster for cluster in behind if cluster is not None), None)

    def _other_of_two(self, speaker: Cluster | None) -> Cluster | None:
        """The other speaker of a transcript that has two."""
        if len(self._talking) != 2 or speaker not in self._talking:
            return None
        return self._talking[self._talking[0] is speaker]

    def _word(self, k: int, end: int, quote: Quote, speaker: Cluster | None) -> None:
        word = self.reading.words[k]
        low = next((word.low.removesuffix(tail) for tail in _CONTRACTED if word.low.endswith(tail)), word.low)
        if low in _SINGULAR or (low in _TOGETHER and not word.shouted):
            many = low in _TOGETHER
            if speaker is not None and (not many or speaker.plural or speaker.kind is not PartyKind.PERSON):
                speaker.add(self.reading.span(k, k))
        elif gender := pronouns.gender_of(low):
            found = self._person(k, gender, speaker, self._likened(k))
            if found is not None:
                found.add(self.reading.span(k, k))
                self.cast.focus.meet(k, k, found, pronoun=True)
        elif low in _DEFINITE:
            self._description(k, end, quote, speaker)
        elif low in self.lexicon.titles and self._is_called(k, end, quote):
            self._holder(k, speaker)

    def _is_called(self, k: int, end: int, quote: Quote) -> bool:
        """Whether somebody is spoken to by a title: “Governor, you lied”, “No, Mr. Mayor”."""
        words = self.reading.words
        lead = k - 1 if k and words[k - 1].low in self.lexicon.honorifics and words[k].close else k
        start, last = self.reading.starts[lead], self.reading.ends[k]
        opens = any(start <= piece.start + 1 and piece.start < last for piece in quote.contents)
        closes = k + 1 >= end or words[k + 1].gap.strip() in (",", ".", "?", "!")
        return closes and (opens or words[lead].gap.strip() == ",") and not words[k].owner

    def _holder(self, k: int, speaker: Cluster | None) -> None:
        """The person in focus who has the title at a word, or the only one named at all."""
        heads = {self.reading.words[k].low} | self.lexicon.hyponyms.get(self.reading.words[k].low, frozenset())
        having = {c for c in self.cast.with_role(heads) if not c.plural and c is not speaker}
        found = self.cast.focus.find(k, having.__contains__)
        if found is not None:
            found.add(self.reading.span(k, k))

    def _person(self, k: int, gender: str, speaker: Cluster | None, other: Cluster | None = None) -> Cluster | None:
        """The person that "he" or "she" in a quote means: seldom its speaker, never another who stands beside."""
        avoid = frozenset(cluster for cluster in (speaker, other) if cluster is not None) | self._labels
        return self.cast.focus.find_spoken(k, pronouns.is_person, gender, avoid)

    def _likened(self, k: int) -> Cluster | None:
        """The person whom a pronoun is likened to, and so does not mean: "he, like Holm, must go"."""
        words = self.reading.words
        if k + 2 >= len(words) or words[k].low not in ("he", "she") or words[k + 1].low not in _LIKENING:
            return None
        named = (self.cast.of[m] for m in self.cast.inside(k + 2, k + 2 + _NEAR) if m.start <= k + 3)
        return next(named, None)

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
        if at is None or not words[at].close or any(self._breaks(word) for word in words[k + 1 : at]):
            return
        if words[at].capital and at > k + 1:  # but "the Court"
            return
        after = words[at + 1] if at + 1 < end and words[at + 1].close and not words[at].owner else None
        if after is not None and (after.capital or lexicon.person_noun(after.low)):
            return
        d = descriptions.read(self.reading, lexicon, k, at + 1)
        if d.plural:
            return
        found = self.references.known(d, k) or self._in_role(d, k, speaker)
        if found is None and d.sort == "person" and not words[k].quoted:
            found = self._retold(d, k, quote, speaker)
        if found is not None and found is not speaker:
            found.add(self.reading.span(k + 1, at))

    def _retold(self, d: Description, k: int, quote: Quote, speaker: Cluster | None) -> Cluster | None:
        """The person in focus that a description in retold words, the narrator's, means: "the retired banker".

        A noun alone is seldom somebody of whom another role has been told: "the referee" is no manager.
        """
        found = self.references.in_focus(d, k, quote, speaker)
        if found is None or d.modifiers or not found.roles:
            return found
        heads = {d.head} | self.lexicon.hyponyms.get(d.head, frozenset())
        return None if heads.isdisjoint(found.role_words) else found

    def _in_role(self, d: Description, k: int, speaker: Cluster | None) -> Cluster | None:
        """The person in focus among those who have the role of a description: "the Vermont senator"."""
        if d.sort != "person":
            return None
        heads = {d.head} | self.lexicon.hyponyms.get(d.head, frozenset())
        having = {cluster for cluster in self.cast.with_role(heads) if not cluster.plural}
        avoid = frozenset((speaker,)) if speaker is not None else frozenset()
        return self.cast.focus.find(k, having.__contains__, self.lexicon.gender_of(d.head), avoid)

    def _of_us(self, k: int, end: int, speaker: Cluster | None) -> None:
        """The holder of an office that "our president", "our current mayor" means, if the article names one."""
        words, lexicon, at = self.reading.words, self.lexicon, k + 1
        if at < end and words[at].low in _HOLDING and words[at].close:
            at += 1
        if at >= end or words[at].low not in lexicon.titles or not words[at].close or words[at].owner:
            return
        if lexicon.person_noun(words[at].low) != words[at].low or self._goes_on(at, end):
            return
        having = {c for c in self.cast.with_role({words[at].low}) if not c.plural and c is not speaker}
        found = self.cast.focus.find(k, having.__contains__, lexicon.gender_of(words[at].low))
        if found is None and len(having) == 1:
            found = next(iter(having))  # named below
        if found is not None:
            found.add(self.reading.span(k + 1, at))

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether a noun or name follows that the word at an index only describes: "our president Ann Lee"."""
        after = self.reading.words[at + 1] if at + 1 < end and self.reading.words[at + 1].close else None
        return after is not None and (after.capital or self.lexicon.person_noun(after.low) is not None)

    def _this_one(self, k: int, end: int, speaker: Cluster | None) -> None:
        """The person in focus that "this man", "this guy" means, if no words say which man it is."""
        words, at = self.reading.words, k + 1
        if at >= end or words[at].low not in _POINTED_AT or not words[at].close or words[at].owner:
            return
        after = words[at + 1].low if at + 1 < end and words[at + 1].close else ""
        if after in _SPECIFYING or self._goes_on(at, end):
            return
        found = self._person(k, self.lexicon.gender_of(words[at].low), speaker)
        if found is not None:
            found.add(self.reading.span(k, at))

    def _breaks(self, word: Word) -> bool:
        """Whether a word of a phrase belongs to no description of somebody: a possessive, a name but of a place."""
        placed = (form(word.text),) in self.lexicon.states or form(word.text) in self.lexicon.place_names
        origin = placed or word.text in self.lexicon.members or form(word.text) in self.lexicon.peoples
        return word.owner or not word.close or (word.capital and not origin)

    def _office_of(self, k: int, end: int, speaker: Cluster | None) -> None:
        """The campaign or administration that "her campaign" means."""
        words, lexicon = self.reading.words, self.lexicon
        if k + 1 >= end or words[k + 1].low not in lexicon.office_kinds or not words[k + 1].close:
            return
        gender = pronouns.gender_of(words[k].low)
        owner = self._beside(k, gender) or self.cast.focus.find_spoken(k, pronouns.is_person, gender, frozenset())
        if owner is None or owner.described or owner is speaker:
            return
        span = self.reading.span(k, k + 1)
        self.cast.registry.office(owner, lexicon.office_kinds[words[k + 1].low], span).add(span)

    def _beside(self, k: int, gender: str) -> Cluster | None:
        """The person named right before "and", whom the pronoun behind it means: "Ann Lee and her campaign"."""
        words = self.reading.words
        if k < 2 or words[k - 1].low != "and" or not words[k - 1].close:
            return None
        mention = self.cast.ending_at(k - 2)
        found = self.cast.of[mention] if mention is not None else None
        return found if found is not None and pronouns.is_person(found) and found.gender in ("", gender) else None

    def _relative(self, k: int, end: int, speaker: Cluster | None) -> None:
        """The person known by such a role that "my wife", "his running mate" means, if there is just one."""
        words, kin = self.reading.words, self.lexicon.kin | _BESIDE
        at = next((n for n in range(k + 1, min(end, k + _LONGEST)) if words[n].low in kin), None)
        if at is None or any(word.capital or not word.close for word in words[k + 1 : at + 1]):
            return
        if not all(word.low in _BEFORE_KIN for word in words[k + 1 : at]):
            return
        having = [cluster for cluster in self.cast.with_role([words[at].low]) if cluster is not speaker]
        if len(having) == 1:
            having[0].add(self.reading.span(k, at))

    def _party_of(self, k: int, end: int, speaker: Cluster | None) -> None:
        """The political party that "his party", "my own party" means, if it is known whose party it is."""
        words, noun = self.reading.words, k + 1
        if noun < end and words[noun].low == "own":
            noun += 1
        if noun >= end or words[noun].low != "party" or not words[noun].close:
            return
        gender = pronouns.gender_of(words[k].low)
        first = words[k].low in _TOGETHER | _SINGULAR
        owner = speaker if first else self.cast.focus.find_spoken(k, pronouns.is_person, gender, frozenset())
        if owner is None:
            return
        for body, relation, _ in owner.ties:
            if relation is Relation.BELONGS_TO and body.name in self.lexicon.political and body is not speaker:
                body.add(self.reading.span(k, noun))
                return
