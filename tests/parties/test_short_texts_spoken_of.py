"""Whole readings of short texts: whom only quotes speak of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NAMES = [
    (
        "“I met Bill Brandt last year,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Bill Brandt: person; at Bill Brandt"],
    ),
    (
        "“I met Brandt last year,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Brandt: person; at Brandt"],
    ),
    ("“I live in Brandt,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("“I like the Brandt,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("“I rode a Trojan horse,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I met Brandt, bakers and dogs,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Brandt: person; at Brandt", "bakers: group; at bakers"],
    ),
    (
        "“I met Brandt 12 times,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Brandt: person; at Brandt"],
    ),
    (
        "“I met Brandt’s bakers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Brandt: person; at Brandt", "Brandt’s bakers: group; at Brandt’s bakers"],
    ),
    ("“I saw Brandt Lake,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I met Kim Brandt and Brandt lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Kim Brandt: person; at Kim Brandt, Brandt"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMES)
def test_names(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Names that only a quote holds are persons, unless words around show a place or a thing."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


STATES = [
    (
        "“I live in Norway and like Iran,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Norway: state; at Norway", "Iran: state; at Iran"],
    ),
    (
        "“I live in New Zealand,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "New Zealand: state; at New Zealand"],
    ),
    (
        "“The Norway-Iran deal is old,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Iran: state; at Iran", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“The non-Norway deal is old,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Roe left. “The Roe-Lee plan is old,” Ann Quill said.",
        ["Ann Quill"],
        ["Tom Roe: person; at Tom Roe, Roe", "Ann Quill: person; at Ann Quill"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), STATES)
def test_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """States are spoken of by name, in compounds too, but not where the name is first of all another."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NOBODY = [
    ("“I like people,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I like our people,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "our people: group; at our people"],
    ),
    ("“I like their parents,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I like those parents,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "parents: group; at parents"],
    ),
    (
        "“I like old parents,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "old parents: group; at old parents"],
    ),
    ("“I like our children,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I like other candidates,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "other candidates: group; at other candidates"],
    ),
    ("“I like our troops,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee", "troops: group; at troops"]),
    ("“I like those,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NOBODY)
def test_nobody(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“People” and “our children” are nobody in particular, “our people” and “those parents” are."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


CLAUSES = [
    (
        "“I like people who have lost their jobs,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person; at I, Ann Lee",
            "people who have lost their jobs: group; at people who have lost their jobs",
        ],
    ),
    (
        "“I like women who do so,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "women who do so: group; at women who do so"],
    ),
    (
        "“Women who do so should pay,” Ann Lee said.",
        ["Ann Lee"],
        ["Women who do so: group; at Women who do so", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“I like those who pay,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "those who pay: group; at those who pay"],
    ),
    (
        "“I like bakers who’ve paid,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers who’ve paid: group; at bakers who’ve paid"],
    ),
    (
        "“I like bakers, who pay,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers: group; at bakers"],
    ),
    (
        "“I like bakers who are old,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers who are old: group; at bakers who are old"],
    ),
    (
        "“I like victims of sexual assault,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "victims of sexual assault: group; at victims of sexual assault"],
    ),
    (
        "“I like victims of cold dark old sexual assault,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "victims: group; at victims"],
    ),
    (
        "“I like victims of it,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "victims: group; at victims"],
    ),
    (
        "“I like victims of the storm,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "victims of the storm: group; at victims of the storm"],
    ),
    (
        "“I like bakers of bread and dogs,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers of bread: group; at bakers of bread"],
    ),
    (
        "“I like bakers in Norway,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers in Norway: group; at bakers in Norway"],
    ),
    (
        "“I like bakers from the United States,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person; at I, Ann Lee",
            "bakers from the United States: group; at bakers from the United States",
            "United States: state; at United States",
        ],
    ),
    (
        "“I like bakers in Norway’s towns,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers: group; at bakers", "Norway: state; at Norway"],
    ),
    (
        "“I like bakers in towns,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "bakers: group; at bakers"],
    ),
    (
        "“Bakers,” Ann Lee said, “who pay left.”",
        ["Ann Lee"],
        ["Bakers: group; at Bakers", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), CLAUSES)
def test_clauses(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What says which of a group are meant belongs to its name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


GROUPS = [
    (
        "“I like Wall Street,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Wall Street: group; at Wall Street"],
    ),
    (
        "“I like the middle class,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "middle class: group; at middle class"],
    ),
    (
        "“I like the old middle class,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "old middle class: group; at old middle class"],
    ),
    (
        "“I like special interests,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "special interests: group; at special interests"],
    ),
    (
        "“I like law enforcement,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "law enforcement: group; at law enforcement"],
    ),
    (
        "“I like this administration,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "administration: organisation; at administration"],
    ),
    (
        "“I like our administration,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "administration: organisation; at administration"],
    ),
    ("“I like an administration,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I like the old administration,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "old administration: organisation; at old administration"],
    ),
    (
        "“I like the court,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "court: organisation; at court"],
    ),
    (
        "“I like her staff,” Tom Roe said of Ann Lee.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "her staff: group; at her staff", "Ann Lee: person; at Ann Lee"],
    ),
    ("“I like the staff,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at I, Tom Roe"]),
    (
        "“I like young Muslims,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "young Muslims: group; at young Muslims"],
    ),
    ("“I like Muslims,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee", "Muslims: group; at Muslims"]),
    (
        "“I like young Democrats,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person; at I, Ann Lee",
            "young Democrats: group; at young Democrats",
            "Democratic Party: organisation; at Democrats",
        ],
    ),
    (
        "“I like Young Democrats,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person; at I, Ann Lee",
            "Democratic Party: organisation; at Young Democrats",
            "Young Democrats: group; belongs_to Democratic Party; at Young Democrats",
        ],
    ),
    ("“I like bakers’ bread,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    (
        "“I like Republican bakers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Republican bakers: group; at Republican bakers"],
    ),
    (
        "“I like Lee’s bakers,” Tom Roe said. Ann Lee left.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at Lee, Ann Lee", "Lee’s bakers: group; at Lee’s bakers"],
    ),
    (
        "“I like baker candidates,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "baker candidates: group; at baker candidates"],
    ),
    ("“I like the campaign trail,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("“I like the voters’ bread,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("“The miners lawyer left,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The miners union left,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The miners court left,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Voters left. “I like voters,” Ann Lee said. “I like old voters.”",
        ["Ann Lee"],
        ["Voters: group; at Voters, voters", "Ann Lee: person; at I, Ann Lee, I", "old voters: group; at old voters"],
    ),
    (
        "Voters said no. “I like voters,” Ann Lee said.",
        ["Voters", "Ann Lee"],
        ["Voters: group; at Voters, voters", "Ann Lee: person; at I, Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), GROUPS)
def test_groups(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Groups by a plural, a collective or several words, and where the noun only describes another."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ALIASES = [
    ("“I like all bakers,” Ann Lee said.", "bakers", ("all bakers",)),
    ("“I like our troops,” Ann Lee said.", "troops", ("our troops",)),
    ("“I like most of the bakers,” Ann Lee said.", "bakers", ()),
    ("“I like bakers who pay,” Ann Lee said.", "bakers who pay", ("bakers",)),
    ("“I like old bakers who pay,” Ann Lee said.", "old bakers who pay", ("old bakers",)),
    ("“I like people who pay,” Ann Lee said.", "people who pay", ()),
    ("“I like old people who pay,” Ann Lee said.", "old people who pay", ("old people",)),
    ("“I like this administration,” Ann Lee said.", "administration", ("this administration",)),
    ("“I like the administration,” Ann Lee said.", "administration", ()),
    ("“I like our people,” Ann Lee said.", "our people", ()),
]


@pytest.mark.parametrize(("text", "name", "aliases"), ALIASES)
def test_aliases(text: str, name: str, aliases: tuple[str, ...], read: Callable) -> None:
    """A group is also called without its clause, if that still names it, and with the word before it."""
    assert read(text).parties[name].aliases == aliases
