"""Quotes: spans and links found by rules around the marks, and beyond the marks by the Reader or by rules."""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.quotes import complementizers, posts
from quotekit.quotes.build import finish
from quotekit.quotes.indirect import find_indirect
from quotekit.quotes.kinds import only
from quotekit.quotes.marked import find_marked
from quotekit.quotes.media import find_media
from quotekit.quotes.merging import merge
from quotekit.quotes.negation import find_negated
from quotekit.quotes.words import Words
from quotekit.values import QuoteKind


def find_quotes(draft: Draft) -> Draft:
    """The draft with its quotes: contents, cues and source mentions, no speakers yet."""
    words = Words(draft)
    builds = posts.join(words, posts.find_posts(words, draft), find_marked(words, draft))
    find_negated(words, builds)
    if draft.attributions is None:
        builds += find_indirect(words, builds)  # which knows of negation itself
    else:
        builds = merge(words, draft, builds)
        find_negated(words, builds)  # those of the Reader, by its cues
    complementizers.take_in(words, builds)
    find_media(words, builds)
    return attrs.evolve(draft, quotes=finish(words, builds))


@attrs.frozen
class Quotes:
    """The step that finds quotes, and keeps those of some kinds."""

    kinds: tuple[QuoteKind, ...] = tuple(QuoteKind)

    def __call__(self, draft: Draft) -> Draft:
        """The draft with its quotes of these kinds."""
        draft = find_quotes(draft)
        return attrs.evolve(draft, quotes=only(draft.quotes, self.kinds))
