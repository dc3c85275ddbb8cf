"""Write down what a trained Reader, the teacher, thinks of every word that another one is to learn from.

usage: python -m quotekit.training.taught --run OUT --data FOLDER --vocabulary FILE [--unread] --out FILE

The probabilities of the tags of each training article that the teacher learned from and, with ``--unread``, of
articles that nobody has marked (:mod:`quotekit.training.unread`) go into a safetensors file: (words, tags) by the
article's id. A student learns from them beside the tags that people gave (Hinton, Vinyals & Dean 2015; of a chain the
probabilities word by word, as in Wang et al. 2020, "Structure-level knowledge distillation").
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from quotekit.reading.encoder import EncoderSize
from quotekit.reading.model import TAGS, ReaderNet, batch, rounded
from quotekit.reading.pieces import Vocabulary
from quotekit.text.tokens import tokenize
from quotekit.training import unread
from quotekit.training.articles import prepare, read

log = logging.getLogger("quotekit.training.taught")
AT_ONCE = 50  # articles between two lines of the log


def main() -> None:
    """Read, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("run", "data", "vocabulary", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--unread", action="store_true", help="also the articles that nobody has marked")
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(given.threads)
    run = json.loads((given.run / "best.json").read_text())
    net = ReaderNet(EncoderSize(**run["size"]))
    net.load_state_dict(load_file(given.run / "best.safetensors"))
    records = read(given.data / "polnear" / "train.jsonl")
    random.Random(0).shuffle(records)
    records = records[int(run["options"]["held"]) :] + (unread.articles(given.data) if given.unread else [])
    vocabulary = Vocabulary(given.vocabulary)
    found: dict[str, Tensor] = {}
    clock = time.time()
    for at in range(0, len(records), AT_ONCE):
        found.update(probabilities(net, vocabulary, records[at : at + AT_ONCE]))
        log.info("%d of %d  %.0f s", len(found), len(records), time.time() - clock)
    save_file(found, given.out, {"size": json.dumps(run["size"]), "dev": json.dumps(run["dev"])})


@torch.no_grad()
def probabilities(
    net: ReaderNet, vocabulary: Vocabulary, records: Sequence[dict[str, Any]], at_once: int = 16
) -> Iterator[tuple[str, Tensor]]:
    """Each article's id and the probability (words, tags) of each tag at each word."""
    net.eval()
    articles = [prepare(record, vocabulary) for record in records]
    out = [torch.zeros(len(article.words), len(TAGS)) for article in articles]
    work = [(number, window) for number, article in enumerate(articles) for window in article.windows]
    sizes = [sum(len(p) for p in articles[number].words.pieces[w.first : w.end]) for number, w in work]
    order = sorted(range(len(work)), key=sizes.__getitem__)
    for at in range(0, len(order), at_once):
        chosen = [work[k] for k in order[at : at + at_once]]
        length = rounded(sizes[order[min(at + at_once, len(order)) - 1]])
        made = batch(vocabulary, [(articles[number].words, window) for number, window in chosen], length)
        with torch.autocast("cpu", torch.bfloat16):
            scores, _, _ = net(made)
        for row, (number, window) in zip(net.chain.marginals(scores.float(), made.words), chosen, strict=True):
            out[number][window.own : window.own_end] = row[window.own - window.first : window.own_end - window.first]
    for record, rows in zip(records, out, strict=True):
        yield record["id"], rows.half()


def told(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """What a teacher said by article, and of the teacher its ``size`` and its figures on ``dev``."""
    with safe_open(path, "pt") as held:
        about = {key: json.loads(value) for key, value in (held.metadata() or {}).items()}
    return load_file(path), about


def with_places(record: dict[str, Any], taught: Mapping[str, Tensor]) -> dict[str, Any]:
    """An article with the teacher's probabilities and, in ``words``, where each word stands that has some."""
    if record["id"] not in taught:
        return record
    tokens = tokenize(record["text"])
    places = [(start, end, number) for number, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True))]
    return {**record, "taught": taught[record["id"]], "words": places}


if __name__ == "__main__":
    main()
