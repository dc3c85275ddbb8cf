"""Prints which share of small changes of the code the tests notice: mutation testing of one room.

    pip install cosmic-ray
    python bench/mutants.py ROOM... [--sample 200] [--seed 0] [--show 40]

The changes are those of Cosmic Ray: a comparison, an arithmetic or a boolean operator is another one, a condition is
turned round, a number is one more or less, a loop runs no time, a break goes on. Annotations, which nothing evaluates,
decorators, and comparisons of values by identity are left alone; each place is drawn once. For each change a process is
forked that imports the changed module in place of the sound one and runs the room's tests without the models' up to the
first failure; no file is written. Of parties, what these do not notice is put to the golden records and to the tests of
the story in ``seeds/``, which read with the models; both shares are printed. A change is noticed if a test fails,
nothing can be imported, or the tests take ten times their time.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import importlib.abc
import importlib.util
import os
import platform
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import attrs  # noqa: F401  imported before the processes are forked, so that each need not
import hypothesis  # noqa: F401
import pytest
import regex  # noqa: F401

SOURCE = Path(__file__).parents[1] / "src"
MARKS = ("marks", "plain", "pairing", "singles", "repair", "glyphs", "paragraphs")
# room -> files that are changed, tests that are run, tests with models that are run if those pass
ROOMS: dict[str, tuple[list[str], list[str], list[str]]] = {
    "marks": (
        [f"quotekit/text/{name}.py" for name in MARKS],
        ["tests/text/test_marks_*.py", "tests/text/test_para*.py"],
        [],
    ),
    "parties": (
        ["quotekit/parties/*.py"],
        ["tests/parties/test_*.py", "tests/linking/test_link.py"],
        ["tests/golden/test_golden.py", "tests/test_seed.py"],
    ),
}
LEFT_ALONE = ("RemoveDecorator", "VariableReplacer", "VariableInserter")
MEMORY = 8 * 2**30
SLOW = 10  # times as long as the tests take: it does not come to an end


class Mutant(NamedTuple):
    """One change: of a file, by an operator, at its occurrence of that number; the line and column it stands at."""

    path: Path
    operator: str
    occurrence: int
    place: tuple[int, int]

    @property
    def module(self) -> str:
        """The changed module's name."""
        parts = self.path.relative_to(SOURCE).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def source(self) -> str:
        """The changed code."""
        from cosmic_ray.mutating import mutate_code

        code = mutate_code(self.path.read_text(encoding="utf-8"), operators()[self.operator](), self.occurrence)
        assert code is not None
        return code

    def __str__(self) -> str:
        """The changed lines, without and with the change."""
        before, after = self.path.read_text(encoding="utf-8").splitlines(), self.source().splitlines()
        changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
        return "\n".join([f"{self.path.relative_to(SOURCE)}:{self.place[0]}", *changed])


def operators() -> dict[str, type]:
    """Cosmic Ray's operators by name."""
    from cosmic_ray.operators.provider import OperatorProvider

    return {name: OperatorProvider()[name] for name in OperatorProvider() if name not in LEFT_ALONE}


def mutants(path: Path) -> Iterator[Mutant]:
    """All changes of a file, in order of operators."""
    from cosmic_ray.ast import ast_nodes, get_ast

    source = path.read_text(encoding="utf-8")
    nodes = list(ast_nodes(get_ast(source)))
    silent = list(annotations(ast.parse(source)))
    for name, operator in operators().items():
        if by_identity(name):
            continue
        number = 0
        for node in nodes:
            for place, _ in operator().mutation_positions(node):
                if not any(start <= place < end for start, end in silent):
                    yield Mutant(path, name, number, place)
                number += 1


def by_identity(operator: str) -> bool:
    """Whether an operator puts "is" for "==" or the other way round, of which most are the same here."""
    _, _, names = operator.partition("ReplaceComparisonOperator_")
    return bool(names) and len({name.startswith("Is") for name in names.split("_")}) == 2


def annotations(tree: ast.AST) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where types stand that are not evaluated."""
    for node in ast.walk(tree):
        for found in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if found is not None:
                yield (found.lineno, found.col_offset), (found.end_lineno, found.end_col_offset)


def drawn(paths: Sequence[Path], size: int, seed: int) -> list[Mutant]:
    """A sample of the changes, one a place."""
    chance = random.Random(seed)
    places: dict[tuple[Path, tuple[int, int]], list[Mutant]] = {}
    for path in paths:
        for mutant in mutants(path):
            places.setdefault((path, mutant.place), []).append(mutant)
    print(f"{sum(map(len, places.values()))} changes at {len(places)} places in {len(paths)} files")
    chosen = chance.sample(list(places), min(size, len(places)))
    return sorted(chance.choice(places[place]) for place in chosen)


class Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports one module from changed code."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant, self.code = mutant, mutant.source()

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        """The changed module's spec; None for every other module."""
        if name != self.mutant.module:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=self.mutant.path.name == "__init__.py")

    def get_source(self, _name: str) -> str:
        """The changed code."""
        return self.code

    def is_package(self, _name: str) -> bool:
        """Whether the module is a package."""
        return self.mutant.path.name == "__init__.py"


def tested(mutant: Mutant | None, tests: Sequence[str], seconds: int, *, models: bool = False) -> bool:
    """Whether the tests pass, in a process of their own, with the change or, if None, with the code as it is."""
    child = os.fork()
    if child == 0:
        failed = 1
        try:
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            if mutant is not None:
                sys.meta_path.insert(0, Changed(mutant))
            quiet = [
                "-x",
                "-q",
                "-m",
                "model" if models else "not model",
                "-p",
                "no:cacheprovider",
                "--hypothesis-seed=0",
                "--tb=no",
            ]
            failed = int(pytest.main([*quiet, *tests]))
        finally:
            os._exit(failed)
    return os.waitpid(child, 0)[1] == 0


def main() -> None:
    """Prints the share for each room, and changes that no test noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="+", choices=ROOMS)
    parser.add_argument("--sample", type=int, default=200, help="how many changes are drawn from each room")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=40, help="how many of those not noticed are printed")
    chosen = parser.parse_args()
    if importlib.util.find_spec("cosmic_ray") is None:
        sys.exit("the changes come from Cosmic Ray: pip install cosmic-ray")
    os.environ["CI"] = "1"  # hypothesis tries the same cases every time
    os.chdir(SOURCE.parent)
    for room in chosen.rooms:
        measure(room, chosen.sample, chosen.seed, chosen.show)


def measure(room: str, size: int, seed: int, show: int) -> None:
    """Prints a room's share."""
    root = SOURCE.parent
    sources, *patterns = ROOMS[room]
    paths = sorted(path for pattern in sources for path in SOURCE.glob(pattern))
    alone, with_models = ([str(p) for pattern in some for p in sorted(root.glob(pattern))] for some in patterns)
    limits = []
    for tests in (alone, with_models):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        if tests and not tested(None, tests, 600, models=tests is with_models):
            sys.exit(f"the tests of {room} fail without any change")
        limits.append(int(SLOW * (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)) + 1)
    sample = drawn(paths, size, seed)
    survived: list[Mutant] = []
    late = 0
    by_file: Counter[str] = Counter()
    began = time.monotonic()
    for mutant in sample:
        if tested(mutant, alone, limits[0]):
            if with_models and not tested(mutant, with_models, limits[1], models=True):
                late += 1
                continue
            survived.append(mutant)
            by_file[mutant.path.name] += 1
            if len(survived) <= show:
                print(mutant, flush=True)
    noticed = len(sample) - len(survived)
    print(f"{room}: {noticed} of {len(sample)} changes noticed, {100 * noticed / len(sample):.1f} %")
    if with_models:
        print(f"without the tests with models {noticed - late}, {100 * (noticed - late) / len(sample):.1f} %")
    print("not noticed:", ", ".join(f"{name} {count}" for name, count in by_file.most_common()) or "none")
    print(f"{time.monotonic() - began:.0f} s, seed {seed}, Python {platform.python_version()}", flush=True)


if __name__ == "__main__":
    main()
