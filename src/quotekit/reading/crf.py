"""A linear-chain conditional random field (Lafferty et al. 2001): transition scores, the loss, the best path."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

_FORBIDDEN = -1e4


def may_follow(before: str | None, tag: str) -> bool:
    """Whether a tag may stand after another (None: at the start): "I-x" only inside an "x".

    >>> may_follow("B-cue", "I-cue"), may_follow("O", "I-cue"), may_follow(None, "B-cue")
    (True, False, True)
    """
    return not tag.startswith("I-") or (before is not None and before[2:] == tag[2:])


class Chain(nn.Module):
    """Learned scores of one tag after another, with those that break a span shut out.

    Args:
        tags: the names of the tags: "O", "B-x", "I-x" ...
    """

    allowed: Tensor
    first_allowed: Tensor

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__()
        n = len(tags)
        self.steps = nn.Parameter(torch.zeros(n, n))
        self.first = nn.Parameter(torch.zeros(n))
        self.forbid(tags)

    def forbid(self, tags: Sequence[str]) -> None:
        """Shut out the steps that break a span; what is shut out is no weight and is not saved with them."""
        with torch.device("cpu"):
            allowed = [[0.0 if may_follow(a, b) else _FORBIDDEN for b in tags] for a in tags]
            self.register_buffer("allowed", torch.tensor(allowed), persistent=False)
            first = [0.0 if may_follow(None, tag) else _FORBIDDEN for tag in tags]
            self.register_buffer("first_allowed", torch.tensor(first), persistent=False)

    def loss(self, scores: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
        """The negative log-likelihood of the gold tags, summed over the batch.

        Args:
            scores: (batch, words, tags).
            gold: (batch, words), any number where the mask is false.
            mask: (batch, words), true for words; a row's words come first.
        """
        steps, first = self.steps + self.allowed, self.first + self.first_allowed
        gold = gold.clamp_min(0)
        alive = mask.to(scores.dtype)
        path = scores.gather(2, gold[..., None])[..., 0] * alive
        moves = steps[gold[:, :-1], gold[:, 1:]] * alive[:, 1:]
        score = path.sum(1) + moves.sum(1) + first[gold[:, 0]] * alive[:, 0]
        total = first + scores[:, 0]
        for t in range(1, scores.shape[1]):
            after = torch.logsumexp(total[:, :, None] + steps, dim=1) + scores[:, t]
            total = torch.where(mask[:, t, None], after, total)
        return ((torch.logsumexp(total, dim=1) - score) * alive[:, 0]).sum()

    def best(self, scores: Tensor, mask: Tensor) -> list[list[int]]:
        """The best path of each row (Viterbi 1967), as long as the row has words."""
        steps, first = (self.steps + self.allowed).detach(), (self.first + self.first_allowed).detach()
        total = first + scores[:, 0]
        back: list[Tensor] = []
        for t in range(1, scores.shape[1]):
            value, index = (total[:, :, None] + steps).max(1)
            alive = mask[:, t, None]
            total = torch.where(alive, value + scores[:, t], total)
            # Where the row has ended, a step stays where it is.
            back.append(torch.where(alive, index, torch.arange(index.shape[1])))
        paths = [total.argmax(1)]
        for index in reversed(back):
            paths.append(index.gather(1, paths[-1][:, None])[:, 0])
        rows = torch.stack(paths[::-1], 1).tolist()
        return [row[:n] for row, n in zip(rows, mask.sum(1).tolist(), strict=True)]

    def marginals(self, scores: Tensor, mask: Tensor) -> Tensor:
        """The probability of each tag at each word, (batch, words, tags); padding holds no meaning."""
        steps, first = (self.steps + self.allowed).detach(), (self.first + self.first_allowed).detach()
        length = scores.shape[1]
        forward = [first + scores[:, 0]]
        for t in range(1, length):
            after = torch.logsumexp(forward[-1][:, :, None] + steps, dim=1) + scores[:, t]
            forward.append(torch.where(mask[:, t, None], after, forward[-1]))
        backward = [torch.zeros_like(forward[0])]
        for t in range(length - 1, 0, -1):
            before = torch.logsumexp(steps + (backward[-1] + scores[:, t])[:, None, :], dim=2)
            backward.append(torch.where(mask[:, t, None], before, backward[-1]))
        joint = torch.stack(forward, 1) + torch.stack(backward[::-1], 1)
        return joint.softmax(2)
