"""Ray Data: a local cluster of two nodes, where Ray is installed; what needs no cluster, wherever there is pyarrow."""

from __future__ import annotations

import os
import runpy
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from tests.corpus.cheap import KIT

import quotekit
from quotekit.errors import ExtraMissingError, SettingError
from quotekit.exports import TABLES, arrow
from quotekit.interop import ray as own

ARTICLES = {"a": "“Iceland broke its promise,” Kari Holm said.", "b": "", "c": "“No,” said Ann Lee. \ud800"}
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: pip install 'quotekit[ray]'")
ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_those_of_the_tables(table: str) -> None:
    """What an actor makes of articles, laid flat, is what the tables are made of otherwise, with types and metadata."""
    import pyarrow as pa

    kit = quotekit.load(reader=None, stance="lexicon")
    given = pa.table({"id": list(ARTICLES), "text": [text.replace("\ud800", "") for text in ARTICLES.values()]})
    made = own._Annotator(kit, "text", "id", True)(given)
    reports = list(kit.pipe(given.to_pylist()))
    assert own.flat(made, table).equals(arrow.to_arrow(reports, table, text=True), check_metadata=True)
    assert own.flat(made, "errors").num_rows == 0


def test_poison_articles() -> None:
    """An article that a step cannot read, or that has no text, is an error, in no table; ids are made strings."""
    import pyarrow as pa

    given = pa.table({"n": [1, 2, 3, None], "body": ["A.", "poison", None, "B."]})
    made = own._Annotator(KIT, "body", "n", False)(given)
    assert own.flat(made, "articles")["id"].to_pylist() == ["1", None]
    assert own.flat(made, "quotes")["words"].to_pylist() == ["A.", "B."]
    assert own.flat(made, "errors").to_pylist() == [
        {"article_id": "2", "kind": "ValueError", "error": own.flat(made, "errors")["error"][0].as_py()},
        {"article_id": "3", "kind": "InputError", "error": "no text"},
    ]
    assert "it is bitter" in own.flat(made, "errors")["error"][0].as_py()


def test_without_ray(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Ray the error says how to get it."""
    monkeypatch.setitem(__import__("sys").modules, "ray.data", None)
    monkeypatch.setitem(__import__("sys").modules, "ray", None)
    with pytest.raises(ExtraMissingError, match=r"quotekit\[ray\]"):
        own.annotate(None)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two nodes of one processor each, on this machine; workers import what tests define."""
    ray = pytest.importorskip("ray")
    from ray.cluster_utils import Cluster

    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    node = {"num_cpus": 1, "object_store_memory": 100 * 2**20}
    made = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
    try:
        made.add_node(**node)
        ray.init(address=made.address, log_to_driver=False, logging_level="ERROR")
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield ray
    finally:
        ray.shutdown()
        made.shutdown()
        if before is None:
            os.environ.pop("PYTHONPATH")
        else:
            os.environ["PYTHONPATH"] = before


def articles(folder: Path, texts: list[str]) -> str:
    """Parquet files of ten articles each."""
    import pyarrow as pa
    from pyarrow import parquet

    folder.mkdir()
    for start in range(0, len(texts), 10):
        some = texts[start : start + 10]
        ids = [f"a{start + n}" for n in range(len(some))]
        parquet.write_table(pa.table({"id": ids, "text": some}), folder / f"{start:03}.parquet")
    return str(folder)


@needs_ray
def test_a_cluster(cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example ``ray_corpus.py``: Parquet in and out; an actor that is killed changes nothing."""
    from pyarrow import dataset

    mark = tmp_path / "died"
    texts = [f"Number {n}." for n in range(40)]
    texts[13], texts[27] = "poison", f"die-once {mark}"
    monkeypatch.setattr(own, "load", lambda **_: KIT)
    example = runpy.run_path(str(ROOT / "examples" / "ray_corpus.py"))
    example["main"](articles(tmp_path / "in", texts), str(tmp_path / "out"))
    assert mark.exists()  # it did die
    undisturbed = [KIT(text, f"a{n}") for n, text in enumerate(texts) if text != "poison"]
    held = dataset.dataset(tmp_path / "out" / "quotes").to_table().sort_by("article_id")
    assert held.schema.names == arrow.schema("quotes").names
    assert held.to_pylist() == arrow.to_arrow(undisturbed).sort_by("article_id").to_pylist()
    assert dataset.dataset(tmp_path / "out" / "errors").to_table()["article_id"].to_pylist() == ["a13"]


@needs_ray
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": "body"}, "no column 'body' but id, text"),
        ({"concurrency": 0}, "concurrency is 0"),
        ({"concurrency": (3, 1)}, "concurrency is"),
        ({"kit": KIT, "reader": None}, "a kit is given, and reader"),
        ({"kinds": "spoken"}, "kinds"),
    ],
)
def test_wrong_arguments(cluster: Any, wrong: dict[str, Any], said: str) -> None:
    """A wrong argument is an error before anything is read."""
    given = cluster.data.from_items([{"id": "a", "text": "A."}])
    with pytest.raises(SettingError, match=said):
        own.annotate(given, **wrong)
    with pytest.raises(SettingError, match="no table 'speakers'"):
        own.table(given, "speakers")
