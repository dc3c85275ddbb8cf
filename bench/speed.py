"""Prints how long the import takes and how fast the whole kit reads: articles, and single paragraphs of any length.

    python bench/speed.py [FILE...] [--megabytes 1] [--rules]

FILEs are .txt or .jsonl; without any the story in ``seeds/`` is read, again and again. Then one text of all of them, as
long as 200,000 words, beside texts of 800. Then come paragraphs that news never holds, each of
``--megabytes``: ordinary sentences without a break, only marks, marks that never close, one word. A quarter and a half
of each go before, so that time which grows faster than the text shows. Processor time, one process, one thread.
``--rules`` leaves the Reader out.
"""

from __future__ import annotations

import argparse
import platform
import resource
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from quotekit import articles

SEEDS = Path(__file__).parent.parent / "seeds"
SENTENCES = (
    "“We won the vote,” Mayor Ann Lee said. Tom Roe said that the council had lost. He called it “a shame” on Twitter. "
)
PARAGRAPHS = {
    "ordinary sentences": SENTENCES,
    "quotes without end": "“No,” he said, “no,” ",
    "only marks": "“”‘’\"' «» „“ ``''",
    "opening marks": "“ Yes ",
    "names": "Ann Lee Tom Roe ",
    "one word": "a",
}


def imports(code: str) -> float:
    """The seconds a fresh Python takes for some code beyond starting up, the best of five."""
    timed = f"import time; began = time.perf_counter(); {code}; print(time.perf_counter() - began)"
    runs = [subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True) for _ in range(5)]
    return min(float(run.stdout) for run in runs)


def long_text(texts: list[str], words: int) -> str:
    """The texts one after another, again and again, until there are so many words."""
    parts: list[str] = []
    count = 0
    for text in cycle(texts):
        if count >= words:
            return "\n\n".join(parts)
        parts.append(text)
        count += len(text.split())
    return ""


def batched(items: list[str], size: int) -> list[list[str]]:
    """The items, so many at a time."""
    return [items[k : k + size] for k in range(0, len(items), size)]


def main() -> None:
    """Prints the figures with version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="text files, one article each")
    parser.add_argument("--megabytes", type=float, default=1.0, help="size of the largest paragraph")
    parser.add_argument("--rules", action="store_true", help="without the Reader")
    options = parser.parse_args()

    import quotekit

    settings = {"threads": 1} | ({"reader": None} if options.rules else {})

    machine = platform.processor() or platform.machine()
    reads = "rules alone" if options.rules else "with the Reader"
    print(
        f"quotekit {quotekit.__version__}, {reads}, Python {platform.python_version()}, {machine}, {platform.system()}"
    )
    print(f"import quotekit            {imports('import quotekit'):6.2f} s")
    print(f"import and load            {imports(f'import quotekit; quotekit.load(**{settings})'):6.2f} s")
    kit = quotekit.load(**settings)

    paths = options.files or sorted(SEEDS.glob("*.txt"))
    texts = [article.text for path in paths for article in articles.read(path) if isinstance(article, articles.Article)]
    kit(texts[0])  # what is read once and kept
    began, rounds = time.process_time(), 0
    while time.process_time() - began < 5 and not (options.files and rounds):
        for _ in kit.pipe(texts):
            pass
        rounds += 1
    seconds = time.process_time() - began
    words = rounds * sum(len(text.split()) for text in texts)
    print(f"whole kit, {len(texts) * rounds} articles {words / seconds:9,.0f} words / CPU-second")

    long = long_text(texts, 200_000)
    pieces = [" ".join(part) for part in batched(long.split(" "), 800)][:40]
    began = time.process_time()
    for piece in pieces:
        kit(piece)
    short_time = (time.process_time() - began) / sum(len(piece.split()) for piece in pieces)
    began = time.process_time()
    kit(long)
    long_time = (time.process_time() - began) / len(long.split())
    print(f"a word in 800: {1e6 * short_time:.0f} µs; in {len(long.split()):,}: {1e6 * long_time:.0f} µs")
    print(f"peak memory so far {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")

    for name, unit in PARAGRAPHS.items():
        times = []
        for share in (4, 2, 1):
            text = unit * int(options.megabytes * 1e6 / share / len(unit))
            began = time.process_time()
            kit(text)
            times.append(time.process_time() - began)
        growth = "  ".join(f"{seconds:7.2f} s" for seconds in times)
        print(f"one paragraph, {name:20} {growth}   for 1/4, 1/2, 1 of {options.megabytes} MB")


if __name__ == "__main__":
    main()
