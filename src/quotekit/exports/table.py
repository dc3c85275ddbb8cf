"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotekit.report.report import Report
from quotekit.report.table import tables


def pieces(reports: Iterable[Report], *, text: bool = False) -> Iterator[bytes]:
    """The tables, report by report; they never hold the text."""
    return (f"{tables(report)}\n\n".encode() for report in reports)
