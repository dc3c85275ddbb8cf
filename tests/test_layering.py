from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import quotekit

SOURCE = Path(quotekit.__file__).parent
LAYERS = [
    {"errors", "spans", "lexicons"},
    {"values", "articles", "replacing", "sharing", "workers"},
    {"settings"},
    {"draft"},
    {"text"},
    {"models"},
    {"reading"},
    {"quotes"},
    {"parties"},
    {"stance"},
    {"report"},
    {"exports", "interop", "linking"},
    {"exports.conllu"},  # Stanza's document, which interop makes
    {"plots"},
    {"evaluation"},
    {"streams"},
    {"kit"},
    {"interop.spacy", "interop.datasets", "interop.ray"},  # doors to a kit, which needs interop's others
    {"corpus"},
    {"query"},  # of what a corpus was written into
    {"__init__"},  # the package itself: its version, its re-exports
    {"cli", "training"},  # training imports what it trains, never the reverse
    {"__main__"},
]
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
MODULES = sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    """The first name below quotekit, or the first two if these have a place of their own: a module's room."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:2]) if ".".join(parts[:2]) in LEVEL else parts[0]


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that code imports anywhere, also inside functions, but not those for type checkers alone."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "quotekit" else [module]
        yield from imported(node)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_module_reaches_up(path: Path) -> None:
    """A module imports from its own room or from rooms below; what a room is above is in LAYERS."""
    here = LEVEL[room(path)]
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        assert not name.startswith("."), "imports name the whole module"
        if name.startswith("quotekit."):
            other = name.split(".")[1]
            level = LEVEL.get(other, LEVEL["__init__"])
            assert other == room(path) or level < here, f"{path.name} of layer {here} imports {name} of layer {level}"


def test_import_is_light() -> None:
    """``import quotekit`` loads neither stanza nor torch nor what only pages, plots or commands need."""
    heavy = {"stanza", "torch", "numpy", "click", "tqdm", "jinja2", "matplotlib", "networkx"}
    code = f"import sys, quotekit; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
