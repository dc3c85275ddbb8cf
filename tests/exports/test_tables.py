from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from tests.strategies import any_function, reports

from quotekit import Report, Span
from quotekit.errors import SettingError
from quotekit.exports import COLUMNS, SCHEMA_VERSION, TABLES, arrow, article_id, rows

PAGE = (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")
SIZES = {"articles": 1, "quotes": 3, "parties": 3, "mentions": 3, "stances": 3}


@pytest.mark.parametrize("table", TABLES)
def test_each_column_is_documented(table: str) -> None:
    """The page describes each column of each table, with its type, in order, and no other."""
    expected = [
        f"| `{column.name}` | {column.type}{', or null' if column.null else ''} | {column.about} |"
        for column in COLUMNS[table]
    ]
    described = PAGE.partition(f"\n### `{table}`\n")[2].partition("\n### ")[0]
    assert [line for line in described.splitlines() if line.startswith("| `")] == expected
    assert f"\nVersion {SCHEMA_VERSION}. " in PAGE


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_the_columns(report: Report, table: str) -> None:
    """Rows have the columns of their table, in order, and Arrow has as many."""
    made = list(rows(report, table))
    assert [list(row) for row in made] == [[column.name for column in COLUMNS[table]]] * SIZES[table]
    assert report.rows(table) == made == report.to_arrow(table).to_pylist()


def test_rows_join(report: Report) -> None:
    """What ends in _id leads to a row of another table of the same article."""
    parties = {row["party_id"]: row["name"] for row in report.rows("parties")}
    quotes = {row["quote_id"]: row for row in report.rows()}
    assert [parties[row["speaker_id"]] for row in quotes.values()] == [row["speaker"] for row in quotes.values()]
    for row in report.rows("stances"):
        assert (parties[row["holder_id"]], parties[row["target_id"]]) == (row["holder"], row["target"])
        assert row["quote_id"] in quotes
    assert [row["via"] for row in report.rows("stances")] == [None, "the council", None]
    assert [row["mention"] for row in report.rows("mentions")] == ["Ann Lee", "The council", "Tom Roe"]


def test_offsets_cut_out_the_words(report: Report) -> None:
    """The words beside offsets are what the offsets cut out."""
    for row in report.rows():
        pieces = [Span(piece["start"], piece["end"]) for piece in row["contents"]]
        assert row["words"] == report.words(*pieces)
        assert (row["start"], row["end"]) == (pieces[0].start, pieces[-1].end)
        for name in ("cue", "source"):
            if row[name] is not None:
                assert row[name] == report.text[row[f"{name}_start"] : row[f"{name}_end"]]


@any_function
@given(report=reports())
def test_every_report_makes_tables(report: Report) -> None:
    """Tables never raise, keep every row, and hold what rows() gives but for what UTF-8 cannot."""
    made = arrow.tables([report, report])
    for table in TABLES:
        expected = [arrow.encodable(row) for row in rows(report, table)] * 2
        assert getattr(made, table).to_pylist() == expected
        assert getattr(made, table).schema.equals(arrow.schema(table), check_metadata=True)
        assert arrow.stream(iter([report, report]), table).read_all() == getattr(made, table)


@pytest.mark.parametrize("table", TABLES)
def test_no_reports_are_an_empty_table(table: str) -> None:
    """Of no reports, or of an empty one, the tables have their columns and types."""
    for made in (arrow.to_arrow([], table), getattr(arrow.tables([]), table), Report("").to_arrow(table)):
        assert made.schema == arrow.schema(table)
        assert made.num_rows == (made.num_rows if table == "articles" else 0)


def test_frames_of_pandas_and_polars(report: Report) -> None:
    """Both libraries give the same rows, with numbers as numbers and missing values as missing."""
    import polars

    pandas_frame, polars_frame = report.to_pandas(), report.to_polars()
    assert list(pandas_frame["words"]) == polars_frame["words"].to_list() == [row["words"] for row in report.rows()]
    assert pandas_frame["within"].isna().tolist() == [True, True, False]
    assert polars_frame.schema["contents"] == polars.List(polars.Struct({"start": polars.Int32, "end": polars.Int32}))


def test_a_table_streams_through_the_capsule(report: Report) -> None:
    """Other libraries take a table by its Arrow stream, without pyarrow in between."""
    import pandas
    import polars

    table = arrow.tables([report] * 3).quotes
    assert hasattr(table, "__arrow_c_stream__")
    assert polars.DataFrame(table).height == len(pandas.DataFrame.from_arrow(table)) == 9


def test_the_text_is_asked_for(report: Report) -> None:
    """The table of articles holds the text only if it is asked for."""
    assert arrow.to_arrow(report, "articles")["text"].to_pylist() == [None]
    assert arrow.to_arrow(report, "articles", text=True)["text"].to_pylist() == [report.text]


def test_an_article_without_an_id_has_one() -> None:
    """Without an id the article is named by its text, so that tables join."""
    assert article_id(Report("A.")) == article_id(Report("A.")) != article_id(Report("B."))
    assert Report("A.").rows("articles")[0]["id"] is None


@pytest.mark.parametrize(
    "call", [Report("").rows, Report("").to_arrow, arrow.schema, lambda name: rows(Report(""), name)]
)
def test_no_such_table(call: object) -> None:
    """A table there is not is an error that names those there are."""
    with pytest.raises(SettingError, match="no table 'quote': there are articles, quotes, parties, mentions, stances"):
        call("quote")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("module", "call", "extra"),
    [("pyarrow", "arrow", "arrow"), ("pandas", "pandas", "pandas"), ("polars", "polars", "polars")],
)
def test_without_the_extra(module: str, call: str, extra: str) -> None:
    """Without the library the error names what installs it."""
    code = f"import sys; sys.modules[{module!r}] = None; import quotekit; quotekit.Report('').to_{call}()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"pip install 'quotekit[{extra}]'" in done.stderr.splitlines()[-1]
