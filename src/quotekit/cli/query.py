"""The subcommand ``query``: SQL over a folder of shards, answered as a table, CSV or JSONL."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotekit.errors import ExtraMissingError, InputError, SettingError
from quotekit.replacing import replacing
from quotekit.report.layout import TOTAL, grid, plain

if TYPE_CHECKING:
    import pyarrow as pa

_WIDE = 10  # columns that fit side by side into a terminal


@click.command("query")
@click.argument("query", metavar="SQL")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("-o", "--output", "out", default="-", metavar="OUT", help="File to write; - is standard output.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "jsonl"]), help="Instead of what OUT's ending says."
)
@click.option("--dates", metavar="FILE", help="The articles' dates: .csv, .jsonl or .parquet with id and date.")
@click.option("--unfinished", is_flag=True, help="Make do with the shards that are there if the run is not at its end.")
def query_command(query: str, folder: Path, out: str, form: str | None, dates: str | None, unfinished: bool) -> None:
    """Answer a query over the tables of a corpus, which "quotekit annotate ... -o FOLDER/" wrote as Parquet.

    SQL is one SELECT in DuckDB's SQL over articles, quotes, parties, mentions and stances, and, with --dates, dates.
    Nothing is written to the folder.

    Exit status: 0, or 2 if the query or the folder is wrong; then nothing is written.
    """
    from quotekit.query import Folder, sql

    form = form or _form(out)
    try:
        answer = sql(Folder(folder, dates, unfinished), query)
        with nullcontext(sys.stdout.buffer) if out == "-" else replacing(out) as file:
            for piece in _FORMS[form](answer):
                file.write(piece.encode("utf-8"))
    except (SettingError, InputError, ExtraMissingError) as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{error.filename or out} cannot be written: {error.strerror}") from error


def _form(out: str) -> str:
    ending = Path(out).suffix.lower()
    forms = {"": "table", ".txt": "table", ".csv": "csv", ".jsonl": "jsonl"}
    if ending not in forms:
        raise click.UsageError(f"what to write to {out}? Give --format, or an ending of .csv, .jsonl or .txt")
    return forms[ending]


def _rows(answer: pa.Table) -> Iterator[list[Any]]:
    """The rows as lists: two columns of an answer may have one name."""
    for batch in answer.to_batches(1_000):
        yield from map(list, zip(*(column.to_pylist() for column in batch.columns), strict=True))


def _table(answer: pa.Table) -> Iterator[str]:
    names = answer.column_names
    rows = [[_cell(value) for value in row] for row in _rows(answer)]
    if len(names) <= _WIDE:
        yield f"{grid(names, rows, TOTAL, most=4)}\n"
    else:  # a row is a block of lines
        yield "\n".join(
            "".join(f"{name}: {plain(cell)}\n" for name, cell in zip(names, row, strict=True)) for row in rows
        )
    yield f"({answer.num_rows:,} row{'s' * (answer.num_rows != 1)})\n"


def _csv(answer: pa.Table) -> Iterator[str]:
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(answer.column_names)
    for row in _rows(answer):
        writer.writerow(map(_cell, row))
        yield held.getvalue()
        held.seek(held.truncate(0))
    yield held.getvalue()


def _jsonl(answer: pa.Table) -> Iterator[str]:
    names = answer.column_names
    for row in _rows(answer):
        yield json.dumps(dict(zip(names, row, strict=True)), default=str) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | dict) else str(value)


_FORMS: dict[str, Callable[[pa.Table], Iterator[str]]] = {"table": _table, "csv": _csv, "jsonl": _jsonl}
