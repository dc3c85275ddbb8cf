"""Articles from files: plain text, and JSONL with ``id`` and ``text``; names file and line of what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

import attrs

from quotekit.errors import InputError


@attrs.frozen
class Article:
    """A text and its id."""

    id: str | None
    text: str


def from_bytes(content: bytes, path: str, id: str | None = None) -> Article:
    """The article in a plain text file's bytes: every byte counts, line ends and blanks are left as they are.

    Raises:
        InputError: if they are not UTF-8; names the line.
    """
    try:
        return Article(id, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(_not_utf8(error), path=path, line=line) from error


def from_line(line: bytes, path: str, number: int, text: str = "text", id: str | None = None) -> Article:
    """The article in a line of JSONL: an object with ``text`` and, if wanted, ``id``; other keys are left alone.

    Args:
        line: the line.
        path: its file, for errors.
        number: its number, for errors.
        text: the key of the text.
        id: the key of the id; None takes ``id`` if it is there.

    Raises:
        InputError: if there is none in it; names file and line.
    """
    try:
        value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(error), path=path, line=number) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error}): write one JSON object a line", path=path, line=number) from error
    if not isinstance(value, dict):
        raise InputError('not a JSON object: write {"id": ..., "text": ...}', path=path, line=number)
    for key in (text, id):
        if key is not None and key not in value:
            raise InputError(
                f"the object has no {key!r}: give the article's {'text' if key == text else 'id'} under that key",
                path=path,
                line=number,
            )
    return from_values(value[text], value.get(id or "id"), path, number, text)


def from_values(text: object, id: object, path: str, number: int, column: str = "text") -> Article:
    """The article of a row's values: a text, and an id or None; a whole number will do for an id.

    Raises:
        InputError: if the text is no string, or the id neither string nor number; names file and row.
    """
    if not isinstance(text, str):
        raise InputError(f"{column!r} is no string but {type(text).__name__}: give one string", path=path, line=number)
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    if id is not None and not isinstance(id, str):
        raise InputError(f"'id' is no string but {type(id).__name__}: give a string, or none", path=path, line=number)
    return Article(id, text)


def from_lines(lines: Iterable[bytes], path: str) -> Iterator[Article | InputError]:
    """The articles of JSONL lines in order, an error in the place of each that cannot be read; skips empty lines."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield from_line(line, path, number)
            except InputError as error:
                yield error


def read(path: str | PathLike[str]) -> Iterator[Article | InputError]:
    """The articles of a file: those of JSONL if its name ends so, else one, with the file's stem for an id."""
    path = Path(path)
    try:
        if path.suffix.lower() == ".jsonl":
            with path.open("rb") as lines:
                yield from from_lines(lines, str(path))
        else:
            yield from_bytes(path.read_bytes(), str(path), path.stem)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(f"cannot be read ({error.strerror})", path=str(path))


def _not_utf8(error: UnicodeDecodeError) -> str:
    return f"not UTF-8 ({error.reason} at byte {error.start}): convert it to UTF-8 first"
