"""How probable it is that an attribution is right: a logistic curve over what the network is sure of.

Fitted on articles that the network has not been trained on (Platt 1999), where "right" means: content found at an
intersection over union of at least one half, and the right source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log

import attrs

from quotekit.reading.decode import Linked

_LEAST = 1e-4


def features(linked: Linked) -> list[float]:
    """The log odds of each part's probability."""
    kept = [min(max(p, _LEAST), 1 - _LEAST) for p in linked.sureness]
    return [log(p / (1 - p)) for p in kept]


def _four(weights: Iterable[float]) -> tuple[float, ...]:
    kept = tuple(map(float, weights))
    if len(kept) != 4:
        raise ValueError(f"there are 4 features and {len(kept)} weights")
    return kept


@attrs.frozen
class Confidence:
    """The curve: a weight for each feature, and a bias."""

    weights: Sequence[float] = attrs.field(default=(0.25, 0.25, 0.25, 0.25), converter=_four)
    bias: float = attrs.field(default=0.0, converter=float)

    def __call__(self, linked: Linked) -> float:
        """The probability that an attribution is right, in [0, 1], to three digits: more would be the machine's."""
        score = self.bias + sum(w * f for w, f in zip(self.weights, features(linked), strict=True))
        return round(1 / (1 + exp(-max(-30.0, min(30.0, score)))), 3)
