"""Whole readings of short texts: whom descriptions and pronouns take up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FOCUS = [
    (
        "Norway left. Iran officials came. “No,” it said.",
        ["Norway"],
        ["Norway: state; at Norway, it", "Iran: state; at Iran"],
    ),
    ("Norway left. Iran came. “No,” it said.", ["Iran"], ["Norway: state; at Norway", "Iran: state; at Iran, it"]),
    (
        "“No,” said the chairwoman, Kim Quill. Tom Roe stayed. “Yes,” she said.",
        ["Kim Quill", "Kim Quill"],
        ["Kim Quill: person, chairwoman; at Kim Quill, she", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Bill Holm, a doctor, left. Tom Roe stayed. The doctor was ill. “No,” he said.",
        ["Bill Holm"],
        ["Bill Holm: person, doctor; at Bill Holm, doctor, he", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Bill Holm, an old cold dark doctor, left. Tom Roe stayed. The old cold dark doctor was ill. “No,” he said.",
        ["Bill Holm"],
        [
            "Bill Holm: person, old cold dark doctor; at Bill Holm, old cold dark doctor, he",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Bill Holm, a doctor, left. Tom Roe stayed. The doctor Kim Quill was ill. “No,” he said.",
        ["Tom Roe"],
        [
            "Bill Holm: person, doctor; at Bill Holm",
            "Tom Roe: person; at Tom Roe, he",
            "Kim Quill: person, doctor; at Kim Quill",
        ],
    ),
    (
        "Bill Holm, a doctor, left. Tom Roe stayed. The doctors were ill. “No,” he said.",
        ["Tom Roe"],
        ["Bill Holm: person, doctor; at Bill Holm", "Tom Roe: person; at Tom Roe, he"],
    ),
    (
        "Ann Lee and the Harlow Bank came. “No,” they said.",
        ["Harlow Bank"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank, they"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), FOCUS)
def test_focus(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """States that only describe are not meant by “it”; descriptions keep whom they mean in mind."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NAMED_SO = [
    (
        "“No,” said a man named Jolene Roe. “Yes,” he said.",
        ["Jolene Roe", "Jolene Roe"],
        ["Jolene Roe: person; at Jolene Roe, he"],
    ),
    (
        "“No,” said a woman, who gave her name as Sal. Tom Roe left. “Yes,” she said.",
        ["Sal", "Sal"],
        ["Sal: person; at woman, her, she", "Tom Roe: person; at Tom Roe"],
    ),
    ("“No,” said a man. Ann Lee is called Sal.", ["man"], ["man: unnamed; at man", "Ann Lee: person; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMED_SO)
def test_named_so(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A name that a description gives."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


CAMPAIGNS = [
    (
        "Tom Roe left. His campaign said that kilns were cold.",
        ["Roe campaign"],
        ["Tom Roe: person; at Tom Roe", "Roe campaign: organisation; at His campaign"],
    ),
    (
        "Their campaign said that kilns were cold.",
        ["Their campaign"],
        ["Their campaign: organisation; at Their campaign"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), CAMPAIGNS)
def test_campaigns(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“His campaign” as a source, of whom it is known or not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THE_TWO = [
    (
        "Ann Lee met Tom Roe. It rained. “No,” the two said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee met Tom Roe, two",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee met Tom Roe and Bill Holm. “No,” the two said.",
        ["Tom Roe and Bill Holm"],
        [
            "Ann Lee: person; at Ann Lee",
            "Tom Roe: person; at Tom Roe",
            "Tom Roe and Bill Holm: group; at Tom Roe and Bill Holm, two",
            "Bill Holm: person; at Bill Holm",
        ],
    ),
    (
        "“Ann Lee met Tom Roe,” Bill Holm said. Kim Quill left. “No,” the two said.",
        ["Bill Holm", "two"],
        [
            "Ann Lee: person; at Ann Lee",
            "Tom Roe: person; at Tom Roe",
            "Bill Holm: person; at Bill Holm",
            "Kim Quill: person; at Kim Quill",
            "two: unnamed; at two",
        ],
    ),
    (
        "Ann Lee met the Harlow Bank and Tom Roe. “No,” the two said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee met the Harlow Bank and Tom Roe, two",
            "Harlow Bank: organisation; at Harlow Bank",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” the two said. Ann Lee met Tom Roe.",
        ["two"],
        ["two: unnamed; at two", "Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee met Tom Roe. “No,” the two farmers said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee met Tom Roe, two farmers",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee met Tom Roe. “No,” two farmers said.",
        ["two farmers"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe", "two farmers: group; at two farmers"],
    ),
    (
        "Ann Lee met Tom Roe. “No,” both said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee met Tom Roe, both",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THE_TWO)
def test_the_two(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“The two” and “both” are the only two persons of a sentence just before, or two named together."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


AGAIN = [
    (
        "“No,” said a man. “Yes,” said the man. “Oh,” said a man.",
        ["man", "man", "man"],
        ["man: unnamed; at man, man", "man: unnamed; at man"],
    ),
    (
        "“No,” said a man. “Yes,” said the other man.",
        ["man", "other man"],
        ["man: unnamed; at man", "other man: unnamed; at other man"],
    ),
    (
        "“No,” said an angry man. “Yes,” said the man. “Oh,” said the tired man.",
        ["angry man", "angry man", "tired man"],
        ["angry man: unnamed; at angry man, man", "tired man: unnamed; at tired man"],
    ),
    ("“No,” said men. “Yes,” said the men. “Oh,” said men.", ["men", "men", "men"], ["men: group; at men, men, men"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), AGAIN)
def test_again(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“The man” is the one described before if nothing tells against it; “a man” is a new one."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


BY_ROLE = [
    (
        "Bill Holm, a doctor, left. Tom Roe stayed. “No,” the doctor said.",
        ["Bill Holm"],
        ["Bill Holm: person, doctor; at Bill Holm, doctor", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Bill Holm, a doctor, left. “No,” doctors said.",
        ["doctors"],
        ["Bill Holm: person, doctor; at Bill Holm", "doctors: group; at doctors"],
    ),
    (
        "Bill Holm, a doctor, left. “No,” the old doctor said.",
        ["Bill Holm"],
        ["Bill Holm: person, doctor; at Bill Holm, old doctor"],
    ),
    (
        "Bill Holm, a doctor, left. “No,” the old American doctor said.",
        ["Bill Holm"],
        ["Bill Holm: person, doctor; at Bill Holm, old American doctor"],
    ),
    (
        "Bill Holm, an old doctor, and Tom Roe, a young doctor, left. “No,” the young doctor said.",
        ["Tom Roe"],
        ["Bill Holm: person, old doctor; at Bill Holm", "Tom Roe: person, young doctor; at Tom Roe, young doctor"],
    ),
    (
        "Bill Holm, a doctor, and Tom Roe, a doctor, left. Holm stayed. “No,” the doctor said.",
        ["Bill Holm"],
        ["Bill Holm: person, doctor; at Bill Holm, Holm, doctor", "Tom Roe: person, doctor; at Tom Roe"],
    ),
    (
        "Sen. Bill Holm, D-Ohio, left. Sen. Tom Roe, R-Utah, stayed. “No,” the Ohio Democrat said.",
        ["Bill Holm"],
        [
            "Senate: organisation; at Sen.",
            "Bill Holm: person, Sen.; belongs_to Senate; belongs_to Democratic Party; at Bill Holm, Ohio Democrat",
            "Democratic Party: organisation; at D-Ohio",
            "Tom Roe: person, Sen.; belongs_to Senate; belongs_to Republican Party; at Tom Roe",
            "Republican Party: organisation; at R-Utah",
        ],
    ),
    (
        "Sen. Bill Holm, D-Ohio, left. Sen. Tom Roe, R-Utah, stayed. “No,” the Democrat said.",
        ["Bill Holm"],
        [
            "Senate: organisation; at Sen.",
            "Bill Holm: person, Sen.; belongs_to Senate; belongs_to Democratic Party; at Bill Holm, Democrat",
            "Democratic Party: organisation; at D-Ohio",
            "Tom Roe: person, Sen.; belongs_to Senate; belongs_to Republican Party; at Tom Roe",
            "Republican Party: organisation; at R-Utah",
        ],
    ),
    (
        "Sen. Bill Holm left. “No,” the lawmaker said.",
        ["Bill Holm"],
        ["Senate: organisation; at Sen.", "Bill Holm: person, Sen.; belongs_to Senate; at Bill Holm, lawmaker"],
    ),
    (
        "Bill Holm left. “No,” the lawmaker said.",
        ["lawmaker"],
        ["Bill Holm: person; at Bill Holm", "lawmaker: unnamed; at lawmaker"],
    ),
    (
        "Bill Holm, a senator, left. Tom Roe, a baker, stayed. “No,” the politician said.",
        ["Bill Holm"],
        [
            "Bill Holm: person, senator; belongs_to Senate; at Bill Holm, politician",
            "Senate: organisation; at senator",
            "Tom Roe: person, baker; at Tom Roe",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), BY_ROLE)
def test_by_role(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A role means who has it, or a wider word for it, if the other words do not tell against it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


IN_FOCUS = [
    (
        "Bill Holm, a doctor, left. Tom Roe stayed. “No,” the businessman said.",
        ["Tom Roe"],
        ["Bill Holm: person, doctor; at Bill Holm", "Tom Roe: person; at Tom Roe, businessman"],
    ),
    (
        "Ann Lee left. Tom Roe stayed. “No,” the actress said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, actress", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Tom Roe left. “No,” the official said.",
        ["official"],
        ["Tom Roe: person; at Tom Roe", "official: unnamed; at official"],
    ),
    (
        "Tom Roe left. “No,” the spokesman said.",
        ["spokesman"],
        ["Tom Roe: person; at Tom Roe", "spokesman: unnamed; at spokesman"],
    ),
    (
        "Tom Roe left. “A man said, ‘No,’” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "man: unnamed; at man", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Roe left. “The man said, ‘No,’” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "man: unnamed; at man", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee’s son, Tom Roe, left. Bill Holm stayed. “No,” the farmer said.",
        ["Bill Holm"],
        [
            "Ann Lee: person; at Ann Lee",
            "Tom Roe: person, Ann Lee’s son; at Tom Roe",
            "Bill Holm: person; at Bill Holm, farmer",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), IN_FOCUS)
def test_in_focus(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A description means the person in focus whom it fits, but no official, and nobody in a quote."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


BODIES = [
    (
        "The Harlow Bank left. The Quill Union stayed. “No,” the union said. “Yes,” the bank said.",
        ["Quill Union", "Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, bank", "Quill Union: organisation; at Quill Union, union"],
    ),
    (
        "The Harlow Bank left. The Quill Bank stayed. “No,” the bank said.",
        ["Quill Bank"],
        ["Harlow Bank: organisation; at Harlow Bank", "Quill Bank: organisation; at Quill Bank, bank"],
    ),
    (
        "The Harlow Bank left. “No,” Norway’s bank said.",
        ["Norway’s bank"],
        [
            "Harlow Bank: organisation; at Harlow Bank",
            "Norway: state; at Norway",
            "Norway’s bank: organisation; at Norway’s bank",
        ],
    ),
    (
        "The Harlow Herald left. “No,” the newspaper said.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald, newspaper"],
    ),
    (
        "The Harlow Herald left. Quill left. “No,” the big old newspaper said.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald, big old newspaper"],
    ),
    (
        "The Harlow Bank left. “No,” the newspaper said.",
        ["newspaper"],
        ["Harlow Bank: organisation; at Harlow Bank", "newspaper: organisation; at newspaper"],
    ),
    ("The HWA left. “No,” the agency said.", ["HWA"], ["HWA: organisation; at HWA, agency"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), BODIES)
def test_bodies(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“The bank” is a body of that kind named before."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ANNOUNCED = [
    (
        "Woman says bees are loud.\n\nTom Roe left.\n\n“No,” Ann Lee said.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Woman, Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Man says bees are loud.\n\nTom Roe left.\n\n“No,” Ann Lee said. “Yes,” Tom Roe said.",
        ["Tom Roe", "Ann Lee", "Tom Roe"],
        ["Tom Roe: person; at Man, Tom Roe, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Woman says bees are loud.\n\nIt rained.\n\nIt froze.\n\nIt was cold.\n\nIt was dark.\n\n“No,” Ann Lee said.",
        ["Woman", "Ann Lee"],
        ["Woman: unnamed; at Woman", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor says bees are loud.\n\n“No,” Mayor Ann Lee said.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person, Mayor; at Mayor, Ann Lee"],
    ),
    (
        "The mayor says bees are loud.\n\n“No,” Ann Lee said. “Yes,” Mayor Tom Roe said.",
        ["Tom Roe", "Ann Lee", "Tom Roe"],
        ["Tom Roe: person, Mayor; at mayor, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bank says bees are loud.\n\nThe Harlow Bank left. “No,” Tom Roe said.",
        ["Harlow Bank", "Tom Roe"],
        ["Harlow Bank: organisation; at Bank, Harlow Bank", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "A bank said bees were loud.\n\nThe Harlow Bank left. “No,” Tom Roe said.",
        ["Harlow Bank", "Tom Roe"],
        ["Harlow Bank: organisation; at bank, Harlow Bank", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ANNOUNCED)
def test_announced(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who is described in a lead is the first one quoted soon after who fits."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
