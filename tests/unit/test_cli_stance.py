"""``quotekit stance``: given pairs of a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quotekit.cli.commands import quotekit

WORDS = "Tolo condemned Quill."
GOOD = [
    {"id": "a", "text": WORDS, "holder": [0, 4], "target": [15, 20]},
    {"id": 7, "text": "“Quill” – a liar and a coward.", "holder": None, "target": [1, 6]},
    {"id": None, "text": "We are proud of Quill.", "target": [16, 21]},
]
BAD = [
    "nonsense",
    "[1, 2]",
    '{"id": "x", "text": "Quill lied."}',
    '{"id": "x", "text": 5, "target": [0, 1]}',
    '{"id": "x", "text": "Quill lied.", "target": [0, 99]}',
    '{"id": "x", "text": "Quill lied.", "target": [4, 4]}',
    '{"id": "x", "text": "Quill lied.", "target": [5, 0]}',
    '{"id": "x", "text": "Quill lied.", "target": "Quill"}',
    '{"id": "x", "text": "Quill lied.", "target": [0, 5], "holder": [true, 2]}',
    '{"id": "x", "text": "Quill lied.", "target": [0, 5], "holder": [0, 99]}',
    "[" * 100_000,
]


def run(*arguments: str) -> Result:
    """What ``quotekit stance`` does with these arguments."""
    return CliRunner().invoke(quotekit, ("stance", *arguments, "--judge", "lexicon"))


def pairs(path: Path, *lines: str) -> str:
    """A file of these lines."""
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_each_pair_gets_a_line(tmp_path: Path) -> None:
    """Lines come in order with id, label, score and the probability of each label; blank lines are nothing."""
    given = pairs(tmp_path / "pairs.jsonl", json.dumps(GOOD[0]), "", *map(json.dumps, GOOD[1:]))
    result = run(given, "-o", str(tmp_path / "out.jsonl"), "--batch-size", "2")
    assert (result.exit_code, result.output) == (0, "")
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["id"], line["label"]) for line in found] == [("a", "against"), (7, "against"), (None, "favor")]
    for line in found:
        assert sorted(line) == ["id", "label", "probabilities", "score"]
        assert sorted(line["probabilities"]) == ["against", "favor", "neutral"]
        assert line["score"] == line["probabilities"][line["label"]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "pairs.jsonl"]


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_line_is_named_and_the_others_are_judged(bad: str, tmp_path: Path) -> None:
    """It is named by file and line on standard error and listed beside the output; exit status 1."""
    given = pairs(tmp_path / "pairs.jsonl", json.dumps(GOOD[0]), bad, json.dumps(GOOD[1]))
    result = run(given, "-o", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 1
    assert f"refused: {given}:2: " in result.stderr
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    (listed,) = (tmp_path / "out.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(listed)["line"] == 2


def test_bytes_that_are_no_text_are_a_bad_line(tmp_path: Path) -> None:
    """A line that is not UTF-8 is refused as any other; one with a byte order mark at the head is read."""
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD[0]).encode() + b"\n\xff\n")
    result = run(str(path))
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "a"


def test_the_threshold(tmp_path: Path) -> None:
    """With --neutral 1 nothing is sure enough to take a side."""
    given = pairs(tmp_path / "pairs.jsonl", *map(json.dumps, GOOD))
    assert {json.loads(line)["label"] for line in run(given, "--neutral", "1").stdout.splitlines()} == {"neutral"}


@pytest.mark.parametrize(
    "wrong",
    [("--neutral", "2"), ("--model", "en_huge"), ("--judge", "no/such/folder"), ("-o", "no/such/folder/out.jsonl")],
)
def test_bad_usage(wrong: tuple[str, str], tmp_path: Path) -> None:
    """A wrong option is told before anything is read; exit status 2."""
    given = pairs(tmp_path / "pairs.jsonl", json.dumps(GOOD[0]))
    result = CliRunner().invoke(quotekit, ("stance", given, *wrong))
    assert result.exit_code == 2
