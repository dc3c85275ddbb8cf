"""The kind of a quote worked out from the marks around its words, by a rule too simple to be the one that is tested."""

from __future__ import annotations

import re

from quotekit.values import QuoteKind

_PARAGRAPHS = re.compile(r"[^\n]+")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=\w)([^‘\n\"“”]*?[\w.,!?…])[’'](?!\w)")
_MARK = re.compile("[“„«”»\"]|``|''")
_DIRECT = 0.9  # share of the letters and digits inside marks


def marked(text: str) -> bytearray:
    """A byte a character: 1 where it stands inside quotation marks, the marks included.

    From an opening to a closing mark of one paragraph, or to the paragraph's end; single marks only around two words
    or more.
    """
    inside = bytearray(len(text))

    def fill(start: int, end: int) -> None:
        inside[start:end] = b"\1" * (end - start)

    for paragraph in _PARAGRAPHS.finditer(text):
        opened: int | None = None
        for mark in _MARK.finditer(text, *paragraph.span()):
            if opened is None:
                if mark.group() not in "”»":
                    opened = mark.start()
            elif mark.group() in ("”", "»", '"', "''"):
                # Of two straight apostrophes, the first is the mark.
                fill(opened, mark.start() + 1)
                opened = None
        if opened is not None:
            fill(opened, paragraph.end())
        for pair in _SINGLE.finditer(text, *paragraph.span()):
            if len(pair.group(1).split()) >= 2 and not any(inside[pair.start() : pair.end()]):
                fill(*pair.span())
    return inside


def kind_of(characters: frozenset[int], inside: bytearray) -> QuoteKind:
    """Direct if nine tenths of its letters and digits stand inside marks, mixed if any, else indirect."""
    count = sum(inside[at] for at in characters)
    if count >= _DIRECT * len(characters):
        return QuoteKind.DIRECT
    return QuoteKind.MIXED if count else QuoteKind.INDIRECT
