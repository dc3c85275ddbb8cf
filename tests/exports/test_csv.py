from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from tests.strategies import any_function, reports

from quotekit import Quote, QuoteKind, Report, Span
from quotekit.errors import SettingError
from quotekit.exports import TABLES, rows
from quotekit.exports import csv as exported


def read(reports: list[Report], table: str = "quotes") -> list[dict[str, str]]:
    """The rows of the file, as Python's own reader sees them."""
    content = b"".join(exported.pieces(reports, table=table)).decode()
    return list(csv.DictReader(StringIO(content, newline="")))


def test_what_is_written(report: Report) -> None:
    """A line a quote, with lists in one cell each."""
    row = read([report])[0]
    assert (row["article_id"], row["speaker"], row["words"]) == (
        "roads",
        "Ann Lee",
        "The road is done, … The council fought it.",
    )
    assert (row["contents"], row["against"], row["negated"], row["within"]) == (
        "1-18 53-75",
        "the council",
        "false",
        "",
    )


@any_function
@given(report=reports())
def test_every_report_has_its_lines(report: Report) -> None:
    """Every report of any words makes as many lines as its tables have rows, each with all columns."""
    for table in TABLES:
        found = read([report, report], table)
        assert len(found) == 2 * len(list(rows(report, table)))
        assert all(None not in row and None not in row.values() for row in found)


@pytest.mark.parametrize("words", ['a "b", c', "a\r\nb", "=1+1", "\t-x", " a ", "😀"])
def test_words_come_out_as_they_went_in(words: str) -> None:
    """Quotation marks, commas, line ends and what looks like a formula stay as they are."""
    report = Report(words, None, (Quote("q1", QuoteKind.DIRECT, (Span(0, len(words)),)),))
    assert read([report])[0]["words"] == words


def test_no_such_table() -> None:
    """A table there is not is an error."""
    with pytest.raises(SettingError, match="no table 'words'"):
        next(exported.pieces([], table="words"))


def test_no_reports_are_a_head() -> None:
    """Of no reports comes the line of names."""
    assert b"".join(exported.pieces([], table="mentions")) == b"article_id,party_id,party,mention,start,end\r\n"
