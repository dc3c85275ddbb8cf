from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import attrs
import pytest

import quotekit
from quotekit import Party, PartyKind, Quote, QuoteKind, Report, Span, Stance, StanceLabel, plots
from quotekit.errors import ExtraMissingError, SettingError
from quotekit.plots.drawing import AGAINST, FAVOR, ink_on, named
from quotekit.report import corpus

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

NAMES = [
    "Ann Lee",
    "Tom Roe",
    "Northern Isles Council for Harbours and Public Roads",
    "the $5 club of $2 members",
    "Bo",
]
PARTIES = tuple(Party(f"p{n}", name, PartyKind.PERSON) for n, name in enumerate(NAMES))
A, F, N = StanceLabel.AGAINST, StanceLabel.FAVOR, StanceLabel.NEUTRAL


def quarrel(id: str, *stances: tuple[int, int, StanceLabel], quotes: int = 3) -> Report:
    """A report of so many quotes, said in turn, and these stances: holder, target, label."""
    kinds = list(QuoteKind)
    return Report(
        "No.",
        id,
        tuple(Quote(f"q{n}", kinds[n % 3], (Span(0, 2),), speaker=f"p{n % 2}") for n in range(quotes)),
        PARTIES,
        tuple(Stance(f"q{n}", f"p{a}", f"p{b}", label, 0.5) for n, (a, b, label) in enumerate(stances)),
    )


MANY = [
    quarrel("a", (0, 1, A), (0, 1, A), (0, 2, N)),
    quarrel("b", (0, 1, F), (1, 0, F), (2, 3, A), quotes=5),
    quarrel("c", (0, 4, N), (1, 0, A)),
]
DATES = {"a": "2025-11-03", "b": date(2026, 1, 9), "c": "2026-01"}


def labels(ax: Axes) -> list[str]:
    """The words of both axes, as they are drawn."""
    ax.figure.canvas.draw()
    return [words.get_text() for words in (*ax.get_xticklabels(), *ax.get_yticklabels())]


def words(ax: Axes) -> list[str]:
    """The words drawn inside."""
    return [text.get_text() for text in ax.texts]


def test_heatmap() -> None:
    """Holders are rows and targets columns, most stances first; cells have the balance for a colour and the counts."""
    ax = plots.heatmap(MANY)
    assert [label.get_text() for label in ax.get_yticklabels()][:2] == ["Ann Lee", "Tom Roe"]
    assert [label.get_text() for label in ax.get_xticklabels()][:2] == ["Tom Roe", "Ann Lee"]
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("toward", "holder")
    (mesh, *_) = ax.collections
    values = mesh.get_array()
    assert values[0, 0] == pytest.approx(-1 / 3)
    assert values[1, 1] == 0
    assert values.mask.tolist()[0][1]
    assert sorted(words(ax)) == sorted(["−2 +1", "○1", "○1", "−1 +1", "−1"])
    assert mesh.get_clim() == (-1, 1)
    bar = ax.figure.axes[1]
    assert [label.get_text() for label in bar.get_xticklabels()] == [
        "− all against",
        "even or neutral",
        "+ all in favor",
    ]


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ([A, A, A], "−3"),
        ([F, A, A], "−2 +1"),
        ([N, N], "○2"),
        ([F, N], "+1 ○1"),
        ([N, F, A, N], "−1 +1\n○2"),
    ],
)
def test_a_cell_counts(labels: list[StanceLabel], shown: str) -> None:
    """A cell tells how many stances are against, in favor and neutral, each with its sign."""
    assert words(plots.heatmap(quarrel("a", *((0, 1, label) for label in labels)))) == [shown]


def test_heatmap_of_a_matrix() -> None:
    """A report's matrix, and one of camps, are drawn as well."""
    assert words(plots.heatmap(MANY[0].matrix())) == words(plots.heatmap(MANY[0]))
    camps = tuple(attrs.evolve(party, camp="town" if n % 2 else "isles") for n, party in enumerate(PARTIES))
    ax = plots.heatmap(quotekit.matrix([attrs.evolve(report, parties=camps) for report in MANY], by="camp"))
    assert words(ax) == ["○2", "−3 +1", "−1 +1"]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["isles", "town"]


def test_heatmap_keeps_to_the_most() -> None:
    """With top=1 there is one row and one column."""
    ax = plots.heatmap(MANY, top=1)
    assert words(ax) == ["−2 +1"]


def test_timeline() -> None:
    """Each month from first to last has its place; in favor is up, against down; the year stands where it begins."""
    ax = plots.timeline(MANY, DATES)
    up, down = ax.containers
    assert [bar.get_height() for bar in up] == [0, 0, 2]
    assert [bar.get_height() for bar in down] == [-2, 0, -2]
    assert labels(ax)[:3] == ["Nov\n2025", "Dec", "Jan\n2026"]
    assert ax.get_ylabel() == "stances"
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["+ in favor", "− against"]
    assert not [text for text in labels(ax)[3:] if "−" in text or "." in text]


def test_dates_may_be_told_by_a_function() -> None:
    """Instead of a mapping from ids, a function of the report tells its date, or None."""
    ax = plots.timeline(MANY, lambda report: None if report.id == "a" else date(2026, 1, 5))
    assert [bar.get_height() for bar in ax.containers[0]] == [2]


def test_timeline_of_two() -> None:
    """Only what one party says of another is counted, by name, alias, actor or camp; the label says so."""
    ax = plots.timeline(MANY, DATES, holder="Ann Lee", target="Tom Roe")
    assert [[bar.get_height() for bar in bars] for bars in ax.containers] == [[0, 0, 1], [-2, 0, 0]]
    assert ax.get_ylabel() == "stances of Ann Lee toward Tom Roe"
    lee = attrs.evolve(PARTIES[0], aliases=("Annie",), actor="lee", camp="town")
    known = attrs.evolve(MANY[0], parties=(lee, *PARTIES[1:]))
    for name in ("Annie", "lee", "town"):
        assert [bar.get_height() for bar in plots.timeline(known, DATES, holder=name).containers[1]] == [-2]


def test_timeline_of_many_years() -> None:
    """The months named are few enough to be read."""
    dates = {"a": "2001-02", "b": "2009-07", "c": "2026-01"}
    ax = plots.timeline(MANY, dates)
    assert len(ax.get_xticks()) <= 14
    assert len(ax.containers[0]) == 300


@pytest.mark.parametrize("day", ["yesterday", "2026-13", "03/04/2026"])
def test_a_date_that_cannot_be_read_is_named(day: str) -> None:
    """The error names the article and says how to write a date."""
    with pytest.raises(SettingError, match=r"the date of 'a' is .*write it as 2026-03-31"):
        plots.timeline(MANY, {"a": day})


def test_network() -> None:
    """Discs are the parties with ties, arrows their edges; the legend names the stances there are."""
    ax = plots.network(MANY)
    assert len(ax.patches) == 5
    assert len(ax.collections[0].get_offsets()) == 5
    assert {"Ann Lee", "Tom Roe", "Bo"} < set(words(ax))
    found = [text.get_text() for text in ax.get_legend().get_texts()]
    assert found == ["− against", "± both", "○ neutral"]
    widths = sorted(patch.get_linewidth() for patch in ax.patches)
    assert widths[0] < widths[-1]


def test_speakers() -> None:
    """Bars are the speakers, most quoted on top, by kind, with the sum at the end."""
    ax = plots.speakers(MANY)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Ann Lee", "Tom Roe"]
    assert ax.get_xlabel() == "quotes"
    assert [[bar.get_width() for bar in bars] for bars in ax.containers] == [[3, 1], [1, 3], [3, 0]]
    assert words(ax) == ["7", "4"]
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["direct", "mixed", "indirect"]
    low, high = ax.get_ylim()
    assert low > high


DRAW: list[Callable[..., Axes]] = [
    plots.heatmap,
    plots.network,
    plots.speakers,
    lambda reports, **options: plots.timeline([reports] if isinstance(reports, Report) else reports, DATES, **options),
]


@pytest.mark.parametrize("draw", DRAW)
def test_axes_are_taken_and_given_back(draw: Callable[..., Axes]) -> None:
    """What is given to draw on is what comes back, and no other figure is made."""
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2)
    assert draw(MANY, ax=right) is right
    assert pyplot.get_fignums() == [figure.number]
    assert not left.has_data()


@pytest.mark.parametrize("draw", DRAW)
def test_nothing_to_draw(draw: Callable[..., Axes]) -> None:
    """Reports without anything in them give axes that say so."""
    (said,) = words(draw([Report("")]))
    assert said.startswith(("no ", "nobody"))


def drawn(ax: Axes) -> list[Text]:
    """All words of a figure: labels, names of ticks that are in view, legend, words inside."""
    ax.figure.canvas.draw()
    found = [*ax.texts, ax.xaxis.label, ax.yaxis.label]
    for axis in (ax.xaxis, ax.yaxis):
        low, high = sorted(axis.get_view_interval())
        found += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
        found += [tick.label2 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    legend = ax.get_legend()
    found += [*legend.get_texts(), legend.get_title()] if legend else []
    return [text for text in found if text.get_visible() and text.get_text().strip()]


@pytest.mark.parametrize("draw", DRAW)
def test_no_label_is_cut_and_none_lies_on_another(draw: Callable[..., Axes]) -> None:
    """All words of a figure are inside it, and no two of them overlap."""
    ax = draw(MANY)
    whole = ax.figure.bbox
    boxes = [(text, text.get_window_extent()) for text in drawn(ax)]
    assert len(boxes) > 4
    for text, box in boxes:
        assert box.x0 >= -1, text
        assert box.y0 >= -1, text
        assert box.x1 <= whole.x1 + 1, text
        assert box.y1 <= whole.y1 + 1, text
    # The box of slanted words is larger than they are.
    level = [(text, box.shrunk(0.95, 0.9)) for text, box in boxes if text.get_rotation() in (0, 90)]
    for (one, box), (other, beside) in combinations(level, 2):
        assert not box.overlaps(beside), (one, other)


@pytest.mark.parametrize("draw", [plots.heatmap, plots.network, plots.speakers])
def test_a_report_or_an_overview_will_do(draw: Callable[..., Axes]) -> None:
    """A report by itself, a list of it, and its overview are drawn alike."""
    assert words(draw(MANY[0])) == words(draw([MANY[0]])) == words(draw(corpus([MANY[0]])))


@pytest.mark.parametrize("draw", DRAW)
def test_without_the_extra(draw: Callable[..., Axes], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without matplotlib the error says which pip install gives it."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ExtraMissingError, match=r"pip install 'quotekit\[viz\]'"):
        draw(MANY)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Northern Isles Council for Harbours", "Northern Isles\nCouncil for\nHarbours"),
        ("a $5 and $6 club", "a \\$5 and \\$6 club"),
        ("x" * 99, "x" * 18 + "\n" + "x" * 18 + "\n" + "x" * 17 + "…"),
        ("two\nlines\x00", "two lines"),
    ],
)
def test_names_that_fit(name: str, shown: str) -> None:
    """Names are broken into up to three lines, and then cut; a dollar sign is no formula."""
    assert named(name) == shown


def test_counts_can_be_read_on_every_colour() -> None:
    """The ink on a cell's colour is black on bright, white on dark ones."""
    from matplotlib.colors import to_rgb

    assert [ink_on(to_rgb(colour)) for colour in ("white", "#f2f3f5", "black", AGAINST, FAVOR)] == [
        "black",
        "black",
        "white",
        "white",
        "white",
    ]
