"""Layers made into reports, also after people have changed them: whatever they left open is filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

import attrs

from quotekit.errors import InputError
from quotekit.exports.layer.values import CUE, LINKS, MARKS, OUTLET, SAME, SOURCE, SPEAKER, Layer, Link, Mark, solid
from quotekit.report.report import Report
from quotekit.spans import Span, hull
from quotekit.values import (
    Affiliation,
    Medium,
    Number,
    Party,
    PartyKind,
    Quote,
    QuoteKind,
    Relation,
    Stance,
    StanceLabel,
)

BY_HAND = "hand"
"""The origin of what somebody added."""

_QUOTES, _PARTIES = frozenset(map(str, QuoteKind)), frozenset(map(str, PartyKind))
_STANCES, _RELATIONS = frozenset(map(str, StanceLabel)), frozenset(map(str, Relation))
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    CUE: (_QUOTES, frozenset({CUE})),
    SOURCE: (_QUOTES, _PARTIES | {SOURCE}),
    SPEAKER: (_QUOTES, _PARTIES),
    OUTLET: (_QUOTES, _PARTIES),
    SAME: (_PARTIES, _PARTIES),
    **{str(label): (_QUOTES, _PARTIES) for label in StanceLabel},
    **{str(relation): (_PARTIES, _PARTIES) for relation in Relation},
}


def report(layer: Layer) -> Report:
    """The report that a layer shows.

    Quotes and parties that bring no id get a new one. A new party's name is its longest mention; a new quote stands
    within the smallest one around it. A link drawn the wrong way round is read as it must be meant.

    Raises:
        InputError: if the layer reaches past its text, has labels there are not, or links what cannot be linked.
    """
    end = max((span.end for mark in layer.marks for span in mark.spans), default=0)
    if end > len(layer.text):
        raise InputError(f"a mark ends at {end}, the text at {len(layer.text)}: read it with the text it was made on")
    for mark in layer.marks:
        if mark.label not in MARKS:
            raise InputError(f"mark {mark.key} is labelled {mark.label!r}: there are {', '.join(MARKS)}")
    marks = (attrs.evolve(mark, spans=solid(mark.spans)) for mark in layer.marks)
    held = {mark.key: mark for mark in marks if mark.spans}
    links = [_directed(link, held) for link in layer.links if link.start in held and link.end in held]
    return _Reader(layer, held, links).report()


def _directed(link: Link, marks: Mapping[str, Mark]) -> Link:
    """The link, turned round if it only fits so."""
    if link.label not in LINKS:
        raise InputError(f"a link is labelled {link.label!r}: there are {', '.join(LINKS)}")
    starts, ends = _ENDS[link.label]
    start, end = marks[link.start].label, marks[link.end].label
    if start in starts and end in ends:
        return link
    if end in starts and start in ends:
        return attrs.evolve(link, start=link.end, end=link.start)
    raise InputError(
        f"a link {link.label!r} leads from {start} ({link.start}) to {end} ({link.end}): "
        f"it leads from {_any(starts)} to {_any(ends)}"
    )


def _any(labels: Iterable[str]) -> str:
    return " or ".join(label for label in MARKS if label in labels)


class _Reader:
    """Finds the quotes, parties and stances of marks and links that fit together."""

    def __init__(self, layer: Layer, marks: dict[str, Mark], links: list[Link]) -> None:
        self._layer, self._marks, self._links = layer, marks, links
        self._party_of: dict[str, str] = {}

    def report(self) -> Report:
        """The whole report."""
        clusters = self._clusters()
        ids = _ids("p", (_first(cluster, "id") for cluster in clusters))
        self._party_of = {mark.key: id for id, cluster in zip(ids, clusters, strict=True) for mark in cluster}
        parties = {id: self._party(id, cluster) for id, cluster in zip(ids, clusters, strict=True)}
        self._tie(parties)
        quotes = self._quotes(parties)
        return Report(
            self._layer.text,
            self._layer.id,
            tuple(quotes.values()),
            tuple(parties.values()),
            tuple(self._stances(quotes)),
        )

    def _clusters(self) -> list[list[Mark]]:
        """The mentions of each party, in text order; the parties by first mention."""
        leader = {key: key for key, mark in self._marks.items() if mark.label in _PARTIES}

        def find(key: str) -> str:
            while leader[key] != key:
                leader[key] = key = leader[leader[key]]
            return key

        for link in self._links:
            if link.label == SAME:
                leader[find(link.start)] = find(link.end)
        clusters: dict[str, list[Mark]] = {}
        for key in sorted(leader, key=lambda key: self._marks[key].spans[0]):
            clusters.setdefault(find(key), []).append(self._marks[key])
        return list(clusters.values())

    def _party(self, id: str, cluster: list[Mark]) -> Party:
        mentions = tuple(dict.fromkeys(hull(mark.spans) for mark in cluster))
        facts: Mapping[str, Any] = next((mark.facts for mark in cluster if "name" in mark.facts), {})
        longest = max(mentions, key=len)
        kinds = Counter(mark.label for mark in cluster)
        return Party(
            id,
            str(facts.get("name", self._layer.text[longest.slice])),
            PartyKind(max(kinds, key=lambda kind: kinds[kind])),
            _texts(facts.get("aliases")),
            mentions,
            _texts(facts.get("roles")),
            actor=_text(facts.get("actor")),
            camp=_text(facts.get("camp")),
            number=Number(number) if (number := facts.get("number")) in list(Number) else None,
        )

    def _tie(self, parties: dict[str, Party]) -> None:
        for link in self._links:
            if link.label in _RELATIONS:
                start, end = self._party_of[link.start], self._party_of[link.end]
                evidence = self._span(link.facts.get("evidence"))
                if evidence is None:
                    evidence = hull(self._marks[link.start].spans)
                tie = Affiliation(end, Relation(link.label), evidence)
                if start != end and tie not in parties[start].affiliations:
                    parties[start] = attrs.evolve(parties[start], affiliations=(*parties[start].affiliations, tie))

    def _span(self, ends: object) -> Span | None:
        """The span of two numbers; None if they are none in this text."""
        if isinstance(ends, list) and len(ends) == 2 and all(isinstance(end, int) for end in ends):
            start, end = ends
            return Span(start, end) if 0 <= start <= end <= len(self._layer.text) else None
        return None

    def _quotes(self, parties: dict[str, Party]) -> dict[str, Quote]:
        """The quotes by the keys of their marks, in text order; adds the speakers that the text does not mention."""
        marks = [mark for mark in self._marks.values() if mark.label in _QUOTES]
        marks.sort(key=lambda mark: mark.spans[0].start)
        given = _ids("q", (_text(mark.facts.get("id")) for mark in marks))
        ids = {mark.key: id for mark, id in zip(marks, given, strict=True)}
        known, around = set(given), _around(marks)
        ends: dict[tuple[str, str], str] = {}  # of several cues, sources or speakers, the first
        for link in self._links:
            ends.setdefault((link.label, link.start), link.end)
        quotes = {}
        for mark in marks:
            cue, source = ends.get((CUE, mark.key)), ends.get((SOURCE, mark.key))
            speaker = self._party_of.get(ends.get((SPEAKER, mark.key), source or ""))
            if speaker is None and "speaker" in mark.facts:
                speaker = _named(parties, mark.facts["speaker"])
            within = _text(mark.facts.get("within")) if "id" in mark.facts else ids.get(around.get(mark.key, ""))
            quotes[mark.key] = _quote(
                ids[mark.key],
                mark,
                None if cue is None else hull(self._marks[cue].spans),
                None if source is None else hull(self._marks[source].spans),
                speaker,
                within if within in known else None,
                self._party_of.get(ends.get((OUTLET, mark.key), "")),
            )
        return quotes

    def _stances(self, quotes: Mapping[str, Quote]) -> Iterator[Stance]:
        found: dict[tuple[str, str, str], tuple[Mapping[str, Any], list[Span]]] = {}
        for link in self._links:
            if link.label not in _STANCES:
                continue
            key = (link.start, self._party_of[link.end], link.label)
            found.setdefault(key, (link.facts, []))[1].append(hull(self._marks[link.end].spans))
        place = {key: number for number, key in enumerate(quotes)}
        for (start, target, label), (facts, evidence) in sorted(found.items(), key=lambda item: place[item[0][0]]):
            quote, origin = quotes[start], str(facts.get("origin", BY_HAND))
            if quote.speaker is None:
                continue
            try:
                score = float(facts.get("score", 1.0))
                given = facts.get("evidence")
                exact = map(self._span, given) if isinstance(given, list) else evidence
                spans = tuple(dict.fromkeys(span for span in exact if span is not None))
                yield Stance(quote.id, quote.speaker, target, StanceLabel(label), score, spans, origin=origin)
            except (TypeError, ValueError) as error:
                raise InputError(f"link {label!r} from {start} has a score that cannot be: {error}") from error


def _quote(
    id: str,
    mark: Mark,
    cue: Span | None,
    source: Span | None,
    speaker: str | None,
    within: str | None,
    outlet: str | None,
) -> Quote:
    facts = mark.facts
    medium = facts.get("medium")
    try:
        return Quote(
            id,
            QuoteKind(mark.label),
            mark.spans,
            medium=None if medium is None else Medium(medium),
            platform=_text(facts.get("platform")),
            handle=_text(facts.get("handle")),
            date=_text(facts.get("date")),
            hashtags=_texts(facts.get("hashtags")),
            cue=cue,
            source=source,
            speaker=speaker,
            negated=bool(facts.get("negated", False)),
            within=within,
            score=float(facts.get("score", 1.0)),
            origin=str(facts.get("origin", BY_HAND)),
            via_outlet=outlet,
        )
    except (TypeError, ValueError) as error:
        raise InputError(f"{mark.label} {mark.key} has a fact that cannot be: {error}; correct or remove it") from error


def _named(parties: dict[str, Party], speaker: object) -> str:
    """The id of a speaker whom the text does not mention, given by name or with id and kind; adds him if he is new."""
    facts = speaker if isinstance(speaker, dict) else {"name": speaker}
    name, kind = str(facts.get("name", "")), facts.get("kind")
    id = _text(facts.get("id")) or next((id for id, party in parties.items() if party.name == name), None)
    if id is None:
        id = next(id for id in (f"p{number}" for number in count(1)) if id not in parties)
    if id not in parties:
        parties[id] = Party(id, name, PartyKind(str(kind)) if kind in list(PartyKind) else PartyKind.UNNAMED)
    return id


def _around(marks: list[Mark]) -> dict[str, str]:
    """For each mark the key of the smallest other one around it, where there is one."""
    found: dict[str, str] = {}
    open_: list[tuple[Span, str]] = []
    wholes = sorted(((hull(mark.spans), mark.key) for mark in marks), key=lambda item: (item[0].start, -item[0].end))
    for whole, key in wholes:
        while open_ and open_[-1][0].end < whole.end:
            open_.pop()
        if open_ and open_[-1][0] != whole:
            found[key] = open_[-1][1]
        open_.append((whole, key))
    return found


def _first(cluster: Iterable[Mark], name: str) -> str | None:
    return next((str(mark.facts[name]) for mark in cluster if name in mark.facts), None)


def _ids(letter: str, wanted: Iterable[str | None]) -> list[str]:
    """Ids as wanted; a new one where none is wanted, or for the second time."""
    asked = list(wanted)
    taken, fresh = set(asked), (f"{letter}{number}" for number in count(1))
    given: dict[str, None] = {}
    for id in asked:
        given[id if id is not None and id not in given else next(new for new in fresh if new not in taken)] = None
    return list(given)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, Iterable) else ()
