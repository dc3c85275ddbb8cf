from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotekit import errors
from quotekit.evaluation import agree, alpha
from quotekit.evaluation.bootstrap import summed

krippendorff = pytest.importorskip("krippendorff")

TEXT = "aaaa bbbb cccc dddd eeee ffff."


def article(*quotes: tuple[int, str, list[tuple[str, str]]], id: str = "x") -> dict[str, Any]:
    """An annotated article: quotes are the n-th word, with a speaker and (target, label) pairs."""
    listed = [
        {
            "contents": [[5 * n, 5 * n + 4]],
            "speaker": speaker or None,
            "stances": [{"target": target, "label": label} for target, label in stances],
        }
        for n, speaker, stances in quotes
    ]
    return {"id": id, "text": TEXT, "quotes": listed}


labels = st.lists(st.lists(st.sampled_from("abc"), min_size=0, max_size=4), min_size=1, max_size=8)


@settings(max_examples=60)
@given(st.lists(labels, min_size=1, max_size=3))
def test_alpha_is_that_of_the_library(articles: list[list[list[str]]]) -> None:
    """Sums over articles give what the library krippendorff gives for all units at once."""
    sums = summed([alpha.count("x", units) for units in articles])
    found, _ = alpha.figures("x", sums)
    counts = [[unit.count(label) for label in "abc"] for units in articles for unit in units if len(unit) > 1]
    used = [n for n in range(3) if any(row[n] for row in counts)]
    if len(used) < 2:
        assert found.value is None
    else:
        counts = [[row[n] for n in used] for row in counts]
        assert found.value == pytest.approx(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def test_labels_of_one_article() -> None:
    """A number means something in its own article alone: the same number elsewhere is another label."""
    twice = summed([alpha.count("x", [[0, 0], [1, 1]]), alpha.count("x", [[0, 1]])])
    apart = alpha.count("x", [["a", "a"], ["b", "b"], ["c", "d"]])
    assert alpha.figures("x", twice) == alpha.figures("x", apart)


def test_annotators_who_agree() -> None:
    """Full agreement is 1 everywhere."""
    made = [article((0, "Ann Lee", [("Oslo", "against")]), (1, "Tom Roe", [("Oslo", "favor")]))]
    result = agree(made, made, resamples=0)
    assert {result["exact", "all"].value, result["alpha", "speaker"].value, result["alpha", "stance"].value} == {1}


def test_annotators_who_differ() -> None:
    """Quotes, speakers and stances are compared each for itself; only shared quotes have speakers to compare."""
    one = [article((0, "Ann Lee", [("Oslo", "against"), ("Rome", "favor")]), (1, "Tom Roe", []), (2, "Tom Roe", []))]
    two = [article((0, "Ann Lee", [("Oslo", "favor")]), (1, "Ann Lee", []), (3, "Tom Roe", []))]
    result = agree(one, two, resamples=0)
    assert result["exact", "all"].value == pytest.approx(2 / 3)
    assert (result["agreed", "speaker"].gold, result["agreed", "speaker"].value) == (2, 0.5)
    assert (result["agreed", "stance"].gold, result["agreed", "stance"].value) == (1, 0)
    assert (result["agreed", "stance or none"].gold, result["agreed", "stance or none"].value) == (2, 0)


def test_either_may_come_first() -> None:
    """Agreement is the same whoever comes first."""
    one = [article((0, "Ann Lee", [("Oslo", "against")]), (1, "", []), (4, "Bo Ek", []))]
    two = [article((0, "Lee", [("Oslo", "neutral")]), (1, "Tom Roe", []), (2, "Bo Ek", []))]
    forth, back = agree(one, two, resamples=0), agree(two, one, resamples=0)
    assert [figure.value for figure in forth] == [figure.value for figure in back]


def test_three_annotators() -> None:
    """F1 is over all pairs together; a speaker that two of three give agrees in one pair of three."""
    a, b, c = ([article((0, name, []))] for name in ("Ann Lee", "Ann Lee", "Tom Roe"))
    result = agree(a, b, c, resamples=0)
    assert result["exact", "all"].gold == 3
    assert result["agreed", "speaker"].value == pytest.approx(1 / 3)


def test_articles_that_one_lacks() -> None:
    """They are left out, and said to be; with none in common there is nothing to say."""
    one, two = [article(id="x"), article(id="y")], [article(id="x"), article(id="z")]
    result = agree(one, two, resamples=0)
    assert (result.articles, result.notes) == (1, ("2 not annotated by all: left out",))
    with pytest.raises(errors.SettingError, match="no article is common"):
        agree([article(id="x")], [article(id="y")])
