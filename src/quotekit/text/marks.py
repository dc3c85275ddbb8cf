"""What stands inside quotation marks, exactly, in any typography: the public face of the marks engine.

Regular expressions and one pass over the marks; no model. Time is linear in the text. Whether a stretch is a quotation
or a title, nickname or scare quote is not asked here: ``quotekit.quotes`` does.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import attrs

from quotekit.spans import Span, Spans, offsets, trimmed
from quotekit.text import glyphs, plain
from quotekit.text import paragraphs as paragraph_splitter
from quotekit.text.glyphs import Family, Row
from quotekit.text.pairing import Pair, is_straight, pair
from quotekit.text.repair import closing_at, opening_at
from quotekit.text.singles import pair_singles
from quotekit.values import Note

_DOUBLE = Family.DOUBLE.value


@attrs.frozen
class Stretch:
    """Words between quotation marks.

    Attributes:
        span: the words, without the marks and the blanks beside them.
        open: the opening mark's span; None if it is missing.
        close: the closing mark's span; None if it is missing.
        style: the family of the marks ("double", "single", "guillemet" ...).
        parent: index of the stretch it stands in, or None.
        continues: it goes on from the paragraph before, which has no closing mark.
    """

    span: Span
    open: Span | None
    close: Span | None
    style: str
    parent: int | None = None
    continues: bool = False

    @property
    def outer(self) -> Span:
        """The words with their marks."""
        return Span(self.open.start if self.open else self.span.start, self.close.end if self.close else self.span.end)


@attrs.frozen
class Marks:
    """What the marks engine found: paragraphs, stretches in text order (an outer before an inner), notes."""

    paragraphs: Sequence[Span]
    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]


def find(text: str) -> Marks:
    """The stretches of a text that stand inside quotation marks.

    What a damaged mark changes ends with its paragraph. Only a quotation that goes on from the paragraph before without
    an opening mark of its own is told by that paragraph.

    Example:
        >>> text = "“We won,” she said. “At last.”"
        >>> [text[s.span.slice] for s in find(text).stretches]
        ['We won,', 'At last.']
    """
    paragraphs = paragraph_splitter.split(text)
    stretches: list[Stretch] = []
    notes: list[Note] = []
    open_before, following = None, 0  # the quotation that a paragraph ended in, and the number of the one after that
    for number, quotations in plain.read(text, paragraphs):
        if following != number:
            open_before = None
        if quotations is not None and open_before is None:
            stretches += [_plain(text, start, end) for start, end in quotations]
            continue
        own = _Paragraph(text, paragraphs[number], open_before, _opening(text, paragraphs, number + 1)).read(notes)
        open_before = next((s for s in own if s.close is None and s.span.end == paragraphs.ends[number]), None)
        following = number + 1
        offset = len(stretches)
        stretches += (attrs.evolve(s, parent=s.parent + offset) if s.parent is not None and offset else s for s in own)
    return Marks(paragraphs, tuple(stretches), tuple(sorted(notes, key=lambda n: n.span)))


def _plain(text: str, start: int, end: int) -> Stretch:
    """The stretch of an undamaged quotation."""
    first, last = (start + 2, end - 2) if text[start] == "'" else (start + 1, end - 1)
    return Stretch(Span(first, last), Span(start, first), Span(last, end), _DOUBLE)


def _opening(text: str, paragraphs: Spans, number: int) -> str | None:
    """The opening mark that a paragraph begins with, as one does in which a quotation goes on."""
    if number == len(paragraphs):
        return None
    glyph = glyphs.GLYPH.match(text, paragraphs.starts[number])
    if glyph is None or glyph.end() >= paragraphs.ends[number] or text[glyph.end()].isspace():
        return None
    opening: str = glyph.group()
    return opening


def _alike(one: str, other: str) -> bool:
    """Whether two marks can be those of one quotation: it does not go from straight ones over to shaped ones."""
    return is_straight(one) is is_straight(other)


@attrs.frozen
class _Paragraph:
    """A paragraph and what is known of its neighbours.

    Attributes:
        text: the article.
        span: the paragraph.
        open_before: the quotation that the paragraph before ended in, or None.
        reopens: the mark that the paragraph after begins with, or None.
    """

    text: str
    span: Span
    open_before: Stretch | None
    reopens: str | None

    def read(self, notes: list[Note]) -> list[Stretch]:
        """The stretches of the paragraph, an outer one before those in it."""
        places, composed, single = Spans(), [], False
        for glyph in glyphs.IN_TEXT.finditer(self.text, self.span.start, self.span.end):
            start, end = glyph.span()
            if glyph.lastgroup is None:
                if end - start == 2:
                    composed.append(len(places))
                elif glyphs.MARKS[glyph.group()][0] is Family.SINGLE:
                    single = True
                places.starts.append(start)
                places.ends.append(end)
            elif glyph.lastgroup == "row":
                notes.append(Note("row-of-marks", Span(start, end), "a row of quotation marks; left out"))
        if single and len(composed) == 1:
            # A single mark written twice looks like a double one (‘‘ for “) that has no partner.
            found, mark = self._read(places, [], single=composed[0]), places[composed[0]]
            if any(mark in (s.open, s.close) for s in found):
                notes.append(Note("doubled-mark", mark, "a mark stands twice; one is taken"))
                return found
        return self._read(places, notes)

    def _read(self, places: Spans, notes: list[Note], *, single: int | None = None) -> list[Stretch]:
        """The same, of marks at given places, the one of a given number being taken for a single mark."""
        by_family: dict[Family, array[int]] = {}
        for number, (start, end) in enumerate(zip(places.starts, places.ends, strict=True)):
            family = Family.SINGLE if number == single else glyphs.MARKS[self.text[start:end]][0]
            if family is not Family.DOUBLE or not glyphs.is_foot_and_inch(self.text, start):
                by_family.setdefault(family, offsets()).append(number)
        rows = {family: Row(self.text, self.span, places, numbers) for family, numbers in by_family.items()}
        singles = rows.pop(Family.SINGLE, None)
        goes_on = self.open_before is not None
        pairs = [one for own in rows.values() for one in pair(self.text, own, self.span, notes, goes_on=goes_on)]
        found = _nested(self.text, self._stretches(pairs, notes))
        if singles:
            goes_on = self.reopens is not None and glyphs.MARKS[self.reopens][0] is Family.SINGLE
            inside = [s.span for s in found]
            inner = self._stretches(pair_singles(self.text, singles, inside, self.span, goes_on=goes_on), notes)
            found = _nested(self.text, found + inner) if inner else found
        return found

    def _stretches(self, pairs: Sequence[Pair], notes: list[Note]) -> list[Stretch]:
        stretches = []
        for one in pairs:
            span = self._words(one, notes)
            if span is not None and any(map(str.isalnum, self.text[span.slice])):
                begins = one.open.start if one.open else span.start
                goes_on = begins == self.span.start and self._goes_on(one.open)
                stretches.append(Stretch(span, one.open, one.close, one.style.value, continues=goes_on))
        return stretches

    def _words(self, one: Pair, notes: list[Note]) -> Span | None:
        """What a pair stands around, the place of a missing mark worked out; None if the mark is a stray one."""
        text = self.text
        if one.open and one.close:
            return trimmed(text, Span(one.open.end, one.close.start))
        if one.open:
            end = closing_at(text, one.open.end, one.limit, fragment=one.open.start > self.span.start)
            words = trimmed(text, Span(one.open.end, max(end, one.open.end)))
            again = self.reopens is not None and _alike(self.reopens, text[one.open.slice])
            if not (again and words.end == self.span.end):
                notes.append(Note("unclosed-mark", one.open, "no closing mark; the end is inferred"))
            return words
        assert one.close is not None
        if self.open_before is not None and one.limit == self.span.start:
            return trimmed(text, Span(self.span.start, one.close.start))
        begin = opening_at(text, one.limit, one.close, self.span.end, after_quote=one.limit > self.span.start)
        if begin is None:
            notes.append(Note("stray-mark", one.close, "a closing mark without an opening one; left out"))
            return None
        notes.append(Note("unopened-mark", one.close, "no opening mark; the beginning is inferred"))
        return trimmed(text, Span(begin, one.close.start))

    def _goes_on(self, opened: Span | None) -> bool:
        """Whether the quotation of the paragraph before goes on with a mark, or without one."""
        if self.open_before is None or opened is None or self.open_before.open is None:
            return self.open_before is not None
        return _alike(self.text[opened.slice], self.text[self.open_before.open.slice])


def _nested(text: str, found: list[Stretch]) -> list[Stretch]:
    """In text order, each with its parent.

    Of two that cross, the one that begins later is dropped, or ends with the other if its closing mark is missing.
    """
    if len(found) < 2:
        return found
    ordered = sorted(((s.outer, s) for s in found), key=lambda one: (one[0].start, -one[0].end))
    out: list[Stretch] = []
    around: list[tuple[int, int]] = []  # number and end, marks included, of what is not over yet
    for outer, stretch in ordered:
        start, end = outer.start, outer.end
        while around and around[-1][1] <= start:
            around.pop()
        parent = around[-1][0] if around else None
        if parent is not None and not out[parent].span.start <= start <= end <= out[parent].span.end:
            span, last = stretch.span, out[parent].span.end
            if stretch.close is not None or not any(map(str.isalnum, text[span.start : last])):
                continue
            stretch = attrs.evolve(stretch, span=Span(span.start, last))
            end = last
        out.append(stretch if stretch.parent == parent else attrs.evolve(stretch, parent=parent))
        around.append((len(out) - 1, end))
    return out
