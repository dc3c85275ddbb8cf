"""Questions to a corpus that was annotated into Parquet, answered by DuckDB as Arrow tables. Needs ``[query]``."""

from __future__ import annotations

from quotekit.query.concordance import concordance
from quotekit.query.dates import Dates
from quotekit.query.questions import speakers, stances, statements
from quotekit.query.shards import Folder, sql

__all__ = ["Dates", "Folder", "concordance", "speakers", "sql", "stances", "statements"]
