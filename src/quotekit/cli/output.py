"""What ``quotekit annotate`` writes: one format a function, reports in, bytes out, as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from quotekit.report import Report
from quotekit.report.html import page
from quotekit.report.jsonl import to_line
from quotekit.report.table import tables

Format = Callable[[Iterable[Report], bool], Iterator[bytes]]


def _jsonl(reports: Iterable[Report], text: bool) -> Iterator[bytes]:
    return (to_line(report, text=text) for report in reports)


def _json(reports: Iterable[Report], text: bool) -> Iterator[bytes]:
    before = b"[\n"
    for report in reports:
        yield before + to_line(report, text=text).rstrip(b"\n")
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def _html(reports: Iterable[Report], text: bool) -> Iterator[bytes]:
    return (piece.encode() for piece in page(reports))


def _table(reports: Iterable[Report], text: bool) -> Iterator[bytes]:
    return (f"{tables(report)}\n\n".encode() for report in reports)


FORMATS: dict[str, Format] = {"jsonl": _jsonl, "json": _json, "html": _html, "table": _table}
"""Name of a format -> its writer; the writer's second argument asks for the articles' texts in the records."""

_ENDINGS = {".jsonl": "jsonl", ".json": "json", ".html": "html", ".htm": "html", ".txt": "table"}


def format_of(name: str) -> str | None:
    """The format that a file's ending stands for, or None; JSONL for ``-``, standard output."""
    return "jsonl" if name == "-" else _ENDINGS.get(PurePath(name).suffix.lower())
