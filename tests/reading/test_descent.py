from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


def test_weights_go_down_and_their_average_follows() -> None:
    """A loss falls, rates rise and fall and differ by layer, and the average comes after the weights."""
    import torch

    from quotekit.reading.encoder import EncoderSize
    from quotekit.reading.model import ReaderNet
    from quotekit.training.descent import Descent, groups

    torch.manual_seed(0)
    size = EncoderSize(vocabulary=20, positions=8, hidden=8, layers=3, heads=2, inner=16, dropout=0.0)
    net, average = ReaderNet(size), ReaderNet(size)
    average.load_state_dict(net.state_dict())
    rates = [group["lr"] for group in groups(net, 1e-2, 0.5)]
    assert rates == pytest.approx([1e-2 / 8, 5e-2, 1e-2 / 4, 1e-2 / 2, 1e-2, 1e-1])
    taught = sum(len(group["params"]) for group in groups(net, 1e-2, 0.5))
    assert taught == len(list(net.parameters()))
    descent = Descent(net, average, 1e-3, 0.5, steps=20, keep=0.9)
    factors, losses = [], []
    start = net.tags.weight.detach().clone()
    for _ in range(20):
        factors.append(descent.factor())
        loss = (net.tags(net.encoder.words.weight[:7]) - torch.eye(7)).square().mean()
        losses.append(loss.item())
        descent.step(loss)
    assert factors.index(max(factors)) == 2
    assert factors[-1] < 0.2
    assert losses[-1] < losses[0]
    moved, followed = (net.tags.weight - start).norm(), (average.tags.weight - start).norm()
    assert 0 < followed < moved
