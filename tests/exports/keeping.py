"""What goes through marks and links unchanged, said in another way than the code that writes them."""

from __future__ import annotations

from typing import Any

from quotekit import Report
from quotekit.spans import Span


def covered(spans: tuple[Span, ...]) -> frozenset[int]:
    """The code points that spans cover."""
    return frozenset(place for span in spans for place in range(span.start, span.end))


def kept(report: Report) -> dict[str, Any]:
    """By id: quotes that have words, parties that have mentions, and what is said of both."""
    mentioned = {party.id for party in report.parties if covered(party.mentions)}
    quotes = {quote.id: quote for quote in report.quotes if covered(quote.contents)}
    speakers = {id: report.party(quote.speaker) for id, quote in quotes.items()}
    return {
        "text": report.text,
        "quotes": {
            id: (
                quote.kind,
                covered(quote.contents),
                *(getattr(quote, name) for name in ("medium", "platform", "handle", "date", "hashtags", "negated")),
                quote.cue or None,
                quote.source or None,
                speakers[id] and (speakers[id].id, speakers[id].name, speakers[id].kind),
                quote.within if quote.within in quotes else None,
                quote.score,
                quote.origin,
                quote.via_outlet if quote.via_outlet in mentioned else None,
            )
            for id, quote in quotes.items()
        },
        "parties": {
            party.id: (
                *(getattr(party, name) for name in ("name", "kind", "aliases", "roles", "actor", "camp", "number")),
                {span for span in party.mentions if len(span)},
                {tie for tie in party.affiliations if tie.party in mentioned - {party.id}},
            )
            for party in report.parties
            if party.id in mentioned
        },
        "stances": {
            (stance.quote, stance.holder, stance.target, stance.label)
            for stance in report.stances
            if stance.via is None
            and stance.quote in quotes
            and quotes[stance.quote].speaker == stance.holder
            and {stance.holder, stance.target} <= mentioned
        },
    }
