"""Who speaks of whom, and who quotes whom, as a NetworkX graph, with GraphML and GEXF for Gephi, igraph and the like.

It needs networkx, which stanza brings and the extra ``[viz]`` names.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotekit.errors import ExtraMissingError, SettingError
from quotekit.exports.clean import xml
from quotekit.replacing import replacing
from quotekit.report import Overview, Report
from quotekit.report.overview import overview_of
from quotekit.values import StanceLabel

if TYPE_CHECKING:
    import networkx as nx


def to_graph(reports: Report | Overview | Iterable[Report]) -> nx.DiGraph:
    """The parties as nodes, and an edge from each speaker to each party it speaks of with a stance or quotes.

    Nodes are ids of the overview's voices ("v1"), with ``name``, ``kind``, ``camp``, ``quotes`` and ``articles``. Edges
    have the numbers ``against``, ``favor`` and ``neutral`` of stances in the speaker's own words, ``balance`` (from -1,
    all against, to 1), ``quoting`` (how many of the other's quotes stand inside the speaker's), and ``weight``, the sum
    of all but the balance.

    Args:
        reports: a report, many of them, or an overview that ``quotekit.report.corpus`` made.

    Raises:
        ExtraMissingError: if networkx is not installed.
    """
    try:
        import networkx as nx
    except ImportError as error:
        raise ExtraMissingError("A graph", "viz") from error
    overview = overview_of(reports)
    graph = nx.DiGraph()
    for voice in overview.voices:
        graph.add_node(
            voice.id,
            name=voice.name,
            kind=str(voice.kind),
            camp=voice.camp or "",
            quotes=voice.quotes,
            articles=voice.articles,
        )
    for toward in overview.stances:
        counts = {str(label): toward.count(label) for label in StanceLabel}
        graph.add_edge(toward.holder, toward.target, **counts, balance=toward.balance, quoting=0, weight=toward.total)
    for citing in overview.citings:
        if not graph.has_edge(citing.speaker, citing.cited):
            counts = {str(label): 0 for label in StanceLabel}
            graph.add_edge(citing.speaker, citing.cited, **counts, balance=0.0, quoting=0, weight=0)
        edge = graph.edges[citing.speaker, citing.cited]
        edge["quoting"] += citing.count
        edge["weight"] += citing.count
    return graph


def write_graph(reports: Report | Overview | Iterable[Report] | nx.DiGraph, path: str | PathLike[str]) -> Path:
    """The path of the graph that was written: GraphML or GEXF, as the ending ``.graphml`` or ``.gexf`` says.

    Args:
        reports: what :func:`to_graph` takes, or a graph it gave.
        path: the file to write.

    Raises:
        SettingError: if the ending is another one.
        ExtraMissingError: if networkx is not installed.
        OSError: if the file cannot be written.
    """
    path = Path(path)
    ending = path.suffix.lower()
    if ending not in (".graphml", ".gexf"):
        raise SettingError(f"what is {path.name} to be? End it in .graphml or .gexf")
    graph: Any = reports if hasattr(reports, "add_edge") else to_graph(reports)
    import networkx as nx

    graph = graph.copy()
    for _, node in graph.nodes(data=True):
        node |= {key: xml(value) for key, value in node.items() if isinstance(value, str)}
        if ending == ".gexf":  # whose nodes are shown by their label
            node["label"] = node["name"]
    with replacing(path) as file:
        (nx.write_gexf if ending == ".gexf" else nx.write_graphml)(graph, file)
    return path
