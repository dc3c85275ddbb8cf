"""Who is quoted most, as bars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from quotekit.plots.drawing import FAINT, QUIET, axes, clear, named, nothing, whole
from quotekit.report.overview import Overview, overview_of
from quotekit.report.report import Report
from quotekit.values import QuoteKind

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_FILLS: dict[QuoteKind, dict[str, Any]] = {
    QuoteKind.DIRECT: {"facecolor": "#1d4f8c", "edgecolor": "white"},
    QuoteKind.MIXED: {"facecolor": "#6fa3d8", "edgecolor": "white"},
    QuoteKind.INDIRECT: {"facecolor": "#dbe7f3", "edgecolor": "#1d4f8c", "hatch": "////"},
}


def speakers(reports: Report | Overview | Iterable[Report], *, top: int = 15, ax: Axes | None = None) -> Axes:
    """The axes with a bar for each of the speakers quoted most, by kind of quote, with counts at its end.

    Args:
        reports: a report, many of them, or an overview that ``quotekit.report.corpus`` made.
        top: how many speakers at most.
        ax: the axes to draw on; without them, a new figure.

    Raises:
        ExtraMissingError: if matplotlib is not installed.
    """
    voices = overview_of(reports).speakers[:top]
    ax = axes(ax, 7, 1.3 + 0.34 * max(2, len(voices)))
    if not voices:
        return nothing(ax, "no quotes with a known speaker")
    places = range(len(voices))
    ends = [0] * len(voices)
    for kind, fill in _FILLS.items():
        counts = [voice.by_kind.get(kind, 0) for voice in voices]
        if any(counts):
            ax.barh(places, counts, left=ends, height=0.72, linewidth=0.8, label=str(kind), **fill)
        ends = [end + count for end, count in zip(ends, counts, strict=True)]
    for place, end in zip(places, ends, strict=True):
        ax.annotate(str(end), (end, place), xytext=(4, 0), textcoords="offset points", va="center", color=QUIET)
    ax.set_yticks(places, [named(voice.name, 30) for voice in voices])
    ax.set(xlabel="quotes", ylim=(len(voices) - 0.4, -0.6), xlim=(0, 1.06 * max(ends)))
    whole(ax.xaxis)
    ax.xaxis.grid(visible=True, color=FAINT)
    ax.set_axisbelow(True)
    clear(ax, "left")
    ax.legend(frameon=False, loc="lower right", title="kind of quote", alignment="left")
    return ax
