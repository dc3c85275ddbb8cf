"""Prints how long each format takes to write and read, in milliseconds of processor time an article, and its bytes.

    python bench/exports.py [FILE.jsonl] [--articles 100]

FILE holds articles with ``id`` and ``text``; without it the story in ``seeds/`` is taken, again and again. They are
annotated by rules alone, which is not counted.
"""

from __future__ import annotations

import argparse
import platform
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import quotekit
from quotekit import articles
from quotekit.exports import FORMATS, read, write

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    options = parser.parse_args()
    seeds = (article for file in SEEDS.glob("*.txt") for article in articles.read(file))
    found = articles.read(options.file) if options.file else cycle(seeds)
    taken = [article for article in islice(found, options.articles) if isinstance(article, articles.Article)]
    texts = {str(number): article.text for number, article in enumerate(taken)}
    reports = list(quotekit.load(reader=None).pipe({"id": id, "text": text} for id, text in texts.items()))
    words = sum(len(text.split()) for text in texts.values())
    print(f"quotekit {quotekit.__version__}, Python {platform.python_version()}, {platform.machine()}")
    print(f"{len(reports)} articles, {words} words, {sum(len(report.quotes) for report in reports)} quotes\n")
    print(f"{'format':12}{'write ms':>10}{'read ms':>10}{'bytes':>10}   an article")
    with tempfile.TemporaryDirectory() as folder:
        for name, form in FORMATS.items():
            path = Path(folder) / name
            write(reports[:1], path.with_suffix(".first"), name)  # imports its libraries
            writing = timed(partial(write, reports, path, name, text=True))
            reading = timed(lambda n=name, p=path: list(read(p, n, texts=texts))) if form.reads else float("nan")
            files = path.rglob("*") if path.is_dir() else [path]
            size = sum(file.stat().st_size for file in files if file.is_file())
            print(f"{name:12}{writing / len(reports):10.1f}{reading / len(reports):10.1f}{size // len(reports):10}")


def timed(work: Callable[[], object]) -> float:
    """The milliseconds of processor time that work takes."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    main()
