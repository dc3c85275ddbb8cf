from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from quotekit import Report
from quotekit.errors import SettingError
from quotekit.exports import FORMATS, formats, layer, read, write

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
WHOLE = {"jsonl", "json", "parquet"}


def path(name: str, folder: Path) -> Path:
    """A path of the format's own ending, or a folder."""
    return folder / "out" if FORMATS[name].many else folder / f"a{FORMATS[name].endings[0]}"


EACH = [pytest.param(name, marks=[pytest.mark.model] if name == "conllu" else []) for name in FORMATS]


@pytest.mark.parametrize("name", EACH)
def test_each_has_what_it_needs(name: str, report: Report, tmp_path: Path) -> None:
    """Every format writes no report, one and many, the same by name or by ending, and is documented."""
    for number, reports in enumerate(([], [report], [report, Report("", "empty"), Report("\x00\ud800\r\n😀", "odd")])):
        target = path(name, tmp_path / str(number))
        target.parent.mkdir()
        assert write(iter(reports), target, name, text=True) == len(reports)
        assert target.exists()
    assert f"| `{name}` |" in PAGE
    assert all(f"`{ending}`" in PAGE for ending in FORMATS[name].endings)


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.reads])
def test_what_is_written_is_read(name: str, report: Report, tmp_path: Path) -> None:
    """Formats that can be read give back the report, whole or but for what marks and links cannot show."""
    report.save(path(name, tmp_path), name, text=True)
    expected = report if name in WHOLE else layer.report(layer.of(report))
    assert list(read(path(name, tmp_path), name, texts={"roads": report.text})) in (
        [expected],
        [attrs.evolve(expected, id="a")],
    )


def test_which_can_be_read() -> None:
    """The page says which formats can be read."""
    for name, form in FORMATS.items():
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |"))
        assert row.endswith("| yes |") is form.reads


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.jsonl", "jsonl"),
        ("b/A.JSON", "json"),
        ("a.labelstudio.json", "labelstudio"),
        ("a.ann", "brat"),
        ("a.htm", "html"),
    ],
)
def test_endings(name: str, form: str) -> None:
    """A file's ending gives its format, the longest that fits, in any case."""
    assert formats.of(name).name == form


@pytest.mark.parametrize("name", ["a", "a.doc", "jsonl", "out/", ""])
def test_an_ending_that_says_nothing(name: str, report: Report) -> None:
    """Without a known ending or a name, the error lists both."""
    with pytest.raises(SettingError, match=r"\.jsonl, \.json.*jsonl, json"):
        report.save(name)


@pytest.mark.parametrize("name", ["word", "JSONL", "", None])
def test_an_unknown_name(name: str) -> None:
    """A format there is not is an error that lists those there are."""
    with pytest.raises(SettingError, match=r"there are jsonl, json, csv"):
        formats.named(name)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """A format that is only written is no format to read."""
    with pytest.raises(SettingError, match="csv cannot be read back: write one of jsonl, json"):
        read(tmp_path / "a.csv")


def test_a_file_appears_when_it_is_whole(report: Report, tmp_path: Path) -> None:
    """What was there stays until the new file is whole."""

    def broken() -> object:
        yield report
        raise RuntimeError("gone")

    (tmp_path / "a.csv").write_text("before")
    with pytest.raises(RuntimeError, match="gone"):
        write(broken(), tmp_path / "a.csv")  # type: ignore[arg-type]
    assert [file.read_text() for file in tmp_path.iterdir()] == ["before"]


@pytest.mark.parametrize(("library", "name", "extra"), [("pyarrow", "parquet", "arrow"), ("lxml", "tei", "tei")])
def test_without_the_extra(library: str, name: str, extra: str) -> None:
    """A format whose library is missing says what to install."""
    code = f"import sys; sys.modules[{library!r}] = None; import quotekit; quotekit.Report('').save('a', {name!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"pip install 'quotekit[{extra}]'" in done.stderr.splitlines()[-1]
