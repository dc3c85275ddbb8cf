"""Prints what corpora cost: start, one article, two workers beside one, two nodes of Ray beside one, memory.

    python bench/corpus.py [--articles 100000] [--long 48] [--only start|article|workers|ray|memory]

All articles are invented: names, verbs and sentences drawn at random, the same in every run. Beside seconds by the
clock stand seconds of processors, which hold on a busy machine, too: what two workers gain is also reckoned from those,
as what one process spends against the half of what parent and workers spend together.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path

import quotekit
from quotekit import Kit, corpus
from quotekit.draft import Draft
from quotekit.kit import Settings, find_marks
from quotekit.streams import batched, stream_on_cluster

SEEDS = Path(__file__).parent.parent / "seeds"
FIRST = "Ann Tom Kari Jon Mara Luis Ines Omar Pia Raj Sara Vito Wen Zoe".split()
LAST = "Lee Roe Holm Palsson Quist Ortega Brandt Haddad Novak Mehta Lund Conti Zhao Marsh".split()
ROLES = ["Mayor", "Senator", "council spokesman", "union leader", "Energy Minister", "party chairwoman"]
VERBS = "said told wrote insisted claimed warned added denied".split()
CLAIMS = [
    "the plan will cost every family in the valley",
    "nobody asked the fishermen before the port was sold",
    "we will fight this in court and in the streets",
    "the council has broken its promise again",
    "our hospitals are safer than they were a year ago",
    "they praised the bridge and hid what it had cost",
]
FILLERS = [
    "The vote is set for Tuesday.",
    "About two hundred people stood outside the hall in the rain.",
    "The road was built eleven years ago and has been closed twice since.",
    "Prices rose again in the spring.",
]


def sentence(chance: random.Random) -> str:
    """An invented sentence: a quote of one of three kinds, or none."""
    name = f"{chance.choice(ROLES)} {chance.choice(FIRST)} {chance.choice(LAST)}"
    verb, claim = chance.choice(VERBS), chance.choice(CLAIMS)
    return chance.choice(
        [
            f"“{claim[0].upper()}{claim[1:]},” {name} {verb}.",
            f"{name} said that {claim}.",
            f"{name} called it “{claim.split(' ', 2)[2]}”.",
            chance.choice(FILLERS),
        ]
    )


def articles(count: int, words: int) -> Iterator[dict[str, str]]:
    """So many invented articles of about so many words."""
    chance = random.Random(words)
    for number in range(count):
        parts: list[str] = []
        length = 0
        while length < words:
            parts.append(sentence(chance))
            length += parts[-1].count(" ") + 1
        paragraphs = [" ".join(parts[k : k + 3]) for k in range(0, len(parts), 3)]
        yield {"id": str(number), "text": "\n\n".join(paragraphs)}


def spent(pid: int) -> float:
    """The seconds of processors that a process has used, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident() -> float:
    """The megabytes of memory this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def private(pid: int) -> tuple[float, float]:
    """The megabytes that a process has for itself, and those it shares with others."""
    sizes = dict.fromkeys(("Private", "Shared"), 0)
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        kind = line.partition("_")[0]
        if kind in sizes and "Hugetlb" not in line:
            sizes[kind] += int(line.split()[1])
    return sizes["Private"] / 1e3, sizes["Shared"] / 1e3


def start() -> None:
    """Print how long ``quotekit annotate`` takes for the seed story, from nothing to a folder."""
    for at in range(2):
        with tempfile.TemporaryDirectory() as folder:
            before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            command = [sys.executable, "-m", "quotekit", "annotate", str(SEEDS), "-o", f"{folder}/out/"]
            subprocess.run(command, check=True, capture_output=True)
            seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"quotekit annotate seeds/ -o out/, run {at + 1}   {seconds:6.2f} s, {used:.2f} s of processors")


def article() -> None:
    """Print how long an article of 800 words takes, once the kit is loaded."""
    kit = quotekit.load(threads=1)
    texts = [one["text"] for one in articles(6, 800)]
    kit(texts[0])
    runs = []
    for text in texts[1:]:
        began, used = time.perf_counter(), time.process_time()
        kit(text)
        runs.append((time.process_time() - used, time.perf_counter() - began))
    runs.sort()
    print(f"an article of 800 words, median    {runs[2][1]:6.2f} s, {runs[2][0]:.2f} s of processors")


def workers(count: int) -> None:
    """Print what two workers gain over one process; the first batches, which wait for kits to load, are left out."""
    kit = quotekit.load(threads=1)
    size = 4
    texts = [one["text"] for one in articles(count, 800)]
    warm = 4 * size  # as many as are read ahead, and more
    spans, used = {}, {}
    for number in (1, 2):
        stream = kit.pipe(texts[:warm] + texts, workers=number, batch_size=size)
        for _ in range(warm):
            next(stream)
        pids = [os.getpid(), *(process.pid for process in active_children())]
        before, began = [spent(pid) for pid in pids], time.perf_counter()
        for at, _ in enumerate(stream, 1):
            if at == count - 3 * size:  # before the end, when one may be idle and the other not
                break
        spans[number] = time.perf_counter() - began
        used[number] = [spent(pid) - was for pid, was in zip(pids, before, strict=True)]
        if number == 2:
            for pid in pids[1:]:
                print("a worker's own memory {:.0f} MB, shared with others {:.0f} MB".format(*private(pid)))
        stream.close()
    done = count - 3 * size
    one, two = used[1][0], sum(used[2])
    print(f"{done} articles of 800 words, one process   {spans[1]:6.1f} s, {one:.1f} s of processors")
    print(
        f"the same with two workers             {spans[2]:6.1f} s, {two:.1f} s of processors, parent {used[2][0]:.2f}"
    )
    print(f"gain by the clock {spans[1] / spans[2]:.2f}, by processors {one / max(two / 2, used[2][0]):.2f}")


def nodes(count: int) -> None:
    """Print what two nodes of Ray, of one core each, gain over one, on this machine; needs the extra ``[ray]``.

    By processors: with one node, its worker sets the pace; with two, the slower worker does, or all that runs, the
    cluster itself and this process too, on two cores.
    """
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ |= {"RAY_worker_niceness": "0", "RAY_raylet_start_wait_time_s": "300"}  # for a busy machine
    import ray
    from ray.cluster_utils import Cluster

    store = {"object_store_memory": 100 * 2**20}
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False, **store})
    ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
    kit = quotekit.load(threads=1)
    size = 2
    texts = [Draft(one["text"]) for one in articles(count, 800)]
    spans, workers, total = [], [], []
    try:
        for number in (1, 2):
            cluster.add_node(num_cpus=1, **store)
            warm = 8 * size * number  # as many as are read ahead, and more; until then kits are loaded
            batches = batched((texts * 2)[:warm] + texts, size)
            stream = stream_on_cluster(kit.steps, batches, "auto", number, 1)
            for _ in range(warm // size):
                next(stream)
            before, began = of_ray(), time.perf_counter()
            for at, _ in enumerate(stream, 1):
                if at == count // size - 3:  # before the end, when one may be idle and the other not
                    break
            spans.append(time.perf_counter() - began)
            after = of_ray()
            used = {pid: seconds - before.get(pid, (0.0, ""))[0] for pid, (seconds, _) in after.items()}
            workers.append(max(seconds for pid, seconds in used.items() if after[pid][1].startswith("ray::")))
            total.append(sum(used.values()))
            stream.close()
    finally:
        ray.shutdown()
        cluster.shutdown()
    done = (count // size - 3) * size
    for number, span in enumerate(spans, 1):
        print(
            f"{done} articles of 800 words, {number} node{'s' * (number > 1)} of Ray    {span:6.1f} s, "
            f"{total[number - 1]:.1f} s of processors, of these the busiest worker {workers[number - 1]:.1f}"
        )
    print(
        f"gain by the clock {spans[0] / spans[1]:.2f}, by processors {workers[0] / max(total[1] / 2, workers[1]):.2f}"
    )


def of_ray() -> dict[int, tuple[float, str]]:
    """The seconds of processors and the names of this process and all below it, by process: Ray's are among them."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found: dict[int, tuple[float, str]] = {}
    for pid in parents:
        above = pid
        while above in parents and above != os.getpid():
            above = parents[above]
        if above == os.getpid():
            with suppress(OSError):
                found[pid] = spent(pid), Path(f"/proc/{pid}/cmdline").read_text().partition("\0")[0]
    return found


def memory(count: int) -> None:
    """Print how the parent's memory grows over short articles: marks only, two workers, shards of JSONL."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.jsonl", Path(folder) / "out"
        with source.open("w") as file:
            file.writelines(json.dumps(one) + "\n" for one in articles(count, 60))
        seen: list[tuple[int, float]] = []
        over = threading.Event()

        def watch() -> None:
            while not over.wait(0.05):
                seen.append((1_000 * len(list((out / "manifest").glob("part-*"))), resident()))

        watcher = threading.Thread(target=watch)
        watcher.start()
        began, used = time.perf_counter(), time.process_time()
        kit = Kit(Settings(), (("marks", find_marks),))
        summary = corpus.annotate(kit, [source], out, form="jsonl", workers=2)
        over.set()
        watcher.join()
        seconds, used = time.perf_counter() - began, time.process_time() - used
    early = [size for done, size in seen if done >= min(10_000, count // 10)]
    print(f"{summary.articles:,} short articles, marks only: {seconds:.0f} s, {used:.1f} s of the parent's processor")
    print(
        f"parent at 10,000: {early[0]:.0f} MB; most after: {max(early):.0f} MB; growth {max(early) - early[0]:.1f} MB"
    )


def main() -> None:
    """Prints the figures with version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000, help="short ones, for the memory")
    parser.add_argument("--long", type=int, default=48, help="of 800 words, for workers and nodes")
    parser.add_argument("--only", choices=["start", "article", "workers", "ray", "memory"])
    options = parser.parse_args()
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"quotekit {quotekit.__version__}, Python {platform.python_version()}, {platform.machine()}, "
        f"{os.cpu_count()} cores, load before {load}"
    )
    for name, figure in (
        ("start", start),
        ("article", article),
        ("workers", lambda: workers(options.long)),
        ("ray", lambda: nodes(options.long)),
        ("memory", lambda: memory(options.articles)),
    ):
        if options.only in (None, name):
            figure()


if __name__ == "__main__":
    main()
