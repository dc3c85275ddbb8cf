"""Annotate every .txt file of a folder into one JSONL file: ``python annotate_folder.py FOLDER OUT.jsonl``."""

from __future__ import annotations

import sys
from pathlib import Path

import quotekit


def main(folder: str, out: str) -> None:
    """Write one record a file, in the order of their names, with the articles' texts."""
    articles = (
        {"id": path.stem, "text": path.read_bytes().decode("utf-8")} for path in sorted(Path(folder).glob("*.txt"))
    )
    count = quotekit.write_jsonl(quotekit.load().pipe(articles, progress=True), out, text=True)
    print(f"{count} articles annotated: {out}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
