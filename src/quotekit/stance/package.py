"""The stance classifier from its folder and back into one."""

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
from quotekit.reading.encoder import EncoderSize
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.blend import Blend
from quotekit.stance.classifier import LABELS, Classifier, StanceNet
from quotekit.stance.rows import Window


def load(
    layout: Layout, *, device: str | None = None, arithmetic: str | None = None, weights: str | None = None
) -> Classifier:
    """The classifier in a folder, checked.

    Args:
        layout: the folder.
        device: where the encoder computes, see :func:`quotekit.reading.computing.device`.
        arithmetic: what it computes in, see :func:`quotekit.reading.computing.settle`.
        weights: a file with the same classifier's weights as they are computed with, checked before, for several
            processes to share.

    Raises:
        ModelDamagedError: if a file is missing, changed, or not what this version expects.
        SettingError: if there is no such device here, or it cannot compute so.
    """
    where = computing.device(device)
    if weights is None:
        package.check(layout)
    try:
        config = json.loads(layout.config.read_text(encoding="utf-8"))
        if tuple(config["labels"]) != LABELS:
            raise ValueError(f"its labels are {config['labels']}")
        blend, masked, window = Blend(**config["blend"]), bool(config["masked"]), Window(**config.get("window", {}))
        with torch.device("meta"):
            net = StanceNet(EncoderSize(**config["size"]))
        held = load_file(weights) if weights is not None else package.grown(load_file(layout.weights))
        net.load_state_dict(held, assign=True)
        vocabulary = Vocabulary(layout.vocabulary)
        vocabulary.fit(net.encoder.size.vocabulary)
    except (KeyError, TypeError, ValueError, RuntimeError, RecursionError, SafetensorError) as error:
        raise ModelDamagedError(
            f"the model in {layout.folder} does not fit this version of quotekit ({error}): install quotekit anew"
        ) from error
    if weights is None:
        computing.settle(net.encoder, where, arithmetic)
    return Classifier(net, vocabulary, blend, masked=masked, window=window)


def save(
    layout: Layout, classifier: Classifier, tokenizer: bytes, card: str, version: str, figures: dict[str, Any]
) -> None:
    """Write a classifier's folder: weights, configuration, vocabulary, card, manifest."""
    layout.folder.mkdir(parents=True, exist_ok=True)
    save_file(package.shrunk(classifier.net.state_dict()), layout.weights)
    layout.weights.chmod(0o644)
    config = {
        "size": attrs.asdict(classifier.net.encoder.size),
        "labels": list(LABELS),
        "blend": attrs.asdict(classifier.blend),
        "masked": classifier.masked,
        "window": attrs.asdict(classifier.rows.window),
    }
    layout.config.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    layout.vocabulary.write_bytes(tokenizer)
    layout.card.write_text(card, encoding="utf-8")
    package.write_manifest(layout, "stance", version, figures)
