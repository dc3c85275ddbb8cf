"""Reports as rows of the tables: plain dicts, with every column of :mod:`quotekit.exports.columns` in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from quotekit.exports.columns import columns
from quotekit.report.record import sha256
from quotekit.report.report import Report
from quotekit.spans import Span, hull
from quotekit.values import Note, Quote, StanceLabel

Row = dict[str, Any]


def rows(report: Report, table: str = "quotes", *, text: bool = False) -> Iterator[Row]:
    """The report's rows of a table.

    Args:
        report: the report.
        table: articles, quotes, parties, mentions or stances.
        text: put the article's text into the table of articles.

    Raises:
        SettingError: if there is no such table.
    """
    columns(table)
    return _articles(report, text) if table == "articles" else _ROWS[table](report, article_id(report))


def article_id(report: Report) -> str:
    """What the tables call the article: its id, or ``sha256:`` and 16 digits of its text's hash if it has none."""
    return f"sha256:{sha256(report.text)[:16]}" if report.id is None else report.id


def _articles(report: Report, text: bool) -> Iterator[Row]:
    yield {
        "article_id": article_id(report),
        "id": report.id,
        "text_sha256": sha256(report.text),
        "characters": len(report.text),
        "text": report.text if text else None,
        "notes": [_note(note) for note in report.notes],
    }


def _note(note: Note) -> Row:
    return {"code": note.code, "start": note.span.start, "end": note.span.end, "message": note.message}


def _quotes(report: Report, article: str) -> Iterator[Row]:
    names = _names(report)
    own: dict[tuple[str, StanceLabel], list[str]] = {}
    for stance in report.stances:
        if stance.via is None:
            own.setdefault((stance.quote, stance.label), []).append(names[stance.target])
    for quote in report.quotes:
        yield {
            "article_id": article,
            "quote_id": quote.id,
            "kind": str(quote.kind),
            "medium": quote.medium and str(quote.medium),
            "platform": quote.platform,
            "handle": quote.handle,
            "date": quote.date,
            "hashtags": list(quote.hashtags),
            **_speaker(report, quote),
            **_place(report, "source", quote.source),
            **_place(report, "cue", quote.cue),
            "words": report.words(*quote.contents),
            "start": hull(quote.contents).start,
            "end": hull(quote.contents).end,
            "contents": _spans(quote.contents),
            "negated": quote.negated,
            "within": quote.within,
            "score": quote.score,
            "origin": quote.origin,
            "against": own.get((quote.id, StanceLabel.AGAINST), []),
            "favor": own.get((quote.id, StanceLabel.FAVOR), []),
            "via_outlet": None if quote.via_outlet is None else names[quote.via_outlet],
            "via_outlet_id": quote.via_outlet,
        }


def _speaker(report: Report, quote: Quote) -> Row:
    speaker = report.party(quote.speaker)
    return {
        "speaker": speaker and speaker.name,
        "speaker_kind": speaker and str(speaker.kind),
        "speaker_id": quote.speaker,
    }


def _place(report: Report, name: str, span: Span | None) -> Row:
    if span is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: report.words(span), f"{name}_start": span.start, f"{name}_end": span.end}


def _parties(report: Report, article: str) -> Iterator[Row]:
    for party in report.parties:
        yield {
            "article_id": article,
            "party_id": party.id,
            "name": party.name,
            "kind": str(party.kind),
            "aliases": list(party.aliases),
            "roles": list(party.roles),
            "affiliations": [
                {
                    "party_id": tie.party,
                    "relation": str(tie.relation),
                    "start": tie.evidence.start,
                    "end": tie.evidence.end,
                }
                for tie in party.affiliations
            ],
            "actor": party.actor,
            "camp": party.camp,
            "number": party.number and str(party.number),
        }


def _mentions(report: Report, article: str) -> Iterator[Row]:
    for party in report.parties:
        for span in party.mentions:
            yield {
                "article_id": article,
                "party_id": party.id,
                "party": party.name,
                "mention": report.words(span),
                "start": span.start,
                "end": span.end,
            }


def _stances(report: Report, article: str) -> Iterator[Row]:
    names = _names(report)
    for stance in report.stances:
        yield {
            "article_id": article,
            "quote_id": stance.quote,
            "holder": names[stance.holder],
            "holder_id": stance.holder,
            "target": names[stance.target],
            "target_id": stance.target,
            "label": str(stance.label),
            "score": stance.score,
            "via": None if stance.via is None else names[stance.via],
            "via_id": stance.via,
            "evidence": _spans(stance.evidence),
            "origin": stance.origin,
        }


def _names(report: Report) -> dict[str, str]:
    return {party.id: party.name for party in report.parties}


def _spans(spans: Iterable[Span]) -> list[Row]:
    return [{"start": span.start, "end": span.end} for span in spans]


_ROWS: dict[str, Callable[[Report, str], Iterator[Row]]] = {
    "quotes": _quotes,
    "parties": _parties,
    "mentions": _mentions,
    "stances": _stances,
}
