"""What the quality benches share: a kit of rules alone, and the scorers of a folder as modules."""

from __future__ import annotations

import importlib.util
import json
import platform
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

from quotekit.draft import Draft
from quotekit.kit import Kit, Settings
from quotekit.parties import find_parties
from quotekit.quotes import find_quotes
from quotekit.text import find_marks, sentences, tokens


def find_sentences(draft: Draft) -> Draft:
    """The draft with the sentences that quotekit's own tokens give, without loading stanza."""
    return attrs.evolve(draft, sentences=sentences.read(tokens.tokenize(draft.text)))


def kit() -> Kit:
    """A kit that reads quotes and parties by rules."""
    steps = (("marks", find_marks), ("tokens", find_sentences), ("quotes", find_quotes), ("parties", find_parties))
    return Kit(Settings(stance=None), steps)


def scorer(folder: Path, name: str) -> ModuleType:
    """The scorer of that name in a folder, as a module."""
    path = folder / f"{name}.py"
    if not path.exists():
        raise SystemExit(f"no scorer {path}: give the folder that holds {name}.py with --eval")
    spec = importlib.util.spec_from_file_location(f"scorer_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(path: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    if not path.exists():
        raise SystemExit(f"no file {path}")
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()][:limit]


def machine() -> str:
    """What the figures were made on, in one line."""
    return f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}"
