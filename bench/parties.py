"""Print how well speakers are known by one name, posts told and stances judged, from the text alone.

Usage: python bench/parties.py DATA [--gold dev|world-dev|train] [--eval FOLDER] [--articles N] [--wrong N]
       [--judge default|lexicon|FOLDER]

DATA holds gold/*.jsonl (canonical speakers, stances) and polnear/*.jsonl (their articles); FOLDER (default:
DATA/../eval) the scorer ``parties.py``, whose table is printed. ``--wrong N`` shows up to N found quotes with another
canonical speaker.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import attrs

import reading
from quotekit.models.named import named
from quotekit.stance.lexical import Lexical
from quotekit.stance.step import Stances


def main() -> None:
    """Annotate, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", nargs="*", default=["dev", "world-dev"])
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--judge", default="default", help="of stances: default, lexicon, or a classifier's folder")
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "parties")
    kit = reading.kit(options.reader)
    judged_by = named("en").stance if options.judge == "default" else options.judge
    judge = Lexical() if judged_by == "lexicon" else Stances(judged_by)
    kit = attrs.evolve(kit, steps=(*kit.steps, ("stance", judge)))
    for name in options.gold:
        gold = reading.records(options.data / "gold" / f"{name}.jsonl", options.articles)
        articles = {record["id"]: record for record in gold if "text" in record}
        if not articles:
            articles = {r["id"]: r for r in reading.records(options.data / "polnear" / f"{name}.jsonl", None)}
        began = time.process_time()
        predicted = [kit(articles[record["id"]]["text"], record["id"]).to_dict() for record in gold]
        seconds = time.process_time() - began
        words = sum(len(articles[record["id"]]["text"].split()) for record in gold)
        print(f"gold/{name}.jsonl: {words:,} words, {words / seconds:,.0f} a CPU-second; {reading.machine()}\n")
        print(scorer.table(scorer.score([gold], list(articles.values()), predicted)), end="\n\n")
        if options.wrong:
            show(scorer, gold, articles, predicted, options.wrong)


def show(
    scorer: Any, gold: list[dict[str, Any]], articles: dict[str, Any], predicted: list[dict[str, Any]], most: int
) -> None:
    """Print found quotes with another canonical speaker: gold speaker, own speaker, own source, first words."""
    left = most
    for record, own in zip(gold, predicted, strict=True):
        text = articles[record["id"]]["text"]
        attributions = {a["id"]: a for a in articles[record["id"]]["attributions"]}
        names = {party["id"]: party["name"] for party in own["parties"]}
        wanted = [
            scorer.chars(text, scorer.clean(text, attributions[q["attribution"]]["content"])) for q in record["quotes"]
        ]
        have = [scorer.chars(text, scorer.clean(text, quote["contents"])) for quote in own["quotes"]]
        for i, j in scorer.iou_match(wanted, have):
            want, quote = record["quotes"][i]["speaker"], own["quotes"][j]
            got = names.get(quote["speaker"])
            if want and left and scorer.norm_name(want) != scorer.norm_name(got or ""):
                left -= 1
                source = text[slice(*quote["source"])] if quote["source"] else "-"
                words = " ".join(text[slice(*quote["contents"][0])].split())[:60]
                print(
                    f"{want} | {got} | {' '.join(source.split())} | {words} | {quote['origin']} | {record['id'][:40]}"
                )


if __name__ == "__main__":
    main()
