"""Whole readings of short texts: what a word is, and which words describe a group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

WORDS = [
    (
        "Ann Lee met Tom Roe 's dog. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    ("“No,” said the DRIVERS’ UNION.", ["DRIVERS’ UNION"], ["DRIVERS’ UNION: organisation; at DRIVERS’ UNION"]),
    (
        "“No,” said the U.S. and Norway.",
        ["U.S. and Norway"],
        ["United States: state; at U.S.", "U.S. and Norway: group; at U.S. and Norway", "Norway: state; at Norway"],
    ),
    ("“No,” said J. R. R. Lee.", ["J. R. R. Lee"], ["J. R. R. Lee: person; at J. R. R. Lee"]),
    (
        "Ann’s dog left: Harlow Bank stayed. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it"],
    ),
    ("Look at Judge Ann Lee. She said no.", ["Ann Lee"], ["Ann Lee: person, Judge; at Ann Lee, She"]),
    (
        "“I, Tom Roe, left,” Ann Lee read. Roe left.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Tom Roe: person; at Tom Roe, Roe"],
    ),
    (
        "Ann Lee said “that Tom Roe left” and that he lied.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, he"],
    ),
    ("• Bakers left. “No,” they said.", ["Bakers"], ["Bakers: group; at Bakers, they"]),
    ("“No,” said Ann-Lee Roe.", ["Ann-Lee Roe"], ["Ann-Lee Roe: person; at Ann-Lee Roe"]),
    ("“No,” said AT&T.", ["AT&T"], ["AT&T: organisation; at AT&T"]),
    (
        "“No,” said Ann O'Neil. “Yes,” said O’Neil.",
        ["Ann O'Neil", "Ann O'Neil"],
        ["Ann O'Neil: person; at Ann O'Neil, O’Neil"],
    ),
    ("“It's the bakers' ” , said Ann Lee.", ["Ann Lee"], ["bakers: group; at bakers", "Ann Lee: person; at Ann Lee"]),
    ("Mr. Lee left. Mr. Lee's dog barked. “No,” Mr. Lee said.", ["Lee"], ["Lee: person; at Lee, Lee, Lee"]),
    ("It was I. Lee left. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Lee, Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), WORDS)
def test_words(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Possessives, abbreviations, initials and marks inside words."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MODIFIERS = [
    (
        "“I like quickly tired bakers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers: group; at bakers"],
    ),
    (
        "“They fool coal miners,” Ann Lee said.",
        ["Ann Lee"],
        ["coal miners: group; at coal miners", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“I saw the town's coal miners,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "coal miners: group; at coal miners"],
    ),
    ("“I saw 12 miners,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee", "miners: group; at miners"]),
    (
        "“I saw very old miners,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "old miners: group; at old miners"],
    ),
    (
        "“I saw unpaid miners,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "unpaid miners: group; at unpaid miners"],
    ),
    (
        "“I saw paid miners,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "paid miners: group; at paid miners"],
    ),
    (
        "“I saw barking miners,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "miners: group; at miners"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MODIFIERS)
def test_modifiers(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What before a noun belongs to a group, behind verbs, numbers and possessives."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ADJECTIVES = [
    ("“The right moves,” Ann Lee said.", ["Ann Lee"], ["right: group; at right", "Ann Lee: person; at Ann Lee"]),
    ("“The right move is bad,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The poor move,” Ann Lee said.", ["Ann Lee"], ["poor: group; at poor", "Ann Lee: person; at Ann Lee"]),
    ("“The rich hated it,” Ann Lee said.", ["Ann Lee"], ["rich: group; at rich", "Ann Lee: person; at Ann Lee"]),
    ("“The right time is now,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The left won't go,” Ann Lee said.", ["Ann Lee"], ["left: group; at left", "Ann Lee: person; at Ann Lee"]),
    ("“I fear the left,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee", "left: group; at left"]),
    (
        "“The left, she said, is old,” Ann Lee said.",
        ["Ann Lee"],
        ["left: group; at left", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“The public, the left,” Ann Lee said.",
        ["Ann Lee"],
        ["public: group; at public", "left: group; at left", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ADJECTIVES)
def test_adjectives(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Adjectives that are groups by themselves, not where they describe."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
