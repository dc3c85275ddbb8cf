"""What the page of an overview shows, as plain values for its template."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from quotekit.report.overview import Entry, Overview, Toward, Voice
from quotekit.report.views import Chip, left_out
from quotekit.values import QuoteKind, StanceLabel

_SPEAKERS, _ARTICLES = 30, 2000
_ROWS, _COLUMNS = 30, 12

BARS = 20
"""How many lengths a bar can have."""


class OverviewView:
    """An overview as its template sees it.

    Args:
        overview: the overview.
        title: its heading.
        folder: the folder of its page, from which links lead; without one there are none.
    """

    kinds = tuple(QuoteKind)

    def __init__(self, overview: Overview, title: str, folder: Path | None = None) -> None:
        self._overview = overview
        self._folder = folder
        self.title = title

    @property
    def counts(self) -> str:
        """How much there is, in words."""
        every = self._overview
        counted = (
            ("article", "articles", len(every.articles)),
            ("quote", "quotes", sum(entry.quotes for entry in every.articles)),
            ("speaker", "speakers", len(every.speakers)),
            ("stance", "stances", sum(toward.total for toward in every.stances)),
        )
        return ", ".join(f"{count:,} {one if count == 1 else many}" for one, many, count in counted)

    @property
    def speakers(self) -> tuple[Voice, ...]:
        """The most quoted."""
        return self._overview.speakers[:_SPEAKERS]

    @property
    def more_speakers(self) -> int:
        """How many are not listed."""
        return max(0, len(self._overview.speakers) - _SPEAKERS)

    def share(self, voice: Voice) -> int:
        """The length of a speaker's bar, 1 to BARS."""
        return max(1, round(BARS * voice.quotes / self._overview.speakers[0].quotes))

    @cached_property
    def _shown(self) -> tuple[list[str], list[str]]:
        """The holders and targets of the matrix: those with most stances, most first."""
        held, aimed_at = Counter[str](), Counter[str]()
        for toward in self._overview.stances:
            held[toward.holder] += toward.total
            aimed_at[toward.target] += toward.total
        columns = [id for id, _ in aimed_at.most_common(_COLUMNS)]
        reached = {toward.holder for toward in self._overview.stances if toward.target in columns}
        return [id for id, _ in held.most_common() if id in reached][:_ROWS], columns

    @property
    def columns(self) -> list[str]:
        """The names of the targets."""
        return [self._overview.voice(id).name for id in self._shown[1]]

    @property
    def rows(self) -> Iterator[tuple[str, list[tuple[Chip, ...]]]]:
        """The names of the holders, each with chips for each target."""
        cells = {(toward.holder, toward.target): toward for toward in self._overview.stances}
        rows, columns = self._shown
        for row in rows:
            found = (cells.get((row, column)) for column in columns)
            yield self._overview.voice(row).name, [_chips(toward) if toward else () for toward in found]

    @property
    def left_out(self) -> str:
        """What of the matrix did not fit, in words."""
        holders = len({toward.holder for toward in self._overview.stances})
        targets = len({toward.target for toward in self._overview.stances})
        rows, columns = self._shown
        return left_out(holders - len(rows), targets - len(columns))

    @property
    def articles(self) -> Iterator[tuple[str, str, Entry]]:
        """Name, link or "", and entry of each article, the first of them."""
        for number, entry in enumerate(self._overview.articles[:_ARTICLES], 1):
            yield entry.id or f"article {number}", self._link(entry), entry

    @property
    def more_articles(self) -> int:
        """How many are not listed."""
        return max(0, len(self._overview.articles) - _ARTICLES)

    def _link(self, entry: Entry) -> str:
        if entry.page is None or self._folder is None:
            return ""
        # Quoted, and begun with a dot, so that no name is taken for an address of another kind.
        return "./" + quote(Path(os.path.relpath(entry.page, self._folder)).as_posix())


def _chips(toward: Toward) -> tuple[Chip, ...]:
    """The sides taken, each with its count; neutral if none is."""
    sides = [label for label in (StanceLabel.AGAINST, StanceLabel.FAVOR) if toward.count(label)]
    return tuple(Chip(str(label), "", str(toward.count(label))) for label in sides or [StanceLabel.NEUTRAL])
