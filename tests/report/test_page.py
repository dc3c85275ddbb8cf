from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.hostile import HOSTILE, hostile
from tests.report.parsing import Page

from quotekit import Note, Party, PartyKind, Quote, QuoteKind, Report, Span, Stance, StanceLabel
from quotekit.report.html import page

TAGS = {
    *"style div form header h1 h2 h3 p aside fieldset legend label input span b small a details summary ul li".split(),
    *"article mark section table caption thead tbody tr th td bdi i q".split(),
}
ATTRIBUTES = {
    *"class id method autocomplete aria-label aria-labelledby aria-hidden type name checked for href data-n".split(),
    *"role tabindex scope open".split(),
}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    """No word of an article, a name or an id becomes a tag, an attribute, an id or a link."""
    found = Page(hostile(words)._repr_html_())
    assert found.tags <= TAGS
    assert found.attributes <= ATTRIBUTES
    assert all(re.fullmatch(r"r[0-9a-f]{8}-[\w-]+", id) for id in found.ids)
    assert all(re.fullmatch(r"#r[0-9a-f]{8}-[\w-]+", link) for link in found.links)
    "".join(page([hostile(words)], words)).encode("utf-8")


def test_a_page_is_whole(report: Report, tmp_path: Path) -> None:
    """The page of a report is one file in UTF-8 with a heading and title, no script, and nothing from elsewhere."""
    path = report.to_html(tmp_path / "roads.html")
    html = path.read_text(encoding="utf-8")
    found = Page(html)
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>roads</title>" in html
    assert found.tags == (TAGS & found.tags) | {"html", "head", "meta", "title", "body", "main"}
    assert not re.search(r"https?:|//|@import|url\(|javascript:", html)
    assert "default-src 'none'" in html
    assert report.to_html(path, title="A & B").read_text(encoding="utf-8").count("<title>A &amp; B</title>") == 1


def test_the_title_cannot_be_turned_round(tmp_path: Path) -> None:
    """Marks that turn the direction of writing are left out of the title, where nothing would end them."""
    html = Report("", "a\u202eb").to_html(tmp_path / "a.html").read_text(encoding="utf-8")
    assert "<title>ab</title>" in html
    assert "<bdi>a\u202eb</bdi>" in html


def test_links_lead_somewhere(report: Report) -> None:
    """Every link and label of a page finds its place, and no id stands twice, also with two reports on it."""
    html = "".join(page([report, report]))
    found = Page(html)
    assert len(found.ids) == len(set(found.ids))
    wanted = [link.removeprefix("#") for link in found.links]
    wanted += re.findall(r'(?:for|aria-labelledby)="([^"]+)"', html)
    assert set(wanted) <= set(found.ids)
    assert {"r1-q0", "r2-q0", "r1-n0"} <= set(wanted)


def test_two_reports_of_a_notebook_do_not_meet(report: Report) -> None:
    """Pieces of HTML that show different reports share no id, so that a click in one does nothing to the other."""
    other = attrs.evolve(report, id="again")
    assert not {*Page(report._repr_html_()).ids} & {*Page(other._repr_html_()).ids}
    assert report._repr_html_() == report._repr_html_()


def test_quotes_are_marked(report: Report) -> None:
    """Both pieces of a quote are marked by kind and speaker; the inner of two quotes gives a piece its kind."""
    found = Page(report._repr_html_())
    assert found.marked("q", "direct", "t2", "s2") == ["The road is done,", "The council fought it."]
    assert found.marked("mixed", "s1") == ["never asked"]
    assert found.marked("indirect", "t1") == ["she “", "” anybody"]
    assert found.marked("cue", "i2") == ["wrote"]
    assert found.marked("source", "i1", "s1") == ["Tom Roe"]


def test_each_quote_has_a_note_beside_it(report: Report) -> None:
    """The note gives number, speaker, kind, medium, platform and stance in words."""
    words = Page(report._repr_html_()).text()
    assert "quote 1 Ann Lee direct · post on Twitter − against the council 0.80" in words
    assert "quote 3 Tom Roe mixed · inside 2" in words


def test_speakers_stand_at_the_side(report: Report) -> None:
    """Speakers come by number of quotes, with roles, ties and links to their quotes; those spoken about follow."""
    words = Page(report._repr_html_()).text()
    assert "Everybody 3 quotes Tom Roe 2 quotes council spokesman speaks for the council quotes 2 3" in words
    assert "Ann Lee 1 quote Mayor quotes 1" in words
    assert "Spoken about 1 party not quoted the council organisation" in words


def test_stances_are_shown(report: Report) -> None:
    """Own words make a table of holders and targets; what is carried over is listed with the party in between."""
    words = Page(report._repr_html_()).text()
    assert "holder Ann Lee the council Ann Lee − against 0.80 Tom Roe − against 0.60" in words
    assert "holder stance toward through Ann Lee − against 0.80 Tom Roe the council" in words


def test_odd_marks_are_shown(report: Report) -> None:
    """A note of the report stands with the words around its place, marked there and in the text."""
    found = Page(report._repr_html_())
    assert "a a note example “ The road is done,” Mayor Ann" in found.text()
    assert found.marked("odd") == ["odd mark", "“", "“"]


def test_what_is_denied_or_nobodys_is_said_so() -> None:
    """A denied quote says so in words; a quote whose speaker is not known has a card of its own."""
    report = Report("Yes or no.", quotes=(Quote("q1", QuoteKind.INDIRECT, (Span(0, 3),), negated=True),))
    words = Page(report._repr_html_()).text()
    assert "quote 1 not known indirect · not said" in words
    assert "Everybody 1 quotes not known 1 quote" in words


def test_who_passed_the_words_on_is_named(report: Report) -> None:
    """A quote that the article has from another outlet names it."""
    quotes = (attrs.evolve(report.quotes[0], via_outlet="p2"), *report.quotes[1:])
    words = Page(attrs.evolve(report, quotes=quotes)._repr_html_()).text()
    assert "quote 1 Ann Lee direct · post on Twitter · via the council" in words


def test_an_empty_report_has_a_page(tmp_path: Path) -> None:
    """A report without text, and one without quotes, have a page without tables."""
    for text in ("", " \n\n ", "Nothing was said."):
        found = Page(Report(text).to_html(tmp_path / "a.html").read_text(encoding="utf-8"))
        assert found.article == text
        assert "table" not in found.tags


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), max_size=40)
RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(QuoteKind)), max_size=6)


@given(WORDS, RANGES, st.lists(st.integers(0, 40), max_size=3))
def test_the_page_holds_the_whole_text(text: str, ranges: list[tuple[int, int, QuoteKind]], notes: list[int]) -> None:
    """However quotes overlap, the text comes out once, whole and in order, between matching tags, each quote once."""

    def span(a: int, b: int) -> Span:
        return Span(min(a, b, len(text)), min(max(a, b), len(text)))

    report = Report(
        text,
        quotes=tuple(Quote(f"q{n}", kind, (span(a, b),)) for n, (a, b, kind) in enumerate(ranges)),
        notes=tuple(Note("odd", span(a, a + 1), "odd") for a in notes),
    )
    found = Page(report._repr_html_())
    assert found.article == text
    wanted = [f"q{n}" for n in range(len(ranges))] + [f"n{n}" for n in range(len(notes))]
    assert set(wanted) <= {id.partition("-")[2] for id in found.ids}
    assert len(found.ids) == len(set(found.ids))


def crowd(speakers: int, quotes: int) -> Report:
    """A report in which so many speakers say so much, each of all."""
    line = (
        "“We will not go along with what has been decided over our heads,” Speaker said on Monday after the vote.\n\n"
    )
    parties = tuple(Party(f"p{n}", f"Speaker {n}", PartyKind.PERSON) for n in range(speakers))
    found = []
    for n in range(quotes):
        at = n * len(line)
        found.append(
            Quote(
                f"q{n}",
                QuoteKind.DIRECT,
                (Span(at + 1, at + 64),),
                cue=Span(at + 74, at + 78),
                source=Span(at + 66, at + 73),
                speaker=f"p{n % speakers}",
            )
        )
    return Report(line * quotes, quotes=tuple(found), parties=parties)


def test_a_long_article_with_many_speakers_has_a_page_of_sane_size(tmp_path: Path) -> None:
    """500 speakers and 2,500 quotes: the page takes under a kilobyte a quote, and its matrix is cut and says so."""
    report = crowd(500, 2500)
    page = report.to_html(tmp_path / "long.html")
    assert page.stat().st_size < 2_500_000


def test_a_page_grows_with_the_text(tmp_path: Path) -> None:
    """Twice the text and quotes is twice the page, however many speakers there are."""
    sizes = [crowd(50, n).to_html(tmp_path / "page.html").stat().st_size for n in (200, 400, 800)]
    assert sizes[2] - sizes[1] < 2.1 * (sizes[1] - sizes[0])


def test_work_grows_with_the_report(steps: Callable[[Callable[[], object]], int], tmp_path: Path) -> None:
    """Twice the text, quotes and speakers is about twice the work."""
    crowd(4, 8).to_html(tmp_path / "page.html")  # templates are read once
    one, two = (steps(lambda n=n: crowd(n // 4, n).to_html(tmp_path / "page.html")) for n in (100, 200))
    assert two < 2.2 * one


def test_a_large_matrix_is_cut_and_says_so() -> None:
    """Of 60 holders and 60 targets, the 40 and 20 with most quotes are shown; the rest is counted."""
    parties = tuple(Party(f"p{n}", f"Speaker {n}", PartyKind.PERSON) for n in range(60))
    stances = tuple(
        Stance(f"q{m}-{n}", f"p{n}", f"p{m}", StanceLabel.AGAINST, 0.5) for n in range(60) for m in range(60) if n >= m
    )
    words = Page(Report("", parties=parties, stances=stances)._repr_html_()).text()
    assert "20 holders and 40 targets with fewer stances not shown." in words
    assert "Speaker 59" in words


def test_a_matrix_shows_itself(report: Report) -> None:
    """A matrix alone is a table, too."""
    found = Page(report.matrix()._repr_html_())
    assert {"table", "caption"} <= found.tags <= TAGS
    assert Page(attrs.evolve(report, stances=()).matrix()._repr_html_()).tags == {"style", "div"}
