"""From the classifier's scores and the lexicon's evidence to probabilities that are as sure as they are right."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import torch
from torch import Tensor


@attrs.frozen
class Blend:
    """Two factors before the softmax, fitted on articles that the classifier was not trained on.

    Attributes:
        classifier: factor on the classifier's scores (one over the temperature).
        lexicon: factor on the lexicon's evidence, which speaks for "favor" above zero and for "against" below.
    """

    classifier: float = 1.0
    lexicon: float = 0.0

    def __call__(self, scores: Tensor, evidence: Sequence[float]) -> Tensor:
        """Probabilities (questions, labels) from scores of the same shape and the lexicon's score of each question."""
        return (self.classifier * scores + self.lexicon * squashed(evidence)).softmax(1)


def squashed(evidence: Sequence[float]) -> Tensor:
    """The lexicon's scores, kept between -1 and 1, as what they add to against, favor and neutral."""
    value = torch.tensor(evidence, dtype=torch.float).reshape(-1)
    value = value / (1.0 + value.abs())
    return torch.stack([-value, value, torch.zeros_like(value)], dim=1)
