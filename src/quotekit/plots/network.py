"""Who speaks of whom, as a network on a circle."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Any

from quotekit.exports.graph import to_graph
from quotekit.plots.drawing import AGAINST, FAVOR, MIXED, NEUTRAL, TEXT, axes, clear, named, nothing
from quotekit.report.overview import Overview
from quotekit.report.report import Report

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.axes import Axes

STYLES: dict[str, tuple[str, Any, str]] = {
    "against": (AGAINST, (0, (4, 1.6)), "− against"),
    "favor": (FAVOR, "solid", "+ in favor"),
    "mixed": (MIXED, (0, (5, 1.4, 1, 1.4)), "± both"),
    "neutral": (NEUTRAL, (0, (1, 1.4)), "○ neutral"),
    "quoting": ("#3d444e", "solid", "quotes only"),
}
"""Colour, dashes and words of an edge, by what it says."""


def network(reports: Report | Overview | Iterable[Report], *, top: int = 16, ax: Axes | None = None) -> Axes:
    """The axes with parties on a circle and an arrow from each speaker to each party it speaks of or quotes.

    An arrow's colour and dashes tell the stance, its width how often; a disc's size how often a party is quoted. It is
    ``quotekit.exports.graph.to_graph``, drawn; write that one for Gephi.

    Args:
        reports: a report, many of them, or an overview that ``quotekit.report.corpus`` made.
        top: how many parties at most; those with most edges, by weight.
        ax: the axes to draw on; without them, a new figure.

    Raises:
        ExtraMissingError: if matplotlib or networkx is not installed.
    """
    ax = axes(ax, 8, 6.4)
    graph = to_graph(reports)
    weights = {node: weight for node, weight in graph.degree(weight="weight") if weight}
    kept = sorted(weights, key=lambda node: -weights[node])[:top]
    graph = graph.subgraph(kept)
    if not graph.number_of_edges():
        return nothing(ax, "nobody speaks of anybody")
    order = _beside(graph, [node for node in kept if graph.degree(node)])
    step = 2 * pi / len(order)
    places = {node: (cos(pi / 2 - step * (n + 0.5)), sin(pi / 2 - step * (n + 0.5))) for n, node in enumerate(order)}
    sizes = {node: 60 + 420 * sqrt(graph.nodes[node]["quotes"] / _most(graph)) for node in order}
    widest = max(weight for *_, weight in graph.edges(data="weight"))
    used = [name for name in STYLES if any(kind(edge) == name for *_, edge in graph.edges(data=True))]
    for one, other, edge in sorted(graph.edges(data=True), key=lambda edge: edge[2]["weight"]):
        share = sqrt(edge["weight"] / widest)
        _arrow(ax, places[one], places[other], sizes[one], sizes[other], edge, share)
    xs, ys = zip(*places.values(), strict=True)
    ax.scatter(xs, ys, s=[sizes[node] for node in order], color="white", edgecolor=TEXT, zorder=3)
    for node, (x, y) in places.items():
        away = sqrt(sizes[node]) / 2 + 5  # points
        ax.annotate(
            named(graph.nodes[node]["name"]),
            (x, y),
            xytext=(x * away, y * away),
            textcoords="offset points",
            ha="left" if x > 0.05 else "right" if x < -0.05 else "center",
            va="bottom" if y > 0.9 else "top" if y < -0.9 else "center",
            color=TEXT,
            fontsize=9,
        )
    from matplotlib.lines import Line2D

    lines = [Line2D([], [], color=STYLES[name][0], linestyle=STYLES[name][1], label=STYLES[name][2]) for name in used]
    ax.legend(handles=lines, frameon=False, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=len(lines))
    ax.set(xlim=(-1.6, 1.6), ylim=(-1.2, 1.2), xticks=[], yticks=[], aspect="equal")
    clear(ax)
    return ax


def kind(edge: dict[str, Any]) -> str:
    """What an edge says: the side taken, mixed if both are, neutral, or quoting if it holds no stance."""
    if edge["against"] and edge["favor"]:
        return "mixed"
    return next((name for name in ("against", "favor", "neutral") if edge[name]), "quoting")


def _arrow(
    ax: Axes, start: Any, end: Any, from_size: float, to_size: float, edge: dict[str, Any], share: float
) -> None:
    """Draw an edge between the rims of two discs, as wide as its share of the widest one."""
    from matplotlib.patches import FancyArrowPatch

    colour, dashes, _ = STYLES[kind(edge)]
    ax.add_patch(
        FancyArrowPatch(
            start,
            end,
            connectionstyle="arc3,rad=0.14",
            arrowstyle="-|>",
            mutation_scale=11,
            shrinkA=sqrt(from_size) / 2 + 1,
            shrinkB=sqrt(to_size) / 2 + 2,
            color=colour,
            linestyle=dashes,
            linewidth=0.8 + 1.8 * share,
            alpha=0.9,
            zorder=2,
        )
    )


def _most(graph: nx.DiGraph) -> int:
    return max(1, *(int(quotes) for _, quotes in graph.nodes(data="quotes")))


def _beside(graph: nx.DiGraph, nodes: list[str]) -> list[str]:
    """The nodes in an order that puts those that speak of each other side by side: each next to its strongest tie."""
    order = [nodes[0]]
    rest = nodes[1:]
    while rest:
        last = order[-1]

        def tie(node: str, last: str = last) -> float:
            return float(
                sum(graph.edges[edge]["weight"] for edge in ((last, node), (node, last)) if edge in graph.edges)
            )

        order.append(max(rest, key=tie))
        rest.remove(order[-1])
    return order
