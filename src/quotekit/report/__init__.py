"""The report and its forms: plain data, JSONL, a stance matrix, HTML, tables for a terminal."""

from __future__ import annotations

from quotekit.report.jsonl import read_jsonl, write_jsonl
from quotekit.report.matrix import Cell, Matrix
from quotekit.report.overview import Citing, Entry, Overview, Toward, Voice, corpus
from quotekit.report.report import Report

__all__ = [
    "Cell",
    "Citing",
    "Entry",
    "Matrix",
    "Overview",
    "Report",
    "Toward",
    "Voice",
    "corpus",
    "read_jsonl",
    "write_jsonl",
]
