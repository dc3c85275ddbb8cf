"""A model that is not what it should be is refused where it is loaded, before any text is read."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import quotekit
from quotekit.cli import main
from quotekit.errors import ModelDamagedError, SettingError
from quotekit.models import package
from quotekit.models.package import Layout

pytestmark = pytest.mark.model

KINDS = ("reader", "stance")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two narrow models that have learned nothing, ``reader`` and ``stance``."""
    import torch

    from quotekit.reading.confidence import Confidence
    from quotekit.reading.encoder import EncoderSize
    from quotekit.reading.model import ReaderNet
    from quotekit.reading.package import save as save_reader
    from quotekit.reading.pieces import Vocabulary
    from quotekit.stance.blend import Blend
    from quotekit.stance.classifier import Classifier, StanceNet
    from quotekit.stance.package import save as save_classifier

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("models")
    path = package.find("en", "reader").vocabulary
    size = EncoderSize(positions=200, hidden=16, layers=2, heads=2, inner=32)
    save_reader(Layout(folder / "reader"), ReaderNet(size), Confidence(), path.read_bytes(), "# A card\n", "1", {})
    classifier = Classifier(StanceNet(size), Vocabulary(path), Blend())
    save_classifier(Layout(folder / "stance"), classifier, path.read_bytes(), "# A card\n", "1", {})
    return folder


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Which of the two models is damaged."""
    return str(request.param)


@pytest.fixture
def copy(models: Path, tmp_path: Path, kind: str) -> Layout:
    """A copy of that model, to be damaged."""
    return Layout(Path(shutil.copytree(models / kind, tmp_path / kind)))


def load(layout: Layout) -> object:
    """A kit with the model in a folder, in the place that its name says."""
    return quotekit.load(**{"reader": None, "stance": None, layout.folder.name: layout.folder})


def vouched(layout: Layout) -> None:
    """Write the manifest anew, so that it vouches for what is there."""
    package.write_manifest(layout, layout.folder.name, "1", {})


def flipped(content: bytes, at: int) -> bytes:
    """The bytes with one bit changed."""
    changed = bytearray(content)
    changed[at] ^= 1
    return bytes(changed)


def test_whole_models_load(copy: Layout) -> None:
    """What the others damage is sound, so that it is the damage that they are refused for."""
    load(copy)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing left": lambda content: b"",
    "eight bytes left": lambda content: content[:8],
    "cut in half": lambda content: content[: len(content) // 2],
    "the last byte gone": lambda content: content[:-1],
    "a byte more": lambda content: content + b"\0",
    "a bit of the first byte": lambda content: flipped(content, 0),
    "a bit in the middle": lambda content: flipped(content, len(content) // 2),
    "a bit of the last byte": lambda content: flipped(content, -1),
    "only zeros": lambda content: bytes(len(content)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_weights_are_told(copy: Layout, damage: str) -> None:
    """Weights that are not those of the manifest are named, with what to do."""
    copy.weights.write_bytes(DAMAGES[damage](copy.weights.read_bytes()))
    with pytest.raises(ModelDamagedError, match=r"model\.safetensors.*SHA-256 differs.*install"):
        load(copy)


@pytest.mark.parametrize("damage", set(DAMAGES) - {"a bit in the middle", "a bit of the last byte"})
def test_weights_that_are_none_are_told(copy: Layout, damage: str) -> None:
    """What cannot be read as weights is told as such, though the manifest vouches for it."""
    copy.weights.write_bytes(DAMAGES[damage](copy.weights.read_bytes()))
    vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(copy)


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json"])
def test_swapped_files_are_told(copy: Layout, models: Path, kind: str, name: str, signed: bool) -> None:
    """A file of the other model, or another file of this one, is refused even where the manifest vouches for it."""
    other = models / KINDS[kind == "reader"] / name if name != "tokenizer.json" else copy.config
    shutil.copy(other, copy.folder / name)
    if signed:
        vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version" if signed else rf"{name}.*SHA-256"):
        load(copy)


def test_the_other_model_is_told(models: Path, tmp_path: Path, kind: str) -> None:
    """A whole folder of the other model is refused."""
    layout = Layout(Path(shutil.copytree(models / KINDS[kind == "reader"], tmp_path / kind)))
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(layout)


def test_no_code_is_run(copy: Layout, tmp_path: Path) -> None:
    """A pickle in the place of weights is not unpacked."""
    trace = tmp_path / "trace"

    class Trap:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(trace),)

    copy.weights.write_bytes(pickle.dumps(Trap()))
    vouched(copy)
    with pytest.raises(ModelDamagedError):
        load(copy)
    assert not trace.exists()
    pickle.loads(copy.weights.read_bytes())
    assert trace.exists()


MANIFESTS: dict[str, Any] = {
    "no object": [1],
    "an older format": {"format": 0},
    "a newer format": {"format": 2},
    "a format in words": {"format": "1"},
    "no sums": {"sha256": None},
    "a list of sums": {"sha256": ["a"]},
    "one sum less": {"sha256": {"config.json": "a"}},
    "sums that are no strings": {"sha256": {"model.safetensors": 1}},
    "no name": {"name": None},
    "no version": {"version": 3},
}


@pytest.mark.parametrize("change", MANIFESTS)
def test_a_changed_manifest_is_told(copy: Layout, change: str) -> None:
    """A manifest whose format, name, version or sums were changed is refused."""
    held, new = json.loads(copy.manifest.read_text()), MANIFESTS[change]
    copy.manifest.write_text(json.dumps(held | new if isinstance(new, dict) else new))
    with pytest.raises(ModelDamagedError, match="install quotekit anew"):
        load(copy)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000, b'{"sha256": {}}', b"null", b"\0" * 9])
def test_a_manifest_that_is_none_is_told(copy: Layout, content: bytes) -> None:
    """What is no manifest is told as such."""
    copy.manifest.write_bytes(content)
    with pytest.raises(ModelDamagedError, match="install quotekit anew"):
        load(copy)


CONFIGS: dict[str, dict[str, Any]] = {
    "no size": {"size": None},
    "an unknown setting": {"size": {"colour": 3}},
    "wider": {"size": {"hidden": 48}},
    "fewer layers than weights": {"size": {"layers": 1}},
    "more layers than weights": {"size": {"layers": 3}},
    "heads that do not divide": {"size": {"heads": 3}},
    "no heads": {"size": {"heads": 0}},
    "a word for a number": {"size": {"hidden": "wide"}},
    "a larger vocabulary than weights": {"size": {"vocabulary": 40_000}},
}


@pytest.mark.parametrize("change", CONFIGS)
def test_a_configuration_of_other_weights_is_told(copy: Layout, change: str) -> None:
    """Sizes that are not the weights' are told, though the manifest vouches for them."""
    config, new = json.loads(copy.config.read_text()), CONFIGS[change]
    size = None if new["size"] is None else config["size"] | new["size"]
    copy.config.write_text(json.dumps(config | {"size": size}))
    vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(copy)


@pytest.mark.parametrize(
    "change",
    [
        {"confidence": {"weights": ["a", "b", "c", "d"], "bias": 0.0}, "blend": {"classifier": "a"}},
        {"confidence": {"weights": [1.0], "bias": 0.0}, "blend": {"classifier": None}},
        {"confidence": {"weights": [1.0] * 4, "bias": None}, "blend": {"lexicon": [1.0]}},
        {"confidence": None, "blend": None},
    ],
)
def test_a_calibration_that_is_none_is_told(copy: Layout, change: dict[str, Any]) -> None:
    """Settings of scores that cannot be computed with are told before a text is read."""
    config = json.loads(copy.config.read_text())
    copy.config.write_text(json.dumps(config | {name: value for name, value in change.items() if name in config}))
    vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(copy)


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"\xff", b"[]"])
@pytest.mark.parametrize("name", ["config.json", "tokenizer.json"])
def test_a_file_that_is_no_json_is_told(copy: Layout, name: str, content: bytes) -> None:
    """Configuration and word pieces that cannot be read are told, though the manifest vouches for them."""
    (copy.folder / name).write_bytes(content)
    vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(copy)


def test_word_pieces_without_weights_are_told(copy: Layout) -> None:
    """A vocabulary with more pieces than there are weights for is refused, not met in some text later."""
    held = json.loads(copy.vocabulary.read_text(encoding="utf-8"))
    held["model"]["vocab"]["zzzz"] = 90_000
    copy.vocabulary.write_text(json.dumps(held), encoding="utf-8")
    vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(copy)


@pytest.mark.parametrize("lost", ["scale", "weight"])
def test_weights_that_lack_one_are_told(copy: Layout, lost: str) -> None:
    """A weight that is missing, or has lost the scale it was made small with, is told."""
    from safetensors.torch import load_file, save_file

    weights = load_file(copy.weights)
    names = [name for name in weights if name.endswith(".scale")]
    del weights[names[0] if lost == "scale" else "encoder.layers.0.inner.bias"]
    save_file(weights, copy.weights)
    vouched(copy)
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        load(copy)


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "MODEL_CARD.md"])
def test_a_folder_in_the_place_of_a_file_is_told(copy: Layout, name: str) -> None:
    """A folder is no file."""
    (copy.folder / name).unlink()
    (copy.folder / name).mkdir()
    with pytest.raises(ModelDamagedError, match=f"{name} is missing"):
        load(copy)


def test_the_command_says_so_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a damaged model the command ends with one line that says what to do, and no output was begun."""
    (tmp_path / "en" / "reader").mkdir(parents=True)
    (tmp_path / "en" / "reader" / "manifest.json").write_text("{}")
    (tmp_path / "a.txt").write_text("“We won,” Ann Lee said.")
    monkeypatch.setattr(package, "HERE", tmp_path)
    monkeypatch.chdir(tmp_path)
    for out in ("-", "out.jsonl", "out/"):
        monkeypatch.setattr(sys, "argv", ["quotekit", "annotate", "a.txt", "-o", out])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        assert ended.value.code == 2
        assert told.out == ""
        assert "manifest.json is no manifest: install quotekit anew" in told.err
        assert "Traceback" not in told.err
        assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["a.txt", "manifest.json"]


def test_a_wrong_device_is_no_damage(copy: Layout) -> None:
    """What this machine cannot do is no fault of the model's, and told before it is read."""
    copy.weights.write_bytes(b"")
    with pytest.raises(SettingError, match="device"):
        quotekit.load(**{"reader": None, "stance": None, copy.folder.name: copy.folder}, device="abacus")
