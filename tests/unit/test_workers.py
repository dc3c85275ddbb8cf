from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from quotekit.errors import SettingError, WorkerError
from quotekit.workers import spread


class Doubles:
    """A job that does to each piece what the piece says, and doubles it."""

    def __call__(self, batch: list[str]) -> list[str]:
        """Each piece twice over."""
        for piece in batch:
            what, _, path = piece.partition(" ")
            if what == "die-once" and not Path(path).exists():
                Path(path).touch()
                os.kill(os.getpid(), signal.SIGKILL)
            elif what == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            elif what == "exit":
                sys.exit(3)
            elif what == "wait":
                Path(path).write_text(str(os.getpid()))
                time.sleep(600)
        return [piece + piece for piece in batch]


class Unsendable(Doubles):
    """A job whose result for one piece cannot leave its process."""

    def __call__(self, batch: list[str]) -> list[str]:
        """Each piece twice over, but for one."""
        return [(lambda: None) if piece == "stuck" else piece for piece in batch]  # type: ignore[misc]


class Broken(Doubles):
    """A job that cannot be unpacked."""

    def __reduce__(self) -> tuple[object, ...]:
        return _refuse, ()


class Deadly(Doubles):
    """A job that kills who unpacks it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (7,)


class Homeless(Doubles):
    """A job of which there is nothing where it arrives, as of one that a notebook defines."""

    def __reduce__(self) -> tuple[object, ...]:
        return import_module, ("no_such_thing",)


def _refuse() -> None:
    raise SettingError("no such model here")


def lost(piece: str, reason: str) -> str:
    """What stands for a piece that was given up."""
    return f"lost {piece}: {reason}"


def test_a_killed_process_is_replaced_and_its_batch_redone(tmp_path: Path) -> None:
    """A process killed in the middle costs nothing: every result is there, once, in order."""
    batches = [["a", "b"], [f"die-once {tmp_path / 'x'}", "c"], ["d"], [f"die-once {tmp_path / 'y'}"], ["e"]]
    found = list(spread(Doubles(), batches, 2, lost))
    assert found == [[piece + piece for piece in batch] for batch in batches]
    assert {path.name for path in tmp_path.iterdir()} == {"x", "y"}
    assert not multiprocessing.active_children()


def test_what_kills_again_and_again_is_given_up() -> None:
    """A piece that kills every process is lost by name and cause; those that came with it are not."""
    found = list(spread(Doubles(), [["a", "die", "b"], ["exit"], ["c"]], 2, lost))
    assert found[0] == ["aa", "lost die: the worker process died (SIGKILL)", "bb"]
    assert found[1:] == [["lost exit: the worker process died (exit status 3)"], ["cc"]]


def test_what_cannot_be_sent_is_given_up() -> None:
    """A result that does not pickle is lost, with the reason, and the process lives on."""
    (found,) = spread(Unsendable(), [["a", "stuck", "b"]], 1, lost)
    assert [found[0], found[2]] == ["a", "b"]
    assert found[1].startswith("lost stuck: ")


def test_processes_that_cannot_start_are_reported() -> None:
    """What a job raises when it is unpacked is raised here; if the process dies of it each time, that is said."""
    with pytest.raises(SettingError, match="no such model here"):
        list(spread(Broken(), [["a"]], 1, lost))
    with pytest.raises(SettingError, match=r"no_such_thing.*define it in a module"):
        list(spread(Homeless(), [["a"]], 1, lost))
    with pytest.raises(WorkerError, match=r"exit status 7.*__main__"):
        list(spread(Deadly(), [["a"]], 1, lost))
    assert not multiprocessing.active_children()


def test_a_stream_closed_early_leaves_no_process(tmp_path: Path) -> None:
    """Whoever stops reading, or never begins, leaves no process behind, not even one at work."""
    idle = spread(Doubles(), [["a"]], 2, lost)
    idle.close()
    stream = spread(Doubles(), iter([["a"], [f"wait {tmp_path / 'pid'}"], ["b"]]), 1, lost)
    assert next(stream) == ["aa"]
    while not (tmp_path / "pid").exists():
        time.sleep(0.01)
    stream.close()
    assert not multiprocessing.active_children()


def test_what_the_source_raises_comes_last() -> None:
    """The results of all batches before it come first, then the source's own error."""

    def source() -> Iterator[list[str]]:
        yield from (["a"], ["b"], ["c"])
        raise OSError("the disk is gone")

    found = []
    with pytest.raises(OSError, match="the disk is gone"):
        for made in spread(Doubles(), source(), 2, lost):
            found += made
    assert found == ["aa", "bb", "cc"]


def test_a_job_must_pickle() -> None:
    """What cannot go to another process is refused before any is started."""
    with pytest.raises(SettingError, match="top of a module"):
        list(spread(lambda batch: batch, [["a"]], 2, lost))


SCRIPT = """
import sys
sys.path[:0] = {path!r}
from tests.unit.test_workers import Doubles, lost
from quotekit.workers import spread

if __name__ == "__main__":
    for made in spread(Doubles(), [["wait {file}"], ["wait {file}2"]], 2, lost):
        print(made)
"""


def _gone(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return True
    return stat.rpartition(")")[2].split()[0] == "Z"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_the_end_of_the_run_is_the_end_of_its_processes(tmp_path: Path, how: signal.Signals) -> None:
    """Ctrl-C, which goes to all processes of a terminal, says one thing once; kill -9 leaves no orphan at work."""
    script = tmp_path / "script.py"
    file = tmp_path / "pid"
    script.write_text(SCRIPT.format(path=sys.path, file=file))
    run = subprocess.Popen(
        [sys.executable, str(script)], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    both = [file, Path(f"{file}2")]
    while not all(path.exists() and path.read_text() for path in both):
        assert run.poll() is None
        time.sleep(0.02)
    pids = [int(path.read_text()) for path in both]
    if how is signal.SIGINT:
        os.killpg(run.pid, how)
    else:
        run.kill()
    _, errors = run.communicate()
    assert run.returncode == -how
    assert errors.count("Traceback") == (how is signal.SIGINT)
    until = time.monotonic() + 60
    while not all(map(_gone, pids)) and time.monotonic() < until:
        time.sleep(0.02)
    assert all(map(_gone, pids))


def test_errors_without_a_way_back_are_sent_as_words() -> None:
    """An error of a step's that does not pickle still names itself on the other side."""
    from quotekit.workers import _sendable

    class LocalError(Exception):
        pass

    assert "LocalError: so" in str(_sendable(LocalError("so")))
    error = _sendable(SettingError("so"))
    assert str(pickle.loads(pickle.dumps(error))) == "so"
