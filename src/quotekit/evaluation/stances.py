"""Whether stances toward targets are right, over the quotes found; holders are not compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quotekit.evaluation.annotation import Annotation, Pair
from quotekit.evaluation.figures import Count, Counts, Figure, f1, precision_recall, share
from quotekit.evaluation.names import paired
from quotekit.evaluation.overlap import matched
from quotekit.values import StanceLabel

SCOPES = ("all", "explicit", "own")
POLAR = (StanceLabel.AGAINST, StanceLabel.FAVOR)


class Stances:
    """Pairs of quote and target, matched by the target's names whatever their labels.

    ``stance``: precision, recall and F1 of pairs by label. ``polar F1``: the mean of those of against and favor, one in
    neither gold nor prediction left out. ``macro F1``: the mean F1 of the three labels over pairs that both have.
    ``target recall``: the share of gold pairs whose target was predicted. ``polar on no pair``: predicted against and
    favor that match no gold pair, per quote found.

    Scopes: ``all`` pairs; ``explicit``: gold pairs whose target is named inside the quote, predicted ones that match
    the others left out; ``own``: pairs that are carried over through another party left out.
    """

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """Pairs by scope and label."""
        counts: Counts = defaultdict(
            float, {(scope, str(label), "predicted"): 0.0 for scope in SCOPES for label in POLAR}
        )
        for i, j in matched([item.characters for item in gold.items], [item.characters for item in predicted.items]):
            for scope in SCOPES:
                own, given = (
                    [pair for pair in item.pairs if scope != "own" or not pair.carried]
                    for item in (gold.items[i], predicted.items[j])
                )
                _compare(counts, scope, own, given)
                counts["stance", scope, "quotes"] += 1
        return counts

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """Six a scope."""
        for scope in SCOPES:
            yield from _figures(scope, sums)


def _compare(counts: Counts, scope: str, gold: Sequence[Pair], given: Sequence[Pair]) -> None:
    hits = {j: i for i, j in paired([pair.target for pair in gold], [pair.target for pair in given])}
    for own in gold:
        if scope != "explicit" or own.explicit:
            counts[scope, own.label, "gold"] += 1
    for j, other in enumerate(given):
        match = gold[hits[j]] if j in hits else None
        if match is not None and scope == "explicit" and not match.explicit:
            continue
        counts[scope, other.label, "predicted"] += 1
        if match is None:
            counts["stance", scope, "polar on no pair"] += other.label in POLAR
            continue
        counts[scope, match.label, "gold, matched"] += 1
        counts[scope, other.label, "predicted, matched"] += 1
        for what in ("right", "found"):
            counts[scope, other.label, what] += other.label is match.label


def _figures(scope: str, sums: Mapping[Count, float]) -> Iterator[Figure]:
    def of(label: str, what: str) -> float:
        return sums.get((scope, label, what), 0)

    gold, matched_ = (round(sum(of(label, what) for label in StanceLabel)) for what in ("gold", "gold, matched"))
    named = "" if scope == "all" else f", {scope}"
    each = [precision_recall(scope, label, sums, name=f"stance{named}") for label in POLAR]
    yield from each
    yield Figure(f"polar F1{named}", "pairs", _mean([figure.value for figure in each]), gold=gold)
    scores = [
        f1(
            share(of(label, "right"), of(label, "predicted, matched")),
            share(of(label, "right"), of(label, "gold, matched")),
        )
        for label in StanceLabel
    ]
    yield Figure(f"macro F1{named}", "pairs of both", _mean(scores), gold=matched_)
    yield Figure(f"target recall{named}", "pairs", share(matched_, gold), gold=gold)
    quotes = sums.get(("stance", scope, "quotes"), 0)
    stray = sums.get(("stance", scope, "polar on no pair"), 0)
    yield Figure(
        f"polar on no pair{named}", "per quote", share(stray, quotes), gold=round(quotes), predicted=round(stray)
    )


def _mean(values: Sequence[float | None]) -> float | None:
    held = [value for value in values if value is not None]
    return sum(held) / len(held) if held else None
