from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotekit.values import Quote, QuoteKind

Reader = Callable[[str], tuple[Quote, ...]]

WORDS = st.sampled_from(
    "“ ” \" '' `` ‘ ’ ' « » , . ? ! : — - ( ) \n \n\n said says asked called according to that and but who Lee Ann Roe "
    "the mayor a he she they told saying Q A CHAIR one of many some dam dry I in on Monday 12 @lee RT".split(" ")
)
PROSE = st.lists(WORDS, max_size=60).map(" ".join) | st.lists(WORDS, max_size=60).map("".join)
TEXTS = st.text(max_size=200) | PROSE


@given(text=TEXTS)
def test_any_text_gives_quotes_in_range(quotes_of: Reader, text: str) -> None:
    """Whatever the text, every span holds something of it, and the pieces of a quote stand in order."""
    for quote in quotes_of(text):
        spans = [*quote.contents, *(s for s in (quote.cue, quote.source) if s is not None)]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(a.end <= b.start for a, b in zip(quote.contents, quote.contents[1:], strict=False))
        assert all(text[s.slice].strip() == text[s.slice] for s in quote.contents)


@given(text=TEXTS)
def test_quotes_are_numbered_in_text_order(quotes_of: Reader, text: str) -> None:
    """Ids count up in text order, and a quote stands within one that is listed."""
    quotes = quotes_of(text)
    assert [q.id for q in quotes] == [f"q{n}" for n in range(1, len(quotes) + 1)]
    assert all(q.within is None or q.within in {other.id for other in quotes} for q in quotes)


@given(text=PROSE)
def test_each_quote_names_its_rule(quotes_of: Reader, text: str) -> None:
    """Every quote says which rule made it, with a score in (0, 1]."""
    for quote in quotes_of(text):
        assert quote.origin.strip("/") == quote.origin != ""
        assert 0 < quote.score <= 1


@given(text=PROSE)
@example(text="Ann Lee said the dam “was safe and\n“would hold for years.”")
def test_a_mixed_quote_lies_in_its_clause(quotes_of: Reader, text: str) -> None:
    """The pieces of a fragment lie in the pieces of the clause around it."""
    quotes = {q.id: q for q in quotes_of(text)}
    for quote in quotes.values():
        around = quotes[quote.within] if quote.within else None
        if quote.kind is QuoteKind.MIXED and around is not None and around.kind is QuoteKind.INDIRECT:
            low, high = around.contents[0].start, around.contents[-1].end
            assert all(low <= piece.start and piece.end <= high for piece in quote.contents)


@pytest.mark.parametrize(
    "unit",
    [
        "he said “we won” and she said “you lost” but ",
        "said called “x y” asked told claimed saying, ",
        "“a” and “b” ",
        "Lee called “x” ",
        "“Yes?” he said.\n\n“No.”\n\n",
        "LEE: We did.\n\nROE: You did not.\n\n",
        "Lee, the mayor, a man, said, ",
    ],
)
def test_work_grows_with_the_text_alone(
    quotes_of: Reader, steps: Callable[[Callable[[], object]], int], unit: str
) -> None:
    """Four times the text takes little more than four times the steps, even in one endless sentence."""
    quotes_of(unit)  # what is read once and kept
    short, long = unit * (1_500 // len(unit)), unit * (1_500 // len(unit)) * 4
    assert steps(lambda: quotes_of(long)) <= 5 * steps(lambda: quotes_of(short)) + 1_000
    quotes_of(unit * (80_000 // len(unit)))  # and what Python's own code does comes to an end
