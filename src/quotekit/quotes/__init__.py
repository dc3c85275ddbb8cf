"""Quotes: spans and links found by rules around the marks and around reporting verbs."""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.quotes.build import finish
from quotekit.quotes.marked import find_marked
from quotekit.quotes.words import Words


def find_quotes(draft: Draft) -> Draft:
    """The draft with its quotes: contents, cues and source mentions, no speakers yet."""
    words = Words(draft)
    builds = find_marked(words, draft)
    return attrs.evolve(draft, quotes=finish(words, builds))
