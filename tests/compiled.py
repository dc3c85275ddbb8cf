"""Every pattern that quotekit compiles: run in a process of its own, writes them to standard output, pickled.

    python -m tests.compiled

What compiles patterns is replaced before quotekit is imported; then every module is imported, and articles are read, as
some patterns are compiled when first needed.
"""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import regex

TEXTS = [*Path(__file__).parent.glob("golden/texts/*.txt"), *Path(__file__).parents[1].glob("seeds/*.txt")]


def watch(library: ModuleType, made: dict[tuple[str, str], Any]) -> None:
    """Keeps what modules of quotekit compile with a library, by module and pattern."""
    compile_ = library.compile

    def compiling(pattern: Any, *arguments: Any, **named: Any) -> Any:
        compiled = compile_(pattern, *arguments, **named)
        module = sys._getframe(1).f_globals.get("__name__", "")
        if module.startswith("quotekit.") and isinstance(compiled.pattern, str):
            made[module, compiled.pattern] = compiled
        return compiled

    library.compile = compiling  # type: ignore[attr-defined]


def patterns() -> dict[tuple[str, str], Any]:
    """All patterns, by module and source."""
    made: dict[tuple[str, str], Any] = {}
    watch(re, made)
    watch(regex, made)
    import quotekit

    for module in pkgutil.walk_packages(quotekit.__path__, "quotekit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kit = quotekit.load(reader=None, stance="lexicon")
    for path in TEXTS:
        kit(path.read_text(encoding="utf-8"))
    return made


if __name__ == "__main__":
    sys.stdout.buffer.write(pickle.dumps(patterns()))
