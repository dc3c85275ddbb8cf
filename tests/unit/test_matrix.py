from __future__ import annotations

import pytest

from quotekit import Party, PartyKind, Report, Stance, StanceLabel
from quotekit.report import Matrix

LEE, ROE, OSLO = (Party(f"p{n}", name, PartyKind.PERSON) for n, name in enumerate(("Ann Lee", "Tom Roe", "Oslo"), 1))


def matrix(*stances: str) -> Matrix:
    """A matrix of stances written as "q1 p1 p2 against 0.8" or, carried over, "q1 p1 p2 against 0.8 p3"."""
    made = []
    for words in map(str.split, stances):
        quote, holder, target, label, score = words[:5]
        via = words[5] if len(words) > 5 else None
        made.append(Stance(quote, holder, target, StanceLabel(label), float(score), via=via))
    return Matrix.of((LEE, ROE, OSLO), made)


@pytest.mark.parametrize(
    ("stances", "label", "score", "quotes", "via", "shown"),
    [
        (["q1 p1 p2 against 0.8"], "against", 0.8, "q1", None, "against 0.80"),
        (["q1 p1 p2 against 0.8", "q2 p1 p2 against 0.6"], "against", 0.7, "q1 q2", None, "against 0.70 x2"),
        (["q1 p1 p2 against 0.8", "q2 p1 p2 neutral 0.1"], "against", 0.8, "q1 q2", None, "against 0.80 x2"),
        (["q1 p1 p2 neutral 0.5"], "neutral", 0.5, "q1", None, "neutral 0.50"),
        (["q1 p1 p2 favor 0.9", "q2 p1 p2 against 0.5"], None, 0.7, "q1 q2", None, "mixed: 1 against, 1 favor"),
        (["q1 p1 p2 against 0.8 p3"], "against", 0.8, "q1", "p3", "against 0.80"),
        (["q1 p1 p2 against 0.8 p3", "q2 p1 p2 favor 0.6"], "favor", 0.6, "q2", None, "favor 0.60"),
    ],
)
def test_a_cell_sums_up(
    stances: list[str], label: str | None, score: float, quotes: str, via: str | None, shown: str
) -> None:
    """A cell gives side, mean probability and quotes; contradictions are kept; own words go before carried ones."""
    cell = matrix(*stances)["p1", "p2"]
    assert cell is not None
    assert cell.label == label
    assert cell.mixed is (label is None)
    assert cell.score == pytest.approx(score)
    assert " ".join(cell.quotes) == quotes
    assert cell.via == via
    assert str(cell) == shown


def test_holders_and_targets_are_in_the_reports_order() -> None:
    """Only parties with a filled cell have a row or a column, in the order of the parties."""
    found = matrix("q2 p3 p2 favor 0.5", "q1 p1 p3 against 0.5")
    assert [party.id for party in found.holders] == ["p1", "p3"]
    assert [party.id for party in found.targets] == ["p2", "p3"]
    assert found["p1", "p2"] is None
    assert [(cell.holder, cell.target) for cell in found] == [("p1", "p3"), ("p3", "p2")]


def test_the_table_reads_well(report: Report) -> None:
    """Rows hold, columns are aimed at; what is carried over follows, with the party in between."""
    assert str(report.matrix()) == (
        "holder \\ target  Ann Lee       the council\n"
        "---------------  ------------  ------------\n"
        "Ann Lee                        against 0.80\n"
        "Tom Roe          against 0.60\n"
        "\n"
        "Carried over to or from those who speak for a party\n"
        "holder   stance        toward   through\n"
        "-------  ------------  -------  -----------\n"
        "Ann Lee  against 0.80  Tom Roe  the council"
    )


def test_what_is_carried_over_alike_shares_a_row() -> None:
    """One row for all targets of a holder through one party, and for all holders through one speaker."""
    found = matrix("q1 p1 p2 against 0.8 p3", "q1 p1 p3 against 0.9", "q1 p2 p3 against 0.8 p1")
    assert [row["holder"] + " > " + row["toward"] for row in found.carried()] == ["Ann Lee > Tom Roe", "Tom Roe > Oslo"]
    found = matrix("q1 p1 p2 favor 0.8 p3", "q1 p2 p2 favor 0.8 p3", "q1 p2 p1 favor 0.8 p3", "q1 p1 p1 favor 0.8 p3")
    assert found.carried() == [
        {"holder": "Ann Lee, Tom Roe", "stance": "favor 0.80", "toward": "Ann Lee, Tom Roe", "through": "Oslo"}
    ]


def test_own_words_alone() -> None:
    """own() leaves out what is carried over, and with it rows and columns that held nothing else."""
    found = matrix("q1 p1 p2 against 0.8", "q1 p3 p2 against 0.7 p1", "q1 p1 p3 against 0.7 p2")
    assert [(cell.holder, cell.target) for cell in found.own()] == [("p1", "p2")]
    assert [party.id for party in found.own().targets] == ["p2"]


def test_a_wide_table_is_cut_into_bands() -> None:
    """Targets that do not fit side by side follow below; no line is wider than allowed."""
    parties = tuple(Party(f"p{n}", f"Party with the long name {n:02}", PartyKind.GROUP) for n in range(12))
    stances = [Stance("q1", "p0", party.id, StanceLabel.FAVOR, 0.5) for party in parties[1:]]
    lines = Matrix.of(parties, stances).lines(80).splitlines()
    assert max(map(len, lines)) <= 80
    assert sum(line.count("favor 0.50") for line in lines) == 11


def test_nothing_found_is_said() -> None:
    """A report without stances has an empty matrix, which says so."""
    assert str(matrix()) == "no stances found"
    assert not matrix()


def test_rows_of_a_matrix() -> None:
    """One plain dict a cell, by name; a contradiction is called mixed."""
    assert matrix("q1 p1 p2 favor 0.9", "q2 p1 p2 against 0.5", "q2 p1 p3 against 0.5 p2").rows() == [
        {"holder": "Ann Lee", "target": "Tom Roe", "label": "mixed", "score": 0.7, "quotes": "q1 q2", "via": None},
        {"holder": "Ann Lee", "target": "Oslo", "label": "against", "score": 0.5, "quotes": "q2", "via": "Tom Roe"},
    ]
