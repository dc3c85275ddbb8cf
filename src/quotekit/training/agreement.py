"""Which attributions found are right: content that overlaps enough, and the right source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quotekit.draft import Attribution
from quotekit.spans import Span

ENOUGH = 0.5


def characters(text: str, spans: Sequence[Span]) -> set[int]:
    """The places of the letters and digits in some spans."""
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def right(text: str, found: Sequence[Attribution], gold: Sequence[dict[str, Any]]) -> list[bool]:
    """For each attribution found whether it is right; each gold one is matched once, the best overlap first.

    Args:
        text: the article.
        found: what was found in it.
        gold: records with ``content`` and ``source``, lists of [start, end].
    """
    theirs = [characters(text, [Span(*span) for span in item["content"]]) for item in gold]
    pairs = []
    for n, one in enumerate(found):
        ours = characters(text, one.contents)
        for k, other in enumerate(theirs):
            if common := len(ours & other):
                pairs.append((common / len(ours | other), n, k))
    answers, taken = [False] * len(found), set()
    matched: set[int] = set()
    for overlap, n, k in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if overlap < ENOUGH:
            break
        if n not in matched and k not in taken:
            matched.add(n)
            taken.add(k)
            source, sources = found[n].source, [Span(*span) for span in gold[k]["source"]]
            answers[n] = any(source.overlaps(other) for other in sources) if source else not sources
    return answers


def calibration_error(scores: Sequence[float], answers: Sequence[bool], bins: int = 10) -> float:
    """The expected calibration error (Naeini et al. 2015) over bins of equal width, in [0, 1]."""
    total = 0.0
    for number in range(bins):
        own = [k for k, score in enumerate(scores) if min(bins - 1, int(score * bins)) == number]
        total += abs(sum(scores[k] for k in own) - sum(answers[k] for k in own))
    return total / max(1, len(scores))
