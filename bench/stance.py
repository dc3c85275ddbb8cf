"""How well stances are judged, quote and target given: three-class macro F1, each class, and calibration.

    python bench/stance.py DATA [--part dev] [--judge default|lexicon|FOLDER] [--errors 20]

``DATA`` holds ``gold/PART.jsonl`` (read pairs of quote and target) and ``polnear/PART.jsonl`` (the articles); without
them the script says so and stops. If there, also judged are the tenth of ``stance/newsmtsc-train.jsonl`` that training
kept back (the writer's stance in a sentence) and ``stance/dse-valid-clean.jsonl`` (a sentence's holder toward its
target; each direction is a pair of its own). A pair is cut out where the target is named inside the quote by its name
or an alias; pairs for which the reader relied on context only are left out and counted.
"""

from __future__ import annotations

import argparse
import platform
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import reading
from quotekit.models.named import named
from quotekit.spans import Span
from quotekit.stance.given import Given, by_words
from quotekit.stance.lexicon import Analysis, analyse, explain, judge
from quotekit.stance.reading import read
from quotekit.training.stance_pairs import places
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
    articles = {row["id"]: row for row in reading.records(data / "polnear" / f"{part}.jsonl")}
    cases, left_out = [], 0
    for gold in reading.records(data / "gold" / f"{part}.jsonl"):
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
            words = read(article["text"], contents, every, cue, retold=quote["kind"] != "direct")
            analysis = analyse(words, QuoteKind(quote["kind"]))
            for stance in wanted:
                if mentions := named.get(stance["target"]):
                    cases.append(Case(row["speaker"], stance["target"], stance["label"], analysis, mentions))
                else:
                    left_out += 1
    return cases, left_out


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


def table(gold: list[str], predicted: list[str], probabilities: list[float]) -> None:
    """Print precision, recall and F1 of each label, their mean, and the calibration error."""
    scores = {label: f1(gold, predicted, label) for label in LABELS}
    for label, (precision, recall, score) in scores.items():
        print(f"  {label:8} P {precision:5.1f}  R {recall:5.1f}  F1 {score:5.1f}   gold {gold.count(label)}")
    right = [g == p for g, p in zip(gold, predicted, strict=True)]
    macro, accuracy = sum(score for *_, score in scores.values()) / 3, 100 * sum(right) / max(1, len(right))
    print(f"  macro F1 {macro:.1f}   accuracy {accuracy:.1f}   ECE {calibration_error(right, probabilities):.1f}")
    top = Counter(gold).most_common(1)[0][0]
    print(f"  majority class ({top}): macro F1 {f1(gold, [top] * len(gold), top)[2] / 3:.1f}")


def by_classifier(data: Path, part: str, folder: str, errors: int) -> None:
    """Print how well the classifier judges quotes, and the sentences of NewsMTSC that training kept back."""
    import torch

    from quotekit.models import package
    from quotekit.stance.package import load as load_classifier
    from quotekit.training.stance_pairs import Example, read_quotes, sentences

    torch.set_num_threads(1)
    classifier = load_classifier(package.Layout(Path(folder)))
    articles = {record["id"]: record for record in reading.records(data / "polnear" / f"{part}.jsonl")}
    vocabulary = classifier.vocabulary
    sets: dict[str, list[Example]] = {}
    gold_rows = reading.records(data / "gold" / f"{part}.jsonl")
    sets[f"{part}, quote and target given"] = list(read_quotes(gold_rows, articles, vocabulary, all_of=False))
    for name, lines in sentence_sets(data).items():
        sets[name] = list(sentences(lines, vocabulary))
    for name, examples in sets.items():
        asked = [(one.page, one.question) for one in examples]
        classifier.probabilities(asked[:64], [one.evidence for one in examples[:64]])  # kernels are made at first use
        began = time.process_time()
        found = classifier.probabilities(asked, [one.evidence for one in examples])
        seconds = time.process_time() - began
        gold = [LABELS[one.label] for one in examples]
        best = [max(range(3), key=row.__getitem__) for row in found]
        print(f"{name}: {len(examples)} pairs")
        table(gold, [LABELS[label] for label in best], [row[label] for row, label in zip(found, best, strict=True)])
        print(f"  {len(examples) / max(seconds, 1e-9):.0f} pairs a second on one thread")
        wrong = [k for k, (one, label) in enumerate(zip(examples, best, strict=True)) if one.label != label]
        for k in wrong[:: max(1, len(wrong) // errors)] if errors else ():
            question, score = examples[k].question, found[k][best[k]]
            words = " | ".join(examples[k].page.text[span.slice] for span in question.contents)
            print(f"\n{gold[k]} taken for {LABELS[best[k]]} ({score:.2f}): {question.holder} -> {question.target}")
            print(f"  {words}")


def sentence_sets(data: Path) -> dict[str, list[dict[str, Any]]]:
    """The lines of the sets of sentences that are there, by what they are."""
    from quotekit.training.stance_pairs import kept_back

    sets = {}
    path = data / "stance" / "newsmtsc-train.jsonl"
    if path.is_file():
        sets["NewsMTSC, the tenth kept back"] = kept_back(reading.records(path))[1]
    path = data / "stance" / "dse-valid-clean.jsonl"
    if path.is_file():
        sets["DSE valid without what stands in other parts, by direction"] = reading.records(path)
    return sets


def by_lexicon(data: Path) -> None:
    """Print how well the lexicon judges sentences."""
    names = {"negative": "against", "positive": "favor", "neutral": "neutral"}
    for name, lines in sentence_sets(data).items():
        found = [
            by_words(Given(line["text"], Span(*line["target"]), line["holder"] and Span(*line["holder"])))
            for line in lines
        ]
        print(f"{name}: {len(lines)} pairs")
        table([names[line["label"]] for line in lines], [item.label for item in found], [i.probability for i in found])


def main() -> None:
    """Prints the figures with data, version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--judge", default="default", help="default, lexicon, or a classifier's folder")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong ones, with the entries that fired")
    options = parser.parse_args()
    for folder in ("gold", "polnear"):
        path = options.data / folder / f"{options.part}.jsonl"
        if not path.is_file():
            print(f"skipped: no {path}; give the folder that holds gold/ and polnear/")
            return
    print(f"quotekit {version()}, Python {platform.python_version()}, {platform.machine()} {platform.system()}")
    judged_by = named("en").stance if options.judge == "default" else options.judge
    if judged_by != "lexicon":
        by_classifier(options.data, options.part, judged_by, options.errors)
        return
    cases, left_out = load(options.data, options.part)
    began = time.process_time()
    found = [judge(case.analysis, case.mentions) for case in cases]
    seconds = time.process_time() - began
    gold, predicted = [case.label for case in cases], [str(item.label) for item in found]
    right = [g == p for g, p in zip(gold, predicted, strict=True)]
    print(f"{options.part}, quote and target given: {len(cases)} pairs, {left_out} left out (target not named)")
    table(gold, predicted, [item.probability for item in found])
    print(f"  {len(cases) / max(seconds, 1e-9):.0f} pairs a second, reading not counted")
    by_lexicon(options.data)
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
