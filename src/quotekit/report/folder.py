"""A folder of report pages, one file a report."""

from __future__ import annotations

import re
from os import PathLike
from pathlib import Path

from quotekit.report.report import Report

_OTHER = re.compile(r"[^\w.-]+")
_LONGEST = 48  # letters, which may take four bytes each of the 255 that a name may have


class PageFolder:
    """Writes each report's page to a folder, under a name made of its id; "index" is left free.

    Args:
        folder: made if need be.
    """

    def __init__(self, folder: str | PathLike[str]) -> None:
        self._folder = Path(folder)
        self._taken = {"index"}
        self._folder.mkdir(parents=True, exist_ok=True)

    def write(self, report: Report) -> Path:
        """The path of the page that was written."""
        return report.to_html(self._folder / f"{self._name(report.id or '')}.html")

    def _name(self, id: str) -> str:
        """The id without what file names cannot bear, with a number if it is taken, in whatever letter case."""
        stem = _OTHER.sub("-", id).strip(".-")[:_LONGEST] or "article"
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name.casefold())
        return name
