"""Sheets of quotes for people or a language model to read for stances, and the labels that they give.

usage: python -m quotekit.training.stance_sheets write --found FILE --articles FILE --to FOLDER [--quotes N]
       python -m quotekit.training.stance_sheets take --found FILE --from FOLDER [--again FOLDER] --out FILE

FILE is what :mod:`quotekit.training.stance_found` has written. A sheet, ``in-000.txt`` and so on, holds a block for
each quote that nobody has read::

    #17 speaker: Ann Lee | a=Bob Ray, b=Senate
    Lee was blunt. <<[Ray]a lied to the [Senate]b>>, she said.

Its reader answers in ``out-000.txt`` with a line for each block, ``17 a- b0``: against, favor (+), neutral (0), or x
where the mention is not that party. A second reading of quotes with a side taken, in a folder of its own, decides where
the first or it is neutral; where they take opposite sides the pair stays unread.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quotekit.training.articles import read as load_records

BEFORE, BEHIND = 260, 140  # characters shown on either side of a quote
MOST = 12  # targets of a quote on a sheet
_LABELS = {"-": "against", "+": "favor", "0": "neutral", "x": "neutral"}
_SIDES = {"against", "favor"}
_ANSWER = re.compile(r"([a-z])([-+0x])")


def main() -> None:
    """Write sheets, or take the labels from them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ways = parser.add_subparsers(dest="way", required=True)
    write, take = ways.add_parser("write"), ways.add_parser("take")
    for one in (write, take):
        one.add_argument("--found", type=Path, required=True)
    write.add_argument("--articles", type=Path, required=True)
    write.add_argument("--to", type=Path, required=True)
    write.add_argument("--quotes", type=int, default=55, help="on a sheet")
    take.add_argument("--from", type=Path, required=True, dest="folder")
    take.add_argument("--again", type=Path, help="folder with the answers of a second reading")
    take.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    lines = load_records(given.found)
    if given.way == "write":
        texts = {article["id"]: article["text"] for article in load_records(given.articles)}
        given.to.mkdir(parents=True, exist_ok=True)
        blocks = list(sheet_blocks(lines, texts))
        for number, at in enumerate(range(0, len(blocks), given.quotes)):
            sheet = "\n".join(blocks[at : at + given.quotes])
            (given.to / f"in-{number:03d}.txt").write_text(sheet, encoding="utf-8")
    else:
        again = answers(given.again) if given.again else {}
        with given.out.open("w", encoding="utf-8") as out:
            for line in labelled(lines, answers(given.folder), again):
                out.write(json.dumps(line) + "\n")


def unread(lines: Sequence[Mapping[str, Any]]) -> list[list[int]]:
    """The numbers of the lines of each quote that nobody has read, in order."""
    quotes: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line["label"] is None:
            quotes[line["id"], json.dumps(line["contents"])].append(number)
    return [numbers for numbers in quotes.values() if len(numbers) <= MOST]


def sheet_blocks(lines: Sequence[Mapping[str, Any]], texts: Mapping[str, str]) -> Iterator[str]:
    """A block for each quote that nobody has read.

    Args:
        lines: of pairs found.
        texts: of the articles, by their ids.
    """
    for number, rows in enumerate(unread(lines)):
        asked = [lines[row] for row in rows]
        parties = ", ".join(f"{_letter(k)}={one['target']}" for k, one in enumerate(asked))
        yield f"#{number} speaker: {asked[0]['holder']} | {parties}\n{_excerpt(texts[asked[0]['id']], asked)}\n"


def _letter(number: int) -> str:
    return chr(ord("a") + number)


def _excerpt(text: str, asked: Sequence[Mapping[str, Any]]) -> str:
    """A quote in its surroundings, with the quote's words and the mentions of the parties marked."""
    contents = asked[0]["contents"]
    start, end = max(0, contents[0][0] - BEFORE), min(len(text), contents[-1][1] + BEHIND)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    # At one place what closes comes first, mentions before the quote; then what opens, the quote before mentions.
    put = [(a, 2, "<<") for a, _ in contents] + [(b, 1, ">>") for _, b in contents]
    for number, one in enumerate(asked):
        put += [(a, 3, "[") for a, _ in one["judged"]] + [(b, 0, f"]{_letter(number)}") for _, b in one["judged"]]
    at, out = start, []
    for place, _, mark in sorted(mark for mark in put if start <= mark[0] <= end):
        out += [text[at:place], mark]
        at = place
    whole = "".join([*out, text[at:end]])
    return " / ".join(line.strip() for line in whole.splitlines() if line.strip())


def answers(folder: Path) -> dict[int, dict[str, str]]:
    """The label of each letter of each block that was answered; what is no answer is passed over."""
    found: dict[int, dict[str, str]] = {}
    for path in sorted(folder.glob("out-*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            number, *given = line.split() or [""]
            if number.lstrip("#").isdecimal():
                matches = filter(None, map(_ANSWER.fullmatch, given))
                found[int(number.lstrip("#"))] = {match[1]: _LABELS[match[2]] for match in matches}
    return found


def labelled(
    lines: Sequence[Mapping[str, Any]], first: Mapping[int, Mapping[str, str]], second: Mapping[int, Mapping[str, str]]
) -> Iterator[dict[str, Any]]:
    """The lines, those that were read with their label and ``by`` "sheet"."""
    labels: dict[int, str | None] = {}
    for number, rows in enumerate(unread(lines)):
        for k, row in enumerate(rows):
            one, two = (reading.get(number, {}).get(_letter(k)) for reading in (first, second))
            labels[row] = one if two is None else two if one is None or {one, two} != _SIDES else None
    for row, line in enumerate(lines):
        label = labels.get(row)
        yield {**line, "label": label, "read": True, "by": "sheet"} if label is not None else dict(line)


if __name__ == "__main__":
    main()
