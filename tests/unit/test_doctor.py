from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import quotekit
from quotekit import Kit
from quotekit.cli import doctor
from quotekit.cli.commands import quotekit as command
from quotekit.kit import Settings, find_marks
from quotekit.models import package

pytestmark = pytest.mark.model


def run() -> Result:
    """What ``quotekit doctor`` prints."""
    return CliRunner().invoke(command, ["doctor"])


def bad(result: Result) -> list[str]:
    """The lines that say something is wrong, each with its remedy."""
    lines = result.output.splitlines()
    return [f"{line}\n{lines[n + 1]}" for n, line in enumerate(lines) if line.startswith("BAD")]


def test_all_is_well() -> None:
    """Where all is well it says so, with versions, arithmetic, threads, models and both self-tests; exit status 0."""
    result = run()
    assert result.exit_code == 0
    assert bad(result) == []
    lines = result.output.splitlines()
    assert lines[-1] == "all is well"
    told = [line.split()[1] for line in lines[:-1]]
    assert {*doctor.NEEDED, "python", "arithmetic", "int8", "threads", "model"} <= set(told)
    assert told.count("self-test") == 2


def test_a_damaged_model_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged model is named with what to do, the checks after it are still made; exit status 1."""
    manifest = tmp_path / "en" / "reader" / "manifest.json"
    manifest.parent.mkdir(parents=True)
    manifest.write_text("{}")
    monkeypatch.setattr(package, "HERE", tmp_path)
    result = run()
    assert result.exit_code == 1
    found = bad(result)
    assert len(found) == 2
    assert all(str(manifest) in line and "install quotekit anew" in line for line in found)
    assert "ok  self-test     rules" in result.output
    assert result.output.splitlines()[-1] == "2 wrong"


def test_an_absent_model_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no model at all, loading fails, and that is what it says."""
    monkeypatch.setattr(package, "HERE", tmp_path)
    found = bad(run())
    assert len(found) == 1
    assert "no model en/reader" in found[0]


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not installed is named with the command that brings it."""
    monkeypatch.setattr(doctor, "NEEDED", ("regex", "no-such"))
    assert bad(run()) == ["BAD no-such       is not installed\n" + " " * 18 + "-> pip install no-such"]


def test_quotes_that_are_missed_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kit that finds nothing fails the self-test, quote by quote."""
    monkeypatch.setattr(doctor, "load", lambda **_: Kit(Settings(), (("marks", find_marks),)))
    found = bad(run())
    assert len(found) == 2
    assert all(f"“{words}” was not found as {kind}" in found[0] for kind, words, _ in doctor.KNOWN)


def test_another_speaker_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote given to somebody else, or to nobody, fails the self-test."""
    report = quotekit.load(reader=None)(doctor.STORY)
    assert doctor.missed(report) == []
    monkeypatch.setattr(doctor, "KNOWN", tuple((kind, words, "Tom Roe") for kind, words, _ in doctor.KNOWN))
    assert "given to Ellen Brandt, not to Tom Roe" in doctor.missed(report)[0]
    nobody = quotekit.load(reader=None).without("parties")(doctor.STORY)
    assert "given to nobody, not to Tom Roe" in doctor.missed(nobody)[0]
