from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit import Medium, Party, PartyKind, Quote, QuoteKind, Report, Span, Stance, StanceLabel
from quotekit.report.html import page

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></style><script>",
    "&lt;b&gt; &amp;",
    "\x00\x1b[31m\ud800",
    "<!--",
]


class Page(HTMLParser):
    """Collects a page's tags, attribute names and article, and checks that the tags match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.article = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an opening tag."""
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attributes)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note a closing tag."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note the article's text: what stands in its div, marked or not."""
        if self.open[:2] == ["div", "div"] and self.open[-1] != "span":  # names stand in spans
            self.article += data


def hostile(words: str) -> Report:
    """A report with these words in every place that is shown."""
    text = f"{words} and {words}"
    return Report(
        text,
        words,
        (
            Quote(
                words,
                QuoteKind.DIRECT,
                (Span(0, len(words)),),
                medium=Medium.POST,
                platform=words,
                handle=words,
                speaker="p1",
            ),
        ),
        (Party("p1", words, PartyKind.PERSON, (words,), (), (words,)), Party("p2", words, PartyKind.STATE)),
        (Stance(words, "p1", "p2", StanceLabel.AGAINST, 0.5, via="p2"),),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    """No word of an article, a name or an id becomes a tag or an attribute."""
    found = Page(hostile(words)._repr_html_())
    shown = {"style", "div", "h2", "p", "mark", "span", "table", "caption", "tr", "th", "td", "ul", "li"}
    assert found.tags <= shown | {"details", "summary"}
    assert found.attributes <= {"class", "title"}
    assert not found.open
    "".join(page([hostile(words)], words)).encode("utf-8")


def test_nothing_is_fetched_or_run(report: Report) -> None:
    """A page has no script, no link, no image and no address."""
    html = "".join(page([report]))
    assert not Page(html).tags & {"script", "link", "img", "iframe"}
    assert "http" not in html
    assert "@import" not in html
    assert "url(" not in html


def test_quotes_are_marked(report: Report) -> None:
    """Both pieces of a quote are marked by kind, its speaker and medium follow, and so does the matrix."""
    html = report._repr_html_()
    assert '<mark class="direct" title="q1 direct">The road is done,</mark>' in html
    assert '<mark class="direct" title="q1 direct">The council fought it.</mark>' in html
    assert '<mark class="indirect mixed" title="q2 indirect, q3 mixed">never asked</mark>' in html
    assert html.count(">Ann Lee</span>") == 1
    assert "post, Twitter" in html


def test_whoever_said_it_is_named_behind_the_closing_mark(report: Report) -> None:
    """The name does not come between the words and the mark that ends them."""
    assert 'The council fought it.</mark>” <span class="who" title="q1">Ann Lee</span>' in report._repr_html_()


def test_stances_are_shown(report: Report) -> None:
    """Own words make a table of holders and targets; what is carried over is listed with the party in between."""
    html = report._repr_html_()
    assert '<td class="against" title="q1">against 0.80</td>' in html
    assert '<tr><td>Ann Lee</td><td class="against">against 0.80</td><td>Tom Roe</td><td>the council</td></tr>' in html
    assert "<td>speaks for the council</td>" in html


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(QuoteKind)), max_size=6),
)
def test_the_page_holds_the_whole_text(text: str, ranges: list[tuple[int, int, QuoteKind]]) -> None:
    """However quotes overlap, the text comes out once, whole and in order, between matching tags."""
    quotes = tuple(
        Quote(f"q{n}", kind, (Span(min(a, b, len(text)), min(max(a, b), len(text))),))
        for n, (a, b, kind) in enumerate(ranges)
    )
    html = Report(text, quotes=quotes)._repr_html_()
    assert not Page(html).open
    assert Page(html.replace(' <span class="who"', '<span class="who"')).article == text


def test_a_matrix_shows_itself(report: Report) -> None:
    """A matrix alone is a table, too."""
    assert Page(report.matrix()._repr_html_()).tags == {"style", "div", "table", "caption", "tr", "th", "td"}
