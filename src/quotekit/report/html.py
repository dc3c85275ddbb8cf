"""A report as HTML: the text with its quotes marked, who said them, and the stances. No script, nothing from elsewhere.

All text is escaped; control characters and lone surrogates become U+FFFD, so any article makes a valid page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from quotekit.values import Quote

if TYPE_CHECKING:
    from quotekit.report.matrix import Cell, Matrix
    from quotekit.report.report import Report

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

STYLE = """
.quotekit { font: 16px/1.6 Georgia, serif; color: #1c1c1c; background: #fff; padding: 1em; max-width: 52em; }
.quotekit .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.quotekit mark { color: inherit; padding: .1em 0; }
.quotekit .direct { background: #cfe3ff; }
.quotekit .mixed { background: #d8f0d0; }
.quotekit .indirect { background: #fdf0c4; }
.quotekit .cue { border-bottom: 2px solid #8a5a00; }
.quotekit .source { border-bottom: 2px dotted #1f4e9c; }
.quotekit .who { font: 12px/1 sans-serif; background: #1f4e9c; color: #fff; border-radius: .7em; padding: .15em .5em; }
.quotekit .medium { background: #7a1f5c; }
.quotekit table { font: 14px/1.4 sans-serif; border-collapse: collapse; margin-top: 1em; }
.quotekit th, .quotekit td { border: 1px solid #ccc; padding: .3em .6em; text-align: left; }
.quotekit td.against { background: #fbd5d0; }
.quotekit td.favor { background: #d3efd0; }
.quotekit td.both { background: #ecdcf5; }
.quotekit td.carried { font-style: italic; border-style: dashed; }
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
        f'<div class="quotekit">\n{heading}<div class="text">{"".join(_marked(report))}</div>\n'
        f"{_stances(report.matrix())}\n{_notes(report)}</div>"
    )


def _safe(text: str) -> str:
    return escape(_UNSHOWABLE.sub("\ufffd", text))


def _marked(report: Report) -> Iterator[str]:
    """The text, cut wherever a span starts or ends, each piece with what holds there."""
    starts: dict[int, list[tuple[int, str, Quote]]] = {}
    ends: dict[int, list[tuple[int, str, Quote]]] = {}
    chips: dict[int, list[Quote]] = {}
    for number, quote in enumerate(report.quotes):
        chips.setdefault(quote.contents[-1].end, []).append(quote)
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
    head = "".join(f"<th>{_safe(target.name)}</th>" for target in matrix.targets)
    rows = []
    for holder in matrix.holders:
        cells = "".join(_cell(matrix, matrix[holder.id, target.id]) for target in matrix.targets)
        rows.append(f"<tr><th>{_safe(holder.name)}</th>{cells}</tr>")
    return f"<table>\n<tr><th>stance of \\ toward</th>{head}</tr>\n" + "\n".join(rows) + "\n</table>"


def _cell(matrix: Matrix, cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    names = f"{cell.label or 'both'}{' carried' if cell.via else ''}"
    through = next((f" through {party.name}" for party in matrix.parties if party.id == cell.via), "")
    title = f"{', '.join(cell.quotes)}{through}"
    return f'<td class="{names}" title="{_safe(title)}">{_safe(str(cell))}</td>'


def _notes(report: Report) -> str:
    items = "".join(f"<li>{note.span.start}: {_safe(note.message)} [{_safe(note.code)}]</li>" for note in report.notes)
    return f"<ul>{items}</ul>\n" if items else ""
