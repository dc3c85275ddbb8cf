"""Whom quotes speak of without the article naming them: groups by a common noun, states as places, names in passing.

These are parties only because somebody says something of them, so they are looked for in the words of quotes alone,
when all speakers are known: they change nobody's speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotekit import lexicons
from quotekit.parties import nouns, regions
from quotekit.parties.clusters import Cluster
from quotekit.parties.crowds import Crowd, names_group
from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.modifiers import first_of, is_closed
from quotekit.parties.registry import Registry
from quotekit.parties.words import Reading
from quotekit.spans import Span, offsets
from quotekit.values import PartyKind

_CLAUSE = 14  # words of "who have lost their jobs" that are kept in a name
_DEFINITE = frozenset("the this our".split())
_OWNERS = frozenset("his her their".split())
_POINTING = frozenset("our my your his her their these those other".split())
_SHOWING = frozenset("these those other".split())
_LEADING = _POINTING | frozenset("all many some most".split())
_PHRASE = 6  # words of "of sexual assault" that are
_GOES_ON = frozenset("who they that we you i he she it not and or have has had are were been be".split())
_PLACE_BEFORE = frozenset("in at near from".split())


class SpokenOf:
    """Finds them.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        registry: gives the parties known by name.
        taken: indexes of the words of mentions that are known already.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, registry: Registry, taken: Iterable[int]) -> None:
        self.reading, self.words, self.lexicon, self.registry = reading, reading.words, lexicon, registry
        self.nouns = nouns.nouns()
        self.taken = set(taken)
        self.groups: dict[str, Cluster] = {}

    def __call__(
        self, contents: Iterable[Span], unread: Iterable[Mention], crowds: Iterable[Crowd], speaking: set[Cluster]
    ) -> tuple[list[Cluster], list[Crowd]]:
        """The groups spoken of in the contents of quotes, and the crowds that stay; states and persons are registered.

        Args:
            contents: the pieces of all quotes.
            unread: mentions of persons by names that nothing outside quotes shows to be such.
            crowds: mentions of groups found already, read more closely here: "coal miners", not "miners"; "people who
                have lost their jobs", and nobody if it is only "people".
            speaking: the clusters that speak; these stay as they are.
        """
        inside = offsets([0]) * len(self.words)  # where the piece ends that a word stands in
        for span in contents:
            first, end = self.reading.within(span)
            for k in range(first, end):
                inside[k] = max(end, inside[k])
        stay = [
            crowd
            for crowd in crowds
            if not inside[crowd.first] or crowd.cluster in speaking or not self._reread(crowd, inside[crowd.first])
        ]
        self.taken.update(k for crowd in stay for k in range(crowd.first, crowd.end))
        for mention in unread:
            if mention.form is Form.PERSON and inside[mention.first] and self._is_person(mention):
                person = self.registry.person(mention.name, mention.span)
                if mention.span not in person.spans:
                    person.add(mention.span, mention.name)
                self.taken.update(range(mention.first, mention.last + 1))
        for k in filter(inside.__getitem__, range(len(inside))):
            if k not in self.taken:
                self._state(k)
                self._region(k)
                self._compound(k)
        for k in filter(inside.__getitem__, range(len(inside))):
            if k not in self.taken:
                self._group(k, inside[k])
        for cluster in self.registry.clusters:
            if cluster.kind is PartyKind.GROUP and cluster not in speaking:
                self._some_of(cluster, inside)
        return list(self.groups.values()), stay

    # ---- persons and states ----------------------------------------------------------------------------------------

    def _is_person(self, mention: Mention) -> bool:
        """Whether a name in a quote is a person's: nothing says so, but nothing says that it is a place or a word."""
        words, first = self.words, self.words[mention.first]
        before = words[mention.first - 1] if mention.first and first.close else None
        if before is not None and (before.low in _PLACE_BEFORE or before.low == "the"):
            return False
        if mention.first == mention.last and (first.first or first.low in self.reading.lower or first.shouted):
            return False
        if mention.first == mention.last and self._describes(mention.last):
            return False
        return all(words[k].low not in self.lexicon.things for k in range(mention.first, mention.last + 1))

    def _describes(self, k: int) -> bool:
        """Whether a noun follows that a capitalised word describes: "Trojan horse", "Brown communities"."""
        after = self.words[k + 1] if k + 1 < len(self.words) and self.words[k + 1].close else None
        if after is None or after.capital or self.words[k].owner or not after.text[0].isalpha():
            return False
        if after.low in self.nouns.groups or after.low in self.lexicon.plurals:
            return True
        other = is_closed(after.low) or after.low in self.lexicon.ordinary  # "met Brandt last year"
        return not (other or after.low.endswith(("ed", "ly", "s", "n't", "ing")))

    def _state(self, k: int) -> None:
        """The state whose name stands at a word, where it is first of all a place: "in Iraq"."""
        for phrase in self.lexicon.state_phrases.get(form(self.words[k].text), ()):
            known = self.lexicon.states[phrase]
            if known.sort != "name" or " ".join(phrase) in self.lexicon.careful or not self._stands(k, phrase):
                continue
            end = k + len(phrase)
            follows = self.words[end] if end < len(self.words) and self.words[end].close else None
            if follows is not None and follows.capital:
                return
            span = self.reading.span(k, end - 1)
            self.registry.state(known.code, span).add(span)
            self.taken.update(range(k, end))
            return

    def _region(self, k: int) -> None:
        """The part of a state or the city whose name stands at a word, where it is more than a place."""
        end = k + regions.names_at(self.lexicon, self.reading, k)
        if end > k and regions.is_spoken_of(self.reading, self.lexicon, k, end):
            span, name = self.reading.span(k, end - 1), self.reading.slice(k, end - 1)
            region = self.registry.region(name, span)
            if span not in region.spans[-1:]:
                region.add(span, name)
            self.taken.update(range(k, end))

    def _compound(self, k: int) -> None:
        """The persons and states named in a compound: "anti-Holm", "the Lee-Roe plan"."""
        word = self.words[k]
        if "-" not in word.text:
            return
        at = self.reading.starts[k]
        for part in word.text.split("-"):
            if part[:1].isupper() and part != word.text:
                known = self.lexicon.states.get((form(part),))
                span = Span(at, at + len(part))
                if known is not None and known.sort == "name":
                    self.registry.state(known.code, span).add(span)
                elif (person := self.registry.known_person(part)) is not None:
                    person.add(span)
            at += len(part) + 1

    def _stands(self, k: int, phrase: tuple[str, ...], *, lower: bool = False) -> bool:
        words = self.words
        return k + len(phrase) <= len(words) and all(
            (words[k + n].low if lower else form(words[k + n].text)) == part and (n == 0 or words[k + n].close)
            for n, part in enumerate(phrase)
        )

    def _reread(self, crowd: Crowd, end: int) -> bool:
        """Whether a crowd is another group than was read, which is added, or nobody in particular."""
        at = crowd.end - 1
        first, stop = self._first(at), clause_end(self.reading, at, end)
        if first < crowd.first or stop > crowd.end:
            self._add(min(first, crowd.first), stop, noun_end=crowd.end)
            return True
        if self._is_private(crowd.first, at):
            return True
        generic = crowd.first == at and self.words[at].low in self.nouns.generic
        lead = self._lead(crowd.first, at)
        if lead and (not generic or lead in _POINTING):
            self._add(crowd.first, crowd.end, lead=lead)
            return True
        return generic

    def _lead(self, first: int, at: int) -> str:
        """The word before a group that people take into its name: "our" troops, "other" candidates; "" for others.

        Args:
            first: index of the first word of the group.
            at: index of its noun.
        """
        if first == at and self.words[at].low in self.nouns.private:
            return ""
        if not first or not self.words[first].close:
            return ""
        return low if (low := self.words[first - 1].low) in _LEADING else ""

    def _is_private(self, first: int, at: int) -> bool:
        """Whether a group is somebody's own, nobody in particular: "their parents"."""
        owned = first == at and at > 0 and self.words[at].close and self.words[at - 1].low in _POINTING - _SHOWING
        return owned and self.words[at].low in self.nouns.private

    # ---- groups ----------------------------------------------------------------------------------------------------

    def _group(self, k: int, end: int) -> None:
        """The group whose noun stands at a word."""
        word = self.words[k]
        place = next((p for p in self.nouns.places.get(form(word.text), ()) if self._stands(k, p)), None)
        if place is not None:
            self._add(k, k + len(place), fixed=True)
            return
        phrase = next((p for p in self.nouns.phrases.get(word.low, ()) if self._stands(k, p, lower=True)), None)
        if phrase is not None:
            self._add(k if phrase[0] in ("law", "special", "big") else self._first(k), k + len(phrase))
        elif word.low in self.nouns.groups:
            self._plural(k, end)
        elif word.low == "those" and clause_end(self.reading, k, end) > k + 1:
            self._add(k, clause_end(self.reading, k, end))
        elif word.low in self.nouns.owned and k and word.close and self.words[k - 1].low in _OWNERS:
            if self._ends(k):
                self._add(k - 1, k + 1)
        elif word.low in self.nouns.collective | self.nouns.bodies and not word.capital and self._ends(k):
            first = self._first(k)
            if first > 0 and self.words[first].close and self.words[first - 1].low in _DEFINITE:
                body = word.low in self.nouns.bodies
                lead = self.words[first - 1].low.replace("the", "")
                self._add(first, k + 1, PartyKind.ORGANISATION if body else PartyKind.GROUP, lead=lead)

    def _some_of(self, cluster: Cluster, inside: Sequence[int]) -> None:
        """Read the mentions of a people or of a party's members with the words before: "young Muslims"."""
        stay = []
        for span in cluster.spans:
            at = self.reading.at(span.start)
            known = 0 < at < len(inside) and inside[at] > 0 and self.words[at].close
            if known and (before := self.words[at - 1]).low in self.lexicon.crowd_adjectives and not before.capital:
                self._add(self._first(at), self.reading.at(span.end))
            else:
                stay.append(span)
        cluster.spans[:] = stay

    def _plural(self, k: int, end: int) -> None:
        if self.words[k].capital and not self.words[k].first:
            return
        if not self._ends(k):
            return
        first, stop = self._first(k), clause_end(self.reading, k, end)
        lead = self._lead(first, k)
        if stop > k + 1:
            self._add(first, stop, noun_end=k + 1)
        elif self._is_private(first, k):
            return
        elif first < k or self.words[k].low not in self.nouns.generic or lead in _POINTING:
            self._add(first, k + 1, lead=lead)

    def _first(self, k: int) -> int:
        first = first_of(self.reading, k, self.lexicon.crowd_adjectives)
        return next((n + 1 for n in range(k - 1, first - 1, -1) if n in self.taken and not self._may_lead(n)), first)

    def _may_lead(self, k: int) -> bool:
        """Whether the name at a word can describe a group: "Republican voters", "Trump voters"."""
        return self.words[k].capital and not self.words[k].owner

    def _ends(self, k: int) -> bool:
        """Whether a noun is the last of its phrase: no other noun of a group, and no name, follows."""
        after = self.words[k + 1] if k + 1 < len(self.words) and self.words[k + 1].close else None
        if after is None or self.words[k].owner:
            return True
        return not (
            after.capital
            or after.low in self.nouns.groups
            or after.low in self.nouns.things
            or not names_group(self.reading, k)
            or after.low in self.lexicon.plurals
            or after.low in self.lexicon.nouns
            or after.low in self.lexicon.institutions
        )

    def _add(
        self,
        first: int,
        end: int,
        kind: PartyKind = PartyKind.GROUP,
        *,
        noun_end: int = 0,
        lead: str = "",
        fixed: bool = False,
    ) -> None:
        """Add a mention.

        Args:
            first: index of its first word.
            end: index behind its last.
            kind: what it is.
            noun_end: the index behind its noun, if a clause goes on behind that.
            lead: the word before it, if that is taken into its name as well.
            fixed: it is a name.
        """
        if lead and end == first + 1 and self.words[first].low in self.nouns.generic:
            first, lead = first - 1, ""
        name = self.reading.slice(first, end - 1)
        key = name.casefold()
        if key not in self.groups:
            plural = kind is PartyKind.GROUP
            self.groups[key] = Cluster(kind, described=True, plural=plural, fixed_name=name if fixed else "")
        group = self.groups[key]
        group.add(self.reading.span(first, end - 1), name)
        if first < noun_end < end and (noun_end > first + 1 or self.words[first].low not in self.nouns.generic):
            group.names.setdefault(self.reading.slice(first, noun_end - 1), 1)
        if lead:
            group.names.setdefault(self.reading.slice(first - 1, end - 1), 1)
        self.taken.update(range(first, end))


def clause_end(reading: Reading, k: int, end: int) -> int:
    """The index behind the words that say which of the group at ``k`` are meant: "people who have lost their jobs".

    That of the word behind the noun, if there are none.

    Args:
        reading: the words of the text.
        k: index of the noun.
        end: index behind the last word of the quote.
    """
    words, closed = reading.words, lexicons.read("function_words")["words"]
    if k + 2 >= end or not words[k + 1].close or words[k].owner:
        return k + 1
    link, stop = words[k + 1].low, k + 2
    if link == "who" or link.startswith("who'"):
        while stop < end and words[stop].close and reading.sentences[stop] == reading.sentences[k]:
            if stop > k + 2 and words[stop].low in closed["auxiliary"] and words[stop - 1].low not in _GOES_ON:
                break  # the verb of the whole clause: "women who do so | should be punished"
            stop += 1
        return stop if stop - k <= _CLAUSE else k + 1
    if link in ("of", "from", "in") and _named_from(reading, k + 2, end) > 0:
        return _named_from(reading, k + 2, end)
    if link == "of":
        ends = {word for key in ("auxiliary", "preposition", "pronoun", "relative", "verb") for word in closed[key]}
        while stop < end and words[stop].close and stop - k <= _PHRASE and words[stop].low not in ends:
            stop += 1
            if stop < end and words[stop].low in closed["conjunction"]:
                break
        return stop if k + 2 < stop and stop - k <= _PHRASE else k + 1
    return k + 1


def _named_from(reading: Reading, k: int, end: int) -> int:
    """The index behind the name that begins at a word, "the" before it or not; 0 if there is none."""
    words = reading.words
    stop = first = k + 1 if words[k].low == "the" and words[k].close else k
    while stop < end and words[stop].close and words[stop].capital and not (stop > first and words[stop - 1].owner):
        stop += 1
    return stop if stop > first and not words[stop - 1].owner else 0
