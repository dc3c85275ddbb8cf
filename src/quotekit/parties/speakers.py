"""Who speaks each quote."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import regex

from quotekit.draft import Draft
from quotekit.parties import descriptions, names
from quotekit.parties import focus as attention
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.focus import Focus
from quotekit.parties.forms import plain
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.sources import Source, Sources
from quotekit.parties.words import Reading
from quotekit.spans import Span
from quotekit.values import PartyKind, Quote

Make = Callable[[str, PartyKind, str | None, Span], Cluster]

_WORDS = regex.compile(r"\w+")


class Speakers:
    """Finds the speaker of each quote, reading the text from its start.

    Args:
        draft: with quotes.
        reading: its words.
        lexicon: the word lists.
        of: the cluster of each named mention.
        make: gives the cluster of a name, a new one if there is none.
    """

    def __init__(
        self, draft: Draft, reading: Reading, lexicon: Lexicon, of: dict[Mention, Cluster], make: Make
    ) -> None:
        self.draft, self.reading, self.lexicon, self.of, self.make = draft, reading, lexicon, of, make
        self.sources = Sources(reading, lexicon, of)
        self.focus = Focus(reading, lexicon)
        self.described: list[Cluster] = []
        self.by_text: dict[str, Cluster] = {}
        self.speaker: dict[str, Cluster | None] = {}
        self.by_role = _by_role(of)
        self.handles = self._handles()
        self.turns: list[tuple[Quote, Cluster]] = []

    def __call__(self) -> dict[str, Cluster | None]:
        """The speaker of each quote's id."""
        items: list[tuple[int, int, Callable[[], None]]] = []
        for mention, cluster in self.of.items():
            if mention.form is not Form.STATE or not mention.attribute:
                items.append((mention.first, 0, partial(self.focus.meet, mention.first, mention.last, cluster)))
        source_words: set[int] = set()
        by_source: dict[Span, list[Quote]] = {}
        for quote in self.draft.quotes:
            if quote.source is not None:
                by_source.setdefault(quote.source, []).append(quote)
            else:
                items.append((self.reading.at(quote.contents[0].start), 2, partial(self._sourceless, quote)))
        for span, quotes in by_source.items():
            first, end = self.reading.within(span)
            source_words.update(range(first, end))
            items.append((first, 1, partial(self._sourced, span, quotes)))
        for k, word in enumerate(self.reading.words):
            if k in source_words or word.quoted or (word.capital and word.shouted):
                continue
            if word.low in attention.MALE or word.low in attention.FEMALE:
                items.append((k, 1, partial(self._told_pronoun, k)))
            elif word.low == "the" and not word.quoted:
                items.append((k, 1, partial(self._told_description, k)))
        for _, _, action in sorted(items, key=lambda item: item[:2]):
            action()
        self._repeat()
        self._enclosed()
        return self.speaker

    # ---- quotes ----------------------------------------------------------------------------------------------------

    def _sourced(self, span: Span, quotes: list[Quote]) -> None:
        source = self.sources.read(span)
        cluster = self._resolve(source, quotes[0]) if source is not None else None
        if cluster is None:
            for quote in quotes:
                self.speaker[quote.id] = None
            return
        assert source is not None
        self.focus.speak(source.first, cluster)
        for quote in quotes:
            self._say(quote, cluster)

    def _say(self, quote: Quote, cluster: Cluster | None) -> None:
        self.speaker[quote.id] = cluster
        if cluster is not None and not any(
            w.quoted
            for w in self.reading.words[self.reading.at((quote.source or quote.contents[0]).start) :][:1]
            if quote.source
        ):
            self.turns.append((quote, cluster))

    def _resolve(self, source: Source, quote: Quote) -> Cluster | None:
        span = self.reading.span(source.first, source.end - 1)
        if source.handle is not None:
            return self._account(source.handle, span)
        if source.pronoun is not None:
            found = self._pronoun(source.pronoun, source.first, quote)
            if found is not None:
                found.add(self.reading.words[source.first].span)
                self.focus.meet(source.first, source.first, found, pronoun=True)
            return found
        if source.party is not None:
            if source.description is not None:
                self._note(source.party, source.description)
            return source.party
        if source.joint:
            return self._together(source)
        return self._description(source.description, source.first, quote) if source.description else None

    def _inside(self, quote: Quote) -> frozenset[Cluster]:
        """The parties named in a quote."""
        return frozenset(self.of[m] for s in quote.contents for m in self.sources.inside(*self.reading.within(s)))

    def _pronoun(self, pronoun: str, index: int, quote: Quote) -> Cluster | None:
        inside = self._inside(quote)
        if pronoun in attention.MALE or pronoun in attention.FEMALE:
            return self._gendered("m" if pronoun in attention.MALE else "f", index, inside)
        if pronoun in attention.PLURAL:
            return self.focus.find(index, attention.is_many, inside=inside) or self.focus.find(
                index, attention.is_thing, inside=inside
            )
        if pronoun in attention.THING:
            return self.focus.find(index, attention.is_thing, inside=inside)
        if pronoun in attention.RELATIVE:
            return self._antecedent(index)
        if pronoun in attention.FIRST:
            return self._enclosing(quote)
        return None

    def _gendered(self, gender: str, index: int, inside: frozenset[Cluster] = frozenset()) -> Cluster | None:
        found = self.focus.find(index, attention.is_person, gender, inside=inside)
        if found is not None or self.reading.words[index].quoted:
            return found
        # Nobody fits before: the name may come after the quote.
        for mention in self.sources.inside(index + 1, len(self.reading.words)):
            cluster = self.of[mention]
            if (
                mention.form is Form.PERSON
                and cluster.gender in ("", gender)
                and not self.reading.words[mention.first].quoted
            ):
                return cluster
        return None

    def _antecedent(self, index: int) -> Cluster | None:
        """The party a relative pronoun belongs to: the one named right before it, or the description before it."""
        words = self.reading.words
        for event in reversed(self.focus.events[-8:]):
            if event.sentence == words[index].sentence and index - event.index <= 12:
                return event.cluster
        return None

    def _sourceless(self, quote: Quote) -> None:
        if quote.handle:
            self._say(quote, self._account(quote.handle.lstrip("@"), quote.contents[0]))
            return
        parent = quote.within and self.speaker.get(quote.within)
        if parent and not quote.origin.startswith("floating"):
            self.speaker[quote.id] = parent
            return
        if not quote.origin.startswith("floating"):
            self.speaker[quote.id] = None
            return
        start = self.reading.at(quote.contents[0].start)
        cluster = self._floating(quote, start)
        self._say(quote, cluster)
        if cluster is not None:
            self.focus.speak(start, cluster)

    def _floating(self, quote: Quote, start: int) -> Cluster | None:
        """The speaker of a quote without any word of saying.

        The last person who became the subject of the story since the quote before, else who spoke before; in a dialogue the
        two last speakers in turn.
        """
        last = self.turns[-1] if self.turns else None
        since = self.reading.at(last[0].contents[-1].end) if last else 0
        if quote.origin.startswith("floating/dialogue") and last:
            other = next((c for _, c in reversed(self.turns) if c is not last[1]), None)
            return other or last[1]
        subjects = (
            [
                e.cluster
                for e in self.focus.events
                if since <= e.index < start and e.subject and not e.quoted and attention.is_person(e.cluster)
            ]
            if start - since < 400
            else []
        )
        if subjects:
            return subjects[-1]
        return last[1] if last else None

    # ---- descriptions ----------------------------------------------------------------------------------------------

    def _note(self, cluster: Cluster, description: Description) -> None:
        """Keep a description of a named person as a role, and its gender."""
        gender = self.lexicon.gender_of(description.head)
        if gender:
            cluster.genders[gender] += 4
        if description.sort == "person" and description.possessive is None:
            end = min(description.end, description.first + 12)
            cluster.roles.setdefault(
                self.reading.slice(description.first, end - 1), self.reading.span(description.first, end - 1)
            )

    def _description(self, d: Description, index: int, quote: Quote) -> Cluster | None:
        reading = self.reading
        text = reading.slice(d.first, d.end - 1)
        span = reading.span(d.first, d.end - 1)
        own = descriptions.given_name(text)
        if own:
            cluster = self.make(own, PartyKind.PERSON, None, span)
            cluster.genders[self.lexicon.gender_of(d.head)] += 4
            self.focus.meet(d.first, d.end - 1, cluster)
            return cluster
        found = self._taken_up(d, index) or self._known_role(d, index, told=False)
        key = text.casefold()
        if found is None and (not d.indefinite or d.plural):
            found = self.by_text.get(key)
        if (
            found is None
            and d.definite
            and not d.plural
            and d.sort == "person"
            and d.head in self.lexicon.salient
            and d.end - d.first <= 2
        ):
            found = self.focus.find(
                index, lambda c: c.kind is PartyKind.PERSON, self.lexicon.gender_of(d.head), inside=self._inside(quote)
            )
        if found is None:
            found = descriptions.cluster_of(reading, self.lexicon, d)
            found.add(span, text)
            self.described.append(found)
            self.by_text.setdefault(key, found)
        else:
            found.add(span, text if found.described else None)
        self.focus.meet(d.first, d.first, found)
        return found

    def _taken_up(self, d: Description, index: int) -> Cluster | None:
        """The described party that a definite description takes up."""
        if not d.definite:
            return None
        for cluster in reversed(self.described[-40:]):
            if descriptions.links(cluster, d):
                return cluster
        return None

    def _known_role(self, d: Description, index: int, told: bool) -> Cluster | None:
        """The named party whose role or kind a definite or possessive description gives."""
        if d.possessive is not None and d.head in self.lexicon.offices:
            return self._office_of(d, index)
        if (not d.definite and d.possessive is None and d.owner is None) or d.plural:
            return None
        if d.sort == "person":
            named = [c for c in self.by_role.get(d.head, ()) if c.kind is PartyKind.PERSON]
            exact = [c for c in named if d.modifiers <= c.role_words]
            pool = exact or (named if len(named) == 1 and len(d.modifiers) <= 1 and d.owner is None else [])
            if len(pool) > 1:
                return self.focus.find(index, set(pool).__contains__) or pool[0]
            return pool[0] if pool else None
        if d.sort == "institution" and d.owner is None:
            if d.head in self.lexicon.offices or d.end - d.first == 1:
                ends = self.focus.find(index, lambda c: c.kind is PartyKind.ORGANISATION and c.noun == d.head)
                if ends is not None or told:
                    return ends
                if d.head not in (
                    "government",
                    "administration",
                    "campaign",
                    "city",
                    "town",
                    "country",
                    "state",
                    "nation",
                    "county",
                ):
                    return self.focus.find(
                        index, lambda c: c.kind is PartyKind.ORGANISATION and not c.described and c.owner is None
                    )
        return None

    def _office_of(self, d: Description, index: int) -> Cluster | None:
        """ "her campaign": the campaign of whom the pronoun means."""
        assert d.possessive is not None
        pronoun = self.reading.words[d.possessive].low
        if pronoun not in ("his", "her"):
            return None
        owner = self._gendered("m" if pronoun == "his" else "f", index)
        if owner is None:
            return None
        for cluster in set(self.of.values()):
            if cluster.owner is owner and cluster.noun == d.head:
                return cluster
        last = owner.name.split()[-1]
        cluster = self.make(f"{last} {d.head}", PartyKind.ORGANISATION, None, self.reading.span(d.first, d.end - 1))
        cluster.owner, cluster.noun = owner, d.head
        return cluster

    def _told_pronoun(self, index: int) -> None:
        """A pronoun outside quotes keeps its party in focus."""
        word = self.reading.words[index]
        found = self.focus.find(index, attention.is_person, "m" if word.low in attention.MALE else "f")
        if found is not None:
            found.add(word.span)
            self.focus.meet(index, index, found, pronoun=True)

    def _told_description(self, index: int) -> None:
        """A definite description outside sources, where it takes up somebody known: "the senator"."""
        words = self.reading.words
        end = index + 1
        while (
            end < len(words)
            and end - index <= 4
            and words[end].close
            and not words[end].capital
            and words[end].low not in self.lexicon.stops
        ):
            end += 1
            if self.lexicon.person_noun(words[end - 1].low) and not (
                end < len(words) and words[end].close and self.lexicon.person_noun(words[end].low)
            ):
                break
        else:
            return
        if (end < len(words) and words[end].close and words[end].capital) or self.lexicon.person_noun(
            words[end - 1].low
        ) is None:
            return
        d = descriptions.read(self.reading, self.lexicon, index, end)
        if d is None or d.plural or d.sort != "person":
            return
        found = self._taken_up(d, index) or self._known_role(d, index, told=True)
        if found is not None:
            found.add(self.reading.span(index + 1, end - 1))
            self.focus.meet(index + 1, end - 1, found, pronoun=True)

    # ---- others ----------------------------------------------------------------------------------------------------

    def _together(self, source: Source) -> Cluster:
        """The party of several names joined, called by their full names."""
        parts = [self.of[m] for m in source.joint]
        printed = [c.name if m.form is Form.PERSON else m.name for m, c in zip(source.joint, parts, strict=True)]
        name = (
            ", ".join(printed[:-1])
            + (", and " if self.reading.words[source.joint[-1].start - 1].gap.startswith(",") else " and ")
            + printed[-1]
        )
        key = name.casefold()
        cluster = self.by_text.get(key)
        if cluster is None:
            cluster = Cluster(PartyKind.GROUP, described=True, plural=True)
            self.by_text[key] = cluster
            self.described.append(cluster)
        cluster.add(self.reading.span(source.first, source.end - 1), name)
        self.focus.meet(source.first, source.first, cluster)
        return cluster

    def _handles(self) -> dict[str, Cluster]:
        """Handles printed after names: "Ann Lee (@annlee)"."""
        words = self.reading.words
        found = {}
        for mention, cluster in self.of.items():
            after = mention.last + 1
            if after < len(words) and words[after].text.startswith("@"):
                found[words[after].text[1:].casefold()] = cluster
        return found

    def _account(self, handle: str, span: Span) -> Cluster:
        """The party behind a handle: by the text, by the lexicon, or the handle itself."""
        found = self.handles.get(handle.casefold())
        if found is None:
            name = self.lexicon.handles.get(handle.casefold())
            found = (
                self.make(name, PartyKind.PERSON, None, span)
                if name
                else self.make("@" + handle, PartyKind.UNNAMED, None, span)
            )
            self.handles[handle.casefold()] = found
        else:
            found.add(span)
        return found

    def _enclosing(self, quote: Quote) -> Cluster | None:
        """The speaker of the quote around a quote's source: who "I" is."""
        if quote.source is None:
            return None
        around = [
            q
            for q in self.draft.quotes
            if q is not quote and any(s.covers(quote.source) for s in q.contents) and q.id != quote.id
        ]
        best = min(around, key=lambda q: sum(map(len, q.contents)), default=None)
        return self.speaker.get(best.id) if best else None

    def _enclosed(self) -> None:
        """Sources "I" inside quotes whose speakers were found later than they."""
        for quote in self.draft.quotes:
            if self.speaker.get(quote.id) is None and quote.source is not None:
                text = plain(self.draft.text[quote.source.slice])
                if text in attention.FIRST:
                    self.speaker[quote.id] = self._enclosing(quote)
            elif self.speaker.get(quote.id) is None and quote.within:
                self.speaker[quote.id] = self.speaker.get(quote.within)

    def _repeat(self) -> None:
        """A quote without a source whose words another quote holds, as a heading does, is by who said that one."""
        open_ = [q for q in self.draft.quotes if self.speaker.get(q.id) is None and q.source is None]
        if not open_:
            return
        said = [
            (
                " ".join(_WORDS.findall(" ".join(self.draft.text[s.slice] for s in q.contents).casefold())),
                self.speaker[q.id],
            )
            for q in self.draft.quotes
            if self.speaker.get(q.id) is not None
        ]
        for quote in open_[:20]:
            own = " ".join(_WORDS.findall(" ".join(self.draft.text[s.slice] for s in quote.contents).casefold()))
            if len(own.split()) >= 3:
                self.speaker[quote.id] = next((cluster for text, cluster in said if own in text), None)


def _by_role(of: dict[Mention, Cluster]) -> dict[str, list[Cluster]]:
    """The persons by the words of their roles."""
    found: dict[str, list[Cluster]] = {}
    for cluster in dict.fromkeys(of.values()):
        for word in cluster.role_words:
            found.setdefault(word, []).append(cluster)
            if word in ("sen", "gov", "rep"):
                found.setdefault({"sen": "senator", "gov": "governor", "rep": "representative"}[word], []).append(
                    cluster
                )
    return found


__all__ = ["Speakers", "names"]
