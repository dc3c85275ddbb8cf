"""How weights are learned: AdamW, a rate for each layer that rises and falls, clipped gradients, averaged weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from quotekit.reading.encoder import Encoder

_WARM = 0.1  # share of the steps in which the rate rises
_LEAST = 0.01  # share of the highest rate that is kept to the end


def groups(net: Any, rate: float, decay: float) -> list[dict[str, Any]]:
    """Parameter groups: each layer its own learning rate (Howard & Ruder 2018), the heads ten times the last one's."""
    encoder = net.encoder
    last = len(encoder.layers) - 1
    inputs = [*encoder.words.parameters(), *encoder.positions.parameters(), *encoder.norm.parameters()]
    return [
        {"params": inputs, "lr": rate * decay ** (last + 1)},
        {"params": [*encoder.shapes.parameters(), *encoder.places.parameters()], "lr": 5 * rate},
        *(
            {"params": list(layer.parameters()), "lr": rate * decay ** (last - number)}
            for number, layer in enumerate(encoder.layers)
        ),
        {"params": [p for name, p in net.named_parameters() if not name.startswith("encoder.")], "lr": 10 * rate},
    ]


def freeze(encoder: Encoder, layers: int) -> None:
    """Leave an encoder's inputs and its first layers as they are: the backward pass ends where they do."""
    if layers:
        for part in (encoder.words, encoder.positions, encoder.norm, *list(encoder.layers)[:layers]):
            part.requires_grad_(False)


def averaged(weights: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of the weights of several epochs or runs that went on one from another (Wortsman et al. 2022)."""
    return {name: torch.stack([some[name].float() for some in weights]).mean(0) for name in weights[0]}


class Descent:
    """Takes the steps of a training, and keeps the moving average of the weights (Polyak & Juditsky 1992).

    Args:
        net: what is trained.
        average: a net of the same shape that holds the average.
        rate: the highest learning rate of the encoder's last layer.
        decay: a layer's rate as a share of the next one's.
        steps: how many there will be.
        keep: how much of the average is kept at each step, once there have been some.
        done: steps taken in an earlier run.
    """

    def __init__(
        self, net: nn.Module, average: nn.Module, rate: float, decay: float, steps: int, keep: float, done: int = 0
    ) -> None:
        self.net, self.average, self.steps, self.keep, self.done = net, average, steps, keep, done
        self.optimiser = torch.optim.AdamW(groups(net, rate, decay), weight_decay=0.01)
        self.highest = [group["lr"] for group in self.optimiser.param_groups]

    def factor(self) -> float:
        """The share of their highest that the rates have at this step."""
        share = min(1.0, self.done / self.steps)
        return share / _WARM if share < _WARM else max(_LEAST, (1 - share) / (1 - _WARM))

    def step(self, loss: Tensor) -> None:
        """One step down a loss."""
        factor = self.factor()
        for group, top in zip(self.optimiser.param_groups, self.highest, strict=True):
            group["lr"] = top * factor
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimiser.step()
        self.done += 1
        keep = min(self.keep, (1 + self.done) / (10 + self.done))
        with torch.no_grad():
            for old, new in zip(self.average.parameters(), self.net.parameters(), strict=True):
                old.lerp_(new, 1 - keep)
