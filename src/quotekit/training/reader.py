"""Train the Reader.

usage: python -m quotekit.training.reader --data FOLDER --start FOLDER --out FOLDER [--names FILE] [--epochs N] ...

FOLDER of the data holds ``polnear/train.jsonl`` and ``polnear/dev.jsonl``; of the start, a BERT, an MPNet, or a Reader
to be trained on, with ``model.safetensors`` and ``tokenizer.json``. Checkpoints go to OUT and a run that was stopped
goes on from its last one. The weights kept are a moving average (Polyak & Juditsky 1992) of those of the best epoch by
dev span F1.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import attrs
import torch
from safetensors.torch import load_file, save_file

from quotekit.models import package
from quotekit.reading.decode import spans
from quotekit.reading.model import ROLES, TAGS, ReaderNet, batch, rounded
from quotekit.reading.pieces import Vocabulary
from quotekit.reading.windows import Window
from quotekit.training import losses, unread
from quotekit.training.articles import Prepared, inside, prepare, read, varied, windows
from quotekit.training.descent import Descent, freeze
from quotekit.training.start import fill, size
from quotekit.training.taught import told, with_places

PARTS = ("shapes", "places", "transitions", "variation")
log = logging.getLogger("quotekit.training.reader")
Item = tuple[Prepared, Window]


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, metavar="FILE", help="a BERT's tokenizer.json; default: the start's")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--names", type=Path, help="silver names of the training articles, see quotekit.training.names")
    parser.add_argument("--taught", type=Path, metavar="FILE", help="a teacher's words, see quotekit.training.taught")
    parser.add_argument("--teacher", type=float, default=0.5, help="weight of a teacher's words beside people's")
    parser.add_argument("--unread", action="store_true", help="learn from articles that nobody has marked, too")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=16, help="windows a step")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="highest learning rate of the encoder's last layer")
    parser.add_argument(
        "--decay", type=float, default=0.9, help="learning rate of a layer, as a share of the next one's"
    )
    parser.add_argument("--frozen", type=int, default=0, metavar="N", help="leave the first N layers as they are")
    parser.add_argument("--average", type=float, default=0.998, help="of the moving average of weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--without", nargs="*", default=[], choices=PARTS, help="leave these out, to see what they are worth"
    )
    parser.add_argument("--held", type=int, default=30, help="training articles kept back, to fit the confidence on")
    return parser.parse_args()


def batches(items: list[Item], size: int, chance: random.Random) -> list[tuple[int, list[Item]]]:
    """Batches of windows of one rounded length, shuffled; a length's rest goes with the next longer one."""
    by_length: defaultdict[int, list[Item]] = defaultdict(list)
    for article, window in items:
        by_length[rounded(sum(len(article.words.pieces[w]) for w in range(window.first, window.end)))].append(
            (article, window)
        )
    out: list[tuple[int, list[Item]]] = []
    rest: list[Item] = []
    for length in sorted(by_length):
        own = rest + by_length[length]
        chance.shuffle(own)
        whole = len(own) - len(own) % size
        out += [(length, own[k : k + size]) for k in range(0, whole, size)]
        rest = own[whole:]
    if rest:
        out.append((max(by_length), rest))
    chance.shuffle(out)
    return out


@torch.no_grad()
def evaluate(net: ReaderNet, vocabulary: Vocabulary, articles: list[Prepared], at_once: int) -> dict[str, float]:
    """Exact F1 of spans by role, of words' names, and the share of links that are right given gold spans."""
    net.eval()
    hits: defaultdict[str, int] = defaultdict(int)
    for length, items in batches(list(windows(articles)), at_once, random.Random(0)):
        made = batch(vocabulary, [(a.words, w) for a, w in items], length)
        with torch.autocast("cpu", torch.bfloat16):
            tag_scores, name_scores, states = net(made)
        paths, names = net.chain.best(tag_scores, made.words), name_scores.argmax(2)
        for row, (article, window) in enumerate(items):
            gold = losses.opened(article.tags[window.first : window.end])
            ignored = article.ignored[window.first : window.end]
            for role in ROLES:
                wanted = {span for span in spans(gold, TAGS) if span[2] == role}
                found = {span for span in spans(paths[row], TAGS) if span[2] == role and not ignored[span[0]]}
                hits[f"{role} right"] += len(wanted & found)
                hits[f"{role} all"] += len(wanted) + len(found)
            for guess, name in zip(names[row].tolist(), article.names[window.first : window.end], strict=False):
                if name >= 0:
                    hits["names right"] += 2 * (guess == name > 0)
                    hits["names all"] += (guess > 0) + (name > 0)
            here = [f for a in article.attributions if (f := inside(window, a)) is not None]
            if here:
                _links(net, states[row], here, hits)
    net.train()
    figures = {role: 200 * hits[f"{role} right"] / max(1, hits[f"{role} all"]) for role in ROLES}
    figures["names"] = 100 * hits["names right"] / max(1, hits["names all"])
    for kind in ("sources", "contents"):
        figures[kind] = 100 * hits[f"{kind} right"] / max(1, hits[f"{kind} all"])
    return figures


def _links(net: ReaderNet, states: torch.Tensor, here: list[Any], hits: defaultdict[str, int]) -> None:
    cues = torch.tensor([a.cue for a in here])
    sources = sorted({a.source for a in here if a.source})
    wanted = [sources.index(a.source) if a.source else len(sources) for a in here]
    right = torch.tensor(sources).view(-1, 2) if sources else torch.zeros(0, 2, dtype=torch.long)
    found = net.sources(states, cues, right).argmax(1).tolist()
    hits["sources right"] += sum(a == b for a, b in zip(wanted, found, strict=True))
    hits["sources all"] += len(wanted)
    pieces = [(p, k) for k, a in enumerate(here) for p in a.contents]
    chosen = net.contents(states, torch.tensor([p for p, _ in pieces]), cues).argmax(1).tolist()
    hits["contents right"] += sum(k == c for (_, k), c in zip(pieces, chosen, strict=True))
    hits["contents all"] += len(pieces)


def begin(net: ReaderNet, start: Path) -> None:
    """Fill a net from a folder: all of it from a Reader's, to train that on; the encoder alone from a BERT's."""
    weights = load_file(start / "model.safetensors")
    if any(name.startswith("encoder.words") for name in weights):
        net.load_state_dict(package.grown(weights))
    else:
        fill(net.encoder, start / "model.safetensors")


def bare(article: Prepared, without: list[str]) -> Prepared:
    """The article with what is left out of its words set to nothing."""
    words, none = article.words, [0] * len(article.words)
    shapes = none if "shapes" in without else words.shapes
    places = none if "places" in without else words.places
    return attrs.evolve(article, words=attrs.evolve(words, shapes=shapes, places=places))


def main() -> None:
    """Train, evaluate after each epoch, keep the best."""
    given = options()
    given.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    vocabulary = Vocabulary(given.vocabulary or given.start / "tokenizer.json")
    records = read(given.data / "polnear" / "train.jsonl")
    random.Random(0).shuffle(records)  # the file goes by publisher; the same order in every run
    records = records[given.held :]
    if given.names:
        names = {r["id"]: r["names"] for r in read(given.names)}
        records = [{**r, "names": names[r["id"]]} for r in records]
    if given.unread:
        records += unread.articles(given.data)
    teacher: dict[str, Any] = {}
    if given.taught:
        words, teacher = told(given.taught)
        records = [with_places(record, words) for record in records]
    dev = [bare(prepare(r, vocabulary), given.without) for r in read(given.data / "polnear" / "dev.jsonl")]
    net = ReaderNet(size(given.start))
    begin(net, given.start)
    if "transitions" in given.without:
        net.chain.requires_grad_(requires_grad=False)
    average = ReaderNet(net.encoder.size)
    average.load_state_dict(net.state_dict())
    freeze(net.encoder, given.frozen)
    plain = [prepare(r, vocabulary) for r in records]
    steps = given.epochs * len(batches(list(windows(plain)), given.batch, random.Random(0)))
    descent = Descent(net, average, given.rate, given.decay, steps, given.average)
    best, began = 0.0, 0
    state = given.out / "state.safetensors"
    if state.exists():
        held = load_file(state)
        net.load_state_dict({k[4:]: v for k, v in held.items() if k.startswith("net.")})
        average.load_state_dict({k[4:]: v for k, v in held.items() if k.startswith("avg.")})
        progress = json.loads((given.out / "state.json").read_text())
        descent.done, best, began = progress["step"], progress["best"], progress["epoch"]
        log.info("going on at epoch %d, step %d", began, descent.done)
    for epoch in range(began, given.epochs):
        chance = random.Random(given.seed * 1000 + epoch)
        vary = "variation" not in given.without
        articles = [bare(prepare(varied(r, chance) if vary else r, vocabulary), given.without) for r in records]
        clock, seen = time.time(), 0
        parts: defaultdict[str, float] = defaultdict(float)
        work = batches(list(windows(articles)), given.batch, chance)
        for number, (length, items) in enumerate(work, 1):
            made = batch(vocabulary, [(a.words, w) for a, w in items], length)
            with torch.autocast("cpu", torch.bfloat16):
                states = net.encoder(made.pieces, made.shapes, made.places, made.mask)
            value, named = losses.loss(net, states.float(), made, items, given.teacher if given.taught else 0.0)
            descent.step(value)
            seen += made.pieces.numel()
            for key, part in named.items():
                parts[key] += part
            if number % 20 == 0:
                text = "  ".join(f"{key} {total / 20:.4f}" for key, total in parts.items())
                log.info(
                    "epoch %d  %d/%d  %s  %.0f pieces/s", epoch, number, len(work), text, seen / (time.time() - clock)
                )
                parts.clear()
        figures = evaluate(average, vocabulary, dev, given.batch)
        log.info("epoch %d dev  %s", epoch, "  ".join(f"{k} {v:.1f}" for k, v in figures.items()))
        save_file(average.state_dict(), given.out / f"epoch-{epoch + 1}.safetensors")
        score = sum(figures[role] for role in ROLES) / len(ROLES)
        if score > best:
            best = score
            save_file(average.state_dict(), given.out / "best.safetensors")
            about = {"epoch": epoch, "dev": figures, "size": attrs.asdict(net.encoder.size), "teacher": teacher}
            (given.out / "best.json").write_text(json.dumps(about | {"options": vars(given)}, default=str))
        save_file(
            {
                **{f"net.{k}": v for k, v in net.state_dict().items()},
                **{f"avg.{k}": v for k, v in average.state_dict().items()},
            },
            state,
        )
        (given.out / "state.json").write_text(json.dumps({"step": descent.done, "best": best, "epoch": epoch + 1}))


if __name__ == "__main__":
    main()
