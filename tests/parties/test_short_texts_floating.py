"""Whole readings of short texts: quotes without a source, and those that an outlet passes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FLOATING = [
    ("Ann Lee said no.\n\n“It is cold.”", ["Ann Lee", "Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Ann Lee said no. Tom Roe left.\n\n“It is cold.”",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee said no. She met Tom Roe.\n\n“It is cold.”",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, She", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee said no. The Harlow Bank left.\n\n“It is cold.”",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "“No,” said Ann Lee.\n\n“We are cold,” the bakers said.\n\n“I left early.”",
        ["Ann Lee", "bakers", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, I", "bakers: group; at We, bakers"],
    ),
    (
        "“No,” said Ann Lee.\n\n“We are cold,” the bakers said.\n\n“They left early.”",
        ["Ann Lee", "bakers", "bakers"],
        ["Ann Lee: person; at Ann Lee", "bakers: group; at We, bakers"],
    ),
    (
        "“Tom Roe left and ‘ran’ off,” Ann Lee said.\n\n“It is cold.”",
        ["Ann Lee", "Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“It is cold,” Ann Lee said. Tom Roe left.\n\n“It is dark.”\n\n“It is.”",
        ["Ann Lee", "Tom Roe", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    ("It rained.\n\n“It is cold.”", [None], []),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), FLOATING)
def test_floating(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Words alone are of the person who became the subject since the last quote, else of the last speaker."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


WITHIN = [
    ("“I said, ‘No,’” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“Tom Roe said, ‘I won’t,’” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe, I", "Ann Lee: person; at I, Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), WITHIN)
def test_within(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“I” in a quote within another is who speaks that one."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PASSED_ON = [
    (
        "Ann Lee said kilns were cold, according to the Harlow Herald.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "The Harlow Herald reported that Ann Lee said kilns were cold.",
        ["Ann Lee"],
        ["Harlow Herald: organisation; at Harlow Herald", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Herald reported that kilns were cold.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "The Harlow Herald reported that kilns “were cold,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Herald: organisation; at Harlow Herald", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Kilns are cold,” the judge said, according to the Harlow Herald.",
        ["judge"],
        ["judge: unnamed; at judge", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "“Kilns are cold,” he said, according to the Harlow Herald. Tom Roe left.",
        ["Tom Roe"],
        ["Tom Roe: person; at he, Tom Roe", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "“Kilns are cold,” according to the Harlow Herald.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "Kilns are “cold,” Ann Lee said, according to the Harlow Herald.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "The Harlow Herald quoted an official as saying that kilns were cold.",
        ["official"],
        ["Harlow Herald: organisation; at Harlow Herald", "official: unnamed; at official"],
    ),
    (
        "The Harlow Herald said that Ann Lee had not said kilns were cold.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Herald said Ann Lee also said kilns were cold.",
        ["Ann Lee"],
        ["Harlow Herald: organisation; at Harlow Herald", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Herald reported that kilns were cold, but Ann Lee said no.",
        ["Harlow Herald", "Ann Lee"],
        ["Harlow Herald: organisation; at Harlow Herald", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PASSED_ON)
def test_passed_on(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who said what an outlet reports, if it says so."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
