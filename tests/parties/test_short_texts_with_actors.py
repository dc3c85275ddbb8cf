"""Whole readings of short texts with a table of actors: whose names are an actor's, and whose only look so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TABLE = {
    "actors": {
        "lee": {"name": "Ann Lee", "kind": "person", "aliases": ["Lee", "@annlee"], "belongs_to": ["bank"]},
        "may": {"name": "Tess May", "aliases": ["May"]},
        "bank": {"name": "Harlow Bank", "aliases": ["HBX"]},
        "norway": {"name": "Norway"},
        "dockers": {"name": "the dockers"},
        "reds": {"name": "Red Quill", "kind": "group"},
    }
}
# text; a line for each party; the actor of each
READINGS = [
    ("Ann Lee left. “No,” Lee said.", ["Ann Lee: person; at Ann Lee, Lee"], ["lee"]),
    ("Ann B. Lee left. “No,” Lee said.", ["Ann Lee: person; at Ann B. Lee, Lee"], ["lee"]),
    ("A. Lee left. “No,” Lee said.", ["A. Lee: person; at A. Lee, Lee"], [""]),
    ("Mary Ann Lee left. “No,” Lee said.", ["Mary Ann Lee: person; at Mary Ann Lee, Lee"], [""]),
    ("Kim Lee left. “No,” Lee said.", ["Kim Lee: person; at Kim Lee, Lee"], [""]),
    ("Lee left. “No,” Lee said.", ["Ann Lee: person; at Lee, Lee"], ["lee"]),
    ("Ms. May left.", ["Tess May: person; at May"], ["may"]),
    (
        "Tess May left. Tom Roe told May to rest.",
        ["Tess May: person; at Tess May, May", "Tom Roe: person; at Tom Roe"],
        ["may", ""],
    ),
    ("In May it was cold. “No,” Ann Lee said.", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    ("The Harlow Bank left. “No,” HBX said.", ["Harlow Bank: organisation; at Harlow Bank, HBX"], ["bank"]),
    (
        "The Old Harlow Bank left. “No,” the Old Harlow Bank said.",
        ["Old Harlow Bank: organisation; at Old Harlow Bank, Old Harlow Bank"],
        [""],
    ),
    ("Harlow Bank Street is cold. “No,” Ann Lee said.", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    (
        "Harlow Bank chairman Tom Roe left. “No,” Roe said.",
        [
            "Harlow Bank: organisation; at Harlow Bank",
            "Tom Roe: person, Harlow Bank chairman; speaks_for Harlow Bank; at Tom Roe, Roe",
        ],
        ["bank", ""],
    ),
    ("Oslo said that kilns were cold.", ["Norway: state; at Oslo"], ["norway"]),
    ("The Norwegian government said that kilns were cold.", ["Norway: state; at Norwegian government"], ["norway"]),
    (
        "“I like Norway,” Ann Lee said.",
        ["Ann Lee: person; at I, Ann Lee", "Norway: state; at Norway"],
        ["lee", "norway"],
    ),
    ("The dockers left. “No,” the dockers said.", ["the dockers: group; at dockers, dockers"], ["dockers"]),
    ("Dockers left. “No,” dockers said.", ["dockers: group; at Dockers, dockers"], [""]),
    ("The Dockers Club left. “No,” the club said.", ["Dockers Club: organisation; at Dockers Club, club"], [""]),
    ("Red Quill left. “No,” Red Quill said.", ["Red Quill: group; at Red Quill, Red Quill"], ["reds"]),
    ("“No,” said @annlee.", ["Ann Lee: person; at @annlee"], ["lee"]),
    (
        "Ann Lee’s dog left. “No,” Ann Lee’s lawyer said.",
        ["Ann Lee: person; at Ann Lee, Ann Lee", "Ann Lee’s lawyer: unnamed; at Ann Lee’s lawyer"],
        ["lee", ""],
    ),
    (
        "Ann Lee of the Harlow Bank left. “No,” Lee said.",
        ["Ann Lee: person; belongs_to Harlow Bank; at Ann Lee, Lee", "Harlow Bank: organisation; at Harlow Bank"],
        ["lee", "bank"],
    ),
    ("Gov. Lee left. “No,” the governor said.", ["Ann Lee: person, Gov.; at Lee, governor"], ["lee"]),
    ("Lee Roe left. “No,” Roe said.", ["Lee Roe: person; at Lee Roe, Roe"], [""]),
    ("Monday Ann Lee left. “No,” Lee said.", ["Ann Lee: person; at Ann Lee, Lee"], ["lee"]),
    ("Grace Lee Holm left. “No,” Holm said.", ["Grace Lee Holm: person; at Grace Lee Holm, Holm"], [""]),
    ("Lee Says Kilns Are Cold\n\nAnn Lee left. “No,” Lee said.", ["Ann Lee: person; at Lee, Ann Lee, Lee"], ["lee"]),
    (
        "Tom Roe told Ann Lee: “You lied.” Harlow Bank stayed.",
        [
            "Tom Roe: person; at Tom Roe",
            "Ann Lee: person; belongs_to Harlow Bank; at Ann Lee, You",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
        ["", "lee", "bank"],
    ),
]


@pytest.mark.parametrize(("text", "parties", "actors"), READINGS)
def test_reading_with_a_table(text: str, parties: list[str], actors: list[str], read: Callable) -> None:
    """Names of the table, whole and where they mean the actor; parts of longer names are somebody else's."""
    article = read(text, TABLE)
    assert article.lines == parties
    assert [party.actor or "" for party in article.draft.parties] == actors


@pytest.mark.parametrize(
    "text",
    ["May left. “No,” Ann Lee said.", "It was May. “No,” Ann Lee said.", "In May it was cold. “No,” Ann Lee said."],
)
def test_a_month_is_no_actor(text: str, read: Callable) -> None:
    """A name that means something else as well is an actor's only with a title or after the full name."""
    assert list(read(text, TABLE).parties) == ["Ann Lee"]
