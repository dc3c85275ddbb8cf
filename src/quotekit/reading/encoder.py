"""The encoder: a BERT of six layers (MiniLM, Wang et al. 2020) that also sees shapes of words and quotation marks.

A larger size may add to each attention score a weight for how far apart two pieces are, as MPNet does (Song et al.
2020; the distances are binned as in T5, Raffel et al. 2020).
"""

from __future__ import annotations

import math

import attrs
import torch
from torch import Tensor, nn
from torch.nn import functional

FARTHEST = 128  # pieces apart; what is farther shares the last bin


@attrs.frozen
class EncoderSize:
    """How large an encoder is; the default is that of all-MiniLM-L6-v2.

    ``buckets`` is the number of bins of distances that have a weight of their own; 0 for an encoder without.
    """

    vocabulary: int = 30522
    positions: int = 512
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    shapes: int = 7
    places: int = 6
    dropout: float = 0.1
    buckets: int = 0

    def __attrs_post_init__(self) -> None:
        if self.heads < 1 or self.hidden % self.heads:
            raise ValueError(f"{self.heads} heads do not share {self.hidden} evenly")


def table(rows: int, width: int) -> nn.Embedding:
    """An embedding with torch's own starting values, or, where weights are about to be loaded ("meta"), with none.

    torch sets those of "meta" by way of its compiler, whose import takes a second.
    """
    weight = torch.empty(rows, width)
    if not weight.is_meta:
        nn.init.normal_(weight)
    return nn.Embedding.from_pretrained(weight, freeze=False)


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each added to its input and then normalised, as in BERT."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.heads, self.dropout = size.heads, size.dropout
        self.attention = nn.Linear(size.hidden, 3 * size.hidden)
        self.attended = nn.Linear(size.hidden, size.hidden)
        self.attention_norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.inner = nn.Linear(size.hidden, size.inner)
        self.outer = nn.Linear(size.inner, size.hidden)
        self.outer_norm = nn.LayerNorm(size.hidden, eps=1e-12)

    def forward(self, states: Tensor, mask: Tensor, wanted: Tensor | None = None) -> Tensor:
        """(batch, length, hidden) to the same, or to (batch, wanted, hidden) if only some pieces' states are wanted.

        ``mask`` spreads to (batch, heads, length, length): true where there is a piece, or what is added to the scores.
        """
        batch, length, hidden = states.shape
        query, key, value = (
            self.attention(states).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        )
        if wanted is not None:
            length = wanted.shape[1]
            query, mask = _rows(query, wanted[:, None]), _rows(mask, wanted[:, None])
            states = _rows(states, wanted)
        dropout = self.dropout if self.training else 0.0
        # No dropout of attention weights: with it torch leaves its fast kernel, and training takes twice as long.
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = self.attended(attended.transpose(1, 2).reshape(batch, length, hidden))
        states = self.attention_norm(states + functional.dropout(attended, dropout))
        inner = self.outer(functional.gelu(self.inner(states)))
        normalised: Tensor = self.outer_norm(states + functional.dropout(inner, dropout))
        return normalised


class Encoder(nn.Module):
    """Pieces, shapes and places in, a state a piece out."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.size = size
        self.words = table(size.vocabulary, size.hidden)
        self.positions = table(size.positions, size.hidden)
        self.shapes = table(size.shapes, size.hidden)
        self.places = table(size.places, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        if size.buckets:
            # Not trained further: torch's fast attention gives no gradient of what is added to its scores.
            self.distances = nn.Parameter(torch.zeros(size.buckets, size.heads), requires_grad=False)

    def forward(
        self, pieces: Tensor, shapes: Tensor, places: Tensor, mask: Tensor, wanted: Tensor | None = None
    ) -> Tensor:
        """The states (batch, length, hidden) of pieces, shapes, places and mask, each (batch, length).

        They are computed where the weights are, and given back where the pieces are. With ``wanted``, numbers of pieces
        (batch, wanted), only the states of these: three quarters of the last layer's work for the others is spared.
        """
        home, here = pieces.device, self.words.weight.device
        pieces, shapes, places, mask = (tensor.to(here) for tensor in (pieces, shapes, places, mask))
        states = self.words(pieces) + self.positions.weight[: pieces.shape[1]]
        states = self.norm(states + self.shapes(shapes) + self.places(places))
        states = functional.dropout(states, self.size.dropout, self.training)
        wide = mask[:, None, None, :]
        if self.size.buckets:
            weights = self.distances[bins(pieces.shape[1], self.size.buckets).to(here)].permute(2, 0, 1)
            wide = weights[None].masked_fill(~wide, float("-inf")).to(states.dtype)
        for layer in self.layers[:-1]:
            states = layer(states, wide)
        states = self.layers[-1](states, wide, None if wanted is None else wanted.to(here))
        return torch.as_tensor(states).to(home)


def _rows(tensor: Tensor, wanted: Tensor) -> Tensor:
    """The rows (the last but one dimension) with the wanted numbers; a tensor with one row for all stays as it is."""
    if tensor.shape[-2] == 1:
        return tensor
    return torch.take_along_dim(tensor, wanted[..., None], dim=-2)


def bins(length: int, count: int) -> Tensor:
    """The bin (length, length) of the distance from each piece to each other: near ones alone, far ones shared.

    >>> bins(3, 32).tolist()
    [[0, 17, 18], [1, 0, 17], [2, 1, 0]]
    """
    at = torch.arange(length)
    back = at[:, None] - at[None, :]
    side = count // 2  # bins of each direction
    alone = side // 2
    gone = back.abs().clamp(min=1)
    far = alone + (torch.log(gone.float() / alone) / math.log(FARTHEST / alone) * (side - alone)).long()
    return torch.where(back < 0, side, 0) + torch.where(gone < alone, back.abs(), far.clamp(max=side - 1))
