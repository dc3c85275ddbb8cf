"""The start of training: the weights of a published encoder under the names that ours has.

A folder holds ``model.safetensors`` of a BERT (all-MiniLM-L6-v2) or of an MPNet (all-mpnet-base-v2), whose vocabulary
is BERT's behind four pieces of its own: its rows are put in BERT's order, so that one cutting of words serves both.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from quotekit.reading.encoder import Encoder, EncoderSize

SMALL = EncoderSize()
BASE = EncoderSize(hidden=768, layers=12, inner=3072, buckets=32)
_DISTANCES = "encoder.relative_attention_bias.weight"
_BERT = {
    "attention": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "attended": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
}
_MPNET = {
    "attention": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    "attended": "attention.attn.o",
    "attention_norm": "attention.LayerNorm",
}
_BOTH = {"inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm"}
# BERT's numbers of [PAD], [CLS] and [SEP], and MPNet's of <pad>, <s> and </s>, which it has learned in their place.
_OWN = {0: 1, 101: 0, 102: 2}
_AHEAD = 4  # pieces before BERT's in MPNet's vocabulary
_UNUSED = 2  # positions before the first in MPNet's table


def size(folder: Path) -> EncoderSize:
    """The size of the encoder in a folder."""
    from safetensors import safe_open

    with safe_open(folder / "model.safetensors", "pt") as held:
        return BASE if _DISTANCES in held.keys() else SMALL  # noqa: SIM118 - not a dict


def fill(encoder: Encoder, path: Path) -> None:
    """Fill an encoder with the weights in a safetensors file; shapes and places start at next to nothing."""
    weights = {name.removeprefix("bert."): tensor.float() for name, tensor in load_file(path).items()}
    mpnet = _DISTANCES in weights
    words, positions = _mpnet_inputs(weights) if mpnet else _bert_inputs(weights)
    ours = {
        "words.weight": words,
        "positions.weight": positions[: encoder.size.positions],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
        "shapes.weight": torch.randn_like(encoder.shapes.weight) * 0.002,
        "places.weight": torch.randn_like(encoder.places.weight) * 0.002,
    }
    if mpnet:
        ours["distances"] = weights[_DISTANCES]
    for number in range(encoder.size.layers):
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        for a, b in ((_MPNET if mpnet else _BERT) | _BOTH).items():
            for kind in ("weight", "bias"):
                parts = [weights[f"{old}{part}.{kind}"] for part in ((b,) if isinstance(b, str) else b)]
                ours[f"{new}{a}.{kind}"] = torch.cat(parts)
    encoder.load_state_dict(ours)


def _bert_inputs(weights: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
    # All text is of BERT's first type: its vector is the same everywhere and joins the positions.
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    return weights["embeddings.word_embeddings.weight"], weights["embeddings.position_embeddings.weight"] + kind


def _mpnet_inputs(weights: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
    words = weights["embeddings.word_embeddings.weight"]
    rows = torch.arange(_AHEAD, _AHEAD + SMALL.vocabulary)
    for bert, own in _OWN.items():
        rows[bert] = own
    return words[rows], weights["embeddings.position_embeddings.weight"][_UNUSED:]
