"""Who wrote an article that says "I": by its byline, or by the line about the author at its end."""

from __future__ import annotations

import regex

from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.mentions import Form

_BYLINE = regex.compile(r"(?<!\s)\s*+(?:by|opinion by|commentary by)\s++", regex.IGNORECASE)
_ABOUT = frozenset("is was serves teaches writes covers".split())
_HEAD, _TAIL = 4, 4  # paragraphs at the start and the end where an author is named
_BEFORE = 60  # how far before a name its "by" is looked for


def author_of(cast: Cast) -> Cluster | None:
    """The person a first-person article is by; None if it does not say."""
    words, text, paragraphs = cast.reading.words, cast.reading.text, cast.reading.paragraphs
    last = paragraphs[-1] if words else 0
    for mention in cast.mentions:
        if paragraphs[mention.first] > _HEAD:
            break
        start = cast.reading.starts[mention.first]
        before = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
        if mention.form is Form.PERSON and _BYLINE.fullmatch(before):
            return cast.of[mention]
    for mention in reversed(cast.mentions):
        paragraph = paragraphs[mention.first]
        if last - paragraph >= _TAIL:
            break
        opens = mention.first == 0 or paragraphs[mention.first - 1] != paragraph
        follows = words[mention.last + 1].low if mention.last + 1 < len(words) else ""
        if opens and mention.form is Form.PERSON and " " in mention.name and follows in _ABOUT:
            return cast.of[mention]
    return None
