"""Whether the speakers of the quotes found are the right parties, and one each throughout the article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from quotekit.evaluation.annotation import Annotation
from quotekit.evaluation.figures import Count, Counts, Figure, f1, share
from quotekit.evaluation.overlap import matched
from quotekit.evaluation.quotes import ALL

_OVER = (
    ("quote found", "found", "quotes"),
    ("same speaker", "same", "found with speaker"),
    ("canonical speaker", "canonical", "found with speaker"),
    ("same speaker, end to end", "same", "with speaker"),
    ("canonical speaker, end to end", "canonical", "with speaker"),
)


class Speakers:
    """Speakers by name, over gold quotes that were found by overlap and have one.

    ``same speaker``: the parties have a name in common, among names and aliases. ``canonical speaker``: their names
    are the same. ``end to end``: over all gold quotes with a speaker. ``speakers per speaker``: predicted speakers over
    gold speakers; 1 is ideal, more is split, less is merged. ``B-cubed`` (Bagga & Baldwin 1998): the quotes of an
    article clustered by speaker; one without a predicted speaker is a cluster of its own.
    """

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """Quotes found, right, and the sums of B-cubed."""
        hits = dict(matched([item.characters for item in gold.items], [item.characters for item in predicted.items]))
        counts: Counts = defaultdict(float)
        clusters: list[tuple[str | int, str | None]] = []
        for i, own in enumerate(gold.items):
            counts["speakers", ALL, "quotes"] += 1
            counts["speakers", ALL, "found"] += i in hits
            counts["speakers", ALL, "with speaker"] += own.speaker is not None
            if own.speaker is None or i not in hits:
                continue
            other = predicted.items[hits[i]]
            counts["speakers", ALL, "found with speaker"] += 1
            clusters.append((i if other.key is None else other.key, own.key))
            if other.speaker is not None:
                counts["speakers", ALL, "same"] += other.speaker.same(own.speaker)
                counts["speakers", ALL, "canonical"] += other.speaker.same_name(own.speaker)
        spoken = [pair for pair in clusters if isinstance(pair[0], str)]
        counts["speakers", ALL, "predicted speakers"] += len({p for p, _ in spoken})
        counts["speakers", ALL, "gold speakers"] += len({g for _, g in spoken})
        of_predicted, of_gold = Counter(p for p, _ in clusters), Counter(g for _, g in clusters)
        for (p, g), both in Counter(clusters).items():
            counts["B-cubed", ALL, "precision"] += both * both / of_predicted[p]
            counts["B-cubed", ALL, "recall"] += both * both / of_gold[g]
        return counts

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """One each."""

        def of(what: str) -> float:
            return sums.get(("speakers", ALL, what), 0)

        for measure, part, whole in _OVER:
            yield Figure(measure, ALL, share(of(part), of(whole)), gold=round(of(whole)))
        predicted, gold = of("predicted speakers"), of("gold speakers")
        yield Figure("speakers per speaker", ALL, share(predicted, gold), gold=round(gold), predicted=round(predicted))
        number = of("found with speaker")
        precision, recall = (share(sums.get(("B-cubed", ALL, what), 0), number) for what in ("precision", "recall"))
        yield Figure("B-cubed", ALL, f1(precision, recall), precision, recall, round(number), round(number))
