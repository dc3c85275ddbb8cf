from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quotekit
from quotekit import Kit, QuoteKind, Report, Span

NAMES = st.sampled_from(
    ["Ann Lee", "Mayor Tom Roe", "Senator Ines Ortega", "Omar Haddad, the union leader,", "Lee", "Roe"]
)
WHO = NAMES | st.sampled_from(["she", "he", "they", "the council", "Iran", "a spokesman", "one of the divers"])
CLAIMS = st.sampled_from(
    [
        "the bridge is not safe",
        "we won’t pay for it",
        "Lee has lied to the town",
        "nobody asked Roe",
        "I am proud of the council",
        "it's the end of the '90s",
        "the 6'2\" man left",
    ]
)
CUES = st.sampled_from(["said", "told reporters", "wrote on Twitter", "insisted", "warned", "asked"])
STYLES = st.sampled_from([("“", "”"), ('"', '"'), ("``", "''"), ("‘", "’"), ("«", "»")])


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of news: quotes in one typography, words retold, and narration."""
    opening, closing = draw(STYLES)
    sentences = []
    for _ in range(draw(st.integers(1, 3))):
        who, claim, other, cue = draw(WHO), draw(CLAIMS), draw(CLAIMS), draw(CUES)
        quoted = f"{opening}{claim[0].upper()}{claim[1:]},{closing}"
        sentences.append(
            draw(
                st.sampled_from(
                    [
                        f"{quoted} {who} {cue}.",
                        f"{quoted} {who} {cue}. {opening}And {other}.{closing}",
                        f"{quoted} {who} {cue}, {opening}and {other}.{closing}",
                        f"{who} {cue}: {opening}{claim[0].upper()}{claim[1:]}.{closing}",
                        f"{who} {cue} that {claim}.",
                        f"{who} called it {opening}a disgrace{closing}.",
                        f"According to {who}, {claim}.",
                        "The road was closed on Monday.",
                    ]
                )
            )
        )
    return " ".join(sentences)


ARTICLES = st.lists(paragraphs(), min_size=1, max_size=4).map("\n\n".join)
SCRAPS = st.lists(
    st.sampled_from(
        [
            *"“”\"'‘’«»,.?!:—()\n",
            *[
                "``",
                "''",
                "\n\n",
                " ",
                " ",
                " said ",
                "Ann Lee",
                " she ",
                "that ",
                "Iran",
                "According to ",
                "@roe ",
                "we",
            ],
            *["the mayor", " told ", "tweeted", "\ud800", "\0", "é", "\u202e", "😀"],
        ]
    ),
    max_size=50,
).map("".join)
TEXTS = ARTICLES | SCRAPS | st.text(max_size=120)

unhurried = settings(deadline=None, max_examples=60)


@pytest.fixture(scope="module")
def ruled() -> Kit:
    """A kit that reads and judges by rules."""
    return quotekit.load(reader=None, stance="lexicon")


@pytest.fixture(scope="module")
def whole() -> Kit:
    """The kit that users get; torch in one thread, as its sums are then the same in every run."""
    return quotekit.load(threads=1)


@unhurried
@given(text=TEXTS)
def test_all_spans_stand_in_order(ruled: Kit, text: str) -> None:
    """Of any text: pieces, mentions and evidence are in the text and in order, and quotes in that of the text."""
    report = ruled(text)
    assert all(0 <= span.start <= span.end <= len(text) for span in report.spans())
    for quote in report.quotes:
        assert quote.contents
        assert all(len(piece) for piece in quote.contents)
        assert all(a.end <= b.start for a, b in pairwise(quote.contents))
    starts = [quote.contents[0].start for quote in report.quotes]
    assert starts == sorted(starts)
    for party in report.parties:
        assert list(party.mentions) == sorted(party.mentions)
    for stance in report.stances:
        assert list(stance.evidence) == sorted(stance.evidence)
        assert stance.holder != stance.target
    assert Report.from_dict(report.to_dict(), text) == report


@unhurried
@given(text=ARTICLES)
def test_direct_words_are_free_of_their_marks(ruled: Kit, text: str) -> None:
    """In sound typography no piece of a direct quote holds a mark of a pair that encloses words."""
    for quote in ruled(text).quotes:
        if quote.kind is QuoteKind.DIRECT:
            for piece in quote.contents:
                words = text[piece.slice]
                assert not set(words) & set("“”«»‘")
                assert not words.startswith(('"', "``", "’")) and not words.endswith(("``", "''"))


@unhurried
@given(texts=st.lists(TEXTS, max_size=7), size=st.integers(1, 8), chance=st.randoms(use_true_random=False))
def test_company_and_order_change_nothing(ruled: Kit, texts: list[str], size: int, chance: object) -> None:
    """In whatever order and batches articles are read, and whatever was read before, each report is that of a call."""
    alone = {text: ruled(text) for text in texts}
    shuffled = list(texts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert list(ruled.pipe(shuffled, batch_size=size)) == [alone[text] for text in shuffled]
    fresh = quotekit.load(reader=None, stance="lexicon")
    assert [fresh(text) for text in texts[:1]] == [alone[text] for text in texts[:1]]


UNRELATED = [
    "The lighthouse was painted white in the spring.",
    "Snow fell on the hills, and the ferries stayed in port.",
    "Tickets cost four crowns and are sold at the pier.",
]


@unhurried
@given(text=TEXTS, end=st.sampled_from(UNRELATED))
def test_an_unrelated_end_changes_no_direct_quote(ruled: Kit, text: str, end: str) -> None:
    """Another paragraph at the end, of something else, leaves the direct quotes before it as they were."""
    assert directs(ruled(f"{text}\n\n{end}")) == directs(ruled(text))


@settings(deadline=None, max_examples=15)
@given(texts=st.lists(TEXTS, min_size=2, max_size=6))
def test_threads_agree(ruled: Kit, texts: list[str]) -> None:
    """Two threads that read with one kit at once find what one finds."""
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(ruled, texts * 2)) == [ruled(text) for text in texts] * 2


@pytest.mark.model
@settings(deadline=None, max_examples=12)
@given(texts=st.lists(ARTICLES, min_size=2, max_size=4), size=st.integers(1, 4))
def test_company_and_order_change_nothing_that_is_read(whole: Kit, texts: list[str], size: int) -> None:
    """With the Reader, too: batches and order change no span, label or speaker, and scores by a thousandth at most."""
    turned = list(whole.pipe(reversed(texts), batch_size=size))
    for one, other in zip(map(whole, texts), reversed(turned), strict=True):
        assert unscored(one) == unscored(other)
        assert all(abs(a - b) <= 1e-3 for a, b in zip(scores(one), scores(other), strict=True))


@pytest.mark.model
@settings(deadline=None, max_examples=12)
@given(text=ARTICLES, end=st.sampled_from(UNRELATED))
def test_an_unrelated_end_changes_no_direct_quote_that_is_read(whole: Kit, text: str, end: str) -> None:
    """With the Reader, too, another paragraph at the end leaves the direct quotes before it as they were."""
    assert directs(whole(f"{text}\n\n{end}")) == directs(whole(text))


@pytest.mark.model
@settings(deadline=None, max_examples=6)
@given(texts=st.lists(ARTICLES, min_size=2, max_size=3))
def test_threads_agree_on_what_is_read(whole: Kit, texts: list[str]) -> None:
    """Two threads that share a kit with the Reader find what one finds."""
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(whole, texts * 2))
    assert list(map(unscored, together)) == [unscored(whole(text)) for text in texts] * 2


def directs(report: Report) -> list[tuple[Span, ...]]:
    """The pieces of each direct quote."""
    return [quote.contents for quote in report.quotes if quote.kind is QuoteKind.DIRECT]


def unscored(report: Report) -> Report:
    """The report with all scores the same."""
    return attrs.evolve(
        report,
        quotes=tuple(attrs.evolve(quote, score=1.0) for quote in report.quotes),
        stances=tuple(attrs.evolve(stance, score=1.0) for stance in report.stances),
    )


def scores(report: Report) -> Iterator[float]:
    """All scores of a report."""
    yield from (quote.score for quote in report.quotes)
    yield from (stance.score for stance in report.stances)
