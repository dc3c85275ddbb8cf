"""Where paragraphs begin and end. Damage to a quotation mark never spreads past its paragraph."""

from __future__ import annotations

import re

from quotekit.spans import Spans
from quotekit.text.glyphs import CHARACTERS

_BREAKS = r"\n\r\v\f\x85\u2028\u2029"
_BREAK = re.compile(rf"\r\n|[{_BREAKS}]")
_LINE = re.compile(rf"\S(?:[^{_BREAKS}]*\S)?")  # without the white space around it; blank ones are passed over
_MARK = re.compile(f"[{''.join(sorted(CHARACTERS))}]")
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
    lines = Spans()
    starts, ends = lines.starts, lines.ends
    for line in _LINE.finditer(text):
        start, end = line.span()
        starts.append(start)
        ends.append(end)
    return _joined(text, lines) if _is_wrapped(text, lines) else lines


def _joined(text: str, lines: Spans) -> Spans:
    """Lines that follow one another made one."""
    joined = Spans()
    for start, end in zip(lines.starts, lines.ends, strict=True):
        if joined.ends and _follow(text, joined.ends[-1], start):
            joined.ends[-1] = end
        else:
            joined.starts.append(start)
            joined.ends.append(end)
    return joined


def _follow(text: str, end: int, start: int) -> bool:
    """Whether no blank line stands between the end of a line and the start of the next that is not blank."""
    return len(_BREAK.findall(text, end, start)) == 1


def _is_wrapped(text: str, lines: Spans) -> bool:
    """Whether line ends were set by a column width: full lines follow one another, none is long.

    Quotation marks do not count, so that a damaged one does not change where paragraphs end.
    """
    followed = full = before = last = 0
    for start, end in zip(lines.starts, lines.ends, strict=True):
        length = end - start
        if length >= _WRAP_LEAST:
            length -= sum(1 for _ in _MARK.finditer(text, start, end))
            if length > _WRAP_MOST:
                return False
        if before and length and _follow(text, last, start):
            followed += 1
            full += before >= _WRAP_LEAST
        before, last = length, end
    return followed >= 2 and full >= _WRAPPED * followed
