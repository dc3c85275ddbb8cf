"""Whole readings of short texts: what stands as the source of a quote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PRONOUNS = [
    ("“No,” he'd said. Tom Roe left.", ["Tom Roe"], ["Tom Roe: person; at he'd, Tom Roe"]),
    ("“No,” we'd said.", [None], []),
    ("The Harlow Bank left. “No,” it itself said.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank, it"]),
    (
        "Ann Lee and Tom Roe came. “No,” they both said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe, they",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    ("Ann Lee came. “No,” she also said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, she"]),
    (
        "“No,” his mother and others said. Tom Roe left.",
        ["his mother"],
        ["his mother: unnamed; at his mother", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PRONOUNS)
def test_pronouns(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A pronoun is a source with what belongs to it: “he'd”, “she also”."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


JOINED = [
    (
        "“No,” said Sens. Ann Lee (R-Iowa) and Tom Roe (D-Ohio).",
        ["Ann Lee and Tom Roe"],
        [
            "Senate: organisation; at Sens.",
            "Ann Lee: person, Sens.; belongs_to Senate; belongs_to Republican Party; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee (R-Iowa) and Tom Roe",
            "Republican Party: organisation; at R-Iowa",
            "Tom Roe: person; belongs_to Democratic Party; at Tom Roe",
            "Democratic Party: organisation; at D-Ohio",
        ],
    ),
    (
        "“No,” said Sens. Ann Lee of Iowa and Tom Roe of Ohio.",
        ["Ann Lee and Tom Roe"],
        [
            "Senate: organisation; at Sens.",
            "Ann Lee: person, Sens.; belongs_to Senate; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee of Iowa and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said Sens. Ann Lee, Tom Roe and Bill Holm.",
        ["Ann Lee, Tom Roe and Bill Holm"],
        [
            "Senate: organisation; at Sens.",
            "Ann Lee: person, Sens.; belongs_to Senate; at Ann Lee",
            "Ann Lee, Tom Roe and Bill Holm: group; at Ann Lee, Tom Roe and Bill Holm",
            "Tom Roe: person; at Tom Roe",
            "Bill Holm: person; at Bill Holm",
        ],
    ),
    (
        "“No,” said Sen. Ann Lee (R-Iowa) and the bakers.",
        ["Ann Lee"],
        [
            "Senate: organisation; at Sen.",
            "Ann Lee: person, Sen.; belongs_to Senate; belongs_to Republican Party; at Ann Lee",
            "Republican Party: organisation; at R-Iowa",
        ],
    ),
    (
        "“No,” said the Harlow Bank and Ann Lee.",
        ["Harlow Bank and Ann Lee"],
        [
            "Harlow Bank: organisation; at Harlow Bank",
            "Harlow Bank and Ann Lee: group; at Harlow Bank and Ann Lee",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "“No,” said Norway, Iran and Italy.",
        ["Norway, Iran and Italy"],
        [
            "Norway: state; at Norway",
            "Norway, Iran and Italy: group; at Norway, Iran and Italy",
            "Iran: state; at Iran",
            "Italy: state; at Italy",
        ],
    ),
    (
        "“No,” said the lawyers Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said two farmers, Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person, farmers; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said two farmers from the town, Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said two farmers. Ann Lee and Tom Roe left.",
        ["two farmers"],
        ["two farmers: group; at two farmers", "Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Two farmers, Ann Lee and Tom Roe, said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person, farmers; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Two farmers, Ann Lee, Bill Holm and Tom Roe, said that kilns were cold.",
        ["Ann Lee, Bill Holm and Tom Roe"],
        [
            "Ann Lee: person, farmers; at Ann Lee",
            "Ann Lee, Bill Holm and Tom Roe: group; at Ann Lee, Bill Holm and Tom Roe",
            "Bill Holm: person; at Bill Holm",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee and Tom Roe, both farmers, said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee of Ohio and Tom Roe of Iowa said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee of Ohio and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Both Ann Lee and Tom Roe said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "The United States and Norway said that kilns were cold.",
        ["United States and Norway"],
        [
            "United States: state; at United States",
            "United States and Norway: group; at United States and Norway",
            "Norway: state; at Norway",
        ],
    ),
    (
        "Democrats and Republicans said that kilns were cold.",
        ["Democrats and Republicans"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats",
            "Democrats and Republicans: group; at Democrats and Republicans",
            "Republican Party: organisation; at Republicans",
            "Republicans: group; belongs_to Republican Party; at Republicans",
        ],
    ),
    (
        "Democrats Ann Lee and Tom Roe said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Two doctors in the town, Ann Lee and Tom Roe, said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person, doctors in the town; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Two doctors of Norway, Ann Lee and Tom Roe, said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Norway: state; at Norway",
            "Ann Lee: person, doctors of Norway; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Two doctors, Ann Lee, Bill Holm, and Tom Roe, said that kilns were cold.",
        ["Ann Lee, Bill Holm, and Tom Roe"],
        [
            "Ann Lee: person, doctors; at Ann Lee",
            "Ann Lee, Bill Holm, and Tom Roe: group; at Ann Lee, Bill Holm, and Tom Roe",
            "Bill Holm: person; at Bill Holm",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Two doctors at the Harlow Hospital, Ann Lee and Tom Roe, said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Harlow Hospital: organisation; at Harlow Hospital",
            "Ann Lee: person, doctors at the Harlow Hospital; belongs_to Harlow Hospital; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee, with Tom Roe and Bill Holm, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Ann Lee with Tom Roe said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), JOINED)
def test_joined(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Names in a list with titles, labels and places speak together."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NAMED = [
    ("“No,” Ann Lee herself said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, herself"]),
    ("“No,” Ann Lee then said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said Ann Lee alone.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“No,” said Ann Lee (R-Iowa).",
        ["Ann Lee"],
        ["Ann Lee: person; belongs_to Republican Party; at Ann Lee", "Republican Party: organisation; at R-Iowa"],
    ),
    ("“No,” said Ann Lee - a baker.", ["Ann Lee"], ["Ann Lee: person, baker; at Ann Lee"]),
    (
        "“No,” said press aides to the governor Ann Lee.",
        ["press aides to the governor Ann Lee"],
        [
            "press aides to the governor Ann Lee: unnamed; at press aides to the governor Ann Lee",
            "Ann Lee: person, governor; at Ann Lee",
        ],
    ),
    (
        "“No,” said a press aide to the governor Ann Lee.",
        ["press aide to the governor Ann Lee"],
        [
            "press aide to the governor Ann Lee: unnamed; at press aide to the governor Ann Lee",
            "Ann Lee: person, governor; at Ann Lee",
        ],
    ),
    (
        "“No,” said Norway officials.",
        ["Norway officials"],
        ["Norway: state; at Norway", "Norway officials: unnamed; at Norway officials"],
    ),
    (
        "“No,” said officials from Norway.",
        ["officials from Norway"],
        ["officials from Norway: unnamed; at officials from Norway", "Norway: state; at Norway"],
    ),
    (
        "“No,” said the angry Democrats.",
        ["angry Democrats"],
        [
            "angry Democrats: group; at angry Democrats",
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats",
        ],
    ),
    (
        "“No,” said the Democrats.",
        ["Democrats"],
        ["Democratic Party: organisation; at Democrats", "Democrats: group; belongs_to Democratic Party; at Democrats"],
    ),
    (
        "“No,” said Norway’s Democrats.",
        ["Norway’s Democrats"],
        [
            "Norway: state; at Norway",
            "Norway’s Democrats: group; at Norway’s Democrats",
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats",
        ],
    ),
    (
        "“No,” said a lawyer for Norway.",
        ["lawyer for Norway"],
        ["lawyer for Norway: unnamed; at lawyer for Norway", "Norway: state; at Norway"],
    ),
    ("“No,” said one of the farmers, Ann Lee.", ["Ann Lee"], ["Ann Lee: person, farmers; at Ann Lee"]),
    ("“No,” said one of them, Ann Lee.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said a farmer. Ann Lee left.", ["farmer"], ["farmer: unnamed; at farmer", "Ann Lee: person; at Ann Lee"]),
    ("A farmer, Ann Lee, said that kilns were cold.", ["Ann Lee"], ["Ann Lee: person, farmer; at Ann Lee"]),
    ("“No,” said the US.", ["United States"], ["United States: state; at US"]),
    (
        "One doctor, the Harlow Bank, said that kilns were cold.",
        ["doctor"],
        ["doctor: unnamed; at doctor", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "A doctor, who met Ann Lee, said that kilns were cold.",
        ["doctor"],
        ["doctor: unnamed; at doctor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "A doctor close to Ann Lee said that kilns were cold.",
        ["doctor close to Ann Lee"],
        ["doctor close to Ann Lee: unnamed; at doctor close to Ann Lee", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "A doctor close to Ann Lee’s son said that kilns were cold.",
        ["doctor close to Ann Lee’s son"],
        ["doctor close to Ann Lee’s son: unnamed; at doctor close to Ann Lee’s son", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Master of ceremonies Ann Lee’s dog said that kilns were cold.",
        ["Master of ceremonies Ann Lee’s dog"],
        [
            "Master of ceremonies Ann Lee’s dog: unnamed; at Master of ceremonies Ann Lee’s dog",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "Ann Lee (D-Ohio) said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; belongs_to Democratic Party; at Ann Lee", "Democratic Party: organisation; at D-Ohio"],
    ),
    (
        "Ann Lee, D-Ohio, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; belongs_to Democratic Party; at Ann Lee", "Democratic Party: organisation; at D-Ohio"],
    ),
    ("Ann Lee - who left - said that kilns were cold.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Ann Lee now said that kilns were cold.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Ann Lee of the Harlow Bank said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee of Black and Reed said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Black: person; at Black", "Reed: person; at Reed"],
    ),
    (
        "Ann Lee’s mother said that kilns were cold.",
        ["Ann Lee’s mother"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s mother: unnamed; at Ann Lee’s mother"],
    ),
    (
        "The mother of Ann Lee said that kilns were cold.",
        ["mother of Ann Lee"],
        ["mother of Ann Lee: unnamed; at mother of Ann Lee", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Norway’s Ann Lee said that kilns were cold.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Norway’s Muslims said that kilns were cold.",
        ["Norway’s Muslims"],
        ["Norway: state; at Norway", "Norway’s Muslims: unnamed; at Norway’s Muslims", "Muslims: group; at Muslims"],
    ),
    (
        "Many Muslims said that kilns were cold.",
        ["Many Muslims"],
        ["Many Muslims: unnamed; at Many Muslims", "Muslims: group; at Muslims"],
    ),
    (
        "Leaders of Muslims said that kilns were cold.",
        ["Leaders of Muslims"],
        ["Leaders of Muslims: group; at Leaders of Muslims", "Muslims: group; at Muslims"],
    ),
    ("A bank that said that kilns were cold left.", ["bank"], ["bank: organisation; at bank"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMED)
def test_named(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """The name at the head of a source, or behind a role, is who speaks; a name that only describes others is not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
