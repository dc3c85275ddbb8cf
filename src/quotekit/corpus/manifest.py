"""What a folder of shards says of itself: what was asked for, which shards are done, and whether they are whole."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import attrs

from quotekit.errors import InputError, SettingError
from quotekit.models.package import digest
from quotekit.replacing import leftover, replacing

LAYOUT = 1
"""The version of the folder's layout."""

RUN = "run.json"
PARTS = "manifest"
TOTAL = "total.json"


def shard_name(number: int) -> str:
    """What a shard's files are called, without ending."""
    return f"part-{number:06}"


@attrs.frozen
class Manifest:
    """The folder's own records.

    Attributes:
        out: the folder.
    """

    out: Path

    def begin(self, run: Mapping[str, Any]) -> None:
        """See that the folder is this run's, or make it so.

        Args:
            run: what was asked for; the same again is the same run.

        Raises:
            SettingError: if the folder is another run's, or has other things in it.
            OSError: if it cannot be written to.
        """
        self.out.mkdir(parents=True, exist_ok=True)
        path = self.out / RUN
        if not path.exists():
            if any(leftover(entry.name) is None for entry in self.out.iterdir()):
                raise SettingError(f"{self.out} has other things in it: give a new folder, or an empty one")
            _write(path, run)
        held = _read(path)
        if held != run:
            differing = ", ".join(key for key in {**held, **run} if held.get(key) != run.get(key))
            raise SettingError(
                f"{self.out} was begun with other settings or inputs ({differing}; see {path}): give the same again, "
                "or a new folder"
            )
        (self.out / PARTS).mkdir(exist_ok=True)

    def done(self, number: int) -> dict[str, Any] | None:
        """A shard's record, if its files are there and are those that were written; else None."""
        try:
            record = _read(self._part(number))
        except (InputError, FileNotFoundError):
            return None
        whole = all(
            (path := self.out / file["path"]).is_file()
            and path.stat().st_size == file["bytes"]
            and digest(path) == file["sha256"]
            for file in record["files"]
        )
        return record if whole else None

    def any_done(self, part: tuple[int, int]) -> bool:
        """Whether a shard of this part of the run is there already."""
        return any(mine(number_of(path.name), part) for path in (self.out / PARTS).glob("part-*.json"))

    def write(self, number: int, record: Mapping[str, Any]) -> None:
        """Record a shard as done: its files are in place."""
        _write(self._part(number), record)

    def write_total(self, items: int, shards: int) -> None:
        """Record how much there is in all, once the inputs' end has been seen."""
        _write(self.out / PARTS / TOTAL, {"items": items, "shards": shards})

    def sweep(self, part: tuple[int, int]) -> None:
        """Remove what a run that was killed left half written, in this part of the run."""
        for folder in (self.out, *(path for path in self.out.iterdir() if path.is_dir())):
            for path in folder.iterdir():
                target = leftover(path.name)
                if target is not None and mine(number_of(target), part):
                    with suppress(FileNotFoundError):
                        path.unlink()

    def _part(self, number: int) -> Path:
        return self.out / PARTS / f"{shard_name(number)}.json"


def mine(number: int | None, part: tuple[int, int]) -> bool:
    """Whether a shard belongs to part i of n, i from 1: they take turns. None, a file of all, is the first's."""
    first, parts = part
    return (number or 0) % parts == first - 1


def number_of(name: str) -> int | None:
    """The number of the shard that a file belongs to, or None."""
    stem = name.partition(".")[0].removeprefix("part-")
    return int(stem) if stem.isdigit() else None


def _read(path: Path) -> dict[str, Any]:
    try:
        held = json.loads(path.read_bytes())
    except ValueError as error:
        raise InputError(f"not JSON ({error}): remove it, to do its shard again", path=os.fspath(path)) from error
    if not isinstance(held, dict):
        raise InputError("no JSON object: remove it, to do its shard again", path=os.fspath(path))
    return held


def _write(path: Path, value: Mapping[str, Any]) -> None:
    with replacing(path) as file:
        file.write(json.dumps(value, indent=1, ensure_ascii=True).encode() + b"\n")
