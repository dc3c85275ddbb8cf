"""Feeds a kit texts that are made to break it, until the time is over, and prints the texts that do.

    pip install atheris
    python bench/fuzz.py [--minutes 15] [--corpus FOLDER] [--seed 1]

Atheris changes texts at random and keeps those that run through new lines of quotekit, beginning with the articles of
the golden records; without it hypothesis draws texts blindly. The kit reads by rules and judges by the lexicon. A text
breaks it if it raises, if a span is outside the text or out of order, or if the report is another one when read back.
Each find belongs into ``tests/property/`` or ``tests/test_bad_input.py``.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
LONGEST = 1000  # characters


def check(kit: object, text: str) -> None:
    """Reads a text, and asserts what holds for every text."""
    from quotekit import Report

    report = kit(text)  # type: ignore[operator]
    assert all(0 <= span.start <= span.end <= len(text) for span in report.spans()), text
    for quote in report.quotes:
        assert all(a.end <= b.start for a, b in pairwise(quote.contents)), text
    assert Report.from_dict(report.to_dict(), text) == report, text


def guided(minutes: float, corpus: Path, seed: int) -> None:
    """Lets Atheris look for texts; it ends the process itself, with what it found on standard error."""
    import atheris

    with atheris.instrument_imports(include=["quotekit"]):
        import quotekit
        import quotekit.parties.build
        import quotekit.quotes
        import quotekit.text.marks
    kit = quotekit.load(reader=None, stance="lexicon")

    def once(data: bytes) -> None:
        try:
            text = data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "ignore")
        check(kit, text)

    corpus.mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "tests/golden/texts").glob("*.txt"):
        for number, paragraph in enumerate(path.read_bytes().split(b"\n\n")):
            (corpus / f"{path.stem}-{number}").write_bytes(paragraph)
    flags = [f"-max_total_time={60 * minutes:.0f}", f"-max_len={LONGEST}", f"-seed={seed}", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], once)
    atheris.Fuzz()


def blind(minutes: float) -> None:
    """Draws texts with hypothesis; raises at the first that breaks the kit."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    import quotekit

    kit = quotekit.load(reader=None, stance="lexicon")
    words = [w for path in (ROOT / "tests/golden/texts").glob("*.txt") for w in path.read_text("utf-8").split(" ")]
    pieces = st.lists(st.sampled_from(words) | st.text(max_size=4), max_size=60).map(" ".join)
    end, count = time.monotonic() + 60 * minutes, 0

    @settings(
        max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
    )
    @given(pieces | st.text(max_size=LONGEST))
    def some(text: str) -> None:
        nonlocal count
        count += 1
        check(kit, text)

    while time.monotonic() < end:
        some()
    print(f"{count} texts drawn blindly, none broke the kit")


def main() -> None:
    """Looks for texts that break a kit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--corpus", type=Path, default=ROOT / "build/fuzz", help="a folder for texts worth keeping")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if importlib.util.find_spec("atheris"):
        guided(options.minutes, options.corpus, options.seed)
    else:
        blind(options.minutes)


if __name__ == "__main__":
    main()
