"""HTML: a page to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotekit.report.html import page
from quotekit.report.report import Report


def pieces(reports: Iterable[Report], *, text: bool = False) -> Iterator[bytes]:
    """The page, report by report; it always shows the text."""
    return (piece.encode() for piece in page(reports))
