"""Text tables for terminals: columns that line up, whatever the text holds."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

GAP = "  "
"""What stands between two columns."""


def plain(text: str) -> str:
    """The text on one line, safe to print: white space becomes blanks, control characters and lone surrogates go."""
    return " ".join("".join(c if c.isprintable() else " " if c.isspace() else "" for c in text).split())


def width(text: str) -> int:
    """How many columns a terminal needs for a plain text."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def shortened(text: str, limit: int) -> str:
    """The plain text, cut with ``…`` if it needs more than so many columns."""
    line = plain(text)
    if width(line) <= limit:
        return line
    kept, used = "", 1
    for c in line:
        used += width(c)
        if used > limit:
            break
        kept += c
    return kept.rstrip() + "…"


def grid(head: Sequence[str], rows: Sequence[Sequence[str]], limits: Sequence[int], total: int) -> str:
    """A table: a head, a rule, one line a row.

    Args:
        head: the columns' names.
        rows: the cells; any text.
        limits: the most columns of the terminal that each but the last may take; the last takes what is left.
        total: the width of the whole.
    """
    columns = list(zip(head, *rows, strict=True))
    done: list[list[str]] = []
    left = total
    for number, column in enumerate(columns):
        last = number == len(columns) - 1
        cells = [shortened(cell, max(8, left) if last else limits[number]) for cell in column]
        wide = max(map(width, cells))
        left -= wide + len(GAP)
        done.append([cell + " " * (wide - width(cell)) for cell in cells])
    lines = [GAP.join(line).rstrip() for line in zip(*done, strict=True)]
    rule = GAP.join("-" * width(column[0]) for column in done)
    return "\n".join([lines[0], rule, *lines[1:]])
