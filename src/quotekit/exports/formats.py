"""The formats that reports are written in and read from, by name: **to add one, add it here**.

A format is a module of this folder and a line in :data:`FORMATS`. The module of a format that is one file has
``pieces(reports, *, text)``, which gives the file's bytes as the reports come; that of a format of several files has
``write(reports, path, *, text)``, which returns how many reports it wrote. If it can be read, it has ``read(path,
texts)``, which gives reports. Modules are imported when asked for, so each may need an extra of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from os import PathLike, fspath
from pathlib import Path
from types import ModuleType

import attrs

from quotekit.errors import SettingError
from quotekit.replacing import replacing
from quotekit.report.report import Report


@attrs.frozen
class Format:
    """A format of files.

    Attributes:
        name: by which it is asked for; also the module of this folder.
        about: what it is, in a line.
        endings: of files' names that stand for it, each with its dot.
        many: whether it is several files: then ``path`` is a folder.
        reads: whether it can be read.
    """

    name: str
    about: str
    endings: tuple[str, ...] = ()
    many: bool = False
    reads: bool = False

    @property
    def module(self) -> ModuleType:
        """The module that writes it, and reads it if it can be read."""
        return import_module(f"quotekit.exports.{self.name}")


FORMATS = {
    form.name: form
    for form in (
        Format("jsonl", "one record a line", (".jsonl",), reads=True),
        Format("json", "one list of records", (".json",), reads=True),
        Format("csv", "the table of quotes, for spreadsheets", (".csv",)),
        Format("parquet", "all tables in a folder, or the quotes in a file", (".parquet",), many=True, reads=True),
        Format("brat", "a .txt and an .ann file an article, to correct by hand", (".ann",), many=True, reads=True),
        Format("labelstudio", "tasks for Label Studio, to correct by hand", (".labelstudio.json",), reads=True),
        Format("webanno", "W3C Web Annotations", (".jsonld",), reads=True),
        Format("tei", "TEI P5, with quotes as <said>", (".tei.xml", ".xml", ".tei"), reads=True),
        Format("conllu", "words, with quotes and parties in MISC", (".conllu",)),
        Format("html", "a page to look at", (".html", ".htm")),
        Format("table", "tables for a terminal", (".txt",)),
    )
}
"""The formats by name."""


def named(name: str) -> Format:
    """The format of that name.

    Raises:
        SettingError: if there is none; names those there are.
    """
    try:
        return FORMATS[name]
    except (KeyError, TypeError):
        raise SettingError(f"no format {name!r}: there are {', '.join(FORMATS)}") from None


def of(path: str | PathLike[str]) -> Format:
    """The format that a file's ending stands for; of two that fit, the longer ending's.

    Raises:
        SettingError: if it stands for none; names those there are.
    """
    name = Path(path).name.lower()
    fitting = [(len(ending), form) for form in FORMATS.values() for ending in form.endings if name.endswith(ending)]
    if not fitting:
        endings = ", ".join(ending for form in FORMATS.values() for ending in form.endings)
        raise SettingError(f"{fspath(path)} has none of the endings {endings}: name a format, {', '.join(FORMATS)}")
    return max(fitting, key=lambda pair: pair[0])[1]


def write(
    reports: Report | Iterable[Report], path: str | PathLike[str], format: str | None = None, *, text: bool = False
) -> int:
    """How many reports were written to a file or folder; a file appears when it is whole.

    Args:
        reports: a report, or any number of them; a generator is fine.
        path: the file; for formats of several files, the folder.
        format: the format's name; None goes by the path's ending.
        text: put the articles' texts in too, where a format can do without them.

    Raises:
        SettingError: if there is no such format.
        ExtraMissingError: if the format needs an extra that is not installed.
        OSError: if it cannot be written.
    """
    form = of(path) if format is None else named(format)
    reports = [reports] if isinstance(reports, Report) else reports
    if form.many:
        count: int = form.module.write(reports, path, text=text)
        return count
    counted = _Counted(reports)
    pieces: Callable[..., Iterator[bytes]] = form.module.pieces
    with replacing(path) as file:
        for piece in pieces(counted, text=text):
            file.write(piece)
    return counted.count


def read(
    path: str | PathLike[str], format: str | None = None, *, texts: Mapping[str, str] | None = None
) -> Iterator[Report]:
    """The reports of a file or folder, one at a time.

    Args:
        path: what :func:`write` wrote, perhaps corrected by hand.
        format: the format's name; None goes by the path's ending.
        texts: the articles' texts by id, where the file does not hold them.

    Raises:
        SettingError: if there is no such format, or it cannot be read.
        InputError: if the file is not of that format; names file and line.
        OSError: if it cannot be opened.
    """
    form = of(path) if format is None else named(format)
    if not form.reads:
        able = ", ".join(other.name for other in FORMATS.values() if other.reads)
        raise SettingError(f"{form.name} cannot be read back: write one of {able} if you mean to")
    reports: Iterator[Report] = form.module.read(path, texts)
    return reports


class _Counted:
    """Reports that are counted as they go by."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports, self.count = reports, 0

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            self.count += 1
            yield report
