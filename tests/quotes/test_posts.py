from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import Medium, Quote, QuoteKind

Reader = Callable[[str], tuple[Quote, ...]]


def words_of(text: str, quote: Quote) -> str:
    """The words of a quote, " ... " between its pieces."""
    return " ... ".join(text[content.slice] for content in quote.contents)


# text, platform
PLATFORMS = [
    ("“We won,” Lee tweeted.", "Twitter"),
    ("“We won,” Lee said in a tweet.", "Twitter"),
    ("“We won,” read a tweet from the mayor.", "Twitter"),
    ("The mayor's tweet read: “We won.”", "Twitter"),
    ("Lee took to Twitter on Monday: “We won.”", "Twitter"),
    ("“We won,” Lee wrote on X.", "X"),
    ("“We won,” Lee said in a post on X.", "X"),
    ("“We won,” Lee posted on Truth Social.", "Truth Social"),
    ("“We won,” Lee wrote on Facebook.", "Facebook"),
    ("From Lee's Facebook page: “We won.”", "Facebook"),
    ("In an Instagram story, Lee said “we won”.", "Instagram"),
    ("“We won,” the ministry said on its Telegram channel.", "Telegram"),
    ("“We won,” Lee wrote on Telegram.", "Telegram"),
    ("“We won,” she said in a post on Weibo.", "Weibo"),
    ("“We won,” Lee wrote on Mastodon.", "Mastodon"),
    ("“We won,” Lee wrote in a thread on Bluesky.", "Bluesky"),
    ("“We won,” Lee wrote on Threads.", "Threads"),
    ("“We won,” Lee wrote on Reddit.", "Reddit"),
    ("“We won,” Lee wrote on LinkedIn.", "LinkedIn"),
    ("“We won,” Lee wrote on VK.", "VK"),
    ("Lee said in a video on TikTok that the dam was safe.", "TikTok"),
    ("Lee tweeted that the dam was safe.", "Twitter"),
    ("Lee retweeted the minister's message.", "Twitter"),
    ("“We won,” Lee posted.", None),
    ("“We won,” Lee said on social media.", None),
    ("“We won,” Lee said in a social media post.", None),
]


@pytest.mark.parametrize(("text", "platform"), PLATFORMS, ids=[row[0] for row in PLATFORMS])
def test_platform(quotes_of: Reader, text: str, platform: str | None) -> None:
    """Verbs, nouns and places of posting make a quote a post on the platform named."""
    assert [(q.medium, q.platform) for q in quotes_of(text)] == [(Medium.POST, platform)]


NO_POST = [
    "Facebook said it won the case.",
    "“We won,” Lee told Facebook.",
    "Lee, who owns Twitter, said “we won”.",
    "“We won,” Lee said of Facebook's lawsuit.",
    "“We won,” Lee wrote in a blog post.",
    "“We won,” Lee told the Washington Post.",
    "“The tweet was mine,” Lee said.",
    "“We won,” Lee said at the security post.",
    "Lee pulled at the threads. “We won,” she said.",
    "“We won,” Lee tweeted. “They lost,” Roe said.",
]


@pytest.mark.parametrize("text", NO_POST)
def test_no_post(quotes_of: Reader, text: str) -> None:
    """Platforms as companies, posts of other kinds, and others' words beside a post are no posts."""
    found = quotes_of(text)
    assert found
    assert found[-1].medium is not Medium.POST


# text, words, source, handle, date, platform
EMBEDDED = [
    (
        "Fans cheered.\n\nWe won the cup!! #Tolley\n\n— Ann Lee (@annlee) October 14, 2023",
        ("We won the cup!! #Tolley", "Ann Lee", "@annlee", "October 14, 2023", "Twitter"),
    ),
    (
        "We won! pic.twitter.com/abc — Ann Lee (@annlee) October 14, 2023",
        ("We won! pic.twitter.com/abc", "Ann Lee", "@annlee", "October 14, 2023", "Twitter"),
    ),
    (
        "“We won the cup!” — Ann Lee (@annlee) 14 October 2023",
        ("We won the cup!", "Ann Lee", "@annlee", "14 October 2023", "Twitter"),
    ),
    ("We won. -- Ann Lee (@ann_lee)", ("We won.", "Ann Lee", "@ann_lee", None, "Twitter")),
    ("We won. — Port (@port@sea.social) May 2", ("We won.", "Port", "@port@sea.social", "May 2", "Mastodon")),
    ("We won. — Lee (@ann.bsky.social) May 2", ("We won.", "Lee", "@ann.bsky.social", "May 2", "Bluesky")),
    ("RT @annlee: We won the cup", ("We won the cup", "@annlee", "@annlee", None, "Twitter")),
    ("RT @annlee We won the cup", ("We won the cup", "@annlee", "@annlee", None, "Twitter")),
    ("@annlee: We won the cup", ("We won the cup", "@annlee", "@annlee", None, None)),
    ("Ann Lee (@annlee): We won the cup", ("We won the cup", "Ann Lee", "@annlee", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EMBEDDED, ids=[row[0] for row in EMBEDDED])
def test_embedded(quotes_of: Reader, text: str, expected: tuple[str | None, ...]) -> None:
    """A post as it was made is one direct quote, with its author, handle, day and platform."""
    (quote,) = quotes_of(text)
    assert quote.kind is QuoteKind.DIRECT and quote.medium is Medium.POST
    source = text[quote.source.slice] if quote.source else None
    assert (words_of(text, quote), source, quote.handle, quote.date, quote.platform) == expected


NOT_EMBEDDED = [
    "Write to us at @tolleyherald or call.",
    "The winner — Ann Lee (Tolley) — waved.",
    "The talks begin on 3 May: bring a friend.",
    "Mail ann@lee.org: we answer.",
    "The Latest:",
    "— Ann Lee (@annlee) October 14, 2023",
]


@pytest.mark.parametrize("text", NOT_EMBEDDED)
def test_not_embedded(quotes_of: Reader, text: str) -> None:
    """Handles, dashes and colons alone make no post."""
    assert quotes_of(text) == ()


def test_led_in_by_a_colon(quotes_of: Reader) -> None:
    """Words without marks after a clause of posting are the post, in its paragraph or in the next."""
    text = "Lee tweeted: We won the cup. What a day."
    (quote,) = quotes_of(text)
    assert (quote.medium, words_of(text, quote)) == (Medium.POST, "We won the cup. What a day.")
    text = "Lee posted on Truth Social:\n\nWE WON THE CUP! Thank you all.\n\nThe mayor left."
    (quote,) = quotes_of(text)
    assert (quote.platform, words_of(text, quote)) == ("Truth Social", "WE WON THE CUP! Thank you all.")


def test_a_paragraph_in_the_writers_voice_is_not_led_in(quotes_of: Reader) -> None:
    """After a colon at a paragraph's end, the next paragraph is a post only if it sounds like one."""
    assert quotes_of("Lee wrote on Facebook:\n\nThe road to the harbour was closed for a week.") == ()


def test_handle_date_and_hashtags_of_a_reported_post(quotes_of: Reader) -> None:
    """A post keeps the handle and day beside its cue, and its hashtags, as they are printed."""
    text = "“We won,” Ann Lee (@annlee) tweeted on June 3, 2021. “Thank you #Tolley! #Tolley”"
    (quote,) = quotes_of(text)
    assert (quote.handle, quote.date, quote.hashtags) == ("@annlee", "June 3, 2021", ("#Tolley",))
    assert words_of(text, quote) == "We won, ... Thank you #Tolley! #Tolley"


GOING_ON = [
    "“We won,” Lee tweeted. “We will win again,” she added.",
    "“We won,” Lee tweeted.\n\n“We will win again,” she wrote.",
    "In a Facebook post, Lee said “we won”. “We will win again,” Lee wrote.",
    "“We won,” Lee tweeted on Monday.\n\n“We will win again.”",
    "“We won,” Lee said in a tweet. And we will win again. “",
]


@pytest.mark.parametrize("text", GOING_ON)
def test_a_post_goes_on(quotes_of: Reader, text: str) -> None:
    """What the same speaker writes or adds right after a post is part of it."""
    found = quotes_of(text)
    assert "win again" in words_of(text, found[-1])
    assert {q.medium for q in found} == {Medium.POST}
    assert len({q.platform for q in found}) == 1


def test_a_post_ends_with_another_place(quotes_of: Reader) -> None:
    """Another medium, or another speaker, ends a post."""
    found = quotes_of("“We won,” Lee tweeted. “We fought,” she said in a statement. “We fought hard,” she added.")
    assert [q.medium for q in found] == [Medium.POST, Medium.STATEMENT, None]


def test_marked_words_in_an_embedded_post_are_part_of_it(quotes_of: Reader) -> None:
    """Marks in a post make no quote of their own unless somebody is said to have said them."""
    text = "RT @annlee: Not a “diner” but a dump.\n\nRoe frowned."
    (quote,) = quotes_of(text)
    assert words_of(text, quote) == "Not a “diner” but a dump."
    outer, inner = quotes_of("RT @annlee: “We lost,” Roe told me.")
    assert (outer.within, inner.within) == (None, outer.id)
