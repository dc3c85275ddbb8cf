"""Whole readings of short texts: which names are one person's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SURNAMES = [
    (
        "Ann Lee met Tom Lee. “No,” Mr. Lee said. “Yes,” Ms. Lee said.",
        ["Tom Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Tom Lee: person; at Tom Lee, Lee"],
    ),
    (
        "“No,” said Mr. Roe. “Yes,” said Ms. Roe. “Oh,” said Roe.",
        ["Roe", "Roe", "Roe"],
        ["Roe: person; at Roe", "Roe: person; at Roe, Roe"],
    ),
    (
        "Mayor Ann Lee met Tom Lee. Tom Lee left. “No,” Mayor Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Mayor; at Ann Lee, Lee", "Tom Lee: person; at Tom Lee, Tom Lee"],
    ),
    ("Ann Lee met Lee Holm. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Ann Lee left. “No,” Lee said. Tom Lee came. Tom Lee left.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Tom Lee: person; at Tom Lee, Tom Lee"],
    ),
    (
        "Ann Lee met Tom Lee. Ann Lee left. Ann Lee came. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Ann Lee, Ann Lee, Lee", "Tom Lee: person; at Tom Lee"],
    ),
    (
        "Ann Lee met Bill Lee, her brother. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, her, Lee", "Bill Lee: person, her brother; at Bill Lee"],
    ),
    (
        "Bill Lee, the mayor’s brother, met Ann Lee. “No,” Lee said.",
        ["Ann Lee"],
        ["Bill Lee: person, mayor’s brother; at Bill Lee", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "The mayor’s brother, Bill Lee, met Ann Lee. “No,” Lee said.",
        ["Ann Lee"],
        ["Bill Lee: person, mayor’s brother; at Bill Lee", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee Jr. left. “No,” Ann Lee Sr. said.",
        ["Ann Lee Sr."],
        ["Ann Lee Jr.: person; at Ann Lee Jr.", "Ann Lee Sr.: person; at Ann Lee Sr."],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SURNAMES)
def test_surnames(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Of two with one surname, titles, roles, kin and what has been told before tell who is meant."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ALONE = [
    ("On Monday Brandt left. On Friday Brandt came.", [], ["Brandt: person; at Brandt, Brandt"]),
    ("On Monday Brandt left. On Friday Brandt’s dog barked.", [], ["Brandt: person; at Brandt, Brandt"]),
    (
        "It rained in Brandt. On Monday Brandt left. On Friday Brandt came.",
        [],
        ["Brandt: person; at Brandt, Brandt, Brandt"],
    ),
    ("It rained in Brandt. It froze in Brandt. On Monday Brandt left. On Friday Brandt came.", [], []),
    ("Mayor Brandt left. It rained in Brandt.", [], ["Brandt: person, Mayor; at Brandt, Brandt"]),
    ("Brandt left. “No,” Brandt said.", ["Brandt"], ["Brandt: person; at Brandt, Brandt"]),
    ("Baker left. A baker came. “No,” Baker said.", ["Baker"], ["Baker: person; at Baker"]),
    ("Ms. Baker left. A baker came.", [], ["Baker: person; at Baker"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ALONE)
def test_alone(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A single word is a person's name if it has a title, speaks or acts twice, and is no place or common word."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SHORT = [
    ("A. Lee left. “No,” Ann Lee said.", ["A. Lee"], ["A. Lee: person; at A. Lee, Ann Lee"]),
    (
        "Bob Lee left. “No,” Robert Lee said. “Yes,” Bob said.",
        ["Robert Lee", "Robert Lee"],
        ["Robert Lee: person; at Bob Lee, Robert Lee, Bob"],
    ),
    ("Ann Lee left. “No,” Ann said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Ann"]),
    (
        "Ann Lee met Ann Roe. “No,” Ann said.",
        ["Ann Roe"],
        ["Ann Lee: person; at Ann Lee", "Ann Roe: person; at Ann Roe, Ann"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SHORT)
def test_short(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Initials, nicknames and given names alone."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
