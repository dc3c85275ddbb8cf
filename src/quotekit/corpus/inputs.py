"""The articles of input files, one after another, each made only when it is asked for."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import attrs

from quotekit import articles
from quotekit.articles import Article
from quotekit.corpus.sources import Source
from quotekit.errors import ExtraMissingError, InputError
from quotekit.interop import html

if TYPE_CHECKING:
    import pyarrow.parquet as pq

_LONGEST_FIELD = 2**31 - 1  # of a CSV; the default of 131,072 is shorter than some articles
_ROWS = 64  # of Parquet that are read at once

_DAMAGE = (
    OSError,
    EOFError,
    zlib.error,
    csv.Error,
    ValueError,
)  # what a damaged file raises; Arrow's errors among them


@attrs.frozen
class Columns:
    """Which columns, or keys of JSONL, hold what.

    Attributes:
        text: the articles' texts.
        id: their ids; None takes "id" if there is one.
    """

    text: str = "text"
    id: str | None = None


@attrs.frozen
class Item:
    """A place where an article ought to be.

    Attributes:
        file: the file's name.
        row: the line of JSONL, the row of a table, from 1; None for a whole file.
        article: gives the article, with an id, or raises an InputError.
    """

    file: str
    row: int | None
    article: Callable[[], Article]


def items(source: Source, columns: Columns) -> Iterator[Item]:
    """The items of a file, in order. What cannot be read is an item, too; nothing is raised before it is asked for."""
    if source.kind in ("txt", "html"):
        yield Item(source.name, None, partial(_whole, source))
        return
    row: int | None = None
    try:
        for row, article in _READERS[source.kind](source, columns):
            yield Item(source.name, row, partial(_named, source, row, article))
    except InputError as error:
        yield Item(source.name, error.line, partial(_raise, error))
    except _DAMAGE as error:
        after = "" if row is None else f" after row {row}"
        said = f"it is damaged or cut off{after} ({error}): what follows is not read"
        yield Item(source.name, None, partial(_raise, InputError(said, path=source.name)))


_Rows = Iterator[tuple[int, Callable[[], Article]]]


def _whole(source: Source) -> Article:
    try:
        with _opened(source) as file:
            content = file.read()
    except _DAMAGE as error:
        raise InputError(f"cannot be read ({error})", path=source.name) from error
    return (_of_page if source.kind == "html" else articles.from_bytes)(content, source.name, source.id)


def _of_page(page: bytes, path: str, id: str) -> Article:
    try:
        found = html.text(page)
    except Exception as error:  # of a parser that got what no browser would show
        raise InputError(f"the page cannot be read ({type(error).__name__}: {error})", path=path) from error
    if not found:
        raise InputError(html.NOTHING, path=path)
    return Article(id, found)


def _named(source: Source, row: int, article: Callable[[], Article]) -> Article:
    """The article, with its place for an id if it has none."""
    made = article()
    return made if made.id is not None else Article(f"{source.name}:{row}", made.text)


def _jsonl(source: Source, columns: Columns) -> _Rows:
    with _opened(source) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, partial(articles.from_line, line, source.name, number, columns.text, columns.id)


def _csv(source: Source, columns: Columns, delimiter: str = ",") -> _Rows:
    csv.field_size_limit(_LONGEST_FIELD)
    # What is not UTF-8 stays as escapes, to be refused with its own row and no other.
    with _opened(source) as file, io.TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline="") as lines:
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        text, id = _places(next(rows, []), columns, source)
        number = 1
        while True:
            number += 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                said = f"not CSV ({error}): a field with quotation marks stands in quotation marks, its own doubled"
                yield number, partial(_raise, InputError(said, path=source.name, line=number))
                continue
            if row:
                yield number, partial(_of_fields, row, text, id, source.name, number)


def _of_fields(row: list[str], text: int, id: int | None, name: str, number: int) -> Article:
    if max(text, id or 0) >= len(row):
        raise InputError(f"the row has {len(row)} fields, fewer than the header", path=name, line=number)
    found = Article(row[id] or None if id is not None else None, row[text])
    try:
        f"{found.id}{found.text}".encode()
    except UnicodeEncodeError:
        raise InputError("not UTF-8: convert the file to UTF-8 first", path=name, line=number) from None
    return found


def _places(header: list[str], columns: Columns, source: Source) -> tuple[int, int | None]:
    """Where the columns stand.

    Raises:
        InputError: if one is not there; names those that are.
    """
    for column in (columns.text, columns.id):
        if column is not None and column not in header:
            there = ", ".join(header[:20]) or "nothing"
            raise InputError(f"no column {column!r}: it has {there}; choose one of these", path=source.name)
    id = columns.id or "id"
    return header.index(columns.text), header.index(id) if id in header else None


def _parquet(source: Source, columns: Columns) -> _Rows:
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise ExtraMissingError("reading Parquet", "arrow") from error
    with parquet.ParquetFile(source.path) as file:
        header = file.schema_arrow.names
        text, id = _places(header, columns, source)
        wanted = [header[text], *([header[id]] if id is not None else [])]
        number = 0
        for group in range(file.metadata.num_row_groups):
            read = _Group(file, group, wanted, source.name, number)
            for offset in range(file.metadata.row_group(group).num_rows):
                number += 1
                yield number, partial(read.article, offset)


class _Group:
    """The rows of a row group, read from the first that is asked for on; of a group that is skipped, none is read."""

    def __init__(self, file: pq.ParquetFile, group: int, columns: list[str], name: str, before: int) -> None:
        self._file, self._group, self._columns, self._name, self._before = file, group, columns, name, before
        self._batches: Iterator[Any] | None = None
        self._batch: Any = None
        self._start = self._end = 0
        self._broken: str | None = None

    def article(self, offset: int) -> Article:
        """The article in a row; rows are asked for in order."""
        number = self._before + offset + 1
        self._read_to(offset)
        if self._broken is not None:
            raise InputError(f"it is damaged here ({self._broken})", path=self._name, line=number)
        try:
            text, id = [*(column[offset - self._start].as_py() for column in self._batch.columns), None][:2]
        except UnicodeDecodeError as error:
            raise InputError(f"not UTF-8 ({error.reason})", path=self._name, line=number) from error
        return articles.from_values(text, id, self._name, number, self._columns[0])

    def _read_to(self, offset: int) -> None:
        try:
            if self._batches is None:
                self._batches = self._file.iter_batches(_ROWS, row_groups=[self._group], columns=self._columns)
            while offset >= self._end and self._broken is None:
                batch = next(self._batches)
                self._batch = batch.select(self._columns)
                self._start, self._end = self._end, self._end + batch.num_rows
        except StopIteration:
            self._broken = "it has fewer rows than it says"
        except _DAMAGE as error:
            self._broken = str(error)


_READERS: dict[str, Callable[[Source, Columns], _Rows]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": partial(_csv, delimiter="\t"),
    "parquet": _parquet,
}


def _opened(source: Source) -> BinaryIO:
    """The file's bytes, unpacked."""
    if source.packed == "gzip":
        return cast(BinaryIO, gzip.open(source.path))
    if source.packed == "zstd":
        try:
            import pyarrow
        except ImportError as error:
            raise ExtraMissingError("reading zstd", "arrow") from error
        return cast(BinaryIO, io.BufferedReader(pyarrow.input_stream(source.path, compression="zstd")))
    return Path(source.path).open("rb")


def _raise(error: InputError) -> Article:
    raise error
