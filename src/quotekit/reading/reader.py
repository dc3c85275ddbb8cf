"""The Reader as a step: drafts in, drafts with attributions and names out, many at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

import attrs
import torch

from quotekit.draft import Attribution, Draft, Entity
from quotekit.reading import computing, decode
from quotekit.reading.decode import Linked
from quotekit.reading.model import Batch, ReaderNet, batch, rounded
from quotekit.reading.pieces import Vocabulary, Words
from quotekit.reading.windows import Window, cut
from quotekit.spans import Span
from quotekit.text.tokens import spelled

ROWS = 8  # windows the encoder reads at once; more gains nothing on a processor and takes memory


@attrs.frozen(eq=False)
class _Text:
    """A draft's words."""

    draft: Draft
    starts: Sequence[int]
    ends: Sequence[int]
    words: Words
    paragraphs: list[int]
    windows: list[Window]

    def span(self, first: int, last: int) -> Span:
        return Span(self.starts[first], self.ends[last])


@attrs.frozen(eq=False)
class _Item:
    """A window of a text, waiting to be read."""

    text: int
    window: Window
    length: int


class Reader:
    """Finds attributions and names.

    Args:
        net: the network, its weights in the type that the encoder is to compute in.
        vocabulary: how words are cut into pieces.
        confidence: turns what the network is sure of into a probability that an attribution is right.
        marked_only: read only paragraphs with quotation marks.
    """

    def __init__(
        self,
        net: ReaderNet,
        vocabulary: Vocabulary,
        confidence: Callable[[Linked], float],
        *,
        marked_only: bool = False,
    ) -> None:
        self.net, self.vocabulary, self.confidence = net.eval(), vocabulary, confidence
        self.marked_only = marked_only

    def info(self) -> dict[str, str]:
        """Where the encoder computes, and in what: "bfloat16", "float32" or "int8"."""
        return computing.told(self.net.encoder)

    def __call__(self, draft: Draft) -> Draft:
        """The draft with ``attributions`` and ``entities``."""
        return self.batch([draft])[0]

    @torch.inference_mode()
    def batch(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with ``attributions`` and ``entities``, in order."""
        texts = [self._text(draft) for draft in drafts]
        items = [
            _Item(number, window, rounded(sum(map(len, text.words.pieces[window.first : window.end]))))
            for number, text in enumerate(texts)
            for window in text.windows
        ]
        items.sort(key=lambda item: item.length)
        found: list[list[Attribution]] = [[] for _ in texts]
        named: list[list[Entity]] = [[] for _ in texts]
        for group in _groups(items):
            self._read(texts, group, found, named)
        return [
            attrs.evolve(
                draft,
                attributions=tuple(sorted(a, key=lambda one: one.cue)),
                entities=draft.entities or tuple(sorted(n, key=lambda one: one.span)),
            )
            for draft, a, n in zip(drafts, found, named, strict=True)
        ]

    def _text(self, draft: Draft) -> _Text:
        tokens = draft.sentences.tokens
        starts, ends = tokens.starts, tokens.ends
        words = self.vocabulary.read(spelled(draft.text, tokens), starts, draft.stretches)
        paragraphs = [(bisect_left(starts, p.start), bisect_left(starts, p.end)) for p in draft.paragraphs]
        firsts = draft.sentences.firsts
        numbers = [number for number, (first, end) in enumerate(paragraphs) for _ in range(first, end)]
        if self.marked_only:
            paragraphs = _marked(words, paragraphs)
        windows = cut([len(p) for p in words.pieces], [p for p in paragraphs if p[0] < p[1]], firsts)
        return _Text(draft, starts, ends, words, numbers, windows)

    def _read(
        self, texts: Sequence[_Text], group: Sequence[_Item], found: list[list[Attribution]], named: list[list[Entity]]
    ) -> None:
        made = _padded(batch(self.vocabulary, [(texts[i.text].words, i.window) for i in group], group[-1].length))
        tag_scores, name_scores, states = self.net(made)
        paths = self.net.chain.best(tag_scores, made.words)
        marginals = self.net.chain.marginals(tag_scores, made.words)
        names = self.net.name_chain.best(name_scores, made.words)
        for row, item in enumerate(group):
            text, window = texts[item.text], item.window
            base = window.first
            paragraphs = text.paragraphs[base : window.end]
            for linked in decode.attributions(self.net, paths[row], marginals[row], states[row], paragraphs):
                if window.own <= base + linked.cue[0] < window.own_end:
                    attribution = Attribution(
                        text.span(base + linked.cue[0], base + linked.cue[1]),
                        text.span(base + linked.source[0], base + linked.source[1]) if linked.source else None,
                        tuple(text.span(base + first, base + last) for first, last in linked.contents),
                        self.confidence(linked),
                    )
                    found[item.text].append(attribution)
            for first, last, kind in decode.names(names[row]):
                if window.own <= base + first < window.own_end:
                    named[item.text].append(Entity(text.span(base + first, base + last), kind))


def _marked(words: Words, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs with a word inside quotation marks."""
    return [(first, end) for first, end in paragraphs if any(words.places[first:end])]


def _groups(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Windows of one length, at most ``ROWS`` at a time."""
    waiting = iter(items)
    group: list[_Item] = []
    for item in waiting:
        if group and (item.length != group[0].length or len(group) == ROWS):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _padded(made: Batch) -> Batch:
    """The batch with its number of rows rounded up to a power of two: few shapes, few kernels."""
    rows = made.pieces.shape[0]
    wanted = 1 << (rows - 1).bit_length()
    if wanted == rows:
        return made

    def more(tensor: torch.Tensor) -> torch.Tensor:
        return torch.cat([tensor, tensor[-1:].expand(wanted - rows, *tensor.shape[1:])])

    return Batch(*(more(getattr(made, field.name)) for field in attrs.fields(Batch)))
