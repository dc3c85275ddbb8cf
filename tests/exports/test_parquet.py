from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.strategies import any_function, reports

from quotekit import Report
from quotekit.errors import InputError
from quotekit.exports import arrow, parquet
from quotekit.exports.columns import TABLES


def trip(report: Report, folder: Path) -> Report:
    """The report after its tables were written and read."""
    assert parquet.write([report], folder, text=True) == 1
    (again,) = parquet.read(folder)
    return again


def test_a_report_comes_back(report: Report, tmp_path: Path) -> None:
    """The five tables hold all of a report."""
    assert trip(report, tmp_path) == report


@settings(any_function, max_examples=20)
@given(report=reports(plain=True))
def test_every_report_comes_back(report: Report, tmp_path: Path) -> None:
    """Every report whose texts are Unicode comes back whole."""
    assert trip(report, tmp_path) == report


def test_many_reports_and_shards(report: Report, tmp_path: Path) -> None:
    """Reports come in order, from as many files as there are."""
    made = [Report(report.text, f"r{number}", report.quotes, report.parties, report.stances) for number in range(600)]
    assert parquet.write(iter(made), tmp_path, text=True) == 600
    for table in TABLES:
        (tmp_path / table / parquet.NAME).rename(tmp_path / table / "a.parquet")
    parquet.write([Report("Last.")], tmp_path, text=True)
    assert list(parquet.read(tmp_path)) == [*made, Report("Last.")]


def test_texts_from_elsewhere(report: Report, tmp_path: Path) -> None:
    """Tables without texts are read with the texts by id; a missing or shorter one is named."""
    parquet.write([report], tmp_path)
    assert list(parquet.read(tmp_path, {"roads": report.text})) == [report]
    for texts, message in ((None, "no text for 'roads'"), ({"roads": "x"}, "has 1 characters, the one annotated 139")):
        with pytest.raises(InputError, match=message):
            list(parquet.read(tmp_path, texts))


def test_one_file_is_the_quotes(report: Report, tmp_path: Path) -> None:
    """A path that ends in .parquet gets the table of quotes, schema and all."""
    from pyarrow.parquet import read_table

    assert parquet.write([report, report], tmp_path / "q.parquet") == 2
    table = read_table(tmp_path / "q.parquet")
    assert table.num_rows == 6
    assert table.schema.metadata[b"quotekit"] == b"quotes 1"
    assert table.equals(arrow.to_arrow([report, report]))


def test_two_articles_of_one_id(report: Report, tmp_path: Path) -> None:
    """Articles of one id cannot be told apart."""
    parquet.write([report, report], tmp_path, text=True)
    with pytest.raises(InputError, match="2 articles are called 'roads'"):
        list(parquet.read(tmp_path))


def test_what_cannot_be_read_is_named(report: Report, tmp_path: Path) -> None:
    """A folder that holds no tables, or broken ones, is named."""
    with pytest.raises(InputError, match="give the folder that holds"):
        list(parquet.read(tmp_path))
    parquet.write([report], tmp_path)
    (tmp_path / "quotes" / parquet.NAME).write_bytes(b"nothing")
    with pytest.raises(InputError, match="cannot be read"):
        list(parquet.read(tmp_path))


def test_an_interrupted_run_leaves_no_file(report: Report, tmp_path: Path) -> None:
    """Files appear when they are whole."""

    def broken() -> object:
        yield report
        raise RuntimeError("gone")

    with pytest.raises(RuntimeError, match="gone"):
        parquet.write(broken(), tmp_path / "q.parquet")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
