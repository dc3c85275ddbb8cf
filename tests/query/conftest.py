from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import quotekit
from quotekit import corpus

pytest.importorskip("duckdb")

ARTICLES = {
    "a": "“Iceland broke its promise,” Minister Kari Holm said. “We will not wait,” she added, “for its promise.”",
    "b": "“Norway is a bully,” said Jon Palsson, Iceland's prime minister. Holm said that Palsson is a liar.",
    "007": "Palsson never said that “Norway is right” about the fish. Officials said that cod is scarce.",
    "d": "“100% of it: a\u202e (b)\tand a.(b)?” said Ann Lee. Ann Lee said: “Straße, its promises, our promise.”",
}
ACTORS = {
    "holm": {"name": "Kari Holm", "kind": "person", "aliases": ["Holm"], "camp": "coast"},
    "norway": {"name": "Norway", "camp": "coast"},
    "iceland": {"name": "Iceland", "camp": "island"},
    "palsson": {"name": "Jon Palsson", "kind": "person", "aliases": ["Palsson"], "camp": "island"},
}
DATES = {"a": "2026-01-05", "b": "2026-02", "007": "2026-02-28T10:00:00Z", "d": None}


def annotate(out: Path, articles: dict[str, str], **settings: object) -> Path:
    """A folder of shards of these articles, two a shard."""
    source = out.with_suffix(".jsonl")
    source.write_text("".join(f"{json.dumps({'id': id, 'text': text})}\n" for id, text in articles.items()))
    kit = quotekit.load(reader=None, stance="lexicon", parties={"actors": ACTORS})
    corpus.annotate(kit, [source], out, shard_size=2, **settings)  # type: ignore[arg-type]
    return out


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished folder of four articles; its name needs care in SQL."""
    return annotate(tmp_path_factory.mktemp("it's") / f"OUT {os.getpid()}", ARTICLES)
