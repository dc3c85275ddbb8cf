"""Where paragraphs begin and end. Damage to a quotation mark never spreads past its paragraph."""

from __future__ import annotations

import regex

from quotekit.spans import Span, trimmed

_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WRAP_LEAST, _WRAP_MOST = 45, 100  # columns of a hard-wrapped line


def split(text: str) -> tuple[Span, ...]:
    """The text's paragraphs without the white space around them, in order.

    A blank line ends a paragraph. So does a single line break, unless the text is hard-wrapped: then
    it is a space inside the paragraph.
    """
    lines = []
    start = 0
    for found in _BREAK.finditer(text):
        lines.append(Span(start, found.start()))
        start = found.end()
    lines.append(Span(start, len(text)))
    spans = [trimmed(text, line) for line in lines]
    wrapped = _is_wrapped([len(s) for s in spans])
    paragraphs: list[Span] = []
    joining = False
    for span in spans:
        if not len(span):
            joining = False
        elif joining and wrapped:
            paragraphs[-1] = Span(paragraphs[-1].start, span.end)
        else:
            paragraphs.append(span)
            joining = True
    return tuple(paragraphs)


def _is_wrapped(lengths: list[int]) -> bool:
    """Whether line ends were set by a column width: full lines follow one another, none is long."""
    if max(lengths, default=0) > _WRAP_MOST:
        return False
    followed = [a for a, b in zip(lengths, lengths[1:], strict=False) if a and b]
    return len(followed) >= 2 and sum(n >= _WRAP_LEAST for n in followed) >= 0.8 * len(followed)
