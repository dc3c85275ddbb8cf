from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quotekit import Affiliation, Party, PartyKind, Quote, QuoteKind, Relation, Span, Stance, StanceLabel

QUOTE = Quote("q1", QuoteKind.DIRECT, (Span(0, 2),))
STANCE = Stance("q1", "p1", "p2", StanceLabel.AGAINST, 0.5)

REFUSED: list[tuple[str, Callable[[], Any], type[Exception]]] = [
    ("a kind in plain letters", lambda: attrs.evolve(QUOTE, kind="direct"), TypeError),
    ("a medium in plain letters", lambda: attrs.evolve(QUOTE, medium="post"), TypeError),
    ("no contents", lambda: attrs.evolve(QUOTE, contents=()), ValueError),
    ("contents that overlap", lambda: attrs.evolve(QUOTE, contents=(Span(0, 3), Span(2, 4))), ValueError),
    ("contents out of order", lambda: attrs.evolve(QUOTE, contents=(Span(4, 5), Span(0, 3))), ValueError),
    ("a score above 1", lambda: attrs.evolve(QUOTE, score=1.5), ValueError),
    ("a stance's score below 0", lambda: attrs.evolve(STANCE, score=-0.1), ValueError),
    ("a label in plain letters", lambda: attrs.evolve(STANCE, label="against"), TypeError),
    ("a party's kind in plain letters", lambda: Party("p1", "Ann", "person"), TypeError),  # type: ignore[arg-type]
    ("a relation in plain letters", lambda: Affiliation("p1", "speaks_for", Span(0, 1)), TypeError),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("_what", "make", "error"), REFUSED, ids=[what for what, _, _ in REFUSED])
def test_values_are_checked(_what: str, make: Callable[[], Any], error: type[Exception]) -> None:
    """A value that breaks its contract is not made."""
    with pytest.raises(error):
        make()


def test_values_do_not_change() -> None:
    """Values are frozen: they can be shared, compared, and used as keys."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        QUOTE.score = 0.1  # type: ignore[misc]
    assert hash(QUOTE) == hash(attrs.evolve(QUOTE))


def test_members_are_words() -> None:
    """Members of the closed sets print and compare as the words of the record."""
    assert (
        f"{QuoteKind.MIXED} {PartyKind.STATE} {Relation.SPEAKS_FOR} {StanceLabel.FAVOR}"
        == "mixed state speaks_for favor"
    )
