"""Where paragraphs begin and end. Damage to a quotation mark never spreads past its paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from quotekit.spans import Spans
from quotekit.text.glyphs import CHARACTERS

_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WRAP_LEAST, _WRAP_MOST = 45, 100  # columns of a hard-wrapped line
_WRAPPED = 0.8  # share of lines followed by another that are at least so long


def split(text: str) -> Spans:
    r"""The text's paragraphs without the white space around them, in order.

    A blank line ends a paragraph. So does a single line break, unless the text is hard-wrapped: then
    it is a space inside the paragraph.

    >>> text = "One.\nTwo.\n\nThree."
    >>> [text[p.slice] for p in split(text)]
    ['One.', 'Two.', 'Three.']
    """
    lines = _joined(_lines(text)) if _is_wrapped(text) else _lines(text)
    spans = Spans()
    for start, end in lines:
        if start < end:
            spans.starts.append(start)
            spans.ends.append(end)
    return spans


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines without the white space around them; an empty one where a line is blank."""
    start = 0
    for found in _BREAK.finditer(text):
        yield _line(text, start, found.start())
        start = found.end()
    yield _line(text, start, len(text))


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    begin = end - len(line.lstrip())
    return begin, max(begin, start + len(line.rstrip()))


def _joined(lines: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines that follow one another made one."""
    first = last = None
    for start, end in lines:
        if start < end:
            first, last = start if first is None else first, end
        elif first is not None and last is not None:
            yield first, last
            first = None
    if first is not None and last is not None:
        yield first, last


def _is_wrapped(text: str) -> bool:
    """Whether line ends were set by a column width: full lines follow one another, none is long.

    Quotation marks do not count, so that a damaged one does not change where paragraphs end.
    """
    followed = full = before = 0
    for start, end in _lines(text):
        length = end - start
        if length >= _WRAP_LEAST:
            length -= sum(character in CHARACTERS for character in text[start:end])
            if length > _WRAP_MOST:
                return False
        if before and length:
            followed += 1
            full += before >= _WRAP_LEAST
        before = length
    return followed >= 2 and full >= _WRAPPED * followed
