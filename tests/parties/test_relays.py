from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quotekit.parties import find_parties
from quotekit.spans import Span
from quotekit.values import Number, Quote, QuoteKind

# text, words of a quote, speaker, outlet
RELAYED = [
    ("“It is shut,” Rosa Quill told the Ashby Herald.", "It is shut", "Rosa Quill", "Ashby Herald"),
    ("“It is shut,” Rosa Quill told reporters.", "It is shut", "Rosa Quill", None),
    (
        "“It is shut,” Rosa Quill said in an interview with the Ashby Herald.",
        "It is shut",
        "Rosa Quill",
        "Ashby Herald",
    ),
    ("“It is shut,” Rosa Quill said, the Ashby Herald reported.", "It is shut", "Rosa Quill", "Ashby Herald"),
    ("“It is shut,” Rosa Quill said. The Ashby Herald went on sale.", "It is shut", "Rosa Quill", None),
    ("“It is shut,” the Ashby Herald wrote.", "It is shut", "Ashby Herald", None),
    ("“It is shut,” Rosa Quill told the Norland Trade Commission.", "It is shut", "Rosa Quill", None),
]


def names_of(draft: object, quote: Quote) -> tuple[str | None, str | None]:
    """The names of a quote's speaker and of its outlet."""
    names = {party.id: party.name for party in draft.parties}  # type: ignore[attr-defined]
    return names.get(quote.speaker or ""), names.get(quote.via_outlet or "")


@pytest.mark.parametrize(("text", "words", "speaker", "outlet"), RELAYED)
def test_via_outlet(text: str, words: str, speaker: str, outlet: str | None, read: Callable) -> None:
    """What somebody tells an outlet is the speaker's; the outlet is whom the article has it from."""
    draft = read(text).draft
    quote = next(q for q in draft.quotes if words in text[q.contents[0].slice])
    assert names_of(draft, quote) == (speaker, outlet)


# text, content of the one quote, its source, speaker, outlet
GIVEN = [
    (
        "The Ashby Herald said that Rosa Quill said roads are bad.",
        "Rosa Quill said roads are bad",
        "The Ashby Herald",
        "Rosa Quill",
        "Ashby Herald",
    ),
    (
        "CNN quoted an official as saying roads are bad.",
        "an official as saying roads are bad",
        "CNN",
        "official",
        "CNN",
    ),
    (
        "“Roads are bad,” the judge said, according to the Ashby Herald.",
        "Roads are bad,",
        "the Ashby Herald",
        "judge",
        "Ashby Herald",
    ),
    ("The Ashby Herald said that roads are bad.", "roads are bad", "The Ashby Herald", "Ashby Herald", None),
    ("The Ashby Herald said that Rosa Quill left.", "Rosa Quill left", "The Ashby Herald", "Ashby Herald", None),
    (
        "The Ashby Herald said that Rosa Quill was said to be ill.",
        "Rosa Quill was said to be ill",
        "The Ashby Herald",
        "Ashby Herald",
        None,
    ),
    (
        "The Trade Commission said that Rosa Quill said no.",
        "Rosa Quill said no",
        "The Trade Commission",
        "Trade Commission",
        None,
    ),
]


@pytest.mark.parametrize(("text", "content", "source", "speaker", "outlet"), GIVEN)
def test_outlet_as_source(
    text: str, content: str, source: str, speaker: str, outlet: str | None, read: Callable
) -> None:
    """What an outlet reports somebody to have said is by that one, via the outlet; other bodies speak themselves."""

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    kind = QuoteKind.DIRECT if text[0] == "“" else QuoteKind.INDIRECT
    quote = Quote("q1", kind, (span(content),), source=span(source))
    draft = find_parties(attrs.evolve(read(text).draft, quotes=(quote,), parties=()))
    assert names_of(draft, draft.quotes[0]) == (speaker, outlet)


NUMBERS = [
    ("“It is over,” a senior official said.", "senior official", Number.ONE),
    ("“It is over,” officials said.", "officials", Number.SEVERAL),
    ("“It is over,” villagers said.", "villagers", None),
    ("“It is over,” Rosa Quill said.", "Rosa Quill", None),
]


@pytest.mark.parametrize(("text", "name", "number"), NUMBERS)
def test_number(text: str, name: str, number: Number | None, read: Callable) -> None:
    """A source without a name is one or several."""
    assert read(text).parties[name].number is number
