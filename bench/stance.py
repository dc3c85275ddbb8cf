"""How well stances are judged, quote and target given: three-class macro F1, each class, and calibration.

    python bench/stance.py DATA [--part dev] [--errors 20]

``DATA`` holds ``gold/PART.jsonl`` (read pairs of quote and target) and ``polnear/PART.jsonl`` (the articles); without
them the script says so and stops. A pair is cut out where the target is named inside the quote by its name or an alias;
pairs for which the reader relied on context only are left out and counted.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from quotekit.spans import Span
from quotekit.stance.lexicon import Analysis, analyse, explain, judge
from quotekit.stance.reading import read
from quotekit.values import QuoteKind

LABELS = ("against", "favor", "neutral")
BINS = 10


class Case(NamedTuple):
    """A pair with its gold label, ready to be judged."""

    holder: str
    target: str
    label: str
    analysis: Analysis
    mentions: tuple[Span, ...]


def load(data: Path, part: str) -> tuple[list[Case], int]:
    """The pairs of a part, and how many were left out because the target is not named inside the quote."""
    articles = {row["id"]: row for row in rows(data / "polnear" / f"{part}.jsonl")}
    cases, left_out = [], 0
    for gold in rows(data / "gold" / f"{part}.jsonl"):
        article = articles[gold["id"]]
        quotes = {item["id"]: item for item in article["attributions"]}
        names = {party["name"]: (party["name"], *party["aliases"]) for party in gold["parties"]}
        for row in gold["quotes"]:
            wanted = [stance for stance in row["stances"] if stance["explicit"]]
            if row.get("broken") or not wanted:
                continue
            quote = quotes[row["attribution"]]
            contents = [Span(*span) for span in quote["content"]]
            named = {name: places(article["text"], contents, forms) for name, forms in names.items()}
            cue = Span(quote["cue"][0][0], quote["cue"][-1][1]) if quote["cue"] else None
            every = [span for spans in named.values() for span in spans]
            reading = read(article["text"], contents, every, cue, retold=quote["kind"] != "direct")
            analysis = analyse(reading, QuoteKind(quote["kind"]))
            for stance in wanted:
                if mentions := named.get(stance["target"]):
                    cases.append(Case(row["speaker"], stance["target"], stance["label"], analysis, mentions))
                else:
                    left_out += 1
    return cases, left_out


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def places(text: str, contents: list[Span], names: tuple[str, ...]) -> tuple[Span, ...]:
    """Where one of the names stands in the contents, the longest first, none inside another."""
    found: list[Span] = []
    for name in sorted(names, key=len, reverse=True):
        if len(name) < 2:
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE if len(name) >= 5 else 0)
        for piece in contents:
            for match in pattern.finditer(text[piece.slice]):
                span = Span(piece.start + match.start(), piece.start + match.end())
                if not any(span.overlaps(other) for other in found):
                    found.append(span)
    return tuple(sorted(found))


def f1(gold: list[str], predicted: list[str], label: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a label, in percent."""
    right = sum(g == p == label for g, p in zip(gold, predicted, strict=True))
    precision, recall = right / max(1, predicted.count(label)), right / max(1, gold.count(label))
    return 100 * precision, 100 * recall, 200 * precision * recall / max(1e-9, precision + recall)


def calibration_error(right: list[bool], probabilities: list[float]) -> float:
    """Expected calibration error in percent: the gap of share right and probability, over ten bins of equal width."""
    gap = 0.0
    for number in range(BINS):
        inside = [(r, p) for r, p in zip(right, probabilities, strict=True) if min(BINS - 1, int(p * BINS)) == number]
        if inside:
            gap += abs(sum(r for r, _ in inside) - sum(p for _, p in inside))
    return 100 * gap / max(1, len(right))


def main() -> None:
    """Prints the figures with data, version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong ones, with the entries that fired")
    options = parser.parse_args()
    for folder in ("gold", "polnear"):
        path = options.data / folder / f"{options.part}.jsonl"
        if not path.is_file():
            print(f"skipped: no {path}; give the folder that holds gold/ and polnear/")
            return
    cases, left_out = load(options.data, options.part)
    began = time.process_time()
    found = [judge(case.analysis, case.mentions) for case in cases]
    seconds = time.process_time() - began
    gold, predicted = [case.label for case in cases], [str(item.label) for item in found]
    right = [g == p for g, p in zip(gold, predicted, strict=True)]
    print(f"stance, quote and target given: {options.part}, {len(cases)} pairs, {left_out} left out (target not named)")
    print(f"quotekit {version()}, Python {platform.python_version()}, {platform.machine()} {platform.system()}")
    scores = {label: f1(gold, predicted, label) for label in LABELS}
    for label, (precision, recall, score) in scores.items():
        print(f"  {label:8} P {precision:5.1f}  R {recall:5.1f}  F1 {score:5.1f}   gold {gold.count(label)}")
    macro, accuracy = sum(score for *_, score in scores.values()) / 3, 100 * sum(right) / max(1, len(right))
    print(f"  macro F1 {macro:.1f}   accuracy {accuracy:.1f}")
    top = Counter(gold).most_common(1)[0][0]
    print(f"  majority class ({top}): macro F1 {f1(gold, [top] * len(gold), top)[2] / 3:.1f}")
    error = calibration_error(right, [item.probability for item in found])
    print(f"  ECE {error:.1f}   {len(cases) / max(seconds, 1e-9):.0f} pairs a second, reading not counted")
    wrong = [(case, item) for case, item, ok in zip(cases, found, right, strict=True) if not ok]
    for case, item in wrong[:: max(1, len(wrong) // options.errors)] if options.errors else ():
        words = " | ".join(case.analysis.reading.text[piece.slice] for piece in case.analysis.reading.pieces)
        fired = explain(case.analysis, case.mentions)[:6]
        why = "; ".join(f"{e.group}/{e.tie} {e.weight:+.2f} ({', '.join(e.words)})" for e in fired)
        print(f"\n{case.label} taken for {item.label} ({item.probability:.2f}): {case.holder} -> {case.target}")
        print(f"  {words}\n  {why}")


def version() -> str:
    """The installed version, or "checkout"."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("quotekit")
    except PackageNotFoundError:
        return "checkout"


if __name__ == "__main__":
    sys.exit(main())
