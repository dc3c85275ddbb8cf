"""A report as HTML: the text with its quotes marked, who said them, and the stances. No script, nothing from elsewhere.

The templates escape all they are given; control characters and lone surrogates become U+FFFD, so any article makes a
valid page. What a reader picks on the page works by style alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from quotekit.replacing import replacing
from quotekit.report import palette
from quotekit.report.overview_view import BARS, OverviewView
from quotekit.report.views import MatrixView, ReportView

if TYPE_CHECKING:
    from quotekit.report.matrix import Matrix
    from quotekit.report.overview import Overview
    from quotekit.report.report import Report

_LIT = 40
"""For how many speakers a page of several reports has a rule; a report with more brings its own."""

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("quotekit", "report/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_showable,
    )
    made.globals |= {
        "colours": palette,
        "hues": (palette.OTHERS, *palette.HUES),
        "signs": palette.SIGNS,
        "bars": BARS,
    }
    made.filters["unturned"] = lambda text: _TURNING.sub("", text)
    return made


def _showable(value: Any) -> Any:
    return _UNSHOWABLE.sub("\ufffd", value) if type(value) is str else value


def page(reports: Iterable[Report], title: str = "quotekit") -> Iterator[str]:
    """A whole HTML page of reports, piece by piece."""
    bodies = (_body(ReportView(report, f"r{number}"), 1, _LIT) for number, report in enumerate(reports, 1))
    yield from stream("page.html.j2", title=title, bodies=bodies, skip_to=None, lit=_LIT)


def write(report: Report, path: str | PathLike[str], title: str | None = None) -> Path:
    """The path of the page that was written: one report, in one file that needs no other."""
    view = ReportView(report, "r", title)
    lit = len(view.speakers)
    with replacing(path) as file:
        for piece in stream("page.html.j2", title=view.title, bodies=[_body(view, 1, lit)], skip_to="r-text", lit=lit):
            file.write(piece.encode())
    return Path(path)


def fragment(report: Report) -> str:
    """A piece of HTML that shows the report by itself, as in a notebook."""
    # Of its own among a notebook's others, and the same each time it is shown.
    anchor = sha256(f"{report.id}\n{report.text}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    view = ReportView(report, f"r{anchor}")
    lit = len(view.speakers)
    return f"{_style(lit)}\n{_body(view, 2, lit)}"


def matrix_table(matrix: Matrix) -> str:
    """A piece of HTML that shows the stances by themselves."""
    return f"{_style(0)}\n{render('matrix.html.j2', matrix=MatrixView(matrix))}"


def write_overview(overview: Overview, path: str | PathLike[str], title: str) -> Path:
    """The path of the page of an overview that was written."""
    view = OverviewView(overview, title, Path(path).parent)
    with replacing(path) as file:
        for piece in stream("page.html.j2", title=title, bodies=[_overview(view, 1)], skip_to=None, lit=0):
            file.write(piece.encode())
    return Path(path)


def overview_fragment(overview: Overview) -> str:
    """A piece of HTML that shows an overview by itself."""
    return f"{_style(0)}\n{_overview(OverviewView(overview, 'Articles'), 2)}"


def _overview(view: OverviewView, level: int) -> Markup:
    return render("overview.html.j2", view=view, level=level)


def render(template: str, **values: Any) -> Markup:
    """What a template makes of these values: HTML, escaped."""
    return Markup(_environment().get_template(template).render(values))


def stream(template: str, **values: Any) -> Iterator[str]:
    """What a template makes of these values, piece by piece."""
    pieces = _environment().get_template(template).stream(values)
    pieces.enable_buffering(50)
    yield from pieces


def _style(lit: int) -> str:
    return f"<style>\n{render('style.css.j2', lit=lit)}</style>"


def _body(view: ReportView, level: int, lit: int) -> Markup:
    """A report as a piece of a page: its heading's level, and for how many speakers the page's style has a rule."""
    return render("report.html.j2", view=view, level=level, lit=lit)
