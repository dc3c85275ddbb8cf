"""Prints what a long run does to memory and processes, and whether every article comes back: ``pipe`` with workers.

    python bench/soak.py [--minutes 60] [--workers 2] [--words 300] [--kill 10] [--rules]

Invented articles, all different, are streamed through a kit until the time is over; every ``--kill`` minutes one worker
is killed, as a machine short of memory would. Printed as it goes: articles done and the megabytes of the parent and of
the workers. At the end: growth of memory from a tenth of the time on, articles lost, failed or out of order, and
processes and temporary files left.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import tempfile
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import corpus
import quotekit


def megabytes(pid: int) -> float:
    """The memory that a process has for itself; 0 if it is gone."""
    try:
        return corpus.private(pid)[0]
    except OSError:
        return 0.0


def until(end: float, words: int, given: list[int]) -> Iterator[dict[str, str]]:
    """Invented articles until a time; ``given`` counts them."""
    for one in corpus.articles(10**9, words):
        if time.monotonic() >= end:
            return
        given[0] += 1
        yield one


def kept() -> set[str]:
    """What quotekit has put into the temporary folder."""
    return {path.name for path in Path(tempfile.gettempdir()).glob("quotekit-*")}


def children() -> set[int]:
    """The processes whose parent this one is, zombies too."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            found.add(int(status.parent.name))
    return found


def main() -> None:
    """Streams, watches, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--kill", type=float, default=10, metavar="MINUTES", help="0: none is killed")
    parser.add_argument("--rules", action="store_true", help="without the Reader")
    options = parser.parse_args()
    print(
        f"quotekit {quotekit.__version__}, Python {platform.python_version()}, {platform.machine()}, "
        f"{os.cpu_count()} cores; "
        f"{options.minutes:g} minutes, {options.workers} workers, articles of {options.words} words"
    )
    kit = quotekit.load(threads=1, **({"reader": None} if options.rules else {}))
    files = kept()
    began = time.monotonic()
    step, given, done, failed, turned, killed = options.minutes * 60 / 20, [0], 0, 0, 0, 0
    seen: list[tuple[float, float, float]] = []
    struck = 0.0  # when a worker was killed last: the new one is small until it has loaded
    texts = until(began + options.minutes * 60, options.words, given)
    for report in kit.pipe(texts, batch_size=16, workers=options.workers):
        turned += report.id != str(done)
        failed += any(note.code == "failed" for note in report.notes)
        done += 1
        passed = time.monotonic() - began
        crew = [process.pid for process in active_children() if process.pid]
        if options.kill and crew and passed >= (killed + 1) * options.kill * 60:
            os.kill(crew[killed % len(crew)], signal.SIGKILL)
            killed, struck = killed + 1, passed
        elif passed >= len(seen) * step and len(crew) == options.workers and passed >= struck + step / 2:
            seen.append((passed, megabytes(os.getpid()), sum(map(megabytes, crew)) / len(crew)))
            print("{:6.1f} min {:8,} articles   parent {:6.0f} MB   a worker {:6.0f} MB".format(
                passed / 60, done, *seen[-1][1:]
            ), flush=True)  # fmt: skip
    time.sleep(0.5)
    early = next((one for one in seen if one[0] >= options.minutes * 6), seen[0] if seen else (0.0, 0.0, 0.0))
    last = seen[-1] if seen else early
    left = {pid for pid in children() if b"resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()}
    print(
        f"\n{done:,} articles in {(time.monotonic() - began) / 60:.1f} minutes, {killed} workers killed\n"
        f"growth: parent {last[1] - early[1]:+.1f} MB, a worker {last[2] - early[2]:+.1f} MB\n"
        f"lost {given[0] - done}, failed {failed}, out of order {turned}\n"
        f"left: {len(left)} processes, {len(kept() - files)} temporary files"
    )


if __name__ == "__main__":
    main()
