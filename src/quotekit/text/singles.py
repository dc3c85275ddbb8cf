"""Single quotation marks: told from apostrophes, then paired.

A single closing mark looks like the apostrophe of a plural possessive ("the ewes' necks"). One right after a stop or a
comma, or before one, closes for sure; one after an "s" and before another word closes only if none better follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotekit.spans import Span
from quotekit.text.glyphs import Mark, Side, is_apostrophe, is_measure
from quotekit.text.pairing import Pair

_LONGEST = 3000  # code points a single-quoted stretch may run over; keeps the search linear


def pair_singles(text: str, marks: Sequence[Mark], inside: Sequence[Span], paragraph: Span) -> list[Pair]:
    """The pairs of single marks of a paragraph.

    Args:
        text: the article.
        marks: the paragraph's single marks, apostrophes included.
        inside: the stretches between the paragraph's double marks, marks left out, in order: a single
            quotation lies wholly inside such a stretch or wholly around it.
        paragraph: the paragraph.
    """
    level = _levels(marks, inside)
    pairs: list[Pair] = []
    kept = [m for m in marks if not is_apostrophe(text, m.span.start) and not _is_foot(text, m, paragraph)]
    done = paragraph.start
    for number, mark in enumerate(kept):
        if mark.span.start < done or not _opens(text, mark):
            continue
        closing = _closing(text, kept, number, level)
        if closing is not None:
            pairs.append(Pair(mark, closing, closing.span.end))
            # Singles in a double stretch inside this one are found on their own.
            done = (
                mark.span.end
                if any(mark.span.end <= s.start and s.end <= closing.span.start for s in inside)
                else closing.span.end
            )
    return _without_crossings(pairs)


def _levels(marks: Sequence[Mark], inside: Sequence[Span]) -> dict[int, int]:
    """Mark's start -> number of the innermost double stretch it lies in (-1: in none)."""
    level = {}
    for mark in marks:
        level[mark.span.start] = -1
    stretches = sorted(enumerate(inside), key=lambda item: -len(item[1]))
    starts = sorted(level)
    for number, span in stretches:
        for at in starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
            level[at] = number
    return level


def _is_foot(text: str, mark: Mark, paragraph: Span) -> bool:
    after = text[mark.span.end : mark.span.end + 2] if mark.span.end < paragraph.end else ""
    return is_measure(text, mark.span.start, mark.span.end) and (
        after[:1].isdigit() or (after[:1].isspace() and after[1:].islower())
    )


def _opens(text: str, mark: Mark) -> bool:
    if mark.side is Side.OPEN:
        return True
    # Free marks open by shape only: "` a letter '" of tokenised text.
    return mark.side is None and mark.free and mark.shape is Side.OPEN


def _closing(text: str, marks: Sequence[Mark], number: int, level: dict[int, int]) -> Mark | None:
    opener = marks[number]
    home = level[opener.span.start]
    weak = None
    for mark in marks[number + 1 :]:
        if mark.span.start - opener.span.end > _LONGEST:
            break
        if level[mark.span.start] != home:
            continue
        if mark.side is Side.OPEN:
            # Another opening at the same level: the quotation ended before it, or it is one more apostrophe.
            if weak is not None:
                return weak
            continue
        if mark.free and mark.shape is Side.OPEN:
            continue
        if mark.span.start == opener.span.end:
            continue
        if _is_possessive(text, mark):
            weak = weak or mark
            continue
        return mark
    return weak


def _is_possessive(text: str, mark: Mark) -> bool:
    """Whether a closing mark may be a plural's apostrophe: after an "s" and before a word."""
    before, after = text[mark.span.start - 1], text[mark.span.end : mark.span.end + 2]
    return before in "sS" and len(after) == 2 and after[0] == " " and (after[1].isalnum())


def _without_crossings(pairs: list[Pair]) -> list[Pair]:
    kept: list[Pair] = []
    for one in sorted(pairs, key=lambda p: (p.start, -p.end)):
        if not any(k.start < one.start < k.end < one.end for k in kept[-3:]):
            kept.append(one)
    return kept
