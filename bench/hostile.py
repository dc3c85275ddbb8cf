"""Prints what hostile texts cost by stage: how time grows from a text to one twice as long, and memory beside the text.

    python bench/hostile.py [--kilobytes 400] [--rules] [--only KIND] [--megabytes 50]

Each kind of text is one that news never holds: nothing but marks, openings that never close, ten thousand speakers. It
is read at half the size and at the whole, by the Reader (or, with ``--rules``, without), each time in a process of its
own. Printed for each stage: its seconds of the processor for the whole text, and how many times those for the half that
is; more than 2.3 where a stage takes more than a twentieth of a second is marked. Then the megabytes that the process
grew by beyond reading a short text, and how many times the text that is, as Python holds it; and how many
times the text what was found takes of that: quotes, parties, stances and notes.
With ``--megabytes`` one article of ordinary news of that size is read, too.
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection

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


def seconds(kit: Kit, text: str) -> tuple[Draft, dict[str, float]]:
    """What is made of a text, and the seconds of the processor that each stage takes."""
    draft, taken = Draft(text), {}
    for stage, step in kit.steps:
        began = time.process_time()
        draft = step(draft)
        taken[stage] = time.process_time() - began
    return draft, taken


def held(value: object, known: set[int]) -> int:
    """The bytes that a value takes with all it is made of, what is known left out."""
    if id(value) in known:
        return 0
    known.add(id(value))
    parts = value if isinstance(value, tuple) else [getattr(value, name) for name in getattr(value, "__slots__", ())]
    return sys.getsizeof(value) + sum(held(part, known) for part in parts if not isinstance(part, type))


def measure(told: Connection, kit: Kit, kind: str, size: int) -> None:
    """Reads a text in this process; tells the seconds by stage, the bytes grown, the text's own and what was found."""
    text = (KINDS[kind] if kind in KINDS else repeated(SENTENCE + "\n\n"))(size)
    gc.disable()  # it runs in steps of its own, and nothing here goes round in circles
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    draft, taken = seconds(kit, text)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    known: set[int] = set()
    found = sum(held(part, known) for part in (draft.quotes, draft.parties, draft.stances, draft.notes))
    told.send((taken, 1024 * grown, sys.getsizeof(text), found))


def measured(kit: Kit, kind: str, size: int) -> tuple[dict[str, float], int, int, int]:
    """What a process of its own measures; it shares the kit that was loaded here."""
    ours, theirs = Pipe()
    process = get_context("fork").Process(target=measure, args=(theirs, kit, kind, size))
    process.start()
    theirs.close()
    found: tuple[dict[str, float], int, int, int] = ours.recv()
    process.join()
    return found


def show(kit: Kit, kind: str, size: int) -> None:
    """Prints the line of one kind."""
    half, *_ = measured(kit, kind, size // 2)
    whole, grown, own, found = measured(kit, kind, size)
    told = []
    for stage, second in whole.items():
        ratio = second / max(half[stage], 1e-4)
        told.append(f"{second:9.2f} {ratio:4.1f}{'!' if ratio > MOST and second > SHORTEST else ' '}")
    print(f"{kind:22}{''.join(told)}{grown / 1e6:9.1f} MB {grown / own:6.1f}{found / own:8.1f}", flush=True)


def main() -> None:
    """Prints a line for each kind of text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, help="thousands of characters; 200 by rules, 40 with the Reader")
    parser.add_argument("--megabytes", type=int, help="of an article of ordinary news")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--only", choices=KINDS)
    options = parser.parse_args()
    size = 1000 * (options.kilobytes or (200 if options.rules else 40))
    print(f"quotekit {quotekit.__version__}, Python {platform.python_version()}; {size:,} characters")
    rules = options.rules
    kit = quotekit.load(reader=None if rules else "default", stance="lexicon" if rules else "default", threads=1)
    seconds(kit, SENTENCE * 20)
    stages = [stage for stage, _ in kit.steps]
    print(f"{'':22}{''.join(f'{stage:>15}' for stage in stages)}{'memory':>12}{'x text':>7}{'found':>8}")
    for kind in KINDS:
        if options.only in (None, kind):
            show(kit, kind, size)
    if options.megabytes:
        show(kit, f"{options.megabytes} MB of news", options.megabytes * 10**6)


if __name__ == "__main__":
    main()
