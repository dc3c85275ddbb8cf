"""Where paragraphs begin and end. Damage to a quotation mark never spreads past its paragraph."""

from __future__ import annotations

from itertools import pairwise

import regex

from quotekit.spans import Span
from quotekit.text.glyphs import CHARACTERS

_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WRAP_LEAST, _WRAP_MOST = 45, 100  # columns of a hard-wrapped line
_WRAPPED = 0.8  # share of lines followed by another that are at least so long


def split(text: str) -> tuple[Span, ...]:
    r"""The text's paragraphs without the white space around them, in order.

    A blank line ends a paragraph. So does a single line break, unless the text is hard-wrapped: then
    it is a space inside the paragraph.

    >>> text = "One.\nTwo.\n\nThree."
    >>> [text[p.slice] for p in split(text)]
    ['One.', 'Two.', 'Three.']
    """
    lines = _lines(text)
    if _is_wrapped(text, lines):
        lines = _joined(lines)
    return tuple(Span(start, end) for start, end in lines if start < end)


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines without the white space around them; an empty one where a line is blank."""
    lines = []
    start = 0
    ends = [found.span() for found in _BREAK.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        line = text[start:end]
        begin = end - len(line.lstrip())
        lines.append((begin, max(begin, start + len(line.rstrip()))))
        start = following
    return lines


def _joined(lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    joining = False
    for start, end in lines:
        if start == end:
            joining = False
        elif joining:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
            joining = True
    return joined


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether line ends were set by a column width: full lines follow one another, none is long.

    Quotation marks do not count, so that a damaged one does not change where paragraphs end.
    """
    lengths = []
    for start, end in lines:
        length = end - start
        if length >= _WRAP_LEAST:
            length -= sum(character in CHARACTERS for character in text[start:end])
            if length > _WRAP_MOST:
                return False
        lengths.append(length)
    followed = [length for length, following in pairwise(lengths) if length and following]
    return len(followed) >= 2 and sum(n >= _WRAP_LEAST for n in followed) >= _WRAPPED * len(followed)
