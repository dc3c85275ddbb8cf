"""Processes that do batches of work: results in order, a killed process replaced and its batch done again."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from quotekit.errors import QuotekitError, SettingError, WorkerError

Given = TypeVar("Given")
Made = TypeVar("Made")

STARTS = 3  # how often a process may die before it is ready, one after another


def spread(
    job: Callable[[list[Given]], list[Made]],
    batches: Iterable[list[Given]],
    workers: int,
    lost: Callable[[Given, str], Made],
) -> Generator[list[Made], None, None]:
    """The results of batches, in order, made by so many processes; a few batches are read ahead, none is kept.

    Each process unpacks the job once. A process that dies, whatever killed it, is replaced and its batch done again,
    whole, so that the results are those of a run in which nobody died. A batch that costs a second process its life is
    done piece by piece, and a piece that again costs two is given up.

    Args:
        job: makes one result of each thing in a batch, in order; it must pickle.
        batches: read in this thread; what their source raises is raised after the results of those before.
        workers: how many processes.
        lost: makes the result of a thing that was given up, from it and the reason.

    Raises:
        SettingError: if the job does not pickle, or cannot be unpacked where it is not defined.
        WorkerError: if processes die before they are ready.
    """
    packed = _packed(job)
    todo: SimpleQueue[tuple[list[Given], Future[list[Made]]] | None] = SimpleQueue()
    crew = [_Worker(packed, todo, lost) for _ in range(workers)]
    waiting: deque[Future[list[Made]]] = deque()
    _start_tracker()
    try:
        for worker in crew:
            worker.thread.start()
        source, broken = iter(batches), None
        while True:
            try:
                batch = next(source)
            except StopIteration:
                break
            except Exception as error:
                broken = error
                break
            future: Future[list[Made]] = Future()
            waiting.append(future)
            todo.put((batch, future))
            # Twice as many as there are processes: none waits for work while results are taken, and no more is held.
            while waiting and (len(waiting) > 2 * workers or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
        if broken is not None:
            raise broken
    finally:
        for worker in crew:
            worker.close()
        for _ in crew:
            todo.put(None)
        for worker in crew:
            if worker.thread.ident is not None:
                worker.thread.join()


class _FailedError(Exception):
    """A batch came to nothing: its process died, or its results could not be sent."""


class _ClosedError(Exception):
    """Nobody waits for results any more."""


class _Worker(Generic[Given, Made]):
    """A thread here that looks after one process there.

    Each process has a pipe of its own and shares no lock with others: killing one, at any moment, hurts no other.
    """

    def __init__(self, packed: bytes, todo: SimpleQueue[Any], lost: Callable[[Given, str], Made]) -> None:
        self.thread = threading.Thread(target=self._run, name="quotekit-worker", daemon=True)
        self._packed, self._todo, self._lost = packed, todo, lost
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._busy = self._closed = False

    def close(self) -> None:
        """Take nothing more, and end the process if it is at work; called from the thread that reads results."""
        self._closed = True
        process = self._process
        if self._busy and process is not None:
            process.terminate()

    def _run(self) -> None:
        """Do what is in the queue, until there is a None."""
        if hasattr(signal, "pthread_sigmask"):
            # Inherited by the process, which would else meet Ctrl-C while it still imports: this side ends it.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        while (given := self._todo.get()) is not None:
            batch, future = given
            self._busy = True
            try:
                future.set_result(self._done(batch))
            except BaseException as error:
                future.set_exception(error)
            self._busy = False
        self._end()

    def _done(self, batch: list[Given]) -> list[Made]:
        reason = ""
        for _ in range(2):
            try:
                return self._ask(batch)
            except _FailedError as failure:
                reason = str(failure)
        if len(batch) == 1:
            return [self._lost(batch[0], reason)]
        return [made for piece in batch for made in self._done([piece])]

    def _ask(self, batch: list[Given]) -> list[Made]:
        if self._closed:
            raise _ClosedError
        pipe = self._pipe or self._started()
        try:
            pipe.send_bytes(ForkingPickler.dumps(batch))
            made, failure = pipe.recv()
        except (EOFError, OSError) as error:
            raise _FailedError(f"the worker process died ({self._end()})") from error
        if failure is not None:
            raise _FailedError(failure)
        return made  # type: ignore[no-any-return]

    def _started(self) -> Connection:
        """The pipe to a new process that has unpacked the job."""
        for _ in range(STARTS):
            if self._closed:
                raise _ClosedError
            # Spawned, not forked: torch's threads do not survive a fork.
            context = get_context("spawn")
            here, there = context.Pipe()
            self._pipe = here
            self._process = context.Process(target=_work, args=(there,), name="quotekit-worker", daemon=True)
            self._process.start()
            there.close()
            if self._closed:
                self._process.terminate()
            try:
                here.send_bytes(self._packed)
                error = here.recv()
            except (EOFError, OSError):
                how = self._end()
                continue
            if error is None:
                return here
            self._end()
            if isinstance(error, AttributeError | ImportError):  # of a notebook's or a console's own steps
                raise SettingError(
                    f"a step cannot be found by other processes ({error}): define it in a module, or use workers=1"
                ) from error
            raise error
        raise WorkerError(
            f"a worker process died {STARTS} times before it was ready ({how}): a script that asks for workers needs "
            'its work under if __name__ == "__main__":, and each worker needs memory for a kit of its own'
        )

    def _end(self) -> str:
        """Close the pipe, see the process off, and say how it ended."""
        pipe, process = self._pipe, self._process
        self._pipe = self._process = None
        if pipe is not None:
            pipe.close()  # what a process that waits for work takes as its end
        if process is None:
            return ""
        process.join(5)
        if process.exitcode is None:
            process.kill()
            process.join()
        code = process.exitcode or 0
        return signal.Signals(-code).name if -code in set(signal.Signals) else f"exit status {code}"


def _packed(job: object) -> bytes:
    try:
        return bytes(ForkingPickler.dumps(job))
    except Exception as error:  # whatever something of the user's raises when it is packed
        raise SettingError(
            f"a step cannot go to other processes ({error}): define it at the top of a module, or use workers=1"
        ) from error


def _start_tracker() -> None:
    """Start the process that multiprocessing starts beside the first one, in a thread that may meet Ctrl-C.

    Its start lets Ctrl-C through again in the thread it happens in.
    """
    if os.name == "posix":
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()


def _work(pipe: Connection) -> None:
    """What a process does: unpack the job, then a batch in, its results out, until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        try:
            job = pickle.loads(pipe.recv_bytes())
        except Exception as error:
            pipe.send(_sendable(error))
            return
        pipe.send(None)
        while True:
            batch = pipe.recv()
            try:
                reply = ForkingPickler.dumps((job(batch), None))
            except Exception as error:
                reply = ForkingPickler.dumps((None, f"{type(error).__name__}: {error}"))
            pipe.send_bytes(reply)


def _end_with_parent() -> None:
    """End this process when the one that started it has been killed, also in the middle of a batch."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _sendable(error: Exception) -> Exception:
    try:
        if isinstance(pickle.loads(pickle.dumps(error)), type(error)):
            return error
    except Exception:  # an error of the user's that does not pickle
        pass
    return QuotekitError(f"{type(error).__name__}: {error}")
