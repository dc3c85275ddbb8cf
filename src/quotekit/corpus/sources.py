"""The files a corpus is read from: which there are, in which order, of which kind."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs

from quotekit.errors import SettingError

KINDS = {
    ".txt": "txt",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}
"""A file's ending -> how it is read."""

PACKED = {".gz": "gzip", ".zst": "zstd"}
"""A second ending -> how the file is compressed."""


@attrs.frozen
class Source:
    """An input file.

    Attributes:
        path: where it is.
        name: what it is called in results: its path as given, or its path within the folder that was given.
        id: the id of the article in it, if it is a .txt file or a web page.
    """

    path: str
    name: str
    id: str

    @property
    def kind(self) -> str:
        """How it is read, one of the values of :data:`KINDS`."""
        kind = _kind(self.path)
        assert kind is not None
        return kind

    @property
    def packed(self) -> str | None:
        """How it is compressed, one of the values of :data:`PACKED`, or None."""
        return PACKED.get(os.path.splitext(self.path)[1].lower())  # noqa: PTH122, for a million files


@attrs.frozen
class Sources:
    """The input files, in an order that is the same in every run: as given, folders by the paths within them.

    Iterating looks at the folders anew, so that their files need no room.

    Args:
        inputs: files, and folders that are searched to their bottom; hidden files, and those of other kinds, are left
            alone.
        without: the real path of a folder to leave alone: the one that is written to.

    Raises:
        SettingError: if one is not there, or is a file of no known kind.
    """

    inputs: tuple[str, ...] = attrs.field()
    without: str | None = None

    @inputs.validator
    def _known(self, _attribute: object, inputs: tuple[str, ...]) -> None:
        for path in map(Path, inputs):
            if path.is_file():
                if _kind(str(path)) is None:
                    endings = ", ".join(
                        (*KINDS, *(f"{kind}{packed}" for kind in (".txt", ".jsonl") for packed in PACKED))
                    )
                    raise SettingError(f"{path}: inputs end in {endings} ..., or are folders")
            elif not path.is_dir():
                raise SettingError(f"{path} is not a file and not a folder")

    def __iter__(self) -> Iterator[Source]:
        stems = Counter(_stem(Path(path).name) for path in self.inputs)
        for path in self.inputs:
            if Path(path).is_dir():
                before = "" if len(self.inputs) == 1 else f"{path.rstrip('/')}/"
                for inside in self._inside(path, ""):
                    name = before + inside
                    yield Source(os.path.join(path, inside), name, _stem(name))  # noqa: PTH118
            else:
                # Two files of one name in different folders: the folder tells them apart.
                stem = _stem(Path(path).name)
                yield Source(path, path, _stem(path) if stems[stem] > 1 else stem)

    def _inside(self, folder: str, before: str) -> Iterator[str]:
        """Paths within a folder, in the order of their parts."""
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if os.path.realpath(entry.path) != self.without:
                    yield from self._inside(entry.path, f"{before}{entry.name}/")
            elif entry.is_file() and _kind(entry.name) is not None:
                yield before + entry.name

    def has_pages(self) -> bool:
        """Whether there is a web page among them."""
        return any(source.kind == "html" for source in self)

    def fingerprint(self) -> dict[str, object]:
        """What tells these files from others: how many, their bytes, and a SHA-256 over their names and sizes."""
        files = size = 0
        digest = hashlib.sha256()
        for source in self:
            own = os.stat(source.path).st_size  # noqa: PTH116
            files, size = files + 1, size + own
            digest.update(f"{source.name}\0{own}\n".encode("utf-8", "surrogateescape"))
        return {"files": files, "bytes": size, "sha256": digest.hexdigest()}


def _kind(path: str) -> str | None:
    stem, ending = os.path.splitext(path.lower())  # noqa: PTH122
    if ending not in PACKED:
        return KINDS.get(ending)
    kind = KINDS.get(os.path.splitext(stem)[1])  # noqa: PTH122
    return None if kind == "parquet" else kind


def _stem(path: str) -> str:
    """The path without its endings: the id of a file with one article."""
    stem, ending = os.path.splitext(path)  # noqa: PTH122
    return os.path.splitext(stem)[0] if ending.lower() in PACKED else stem  # noqa: PTH122
