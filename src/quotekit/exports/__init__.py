"""Reports in the formats of others: tables, annotation tools, text encoding. One file a format."""

from __future__ import annotations

from quotekit.exports.columns import COLUMNS, SCHEMA_VERSION, TABLES
from quotekit.exports.formats import FORMATS, read, write
from quotekit.exports.rows import article_id, rows

__all__ = ["COLUMNS", "FORMATS", "SCHEMA_VERSION", "TABLES", "article_id", "read", "rows", "write"]
