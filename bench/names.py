"""Prints how well the Reader finds names: exact F1 of spans and types on treebanks with names marked by people.

Usage: python bench/names.py DATA [--reader FOLDER]

DATA is a folder with ``uner-ewt/dev.iob2`` (Universal NER, Mayhew et al. 2024, on the English Web Treebank: mails,
reviews, blogs, questions) and ``gum/`` with ``files.dev`` (Zeldes 2017: talks, travel, science, fiction and more). A
state counts as a place, as there; groups, which only GUM has, are compared there alone.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import reading
from quotekit.draft import Draft
from quotekit.training import treebank

Name = tuple[int, int, str]
TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "state": "place"}
TOGETHER = 40  # sentences read as one text


def uner(path: Path) -> Iterator[tuple[str, set[Name]]]:
    """Texts of some sentences each, with their names."""
    sentences: list[tuple[str, list[list[str]]]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), None)
        if text is not None:
            sentences.append((text, [line.split("\t") for line in lines if not line.startswith("#")]))
    for k in range(0, len(sentences), TOGETHER):
        whole, names = "", set[Name]()
        for text, rows in sentences[k : k + TOGETHER]:
            at, spans = 0, list[list[int]]()
            kinds = list[str]()
            for _, form, tag, *_ in rows:
                at = text.index(form, at)
                if tag.startswith("B-"):
                    spans.append([at, at])
                    kinds.append(TYPES[tag[2:]])
                at += len(form)
                if tag != "O":
                    spans[-1][1] = at
            names |= {(len(whole) + a, len(whole) + b, kind) for (a, b), kind in zip(spans, kinds, strict=True)}
            whole += text + "\n\n"
        yield whole, names


def gum(folder: Path) -> Iterator[tuple[str, set[Name]]]:
    """The documents of the dev part, with their names."""
    for name in (folder / "files.dev").read_text(encoding="utf-8").split():
        if (folder / f"{name}.conllu").exists():
            record = treebank.article(folder / f"{name}.conllu")
            yield record["text"], {(a, b, TYPES.get(kind, kind)) for a, b, kind in record["names"]}


def main() -> None:
    """Prints a line for each type on each treebank."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--reader", default="default", help="the folder of another Reader")
    options = parser.parse_args()
    if not (options.data / "gum").is_dir():
        raise SystemExit(f"skipped: {options.data} has no gum/ and uner-ewt/; give the folder of the treebanks")
    steps = dict(reading.kit(options.reader).steps)
    print(reading.machine())
    parts = {
        "Universal NER, EWT dev": uner(options.data / "uner-ewt" / "dev.iob2"),
        "GUM dev": gum(options.data / "gum"),
    }
    for part, texts in parts.items():
        right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
        for text, gold in texts:
            draft = steps["reading"](steps["tokens"](steps["marks"](Draft(text))))
            names = {(e.span.start, e.span.end, TYPES.get(e.type, e.type)) for e in draft.entities}
            for counter, some in ((right, gold & names), (found, names), (wanted, gold)):
                counter.update(kind for _, _, kind in some)
        for kind in sorted(wanted):
            precision, recall = right[kind] / max(1, found[kind]), right[kind] / wanted[kind]
            f1 = 200 * right[kind] / (found[kind] + wanted[kind])
            print(f"{part:24}{kind:14}{wanted[kind]:5} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {f1:5.1f}")


if __name__ == "__main__":
    main()
