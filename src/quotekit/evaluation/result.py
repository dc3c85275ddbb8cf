"""What an evaluation gives: figures, as values, rows, a table or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import attrs

from quotekit.evaluation.figures import Figure
from quotekit.report.layout import TOTAL, grid

_HEAD = ("measure", "of", "gold", "found", "P", "R", "value")


@attrs.frozen(repr=False)
class Result:
    """Figures with what they rest on.

    ``print(result)`` shows them as a table, values in per cent; ``result["exact", "all"]`` is one
    :class:`~quotekit.evaluation.Figure`.

    Attributes:
        figures: in order.
        articles: how many articles were compared.
        resamples: of the bootstrap; 0 if there are no intervals.
        confidence: of the intervals.
        notes: what was left out, in words.
    """

    figures: tuple[Figure, ...]
    articles: int
    resamples: int
    confidence: float
    notes: tuple[str, ...] = ()

    def __getitem__(self, name: tuple[str, str]) -> Figure:
        for figure in self.figures:
            if (figure.measure, figure.of) == name:
                return figure
        raise KeyError(name)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def rows(self) -> list[dict[str, Any]]:
        """One plain dict a figure: measure, of, value, precision, recall, gold, predicted, low, high."""
        return [attrs.asdict(figure) for figure in self.figures]

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data, for JSON; shares in [0, 1], None where there is nothing to measure."""
        told = {"articles": self.articles, "resamples": self.resamples, "confidence": self.confidence}
        return {**told, "notes": list(self.notes), "figures": self.rows()}

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.articles} articles, {len(self.figures)} figures>"

    def __str__(self) -> str:
        head = [f"{self.articles} {'article' if self.articles == 1 else 'articles'}", *self.notes]
        if self.resamples:
            head.append(f"intervals: {100 * self.confidence:g} % of {self.resamples} draws of articles")
        rows: list[tuple[str, ...]] = []
        shown = (f for f in self.figures if f.gold or f.predicted or f.value is not None)
        for measure, figures in groupby(shown, key=lambda figure: figure.measure):
            rows += [_row(figure, measure if first else "") for figure, first in _firsts(figures)]
        columns = (*_HEAD, "interval") if self.resamples else _HEAD
        return "\n".join(head) + "\n\n" + grid(columns, [row[: len(columns)] for row in rows], TOTAL)


def _firsts(figures: Iterator[Figure]) -> Iterator[tuple[Figure, bool]]:
    return ((figure, number == 0) for number, figure in enumerate(figures))


def _row(figure: Figure, measure: str) -> tuple[str, ...]:
    interval = (
        "" if figure.low is None or figure.high is None else f"{_shown(figure.low)} to{_shown(figure.high).rjust(6)}"
    )
    counts = ("" if count is None else str(count) for count in (figure.gold, figure.predicted))
    shares = (figure.precision, figure.recall, figure.value)
    return (measure, figure.of, *counts, *map(_shown, shares), interval)


def _shown(value: float | None) -> str:
    return "-".rjust(5) if value is None else f"{100 * value:5.1f}"


class Evaluation(Result):
    """Predictions against gold; see :func:`quotekit.evaluate`."""


class Agreement(Result):
    """Annotators against each other; see :func:`quotekit.agree`."""
