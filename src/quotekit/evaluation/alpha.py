"""Krippendorff's alpha of nominal labels, from sums that add up over articles.

The library ``krippendorff`` gives the same numbers, which is tested; but it holds units x labels x labels, which a
corpus with as many labels as it has speakers does not bear, and it cannot be resampled by article without its units.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quotekit.evaluation.figures import Count, Counts, Figure, share


def count(name: str, units: Iterable[Sequence[str | int]]) -> Counts:
    """The sums of an article's units, each the labels that annotators gave it.

    Args:
        name: of what is labelled.
        units: a string is a label of all articles; a number means something in this article alone.
    """
    counts: Counts = defaultdict(float)
    own: Counter[int] = Counter()
    for labels in units:
        number = len(labels)
        if number < 2:
            continue
        alike = sum(held * held for held in Counter(labels).values())
        counts[name, "sum", "units"] += 1
        counts[name, "sum", "labels"] += number
        counts[name, "sum", "apart"] += (number * number - alike) / (number - 1)
        counts[name, "sum", "pairs"] += number * (number - 1)
        counts[name, "sum", "pairs alike"] += alike - number
        for label in labels:
            if isinstance(label, int):
                own[label] += 1
            else:
                counts[name, "label", label] += 1
    counts[name, "sum", "squares"] += sum(held * held for held in own.values())
    return counts


def figures(name: str, sums: Mapping[Count, float]) -> tuple[Figure, Figure]:
    """Alpha and the share of pairs of labels that agree; alpha is None if all labels are one."""

    def of(what: str) -> float:
        return sums.get((name, "sum", what), 0)

    squares = of("squares") + sum(held * held for key, held in sums.items() if key[:2] == (name, "label"))
    labels, units = of("labels"), round(of("units"))
    chance = share(labels * labels - squares, labels - 1) if labels > 1 else None
    apart = share(of("apart"), chance) if chance else None
    return (
        Figure("alpha", name, None if apart is None else 1 - apart, gold=units),
        Figure("agreed", name, share(of("pairs alike"), of("pairs")), gold=units),
    )
