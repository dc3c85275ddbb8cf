"""The Reader from its folder and back into one."""

from __future__ import annotations

import json
from typing import Any

import attrs
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from quotekit.errors import ModelDamagedError
from quotekit.models import package
from quotekit.models.package import Layout
from quotekit.reading import computing
from quotekit.reading.confidence import Confidence
from quotekit.reading.encoder import EncoderSize
from quotekit.reading.model import NAME_TAGS, TAGS, ReaderNet
from quotekit.reading.pieces import Vocabulary
from quotekit.reading.reader import Reader


def load(
    layout: Layout,
    *,
    marked_only: bool = False,
    device: str | None = None,
    arithmetic: str | None = None,
    weights: str | None = None,
) -> Reader:
    """The Reader in a folder, checked.

    Args:
        layout: the folder.
        marked_only: read only paragraphs with quotation marks.
        device: where the encoder computes, see :func:`quotekit.reading.computing.device`.
        arithmetic: what it computes in, see :func:`quotekit.reading.computing.settle`.
        weights: a file with the same Reader's weights as they are computed with, checked before; it is mapped into
            memory, so that those who load it share it.

    Raises:
        ModelDamagedError: if a file is missing, changed, or not what this version expects.
        SettingError: if there is no such device here, or it cannot compute so.
    """
    where = computing.device(device)
    if weights is None:
        package.check(layout)
    try:
        config = json.loads(layout.config.read_text(encoding="utf-8"))
        size = EncoderSize(**config["size"])
        confidence = Confidence(**config["confidence"])
        if (tuple(config["tags"]), tuple(config["names"])) != (TAGS, NAME_TAGS):
            raise ValueError(f"its tags are {config['tags']} and {config['names']}")
        with torch.device("meta"):
            net = ReaderNet(size)
        held = load_file(weights) if weights is not None else package.grown(load_file(layout.weights))
        foreign = net.load_state_dict(held, assign=True, strict=False).unexpected_keys
        if foreign:
            raise ValueError(f"weights of nothing: {', '.join(foreign)}")
        _settle(net)
        vocabulary = Vocabulary(layout.vocabulary)
        vocabulary.fit(net.encoder.size.vocabulary)
    except (KeyError, TypeError, ValueError, RuntimeError, RecursionError, SafetensorError) as error:
        raise ModelDamagedError(
            f"the model in {layout.folder} does not fit this version of quotekit ({error}): install quotekit anew"
        ) from error
    if weights is None:
        computing.settle(net.encoder, where, arithmetic)
    return Reader(net, vocabulary, confidence, marked_only=marked_only)


def _settle(net: ReaderNet) -> None:
    """Give the net what is no weight of its own, and see that every weight is there."""
    net.chain.forbid(TAGS)
    net.name_chain.forbid(NAME_TAGS)
    missing = [name for name, tensor in net.state_dict().items() if tensor.is_meta]
    if missing:
        raise ValueError(f"no weights for {', '.join(missing)}")


def save(
    layout: Layout,
    net: ReaderNet,
    confidence: Confidence,
    tokenizer: bytes,
    card: str,
    version: str,
    figures: dict[str, Any],
) -> None:
    """Write a Reader's folder: weights, configuration, vocabulary, card, manifest."""
    layout.folder.mkdir(parents=True, exist_ok=True)
    save_file(package.shrunk(net.state_dict()), layout.weights)
    config = {
        "size": attrs.asdict(net.encoder.size),
        "confidence": {"weights": list(confidence.weights), "bias": confidence.bias},
        "tags": list(TAGS),
        "names": list(NAME_TAGS),
    }
    layout.config.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    layout.vocabulary.write_bytes(tokenizer)
    layout.card.write_text(card, encoding="utf-8")
    package.write_manifest(layout, "reader", version, figures)
