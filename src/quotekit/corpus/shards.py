"""The files of a shard: each is written under another name, synced, and renamed when the shard is whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from quotekit.corpus.manifest import shard_name
from quotekit.errors import SettingError
from quotekit.exports import TABLES
from quotekit.models.package import digest
from quotekit.replacing import replacing
from quotekit.report import Report
from quotekit.report.jsonl import to_line

ERRORS = "errors"

_GROUP = 1_000  # articles whose rows make a row group of Parquet


class Writer(Protocol):
    """Writes the reports of one shard."""

    files: dict[str, int]
    """Path within the folder -> how many rows were written to it."""

    def add(self, reports: Sequence[Report]) -> None:
        """Write some more."""

    def finish(self) -> None:
        """Write what was held back."""

    def abandon(self) -> None:
        """Let go of the files, which will be removed."""


class Lines:
    """Writes records, one a line, into ``reports/``."""

    def __init__(self, open_file: Callable[[str], BinaryIO], name: str, text: bool) -> None:
        self._path = f"reports/{name}.jsonl"
        self._file, self._text = open_file(self._path), text
        self.files = {self._path: 0}

    def add(self, reports: Sequence[Report]) -> None:
        """Write some more."""
        for report in reports:
            self._file.write(to_line(report, text=self._text))
        self.files[self._path] += len(reports)

    def finish(self) -> None:
        """Nothing is held back."""

    def abandon(self) -> None:
        """Nothing holds on to the file."""


class Rows:
    """Writes Parquet, each table into a folder of its own."""

    def __init__(self, open_file: Callable[[str], BinaryIO], name: str, text: bool) -> None:
        from pyarrow import parquet

        from quotekit.exports import arrow

        self._tables, self._text = arrow.tables, text
        self._paths = {table: f"{table}/{name}.parquet" for table in TABLES}
        self._writers = {
            table: parquet.ParquetWriter(open_file(path), arrow.schema(table), compression="zstd")
            for table, path in self._paths.items()
        }
        self._held: list[Any] = []
        self._articles = 0
        self.files = dict.fromkeys(self._paths.values(), 0)

    def add(self, reports: Sequence[Report]) -> None:
        """Write some more."""
        self._held.append(self._tables(reports, text=self._text))
        self._articles += len(reports)
        if self._articles >= _GROUP:
            self._write()

    def finish(self) -> None:
        """Write what was held back, and the tables' ends."""
        self._write()
        for writer in self._writers.values():
            writer.close()

    def abandon(self) -> None:
        """Let go of the files: a writer that is forgotten open would try to end its file."""
        for writer in self._writers.values():
            with suppress(Exception):
                writer.close()
            writer.is_open = False

    def _write(self) -> None:
        import pyarrow

        if self._held:
            for table, path in self._paths.items():
                rows = pyarrow.concat_tables([getattr(held, table) for held in self._held])
                self._writers[table].write_table(rows, row_group_size=max(1, rows.num_rows))
                self.files[path] += rows.num_rows
        self._held, self._articles = [], 0


FORMATS: dict[str, Callable[[Callable[[str], BinaryIO], str, bool], Writer]] = {"parquet": Rows, "jsonl": Lines}
"""Name of a format -> what writes a shard in it."""


class Shard:
    """A shard being written: reports, and what is wrong with the articles that have none.

    Attributes:
        files: what was written, once it is; path within the folder, rows, bytes and SHA-256 of each.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.errors: list[dict[str, Any]] = []
        self.files: list[dict[str, Any]] = []

    def add(self, reports: Sequence[Report]) -> None:
        """Write some reports."""
        self._writer.add(reports)


@contextmanager
def writing(out: Path, number: int, form: str, text: bool) -> Iterator[Shard]:
    """A shard to write to, whose files appear when the block ends well, and go when it does not.

    Raises:
        OSError: if they cannot be written.
    """
    name = shard_name(number)
    errors = out / ERRORS / f"{name}.jsonl"
    with ExitStack() as stack:

        def open_file(path: str) -> BinaryIO:
            (out / path).parent.mkdir(exist_ok=True)
            return stack.enter_context(replacing(out / path))

        writer = FORMATS[form](open_file, name, text)
        shard = Shard(writer)
        try:
            yield shard
            writer.finish()
        except BaseException:
            writer.abandon()
            raise
        written = dict(writer.files)
        if shard.errors:
            file = open_file(f"{ERRORS}/{name}.jsonl")
            for error in shard.errors:
                file.write(json.dumps(error, ensure_ascii=True).encode() + b"\n")
            written[f"{ERRORS}/{name}.jsonl"] = len(shard.errors)
        else:
            errors.unlink(missing_ok=True)  # of an earlier try
    shard.files = [
        {"path": path, "rows": rows, "bytes": (out / path).stat().st_size, "sha256": digest(out / path)}
        for path, rows in written.items()
    ]


def known(form: str) -> None:
    """See that there is such a format.

    Raises:
        SettingError: if not; names those there are.
    """
    if form not in FORMATS:
        raise SettingError(f"no format {form!r} for shards: there are {', '.join(FORMATS)}")
