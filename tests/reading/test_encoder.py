"""The encoder: states of some pieces alone are those of all."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from quotekit.reading.encoder import Encoder, EncoderSize  # noqa: E402

pytestmark = pytest.mark.model


@pytest.mark.parametrize("buckets", [0, 8])
def test_wanted_states_are_those_of_all_pieces(buckets: int) -> None:
    """With distances and without, padded rows included."""
    torch.manual_seed(0)
    size = EncoderSize(vocabulary=50, positions=32, hidden=24, layers=2, heads=4, inner=48, buckets=buckets)
    encoder = Encoder(size).eval()
    if buckets:
        torch.nn.init.normal_(encoder.distances)
    pieces, mask = torch.randint(0, 50, (3, 10)), torch.arange(10) < torch.tensor([[10], [7], [4]])
    none = torch.zeros_like(pieces)
    wanted = torch.tensor([[0, 5], [0, 3], [2, 1]])
    with torch.inference_mode():
        whole, some = encoder(pieces, none, none, mask), encoder(pieces, none, none, mask, wanted)
    assert some.shape == (3, 2, 24)
    assert torch.allclose(some, whole[torch.arange(3)[:, None], wanted], atol=1e-6)
