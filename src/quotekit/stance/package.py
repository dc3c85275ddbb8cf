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
from quotekit.reading.encoder import EncoderSize
from quotekit.reading.package import arithmetic
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.blend import Blend
from quotekit.stance.classifier import LABELS, Classifier, StanceNet


def load(layout: Layout, *, dtype: torch.dtype | None = None) -> Classifier:
    """The classifier in a folder, checked.

    Args:
        layout: the folder.
        dtype: what the encoder computes in; None leaves it to :func:`quotekit.reading.package.arithmetic`.

    Raises:
        ModelDamagedError: if a file is missing, changed, or not what this version expects.
    """
    package.check(layout)
    try:
        config = json.loads(layout.config.read_text(encoding="utf-8"))
        if tuple(config["labels"]) != LABELS:
            raise ValueError(f"its labels are {config['labels']}")
        blend = Blend(**config["blend"])
        with torch.device("meta"):
            net = StanceNet(EncoderSize(**config["size"]))
        net.load_state_dict(package.grown(load_file(layout.weights)), assign=True)
        vocabulary = Vocabulary(layout.vocabulary)
        net.encoder.to(dtype or arithmetic())
        return Classifier(net, vocabulary, blend, masked=bool(config["masked"]))
    except (KeyError, TypeError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelDamagedError(
            f"the model in {layout.folder} does not fit this version of quotekit ({error}): install quotekit anew"
        ) from error


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
    }
    layout.config.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    layout.vocabulary.write_bytes(tokenizer)
    layout.card.write_text(card, encoding="utf-8")
    package.write_manifest(layout, "stance", version, figures)
