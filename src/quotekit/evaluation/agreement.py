"""Annotators against each other: how far they mark the same spans, name the same speakers, see the same stances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from quotekit.errors import SettingError
from quotekit.evaluation import alpha
from quotekit.evaluation.annotation import Annotation, Item, Pair
from quotekit.evaluation.bootstrap import check, summed, with_intervals
from quotekit.evaluation.compare import comparable, same_text
from quotekit.evaluation.figures import Count, Counts, Figure, Measure
from quotekit.evaluation.labels import LabelSpans
from quotekit.evaluation.names import Who, paired
from quotekit.evaluation.overlap import matched
from quotekit.evaluation.quotes import Quotes
from quotekit.evaluation.reading import Source, Texts, read, read_texts
from quotekit.evaluation.result import Agreement

SPEAKER, STANCE, ANY_STANCE = "speaker", "stance", "stance or none"
NONE = "none"
_SPANS: tuple[Measure, ...] = (Quotes(), LabelSpans())


def agree(
    a: Source,
    b: Source,
    *more: Source,
    texts: Texts | None = None,
    nested: bool = False,
    resamples: int = 1000,
    confidence: float = 0.95,
    seed: int = 0,
) -> Agreement:
    """How far annotators agree, with confidence intervals over articles.

    F1 of quotes and spans is over all pairs of annotators together, and the same whichever of the two is taken for
    gold. Krippendorff's alpha is over the quotes that at least two of them marked: of ``speaker``; of ``stance`` toward
    the targets that at least two named; of ``stance or none``, toward every target that any of them named.

    Args:
        a: what an annotator made; see :func:`quotekit.evaluate` for the forms.
        b: what another one made.
        *more: what others made.
        texts: the articles' texts, if the first does not hold them: by id, or the path of their JSONL.
        nested: count quotes inside quotes as well in F1.
        resamples: of the bootstrap; 0 leaves the intervals out.
        confidence: of the intervals.
        seed: of the bootstrap.

    Raises:
        InputError: if one cannot be read, or an article's text is not the same in all.
        SettingError: if an argument is wrong, or no article is common to all.
    """
    check(resamples, confidence)
    held = dict(read_texts(texts))
    everybody: list[dict[str, Annotation]] = []
    for source in (a, b, *more):
        found = read(source, held)
        held = {**held, **{each.id: each.text for each in found if each.id is not None}}
        everybody.append({each.key: each for each in found})
    common = [key for key in everybody[0] if all(key in each for each in everybody)]
    if not common:
        raise SettingError("no article is common to all annotators: articles are joined by id, or else by text")
    counts = []
    for key in common:
        annotations = [each[key] for each in everybody]
        for other in annotations[1:]:
            same_text(annotations[0], other)
        counts.append(_count(annotations, nested))
    rest = len({key for each in everybody for key in each}) - len(common)
    notes = (f"{rest} not annotated by all: left out",) if rest else ()
    figures = with_intervals(counts, _figures, resamples, confidence, seed)
    return Agreement(tuple(figures), len(common), resamples, confidence, notes)


def _count(annotations: Sequence[Annotation], nested: bool) -> Counts:
    parts: list[Counts] = []
    for one, other in combinations([comparable(each, nested) for each in annotations], 2):
        # Either may be the one whose quotes are not all listed.
        complete = one.complete and other.complete
        for measure in _SPANS:
            parts.append(measure.count(attrs.evolve(one, complete=complete), other))
    quotes = _same_quotes([each.items for each in annotations])
    speakers = _same_parties([[(i.key, i.speaker) for i in each.items] for each in annotations])
    parts.append(alpha.count(SPEAKER, ([speakers[who, item.key] for who, item in quote.items()] for quote in quotes)))
    stances, any_stances = [], []
    for quote in quotes:
        if len(quote) > 1:
            for labels in _same_targets([item.pairs for item in quote.values()]):
                stances.append(labels)
                any_stances.append([*labels, *[NONE] * (len(quote) - len(labels))])
    parts += [alpha.count(STANCE, stances), alpha.count(ANY_STANCE, any_stances)]
    return summed(parts)


def _figures(sums: Mapping[Count, float]) -> Iterator[Figure]:
    for measure in _SPANS:
        yield from measure.figures(sums)
    both = [alpha.figures(name, sums) for name in (SPEAKER, STANCE, ANY_STANCE)]
    yield from (figure for figure, _ in both)
    yield from (figure for _, figure in both)


def _same_quotes(everybody: Sequence[Sequence[Item]]) -> list[dict[int, Item]]:
    """The quotes that anybody marked, each with who marked it; what is the same is told by who marked it first."""
    quotes: list[dict[int, Item]] = []
    first: list[frozenset[int]] = []
    for who, items in enumerate(everybody):
        hits = {j: i for i, j in matched(first, [item.characters for item in items])}
        for j, item in enumerate(items):
            if j in hits:
                quotes[hits[j]][who] = item
            else:
                quotes.append({who: item})
                first.append(item.characters)
    return quotes


def _same_parties(
    everybody: Sequence[Sequence[tuple[str | None, Who | None]]],
) -> dict[tuple[int, str | None], str | int]:
    """Annotator and party's key -> a number that is the same for the same party; "none" for nobody."""
    out: dict[tuple[int, str | None], str | int] = {}
    known: list[Who] = []
    for who, parties in enumerate(everybody):
        out[who, None] = NONE
        named = {key: party for key, party in parties if party is not None}
        hits = {j: i for i, j in paired(known, list(named.values()))}
        for j, (key, party) in enumerate(named.items()):
            if j not in hits:
                hits[j] = len(known)
                known.append(party)
            out[who, key] = hits[j]
    return out


def _same_targets(everybody: Sequence[Sequence[Pair]]) -> list[list[str]]:
    """The labels that annotators gave to each target of a quote."""
    known: list[Who] = []
    labels: list[list[str]] = []
    for pairs in everybody:
        hits = {j: i for i, j in paired(known, [pair.target for pair in pairs])}
        for j, pair in enumerate(pairs):
            if j in hits:
                labels[hits[j]].append(str(pair.label))
            else:
                known.append(pair.target)
                labels.append([str(pair.label)])
    return labels
