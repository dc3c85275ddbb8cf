"""load("en_base"): a model package beside quotekit, found by name; made here as a folder on the path."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import quotekit
from quotekit.errors import ModelNotFoundError
from quotekit.models.named import named, optional


@pytest.fixture
def installed(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that holds a stance classifier and no Reader."""
    made = tmp_path / "quotekit_en_base"
    made.mkdir()
    (made / "__init__.py").write_text('"""A model."""\nraise RuntimeError("not to be imported")\n')
    shutil.copytree(folder, made / "stance")
    monkeypatch.syspath_prepend(str(tmp_path))
    return made


@pytest.mark.parametrize("model", ["en_huge", "de", "en_../etc", "en-base", "", "en_"])
def test_what_is_not_there_says_what_is(model: str) -> None:
    """Another name, or no name at all, is refused with the names there are."""
    with pytest.raises(ModelNotFoundError, match="'en'"):
        quotekit.load(model)


def test_a_missing_package_says_how_to_get_it() -> None:
    """The message of a model that could be installed names its package."""
    with pytest.raises(ModelNotFoundError, match="pip install quotekit-en-huge"):
        named("en_huge")


@pytest.mark.model
def test_its_own_parts_and_quotekits(installed: Path) -> None:
    """The package's stance classifier is used, and quotekit's Reader where it has none; it is not imported."""
    found = named("en_base")
    assert (found.language, found.reader, found.stance) == ("en", "default", str(installed / "stance"))
    assert "en_base" in optional()
    assert "quotekit_en_base" not in sys.modules


@pytest.mark.model
def test_its_own_reader(installed: Path) -> None:
    """A Reader in the package goes before quotekit's."""
    (installed / "reader").mkdir()
    (installed / "reader" / "manifest.json").write_text("{}")
    assert named("en_base").reader == str(installed / "reader")


@pytest.mark.model
def test_a_kit_of_it(installed: Path) -> None:
    """Its judge makes the stances, unless another is asked for."""
    kit = quotekit.load("en_base", reader=None)
    assert dict(kit.steps)["stance"].folder == str(installed / "stance")
    assert {s.origin for s in kit("“Bram Tolo is a liar,” Orla Finch said.").stances} == {"model"}
    assert kit.info()["settings"]["model"] == "en_base"
    assert quotekit.load("en_base", reader=None, stance="lexicon").settings.stance == "lexicon"


@pytest.mark.model
def test_given_pairs_by_a_classifier(installed: Path) -> None:
    """A classifier judges given pairs, with a holder and without, alone as in company."""
    kit = quotekit.load("en_base", reader=None)
    words = "Tolo condemned Quill. Rosa Quill is a liar."
    pairs = [(words, quotekit.Span(15, 20), quotekit.Span(0, 4)), (words, quotekit.Span(22, 32), None)]
    found = list(kit.stances(pairs))
    assert [verdict.label in verdict.probabilities for verdict in found] == [True, True]
    for pair, verdict in zip(pairs, found, strict=True):
        assert kit.stance(*pair).probabilities == pytest.approx(verdict.probabilities, abs=1e-3)
    strict = quotekit.load("en_base", reader=None, neutral=1.0)
    assert {verdict.label for verdict in strict.stances(pairs)} == {"neutral"}
