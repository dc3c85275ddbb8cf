"""The stance of a quote toward one party by a lexicon of weighted words and constructions.

The rule, in full: find the entries of ``lexicons/<lang>/stance.toml`` in the quote; for each tell how it is tied to the
nearest mention of the target (see :mod:`quotekit.stance.ties`); add the weights. A sum beyond a threshold on either side is
"against" or "favor", else the label is "neutral". The label's probability comes from two logistic curves over the sum, one
for each side; they lie further apart where the text reports figures or procedure, and what neither claims is
neutral's. Since the thresholds weigh the three labels alike (macro F1) while neutral is the commonest in the
news, a label may be less probable than neutral; its probability says so. ``Judgement.fired`` shows every entry that counted.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from quotekit.spans import Span
from quotekit.stance.entries import Lexicon, lexicon
from quotekit.stance.reading import Reading
from quotekit.stance.ties import Hit, Tie, find_hits, stand_ins, tie
from quotekit.values import QuoteKind, StanceLabel

WHOLE = -1
"""Number of the whole quote among the sums by sentence."""

CAP = 2.0
"""Hits of one group in one tie count at most so much: the third insult adds little to two."""


@attrs.frozen
class Fired:
    """An entry that counted: the words, its group or construction, its tie to the target, and what it added."""

    words: str
    entry: str
    tie: str
    weight: float


@attrs.frozen
class Judgement:
    """What the lexicon makes of a quote and a target.

    Attributes:
        label: against, favor or neutral, by the score's thresholds.
        probability: of the label, in [0, 1].
        score: sum of the weights; below zero against the target, above zero in its favor.
        fired: the entries that made the score, heaviest first.
    """

    label: StanceLabel
    probability: float
    score: float
    fired: tuple[Fired, ...]


@attrs.frozen
class Analysis:
    """A quote read once for all its targets.

    Attributes:
        reading: its words.
        kind: its kind.
        hits: the entries found.
        at: the hits by the number of their first word.
        owned: hits that are somebody's: tied directly to at least one mention of a party.
        free: sums of the values of hits that are nobody's, by sentence and group; those of the whole quote under ``WHOLE``.
        factual: whether the cue only reports, asks or measures.
        lexicon: what it was read with.
    """

    reading: Reading
    kind: QuoteKind
    hits: tuple[Hit, ...]
    at: Mapping[int, tuple[Hit, ...]] = attrs.field(eq=False, repr=False)
    owned: frozenset[Hit] = attrs.field(eq=False, repr=False)
    free: Mapping[int, Mapping[str, float]] = attrs.field(eq=False, repr=False)
    factual: bool
    lexicon: Lexicon = attrs.field(eq=False, repr=False)


Sums = defaultdict[int, defaultdict[str, float]]


def analyse(reading: Reading, kind: QuoteKind, *, voided: bool = False, lang: str = "en") -> Analysis:
    """A quote's analysis, in time linear in its length; ``voided`` if the text denies that it was said."""
    table = lexicon(lang)
    cue = reading.words[: reading.cue]
    denied = any(word in table.denying for word in cue)
    hits = () if voided else find_hits(reading, table, denied=denied)
    at: defaultdict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        at[hit.first].append(hit)
    places: dict[int, tuple[int, int]] = {}
    for word, number in enumerate(reading.named):
        if number >= 0:
            places[number] = (places[number][0] if number in places else word, word + 1)
    owned = frozenset(
        hit for first, last in places.values() for hit, found in tie(reading, at, first, last) if found.name != "clause"
    )
    free: Sums = defaultdict(lambda: defaultdict(float))
    for hit in hits:
        if hit not in owned:
            free[reading.sentence[hit.first]][hit.group] += hit.value
            free[WHOLE][hit.group] += hit.value
    factual = any(word in table.factual for word in cue)
    return Analysis(reading, kind, hits, {first: tuple(some) for first, some in at.items()}, owned, free, factual, table)


def features(analysis: Analysis, mentions: Sequence[Span]) -> dict[tuple[str, str], float]:
    """What the score is summed from: the value of each (group, tie), capped, and of each construction that matched."""
    reading = analysis.reading
    best: dict[Hit, Tie] = {}
    sentences = {WHOLE}
    for mention in mentions:
        if place := reading.place(mention):
            sentences.add(reading.sentence[place[0]])
            for hit, found in (*tie(reading, analysis.at, *place), *stand_ins(reading, analysis.at, *place)):
                if hit not in best or found.rank < best[hit].rank:
                    best[hit] = found
    values: defaultdict[tuple[str, str], float] = defaultdict(float)
    for number in sentences:
        for group, value in analysis.free.get(number, {}).items():
            values[group, "quote" if number == WHOLE else "sentence"] += value
    for hit, found in best.items():
        if found.name != "clause" or hit not in analysis.owned:  # what is another's own is not counted here
            values[hit.group, found.name] += hit.value * found.closeness
    capped = {key: max(-CAP, min(CAP, value)) for key, value in values.items()}
    for mention in mentions:
        before, behind = reading.around(mention)
        for construction in analysis.lexicon.constructions:
            if construction.matches(before, behind):
                capped["construction", construction.name] = 1.0
    return capped


def judge(analysis: Analysis, mentions: Sequence[Span]) -> Judgement:
    """The label and its probability for the target with these mentions in the quote."""
    table = analysis.lexicon
    fired, width = [], table.width(analysis.kind, analysis.factual)
    for (group, name), value in features(analysis, mentions).items():
        if group == table.neutral_group:
            width += table.weight(group, name) * max(0.0, value)
        elif weight := table.weight(group, name) * value:
            fired.append(Fired(_words(analysis, group), group if group != "construction" else name, name, weight))
    score = table.bias + sum(entry.weight for entry in fired)
    against, favor = _logistic(-score - width), _logistic(score - width)
    total = max(1.0, against + favor)
    if score < -table.against_from:
        label, chance = StanceLabel.AGAINST, against / total
    elif score > table.favor_from:
        label, chance = StanceLabel.FAVOR, favor / total
    else:
        label, chance = StanceLabel.NEUTRAL, 1.0 - (against + favor) / total
    fired.sort(key=lambda entry: -abs(entry.weight))
    return Judgement(label, min(1.0, max(0.0, chance)), score, tuple(fired))


def _words(analysis: Analysis, group: str) -> str:
    return ", ".join(" ".join(analysis.reading.words[h.first : h.last]) for h in analysis.hits if h.group == group)


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, value))))
