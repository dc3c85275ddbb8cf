"""The state that the steps hand on: each takes a draft and returns the next one."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import eq
from typing import TYPE_CHECKING, overload

import attrs

from quotekit.spans import Span, Spans, offsets
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


@attrs.frozen(eq=False)
class Sentences(Sequence[Sentence]):
    """A text's sentences in order, kept as plain offsets until one is asked for.

    Equal to any other sequence of the same sentences.

    Attributes:
        spans: their spans.
        tokens: the tokens of all of them.
        firsts: the number of the first token of each.
    """

    spans: Spans = attrs.field(factory=Spans)
    tokens: Spans = attrs.field(factory=Spans)
    firsts: array[int] = attrs.field(factory=offsets)

    def __len__(self) -> int:
        return len(self.firsts)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | list[Sentence]:
        at = range(len(self))[index]
        return [self._at(number) for number in at] if isinstance(at, range) else self._at(at)

    def __iter__(self) -> Iterator[Sentence]:
        return map(self._at, range(len(self)))

    def _at(self, number: int) -> Sentence:
        end = self.firsts[number + 1] if number + 1 < len(self) else len(self.tokens)
        return Sentence(self.spans[number], tuple(self.tokens[self.firsts[number] : end]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


def _kept(sentences: Iterable[Sentence]) -> Sentences:
    """The same sentences, kept as offsets."""
    if isinstance(sentences, Sentences):
        return sentences
    made = Sentences()
    for sentence in sentences:
        made.firsts.append(len(made.tokens))
        made.spans.add(sentence.span)
        for token in sentence.tokens:
            made.tokens.add(token)
    return made


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
    paragraphs: Sequence[Span] = ()
    stretches: tuple[Stretch, ...] = ()
    _document: Callable[[], Document] | None = attrs.field(default=None, eq=False, repr=False)
    sentences: Sentences = attrs.field(factory=Sentences, converter=_kept)
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
