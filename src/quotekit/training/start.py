"""The start of training: the weights of a BERT encoder (all-MiniLM-L6-v2) under the names that ours has."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file

from quotekit.reading.encoder import Encoder


def fill(encoder: Encoder, path: Path) -> None:
    """Fill an encoder with the weights of a BERT in a safetensors file; shapes and places start at next to nothing."""
    weights = load_file(path)
    weights = {name.removeprefix("bert."): tensor.float() for name, tensor in weights.items()}
    ours = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        # All text is of BERT's first type: its vector is the same everywhere and joins the positions.
        "positions.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
        "shapes.weight": torch.randn_like(encoder.shapes.weight) * 0.002,
        "places.weight": torch.randn_like(encoder.places.weight) * 0.002,
    }
    for number in range(encoder.size.layers):
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        for kind in ("weight", "bias"):
            ours[f"{new}attention.{kind}"] = torch.cat(
                [weights[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            )
            for a, b in (
                ("attended", "attention.output.dense"),
                ("attention_norm", "attention.output.LayerNorm"),
                ("inner", "intermediate.dense"),
                ("outer", "output.dense"),
                ("outer_norm", "output.LayerNorm"),
            ):
                ours[f"{new}{a}.{kind}"] = weights[f"{old}{b}.{kind}"]
    encoder.load_state_dict(ours)
