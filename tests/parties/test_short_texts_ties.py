"""Whole readings of short texts: roles, members, offices, states and places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = [
    (
        "Ann Lee, an adviser to Tom Roe, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, adviser to Tom Roe; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, a spokeswoman for Tom Roe, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, spokeswoman for Tom Roe; speaks_for Tom Roe; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, Norway's ambassador to Iran, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Norway's ambassador to Iran; speaks_for Norway; at Ann Lee, she",
            "Norway: state; at Norway",
            "Iran: state; at Iran",
        ],
    ),
    (
        "Ann Lee, head of the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, a leader in the Senate, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, leader in the Senate; belongs_to Senate; at Ann Lee, she",
            "Senate: organisation; at Senate",
        ],
    ),
    (
        "Ann Lee, a cook and head of the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, cook and head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, president and head of the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, president and head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, an adviser to Roe’s campaign, left. Tom Roe stayed. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, adviser to Roe’s campaign; belongs_to Roe campaign; at Ann Lee, she",
            "Tom Roe: person; at Roe, Tom Roe",
            "Roe campaign: organisation; speaks_for Tom Roe; at Roe’s campaign",
        ],
    ),
    (
        "Iranian President Tom Roe left. “No,” he said.",
        ["Tom Roe"],
        ["Iran: state; at Iranian", "Tom Roe: person, Iranian President; speaks_for Iran; at Tom Roe, he"],
    ),
    (
        "Tom Roe, a Democratic state senator, left. “No,” he said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Democratic state senator; belongs_to Democratic Party; at Tom Roe, he",
            "Democratic Party: organisation; at Democratic",
        ],
    ),
    (
        "Tom Roe, a Republican senator, left. “No,” he said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Republican senator; belongs_to Republican Party; belongs_to Senate; at Tom Roe, he",
            "Republican Party: organisation; at Republican",
            "Senate: organisation; at senator",
        ],
    ),
    (
        "Prime Minister Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Prime Minister; speaks_for Norway; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Former Prime Minister Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Former Prime Minister; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, president of Norway, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, president of Norway; speaks_for Norway; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, former president of Norway, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, former president of Norway; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, a candidate for president of Norway, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, candidate for president of Norway; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, ambassador of Norway in Iran, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, ambassador of Norway in Iran; speaks_for Norway; at Ann Lee, she",
            "Norway: state; at Norway",
        ],
    ),
    (
        "Ann Lee, wife of Norway’s president, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, wife of Norway’s president; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Sen. Tom Roe (R-Ohio) left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Senate: organisation; at Sen.",
            "Tom Roe: person, Sen.; belongs_to Senate; belongs_to Republican Party; at Tom Roe, Roe",
            "Republican Party: organisation; at R-Ohio",
        ],
    ),
    (
        "Ann Lee, a lawyer at the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, lawyer at the Harlow Bank; at Ann Lee, she", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee, a former lawyer at the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, former lawyer at the Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TIES)
def test_ties(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom a role ties its holder to: who leads or governs speaks for, who serves belongs to, kin do neither."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OFFICES = [
    (
        "The Lee campaign fell. Ann Lee left. “No,” the campaign said.",
        ["Lee campaign"],
        ["Lee campaign: organisation; speaks_for Ann Lee; at Lee campaign, campaign", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee left. “No,” Lee’s campaign said. “Yes,” the Lee campaign said.",
        ["Lee campaign", "Lee campaign"],
        [
            "Ann Lee: person; at Ann Lee, Lee",
            "Lee campaign: organisation; speaks_for Ann Lee; at Lee’s campaign, Lee campaign",
        ],
    ),
    (
        "Ann Lee’s office said that kilns were cold.",
        ["Ann Lee’s office"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s office: organisation; speaks_for Ann Lee; at Ann Lee’s office"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OFFICES)
def test_offices(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A campaign is its candidate’s, however it is printed."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ROLES = [
    (
        "The US State Department met. “No,” the State Department said.",
        ["US State Department"],
        [
            "US State Department: organisation; speaks_for United States; at US State Department, State Department",
            "United States: state; at US State Department",
        ],
    ),
    (
        "“No,” a former Lee aide said. Ann Lee left.",
        ["former Lee aide"],
        ["former Lee aide: unnamed; at former Lee aide", "Ann Lee: person; at Lee, Ann Lee"],
    ),
    (
        "“No,” said former Lee aide Tom Roe. Ann Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person, former Lee aide; at Tom Roe"],
    ),
    (
        "“No,” said a spokesman for House Speaker Ann Lee, Tom Roe.",
        ["Tom Roe"],
        [
            "Ann Lee: person, House Speaker; at Ann Lee",
            "Tom Roe: person, spokesman for House Speaker Ann Lee; speaks_for Ann Lee; at Tom Roe",
        ],
    ),
    (
        "“No,” said Norwegian Prime Minister Ann Lee.",
        ["Ann Lee"],
        ["Norway: state; at Norwegian", "Ann Lee: person, Norwegian Prime Minister; speaks_for Norway; at Ann Lee"],
    ),
    ("“No,” said public bread director Ann Lee.", ["Ann Lee"], ["Ann Lee: person, public bread director; at Ann Lee"]),
    ("“No,” said general Ann Lee.", ["Ann Lee"], ["Ann Lee: person, general; at Ann Lee"]),
    (
        "“No,” said Democratic Sen. Ann Lee.",
        ["Ann Lee"],
        [
            "Democratic Party: organisation; at Democratic",
            "Senate: organisation; at Sen.",
            "Ann Lee: person, Democratic Sen.; belongs_to Democratic Party; belongs_to Senate; at Ann Lee",
        ],
    ),
    ("“No,” said former Governor Ann Lee.", ["Ann Lee"], ["Ann Lee: person, former Governor; at Ann Lee"]),
    (
        "“No,” said Lee’s doctor Tom Roe. Ann Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person, Lee’s doctor; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ROLES)
def test_roles(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """The words before a name that are its bearer’s role, however long."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MEMBERS = [
    (
        "Angry Democrats left. “No,” they said.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
        ],
    ),
    (
        "House Democrats left. “No,” House Democrats said.",
        ["House Democrats"],
        [
            "Democratic Party: organisation; at House Democrats",
            "House Democrats: group; belongs_to Democratic Party; at House Democrats, House Democrats",
        ],
    ),
    (
        "Republicans left. “No,” Republicans said.",
        ["Republicans"],
        [
            "Republican Party: organisation; at Republicans",
            "Republicans: group; belongs_to Republican Party; at Republicans, Republicans",
        ],
    ),
    ("The Utah Republican left. Tom Roe stayed. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe, Roe"]),
    (
        "The Iraqi people left. “No,” Ann Lee said. “I like the Iraqi people.”",
        ["Ann Lee"],
        ["Iraqi people: group; at Iraqi people, Iraqi people", "Ann Lee: person; at Ann Lee, I"],
    ),
    (
        "“I like the Iraqi people who stayed,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Iraqi people who stayed: group; at Iraqi people who stayed"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MEMBERS)
def test_members(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Members of parties and peoples are groups; one of them is only described."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PLACES = [
    ("“No,” said the Republic of Norway.", ["Norway"], ["Norway: state; at Republic of Norway"]),
    ("The talks were in Norway. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Oslo’s mayor left. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Oslo blamed Tehran. “No,” Ann Lee said.",
        ["Norway", "Ann Lee"],
        ["Norway: state; at Oslo", "Iran: state; at Tehran", "Ann Lee: person; at Ann Lee"],
    ),
    ("He came from Oslo. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Ties with Oslo were cold. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Oslo", "Ann Lee: person; at Ann Lee"],
    ),
    ("OSLO — Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Talks with Jordan failed. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Jordan: state; at Jordan", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee met Jordan Roe. “No,” Roe said.",
        ["Jordan Roe"],
        ["Ann Lee: person; at Ann Lee", "Jordan Roe: person; at Jordan Roe, Roe"],
    ),
    (
        "Norway officials left. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Officials in Oslo said that kilns were cold.",
        ["Officials in Oslo"],
        ["Officials in Oslo: unnamed; at Officials in Oslo"],
    ),
    ("Ann Lee is from Oslo. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Oslo’s plan is cold. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Oslo", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tehran’s envoy left. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Iran: state; at Tehran", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "It was said Tehran would pay. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Iran: state; at Tehran", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The talks between Iran and Norway failed. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Iran: state; at Iran", "Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
    ("Inside Norway it is cold. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "In Norway’s view it is cold. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Norway’s people left. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
    ("Georgia officials left. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("HARLOW, Norway, Nov. 3 — Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PLACES)
def test_places(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A state’s name or capital is a party where it acts or is dealt with, not where something is."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MEMBERS_BY_PLACE = [
    (
        "Rep. Ann Lee, an Iowa Democrat, left. “No,” the Iowa Democrat said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Rep., Iowa Democrat; belongs_to Democratic Party; at Ann Lee, Iowa Democrat",
            "Democratic Party: organisation; at Democrat",
        ],
    ),
    (
        "Rep. Ann Lee (D-Iowa) left. “No,” the Iowa congresswoman said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Rep.; belongs_to Democratic Party; at Ann Lee, Iowa congresswoman",
            "Democratic Party: organisation; at D-Iowa",
        ],
    ),
    (
        "Rep. Ann Lee of Iowa met Rep. Tom Roe of Ohio. “No,” the Iowa congresswoman said. “Yes,” said the Ohio man.",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person, Rep.; at Ann Lee, Iowa congresswoman", "Tom Roe: person, Rep.; at Tom Roe, Ohio man"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MEMBERS_BY_PLACE)
def test_members_by_place(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Members of a chamber are taken up by where they are from."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OF_STATES = [
    (
        "The Iran President Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Iran: state; at Iran", "Tom Roe: person, Iran President; speaks_for Iran; at Tom Roe, Roe"],
    ),
    ("Iran’s Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Iran: state; at Iran", "Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Iran’s Foreign Ministry met. “No,” the ministry said.",
        ["Foreign Ministry"],
        ["Iran: state; at Iran", "Foreign Ministry: organisation; speaks_for Iran; at Foreign Ministry, ministry"],
    ),
    (
        "American Crossroads met. “No,” American Crossroads said.",
        ["American Crossroads"],
        ["American Crossroads: organisation; at American Crossroads, American Crossroads"],
    ),
    ("The American Senate met. “No,” the Senate said.", ["Senate"], ["Senate: organisation; at Senate, Senate"]),
    ("Judge Ann Lee left. “No,” the judge said.", ["Ann Lee"], ["Ann Lee: person, Judge; at Ann Lee, judge"]),
    (
        "Former Justice Department lawyer Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Former Justice Department lawyer; at Tom Roe, Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OF_STATES)
def test_of_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What a state’s name or adjective before a name says."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ROLES_OF = [
    (
        "Tom Roe, leader of Norway’s Green Party, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, leader of Norway’s Green Party; speaks_for Green Party; at Tom Roe, Roe",
            "Norway: state; at Norway",
            "Green Party: organisation; at Green Party",
        ],
    ),
    (
        "Tom Roe, Norway’s king, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Norway’s king; speaks_for Norway; at Tom Roe, Roe", "Norway: state; at Norway"],
    ),
    (
        "Tom Roe, Norway’s envoy, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Norway’s envoy; speaks_for Norway; at Tom Roe, Roe", "Norway: state; at Norway"],
    ),
    (
        "Tom Roe, a spokesman for Norway’s president, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, spokesman for Norway’s president; speaks_for Norway; at Tom Roe, Roe",
            "Norway: state; at Norway",
        ],
    ),
    (
        "Tom Roe, a member of the Senate, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, member of the Senate; belongs_to Senate; at Tom Roe, Roe",
            "Senate: organisation; at Senate",
        ],
    ),
    (
        "Tom Roe, a former senator, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, former senator; at Tom Roe, Roe"],
    ),
    (
        "Tom Roe, a former Republican senator, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, former Republican senator; belongs_to Republican Party; at Tom Roe, Roe",
            "Republican Party: organisation; at Republican",
        ],
    ),
    (
        "Tom Roe, who speaks for Iran, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Iran: state; at Iran"],
    ),
    (
        "Tom Roe, running for the Senate, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Senate: organisation; at Senate"],
    ),
    (
        "Tom Roe, candidate for senator, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, candidate for senator; at Tom Roe, Roe"],
    ),
    (
        "Tom Roe, a cousin of Harlow Bank head Ann Lee, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, cousin of Harlow Bank head Ann Lee; at Tom Roe, Roe",
            "Harlow Bank: organisation; at Harlow Bank",
            "Ann Lee: person, Harlow Bank head; speaks_for Harlow Bank; at Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ROLES_OF)
def test_roles_of(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What a role says of parties, chambers and states: past and sought ones say less."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


STATES = [
    ("The Norwegian government said that kilns were cold.", ["Norway"], ["Norway: state; at Norwegian government"]),
    (
        "Norway’s foreign ministry said that kilns were cold.",
        ["Norway’s foreign ministry"],
        ["Norway: state; at Norway", "Norway’s foreign ministry: organisation; at Norway’s foreign ministry"],
    ),
    ("Oslo said that kilns were cold.", ["Norway"], ["Norway: state; at Oslo"]),
    ("The Norwegians left. “No,” they said.", ["Norwegians"], ["Norwegians: group; at Norwegians, they"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), STATES)
def test_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """States by adjectives, capitals, ministries and peoples."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
