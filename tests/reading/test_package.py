from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import quotekit
from quotekit.errors import ModelDamagedError, ModelNotFoundError
from quotekit.models import named, package
from quotekit.models.package import Layout

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Reader of one narrow layer that has learned nothing."""
    import torch

    from quotekit.reading.confidence import Confidence
    from quotekit.reading.encoder import EncoderSize
    from quotekit.reading.model import ReaderNet
    from quotekit.reading.package import save

    torch.manual_seed(0)
    size = EncoderSize(positions=200, hidden=24, layers=1, heads=2, inner=48)
    folder = tmp_path_factory.mktemp("models") / "tiny"
    tokenizer = package.find("en", "reader").vocabulary.read_bytes()
    save(Layout(folder), ReaderNet(size), Confidence(), tokenizer, "# A card\n", "0.1", {"dev F1": 1.5})
    return folder


@pytest.fixture
def folder(tiny: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    return Path(shutil.copytree(tiny, tmp_path / "reader"))


def test_a_folder_is_a_reader(tiny: Path) -> None:
    """load() takes the path of a folder, and info() tells which Reader it is."""
    kit = quotekit.load(reader=tiny)
    assert kit("“We won,” Ann Lee said.").quotes[0].kind == "direct"
    assert kit.info()["reading"]["version"] == "0.1"


def test_what_ships_is_whole_and_small() -> None:
    """The models in the package are what their manifests say, and none is larger than 25 MB."""
    held = named.manifests()
    assert [manifest["name"] for manifest in held if manifest["folder"].endswith("reader")] == ["reader"]
    for manifest in held:
        layout = Layout(Path(manifest["folder"]))
        package.check(layout)
        assert layout.weights.stat().st_size <= 25 * 2**20
        assert layout.card.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "MODEL_CARD.md"])
def test_a_missing_or_changed_file_is_named(folder: Path, name: str) -> None:
    """A file that is gone or not the one the manifest speaks of is named, with what to do."""
    path = folder / name
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(ModelDamagedError, match=rf"{name}.*install"):
        quotekit.load(reader=folder)
    path.unlink()
    with pytest.raises(ModelDamagedError, match=rf"{name} is missing.*install"):
        quotekit.load(reader=folder)


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"sha256": 1}', '{"format": 99, "sha256": {}}'])
def test_a_bad_manifest_is_told(folder: Path, manifest: str) -> None:
    """A manifest that is none, or of another format, is told as such."""
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(ModelDamagedError, match=r"manifest|format"):
        quotekit.load(reader=folder)


@pytest.mark.parametrize(
    "change", [{"size": {"hidden": 48}}, {"size": {"hiden": 24}}, {"tags": ["O"]}, {"confidence": {}, "size": 3}]
)
def test_a_configuration_that_does_not_fit_is_told(folder: Path, change: dict[str, object]) -> None:
    """Sizes, tags or settings other than the weights' are told, though the manifest vouches for them."""
    layout = Layout(folder)
    config = json.loads(layout.config.read_text(encoding="utf-8"))
    layout.config.write_text(json.dumps({**config, **change}), encoding="utf-8")
    package.write_manifest(layout, "reader", "0.1", {})
    with pytest.raises(ModelDamagedError, match="does not fit"):
        quotekit.load(reader=folder)


def test_an_absent_model_is_told(tmp_path: Path) -> None:
    """A folder without a model, and a language without one, are told with what there is."""
    with pytest.raises(ModelNotFoundError, match=r"manifest\.json"):
        quotekit.load(reader=tmp_path)
    with pytest.raises(ModelNotFoundError, match="en/reader"):
        package.find("xx", "reader")


def test_small_weights_are_nearly_the_same() -> None:
    """Weights come back from int8 to within half a step of their row, vectors to within float16."""
    import torch

    torch.manual_seed(0)
    weights = {"matrix": torch.randn(80, 16), "narrow": torch.randn(7, 16), "vector": torch.randn(9)}
    again = package.grown(package.shrunk(weights))
    assert set(again) == set(weights)
    step = weights["matrix"].abs().amax(1, keepdim=True) / 127
    assert bool(((again["matrix"] - weights["matrix"]).abs() <= step / 2 + 1e-6).all())
    assert torch.allclose(again["narrow"], weights["narrow"], atol=2e-3)
    assert torch.allclose(again["vector"], weights["vector"], atol=2e-3)


TEXTS = [
    "“We won,” Ann Lee said. Tom Roe said that they lost.",
    "",
    "Tom Roe said that the council had lost the vote.\n\n“No,” she said.",
    "The council denied it. " * 120,
]


def test_texts_read_together_are_read_alike(tiny: Path) -> None:
    """What is found in a text does not hang on the texts that are read with it."""
    for kit in (quotekit.load(reader=tiny, stance=None), quotekit.load(stance=None)):
        assert list(kit.pipe(TEXTS, batch_size=4)) == [kit(text) for text in TEXTS]


def test_kinds_are_kept_apart() -> None:
    """Only the kinds asked for are found; a mixed quote without its clause stands within nothing."""
    text = "“We won,” Ann Lee said. Tom Roe said that the vote was “a shame”.\n\nHe denied that he had lost."
    every = quotekit.load(stance=None)(text)
    assert {quote.kind for quote in every.quotes} == {"direct", "mixed", "indirect"}
    some = quotekit.load(stance=None, kinds=["direct", "mixed"])(text)
    assert [quote.kind for quote in some.quotes] == ["direct", "mixed"]
    assert [quote.within for quote in some.quotes] == [None, None]
    assert [quote.kind for quote in quotekit.load(stance=None, kinds="indirect")(text).quotes] == ["indirect"] * 2
