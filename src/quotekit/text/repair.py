"""Where a missing quotation mark would have stood."""

from __future__ import annotations

from functools import cache

import regex

from quotekit.lexicons import cues

_SENTENCE_END = regex.compile(r"(?<=[.!?…][\"'”’»)\]]?)\s+(?=[\p{Lu}\p{N}\[“”\"‘'«(])")
_ABBREVIATION = regex.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Capt|St|Jr|Sr|No|vs|U\.S|U\.N|\p{Lu}))\.$")
_SPEECH_END = regex.compile(r"[.,!?…;:—–-]$")


@cache
def _tag() -> regex.Pattern[str]:
    """A reporting clause after a comma or stop: ", said Ann Lee", ", she said", "? the mayor asked"."""
    known = cues.load()
    verbs = "|".join(sorted((f for f in {*known.say, *known.speak} if f in known.finite), key=len, reverse=True))
    name = r"(?:\p{Lu}[\p{L}.’'-]*)(?:\s+(?:de|da|van|von|bin|al|der|the|of)?\s?\p{Lu}[\p{L}.’'-]*){0,5}"
    subject = rf"(?:he|she|they|it|{name}|(?:the|a|an|one|his|her)\s+[\p{{L}}-]+(?:\s+[\p{{L}}-]+){{0,3}})"
    said = rf"(?:{verbs})"
    return regex.compile(
        rf"(?<=[,!?…])\s+(?:{said}\s+{subject}(?=[\s,.;:]|$)|{subject}\s+(?:also\s+|later\s+)?{said}(?=\s*[,.;:]|\s*$|\s+(?:in|on|at|to|after|as|during)\b))"
    )


def closing_at(text: str, start: int, limit: int) -> int:
    """Where a quotation that begins at ``start`` and is never closed ends: before its reporting clause, or at the limit."""
    tag = _tag().search(text, start, limit)
    end = tag.start() if tag else limit
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def opening_at(text: str, earliest: int, close: int, *, after_quote: bool) -> int | None:
    """Where a quotation begins that has only a closing mark, or None if the mark is a stray one.

    Right after another quotation of the paragraph, what stands first is that one's reporting clause, and the
    quotation goes on after it. Else it is what follows a reporting clause's colon, or the mark's own sentence.

    Args:
        text: the article.
        earliest: the end of the quotation before in the paragraph, or the paragraph's start.
        close: where the closing mark stands.
        after_quote: whether a quotation ends at ``earliest``.
    """
    words = text[earliest:close].rstrip()
    if not _SPEECH_END.search(words):
        return None
    sentences = [earliest]
    for found in _SENTENCE_END.finditer(text, earliest, close):
        if not _ABBREVIATION.search(text, max(earliest, found.start() - 6), found.start()):
            sentences.append(found.end())
    begin: int | None
    if after_quote:
        begin = sentences[1] if len(sentences) > 1 and sentences[1] < close else None
    else:
        begin = sentences[-1]
    colon = text.rfind(":", max(earliest, begin if begin is not None else earliest), close)
    if colon >= 0 and text[colon + 1 : colon + 2].isspace() and text[colon + 1 : close].strip():
        begin = colon + 1
    if begin is None or len(text[begin:close].split()) < 2:
        return None
    while text[begin].isspace():
        begin += 1
    return begin
