from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quotekit.draft import Draft
from quotekit.quotes import find_quotes
from quotekit.spans import Span
from quotekit.text import find_marks
from quotekit.text.sentences import read as read_sentences
from quotekit.text.tokens import tokenize
from quotekit.values import Quote, QuoteKind

Reader = Callable[[str], tuple[Quote, ...]]
Row = tuple[str, str, str | None, str | None]
"""A quote as the tables write it: kind, pieces joined by " | ", cue, source."""


@pytest.fixture(scope="session")
def quotes_of() -> Reader:
    """Reads the quotes of a text by rules alone: marks, tokens, sentences, quotes."""

    def read(text: str) -> tuple[Quote, ...]:
        draft = find_marks(Draft(text))
        return find_quotes(attrs.evolve(draft, sentences=read_sentences(tokenize(text)))).quotes

    return read


def row(text: str, quote: Quote) -> Row:
    """A quote as the tables write it."""

    def words(span: Span | None) -> str | None:
        return None if span is None else text[span.slice]

    pieces = " | ".join(text[span.slice] for span in quote.contents)
    return (quote.kind.value, pieces, words(quote.cue), words(quote.source))


@pytest.fixture(scope="session")
def marked(quotes_of: Reader) -> Callable[[str], list[Row]]:
    """Gives the direct and mixed quotes of a text as rows, in text order; those inside a quotation are left out."""

    def rows(text: str) -> list[Row]:
        quotes = quotes_of(text)
        clauses = {q.id for q in quotes if q.kind is QuoteKind.INDIRECT}
        return [row(text, q) for q in quotes if q.id not in clauses and (q.within is None or q.within in clauses)]

    return rows


@pytest.fixture(scope="session")
def clauses(quotes_of: Reader) -> Callable[[str], list[str]]:
    """Gives the reported clauses that marked fragments stand in, as text."""

    def found(text: str) -> list[str]:
        quotes = quotes_of(text)
        around = [q.within for q in quotes if q.kind is QuoteKind.MIXED]
        return [" | ".join(text[s.slice] for s in q.contents) for q in quotes if q.id in around]

    return found


@pytest.fixture(scope="session")
def nested(quotes_of: Reader) -> Callable[[str], list[Row]]:
    """Gives the quotes inside quotations as rows."""

    def rows(text: str) -> list[Row]:
        quotes = {q.id: q for q in quotes_of(text)}
        inner = [q for q in quotes.values() if q.within and quotes[q.within].kind is not QuoteKind.INDIRECT]
        return [row(text, q) for q in inner]

    return rows
