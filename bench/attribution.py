"""Print how well quotes, speakers and cues are found on annotated articles, and how precise each rule is.

Usage: python bench/attribution.py DATA [--file polnear/dev.jsonl] [--eval FOLDER] [--articles N] [--wrong N]
       [--reader none] [--arithmetic int8]

DATA/FILE holds articles with gold attributions; FOLDER (default: DATA/../eval) the scorer ``attribution.py``, whose
two tables are printed. Below them, for each rule (``origin``): how many quotes it made, the share of them that match a
gold attribution (intersection over union of at least a half), and the share whose source is right as well.
``--wrong N`` shows up to N examples of each kind of error.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import reading


def main() -> None:
    """Annotate, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--file", default="polnear/dev.jsonl")
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--wrong", type=int, default=0)
    reading.ask_for_reader(parser)
    parser.add_argument("--arithmetic", choices=("bfloat16", "float32", "int8"))
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "attribution")
    gold = reading.records(options.data / options.file, options.articles)
    kit = reading.kit(options.reader, options.arithmetic)
    began = time.process_time()
    reports = list(kit.pipe({"id": article["id"], "text": article["text"]} for article in gold))
    seconds = time.process_time() - began
    words = sum(len(article["text"].split()) for article in gold)
    print(
        f"{options.file}: {len(gold)} articles, {words:,} words in {seconds:.1f} CPU-seconds "
        f"({words / seconds:,.0f} words a second); {reading.machine()}\n"
    )
    predicted = [report.to_dict() for report in reports]
    print(scorer.table(scorer.score(gold, predicted)))
    found, right, made, wrong = by_rule(scorer, gold, predicted)
    print(f"\n{'rule':32} {'quotes':>6} {'found':>6} {'right':>6}   (per cent of its quotes)")
    for rule, n in made.most_common():
        print(f"{rule:32} {n:6} {100 * found[rule] / n:6.1f} {100 * right[rule] / n:6.1f}")
    if options.wrong:
        show(wrong, options.wrong)


def by_rule(
    scorer: Any, gold: list[dict[str, Any]], predicted: list[dict[str, Any]]
) -> tuple[Counter[str], Counter[str], Counter[str], dict[str, list[str]]]:
    """Quotes found, found with the right source, and made by each rule; and the errors, by kind, as lines."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    wrong: dict[str, list[str]] = defaultdict(list)
    quotes_of = scorer.read_pred(predicted)
    for article, record in zip(gold, predicted, strict=True):
        text = article["text"]
        origin = {(q["contents"][0][0], q["contents"][-1][1]): q["origin"] for q in record["quotes"] if not q["within"]}
        mask = scorer.quoted_mask(text)
        discard = scorer.chars(text, article.get("discard") or [])
        listed = scorer.items(text, article["attributions"], True, "quote", mask, discard)
        own = scorer.items(text, quotes_of.get(article["id"], []), False, "quote", mask, discard)
        pairs = scorer.iou_match([item["cs"] for item in listed], [item["cs"] for item in own])
        matched = dict((j, i) for i, j in pairs)
        for j, item in enumerate(own):
            quote = item["raw"]
            rule = origin[quote["content"][0][0], quote["content"][-1][1]]
            made[rule] += 1
            words = _words(text, quote["content"])
            if j not in matched:
                wrong[f"{item['kind']}, not in gold"].append(
                    f"{rule} | {_source(text, quote)} | {_around(text, quote)}"
                )
                continue
            found[rule] += 1
            source = listed[matched[j]]["raw"].get("source") or []
            if scorer.speaker_right(text, source, quote["speaker_span"], quote["speaker"]):
                right[rule] += 1
            else:
                want = _words(text, source)
                wrong[f"{item['kind']}, other source"].append(f"{rule} | {_source(text, quote)} != {want} | {words}")
        for i, item in enumerate(listed):
            if i not in {i for i, _ in pairs}:
                raw = item["raw"]
                cue = _words(text, raw["cue"])
                wrong[f"{item['kind']}, not found"].append(
                    f"{_words(text, raw['source'])} | {cue} | {_around(text, raw)}"
                )
    return found, right, made, wrong


def _words(text: str, spans: list[list[int]]) -> str:
    joined = " || ".join(text[start:end] for start, end in spans)
    return " ".join(joined.split()) if len(joined) < 160 else " ".join((joined[:110] + " ... " + joined[-40:]).split())


def _around(text: str, quote: dict[str, Any]) -> str:
    first, last = quote["content"][0][0], quote["content"][-1][1]
    return f"{text[max(0, first - 90) : first]}[[{_words(text, quote['content'])}]]{text[last : last + 90]}".replace(
        "\n", "¶"
    )


def _source(text: str, quote: dict[str, Any]) -> str:
    span = quote["speaker_span"]
    return (text[span[0] : span[1]] if span else "-") + f" ({quote['speaker']})"


def show(wrong: dict[str, list[str]], most: int) -> None:
    """Print examples of each kind of error, drawn at random but always the same."""
    draw = random.Random(0)
    for kind, lines in sorted(wrong.items()):
        print(f"\n== {kind}: {len(lines)}")
        for line in draw.sample(lines, min(most, len(lines))):
            print(line)


if __name__ == "__main__":
    main()
