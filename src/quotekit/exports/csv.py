"""CSV: one table as a file, the quotes unless another is asked for; for spreadsheets, not to be read back.

Lists are one cell: names and words joined by ``; ``, spans as ``0-17 53-75``, what has fields of its own as JSON. The
file is UTF-8, its lines end in CR LF, as RFC 4180 has it. Cells hold what the article says, also if it starts with
``=``: a spreadsheet may take such a cell for a formula, so import it as text.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from quotekit.exports.clean import storable
from quotekit.exports.columns import SPANS, columns
from quotekit.exports.rows import rows
from quotekit.report.report import Report


def pieces(reports: Iterable[Report], *, text: bool = False, table: str = "quotes") -> Iterator[bytes]:
    """The file, report by report.

    Args:
        reports: any number of them.
        text: put the articles' texts into the table of articles.
        table: articles, quotes, parties, mentions or stances.

    Raises:
        SettingError: if there is no such table.
    """
    types = {column.name: column.type for column in columns(table)}
    yield _lines([list(types)])
    for report in reports:
        yield _lines(
            [_cell(value, types[name]) for name, value in row.items()] for row in rows(report, table, text=text)
        )


def _lines(cells: Iterable[list[str]]) -> bytes:
    held = StringIO(newline="")
    csv.writer(held).writerows(cells)
    return held.getvalue().encode()


def _cell(value: Any, kind: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if kind == SPANS:
        return " ".join(f"{span['start']}-{span['end']}" for span in value)
    if kind == "list<string>":
        value = "; ".join(value)
    elif isinstance(value, list):
        value = json.dumps(value) if value else ""
    return str(storable(str(value)))
