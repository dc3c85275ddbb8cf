"""The stances of many reports: identity, camps, dates, conflicts, links to quotes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import attrs
import pytest

from quotekit import Party, PartyKind, Quote, QuoteKind, Report, Span, Stance, StanceLabel
from quotekit.errors import SettingError
from quotekit.report.many import Dated, matrix

TEXT = "x" * 50


def report(id: str | None, *stances: str, camps: dict[str, str] | None = None) -> Report:
    """A report with stances written as "Lee Roe against 0.8": names in lower case have no name."""
    names = list(dict.fromkeys(name for words in stances for name in words.split()[:2]))
    ids = {name: f"p{number}" for number, name in enumerate(names, 1)}
    parties = [
        Party(
            ids[name],
            name,
            PartyKind.PERSON if name[0].isupper() else PartyKind.UNNAMED,
            camp=(camps or {}).get(name),
        )
        for name in names
    ]
    quotes = [
        Quote(f"q{n}", QuoteKind.DIRECT, (Span(n, n + 1),), speaker=ids[words.split()[0]])
        for n, words in enumerate(stances, 1)
    ]
    made = [
        Stance(f"q{n}", ids[holder], ids[target], StanceLabel(label), float(score))
        for n, (holder, target, label, score) in enumerate(map(str.split, stances), 1)
    ]
    return Report(TEXT, id, tuple(quotes), tuple(parties), tuple(made), ())


def rows(found: Iterable[dict[str, object]]) -> set[tuple[object, ...]]:
    """Holder, label, target and quotes of rows."""
    return {(row["holder"], row["label"], row["target"], row["quotes"]) for row in found}


def test_parties_of_one_name_are_one() -> None:
    """Cells sum up over reports; each quote is named with its article, by number where it has no id."""
    found = matrix([report("a", "Lee Roe against 0.8"), report(None, "Roe Lee favor 0.5", "Lee Roe against 0.6")])
    assert rows(found.rows()) == {("Lee", "against", "Roe", "a/q1 1/q2"), ("Roe", "favor", "Lee", "1/q1")}
    cell = found[found.holders[0].id, found.targets[1].id]
    assert cell is not None
    assert cell.score == pytest.approx(0.7)


def test_those_without_a_name_are_one_reports_only() -> None:
    """The "officials" of two reports are two."""
    found = matrix([report("a", "officials Roe against 0.8"), report("b", "officials Roe against 0.8")])
    assert len(found.holders) == 2


def test_the_users_ids_go_before_names() -> None:
    """Two names of one actor are one party."""
    first, second = report("a", "Lee Roe against 0.8"), report("b", "Leigh Roe against 0.8")
    coded = [
        attrs.evolve(r, parties=(attrs.evolve(r.parties[0], actor="LEE"), *r.parties[1:])) for r in (first, second)
    ]
    assert rows(matrix(coded).rows()) == {("Lee", "against", "Roe", "a/q1 b/q1")}


def test_conflicts_are_kept() -> None:
    """Against in one article and in favor in another is mixed, not neutral."""
    found = matrix([report("a", "Lee Roe against 0.8"), report("b", "Lee Roe favor 0.8")])
    assert rows(found.rows()) == {("Lee", "mixed", "Roe", "a/q1 b/q1")}


def test_by_camp() -> None:
    """Stances between members are their camps'; who has no camp is left out."""
    camps = {"Lee": "Reds", "Roe": "Blues"}
    found = matrix([report("a", "Lee Roe against 0.8", "Oslo Roe favor 0.9", camps=camps)], by="camp")
    assert rows(found.rows()) == {("Reds", "against", "Blues", "a/q1")}


@pytest.mark.parametrize("day", ["2026-03-01", date(2026, 3, 1), datetime(2026, 3, 1, 12)])
def test_by_date(day: str | date) -> None:
    """A matrix for each date, in order; those without one come last."""
    reports = [report("b", "Lee Roe favor 0.8"), report("a", "Lee Roe against 0.8"), report("c", "Roe Lee favor 0.8")]
    found = matrix(reports, by="date", dates={"a": day, "b": "2026-04-02"})
    assert isinstance(found, Dated)
    assert list(found) == ["2026-03-01", "2026-04-02", ""]
    assert [(row["date"], row["label"]) for row in found.rows()] == [
        ("2026-03-01", "against"),
        ("2026-04-02", "favor"),
        ("", "favor"),
    ]
    assert rows(found["2026-03-01"].rows()) == {("Lee", "against", "Roe", "a/q1")}
    with pytest.raises(KeyError):
        found["1999-01-01"]
    assert str(found).startswith("2026-03-01\n")


def test_dates_by_a_function() -> None:
    """A function of the report tells its date."""
    found = matrix([report("a-2026", "Lee Roe favor 0.8")], by="date", dates=lambda r: (r.id or "")[-4:])
    assert list(found) == ["2026"]


@pytest.mark.parametrize("settings", [{"by": "week"}, {"by": "date"}, {"by": "party", "dates": {}}])
def test_wrong_arguments_say_so(settings: dict[str, object]) -> None:
    """Another grouping, or dates missing or out of place, are refused."""
    with pytest.raises(SettingError, match="by"):
        matrix([], **settings)  # type: ignore[call-overload]


def test_nothing_gives_an_empty_matrix() -> None:
    """No reports, no cells."""
    assert len(matrix([])) == 0
    assert list(matrix([], by="date", dates={})) == []
