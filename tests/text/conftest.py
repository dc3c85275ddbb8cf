from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.text.marks import find


def _quoted(text: str) -> list[str]:
    return [text[stretch.span.slice] for stretch in find(text).stretches]


@pytest.fixture
def quoted() -> Callable[[str], list[str]]:
    """The words of each stretch of a text, an outer one before those in it."""
    return _quoted
