"""JSONL: one record a line, the form that keeps everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotekit.report.jsonl import read_jsonl as read
from quotekit.report.jsonl import to_line
from quotekit.report.report import Report

__all__ = ["pieces", "read"]


def pieces(reports: Iterable[Report], *, text: bool = False) -> Iterator[bytes]:
    """The file, line by line."""
    return (to_line(report, text=text) for report in reports)
