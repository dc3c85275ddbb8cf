"""Train the stance classifier.

usage: python -m quotekit.training.stance --data FOLDER --start FOLDER --out FOLDER [--found FILE] [--epochs N] ...

FOLDER of the data holds ``gold/train.jsonl``, ``gold/dev.jsonl``, ``polnear/train.jsonl``, ``polnear/dev.jsonl`` and,
if wanted, ``stance/newsmtsc-train.jsonl``, ``stance/dse-train-clean.jsonl`` and ``stance/dse-valid-clean.jsonl``; of
the start, a Reader, a BERT or an MPNet (``model.safetensors``), and a BERT's ``tokenizer.json`` unless ``--vocabulary``
names another file. A tenth of the sentences and some of the articles are kept back. The weights kept are a moving
average of those of the last epoch.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import attrs
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional

from quotekit.models import package
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.classifier import LABELS, Classifier, StanceNet, batch, rounded
from quotekit.stance.rows import Row, Rows, Window
from quotekit.training.descent import Descent, freeze
from quotekit.training.splice import Splicer
from quotekit.training.stance_pairs import UNREAD, Example
from quotekit.training.stance_split import split, taught
from quotekit.training.start import fill, size

log = logging.getLogger("quotekit.training.stance")
SHARES = {"quotes": 0.6, "sentences": 0.5, "directed": 0.0, "unread": 0.0}
"""The parts of the training data, and how much of each is read in an epoch."""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, metavar="FILE", help="a BERT's tokenizer.json; default: the start's")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--found", type=Path, help="pairs found by a kit, see quotekit.training.stance_found")
    parser.add_argument("--go-on", type=Path, metavar="OUT", help="begin with the weights of that run")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=32, help="rows a step")
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate of the encoder's last layer")
    parser.add_argument("--decay", type=float, default=0.9, help="learning rate of a layer, as a share of the next's")
    parser.add_argument("--frozen", type=int, default=0, metavar="N", help="leave the first N layers as they are")
    parser.add_argument("--average", type=float, default=0.995, help="of the moving average of weights")
    parser.add_argument("--masked", type=float, default=0.75, help="share of rows with the target's names masked")
    parser.add_argument("--holder-masked", type=float, default=0.4, help="share of rows with the holder's names masked")
    parser.add_argument(
        "--window", type=int, nargs=3, default=attrs.astuple(Window()), help="pieces read, words before and behind"
    )
    parser.add_argument("--held", type=int, default=30, help="training articles kept back, to fit the temperature on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--spliced", type=float, default=0.3, help="share of masked rows with the words of another one put in"
    )
    for part, share in SHARES.items():
        parser.add_argument(f"--{part}", type=float, default=share, help=f"share of its pairs of {part} in an epoch")
    parser.add_argument("--taught", type=Path, metavar="FILE", help="scores, see quotekit.training.stance_taught")
    parser.add_argument("--teacher", type=float, default=0.7, help="weight of a teacher's scores beside a label")
    parser.add_argument("--softness", type=float, default=1.5, help="what scores are divided by to be learned from")
    return parser.parse_args()


def begun(start: Path) -> StanceNet:
    """A net with the encoder of a folder: a Reader's, a BERT's, or an MPNet's."""
    net = StanceNet(size(start))
    weights = load_file(start / "model.safetensors")
    if any(name.startswith("encoder.words") for name in weights):
        grown = package.grown(weights)
        prefix = "encoder."
        net.encoder.load_state_dict({k.removeprefix(prefix): v for k, v in grown.items() if k.startswith(prefix)})
    else:
        fill(net.encoder, start / "model.safetensors")
    return net


def varied(
    maker: Rows, splicer: Splicer, one: Example, other: Example, given: argparse.Namespace, chance: random.Random
) -> Row:
    """A row of an example: its names masked or not, another one's words put in or not."""
    masked, holder_masked = chance.random() < given.masked, chance.random() < given.holder_masked
    row = maker.row(one.page, one.question, masked=masked, holder_masked=holder_masked)
    if not masked or one.question.kind != other.question.kind or chance.random() >= given.spliced:
        return row
    return splicer(row, maker.row(other.page, other.question, masked=False), chance)


def is_known(one: Example) -> bool:
    """Whether there is something to learn from: a label or a teacher's scores."""
    return one.label != UNREAD or bool(one.taught)


def answered(scores: Tensor, examples: Sequence[Example], weight: float, softness: float) -> Tensor:
    """The loss of scores (batch, labels): against the labels, and against a teacher's scores where there are some.

    Args:
        scores: of the examples.
        examples: with a label, a teacher's scores, or both.
        weight: of the teacher beside a label.
        softness: what both scores are divided by before they are compared.
    """
    labels = torch.tensor([one.label for one in examples])
    hard = functional.cross_entropy(scores, labels, ignore_index=UNREAD, label_smoothing=0.05, reduction="none")
    told = torch.tensor([bool(one.taught) for one in examples])
    wanted = torch.tensor([one.taught or (0.0,) * len(LABELS) for one in examples])
    soft = (
        functional.kl_div(
            functional.log_softmax(scores / softness, 1), functional.softmax(wanted / softness, 1), reduction="none"
        ).sum(1)
        * softness**2
    )
    share = torch.where(labels == UNREAD, 1.0, weight) * told
    return ((1 - share) * hard + share * soft).mean()


def batches(rows: Sequence[tuple[Row, Example]], size: int, chance: random.Random) -> list[list[tuple[Row, Example]]]:
    """Batches of rows of one rounded length, shuffled; a length's rest goes with the next longer one."""
    by_length: defaultdict[int, list[tuple[Row, Example]]] = defaultdict(list)
    for row, one in rows:
        by_length[rounded(row)].append((row, one))
    out: list[list[tuple[Row, Example]]] = []
    rest: list[tuple[Row, Example]] = []
    for length in sorted(by_length):
        own = by_length[length]
        chance.shuffle(own)
        own = rest + own
        whole = len(own) - len(own) % size
        out += [own[k : k + size] for k in range(0, whole, size)]
        rest = own[whole:]
    if rest:
        out.append(rest)
    chance.shuffle(out)
    return out


def macro(gold: Sequence[int], guessed: Sequence[int]) -> tuple[float, list[float]]:
    """The mean F1 of the labels in per cent, and each label's."""
    scores = []
    for label in range(len(LABELS)):
        right = sum(g == p == label for g, p in zip(gold, guessed, strict=True))
        scores.append(200 * right / max(1, gold.count(label) + guessed.count(label)))
    return sum(scores) / len(scores), scores


def evaluate(
    net: StanceNet, vocabulary: Vocabulary, examples: Sequence[Example], window: Window, *, masked: bool
) -> float:
    """Macro F1 in per cent."""
    classifier = Classifier(net, vocabulary, masked=masked, window=window)
    with torch.autocast("cpu", torch.bfloat16):
        scores = classifier.scores([(one.page, one.question) for one in examples])
    score, each = macro([one.label for one in examples], scores.argmax(1).tolist())
    log.info("  masked %d  macro F1 %.1f  %s", masked, score, " ".join(f"{x:.1f}" for x in each))
    net.train()
    return score


def main() -> None:
    """Train, evaluate after each epoch, keep the average of the weights."""
    given = options()
    given.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    vocabulary = Vocabulary(given.vocabulary or given.start / "tokenizer.json")
    parts = split(given.data, vocabulary, given.held, given.found)
    if given.taught:
        parts = {name: taught(name, examples, given.taught) for name, examples in parts.items()}
    log.info("%s", {name: len(examples) for name, examples in parts.items()})
    learned = {part: [one for one in parts[f"train {part}"] if is_known(one)] for part in SHARES}
    share = {part: int(getattr(given, part) * len(examples)) for part, examples in learned.items()}
    log.info("in an epoch: %s", share)
    count = sum(share.values())
    net, maker = begun(given.start), Rows(vocabulary, Window(*given.window))
    average = StanceNet(net.encoder.size)
    splicer = Splicer(vocabulary)
    if given.go_on:
        net.load_state_dict(load_file(given.go_on / "last.safetensors"))
    average.load_state_dict(net.state_dict())
    freeze(net.encoder, given.frozen)
    steps = given.epochs * -(-count // given.batch)
    descent = Descent(net, average, given.rate, given.decay, steps, given.average)
    for epoch in range(given.epochs):
        chance = random.Random(given.seed * 1000 + epoch)
        examples = [one for part in SHARES for one in chance.sample(learned[part], share[part])]
        made = [(varied(maker, splicer, one, chance.choice(examples), given, chance), one) for one in examples]
        work = batches(made, given.batch, chance)
        clock, seen, total = time.time(), 0, 0.0
        for number, items in enumerate(work, 1):
            rows = batch([row for row, _ in items], max(rounded(row) for row, _ in items), vocabulary.padding)
            with torch.autocast("cpu", torch.bfloat16):
                states = net.encoder(rows.pieces, rows.shapes, rows.places, rows.mask)
            scores = net.judge(states.float(), rows)
            loss = answered(scores, [one for _, one in items], given.teacher, given.softness)
            descent.step(loss)
            seen += rows.pieces.numel()
            total += loss.item()
            if number % 20 == 0:
                speed = seen / (time.time() - clock)
                log.info("epoch %d  %d/%d  loss %.4f  %.0f pieces/s", epoch, number, len(work), total / 20, speed)
                total = 0.0
        save_file(average.state_dict(), given.out / "last.safetensors")
        figures = {}
        for name in (name for name in ("dev quotes", "held sentences", "held directed") if parts[name]):
            for masked in (True, False) if name == "dev quotes" else (True,):
                log.info("epoch %d %s", epoch, name)
                key = f"{name}, names {'masked' if masked else 'read'}"
                figures[key] = evaluate(average, vocabulary, parts[name], maker.window, masked=masked)
        told = {"epoch": epoch, "figures": figures, "size": attrs.asdict(net.encoder.size), "options": vars(given)}
        (given.out / "last.json").write_text(json.dumps(told, default=str))


if __name__ == "__main__":
    main()
