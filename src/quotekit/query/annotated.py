"""What Ray Data wrote, as the same tables: Parquet with a row an article, and what is found in it as lists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotekit.corpus.manifest import RUN
from quotekit.errors import InputError
from quotekit.exports.columns import TABLES, columns

_FAILED = "error"


def paths(out: Path) -> list[str]:
    """The Parquet files of such a folder, in order; empty if it is another one.

    Raises:
        InputError: if the files are not what :func:`quotekit.interop.ray.annotate` makes.
    """
    if (out / RUN).exists() or not out.is_dir():
        return []
    found = sorted(str(path.absolute()) for path in out.glob("*.parquet"))
    for path in found:
        _known(path)
    return found


def view(table: str, files: str) -> str:
    """The SELECT that makes one of the tables from such files, given as SQL names them."""
    fields = [f'"{column.name}"' for column in columns(table)]
    whole = f"read_parquet({files}) WHERE {_FAILED} IS NULL"
    if table == "articles":
        return f"SELECT {', '.join(fields)} FROM {whole}"
    own = [field if field == '"article_id"' else f"one.{field}" for field in fields]
    return f"SELECT {', '.join(own)} FROM (SELECT article_id, unnest({table}) AS one FROM {whole})"


def _known(path: str) -> None:
    """See that a file has the columns, and within its lists those of the tables."""
    from pyarrow import ArrowInvalid, parquet

    try:
        schema = parquet.read_schema(path)
    except (ArrowInvalid, OSError) as error:
        raise InputError(f"no whole Parquet ({error}): remove it, and annotate what is missing", path=path) from error
    missing = [
        column.name if table == "articles" else f"{table}.{column.name}"
        for table in TABLES
        for column in columns(table)
        if column.name not in (schema.names if table == "articles" else ["article_id", *_within(schema, table)])
    ]
    if missing or _FAILED not in schema.names:
        raise InputError(
            f"it has no {', '.join(missing or [_FAILED])}, and is not what quotekit.interop.ray.annotate of this "
            "version makes: give the folder that was written from it, or annotate anew",
            path=path,
        )


def _within(schema: Any, table: str) -> Sequence[str]:
    """The names within a column of lists; none if it is no such column."""
    from pyarrow import types

    if table not in schema.names:
        return []
    kind = schema.field(table).type
    if not (types.is_list(kind) or types.is_large_list(kind)) or not types.is_struct(kind.value_type):
        return []
    return [field.name for field in kind.value_type]
