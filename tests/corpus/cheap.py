"""A kit that costs nothing, articles for it, and what it wrote; also for processes, so without pytest."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from quotekit import Kit, Note, Quote, QuoteKind, Span
from quotekit.draft import Draft
from quotekit.kit import Settings


def read(draft: Draft) -> Draft:
    """A step that costs nothing: every article is one quote, but for those that are poison."""
    word, _, path = draft.text.partition(" ")
    if word == "poison":
        raise ValueError("it is bitter")
    if word == "interrupt":
        raise KeyboardInterrupt
    if word == "die" or (word == "die-once" and not Path(path).exists()):
        if path:
            Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "die-node" and not Path(path).exists():
        node = os.getppid()
        assert Path(f"/proc/{node}/comm").read_text() == "raylet\n"
        Path(path).touch()
        os.kill(node, signal.SIGKILL)
        time.sleep(3)  # as a node's death is seen by its silence
        os.kill(os.getpid(), signal.SIGKILL)
    whole = Span(0, len(draft.text))
    quotes = (Quote("q1", QuoteKind.DIRECT, (whole,), origin="test"),) if draft.text else ()
    return attrs.evolve(draft, quotes=quotes, notes=(Note("read", whole, ""),))


KIT = Kit(Settings(), (("read", read),))


def write_articles(path: Path, texts: list[str]) -> None:
    """A JSONL file with these texts; ids are letters of the file's name and numbers."""
    lines = [json.dumps({"id": f"{path.stem}{n}", "text": text}) for n, text in enumerate(texts)]
    path.write_text("".join(f"{line}\n" for line in lines))


def contents(out: Path) -> dict[str, bytes]:
    """All files below a folder, hidden ones too, by path."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def records(out: Path, where: str = "reports") -> Iterator[dict[str, Any]]:
    """The lines of the JSONL files in a folder of shards, in order."""
    for path in sorted((out / where).glob("*.jsonl")):
        yield from map(json.loads, path.read_text().splitlines())
