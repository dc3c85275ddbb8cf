"""What the quality benches share: a kit with or without the Reader, and the scorers of a folder as modules."""

from __future__ import annotations

import argparse
import importlib.util
import json
import platform
from pathlib import Path
from types import ModuleType
from typing import Any

import quotekit
from quotekit import Kit


def ask_for_reader(parser: argparse.ArgumentParser) -> None:
    """Give a bench the option ``--reader``."""
    parser.add_argument("--reader", default="default", help="none: by rules alone; or the folder of another Reader")


def kit(reader: str, arithmetic: str | None = None) -> Kit:
    """A kit that reads quotes and parties, on one thread."""
    return quotekit.load(reader=None if reader == "none" else reader, stance=None, threads=1, arithmetic=arithmetic)


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
