from __future__ import annotations

import random
from typing import Any

import pytest

from quotekit.spans import Span

pytestmark = pytest.mark.model
TEXT = "“We won,” Ann Lee said. “It was close.”\n\nTom Roe told reporters that the count was wrong."


def at(words: str) -> list[int]:
    """The span of some words of the text."""
    start = TEXT.index(words)
    return [start, start + len(words)]


def record() -> dict[str, Any]:
    """An article with two attributions, one of them in two pieces."""
    return {
        "id": "a",
        "text": TEXT,
        "discard": [at("told reporters")],
        "names": [[*at("Ann Lee"), "person"], [*at("Tom Roe"), "person"]],
        "attributions": [
            {"content": [at("“We won,”"), at("“It was close.”")], "cue": [at("said")], "source": [at("Ann Lee")]},
            {"content": [at("that the count was wrong")], "cue": [at("told")], "source": [at("Tom Roe")]},
        ],
    }


def spans(article: dict[str, Any]) -> list[str]:
    """The words of all spans of an article."""
    text = article["text"]
    parts = [span for item in article["attributions"] for key in ("content", "cue", "source") for span in item[key]]
    return [text[start:end] for start, end, *_ in [*parts, *article["discard"], *article["names"]]]


@pytest.mark.parametrize("seed", range(30))
def test_damage_moves_the_spans_along(seed: int) -> None:
    """Deleting, turning or doubling a mark leaves every span on its words, marks aside."""
    from quotekit.training.articles import damaged

    before, after = record(), damaged(record(), random.Random(seed))
    assert after["text"] != before["text"] or seed >= 0
    strip = "“”"
    assert [words.strip(strip) for words in spans(after)] == [words.strip(strip) for words in spans(before)]


def test_straight_marks_keep_their_places() -> None:
    """Curly marks become straight ones of the same length."""
    from quotekit.training.articles import straightened

    after = straightened(record())
    assert after["text"].startswith('"We won," Ann')
    assert len(after["text"]) == len(TEXT)


def test_right_needs_content_and_source() -> None:
    """An attribution is right if its content overlaps by half and its source is the gold one; each gold counts once."""
    from quotekit.draft import Attribution
    from quotekit.training.agreement import calibration_error, right

    gold = record()["attributions"]
    cue, lee, roe = Span(*at("said")), Span(*at("Ann Lee")), Span(*at("Tom Roe"))
    both = (Span(*at("We won")), Span(*at("It was close")))
    assert right(TEXT, [Attribution(cue, lee, both, 0.9)], gold) == [True]
    assert right(TEXT, [Attribution(cue, roe, both, 0.9)], gold) == [False]
    assert right(TEXT, [Attribution(cue, None, both, 0.9)], gold) == [False]
    assert right(TEXT, [Attribution(cue, lee, (Span(*at("count")),), 0.9)], gold) == [False]
    assert right(TEXT, [Attribution(cue, lee, both, 0.9)] * 2, gold) == [True, False]
    assert calibration_error([1.0, 0.0], [True, False]) == 0.0
    assert calibration_error([0.9, 0.9], [True, False]) == pytest.approx(0.4)
