from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from tests.exports.keeping import kept
from tests.strategies import any_function, reports

from quotekit import Party, PartyKind, Quote, QuoteKind, Relation, Report, Span, Stance, StanceLabel
from quotekit.errors import InputError
from quotekit.exports import layer
from quotekit.exports.layer import Layer, Link, Mark

TEXT = "Ann Lee spoke. “We won,” she said of Omnia."


def mark(key: str, label: str, words: str, **facts: object) -> Mark:
    """A mark on words of the text."""
    start = TEXT.index(words)
    return Mark(key, label, (Span(start, start + len(words)),), facts)


QUOTE, ANN, SHE = mark("q", "direct", "We won,"), mark("a", "person", "Ann Lee"), mark("b", "person", "she")
OMNIA = mark("o", "organisation", "Omnia")
SPEAKER, SAME = Link("speaker", "q", "b"), Link("same", "b", "a")


def read(*parts: Mark | Link) -> Report:
    """The report that marks and links show."""
    marks = tuple(part for part in parts if isinstance(part, Mark))
    links = tuple(part for part in parts if isinstance(part, Link))
    return layer.report(Layer(TEXT, "x", marks, links))


def test_a_report_comes_back(report: Report) -> None:
    """A report goes into marks and links and comes back, but for notes and what was carried over."""
    assert layer.report(layer.of(report)) == attrs.evolve(report, notes=(), stances=report.stances[::2])


@any_function
@given(report=reports())
def test_every_report_comes_back(report: Report) -> None:
    """Of every report, what a layer keeps comes back; a second time round changes nothing more."""
    again = layer.report(layer.of(report))
    assert kept(again) == kept(report)
    assert layer.report(layer.of(again)) == again


def test_what_somebody_draws_is_enough() -> None:
    """Marks and links without any facts make a report with ids, names and scores."""
    report = read(
        QUOTE,
        mark("c", "cue", "said"),
        ANN,
        SHE,
        OMNIA,
        Link("cue", "q", "c"),
        SPEAKER,
        SAME,
        Link("against", "q", "o"),
    )
    assert [(quote.id, quote.kind, quote.speaker, quote.score, quote.origin) for quote in report.quotes] == [
        ("q1", QuoteKind.DIRECT, "p1", 1.0, "hand")
    ]
    assert report.words(report.quotes[0].cue) == "said"  # type: ignore[arg-type]
    assert [(party.id, party.name, party.kind, len(party.mentions)) for party in report.parties] == [
        ("p1", "Ann Lee", PartyKind.PERSON, 2),
        ("p2", "Omnia", PartyKind.ORGANISATION, 1),
    ]
    assert [(stance.holder, stance.target, stance.label) for stance in report.stances] == [
        ("p1", "p2", StanceLabel.AGAINST)
    ]


@pytest.mark.parametrize(
    ("parts", "speaker"),
    [
        ((QUOTE, ANN, SHE, SAME, SPEAKER), "Ann Lee"),
        ((QUOTE, ANN, SHE, SPEAKER), "she"),  # the link between the two was removed
        ((QUOTE, ANN, SHE, SAME, Link("speaker", "b", "q")), "Ann Lee"),  # drawn the other way round
        ((QUOTE, ANN, SHE, SAME, Link("source", "q", "b")), "Ann Lee"),  # a mention for its source
        ((QUOTE, mark("s", "source", "she"), Link("source", "q", "s")), None),
        ((mark("q", "direct", "We won,", speaker="Mia Roe"),), "Mia Roe"),  # nobody the text mentions
        ((mark("q", "direct", "We won,", speaker="Ann Lee"), ANN), "Ann Lee"),
        ((mark("q", "direct", "We won,", speaker="Mia Roe"), ANN, Link("speaker", "q", "a")), "Ann Lee"),
        ((QUOTE, ANN), None),
    ],
)
def test_who_is_the_speaker(parts: tuple[Mark | Link, ...], speaker: str | None) -> None:
    """The speaker is the party that the link leads to, the source's if it is a mention, or the one named."""
    report = read(*parts)
    found = report.party(report.quotes[0].speaker)
    assert (found and found.name) == speaker


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ((ANN, SHE), ["Ann Lee", "she"]),
        ((SHE, ANN, SAME), ["Ann Lee"]),
        ((mark("a", "person", "Ann Lee", id="p9", name="Dr Ann Lee"), SHE, SAME), ["Dr Ann Lee"]),
        ((ANN, mark("b", "person", "she", name="Mayor"), SAME), ["Mayor"]),
        ((mark("a", "person", "Ann Lee", id="p1"), mark("b", "person", "she", id="p1")), ["Ann Lee", "she"]),
    ],
)
def test_parties_are_named(parts: tuple[Mark | Link, ...], names: list[str]) -> None:
    """A party is named by what is given, else by its longest mention; no two have one id."""
    report = read(*parts)
    assert [party.name for party in report.parties] == names
    assert len({party.id for party in report.parties}) == len(names)


def test_a_new_quote_stands_within_the_one_around_it() -> None:
    """Of a quote that brings no id, the smallest quote around it is found."""
    report = read(mark("w", "indirect", TEXT), mark("v", "mixed", "“We won,” she"), QUOTE, mark("u", "direct", "Omnia"))
    assert {quote.id: quote.within for quote in report.quotes} == {"q1": None, "q2": "q1", "q3": "q2", "q4": "q1"}


def test_ties_between_parties() -> None:
    """An affiliation is a link between mentions; without other evidence the first mention is its evidence."""
    report = read(ANN, OMNIA, Link("speaks_for", "a", "o"), Link("belongs_to", "o", "o"))
    assert [(tie.party, tie.relation, report.words(tie.evidence)) for tie in report.parties[0].affiliations] == [
        ("p2", Relation.SPEAKS_FOR, "Ann Lee")
    ]
    assert report.parties[1].affiliations == ()


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((Mark("m", "direct", (Span(0, 99),)),), "ends at 99, the text at 43"),
        ((mark("m", "quote", "We"),), "labelled 'quote': there are direct, mixed"),
        ((QUOTE, ANN, Link("said", "q", "a")), "labelled 'said': there are cue, source"),
        (
            (ANN, SHE, Link("speaker", "a", "b")),
            r"leads from person \(a\) to person \(b\): it leads from direct or mixed",
        ),
        ((mark("q", "direct", "We", score=7),), "direct q has a fact that cannot be"),
        ((mark("q", "direct", "We", medium="letter"),), "'letter' is not a valid Medium"),
        ((QUOTE, ANN, Link("speaker", "q", "a"), Link("favor", "q", "a", {"score": "high"})), "a score that cannot be"),
    ],
)
def test_what_cannot_be_is_named(parts: tuple[Mark | Link, ...], message: str) -> None:
    """What cannot be read raises an error that says which mark or link it is."""
    with pytest.raises(InputError, match=message):
        read(*parts)


def test_links_to_nothing_are_left_out() -> None:
    """A link whose mark was removed goes with it."""
    assert read(QUOTE, SPEAKER).quotes[0].speaker is None


def test_work_grows_with_the_report(steps: Callable[[Callable[[], object]], int]) -> None:
    """Twice the quotes and mentions are about twice the work, there and back."""

    def work(size: int) -> int:
        quotes = [Quote(f"q{n}", QuoteKind.DIRECT, (Span(20 * n, 20 * n + 5),), speaker="p1") for n in range(size)]
        mentions = tuple(Span(20 * n + 10, 20 * n + 15) for n in range(size))
        parties = (
            Party("p1", "x", PartyKind.PERSON, mentions=mentions),
            Party("p2", "y", PartyKind.STATE, mentions=mentions),
        )
        stances = [
            Stance(q.id, "p1", "p2", StanceLabel.FAVOR, 1.0, (m,)) for q, m in zip(quotes, mentions, strict=True)
        ]
        report = Report("x" * 20 * size, None, tuple(quotes), parties, tuple(stances))
        return steps(lambda: layer.report(layer.of(report)))

    assert work(200) < 2.5 * work(100)
