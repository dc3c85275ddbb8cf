from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from quotekit import Party, PartyKind, Quote, QuoteKind, Report, Span, StanceLabel
from quotekit.errors import SettingError
from quotekit.exports.graph import to_graph, write_graph
from quotekit.report import corpus

nx = pytest.importorskip("networkx")

LEE, ROE = Party("p1", "Ann Lee", PartyKind.PERSON, camp="a\x00b"), Party("p2", "Tom Roe", PartyKind.PERSON)
NESTED = Report(
    "Lee said Roe said no.",
    "nested",
    (
        Quote("q1", QuoteKind.INDIRECT, (Span(9, 20),), speaker="p1"),
        Quote("q2", QuoteKind.INDIRECT, (Span(18, 20),), speaker="p2", within="q1"),
        Quote("q3", QuoteKind.MIXED, (Span(9, 12),), speaker="p1", within="q1"),
    ),
    (LEE, ROE),
)


def named(graph: nx.DiGraph) -> dict[tuple[str, str], dict[str, float]]:
    """The edges by names."""
    names = graph.nodes(data="name")
    return {(names[one], names[other]): edge for one, other, edge in graph.edges(data=True)}


def test_stances_are_edges(report: Report) -> None:
    """An edge leads from holder to target, with counts by label; what is carried over is none."""
    graph = to_graph([report, attrs.evolve(report, id="again")])
    edge = {"against": 2, "favor": 0, "neutral": 0, "balance": -1.0, "quoting": 0, "weight": 2}
    assert named(graph) == {("Ann Lee", "the council"): edge, ("Tom Roe", "Ann Lee"): edge}
    lee = next(node for _, node in graph.nodes(data=True) if node["name"] == "Ann Lee")
    assert lee == {"name": "Ann Lee", "kind": "person", "camp": "", "quotes": 2, "articles": 2}


def test_quotes_inside_quotes_are_edges() -> None:
    """Who quotes another is tied to them; a quote inside a quote of one's own is no edge."""
    edge = {"against": 0, "favor": 0, "neutral": 0, "balance": 0.0, "quoting": 1, "weight": 1}
    assert named(to_graph(NESTED)) == {("Ann Lee", "Tom Roe"): edge}


def test_one_graph_from_each_way_in(report: Report) -> None:
    """A report, a list of it, its overview and its own method give the same graph."""
    graphs = [to_graph(report), to_graph([report]), to_graph(corpus([report])), report.to_graph()]
    assert all(nx.utils.graphs_equal(graph, graphs[0]) for graph in graphs)


@pytest.mark.parametrize(("ending", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)])
def test_files_can_be_read(report: Report, tmp_path: Path, ending: str, read: object) -> None:
    """GraphML and GEXF come back with the same nodes, edges and numbers."""
    graph = to_graph(report)
    back = read(write_graph(graph, tmp_path / f"a{ending}"))  # type: ignore[operator]
    assert sorted(back.nodes(data="name")) == sorted(graph.nodes(data="name"))
    for one, other, edge in graph.edges(data=True):
        assert {name: back.edges[one, other][name] for name in edge} == edge
    assert "label" not in next(iter(graph.nodes(data=True)))[1]


@pytest.mark.parametrize("ending", [".graphml", ".gexf"])
def test_what_xml_cannot_hold_is_replaced(tmp_path: Path, ending: str) -> None:
    """Control characters of a name become U+FFFD in the file; the graph keeps them."""
    graph = to_graph(NESTED)
    path = write_graph(graph, tmp_path / f"a{ending}")
    assert "a\ufffdb" in path.read_text(encoding="utf-8")
    assert "a\x00b" in dict(graph.nodes(data="camp")).values()


def test_another_ending_is_refused(report: Report, tmp_path: Path) -> None:
    """What the file is to be is told by its ending."""
    with pytest.raises(SettingError, match=r"End it in \.graphml or \.gexf"):
        write_graph(report, tmp_path / "a.xml")


def test_labels_are_those_of_stances() -> None:
    """The counts of an edge have the names of the labels."""
    edge = next(iter(named(to_graph(NESTED)).values()))
    assert {str(label) for label in StanceLabel} < set(edge)
