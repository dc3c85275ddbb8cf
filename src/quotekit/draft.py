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
class Draft:
    """A report in the making.

    Filled from left to right: text -> paragraphs and stretches (what stands inside quotation
    marks) -> sentences -> quotes (without speakers) -> parties and speakers -> stances. Only the first
    step fills ``document``; ``entities`` is empty unless the pipeline has a ner layer.
    """

    text: str
    id: str | None = None
    paragraphs: tuple[Span, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    document: Document | None = attrs.field(default=None, eq=False, repr=False)
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    parties: tuple[Party, ...] = ()
    stances: tuple[Stance, ...] = ()
    notes: tuple[Note, ...] = ()


Step = Callable[[Draft], Draft]
