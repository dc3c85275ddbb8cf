from __future__ import annotations

import pytest

from quotekit.text import paragraphs, plain

# text, its quotations, or None where it is not a plain one; without any where no mark is to be read
PARAGRAPHS = [
    ("“We won,” she said. “At last.”", ["“We won,”", "“At last.”"]),
    ('"We won," she said.', ['"We won,"']),
    ("''We won,'' she said.", ["''We won,''"]),
    ("He calls it “a shame” (“or worse”).", ["“a shame”", "“or worse”"]),
    ("“It’s the potters’ kiln,” she said.", ["“It’s the potters’ kiln,”"]),
    ("The potters’ kiln isn't “2 years old”.", ["“2 years old”"]),
    ("The potters' kilns, not the guilds’.", []),
    ("“We won", None),
    ("We won.”", None),
    ("“We won,” “she said.", None),
    ("“We ‘won’ it,” she said.", None),
    ("“ We won,” she said.", None),
    ("“We won, ” she said.", None),
    ("“We won,”she said.", None),
    ("so“We won,” she said.", None),
    ("“—” is a dash.", None),
    ("“...and so,” she said.", None),
    ("“We (” she said.", None),
    ("“He is 6′2” tall.", None),
    ("”We won,“ she said.", None),
    ("„We won,“ she said.", None),
    ("«We won,» she said.", None),
    ("In the ’90s “we won”.", None),
    ("<a b=“c”> “We won.”", None),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_plain_paragraphs(text: str, expected: list[str] | None) -> None:
    """A plain paragraph has its quotations one after another, in undamaged double marks, and no other marks."""
    found = [part for _, part in plain.read(text, paragraphs.split(text))]
    words = [part and [text[slice(*place)] for place in part] for part in found]
    assert words == ([] if expected == [] else [expected])


def test_each_paragraph_by_itself() -> None:
    """Told are the numbers of those that hold a mark."""
    text = "“One,” he said.\n\nTwo.\n\n“Three.\n\n“Four.”"
    assert list(plain.read(text, paragraphs.split(text))) == [(0, [(0, 6)]), (2, None), (3, [(32, 39)])]
