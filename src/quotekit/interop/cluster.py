"""Batches of work on a Ray cluster: results in order; what dies with a process or a node is done again.

What :mod:`quotekit.workers` is for the processes of one machine. It needs the extra ``[ray]``.
"""

from __future__ import annotations

import os
import pickle
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any, Generic, TypeVar

import attrs

from quotekit.errors import ExtraMissingError, SettingError, WorkerError

Given = TypeVar("Given")
Made = TypeVar("Made")

DEATHS = 2  # of processes that a batch, and then each of its pieces, may cost
NODES = 20  # that may go away under one batch

_LOOK = 10.0  # seconds after which the size of the cluster is looked up again


def spread(
    job: Callable[[list[Given]], list[Made]],
    batches: Iterable[list[Given]],
    address: str,
    workers: int | None,
    lost: Callable[[Given, str], Made],
    cores: int = 1,
) -> Generator[list[Made], None, None]:
    """The results of batches, in order, made on a cluster; a few batches are read ahead, none is kept.

    Each process there unpacks the job once. A batch whose process or node dies is done again, whole, so that the
    results are those of a run in which nothing died. A batch that costs a second process its life is done piece by
    piece, and a piece that again costs two is given up.

    Args:
        job: makes one result of each thing in a batch, in order.
        batches: read in this thread; what their source raises is raised after the results of those before.
        address: of the cluster: "auto", ``HOST:PORT``, ``ray://HOST:PORT``; or "local" to start one on this machine.
            Not looked at if this process is connected to one already.
        workers: how many batches are done at once; None: as many as the cluster has room for, also when it grows.
        lost: makes the result of a thing that was given up, from it and the reason.
        cores: what a batch takes of a node.

    Raises:
        SettingError: if there is no cluster at the address, or the job cannot be sent.
        WorkerError: if the job cannot be unpacked there, or nodes go away again and again.
        ExtraMissingError: without Ray.
    """
    ray = require()
    with _connected(ray, address, None if workers is None else workers * cores):
        try:
            packed = ray.put(ray.cloudpickle.dumps(job))
        except Exception as error:  # whatever something of the user's raises when it is packed
            raise SettingError(f"a step cannot go to other processes ({error}): define it in a module") from error
        crew = _Crew(ray, packed, workers, cores, lost)
        try:
            yield from crew.results(batches)
        finally:
            crew.close()


def require() -> Any:
    """Ray itself.

    Raises:
        ExtraMissingError: if it is not installed.
    """
    try:
        import ray
        import ray.exceptions
    except ImportError as error:
        raise ExtraMissingError("Annotating on a Ray cluster", "ray") from error
    return ray


@attrs.define
class _Piece(Generic[Given, Made]):
    """A batch, or one thing of it: what a process is given at once."""

    things: list[Given]
    made: list[Made] | None = None
    deaths: int = 0
    nodes: int = 0


@attrs.define
class _Batch(Generic[Given, Made]):
    """A batch as the pieces it is done in: first one, and where that cost lives, one a thing."""

    pieces: list[_Piece[Given, Made]]

    @property
    def done(self) -> bool:
        return all(piece.made is not None for piece in self.pieces)

    @property
    def made(self) -> list[Made]:
        return [made for piece in self.pieces for made in piece.made or []]


class _Crew(Generic[Given, Made]):
    """The processes of a cluster at work on batches; which of them does which, is Ray's affair."""

    def __init__(
        self, ray: Any, packed: Any, workers: int | None, cores: int, lost: Callable[[Given, str], Made]
    ) -> None:
        self._ray, self._packed, self._workers, self._cores, self._lost = ray, packed, workers, cores, lost
        # Ray would try again by itself, but not tell apart what one article kills and what a node took with it.
        self._work = ray.remote(num_cpus=cores, max_retries=0)(_work)
        self._running: dict[Any, tuple[_Batch[Given, Made], _Piece[Given, Made]]] = {}
        self._room, self._looked = 0, -_LOOK

    def results(self, batches: Iterable[list[Given]]) -> Iterator[list[Made]]:
        """The results of each batch, in order."""
        waiting: deque[_Batch[Given, Made]] = deque()
        source, more, broken = iter(batches), True, None
        while more or waiting:
            room = self._at_once()
            while more and len(self._running) < room and len(waiting) < 3 * room:
                try:
                    things = next(source)
                except StopIteration:
                    more = False
                except Exception as error:
                    more, broken = False, error
                else:
                    waiting.append(_Batch([_Piece(things)]))
                    self._send(waiting[-1], waiting[-1].pieces[0])
            if waiting and not waiting[0].done:
                self._collect()
            if waiting and waiting[0].done:
                yield waiting.popleft().made
        if broken is not None:
            raise broken

    def close(self) -> None:
        """End what is at work."""
        for reference in self._running:
            with suppress(Exception):
                self._ray.cancel(reference, force=True)

    def _at_once(self) -> int:
        """How many batches may be at work.

        Where no number is asked for, twice as many as find room: no process waits for this side, and a cluster that can
        grow sees that there is more to do.
        """
        if self._workers is not None:
            return self._workers
        if time.monotonic() - self._looked > _LOOK:
            self._room = max(1, int(2 * self._ray.cluster_resources().get("CPU", 1) // self._cores))
            self._looked = time.monotonic()
        return self._room

    def _send(self, batch: _Batch[Given, Made], piece: _Piece[Given, Made]) -> None:
        if not piece.things:
            piece.made = []
            return
        self._running[self._work.remote(self._packed, piece.things)] = batch, piece

    def _collect(self) -> None:
        """Wait for a result, and take all that are there; see that what came to nothing is done again."""
        ready, _ = self._ray.wait(list(self._running), num_returns=1, timeout=_LOOK)
        for reference in ready:
            batch, piece = self._running.pop(reference)
            failure = self._taken(reference, piece)
            if failure is None:
                continue
            if piece.deaths < DEATHS:
                self._send(batch, piece)
            elif len(piece.things) == 1:
                piece.made = [self._lost(piece.things[0], failure)]
            else:
                batch.pieces = [_Piece([thing]) for thing in piece.things]
                for one in batch.pieces:
                    self._send(batch, one)

    def _taken(self, reference: Any, piece: _Piece[Given, Made]) -> str | None:
        """None if the piece has its results now; else why it has none, which it counts."""
        died = self._ray.exceptions
        try:
            piece.made, failure = self._ray.get(reference)
        except (died.WorkerCrashedError, died.OutOfMemoryError) as error:
            failure = f"the worker process died ({_first_line(error)})"
        except (died.NodeDiedError, died.ObjectLostError, died.LocalRayletDiedError) as error:
            piece.nodes += 1
            if piece.nodes >= NODES:
                raise WorkerError(f"{NODES} nodes went away under one batch ({_first_line(error)})") from error
            return _first_line(error)
        except died.RayError as error:
            raise WorkerError(
                f"a node of the cluster cannot do the work ({_first_line(error)}): install the same quotekit, and what "
                "your own steps need, on all nodes"
            ) from error
        if piece.made is None:
            piece.deaths += 1
        return None if piece.made is not None else str(failure)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Callable[[list[Any]], list[Any]]:
    """The job, unpacked once in each process."""
    job: Callable[[list[Any]], list[Any]] = pickle.loads(packed)
    return job


def _work(packed: bytes, things: list[Any]) -> tuple[list[Any] | None, str | None]:
    """What a process there does: the results and None, or None and why there are none."""
    job = _unpacked(packed)
    try:
        made = job(things)
        pickle.dumps(made)
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"
    return made, None


def _called(address: str) -> None:
    """See that somebody answers at ``HOST:PORT``: Ray would try for minutes.

    Raises:
        OSError: if nobody does.
    """
    host, _, port = address.rpartition("/")[2].rpartition(":")
    if host and port.isdecimal():
        socket.create_connection((host.strip("[]"), int(port)), timeout=_LOOK).close()


@contextmanager
def _connected(ray: Any, address: str, cores: int | None) -> Iterator[None]:
    """While it lasts, this process is connected to the cluster."""
    if ray.is_initialized():
        yield
        return
    settings: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    if address == "local":
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # which would be sent over the network
        settings |= {"num_cpus": cores, "include_dashboard": False}
    main = threading.current_thread() is threading.main_thread()
    on_end = signal.getsignal(signal.SIGTERM)
    try:
        _called(address)
        ray.init(address=address, **settings)
    except Exception as error:  # of many kinds, where a node does not start in time a bare one
        raise SettingError(
            f"no Ray cluster at {address!r} ({_first_line(error)}): start one with ray start --head, give its "
            "HOST:PORT, or 'local' for one on this machine"
        ) from error
    finally:
        if main and on_end is not None:
            signal.signal(signal.SIGTERM, on_end)  # Ray's own would not let files be closed
    try:
        yield
    finally:
        ray.shutdown()
