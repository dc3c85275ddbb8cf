from __future__ import annotations

from collections.abc import Mapping

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotekit import Party, PartyKind, Report, Stance, StanceLabel

A, F, N = StanceLabel.AGAINST, StanceLabel.FAVOR, StanceLabel.NEUTRAL
CAMPS = {"a": "red", "b": "red", "c": "blue", "d": None}


def party(id: str, camp: str | None) -> Party:
    """A party of that camp."""
    return Party(id, id.upper(), PartyKind.PERSON, actor=camp and id, camp=camp)


def summed(*stances: Stance, camps: Mapping[str, str | None] = CAMPS) -> dict[tuple[str, str], str]:
    """The cells of the camps' matrix, as printed."""
    report = Report("", parties=tuple(party(id, camp) for id, camp in camps.items()), stances=stances)
    return {(cell.holder, cell.target): str(cell) for cell in report.by_camp()}


CASES = [
    ("one stance", [Stance("q1", "a", "c", A, 0.8)], {("red", "blue"): "against 0.80"}),
    (
        "two quotes of two members",
        [Stance("q1", "a", "c", A, 0.8), Stance("q2", "b", "c", A, 0.6)],
        {("red", "blue"): "against 0.70 x2"},
    ),
    (
        "one quote against two members counts once",
        [Stance("q1", "c", "a", A, 0.8), Stance("q1", "c", "b", A, 0.6)],
        {("blue", "red"): "against 0.80"},
    ),
    (
        "own words go before what is carried over, however probable",
        [Stance("q1", "a", "c", A, 0.9, via="d"), Stance("q1", "b", "c", A, 0.6)],
        {("red", "blue"): "against 0.60"},
    ),
    ("what is carried over counts", [Stance("q1", "a", "c", A, 0.6, via="d")], {("red", "blue"): "against 0.60"}),
    (
        "members that disagree",
        [Stance("q1", "a", "c", A, 0.8), Stance("q2", "b", "c", F, 0.6)],
        {("red", "blue"): "mixed: 1 against, 1 favor"},
    ),
    ("inside a camp", [Stance("q1", "a", "b", F, 0.8)], {("red", "red"): "favor 0.80"}),
    ("no camp", [Stance("q1", "a", "d", F, 0.8), Stance("q2", "d", "c", N, 0.8)], {}),
]


@pytest.mark.parametrize(("stances", "cells"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_stances_by_camp(stances: list[Stance], cells: dict[tuple[str, str], str]) -> None:
    """A quote counts once for a label between two camps; its own words go before what is carried over."""
    assert summed(*stances) == cells


def test_a_camp_stands_as_a_group(report: Report) -> None:
    """The camps are the parties of their matrix; without camps it is empty."""
    assert not report.by_camp()
    parties = tuple(
        attrs.evolve(party, camp=camp) for party, camp in zip(report.parties, ["x", None, "y"], strict=True)
    )
    matrix = attrs.evolve(report, parties=parties).by_camp()
    assert [(group.id, group.name, group.kind) for group in matrix.holders] == [
        ("x", "x", PartyKind.GROUP),
        ("y", "y", PartyKind.GROUP),
    ]
    assert matrix.rows()[0]["holder"] == "x"


IDS = st.sampled_from("abcd")
STANCES = st.lists(
    st.builds(
        Stance,
        st.sampled_from(["q1", "q2"]),
        IDS,
        IDS,
        st.sampled_from(StanceLabel),
        st.sampled_from([0.4, 0.6, 0.8]),
        via=st.none() | IDS,
    ),
    max_size=8,
)


@settings(deadline=None)
@given(STANCES, st.randoms())
def test_order_changes_nothing(stances: list[Stance], random: st.DataObject) -> None:
    """The order of stances changes no sum, and no quote counts twice for a label of a cell."""
    shuffled = list(stances)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert summed(*stances) == summed(*shuffled)
    report = Report("", parties=tuple(party(id, camp) for id, camp in CAMPS.items()), stances=tuple(stances))
    for cell in report.by_camp():
        assert len({(stance.quote, stance.label) for stance in cell.stances}) == len(cell.stances)
