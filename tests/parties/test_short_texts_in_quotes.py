"""Whole readings of short texts: whom quotes speak of and to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ADDRESSED = [
    (
        "“You lied,” Tom Roe told Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at You, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“You know, you lied,” Tom Roe told Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at you, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“You lied,” Tom Roe said to Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "“You lied,” Tom Roe told the old and very tired Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "“You're ill,” Tom Roe told Ann Lee. “Do you know?” Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at You're, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ADDRESSED)
def test_addressed(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“You” is who is told or asked right behind the cue, but not in “you know” and “see you”."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SPOKEN_OF = [
    (
        "“I met Ann Lee and she lied,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at Ann Lee, she"],
    ),
    (
        "“I met Ann Lee in Norway,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at Ann Lee", "Norway: state; at Norway"],
    ),
    (
        "“Lee lied,” Tom Roe said. “Ann Lee is gone.”",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“The anti-Norway crowd lied,” Tom Roe said.",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee left. “The anti-Lee bakers lied,” Tom Roe said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "anti-Lee bakers: group; at anti-Lee bakers", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“Norway must pay,” Tom Roe said. “We pay Iran.”",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person; at Tom Roe", "Iran: state; at Iran"],
    ),
    ("“Norway Street is cold,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    (
        "“I like his staff,” Tom Roe said of Ann Lee.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "his staff: group; at his staff", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“I like our old teachers,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "old teachers: group; at old teachers"],
    ),
    (
        "“I like teachers who work at night in cold and dark rooms with no light and no bread,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "teachers: group; at teachers"],
    ),
    (
        "“I like teachers of Norway,” Tom Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person; at I, Tom Roe",
            "teachers of Norway: group; at teachers of Norway",
            "Norway: state; at Norway",
        ],
    ),
    (
        "“I like teachers from the North,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "teachers from the North: group; at teachers from the North"],
    ),
    (
        "“I like those who work at night,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "those who work at night: group; at those who work at night"],
    ),
    ("“I like those,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at I, Tom Roe"]),
    (
        "“The working class pays,” Tom Roe said.",
        ["Tom Roe"],
        ["working class: group; at working class", "Tom Roe: person; at Tom Roe"],
    ),
    ("“The teachers union pays,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    ("“An electorate is old,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    (
        "“Republican voters are old,” Tom Roe said.",
        ["Tom Roe"],
        ["Republican voters: group; at Republican voters", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Teachers left. “Teachers are old,” Tom Roe said.",
        ["Tom Roe"],
        ["Teachers: group; at Teachers, Teachers", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SPOKEN_OF)
def test_spoken_of(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Persons, states and groups that a quote speaks of, and nothing that only holds their names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


DESCRIBED = [
    (
        "Bo Roe, a senator from Vermont, spoke. “The Vermont senator lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Bo Roe: person, senator from Vermont; belongs_to Senate; at Bo Roe, Vermont senator",
            "Senate: organisation; at senator",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "Mayor Bo Roe spoke. “Our mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at Bo Roe, mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Bo Roe spoke. “Our current mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at Bo Roe, current mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Bo Roe spoke. “Our mayor candidate lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Our mayor lied,” Ann Lee said. Mayor Bo Roe left.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at mayor, Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe spoke. “This man lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe, This man", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe spoke. “This man who lied is gone,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe spoke. “This man's dog is gone,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“My wife, Kim Holm, is ill,” Bo Roe said. “My wife is tired,” he said.",
        ["Bo Roe", "Bo Roe"],
        ["Bo Roe: person; at My, Bo Roe, My, he", "Kim Holm: person, My wife; at My wife, Kim Holm, My wife"],
    ),
    (
        "“His running mate, Kim Holm, is ill,” Bo Roe said.",
        ["Bo Roe"],
        ["Kim Holm: person, His running mate; at His running mate, Kim Holm", "Bo Roe: person; at Bo Roe"],
    ),
    (
        "Senator Bo Roe, a Republican, left. “His own party lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Senate: organisation; at Senator",
            "Bo Roe: person, Senator, Republican; belongs_to Senate; belongs_to Republican Party; at Bo Roe, His",
            "Republican Party: organisation; at Republican, His own party",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "Senator Bo Roe, a Republican, left. “His party lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Senate: organisation; at Senator",
            "Bo Roe: person, Senator, Republican; belongs_to Senate; belongs_to Republican Party; at Bo Roe, His",
            "Republican Party: organisation; at Republican, His party",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "“Our party lied,” said Rep. Bo Roe, a Democrat.",
        ["Bo Roe"],
        [
            "Democratic Party: organisation; at Our party, Democrat",
            "Bo Roe: person, Rep., Democrat; belongs_to Democratic Party; at Bo Roe",
        ],
    ),
    (
        "The bank fell. “The bank lost,” Ann Lee said.",
        ["Ann Lee"],
        ["bank: organisation; at bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Bank fell. “The bank lost,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Bank: organisation; at Harlow Bank, bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Bank fell. “The big old bank lost,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Bank: organisation; at Harlow Bank, big old bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe left. “He'll win,” Ann Lee said. “I'll see him.”",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe, He'll, him", "Ann Lee: person; at Ann Lee, I'll"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), DESCRIBED)
def test_described(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Descriptions in quotes take up whom the article has named, and nobody else."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NOUN_PHRASES = [
    (
        "“They want to fool coal miners,” Ann Lee said.",
        ["Ann Lee"],
        ["coal miners: group; at coal miners", "Ann Lee: person; at Ann Lee"],
    ),
    ("“The right thing is bread,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The right is wrong,” Ann Lee said.", ["Ann Lee"], ["right: group; at right", "Ann Lee: person; at Ann Lee"]),
    ("“The right hates bread,” Ann Lee said.", ["Ann Lee"], ["right: group; at right", "Ann Lee: person; at Ann Lee"]),
    ("“The poor pay,” Ann Lee said.", ["Ann Lee"], ["poor: group; at poor", "Ann Lee: person; at Ann Lee"]),
    ("“The poor result hurts,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The far left won,” Ann Lee said.", ["Ann Lee"], ["far left: group; at far left", "Ann Lee: person; at Ann Lee"]),
    ("“The right to vote is old,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“In their heads it is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“The quickly tired bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["bakers: group; at bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Unpaid bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Unpaid bakers: group; at Unpaid bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Paid bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Paid bakers: group; at Paid bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Ann’s bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann, Ann Lee", "bakers: group; at bakers"],
    ),
    (
        "“Republican primary voters left,” Ann Lee said.",
        ["Ann Lee"],
        ["Republican primary voters: group; at Republican primary voters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Syrian refugees left,” Ann Lee said. “Refugees are ill.”",
        ["Ann Lee"],
        ["Syrian refugees: group; at Syrian refugees", "Ann Lee: person; at Ann Lee", "Refugees: group; at Refugees"],
    ),
    (
        "“Syrian-born bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Syrian-born bakers: group; at Syrian-born bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Young voters left. “Young voters are ill,” Ann Lee said. They left.",
        ["Ann Lee"],
        ["Young voters: group; at Young voters, Young voters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The media left. “The media lie,” Ann Lee said.",
        ["Ann Lee"],
        ["media: group; at media, media", "Ann Lee: person; at Ann Lee"],
    ),
    ("“The public debate is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NOUN_PHRASES)
def test_noun_phrases(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """How far the name of a group in a quote reaches, and adjectives that are a group or only describe."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


KIN_AND_MATES = [
    (
        "“No,” Ann Lee said. “Yes,” said her husband, Tom Roe. “My husband is ill,” she said.",
        ["Ann Lee", "Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, My, she", "Tom Roe: person, her husband; at Tom Roe, My husband"],
    ),
    (
        "Ann Lee’s husband, Tom Roe, left. “No,” her husband said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person, Ann Lee’s husband; at Tom Roe, her husband"],
    ),
    (
        "Tom Roe’s running mate, Ann Lee, left. “My running mate is ill,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person; at Tom Roe, My, Roe",
            "Ann Lee: person, Tom Roe’s running mate; at Ann Lee, My running mate",
        ],
    ),
    (
        "Tom Roe left. “His campaign is cold,” Ann Lee said. “The Roe campaign lied.”",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe, His",
            "Roe campaign: organisation; speaks_for Tom Roe; at His campaign, Roe campaign",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), KIN_AND_MATES)
def test_kin_and_mates(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“My husband” and “his campaign” are those of whom the pronoun means."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THE_MAYOR = [
    (
        "“The mayor lied,” Ann Lee said. Mayor Tom Roe left.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at mayor, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The mayor’s dog lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The old cold dark mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, old cold dark mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The mayor, a man I like, lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. Ann Lee said the mayor had lied.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Roe, a mayor, left. “No,” the American mayor said.",
        ["Tom Roe"],
        ["Tom Roe: person, mayor; at Tom Roe, American mayor"],
    ),
    (
        "Tom Roe, a mayor, left. “No,” the angry mayor said.",
        ["Tom Roe"],
        ["Tom Roe: person, mayor; at Tom Roe, angry mayor"],
    ),
    (
        "Mayor Tom Roe left. “The mayor Bill Holm lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Bill Holm: person, mayor; at Bill Holm", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The mayor doctor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THE_MAYOR)
def test_the_mayor(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“The mayor” in a quote is the one whom the article names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
