"""Many reports summed up: who is quoted most, who is against whom, which articles there are.

Reports are taken in one by one and not kept, so that a corpus need not fit in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import Protocol

import attrs

from quotekit.report.folder import PageFolder
from quotekit.report.report import Report
from quotekit.values import Party, PartyKind, QuoteKind, StanceLabel


class Links(Protocol):
    """Who is who over many reports; what ``quotekit.linking.link`` gives is one."""

    def ids(self, report: Report) -> Mapping[str, str]:
        """The id over all reports of each party of one, by the party's own id."""


@attrs.frozen
class Voice:
    """A party over all reports.

    Attributes:
        id: "v1", "v2" ... in the order in which the reports bring them.
        name: as the first report that has it names it.
        kind: as there.
        camp: its camp in the user's own table of actors, or None.
        quotes: how many quotes it is the speaker of.
        articles: in how many articles it is quoted.
        by_kind: its quotes by kind; a kind without any is left out.
    """

    id: str
    name: str
    kind: PartyKind
    camp: str | None = None
    quotes: int = 0
    articles: int = 0
    by_kind: Mapping[QuoteKind, int] = attrs.field(factory=dict)


@attrs.frozen
class Toward:
    """What a holder's own words say of a target, over all reports.

    Attributes:
        holder, target: ids of voices.
        counts: stances by label; a label without any is left out.
        articles: in how many articles there is one.
    """

    holder: str
    target: str
    counts: Mapping[StanceLabel, int]
    articles: int

    def count(self, label: StanceLabel) -> int:
        """How many stances have the label."""
        return self.counts.get(label, 0)

    @property
    def total(self) -> int:
        """How many stances there are."""
        return sum(self.counts.values())

    @property
    def balance(self) -> float:
        """From -1, all against, to 1, all in favor: the difference of the two over all stances."""
        return (self.count(StanceLabel.FAVOR) - self.count(StanceLabel.AGAINST)) / self.total


@attrs.frozen
class Citing:
    """A speaker whose words hold another's: quotes inside quotes, over all reports.

    Attributes:
        speaker, cited: ids of voices, of the outer and the inner quotes.
        count: how many inner quotes there are.
    """

    speaker: str
    cited: str
    count: int


@attrs.frozen
class Entry:
    """An article in short: its id or None, what was found in it by number, and its page if one was written."""

    id: str | None
    quotes: int
    speakers: int
    parties: int
    stances: int
    page: Path | None = None


@attrs.frozen(repr=False)
class Overview:
    """Many reports summed up. A notebook shows it as a page; so does :meth:`to_html`.

    Attributes:
        articles: in order.
        voices: all parties that speak or are spoken of with a stance, in order.
        stances: what holders' own words say of targets, by holder and target; nothing carried over.
        citings: who quotes whom, inside quotes of their own.
    """

    articles: tuple[Entry, ...]
    voices: tuple[Voice, ...]
    stances: tuple[Toward, ...]
    citings: tuple[Citing, ...] = ()

    @cached_property
    def speakers(self) -> tuple[Voice, ...]:
        """Who is quoted, most quoted first."""
        return tuple(sorted((v for v in self.voices if v.quotes), key=lambda v: (-v.quotes, -v.articles)))

    @cached_property
    def _by_id(self) -> dict[str, Voice]:
        return {voice.id: voice for voice in self.voices}

    def voice(self, id: str) -> Voice:
        """The voice of that id.

        Raises:
            KeyError: if there is none.
        """
        return self._by_id[id]

    def to_html(self, path: str | PathLike[str], *, title: str = "Articles") -> Path:
        """The path of a page that shows the overview: most quoted speakers, stances, the articles with links to pages.

        Args:
            path: the file to write. Links to the articles' pages lead from its folder.
            title: its heading.

        Raises:
            OSError: if the file cannot be written.
        """
        from quotekit.report.html import write_overview

        return write_overview(self, path, title)

    def __repr__(self) -> str:
        return f"<Overview: {len(self.articles)} articles, {len(self.speakers)} speakers>"

    def _repr_html_(self) -> str:
        from quotekit.report.html import overview_fragment

        return overview_fragment(self)


def identity(party: Party, number: int) -> object:
    """What a party of the report of that number shares with those of other reports that are the same.

    That is its id in the user's own table of actors, else its name. One without a name shares nothing.
    """
    if party.actor is not None:
        return "actor", party.actor
    return (number, party.id) if party.kind is PartyKind.UNNAMED else ("name", party.name)


def overview_of(found: Report | Overview | Iterable[Report]) -> Overview:
    """The overview of a report, of many, or the one given."""
    if isinstance(found, Overview):
        return found
    return corpus([found] if isinstance(found, Report) else found)


def corpus(
    reports: Iterable[Report], *, links: Links | None = None, pages: str | PathLike[str] | None = None
) -> Overview:
    """The overview of many reports.

    Parties of two reports are one if they have the same id in your own table of actors, else the same name. Those
    without a name ("officials") are one article's only.

    Args:
        reports: any number of them; a generator is fine.
        links: who is who, if names are not enough: ``quotekit.linking.link(reports)``.
        pages: a folder to write each report's page to as it comes; made if need be.

    Raises:
        OSError: if a page cannot be written.
    """
    gathering = _Gathering(links, PageFolder(pages) if pages is not None else None)
    for report in reports:
        gathering.add(report)
    return gathering.overview()


@attrs.define
class _Counts:
    id: str
    name: str
    kind: PartyKind
    camp: str | None
    articles: int = 0
    by_kind: dict[QuoteKind, int] = attrs.field(factory=dict)


@attrs.define
class _Pair:
    articles: int = 0
    by_label: dict[StanceLabel, int] = attrs.field(factory=dict)


class _Gathering:
    def __init__(self, links: Links | None, pages: PageFolder | None) -> None:
        self._links = links
        self._pages = pages
        self._entries: list[Entry] = []
        self._voices: dict[object, _Counts] = {}
        self._pairs: dict[tuple[str, str], _Pair] = {}
        self._citings: dict[tuple[str, str], int] = {}

    def add(self, report: Report) -> None:
        keys = self._links.ids(report) if self._links else {}
        found: dict[str, _Counts] = {}

        def voice(id: str) -> _Counts:
            if id not in found:
                party = report.party(id)
                key = keys.get(id) or identity(party, len(self._entries))
                if key not in self._voices:
                    self._voices[key] = _Counts(f"v{len(self._voices) + 1}", party.name, party.kind, party.camp)
                found[id] = self._voices[key]
            return found[id]

        speakers = {}
        for quote in report.quotes:
            if quote.speaker is not None:
                counts = voice(quote.speaker)
                counts.by_kind[quote.kind] = counts.by_kind.get(quote.kind, 0) + 1
                speakers[counts.id] = counts
                outer = report.quote(quote.within).speaker if quote.within is not None else None
                if outer is not None and outer != quote.speaker:
                    cited = voice(outer).id, counts.id
                    self._citings[cited] = self._citings.get(cited, 0) + 1
        for counts in speakers.values():
            counts.articles += 1
        pairs = {}
        for stance in report.stances:
            if stance.via is None:
                between = voice(stance.holder).id, voice(stance.target).id
                pair = pairs[between] = self._pairs.setdefault(between, _Pair())
                pair.by_label[stance.label] = pair.by_label.get(stance.label, 0) + 1
        for pair in pairs.values():
            pair.articles += 1
        page = self._pages.write(report) if self._pages else None
        sizes = len(report.quotes), len(speakers), len(report.parties), len(report.stances)
        self._entries.append(Entry(report.id, *sizes, page))

    def overview(self) -> Overview:
        return Overview(
            tuple(self._entries),
            tuple(
                Voice(v.id, v.name, v.kind, v.camp, sum(v.by_kind.values()), v.articles, v.by_kind)
                for v in self._voices.values()
            ),
            tuple(Toward(*between, pair.by_label, pair.articles) for between, pair in self._pairs.items()),
            tuple(Citing(*between, count) for between, count in self._citings.items()),
        )
