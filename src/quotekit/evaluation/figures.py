"""A figure, and what all measures are made of: counts that add up over articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

import attrs

from quotekit.evaluation.annotation import Annotation

Count = tuple[str, str, str]
"""Measure, what of, what is counted: ``("exact", "direct", "right")``."""

Counts = dict[Count, float]


@attrs.frozen
class Figure:
    """One number of a table.

    Attributes:
        measure: what is measured ("exact").
        of: of what ("direct").
        value: F1 where there are precision and recall, else a share, in [0, 1]; None where there is nothing to measure.
        precision, recall: in [0, 1], or None.
        gold: how many there are in gold, to which recall or the share refers.
        predicted: how many were predicted, to which precision refers, or None.
        low, high: the bounds of the value's confidence interval, or None.
    """

    measure: str
    of: str
    value: float | None
    precision: float | None = None
    recall: float | None = None
    gold: int | None = None
    predicted: int | None = None
    low: float | None = None
    high: float | None = None


class Measure(Protocol):
    """Counts article by article, and figures from the sums.

    ``count`` is given gold and prediction of one article; ``figures`` the sums of what it gave, over any articles.
    """

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """What is counted in an article."""
        ...

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """The figures that the sums give."""
        ...


def share(part: float, whole: float) -> float | None:
    """Their ratio; None where there is nothing to divide by."""
    return part / whole if whole else None


def f1(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean; None if both are, 0 if one is None or 0."""
    if precision is None and recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def precision_recall(measure: str, of: str, sums: Mapping[Count, float], *, name: str | None = None) -> Figure:
    """The figure of counts "right" of "predicted", and "found" of "gold".

    Args:
        measure: under which they were counted.
        of: under which they were counted.
        sums: the counts.
        name: of the measure in the figure, if another.
    """
    right, predicted, found, gold = (
        sums.get((measure, of, what), 0) for what in ("right", "predicted", "found", "gold")
    )
    precision, recall = share(right, predicted), share(found, gold)
    if (measure, of, "predicted") not in sums:  # no article whose quotes are all listed
        return Figure(name or measure, of, None, None, recall, round(gold))
    return Figure(name or measure, of, f1(precision, recall), precision, recall, round(gold), round(predicted))
