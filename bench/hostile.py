"""Prints what hostile texts cost by stage: how time grows from a text to one twice as long, and memory beside the text.

    python bench/hostile.py [--kilobytes 400] [--rules] [--only KIND] [--megabytes 50]

Each kind of text is one that news never holds: nothing but marks, openings that never close, ten thousand speakers. It
is read at half the size and at the whole, by the Reader (or, with ``--rules``, without), each time in a process of its
own. Printed for each stage: its seconds of the processor for the whole text, and how many times those for the half that
is; more than 2.3 where a stage takes more than a twentieth of a second is marked. Then the megabytes that the process
grew by beyond reading a short text, and how many times the text that is, as Python holds it.
With ``--megabytes`` one article of ordinary news of that size is read, too.
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable

import quotekit
from quotekit.draft import Draft
from quotekit.kit import Kit

SENTENCE = "“We won the vote,” Mayor Ann Lee said. Tom Roe said that the council had lost it. He called it “a shame”. "
MOST = 2.3
SHORTEST = 0.05  # seconds: what takes less says nothing of how it grows


def repeated(unit: str) -> Callable[[int], str]:
    """A text of one unit, again and again."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def speakers(size: int) -> str:
    """As many people as find room, each with a quote, a paragraph each."""
    return "\n\n".join(f"“Bridge {n} is shut,” Ann{name(n)} Lee{name(n // 3)} said." for n in range(size // 40))[:size]


def crowd(size: int) -> str:
    """People, bodies and states who say something of one another, in one paragraph."""
    chance = random.Random(0)
    parts, length = [], 0
    while length < size:
        a, b = (name(chance.randrange(5000)) for _ in range(2))
        parts.append(f"Mayor Bo{a} Roe{b} told the {b} Party that Iran and Senator Lee{a} had lied. ")
        length += len(parts[-1])
    return "".join(parts)[:size]


def name(number: int) -> str:
    """A word for a number, in letters."""
    return "".join(chr(97 + int(digit)) for digit in str(number))


KINDS: dict[str, Callable[[int], str]] = {
    "only marks": repeated("“”‘’\"' «» „“ ``''"),
    "openings": repeated("“ Yes "),
    "nested openings": repeated("“‘"),
    "closings": repeated("Yes.” "),
    "inch signs": repeated('6" '),
    "apostrophes": repeated("'"),
    "apostrophes and words": repeated("a' b "),
    "one word": repeated("a"),
    "one capital word": repeated("A"),
    "initials": repeated("A. "),
    "names": repeated("Ann Lee Tom Roe "),
    "one name": repeated("Lee "),
    "pronouns": repeated("he she they "),
    "said": repeated("said "),
    "said that": repeated("Lee said that "),
    "of the": repeated("the mayor of "),
    "titles": repeated("Mr. Mayor Senator "),
    "commas": repeated(", "),
    "colons": repeated("Lee: "),
    "handles": repeated("@lee "),
    "retweets": repeated("RT @lee: "),
    "addresses": repeated("http://a.b/c "),
    "numbers": repeated("1,000.5 "),
    "emoji": repeated("😀"),
    "emoji of parts": repeated("👩\u200d👩\u200d👧 "),
    "letters with accents": repeated("e\u0301"),
    "bidi controls": repeated("\u202ea\u202c "),
    "surrogates": repeated("\ud800"),
    "NUL": repeated("\0"),
    "blanks": repeated(" "),
    "blank lines": repeated("\n"),
    "short lines": repeated("No.\n"),
    "wrapped lines": repeated("the kiln of the town is cold and shut, and Ann Lee said\n"),
    "one sentence": repeated("and the kiln of the town is cold "),
    "one paragraph": repeated(SENTENCE),
    "paragraphs": repeated(SENTENCE + "\n\n"),
    "open paragraphs": repeated("“We won the vote.\n\n"),
    "transcript": repeated("LEE: We won.\n\nROE: We lost.\n\n"),
    "speakers": speakers,
    "a crowd": crowd,
}


def seconds(kit: Kit, text: str) -> dict[str, float]:
    """The seconds of the processor that each stage takes."""
    draft, taken = Draft(text), {}
    for stage, step in kit.steps:
        began = time.process_time()
        draft = step(draft)
        taken[stage] = time.process_time() - began
    return taken


def measure(kind: str, size: int, rules: bool) -> None:
    """Reads a text in this process and prints the seconds by stage, then megabytes grown, and the text's own."""
    kit = quotekit.load(reader=None if rules else "default", stance="lexicon" if rules else "default", threads=1)
    seconds(kit, SENTENCE * 20)
    text = (KINDS[kind] if kind in KINDS else repeated(SENTENCE + "\n\n"))(size)
    gc.disable()  # it runs in steps of its own, and nothing here goes round in circles
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    taken = seconds(kit, text)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(*(f"{stage}={second}" for stage, second in taken.items()), grown / 1e3, sys.getsizeof(text) / 1e6)


def measured(kind: str, size: int, rules: bool) -> tuple[dict[str, float], float, float]:
    """What a process of its own measures."""
    command = [sys.executable, __file__, "--one", kind, str(size), *(["--rules"] if rules else [])]
    *stages, grown, own = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return {stage: float(s) for stage, s in (pair.split("=") for pair in stages)}, float(grown), float(own)


def show(kind: str, size: int, rules: bool) -> None:
    """Prints the line of one kind."""
    half, _, _ = measured(kind, size // 2, rules)
    whole, grown, own = measured(kind, size, rules)
    told = []
    for stage, second in whole.items():
        ratio = second / max(half[stage], 1e-4)
        told.append(f"{second:9.2f} {ratio:4.1f}{'!' if ratio > MOST and second > SHORTEST else ' '}")
    print(f"{kind:22}{''.join(told)}{grown:9.1f} MB {grown / own:6.1f}", flush=True)


def main() -> None:
    """Prints a line for each kind of text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, help="thousands of characters; 200 by rules, 40 with the Reader")
    parser.add_argument("--megabytes", type=int, help="of an article of ordinary news")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--one", nargs=2, metavar=("KIND", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        measure(options.one[0], int(options.one[1]), options.rules)
        return
    size = 1000 * (options.kilobytes or (200 if options.rules else 40))
    print(f"quotekit {quotekit.__version__}, Python {platform.python_version()}; {size:,} characters")
    stages = [stage for stage, _ in quotekit.load(reader=None if options.rules else "default").steps]
    print(f"{'':22}{''.join(f'{stage:>15}' for stage in stages)}{'memory':>12}{'x text':>7}")
    for kind in KINDS:
        if options.only in (None, kind):
            show(kind, size, options.rules)
    if options.megabytes:
        show(f"{options.megabytes} MB of news", options.megabytes * 10**6, options.rules)


if __name__ == "__main__":
    main()
