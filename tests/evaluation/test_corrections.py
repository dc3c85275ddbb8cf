from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

from quotekit import QuoteKind, Report, Span, load, write_jsonl
from quotekit.exports import formats
from quotekit.text import marks
from quotekit.training import corrections

ROOT = Path(__file__).parent.parent.parent
ARTICLES = [
    "“The dam is safe,” Mayor Ann Lee said. Tom Roe said that she had lied to Oslo.",
    "Nobody was hurt, the mayor of Velm, Ann Lee, said on Monday. “We were lucky,” she added.",
    "The council denied that it knew. “Ask the engineers,” said Tom Roe, its spokesman.",
    "According to Kim Holm, a farmer, the water rose at night. “It was dark,” Holm said.",
]


def words(text: str, spans: list[list[int]]) -> list[str]:
    """What the spans cut out."""
    return [text[start:end] for start, end in spans]


def test_attributions(report: Report) -> None:
    """Outermost quotes, their pieces with the marks at their edges, as the Reader learns them."""
    record = corrections.article(report)
    assert [words(report.text, item["content"]) for item in record["attributions"]] == [
        ["“The road is done,”", "“The council fought it.”"],
        ["she “never asked” anybody"],
    ]
    assert [words(report.text, item["source"]) for item in record["attributions"]] == [
        ["Mayor Ann Lee"],
        ["Tom Roe"],
    ]
    assert [item["kind"] for item in record["attributions"]] == ["direct", "indirect"]


def test_speakers(report: Report) -> None:
    """Speakers, media and the speaker's own stances, by name; what was carried over through others is not there."""
    record = corrections.speakers(report)
    assert [(quote["attribution"], quote["speaker"], quote["medium"]) for quote in record["quotes"]] == [
        ("q1", "Ann Lee", "tweet"),
        ("q2", "Tom Roe", "other"),
    ]
    assert record["quotes"][0]["stances"] == [{"target": "the council", "label": "against", "explicit": True}]
    assert {party["name"]: party["aliases"] for party in record["parties"]}["Ann Lee"] == ["Lee"]


# text, the piece as a record has it, with its marks
EDGES = [
    ("“We won,” he said.", "We won,", "“We won,”"),
    ('"We won," he said.', "We won,", '"We won,"'),
    ("He said “we won” today.", "we won", "“we won”"),
    ("He said they won.", "they won", "they won"),
    ("He said they “won” it.", "they “won” it", "they “won” it"),
    ("He said they “won it.”", "they “won it.", "they “won it.”"),
    ("“‘No,’ she said,” he wrote.", "No,", "‘No,’"),
]


@pytest.mark.parametrize(("text", "piece", "wanted"), EDGES, ids=[row[0] for row in EDGES])
def test_marks_at_edges(text: str, piece: str, wanted: str) -> None:
    """A piece that begins or ends where a stretch between marks does takes the mark along."""
    start = text.index(piece)
    (found,) = corrections.with_marks([Span(start, start + len(piece))], marks.find(text).stretches)
    assert text[found.slice] == wanted


def test_data_grow(report: Report, tmp_path: Path) -> None:
    """Articles are added, corrected again ones replaced, and each is for training or for dev, never for both."""
    reports = [attrs.evolve(report, id=str(number)) for number in range(40)]
    assert sum(corrections.write(reports[:30], tmp_path).values()) == 30
    again = attrs.evolve(report, id="3", quotes=report.quotes[:1], stances=report.stances[:2])
    counts = corrections.write([again, *reports[30:]], tmp_path)
    assert sum(counts.values()) == 40
    assert min(counts.values()) > 0
    files = {
        path.relative_to(tmp_path).as_posix(): [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in tmp_path.rglob("*.jsonl")
    }
    assert sorted(files) == ["gold/dev.jsonl", "gold/train.jsonl", "polnear/dev.jsonl", "polnear/train.jsonl"]
    for part in ("train", "dev"):
        assert [r["id"] for r in files[f"gold/{part}.jsonl"]] == [r["id"] for r in files[f"polnear/{part}.jsonl"]]
    ids = [record["id"] for part in ("train", "dev") for record in files[f"gold/{part}.jsonl"]]
    assert sorted(ids) == sorted(str(number) for number in range(40))
    (third,) = [r for part in ("train", "dev") for r in files[f"polnear/{part}.jsonl"] if r["id"] == "3"]
    assert len(third["attributions"]) == 1
    corrections.write([], tmp_path, dev=1.0)
    assert {path.stat().st_size > 0 for path in tmp_path.rglob("*.jsonl")} == {True}


@pytest.mark.parametrize("form", ["jsonl", "labelstudio", "brat"])
def test_what_the_command_reads(form: str, report: Report, tmp_path: Path) -> None:
    """Records, an export of Label Studio's and a folder of brat's give the same records."""
    path = tmp_path / {"jsonl": "r.jsonl", "labelstudio": "r.json", "brat": "r"}[form]
    if form == "jsonl":
        write_jsonl([report], path, text=True)
    else:
        formats.write(report, path, form, text=True)
    corrections.main([str(path), "--out", str(tmp_path / "data"), "--dev", "0"])
    (line,) = (tmp_path / "data" / "polnear" / "train.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["attributions"] == corrections.article(report)["attributions"]


def corrected(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Tasks as Label Studio exports them when nothing was changed but for one quote, which was deleted."""
    kinds = set(map(str, QuoteKind))
    out = []
    for number, task in enumerate(tasks):
        results = task["predictions"][0]["result"]
        if number == 0:
            gone = next(r["id"] for r in results if set(r.get("value", {}).get("labels", ())) & kinds)
            results = [r for r in results if gone not in (r.get("id"), r.get("from_id"), r.get("to_id"))]
        out.append({"id": number, "data": task["data"], "annotations": [{"completed_by": 1, "result": results}]})
    return out


@pytest.fixture(scope="module")
def loop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the example, run from articles to training data, with a correction in between."""
    folder = tmp_path_factory.mktemp("loop")
    lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(ARTICLES)]
    (folder / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    example = runpy.run_path(str(ROOT / "examples" / "correction_loop.py"))
    example["start"](str(folder / "articles.jsonl"), folder)
    tasks = json.loads((folder / "tasks.json").read_text("utf-8"))
    (folder / "export.json").write_text(json.dumps(corrected(tasks)), encoding="utf-8")
    example["finish"](str(folder / "export.json"), folder)
    return folder


@pytest.mark.model
def test_the_example(loop: Path) -> None:
    """The correction loop scores what was deleted as wrong, and makes training data of all articles."""
    from quotekit import evaluate

    result = evaluate(loop / "export.json", loop / "before.jsonl", resamples=0)
    exact = result["exact", "all"]
    assert exact.recall == 1
    assert exact.gold is not None
    assert exact.predicted == exact.gold + 1
    files = [path.read_text("utf-8") for path in (loop / "data" / "polnear").iterdir()]
    held = [json.loads(line) for content in files for line in content.splitlines()]
    assert sorted(record["text"] for record in held) == sorted(ARTICLES)
    assert "<Relations" in (loop / "labels.xml").read_text("utf-8")


@pytest.mark.model
def test_training_goes_on_from_corrections(loop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Reader that ships is trained on, a step, and written with a card; the pairs of the stances are read."""
    from quotekit.models import package
    from quotekit.reading.pieces import Vocabulary
    from quotekit.training import names, reader, release
    from quotekit.training.stance_split import split

    data = tmp_path / "data"
    reports = list(formats.read(loop / "export.json", "labelstudio"))
    corrections.write(reports[1:], data, dev=0.0)
    corrections.write(reports[:1], data, dev=1.0)
    start = package.find("en", "reader").folder
    articles, named = data / "polnear" / "train.jsonl", tmp_path / "names.jsonl"
    monkeypatch.setattr(sys, "argv", ["names", str(articles), str(named), "--model", "reader"])
    names.main()
    found = [json.loads(line)["names"] for line in named.read_text("utf-8").splitlines()]
    assert [len(each) > 0 for each in found] == [True] * (len(ARTICLES) - 1)
    options = ["--data", data, "--start", start, "--out", tmp_path / "out", "--epochs", "1", "--held", "0"]
    monkeypatch.setattr(sys, "argv", ["reader", *map(str, options), "--names", str(named)])
    reader.main()
    best = json.loads((tmp_path / "out" / "best.json").read_text("utf-8"))
    assert best["dev"]["content"] > 0
    folders = {"run": tmp_path / "out", "data": data, "start": start, "to": tmp_path / "mine"}
    given = [str(word) for name, folder in folders.items() for word in (f"--{name}", folder)]
    monkeypatch.setattr(sys, "argv", ["release", *given, "--version", "mine-1"])
    release.main()
    card = (tmp_path / "mine" / "MODEL_CARD.md").read_text("utf-8")
    assert f"The Reader of version {package.manifest(package.find('en', 'reader'))['version']}, trained on." in card
    assert "3 articles with attributions" in card
    mine = load(reader=tmp_path / "mine")
    assert mine.info()["reading"]["version"] == "mine-1"
    assert mine(ARTICLES[0]).quotes
    parts = split(data, Vocabulary(package.find("en", "reader").vocabulary), held=0)
    stances = sum(len(quote["stances"]) for r in reports[1:] for quote in corrections.speakers(r)["quotes"])
    assert len(parts["train quotes"]) == stances > 0
    assert parts["train sentences"] == []
