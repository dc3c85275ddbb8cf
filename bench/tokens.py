"""Prints token, word and sentence F1 on CoNLL-U treebanks, and how fast the cutting and the stanza document are.

Usage: python bench/tokens.py DATA [--errors N]

DATA is a folder with ``ewt/dev.conllu`` and ``gum/GUM_*.conllu``. Measured as in the CoNLL 2018 shared task (Zeman et
al. 2018): spans over the characters that are not white space. The raw text is put together from the sentences' texts,
with a blank line where a document or paragraph begins and a space elsewhere.
"""

from __future__ import annotations

import argparse
import platform
import time
from collections.abc import Iterator
from pathlib import Path

import attrs

from quotekit.interop.documents import build
from quotekit.spans import Span
from quotekit.text.sentences import split
from quotekit.text.tokens import tokenize


@attrs.frozen
class Gold:
    """A treebank's text with its tokens, words and sentences, as spans of the text."""

    text: str
    tokens: list[Span]
    words: list[Span]
    sentences: list[Span]


def blocks(path: Path) -> Iterator[list[str]]:
    """The lines of each sentence of a CoNLL-U file."""
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            lines.append(line)
        elif lines:
            yield lines
            lines = []


def read(paths: list[Path]) -> Gold:
    """Puts the raw text of CoNLL-U files together."""
    gold = Gold("", [], [], [])
    parts: list[str] = []
    size = 0

    def add(part: str) -> None:
        nonlocal size
        parts.append(part)
        size += len(part)

    for path in paths:
        for lines in blocks(path):
            if size:
                add(
                    "\n\n"
                    if any(x.startswith(("# newdoc", "# newpar id", "# newpar ")) or x == "# newpar" for x in lines)
                    else " "
                )
            begin = size
            last = 0
            at = size
            for cells in (x.split("\t") for x in lines if x[0] != "#"):
                number, form = cells[0], cells[1]
                if "." in number:
                    continue
                if "-" in number or int(number) > last:
                    begin_token = size
                    gold.tokens.append(Span(size, size + len(form)))
                    at = size
                    add(form)
                    if "SpaceAfter=No" not in cells[9]:
                        add(" ")
                    if "-" in number:
                        last = int(number.split("-")[1])
                    else:
                        gold.words.append(Span(begin_token, begin_token + len(form)))
                else:
                    # Words of a token: by their length; where they do not add up, the last takes the rest.
                    token = gold.tokens[-1]
                    end = token.end if int(number) == last else min(at + len(form), token.end)
                    gold.words.append(Span(at, max(at, end)))
                    at = end
            while parts and parts[-1] == " ":
                parts.pop()
                size -= 1
            gold.sentences.append(Span(begin, size))
    return attrs.evolve(gold, text="".join(parts))


def solid(text: str) -> list[int]:
    """Offset -> number of characters before it that are not white space."""
    count, out = 0, []
    for character in text:
        out.append(count)
        count += not character.isspace()
    out.append(count)
    return out


def f1(gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> float:
    """F1 in percent."""
    return 200 * len(gold & found) / max(1, len(gold) + len(found))


def score(name: str, gold: Gold, errors: int) -> None:
    """Prints one line of figures, and some errors."""
    started = time.perf_counter()
    tokens = tokenize(gold.text)
    between = time.perf_counter()
    sentences = split(tokens)
    done = time.perf_counter()
    at = solid(gold.text)

    def keys(spans: list[Span]) -> set[tuple[int, int]]:
        return {(at[s.start], at[s.end]) for s in spans}

    found_sentences = [Span(tokens.starts[a], tokens.ends[b - 1]) for a, b in sentences]
    pairs = [(gold.tokens, tokens.surface()), (gold.words, list(tokens)), (gold.sentences, found_sentences)]
    figures = [f1(keys(a), keys(b)) for a, b in pairs]
    print(
        f"{name:24}{len(gold.tokens):8,} tokens  "
        f"F1: tokens {figures[0]:6.2f}  words {figures[1]:6.2f}  sentences {figures[2]:6.2f}   "
        f"{len(tokens) / (done - started):9,.0f} tokens/s ({between - started:.2f} + {done - between:.2f} s)"
    )
    if errors:
        show("TOKEN", gold.text, gold.tokens, tokens.surface(), at, errors)
        show("SENTENCE", gold.text, gold.sentences, found_sentences, at, errors)


def show(what: str, text: str, gold: list[Span], found: list[Span], at: list[int], number: int) -> None:
    """Prints boundaries that are missed (-) or too many (+)."""
    right = {at[s.end]: s.end for s in gold}
    ours = {at[s.end]: s.end for s in found}
    wrong = sorted(
        [(k, "-", v) for k, v in right.items() if k not in ours]
        + [(k, "+", v) for k, v in ours.items() if k not in right]
    )
    step = max(1, len(wrong) // number)
    print(f"{what}: {len(wrong)} wrong ends")
    for _, sign, end in wrong[::step]:
        print(f"  {sign} {text[max(0, end - 50) : end]!r} | {text[end : end + 40]!r}")


def main() -> None:
    """Reads the arguments, prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("data", type=Path, help="folder with ewt/dev.conllu and gum/GUM_*.conllu")
    parser.add_argument("--errors", type=int, default=0, help="how many wrong ends of each kind to print")
    parser.add_argument("--train", action="store_true", help="the training parts too")
    options = parser.parse_args()
    ewt, gum = options.data / "ewt", options.data / "gum"
    if not (ewt / "dev.conllu").is_file() or not gum.is_dir():
        print(f"skipped: {options.data} has no ewt/dev.conllu and gum/; give the folder of the treebanks")
        return
    listed = (gum / "files.dev").read_text(encoding="utf-8").split()
    there = sorted(gum.glob("GUM_*.conllu"))
    dev = [p for p in there if p.stem in listed]
    sets = {
        "EWT dev": [ewt / "dev.conllu"],
        "GUM dev, all genres": dev,
        "GUM dev, news": [p for p in dev if "_news_" in p.name],
        "GUM news, all": [p for p in there if "_news_" in p.name],
    }
    if options.train:
        sets["EWT train"] = [ewt / "train.conllu"]
        sets["GUM train"] = [p for p in there if p not in dev]
    # The two news documents of GUM's dev list are not in every copy of it; its other news then stands for them.
    absent = [name for name in listed if "_news_" in name and not (gum / f"{name}.conllu").is_file()]
    machine = platform.processor() or platform.machine()
    print(f"{options.data}; Python {platform.python_version()}, {machine}, {platform.system()}")
    for name, paths in sets.items():
        if paths and all(p.is_file() for p in paths):
            score(name, read(paths), options.errors)
        else:
            print(f"{name:24} skipped: not here are {', '.join(absent)}")
    document(read(sets["EWT dev"]).text)


def document(text: str) -> None:
    """Prints how long the stanza document of a text takes, which is only made when something asks for it."""
    import stanza

    tokens = tokenize(text)
    build(tokens)  # imports
    started = time.perf_counter()
    build(tokens)
    took = time.perf_counter() - started
    print(f"its document, by stanza {stanza.__version__}: {len(tokens) / took:,.0f} tokens/s ({took:.2f} s)")


if __name__ == "__main__":
    main()
