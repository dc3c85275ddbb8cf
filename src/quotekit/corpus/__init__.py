"""Corpora: many articles in, shards out, so that a run that was cut off goes on where it was."""

from __future__ import annotations

from quotekit.corpus.inputs import Columns
from quotekit.corpus.run import annotate
from quotekit.corpus.sources import Sources

__all__ = ["Columns", "Sources", "annotate"]
