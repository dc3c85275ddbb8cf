"""What stands inside quotation marks, exactly, in any typography: the public face of the marks engine.

Regular expressions and one pass over the marks; no model. Time is linear in the text. Whether a stretch is a quotation
or a title, nickname or scare quote is not asked here: ``quotekit.quotes`` does.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotekit.spans import Span, trimmed
from quotekit.text import paragraphs as paragraph_splitter
from quotekit.text.glyphs import GLYPH, MARKS, Family, Mark, is_foot_and_inch, is_measure, side_of
from quotekit.text.pairing import Pair, pair
from quotekit.text.repair import closing_at, opening_at
from quotekit.text.singles import pair_singles
from quotekit.values import Note


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

    paragraphs: tuple[Span, ...]
    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]


def find(text: str) -> Marks:
    """The stretches of a text that stand inside quotation marks.

    Example:
        >>> found = find("“We won,” she said.")
        >>> [found_text for s in found.stretches for found_text in ["“We won,” she said."[s.span.slice]]]
        ['We won,']
    """
    paragraphs = paragraph_splitter.split(text)
    stretches: list[Stretch] = []
    notes: list[Note] = []
    glyphs = GLYPH.finditer(text)
    glyph = next(glyphs, None)
    open_before = False  # the paragraph before ended inside a quotation
    for number, paragraph in enumerate(paragraphs):
        marks: list[Mark] = []
        while glyph is not None and glyph.start() < paragraph.end:
            mark = _mark(text, glyph.start(), glyph.end(), glyph.group(), paragraph)
            if mark is not None:
                marks.append(mark)
            glyph = next(glyphs, None)
        if not marks:
            open_before = False
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found = _paragraph(text, paragraph, marks, notes, open_before, _reopens(text, following))
        open_before = any(s.close is None and s.span.end == paragraph.end for s in found)
        offset = len(stretches)
        stretches.extend(
            attrs.evolve(s, parent=s.parent + offset) if s.parent is not None and offset else s for s in found
        )
    return Marks(paragraphs, tuple(stretches), tuple(sorted(notes, key=lambda n: n.span)))


def _mark(text: str, start: int, end: int, glyph: str, paragraph: Span) -> Mark | None:
    family, shape = MARKS[glyph]
    if family is Family.SINGLE and _inside_word(text, start):
        return None
    if family is Family.DOUBLE and is_foot_and_inch(text, start):
        return None
    side, free = side_of(text, start, end, paragraph)
    return Mark(Span(start, end), glyph, family, shape, side, free)


def _inside_word(text: str, at: int) -> bool:
    """The commonest apostrophe, out of the way first."""
    return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()


def _reopens(text: str, paragraph: Span | None) -> bool:
    """Whether a paragraph begins with an opening mark, as one does in which a quotation goes on."""
    if paragraph is None:
        return False
    glyph = GLYPH.match(text, paragraph.start)
    return glyph is not None and glyph.end() < paragraph.end and not text[glyph.end()].isspace()


def _paragraph(
    text: str, paragraph: Span, marks: Sequence[Mark], notes: list[Note], open_before: bool, reopens: bool
) -> list[Stretch]:
    """The stretches of one paragraph, an outer one before those in it."""
    found: list[Stretch] = []
    for family in Family:
        own = [m for m in marks if m.family is family]
        if family is Family.SINGLE or not own:
            continue
        if family is Family.DOUBLE:
            own = _without_inches(text, own)
        for one in pair(own, paragraph, notes):
            stretch = _stretch(text, paragraph, one, notes, open_before, reopens)
            if stretch is not None:
                found.append(stretch)
    singles = [m for m in marks if m.family is Family.SINGLE]
    if singles:
        for one in pair_singles(text, singles, [s.span for s in found], paragraph):
            stretch = _stretch(text, paragraph, one, notes, open_before, reopens)
            if stretch is not None:
                found.append(stretch)
    return _nested(found)


def _without_inches(text: str, marks: list[Mark]) -> list[Mark]:
    """Straight marks after short numbers are inch signs if the other marks pair without them."""
    inches = [m for m in marks if m.glyph == '"' and is_measure(text, m.span.start, m.span.end)]
    if inches and (len(marks) - len(inches)) % 2 == 0:
        return [m for m in marks if m not in inches]
    return marks


def _stretch(
    text: str, paragraph: Span, one: Pair, notes: list[Note], open_before: bool, reopens: bool
) -> Stretch | None:
    """A pair's stretch, a missing mark's place worked out; None if nothing is quoted."""
    continues = False
    if one.open and one.close:
        inner = trimmed(text, Span(one.open.span.end, one.close.span.start))
        continues = open_before and one.open.span.start == paragraph.start
    elif one.open:
        end = closing_at(text, one.open.span.end, one.limit)
        inner = trimmed(text, Span(one.open.span.end, max(end, one.open.span.end)))
        continues = open_before and one.open.span.start == paragraph.start
        if not (reopens and inner.end == paragraph.end):
            notes.append(Note("unclosed-mark", one.open.span, "no closing mark; the end is inferred"))
    elif one.close:
        if open_before and one.limit == paragraph.start:
            inner, continues = trimmed(text, Span(paragraph.start, one.close.span.start)), True
        else:
            begin = opening_at(text, one.limit, one.close.span.start, after_quote=one.limit > paragraph.start)
            if begin is None:
                notes.append(Note("stray-mark", one.close.span, "a closing mark without an opening one; left out"))
                return None
            notes.append(Note("unopened-mark", one.close.span, "no opening mark; the beginning is inferred"))
            inner = trimmed(text, Span(begin, one.close.span.start))
    if not any(c.isalnum() for c in text[inner.slice]):
        return None
    style = (one.open or one.close).family  # type: ignore[union-attr]
    return Stretch(inner, one.open and one.open.span, one.close and one.close.span, style.value, continues=continues)


def _nested(found: list[Stretch]) -> list[Stretch]:
    """In text order, each with its parent; of two that cross the one that begins later is dropped."""
    ordered = sorted(found, key=lambda s: (s.outer.start, -s.outer.end))
    out: list[Stretch] = []
    around: list[int] = []
    for stretch in ordered:
        while around and out[around[-1]].outer.end <= stretch.outer.start:
            around.pop()
        if around and not out[around[-1]].outer.covers(stretch.outer):
            continue
        out.append(attrs.evolve(stretch, parent=around[-1] if around else None))
        around.append(len(out) - 1)
    return out
