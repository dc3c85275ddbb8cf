from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quotekit.draft import Draft
from quotekit.quotes import find_quotes
from quotekit.text import find_marks
from quotekit.text.sentences import read as read_sentences
from quotekit.text.tokens import tokenize
from quotekit.values import Quote, QuoteKind

Reader = Callable[[str], tuple[Quote, ...]]
Rows = list[tuple[str, str, str | None, str | None]]


@pytest.fixture(scope="session")
def quotes_of() -> Reader:
    """Reads the quotes of a text by rules alone: marks, tokens, sentences, quotes."""

    def read(text: str) -> tuple[Quote, ...]:
        draft = find_marks(Draft(text))
        return find_quotes(attrs.evolve(draft, sentences=read_sentences(tokenize(text)))).quotes

    return read


@pytest.fixture(scope="session")
def marked(quotes_of: Reader) -> Callable[[str], Rows]:
    """Reads the direct and mixed quotes of a text: kind, words with " | " between their pieces, cue, source."""

    def read(text: str) -> Rows:
        return [
            (
                quote.kind.value,
                " | ".join(text[content.slice] for content in quote.contents),
                text[quote.cue.slice] if quote.cue else None,
                text[quote.source.slice] if quote.source else None,
            )
            for quote in quotes_of(text)
            if quote.kind is not QuoteKind.INDIRECT
        ]

    return read
