"""Pairs the marks of one paragraph: an opening with its closing one, whatever the damage.

One pass over the marks of a family. The spaces around a mark tell its side; where they do not, its shape does; where
that does not either, what is still open does. A pair may lack one mark: ``repair`` decides where it would have stood.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotekit.spans import Span
from quotekit.text.glyphs import Mark, Side
from quotekit.values import Note

_DEEPEST = 3  # quotations of one family inside each other


@attrs.frozen
class Pair:
    """Two marks, or one and the place up to which the other may be sought.

    Attributes:
        open: the opening mark, or None if it is missing.
        close: the closing mark, or None if it is missing.
        limit: where a missing closing mark stands at the latest, a missing opening one at the earliest.
    """

    open: Mark | None
    close: Mark | None
    limit: int

    @property
    def start(self) -> int:
        """Where the pair begins, marks included."""
        return self.open.span.start if self.open else self.limit

    @property
    def end(self) -> int:
        """Where it ends, marks included."""
        return self.close.span.end if self.close else self.limit


def pair(marks: Sequence[Mark], paragraph: Span, notes: list[Note]) -> list[Pair]:
    """The pairs of a paragraph's marks of one family, in order of their ends."""
    pairs: list[Pair] = []
    opened: list[Mark] = []
    done = paragraph.start
    for number, mark in enumerate(marks):
        before = marks[number - 1] if number else None
        doubled = before is not None and before.glyph == mark.glyph and before.span.end == mark.span.start
        side = _decide(marks, number, len(opened), paragraph)
        if doubled and side is Side.OPEN and opened and opened[-1] is before and not _nests(marks, number):
            notes.append(Note("doubled-mark", mark.span, "an opening mark stands twice; one is taken"))
            continue
        if side is Side.OPEN:
            if opened and not _nests(marks, number):
                # The one before was never closed: its end is sought before this one.
                pairs.extend(Pair(lost, None, mark.span.start) for lost in opened)
                opened.clear()
            opened.append(mark)
            _note_side(mark, Side.OPEN, notes)
        elif opened:
            opener = opened.pop()
            pairs.append(Pair(opener, mark, mark.span.end))
            done = mark.span.end
            if not (opener.shape is mark.shape is not None or opener.glyph == "„"):
                _note_side(mark, Side.CLOSE, notes)
        elif doubled:
            notes.append(Note("doubled-mark", mark.span, "a closing mark stands twice; one is taken"))
            done = mark.span.end
        else:
            pairs.append(Pair(None, mark, done))
            done = mark.span.end
    pairs.extend(Pair(lost, None, paragraph.end) for lost in opened)
    return pairs


def _note_side(mark: Mark, side: Side, notes: list[Note]) -> None:
    if mark.family == "double" and mark.shape is not None and mark.shape is not side:
        notes.append(Note("reversed-mark", mark.span, f"{mark.glyph} stands where a mark {side}s"))
    elif mark.side is not None and mark.side is not side:
        notes.append(Note("misplaced-space", mark.span, f"a mark that {side}s has its space on the wrong side"))


def _decide(marks: Sequence[Mark], number: int, depth: int, paragraph: Span) -> Side:
    """The side a mark stands at, given how many are open."""
    mark = marks[number]
    if mark.span.start == paragraph.start:
        return Side.OPEN
    if mark.span.end == paragraph.end:
        return Side.CLOSE
    last = number == len(marks) - 1
    if not depth:
        if mark.side is Side.CLOSE:
            # A close with nothing open: the opening mark is missing, unless shape and the next mark speak for an opening.
            following = None if last else (marks[number + 1].side or marks[number + 1].shape)
            return Side.OPEN if mark.shape is Side.OPEN and following is Side.CLOSE else Side.CLOSE
        if mark.side is None and mark.shape is Side.CLOSE:
            return Side.CLOSE
        return Side.OPEN
    if mark.side is Side.CLOSE:
        return Side.CLOSE
    odd = (len(marks) - number) % 2 == 1
    if mark.side is Side.OPEN:
        if mark.shape is Side.CLOSE:
            # Shape against spaces: it closes if that leaves the marks after it paired.
            return Side.CLOSE if odd else Side.OPEN
        if mark.shape is None:
            return Side.CLOSE if odd else Side.OPEN
        return Side.OPEN
    if mark.shape is Side.OPEN and not odd:
        return Side.OPEN
    return Side.CLOSE


def _nests(marks: Sequence[Mark], number: int) -> bool:
    """Whether an opening mark inside an open quotation begins one within it: both get closed."""
    if marks[number].shape is not Side.OPEN:
        return False
    depth = 2
    for mark in marks[number + 1 : number + 1 + 4 * _DEEPEST]:
        depth += 1 if (mark.side or mark.shape) is Side.OPEN else -1
        if depth == 0:
            return True
        if depth > _DEEPEST:
            return False
    return False
