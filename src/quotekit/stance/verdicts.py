"""From the probabilities of the three labels to one label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from quotekit.values import StanceLabel


@attrs.frozen
class Verdict:
    """What was judged of a given pair.

    Attributes:
        label: against, favor or neutral.
        score: its probability, in [0, 1].
        probabilities: that of each label; they sum to one.
    """

    label: StanceLabel
    score: float
    probabilities: Mapping[StanceLabel, float]

    def to_dict(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "label": str(self.label),
            "score": self.score,
            "probabilities": {str(label): chance for label, chance in self.probabilities.items()},
        }


def choose(probabilities: Mapping[StanceLabel, float], neutral: float | None) -> StanceLabel:
    """The label for some probabilities: the likeliest, or the side that reaches a threshold.

    Args:
        probabilities: of each label.
        neutral: against and favor are given only from this probability on; None: where they are likeliest.

    >>> three = {StanceLabel.AGAINST: 0.5, StanceLabel.FAVOR: 0.1, StanceLabel.NEUTRAL: 0.4}
    >>> str(choose(three, None)), str(choose(three, 0.6)), str(choose(three, 0.3))
    ('against', 'neutral', 'against')
    """
    if neutral is None:
        return max(probabilities, key=probabilities.__getitem__)
    side = max((StanceLabel.AGAINST, StanceLabel.FAVOR), key=probabilities.__getitem__)
    return side if probabilities[side] >= neutral else StanceLabel.NEUTRAL
