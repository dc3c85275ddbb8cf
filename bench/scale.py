"""Prints what a million articles cost in processor, memory and disk, reckoned from some that are annotated now.

    python bench/scale.py ARTICLES.jsonl [--rules]

ARTICLES.jsonl has ``text``. They are annotated by one process with one thread into Parquet. Seconds are those of the
processor, which hold on a busy machine better than those of the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import tempfile
import time
from pathlib import Path

import quotekit
from quotekit import corpus
from quotekit.exports import TABLES

MILLION = 1_000_000


def main() -> None:
    """Prints the figures with version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    print(
        f"quotekit {quotekit.__version__}, Python {platform.python_version()}, {platform.machine()}, load before "
        f"{os.getloadavg()[0]:.1f}"
    )
    texts = [json.loads(line)["text"] for line in options.articles.read_text(encoding="utf-8").splitlines()]
    used = time.process_time()
    kit = quotekit.load(reader=None if options.rules else "default", threads=1)
    kit(texts[0])  # its models are loaded with the first article
    print(f"load and first article {time.process_time() - used:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.jsonl", Path(folder) / "out"
        source.write_text("".join(f"{json.dumps({'text': text})}\n" for text in texts))
        used = time.process_time()
        done = corpus.annotate(kit, [source], out)
        used = time.process_time() - used
        sizes = {table: sum(path.stat().st_size for path in (out / table).iterdir()) for table in TABLES}
    count = done.articles
    print(f"{count} articles, {done.words:,} words, {done.quotes:,} quotes")
    print(f"{used:.1f} s, {done.words / used:,.0f} words a second")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    print(
        f"an article: {used / count:.3f} s, {sum(sizes.values()) / count:,.0f} bytes of Parquet "
        f"({', '.join(f'{table} {size / count:,.0f}' for table, size in sizes.items())})"
    )
    print(
        f"a million of these: {used / count * MILLION / 3600:,.0f} hours of a core, "
        f"{sum(sizes.values()) / count * MILLION / 1e9:.1f} GB"
    )


if __name__ == "__main__":
    main()
