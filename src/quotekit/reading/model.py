"""The Reader's network: encoder, tagger, links, names."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import torch
from torch import Tensor, nn

from quotekit.reading.crf import Chain
from quotekit.reading.encoder import Encoder, EncoderSize
from quotekit.reading.links import Links
from quotekit.reading.pieces import Vocabulary, Words
from quotekit.reading.windows import Window

ROLES = ("content", "cue", "source")
TAGS = ("O", *(f"{edge}-{role}" for role in ROLES for edge in "BI"))
NAMES = ("person", "group", "organisation", "state", "place")
NAME_TAGS = ("O", *(f"{edge}-{name}" for name in NAMES for edge in "BI"))
STEP = 32  # lengths are rounded up to multiples of it: every new shape costs a new kernel


@attrs.frozen
class Batch:
    """Windows as tensors.

    Attributes:
        pieces, shapes, places: (batch, length).
        mask: (batch, length), true where there is a piece.
        heads: (batch, words) the place of each word's first piece.
        words: (batch, words), true where there is a word.
    """

    pieces: Tensor
    shapes: Tensor
    places: Tensor
    mask: Tensor
    heads: Tensor
    words: Tensor


def rounded(length: int) -> int:
    """A window's length in pieces, [CLS] and [SEP] included, rounded up."""
    return -(-(length + 2) // STEP) * STEP


def batch(vocabulary: Vocabulary, items: Sequence[tuple[Words, Window]], length: int) -> Batch:
    """Windows of texts as tensors, padded to a length."""
    rows, most = len(items), max(window.end - window.first for _, window in items)
    pieces = torch.full((rows, length), vocabulary.padding)
    shapes, places = torch.zeros(rows, length, dtype=torch.long), torch.zeros(rows, length, dtype=torch.long)
    mask = torch.zeros(rows, length, dtype=torch.bool)
    heads = torch.zeros(rows, most, dtype=torch.long)
    present = torch.zeros(rows, most, dtype=torch.bool)
    for row, (words, window) in enumerate(items):
        ids, shape, place, head = [vocabulary.first], [0], [0], []
        for w in range(window.first, window.end):
            head.append(len(ids))
            own = words.pieces[w]
            ids.extend(own)
            shape.extend([words.shapes[w]] * len(own))
            place.extend([words.places[w]] * len(own))
        ids.append(vocabulary.last)
        n = len(ids) - 1
        pieces[row, : n + 1] = torch.tensor(ids)
        shapes[row, :n] = torch.tensor(shape)
        places[row, :n] = torch.tensor(place)
        mask[row, : n + 1] = True
        heads[row, : len(head)] = torch.tensor(head)
        present[row, : len(head)] = True
    return Batch(pieces, shapes, places, mask, heads, present)


class ReaderNet(nn.Module):
    """One pass over a window: tag scores, name scores and the states that links are scored on, one a word."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.encoder = Encoder(size)
        self.dropout = nn.Dropout(size.dropout)
        self.tags = nn.Linear(size.hidden, len(TAGS))
        self.names = nn.Linear(size.hidden, len(NAME_TAGS))
        self.chain = Chain(TAGS)
        self.name_chain = Chain(NAME_TAGS)
        self.sources = Links(size.hidden)
        self.contents = Links(size.hidden)

    def forward(self, windows: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Tag scores (batch, words, tags), name scores (batch, words, name tags), states (batch, words, hidden)."""
        return self.read(self.encoder(windows.pieces, windows.shapes, windows.places, windows.mask).float(), windows)

    def read(self, states: Tensor, windows: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """The same from the encoder's states (batch, length, hidden)."""
        states = states.gather(1, windows.heads[..., None].expand(-1, -1, states.shape[-1]))
        dropped = self.dropout(states)
        return self.tags(dropped), self.names(dropped), dropped
