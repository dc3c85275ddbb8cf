"""The subcommand ``link``: records of many reports in, one table of their parties out."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO

import click

from quotekit.errors import InputError
from quotekit.linking import link
from quotekit.replacing import replacing
from quotekit.report.record import ReportRecord, read

_COLUMNS = "id name kind actor camp aliases affiliations reports mentions quotes".split()
_LOOKUP = "report party linked".split()


@click.command("link")
@click.argument(
    "reports",
    metavar="REPORTS.jsonl...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    "out",
    default="-",
    metavar="OUT",
    help="Table to write, .csv or .jsonl; - is CSV, on standard output.",
)
@click.option("--lookup", metavar="OUT", help="Also write who of it each party of each report is, .csv or .jsonl.")
def link_command(reports: tuple[Path, ...], out: str, lookup: str | None) -> None:
    """Link the parties of many reports: one table of who is who, by names, aliases and affiliations.

    REPORTS.jsonl are what "quotekit annotate" wrote; the texts need not be in them. With --lookup they are read twice.

    Exit status: 0, or 2 if something cannot be read, named with its line; then nothing is written.
    """
    for name in (None if out == "-" else out, lookup):
        if name is not None and Path(name).suffix.lower() not in (".csv", ".jsonl"):
            raise click.UsageError(f"{name}: give an ending of .csv or .jsonl")
    try:
        links = link(_records(reports))
        with nullcontext(sys.stdout.buffer) if out == "-" else replacing(out) as file:
            _write(file, Path(out).suffix, _COLUMNS, links.rows())
        if lookup is not None:
            with replacing(lookup) as file:
                _write(file, Path(lookup).suffix, _LOOKUP, links.lookup(_records(reports)))
    except InputError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{error.filename or out} cannot be written: {error.strerror}") from error


def _records(paths: Iterable[Path]) -> Iterator[ReportRecord]:
    """The records of the files, one at a time."""
    for path in paths:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    yield read(json.loads(line))
                except InputError as error:
                    raise InputError(error.message, path=str(path), line=number) from error
                except (ValueError, RecursionError) as error:
                    raise InputError(f"not JSON ({error})", path=str(path), line=number) from error


def _write(file: BinaryIO, ending: str, columns: list[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as they come: JSON, or CSV for any other ending."""
    if ending.lower() == ".jsonl":
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=True).encode() + b"\n")
        return
    text = io.TextIOWrapper(file, "utf-8", errors="backslashreplace", newline="", write_through=True)
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    text.detach()
