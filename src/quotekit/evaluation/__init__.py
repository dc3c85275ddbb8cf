"""Evaluation: predictions against gold, and annotators against each other.

One measure a file: each counts article by article, and its figures come from the sums, so that articles can be drawn
anew for confidence intervals.
"""

from __future__ import annotations

from quotekit.evaluation.agreement import agree
from quotekit.evaluation.compare import evaluate
from quotekit.evaluation.figures import Figure
from quotekit.evaluation.result import Agreement, Evaluation

__all__ = ["Agreement", "Evaluation", "Figure", "agree", "evaluate"]
