"""Whole readings of short texts: who stands as a source, alone, together or without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LATER = [
    ("“No,” she said. Ann Lee left.", ["Ann Lee"], ["Ann Lee: person; at she, Ann Lee"]),
    (
        "“No,” he said. Ann Lee left. Tom Roe stayed.",
        ["Tom Roe"],
        ["Tom Roe: person; at he, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” she told Tom Roe. Ann Lee left.",
        ["Ann Lee"],
        ["Ann Lee: person; at she, Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, a doctor, who said that kilns were cold, left.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor; at Ann Lee, who"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), LATER)
def test_later(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A pronoun before every name means the first one behind it that fits."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


WHO = [
    (
        "Ann Lee met a farmer who said that kilns were cold.",
        ["farmer"],
        ["Ann Lee: person; at Ann Lee", "farmer: unnamed; at farmer, who"],
    ),
    (
        "Ann Lee tried to warn farmers, who said that kilns were cold.",
        ["farmers"],
        ["Ann Lee: person; at Ann Lee", "farmers: group; at farmers, who"],
    ),
    (
        "Ann Lee met voters in the city who said that kilns were cold.",
        ["voters in the city"],
        ["Ann Lee: person; at Ann Lee", "voters in the city: group; at voters in the city, who"],
    ),
    (
        "Ann Lee spoke to farmers in Norway who said that kilns were cold.",
        ["farmers in Norway"],
        ["Ann Lee: person; at Ann Lee", "farmers in Norway: group; at farmers in Norway, who"],
    ),
    (
        "Ann Lee met the old farmer who said that kilns were cold.",
        ["farmer"],
        ["Ann Lee: person; at Ann Lee", "farmer: unnamed; at farmer, who"],
    ),
    (
        "Ann Lee met her lawyer, who said that kilns were cold.",
        ["Lee's lawyer"],
        ["Ann Lee: person; at Ann Lee, her", "Lee's lawyer: unnamed; at her lawyer, who"],
    ),
    (
        "Ann Lee, head of the Harlow Bank, who said that kilns were cold, left.",
        ["Ann Lee"],
        [
            "Ann Lee: person, head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, who",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee fought a bank that said that kilns were cold.",
        ["bank"],
        ["Ann Lee: person; at Ann Lee", "bank: organisation; at bank"],
    ),
    (
        "Ann Lee fought the bank, which said that kilns were cold.",
        ["bank"],
        ["Ann Lee: person; at Ann Lee", "bank: organisation; at bank, which"],
    ),
    ("It was Tom Roe who said that kilns were cold.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe, who"]),
    (
        "Democrats, who said that kilns were cold, left.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, who",
        ],
    ),
    (
        "The Harlow Bank, which said that kilns were cold, closed.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, which"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), WHO)
def test_who(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A relative pronoun belongs to the person or body right before it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


JOINED = [
    (
        "Bo Roe and Ann Lee came. “We won,” Roe said.",
        ["Bo Roe"],
        ["Bo Roe: person; at Bo Roe, Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” said Ann Lee, Bo Roe and Kim Holm.",
        ["Ann Lee, Bo Roe and Kim Holm"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee, Bo Roe and Kim Holm: group; at Ann Lee, Bo Roe and Kim Holm",
            "Bo Roe: person; at Bo Roe",
            "Kim Holm: person; at Kim Holm",
        ],
    ),
    (
        "Ann Lee and Tom Roe came. “No,” they said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe, they",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Tom Roe and Ann Lee came. The two said that kilns were cold.",
        ["Tom Roe and Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Tom Roe and Ann Lee: group; at Tom Roe and Ann Lee, two",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), JOINED)
def test_joined(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Several names joined speak together, one of them alone does not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SOURCES = [
    ("“No,” said a baker, Ann Lee, who left.", ["Ann Lee"], ["Ann Lee: person, baker; at Ann Lee"]),
    ("“No,” said @annlee.", ["@annlee"], ["@annlee: unnamed; at @annlee"]),
    ("Ann Lee spoke. “No,” she herself said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, she, herself"]),
    (
        "“No,” Ann Lee's lawyer said.",
        ["Ann Lee's lawyer"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee's lawyer: unnamed; at Ann Lee's lawyer"],
    ),
    (
        "“No,” Ann Lee's lawyer, Bo Roe, said.",
        ["Bo Roe"],
        ["Ann Lee: person; at Ann Lee", "Bo Roe: person, Ann Lee's lawyer; at Bo Roe"],
    ),
    (
        "“No,” said Roe, the lawyer for Ann Lee.",
        ["Roe"],
        ["Roe: person, lawyer for Ann Lee; at Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” said a spokesman for Ann Lee, Bo Roe.",
        ["Bo Roe"],
        ["Ann Lee: person; at Ann Lee", "Bo Roe: person, spokesman for Ann Lee; speaks_for Ann Lee; at Bo Roe"],
    ),
    (
        "A man said that kilns were cold. The man said that he was ill.",
        ["man", "man"],
        ["man: unnamed; at man, man, he"],
    ),
    (
        "A man said that kilns were cold. Another man said that they were hot.",
        ["man", "Another man"],
        ["man: unnamed; at man", "Another man: unnamed; at Another man"],
    ),
    ("A man and a woman came. The woman said that kilns were cold.", ["woman"], ["woman: unnamed; at woman"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SOURCES)
def test_sources(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What stands as a source: pronouns, accounts, roles, and new persons or the same ones."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


DESCRIPTIONS = [
    (
        "Even a doctor said that kilns were cold. “No,” the doctor said.",
        ["doctor", "doctor"],
        ["doctor: unnamed; at doctor, doctor"],
    ),
    ("Only the farmers said that kilns were cold.", ["farmers"], ["farmers: group; at farmers"]),
    ("Hundreds of farmers said that kilns were cold.", ["farmers"], ["farmers: unnamed; at Hundreds of farmers"]),
    (
        "Thousands of angry farmers said that kilns were cold.",
        ["angry farmers"],
        ["angry farmers: unnamed; at Thousands of angry farmers"],
    ),
    ("One farmer said that kilns were cold.", ["farmer"], ["farmer: unnamed; at farmer"]),
    (
        "An official involved said that kilns were cold.",
        ["official involved"],
        ["official involved: unnamed; at official involved"],
    ),
    (
        "A senior official in the bank said that kilns were cold.",
        ["senior official in the bank"],
        ["senior official in the bank: unnamed; at senior official in the bank"],
    ),
    ("A woman named Jolene said that kilns were cold.", ["Jolene"], ["Jolene: person; at Jolene"]),
    ("The same doctor said that kilns were cold.", ["same doctor"], ["same doctor: unnamed; at same doctor"]),
    (
        "A doctor came. The old doctor said that kilns were cold.",
        ["old doctor"],
        ["old doctor: unnamed; at old doctor"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), DESCRIPTIONS)
def test_descriptions(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What of a description is its name, and when it takes up one given before."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TAKEN_UP = [
    (
        "Kim Lee, Ann’s mother, left. Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Kim Lee: person, Ann’s mother; at Kim Lee", "Ann Lee: person; at Ann, Ann Lee, Lee"],
    ),
    (
        "Mayor Tom Roe met Mayor Ann Lee. Roe left. “No,” the mayor said.",
        ["Tom Roe"],
        ["Tom Roe: person, Mayor; at Tom Roe, Roe, mayor", "Ann Lee: person, Mayor; at Ann Lee"],
    ),
    (
        "Green Party leader Ann Lee left. “No,” the Green Party leader said.",
        ["Ann Lee"],
        [
            "Green Party: organisation; at Green Party, Green Party",
            "Ann Lee: person, Green Party leader; speaks_for Green Party; at Ann Lee, Green Party leader",
        ],
    ),
    (
        "Ann Lee, a lawyer, met Tom Roe, a doctor. “No,” the lawyer said. “Yes,” the doctor said.",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person, lawyer; at Ann Lee, lawyer", "Tom Roe: person, doctor; at Tom Roe, doctor"],
    ),
    (
        "Ann Lee met Tom Roe. “No,” the New York businessman said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, New York businessman"],
    ),
    (
        "Ann Lee met Tom Roe. “No,” the woman said. “Yes,” the man said.",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee, woman", "Tom Roe: person; at Tom Roe, man"],
    ),
    (
        "The Harlow Bank met the Quill Union. “No,” the bank said. “Yes,” the union said.",
        ["Harlow Bank", "Quill Union"],
        ["Harlow Bank: organisation; at Harlow Bank, bank", "Quill Union: organisation; at Quill Union, union"],
    ),
    (
        "“No,” said Tom Roe of the Quill administration. Ann Quill left.",
        ["Tom Roe"],
        [
            "Tom Roe: person; at Tom Roe",
            "Quill administration: organisation; speaks_for Ann Quill; at Quill administration",
            "Ann Quill: person; at Ann Quill",
        ],
    ),
    (
        "The Quill team met. “No,” Quill’s team said. Ann Quill left.",
        ["Quill campaign"],
        [
            "Quill campaign: organisation; speaks_for Ann Quill; at Quill team, Quill’s team",
            "Ann Quill: person; at Quill, Ann Quill",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TAKEN_UP)
def test_taken_up(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom or what a definite description takes up: by role, gender or noun."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


UNNAMED = [
    (
        "Farmers left. “No,” said farmers. A farmer left. “Yes,” a farmer said.",
        ["farmers", "farmer"],
        ["farmers: group; at Farmers, farmers", "farmer: unnamed; at farmer"],
    ),
    (
        "An official said that kilns were cold. An official said that they were hot.",
        ["official", "official"],
        ["official: unnamed; at official", "official: unnamed; at official"],
    ),
    (
        "The official said that kilns were cold. “No,” the official said.",
        ["official", "official"],
        ["official: unnamed; at official, official"],
    ),
    (
        "Officials said that kilns were cold. “No,” officials said.",
        ["Officials", "Officials"],
        ["Officials: unnamed; at Officials, officials"],
    ),
    (
        "Ann Lee left. Her lawyer said that kilns were cold.",
        ["Lee's lawyer"],
        ["Ann Lee: person; at Ann Lee", "Lee's lawyer: unnamed; at Her lawyer"],
    ),
    (
        "Ann Lee left. Her supporters said that kilns were cold.",
        ["Lee's supporters"],
        ["Ann Lee: person; at Ann Lee", "Lee's supporters: group; at Her supporters"],
    ),
    (
        "Tom Roe left. His party said that kilns were cold.",
        ["Roe's party"],
        ["Tom Roe: person; at Tom Roe", "Roe's party: organisation; at His party"],
    ),
    (
        "The baker’s lawyer said that kilns were cold.",
        ["baker’s lawyer"],
        ["baker’s lawyer: unnamed; at baker’s lawyer"],
    ),
    ("Two officials said that kilns were cold.", ["Two officials"], ["Two officials: unnamed; at Two officials"]),
    (
        "A U.S. official said that kilns were cold. The official said they were hot.",
        ["U.S. official", "U.S. official"],
        ["United States: state; at U.S.", "U.S. official: unnamed; at U.S. official, official"],
    ),
    (
        "A second official said that kilns were cold.",
        ["second official"],
        ["second official: unnamed; at second official"],
    ),
    (
        "Senior officials in Norway said that kilns were cold.",
        ["Senior officials in Norway"],
        ["Senior officials in Norway: unnamed; at Senior officials in Norway"],
    ),
    (
        "Doctors at the Harlow Hospital said that kilns were cold.",
        ["Doctors at the Harlow Hospital"],
        [
            "Doctors at the Harlow Hospital: group; at Doctors at the Harlow Hospital",
            "Harlow Hospital: organisation; at Harlow Hospital",
        ],
    ),
    (
        "The Harlow Hospital’s doctors said that kilns were cold.",
        ["Harlow Hospital’s doctors"],
        [
            "Harlow Hospital: organisation; at Harlow Hospital",
            "Harlow Hospital’s doctors: group; at Harlow Hospital’s doctors",
        ],
    ),
    (
        "“No,” said one. “Yes,” said another.",
        ["one", "another"],
        ["one: unnamed; at one", "another: unnamed; at another"],
    ),
    ("Critics said that kilns were cold.", ["Critics"], ["Critics: unnamed; at Critics"]),
    ("Everyone said that kilns were cold.", ["Everyone"], ["Everyone: unnamed; at Everyone"]),
    (
        "“No,” his mother said. Tom Roe left.",
        ["his mother"],
        ["his mother: unnamed; at his mother", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” said the deputy of Ann Lee.",
        ["deputy of Ann Lee"],
        ["deputy of Ann Lee: unnamed; at deputy of Ann Lee", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), UNNAMED)
def test_unnamed(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Sources without a name: which are one party, and what of their words is its name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TOGETHER = [
    (
        "“No,” said Tom Roe and Ann Lee of the Harlow Bank.",
        ["Tom Roe and Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Tom Roe and Ann Lee: group; at Tom Roe and Ann Lee",
            "Ann Lee: person; at Ann Lee",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "“No,” said both Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said Norway and Iran.",
        ["Norway and Iran"],
        ["Norway: state; at Norway", "Norway and Iran: group; at Norway and Iran", "Iran: state; at Iran"],
    ),
    (
        "“No,” said presidential candidates Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said farmers Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said Mayor Ann Lee and Gov. Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person, Mayor; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Gov. Tom Roe",
            "Tom Roe: person, Gov.; at Tom Roe",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TOGETHER)
def test_together(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Two names that speak together, with titles before them and a body behind."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


CROWDS = [
    (
        "Democrats left. Tom Roe stayed. “No,” they said.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee met Democrats. “No,” they said.",
        ["Democrats"],
        [
            "Ann Lee: person; at Ann Lee",
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
        ],
    ),
    (
        "Bakers left. “The bakers are old,” Ann Lee said.",
        ["Ann Lee"],
        ["Bakers: group; at Bakers, bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bakers met. “Old bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Old bakers: group; at Old bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Syrian war refugees left. “No,” they said.",
        ["Syrian war refugees"],
        ["Syrian war refugees: group; at Syrian war refugees, they"],
    ),
    (
        "“Young old poor Syrian refugees left,” Ann Lee said.",
        ["Ann Lee"],
        ["Young old poor Syrian refugees: group; at Young old poor Syrian refugees", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Hundreds of very poor Syrian refugees came. “No,” they said.",
        ["poor Syrian refugees"],
        ["poor Syrian refugees: group; at poor Syrian refugees, they"],
    ),
    (
        "“No,” the farmers said. “Yes,” the same farmers said.",
        ["farmers", "farmers"],
        ["farmers: group; at farmers, same farmers"],
    ),
    (
        "Bakers met the Harlow Bank. “No,” they said.",
        ["Bakers"],
        ["Bakers: group; at Bakers, they", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "The bakers left the Harlow Bank. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), CROWDS)
def test_crowds(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Groups by a plural noun: what “they” are, and when they are the same again."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PRONOUNS = [
    (
        "A man and a woman came. “No,” the man said. “Yes,” the woman said. “I see,” he said.",
        ["man", "woman", "man"],
        ["man: unnamed; at man, I, he", "woman: unnamed; at woman"],
    ),
    (
        "Tom Roe left. It was cold. It was dark. It rained. Bill Holm stayed. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. Bill Holm’s dog barked. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” Tom Roe said. Bill Holm left. “Yes,” he said.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” Tom Roe said.\n\nBill Holm left.\n\n“Yes,” he said.",
        ["Tom Roe", "Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. “Bill Holm lied,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“I like Tom Roe and Bill Holm,” Ann Lee said. “He is ill.”",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, He"],
    ),
    (
        "Tom Roe left. “Bill Holm lied and he knows,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Roe said that Bill Holm left. He said that he was ill.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, He, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "The Harlow Bank met Tom Roe. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Norway met the Harlow Bank. “No,” it said.",
        ["Norway"],
        ["Norway: state; at Norway, it", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee and Kim Holm left. The two said that kilns were cold. Both said that they were hot.",
        ["Ann Lee and Kim Holm", "Ann Lee and Kim Holm"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Kim Holm: group; at Ann Lee and Kim Holm, two, Both",
            "Kim Holm: person; at Kim Holm",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PRONOUNS)
def test_pronouns(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom “he” means: the subject spoken of last, the last speaker of the paragraph, in a quote whom it has named."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TURNS = [
    (
        "Tom Roe said no. Bill Holm said yes.\n\n“It is,” said Roe.\n\n“It is not.”",
        ["Tom Roe", "Bill Holm", "Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” said Tom Roe.\n\n“Is it?” asked Ann Lee.\n\n“It is.”\n\n“Oh.”",
        ["Tom Roe", "Ann Lee", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee left. She said: “No.” Then she said: “Yes.”",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, She, she"],
    ),
    ("Ann Lee was ill. “No.” She left.", [], ["Ann Lee: person; at Ann Lee, She"]),
    (
        "Ann Lee: “No.”\nTom Roe: “Yes.”",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    ("“I am Ann Lee,” she said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee, she"]),
    ("“My name is Tom Roe,” said a man.", ["man"], ["man: unnamed; at My, man", "Tom Roe: person; at Tom Roe"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TURNS)
def test_turns(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whose the quotes without a source are, and those of turns."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


AUTHORS = [
    (
        "By Ann Lee\n\nI left. “No,” I said. Tom Roe stayed.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, I", "Tom Roe: person; at Tom Roe"],
    ),
    ("Opinion by Ann Lee\n\nI left. “No,” I said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I"]),
    ("I left. “No,” I said.\n\nAnn Lee is a writer in Harlow.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("Ann Lee left.\n\nI stayed. “No,” I said.", [None], ["Ann Lee: person; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), AUTHORS)
def test_authors(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """An article that says “I” is by whom its byline or last line names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
