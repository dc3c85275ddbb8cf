"""JSON: one list of the records that JSONL has line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from quotekit.errors import InputError
from quotekit.report.jsonl import to_line
from quotekit.report.report import Report


def pieces(reports: Iterable[Report], *, text: bool = False) -> Iterator[bytes]:
    """The file, record by record."""
    return listed(to_line(report, text=text).rstrip(b"\n") for report in reports)


def listed(values: Iterable[bytes]) -> Iterator[bytes]:
    """A list of JSON values, one a line, as they come."""
    before = b"[\n"
    for value in values:
        yield before + value
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def read(path: str | PathLike[str], texts: Mapping[str, str] | None = None) -> Iterator[Report]:
    """The reports of a file of records.

    Args:
        path: the file.
        texts: the articles' texts by id, if the records do not hold them.

    Raises:
        InputError: if it is no list of such records; says which record.
    """
    for number, record in enumerate(load(path), 1):
        try:
            id = record.get("id") if isinstance(record, dict) else None
            yield Report.from_dict(record, (texts or {}).get(id or ""))
        except InputError as error:
            raise InputError(f"record {number}: {error.message}", path=fspath(path)) from error


def load(path: str | PathLike[str]) -> list[Any]:
    """The list in a file of JSON.

    Raises:
        InputError: if there is none.
    """
    try:
        value = json.loads(Path(path).read_bytes())
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error})", path=fspath(path)) from error
    if not isinstance(value, list):
        raise InputError(f"a list is expected, this is {type(value).__name__}", path=fspath(path))
    return value
