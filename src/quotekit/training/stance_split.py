"""The pairs a stance classifier is trained on, fitted on and measured on, read from the data's folder."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
from safetensors.torch import load_file

from quotekit.reading.pieces import Vocabulary
from quotekit.training.articles import read as load_records
from quotekit.training.stance_pairs import UNREAD, Example, found_pairs, kept_back, read_quotes, sentences


def split(data: Path, vocabulary: Vocabulary, held: int, found: Path | None = None) -> dict[str, list[Example]]:
    """The examples of each part, in the same order in every run.

    Parts to train on are "train quotes", "train sentences", "train directed" (sentences with a holder in them) and
    "train unread" (pairs of quotes that nobody has read), the others "held quotes", "held sentences", "held directed"
    and "dev quotes".

    Args:
        data: the folder; see :mod:`quotekit.training.stance`.
        vocabulary: how words are cut into pieces.
        held: how many of the articles read are kept back.
        found: pairs found by a kit, see :mod:`quotekit.training.stance_found`.
    """
    read = load_records(data / "gold" / "train.jsonl")
    random.Random(0).shuffle(read)
    articles = {record["id"]: record for record in load_records(data / "polnear" / "train.jsonl")}
    dev = {record["id"]: record for record in load_records(data / "polnear" / "dev.jsonl")}
    learned, tenth = kept_back(_if_there(data / "stance" / "newsmtsc-train.jsonl"))
    kept = {record["id"] for record in read[:held]}
    lines = [line for line in load_records(found) if line["id"] not in kept] if found is not None else []
    pairs = list(found_pairs(lines, articles, vocabulary))
    directed = _if_there(data / "stance" / "dse-train-clean.jsonl")
    random.Random(0).shuffle(directed)
    return {
        "train quotes": [
            *read_quotes(read[held:], articles, vocabulary),
            *(pair for pair in pairs if pair.label != UNREAD),
        ],
        "train sentences": list(sentences(learned, vocabulary)),
        "train directed": list(sentences(directed, vocabulary)),
        "train unread": [pair for pair in pairs if pair.label == UNREAD],
        "held quotes": list(read_quotes(read[:held], articles, vocabulary, all_of=False)),
        "held sentences": list(sentences(tenth, vocabulary)),
        "held directed": list(sentences(_if_there(data / "stance" / "dse-valid-clean.jsonl"), vocabulary)),
        "dev quotes": list(read_quotes(load_records(data / "gold" / "dev.jsonl"), dev, vocabulary, all_of=False)),
    }


def _if_there(path: Path) -> list[dict[str, Any]]:
    """The records of a file of sentences; none if there is no such file, as quotes alone do."""
    return load_records(path) if path.is_file() else []


def taught(name: str, examples: Sequence[Example], path: Path) -> list[Example]:
    """The examples of a part with the scores that a teacher gave them; those without scores as they were.

    Args:
        name: the part.
        examples: its examples.
        path: what :mod:`quotekit.training.stance_taught` has written.
    """
    scores = load_file(path).get(name)
    rows = [] if scores is None else scores.tolist()
    return [attrs.evolve(one, taught=tuple(rows[k])) if k < len(rows) else one for k, one in enumerate(examples)]
