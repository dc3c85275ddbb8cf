from __future__ import annotations

from collections.abc import Callable

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from quotekit.draft import Draft
from quotekit.parties import find_parties
from quotekit.spans import Span
from quotekit.values import Quote, QuoteKind

WORDS = st.sampled_from(
    [
        *"Anders Holm Rosa Quill Sen. Mr. President judge spokesman US U.S. Iran Iranian Tehran Washington".split(),
        *"White House".split(),
        *"Democrats Muslims refugees campaign report AROS the The a he she they who it I his her we said that".split(),
        *"by from and of for to in , . “ ” ’s ' ( ) @holm (D-N.M.)".split(),
        "\n\n",
    ]
)
NEWS = st.lists(WORDS, max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | NEWS)
def test_any_text(read: Callable, text: str) -> None:
    """No text raises; speakers are parties of the article, mentions and evidence stand in it, ids are in text order."""
    draft = read(text).draft
    ids = [party.id for party in draft.parties]
    assert ids == [f"p{n}" for n in range(1, len(ids) + 1)]
    assert {quote.speaker for quote in draft.quotes} - {None} <= set(ids)
    for party in draft.parties:
        assert party.name
        assert party.mentions
        assert list(party.mentions) == sorted(set(party.mentions))
        assert all(0 <= span.start < span.end <= len(text) for span in party.mentions)
        for tie in party.affiliations:
            assert tie.party in ids
            assert tie.party != party.id
            assert 0 <= tie.evidence.start < tie.evidence.end <= len(text)
    firsts = [party.mentions[0] for party in draft.parties]
    assert firsts == sorted(firsts)


@st.composite
def marked(draw: st.DrawFn) -> Draft:
    """A draft with quotes anywhere, that no rule need have found."""
    text = draw(NEWS)
    position = st.integers(0, len(text))
    quotes = []
    for n in range(draw(st.integers(0, 4))):
        first, last, *source = sorted(draw(st.lists(position, min_size=4, max_size=4)))
        quotes.append(
            Quote(
                f"q{n}",
                draw(st.sampled_from(QuoteKind)),
                (Span(first, last),),
                source=Span(*source) if draw(st.booleans()) else None,
                within=f"q{n - 1}" if n and draw(st.booleans()) else None,
                handle=draw(st.sampled_from((None, "@holm", ""))),
                origin=draw(st.sampled_from(("", "floating", "floating/dialogue"))),
            )
        )
    return Draft(text, quotes=tuple(quotes))


@settings(max_examples=150, deadline=None)
@given(marked())
def test_any_quotes(draft: Draft) -> None:
    """No quotes raise, wherever they and their sources stand; nothing but their speakers changes."""
    after = find_parties(draft)
    assert {quote.speaker for quote in after.quotes} - {None} <= {party.id for party in after.parties}
    assert [(q.id, q.contents, q.source) for q in after.quotes] == [(q.id, q.contents, q.source) for q in draft.quotes]
    assert after.text == draft.text


@settings(max_examples=50, deadline=None)
@given(NEWS)
def test_repeatable(read: Callable, text: str) -> None:
    """The same text gives the same parties."""
    assert read(text).draft.parties == read(text).draft.parties


def test_without_sentences(read: Callable) -> None:
    """Without sentences, paragraphs and marks the step reads the text itself."""
    text = "Anders Holm left. “I am tired,” he said."
    start = text.index("I am")
    quote = Quote("q1", QuoteKind.DIRECT, (Span(start, start + 11),), source=Span(text.index("he said"), len(text) - 6))
    draft = find_parties(Draft(text, quotes=(quote,)))
    assert [party.name for party in draft.parties if party.id == draft.quotes[0].speaker] == ["Anders Holm"]


LITTLE = ["", " \n", "“”", "“", "@", "'s", "Mr.", "US", "I", "(D-N.M.)", "\u2028", "’", "Sen. ’s"]


@pytest.mark.parametrize("text", LITTLE)
def test_little_text(text: str, read: Callable) -> None:
    """Next to nothing gives next to nothing."""
    assert len(read(text).draft.parties) <= 1


@pytest.mark.parametrize(("names", "left"), [(499, None), (500, None), (501, 500), (2000, 500)])
def test_a_sentence_of_a_great_many_names(names: int, left: int | None, read: Callable) -> None:
    """Of a sentence, so many names are read as no sentence of news has; a note tells where the others begin."""
    text = "He met Ann Lee. They were: " + "Ann Lee; " * names + "and left. Ann Lee said that it rained."
    draft = read(text).draft
    begin = text.index("Ann Lee;")
    expected = [] if left is None else [("too-many-names", begin + 9 * left)]
    assert [(note.code, note.span.start) for note in draft.notes] == expected
    (party,) = (party for party in draft.parties if party.name == "Ann Lee")
    assert len(party.mentions) == min(names, 500) + 2
