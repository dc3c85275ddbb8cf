"""The stance classifier as a step of a kit: loaded where the kit is, packed as its settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.draft import Draft
from quotekit.models import package
from quotekit.spans import Span
from quotekit.stance import analysed, by_lexicon
from quotekit.stance.given import Given
from quotekit.stance.lexicon import Judgement, judge
from quotekit.stance.pairs import Judged, Pair, find_pairs
from quotekit.stance.rollup import carry_over
from quotekit.stance.rows import Kind, Page, Question
from quotekit.stance.verdicts import Verdict, choose
from quotekit.values import Party, Stance

if TYPE_CHECKING:
    from quotekit.stance.classifier import Classifier

ORIGIN = "model"


@attrs.frozen
class Stances:
    """The step that gives a draft its stances by the classifier.

    Pairs of quote and target are found, and stances carried over, as without it; a quote that the text denies is left
    to the lexicon, for which nothing in it counts.

    Attributes:
        folder: the classifier's, as :mod:`quotekit.training.stance_release` writes it.
        lang: the language.
        neutral: against and favor are given only from this probability on; None: where they are likeliest.
        device: where it computes, see :func:`quotekit.reading.computing.device`.
        arithmetic: what it computes in, see :func:`quotekit.reading.computing.settle`.
        shared: a file with the weights as they are computed with, which other processes hold, too; or None.

    Raises:
        ModelNotFoundError: if there is no classifier.
        ModelDamagedError: if it cannot be used.
    """

    folder: str
    lang: str = "en"
    neutral: float | None = None
    device: str | None = None
    arithmetic: str | None = None
    shared: str | None = None
    _classifier: Classifier = attrs.field(init=False, eq=False, repr=False)

    @_classifier.default
    def _load(self) -> Classifier:
        from quotekit.stance.package import load

        weights = package.readable(self.shared)
        return load(self._layout(), device=self.device, arithmetic=self.arithmetic, weights=weights)

    def _layout(self) -> package.Layout:
        return package.at(self.folder, "stance classifier", "'lexicon', the folder of one, or None to leave them out")

    def __call__(self, draft: Draft) -> Draft:
        """The draft with ``stances``."""
        return self.batch([draft])[0]

    def batch(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with ``stances``; the pairs of all of them are judged together."""
        asked: list[tuple[Page, Question]] = []
        pairs: list[list[tuple[Pair, Judgement]]] = []
        for draft in drafts:
            own: list[tuple[Pair, Judgement]] = []
            parties = {party.id: party for party in draft.parties}
            page: Page | None = None
            for item in find_pairs(draft, self.lang):
                analysis = analysed(draft.text, item, self.lang)
                own += [(pair, judge(analysis, pair.mentions)) for pair in item.pairs]
                if not item.quote.negated:
                    page = page or self._classifier.page(draft)
                    asked += [(page, question(item, pair, parties)) for pair in item.pairs]
            pairs.append(own)
        evidence = [said.score for own in pairs for pair, said in own if not pair.quote.negated]
        found = iter(self._classifier.probabilities(asked, evidence))
        out = []
        for draft, own in zip(drafts, pairs, strict=True):
            stances = [
                by_lexicon(said, pair, self.neutral) if pair.quote.negated else self._stance(next(found), said, pair)
                for pair, said in own
            ]
            speaking = {quote.speaker for quote in draft.quotes}
            out.append(attrs.evolve(draft, stances=carry_over(stances, draft.parties, speaking)))
        return out

    def _stance(self, probabilities: Sequence[float], said: Judgement, pair: Pair) -> Stance:
        """A pair's stance; the lexicon's where the classifier hardly prefers one label."""
        if max(probabilities) < self._classifier.blend.unsure:
            return by_lexicon(said, pair, self.neutral)
        return by_classifier(probabilities, pair, self.neutral)

    def judge(self, given: Sequence[Given]) -> list[Verdict]:
        """What the classifier makes of given pairs, in order; they are judged together."""
        asked, pages = [], dict[str, Page]()
        for pair in given:
            if pair.text not in pages:
                pages[pair.text] = self._classifier.page(pair.draft())
            asked.append((pages[pair.text], given_question(pair)))
        found = self._classifier.probabilities(asked, [0.0] * len(asked))  # of sentences the lexicon knows nothing
        return [verdict(probabilities, self.neutral) for probabilities in found]

    def info(self) -> dict[str, Any]:
        """Which classifier it is, and what it computes in."""
        manifest = package.manifest(self._layout())
        return {"name": manifest["name"], "version": manifest["version"], **self._classifier.info()}

    def weights(self) -> bytes | None:
        """What several processes can hold in common, or None: see :meth:`recipe`."""
        from quotekit.reading.computing import can_share

        return package.packed(self._classifier.net) if can_share(self._classifier.net.encoder) else None

    def recipe(self, shared: str | None) -> tuple[object, ...]:
        """How another process makes this step, with its weights from a file if there is one."""
        return type(self), (self.folder, self.lang, self.neutral, self.device, self.arithmetic, shared)

    def __reduce__(self) -> tuple[object, ...]:
        return self.recipe(None)


def question(item: Judged, pair: Pair, parties: Mapping[str, Party]) -> Question:
    """What to ask the classifier about a pair."""
    target, holder = parties[pair.target], parties.get(pair.holder)
    asked = Question(item.own, pair.mentions, target.name, target.mentions)
    return attrs.evolve(asked, holder=holder.name, holder_mentions=holder.mentions) if holder else asked


def given_question(pair: Given) -> Question:
    """What to ask the classifier about a given pair."""
    whole, named = (Span(0, len(pair.text)),), pair.text[pair.target.slice]
    asked = Question(whole, (pair.target,), named, pair.mentions(pair.target), kind=Kind.SENTENCE)
    if pair.holder is None:
        return asked
    holder = pair.text[pair.holder.slice]
    return attrs.evolve(asked, holder=holder, holder_mentions=pair.mentions(pair.holder), kind=Kind.DIRECTED)


def verdict(probabilities: Sequence[float], neutral: float | None) -> Verdict:
    """The label that probabilities, in the classifier's order of labels, speak for."""
    from quotekit.stance.classifier import LABELS

    chances = {label: min(1.0, max(0.0, chance)) for label, chance in zip(LABELS, probabilities, strict=True)}
    label = choose(chances, neutral)
    return Verdict(label, chances[label], chances)


def by_classifier(probabilities: Sequence[float], pair: Pair, neutral: float | None) -> Stance:
    """A pair's stance as the classifier has it."""
    found = verdict(probabilities, neutral)
    return Stance(pair.quote.id, pair.holder, pair.target, found.label, found.score, pair.mentions, None, ORIGIN)
