"""Windows: the parts of an article that the encoder reads at a time, made of whole paragraphs.

A paragraph that is too long is cut where a sentence ends, and its parts overlap; each word belongs to one window, the
one in which it has more around it, so that nothing is counted twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import attrs

LIMIT = 190  # pieces in a window; [CLS] and [SEP] come on top
OVERLAP = 40  # pieces that two parts of a long paragraph share


@attrs.frozen
class Window:
    """Words ``first`` up to ``end`` are read; those from ``own`` up to ``own_end`` count."""

    first: int
    end: int
    own: int
    own_end: int


def cut(
    sizes: Sequence[int], paragraphs: Sequence[tuple[int, int]], sentence_starts: Sequence[int], limit: int = LIMIT
) -> list[Window]:
    """The windows over a text's words, in order; together they own each word of the paragraphs once.

    Args:
        sizes: pieces of each word.
        paragraphs: (first word, word after the last) of each, in order.
        sentence_starts: the first word of each sentence, ascending.
        limit: the most pieces in a window.
    """
    windows: list[Window] = []
    first = end = 0
    room = 0  # pieces in the window being filled: words first up to end
    for begin, stop in paragraphs:
        size = sum(sizes[begin:stop])
        if room and room + size > limit:
            windows.append(Window(first, end, first, end))
            room = 0
        if size > limit:
            windows.extend(_parts(sizes, begin, stop, sentence_starts, limit))
            continue
        if not room:
            first = begin
        room += size
        end = stop
    if room:
        windows.append(Window(first, end, first, end))
    return windows


def _parts(sizes: Sequence[int], begin: int, stop: int, sentence_starts: Sequence[int], limit: int) -> list[Window]:
    """The windows over one long paragraph."""
    bounds: list[tuple[int, int]] = []
    at = begin
    while True:
        end, size = at, 0
        while end < stop and size + sizes[end] <= limit:
            size += sizes[end]
            end += 1
        end = max(end, at + 1)
        if end >= stop:
            bounds.append((at, stop))
            break
        # A sentence's end not too far back is the better place to cut.
        cut_at = _start_at_or_before(sentence_starts, end)
        if cut_at > at + (end - at) // 2:
            end = cut_at
        bounds.append((at, end))
        back, shared = end, 0
        while back > at + 1 and shared + sizes[back - 1] <= OVERLAP:
            back -= 1
            shared += sizes[back]
        begins = _start_at_or_before(sentence_starts, back)
        at = begins if at < begins and end - begins <= 2 * OVERLAP else back
    windows = []
    own = begin
    for k, (first, end) in enumerate(bounds):
        own_end = stop if k + 1 == len(bounds) else max(own, (bounds[k + 1][0] + end) // 2)
        windows.append(Window(first, end, own, own_end))
        own = own_end
    return windows


def _start_at_or_before(starts: Sequence[int], at: int) -> int:
    found = bisect_right(starts, at) - 1
    return starts[found] if found >= 0 else 0
