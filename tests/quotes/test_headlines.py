from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = list[tuple[str, str, str | None, str | None]]
Read = Callable[[str], Rows]

LABELLED = [
    ("Ann Lee: ‘The Dam Is Dry.’", ("direct", "The Dam Is Dry.", ":", "Ann Lee")),
    ("Ann Lee: Council ‘Fast Asleep’ Over Dams", ("mixed", "Fast Asleep", ":", "Ann Lee")),
    ("Ann Lee: ‘No Idea’ If Dams Will Hold", ("mixed", "No Idea", ":", "Ann Lee")),
    ("Mayor Lee Says Dams Are ‘Very Old’", ("mixed", "Very Old", "Says", "Mayor Lee")),
    ("Dams Are ‘Very Old,’ Mayor Lee Says", ("mixed", "Very Old,", "Says", "Mayor Lee")),
]


@pytest.mark.parametrize(("text", "row"), LABELLED)
def test_a_headline_names_its_speaker(marked: Read, text: str, row: tuple[str, str, str, str]) -> None:
    """The name before a headline's colon, or the subject of its verb, is the source of its marked words."""
    assert marked(f"{text}\n\nThe council met on Monday.") == [row]


def test_the_article_tells_whose_words_a_headline_repeats(marked: Read) -> None:
    """Words of a headline without a name belong to whoever says them in the article."""
    text = "‘We were lied to’: islanders turn on ferry firm\n\n“We were lied to, and in writing,” said Ann Lee."
    assert marked(text)[0] == ("direct", "We were lied to", None, "Ann Lee")


SILENT = [
    "‘We were lied to’: islanders turn on ferry firm\n\n“It rained,” said Ann Lee.",
    "‘Big deal’ for ferry firm\n\n“It is a big deal,” said Ann Lee.",
    "MORE: ‘Ghost ferry’ still tied up\n\nThe firm met on Monday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_other_headlines_quote_nobody(marked: Read, text: str) -> None:
    """Without the same words in the article, or with but two of them, a headline's marks tell nothing."""
    assert [row for row in marked(text) if not row[1].startswith("It ")] == []
