"""Whole readings of short texts: headings, whose words all have capitals, and titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEADINGS = [
    (
        "Ann Lee Meets Harlow Bank And Norway\n\nAnn Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Lee Says Kilns Are Very Cold\n\nAnn Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Lee, Ann Lee, Lee"],
    ),
    (
        "Harlow Bank Meets Norway And Iran Soon\n\nThe Harlow Bank left.",
        [],
        ["Iran: state; at Iran", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "“Kilns Are Very Cold,” Says Ann Lee Of Harlow Bank\n\nIt rained.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HEADINGS)
def test_headings(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """In a heading only names that the text knows are read, and who speaks."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


COMMANDED = [
    ("Ask Quill. Then Quill left. “No,” Quill said.", ["Quill"], ["Quill: person; at Quill, Quill, Quill"]),
    ("Ask Ann Quill. “No,” Quill said.", ["Ann Quill"], ["Ann Quill: person; at Ann Quill, Quill"]),
    ("Ask Ann. “No,” said Ann Quill.", ["Ann Quill"], ["Ann Quill: person; at Ann, Ann Quill"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), COMMANDED)
def test_commanded(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A verb before a name at the head of a sentence is no part of it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THINGS = [
    ("The Quill Act fell. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Bill Act left. “No,” said Bill Act.", ["Bill Act"], ["Bill Act: person; at Bill Act, Bill Act"]),
    ("“No,” said the ABCDEF.", ["ABCDEF"], ["ABCDEF: organisation; at ABCDEF"]),
    ("The AB met Norway. “No,” it said.", ["AB"], ["AB: organisation; at AB, it", "Norway: state; at Norway"]),
    (
        "The New York Times left. “No,” it said.",
        ["New York Times"],
        ["New York Times: organisation; at New York Times, it"],
    ),
    ("New York left. “No,” it said.", [None], []),
    ("The Republican left. “No,” said Ann Lee.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Ann Lee saw Mount Harlow. “No,” it said.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("Lake Harlow froze. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Ann Lee left the Harlow Hotel. “No,” it said.", [None], ["Ann Lee: person; at Ann Lee"]),
    (
        "Ann Beth Cora Lee left. “No,” Lee said.",
        ["Ann Beth Cora Lee"],
        ["Ann Beth Cora Lee: person; at Ann Beth Cora Lee, Lee"],
    ),
    (
        "Anders Beth Cora Dora Lee left. “No,” Lee said.",
        ["Anders Beth Cora Dora Lee"],
        ["Anders Beth Cora Dora Lee: person; at Anders Beth Cora Dora Lee, Lee"],
    ),
    ("Grant Press left. “No,” Press said.", ["Grant Press"], ["Grant Press: person; at Grant Press, Press"]),
    ("Mayor Ann Press left. “No,” Press said.", ["Ann Press"], ["Ann Press: person, Mayor; at Ann Press, Press"]),
    (
        "The Center for Cold Kilns left. “No,” it said.",
        ["Center for Cold Kilns"],
        ["Center for Cold Kilns: organisation; at Center for Cold Kilns, it"],
    ),
    (
        "The Tom Roe Center for Kilns left. “No,” it said.",
        ["Tom Roe Center for Kilns"],
        ["Tom Roe Center for Kilns: organisation; at Tom Roe Center for Kilns, it"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THINGS)
def test_things(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Names of laws, places and things are nobody's; a person may have such a surname."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OF_STATES = [
    ("Acting Harlow Bank left. “No,” it said.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank, it"]),
    ("“No,” said President of Norway Ann Lee.", ["Ann Lee"], ["Ann Lee: person, President of Norway; at Ann Lee"]),
    (
        "“No,” said Norway’s Harlow Bank.",
        ["Harlow Bank"],
        ["Norway: state; at Norway", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    ("“No,” said the Norway-based Harlow Bank.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank"]),
    (
        "“No,” said the American Harlow Bank.",
        ["American Harlow Bank"],
        ["American Harlow Bank: organisation; at American Harlow Bank"],
    ),
    (
        "“No,” said the Harlow Norway Bank.",
        ["Harlow Norway Bank"],
        ["Harlow Norway Bank: organisation; at Harlow Norway Bank"],
    ),
    (
        "“No,” said Gen. Ann Lee of Norway.",
        ["Ann Lee"],
        ["Ann Lee: person, Gen.; at Ann Lee", "Norway: state; at Norway"],
    ),
    (
        "“No,” said Iowa Republican Ann Lee.",
        ["Ann Lee"],
        [
            "Republican Party: organisation; at Republican",
            "Ann Lee: person, Iowa Republican; belongs_to Republican Party; at Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OF_STATES)
def test_of_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """States before and behind the names of bodies and persons."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TITLES = [
    ("“No,” said General Ann Lee.", ["Ann Lee"], ["Ann Lee: person, General; at Ann Lee"]),
    ("“No,” said general Ann Lee.", ["Ann Lee"], ["Ann Lee: person, general; at Ann Lee"]),
    ("“No,” said Attorney General Ann Lee.", ["Ann Lee"], ["Ann Lee: person, Attorney General; at Ann Lee"]),
    (
        "“No,” said NATO Secretary General Ann Lee.",
        ["Ann Lee"],
        ["Ann Lee: person, NATO Secretary General; at Ann Lee"],
    ),
    ("“No,” said Uncle Tom.", ["Uncle Tom"], ["Uncle Tom: person; at Uncle Tom"]),
    ("“No,” said Pope Francis.", ["Pope Francis"], ["Pope Francis: person; at Pope Francis"]),
    ("“No,” said Pope Tom Roe.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    ("“No,” said King Tom III.", ["King Tom III"], ["King Tom III: person; at King Tom III"]),
    (
        "“No,” said Director of Public Works Ann Lee.",
        ["Ann Lee"],
        ["Ann Lee: person, Director of Public Works; at Ann Lee"],
    ),
    (
        "“No,” said spokesman for House Speaker Ann Lee.",
        ["spokesman for House Speaker Ann Lee"],
        [
            "spokesman for House Speaker Ann Lee: unnamed; at spokesman for House Speaker Ann Lee",
            "Ann Lee: person, House Speaker; at Ann Lee",
        ],
    ),
    ("“No,” said Marine Jack Holm.", ["Jack Holm"], ["Jack Holm: person, Marine; at Jack Holm"]),
    (
        "“No,” said Harbor Workers League.",
        ["Harbor Workers League"],
        ["Harbor Workers League: organisation; at Harbor Workers League"],
    ),
    (
        "Deputy Bank Chief Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Deputy Bank Chief; at Ann Lee, Lee"],
    ),
    ("“No,” said former Ann Lee.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said former deputy mayor Ann Lee.", ["Ann Lee"], ["Ann Lee: person, former deputy mayor; at Ann Lee"]),
    ("“No,” said the town’s former mayor Ann Lee.", ["Ann Lee"], ["Ann Lee: person, town’s former mayor; at Ann Lee"]),
    ("“No,” said her former aide Ann Lee.", ["Ann Lee"], ["Ann Lee: person, former aide; at Ann Lee"]),
    (
        "The baker said no. Mayor Ann Lee left.",
        ["baker"],
        ["baker: unnamed; at baker", "Ann Lee: person, Mayor; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TITLES)
def test_titles(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Where a title ends and the name begins; titles that are part of a single name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
