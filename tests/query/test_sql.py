"""SQL over a folder: what may be asked, and what is said where it may not; the command."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from tests.query.conftest import ACTORS, ARTICLES, annotate

import quotekit
import quotekit.cli.commands
from quotekit import query
from quotekit.errors import InputError, SettingError
from quotekit.exports import COLUMNS
from quotekit.interop import ray
from quotekit.query import Folder


def contents(out: Path) -> dict[str, bytes]:
    """All files below a folder, by path."""
    return {str(path): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("table", list(COLUMNS))
def test_tables(out: Path, table: str) -> None:
    """Each table is there, with its columns, over all shards."""
    answer = query.sql(out, f"FROM {table}")
    assert answer.column_names == [column.name for column in COLUMNS[table]]
    assert set(query.sql(out, "SELECT article_id FROM articles")["article_id"].to_pylist()) == set(ARTICLES)


def test_values(out: Path) -> None:
    """Values stand for question marks."""
    answer = query.sql(out, "SELECT count(*) AS n FROM quotes WHERE article_id = ? AND speaker = ?", ["a", "Kari Holm"])
    assert answer["n"].to_pylist() == [2]


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same articles, and one that failed, as an actor of Ray Data makes them, in two files."""
    folder = tmp_path_factory.mktemp("ray's")
    read = ray._Annotator(quotekit.load(reader=None, stance="lexicon", parties={"actors": ACTORS}), "text", "id", False)
    rows = [*({"id": id, "text": text} for id, text in ARTICLES.items()), {"id": "lost", "text": None}]
    for n in range(2):
        pq.write_table(read(pa.Table.from_pylist(rows[n::2])), folder / f"{n}.parquet")
    return folder


@pytest.mark.parametrize("table", list(COLUMNS))
def test_tables_of_ray_data(out: Path, annotated: Path, table: str) -> None:
    """What Ray Data wrote is the same tables, with the same columns and types; what failed is in none."""
    asked = f"SELECT * FROM {table} ORDER BY ALL"
    assert query.sql(annotated, asked).equals(query.sql(out, asked))


def test_questions_to_ray_data(out: Path, annotated: Path) -> None:
    """Questions are answered as for shards."""
    assert query.speakers(annotated).equals(query.speakers(out))
    assert query.statements(annotated, about="Iceland").num_rows == query.statements(out, about="Iceland").num_rows > 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PAR1", "no whole Parquet"),
        ({"id": ["a"]}, "it has no article_id"),
        ({column.name: [None] for column in COLUMNS["articles"]}, "it has no quotes.quote_id"),
    ],
)
def test_other_parquet(tmp_path: Path, content: bytes | dict[str, list[None]], said: str) -> None:
    """A folder of other Parquet, or of what Ray Data did not finish, is refused, with the file and what it lacks."""
    if isinstance(content, bytes):
        (tmp_path / "a.parquet").write_bytes(content)
    else:
        pq.write_table(pa.table(content), tmp_path / "a.parquet")
    with pytest.raises(InputError, match=rf"a\.parquet: {said}"):
        query.sql(tmp_path, "FROM quotes")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("SELECT speeker FROM quotes", "quotes: article_id, quote_id"),
        ("SELECT quotes.speeker FROM quotes", "quotes: article_id, quote_id"),
        ("SELECT * FROM quote", "Tables: articles, mentions, parties, quotes, stances"),
        ("SELECT * FROM dates", "where the folder was given some"),
        ("SELECT * FROM paths", "Tables"),
        ("SELEC 1", "syntax error"),
        ("", "a SELECT"),
        ("SELECT 1; SELECT 2", "a SELECT"),
        ("DROP VIEW quotes", "a SELECT"),
        ("DELETE FROM quotes", "a SELECT"),
        ("SET threads = 1", "a SELECT"),
        ("ATTACH 'x.db'", "a SELECT"),
        ("INSTALL httpfs", "a SELECT"),
        ("COPY quotes TO 'x.csv'", "a SELECT"),
        ("EXPLAIN ANALYZE COPY quotes TO 'x.csv'", "a SELECT"),
        ("FROM '/etc/passwd'", "Tables"),
        ("FROM '/etc/x.csv'", "only the folder's own tables"),
        ("FROM read_text('/etc/passwd')", "only the folder's own tables"),
        ("FROM glob('/*')", "only the folder's own tables"),
        ("SELECT CAST(words AS INTEGER) FROM quotes", "Could not convert"),
        ("SELECT '\ud800' FROM quotes WHERE speeker = 1", "quotes: article_id"),
        ("SELECT ?", "parameter"),
    ],
)
def test_what_may_not_be_asked(
    out: Path, asked: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A query only reads the folder; what is wrong with it is said, with what there is; nothing is written."""
    monkeypatch.chdir(tmp_path)
    before = contents(out)
    with pytest.raises(SettingError, match=said):
        query.sql(out, asked)
    assert contents(out) == before
    assert not list(tmp_path.iterdir())


def test_other_folders(tmp_path: Path) -> None:
    """A folder without a manifest, and one of another format, say what to do."""
    with pytest.raises(InputError, match=r"no folder of shards.*annotate"):
        query.sql(tmp_path, "FROM quotes")
    with pytest.raises(InputError, match="--format parquet"):
        query.sql(annotate(tmp_path / "lines", {"a": "A."}, form="jsonl"), "FROM quotes")


def test_unfinished(tmp_path: Path) -> None:
    """A run that is not at its end can be asked only if that is wanted; then shards that are done count."""
    out = annotate(tmp_path / "out", ARTICLES, part=(1, 2))
    with pytest.raises(InputError, match=r"1 of 2 shards are done.*--resume"):
        query.sql(out, "FROM quotes")
    assert query.sql(Folder(out, unfinished=True), "SELECT article_id FROM articles")["article_id"].to_pylist() == [
        "a",
        "b",
    ]
    (out / "manifest" / "total.json").unlink()
    with pytest.raises(InputError, match="1 of its shards"):
        query.sql(out, "FROM quotes")


def test_shards_that_are_not_whole(tmp_path: Path) -> None:
    """Files that no record names do not count; those that one names must be there, and whole."""
    out = annotate(tmp_path / "out", ARTICLES)
    (out / "quotes" / "part-000009.parquet").write_bytes(b"PAR1")
    assert query.sql(out, "FROM quotes").num_rows
    path = out / "quotes" / "part-000001.parquet"
    held = path.read_bytes()
    path.write_bytes(held[:-9])
    with pytest.raises(InputError, match=r"part-000001\.parquet.*--resume"):
        query.sql(out, "FROM quotes")
    path.write_bytes(b"x" * len(held))
    with pytest.raises(InputError, match="--resume"):
        query.sql(out, "FROM quotes")
    path.unlink()
    with pytest.raises(InputError, match="--resume"):
        query.sql(out, "FROM quotes")


def test_a_later_version(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns of a later version are not guessed at."""
    monkeypatch.setattr("quotekit.query.shards.SCHEMA_VERSION", 0)
    with pytest.raises(InputError, match="upgrade"):
        query.sql(out, "FROM quotes")


def run(*arguments: str) -> Result:
    """What ``quotekit query`` does with these arguments."""
    return CliRunner().invoke(quotekit.cli.commands.quotekit, ["query", *arguments])


QUESTION = "SELECT speaker, against, start FROM quotes WHERE article_id = 'a' ORDER BY start"


@pytest.mark.parametrize(
    ("form", "answer"),
    [
        (
            "table",
            "speaker    against      start\n---------  -----------  -----\n"
            'Kari Holm  ["Iceland"]  1\nKari Holm  []           55\n(2 rows)\n',
        ),
        ("csv", 'speaker,against,start\r\nKari Holm,"[""Iceland""]",1\r\nKari Holm,[],55\r\n'),
        (
            "jsonl",
            '{"speaker": "Kari Holm", "against": ["Iceland"], "start": 1}\n'
            '{"speaker": "Kari Holm", "against": [], "start": 55}\n',
        ),
    ],
)
def test_the_command(out: Path, tmp_path: Path, form: str, answer: str) -> None:
    """The answer is a table, CSV or JSONL, on standard output or into a file."""
    done = run(QUESTION, str(out), "--format", form)
    assert (done.exit_code, done.stdout_bytes.decode()) == (0, answer)
    if form != "table":
        assert run(QUESTION, str(out), "-o", str(tmp_path / f"a.{form}")).exit_code == 0
        assert (tmp_path / f"a.{form}").read_bytes().decode() == answer


def test_wide_answers_and_dates(out: Path, tmp_path: Path) -> None:
    """A row of many columns is a block of lines; dates come from a file; what could move the cursor does not."""
    (tmp_path / "dates.csv").write_text("id,date\n007,2026-02-28\n")
    done = run("SELECT * FROM dates", str(out), "--dates", str(tmp_path / "dates.csv"), "--format", "jsonl")
    assert json.loads(done.stdout) == {"article_id": "007", "date": "2026-02-28"}
    done = run("SELECT * FROM quotes ORDER BY article_id DESC, start LIMIT 1", str(out))
    assert "\nspeaker: Ann Lee\n" in done.stdout
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize(
    "arguments", [["SELECT x FROM quotes"], ["FROM quotes", "-o", "a.xls"], ["FROM quotes", "-o", "nowhere/a.csv"]]
)
def test_the_command_refuses(out: Path, arguments: list[str]) -> None:
    """What is wrong is said on standard error, without a traceback."""
    done = run(arguments[0], str(out), *arguments[1:])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: " in done.stderr
