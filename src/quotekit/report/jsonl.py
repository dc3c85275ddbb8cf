"""Reports as JSONL: one record a line, out and back in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from quotekit import articles
from quotekit.errors import InputError
from quotekit.replacing import replacing
from quotekit.report import record as records
from quotekit.report.report import Report


def write_jsonl(reports: Iterable[Report], path: str | PathLike[str], text: bool = False) -> int:
    """How many reports were written, one a line, each as soon as it comes.

    The file appears under its name only when all are written.

    Args:
        reports: any number of them; a generator is fine.
        path: the file.
        text: put the articles' texts in too, so that the file can be read back by itself.

    Raises:
        OSError: if the file cannot be written.
    """
    count = 0
    with replacing(path) as file:
        for report in reports:
            file.write(to_line(report, text=text))
            count += 1
    return count


def to_line(report: Report, *, text: bool = False) -> bytes:
    """The line of one report, with its line end."""
    return records.encode(report.to_record(text=text)) + b"\n"


def read_jsonl(
    path: str | PathLike[str], texts: Mapping[str, str] | str | PathLike[str] | None = None
) -> Iterator[Report]:
    """The reports of a JSONL file, in order, one at a time.

    Args:
        path: a file that ``write_jsonl`` or ``quotekit annotate`` wrote.
        texts: where the articles' texts are if the records do not hold them: a mapping from id to text, or the path of
            the articles' own JSONL (``id`` and ``text``), which is read along and need not fit in memory.

    Raises:
        InputError: at the first line that cannot be read; names file, line and, for a wrong value, its JSON path.
        OSError: if the file cannot be opened.
    """
    by_id = _Texts(texts) if isinstance(texts, str | PathLike) else texts
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield _report(line, by_id)
                except InputError as error:
                    raise InputError(error.message, path=error.path or str(path), line=error.line or number) from error


def _report(line: bytes, texts: Mapping[str, str] | _Texts | None) -> Report:
    try:
        # Not msgspec's own reader: it refuses the escape of a lone surrogate, which a text may hold.
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error}): one record a line is expected") from error
    record = records.read(value)
    text = None
    if record.id is not None and texts is not None:
        try:
            text = texts[record.id]
        except KeyError:
            if not isinstance(record.text, str):
                raise InputError(f"no text for {record.id!r}: give the texts of the articles annotated") from None
    return Report.from_record(record, text)


class _Texts:
    """The texts of an articles' file, by id, read no further than needed.

    Records come in the articles' order, so what is kept are the texts passed over, not the file.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._articles = articles.read(path)
        self._passed: dict[str, str] = {}

    def __getitem__(self, id: str) -> str:
        if id in self._passed:
            return self._passed.pop(id)
        for article in self._articles:
            if isinstance(article, InputError):
                continue  # refused when it was annotated, too, so no record asks for it
            if article.id == id:
                return article.text
            if article.id is not None:
                self._passed[article.id] = article.text
        raise KeyError(id)
