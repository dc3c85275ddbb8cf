"""Pairs the marks of one family in a paragraph: an opening mark with its closing one, whatever the damage.

Most paragraphs read straight off: the blanks beside their marks say open, close, open, close. For the others the
cheapest reading is sought (Viterbi 1967): every mark opens, closes or is left out, at a cost that its blanks, its
shape and what is open at that point tell. One pass with a handful of states, so time is linear in the marks.

A pair may lack one mark: :mod:`quotekit.text.repair` decides where it would have stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import attrs

from quotekit.spans import Span
from quotekit.text.glyphs import Family, Mark, Row, Side, is_measure
from quotekit.values import Note

# What a reading costs. Only the order of sums matters; a clean text costs nothing.
_AGAINST_BLANKS = 1.6  # opens where the blanks say close, or the other way round
_AGAINST_BLANKS_AND_CASE = 2.4  # ... and a capital after a full stop or colon speaks for an opening
_AGAINST_BLANKS_FOR_CASE = 1.0  # ... but a small letter after a comma or stop speaks for a closing
_NO_BLANKS = 0.4  # free or tight: the blanks do not tell
_AGAINST_SHAPE = 0.9
_AGAINST_GUILLEMET = 0.3  # ... of guillemets, which turn round by country, where the blanks tell their side
_AGAINST_BRACKET = 3.0  # shape of marks that never turn round
_IMPOSSIBLE = 9.0  # closes at the paragraph's start, opens at its end
_UNOPENED = 2.0  # closes where nothing is open
_GOING_ON = 0.4  # ... in a paragraph before which a quotation was left open
_UNCLOSED = 1.5  # still open at the paragraph's end
_LOST = 1.6  # still open where the next one opens
_LOST_INSIDE = 2.1  # ... in the middle of a clause
_NESTED = 1.0  # opens within an open one
_NESTED_LOOSE = 1.8  # ... where neither blanks nor shape say that it opens
_NESTED_OTHER = 0.2  # ... of the other system, as "straight “curly” straight"
_OTHER = 0.4  # closes one of the other system
_DOUBLED = 0.4  # left out: it stands right beside one like it
_MEASURE = 0.4  # left out: an inch sign

_GUILLEMETS = frozenset([Family.GUILLEMET, Family.SINGLE_GUILLEMET])
_STRAIGHT = frozenset(['"', "＂", "''", "``", "´´"])


class _Step(NamedTuple):
    """What reading a mark does to the stack of what is open.

    Attributes:
        source, target: numbers of the stack before and after.
        kind: the side it is read as, or None if it is left out.
        lost: how many of the innermost open ones are given up first.
        cost: of the step, without what the mark itself says.
    """

    source: int
    target: int
    kind: Side | None
    lost: int
    cost: float


# What is open, outermost first: the system (0: straight, 1: shaped) of at most two marks.
_STACKS: tuple[tuple[int, ...], ...] = ((), (0,), (1,), (0, 0), (0, 1), (1, 0), (1, 1))
_EMPTY_START = (0.0, *[float("inf")] * (len(_STACKS) - 1))


def _steps(system: int, lost_cost: float, nested_cost: float) -> tuple[_Step, ...]:
    """The steps a mark of a system allows."""
    steps = []
    for number, stack in enumerate(_STACKS):
        if not stack:
            steps.append(_Step(number, number, Side.CLOSE, 0, _UNOPENED))
        for lost in range(len(stack) + 1):
            left = stack[: len(stack) - lost]
            cost = lost * lost_cost
            if (*left, system) in _STACKS:
                nested = (nested_cost if system in left else _NESTED_OTHER) if left else 0.0
                steps.append(_Step(number, _STACKS.index((*left, system)), Side.OPEN, lost, cost + nested))
            if left and (not lost or left[-1] == system):
                other = 0.0 if left[-1] == system else _OTHER
                steps.append(_Step(number, _STACKS.index(left[:-1]), Side.CLOSE, lost, cost + other))
    return tuple(steps)


_LEAVING_OUT = tuple(_Step(number, number, None, 0, 0.0) for number in range(len(_STACKS)))
# (system, after a stop, seems to open, may be left out) -> steps
_STEPS = {
    (system, stop, opens, out): (
        *_steps(system, _LOST if stop else _LOST_INSIDE, _NESTED if opens else _NESTED_LOOSE),
        *(_LEAVING_OUT if out else ()),
    )
    for system, stop, opens, out in product((0, 1), *[(True, False)] * 3)
}


@attrs.frozen
class Pair:
    """Two marks, or one and the place up to which the other may be sought.

    Attributes:
        open: the opening mark's span, or None if it is missing.
        close: the closing mark's span, or None if it is missing.
        limit: where a missing closing mark stands at the latest, a missing opening one at the earliest.
        style: the family of the marks.
    """

    open: Span | None
    close: Span | None
    limit: int
    style: Family


def pair(text: str, marks: Row, paragraph: Span, notes: list[Note], *, goes_on: bool = False) -> list[Pair]:
    """The pairs of a paragraph's marks of one family, in order of their ends.

    Args:
        text: the article.
        marks: of one family, in order.
        paragraph: that they stand in.
        notes: those on damage are added to it.
        goes_on: the paragraph before ended inside a quotation, so that the first mark may close that.
    """
    if _alternate(marks):
        spans = marks.spans()
        return [Pair(a, b, b.end, marks[0].family) for a, b in zip(spans, spans, strict=True)]
    if _sets_off(marks, paragraph):
        return [*pair(text, marks[1:], paragraph, notes), Pair(marks[0].span, None, paragraph.end, marks[0].family)]
    return _pairs(marks, _cheapest(text, marks, paragraph, goes_on), paragraph, notes)


def _alternate(marks: Sequence[Mark]) -> bool:
    """Whether the blanks say open, close, open, close, and no shape says otherwise."""
    if len(marks) % 2:
        return False
    expected, other = Side.OPEN, Side.CLOSE
    for mark in marks:
        if mark.side is not expected or mark.shape is other:
            return False
        expected, other = other, expected
    return True


def _sets_off(marks: Sequence[Mark], paragraph: Span) -> bool:
    """Whether a straight mark opens the paragraph and is never closed, the others being shaped and in pairs.

    So stand the paragraphs of a text that is quoted as a whole, its own marks kept.
    """
    first, others = marks[0], marks[1:]
    if first.start != paragraph.start or not others or not is_straight(first.glyph):
        return False
    return not any(is_straight(mark.glyph) for mark in others) and _alternate(others)


def _cheapest(text: str, marks: Sequence[Mark], paragraph: Span, goes_on: bool) -> list[_Step]:
    """The steps of the cheapest reading of the marks, one each."""
    costs: Sequence[float] = _EMPTY_START
    taken = bytearray()  # for each mark and each stack after it: the number of the step that led there
    tables: list[tuple[_Step, ...]] = []
    before: Mark | None = None
    size = len(_STACKS)
    infinite = float("inf")
    for mark in marks:
        opens, closes, left_out = _mark_costs(text, mark, before, paragraph)
        before = mark
        steps = _STEPS[_system(mark), mark.after_stop, _seems_open(mark), left_out is not None]
        tables.append(steps)
        new, by = [infinite] * size, bytearray(size)
        for number, (source, target, kind, _, cost) in enumerate(steps):
            cost += costs[source] + (opens if kind is Side.OPEN else closes if kind else left_out or 0.0)
            if goes_on and kind is Side.CLOSE and not _STACKS[source]:
                cost += _GOING_ON - _UNOPENED
            if cost < new[target]:
                new[target], by[target] = cost, number
        costs = new
        taken += by
        goes_on = False
    ends = [cost + _UNCLOSED * len(stack) for cost, stack in zip(costs, _STACKS, strict=True)]
    state = ends.index(min(ends))
    path: list[_Step] = []
    for index in range(len(marks) - 1, -1, -1):
        step = tables[index][taken[index * size + state]]
        path.append(step)
        state = step.source
    path.reverse()
    return path


def is_straight(glyph: str) -> bool:
    """Whether a mark is of the straight kind, which looks the same on either side."""
    return glyph in _STRAIGHT


def _system(mark: Mark) -> int:
    return 0 if is_straight(mark.glyph) else 1


def _seems_open(mark: Mark) -> bool:
    """Whether the blanks, or, if it stands free, its shape say that a mark opens."""
    return mark.side is Side.OPEN or (mark.free and mark.shape is Side.OPEN)


def _mark_costs(text: str, mark: Mark, before: Mark | None, paragraph: Span) -> tuple[float, float, float | None]:
    """What it costs to read a mark as an opening one, as a closing one, and to leave it out (None: it cannot be)."""
    opens = closes = 0.0
    if mark.side is Side.OPEN:
        closes = _AGAINST_BLANKS
        if mark.after_stop and mark.right.islower():
            closes = _AGAINST_BLANKS_FOR_CASE
        elif mark.after_stop and mark.left != "," and mark.right.isupper():
            closes = _AGAINST_BLANKS_AND_CASE
    elif mark.side is Side.CLOSE:
        opens = _AGAINST_BLANKS
    else:
        opens = closes = _NO_BLANKS
    if mark.shape is Side.OPEN:
        closes += _shape_cost(mark)
    elif mark.shape is Side.CLOSE:
        opens += _shape_cost(mark)
    if mark.start == paragraph.start:
        closes += _IMPOSSIBLE
    if mark.end == paragraph.end:
        opens += _IMPOSSIBLE
    left_out = None
    if _doubles(mark, before):
        left_out = _DOUBLED
    elif mark.glyph in ('"', "”") and is_measure(text, mark.start):
        left_out = _MEASURE + (0.0 if mark.shape is None else _MEASURE)
    return opens, closes, left_out


def _shape_cost(mark: Mark) -> float:
    if mark.family is Family.DOUBLE or (mark.family in _GUILLEMETS and mark.side is None):
        return _AGAINST_SHAPE
    return _AGAINST_GUILLEMET if mark.family in _GUILLEMETS else _AGAINST_BRACKET


def _doubles(mark: Mark, before: Mark | None) -> bool:
    return before is not None and before.end == mark.start and before.glyph == mark.glyph


def _pairs(marks: Sequence[Mark], path: Sequence[_Step], paragraph: Span, notes: list[Note]) -> list[Pair]:
    """The pairs a reading gives, and notes on what it had to make up for."""
    pairs: list[Pair] = []
    opened: list[tuple[Mark, Span]] = []
    done = paragraph.start
    before: Mark | None = None
    for mark, step in zip(marks, path, strict=True):
        for _ in range(step.lost):
            lost, span = opened.pop()
            pairs.append(Pair(span, None, mark.start, lost.family))
        if step.kind is Side.OPEN:
            opened.append((mark, mark.span))
            _note(mark, Side.OPEN, notes)
        elif step.kind is Side.CLOSE:
            if opened:
                opener, span = opened.pop()
                pairs.append(Pair(span, mark.span, mark.end, mark.family))
                # „German“ marks close with the glyph that opens elsewhere.
                if opener.glyph != "„":
                    _note(mark, Side.CLOSE, notes)
            else:
                pairs.append(Pair(None, mark.span, done, mark.family))
                _note(mark, Side.CLOSE, notes)
            done = mark.end
        elif _doubles(mark, before):
            notes.append(Note("doubled-mark", mark.span, "a mark stands twice; one is taken"))
            if opened and opened[-1][1].end == mark.start:
                opener, span = opened.pop()
                opened.append((opener, Span(span.start, mark.end)))
            elif pairs and pairs[-1].close is not None and pairs[-1].close.end == mark.start:
                pairs[-1] = attrs.evolve(pairs[-1], close=Span(pairs[-1].close.start, mark.end))
                done = mark.end
        before = mark
    pairs.extend(Pair(span, None, paragraph.end, mark.family) for mark, span in reversed(opened))
    return pairs


def _note(mark: Mark, side: Side, notes: list[Note]) -> None:
    """Notes that a mark points the wrong way or has its blank on the wrong side."""
    if mark.family is Family.DOUBLE and mark.shape is not None and mark.shape is not side:
        notes.append(Note("reversed-mark", mark.span, f"{mark.glyph} stands where a mark {side}s"))
    elif mark.side is not None and mark.side is not side:
        notes.append(Note("misplaced-space", mark.span, f"a mark that {side}s has its space on the wrong side"))
