"""Runs that are killed, disks that are full or read-only: in the end all is there, once, as if nothing had been."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from tests.corpus.cheap import contents, records, write_articles

import quotekit.cli.commands
from quotekit import Kit

SCRIPT = """
import os, signal, sys
sys.path[:0] = {path!r}
from quotekit import Kit, corpus
from tests.corpus.cheap import KIT

moment, workers = map(int, sys.argv[1:])
seen = 0

def watch(event, arguments):
    # What writes: each of these is a moment that a crash could come at.
    global seen
    if event not in ("open", "os.rename", "os.remove", "os.mkdir", "os.chmod") or "out/" not in str(arguments[0]):
        return
    if event != "open" or arguments[2] & os.O_CREAT:
        seen += 1
        if seen == moment:
            os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    sys.addaudithook(watch)
    Kit.info = lambda kit: {{"settings": {{}}, "steps": [name for name, _ in kit.steps]}}
    corpus.annotate(KIT, ["in"], "out", shard_size=40, resume=True, workers=workers)
"""


def run(*arguments: str) -> Result:
    """What ``quotekit annotate`` does with these arguments."""
    return CliRunner().invoke(quotekit.cli.commands.quotekit, ["annotate", *arguments])


@pytest.fixture
def corpus(folder: Path) -> Path:
    """Some hundred articles in files of three kinds, two of them poison, one line no JSON; and a script to run."""
    (folder / "in").mkdir()
    write_articles(folder / "in" / "a.jsonl", [f"A {n}" for n in range(300)] + ["poison"])
    with (folder / "in" / "a.jsonl").open("a") as file:
        file.write("nonsense\n")
    for n in range(100):
        (folder / "in" / f"b{n}.txt").write_text("poison" if n == 50 else f"B {n}")
    pq.write_table(pa.table({"text": [f"C {n}" for n in range(200)]}), "in/c.parquet", row_group_size=70)
    (folder / "script.py").write_text(SCRIPT.format(path=sys.path))
    return folder


@pytest.fixture
def whole(corpus: Path, kit: Kit) -> dict[str, bytes]:
    """What a run without trouble writes."""
    assert run("in", "-o", "whole/", "--shard-size", "40").exit_code == 1
    held = contents(corpus / "whole")
    assert len([name for name in held if name.startswith("manifest/part")]) == 16
    return held


def start(moment: int, workers: int) -> subprocess.Popen[bytes]:
    """A run that is killed when it writes for the so-maniest time; 0 for one that is not."""
    command = [sys.executable, "script.py", str(moment), str(workers)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_kill_at_any_moment_of_writing(corpus: Path, whole: dict[str, bytes]) -> None:
    """Twenty times killed between one touch of the disk and the next, and resumed: the output is that of one run."""
    chance = random.Random(6)
    for _ in range(20):
        process = start(chance.randint(1, 40), 1)
        assert process.wait() == -signal.SIGKILL
    assert 4 < len(list((corpus / "out" / "manifest").iterdir())) < 17
    assert start(0, 1).wait() == 0
    assert contents(corpus / "out") == whole


def test_kill_at_any_time_with_workers(corpus: Path, whole: dict[str, bytes]) -> None:
    """The same by the clock, with processes at work."""
    chance = random.Random(6)
    for _ in range(3):
        process = start(0, 2)
        done = len(list((corpus / "out").rglob("*")))
        while process.poll() is None and len(list((corpus / "out").rglob("*"))) == done:
            time.sleep(0.01)
        time.sleep(chance.random() / 20)
        process.kill()
        process.wait()
    assert start(0, 2).wait() == 0
    assert contents(corpus / "out") == whole


def test_an_interrupt_can_be_resumed(corpus: Path, whole: dict[str, bytes], kit: Kit) -> None:
    """Ctrl-C ends the run with a word, nothing half written is left, and the run goes on with --resume."""
    (corpus / "in" / "b7.txt").write_text("interrupt"[:3])
    poisoned = contents(corpus / "in")
    run("in", "-o", "new/", "--shard-size", "40")
    expected = contents(corpus / "new")

    def interrupted(draft: object) -> object:
        if getattr(draft, "text", "") == "int":
            raise KeyboardInterrupt
        return dict(kit.steps)["read"](draft)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quotekit.cli.commands.load", lambda **_: kit.replace(read=interrupted))  # type: ignore[arg-type]
        done = run("in", "-o", "out/", "--shard-size", "40")
    assert done.exit_code == 130
    assert "go on with --resume" in done.stderr
    held = contents(corpus / "out")
    assert not [name for name in held if name.endswith(".part")]
    assert 0 < len([name for name in held if name.startswith("manifest")]) < 17
    assert run("in", "-o", "out/", "--shard-size", "40", "--resume").exit_code == 1
    assert contents(corpus / "out") == expected
    assert contents(corpus / "in") == poisoned


def test_a_full_disk_can_be_resumed(corpus: Path, whole: dict[str, bytes]) -> None:
    """Where a file cannot grow, the run ends with status 3 and a word, nothing is half there, and it goes on later."""
    write_articles(corpus / "in" / "a.jsonl", [f"A {n}" for n in range(300)] + ["poison" * 1_000] * 1)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for form in ("parquet", "jsonl"):
        expected = run("in", "-o", f"{form}/", "--shard-size", "40", "--text", "--format", form)
        assert expected.exit_code == 1
        options = ("in", "-o", f"out-{form}/", "--shard-size", "40", "--text", "--format", form)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
        try:
            done = run(*options)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert done.exit_code == 3, done.stderr
        assert "cannot be written: File too large" in done.stderr
        assert "--resume" in done.stderr
        assert not [name for name in contents(corpus / f"out-{form}") if name.endswith(".part")]
        assert run(*options, "--resume").exit_code == 1
        assert contents(corpus / f"out-{form}") == contents(corpus / form)


@pytest.fixture
def disk(folder: Path) -> Iterator[Callable[[str], None]]:
    """A small disk at ``disk``, mounted with the options it is called with."""
    (folder / "disk").mkdir()

    def mount(options: str) -> None:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", "disk"], capture_output=True, check=False
        )
        if done.returncode:
            pytest.skip("may not mount a disk here")

    yield mount
    subprocess.run(["umount", folder / "disk"], capture_output=True, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="mounts a disk")
def test_a_small_disk(corpus: Path, whole: dict[str, bytes], disk: Callable[[str], None]) -> None:
    """The same on a disk that is full; room is made, and the run goes on."""
    disk("size=100k")
    assert run("in", "-o", "disk/out/", "--shard-size", "40").exit_code == 3
    subprocess.run(["mount", "-o", "remount,size=10m", "disk"], check=True)
    assert run("in", "-o", "disk/out/", "--shard-size", "40", "--resume").exit_code == 1
    assert contents(corpus / "disk" / "out") == whole


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_read_only_output(corpus: Path, kit: Kit, request: pytest.FixtureRequest) -> None:
    """What cannot be written to is refused before anything is read."""
    assert run("in", "-o", "/proc/out/").exit_code == 2
    (corpus / "out").mkdir()
    if os.geteuid() == 0:
        (corpus / "out").rmdir()
        request.getfixturevalue("disk")("ro,size=100k")
        (corpus / "out").symlink_to("disk")
    else:
        (corpus / "out").chmod(0o555)
    done = run("in", "-o", "out/")
    assert done.exit_code == 2
    assert "out/ cannot be written to" in done.stderr


def test_a_cut_off_parquet_input(corpus: Path, whole: dict[str, bytes], kit: Kit) -> None:
    """A truncated file is one named error; all others are read as ever."""
    run("in", "-o", "before/", "--format", "jsonl")
    content = (corpus / "in" / "c.parquet").read_bytes()
    (corpus / "in" / "c.parquet").write_bytes(content[:-30])
    assert run("in", "-o", "after/", "--format", "jsonl").exit_code == 1
    before, after = (list(records(corpus / name)) for name in ("before", "after"))
    assert after == [record for record in before if not record["id"].startswith("c.parquet")]
    new = [e for e in records(corpus / "after", "errors") if e not in list(records(corpus / "before", "errors"))]
    assert [(error["file"], error["kind"]) for error in new] == [("c.parquet", "InputError")]
