from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest
from tests.report.hostile import HOSTILE, hostile
from tests.report.parsing import Page

from quotekit import Party, PartyKind, Quote, QuoteKind, Report, Span, Stance, StanceLabel
from quotekit.report import corpus

OFFICIALS = Party("p1", "officials", PartyKind.UNNAMED)


def saying(id: str, *parties: Party, stances: tuple[Stance, ...] = ()) -> Report:
    """A report with these parties, the first of which says something."""
    quote = Quote("q1", QuoteKind.INDIRECT, (Span(0, 2),), speaker=parties[0].id if parties else None)
    return Report("No.", id, (quote,), parties, stances)


def test_counts_of_two_articles(report: Report) -> None:
    """The same names in two articles are one voice each, and their quotes and stances are added up."""
    overview = corpus([report, attrs.evolve(report, id="again")])
    assert [(v.name, v.quotes, v.articles) for v in overview.speakers] == [("Tom Roe", 4, 2), ("Ann Lee", 2, 2)]
    assert overview.speakers[0].by_kind == {QuoteKind.INDIRECT: 2, QuoteKind.MIXED: 2}
    named = {voice.id: voice.name for voice in overview.voices}
    found = [(named[t.holder], named[t.target], t.counts, t.articles) for t in overview.stances]
    assert found == [
        ("Ann Lee", "the council", {StanceLabel.AGAINST: 2}, 2),
        ("Tom Roe", "Ann Lee", {StanceLabel.AGAINST: 2}, 2),
    ]
    assert [(e.id, e.quotes, e.speakers, e.parties, e.stances) for e in overview.articles] == [
        ("roads", 3, 2, 3, 3),
        ("again", 3, 2, 3, 3),
    ]
    assert repr(overview) == "<Overview: 2 articles, 2 speakers>"


@pytest.mark.parametrize(
    ("one", "other", "voices"),
    [
        pytest.param(Party("p1", "Ann Lee", PartyKind.PERSON), Party("p7", "Ann Lee", PartyKind.PERSON), 1, id="name"),
        pytest.param(Party("p1", "Ann Lee", PartyKind.PERSON), Party("p1", "Ann Roe", PartyKind.PERSON), 2, id="names"),
        pytest.param(
            Party("p1", "Ann Lee", PartyKind.PERSON, actor="lee"),
            Party("p1", "Mayor Lee", PartyKind.PERSON, actor="lee"),
            1,
            id="actor",
        ),
        pytest.param(OFFICIALS, OFFICIALS, 2, id="without a name"),
    ],
)
def test_who_is_one(one: Party, other: Party, voices: int) -> None:
    """One actor or one name is one voice; those without a name are one article's only."""
    assert len(corpus([saying("a", one), saying("b", other)]).voices) == voices


def test_links_say_who_is_one() -> None:
    """Where the caller knows better who is who, that counts."""

    class Linked:
        def ids(self, report: Report) -> Mapping[str, str]:
            """One id for all."""
            return {party.id: "all" for party in report.parties}

    lee, roe = Party("p1", "Ann Lee", PartyKind.PERSON), Party("p1", "Tom Roe", PartyKind.PERSON)
    (voice,) = corpus([saying("a", lee), saying("b", roe)], links=Linked()).voices
    assert (voice.name, voice.quotes) == ("Ann Lee", 2)


def test_the_balance_of_stances() -> None:
    """From -1, all against, to 1, all in favor; neutral ones count in the whole."""
    lee, roe = Party("p1", "Ann Lee", PartyKind.PERSON), Party("p2", "Tom Roe", PartyKind.PERSON)
    labels = [StanceLabel.FAVOR, StanceLabel.FAVOR, StanceLabel.AGAINST, StanceLabel.NEUTRAL]
    stances = tuple(Stance("q1", "p1", "p2", label, 0.5) for label in labels)
    carried = Stance("q1", "p1", "p2", StanceLabel.AGAINST, 0.5, via="p2")
    (toward,) = corpus([saying("a", lee, roe, stances=(*stances, carried))]).stances
    assert (toward.total, toward.count(StanceLabel.FAVOR), toward.balance) == (4, 2, 0.25)


def test_pages_of_a_corpus(report: Report, tmp_path: Path) -> None:
    """Each report gets a page under a name of its own; the overview's page links to all of them."""
    ids = ["roads", "Roads", "a/../b c", "index", None, "%41?x#y"]
    overview = corpus((attrs.evolve(report, id=id) for id in ids), pages=tmp_path / "pages" / "all")
    written = [entry.page.name for entry in overview.articles if entry.page]
    assert written == ["roads.html", "Roads-2.html", "a-..-b-c.html", "index-2.html", "article.html", "41-x-y.html"]
    html = overview.to_html(tmp_path / "index.html", title="Roads & quarrels").read_text(encoding="utf-8")
    found = Page(html)
    assert [(tmp_path / link).is_file() for link in found.links] == [True] * 6
    assert found.links[0] == "./pages/all/roads.html"
    assert "<title>Roads &amp; quarrels</title>" in html
    words = found.text()
    assert "6 articles, 18 quotes, 2 speakers, 12 stances" in words
    assert "Tom Roe person 12 6 6 6 Ann Lee person 6 6 6" in words
    assert "Ann Lee − against 6" in words
    assert "roads 3 2 3 3" in words


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """No id or name becomes a tag, an attribute or a link to elsewhere."""
    overview = corpus(map(hostile, HOSTILE), pages=tmp_path)
    html = overview.to_html(tmp_path / "index.html").read_text(encoding="utf-8")
    found = Page(html)
    assert not found.tags & {"script", "img", "svg", "iframe", "link"}
    assert not {name for name in found.attributes if name.startswith("on")}
    assert all((tmp_path / link).is_file() for link in found.links)
    assert len(found.links) == len(HOSTILE)


def test_a_large_corpus_has_a_page_of_sane_size(tmp_path: Path) -> None:
    """3,000 articles and speakers: the lists are cut, and say so."""
    reports = (saying(f"a{n}", Party("p1", f"Speaker {n}", PartyKind.PERSON)) for n in range(3000))
    page = corpus(reports).to_html(tmp_path / "index.html")
    words = Page(page.read_text(encoding="utf-8")).text()
    assert page.stat().st_size < 500_000
    assert "2970 more speakers not listed." in words
    assert "1000 more articles not listed." in words


def test_it_shows_itself(report: Report) -> None:
    """In a notebook an overview is a piece of a page; nothing at all makes one, too."""
    assert "Most quoted speakers" in Page(corpus([report])._repr_html_()).text()
    assert "0 articles, 0 quotes, 0 speakers, 0 stances" in Page(corpus([])._repr_html_()).text()
