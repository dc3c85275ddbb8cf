"""Drafts through steps, many at a time: one that cannot be read gives a report that says so, and stops no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import islice
from typing import Any, TypeVar

import attrs

from quotekit.draft import Draft, Step
from quotekit.report import Report
from quotekit.report.failed import failed
from quotekit.sharing import shared
from quotekit.workers import spread

Steps = Sequence[tuple[str, Step]]
Thing = TypeVar("Thing")


def through(steps: Steps, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts after all steps; what a step raises goes through."""
    drafts = list(drafts)
    for _, step in steps:
        drafts = _taken(step, drafts)
    return drafts


def reports(steps: Steps, drafts: Sequence[Draft]) -> list[Report]:
    """One report a draft, in order; where a step raised, an empty one that names the step and the error."""
    lost: dict[int, str] = {}
    left = dict(enumerate(drafts))
    for name, step in steps:
        left = _survivors(name, step, left, lost)
    return [Report.of(left[n]) if n in left else failed(draft, lost[n]) for n, draft in enumerate(drafts)]


def stream(
    steps: Steps, batches: Iterable[Sequence[Draft]], workers: int = 1, threads: int | None = None
) -> Generator[list[Report], None, None]:
    """The reports of each batch, in order, as they are done.

    Args:
        steps: of a kit.
        batches: drafts that are handed to the steps together.
        workers: processes; one is this process itself.
        threads: of torch in each of several processes; None shares the processor's cores among them.

    Raises:
        SettingError: if there are several workers and a step does not pickle.
        WorkerError: if worker processes cannot be kept running.
    """
    if workers == 1:
        yield from (reports(steps, batch) for batch in batches)
    else:
        share = threads or max(1, _cores() // workers)
        with ExitStack() as stack:
            files = {name: stack.enter_context(shared(held)) for name, held in _weights(steps)}
            yield from spread(_Job(tuple(steps), share, files), map(list, batches), workers, _died)


def stream_on_cluster(
    steps: Steps,
    batches: Iterable[Sequence[Draft]],
    address: str,
    workers: int | None = None,
    threads: int | None = None,
) -> Generator[list[Report], None, None]:
    """The reports of each batch, in order, as they are done on a Ray cluster: :func:`stream` over many machines.

    Args:
        steps: of a kit.
        batches: drafts that are handed to the steps together.
        address: of the cluster; see :func:`quotekit.interop.cluster.spread`.
        workers: how many batches are done at once; None: as many as the cluster has room for.
        threads: of torch, and cores, for each of them; None is one.

    Raises:
        SettingError: if there is no cluster at the address, or a step cannot be sent there.
        WorkerError: if the work cannot be done there.
        ExtraMissingError: without Ray.
    """
    from quotekit.interop.cluster import spread as spread_on_cluster

    share = threads or 1
    yield from spread_on_cluster(_Job(tuple(steps), share), map(list, batches), address, workers, _died, share)


def batched(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """So many at a time, none read ahead. What the things' source raises comes after the last of them."""
    source = iter(things)
    while True:
        batch: list[Thing] = []
        try:
            batch.extend(islice(source, size))
        except Exception:
            if batch:
                yield batch
            raise
        if not batch:
            return
        yield batch


@attrs.frozen
class _Job:
    """What a worker process does with a batch; packed as the steps' recipes, which load when it is unpacked.

    Attributes:
        steps: of the kit.
        threads: of torch.
        files: name of a step -> the file with its weights, for all processes to share.
    """

    steps: tuple[tuple[str, Step], ...]
    threads: int
    files: Mapping[str, str] = attrs.field(factory=dict)

    def __call__(self, drafts: list[Draft]) -> list[Report]:
        return reports(self.steps, drafts)

    def __reduce__(self) -> tuple[object, ...]:
        recipes = [(name, _recipe(step, self.files.get(name))) for name, step in self.steps]
        return _job, (recipes, self.threads)


def _job(recipes: list[tuple[str, tuple[Any, ...]]], threads: int) -> _Job:
    steps = tuple((name, make(*arguments)) for name, (make, arguments) in recipes)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(threads)
    return _Job(steps, threads)


def _recipe(step: Any, file: str | None) -> tuple[Any, ...]:
    return (_itself, (step,)) if file is None else step.recipe(file)


def _itself(step: Step) -> Step:
    return step


def _weights(steps: Steps) -> Iterator[tuple[str, bytes]]:
    """The weights of the steps that several processes can hold in common: of those with a recipe that reads them."""
    for name, step in steps:
        if hasattr(step, "recipe") and (weights := getattr(step, "weights", None)) is not None:
            held = weights()
            if held is not None:
                yield name, held


def _died(draft: Draft, reason: str) -> Report:
    return failed(draft, f"WorkerError: {reason}")


def _taken(step: Step, drafts: list[Draft]) -> list[Draft]:
    batch: Callable[[Sequence[Draft]], list[Draft]] | None = getattr(step, "batch", None)
    return [step(draft) for draft in drafts] if batch is None else batch(drafts)


def _survivors(name: str, step: Step, drafts: dict[int, Draft], lost: dict[int, str]) -> dict[int, Draft]:
    """The drafts that a step takes, by number; of the others, why not."""
    if hasattr(step, "batch"):
        try:
            return dict(zip(drafts, _taken(step, list(drafts.values())), strict=True))
        except Exception:  # one by one below, which tells whose it is
            pass
    left = {}
    for number, draft in drafts.items():
        try:
            (left[number],) = _taken(step, [draft])
            if not isinstance(left[number], Draft):
                raise TypeError(f"it gave a {type(left.pop(number)).__name__}, no Draft")
        except Exception as error:
            lost[number] = f"{type(error).__name__}: {error} (in step {name!r})"
    return left


def _cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
