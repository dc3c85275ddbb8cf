"""Single quotation marks: told from apostrophes, then paired.

A single closing mark looks like the apostrophe of a plural possessive ("the ewes' necks") or of a lost ending ("goin'
home"). One right after a stop or a comma, or before one, closes for sure; such a doubtful one only if no sure one
follows before the next opening. One pass over the marks, so time is linear in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import regex

from quotekit import lexicons
from quotekit.spans import Span
from quotekit.text.glyphs import Family, Mark, Row, Side, is_apostrophe, is_measure
from quotekit.text.pairing import Pair

_LONGEST = 3000  # code points a single-quoted stretch may run over
_TAIL = lexicons.read("tokens")["elisions"]["tail"]
_LOST_TAIL = regex.compile(rf"(?:\p{{L}}{{2}}in|(?<!\p{{L}})(?i:{'|'.join(_TAIL)}))$")
_STOPS = frozenset(".,!?")
_MARKS = frozenset("'’")
_SPEECH_BEFORE = frozenset(",:")


@attrs.define
class _Open:
    """The quotation open on a level: its mark, and a doubtful mark that may have closed it."""

    mark: Mark
    doubtful: Mark | None = None


def pair_singles(
    text: str, marks: Row, inside: Sequence[Span], paragraph: Span, *, goes_on: bool = False
) -> list[Pair]:
    """The pairs of single marks of a paragraph, in order of their ends within each level.

    Args:
        text: the article.
        marks: the paragraph's single marks, apostrophes included.
        inside: the stretches between the paragraph's other marks, those left out; in order, an outer one before an
            inner one, none crossing. A single quotation lies wholly inside such a stretch or wholly around it.
        paragraph: the paragraph.
        goes_on: the paragraph after begins with a single mark, as one does in which a quotation goes on.
    """
    pairs: list[Pair] = []
    opened: dict[int, _Open] = {}  # level -> what is open there
    for mark, level in zip(marks, _levels(marks, inside), strict=True):
        if is_apostrophe(text, mark.start) or _is_foot(text, mark):
            continue
        now = opened.get(level)
        if now is not None and mark.start - now.mark.end > _LONGEST:
            _give_up(now, pairs)
            del opened[level]
            now = None
        if _may_open(mark, now):
            if now is None or now.mark.side is not Side.OPEN:
                opened[level] = _Open(mark)
            elif now.doubtful is not None:
                _give_up(now, pairs)
                opened[level] = _Open(mark)
            elif mark.after_stop and not now.mark.after_stop:
                opened[level] = _Open(mark)  # the one before was an apostrophe for a word's head
        elif now is None or mark.start == now.mark.end:
            continue
        elif _is_doubtful(text, mark):
            now.doubtful = now.doubtful or mark
        else:
            pairs.append(Pair(now.mark.span, mark.span, mark.end, Family.SINGLE))
            del opened[level]
    for level, last in opened.items():
        _give_up(last, pairs)
        if last.doubtful is None and _begins_speech(last.mark, paragraph, goes_on and level < 0):
            limit = inside[level].end if level >= 0 else paragraph.end
            pairs.append(Pair(last.mark.span, None, limit, Family.SINGLE))
    return pairs


def _may_open(mark: Mark, now: _Open | None) -> bool:
    """Whether a mark opens, by its blanks or, where these are on the wrong side, by its shape."""
    if mark.side is Side.OPEN:
        return now is None or mark.shape is not Side.CLOSE
    if mark.shape is Side.OPEN:
        return now is None or mark.free
    # "' A letter , ' he said" of tokenised text
    return mark.shape is None and mark.free and mark.after_stop and now is None


def _give_up(now: _Open, pairs: list[Pair]) -> None:
    """No sure mark closes a quotation: the doubtful one does, if there was one."""
    if now.doubtful is not None:
        pairs.append(Pair(now.mark.span, now.doubtful.span, now.doubtful.end, Family.SINGLE))


def _levels(marks: Row, inside: Sequence[Span]) -> Iterator[int]:
    """For each mark the number of the innermost stretch it lies in, -1 if in none."""
    around: list[int] = []
    following = 0
    for mark in marks.spans():
        while following < len(inside) and inside[following].start <= mark.start:
            while around and inside[around[-1]].end <= inside[following].start:
                around.pop()
            around.append(following)
            following += 1
        while around and inside[around[-1]].end <= mark.start:
            around.pop()
        yield around[-1] if around else -1


def _is_foot(text: str, mark: Mark) -> bool:
    after = text[mark.end : mark.end + 2]
    return is_measure(text, mark.start) and (after[:1].isdigit() or (after[:1].isspace() and after[1:].islower()))


def _is_doubtful(text: str, mark: Mark) -> bool:
    """Whether a closing mark may be an apostrophe: after an "s" or a clipped word, and before a word."""
    after = text[mark.end : mark.end + 2]
    if len(after) < 2:
        return False
    if after[0] in _STOPS and after[1] in _MARKS:
        return mark.left in ("s", "S")  # "the potters'.'"
    if after[0] != " " or not after[1].isalnum():
        return False
    if mark.left in ("s", "S"):
        return True
    return after[1].islower() and _LOST_TAIL.search(text, max(0, mark.start - 5), mark.start) is not None


def _begins_speech(mark: Mark, paragraph: Span, goes_on: bool) -> bool:
    """Whether a mark that nothing closes is no apostrophe: it begins a paragraph or, being curly, an utterance.

    Where the quotation may go on in the paragraph after, that is one which begins after a full stop, too.
    """
    if not mark.right.isupper():
        return False
    if goes_on and mark.side is Side.OPEN and mark.after_stop:
        return True
    if mark.shape is not Side.OPEN:
        return mark.shape is None and mark.start == paragraph.start
    return mark.start == paragraph.start or mark.left in _SPEECH_BEFORE
