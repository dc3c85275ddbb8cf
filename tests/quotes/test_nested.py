from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = list[tuple[str, str, str | None, str | None]]
Read = Callable[[str], Rows]

INSIDE = [
    (
        "“The captain came down and said, ‘Get the children up.’ He was calm,” Ann Lee said.",
        [("direct", "Get the children up.", "said", "The captain")],
    ),
    ("“I heard the mate shout, ‘There is no time!’” Lee said.", [("direct", "There is no time!", "shout", "the mate")]),
    ("“‘You are done,’ the chairman told me,” Lee recalled.", [("direct", "You are done,", "told", "the chairman")]),
    (
        "“As my father put it, ‘A letter is no cheque,’” Lee said.",
        [("direct", "A letter is no cheque,", "put it", "my father")],
    ),
    (
        "“He said, ‘She called me “a fool,” Roe,’” Lee recalled.",
        [("direct", "She called me “a fool,” Roe,", "said", "He"), ("mixed", "a fool,", "called", "She")],
    ),
]
NOTHING_INSIDE = [
    "“We were a ‘legacy function’ to them,” Lee said.",
    "“They told us we were a ‘legacy function’,” Lee said.",
    "“People call it ‘the pool’ here,” Lee said.",
    "“He calls everything a ‘wish list’,” Lee said.",
    "“If they ask, say ‘reviewing’,” the memo read.",
    "“I read ‘Salt and Iron’ at school,” Lee said.",
]


@pytest.mark.parametrize(("text", "rows"), INSIDE)
def test_a_quotation_may_hold_another_speakers(nested: Read, text: str, rows: Rows) -> None:
    """Inside a quotation, what has a reporting clause of its own is a quote within it, to any depth."""
    assert nested(text) == rows


@pytest.mark.parametrize("text", NOTHING_INSIDE)
def test_inverted_commas_inside_a_quotation_quote_nobody(nested: Read, text: str) -> None:
    """Scare quotes, titles and names inside a quotation are no quotes."""
    assert nested(text) == []
