"""Links: which source, and which pieces of content, belong to a cue."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from quotekit.reading.encoder import table

_BOUNDS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89)  # words between two spans, by bucket, on either side


def bucket(distance: Tensor) -> Tensor:
    """Signed distances in words as numbers of buckets, 0 up to ``BUCKETS``."""
    size = torch.bucketize(distance.abs(), torch.tensor(_BOUNDS))
    return torch.where(distance < 0, len(_BOUNDS) - size, len(_BOUNDS) + 1 + size)


BUCKETS = 2 * len(_BOUNDS) + 2


class Links(nn.Module):
    """Scores of pairs of spans (biaffine, Dozat & Manning 2017), with the distance between them.

    The last column of the scores is that of no partner at all.
    """

    def __init__(self, hidden: int, inner: int = 128, dropout: float = 0.1) -> None:
        super().__init__()
        self.left = nn.Linear(2 * hidden, inner)
        self.right = nn.Linear(2 * hidden, inner)
        self.pair = nn.Parameter(torch.zeros(inner, inner))
        self.alone = nn.Linear(inner, 1)
        self.distance = table(BUCKETS, 1)
        self.dropout = nn.Dropout(dropout)
        nn.init.xavier_uniform_(self.pair)
        nn.init.zeros_(self.distance.weight)

    def forward(self, states: Tensor, left: Tensor, right: Tensor) -> Tensor:
        """The scores (left spans, right spans + 1) of pairs in one window.

        Args:
            states: (words, hidden).
            left: (n, 2) first and last words of the spans that choose.
            right: (m, 2) first and last words of the spans to choose from.
        """
        a = self.dropout(torch.relu(self.left(states[left].flatten(1))))
        alone: Tensor = self.alone(a)
        if not len(right):
            return alone
        b = self.dropout(torch.relu(self.right(states[right].flatten(1))))
        pairs = a @ self.pair @ b.T
        between = torch.where(
            right[None, :, 0] > left[:, None, 0],
            right[None, :, 0] - left[:, None, 1],
            right[None, :, 1] - left[:, None, 0],
        )
        return torch.cat([pairs + self.distance(bucket(between))[..., 0], alone], 1)
