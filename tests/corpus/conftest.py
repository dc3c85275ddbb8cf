from __future__ import annotations

from pathlib import Path

import pytest
from tests.corpus.cheap import KIT

from quotekit import Kit


@pytest.fixture
def kit(monkeypatch: pytest.MonkeyPatch) -> Kit:
    """A kit of that step; the command gets it, too."""
    monkeypatch.setattr("quotekit.cli.commands.load", lambda **_: KIT)
    # What a kit says of itself has the versions of packages: slow to look up.
    monkeypatch.setattr(Kit, "info", lambda kit: {"settings": {}, "steps": [name for name, _ in kit.steps]})
    return KIT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
