"""Ray Data: a local cluster of two nodes, where Ray is installed; what needs no cluster, wherever there is pyarrow."""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.corpus.cheap import KIT, contents, records, write_articles

import quotekit
import quotekit.cli.commands
from quotekit import corpus, query
from quotekit.errors import ExtraMissingError, SettingError
from quotekit.exports import TABLES, arrow
from quotekit.interop import ray as own

ARTICLES = {"a": "“Iceland broke its promise,” Kari Holm said.", "b": "", "c": "“No,” said Ann Lee. \ud800"}
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: pip install 'quotekit[ray]'")
patient = pytest.mark.timeout(900)  # on a machine that is all taken Ray's processes start slowly
ROOT = Path(__file__).parent.parent.parent
STORE = 100 * 2**20


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
    monkeypatch.setitem(sys.modules, "ray.data", None)
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ExtraMissingError, match=r"quotekit\[ray\]"):
        own.annotate(None)  # type: ignore[arg-type]


def test_the_command_without_ray(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The command says how to get Ray before it loads or writes anything."""
    monkeypatch.setitem(sys.modules, "ray", None)
    write_articles(tmp_path / "in.jsonl", ["A."])
    done = annotate(tmp_path / "in.jsonl", f"{tmp_path}/out/", "auto")
    assert (done.exit_code, "pip install 'quotekit[ray]'" in done.stderr) == (2, True)
    assert not (tmp_path / "out").exists()


@needs_ray
@pytest.mark.parametrize(
    ("out", "address", "said"),
    [
        ("out/", "127.0.0.1:1", "no Ray cluster at '127.0.0.1:1'"),
        ("out/", "nonsense", "no Ray cluster at 'nonsense'"),
        ("out.jsonl", "auto", "--ray goes with a folder"),
    ],
)
def test_the_command_with_a_wrong_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, out: str, address: str, said: str
) -> None:
    """An address where there is no cluster is bad usage, and so is one without a folder."""
    monkeypatch.setattr("quotekit.cli.commands.load", lambda **_: KIT)
    write_articles(tmp_path / "in.jsonl", ["A."])
    done = annotate(tmp_path / "in.jsonl", f"{tmp_path}/{out}", address)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr


def annotate(given: Path, out: str, address: str) -> Result:
    """What ``quotekit annotate --ray`` does."""
    return CliRunner().invoke(quotekit.cli.commands.quotekit, ["annotate", str(given), "-o", out, "--ray", address])


@pytest.fixture(scope="module")
def nodes() -> Iterator[Any]:
    """A head without processors, on this machine, for nodes to be added to; workers import what tests define."""
    ray = pytest.importorskip("ray")
    from ray.cluster_utils import Cluster

    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ |= {"RAY_worker_niceness": "0", "RAY_raylet_start_wait_time_s": "300"}  # for a busy machine
    quick = {"health_check_initial_delay_ms": 0, "health_check_period_ms": 500, "health_check_failure_threshold": 4}
    head = {"num_cpus": 0, "object_store_memory": STORE, "include_dashboard": False, "_system_config": quick}
    made = Cluster(initialize_head=True, head_node_args=head)
    try:
        ray.init(address=made.address, log_to_driver=False, logging_level="ERROR")
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield made
    finally:
        ray.shutdown()
        made.shutdown()
        if before is None:
            os.environ.pop("PYTHONPATH")
        else:
            os.environ["PYTHONPATH"] = before


@pytest.fixture
def cluster(nodes: Any) -> Any:
    """Ray, with three nodes of one processor each, so that two are left when one is killed; it is made up for."""
    import ray

    for _ in range(3 - int(ray.cluster_resources().get("CPU", 0))):
        nodes.add_node(num_cpus=1, object_store_memory=STORE)
    return ray


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
@patient
def test_a_dataset(cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example ``ray_corpus.py``: Parquet in and out; an actor and a node that are killed change nothing."""
    from pyarrow import dataset

    actor, node = tmp_path / "actor", tmp_path / "node"
    texts = [f"Number {n}." for n in range(40)]
    texts[13], texts[27], texts[35] = "poison", f"die-once {actor}", f"die-node {node}"
    monkeypatch.setattr(own, "load", lambda **_: KIT)
    example = runpy.run_path(str(ROOT / "examples" / "ray_corpus.py"))
    example["main"](articles(tmp_path / "in", texts), str(tmp_path / "out"))
    assert (actor.exists(), node.exists()) == (True, True)  # they did die
    undisturbed = [KIT(text, f"a{n}") for n, text in enumerate(texts) if text != "poison"]
    held = dataset.dataset(tmp_path / "out" / "quotes").to_table().sort_by("article_id")
    assert held.schema.names == arrow.schema("quotes").names
    assert held.to_pylist() == arrow.to_arrow(undisturbed).sort_by("article_id").to_pylist()
    assert dataset.dataset(tmp_path / "out" / "errors").to_table()["article_id"].to_pylist() == ["a13"]
    asked = query.sql(tmp_path / "out" / "annotated", "FROM quotes ORDER BY article_id")
    assert asked.to_pylist() == held.to_pylist()


@needs_ray
@patient
def test_a_folder_of_shards(cluster: Any, tmp_path: Path) -> None:
    """The folder is, byte for byte, what one process writes, whatever dies; of a deadly article there is an error."""
    process, node = tmp_path / "process", tmp_path / "node"
    texts = [f"Number {n}." for n in range(150)]
    texts[40], texts[75], texts[110] = "poison", f"die-once {process}", f"die-node {node}"
    write_articles(tmp_path / "in.jsonl", texts)
    corpus.annotate(KIT, [tmp_path / "in.jsonl"], tmp_path / "ray", shard_size=50, ray="auto")
    assert (process.exists(), node.exists()) == (True, True)
    corpus.annotate(KIT, [tmp_path / "in.jsonl"], tmp_path / "one", shard_size=50)
    assert contents(tmp_path / "ray") == contents(tmp_path / "one")

    gone = tmp_path / "ray" / "manifest" / "part-000001.json"
    gone.unlink()
    again = corpus.annotate(KIT, [tmp_path / "in.jsonl"], tmp_path / "ray", shard_size=50, ray="auto", resume=True)
    assert (again.new_articles, again.articles) == (50, 149)
    assert contents(tmp_path / "ray") == contents(tmp_path / "one")


@needs_ray
@patient
def test_a_deadly_article(cluster: Any, tmp_path: Path) -> None:
    """An article that kills whatever process reads it is given up, by name; those beside it are read."""
    write_articles(tmp_path / "in.jsonl", ["A.", "die", "C."])
    done = corpus.annotate(KIT, [tmp_path / "in.jsonl"], tmp_path / "out", form="jsonl", ray="auto", workers=1)
    assert [record["id"] for record in records(tmp_path / "out")] == ["in0", "in2"]
    assert [(error["id"], error["kind"]) for error in records(tmp_path / "out", "errors")] == [("in1", "WorkerError")]
    assert done.errors == {"WorkerError": 1}


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
