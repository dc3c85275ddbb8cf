"""A report as tables for a terminal: quotes, parties, stances, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotekit.report.layout import grid, plain, shortened, width
from quotekit.values import Party, Quote

if TYPE_CHECKING:
    from quotekit.report.report import Report

TOTAL = 118


def tables(report: Report) -> str:
    """The whole report as text, at most 118 columns wide."""
    counts = ", ".join(
        f"{len(found)} {what}" for what, found in (("quotes", report.quotes), ("parties", report.parties))
    )
    title = f"{shortened(report.id or 'report', TOTAL - 40)}: {counts}"
    parts = [f"{title}\n{'=' * width(title)}"]
    if report.quotes:
        parts.append(_quotes(report))
    if report.parties:
        parts.append(_parties(report))
    if report.stances:
        parts.append(f"Stances\n{report.matrix().lines(TOTAL)}")
    if report.notes:
        notes = (f"{note.span.start}: {plain(note.message)} [{note.code}]" for note in report.notes)
        parts.append("\n".join(["Notes", *(shortened(note, TOTAL) for note in notes)]))
    return "\n\n".join(parts)


def _quotes(report: Report) -> str:
    head = ["quote", "kind", "medium", "speaker", "cue", "words"]
    rows = []
    for quote in report.quotes:
        speaker = report.party(quote.speaker)
        cue = report.words(quote.cue) if quote.cue else "-"
        rows.append(
            [
                quote.id + (f" in {quote.within}" if quote.within else ""),
                str(quote.kind),
                _medium(quote),
                speaker.name if speaker else "-",
                f"{cue} (denied)" if quote.negated else cue,
                report.words(*quote.contents),
            ]
        )
    return grid(head, rows, TOTAL, most=2)


def _medium(quote: Quote) -> str:
    if quote.medium is None:
        return "-"
    return f"{quote.medium}, {quote.platform}" if quote.platform else str(quote.medium)


def _parties(report: Report) -> str:
    head = ["party", "name", "kind", "also called", "roles", "tied to"]
    rows = [
        [
            party.id,
            party.name,
            str(party.kind),
            ", ".join(party.aliases) or "-",
            "; ".join(party.roles) or "-",
            _ties(report, party) or "-",
        ]
        for party in report.parties
    ]
    return grid(head, rows, TOTAL, most=2)


def _ties(report: Report, party: Party) -> str:
    by_relation: dict[str, dict[str, None]] = {}
    for tie in party.affiliations:
        by_relation.setdefault(str(tie.relation).replace("_", " "), {})[report.party(tie.party).name] = None
    return "; ".join(f"{relation} {', '.join(names)}" for relation, names in by_relation.items())
