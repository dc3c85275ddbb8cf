from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import quotekit.cli.commands
from quotekit import Kit, read_jsonl
from quotekit.exports import FORMATS
from quotekit.kit import Settings, find_marks

GOOD = b'{"id": "a", "text": "\xe2\x80\x9cYes\xe2\x80\x9d"}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and a kit that needs no model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(quotekit.cli.commands, "load", lambda **_: Kit(Settings(), (("marks", find_marks),)))
    return tmp_path


def run(*arguments: str, given: bytes = b"") -> Result:
    """What ``quotekit`` does with these arguments and this standard input."""
    return CliRunner().invoke(quotekit.cli.commands.quotekit, arguments, input=given)


def test_text_files_and_jsonl(folder: Path) -> None:
    """All inputs go into one file, in order, with ids from names or from the records."""
    (folder / "one.txt").write_bytes(b"One.\r\n")
    (folder / "more.jsonl").write_bytes(GOOD + b'\n{"id": 2, "text": "Two."}\n')
    result = run("annotate", "one.txt", "more.jsonl", "-o", "out.jsonl", "--text")
    assert (result.exit_code, result.output) == (0, "")
    assert [(report.id, report.text) for report in read_jsonl("out.jsonl")] == [
        ("one", "One.\r\n"),
        ("a", "“Yes”"),
        ("2", "Two."),
    ]
    assert sorted(path.name for path in folder.iterdir()) == ["more.jsonl", "one.txt", "out.jsonl"]


def test_files_of_one_name_keep_their_folder(folder: Path) -> None:
    """Two files of one name in two folders get different ids."""
    for name in ("x", "y"):
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text("A.")
    (folder / "b.txt").write_text("B.")
    result = run("annotate", "x/a.txt", "y/a.txt", "b.txt")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["x/a", "y/a", "b"]


def test_what_cannot_be_read_is_named_and_the_rest_done(folder: Path) -> None:
    """Refused articles are named by file and line in OUT.errors.jsonl and on standard error; exit status 1."""
    (folder / "bad.txt").write_bytes(b"one\ntw\xff")
    (folder / "mixed.jsonl").write_bytes(GOOD + b'{"id": "b"}\nnonsense\n\n{"text": 5}\n{"text": "\xff"}\n' + GOOD)
    result = run("annotate", "bad.txt", "mixed.jsonl", "-o", "out.jsonl")
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in Path("out.jsonl").read_text("utf-8").splitlines()] == ["a", "a"]
    refused = [json.loads(line) for line in Path("out.jsonl.errors.jsonl").read_text("utf-8").splitlines()]
    assert [(row["file"], row["line"]) for row in refused] == [
        ("bad.txt", 2),
        ("mixed.jsonl", 2),
        ("mixed.jsonl", 3),
        ("mixed.jsonl", 5),
        ("mixed.jsonl", 6),
    ]
    for row in refused:
        assert f"{row['file']}:{row['line']}: {row['error']}" in result.stderr


def test_a_clean_run_takes_the_old_list_away(folder: Path) -> None:
    """OUT.errors.jsonl tells of the last run, so it goes when nothing was refused."""
    (folder / "a.jsonl").write_bytes(b"bad\n" + GOOD)
    assert run("annotate", "a.jsonl", "-o", "out.jsonl").exit_code == 1
    assert Path("out.jsonl.errors.jsonl").exists()
    (folder / "a.jsonl").write_bytes(GOOD)
    assert run("annotate", "a.jsonl", "-o", "out.jsonl").exit_code == 0
    assert not Path("out.jsonl.errors.jsonl").exists()


@pytest.mark.parametrize(
    ("given", "ids", "status"),
    [
        (b"Plain text.\n{", [None], 0),
        (b"", [None], 0),
        (GOOD * 2, ["a", "a"], 0),
        (b"\n" + GOOD, ["a"], 0),
        (b"{bad\n" + GOOD, ["a"], 1),
        (b"\xff", [], 1),
    ],
)
def test_standard_input(folder: Path, given: bytes, ids: list[str | None], status: int) -> None:
    """Standard input is JSONL if it starts with a brace, else one text; the output is JSONL."""
    result = run("annotate", "-", given=given)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ids
    assert result.exit_code == status
    assert ("refused: -:" in result.stderr) is (status == 1)


@pytest.mark.parametrize(
    ("options", "start", "end"),
    [
        (["-o", "out.jsonl"], '{"schema":1', "}\n"),
        (["-o", "out.json"], '[\n{"schema":1', "}\n]\n"),
        (["-o", "out.html"], "<!DOCTYPE html>", "</html>\n"),
        (["-o", "out.txt"], "a: 0 quotes", "\n"),
        (["-o", "out", "--format", "table"], "a: 0 quotes", "\n"),
        (["-o", "out.html", "--format", "json"], "[\n{", "]\n"),
        (["-o", "out.csv"], "article_id,quote_id", "\r\n"),
        (["-o", "out.labelstudio.json"], '[\n{"data"', "]\n"),
        (["-o", "out.jsonld"], '[\n{"@context"', "]\n"),
    ],
)
def test_formats(folder: Path, options: list[str], start: str, end: str) -> None:
    """OUT's ending gives the format, and --format goes before it."""
    assert run("annotate", "-", *options, given=GOOD * 2).exit_code == 0
    written = Path(options[1]).read_bytes().decode()
    assert written.startswith(start)
    assert written.endswith(end)


def test_a_folder_of_files(folder: Path) -> None:
    """A format of several files is written into a folder, which may be new."""
    assert run("annotate", "-", "-o", "out", "--format", "brat", given=GOOD * 2).exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "a.ann",
        "a.txt",
        "annotation.conf",
        "a~2.ann",
        "a~2.txt",
    ]


def test_json_is_one_list(folder: Path) -> None:
    """The json format is a list of records, also when it is empty."""
    for given, count in ((GOOD * 3, 3), (GOOD, 1), (b'{"bad"', 0)):
        assert len(json.loads(run("annotate", "-", "--format", "json", given=given).stdout)) == count


@pytest.mark.parametrize("form", [form.name for form in FORMATS.values() if not form.many and form.name != "conllu"])
def test_lone_surrogates_can_be_written(folder: Path, form: str) -> None:
    """A text that is no valid Unicode is annotated like any other, in every format."""
    result = run("annotate", "-", "--text", "--format", form, given=b'{"id": "\\ud800", "text": "a\\udfff"}')
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["annotate"], "Missing argument"),
        (["annotate", "none.txt"], "none.txt is not a file"),
        (["annotate", "."], ". is not a file"),
        (["annotate", "a.csv"], "inputs end in"),
        (["annotate", "-", "-o", "out.xyz"], "Give --format"),
        (["annotate", "-", "-o", "none/out.jsonl"], "there is no folder none"),
        (["annotate", "-", "--format", "odt"], "'odt' is not one of 'jsonl', 'json', 'csv'"),
        (["annotate", "-", "--format", "brat"], "brat is several files: give -o FOLDER"),
        (["annotate", "-", "-o", "out.parquet"], "parquet goes with a folder"),
        (["annotate", "-", "--workers", "0"], "workers"),
        (["anotate"], "No such command"),
    ],
)
def test_bad_usage(folder: Path, arguments: list[str], said: str) -> None:
    """Bad usage is exit status 2, with what to do, before anything is read."""
    (folder / "a.csv").write_text("a")
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_rules_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --rules the kit is loaded without the Reader, else as load() gives it."""
    asked: list[dict[str, object]] = []
    small = Kit(Settings(), (("marks", find_marks),))
    monkeypatch.setattr(quotekit.cli.commands, "load", lambda **settings: asked.append(settings) or small)
    for options in ([], ["--rules"]):
        assert run("annotate", "-", *options, given=GOOD).exit_code == 0
    assert asked == [{"reader": "default", "parties": None}, {"reader": None, "parties": None}]


def test_the_schema_is_printed() -> None:
    """``quotekit schema`` prints JSON Schema."""
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    assert "QuoteRecord" in schema["$defs"]


def test_info_is_printed(folder: Path) -> None:
    """``quotekit info`` prints versions, settings and steps."""
    assert set(json.loads(run("info").stdout)) == {"versions", "settings", "steps"}


def test_without_click_it_says_what_to_install() -> None:
    """Without click: exit status 2, and the command that installs it."""
    code = "import sys; sys.modules['click'] = None; from quotekit.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'quotekit[cli]'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.model
def test_the_command_itself(tmp_path: Path) -> None:
    """``python -m quotekit`` annotates a real sentence with the real kit."""
    done = subprocess.run(
        [sys.executable, "-m", "quotekit", "annotate", "-", "--format", "table"],
        input="“We won,” Ann Lee said.",
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": ":".join(sys.path)},
        check=True,
        cwd=tmp_path,
    )
    assert "Ann Lee" in done.stdout


CAMPS = '[actors.lee]\nname = "Ann Lee"\ncamp = "town"\n'


def test_a_table_of_actors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --parties, the actors of the table stand in the records with their ids and camps."""
    monkeypatch.chdir(tmp_path)
    Path("camps.toml").write_text(CAMPS)
    result = run("annotate", "-", "--rules", "--parties", "camps.toml", given="“No,” Ann Lee said.".encode())
    assert result.exit_code == 0
    assert [(party["actor"], party["camp"]) for party in json.loads(result.stdout)["parties"]] == [("lee", "town")]


@pytest.mark.parametrize(
    ("table", "message"),
    [(None, "No such file"), (CAMPS + 'cmap = "x"\n', "camps.toml:4: actors.lee.cmap: unknown key")],
)
def test_a_table_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str | None, message: str
) -> None:
    """A table that is missing or wrong is bad usage: it is named, and nothing is read or written."""
    monkeypatch.chdir(tmp_path)
    if table:
        Path("camps.toml").write_text(table)
    result = run("annotate", "-", "-o", "out.jsonl", "--rules", "--parties", "camps.toml", given=b"One.")
    assert (result.exit_code, Path("out.jsonl").exists()) == (2, False)
    assert message in result.stderr.replace("\n", " ")
