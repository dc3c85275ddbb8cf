"""Reports as Arrow tables, which pandas, Polars, DuckDB and Parquet all take. It needs the extra ``[arrow]``.

>>> from quotekit.exports import arrow
>>> arrow.schema("mentions").names
['article_id', 'party_id', 'party', 'mention', 'start', 'end']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.errors import ExtraMissingError
from quotekit.exports.clean import encodable
from quotekit.exports.columns import NOTE, SCHEMA_VERSION, SPANS, TABLES, TIES, columns
from quotekit.exports.rows import Row, rows
from quotekit.report.report import Report

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

CHUNK = 256
"""How many reports make one batch of rows."""


@attrs.frozen
class Tables:
    """The tables of many reports. Each is a ``pyarrow.Table``, so it has ``__arrow_c_stream__``."""

    articles: pa.Table
    quotes: pa.Table
    parties: pa.Table
    mentions: pa.Table
    stances: pa.Table


@cache
def schema(table: str) -> pa.Schema:
    """The Arrow schema of a table; its metadata hold the table's name and version: ``{b"quotekit": b"quotes 1"}``.

    Raises:
        SettingError: if there is no such table.
        ExtraMissingError: without pyarrow.
    """
    arrow = _arrow()
    fields = [arrow.field(column.name, _types()[column.type], column.null) for column in columns(table)]
    return arrow.schema(fields, {"quotekit": f"{table} {SCHEMA_VERSION}"})


def to_arrow(reports: Report | Iterable[Report], table: str = "quotes", *, text: bool = False) -> pa.Table:
    """One table of one report or of many, as a ``pyarrow.Table``.

    Lone surrogates, which Arrow's UTF-8 cannot hold, become U+FFFD; no offset changes by that.

    Args:
        reports: a report, or any number of them.
        table: articles, quotes, parties, mentions or stances.
        text: put the articles' texts into the table of articles.

    Raises:
        SettingError: if there is no such table.
        ExtraMissingError: without pyarrow.
    """
    reports = (reports,) if isinstance(reports, Report) else reports
    wanted = schema(table)
    batches = [_batch(chunk, table, text) for chunk in chunks(reports)]
    return _arrow().Table.from_batches(batches, wanted)


def tables(reports: Iterable[Report], *, text: bool = False) -> Tables:
    """All five tables of many reports, made in one pass; see :func:`to_arrow`."""
    batches: dict[str, list[pa.RecordBatch]] = {table: [] for table in TABLES}
    for chunk in chunks(reports):
        for table, made in batches.items():
            made.append(_batch(chunk, table, text))
    return Tables(**{table: _arrow().Table.from_batches(made, schema(table)) for table, made in batches.items()})


def stream(reports: Iterable[Report], table: str = "quotes", *, text: bool = False) -> pa.RecordBatchReader:
    """One table of many reports, batch by batch as they come, for corpora that do not fit into memory.

    Raises:
        SettingError: if there is no such table.
        ExtraMissingError: without pyarrow.
    """
    wanted = schema(table)
    return _arrow().RecordBatchReader.from_batches(wanted, (_batch(chunk, table, text) for chunk in chunks(reports)))


def to_pandas(reports: Report | Iterable[Report], table: str = "quotes", *, text: bool = False) -> pd.DataFrame:
    """One table of one report or of many, as a pandas data frame; see :func:`to_arrow`."""
    _imported("pandas")
    frame: pd.DataFrame = to_arrow(reports, table, text=text).to_pandas()
    return frame


def to_polars(reports: Report | Iterable[Report], table: str = "quotes", *, text: bool = False) -> pl.DataFrame:
    """One table of one report or of many, as a Polars data frame; see :func:`to_arrow`."""
    frame: pl.DataFrame = _imported("polars").DataFrame(to_arrow(reports, table, text=text))
    return frame


def _batch(reports: Iterable[Report], table: str, text: bool) -> pa.RecordBatch:
    made = [row for report in reports for row in rows(report, table, text=text)]
    try:
        return _columnar(made, table)
    except UnicodeEncodeError:
        return _columnar([encodable(row) for row in made], table)


def _columnar(made: list[Row], table: str) -> pa.RecordBatch:
    wanted = schema(table)
    arrays = [_arrow().array([row[field.name] for row in made], field.type) for field in wanted]
    return _arrow().RecordBatch.from_arrays(arrays, schema=wanted)


def chunks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """The reports in lists of :data:`CHUNK`."""
    source = iter(reports)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


@cache
def _types() -> dict[str, pa.DataType]:
    arrow = _arrow()
    place = [("start", arrow.int32()), ("end", arrow.int32())]
    plain = {"string": arrow.string(), "int32": arrow.int32(), "double": arrow.float64(), "bool": arrow.bool_()}
    return plain | {
        "list<string>": arrow.list_(arrow.string()),
        SPANS: arrow.list_(arrow.struct(place)),
        NOTE: arrow.list_(arrow.struct([("code", arrow.string()), *place, ("message", arrow.string())])),
        TIES: arrow.list_(arrow.struct([("party_id", arrow.string()), ("relation", arrow.string()), *place])),
    }


@cache
def _arrow() -> Any:
    return _imported("pyarrow")


def _imported(name: str) -> Any:
    """The module of that name.

    Raises:
        ExtraMissingError: if it is not installed.
    """
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        extra = "arrow" if name == "pyarrow" else name
        raise ExtraMissingError(f"making tables with {name}", extra) from error
