from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.text.marks import find

Quoted = Callable[[str], list[str]]

# text, words, which go on from the paragraph before
OVER_PARAGRAPHS = [
    ("“One is cold.\n\n“Two is wet,” he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ('"One is cold.\n\n"Two is wet," he said.', ["One is cold.", "Two is wet,"], [False, True]),
    ("‘One is cold.\n\n‘Two is wet,’ he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ("'One is cold.\n\n'Two is wet,' he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ("«One is cold.\n\n«Two is wet,» he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ("``One is cold.\n\n``Two is wet,'' he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ("“One,” he said. “Two.\n\n“Three.\n\n“Four.”", ["One,", "Two.", "Three.", "Four."], [False, False, True, True]),
    ("‘One,’ he said. ‘Two.\n\n‘Three.\n\n‘Four.’", ["One,", "Two.", "Three.", "Four."], [False, False, True, True]),
    ("'One,' he said. 'Two.\n\n'Three.'", ["One,", "Two.", "Three."], [False, False, True]),
    ("‘One,’ he said. It is ’Two.\n\n‘Three.’", ["One,", "Three."], [False, False]),
    ("'One,' he said. 'Two.\n\nThree is cold.", ["One,"], [False]),
    ("“One is cold.\n“Two is wet,” he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ("“One is cold.\n\nTwo is wet,” he said.", ["One is cold.", "Two is wet,"], [False, True]),
    ("“One ‘so-called’ day.\n\n“Two days.”", ["One ‘so-called’ day.", "so-called", "Two days."], [False, False, True]),
    ("“One is cold.”\n\n“Two is wet,” he said.", ["One is cold.", "Two is wet,"], [False, False]),
    ("“One is cold.\n\nIt snowed.\n\n“Two is wet,” he said.", ["One is cold.", "Two is wet,"], [False, False]),
    ("“One is cold, said Roe.\n\n“Two is wet,” said Lee.", ["One is cold,", "Two is wet,"], [False, False]),
    ('He said, "One.\n\nTwo." Then Roe said, "Three."', ["One.", "Two.", "Three."], [False, True, False]),
    (
        'He said, "One.\n\nTwo." Roe said, "Three.\n\nFour."',
        ["One.", "Two.", "Three.", "Four."],
        [False, True, False, True],
    ),
    ('"She was cold.\n\n“Two is wet,” he said.', ["She was cold.", "Two is wet,"], [False, False]),
    ("The “kiln.\n\nIt was “cold” and wet.", ["kiln.", "cold"], [False, False]),
]


@pytest.mark.parametrize(("text", "expected", "continues"), OVER_PARAGRAPHS)
def test_a_quote_over_several_paragraphs(quoted: Quoted, text: str, expected: list[str], continues: list[bool]) -> None:
    """A paragraph that ends inside a quotation hands it on to the next, if that begins with a mark or closes it."""
    assert quoted(text) == expected
    assert [stretch.continues for stretch in find(text).stretches] == continues


CONVENTION = ["“One is cold.\n\n“Two is wet,” he said.", "‘One is cold.\n\n‘Two is wet.\n\n‘Three,’ he said."]


@pytest.mark.parametrize("text", CONVENTION)
def test_the_convention_is_no_damage(text: str) -> None:
    """A paragraph left open because the next one reopens is not noted."""
    assert not find(text).notes


SOUND = "It was “cold” there, said Roe. “I left,” she added."
DAMAGED = [
    "“It was cold there and Roe left",
    "It was cold” there and Roe left.",
    'It was "cold there and Roe left.',
    "It was ““cold there, ” and “Roe left.",
    "‘It was cold there and Roe left.",
    "“ ” “ ” “",
    "”",
    "“",
    '" " "',
]


@pytest.mark.parametrize("damaged", DAMAGED)
def test_damage_ends_with_its_paragraph(damaged: str) -> None:
    """Two sound paragraphs around a damaged one are read as they are without it."""
    text = f"{SOUND}\n\n{damaged}\n\n{SOUND}"
    stretches = find(text).stretches
    last = len(text) - len(SOUND)
    for start in (0, last):
        own = [s for s in stretches if start <= s.span.start < start + len(SOUND)]
        assert [text[s.span.slice] for s in own] == ["cold", "I left,"]
        assert not any(s.continues for s in own)


def test_offsets_are_those_of_the_whole_text() -> None:
    """Spans and parents count from the beginning of the text, in every paragraph."""
    text = "“One.”\n\n“He said ‘two’ to us.”\n\nNo mark here.\n\nShe wrote “three” there."
    found = find(text)
    assert [text[s.outer.slice] for s in found.stretches] == ["“One.”", "“He said ‘two’ to us.”", "‘two’", "“three”"]
    assert [s.parent for s in found.stretches] == [None, None, 1, None]
    assert [text[p.slice] for p in found.paragraphs] == text.split("\n\n")


def test_the_seed_story(quoted: Quoted) -> None:
    """The story's tweet goes on after its reporting clause and ends at the reversed mark."""
    from pathlib import Path

    text = (Path(__file__).parents[2] / "seeds" / "000_94d6eaee0d9c179d.txt").read_text(encoding="utf-8")
    found = quoted(text)
    assert len(found) == 6
    assert found[1].startswith("Iran killed") and found[1].endswith("we always will,")
    assert found[2] == (
        "Now Iran is orchestrating an attack on the US Embassy in Iraq. They will be held fully responsible."
    )
