"""A folder of shards as a database that can only be read: a view for each table, over the shards that are done.

Folders that Ray Data wrote are read, too.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.corpus.manifest import PARTS, RUN, TOTAL
from quotekit.errors import ExtraMissingError, InputError, SettingError
from quotekit.exports.clean import encodable
from quotekit.exports.columns import SCHEMA_VERSION, TABLES, columns
from quotekit.query import annotated
from quotekit.query import dates as days

if TYPE_CHECKING:
    import pyarrow as pa

_DAY = r"""coalesce(
    try_cast(date AS DATE),
    CAST(try_cast(date AS TIMESTAMP) AS DATE),
    try_cast(CASE WHEN regexp_full_match(trim(date), '\d{4}-\d{2}') THEN trim(date) || '-01' END AS DATE))"""


@attrs.frozen
class Folder:
    """A folder that ``quotekit annotate -o FOLDER/`` or Ray Data wrote, with the dates of its articles.

    Attributes:
        path: the folder.
        dates: the day of each article, or None; see :data:`quotekit.query.Dates`.
        unfinished: whether to make do with the shards that are there if the run is not at its end.
    """

    path: str | PathLike[str]
    dates: days.Dates | None = None
    unfinished: bool = False


def sql(out: Folder | str | PathLike[str], query: str, values: Sequence[Any] = ()) -> pa.Table:
    """The answer to a query in DuckDB's SQL, as an Arrow table.

    The tables are ``articles``, ``quotes``, ``parties``, ``mentions`` and ``stances``, with the columns of
    docs/tables.md; and ``dates``, with ``article_id`` and ``date``, if the folder was given dates. Nothing can be
    written, and no other file read.

    Args:
        out: the folder.
        query: one SELECT, or what DuckDB counts as one: WITH, FROM, DESCRIBE, SUMMARIZE.
        values: what stands for each ``?`` in it.

    Raises:
        SettingError: if the query asks for something else or for what is not there; says what is.
        InputError: if the folder is none that was written by quotekit as Parquet, or the run is not at its end.
        ExtraMissingError: without the extra ``[query]``.
    """
    with database(out) as connection:
        return answer(connection, query, values)


@contextmanager
def database(out: Folder | str | PathLike[str]) -> Iterator[Any]:
    """A connection of DuckDB to the folder's tables, for as long as the block lasts."""
    try:
        import duckdb
        import pyarrow  # noqa: F401, answers are its tables
    except ImportError as error:
        raise ExtraMissingError("Queries", "query") from error
    folder = out if isinstance(out, Folder) else Folder(out)
    path = Path(fspath(folder.path))
    nested = annotated.paths(path)
    paths = dict.fromkeys(TABLES, nested) if nested else _paths(path, folder.unfinished)
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,  # never the network
        "autoload_known_extensions": False,
        "temp_directory": str(Path(tempfile.gettempdir()) / "quotekit-query"),  # used where memory does not do
    }
    with duckdb.connect(":memory:", config=config) as connection:
        files = {path for table in TABLES for path in paths[table]}
        connection.execute(f"SET allowed_paths = {_list(files)}")
        connection.execute("SET enable_external_access = false")
        for table in TABLES:
            if nested:
                connection.execute(f"CREATE VIEW {table} AS {annotated.view(table, _list(nested))}")
            else:
                _view(connection, table, paths[table])
        if folder.dates is not None:
            _dated(connection, folder.dates)
        connection.execute("SET lock_configuration = true")
        yield connection


def answer(connection: Any, query: str, values: Sequence[Any] = ()) -> pa.Table:
    """The answer to a query as an Arrow table; see :func:`sql`."""
    import duckdb

    query, values = encodable(query), encodable(list(values))  # as the tables have it
    try:
        asked = connection.extract_statements(query)
        if len(asked) != 1 or asked[0].type != duckdb.StatementType.SELECT:
            raise SettingError("the folder is only read: give one query, a SELECT (or WITH, FROM, DESCRIBE, SUMMARIZE)")
        made: pa.Table = connection.sql(query, params=values or None).to_arrow_table()
        return made
    except (duckdb.BinderException, duckdb.CatalogException) as error:
        raise SettingError(f"{error}\n\n{_there_is(connection, query)}") from error
    except duckdb.PermissionException as error:
        raise SettingError("only the folder's own tables can be read: read other files before, outside") from error
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        if "parquet" not in str(error).lower():
            raise SettingError(str(error)) from error
        raise InputError(f"a shard cannot be read ({error}): annotate with --resume to do it again") from error
    except (duckdb.ProgrammingError, duckdb.DataError, duckdb.NotSupportedError) as error:
        raise SettingError(str(error)) from error


def _there_is(connection: Any, query: str) -> str:
    """The tables, and the columns of those that a query names."""
    named = [
        f"{table}: {', '.join(column.name for column in columns(table))}" for table in TABLES if table in query.lower()
    ]
    held = [name for (name,) in connection.sql("SHOW TABLES").fetchall()]
    hint = "" if "dates" in held else "; dates, too, where the folder was given some (dates=, --dates)"
    return "\n".join([f"Tables: {', '.join(held)}{hint}", *named])


def _paths(out: Path, unfinished: bool) -> dict[str, list[str]]:
    """The files of each table, of the shards that have a record, in order."""
    if not (out / RUN).is_file():
        raise InputError(
            f"no folder of shards: it has no {RUN}. Make one with quotekit annotate ... -o {out}/", path=str(out)
        )
    form = _json(out / RUN).get("format")
    if form != "parquet":
        raise InputError(
            f"it was written as {form}, and Parquet is read: annotate into a new folder with --format parquet",
            path=str(out),
        )
    records = sorted((out / PARTS).glob("part-*.json"))
    total = _json(out / PARTS / TOTAL)["shards"] if (out / PARTS / TOTAL).is_file() else None
    if len(records) != total and not unfinished:
        of = "of its shards" if total is None else f"of {total} shards"
        raise InputError(
            f"the run is not at its end: {len(records)} {of} are done. Go on with quotekit annotate ... --resume, or "
            "ask what is there: unfinished=True, --unfinished",
            path=str(out),
        )
    found: dict[str, list[str]] = {table: [] for table in TABLES}
    for record in records:
        for file in _json(record)["files"]:
            table, _, _ = file["path"].partition("/")
            path = out / file["path"]
            if table in found:
                if not path.is_file() or path.stat().st_size != file["bytes"]:
                    raise InputError("it is gone, or not whole: annotate with --resume to do it again", path=str(path))
                found[table].append(str(path.absolute()))
    return found


def _json(path: Path) -> dict[str, Any]:
    try:
        held: dict[str, Any] = json.loads(path.read_bytes())
    except ValueError as error:
        raise InputError(f"not JSON ({error}): remove it, and annotate with --resume", path=str(path)) from error
    return held


def _view(connection: Any, table: str, paths: Sequence[str]) -> None:
    if not paths:  # of no articles
        from quotekit.exports import arrow

        connection.register(table, arrow.schema(table).empty_table())
        return
    _known(table, paths[0])
    connection.execute(f"CREATE VIEW {table} AS FROM read_parquet({_list(paths)})")


def _known(table: str, path: str) -> None:
    """See that the table's columns are those of this version of quotekit, or of one before."""
    from pyarrow import ArrowInvalid, parquet

    try:
        said = (parquet.read_schema(path).metadata or {}).get(b"quotekit", b"").decode()
    except (ArrowInvalid, OSError) as error:
        raise InputError(f"no Parquet ({error}): annotate with --resume to do it again", path=path) from error
    name, _, version = said.partition(" ")
    if name != table or not version.isdecimal():
        raise InputError("quotekit did not write it: annotate into a new folder", path=path)
    if int(version) > SCHEMA_VERSION:
        raise InputError(
            f"its columns are of version {version}, and this quotekit knows {SCHEMA_VERSION}: upgrade quotekit",
            path=path,
        )


def _dated(connection: Any, dates: days.Dates) -> None:
    connection.register("dates_given", days.table(dates))
    odd = connection.sql(f"SELECT article_id, date FROM dates_given WHERE {_DAY} IS NULL LIMIT 1").fetchall()
    if odd:
        raise SettingError(f"the date of {odd[0][0]!r} is {odd[0][1]!r}: give 2026-03-31, or 2026-03")
    twice = connection.sql("SELECT article_id FROM dates_given GROUP BY 1 HAVING count(*) > 1 LIMIT 1").fetchall()
    if twice:
        raise SettingError(f"{twice[0][0]!r} has several dates: give one for each article")
    connection.register("dates", connection.sql(f"SELECT article_id, {_DAY} AS date FROM dates_given").to_arrow_table())
    connection.unregister("dates_given")


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
