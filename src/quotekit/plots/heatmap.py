"""Who is against whom, as a heat map with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quotekit.plots.drawing import AGAINST, FAINT, FAVOR, QUIET, axes, clear, ink_on, lines, named, nothing
from quotekit.report.matrix import Matrix
from quotekit.report.overview import Overview, Toward, Voice, overview_of
from quotekit.report.report import Report
from quotekit.values import StanceLabel

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def heatmap(reports: Report | Overview | Matrix | Iterable[Report], *, top: int = 12, ax: Axes | None = None) -> Axes:
    """The axes with a cell for each holder (row) and target (column) between whom there is a stance.

    Its colour is the balance, from all against to all in favor; its words count: ``−3 +1`` is three stances against and
    one in favor, ``○2`` two neutral ones. Stances are those of holders' own words.

    Args:
        reports: a report, many of them, an overview that ``quotekit.report.corpus`` made, or a matrix, as
            ``quotekit.matrix`` makes it by camp.
        top: how many holders and targets at most; those with most stances.
        ax: the axes to draw on; without them, a new figure.

    Raises:
        ExtraMissingError: if matplotlib is not installed.
    """
    overview = _summed_up(reports) if isinstance(reports, Matrix) else overview_of(reports)
    rows, columns = _most(overview, top)
    names = [named(overview.voice(id).name, 24) for id in rows]
    heads = [named(overview.voice(id).name, 16) for id in columns]
    tall = 0.42 * sum(max(1.0, 0.62 * lines(name)) for name in names)
    ax = axes(ax, 3.2 + 0.66 * len(columns), 2.2 + tall)
    if not rows:
        return nothing(ax, "no stances")
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list("stance", [AGAINST, "#f3c9b3", "#f2f3f5", "#b5d0ec", FAVOR])
    cells = {(toward.holder, toward.target): toward for toward in overview.stances}
    found = [[cells.get((row, column)) for column in columns] for row in rows]
    balances = [[float("nan") if cell is None else cell.balance for cell in row] for row in found]
    mesh = ax.pcolormesh(balances, cmap=colours, vmin=-1, vmax=1, edgecolors="none")
    for y, row in enumerate(found):
        for x, cell in enumerate(row):
            if cell is not None:
                ink = ink_on(colours((cell.balance + 1) / 2))
                ax.text(x + 0.5, y + 0.5, counted(cell), ha="center", va="center", color=ink, fontsize=9)
    ax.set_xticks([x + 0.5 for x in range(len(columns))], heads, rotation=40, ha="left", rotation_mode="anchor")
    ax.set_yticks([y + 0.5 for y in range(len(rows))], names)
    ax.xaxis.tick_top()
    ax.xaxis.set_label_position("top")
    ax.set(xlabel="toward", ylabel="holder", facecolor="white")
    ax.invert_yaxis()
    clear(ax)
    ax.vlines(range(len(columns) + 1), 0, len(rows), color=FAINT, linewidth=1)
    ax.hlines(range(len(rows) + 1), 0, len(columns), color=FAINT, linewidth=1)
    bar = ax.figure.colorbar(mesh, ax=ax, orientation="horizontal", fraction=0.05, aspect=40, pad=0.03, shrink=0.8)
    bar.set_ticks([-1, 0, 1], labels=["− all against", "even or neutral", "+ all in favor"])
    bar.outline.set_visible(False)
    bar.ax.tick_params(length=0, labelcolor=QUIET, labelsize=9)
    return ax


def counted(cell: Toward) -> str:
    """The stances by label, with a sign: ``−3 +1``, ``○2``; in two lines if there are all three."""
    signs = (("−", StanceLabel.AGAINST), ("+", StanceLabel.FAVOR), ("○", StanceLabel.NEUTRAL))
    found = [f"{sign}{cell.count(label)}" for sign, label in signs if cell.count(label)]
    return f"{' '.join(found[:2])}\n{found[2]}" if len(found) == 3 else " ".join(found)


def _summed_up(matrix: Matrix) -> Overview:
    """An overview that holds what a matrix does."""
    voices = tuple(Voice(party.id, party.name, party.kind, party.camp) for party in matrix.parties)
    cells = (cell for cell in matrix if cell.via is None)
    return Overview((), voices, tuple(Toward(cell.holder, cell.target, cell.counts, 0) for cell in cells))


def _most(overview: Overview, top: int) -> tuple[list[str], list[str]]:
    """The holders and targets with most stances, most first; no holder whose targets are all left out."""
    held, aimed_at = Counter[str](), Counter[str]()
    for toward in overview.stances:
        aimed_at[toward.target] += toward.total
    columns = [id for id, _ in aimed_at.most_common(top)]
    for toward in overview.stances:
        if toward.target in columns:
            held[toward.holder] += toward.total
    rows = [id for id, _ in held.most_common(top)]
    reached = {toward.target for toward in overview.stances if toward.holder in rows}
    return rows, [id for id in columns if id in reached]
