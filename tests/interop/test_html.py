from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import quotekit.cli.commands
from quotekit import Kit, errors, read_jsonl
from quotekit.articles import Article
from quotekit.interop import html
from quotekit.kit import Settings, find_marks

pytest.importorskip("trafilatura")

FILLER = (
    "<p>The hearing lasted until the evening, and most of those who had come to the town hall stayed to its end.</p>"
    "<p>A decision is expected in the spring, when the council meets again after its winter recess in the valley.</p>"
)


def page(body: str, head: str = "") -> str:
    """A page with a menu and a footer around an article."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>'
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>All the news</a></li></ul></nav>"
        f"<article>{body}{FILLER}</article><footer><p>Copyright of this paper</p></footer></body></html>"
    )


TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The council lied.<br>It ends now! '
    '<a href="https://t.co/abc">pic.twitter.com/abc</a></p>&mdash; Tom Roe (@tomroe) '
    '<a href="https://twitter.com/tomroe/status/1">October 14, 2023</a></blockquote>'
    '<script async src="https://platform.twitter.com/widgets.js"></script>'
)
BLUESKY = (
    '<blockquote class="bluesky-embed"><p lang="en">We will publish it.</p>&mdash; Velm Council '
    '(<a href="https://bsky.app/profile/x">@velm.bsky.social</a>) <a href="#">14 October 2023 at 10:12</a></blockquote>'
)

# html, paragraphs among those of the article
KEPT = [
    ("<p>“We <em>won</em>,” <a href='#'>Ann Lee</a> said.</p>", ["“We won,” Ann Lee said."]),
    ("<p>“We won.”<br>She left.</p>", ["“We won.”", "She left."]),
    ("<p>One\n   line.</p>", ["One line."]),
    ("<blockquote><p>We warned them.</p><p>Twice.</p></blockquote>", ["We warned them.", "Twice."]),
    ("<blockquote>We warned them.</blockquote>", ["We warned them."]),
    (
        "<blockquote><p>Old words — Ann Lee (@annlee) once wrote — are easily turned, and nobody knows it better.</p>"
        "<p>We have learned that.</p></blockquote>",
        [
            "Old words — Ann Lee (@annlee) once wrote — are easily turned, and nobody knows it better.",
            "We have learned that.",
        ],
    ),
    ("<h2>What comes next</h2>", ["What comes next"]),
    ("<ul><li>It was built in 1956.</li><li>It leaks.</li></ul>", ["It was built in 1956.", "It leaks."]),
    (TWEET, ["The council lied. It ends now! pic.twitter.com/abc — Tom Roe (@tomroe) October 14, 2023"]),
    (BLUESKY, ["We will publish it. — Velm Council (@velm.bsky.social) 14 October 2023"]),
]


@pytest.mark.parametrize(("body", "wanted"), KEPT)
def test_what_is_kept(body: str, wanted: list[str]) -> None:
    """Paragraphs, headings, lists, quoted blocks; an embedded post is one paragraph with its author and day."""
    found = html.text(page(f"<p>The mayor of the town spoke first, for more than an hour, on Monday.</p>{body}"))
    paragraphs = found.split("\n\n")
    start = paragraphs.index(wanted[0])
    assert paragraphs[start : start + len(wanted)] == wanted


BOXES = [
    "<figure>{}</figure>",
    "<figure>{}<figcaption>The council on Saturday</figcaption></figure>",
    '<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">{}</div></figure>',
    '<div class="social-embed twitter"><div>{}</div></div>',
    '<div class="embed"><p>Tom Roe was the first to answer her in public:</p>{}</div>',
]


@pytest.mark.parametrize("box", BOXES)
def test_posts_come_out_of_boxes(box: str) -> None:
    """A post is kept, in its place, whatever boxes a content system puts around it, and what is in the box stays."""
    before = "<p>The mayor of the town spoke first, for more than an hour, on Monday.</p>"
    paragraphs = html.text(page(before + box.format(TWEET))).split("\n\n")
    at = paragraphs.index("The council lied. It ends now! pic.twitter.com/abc — Tom Roe (@tomroe) October 14, 2023")
    assert (
        0
        < at
        < paragraphs.index(
            "The hearing lasted until the evening, and most of those who had come to the town hall stayed to its end."
        )
    )
    assert ("Tom Roe was the first to answer her in public:" in paragraphs) is ("first" in box)


LEFT_OUT = [
    '<script>var x = "“not text,” he said";</script>',
    '<blockquote class="twitter-tweet"><a href="https://twitter.com/foo/status/1"></a></blockquote>',
    '<blockquote class="mastodon-embed"><a href="#"><div>Post by @kim@mastodon.social</div></a></blockquote>',
    '<blockquote class="instagram-media"><a href="#">View this post on Instagram</a></blockquote>',
]


@pytest.mark.parametrize("body", LEFT_OUT)
def test_what_is_left_out(body: str) -> None:
    """Menus, footers, scripts, and embedded posts whose words the page does not hold."""
    assert html.text(page(body)) == html.text(page(""))
    assert "Home" not in html.text(page(""))
    assert "Copyright" not in html.text(page(""))


def test_the_headline_comes_first() -> None:
    """The page's headline is the first paragraph, once."""
    found = html.text(page("<h1>Dam row grows</h1>", "<title>Dam row grows | The Valley Post</title>"))
    assert found.startswith("Dam row grows\n\n")
    assert found.count("Dam row grows") == 1


ODD: list[tuple[str | bytes, str]] = [
    ("", ""),
    ("   ", ""),
    ("<html></html>", ""),
    ("just words", "just words"),
    ("<p>“We won,” Ann Lee said.</p>", "“We won,” Ann Lee said."),
    ("<p>“We won,”</p><!-- x --><p>she said.</p>", "“We won,”\n\nshe said."),
    ("<div>“We <!-- x -->won”</div>", "“We won”"),
    ("<p>“Café,” she said.</p>".encode("latin-1", "replace"), "?Café,? she said."),
]


@pytest.mark.parametrize(("given", "wanted"), ODD)
def test_odd_pages(given: str | bytes, wanted: str) -> None:
    """Pieces of pages, empty ones, other encodings: nothing raises."""
    assert html.text(given) == wanted


def test_deep_pages() -> None:
    """Elements inside elements without end do not exhaust the stack."""
    assert isinstance(html.text(page("<div>" * 3000 + "<p>“We won,” she said.</p>" + "</div>" * 3000)), str)


@pytest.mark.model
def test_a_tweet_is_found_as_a_post(kit: Kit) -> None:
    """What an embedded tweet becomes is what quotekit finds as a post, with its author, handle and day."""
    report = kit(html.text(page(TWEET + BLUESKY)))
    posts = [quote for quote in report.quotes if quote.medium == "post"]
    assert [(post.platform, post.handle, post.date) for post in posts] == [
        ("Twitter", "@tomroe", "October 14, 2023"),
        ("Bluesky", "@velm.bsky.social", "14 October 2023"),
    ]
    assert [party.name for post in posts if (party := report.party(post.speaker))] == ["Tom Roe", "Velm Council"]


def test_files(tmp_path: Path) -> None:
    """A file is an article by its stem; one without an article, or that is not there, is refused by name."""
    (tmp_path / "dam.html").write_text(page("<p>“We won,” Ann Lee said.</p>"), encoding="utf-8")
    (tmp_path / "none.html").write_bytes(b"")
    (article,) = html.read(tmp_path / "dam.html")
    assert isinstance(article, Article)
    assert article.id == "dam"
    for name in ("none.html", "missing.html"):
        (refused,) = html.read(tmp_path / name)
        assert isinstance(refused, errors.InputError)
        assert refused.path == str(tmp_path / name)


def test_the_command_reads_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``quotekit annotate page.html`` puts the text that it made into the record."""
    monkeypatch.setattr(quotekit.cli.commands, "load", lambda **_: Kit(Settings(), (("marks", find_marks),)))
    path, out = tmp_path / "dam.html", tmp_path / "out.jsonl"
    path.write_text(page("<p>“We won,” Ann Lee said.</p>"), encoding="utf-8")
    result = CliRunner().invoke(quotekit.cli.commands.quotekit, ["annotate", str(path), "-o", str(out)])
    assert (result.exit_code, result.output) == (0, "")
    (report,) = read_jsonl(out)
    assert report.id == "dam"
    assert "“We won,” Ann Lee said." in report.text


def test_the_view_of_a_page(tmp_path: Path) -> None:
    """``quotekit view page.html`` shows the article of the page, not its code."""
    path, out = tmp_path / "dam.html", tmp_path / "view.html"
    path.write_text(page("<p>“We won,” Ann Lee said.</p>"), encoding="utf-8")
    given = ["view", str(path), "-o", str(out), "--no-open", "--rules"]
    result = CliRunner().invoke(quotekit.cli.commands.quotekit, given)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "We won" in out.read_text("utf-8")
    assert "&lt;p&gt;" not in out.read_text("utf-8")


def test_without_trafilatura(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error says how to get it."""
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    with pytest.raises(errors.ExtraMissingError, match=r"quotekit\[html\]"):
        html.text("<p>x</p>")
    (tmp_path / "x.html").write_text("<p>x</p>", encoding="utf-8")
    for command in ("annotate", "view"):
        result = CliRunner().invoke(quotekit.cli.commands.quotekit, [command, str(tmp_path / "x.html")])
        assert result.exit_code == 2
        assert "quotekit[html]" in result.stderr
