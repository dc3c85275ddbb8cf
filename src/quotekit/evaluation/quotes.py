"""How well quotes are found, by kind: pieces exactly, by token, and by overlap."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quotekit.evaluation.annotation import Annotation, Item
from quotekit.evaluation.figures import Count, Counts, Figure, precision_recall
from quotekit.evaluation.overlap import matched
from quotekit.values import QuoteKind

MEASURES = ("exact", "token", "overlap")
ALL = "all"
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*")


class Quotes:
    """Precision, recall and F1 of quotes.

    ``exact``: the same pieces, once cleaned. ``overlap``: intersection over union of letters and digits of at least a
    half. ``token``: the share of the tokens of one side that are in any quote of the other. Recall is over gold quotes
    of a kind found among all predicted ones, precision over predicted quotes of a kind found among all gold ones, so a
    right quote whose kind differs by a stray word costs nothing.
    """

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """Right, predicted, found and gold, by measure and kind."""
        sides = (gold.items, predicted.items)
        pairs = matched([item.characters for item in gold.items], [item.characters for item in predicted.items])
        exact = _same_pieces(*sides)
        tokens = _Tokens(gold.text)
        counts: Counts = defaultdict(float)
        for kind in (*QuoteKind, ALL):
            wanted, given = ([n for n, i in enumerate(side) if kind in (i.kind, ALL)] for side in sides)
            for measure, same in (("exact", exact), ("overlap", pairs)):
                found, right = {i for i, _ in same}, {j for _, j in same}
                counts[measure, kind, "gold"] += len(wanted)
                counts[measure, kind, "found"] += len(found.intersection(wanted))
                if gold.complete:
                    counts[measure, kind, "predicted"] += len(given)
                    counts[measure, kind, "right"] += len(right.intersection(given))
            own, others = tokens.of(gold.items[n] for n in wanted), tokens.of(predicted.items[n] for n in given)
            counts["token", kind, "gold"] += len(own)
            counts["token", kind, "found"] += len(own & tokens.of(predicted.items))
            if gold.complete:
                counts["token", kind, "predicted"] += len(others)
                counts["token", kind, "right"] += len(others & tokens.of(gold.items))
        return counts

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """One a measure and kind."""
        for measure in MEASURES:
            for kind in (*QuoteKind, ALL):
                yield precision_recall(measure, kind, sums)


def _same_pieces(gold: Sequence[Item], predicted: Sequence[Item]) -> list[tuple[int, int]]:
    """Pairs of equal pieces, one to one."""
    left: dict[object, list[int]] = {}
    for j, item in reversed(list(enumerate(predicted))):
        left.setdefault(item.pieces, []).append(j)
    return [(i, left[item.pieces].pop()) for i, item in enumerate(gold) if left.get(item.pieces)]


class _Tokens:
    """The tokens of a text: runs of letters and digits, with hyphens and apostrophes inside."""

    def __init__(self, text: str) -> None:
        self._at = {
            at: number for number, token in enumerate(_TOKEN.finditer(text)) for at in range(token.start(), token.end())
        }

    def of(self, items: Iterator[Item] | Sequence[Item]) -> set[int]:
        """The tokens that the items hold any letter of."""
        return {self._at[at] for item in items for at in item.characters if at in self._at}
