from __future__ import annotations

import json
import pickle
import shutil
from pathlib import Path

import attrs
import pytest

import quotekit
from quotekit import Kit
from quotekit.draft import Draft
from quotekit.errors import ModelDamagedError, ModelNotFoundError, SettingError
from quotekit.models import package
from quotekit.stance.step import Stances

pytestmark = pytest.mark.model

STORY = (
    "“Bram Tolo is a liar,” Mayor Orla Finch told reporters on Monday. Tolo, a senator, said Finch “has done a "
    "wonderful job” and that he would meet her on Friday.\n"
    "“I am the only one who can fix it,” Tolo said. “The Harbour Party has betrayed us.”"
)
FILES = ("model.safetensors", "config.json", "tokenizer.json", "MODEL_CARD.md")


@pytest.fixture(scope="module")
def kit(folder: Path) -> Kit:
    """A kit that judges stances by it, and reads by rules."""
    return quotekit.load(reader=None, stance=folder)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """A copy of the classifier's folder, to be damaged."""
    return Path(shutil.copytree(folder, tmp_path / "stance"))


def test_stances_by_the_model(kit: Kit) -> None:
    """Each stance names its holder, its target, its origin, and where it was judged; its score is a probability."""
    report = kit(STORY)
    found = {(report.party(s.holder).name, report.party(s.target).name): s for s in report.stances if s.via is None}
    stance = found["Orla Finch", "Bram Tolo"]
    assert (str(stance.label), stance.origin) == ("against", "model")
    assert report.words(*stance.evidence) == "Bram Tolo"
    assert 0 <= stance.score <= 1
    assert str(found["Bram Tolo", "Orla Finch"].label) == "favor"


def test_the_pairs_are_those_of_the_lexicon(kit: Kit) -> None:
    """Another judge judges the same pairs at the same mentions, none of somebody toward himself."""
    lexicon = quotekit.load(reader=None, stance="lexicon")(STORY)
    own = [stance for stance in kit(STORY).stances if stance.via is None]
    assert [(s.quote, s.holder, s.target, s.evidence) for s in own] == [
        (s.quote, s.holder, s.target, s.evidence) for s in lexicon.stances if s.via is None
    ]
    assert all(stance.holder != stance.target for stance in own)


def test_the_lexicon_decides_where_the_model_is_unsure(folder: Path) -> None:
    """A label that is hardly likelier than the others gives way to the lexicon's, with the lexicon's probability."""
    kit = quotekit.load(reader=None, stance=folder)
    classifier = dict(kit.steps)["stance"]._classifier
    assert {stance.origin for stance in kit(STORY).stances} == {"model"}
    classifier.blend = attrs.evolve(classifier.blend, unsure=1.01)
    assert kit(STORY).stances == quotekit.load(reader=None, stance="lexicon")(STORY).stances


def test_many_at_once(kit: Kit) -> None:
    """A batch of articles gets the stances that each gets alone, in order; empty texts and odd ones do no harm."""
    texts = [STORY, "", "No quotes here.", STORY.replace("liar", "hero"), "“\ud800 Tolo lied,” Ann Lee said. ”“"]
    together = list(kit.pipe(texts))
    alone = [kit(text) for text in texts]
    for a, b in zip(together, alone, strict=True):
        assert [(s.quote, s.target, s.label) for s in a.stances] == [(s.quote, s.target, s.label) for s in b.stances]
        assert [s.score for s in a.stances] == pytest.approx([s.score for s in b.stances], abs=0.02)
    assert [stance.label for stance in together[3].stances] != [stance.label for stance in together[0].stances]


def test_a_quote_that_the_text_denies_says_nothing(kit: Kit) -> None:
    """What somebody is said not to have said is not held against anyone; other quotes are not touched by it."""
    draft = Draft(STORY)
    for name, step in kit.steps:
        if name != "stance":
            draft = step(draft)
    first, *others = draft.quotes
    denied = attrs.evolve(draft, quotes=(attrs.evolve(first, negated=True), *others))
    stances = dict(kit.steps)["stance"](denied).stances
    assert {str(stance.label) for stance in stances if stance.quote == first.id} == {"neutral"}
    assert "favor" in {str(stance.label) for stance in stances if stance.quote != first.id}


def test_info_settings_and_packing(kit: Kit, folder: Path) -> None:
    """The step tells which classifier it is, and is packed as its settings."""
    step = dict(kit.steps)["stance"]
    assert kit.settings.stance == str(folder)
    assert kit.info()["stance"]["version"] == "7"
    assert pickle.loads(pickle.dumps(step)) == step


def test_in_a_stanza_pipeline(folder: Path, kit: Kit) -> None:
    """The processor ``stance`` takes the folder as its option."""
    import stanza

    from quotekit.interop.stanza import RESOURCES

    pipeline = stanza.Pipeline(
        "en",
        dir=RESOURCES,
        processors="tokenize,attribution,stance",
        download_method=None,
        verbose=False,
        attribution_reader="none",
        stance_judge=str(folder),
    )
    assert [s.label for s in pipeline(STORY).stances] == [s.label for s in kit(STORY).stances]
    assert {s.origin for s in pipeline(STORY).stances} == {"model"}


def test_no_such_classifier(tmp_path: Path) -> None:
    """A folder without a manifest is no classifier, and what else is no path no choice."""
    with pytest.raises(ModelNotFoundError, match="'lexicon', the folder of one"):
        quotekit.load(reader=None, stance=tmp_path)
    with pytest.raises(SettingError, match="stance is 7"):
        quotekit.load(reader=None, stance=7)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file(copy: Path, name: str) -> None:
    """A folder that lacks a file is damaged."""
    (copy / name).unlink()
    with pytest.raises(ModelDamagedError, match="is missing"):
        Stances(str(copy))


def test_changed_weights(copy: Path) -> None:
    """Weights with one byte changed are not read."""
    weights = bytearray((copy / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (copy / "model.safetensors").write_bytes(weights)
    with pytest.raises(ModelDamagedError, match="SHA-256 differs"):
        Stances(str(copy))


@pytest.mark.parametrize("change", [{"labels": ["for"]}, {"size": {"layers": 5}}, {"blend": {"heat": 1}}])
def test_another_versions_settings(copy: Path, change: dict[str, object]) -> None:
    """A whole folder whose settings do not fit is told apart from a broken one by what the error says."""
    layout = package.Layout(copy)
    layout.config.write_text(json.dumps(json.loads(layout.config.read_text()) | change))
    package.write_manifest(layout, "stance", "0", {})
    with pytest.raises(ModelDamagedError, match="does not fit this version"):
        Stances(str(copy))
