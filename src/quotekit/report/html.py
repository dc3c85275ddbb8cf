"""A report as HTML: the text with its quotes marked, who said them, and the stances. No script, nothing from elsewhere.

All text is escaped; control characters and lone surrogates become U+FFFD, so any article makes a valid page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from quotekit.report.matrix import CARRIED
from quotekit.report.table import PARTY_HEAD, party_rows
from quotekit.values import Quote, QuoteKind, StanceLabel

if TYPE_CHECKING:
    from quotekit.report.matrix import Cell, Matrix
    from quotekit.report.report import Report

_CLOSING = re.compile("\\s?[\"'”’“‘»«›‹]+")
"""What ends a quote behind its words, once in a while after a blank: whoever said it is named behind that."""

_LEGEND = " ".join(
    [f'<mark class="{name}">{name}</mark>' for name in (*QuoteKind, "cue", "source")]
    + ['<span class="who">speaker</span>', '<span class="who medium">medium</span>']
)

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

STYLE = """
.quotekit { font: 16px/1.6 Georgia, serif; color: #1c1c1c; background: #fff; padding: 1em; }
.quotekit .text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 52em; }
.quotekit mark { color: inherit; background: none; padding: .1em 0; }
.quotekit mark.indirect { background: #fdf0c4; }
.quotekit mark.mixed { background: #d8f0d0; }
.quotekit mark.direct { background: #cfe3ff; }
.quotekit mark.cue { border-bottom: 2px solid #b07000; }
.quotekit mark.source { border-bottom: 2px dotted #1f4e9c; }
.quotekit .who { font: 12px/1 sans-serif; background: #1f4e9c; color: #fff; border-radius: .7em; padding: .15em .5em; }
.quotekit .who { white-space: nowrap; }
.quotekit .medium { background: #7a1f5c; }
.quotekit .legend { font: 12px/1.6 sans-serif; color: #555; }
.quotekit table { font: 14px/1.4 sans-serif; border-collapse: collapse; margin-top: 1em; }
.quotekit table { display: block; overflow: auto; }
.quotekit th, .quotekit td { border: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
.quotekit .against, .quotekit .favor, .quotekit .neutral, .quotekit .both { white-space: nowrap; }
.quotekit .against { background: #fbd5d0; }
.quotekit .favor { background: #d3efd0; }
.quotekit .both { background: #ecdcf5; }
.quotekit caption, .quotekit summary { text-align: left; font: bold 14px/2 sans-serif; }
.quotekit .notes { font: 14px/1.4 sans-serif; color: #555; }
"""


def page(reports: Iterable[Report], title: str = "quotekit") -> Iterator[str]:
    """A whole HTML page of reports, piece by piece."""
    yield (
        f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{_safe(title)}</title>\n'
        f"<style>{STYLE}</style></head>\n<body>\n"
    )
    for report in reports:
        yield _body(report) + "\n"
    yield "</body>\n</html>\n"


def fragment(report: Report) -> str:
    """A piece of HTML that shows the report by itself, as in a notebook."""
    return f"<style>{STYLE}</style>\n{_body(report)}"


def matrix_table(matrix: Matrix) -> str:
    """A piece of HTML that shows the stances by themselves."""
    return f'<style>{STYLE}</style>\n<div class="quotekit">{_stances(matrix)}</div>'


def _body(report: Report) -> str:
    heading = f"<h2>{_safe(report.id)}</h2>\n" if report.id else ""
    return (
        f'<div class="quotekit">\n{heading}<p class="legend">{_LEGEND}</p>\n'
        f'<div class="text">{"".join(_marked(report))}</div>\n'
        f"{_stances(report.matrix())}\n{_parties(report)}{_notes(report)}</div>"
    )


def _safe(text: str) -> str:
    return escape(_UNSHOWABLE.sub("\ufffd", text))


def _marked(report: Report) -> Iterator[str]:
    """The text, cut wherever a span starts or ends, each piece with what holds there."""
    starts: dict[int, list[tuple[int, str, Quote]]] = {}
    ends: dict[int, list[tuple[int, str, Quote]]] = {}
    chips: dict[int, list[Quote]] = {}
    for number, quote in enumerate(report.quotes):
        chips.setdefault(_end(report.text, quote), []).append(quote)
        spans = [(span, str(quote.kind)) for span in quote.contents]
        spans += [(span, name) for span, name in ((quote.cue, "cue"), (quote.source, "source")) if span]
        for span, name in spans:
            if len(span):
                starts.setdefault(span.start, []).append((number, name, quote))
                ends.setdefault(span.end, []).append((number, name, quote))
    cuts = sorted({0, len(report.text), *starts, *ends, *chips})
    open_: list[tuple[int, str, Quote]] = []
    for here, there in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        for gone in ends.get(here, ()):
            open_.remove(gone)
        yield from (_chip(report, quote) for quote in chips.get(here, ()))
        open_ += starts.get(here, ())
        piece = _safe(report.text[here:there])
        if piece and open_:
            names = " ".join(dict.fromkeys(name for _, name, _ in open_))
            title = ", ".join(dict.fromkeys(f"{quote.id} {name}" for _, name, quote in open_))
            piece = f'<mark class="{names}" title="{_safe(title)}">{piece}</mark>'
        yield piece


def _end(text: str, quote: Quote) -> int:
    """The end of a quote with its closing mark."""
    end = quote.contents[-1].end
    closing = None if quote.kind is QuoteKind.INDIRECT else _CLOSING.match(text, end)
    return closing.end() if closing else end


def _chip(report: Report, quote: Quote) -> str:
    speaker = report.party(quote.speaker)
    who = f'<span class="who" title="{_safe(quote.id)}">{_safe(speaker.name if speaker else "?")}</span>'
    if quote.medium:
        what = f"{quote.medium}, {quote.platform}" if quote.platform else str(quote.medium)
        who += f' <span class="who medium">{_safe(what)}</span>'
    return f" {who}"


def _stances(matrix: Matrix) -> str:
    if not matrix:
        return ""
    own, tables = matrix.own(), []
    if own:
        head = ["holder \\ target", *(target.name for target in own.targets)]
        rows = [
            f"<th>{_safe(holder.name)}</th>" + "".join(_cell(own[holder.id, target.id]) for target in own.targets)
            for holder in own.holders
        ]
        tables.append(_table("Stances", head, rows))
    if carried := matrix.carried():
        rows = ["".join(_plain_cell(*cell) for cell in row.items()) for row in carried]
        tables.append(_table(CARRIED, list(carried[0]), rows))
    return "\n".join(tables)


def _table(caption: str, head: Iterable[str], rows: Iterable[str]) -> str:
    title = f"<caption>{_safe(caption)}</caption>\n" if caption else ""
    names = "".join(f"<th>{_safe(name)}</th>" for name in head)
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>\n{title}<tr>{names}</tr>\n{body}\n</table>"


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    return f'<td class="{cell.label or "both"}" title="{_safe(", ".join(cell.quotes))}">{_safe(str(cell))}</td>'


def _plain_cell(column: str, words: str) -> str:
    if column != "stance":
        return f"<td>{_safe(words)}</td>"
    label = words.partition(" ")[0]
    return f'<td class="{label if label in list(StanceLabel) else "both"}">{_safe(words)}</td>'


def _parties(report: Report) -> str:
    if not report.parties:
        return ""
    rows = ["".join(f"<td>{_safe(cell)}</td>" for cell in row) for row in party_rows(report)]
    return f"<details><summary>Parties</summary>\n{_table('', PARTY_HEAD, rows)}</details>\n"


def _notes(report: Report) -> str:
    items = "".join(f"<li>{note.span.start}: {_safe(note.message)} [{_safe(note.code)}]</li>" for note in report.notes)
    return f'<ul class="notes">{items}</ul>\n' if items else ""
