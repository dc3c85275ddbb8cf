"""What a shard holds and what a run did, in numbers."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs

from quotekit.corpus.inputs import Item
from quotekit.report import Report


@attrs.define
class Record:
    """What a shard's record says, as the shard grows.

    Attributes:
        first, latest: its items' ends.
        items: how many there are; each is an article or an error.
        articles, words, quotes: how many there are, of those with a report.
        errors: kind -> how many.
    """

    first: Item | None = None
    latest: Item | None = None
    items: int = 0
    articles: int = 0
    words: int = 0
    quotes: int = 0
    errors: Counter[str] = attrs.field(factory=Counter)

    def seen(self, item: Item) -> None:
        """Count an item in."""
        self.first, self.latest = self.first or item, item
        self.items += 1

    def count(self, report: Report) -> None:
        """Count a report in."""
        self.articles += 1
        self.words += len(report.text.split())
        self.quotes += len(report.quotes)

    def counts(self) -> dict[str, Any]:
        """All of it as plain data."""
        ends = [{"file": item.file, "row": item.row} for item in (self.first, self.latest) if item is not None]
        return {
            "first": ends[0],
            "last": ends[-1],
            "items": self.items,
            "articles": self.articles,
            "words": self.words,
            "quotes": self.quotes,
            "errors": dict(sorted(self.errors.items())),
        }


@attrs.define
class Summary:
    """Counts over shards: all that are done, and those that this run did.

    Attributes:
        articles, words, quotes: of all shards, also those of earlier runs.
        errors: kind -> how many articles have no report because of it.
        shards: how many are done.
        new_articles, new_words: of this run.
        began: when this run did, in seconds of a clock that only counts.
        seconds: how long it took.
    """

    articles: int = 0
    words: int = 0
    quotes: int = 0
    errors: Counter[str] = attrs.field(factory=Counter)
    shards: int = 0
    new_articles: int = 0
    new_words: int = 0
    began: float = attrs.field(factory=time.perf_counter)
    seconds: float = 0.0

    def add(self, record: Mapping[str, Any], *, new: bool) -> None:
        """Count a shard in by its record."""
        self.shards += 1
        self.articles += record["articles"]
        self.words += record["words"]
        self.quotes += record["quotes"]
        self.errors.update(record["errors"])
        if new:
            self.new_articles += record["articles"]
            self.new_words += record["words"]
        self.seconds = time.perf_counter() - self.began

    def __str__(self) -> str:
        lines = [f"{self.articles:,} articles, {self.words:,} words, {self.quotes:,} quotes in {self.shards:,} shards"]
        if self.new_articles != self.articles:
            lines.append(f"of these now: {self.new_articles:,} articles, {self.new_words:,} words")
        if self.new_articles:
            lines.append(f"{self.seconds:,.1f} s, {self.new_words / self.seconds:,.0f} words a second")
        if self.errors:
            kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(self.errors.items()))
            lines.append(f"{self.errors.total():,} error{'s' * (self.errors.total() != 1)}: {kinds}")
        return "\n".join(lines)
