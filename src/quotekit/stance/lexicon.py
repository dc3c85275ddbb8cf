"""The stance of a quote toward one party by a lexicon of weighted words and constructions.

The rule, in full: find the entries of ``lexicons/<lang>/stance.toml`` in the quote; for each tell how it is tied to
the nearest mention of the target (see :mod:`quotekit.stance.ties`); add the weights. A sum beyond a threshold on
either side is "against" or "favor", else the label is "neutral". The label's probability comes from two logistic
curves over the sum, one for each side; they lie further apart where the text reports figures or procedure, and what
neither claims is neutral's. Since the threshold weighs the three labels alike (macro F1) while neutral is the
commonest in the news, a label may be less probable than neutral; its probability says so. ``explain`` shows every
entry that counted.
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
from quotekit.stance.verdicts import choose
from quotekit.values import QuoteKind, StanceLabel

WHOLE = -1
"""Number of the whole quote among the sums by sentence."""

CAP = 2.0
"""Hits of one group in one tie count at most so much: the third insult adds little to two."""


@attrs.frozen
class Fired:
    """A group that counted: the words found, their tie to the target (or a construction's name), what they added."""

    words: tuple[str, ...]
    group: str
    tie: str
    weight: float


@attrs.frozen
class Judgement:
    """What the lexicon makes of a quote and a target.

    Attributes:
        label: against, favor or neutral, by the score's threshold.
        probability: of the label, in [0, 1].
        score: sum of the weights; below zero against the target, above zero in its favor.
        probabilities: of each label; they sum to one.
    """

    label: StanceLabel
    probability: float
    score: float
    probabilities: Mapping[StanceLabel, float]


@attrs.frozen
class Analysis:
    """A quote read once for all its targets.

    Attributes:
        reading: its words.
        kind: its kind.
        hits: the entries found.
        at: the hits by the number of their first word.
        owned: hits that are somebody's: tied directly to at least one mention of a party.
        free: sums of the values of hits that are nobody's, by sentence (the whole quote under ``WHOLE``) and group.
        factual: whether the cue only reports, asks or measures.
        voided: whether the text denies that it was said, so that nothing in it counts.
        lexicon: what it was read with.
    """

    reading: Reading
    kind: QuoteKind
    hits: tuple[Hit, ...]
    at: Mapping[int, tuple[Hit, ...]] = attrs.field(eq=False, repr=False)
    owned: frozenset[Hit] = attrs.field(eq=False, repr=False)
    free: Mapping[int, Mapping[str, float]] = attrs.field(eq=False, repr=False)
    factual: bool
    voided: bool
    lexicon: Lexicon = attrs.field(eq=False, repr=False)


Sums = defaultdict[int, defaultdict[str, float]]


def analyse(reading: Reading, kind: QuoteKind, *, voided: bool = False, lang: str = "en") -> Analysis:
    """A quote's analysis, in time linear in its length; ``voided`` if the text denies that it was said."""
    table = lexicon(lang)
    cue = reading.words[: reading.cue]
    denied = any(word in table.denying for word in cue)
    hits = () if voided else find_hits(reading, table, denied=denied)
    at: dict[int, tuple[Hit, ...]] = {}
    for hit in hits:
        at[hit.first] = (*at.get(hit.first, ()), hit)
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
    return Analysis(reading, kind, hits, at, owned, free, factual, voided, table)


def features(analysis: Analysis, mentions: Sequence[Span]) -> dict[tuple[str, str], float]:
    """What the score is summed from: the value of each (group, tie), capped, and of each construction that matched."""
    values: defaultdict[tuple[str, str], float] = defaultdict(float)
    for number in _sentences(analysis, mentions):
        for group, value in analysis.free.get(number, {}).items():
            values[group, "quote" if number == WHOLE else "sentence"] += value
    for hit, found in _ties(analysis, mentions).items():
        values[hit.group, found.name] += hit.value * found.closeness
    capped = {key: max(-CAP, min(CAP, value)) for key, value in values.items()}
    for mention in mentions:
        before, behind = analysis.reading.around(mention)
        for construction in analysis.lexicon.constructions:
            if not analysis.voided and construction.matches(before, behind):
                capped["construction", construction.name] = 1.0
    return capped


def judge(analysis: Analysis, mentions: Sequence[Span]) -> Judgement:
    """The label and its probability for the target with these mentions in the quote; time linear in their number."""
    table = analysis.lexicon
    score, width = table.bias, table.width(analysis.kind, analysis.factual)
    for (group, name), value in features(analysis, mentions).items():
        if group == table.neutral_group:
            width += table.weight(group, name) * max(0.0, value)
        else:
            score += table.weight(group, name) * value
    evidence = table.slope * score / (1.0 + abs(score) / table.limit)
    against, favor = _logistic(-evidence - width), _logistic(evidence - width)
    total = max(1.0, against + favor)
    chances = {
        StanceLabel.AGAINST: against / total,
        StanceLabel.FAVOR: favor / total,
        StanceLabel.NEUTRAL: max(0.0, 1.0 - (against + favor) / total),
    }
    label = StanceLabel.NEUTRAL
    if abs(score) > table.threshold:
        label = StanceLabel.AGAINST if score < 0 else StanceLabel.FAVOR
    return Judgement(label, chances[label], score, chances)


def label_of(found: Judgement, neutral: float | None) -> StanceLabel:
    """A judgement's label, or with a threshold the likelier side if its probability reaches that."""
    return found.label if neutral is None else choose(found.probabilities, neutral)


def explain(analysis: Analysis, mentions: Sequence[Span]) -> tuple[Fired, ...]:
    """The entries that made the score, the heaviest first, with the words they were found at.

    >>> from quotekit.stance.reading import read
    >>> text = "Smith is a liar."
    >>> analysis = analyse(read(text, [Span(0, 16)], [Span(0, 5)]), QuoteKind.DIRECT)
    >>> [(entry.words, entry.group, entry.tie) for entry in explain(analysis, [Span(0, 5)])]
    [(('liar',), 'flaw', 'agent')]
    """
    table, words = analysis.lexicon, defaultdict(list)
    for hit, found in _ties(analysis, mentions).items():
        words[hit.group, found.name].append(hit)
    for number in _sentences(analysis, mentions):
        for hit in analysis.hits:
            if hit not in analysis.owned and number in (WHOLE, analysis.reading.sentence[hit.first]):
                words[hit.group, "quote" if number == WHOLE else "sentence"].append(hit)
    fired = []
    for (group, name), value in features(analysis, mentions).items():
        if weight := table.weight(group, name) * value:
            forms = tuple(" ".join(analysis.reading.words[hit.first : hit.last]) for hit in sorted(words[group, name]))
            fired.append(Fired(forms, group, name, weight))
    return tuple(sorted(fired, key=lambda entry: -abs(entry.weight)))


def _sentences(analysis: Analysis, mentions: Sequence[Span]) -> list[int]:
    """The whole quote and the sentences that mention the target, by number."""
    places = (analysis.reading.place(mention) for mention in mentions)
    return [WHOLE, *dict.fromkeys(analysis.reading.sentence[place[0]] for place in places if place)]


def _ties(analysis: Analysis, mentions: Sequence[Span]) -> dict[Hit, Tie]:
    """The hits tied to the target, each by its closest tie; what is in the clause but another's own is left out."""
    best: dict[Hit, Tie] = {}
    for mention in mentions:
        if place := analysis.reading.place(mention):
            near = (*tie(analysis.reading, analysis.at, *place), *stand_ins(analysis.reading, analysis.at, *place))
            for hit, found in near:
                if hit not in best or found.rank < best[hit].rank:
                    best[hit] = found
    return {hit: found for hit, found in best.items() if found.name != "clause" or hit not in analysis.owned}


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, value))))
