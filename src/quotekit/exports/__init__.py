"""Reports in the formats of others: tables, annotation tools, text encoding. One file a format."""

from __future__ import annotations

from quotekit.exports.columns import COLUMNS, SCHEMA_VERSION, TABLES
from quotekit.exports.rows import article_id, rows

__all__ = ["COLUMNS", "SCHEMA_VERSION", "TABLES", "article_id", "rows"]
