"""Whole readings of short texts: names, titles and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

INITIALS = [
    (
        "The League of Tired Bakers (LTB) met. “No,” LTB said.",
        ["League of Tired Bakers"],
        ["League of Tired Bakers: organisation; at League of Tired Bakers, LTB, LTB"],
    ),
    (
        "The Union for Rest at Night (URN) met. “No,” said URN.",
        ["Union for Rest at Night"],
        ["Union for Rest at Night: organisation; at Union for Rest at Night, URN, URN"],
    ),
    (
        "The Alliance to Rest Our Bakers (AROB) met. AROB said that kilns were cold.",
        ["Alliance to Rest Our Bakers"],
        ["Alliance to Rest Our Bakers: organisation; at Alliance to Rest Our Bakers, AROB, AROB"],
    ),
    (
        "The tired Kiln Rest Union (KRU) met. “No,” said the KRU.",
        ["Kiln Rest Union"],
        ["Kiln Rest Union: organisation; at Kiln Rest Union, KRU, KRU"],
    ),
    (
        "The Kiln Rest Union (KXU) met. “No,” said the KXU.",
        ["KXU"],
        ["Kiln Rest Union: organisation; at Kiln Rest Union", "KXU: organisation; at KXU"],
    ),
    (
        "The Kiln Rest Union (KR) met. “No,” said the KR.",
        ["KR"],
        ["Kiln Rest Union: organisation; at Kiln Rest Union", "KR: organisation; at KR"],
    ),
    ("The Harlow Bank fell. “No,” said the HB.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank, HB"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), INITIALS)
def test_initials(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A body is known by the initials that its article gives it, if they are those of its name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


BESIDE = [
    ("Ann Lee, 44, left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Ann Lee, who is a cook, left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Ann Lee, Mayor Tom Roe and others left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Tom Roe: person, Mayor; at Tom Roe"],
    ),
    (
        "Judicial Herald, a watchdog group, met. “No,” the group said.",
        ["Judicial Herald"],
        ["Judicial Herald: organisation; at Judicial Herald, group"],
    ),
    (
        "The newspaper Herald Post met. “No,” the newspaper said.",
        ["Herald Post"],
        ["Herald Post: organisation; at Herald Post, newspaper"],
    ),
    ("Ann Lee, 44, a doctor, left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person, doctor; at Ann Lee, Lee"]),
    ("Ann Lee -- a doctor -- left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person, doctor; at Ann Lee, Lee"]),
    (
        "When a doctor, Ann Lee, left, it was cold. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor; at Ann Lee, Lee"],
    ),
    (
        "An old lawyer of the bank, Ann Lee, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, lawyer of the bank; at Ann Lee, Lee"],
    ),
    (
        "The bank, the doctor Ann Lee and a farmer left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor; at Ann Lee, Lee"],
    ),
    ("“No,” said a doctor, Ann Lee, who left.", ["Ann Lee"], ["Ann Lee: person, doctor; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), BESIDE)
def test_beside(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What stands beside a name tells of its bearer, an age and a list of names do not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TITLES = [
    ("Mr. Roe came. “No,” Roe said.", ["Roe"], ["Roe: person; at Roe, Roe"]),
    (
        "Tom Roe and Ann Roe came. “No,” Ms. Roe said.",
        ["Ann Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Roe: person; at Ann Roe, Roe"],
    ),
    ("Lt. Gov. Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person, Lt. Gov.; at Ann Lee, Lee"]),
    (
        "Former President Tom Roe left. “No,” the former president said.",
        ["Tom Roe"],
        ["Tom Roe: person, Former President; at Tom Roe, former president"],
    ),
    (
        "Vice President Ann Lee left. “No,” the vice president said.",
        ["Ann Lee"],
        ["Ann Lee: person, Vice President; at Ann Lee, vice president"],
    ),
    (
        "Secretary of State Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Secretary of State; at Ann Lee, Lee"],
    ),
    (
        "Both men left. “No,” said Tom Roe. “Yes,” said Bill Holm. “It is,” said Roe.",
        ["Tom Roe", "Bill Holm", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” Tom Roe said. “Yes,” Bill Holm said. “I see.”",
        ["Tom Roe", "Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, I"],
    ),
    (
        "“No,” Tom Roe said.\n\n“Yes,” he added.\n\n“It is.”",
        ["Tom Roe", "Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TITLES)
def test_titles(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Titles go with names and stand for them later."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NAMES = [
    (
        "The Bank of Harlow fell. “No,” the Bank of Harlow said.",
        ["Bank of Harlow"],
        ["Bank of Harlow: organisation; at Bank of Harlow, Bank of Harlow"],
    ),
    (
        "The Court for the 3rd Circuit met. “No,” the court said.",
        ["Court for the 3rd Circuit"],
        ["Court for the 3rd Circuit: organisation; at Court for the 3rd Circuit, court"],
    ),
    (
        "The 6th Circuit Court met. “No,” the 6th Circuit Court said.",
        ["6th Circuit Court"],
        ["6th Circuit Court: organisation; at 6th Circuit Court, 6th Circuit Court"],
    ),
    (
        "The Dockers’ Union met. “No,” the Dockers’ Union said.",
        ["Dockers’ Union"],
        ["Dockers’ Union: organisation; at Dockers’ Union, Dockers’ Union"],
    ),
    (
        "“No,” said Bill de Holm. “Yes,” de Holm said.",
        ["Bill de Holm", "Bill de Holm"],
        ["Bill de Holm: person; at Bill de Holm, de Holm"],
    ),
    (
        "“No,” said Bill “Ox” Holm. “Yes,” Holm said.",
        ["Bill “Ox” Holm", "Bill “Ox” Holm"],
        ["Bill “Ox” Holm: person; at Bill “Ox” Holm, Holm"],
    ),
    (
        "“No,” said Ann D. Lee. “Yes,” Lee said.",
        ["Ann D. Lee", "Ann D. Lee"],
        ["Ann D. Lee: person; at Ann D. Lee, Lee"],
    ),
    (
        "“No,” said Tom Roe, Jr. “Yes,” Roe said.",
        ["Tom Roe, Jr.", "Tom Roe, Jr."],
        ["Tom Roe, Jr.: person; at Tom Roe, Jr., Roe"],
    ),
    (
        "“No,” said Tom Roe II. “Yes,” Roe said.",
        ["Tom Roe II", "Tom Roe II"],
        ["Tom Roe II: person; at Tom Roe II, Roe"],
    ),
    ("On Monday Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("The US-led group met Ann Lee. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Meet Ann Lee Holm, a doctor. “No,” Holm said.",
        ["Ann Lee Holm"],
        ["Ann Lee Holm: person, doctor; at Ann Lee Holm, Holm"],
    ),
    (
        "Joining Lee was Tom Roe. Ann Lee stayed. “No,” Roe said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person; at Tom Roe, Roe"],
    ),
    ("World War II ended. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“No,” said Clara Lee Foundation. “Yes,” the foundation said.",
        ["Clara Lee Foundation", "Clara Lee Foundation"],
        ["Clara Lee Foundation: organisation; at Clara Lee Foundation, foundation"],
    ),
    ("The National Bread Act passed. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "The Norwegian Foreign Ministry met. “No,” the ministry said.",
        ["Norwegian Foreign Ministry"],
        [
            "Norway: state; at Norwegian Foreign Ministry",
            "Norwegian Foreign Ministry: organisation; speaks_for Norway; at Norwegian Foreign Ministry, ministry",
        ],
    ),
    ("“No,” said Ann. Ann Lee left.", ["Ann Lee"], ["Ann Lee: person; at Ann, Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMES)
def test_names(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What of a run of capitalised words is the name, and what goes with it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NAMESAKES = [
    (
        "Ann Roe, his sister, came. Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Ann Roe: person, his sister; at Ann Roe", "Tom Roe: person; at Tom Roe, Roe"],
    ),
    (
        "Mayor Tom Roe and Bill Roe came. “No,” said Mayor Roe. “Yes,” said Roe.",
        ["Tom Roe", "Bill Roe"],
        ["Tom Roe: person, Mayor; at Tom Roe, Roe", "Bill Roe: person; at Bill Roe, Roe"],
    ),
    (
        "Bill Holmgren came. “No,” Holmgrin said.",
        ["Bill Holmgren"],
        ["Bill Holmgren: person; at Bill Holmgren, Holmgrin"],
    ),
    ("In Harlow it was cold. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Mr. Harlow left. “No,” Ann Lee said.", ["Ann Lee"], ["Harlow: person; at Harlow", "Ann Lee: person; at Ann Lee"]),
    (
        "Sen. Grant Green spoke. “No,” Senator Green said.",
        ["Grant Green"],
        [
            "Senate: organisation; at Sen.",
            "Grant Green: person, Sen., Senator; belongs_to Senate; at Grant Green, Green",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMESAKES)
def test_namesakes(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who is meant by a surname that several have, and by one misspelt."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


GENDER = [
    (
        "Osk Holm, a doctor, left. It was late for her. “No,” she said.",
        ["Osk Holm"],
        ["Osk Holm: person, doctor; at Osk Holm, her, she"],
    ),
    (
        "Osk Holm, a doctor, left. She was ill. Tom Roe stayed. “No,” she said.",
        ["Osk Holm"],
        ["Osk Holm: person, doctor; at Osk Holm, She, she", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Osk Holm, a doctor, left. It rained for a very long time on the dark kilns of her town. Tom Roe stayed.",
        [],
        ["Osk Holm: person, doctor; at Osk Holm, her", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), GENDER)
def test_gender(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A name of unknown gender has that of the first pronoun behind it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SURNAMES = [
    ("Harlow was cold. Mr. Harlow left. “No,” Harlow said.", ["Harlow"], ["Harlow: person; at Harlow, Harlow, Harlow"]),
    (
        "Tom Roe met senator Ann Lee and Mayor Kim Lee. “No,” Mayor Lee said. “Yes,” Senator Lee said.",
        ["Kim Lee", "Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Senate: organisation; at senator",
            "Ann Lee: person, senator, Senator; belongs_to Senate; at Ann Lee, Lee",
            "Kim Lee: person, Mayor; at Kim Lee, Lee",
        ],
    ),
    ("Bing Lee left. “No,” Lee said.", ["Bing Lee"], ["Bing Lee: person; at Bing Lee, Lee"]),
    ("“No,” she then said. Ann Lee left.", ["Ann Lee"], ["Ann Lee: person; at she, Ann Lee"]),
    ("“No,” said Ann Lee (right).", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "A lawyer for the bank, Ann Lee, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, lawyer for the bank; at Ann Lee"],
    ),
    (
        "Ann Lee, a judge in Ohio, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, judge in Ohio; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SURNAMES)
def test_surnames(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A surname alone goes by title to the one who has it, and may be a place’s name too."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


HEADS_OF_SENTENCES = [
    ("Joining the talks, Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Warning Tom Roe, Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    ("Bing Roe left. “No,” Bing Roe said.", ["Bing Roe"], ["Bing Roe: person; at Bing Roe, Bing Roe"]),
    ("Prosecutors left. “No,” Prosecutors said.", ["Prosecutors"], ["Prosecutors: group; at Prosecutors, Prosecutors"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HEADS_OF_SENTENCES)
def test_heads_of_sentences(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """The first word of a sentence is a name’s only if it is no common word."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SAME_SURNAME = [
    (
        "Mayor Kim Lee met doctor Ann Lee. “No,” Dr. Lee said.",
        ["Ann Lee"],
        ["Kim Lee: person, Mayor; at Kim Lee", "Ann Lee: person, doctor; at Ann Lee, Lee"],
    ),
    (
        "Kim Lee left. Kim Lee spoke. Ann Lee stayed. “No,” Lee said.",
        ["Kim Lee"],
        ["Kim Lee: person; at Kim Lee, Kim Lee, Lee", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Lee and Ann Lee came. “No,” Mrs. Lee said. “Yes,” Mr. Lee said.",
        ["Ann Lee", "Tom Lee"],
        ["Tom Lee: person; at Tom Lee, Lee", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee came. Lee left. Tom Lee came. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee, Lee", "Tom Lee: person; at Tom Lee"],
    ),
    (
        "Sen. Ann Lee met Tom Lee. “No,” the senator said. “Yes,” Tom said.",
        ["Ann Lee", "Tom Lee"],
        [
            "Senate: organisation; at Sen.",
            "Ann Lee: person, Sen.; belongs_to Senate; at Ann Lee, senator",
            "Tom Lee: person; at Tom Lee, Tom",
        ],
    ),
    (
        "Tom Roe left. “No,” Roe’s wife, Ann Roe, said. “Yes,” Roe said.",
        ["Ann Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe, Roe", "Ann Roe: person, Roe’s wife; at Ann Roe"],
    ),
    (
        "Kim Lee spoke. Ann Lee spoke. Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Kim Lee: person; at Kim Lee", "Ann Lee: person; at Ann Lee, Ann Lee, Lee"],
    ),
    (
        "Senator Kim Lee spoke. Ann Lee spoke. Ann Lee left. Ann Lee sat. “No,” Senator Lee said.",
        ["Kim Lee"],
        [
            "Senate: organisation; at Senator",
            "Kim Lee: person, Senator; belongs_to Senate; at Kim Lee, Lee",
            "Ann Lee: person; at Ann Lee, Ann Lee, Ann Lee",
        ],
    ),
    (
        "Ann Lee spoke. “No,” Tom Lee said. “Yes,” Mr. Lee said. “It is,” Ms. Lee said.",
        ["Tom Lee", "Tom Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Tom Lee: person; at Tom Lee, Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SAME_SURNAME)
def test_same_surname(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Two of one surname are told apart by titles and gender; else the one spoken of more is meant."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


APPOSITIONS = [
    ("Ex-Mayor Tom Roe left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, Ex-Mayor; at Tom Roe, Roe"]),
    (
        "The bank’s president, Tom Roe, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, bank’s president; at Tom Roe, Roe"],
    ),
    ("Its president, Tom Roe, left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, Its president; at Tom Roe, Roe"]),
    ("Tom Roe, its president, left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, its president; at Tom Roe, Roe"]),
    (
        "Tom Roe, 44, its president and a doctor, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, its president and a doctor; at Tom Roe, Roe"],
    ),
    ("Tom Roe (a doctor) left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, doctor; at Tom Roe, Roe"]),
    (
        "Tom Roe, president of the bank and of the union, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, president of the bank and of the union; at Tom Roe, Roe"],
    ),
    (
        "“Tom Roe, a doctor, left,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, doctor; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    ("Tom Roe, whose doctor left, stayed. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe, Roe"]),
    (
        "Tom Roe, Ann Lee and a doctor left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee, mother of Tom Roe, a doctor, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, mother of Tom Roe; at Ann Lee, Lee", "Tom Roe: person, doctor; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), APPOSITIONS)
def test_appositions(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A role between commas or in brackets is of the name beside it; a list and a clause are none."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


LENGTHS = [
    (
        "Ann Lee, an old and very cold and tired doctor, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, old and very cold and tired doctor; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee, an old but cold and tired and hungry and sleepy and poor doctor, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), LENGTHS)
def test_lengths(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A role may be long, but its noun comes soon."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TOLD_DESCRIPTIONS = [
    (
        "Mayor Tom Roe left. Bill Holm stayed. The mayor was ill. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Mayor Tom Roe left. Bill Holm stayed. The very old and tired mayor was ill. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Mayor Tom Roe left. Bill Holm stayed. The mayors were ill. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Mayor Tom Roe left. Bill Holm stayed. The mayor doctor was ill. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person, Mayor; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TOLD_DESCRIPTIONS)
def test_told_descriptions(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A definite description in the narrative keeps its person in focus, if it is short and of one."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


HEADINGS = [
    ("Bread Falls, Lee Says\n\n“Bread falls,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Lee, Ann Lee"]),
    (
        "Mayor Lee Says ‘We Eat Cold Bread’\n\n“We eat cold bread at night,” Ann Lee said.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person, Mayor; at Lee, Ann Lee"],
    ),
    (
        "‘We eat cold bread’ at night\n\n“We eat cold bread at night,” Ann Lee said.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HEADINGS)
def test_headings(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A heading’s quote has the speaker of the words that it repeats."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ACCOUNTS = [
    (
        "“No,” tweeted Ann Lee (@annlee).\n\n@annlee: Yes.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, @annlee"],
    ),
    (
        "“No,” Harlow Bank (@harlow) said. “Yes,” said @harlow.",
        ["Harlow Bank", "Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, @harlow"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ACCOUNTS)
def test_accounts(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Accounts are those of whom the text names beside them."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
