"""A corpus into a folder of shards: what is written, what is passed over, what is refused."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import attrs
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from tests.corpus.cheap import contents, records, write_articles

import quotekit.cli.commands
from quotekit import Kit, corpus, read_jsonl
from quotekit.exports import TABLES


def run(*arguments: str) -> Result:
    """What ``quotekit annotate`` does with these arguments."""
    return CliRunner().invoke(quotekit.cli.commands.quotekit, ["annotate", *arguments])


def test_shards_in_jsonl(folder: Path, kit: Kit) -> None:
    """So many articles a shard, in order; the record of each says what it holds."""
    write_articles(folder / "a.jsonl", ["A.", "B, B.", "C."])
    write_articles(folder / "b.jsonl", ["D.", "E."])
    done = run("a.jsonl", "b.jsonl", "-o", "out/", "--format", "jsonl", "--shard-size", "2", "--text")
    assert done.exit_code == 0
    assert done.stderr.startswith("5 articles, 6 words, 5 quotes in 3 shards\n")
    held = contents(folder / "out")
    names = [
        f"{where}/part-00000{n}.json{'l' * (where == 'reports')}" for where in ("manifest", "reports") for n in range(3)
    ]
    assert sorted(held) == sorted([*names, "manifest/total.json", "run.json"])
    again = [report for n in range(3) for report in read_jsonl(f"out/reports/part-00000{n}.jsonl")]
    assert [(report.id, report.text) for report in again] == [
        ("a0", "A."),
        ("a1", "B, B."),
        ("a2", "C."),
        ("b0", "D."),
        ("b1", "E."),
    ]
    record = json.loads(held["manifest/part-000001.json"])
    assert record["first"] == {"file": "a.jsonl", "row": 3}
    assert record["last"] == {"file": "b.jsonl", "row": 1}
    assert (record["items"], record["articles"], record["words"], record["quotes"], record["errors"]) == (
        2,
        2,
        2,
        2,
        {},
    )
    assert [file["path"] for file in record["files"]] == ["reports/part-000001.jsonl"]
    assert json.loads(held["manifest/total.json"]) == {"items": 5, "shards": 3}


def test_shards_in_parquet(folder: Path, kit: Kit) -> None:
    """Each table has its folder; engines read them as one; lone surrogates and texts are no obstacle."""
    write_articles(folder / "a.jsonl", ["A.", "", "\ud800", "D."])
    done = run("a.jsonl", "-o", "out/", "--shard-size", "3", "--text")
    assert (done.exit_code, "4 articles" in done.stderr) == (0, True)
    for table in TABLES:
        files = sorted((folder / "out" / table).iterdir())
        assert [file.name for file in files] == ["part-000000.parquet", "part-000001.parquet"]
        assert pq.read_schema(files[0]).metadata[b"quotekit"] == f"{table} 1".encode()
    found = pq.read_table("out/articles", columns=["article_id", "text"]).to_pylist()
    assert [tuple(row.values()) for row in found] == [("a0", "A."), ("a1", ""), ("a2", "\ufffd"), ("a3", "D.")]
    assert pq.read_table("out/quotes").num_rows == 3


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_poison_among_good_ones(folder: Path, kit: Kit, form: str) -> None:
    """What cannot be read or annotated is named with its place and kind, and costs no other article anything."""
    write_articles(folder / "a.jsonl", ["A.", "poison", "C."])
    with (folder / "a.jsonl").open("a") as file:
        file.write('nonsense\n{"text": "E."}\n')
    (folder / "b.txt").write_bytes(b"\xff")
    done = run("a.jsonl", "b.txt", "-o", "out", "--format", form, "-o", "out/")
    assert done.exit_code == 1
    assert "3 articles" in done.stderr
    assert "3 errors: 2 InputError, 1 ValueError" in done.stderr
    assert "refused: a.jsonl:2: ValueError: it is bitter" in done.stderr
    errors = list(records(folder / "out", "errors"))
    assert [(error["file"], error["row"], error["id"], error["kind"]) for error in errors] == [
        ("a.jsonl", 2, "a1", "ValueError"),
        ("a.jsonl", 4, None, "InputError"),
        ("b.txt", None, None, "InputError"),
    ]
    if form == "jsonl":
        assert [record["id"] for record in records(folder / "out")] == ["a0", "a2", "a.jsonl:5"]
    else:
        assert pq.read_table("out/articles").num_rows == 3


def test_errors_fill_shards_too(folder: Path, kit: Kit) -> None:
    """Shards of nothing but errors, and inputs of nothing at all, are done like others."""
    (folder / "a.jsonl").write_text("no\n" * 3)
    assert run("a.jsonl", "-o", "out/", "--shard-size", "2").exit_code == 1
    assert len(list(records(folder / "out", "errors"))) == 3
    (folder / "b.jsonl").write_text("")
    done = run("b.jsonl", "-o", "empty/")
    assert (done.exit_code, done.stderr) == (0, "0 articles, 0 words, 0 quotes in 0 shards\n")
    assert set(contents(folder / "empty")) == {"run.json", "manifest/total.json"}


def test_workers_write_the_same(folder: Path, kit: Kit) -> None:
    """Two processes write what one writes, byte for byte, one of them killed on the way."""
    texts = [f"A {n}" for n in range(90)] + [f"die-once {folder / 'mark'}", "poison", "D."]
    (folder / "mark").touch()
    write_articles(folder / "a.jsonl", texts)
    assert run("a.jsonl", "-o", "one/", "--shard-size", "50").exit_code == 1
    (folder / "mark").unlink()
    assert run("a.jsonl", "-o", "two/", "--shard-size", "50", "--workers", "2").exit_code == 1
    assert (folder / "mark").exists()
    assert contents(folder / "one") == contents(folder / "two")


def test_resuming_does_only_what_is_missing(folder: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards that are there and whole are passed over; those that are missing, cut short or altered are done again."""
    write_articles(folder / "a.jsonl", [f"A {n}" for n in range(9)] + ["poison"])
    options = ("a.jsonl", "-o", "out/", "--shard-size", "2", "--format", "jsonl")
    assert run(*options).exit_code == 1
    out, whole = folder / "out", contents(folder / "out")
    (out / "manifest" / "part-000001.json").unlink()
    (out / "manifest" / "part-000002.json").write_text("{")
    (out / "reports" / "part-000003.jsonl").write_bytes(whole["reports/part-000003.jsonl"][:-1])
    altered = whole["errors/part-000004.jsonl"].replace(b"bitter", b"better")
    (out / "errors" / "part-000004.jsonl").write_bytes(altered)
    (out / "reports" / ".part-000001.jsonl.abc.part").touch()
    (out / "manifest" / ".part-000001.json.abc.part").touch()
    (out / ".run.json.abc.part").touch()
    read: list[str | None] = []
    plain = dict(kit.steps)["read"]
    watched = kit.replace(read=lambda draft: read.append(draft.id) or plain(draft))  # type: ignore[func-returns-value]
    monkeypatch.setattr("quotekit.cli.commands.load", lambda **_: watched)
    done = run(*options, "--resume")
    assert done.exit_code == 1
    assert read == [f"a{n}" for n in range(2, 10)]
    assert contents(out) == whole
    assert "9 articles, 18 words, 9 quotes in 5 shards\nof these now: 7 articles, 14 words\n" in done.stderr
    read.clear()
    assert run(*options, "--resume").exit_code == 1
    assert read == []
    assert contents(out) == whole


def test_parts_make_the_whole(folder: Path, kit: Kit) -> None:
    """Parts of a run, in any order, write together what one run writes; each leaves alone what is another's."""
    write_articles(folder / "a.jsonl", [f"A {n}" for n in range(9)])
    options = ("a.jsonl", "--shard-size", "2", "--format", "jsonl", "-o")
    run(*options, "whole/")
    for part in ("2/3", "3/3", "1/3"):
        (folder / "out" / "reports").mkdir(parents=True, exist_ok=True) if part != "2/3" else None
        theirs = folder / "out" / "reports" / ".part-000002.jsonl.abc.part"
        if part == "3/3":
            theirs.unlink()
        assert run(*options, "out/", "--shard", part).exit_code == 0
        if part == "2/3":
            theirs.touch()
    assert contents(folder / "out") == contents(folder / "whole")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.jsonl", "-o", "out/"], "has shards already: resume"),
        (["a.jsonl", "-o", "out/", "--resume", "--format", "jsonl"], "other settings or inputs (format;"),
        (["a.jsonl", "-o", "out/", "--resume", "--shard-size", "7"], "other settings or inputs (shard_size;"),
        (["a.jsonl", "-o", "out/", "--resume", "--text-column", "body"], "other settings or inputs (columns;"),
        (["a.jsonl", "b.jsonl", "-o", "out/", "--resume"], "other settings or inputs (inputs;"),
        (["a.jsonl", "-o", "other/"], "other has other things in it"),
        (["none.jsonl", "-o", "new/"], "none.jsonl is not a file"),
        (["-", "-o", "new/"], "- is not a file"),
        (["a.jsonl", "-o", "new/", "--shard", "0/3"], "0/3 is no I/N"),
        (["a.jsonl", "-o", "new/", "--shard", "4/3"], "4/3 is no I/N"),
        (["a.jsonl", "-o", "new/", "--shard", "x"], "x is no I/N"),
        (["a.jsonl", "-o", "new/", "--shard-size", "0"], "shard-size"),
        (["a.jsonl", "-o", "new.jsonl", "--resume"], "--resume goes with a folder"),
        (["a.jsonl", "-o", "new.jsonl", "--text-column", "body"], "--text-column goes with a folder"),
        (["a.jsonl", "-o", "new.parquet", "--format", "parquet"], "--format parquet goes with a folder"),
        (["a.jsonl", "-o", "a.jsonl/"], "a.jsonl/ cannot be made"),
    ],
)
def test_bad_usage(folder: Path, kit: Kit, arguments: list[str], said: str) -> None:
    """Bad usage is exit status 2 with what to do, and nothing that is there is touched."""
    for name in ("a", "b"):
        write_articles(folder / f"{name}.jsonl", ["A."])
    (folder / "other").mkdir()
    (folder / "other" / "thesis.txt").touch()
    run("a.jsonl", "-o", "out/")
    before = contents(folder)
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert contents(folder) == before


def test_wrong_arguments_from_python(folder: Path, kit: Kit) -> None:
    """The function says the same of arguments that the command would not let through."""
    write_articles(folder / "a.jsonl", ["A."])
    wrong: list[dict[str, Any]] = [{"form": "html"}, {"shard_size": 0}, {"part": (2, 1)}, {"part": (0, 1)}]
    for options in wrong:
        with pytest.raises(quotekit.errors.SettingError, match=r"give a number|there are"):
            corpus.annotate(kit, ["a.jsonl"], "out", **options)


def test_another_table_of_actors_is_another_run(folder: Path) -> None:
    """A run begun with a table of actors does not go on with an edited one, but does with the same in other clothes."""
    write_articles(folder / "a.jsonl", ["“No,” Ann Lee said."])
    table = Path("camps.toml")

    def annotate(text: str) -> None:
        table.write_text(text)
        kit = quotekit.load(reader=None, stance=None, parties="camps.toml")
        corpus.annotate(kit, ["a.jsonl"], "out", form="jsonl", resume=True)

    annotate('[actors.lee]\nname = "Ann Lee"\ncamp = "town"\n')
    assert [party["camp"] for record in records(folder / "out") for party in record["parties"]] == ["town"]
    annotate('# the mayor\n[actors]\nlee = { camp = "town", name = "Ann Lee" }\n')
    with pytest.raises(quotekit.errors.SettingError, match=r"other settings or inputs \(parties;"):
        annotate('[actors.lee]\nname = "Ann Lee"\ncamp = "harbour"\n')


def test_an_output_within_the_input(folder: Path, kit: Kit) -> None:
    """The folder that is written to is not read, so a folder can be annotated into itself, and resumed."""
    write_articles(folder / "a.jsonl", ["A."])
    assert run(".", "-o", "out/", "--format", "jsonl").exit_code == 0
    before = contents(folder)
    assert run(".", "-o", "out/", "--format", "jsonl", "--resume").exit_code == 0
    assert contents(folder) == before


def test_progress(folder: Path, kit: Kit) -> None:
    """A progress bar only if asked for."""
    write_articles(folder / "a.jsonl", ["A."] * 3)
    assert "3 articles [" not in run("a.jsonl", "-o", "out/").stderr
    assert "3 articles [" in run("a.jsonl", "-o", "more/", "--progress").stderr


def test_memory_holds_one_shard_only_as_rows(folder: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shard larger than a row group is written group by group, not held whole."""
    monkeypatch.setattr("quotekit.corpus.shards._GROUP", 64)
    write_articles(folder / "a.jsonl", [f"A {n}" for n in range(150)])
    assert run("a.jsonl", "-o", "out/").exit_code == 0
    metadata = pq.ParquetFile("out/articles/part-000000.parquet").metadata
    assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [64, 64, 22]


def test_a_summary_can_be_asked_for(folder: Path, kit: Kit) -> None:
    """From Python the counts come back, and errors are told as they are written."""
    write_articles(folder / "a.jsonl", ["A.", "poison"])
    told: list[dict[str, Any]] = []
    summary = corpus.annotate(kit, [folder / "a.jsonl"], folder / "out", told=told.append)
    assert (summary.articles, summary.errors, [error["kind"] for error in told]) == (
        1,
        {"ValueError": 1},
        ["ValueError"],
    )
    assert attrs.asdict(summary)["shards"] == 1


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_one_id_for_several_articles(folder: Path, kit: Kit, form: str) -> None:
    """All but the first are refused by name, within a shard and beyond, and the same after a run that was cut off."""
    ids = ["a", "b", "b", "c", "a", "\ud800", "poison", "\ufffd", "poison"]
    lines = [json.dumps({"id": id, "text": "poison" if id == "poison" else f"Number {n}."}) for n, id in enumerate(ids)]
    (folder / "in.jsonl").write_text("\n".join(lines))
    arguments = ("in.jsonl", "-o", "out/", "--format", form, "--shard-size", "3")
    done = run(*arguments)
    assert done.exit_code == 1
    errors = [
        (error["row"], error["id"]) for error in records(folder / "out", "errors") if error["kind"] == "InputError"
    ]
    assert errors == [(3, "b"), (5, "a"), (8, "\ufffd"), (9, "poison")]
    assert done.stderr.count("an article before it has the same id") == 4
    before = contents(folder / "out")
    for lost in ("manifest/part-000001.json", "manifest/part-000002.json"):
        (folder / "out" / lost).unlink()
    run(*arguments, "--resume")
    assert contents(folder / "out") == before


def test_pages_in_a_folder(folder: Path, kit: Kit) -> None:
    """Web pages are read as their articles, whose texts are put in; a page without one is refused."""
    pytest.importorskip("trafilatura")
    (folder / "in" / "b").mkdir(parents=True)
    for name, words in (("in/b/one.html", "The mayor spoke."), ("in/two.HTM", ""), ("in/b/three.txt", "A.")):
        (folder / name).write_text(words if name.endswith("txt") else f"<body><nav>Menu</nav><p>{words}</p></body>")
    (folder / "in" / "b" / "four.html.gz").write_bytes(gzip.compress(b"<p>Nobody came.</p>"))
    done = run("in", "-o", "out/", "--format", "jsonl")
    assert (done.exit_code, "two.HTM: no article is found" in done.stderr) == (1, True)
    assert [(record["id"], record["text"]) for record in records(folder / "out")] == [
        ("b/four", "Nobody came."),
        ("b/one", "The mayor spoke."),
        ("b/three", "A."),
    ]


def test_pages_without_what_reads_them(folder: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library that reads pages the error says how to get it, before anything is written."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (folder / "a.html").write_text("<p>A.</p>")
    done = run("a.html", "-o", "out/")
    assert (done.exit_code, "quotekit[html]" in done.stderr) == (2, True)
    assert not list((folder / "out").iterdir())
