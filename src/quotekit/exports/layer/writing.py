"""Reports made into layers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from quotekit.exports.layer.values import CUE, OUTLET, SAME, SOURCE, SPEAKER, Layer, Link, Mark, solid
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import Party, Quote


def of(report: Report) -> Layer:
    """The layer of a report; what it leaves out is said in :mod:`quotekit.exports.layer`."""
    writer = _Writer(report)
    return Layer(report.text, report.id, tuple(writer.marks), tuple(writer.links))


class _Writer:
    """Puts a report's findings into marks and links."""

    def __init__(self, report: Report) -> None:
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self._report = report
        self._quotes: dict[str, str] = {}
        self._places: dict[tuple[str, Span], str] = {}
        self._mentions: dict[str, list[tuple[Span, str]]] = {party.id: [] for party in report.parties}
        self._exact: dict[str, dict[Span, str]] = {}
        for quote in report.quotes:
            self._quote(quote)
        for party in report.parties:
            self._party(party)
        for quote in report.quotes:
            for label, named in ((SPEAKER, quote.speaker), (OUTLET, quote.via_outlet)):
                if quote.id in self._quotes and named is not None and self._mentions[named]:
                    end = self._mention(named, quote.source if label == SPEAKER else None)
                    self.links.append(Link(label, self._quotes[quote.id], end))
        self._stances()
        self._ties()

    def _mark(self, label: str, spans: Iterable[Span], facts: Mapping[str, Any]) -> str:
        key = f"m{len(self.marks) + 1}"
        self.marks.append(Mark(key, label, tuple(spans), _given(facts)))
        return key

    def _quote(self, quote: Quote) -> None:
        pieces = solid(quote.contents)
        if not pieces:
            return
        speaker = self._report.party(quote.speaker)
        key = self._quotes[quote.id] = self._mark(
            str(quote.kind),
            pieces,
            {
                "id": quote.id,
                "medium": quote.medium and str(quote.medium),
                "platform": quote.platform,
                "handle": quote.handle,
                "date": quote.date,
                "hashtags": list(quote.hashtags),
                "negated": quote.negated,
                "within": quote.within,
                "score": quote.score,
                "origin": quote.origin,
                **_unmentioned(speaker),
            },
        )
        for label, span in ((CUE, quote.cue), (SOURCE, quote.source)):
            if span:
                # Two quotes with one cue share its mark.
                place = (label, span)
                if place not in self._places:
                    self._places[place] = self._mark(label, [span], {})
                self.links.append(Link(label, key, self._places[place]))

    def _party(self, party: Party) -> None:
        mentions = self._mentions[party.id]
        facts = {
            "id": party.id,
            "name": party.name,
            "aliases": list(party.aliases),
            "roles": list(party.roles),
            "actor": party.actor,
            "camp": party.camp,
            "number": party.number and str(party.number),
        }
        for span in sorted({span for span in party.mentions if len(span)}):
            key = self._mark(str(party.kind), [span], {} if mentions else facts)
            if mentions:
                self.links.append(Link(SAME, key, mentions[0][1]))
            mentions.append((span, key))
        self._exact[party.id] = dict(mentions)

    def _mention(self, party: str, near: Span | None = None) -> str:
        """The mark of a party's mention: one that shares words with a span, else the first."""
        mentions = self._mentions[party]
        if near:
            if near in self._exact[party]:
                return self._exact[party][near]
            at = bisect_right(mentions, near.start, key=lambda mention: mention[0].start)
            for span, key in mentions[max(0, at - 1) : at + 1]:
                if span.overlaps(near):
                    return key
        return mentions[0][1]

    def _stances(self) -> None:
        speakers = {quote.id: quote.speaker for quote in self._report.quotes if quote.id in self._quotes}
        for stance in self._report.stances:
            own = stance.via is None and stance.holder == speakers.get(stance.quote)
            if own and self._mentions[stance.target] and self._mentions[stance.holder]:
                facts: dict[str, Any] = {"score": stance.score, "origin": stance.origin}
                if not self._exact[stance.target].keys() >= set(stance.evidence):
                    facts["evidence"] = [[span.start, span.end] for span in stance.evidence]
                ends = [self._mention(stance.target, span) for span in stance.evidence or (None,)]
                for end in dict.fromkeys(ends):
                    self.links.append(Link(str(stance.label), self._quotes[stance.quote], end, facts))

    def _ties(self) -> None:
        for party in self._report.parties:
            for tie in party.affiliations:
                if tie.party != party.id and self._mentions[party.id] and self._mentions[tie.party]:
                    facts = {"evidence": [tie.evidence.start, tie.evidence.end]}
                    ends = self._mention(party.id), self._mention(tie.party)
                    self.links.append(Link(str(tie.relation), *ends, facts))


def _unmentioned(speaker: Party | None) -> dict[str, Any]:
    """A speaker whom the text does not mention, so that no link can lead to him."""
    if speaker is None or any(speaker.mentions):
        return {}
    return {"speaker": {"id": speaker.id, "name": speaker.name, "kind": str(speaker.kind)}}


def _given(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts without those that say nothing: None, False and empty lists."""
    return {name: fact for name, fact in facts.items() if fact is not None and fact is not False and fact != []}
