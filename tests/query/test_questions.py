"""What is asked again and again: statements, stances, speakers; and the dates that they go by."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas
import pyarrow as pa
import pytest
from pyarrow import parquet
from tests.query.conftest import ARTICLES, DATES, annotate

from quotekit import query
from quotekit.errors import InputError, SettingError
from quotekit.query import Folder


def test_who_said_what_about_whom(out: Path) -> None:
    """A row for a quote and each other party in it, with the stance in the speaker's own words."""
    rows = query.statements(out).to_pylist()
    said = [(row["article_id"], row["speaker"], row["words"], row["about"], row["label"]) for row in rows]
    assert ("a", "Kari Holm", "Iceland broke its promise,", "Iceland", "against") in said
    assert ("b", "Kari Holm", "that Palsson is a liar", "Jon Palsson", "against") in said
    assert [(row["speaker_camp"], row["about_camp"]) for row in rows if row["words"] == "Norway is a bully,"] == [
        ("island", "coast")
    ]
    assert [row["negated"] for row in rows if row["article_id"] == "007"] == [True, True]
    for row in rows:
        piece = row["words"].partition(" … ")[0]
        assert ARTICLES[row["article_id"]][row["start"] :].startswith(piece)
    assert rows == sorted(rows, key=lambda row: (row["article_id"], row["start"], row["end"]))


@pytest.mark.parametrize(
    ("asked", "speakers", "targets"),
    [
        ({"speaker": "Kari Holm"}, {"Kari Holm"}, {"Iceland", "Jon Palsson"}),
        ({"speaker": "Holm"}, {"Kari Holm"}, {"Jon Palsson"}),
        ({"speaker": "palsson"}, {"Jon Palsson"}, {"Norway"}),
        ({"about": "coast"}, {"Jon Palsson"}, {"Norway"}),
        ({"speaker": "coast", "about": "palsson"}, {"Kari Holm"}, {"Jon Palsson"}),
        ({"speaker": "Nobody"}, set(), set()),
        ({"speaker": "' OR true --"}, set(), set()),
        ({"label": "favor", "about": "Iceland"}, set(), set()),
    ],
)
def test_statements_of_some(out: Path, asked: dict[str, str], speakers: set[str], targets: set[str]) -> None:
    """Parties are asked for by name, alias, actor or camp; what is asked for is no SQL."""
    rows = query.statements(out, **asked).to_pylist()
    assert ({row["speaker"] for row in rows}, {row["about"] for row in rows}) == (speakers, targets)


def test_a_mention_without_a_stance_is_a_statement(tmp_path: Path) -> None:
    """Without a step for stances, what quotes mention is still who is spoken of."""
    import json

    import quotekit
    from quotekit import corpus

    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": ARTICLES["b"]}))
    corpus.annotate(quotekit.load(reader=None, stance=None), [tmp_path / "a.jsonl"], tmp_path / "out")
    rows = query.statements(tmp_path / "out").to_pylist()
    assert ("Norway is a bully,", "Norway", None) in [(row["words"], row["about"], row["label"]) for row in rows]
    assert query.stances(tmp_path / "out").num_rows == 0


def test_stances_by_camp_and_month(out: Path) -> None:
    """Months are those of the dates given; articles without a date stand under null."""
    rows = query.stances(Folder(out, DATES)).to_pylist()
    against = {(row["month"], row["holder"], row["target"]): row["against"] for row in rows}
    assert against[date(2026, 1, 1), "coast", "island"] == 1
    assert against[date(2026, 2, 1), "coast", "island"] == 1
    assert against[date(2026, 2, 1), "island", "coast"] == 1
    whole = query.stances(out).to_pylist()
    assert "month" not in whole[0]
    assert sum(row["against"] for row in whole) == sum(against.values())


def test_stances_by_party(out: Path) -> None:
    """Parties go by their names in the table of actors."""
    rows = {(row["holder"], row["target"]): row for row in query.stances(out, by="party").to_pylist()}
    assert rows["Kari Holm", "Jon Palsson"]["against"] == 1
    assert rows["Kari Holm", "Jon Palsson"]["articles"] == 1


def test_speakers(out: Path) -> None:
    """The most quoted come first; what the text denies does not count; those without a name are left out."""
    rows = query.speakers(out).to_pylist()
    assert [(row["speaker"], row["quotes"]) for row in rows] == [("Kari Holm", 3), ("Ann Lee", 2), ("Jon Palsson", 1)]
    assert rows[0]["articles"] == 2
    assert (rows[0]["actor"], rows[0]["camp"], rows[0]["direct"], rows[0]["indirect"]) == ("holm", "coast", 2, 1)
    assert rows[2]["words"] == 4
    assert query.speakers(out, n=1).num_rows == 1
    assert "Officials" in query.speakers(out, n=None, unnamed=True)["speaker"].to_pylist()


DAYS = [("a", date(2026, 1, 5)), ("b", date(2026, 2, 1)), ("007", date(2026, 2, 28))]


def given(kind: str, folder: Path) -> Any:
    """The dates in one of the forms that they may have."""
    columns = {"id": list(DATES), "date": list(DATES.values())}
    if kind in ("csv", "jsonl", "parquet"):
        path = folder / f"dates.{kind}"
        frame = pandas.DataFrame(columns)
        if kind == "csv":
            frame.to_csv(path, index=False)
        elif kind == "jsonl":
            path.write_text(frame.to_json(orient="records", lines=True))
        else:
            parquet.write_table(pa.table(columns), path)
        return str(path)
    if kind == "days":
        return {"a": date(2026, 1, 5), "b": datetime(2026, 2, 1, 9), "007": "2026-02-28 "}
    return {"mapping": DATES, "arrow": pa.table(columns), "pandas": pandas.DataFrame(columns)}[kind]


@pytest.mark.parametrize("kind", ["mapping", "days", "csv", "jsonl", "parquet", "arrow", "pandas"])
def test_forms_of_dates(out: Path, tmp_path: Path, kind: str) -> None:
    """Dates are a mapping, a file or a frame; ids stay as they are, also those that look like numbers."""
    held = query.sql(Folder(out, given(kind, tmp_path)), "SELECT * FROM dates ORDER BY date").to_pylist()
    assert [(row["article_id"], row["date"]) for row in held] == DAYS


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"a": "last May"}, "the date of 'a' is 'last May'"),
        (pa.table({"id": ["a", "a"], "date": ["2026-01-01", "2026-01-02"]}), "'a' has several dates"),
        (pa.table({"url": ["a"], "date": ["2026-01-01"]}), "columns id and date"),
        (7, "dates is int"),
        ("dates.xls", "Give a .csv"),
        ("dates.csv", "no dates can be read"),
    ],
)
def test_dates_that_are_none(out: Path, dates: Any, said: str) -> None:
    """What is wrong with dates is said, with what to give."""
    with pytest.raises((SettingError, InputError), match=said):
        query.stances(Folder(out, dates))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda out: query.statements(out, label="bad"),
        lambda out: query.stances(out, by="month"),
        lambda out: query.speakers(out, n=0),
        lambda out: query.concordance(out, " "),
        lambda out: query.concordance(out, "a", width=-1),
    ],
)
def test_wrong_arguments(out: Path, wrong: Any) -> None:
    """A wrong argument is an error that says what to give."""
    with pytest.raises(SettingError, match="give"):
        wrong(out)


def test_no_articles(tmp_path: Path) -> None:
    """A corpus of nothing has all tables, and no rows."""
    out = annotate(tmp_path / "out", {})
    assert [query.statements(out).num_rows, query.stances(out).num_rows, query.speakers(out).num_rows] == [0, 0, 0]
    assert query.concordance(out, "a").num_rows == 0
    assert query.sql(out, "SELECT count(*) AS n FROM articles")["n"].to_pylist() == [0]
