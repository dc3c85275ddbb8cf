"""A report as tables for a terminal: quotes, parties, stances, notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quotekit.report.layout import TOTAL, grid, plain, shortened, width
from quotekit.values import Party, Quote

if TYPE_CHECKING:
    from quotekit.report.report import Report


PARTY_HEAD = ("party", "name", "kind", "also called", "roles", "tied to")


def tables(report: Report) -> str:
    """The whole report as text, at most 100 columns wide."""
    title = f"{shortened(report.id or 'report', TOTAL - 60)}: {counts(report)}"
    parts = [f"{title}\n{'=' * width(title)}"]
    if report.quotes:
        parts.append(f"Quotes\n{_quotes(report)}")
    if report.parties:
        parts.append(f"Parties\n{grid(PARTY_HEAD, list(party_rows(report)), TOTAL, most=4, caps=(5, 22))}")
    if report.stances:
        parts.append(f"Stances\n{report.matrix().lines(TOTAL)}")
    if report.notes:
        notes = (f"{note.span.start}: {plain(note.message)} [{note.code}]" for note in report.notes)
        parts.append("\n".join(["Notes", *(shortened(note, TOTAL) for note in notes)]))
    return "\n\n".join(parts)


def counts(report: Report) -> str:
    """How much was found, in words: "3 quotes, 1 party, ..."."""
    counted = (
        ("quote", "quotes", report.quotes),
        ("party", "parties", report.parties),
        ("stance", "stances", report.stances),
        ("note", "notes", report.notes),
    )
    return ", ".join(f"{len(found)} {one if len(found) == 1 else many}" for one, many, found in counted)


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
    return grid(head, rows, TOTAL, most=4, caps=(8, 8, 14, 18, 12))


def _medium(quote: Quote) -> str:
    if quote.medium is None:
        return "-"
    return f"{quote.medium}, {quote.platform}" if quote.platform else str(quote.medium)


def party_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """A row of words a party, as :data:`PARTY_HEAD` says; a dash where there is nothing."""
    for party in report.parties:
        row = (
            party.id,
            party.name,
            str(party.kind),
            ", ".join(party.aliases),
            "; ".join(party.roles),
            tie_words(report, party),
        )
        yield tuple(words or "-" for words in row)


def tie_words(report: Report, party: Party) -> str:
    """A party's affiliations in words: "speaks for Norway; belongs to Senate, Labour Party"."""
    by_relation: dict[str, dict[str, None]] = {}
    for tie in party.affiliations:
        by_relation.setdefault(str(tie.relation).replace("_", " "), {})[report.party(tie.party).name] = None
    return "; ".join(f"{relation} {', '.join(names)}" for relation, names in by_relation.items())
