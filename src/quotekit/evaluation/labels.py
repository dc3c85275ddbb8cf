"""How well spans of content, source and cue are found, exactly and whosesoever they are: no linking counts.

After the measure of Zhang et al. (2022, CofeNet), over whole articles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from quotekit.evaluation.annotation import Annotation, Item
from quotekit.evaluation.figures import Count, Counts, Figure, precision_recall
from quotekit.evaluation.overlap import characters, cleaned, mostly_in
from quotekit.evaluation.overlap import trimmed as trim
from quotekit.spans import Span
from quotekit.spans import trimmed as trim_blanks

LABELS = ("content", "source", "cue")
VARIANTS = ("spans", "spans, joined", "spans, strict")


class LabelSpans:
    """Precision, recall and F1 of spans by label; equal spans of one label in an article count once.

    ``spans``: marks and stops at the ends do not count, and pieces of one quote with nothing but these between them are
    one span. ``spans, joined``: so are pieces of several quotes. ``spans, strict``: only white space does not count.
    """

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """Right, predicted, found and gold, by variant and label."""
        skipped = characters(gold.text, gold.skipped)
        counts: Counts = defaultdict(float)
        for variant in VARIANTS:
            for label in LABELS:
                own = _spans(gold.text, gold.items, label, variant, frozenset())
                other = _spans(gold.text, predicted.items, label, variant, skipped)
                counts[variant, label, "gold"] += len(own)
                counts[variant, label, "found"] += len(own & other)
                if gold.complete:
                    counts[variant, label, "predicted"] += len(other)
                    counts[variant, label, "right"] += len(own & other)
        return counts

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """One a variant and label."""
        for variant in VARIANTS:
            for label in LABELS:
                yield precision_recall(variant, label, sums)


def _spans(text: str, items: Iterable[Item], label: str, variant: str, skipped: frozenset[int]) -> set[Span]:
    out: set[Span] = set()
    for item in items:
        given = {"content": item.contents, "source": item.source, "cue": item.cue}[label]
        if variant == "spans":
            given = cleaned(text, given)
        else:
            short = trim_blanks if variant == "spans, strict" else trim
            given = tuple(span for each in given if len(span := short(text, each)))
        out.update(s for s in given if not skipped or not mostly_in(characters(text, [s]), skipped))
    return _joined(text, out) if variant == "spans, joined" else out


def _joined(text: str, spans: set[Span]) -> set[Span]:
    """The spans, those joined that have nothing but blanks and marks between them.

    Where several end, or start, at one place, the longest is joined; overlapping ones are not.
    """
    starts: dict[int, Span] = {}
    ends: dict[int, Span] = {}
    for span in spans:
        starts[span.start] = max(starts.get(span.start, span), span, key=len)
        ends[span.end] = max(ends.get(span.end, span), span, key=len)
    order = sorted(starts)
    following: dict[Span, Span] = {}
    for end, span in ends.items():
        near = bisect_left(order, end)
        if near < len(order) and not any(c.isalnum() for c in text[end : order[near]]):
            following[span] = starts[order[near]]
    out = set()
    for span in spans.difference(following.values()):
        last = span
        while last in following:
            last = following[last]
        out.add(Span(span.start, last.end))
    return out
