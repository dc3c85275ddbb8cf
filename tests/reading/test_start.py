from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.model


def test_an_mpnet_takes_the_place_of_a_bert(tmp_path: Path) -> None:
    """Its words are put in BERT's order, its own start, end and padding in the place of BERT's; positions follow."""
    import torch
    from safetensors.torch import save_file

    from quotekit.reading.encoder import Encoder, EncoderSize
    from quotekit.training.start import BASE, SMALL, fill, size

    tiny = EncoderSize(hidden=4, layers=1, heads=2, inner=8, buckets=32)
    words = torch.arange(SMALL.vocabulary + 5.0)[:, None].expand(-1, 4).contiguous()
    weights = {
        "embeddings.word_embeddings.weight": words,
        "embeddings.position_embeddings.weight": torch.arange(514.0)[:, None].expand(-1, 4).contiguous(),
        "embeddings.LayerNorm.weight": torch.ones(4),
        "embeddings.LayerNorm.bias": torch.zeros(4),
        "encoder.relative_attention_bias.weight": torch.randn(32, 2),
    }
    for part, shape in {
        "attention.attn.q": (4, 4),
        "attention.attn.k": (4, 4),
        "attention.attn.v": (4, 4),
        "attention.attn.o": (4, 4),
        "attention.LayerNorm": (4,),
        "intermediate.dense": (8, 4),
        "output.dense": (4, 8),
        "output.LayerNorm": (4,),
    }.items():
        weights[f"encoder.layer.0.{part}.weight"] = torch.randn(*shape)
        weights[f"encoder.layer.0.{part}.bias"] = torch.randn(shape[0])
    save_file(weights, tmp_path / "model.safetensors")
    encoder = Encoder(tiny).eval()
    fill(encoder, tmp_path / "model.safetensors")
    assert size(tmp_path) == BASE
    assert [int(encoder.words.weight[row, 0]) for row in (0, 1, 100, 101, 102, 2000)] == [1, 5, 104, 0, 2, 2004]
    assert int(encoder.positions.weight[0, 0]) == 2
    key = weights["encoder.layer.0.attention.attn.k.weight"]
    assert torch.equal(encoder.layers[0].attention.weight[4:8], key)
    assert torch.equal(encoder.distances, weights["encoder.relative_attention_bias.weight"])
    assert not encoder.distances.requires_grad


def test_distances_count_and_padding_does_not() -> None:
    """With weights of distances the order of pieces changes the states; what stands behind the mask never does."""
    import torch

    from quotekit.reading.encoder import Encoder, EncoderSize

    torch.manual_seed(0)
    encoder = Encoder(EncoderSize(vocabulary=50, hidden=8, layers=2, heads=2, inner=16, buckets=32)).eval()
    encoder.positions.weight.data.zero_()
    nothing = torch.zeros(1, 4, dtype=torch.long)
    mask = torch.tensor([[True, True, True, False]])

    def first(pieces: list[int]) -> torch.Tensor:
        return encoder(torch.tensor([pieces]), nothing, nothing, mask)[0, 0]

    with torch.no_grad():
        assert torch.allclose(first([5, 6, 7, 0]), first([5, 7, 6, 0]), atol=1e-5)
        encoder.distances.data.normal_()
        assert not torch.allclose(first([5, 6, 7, 0]), first([5, 7, 6, 0]), atol=1e-3)
        assert torch.allclose(first([5, 6, 7, 0]), first([5, 6, 7, 9]), atol=1e-6)
