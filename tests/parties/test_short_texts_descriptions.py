"""Whole readings of short texts: descriptions, and groups that are spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BY_DESCRIPTION = [
    ("Even the farmers said that kilns were cold.", ["farmers"], ["farmers: group; at farmers"]),
    ("Only a farmer said that kilns were cold.", ["farmer"], ["farmer: unnamed; at farmer"]),
    ("But farmers said that kilns were cold.", ["farmers"], ["farmers: group; at farmers"]),
    ("One of the farmers said that kilns were cold.", ["farmers"], ["farmers: group; at farmers"]),
    (
        "Some of the farmers said that kilns were cold.",
        ["Some of the farmers"],
        ["Some of the farmers: group; at Some of the farmers"],
    ),
    (
        "Friends of farmers said that kilns were cold.",
        ["Friends of farmers"],
        ["Friends of farmers: group; at Friends of farmers"],
    ),
    ("“No,” said the official involved.", ["official"], ["official: unnamed; at official"]),
    ("“No,” said a man wanted by police.", ["man"], ["man: unnamed; at man"]),
    ("“No,” the kiln involved said.", ["kiln"], ["kiln: unnamed; at kiln"]),
    ("“No,” said voters such as Ann Lee.", ["voters"], ["voters: group; at voters", "Ann Lee: person; at Ann Lee"]),
    ("“No,” said voters including Ann Lee.", ["voters"], ["voters: group; at voters", "Ann Lee: person; at Ann Lee"]),
    (
        "Officials who asked not to be named said that kilns were cold.",
        ["Officials"],
        ["Officials: unnamed; at Officials, who"],
    ),
    ("“No,” said officials who left.", ["officials"], ["officials: unnamed; at officials"]),
    ("“No,” said an official speaking on condition of anonymity.", ["official"], ["official: unnamed; at official"]),
    (
        "“No,” said an official in Oslo who requested anonymity.",
        ["official in Oslo"],
        ["official in Oslo: unnamed; at official in Oslo"],
    ),
    ("“No,” said an official speaking in Oslo.", ["official"], ["official: unnamed; at official"]),
    ("“No,” the banks said. “Yes,” the banks said.", ["banks", "banks"], ["banks: group; at banks, banks"]),
    ("“No,” the bank said.", ["bank"], ["bank: organisation; at bank"]),
    ("“No,” said the press.", ["press"], ["press: group; at press"]),
    ("The bus said “No.”", ["bus"], ["bus: unnamed; at bus"]),
    (
        "“No,” a tall doctor said. “Yes,” a doctor said. “Oh,” the doctor said.",
        ["tall doctor", "doctor", "doctor"],
        ["tall doctor: unnamed; at tall doctor", "doctor: unnamed; at doctor, doctor"],
    ),
    (
        "“No,” a doctor said. “Yes,” the tall doctor said.",
        ["doctor", "tall doctor"],
        ["doctor: unnamed; at doctor", "tall doctor: unnamed; at tall doctor"],
    ),
    (
        "“No,” doctors said. “Yes,” the doctor said.",
        ["doctors", "doctor"],
        ["doctors: group; at doctors", "doctor: unnamed; at doctor"],
    ),
    (
        "“No,” a doctor said. “Yes,” the same doctor said.",
        ["doctor", "doctor"],
        ["doctor: unnamed; at doctor, same doctor"],
    ),
    (
        "“No,” a tall doctor said. “Yes,” a short doctor said. “Oh,” the tall doctor said.",
        ["tall doctor", "short doctor", "tall doctor"],
        ["tall doctor: unnamed; at tall doctor, tall doctor", "short doctor: unnamed; at short doctor"],
    ),
    ("“No,” a spokesman said. “Yes,” she said.", ["spokesman", None], ["spokesman: unnamed; at spokesman"]),
    (
        "“No,” a doctor said. “Yes,” she said. “Oh,” he said.",
        ["doctor", "doctor", None],
        ["doctor: unnamed; at doctor, she"],
    ),
    ("“No,” said a man, who gave his name only as Osk.", ["Osk"], ["Osk: person; at man, his"]),
    ("“No,” said a woman, identifying herself as Bex Quill.", ["Bex Quill"], ["Bex Quill: person; at woman, herself"]),
    ("“No,” said a man known only as Osk Holm.", ["Osk Holm"], ["Osk Holm: person; at man"]),
    (
        "“No,” said Lee’s old doctor. Ann Lee left.",
        ["Lee’s old doctor"],
        ["Ann Lee: person; at Lee, Ann Lee", "Lee’s old doctor: unnamed; at Lee’s old doctor"],
    ),
    ("“No,” said both doctors.", ["both doctors"], ["both doctors: group; at both doctors"]),
    (
        "“No,” said another doctor. “Yes,” the doctor said.",
        ["another doctor", "another doctor"],
        ["another doctor: unnamed; at another doctor, doctor"],
    ),
    ("“No,” said my doctor.", ["my doctor"], ["my doctor: unnamed; at my doctor"]),
    (
        "“No,” said US officials. “Yes,” the officials said.",
        ["US officials", "US officials"],
        ["United States: state; at US", "US officials: unnamed; at US officials, officials"],
    ),
    ("“No,” said the officials’ union.", ["officials’ union"], ["officials’ union: organisation; at officials’ union"]),
    (
        "“No,” said the farmers’ union leader.",
        ["farmers’ union leader"],
        ["farmers’ union leader: unnamed; at farmers’ union leader"],
    ),
    (
        "“No,” said a doctor with the Harlow Bank.",
        ["doctor"],
        ["doctor: unnamed; at doctor", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    ("“No,” said a well-known doctor.", ["well-known doctor"], ["well-known doctor: unnamed; at well-known doctor"]),
    ("“No,” said a doctor (a tall one).", ["doctor"], ["doctor: unnamed; at doctor"]),
    (
        "“No,” said parents of the children.",
        ["parents of the children"],
        ["parents of the children: group; at parents of the children"],
    ),
    ("“No,” the woman with the dog said.", ["woman"], ["woman: unnamed; at woman"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), BY_DESCRIPTION)
def test_by_description(text: str, speakers: list[str | None], parties: list[str], read: Callable) -> None:
    """A description names its party; “the” and “the same” take one up that no word tells apart, “a” does not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


GROUPS = [
    ("“The right thing is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The right lied,” Ann Lee said.", ["Ann Lee"], ["right: group; at right", "Ann Lee: person; at Ann Lee"]),
    ("“The right to vote is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“The far left lied,” Ann Lee said.",
        ["Ann Lee"],
        ["far left: group; at far left", "Ann Lee: person; at Ann Lee"],
    ),
    ("“She left,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The public lied,” Ann Lee said.", ["Ann Lee"], ["public: group; at public", "Ann Lee: person; at Ann Lee"]),
    (
        "“Department heads lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Department heads: group; at Department heads", "Ann Lee: person; at Ann Lee"],
    ),
    ("“It is in their heads,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“A poor result is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“Young black voters lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Young black voters: group; at Young black voters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Tall black voters lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tall black voters: group; at Tall black voters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“I like Syrian women,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Syrian women: group; at Syrian women"],
    ),
    ("“The women’s kilns are cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“I like the Norway-based workers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Norway-based workers: group; at Norway-based workers"],
    ),
    (
        "“I like young rich black civil workers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "young rich black civil workers: group; at young rich black civil workers"],
    ),
    (
        "“I like rich black civil workers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "rich black civil workers: group; at rich black civil workers"],
    ),
    ("“I like workers,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee", "workers: group; at workers"]),
    (
        "“I like workers and nurses,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "workers: group; at workers", "nurses: group; at nurses"],
    ),
    (
        "“I like women workers,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "women workers: group; at women workers"],
    ),
    (
        "“I like farmers and the farmers like me,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, me, Ann Lee", "farmers: group; at farmers, farmers"],
    ),
    ("“The media lied,” Ann Lee said.", ["Ann Lee"], ["media: group; at media", "Ann Lee: person; at Ann Lee"]),
    (
        "“The media company lied,” Ann Lee said.",
        ["Ann Lee"],
        ["media company: organisation; at media company", "Ann Lee: person; at Ann Lee"],
    ),
    ("“Police lied,” Ann Lee said.", ["Ann Lee"], ["Police: group; at Police", "Ann Lee: person; at Ann Lee"]),
    (
        "“I like Trump voters,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Trump voters: group; at Trump voters"],
    ),
    ("“I like kilns,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("“I like the rich,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee", "rich: group; at rich"]),
    (
        "“The rich men lied,” Ann Lee said.",
        ["Ann Lee"],
        ["rich men: group; at rich men", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” said farmers. “I like farmers,” Ann Lee said.",
        ["farmers", "Ann Lee"],
        ["farmers: group; at farmers, farmers", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Farmers left. “I like farmers,” Ann Lee said. Farmers came.",
        ["Ann Lee"],
        ["Farmers: group; at Farmers, farmers, Farmers", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "“It rained. Farmers lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Farmers: group; at Farmers", "Ann Lee: person; at Ann Lee"],
    ),
    ("“The left lied,” Ann Lee said.", ["Ann Lee"], ["left: group; at left", "Ann Lee: person; at Ann Lee"]),
    (
        "“On the far right they lied,” Ann Lee said.",
        ["Ann Lee"],
        ["far right: group; at far right", "Ann Lee: person; at Ann Lee"],
    ),
    ("“They left the rich,” Ann Lee said.", ["Ann Lee"], ["rich: group; at rich", "Ann Lee: person; at Ann Lee"]),
    ("“We sang Farmers,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“The right, to be fair, lied,” Ann Lee said.",
        ["Ann Lee"],
        ["right: group; at right", "Ann Lee: person; at Ann Lee"],
    ),
    ("“Turn right to the kilns,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), GROUPS)
def test_groups(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Plural nouns are groups with what says which; “right”, “left” and “heads” only where they mean persons."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PEOPLES = [
    (
        "Iraqis left. The Iraqi people wept. “No,” Iraqis said.",
        ["Iraqis"],
        ["Iraqis: group; at Iraqis, Iraqi people, Iraqis"],
    ),
    (
        "The Iraqi people left. Iraqis wept. “No,” they said.",
        ["Iraqis"],
        ["Iraqis: group; at Iraqi people, Iraqis, they"],
    ),
    (
        "Dems left. “No,” Democrats said.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Dems",
            "Democrats: group; belongs_to Democratic Party; at Dems, Democrats",
        ],
    ),
    (
        "Senate Republicans left. House Republicans wept. “No,” Senate Republicans said.",
        ["Senate Republicans"],
        [
            "Republican Party: organisation; at Senate Republicans",
            "Senate Republicans: group; belongs_to Republican Party; at Senate Republicans, Senate Republicans",
            "House Republicans: group; belongs_to Republican Party; at House Republicans",
        ],
    ),
    (
        "Norway left. Oslo wept. “No,” Norway said. “Yes,” Iran said.",
        ["Norway", "Iran"],
        ["Norway: state; at Norway, Norway", "Iran: state; at Iran"],
    ),
    (
        "Iraqis left. Norwegians wept. “No,” Iraqis said.",
        ["Iraqis"],
        ["Iraqis: group; at Iraqis, Iraqis", "Norwegians: group; at Norwegians"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PEOPLES)
def test_peoples(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Peoples and parties’ members have one name each; members of a chamber are a group of their own."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


KNOWN_AGAIN = [
    (
        "Lee and Roe said that kilns were cold. Ann Lee and Tom Roe left.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Lee, Ann Lee",
            "Ann Lee and Tom Roe: group; at Lee and Roe",
            "Tom Roe: person; at Roe, Tom Roe",
        ],
    ),
    (
        "Ann Lee and Tom Roe said no. “Yes,” Ann Lee and Tom Roe said.",
        ["Ann Lee and Tom Roe", "Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee, Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe, Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe, Tom Roe",
        ],
    ),
    (
        "“No,” said an old man. “Yes,” the old man said. “Oh,” an old man said.",
        ["old man", "old man", "old man"],
        ["old man: unnamed; at old man, old man", "old man: unnamed; at old man"],
    ),
    (
        "Mayor Ann Lee left. Mayor Tom Roe came. “No,” the mayor said.",
        ["Tom Roe"],
        ["Ann Lee: person, Mayor; at Ann Lee", "Tom Roe: person, Mayor; at Tom Roe, mayor"],
    ),
    (
        "Democrat Ann Lee of Ohio left. “No,” the Ohio Democrat said.",
        ["Ann Lee"],
        [
            "Democratic Party: organisation; at Democrat",
            "Ann Lee: person, Democrat; belongs_to Democratic Party; at Ann Lee, Ohio Democrat",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), KNOWN_AGAIN)
def test_known_again(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Several named together, and who is described, are known again by the same words, by role and by place."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
