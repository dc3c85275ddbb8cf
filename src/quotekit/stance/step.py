"""The stance classifier as a step of a kit: loaded where the kit is, packed as its settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.draft import Draft
from quotekit.models import package
from quotekit.stance import analysed, by_lexicon
from quotekit.stance.lexicon import Analysis, judge
from quotekit.stance.pairs import Judged, Pair, find_pairs
from quotekit.stance.rollup import carry_over
from quotekit.stance.rows import Page, Question
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

    Raises:
        ModelNotFoundError: if there is no classifier.
        ModelDamagedError: if it cannot be used.
    """

    folder: str
    lang: str = "en"
    _classifier: Classifier = attrs.field(init=False, eq=False, repr=False)

    @_classifier.default
    def _load(self) -> Classifier:
        from quotekit.stance.package import load

        return load(self._layout())

    def _layout(self) -> package.Layout:
        return package.at(self.folder, "stance classifier", "'lexicon', the folder of one, or None to leave them out")

    def __call__(self, draft: Draft) -> Draft:
        """The draft with ``stances``."""
        return self.batch([draft])[0]

    def batch(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with ``stances``; the pairs of all of them are judged together."""
        asked: list[tuple[Page, Question]] = []
        evidence: list[float] = []
        pairs: list[list[tuple[Pair, Analysis]]] = []
        for draft in drafts:
            own: list[tuple[Pair, Analysis]] = []
            parties = {party.id: party for party in draft.parties}
            page: Page | None = None
            for item in find_pairs(draft, self.lang):
                analysis = analysed(draft.text, item, self.lang)
                own += [(pair, analysis) for pair in item.pairs]
                if not item.quote.negated:
                    page = page or self._classifier.page(draft)
                    asked += [(page, question(item, pair, parties)) for pair in item.pairs]
                    evidence += [judge(analysis, pair.mentions).score for pair in item.pairs]
            pairs.append(own)
        found = iter(self._classifier.probabilities(asked, evidence))
        out = []
        for draft, own in zip(drafts, pairs, strict=True):
            stances = [
                by_lexicon(analysis, pair) if pair.quote.negated else by_classifier(next(found), pair)
                for pair, analysis in own
            ]
            speaking = {quote.speaker for quote in draft.quotes}
            out.append(attrs.evolve(draft, stances=carry_over(stances, draft.parties, speaking)))
        return out

    def info(self) -> dict[str, Any]:
        """Which classifier it is, and what it computes in."""
        manifest = package.manifest(self._layout())
        return {"name": manifest["name"], "version": manifest["version"], "arithmetic": self._classifier.arithmetic}

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.folder, self.lang)


def question(item: Judged, pair: Pair, parties: Mapping[str, Party]) -> Question:
    """What to ask the classifier about a pair."""
    target, holder = parties[pair.target], parties.get(pair.holder)
    asked = Question(item.own, pair.mentions, target.name, target.mentions)
    return attrs.evolve(asked, holder=holder.name, holder_mentions=holder.mentions) if holder else asked


def by_classifier(probabilities: Sequence[float], pair: Pair) -> Stance:
    """A pair's stance as the classifier has it: the likeliest label."""
    from quotekit.stance.classifier import LABELS

    best = max(range(len(LABELS)), key=lambda number: probabilities[number])
    score = min(1.0, max(0.0, probabilities[best]))
    return Stance(pair.quote.id, pair.holder, pair.target, LABELS[best], score, pair.mentions, None, ORIGIN)
