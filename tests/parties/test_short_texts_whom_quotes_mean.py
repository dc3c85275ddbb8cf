"""Whole readings of short texts: whom pronouns and descriptions in quotes mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ACCUSED = [
    (
        "Tom Roe left. Ann Lee accused him of theft.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe, him", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Kim Holm left. Ann Lee accused her of theft.",
        ["Ann Lee"],
        ["Kim Holm: person; at Kim Holm, her", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Kim Holm left. Ann Lee accused her dog of theft.",
        ["Ann Lee"],
        ["Kim Holm: person; at Kim Holm", "Ann Lee: person; at Ann Lee, her"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ACCUSED)
def test_accused(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who is accused of something is not who accuses."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


YOU = [
    (
        "“You lied,” Tom Roe told the very old Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at You, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“You lied,” Tom Roe told the Harlow Bank. The bank left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "“You see, it is cold,” Tom Roe told Ann Lee.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“It is cold,” Tom Roe told Ann Lee. “I like you.”",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, I", "Ann Lee: person; at Ann Lee, you"],
    ),
    (
        "“I like your dog,” Tom Roe told Ann Lee.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at your, Ann Lee"],
    ),
    (
        "Ann Lee warned Tom Roe: “You lied.”",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, You"],
    ),
    (
        "“You lied,” Ann Lee said to her friend Tom Roe.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, her", "Tom Roe: person, friend; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), YOU)
def test_you(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“You” is who is told, named a few words behind the cue, if it is a person; “you see” is nobody."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


WE = [
    ("“We won,” the Harlow Bank said.", ["Harlow Bank"], ["Harlow Bank: organisation; at We, Harlow Bank"]),
    ("“We won,” Ann Lee said. “I'd say so myself.”", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I'd, myself"]),
    ("“We're ill,” the bakers said. “It is our bread.”", ["bakers"], ["bakers: group; at We're, bakers, our"]),
    (
        "“We like the US,” the Harlow Bank said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at We, Harlow Bank", "United States: state; at US"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), WE)
def test_we(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“We” is a body or group that speaks, not one person; “US” is a state."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


LIKENED = [
    (
        "Tom Roe left. “He, like Bill Holm, must go,” Ann Lee said. Holm left.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe, He", "Bill Holm: person; at Bill Holm, Holm", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Roe left. “He and Bill Holm must go,” Ann Lee said. Holm left.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe, He", "Bill Holm: person; at Bill Holm, Holm", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee and Tom Roe left. “He and she lied,” Bill Holm said.",
        ["Bill Holm"],
        ["Ann Lee: person; at Ann Lee, she", "Tom Roe: person; at Tom Roe, He", "Bill Holm: person; at Bill Holm"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), LIKENED)
def test_likened(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“He” is not the one whom he is likened to or named with."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THE_MAYOR = [
    (
        "Mayor Tom Roe left. “The Old Mayor is full,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like the mayor,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. Bill Holm stayed. “I like the mayor Holm,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person, Mayor; at Tom Roe",
            "Bill Holm: person, mayor; at Bill Holm, Holm",
            "Ann Lee: person; at I, Ann Lee",
        ],
    ),
    (
        "Mayor Tom Roe left. “I like the mayor, Bill,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like the mayor’s baker,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    ("Mayor Tom Roe left. “The mayor is old,” Roe said.", ["Tom Roe"], ["Tom Roe: person, Mayor; at Tom Roe, Roe"]),
    (
        "Mayor Tom Roe left. “The mayors lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "mayors: group; at mayors", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The cold, mayor, is bad,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The town has a mayor,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Court met. “The Court lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Court: organisation; at Harlow Court, Court", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Court met. “This court lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Court: organisation; at Harlow Court, court", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like the long old mayor,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, long old mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like this mayor,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THE_MAYOR)
def test_the_mayor(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“The mayor” is the one named, but not in a name, nor where another is named or spoken to."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OUR_MAYOR = [
    (
        "Mayor Tom Roe left. “Our mayor Bill Holm lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Bill Holm: person, mayor; at Bill Holm", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like our mayor,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like our mayor, Bill,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “I like our own mayor,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, own mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    ("“Our mayor lied,” Mayor Tom Roe said.", ["Tom Roe"], ["Tom Roe: person, Mayor; at Tom Roe"]),
    (
        "Mayor Tom Roe met Mayor Bill Holm. Roe left. “Our mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person, Mayor; at Tom Roe, Roe, mayor",
            "Bill Holm: person, Mayor; at Bill Holm",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "“Our mayor lied,” Ann Lee said. Mayor Tom Roe met Mayor Bill Holm.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person, Mayor; at Tom Roe", "Bill Holm: person, Mayor; at Bill Holm"],
    ),
    (
        "Tom Roe left. “I like our president,” Ann Lee said. President Bill Holm stayed.",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Ann Lee: person; at I, Ann Lee",
            "Bill Holm: person, President; at president, Bill Holm",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OUR_MAYOR)
def test_our_mayor(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“Our mayor” is the one named, the one spoken of last among several, and never the speaker."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THIS_MAN = [
    (
        "Ann Lee left. Tom Roe stayed. “This woman lied,” Bill Holm said.",
        ["Bill Holm"],
        ["Ann Lee: person; at Ann Lee, This woman", "Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Tom Roe left. “I like this man,” Bill Holm said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe, this man", "Bill Holm: person; at I, Bill Holm"],
    ),
    (
        "Tom Roe left. “I like this guy Bill Holm,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at I, Ann Lee", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Tom Roe left. “I like this man, Ann,” Kim Lee said.",
        ["Kim Lee"],
        ["Tom Roe: person; at Tom Roe, this man", "Kim Lee: person; at I, Kim Lee", "Ann: person; at Ann"],
    ),
    (
        "Tom Roe left. “This man, who lied, is gone,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe, This man", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THIS_MAN)
def test_this_man(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“This man” is the one of that gender spoken of last, unless words say which man it is."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


HIS_CAMPAIGN = [
    (
        "Tom Roe left. “His campaign lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe, His",
            "Roe campaign: organisation; at His campaign",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "Tom Roe left. “I like his campaign,” Ann Lee said. “His administration is old.”",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe, his, His",
            "Ann Lee: person; at I, Ann Lee",
            "Roe campaign: organisation; at his campaign",
            "Roe administration: organisation; at His administration",
        ],
    ),
    ("A man left. “His campaign lied,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“Ann Lee and her campaign lied,” Tom Roe said.",
        ["Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee, her",
            "Lee campaign: organisation; at her campaign",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Kim Holm left. “Ann Lee and her campaign lied,” Tom Roe said.",
        ["Tom Roe"],
        [
            "Kim Holm: person; at Kim Holm",
            "Ann Lee: person; at Ann Lee, her",
            "Lee campaign: organisation; at her campaign",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“Then Tom Roe and his campaign lied,” Bill Holm said.",
        ["Bill Holm"],
        [
            "Tom Roe: person; at Tom Roe, his",
            "Roe campaign: organisation; at his campaign",
            "Bill Holm: person; at Bill Holm",
        ],
    ),
    (
        "“Tom Roe and Ann Lee's campaign lied,” Bill Holm said.",
        ["Bill Holm"],
        [
            "Tom Roe: person; at Tom Roe",
            "Ann Lee: person; at Ann Lee",
            "Lee campaign: organisation; speaks_for Ann Lee; at Ann Lee's campaign",
            "Bill Holm: person; at Bill Holm",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HIS_CAMPAIGN)
def test_his_campaign(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“His campaign” is a body of the person spoken of, or of the one named right before it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


KIN = [
    (
        "“No,” Ann Lee said. “Yes,” said her husband, Tom Roe. “My former husband is ill,” Lee said.",
        ["Ann Lee", "Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, My, Lee", "Tom Roe: person, her husband; at Tom Roe, My former husband"],
    ),
    (
        "“No,” Ann Lee said. “Yes,” said her husband, Tom Roe. “My dog, my husband, is ill,” Lee said.",
        ["Ann Lee", "Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, My, my, Lee", "Tom Roe: person, her husband; at Tom Roe, my husband"],
    ),
    (
        "Ann Lee left. “No,” said her brother, Tom Roe. “Oh,” said her brother, Bill Roe. “My brother left,” Lee said.",
        ["Tom Roe", "Bill Roe", "Ann Lee"],
        [
            "Ann Lee: person; at Ann Lee, My, Lee",
            "Tom Roe: person, her brother; at Tom Roe",
            "Bill Roe: person, her brother; at Bill Roe",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), KIN)
def test_kin(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“My husband” is whom the article has called that, with words before that fit, if it is one."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


HIS_PARTY = [
    (
        "“I like my party,” said Rep. Tom Roe, a Democrat.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Rep., Democrat; belongs_to Democratic Party; at I, my, Tom Roe",
            "Democratic Party: organisation; at my party, Democrat",
        ],
    ),
    (
        "“I like my own party,” said Rep. Tom Roe, a Democrat.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Rep., Democrat; belongs_to Democratic Party; at I, my, Tom Roe",
            "Democratic Party: organisation; at my own party, Democrat",
        ],
    ),
    (
        "Rep. Tom Roe, a Democrat, left. Kim Holm stayed. “Her party lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person, Rep., Democrat; belongs_to Democratic Party; at Tom Roe",
            "Democratic Party: organisation; at Democrat",
            "Kim Holm: person; at Kim Holm, Her",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    ("“His party lied,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“My birthday party was loud,” said Rep. Tom Roe, a Democrat.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Rep., Democrat; belongs_to Democratic Party; at My, Tom Roe",
            "Democratic Party: organisation; at Democrat",
        ],
    ),
    (
        "Governor Tom Roe, a Democrat, left. “I like his party,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person, Governor, Democrat; belongs_to Democratic Party; at Tom Roe, his",
            "Democratic Party: organisation; at Democrat, his party",
            "Ann Lee: person; at I, Ann Lee",
        ],
    ),
    (
        "Rep. Tom Roe, a Democrat, left. “Our party is old,” said Rep. Ann Lee, a Republican.",
        ["Ann Lee"],
        [
            "Tom Roe: person, Rep., Democrat; belongs_to Democratic Party; at Tom Roe",
            "Democratic Party: organisation; at Democrat",
            "Republican Party: organisation; at Our party, Republican",
            "Ann Lee: person, Rep., Republican; belongs_to Republican Party; at Ann Lee",
        ],
    ),
    (
        "Tom Roe left. “I like his party and his campaign,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe, his, his",
            "Ann Lee: person; at I, Ann Lee",
            "Roe campaign: organisation; at his campaign",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HIS_PARTY)
def test_his_party(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“My party” is the one the speaker belongs to; a party that nobody is known to belong to is none."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


A_GUARD = [
    (
        "“I asked a guard and he said, ‘No,’” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "guard: unnamed; at guard, he"],
    ),
    (
        "“I asked a very old and tired guard and he said, ‘No,’” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "very old and tired guard: unnamed; at very old and tired guard, he"],
    ),
    (
        "“I asked a guard and Bill Holm and he said, ‘No,’” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "“I asked two guards and they said, ‘No,’” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "guards: group; at guards, they"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), A_GUARD)
def test_a_guard(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom a speaker has just described is the “he” behind it, but not where a name stands between."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
