"""Only some kinds of quotes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from quotekit.values import Quote, QuoteKind


def only(quotes: Sequence[Quote], kinds: Collection[QuoteKind]) -> tuple[Quote, ...]:
    """The quotes of some kinds, with their ids as they were; what they stood within is forgotten if it is not kept."""
    kept = {quote.id for quote in quotes if quote.kind in kinds}
    return tuple(
        quote if quote.within is None or quote.within in kept else attrs.evolve(quote, within=None)
        for quote in quotes
        if quote.id in kept
    )
