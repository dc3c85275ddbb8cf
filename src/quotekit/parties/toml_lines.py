"""On which line of a TOML file something stands; the parser of the standard library does not tell."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of the statement that gives a key: ``("actors", "lee", "kind")``.

    Of a list, the line that holds the entry of the path. The text must be valid TOML and hold the key. It is cut where
    the key first appears, by bisection: a few readings, and only once something is wrong.
    """
    lines = text.split("\n")
    keys = [key for key in path if isinstance(key, str)]
    end = bisect_left(range(len(lines) + 1), True, key=lambda count: _get(_read(lines, count)[1], keys) is not None)
    start, _ = _read(lines, end - 1)
    entry = _get(tomllib.loads(text), path)
    written = entry if isinstance(entry, str) else ""
    return next((n for n in range(start + 1, end + 1) if written and written in lines[n - 1]), start + 1)


def _read(lines: list[str], count: int) -> tuple[int, dict[str, Any]]:
    """The largest number of first lines, up to a count, that are TOML by themselves, and what they say."""
    while True:
        try:
            return count, tomllib.loads("\n".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            count -= 1


def _get(data: Any, path: Sequence[str | int]) -> Any:
    for key in path:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data
