"""Quotes, speakers and stances in news text.

>>> import quotekit
>>> kit = quotekit.load()
>>> report = kit("“We won,” Ann Lee said.")
>>> report.quotes[0].kind
<QuoteKind.DIRECT: 'direct'>
"""

from __future__ import annotations

import logging

from quotekit import errors
from quotekit.evaluation import agree, evaluate
from quotekit.kit import Kit, load
from quotekit.linking import link
from quotekit.report import Report, read_jsonl, write_jsonl
from quotekit.report.many import matrix
from quotekit.spans import Span
from quotekit.values import (
    Affiliation,
    Medium,
    Note,
    Number,
    Party,
    PartyKind,
    Quote,
    QuoteKind,
    Relation,
    Stance,
    StanceLabel,
)

__version__ = "0.1.0"

__all__ = [
    "Affiliation",
    "Kit",
    "Medium",
    "Note",
    "Number",
    "Party",
    "PartyKind",
    "Quote",
    "QuoteKind",
    "Relation",
    "Report",
    "Span",
    "Stance",
    "StanceLabel",
    "agree",
    "errors",
    "evaluate",
    "link",
    "load",
    "matrix",
    "read_jsonl",
    "write_jsonl",
]

logging.getLogger("quotekit").addHandler(logging.NullHandler())
