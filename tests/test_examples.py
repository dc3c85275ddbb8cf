"""Everything in examples/ runs. A script is run as a user runs it, or by a test that says so here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import quotekit

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; it must end well."""
    done = subprocess.run([sys.executable, *map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def annotate_folder(folder: Path) -> None:
    """One report a file, in the order of their names, with their texts."""
    out = folder / "reports.jsonl"
    assert "6 articles" in run(EXAMPLES / "annotate_folder.py", EXAMPLES / "texts", out, cwd=folder)
    reports = list(quotekit.read_jsonl(out))
    assert [report.id for report in reports] == sorted(path.stem for path in (EXAMPLES / "texts").iterdir())
    assert all(report.quotes for report in reports)


def study(folder: Path) -> None:
    """The notebook runs from top to bottom, and its own assertions hold."""
    nbmake = ["-m", "pytest", "--nbmake", "-p", "no:cacheprovider", "-o", "addopts=", "--rootdir", folder]
    assert "1 passed" in run(*nbmake, EXAMPLES / "study.ipynb", cwd=folder)


RUN: dict[str, Callable[[Path], None]] = {"annotate_folder.py": annotate_folder, "study.ipynb": study}
ELSEWHERE = {
    "correction_loop.py": "tests/evaluation/test_corrections.py",
    "camps.toml": "tests/parties/test_table.py",
    "ray_corpus.py": "tests/interop/test_ray.py",
}


@pytest.mark.model
@pytest.mark.parametrize("name", RUN)
def test_the_example_runs(name: str, tmp_path: Path) -> None:
    """An example does what it is there for."""
    RUN[name](tmp_path)


def test_every_example_is_listed_and_run() -> None:
    """Each file in examples/ has its line in the README there, and a test that runs it."""
    listed = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in EXAMPLES.iterdir() if path.is_file()} - {"README.md"}
    assert files == {name for name in files if f"| [{name}]({name}) |" in listed}
    assert files == RUN.keys() | ELSEWHERE.keys()
    assert all(Path(name).stem in (ROOT / test).read_text(encoding="utf-8") for name, test in ELSEWHERE.items())
