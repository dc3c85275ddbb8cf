from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

import quotekit
from quotekit import errors
from quotekit.exports.rows import rows
from quotekit.interop.datasets import TABLES, annotate, features

datasets = pytest.importorskip("datasets")

TEXTS = ["No quotes here.", None, "“The council lied,” Mayor Ann Lee said.", "", "“We \ud83d won,” he said."]
RULES = {"reader": None}


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A few articles, the first of which hold no quotes, with a column of labels."""
    monkeypatch.setenv("HF_DATASETS_CACHE", str(tmp_path))
    datasets.disable_progress_bars()
    made = datasets.Dataset.from_dict({"id": list("abcd"), "body": TEXTS[:4], "topic": [0, 1, 1, 0]})
    return made.cast_column("topic", datasets.ClassLabel(names=["sport", "news"]))


def test_map(articles: Any) -> None:
    """``map`` adds the rows of three tables to each article, in order, and leaves the other columns alone."""
    settings = {"text": "body", **RULES}
    made = articles.map(annotate, batched=True, batch_size=1, fn_kwargs=settings, features=features(articles))
    assert made.column_names == ["id", "body", "topic", *TABLES]
    assert made.features["topic"] == articles.features["topic"]
    assert [len(quotes) for quotes in made["quotes"]] == [0, 0, 1, 0]
    report = quotekit.load(reader=None)(TEXTS[2])
    for table in TABLES:
        wanted = [{key: value for key, value in row.items() if key != "article_id"} for row in rows(report, table)]
        assert made[2][table] == wanted


def test_features_are_the_same_with_and_without_quotes(articles: Any) -> None:
    """Types do not depend on which articles come first."""
    settings = {"text": "body", **RULES}
    none, some = (
        articles.select([n]).map(annotate, batched=True, fn_kwargs=settings, features=features(articles))
        for n in (0, 2)
    )
    assert none.features == some.features
    assert len(datasets.concatenate_datasets([none, some])) == 2


def test_lone_surrogates() -> None:
    """What UTF-8 cannot hold becomes U+FFFD, so that Arrow takes it."""
    (quotes,) = annotate({"text": TEXTS[-1:]}, **RULES)["quotes"]
    assert quotes[0]["words"] == "We \ufffd won,"


def test_a_kit_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same settings load one kit, whatever the number of batches."""
    import quotekit.interop.datasets as module

    loaded: list[dict[str, Any]] = []
    monkeypatch.setattr(module, "_kits", {})
    monkeypatch.setattr(module, "load", lambda **settings: loaded.append(settings) or quotekit.load(**settings))
    for _ in range(3):
        annotate({"text": ["x"]}, reader=None, kinds=["direct"])
    assert loaded == [{"reader": None, "kinds": ["direct"]}]


def test_without_the_library(articles: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error says how to get it."""
    monkeypatch.setitem(sys.modules, "datasets", None)
    with pytest.raises(errors.ExtraMissingError, match=r"quotekit\[hf\]"):
        features(articles)


def test_wrong_arguments() -> None:
    """A column that is not there and a setting that is none are refused."""
    with pytest.raises(errors.SettingError, match="no column 'text' but body"):
        annotate({"body": []})
    with pytest.raises(errors.SettingError, match="kinds is"):
        annotate({"text": ["x"]}, reader=None, kinds=["loud"])
