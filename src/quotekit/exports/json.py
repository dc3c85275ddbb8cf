"""JSON: one list of the records that JSONL has line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from quotekit.errors import InputError
from quotekit.report.jsonl import to_line
from quotekit.report.report import Report


def pieces(reports: Iterable[Report], *, text: bool = False) -> Iterator[bytes]:
    """The file, record by record."""
    before = b"[\n"
    for report in reports:
        yield before + to_line(report, text=text).rstrip(b"\n")
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def read(path: str | PathLike[str]) -> Iterator[Report]:
    """The reports of a file whose records hold their texts.

    Raises:
        InputError: if it is no list of such records; says which record.
    """
    for number, record in enumerate(load(path), 1):
        try:
            yield Report.from_dict(record)
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
