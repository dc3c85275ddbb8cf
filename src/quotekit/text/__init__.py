"""The text itself: paragraphs, quotation marks, tokens, sentences. Regular expressions only."""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.text import marks

__all__ = ["find_marks"]


def find_marks(draft: Draft) -> Draft:
    """The draft with its paragraphs and the stretches inside quotation marks."""
    found = marks.find(draft.text)
    return attrs.evolve(draft, paragraphs=found.paragraphs, stretches=found.stretches, notes=draft.notes + found.notes)
