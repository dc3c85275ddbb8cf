"""Fits the weights of the stance lexicon on read pairs of quote and target, and prints them as they stand in the TOML.

    python tools/build_stance.py DATA

``DATA`` holds ``gold/train.jsonl`` and ``polnear/train.jsonl``, as for ``bench/stance.py``. The model is that of
:mod:`quotekit.stance.lexicon` with slope 1 and no limit; its weights are found by maximum likelihood with a ridge that
pulls each toward its present value, so that rare groups keep what was set by hand. Words and constructions are never
touched. Prints; a person copies what looks right, rounded, then sets slope, limit and widths by the calibration error
that ``bench/stance.py`` prints. Needs numpy.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from quotekit.stance.entries import lexicon
from quotekit.stance.lexicon import features
from stance import load  # the bench script's reading of the data

RIDGE = 4.0
STEPS = 1500
LABELS = ("against", "neutral", "favor")


def main() -> None:
    """Fits and prints."""
    cases, _ = load(Path(sys.argv[1]), "train")
    table = lexicon()
    polar = sorted({key for key in table.weights if key[0] not in ("construction", table.neutral_group)})
    wide = sorted({key for key in table.weights if key[0] == table.neutral_group})
    widths = sorted(table.widths)
    x = np.zeros((len(cases), len(polar) + 2))
    z = np.zeros((len(cases), len(wide) + len(widths)))
    y = np.zeros(len(cases), dtype=int)
    for row, case in enumerate(cases):
        values = features(case.analysis, case.mentions)
        x[row, :-2] = [values.get(key, 0.0) for key in polar]
        x[row, -2] = sum(table.weights[key] * v for key, v in values.items() if key[0] == "construction") / table.scale
        x[row, -1] = 1.0
        z[row, : len(wide)] = [max(0.0, values.get(key, 0.0)) for key in wide]
        z[row, len(wide) :] = [
            name == str(case.analysis.kind) or (name == "factual" and case.analysis.factual) for name in widths
        ]
        y[row] = LABELS.index(case.label)
    start = np.array(
        [table.weights[key] for key in polar] + [table.scale, table.bias] + [table.weights[key] for key in wide]
        + [table.widths[name] for name in widths]
    )  # fmt: skip
    fitted = fit(x, z, y, start)
    split = x.shape[1]
    groups: defaultdict[str, dict[str, float]] = defaultdict(dict)
    found = [*fitted[: len(polar)], *fitted[split : split + len(wide)]]
    for (group, name), weight in zip(polar + wide, found, strict=True):
        groups[group][name] = weight
    for group, weights in groups.items():
        print(f"{group:10}", "weights = {", ", ".join(f"{name} = {w:.2f}" for name, w in weights.items()), "}")
    print(f"construction = {fitted[len(polar)]:.2f}\nbias = {fitted[len(polar) + 1]:.2f}")
    edges = zip(widths, fitted[split + len(wide) :], strict=True)
    print("width = {", ", ".join(f"{name} = {width:.2f}" for name, width in edges), "}")


def fit(x: np.ndarray, z: np.ndarray, y: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The weights that make the labels likeliest, near ``start``; Adam on all cases at once, no chance involved."""
    w, split = start.copy(), x.shape[1]
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS + 1):
        score, width = x @ w[:split], z @ w[split:]
        against, favor = 1 / (1 + np.exp(score + width)), 1 / (1 + np.exp(width - score))
        neutral = np.maximum(1e-3, 1 - against - favor)
        da, df = against * (1 - against), favor * (1 - favor)  # slopes of the two curves
        by_score = np.select([y == 0, y == 2], [-(1 - against), 1 - favor], (da - df) / neutral)
        by_width = np.select([y == 0, y == 2], [-(1 - against), -(1 - favor)], (da + df) / neutral)
        slope = -np.concatenate([x.T @ by_score, z.T @ by_width]) + RIDGE * (w - start)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        w -= 0.01 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
    return w


if __name__ == "__main__":
    main()
