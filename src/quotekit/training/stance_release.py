"""Make the stance classifier's folder from a finished training run: fit the probabilities, measure, write.

usage: python -m quotekit.training.stance_release --run OUT [OUT ...] --data FOLDER --vocabulary FILE --to FOLDER
       --version V
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import time
from collections.abc import Sequence
from pathlib import Path

import attrs
import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from quotekit.models import package
from quotekit.models.package import Layout
from quotekit.reading import computing
from quotekit.reading.encoder import EncoderSize
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.blend import Blend, squashed
from quotekit.stance.classifier import LABELS, Classifier, StanceNet
from quotekit.stance.package import save
from quotekit.stance.rows import Window
from quotekit.training.agreement import calibration_error
from quotekit.training.articles import read as load_records
from quotekit.training.card import STANCE_CARD
from quotekit.training.descent import averaged
from quotekit.training.stance import macro
from quotekit.training.stance_pairs import Example
from quotekit.training.stance_split import split

MASKED = "Names of the target are masked: who somebody is does not decide what is said of him."
FOLDERS = ("data", "start", "vocabulary", "out", "found", "go_on", "taught")
STARTS = {
    False: "all-MiniLM-L6-v2 (Apache-2.0; Wang et al. 2020, Reimers & Gurevych 2019)",
    True: "all-mpnet-base-v2 (Apache-2.0; Song et al. 2020, Reimers & Gurevych 2019)",
}
TAUGHT = """
Beside the labels it learned from the scores of a larger net of the same kind (started from all-mpnet-base-v2,
Apache-2.0, and trained on the same pairs), also on pairs of quote and target that quotekit found in the articles of the
training part that nobody had read for stances (Hinton, Vinyals & Dean 2015).
"""
SHEETS = """
{pairs:,} of its pairs stand in quotes of the same articles that quotekit found; a large language model read them from
sheets (`quotekit.training.stance_sheets`), by the guide of the first ones, a part of those with a side taken twice.
"""
WENT_ON = """
It went on from the weights of an earlier run with other settings; quotekit's page on models tells of those.
"""
AVERAGED = """
Its weights are the mean of those after {runs} runs that went on one from another (Wortsman et al. 2022); the settings
below are of the last.
"""
READ = "It reads names as they are."


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, nargs="+", required=True, help="of several, the mean of their weights")
    for name in ("data", "vocabulary", "to"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--names", choices=("masked", "read"), default="masked")
    parser.add_argument("--unsure", type=float, default=0.5, help="the lexicon decides where the best label has less")
    given = parser.parse_args()
    torch.set_num_threads(1)
    run = json.loads((given.run[-1] / "last.json").read_text())
    size = EncoderSize(**run["size"])
    stored = package.shrunk(averaged([load_file(folder / "last.safetensors") for folder in given.run]))
    net = StanceNet(size)
    net.load_state_dict(package.grown(stored))  # as it will be read
    vocabulary = Vocabulary(given.vocabulary)
    masked = given.names == "masked"
    parts = split(given.data, vocabulary, int(run["options"]["held"]))
    computing.settle(net.encoder, computing.device(None), None)
    classifier = Classifier(net, vocabulary, masked=masked, window=Window(*run["options"]["window"]))
    classifier.blend = attrs.evolve(fitted(classifier, parts), unsure=given.unsure)
    figures = measured(classifier, parts)
    weights = sum(tensor.numel() for tensor in net.parameters()) / 1e6
    card = STANCE_CARD.format(
        version=given.version,
        date=datetime.date.today().isoformat(),
        machine=f"{platform.machine()}, Python {platform.python_version()}, torch {torch.__version__}",
        encoder=f"{size.layers} layers ({size.hidden} wide, {weights:.1f} million parameters)",
        start=STARTS[bool(size.buckets)],
        teacher=sheets(run["options"].get("found"))
        + (TAUGHT if run["options"].get("taught") else "")
        + (AVERAGED.format(runs=len(given.run)) if len(given.run) > 1 else "")
        + (WENT_ON if run["options"].get("go_on") else ""),
        settings="\n".join(f"- {key}: {value}" for key, value in run["options"].items() if key not in FOLDERS),
        epoch=run["epoch"] + 1,
        figures="\n".join(f"| {key} | {value} |" for key, value in figures.items()),
        held=run["options"]["held"],
        masked=round(100 * run["options"]["masked"]),
        holder=round(100 * run["options"]["holder_masked"]),
        names=MASKED if masked else READ,
        blend=", ".join(f"{name} {factor}" for name, factor in attrs.asdict(classifier.blend).items()),
    )
    net.load_state_dict(package.grown(stored))
    net.float()
    save(Layout(given.to), classifier, given.vocabulary.read_bytes(), card, given.version, figures)


def sheets(found: str | None) -> str:
    """What the card says of pairs that were read from sheets; nothing where there were none."""
    path = Path(found) if found else None
    lines = load_records(path) if path is not None and path.is_file() else []
    pairs = sum(line.get("by") == "sheet" for line in lines)
    return SHEETS.format(pairs=pairs) if pairs else ""


def fitted(classifier: Classifier, parts: dict[str, list[Example]]) -> Blend:
    """The factors fitted on what was kept back: articles, the first half of the sentences of either kind."""
    quotes = parts["held quotes"]
    blend = fit(scored(classifier, quotes), quotes)
    others = {}
    for field, part in (("sentences", "held sentences"), ("directed", "held directed")):
        half = halves(parts[part])[0]
        if half:  # there may be quotes alone
            others[field] = fit(scored(classifier, half), half).classifier
    return attrs.evolve(blend, **others)


def halves(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Two halves, by turns of two: what stands together, as both directions of a sentence, mostly stays together."""
    return [one for k, one in enumerate(examples) if k % 4 < 2], [one for k, one in enumerate(examples) if k % 4 > 1]


def scored(classifier: Classifier, examples: Sequence[Example]) -> Tensor:
    """The network's scores of examples."""
    return classifier.scores([(one.page, one.question) for one in examples])


def fit(scores: Tensor, examples: Sequence[Example]) -> Blend:
    """The blend with the least cross-entropy."""
    side, labels = squashed([one.evidence for one in examples]), torch.tensor([one.label for one in examples])
    scores = scores.clone()  # made for inference only, else
    factors = torch.tensor([1.0, 0.0], requires_grad=True)
    optimiser = torch.optim.LBFGS([factors], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        value = functional.cross_entropy(factors[0] * scores + factors[1] * side, labels)
        value.backward()
        return value

    optimiser.step(loss)
    return Blend(*(round(factor, 3) for factor in factors.tolist()))


def measured(classifier: Classifier, parts: dict[str, list[Example]]) -> dict[str, float]:
    """Macro F1 in per cent, calibration error, pairs a second."""
    figures: dict[str, float] = {}
    for examples, key in (
        (parts["dev quotes"], "dev"),
        (parts["held sentences"], "sentences"),
        (halves(parts["held sentences"])[1], "sentences not fitted on"),
        (halves(parts["held directed"])[1], "directed sentences not fitted on"),
    ):
        if not examples:
            continue
        began = time.process_time()
        scores = scored(classifier, examples)
        seconds = time.process_time() - began
        kinds = [one.question.kind for one in examples]
        found = classifier.blend(scores, [one.evidence for one in examples], kinds)
        best = found.max(1)
        guessed, gold = best.indices.tolist(), [one.label for one in examples]
        score, each = macro(gold, guessed)
        figures[f"{key} macro F1"] = round(score, 1)
        figures |= {f"{key} {label}": round(value, 1) for label, value in zip(LABELS, each, strict=True)}
        right = [g == p for g, p in zip(gold, guessed, strict=True)]
        figures[f"{key} calibration error"] = round(calibration_error(best.values.tolist(), right), 3)
        figures[f"{key} macro F1 without the lexicon"] = round(macro(gold, scores.argmax(1).tolist())[0], 1)
        figures[f"{key} pairs a second on one thread"] = round(len(examples) / seconds)
    return figures


if __name__ == "__main__":
    main()
