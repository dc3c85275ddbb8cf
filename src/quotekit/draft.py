"""The state that the steps hand on: each takes a draft and returns the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from quotekit.spans import Span
from quotekit.values import Note, Party, Quote, Stance

if TYPE_CHECKING:
    from stanza.models.common.doc import Document

    from quotekit.text.marks import Stretch


@attrs.frozen
class Entity:
    """A name found by a ner layer: its span and Stanza's type of it ("PERSON", "ORG", "GPE" ...)."""

    span: Span
    type: str


@attrs.frozen
class Sentence:
    """A sentence: its span and those of its tokens, in text order."""

    span: Span
    tokens: tuple[Span, ...]


@attrs.frozen
class Attribution:
    """What the Reader found: a cue with its source and the pieces of its content, marks and "that" included.

    Attributes:
        cue: the reporting words.
        source: the mention it is attributed to, or None.
        contents: the pieces, in text order.
        score: the probability that it is right, in [0, 1].
    """

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]
    score: float


@attrs.frozen
class Draft:
    """A report in the making.

    Filled from left to right: text -> paragraphs and stretches (what stands inside quotation marks) -> sentences ->
    attributions and entities -> quotes (without speakers) -> parties and speakers -> stances. ``attributions`` is None
    if no Reader has read the draft; ``entities`` come from the Reader or a ner layer of Stanza's.
    """

    text: str
    id: str | None = None
    paragraphs: tuple[Span, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    _document: Callable[[], Document] | None = attrs.field(default=None, eq=False, repr=False)
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] | None = None
    quotes: tuple[Quote, ...] = ()
    parties: tuple[Party, ...] = ()
    stances: tuple[Stance, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def document(self) -> Document | None:
        """The stanza document with the same tokens, made when first asked for; None before the tokens are found.

        It is given to a draft as a callable that returns it, since making it takes far longer than the reading.
        """
        return None if self._document is None else self._document()


Step = Callable[[Draft], Draft]
