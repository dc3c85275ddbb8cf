"""Annotate Parquet on a Ray cluster: ``python ray_corpus.py NEWS/ OUT/ [ADDRESS]``.

NEWS has Parquet files with the columns ``id`` and ``text``. OUT gets ``annotated/``, a row an article, and folders
of some tables. Without ADDRESS Ray starts on this machine. All nodes need to see both folders, and quotekit installed.
"""

from __future__ import annotations

import sys

import ray

from quotekit.interop.ray import ERRORS, annotate, table


def main(news: str, out: str, address: str | None = None) -> None:
    """Write what is found first, then lay it flat: so every article is read once."""
    ray.init(address=address, ignore_reinit_error=True)
    articles = ray.data.read_parquet(news, num_cpus=0.1)  # beside the actors
    annotate(articles, num_cpus=0.9).write_parquet(f"{out}/annotated", ray_remote_args={"num_cpus": 0.1})
    annotated = ray.data.read_parquet(f"{out}/annotated")
    for name in ("quotes", "stances", ERRORS):
        table(annotated, name).write_parquet(f"{out}/{name}")
    print(f"{annotated.count()} articles annotated: {out}")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
