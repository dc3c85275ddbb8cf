"""What the classifier reads of a text for one question: a row of pieces with the quote's words and the target marked.

A row is ``[CLS] kind holder [SEP] window [SEP]``. The window is the quote's words with some of their paragraph around
them; marker pieces stand around the quote's words and around each mention of the target that is judged. Names of the
target are masked: who somebody is must not decide what is said of him.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum

import attrs

from quotekit.reading.pieces import Shape, Vocabulary, Words
from quotekit.spans import Span

NAME_LIMIT = 12  # pieces of a name

_NO_NAMES = frozenset(
    "i me my we us our you your he him his she her it its they them their this that these those who the a an mr mrs ms "
    "dr one all both everyone everybody".split()
)


class Kind(StrEnum):
    """What is judged: the words of a quote, a sentence as its writer puts it, or as it tells of its holder."""

    QUOTE = "[unused5]"
    SENTENCE = "[unused6]"
    DIRECTED = "[unused9]"


@attrs.frozen
class Window:
    """How much is read for one question; more takes longer and judges hardly better.

    Attributes:
        limit: pieces before markers.
        before, behind: words of the paragraph on either side of the quote's own.
    """

    limit: int = 48
    before: int = 10
    behind: int = 6


@attrs.frozen
class Page:
    """A text cut into words.

    Attributes:
        text: the text.
        starts, ends: code-point offsets of each word.
        words: the words in the encoder's terms.
        paragraphs: in order; none where each line is one.
    """

    text: str = attrs.field(repr=False)
    starts: Sequence[int] = attrs.field(repr=False)
    ends: Sequence[int] = attrs.field(repr=False)
    words: Words = attrs.field(repr=False)
    paragraphs: Sequence[Span] = attrs.field(default=(), repr=False)

    def place(self, span: Span) -> tuple[int, int]:
        """First word of a span and the word after its last."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.starts, span.end))


@attrs.frozen
class Question:
    """What is asked of the classifier: the holder's stance toward a target in some words.

    Attributes:
        contents: the words judged, in text order.
        judged: mentions of the target it is judged at; may be empty, then its name is put behind the window.
        target: the target's name.
        mentions: all its mentions.
        holder: the holder's name; "" for the writer of a sentence.
        holder_mentions: all the holder's mentions.
        kind: what the words are.
    """

    contents: tuple[Span, ...]
    judged: tuple[Span, ...]
    target: str
    mentions: tuple[Span, ...] = ()
    holder: str = ""
    holder_mentions: tuple[Span, ...] = ()
    kind: Kind = Kind.QUOTE


@attrs.frozen
class Row:
    """One row: numbers of pieces, their shapes and places, and where the target's opening markers stand."""

    pieces: list[int]
    shapes: list[int]
    places: list[int]
    marked: list[int]


class Rows:
    """Makes rows.

    Args:
        vocabulary: how words are cut into pieces.
        window: how much is read.
    """

    def __init__(self, vocabulary: Vocabulary, window: Window | None = None) -> None:
        self.vocabulary, self.window = vocabulary, window or Window()
        number = vocabulary.number
        self._target, self._target_end = number("[unused1]"), number("[unused2]")
        self._content, self._content_end = number("[unused3]"), number("[unused4]")
        self._kinds = {kind: number(kind) for kind in Kind}
        self._target_name, self._holder_name = number("[unused7]"), number("[unused8]")

    def row(self, page: Page, question: Question, *, masked: bool = True, holder_masked: bool = False) -> Row:
        """The row of a question about a page.

        Args:
            page: the text.
            question: what is asked.
            masked: a piece stands for each name of the target.
            holder_masked: a piece stands for each name of the holder.
        """
        contents = [place for span in question.contents if (place := page.place(span))[0] < place[1]]
        judged = _outermost(page, question.judged)
        first, end = _window(page, contents, judged, self.window)
        row = Row([self.vocabulary.first, self._kinds[question.kind]], [0, 0], [0, 0], [])
        self._name(row, question.holder, self._holder_name, masked=holder_masked)
        self._piece(row, self.vocabulary.last)
        opening: dict[int, list[int]] = {}
        closing: dict[int, list[int]] = {}
        for a, b in contents:
            if max(a, first) < min(b, end):
                opening.setdefault(max(a, first), []).append(self._content)
                closing.setdefault(min(b, end), []).append(self._content_end)
        for a, b in judged:
            if first <= a and b <= end:
                opening.setdefault(a, []).append(self._target)
                closing.setdefault(b, []).insert(0, self._target_end)
        names = [(question.mentions, self._target_name)] if masked else []
        names += [(question.holder_mentions, self._holder_name)] if holder_masked else []
        hidden = self._hidden(page, names, first, end)
        at = first
        while at < end:
            for piece in opening.get(at, ()):
                if piece == self._target:
                    row.marked.append(len(row.pieces))
                self._piece(row, piece)
            if at in hidden:
                piece, at_next = hidden[at]
                self._piece(row, piece, Shape.TITLE, page.words.places[at])
            else:
                at_next = at + 1
                for piece in page.words.pieces[at]:
                    self._piece(row, piece, page.words.shapes[at], page.words.places[at])
            for passed in range(at + 1, at_next + 1):
                for piece in closing.get(passed, ()):
                    self._piece(row, piece)
            at = at_next
        self._piece(row, self.vocabulary.last)
        if not row.marked:
            row.marked.append(len(row.pieces))
            self._piece(row, self._target)
            self._name(row, question.target, self._target_name, masked=masked)
            self._piece(row, self._target_end)
            self._piece(row, self.vocabulary.last)
        return row

    def _piece(self, row: Row, piece: int, shape: int = 0, place: int = 0) -> None:
        row.pieces.append(piece)
        row.shapes.append(shape)
        row.places.append(place)

    def _name(self, row: Row, name: str, mask: int, *, masked: bool) -> None:
        if masked and is_name(name):
            self._piece(row, mask, Shape.TITLE)
            return
        pieces = [piece for word in name.split() for piece in self.vocabulary.pieces(word)]
        for piece in pieces[:NAME_LIMIT]:
            self._piece(row, piece)

    def _hidden(
        self, page: Page, names: Iterable[tuple[Iterable[Span], int]], first: int, end: int
    ) -> dict[int, tuple[int, int]]:
        """Names in the window by their first word: the piece put in their place, and the word after their last."""
        hidden: dict[int, tuple[int, int]] = {}
        taken = [False] * (end - first)
        for mentions, mask in names:
            for a, b in _outermost(page, mentions):
                inside = first <= a and b <= end and not any(taken[a - first : b - first])
                if inside and is_name(page.text[page.starts[a] : page.ends[b - 1]]):
                    hidden[a] = (mask, b)
                    taken[a - first : b - first] = [True] * (b - a)
        return hidden


def is_name(mention: str) -> bool:
    """Whether a mention names its party ("Smith", "the Greens") rather than describes it or stands for it.

    >>> is_name("the Greens"), is_name("The man"), is_name("He")
    (True, False, False)
    """
    return any(word[0].isupper() and word.lower().rstrip(".") not in _NO_NAMES for word in mention.split())


def _outermost(page: Page, spans: Iterable[Span]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for a, b in sorted((page.place(span) for span in spans), key=lambda place: (place[0], -place[1])):
        if a < b and (not found or a >= found[-1][1]):
            found.append((a, b))
    return found


def _window(
    page: Page, contents: Sequence[tuple[int, int]], judged: Sequence[tuple[int, int]], window: Window
) -> tuple[int, int]:
    """The words read: from the first judged mention out to the quote's ends, then into the paragraph, to the limit."""
    low, high = min((a for a, _ in contents), default=0), max((b for _, b in contents), default=0)
    within = [(a, b) for a, b in judged if low <= a and b <= high]
    first, end = (within or judged or [(low, min(low + 1, high))])[0]
    low, high = min(low, first), max(high, end)
    sizes = page.words.pieces
    room = window.limit - sum(len(sizes[w]) for w in range(first, end))
    # Both sides grow in turn within the quote, then on into the paragraph.
    paragraph = _paragraph(page, low, high)
    for left, right in ((low, high), (max(paragraph[0], low - window.before), min(paragraph[1], high + window.behind))):
        moved = True
        while moved:
            moved = False
            if first > left and len(sizes[first - 1]) <= room:
                first, moved = first - 1, True
                room -= len(sizes[first])
            if end < right and len(sizes[end]) <= room:
                room -= len(sizes[end])
                end, moved = end + 1, True
    return first, end


def _paragraph(page: Page, low: int, high: int) -> tuple[int, int]:
    if page.paragraphs and low < high:
        first, last = (
            max(0, bisect_right(page.paragraphs, place, key=lambda one: one.start) - 1)
            for place in (page.starts[low], page.starts[high - 1])
        )
        ends = page.paragraphs[first].start, page.paragraphs[last].end
        return bisect_left(page.starts, ends[0]), bisect_left(page.starts, ends[1])
    start = page.text.rfind("\n", 0, page.starts[low]) + 1 if low < len(page.starts) else 0
    stop = page.text.find("\n", page.ends[high - 1]) if high else -1
    return bisect_left(page.starts, start), bisect_left(page.starts, stop) if stop >= 0 else len(page.starts)
