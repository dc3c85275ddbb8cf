"""The days of articles, which quotekit cannot know: a mapping, a file or a table of them as one Arrow table."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotekit.errors import InputError, SettingError

if TYPE_CHECKING:
    import pyarrow as pa

Dates = Mapping[str, Any] | str | PathLike[str] | Any
"""The day of each article: a mapping from its id to a date, or text such as "2026-03-31" or "2026-03"; the path of a
.csv, .jsonl or .parquet file with the columns ``id`` and ``date``; or a table of pyarrow, pandas or Polars that has
these."""

IDS = ("article_id", "id")


def table(dates: Dates) -> pa.Table:
    """The dates as text, in the columns ``article_id`` and ``date``; those that are missing are left out.

    Raises:
        InputError: if the file cannot be read.
        SettingError: if it is nothing of the kind, or has no such columns.
    """
    import pyarrow as pa
    from pyarrow import compute

    if isinstance(dates, Mapping):
        held = {
            "article_id": list(map(str, dates)),
            "date": [None if day is None else str(day) for day in dates.values()],
        }
        found = pa.table(held, pa.schema([("article_id", pa.string()), ("date", pa.string())]))
    else:
        found = _file(Path(dates)) if isinstance(dates, str | PathLike) else _frame(dates)
        ids = next((name for name in IDS if name in found.column_names), None)
        if ids is None or "date" not in found.column_names:
            raise SettingError(
                f"dates need the columns id and date; there are {', '.join(found.column_names) or 'none'}"
            )
        found = pa.table(
            {name: found[column].cast(pa.string()) for name, column in (("article_id", ids), ("date", "date"))}
        )
    return found.filter(compute.greater(compute.utf8_length(compute.utf8_trim_whitespace(found["date"])), 0))


def _file(path: Path) -> pa.Table:
    import pyarrow as pa
    from pyarrow import csv, json, parquet

    texts = {name: pa.string() for name in (*IDS, "date")}  # an id may be 007
    try:
        if path.suffix == ".csv":
            return csv.read_csv(path, convert_options=csv.ConvertOptions(column_types=texts))
        if path.suffix in (".jsonl", ".ndjson"):
            return json.read_json(path)
        if path.suffix == ".parquet":
            return parquet.read_table(path)
    except (OSError, pa.ArrowInvalid) as error:
        raise InputError(f"no dates can be read from it: {error}", path=str(path)) from error
    raise SettingError(f"dates in {path}? Give a .csv, .jsonl or .parquet file with the columns id and date")


def _frame(frame: Any) -> pa.Table:
    import pyarrow as pa

    if not hasattr(frame, "__arrow_c_stream__"):
        raise SettingError(
            f"dates is {type(frame).__name__}: give a mapping from ids to dates, the path of a file, or a table with "
            "the columns id and date"
        )
    return pa.table(frame)
