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
    ("The mayor met Ann Lee Roe. “No,” Roe said.", ["Ann Lee Roe: person; at Ann Lee Roe, Roe"], [""]),
    (
        "Tom Lee left. Ann Lee stayed. “No,” Lee said.",
        ["Tom Lee: person; at Tom Lee", "Ann Lee: person; at Ann Lee, Lee"],
        ["", "lee"],
    ),
    ("Tom Lee left. “No,” Lee said.", ["Tom Lee: person; at Tom Lee, Lee"], [""]),
    ("Gov. Ann Lee left. “No,” Lee said.", ["Ann Lee: person, Gov.; at Ann Lee, Lee"], ["lee"]),
    ("Ms. Lee left. “No,” she said.", ["Ann Lee: person; at Lee, she"], ["lee"]),
    ("May left. Tess May wept.", ["Tess May: person; at Tess May"], ["may"]),
    ("Dr. May left.", ["Tess May: person; at May"], ["may"]),
    (
        "Senator May left.",
        ["Senate: organisation; at Senator", "Tess May: person, Senator; belongs_to Senate; at May"],
        ["", "may"],
    ),
    (
        "Tall May left. “No,” Ann Lee said.",
        ["Tall May: person; at Tall May", "Ann Lee: person; at Ann Lee"],
        ["", "lee"],
    ),
    ("In early May Ann Lee left. “No,” she said.", ["Ann Lee: person; at Ann Lee, she"], ["lee"]),
    ("Ann Lee Street is cold. “No,” Tom Roe said.", ["Tom Roe: person; at Tom Roe"], [""]),
    (
        "The Ann Lee Foundation left. “No,” the Ann Lee Foundation said.",
        ["Ann Lee Foundation: organisation; at Ann Lee Foundation, Ann Lee Foundation"],
        [""],
    ),
    ("The Ann Lee Prize is cold. “No,” Tom Roe said.", ["Tom Roe: person; at Tom Roe"], [""]),
    (
        "Ann Lee’s Harlow Bank fell. “No,” it said.",
        ["Ann Lee: person; belongs_to Harlow Bank; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank, it"],
        ["lee", "bank"],
    ),
    ("Mary’s Ann Lee left. “No,” Lee said.", ["Ann Lee: person; at Ann Lee, Lee"], ["lee"]),
    ("J Ann Lee left. “No,” Lee said.", ["J Ann Lee: person; at J Ann Lee, Lee"], [""]),
    ("Yesterday Ann Lee left. “No,” Lee said.", ["Ann Lee: person; at Ann Lee, Lee"], ["lee"]),
    (
        "Sunday Harlow Bank fell. “No,” Harlow Bank said.",
        ["Harlow Bank: organisation; at Harlow Bank, Harlow Bank"],
        ["bank"],
    ),
    ("Chairman Ann Lee left. “No,” Lee said.", ["Ann Lee: person, Chairman; at Ann Lee, Lee"], ["lee"]),
    ("Ann Lee Says No\n\nAnn Lee left.", ["Ann Lee: person; at Ann Lee, Ann Lee"], ["lee"]),
    ("Kilns Cold, Ann Lee Says\n\nLee left.", ["Ann Lee: person; at Ann Lee, Lee"], ["lee"]),
    ("The red quill broke. “No,” Tom Roe said.", ["Tom Roe: person; at Tom Roe"], [""]),
    ("Norwegians left. “No,” Norwegians said.", ["Norwegians: group; at Norwegians, Norwegians"], [""]),
    ("The Republic of Norway left. “No,” it said.", ["Norway: state; at Republic of Norway, it"], ["norway"]),
    (
        "“No,” said Ann Lee of the dockers.",
        ["Ann Lee: person; at Ann Lee", "the dockers: group; at dockers"],
        ["lee", "dockers"],
    ),
    (
        "The HBX chairman, Tom Roe, left. “No,” Roe said.",
        ["Harlow Bank: organisation; at HBX", "Tom Roe: person, HBX chairman; speaks_for Harlow Bank; at Tom Roe, Roe"],
        ["bank", ""],
    ),
    ("Lee Harvey left. “No,” Harvey said.", ["Lee Harvey: person; at Lee Harvey, Harvey"], [""]),
    (
        "Ann and Tom Lee left. “No,” Ann Lee said.",
        ["Ann Lee: person; at Ann, Ann Lee", "Tom Lee: person; at Tom Lee"],
        ["lee", ""],
    ),
    (
        "Ann Lee and Tess May left. “No,” they said.",
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tess May: group; at Ann Lee and Tess May, they",
            "Tess May: person; at Tess May",
        ],
        ["lee", "", "may"],
    ),
    (
        "“Ann Lee lied,” Tom Roe said. “She lied.”",
        ["Ann Lee: person; at Ann Lee, She", "Tom Roe: person; at Tom Roe"],
        ["lee", ""],
    ),
    (
        "Ann Lee, the governor, left. “No,” the governor said.",
        ["Ann Lee: person, governor; at Ann Lee, governor, governor"],
        ["lee"],
    ),
    ("It rained on Ann Lee", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    ("Bank chairman Lee left. “No,” Lee said.", ["Ann Lee: person, Bank chairman; at Lee, Lee"], ["lee"]),
    ("Harlow Bank left. “No,” the bank said.", ["Harlow Bank: organisation; at Harlow Bank, bank"], ["bank"]),
    ("It was Ms. May. “No,” she said.", ["Tess May: person; at May, she"], ["may"]),
    (
        "“No,” the Norwegian government said. Norway left.",
        ["Norway: state; at Norwegian government, Norway"],
        ["norway"],
    ),
    (
        "Ann Lee, a spokeswoman for Norway, left.",
        ["Ann Lee: person, spokeswoman for Norway; speaks_for Norway; at Ann Lee", "Norway: state; at Norway"],
        ["lee", "norway"],
    ),
    (
        "Norwegian officials left. “No,” they said.",
        ["Norwegian officials: unnamed; at Norwegian officials, they"],
        [""],
    ),
    (
        "Tom Roe, head of Harlow Bank, left.",
        [
            "Tom Roe: person, head of Harlow Bank; speaks_for Harlow Bank; at Tom Roe",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
        ["", "bank"],
    ),
    ("“No,” said a woman who gave her name as Ann Lee.", ["Ann Lee: person; at her, Ann Lee"], ["lee"]),
    (
        "Norwegian Prime Minister Tom Roe left. “No,” he said.",
        ["Norway: state; at Norwegian", "Tom Roe: person, Norwegian Prime Minister; speaks_for Norway; at Tom Roe, he"],
        ["norway", ""],
    ),
    (
        "Harlow Bank of Oslo left. “No,” Harlow Bank said.",
        ["Harlow Bank of Oslo: organisation; at Harlow Bank of Oslo", "Harlow Bank: organisation; at Harlow Bank"],
        ["", "bank"],
    ),
    ("It rained on Lee.", ["Ann Lee: person; at Lee"], ["lee"]),
    (
        "The Lee campaign fell. Ann Lee left. “No,” the Lee campaign said.",
        [
            "Lee campaign: organisation; speaks_for Ann Lee; at Lee campaign, Lee campaign",
            "Ann Lee: person; at Ann Lee",
        ],
        ["", "lee"],
    ),
    (
        "Ann Lee’s dockers left. “No,” the dockers said.",
        ["Ann Lee: person; at Ann Lee", "the dockers: group; at dockers"],
        ["lee", "dockers"],
    ),
    ("Red Quill Street’s kilns are cold. “No,” Ann Lee said.", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    (
        "On Monday Red Quill left. “No,” Ann Lee said.",
        ["Red Quill: group; at Red Quill", "Ann Lee: person; at Ann Lee"],
        ["reds", "lee"],
    ),
    ("It rained on Red Quill Street. “No,” Ann Lee said.", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    ("It rained on Red Quill Men. “No,” Ann Lee said.", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    ("It rained on Tall Red Quill. “No,” Ann Lee said.", ["Ann Lee: person; at Ann Lee"], ["lee"]),
    (
        "It rained on Oslo’s Red Quill. “No,” Ann Lee said.",
        ["Red Quill: group; at Red Quill", "Ann Lee: person; at Ann Lee"],
        ["reds", "lee"],
    ),
    (
        "It rained on Red Quill’s Street. “No,” Ann Lee said.",
        ["Red Quill: group; at Red Quill", "Ann Lee: person; at Ann Lee"],
        ["reds", "lee"],
    ),
    (
        "It rained on Red Quill, Street by street. “No,” Ann Lee said.",
        ["Red Quill: group; at Red Quill", "Ann Lee: person; at Ann Lee"],
        ["reds", "lee"],
    ),
    (
        "It rained on Red Quill. Street men left. “No,” Ann Lee said.",
        ["Red Quill: group; at Red Quill", "Ann Lee: person; at Ann Lee"],
        ["reds", "lee"],
    ),
    (
        "It rained on Red Quill Mayor Tom Roe. “No,” Ann Lee said.",
        [
            "Red Quill: group; at Red Quill",
            "Tom Roe: person, Red Quill Mayor; at Tom Roe",
            "Ann Lee: person; at Ann Lee",
        ],
        ["reds", "", "lee"],
    ),
    (
        "Red Quill Says No\n\nAnn Lee left.",
        ["Red Quill: group; at Red Quill", "Ann Lee: person; at Ann Lee"],
        ["reds", "lee"],
    ),
    (
        "Red Quill Bank Says No\n\nAnn Lee left.",
        ["Red Quill Bank: organisation; at Red Quill Bank", "Ann Lee: person; at Ann Lee"],
        ["", "lee"],
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


OTHERWISE = {
    "actors": {
        "land": {"name": "Kingdom of Norway", "kind": "state", "aliases": ["Norway"]},
        "house": {"name": "Upper House", "kind": "organisation", "aliases": ["Senate"]},
        "roe": {"name": "Tom Roe", "belongs_to": ["house"]},
    }
}
UNDER_ANOTHER_NAME = [
    (
        "Norwegian Prime Minister Tom Roe left.",
        [
            "Kingdom of Norway: state; at Norwegian",
            "Tom Roe: person, Norwegian Prime Minister; speaks_for Kingdom of Norway; at Tom Roe",
        ],
    ),
    (
        "Sen. Ann Lee left.",
        ["Upper House: organisation; at Sen.", "Ann Lee: person, Sen.; belongs_to Upper House; at Ann Lee"],
    ),
    (
        "Oslo blamed the Senate.",
        ["Kingdom of Norway: state; at Oslo", "Upper House: organisation; at Senate"],
    ),
    ("The Senate met. “No,” it said.", ["Upper House: organisation; at Senate, it"]),
    (
        "The Norwegian Foreign Ministry fell. “No,” Norway said.",
        [
            "Norwegian Foreign Ministry: organisation; speaks_for Kingdom of Norway; at Norwegian Foreign Ministry",
            "Kingdom of Norway: state; at Norway",
        ],
    ),
    ("Tom Roe left.", ["Tom Roe: person; at Tom Roe"]),
    (
        "Tom Roe blamed the Senate.",
        ["Tom Roe: person; belongs_to Upper House; at Tom Roe", "Upper House: organisation; at Senate"],
    ),
]


@pytest.mark.parametrize(("text", "parties"), UNDER_ANOTHER_NAME)
def test_under_the_name_of_the_table(text: str, parties: list[str], read: Callable) -> None:
    """A state or body that a text names or implies has the table's name for it, and the table's ties."""
    assert read(text, OTHERWISE).lines == parties
