"""Print what one damaged quotation mark in each article costs.

Usage: python bench/damage.py DATA [--file polnear/dev.jsonl] [--eval FOLDER] [--seed N] [--reader none]

In each article of DATA/FILE one double quotation mark, drawn at random, is deleted, turned round or doubled; the gold
spans move along. Printed: F1 of direct quotes and of all, found and end to end, before and after each kind of damage.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Any

import reading

TURNED = {"“": "”", "”": "“", "``": "''", "''": "``", '"': '" '}  # a straight mark has no other side: a blank parts it


def main() -> None:
    """Damage, annotate, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--file", default="polnear/dev.jsonl")
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "attribution")
    articles = reading.records(options.data / options.file)
    kit = reading.kit(options.reader)
    print(f"{options.file}: {len(articles)} articles, seed {options.seed}; {reading.machine()}\n")
    print(f"{'one mark an article':20} {'direct found':>13} {'end to end':>11} {'all found':>10} {'end to end':>11}")
    before: list[float] = []
    for kind in ("as it is", "deleted", "turned", "doubled"):
        chance = random.Random(options.seed)
        gold = [damaged(article, kind, chance) for article in articles]
        reports = kit.pipe({"id": article["id"], "text": article["text"]} for article in gold)
        scored = scorer.score(gold, [report.to_dict() for report in reports])["attributions"]
        figures = [100 * scored[name][measure][2] for name in ("direct", "all") for measure in ("iou", "e2e")]
        before = before or figures
        losses = "   loss " + " ".join(f"{a - b:5.1f}" for a, b in zip(before, figures, strict=True))
        print(f"{kind:20} {figures[0]:13.1f} {figures[1]:11.1f} {figures[2]:10.1f} {figures[3]:11.1f}{losses}")


def damaged(article: dict[str, Any], kind: str, chance: random.Random) -> dict[str, Any]:
    """The article with one mark damaged; as it is if it has none."""
    from quotekit.text.glyphs import GLYPH
    from quotekit.training.articles import replaced

    found = [mark for mark in GLYPH.finditer(article["text"]) if mark.group() in TURNED]
    if not found or kind == "as it is":
        return article
    mark = chance.choice(found)
    by = {"deleted": "", "doubled": 2 * mark.group(), "turned": TURNED[mark.group()]}[kind]
    return replaced(article, mark.start(), mark.end(), by)


if __name__ == "__main__":
    main()
