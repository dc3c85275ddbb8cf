"""Whether posts are told from other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from quotekit.evaluation.annotation import Annotation
from quotekit.evaluation.figures import Count, Counts, Figure, precision_recall
from quotekit.evaluation.overlap import matched
from quotekit.values import Medium

_POST = ("medium", str(Medium.POST))


class Posts:
    """Precision over the quotes found that are predicted to be posts, recall over all gold posts."""

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """Posts of both sides, and of both at once."""
        hits = dict(matched([item.characters for item in gold.items], [item.characters for item in predicted.items]))
        counts: Counts = defaultdict(float, {(*_POST, "predicted"): 0.0})
        for i, own in enumerate(gold.items):
            given = i in hits and predicted.items[hits[i]].medium is Medium.POST
            wanted = own.medium is Medium.POST
            counts[(*_POST, "predicted")] += given
            counts[(*_POST, "gold")] += wanted
            for what in ("right", "found"):
                counts[(*_POST, what)] += given and wanted
        return counts

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """One."""
        yield precision_recall(*_POST, sums)
