from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quotekit.draft import Draft
from quotekit.quotes import find_quotes
from quotekit.text import find_marks
from quotekit.text.sentences import read as read_sentences
from quotekit.text.tokens import tokenize
from quotekit.values import Quote

Reader = Callable[[str], tuple[Quote, ...]]


@pytest.fixture(scope="session")
def quotes_of() -> Reader:
    """Reads the quotes of a text by rules alone: marks, tokens, sentences, quotes."""

    def read(text: str) -> tuple[Quote, ...]:
        draft = find_marks(Draft(text))
        return find_quotes(attrs.evolve(draft, sentences=read_sentences(tokenize(text)))).quotes

    return read
