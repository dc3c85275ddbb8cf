"""Write down what a trained net, the teacher, thinks of every pair that another one is to learn from.

usage: python -m quotekit.training.stance_taught --run OUT --data FOLDER --vocabulary FILE [--found FILE] --out FILE

The scores of each part of the training data go into a safetensors file, (pairs, labels), in the order of ``split``. A
student learns from them beside the labels (Hinton, Vinyals & Dean 2015); what nobody has read has no others.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from quotekit.reading.encoder import EncoderSize
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.classifier import Classifier, StanceNet
from quotekit.stance.rows import Window
from quotekit.training.stance_split import split

log = logging.getLogger("quotekit.training.stance_taught")
AT_ONCE = 512  # pairs scored between two lines of the log


def main() -> None:
    """Score, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("run", "data", "vocabulary", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--found", type=Path, help="pairs found by a kit, see quotekit.training.stance_found")
    parser.add_argument("--names", choices=("masked", "read"), default="read")
    parser.add_argument("--most", type=int, default=12_000, help="pairs of a part that are scored, the first ones")
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(given.threads)
    run = json.loads((given.run / "last.json").read_text())
    net = StanceNet(EncoderSize(**run["size"]))
    net.load_state_dict(load_file(given.run / "last.safetensors"))
    vocabulary = Vocabulary(given.vocabulary)
    classifier = Classifier(net, vocabulary, masked=given.names == "masked", window=Window(*run["options"]["window"]))
    parts = split(given.data, vocabulary, int(run["options"]["held"]), given.found)
    found = {}
    # A teacher that never saw a sentence with a holder has no say in those.
    told = ["train quotes", "train unread", "train sentences"]
    told += ["train directed"] if run["options"].get("directed") else []
    for name in told:
        examples = parts[name]
        clock, rows = time.time(), []
        for at in range(0, min(given.most, len(examples)), AT_ONCE):
            asked = [(one.page, one.question) for one in examples[at : min(given.most, at + AT_ONCE)]]
            with torch.autocast("cpu", torch.bfloat16):
                rows.append(classifier.scores(asked))
            log.info("%s  %d of %d  %.0f s", name, at + len(asked), len(examples), time.time() - clock)
        found[name] = torch.cat(rows)
        save_file(found, given.out)


if __name__ == "__main__":
    main()
