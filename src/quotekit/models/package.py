"""A model's folder: what is in it, whether it is whole, and how weights are kept small."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.errors import ModelDamagedError, ModelNotFoundError

if TYPE_CHECKING:
    from torch import Tensor

FORMAT = 1  # counts up when older code can no longer read a folder
HERE = Path(__file__).parent
_SCALE = ".scale"
_REMEDY = "install quotekit anew: pip install --force-reinstall --no-deps quotekit"


@attrs.frozen
class Layout:
    """The files of a model's folder."""

    folder: Path

    @property
    def weights(self) -> Path:
        """Numbers, as safetensors."""
        return self.folder / "model.safetensors"

    @property
    def config(self) -> Path:
        """Sizes and settings."""
        return self.folder / "config.json"

    @property
    def vocabulary(self) -> Path:
        """Word pieces, as the ``tokenizers`` package reads them."""
        return self.folder / "tokenizer.json"

    @property
    def card(self) -> Path:
        """What the model is, what it was trained on, and how good it is."""
        return self.folder / "MODEL_CARD.md"

    @property
    def manifest(self) -> Path:
        """Format, name, version, and the SHA-256 of each other file."""
        return self.folder / "manifest.json"

    @property
    def files(self) -> tuple[Path, ...]:
        """All but the manifest."""
        return self.weights, self.config, self.vocabulary, self.card


def find(language: str, name: str) -> Layout:
    """The folder of a model that ships with the package.

    Raises:
        ModelNotFoundError: if there is none; says which there are.
    """
    layout = Layout(HERE / language / name)
    if not layout.manifest.is_file():
        there = ", ".join(sorted(f"{p.parent.parent.name}/{p.parent.name}" for p in HERE.glob("*/*/manifest.json")))
        raise ModelNotFoundError(
            f"no model {language}/{name} in {HERE}; found: {there or 'none'}. To get it, {_REMEDY}"
        )
    return layout


def at(folder: str, what: str, instead: str) -> Layout:
    """The folder of a model of the user's.

    Args:
        folder: its path.
        what: the model it should hold, as a message calls it.
        instead: what could be given, as a message says it.

    Raises:
        ModelNotFoundError: if there is none.
    """
    layout = Layout(Path(folder))
    if not layout.manifest.is_file():
        raise ModelNotFoundError(f"no {what} in {folder!r} (no manifest.json): give {instead}")
    return layout


def check(layout: Layout) -> dict[str, Any]:
    """The manifest of a model whose files are all there and as they were when it was made.

    Raises:
        ModelDamagedError: if one is missing or differs, or the format is not this version's.
    """
    held = manifest(layout)
    if held.get("format") != FORMAT:
        raise ModelDamagedError(
            f"the model in {layout.folder} has format {held.get('format')}, "
            f"this version of quotekit reads {FORMAT}: {_REMEDY}"
        )
    for path in layout.files:
        wanted = held["sha256"].get(path.name)
        if not path.is_file():
            raise ModelDamagedError(f"{path} is missing: {_REMEDY}")
        if digest(path) != wanted:
            raise ModelDamagedError(f"{path} is not the file its manifest speaks of (SHA-256 differs): {_REMEDY}")
    return held


def manifest(layout: Layout) -> dict[str, Any]:
    """What a model's manifest says; its files are not looked at.

    Raises:
        ModelDamagedError: if it cannot be read.
    """
    try:
        held = json.loads(layout.manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelDamagedError(f"{layout.manifest} cannot be read ({error}): {_REMEDY}") from error
    wanted = {"name": str, "version": str, "sha256": dict}
    if not isinstance(held, dict) or not all(isinstance(held.get(key), kind) for key, kind in wanted.items()):
        raise ModelDamagedError(f"{layout.manifest} is no manifest: {_REMEDY}")
    return held


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(layout: Layout, name: str, version: str, figures: Mapping[str, float]) -> None:
    """Write the manifest of a folder whose other files are in place."""
    held = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "figures": dict(figures),
        "sha256": {path.name: digest(path) for path in layout.files},
    }
    layout.manifest.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def packed(net: Any) -> bytes:
    """A network's weights as they are computed with, as safetensors: what :func:`readable` files hold."""
    from safetensors.torch import save

    return save({name: tensor.contiguous() for name, tensor in net.state_dict().items()})


def readable(shared: str | None) -> str | None:
    """The path of a file with weights that other processes hold, too, or None if there is none that can be read."""
    # A system may hide from one process what another holds.
    return shared if shared is not None and os.access(shared, os.R_OK) else None


def shrunk(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights with each matrix as int8 and one scale a row, all else as float16: a quarter of the size.

    Only storage: they are computed with as they come out of :func:`grown`.
    """
    import torch

    out: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        if tensor.dim() < 2 or tensor.shape[0] < 64:
            out[name] = tensor.to(torch.float16)
            continue
        scale = (tensor.abs().amax(1) / 127).clamp_min(1e-8)
        out[name] = (tensor / scale[:, None]).round().clamp(-127, 127).to(torch.int8)
        out[name + _SCALE] = scale.to(torch.float32)
    return out


def grown(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights that :func:`shrunk` has made small, as float32.

    Raises:
        ValueError: if whole numbers have no scale.
    """
    for name, tensor in weights.items():
        if not tensor.is_floating_point() and name + _SCALE not in weights:
            raise ValueError(f"no scale for {name}")
    return {
        name: tensor.float() * weights[name + _SCALE][:, None] if name + _SCALE in weights else tensor.float()
        for name, tensor in weights.items()
        if not name.endswith(_SCALE)
    }
