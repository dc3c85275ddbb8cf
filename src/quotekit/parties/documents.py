"""Who made the documents that words are quoted from: a report's author, a poll's pollster, a letter's sender.

What a document says is said by who made it, so that "the report said" has a party behind it.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from quotekit.parties import descriptions, pronouns
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.mentions import Form, Mention
from quotekit.spans import Span
from quotekit.values import PartyKind, Quote

_MAKERS = (Form.PERSON, Form.BODY)
_COUNTS = frozenset("data figures statistics numbers".split())
_COURTS = frozenset("court tribunal panel".split())
_JUDGES = frozenset("judge justice magistrate".split())
_CARRYING = frozenset("in on through via".split())  # "in a statement"
_NEAR = 8  # words between a document and who made it
_IT = 2  # sentences back in which a document is that "it" means
_LOOK_BACK = 30  # documents looked back at


@attrs.define
class _Document:
    """A document spoken of: its kind, noun, sentence, and who made it, as far as known."""

    kind: str
    noun: str
    sentence: int
    maker: Cluster | None
    wants_speaker: bool = False  # "in a statement": by who speaks in this sentence


class Documents:
    """Keeps the documents of an article with their makers, as the text is read.

    Args:
        cast: who is on stage.
        party_of: gives the party of a source's span.
        refer: gives the party of a description.
        person: gives the party of "his" or "her".
    """

    def __init__(
        self,
        cast: Cast,
        party_of: Callable[[Span, Quote], Cluster | None],
        refer: Callable[[Description, int, Quote], Cluster | None],
        person: Callable[[int, str], Cluster | None],
    ) -> None:
        self.cast, self.reading, self.lexicon = cast, cast.reading, cast.lexicon
        self.party_of, self.refer, self.person = party_of, refer, person
        self.seen: list[_Document] = []

    def maker(self, d: Description, quote: Quote) -> Cluster | None:
        """Who made the document a source describes; None if the text does not tell."""
        noun = d.head.removesuffix("s") if d.head not in self.lexicon.document_kinds else d.head
        kind = self.lexicon.document_kinds.get(noun)
        if kind is None:  # "Lee's argument", "her response" are hers, but "Lee's lawyers" are others
            return None if d.sort or d.plural else self._owner(d, quote)
        found = self._owner(d, quote) or self._before(d.first, d.at) or self._by(d, quote)
        if found is None and d.definite:
            found = self._known(kind, noun)
            if found is None and kind == "statement":
                found = self.cast.focus.speaker
            if found is None and kind == "ruling":
                found = self.cast.focus.find(d.first, self._rules)
            if found is None and d.head in _COUNTS:
                found = self._counted(d.first)
        if found is not None:
            self._note(_Document(kind, noun, self.reading.sentences[d.at], found))
        return found

    def _rules(self, cluster: Cluster) -> bool:
        """Whether a party can have made a ruling: a court or a judge."""
        if cluster.kind is PartyKind.PERSON:
            return not _JUDGES.isdisjoint(cluster.role_words)
        return cluster.kind is PartyKind.ORGANISATION and not _COURTS.isdisjoint({cluster.noun} | cluster.nouns)

    def _counted(self, index: int) -> Cluster | None:
        """The body whose numbers "the data" at a word are: the one that spoke just before."""
        focus, sentences = self.cast.focus, self.reading.sentences
        spoke = focus.speaker
        if spoke is None or spoke.kind is not PartyKind.ORGANISATION:
            return None
        return spoke if sentences[index] - sentences[focus.spoke_at] <= 1 else None

    def last_maker(self, index: int) -> Cluster | None:
        """Who made the document that "it" at a word means: the last one spoken of in the sentences just before."""
        sentence = self.reading.sentences[index]
        if not self.seen or sentence - self.seen[-1].sentence > _IT:
            return None
        self.seen[-1].sentence = sentence
        return self.seen[-1].maker

    def told(self, index: int) -> None:
        """Note a document that the narrative speaks of, the word at an index."""
        words, noun = self.reading.words, self.reading.words[index].low
        start = index
        while start > 0 and index - start < _NEAR and words[start].close and not self._ends_phrase(start - 1):
            start -= 1
        document = _Document(self.lexicon.document_kinds[noun], noun, self.reading.sentences[index], None)
        document.maker = (
            self._before(start, index) or self._possessed(start) or self._after(index) or self._subject(start)
        )
        if document.maker is None and start > 0:
            k = start - 2 if words[start - 1].low in descriptions.ARTICLES and start > 1 else start - 1
            document.wants_speaker = words[k].low in _CARRYING
            focus = self.cast.focus
            if document.wants_speaker and self.reading.sentences[focus.spoke_at] == document.sentence:
                document.maker = focus.speaker
        self._note(document)

    def spoken(self, index: int, speaker: Cluster) -> None:
        """Note that a party spoke at a word: a statement in this sentence is its own."""
        sentence = self.reading.sentences[index]
        for document in self.seen[-3:]:
            if document.wants_speaker and document.maker is None and document.sentence == sentence:
                document.maker = speaker

    def _note(self, document: _Document) -> None:
        self.seen.append(document)

    def _known(self, kind: str, noun: str) -> Cluster | None:
        """The maker of the last document of that noun, else of that kind."""
        recent = [document for document in reversed(self.seen[-_LOOK_BACK:]) if document.maker is not None]
        same = next((document for document in recent if document.noun == noun), None)
        other = next((document for document in recent if document.kind == kind), None)
        found = same or other
        return found.maker if found else None

    def _ends_phrase(self, k: int) -> bool:
        """Whether a word cannot stand inside the noun phrase of a document."""
        word, lexicon = self.reading.words[k], self.lexicon
        if word.low in descriptions.ARTICLES or word.low in descriptions.POSSESSIVE or word.low in _CARRYING:
            return True
        if word.capital:
            return False
        return word.low in lexicon.cuts or word.low in lexicon.stops or word.low in lexicon.verbs

    def _owner(self, d: Description, quote: Quote) -> Cluster | None:
        """Whose document it is: "Lee's letter", "her letter", "the agency's report"."""
        if d.possessive is not None:
            gender = pronouns.gender_of(self.reading.words[d.first].low)
            return self.person(d.first, gender) if gender else self._possessor_thing(d.first)
        if d.owner is None:
            return None
        mention = self.cast.ending_at(d.owner[1] - 1)
        if mention is not None:
            return self.cast.of[mention] if mention.form in _MAKERS else None
        owner = descriptions.read(self.reading, self.lexicon, *d.owner)
        if not owner.sort:
            return None
        return self.refer(attrs.evolve(owner, definite=True), d.first, quote)

    def _possessor_thing(self, index: int) -> Cluster | None:
        low = self.reading.words[index].low
        if low == "its":
            return self.cast.focus.find(index, pronouns.is_thing)
        return self.cast.focus.find(index, pronouns.is_many) if low == "their" else None

    def _before(self, start: int, at: int) -> Cluster | None:
        """The maker named in front of a document's noun: "an FBI report", "Lee's letter"."""
        found = [m for m in self.cast.inside(start, at) if m.form in _MAKERS and m.last < at]
        return self.cast.of[found[0]] if found else None

    def _by(self, d: Description, quote: Quote) -> Cluster | None:
        """The maker behind "by" or "from" in a source: "a study by economists at the university"."""
        words = self.reading.words
        end = self.cast.source_end(quote) if quote.source else d.end
        if end < len(words) and words[end].low in ("by", "from") and words[end].close:
            end += 1  # a source that was cut before who made it
            while end < len(words) and words[end].close and (words[end].capital or words[end].low == "the"):
                end += 1
        for preposition in ("by", "from"):
            for k in range(d.at + 1, end - 1):
                if words[k].low == preposition:
                    return self._named(k + 1, end) or self.party_of(self.reading.span(k + 1, end - 1), quote)
        return self._published(d.at, end)

    def _named(self, first: int, end: int) -> Cluster | None:
        """The party named at the head of the words behind "by", if words of no name follow it."""
        words = self.reading.words
        named = self.cast.inside(first, min(first + 3, end))
        if not named or named[0].form not in _MAKERS:
            return None
        after = named[0].last + 1
        ends = after >= end or words[after].low in self.lexicon.cuts or words[after].low.endswith(("ed", "ing"))
        return self.cast.of[named[0]] if ends and not words[named[0].last].owner else None

    def _published(self, at: int, end: int) -> Cluster | None:
        """The body a document appeared in or on: "an article in the Herald"."""
        words = self.reading.words
        for m in self.cast.inside(at + 1, min(end, at + 6)):
            lead = m.first - 1 if words[m.first - 1].low != "the" else m.first - 2
            if m.form is Form.BODY and words[lead].low in ("in", "on"):
                return self.cast.of[m]
        return None

    def _after(self, at: int) -> Cluster | None:
        """The maker named behind a document's noun in the narrative: "the letter was sent by Ann Lee"."""
        words = self.reading.words
        for m in self.cast.inside(at + 1, at + 1 + _NEAR):
            if m.form not in _MAKERS or self.reading.sentences[m.first] != self.reading.sentences[at]:
                continue
            between = [word.low for word in words[at + 1 : m.first]]
            return self.cast.of[m] if "by" in between or "from" in between else None
        return None

    def _possessed(self, start: int) -> Cluster | None:
        """Who the pronoun before a document's noun means: "her new film"."""
        words, k = self.reading.words, start - 1
        if k < 0 or not words[start].close or words[k].low not in ("his", "her"):
            return None
        return self.person(k, pronouns.gender_of(words[k].low))

    def _subject(self, start: int) -> Cluster | None:
        """Who is said to make it: "Lee released a report"."""
        words = self.reading.words
        k = start - 1
        if words[k].low in descriptions.ARTICLES:
            k -= 1
        if k < 1 or words[k].low not in self.lexicon.making:
            return None
        found: Mention | None = next(
            (
                m
                for m in reversed(self.cast.inside(k - _NEAR, k))
                if m.form in _MAKERS and self.reading.in_one(m.first, k) and not words[m.last].owner
            ),
            None,
        )
        return self.cast.of[found] if found else None
