"""From the classifier's scores and the lexicon's evidence to probabilities that are as sure as they are right."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import torch
from torch import Tensor

from quotekit.stance.rows import Kind


@attrs.frozen
class Blend:
    """Factors before the softmax, fitted on articles and sentences that the classifier was not trained on.

    Attributes:
        classifier: factor on the classifier's scores of quotes (one over the temperature; Guo et al. 2017).
        lexicon: factor on the lexicon's evidence, which speaks for "favor" above zero and for "against" below.
        sentences: factor on the scores of sentences as their writer puts them.
        directed: factor on the scores of sentences that tell of a holder.
        unsure: where a quote's likeliest label is less probable than this, the lexicon alone decides.
    """

    classifier: float = attrs.field(default=1.0, converter=float)
    lexicon: float = attrs.field(default=0.0, converter=float)
    sentences: float = attrs.field(default=1.0, converter=float)
    directed: float = attrs.field(default=1.0, converter=float)
    unsure: float = attrs.field(default=0.0, converter=float)

    def __call__(self, scores: Tensor, evidence: Sequence[float], kinds: Sequence[Kind] | None = None) -> Tensor:
        """Probabilities (questions, labels).

        Args:
            scores: of the same shape.
            evidence: the lexicon's score of each question.
            kinds: what is judged in each; None where all are quotes.
        """
        factors = {Kind.QUOTE: self.classifier, Kind.SENTENCE: self.sentences, Kind.DIRECTED: self.directed}
        own = torch.tensor([factors[kind] for kind in kinds or [Kind.QUOTE] * len(scores)]).reshape(-1, 1)
        return (own * scores + self.lexicon * squashed(evidence)).softmax(1)


def squashed(evidence: Sequence[float]) -> Tensor:
    """The lexicon's scores, kept between -1 and 1, as what they add to against, favor and neutral."""
    value = torch.tensor(evidence, dtype=torch.float).reshape(-1)
    value = value / (1.0 + value.abs())
    return torch.stack([-value, value, torch.zeros_like(value)], dim=1)
