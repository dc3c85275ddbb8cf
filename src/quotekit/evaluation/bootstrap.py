"""Confidence intervals by the bootstrap over articles: how far a figure would move with other articles of the kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from quotekit.errors import SettingError
from quotekit.evaluation.figures import Count, Counts, Figure

Figures = Callable[[Mapping[Count, float]], Iterable[Figure]]


def summed(counts: Sequence[Counts]) -> Counts:
    """The counts of all articles together."""
    sums: Counts = {}
    for each in counts:
        for key, value in each.items():
            sums[key] = sums.get(key, 0) + value
    return sums


def with_intervals(
    counts: Sequence[Counts], figures: Figures, resamples: int, confidence: float, seed: int
) -> list[Figure]:
    """The figures of all articles, each with the percentile interval of its value (Efron & Tibshirani 1993).

    Args:
        counts: of each article.
        figures: the figures of summed counts.
        resamples: how often as many articles are drawn anew; 0 leaves the intervals out.
        confidence: the share of resamples inside the interval.
        seed: of the draws.
    """
    found = list(figures(summed(counts)))
    if not resamples or len(counts) < 2:
        return found
    import numpy as np

    keys = sorted({key for each in counts for key in each})
    table = np.array([[each.get(key, 0.0) for key in keys] for each in counts])
    drawn = np.random.default_rng(seed).multinomial(len(counts), [1 / len(counts)] * len(counts), size=resamples)
    values = np.array(
        [
            [np.nan if figure.value is None else figure.value for figure in figures(dict(zip(keys, sums, strict=True)))]
            for sums in (drawn @ table).tolist()
        ]
    )
    out = []
    for column, figure in enumerate(found):
        held = values[:, column][~np.isnan(values[:, column])]
        if figure.value is None or not len(held):
            out.append(figure)
            continue
        low, high = np.quantile(held, [(1 - confidence) / 2, (1 + confidence) / 2]).tolist()
        out.append(attrs.evolve(figure, low=low, high=high))
    return out


def check(resamples: int, confidence: float) -> None:
    """Raises a SettingError if these are no numbers for a bootstrap."""
    if not isinstance(resamples, int) or isinstance(resamples, bool) or resamples < 0:
        raise SettingError(f"resamples is {resamples!r}: give a whole number, 0 for no intervals")
    if not 0 < confidence < 1:
        raise SettingError(f"confidence is {confidence!r}: give a share between 0 and 1, such as 0.95")
