"""Files that appear whole or not at all, also when the machine fails."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: str | PathLike[str]) -> Iterator[BinaryIO]:
    """A binary file to write to, which takes the path's place when the block ends well, and goes when it does not.

    Raises:
        OSError: if the folder cannot be written to.
    """
    target = Path(path)
    # Beside the target, since a rename is only whole within one file system.
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # else a rename may reach the disk before what is renamed
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
        _sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def leftover(name: str) -> str | None:
    """The name that a file was to take, had its writer not been killed; None if it is no such file."""
    if not (name.startswith(".") and name.endswith(".part")):
        return None
    target, _, unique = name[1:].removesuffix(".part").rpartition(".")
    return target if target and unique else None


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError:  # some file systems of networks cannot
            pass
        finally:
            os.close(handle)
