"""Articles whose attributions nobody has marked, for a Reader to learn from its teacher, and names from a treebank.

FOLDER of the data may hold ``treebank/gum/`` (see :mod:`quotekit.training.treebank`) and ``stance/``: the sentences of
NewsMTSC (Hamborg & Donnay 2021) and DSE (Park et al. 2021), of which only the words are read here.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from quotekit.training import treebank
from quotekit.training.articles import read

SENTENCES = ("newsmtsc-train", "dse-train-clean")
_TOGETHER = 6  # sentences made one article, a paragraph each, so that they share windows


def articles(data: Path, sentences: int = 6000) -> list[dict[str, Any]]:
    """Records of ``id``, ``text`` and, if they are known, ``names``; the same ones in the same order in every run.

    Args:
        data: the folder.
        sentences: the most sentences taken from each file.
    """
    gum = data / "treebank" / "gum"
    out = list(treebank.articles(gum)) if gum.is_dir() else []
    for name in SENTENCES:
        path = data / "stance" / f"{name}.jsonl"
        if path.is_file():
            texts = sorted({record["text"] for record in read(path)})
            random.Random(0).shuffle(texts)
            for k in range(0, min(sentences, len(texts)), _TOGETHER):
                out.append({"id": f"{name} {k}", "text": "\n\n".join(texts[k : k + _TOGETHER])})
    return out
