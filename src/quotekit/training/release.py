"""Make the Reader's folder from a finished training run: fit the confidence, measure, write weights and card.

usage: python -m quotekit.training.release --run OUT [--epochs N ...] --data FOLDER --start FOLDER --to FOLDER
       --version VERSION
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import torch
from safetensors.torch import load_file
from torch.nn import functional

from quotekit.draft import Attribution, Draft
from quotekit.models import package
from quotekit.models.package import Layout
from quotekit.reading.confidence import Confidence, features
from quotekit.reading.decode import Linked
from quotekit.reading.encoder import EncoderSize
from quotekit.reading.model import ReaderNet
from quotekit.reading.package import save
from quotekit.reading.pieces import Vocabulary
from quotekit.reading.reader import Reader
from quotekit.text import find_marks
from quotekit.text.sentences import read as read_sentences
from quotekit.text.tokens import tokenize
from quotekit.training.agreement import calibration_error, right
from quotekit.training.articles import prepare, read
from quotekit.training.card import (
    READER_BEGUN,
    READER_CARD,
    READER_ON_CARD,
    READER_TAUGHT_ON,
    READER_TEACHER,
    READER_UNREAD,
)
from quotekit.training.descent import averaged
from quotekit.training.reader import evaluate


class _Recorder:
    """Stands in for a confidence: keeps the features, and gives back their number."""

    def __init__(self) -> None:
        self.rows: list[list[float]] = []

    def __call__(self, linked: Linked) -> float:
        self.rows.append(features(linked))
        return float(len(self.rows) - 1)


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("run", "data", "start", "to"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, nargs="+", metavar="N", help="the mean of the weights after these")
    parser.add_argument("--version", required=True)
    given = parser.parse_args()
    run = json.loads((given.run / "best.json").read_text())
    kept = [f"epoch-{number}" for number in given.epochs or ()] or ["best"]
    learned = averaged([load_file(given.run / f"{name}.safetensors") for name in kept])
    weights = package.grown(package.shrunk(learned))  # measured as they will be read
    net = ReaderNet(EncoderSize())
    net.load_state_dict(weights)
    vocabulary = Vocabulary(given.start / "tokenizer.json")
    records = read(given.data / "polnear" / "train.jsonl")
    random.Random(0).shuffle(records)
    held = records[: int(run["options"]["held"])]
    rows, answers = judged(net, vocabulary, held)
    before = Layout(given.start)
    if rows:
        confidence = fit(rows, answers)
    elif before.manifest.is_file():
        confidence = Confidence(**json.loads(before.config.read_text(encoding="utf-8"))["confidence"])
    else:
        parser.error("no articles were kept back to fit the confidence on: train with --held 5 or more")
    dev = read(given.data / "polnear" / "dev.jsonl")
    prepared = [prepare(record, vocabulary) for record in dev]
    figures = {f"dev {key}": round(f1, 1) for key, f1 in evaluate(net, vocabulary, prepared, 16).items() if f1}
    figures |= measured(Reader(net, vocabulary, confidence), dev)
    told = {
        "version": given.version,
        "date": datetime.date.today().isoformat(),
        "machine": f"{platform.machine()}, Python {platform.python_version()}, torch {torch.__version__}",
        "settings": "\n".join(
            f"- {key}: {value}" for key, value in run["options"].items() if key not in ("data", "start", "out")
        ),
        "epoch": " and ".join(map(str, given.epochs or (run["epoch"] + 1,))),
        "figures": "\n".join(f"| {key} | {value} |" for key, value in figures.items()),
        "held": len(held),
        **learned_from(run),
    }
    if before.manifest.is_file():  # a Reader that was trained on, not a BERT
        told |= {"before": package.manifest(before)["version"], "card": before.card.read_text(encoding="utf-8")}
        card = READER_ON_CARD.format(train=len(records) - len(held), dev=len(dev), **told)
    else:
        card = READER_CARD.format(**told)
    tokenizer = (given.start / "tokenizer.json").read_bytes()
    save(Layout(given.to), net, confidence, tokenizer, card, given.version, figures)


def learned_from(run: dict[str, Any]) -> dict[str, str]:
    """What the card says of a run's beginning, its treebank and its teacher."""
    begin = Layout(Path(run["options"]["start"]))
    begun = READER_BEGUN.format(version=package.manifest(begin)["version"]) if begin.manifest.is_file() else ""
    unread, teacher = bool(run["options"].get("unread")), run.get("teacher")
    said = ""
    if teacher:
        more = READER_TAUGHT_ON if unread else ""
        said = READER_TEACHER.format(more=more, **teacher["size"], **teacher["dev"])
    return {"begun": begun, "unread": READER_UNREAD if unread else "", "teacher": said}


def drafts(records: Sequence[dict[str, Any]]) -> list[Draft]:
    """The articles with marks and sentences."""
    return [
        attrs.evolve(
            find_marks(Draft(record["text"], record["id"])), sentences=read_sentences(tokenize(record["text"]))
        )
        for record in records
    ]


def judged(
    net: ReaderNet, vocabulary: Vocabulary, records: Sequence[dict[str, Any]]
) -> tuple[list[list[float]], list[bool]]:
    """The features of every attribution found, and whether it is right."""
    recorder = _Recorder()
    read_drafts = Reader(net, vocabulary, recorder).batch(drafts(records))
    rows, answers = [], []
    for record, draft in zip(records, read_drafts, strict=True):
        found = _counted(record, draft.attributions or ())
        rows += [recorder.rows[int(one.score)] for one in found]
        answers += right(draft.text, found, record["attributions"])
    return rows, answers


def _counted(record: dict[str, Any], found: Sequence[Attribution]) -> list[Attribution]:
    """Those outside the stretches that annotators skipped."""
    skipped = record.get("discard") or []
    return [one for one in found if not any(start <= one.cue.start < end for start, end in skipped)]


def fit(rows: Sequence[Sequence[float]], answers: Sequence[bool]) -> Confidence:
    """The logistic curve with the least cross-entropy."""
    x, y = torch.tensor(rows), torch.tensor(answers, dtype=torch.float)
    weights, bias = torch.full((x.shape[1],), 0.25, requires_grad=True), torch.zeros((), requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=200)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = functional.binary_cross_entropy_with_logits(x @ weights + bias, y) + 1e-3 * weights.square().sum()
        value.backward()
        return value

    optimiser.step(loss)
    return Confidence([round(w, 4) for w in weights.tolist()], round(bias.item(), 4))


def measured(reader: Reader, records: Sequence[dict[str, Any]]) -> dict[str, float]:
    """End-to-end precision, recall and F1 of attributions in per cent, and the calibration error."""
    scores: list[float] = []
    answers: list[bool] = []
    for record, draft in zip(records, reader.batch(drafts(records)), strict=True):
        found = _counted(record, draft.attributions or ())
        scores += [one.score for one in found]
        answers += right(draft.text, found, record["attributions"])
    gold = sum(len(record["attributions"]) for record in records)
    precision, recall = sum(answers) / max(1, len(answers)), sum(answers) / max(1, gold)
    return {
        "dev end-to-end precision": round(100 * precision, 1),
        "dev end-to-end recall": round(100 * recall, 1),
        "dev end-to-end F1": round(200 * precision * recall / max(1e-9, precision + recall), 1),
        "dev calibration error": round(calibration_error(scores, answers), 3),
    }


if __name__ == "__main__":
    main()
