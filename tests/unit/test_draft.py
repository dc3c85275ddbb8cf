"""The draft's sentences, kept as offsets: a sequence like any other."""

from __future__ import annotations

import pytest

from quotekit.draft import Draft, Sentence, Sentences
from quotekit.spans import Span, Spans, offsets

FOUND = (
    Sentence(Span(0, 4), (Span(0, 2), Span(3, 4))),
    Sentence(Span(5, 6), ()),
    Sentence(Span(7, 9), (Span(7, 9),)),
)
PLACES = [0, 2, -1, -3, slice(None), slice(1, None), slice(0, 2), slice(None, None, -1), slice(5, 9)]


def test_sentences_come_back_as_given() -> None:
    """A draft's sentences equal those that it was given, in whatever sequence, and no others."""
    draft = Draft("Yes. . No", sentences=FOUND)
    assert isinstance(draft.sentences, Sentences)
    assert draft.sentences == FOUND
    assert draft.sentences == FOUND
    assert list(draft.sentences) == list(FOUND)
    assert draft == Draft("Yes. . No", sentences=list(FOUND))
    assert hash(draft.sentences) == hash(FOUND)
    assert draft.sentences != FOUND[:2]
    assert draft.sentences != (*FOUND[:2], FOUND[0])
    assert Draft("Yes").sentences == ()


@pytest.mark.parametrize("place", PLACES)
def test_places(place: int | slice) -> None:
    """One is taken by its place, counted from either end, and several by a slice, as from a tuple."""
    spans = tuple(sentence.span for sentence in FOUND)
    expected, expected_span = FOUND[place], spans[place]
    found, span = Draft("", sentences=FOUND).sentences[place], Spans(offsets((0, 5, 7)), offsets((4, 6, 9)))[place]
    assert (tuple(found) if isinstance(found, list) else found) == expected
    assert (tuple(span) if isinstance(span, list) else span) == expected_span


def test_past_the_end() -> None:
    """There is nothing behind the last one."""
    with pytest.raises(IndexError):
        Draft("", sentences=FOUND).sentences[3]
    with pytest.raises(IndexError):
        Spans()[0]


def test_tokens_are_those_of_all_sentences() -> None:
    """The tokens of all sentences stand in one row, and the number of each sentence's first beside it."""
    sentences = Draft("", sentences=FOUND).sentences
    assert sentences.tokens == (Span(0, 2), Span(3, 4), Span(7, 9))
    assert list(sentences.firsts) == [0, 2, 2]
