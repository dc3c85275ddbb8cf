"""Prints how fast the marks engine reads, how well its edges agree with people, and what one damaged mark costs.

Usage: python bench/marks.py [DATA] [--part dev] [--errors N]

Without DATA: megabytes of text a second of processor time, on the story in ``seeds/`` repeated and on a few hostile
texts. With DATA, a folder with ``polnear/PART.jsonl``, on its articles too, and:

- edges: the share of direct contents whose words are those of one or more stretches found. A content counts only
  where people cut it at quotation marks: before its first word and after its last one stands a mark, or a line ends.
- damage: two marks of each article, one at a time, are deleted, reversed, doubled, or given their blank on the wrong
  side. Printed is the share of stretches that keep their words in the damaged paragraph, and in all others, where
  nothing may change.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quotekit.spans import Span
from quotekit.text.glyphs import MARKS
from quotekit.text.marks import Marks, find

SEED = Path(__file__).parent.parent / "seeds" / "000_94d6eaee0d9c179d.txt"
GLYPHS = frozenset("".join(MARKS))
REVERSED = {"“": "”", "”": "“", "‘": "’", "’": "‘"}
DAMAGES = ("deleted", "reversed", "doubled", "wrong blank")
HOSTILE = {
    "only opening marks": "“",
    "only apostrophes": "’",
    "marks of all kinds": "“”\"«»‘’'„「」``",
    "openers, one paragraph": "“a ",
    "openers, paragraphs": "“a b.\n\n",
    "straight marks, one paragraph": 'a "b ',
    "single marks, one paragraph": "‘a b’s ",
    "never closed, cues": "“No, he said. ",
    "never opened": "He said: a b.” ",
    "blanks": " ",
    "no marks": "the quick brown fox ",
}


def speed(name: str, text: str) -> None:
    """Prints how fast a text is read: the best of three runs."""
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        found = find(text)
        best = min(best, time.process_time() - started)
    size = len(text.encode("utf-8")) / 1e6
    print(f"{name:32}{size:6.1f} MB  {size / best:8.1f} MB/s  {len(found.stretches):9,} stretches")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without what is neither letter nor digit at both ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def beside(text: str, at: int, step: int) -> str:
    """What is neither letter nor digit from a place on, to the line's end."""
    out = []
    while 0 <= at < len(text) and not text[at].isalnum():
        out.append(text[at])
        if text[at] == "\n":
            break
        at += step
    return "".join(out) if 0 <= at < len(text) else "".join(out) + "\n"


def cut_at_marks(text: str, start: int, end: int) -> bool:
    """Whether a mark stands before the first word, and one, or a line's end, after the last."""
    right = beside(text, end, 1)
    return not GLYPHS.isdisjoint(beside(text, start - 1, -1)) and (not GLYPHS.isdisjoint(right) or "\n" in right)


def edges(articles: Iterable[dict[str, Any]], errors: int) -> None:
    """Prints the share of direct contents that are made of stretches."""
    counted = right = left_out = 0
    for article in articles:
        text = article["text"]
        stretches = [trimmed(text, s.span.start, s.span.end) for s in find(text).stretches]
        for gold in article["attributions"]:
            if gold["kind"] != "direct":
                continue
            pieces = [trimmed(text, *piece) for piece in gold["content"]]
            if not all(cut_at_marks(text, *piece) for piece in pieces):
                left_out += 1
                continue
            counted += 1
            held = {
                i for start, end in stretches for a, b in pieces if a <= start and end <= b for i in range(start, end)
            }
            missed = [i for a, b in pieces for i in range(a, b) if text[i].isalnum() and i not in held]
            right += not missed
            if missed and errors > 0:
                errors -= 1
                print(
                    f"  - {text[pieces[0][0] - 20 : pieces[-1][1] + 20]!r}\n    missed from {text[missed[0] :][:40]!r}"
                )
    print(
        f"edges: {100 * right / max(1, counted):.2f} % of {counted:,} direct contents; "
        f"{left_out} not cut at marks left out"
    )


def damage(text: str, mark: Span, what: str) -> tuple[str, list[int]] | None:
    """The text with one mark damaged, and each of its characters' offset in the text as it was."""
    glyph = text[mark.slice]
    before, after = list(range(mark.start)), list(range(mark.end, len(text)))
    if what == "deleted":
        return text[: mark.start] + text[mark.end :], before + after
    if what == "doubled":
        return text[: mark.end] + text[mark.start :], before + 2 * list(range(mark.start, mark.end)) + after
    if what == "reversed":
        other = REVERSED.get(glyph)
        return (text[: mark.start] + other + text[mark.end :], list(range(len(text)))) if other else None
    if text[mark.start - 1 : mark.start] == " ":  # an opening mark: its blank comes after it
        order = [*range(mark.start - 1), *range(mark.start, mark.end), mark.start - 1, *after]
    elif text[mark.end : mark.end + 1] == " ":
        order = [*before, mark.end, *range(mark.start, mark.end), *after[1:]]
    else:
        return None
    return "".join(text[i] for i in order), order


def keys(found: Marks, order: list[int] | None = None) -> Counter[tuple[int, int]]:
    """Where the stretches' words begin and end, as offsets in the text before damage."""
    spans = [s.span for s in found.stretches]
    return Counter((order[s.start], order[s.end - 1] + 1) if order else (s.start, s.end) for s in spans)


def damages(articles: Iterable[dict[str, Any]], per_article: int, errors: int) -> None:
    """Prints what one damaged mark costs, by kind of damage."""
    chance = random.Random(0)
    counts: Counter[tuple[str, str]] = Counter()
    shown: Counter[str] = Counter()
    for article in articles:
        text = article["text"]
        found = find(text)
        sound = [s for s in found.stretches if s.open and s.close and s.parent is None]
        for stretch in chance.sample(sound, min(per_article, len(sound))):
            mark = chance.choice([stretch.open, stretch.close])
            home = next(p for p in found.paragraphs if p.covers(mark))
            for what in DAMAGES:
                damaged = damage(text, mark, what)
                if damaged is None:
                    continue
                now = keys(find(damaged[0]), damaged[1])
                for key, number in keys(found).items():
                    place = "home" if home.start <= key[0] < home.end else "elsewhere"
                    counts[what, place] += number
                    counts[what, place + " kept"] += min(number, now[key])
                lost = [k for k in keys(found) - now if home.start <= k[0] < home.end]
                if lost and shown[what] < errors:
                    shown[what] += 1
                    words = [text[slice(*k)] for k in sorted(now - keys(found))]
                    print(f"  {what} {text[max(home.start, mark.start - 60) : mark.end + 60]!r}\n     now {words}")
    for what in DAMAGES:
        row = [
            f"{place} {100 * counts[what, place + ' kept'] / max(1, counts[what, place]):6.2f} %"
            for place in ("home", "elsewhere")
        ]
        print(
            f"damage: {what:12} stretches kept: {'  '.join(row)}"
            f"   of {counts[what, 'home']:,} and {counts[what, 'elsewhere']:,}"
        )


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    """Reads the arguments, prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("data", type=Path, nargs="?", help="folder with polnear/PART.jsonl")
    parser.add_argument("--part", default="dev", help="dev or train")
    parser.add_argument("--errors", type=int, default=0, help="how many misses of each kind to print")
    parser.add_argument("--megabytes", type=float, default=1.0, help="length of the hostile texts")
    options = parser.parse_args()
    machine = platform.processor() or platform.machine()
    print(f"Python {platform.python_version()}, {machine}, {platform.system()}; one core")
    speed("news: the seed story, repeated", 1000 * (SEED.read_text(encoding="utf-8") + "\n\n"))
    path = options.data / "polnear" / f"{options.part}.jsonl" if options.data else None
    articles = list(read(path)) if path and path.is_file() else []
    if articles:
        speed(f"news: {options.part}", "\n\n".join(article["text"] for article in articles))
    for name, unit in HOSTILE.items():
        speed(f"hostile: {name}", unit * round(options.megabytes * 1e6 / len(unit.encode("utf-8"))))
    if articles:
        edges(articles, options.errors)
        damages(articles, 2, options.errors)
    else:
        why = f"{path} is not there" if path else "no DATA given"
        print(f"edges, damage: skipped, {why}; give a folder with polnear/{options.part}.jsonl")


if __name__ == "__main__":
    main()
