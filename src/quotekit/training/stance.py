"""Train the stance classifier.

usage: python -m quotekit.training.stance --data FOLDER --start FOLDER --out FOLDER [--found FILE] [--epochs N] ...

FOLDER of the data holds ``gold/train.jsonl``, ``gold/dev.jsonl``, ``polnear/train.jsonl``, ``polnear/dev.jsonl`` and
``stance/newsmtsc-train.jsonl``; of the start, a Reader or a BERT (``model.safetensors`` and ``tokenizer.json``). A
tenth of the sentences and some of the articles are kept back. The weights kept are a moving average of those of the
last epoch.
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

import torch
from safetensors.torch import load_file, save_file
from torch.nn import functional

from quotekit.models import package
from quotekit.reading.encoder import EncoderSize
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.classifier import LABELS, Classifier, StanceNet, batch, rounded
from quotekit.stance.rows import Row, Rows
from quotekit.training.articles import read as load_records
from quotekit.training.descent import Descent
from quotekit.training.splice import Splicer
from quotekit.training.stance_pairs import Example, found_pairs, kept_back, read_quotes, sentences
from quotekit.training.start import fill

log = logging.getLogger("quotekit.training.stance")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--found", type=Path, help="pairs found by a kit, see quotekit.training.stance_found")
    parser.add_argument("--go-on", type=Path, metavar="OUT", help="begin with the weights of that run")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=32, help="rows a step")
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate of the encoder's last layer")
    parser.add_argument("--decay", type=float, default=0.9, help="learning rate of a layer, as a share of the next's")
    parser.add_argument("--average", type=float, default=0.995, help="of the moving average of weights")
    parser.add_argument("--masked", type=float, default=0.75, help="share of rows with the target's names masked")
    parser.add_argument("--holder-masked", type=float, default=0.4, help="share of rows with the holder's names masked")
    parser.add_argument("--held", type=int, default=30, help="training articles kept back, to fit the temperature on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--spliced", type=float, default=0.3, help="share of masked rows with the words of another one put in"
    )
    parser.add_argument("--quotes", type=float, default=0.6, help="share of the pairs of quotes read in an epoch")
    parser.add_argument("--sentences", type=float, default=0.5, help="share of the pairs of sentences read in an epoch")
    return parser.parse_args()


def begun(start: Path) -> StanceNet:
    """A net with the encoder of a folder: a Reader's, or a BERT's."""
    net = StanceNet(EncoderSize())
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


def batches(rows: Sequence[tuple[Row, int]], size: int, chance: random.Random) -> list[list[tuple[Row, int]]]:
    """Batches of rows of one rounded length, shuffled; a length's rest goes with the next longer one."""
    by_length: defaultdict[int, list[tuple[Row, int]]] = defaultdict(list)
    for row, label in rows:
        by_length[rounded(row)].append((row, label))
    out: list[list[tuple[Row, int]]] = []
    rest: list[tuple[Row, int]] = []
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


def evaluate(net: StanceNet, vocabulary: Vocabulary, examples: Sequence[Example], *, masked: bool) -> float:
    """Macro F1 in per cent."""
    classifier = Classifier(net, vocabulary, masked=masked)
    with torch.autocast("cpu", torch.bfloat16):
        scores = classifier.scores([(one.page, one.question) for one in examples])
    score, each = macro([one.label for one in examples], scores.argmax(1).tolist())
    log.info("  masked %d  macro F1 %.1f  %s", masked, score, " ".join(f"{x:.1f}" for x in each))
    net.train()
    return score


def split(data: Path, vocabulary: Vocabulary, held: int, found: Path | None = None) -> dict[str, list[Example]]:
    """The examples: "train quotes", "train sentences", "held quotes", "held sentences", "dev quotes"."""
    read = load_records(data / "gold" / "train.jsonl")
    random.Random(0).shuffle(read)
    articles = {record["id"]: record for record in load_records(data / "polnear" / "train.jsonl")}
    dev = {record["id"]: record for record in load_records(data / "polnear" / "dev.jsonl")}
    learned, tenth = kept_back(load_records(data / "stance" / "newsmtsc-train.jsonl"))
    train = list(read_quotes(read[held:], articles, vocabulary))
    if found is not None:
        kept = {record["id"] for record in read[held:]}
        train += found_pairs([line for line in load_records(found) if line["id"] in kept], articles, vocabulary)
    return {
        "train quotes": train,
        "train sentences": list(sentences(learned, vocabulary)),
        "held quotes": list(read_quotes(read[:held], articles, vocabulary, all_of=False)),
        "held sentences": list(sentences(tenth, vocabulary)),
        "dev quotes": list(read_quotes(load_records(data / "gold" / "dev.jsonl"), dev, vocabulary, all_of=False)),
    }


def main() -> None:
    """Train, evaluate after each epoch, keep the average of the weights."""
    given = options()
    given.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    vocabulary = Vocabulary(given.start / "tokenizer.json")
    parts = split(given.data, vocabulary, given.held, given.found)
    log.info("%s", {name: len(examples) for name, examples in parts.items()})
    quotes, others = parts["train quotes"], parts["train sentences"]
    count = int(given.quotes * len(quotes)) + int(given.sentences * len(others))
    net, average, maker = begun(given.start), StanceNet(EncoderSize()), Rows(vocabulary)
    splicer = Splicer(vocabulary)
    if given.go_on:
        net.load_state_dict(load_file(given.go_on / "last.safetensors"))
    average.load_state_dict(net.state_dict())
    steps = given.epochs * -(-count // given.batch)
    descent = Descent(net, average, given.rate, given.decay, steps, given.average)
    for epoch in range(given.epochs):
        chance = random.Random(given.seed * 1000 + epoch)
        examples = chance.sample(quotes, int(given.quotes * len(quotes)))
        examples += chance.sample(others, int(given.sentences * len(others)))
        made = [(varied(maker, splicer, one, chance.choice(examples), given, chance), one.label) for one in examples]
        work = batches(made, given.batch, chance)
        clock, seen, total = time.time(), 0, 0.0
        for number, items in enumerate(work, 1):
            rows = batch([row for row, _ in items], max(rounded(row) for row, _ in items), vocabulary.padding)
            with torch.autocast("cpu", torch.bfloat16):
                states = net.encoder(rows.pieces, rows.shapes, rows.places, rows.mask)
            scores = net.judge(states.float(), rows)
            loss = functional.cross_entropy(scores, torch.tensor([label for _, label in items]), label_smoothing=0.05)
            descent.step(loss)
            seen += rows.pieces.numel()
            total += loss.item()
            if number % 20 == 0:
                speed = seen / (time.time() - clock)
                log.info("epoch %d  %d/%d  loss %.4f  %.0f pieces/s", epoch, number, len(work), total / 20, speed)
                total = 0.0
        save_file(average.state_dict(), given.out / "last.safetensors")
        figures = {}
        for name in ("dev quotes", "held sentences"):
            for masked in (True, False) if name == "dev quotes" else (True,):
                log.info("epoch %d %s", epoch, name)
                key = f"{name}, names {'masked' if masked else 'read'}"
                figures[key] = evaluate(average, vocabulary, parts[name], masked=masked)
        told = {"epoch": epoch, "figures": figures, "options": vars(given)}
        (given.out / "last.json").write_text(json.dumps(told, default=str))


if __name__ == "__main__":
    main()
