"""Predictions against gold: the measures of quotes, speakers and stances over the articles of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from quotekit.errors import InputError, SettingError
from quotekit.evaluation.annotation import Annotation
from quotekit.evaluation.bootstrap import check, with_intervals
from quotekit.evaluation.figures import Count, Counts, Figure, Measure
from quotekit.evaluation.labels import LabelSpans
from quotekit.evaluation.posts import Posts
from quotekit.evaluation.quotes import Quotes
from quotekit.evaluation.reading import Source, Texts, read, read_texts
from quotekit.evaluation.result import Evaluation
from quotekit.evaluation.sources import Sources
from quotekit.evaluation.speakers import Speakers
from quotekit.evaluation.stances import Stances
from quotekit.values import Medium

OUTERMOST: tuple[Measure, ...] = (Quotes(), Sources(), LabelSpans())


def evaluate(
    gold: Source,
    predicted: Source,
    *,
    texts: Texts | None = None,
    nested: bool = False,
    resamples: int = 1000,
    confidence: float = 0.95,
    seed: int = 0,
) -> Evaluation:
    """How well predictions agree with gold, with confidence intervals over articles.

    Articles are joined by their ids, or by their texts if they have none. A gold article without a prediction counts as
    one without quotes; a prediction of no gold article is left out. What gold tells nothing of (speakers, posts,
    stances) is not measured. ``docs/evaluating.md`` defines each measure.

    Args:
        gold: reports, records or plain articles (:mod:`quotekit.evaluation.plain`); or the path of a JSONL file of
            them, of tasks exported from Label Studio (``.json``), or of a folder that brat wrote.
        predicted: the same.
        texts: the articles' texts, if gold does not hold them: by id, or the path of their JSONL.
        nested: count quotes inside quotes as well; otherwise quotes, sources and spans are those of outermost quotes.
        resamples: of the bootstrap; 0 leaves the intervals out.
        confidence: of the intervals.
        seed: of the bootstrap.

    Raises:
        InputError: if gold or predictions cannot be read, or an article's text is not the same in both.
        SettingError: if an argument is wrong, or there is no article in gold.
    """
    check(resamples, confidence)
    held = read_texts(texts)
    wanted = read(gold, held)
    if not wanted:
        raise SettingError("there is no article in gold: give at least one")
    known = {own.id: own.text for own in wanted if own.id is not None}
    given = {
        annotation.key: annotation
        for annotation in read(predicted, {**held, **known}, known if len(known) == len(wanted) else None)
    }
    measures = _measures(wanted)
    counts, missing = [], 0
    for own in wanted:
        other = given.pop(own.key, None)
        if other is None:
            missing += 1
            other = Annotation(own.text, own.id, ())
        same_text(own, other)
        counts.append(_count(measures, own, other, nested))
    notes = [f"{missing} without a prediction: counted as without quotes"] if missing else []
    notes += [f"{len(given)} predicted but not in gold: left out"] if given else []

    def figures(sums: Mapping[Count, float]) -> Iterator[Figure]:
        for measure in (*OUTERMOST, *measures):
            yield from measure.figures(sums)

    found = with_intervals(counts, figures, resamples, confidence, seed)
    return Evaluation(tuple(found), len(wanted), resamples, confidence, tuple(notes))


def comparable(annotation: Annotation, nested: bool) -> Annotation:
    """The annotation without quotes that have no letters, and unless nested are wanted, without those."""
    kept = annotation if nested else annotation.outermost()
    return attrs.evolve(kept, items=tuple(item for item in kept.items if item.pieces))


def same_text(one: Annotation, other: Annotation) -> None:
    """Raises an InputError if the two are of different texts."""
    if one.text != other.text:
        raise InputError(f"article {one.id!r} has another text on either side: offsets cannot be compared")


def _measures(gold: Sequence[Annotation]) -> list[Measure]:
    """The measures of what gold tells of: where it has no stances at all, there is nothing to say of stances."""
    items = [item for annotation in gold for item in annotation.items]
    measures: list[Measure] = []
    if any(item.speaker is not None for item in items):
        measures.append(Speakers())
    if any(item.medium is Medium.POST for item in items):
        measures.append(Posts())
    if any(item.pairs for item in items):
        measures.append(Stances())
    return measures


def _count(measures: Sequence[Measure], gold: Annotation, predicted: Annotation, nested: bool) -> Counts:
    counts: Counts = {}
    own = comparable(gold, nested)
    other = comparable(predicted, nested).by_marks().without_skipped(gold.skipped)
    for measure in OUTERMOST:
        counts.update(measure.count(own, other))
    for measure in measures:
        counts.update(measure.count(gold, predicted))
    return counts
