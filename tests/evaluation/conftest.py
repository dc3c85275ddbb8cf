from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quotekit.evaluation import Evaluation, evaluate

Score = Callable[..., Evaluation]


@pytest.fixture
def score() -> Score:
    """Scores quotes against gold ones in one text, both given plainly, without intervals."""

    def run(text: str, gold: list[dict[str, Any]], quotes: list[dict[str, Any]], **more: Any) -> Evaluation:
        given = {key: more.pop(key) for key in ("skip", "complete", "parties") if key in more}
        predicted = {"parties": more.pop("others", [])}
        return evaluate(
            [{"id": "x", "text": text, "quotes": gold, **given}],
            [{"id": "x", "text": text, "quotes": quotes, **predicted}],
            resamples=0,
            **more,
        )

    return run
