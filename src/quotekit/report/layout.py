"""Text tables for terminals: columns that line up, whatever the text holds."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

TOTAL = 100
"""The columns of a terminal that tables take unless told otherwise."""

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


def wrapped(text: str, limit: int, most: int) -> list[str]:
    """The plain text in lines of so many columns, broken at blanks where there are any; ``…`` ends what is cut.

    Args:
        text: any text.
        limit: the columns of a line.
        most: how many lines there may be.
    """
    rest = plain(text)
    lines: list[str] = []
    while len(lines) < most - 1 and width(rest) > limit:
        used = end = 0
        while used + width(rest[end]) <= limit:
            used += width(rest[end])
            end += 1
        blank = rest.rfind(" ", 0, end + 1)
        if blank > 0:
            end = blank
        lines.append(rest[:end])
        rest = rest[end:].lstrip()
    return [*lines, shortened(rest, limit)]


def grid(
    head: Sequence[str], rows: Sequence[Sequence[str]], total: int, most: int = 1, caps: Sequence[int] = ()
) -> str:
    """A table: a head, a rule, the rows; if it is too wide, its widest columns give way.

    Args:
        head: the columns' names.
        rows: the cells; any text.
        total: the columns of the terminal that the whole may take.
        most: how many lines a row may take.
        caps: how many columns of the terminal each of the table's may take at most; none for those not given.
    """
    columns = list(zip(head, *rows, strict=True))
    limits = [*caps, *([total] * (len(columns) - len(caps)))]
    widths = [
        min(limit, max(width(plain(cell)) for cell in column)) for column, limit in zip(columns, limits, strict=True)
    ]
    while sum(widths) + len(GAP) * (len(widths) - 1) > total:
        widths[widths.index(max(widths))] -= 1
    lines = []
    for row in [head, *rows]:
        cells = [wrapped(cell, wide, most) for cell, wide in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells))):
            line = [cell[number] if number < len(cell) else "" for cell in cells]
            padded = (words + " " * (wide - width(words)) for words, wide in zip(line, widths, strict=True))
            lines.append(GAP.join(padded).rstrip())
        if row is head:
            lines.append(GAP.join("-" * wide for wide in widths))
    return "\n".join(lines)
