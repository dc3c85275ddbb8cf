"""Correct quotekit's output by hand, score it by what was corrected, and make training data of it.

    python correction_loop.py start ARTICLES.jsonl FOLDER     annotates, and writes what Label Studio wants
    python correction_loop.py finish EXPORT.json FOLDER       reads Label Studio's export

In between people correct: make a project in Label Studio, paste FOLDER/labels.xml as its labelling interface, import
FOLDER/tasks.json, correct, export as JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path

import quotekit
from quotekit.articles import Article, read
from quotekit.exports import formats, labelstudio
from quotekit.training import corrections


def start(articles: str, folder: Path) -> None:
    """Write FOLDER/before.jsonl, the reports; FOLDER/tasks.json and labels.xml, for Label Studio."""
    folder.mkdir(parents=True, exist_ok=True)
    given = ({"id": a.id, "text": a.text} for a in read(articles) if isinstance(a, Article))
    count = quotekit.write_jsonl(quotekit.load().pipe(given), folder / "before.jsonl", text=True)
    formats.write(quotekit.read_jsonl(folder / "before.jsonl"), folder / "tasks.json", "labelstudio")
    (folder / "labels.xml").write_text(labelstudio.config(), encoding="utf-8")
    print(f"{count} articles to correct: {folder / 'tasks.json'}")


def finish(export: str, folder: Path) -> None:
    """Print how well quotekit did, and write FOLDER/data, for training."""
    corrected = list(formats.read(export, "labelstudio"))
    print(quotekit.evaluate(corrected, folder / "before.jsonl"))
    counts = corrections.write(corrected, folder / "data")
    print("\n" + ", ".join(f"{count} articles for {part}" for part, count in counts.items()) + f": {folder / 'data'}")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("start", "finish"):
        sys.exit(__doc__)
    {"start": start, "finish": finish}[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
