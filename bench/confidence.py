"""Print how well the scores of quotes say how often they are right.

Usage: python bench/confidence.py DATA [--file polnear/dev.jsonl] [--eval FOLDER] [--reader none]

A quote is right if it matches a gold attribution (intersection over union of at least a half) and its source is right.
Printed: for each tenth of the scores how many quotes have such a score, their mean score and the share that is right;
and the expected calibration error (Naeini et al. 2015), in all and by kind.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import reading

BINS = 10


def main() -> None:
    """Annotate, match, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--file", default="polnear/dev.jsonl")
    parser.add_argument("--eval", type=Path)
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "attribution")
    gold = reading.records(options.data / options.file)
    kit = reading.kit(options.reader)
    reports = kit.pipe({"id": article["id"], "text": article["text"]} for article in gold)
    records = [report.to_dict() for report in reports]
    judged: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for article, record in zip(gold, records, strict=True):
        text = article["text"]
        mask, discard = scorer.quoted_mask(text), scorer.chars(text, article.get("discard") or [])
        score = {(q["contents"][0][0], q["contents"][-1][1]): q["score"] for q in record["quotes"] if not q["within"]}
        listed = scorer.items(text, article["attributions"], True, "quote", mask, discard)
        own = scorer.items(text, scorer.read_pred([record])[article["id"]], False, "quote", mask, discard)
        matched = {j: i for i, j in scorer.iou_match([item["cs"] for item in listed], [item["cs"] for item in own])}
        for j, item in enumerate(own):
            quote = item["raw"]
            right = j in matched and scorer.speaker_right(
                text, listed[matched[j]]["raw"].get("source") or [], quote["speaker_span"], quote["speaker"]
            )
            judged[item["kind"]].append((score[quote["content"][0][0], quote["content"][-1][1]], bool(right)))
    every = [pair for pairs in judged.values() for pair in pairs]
    print(f"{options.file}: {len(gold)} articles, {len(every)} quotes; {reading.machine()}\n")
    print(f"{'score':>9} {'quotes':>7} {'mean':>6} {'right':>6}")
    for number in range(BINS):
        own_bin = inside(every, number)
        if own_bin:
            mean, right = (sum(values) / len(own_bin) for values in zip(*own_bin, strict=True))
            print(f"{number / BINS:.1f}-{(number + 1) / BINS:.1f}   {len(own_bin):7} {mean:6.2f} {right:6.2f}")
    for kind, pairs in [*sorted(judged.items()), ("all", every)]:
        print(f"expected calibration error, {kind:8} {error(pairs):.3f}  ({len(pairs)} quotes)")


def inside(pairs: list[tuple[float, bool]], number: int) -> list[tuple[float, bool]]:
    """Those with a score in one tenth."""
    return [pair for pair in pairs if min(BINS - 1, int(pair[0] * BINS)) == number]


def error(pairs: list[tuple[float, bool]]) -> float:
    """The mean gap of score and share right, over the tenths, each weighed by its size."""
    gaps = 0.0
    for number in range(BINS):
        own = inside(pairs, number)
        gaps += abs(sum(score for score, _ in own) - sum(right for _, right in own))
    return gaps / max(1, len(pairs))


if __name__ == "__main__":
    main()
