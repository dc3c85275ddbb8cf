"""All that is read from a text: who speaks, and of each party its kind, roles, ties and every mention."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.parties import identity
from quotekit.parties.names import fits, read, same

# text; speakers in order of quotes; a line for each party
READINGS = [
    ("“No,” said Ann Lee, the mother of a nurse.", ["Ann Lee"], ["Ann Lee: person, mother of a nurse; at Ann Lee"]),
    (
        "“No,” said Bo Roe, father of two. Ann Lee left. “I am tired,” he said.",
        ["Bo Roe", "Bo Roe"],
        ["Bo Roe: person, father of two; at Bo Roe, I, he", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Kim Roe, a waitress, left. Ann Lee’s bank stayed. “I am tired,” she said.",
        ["Kim Roe"],
        ["Kim Roe: person, waitress; at Kim Roe, I, she", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee, a waitress at a bar, left. Bo Roe stayed. “I am tired,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, waitress at a bar; at Ann Lee, I, she"],
    ),
    (
        "Ann Lee and Bo Roe came. “We want bread,” they said.",
        ["Ann Lee and Bo Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Bo Roe: group; at Ann Lee and Bo Roe, We, they",
            "Bo Roe: person; at Bo Roe",
        ],
    ),
    ("Bo Roe Jr. came. “No,” Roe said.", ["Bo Roe Jr."], ["Bo Roe Jr.: person; at Bo Roe Jr., Roe"]),
    ("Dr. Bo Roe III spoke. “No,” said Roe.", ["Bo Roe III"], ["Bo Roe III: person; at Bo Roe III, Roe"]),
    (
        "Bob Roe came. “No,” Robert Roe said.",
        ["Robert Roe"],
        ["Robert Roe: person; at Bob Roe, Robert Roe"],
    ),
    (
        "Rosa Holm came. “No,” Rosa Holms said.",
        ["Rosa Holms"],
        ["Rosa Holm: person; at Rosa Holm", "Rosa Holms: person; at Rosa Holms"],
    ),
    (
        "The Norway Council met. “No,” it said.",
        ["Norway Council"],
        ["Norway Council: organisation; at Norway Council, it"],
    ),
    (
        "Norway’s Prime Minister Bo Roe spoke. “No,” Roe said.",
        ["Bo Roe"],
        ["Norway: state; at Norway", "Bo Roe: person, Prime Minister; at Bo Roe, Roe"],
    ),
    (
        "U.S. Senator Ann Lee spoke. “No,” she said.",
        ["Ann Lee"],
        ["Senate: organisation; at Senator", "Ann Lee: person, U.S. Senator; belongs_to Senate; at Ann Lee, she"],
    ),
    (
        "Iran and Norway met. “No,” Norway said.",
        ["Norway"],
        ["Iran: state; at Iran", "Norway: state; at Norway, Norway"],
    ),
    (
        "Ohio Governor Bo Roe spoke. “No,” the governor said.",
        ["Bo Roe"],
        ["Bo Roe: person, Ohio Governor; at Bo Roe, governor"],
    ),
    ("A report by the bank said that kilns were cold.", ["bank"], ["bank: organisation; at bank"]),
    ("A study of kilns by Ann Lee found that they were cold.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "A poll for the Herald showed that Lee had lost.",
        ["poll for the Herald"],
        [
            "poll for the Herald: unnamed; at poll for the Herald",
            "Herald: organisation; at Herald",
            "Lee: person; at Lee",
        ],
    ),
    (
        "Her book says that kilns were cold. Ann Lee wrote it.",
        ["Ann Lee"],
        ["Ann Lee: person; at Her book, Ann Lee"],
    ),
    (
        "Ann Lee left. Her memo said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Her memo"],
    ),
    (
        "Bo Roe met Ann Lee. Lee left. “No,” she said. “Go,” he said.",
        ["Ann Lee", "Bo Roe"],
        ["Bo Roe: person; at Bo Roe, he", "Ann Lee: person; at Ann Lee, Lee, she"],
    ),
    (
        "“My husband, Bo Roe, is ill,” Ann Lee said. “No,” Roe said.",
        ["Ann Lee", "Bo Roe"],
        ["Ann Lee: person; at My, Ann Lee", "Bo Roe: person, My husband; at My husband, Bo Roe, Roe"],
    ),
    ("“The prime minister lied,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“My party lied,” Senator Ann Lee, a Democrat, said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Senator, Democrat; belongs_to Senate; belongs_to Democratic Party; at My, Ann Lee",
            "Democratic Party: organisation; at My party, Democrat",
            "Senate: organisation; at Senator",
        ],
    ),
    (
        "“The Green Party lied,” said Ann Lee, a member of the Green Party.",
        ["Ann Lee"],
        [
            "Green Party: organisation; at Green Party, Green Party",
            "Ann Lee: person, member of the Green Party; belongs_to Green Party; at Ann Lee",
        ],
    ),
    # who made a document
    (
        "Ann Lee left. A letter by Bo Roe to the bank said that kilns were cold.",
        ["Bo Roe"],
        ["Ann Lee: person; at Ann Lee", "Bo Roe: person; at Bo Roe"],
    ),
    ("A report from the bank says that kilns were cold.", ["bank"], ["bank: organisation; at bank"]),
    (
        "A study by economists at the bank found that they were cold.",
        ["economists at the bank"],
        ["economists at the bank: group; at economists at the bank"],
    ),
    (
        "An article in the Herald said that kilns were cold.",
        ["Herald"],
        ["Herald: organisation; at An article in the Herald, Herald"],
    ),
    (
        "Lee’s letter said that kilns were cold. Ann Lee signed it.",
        ["Ann Lee"],
        ["Ann Lee: person; at Lee, Lee’s letter, Ann Lee"],
    ),
    (
        "The agency’s report said that kilns were cold. The agency is old.",
        ["agency"],
        ["agency: organisation; at The agency’s report, agency"],
    ),
    # what stands beside a name
    (
        "“No,” said the bank’s chairman, Ann Lee.",
        ["Ann Lee"],
        ["Ann Lee: person, bank’s chairman; at Ann Lee"],
    ),
    (
        "A chairman of the bank, Ann Lee, left. Bo Roe stayed. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, chairman of the bank; at Ann Lee, Lee"],
    ),
    (
        "“No,” said Kim Lee, mother of Bo Roe. “Go,” he said.",
        ["Kim Lee", "Bo Roe"],
        ["Kim Lee: person, mother of Bo Roe; at Kim Lee", "Bo Roe: person; at Bo Roe, he"],
    ),
    ("Mayor Lee spoke. Monday Lee left.", [], ["Lee: person, Mayor; at Lee, Lee"]),
    (
        "The Iran envoy Bo Roe came to Norway. “No,” Roe said.",
        ["Bo Roe"],
        [
            "Iran: state; at Iran",
            "Bo Roe: person, Iran envoy; speaks_for Iran; at Bo Roe, Roe",
            "Norway: state; at Norway",
        ],
    ),
    (
        "Reuters said that kilns were cold, citing Ann Lee.",
        ["Reuters"],
        ["Reuters: organisation; at Reuters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Police said kilns were cold. “No,” police chief Bo Roe said.",
        ["Police", "Bo Roe"],
        ["Police: organisation; at Police", "Bo Roe: person, chief; at Bo Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), READINGS)
def test_reading(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Nobody is missing, nobody is there who ought not to be, and nothing more is known of anybody."""
    article = read(text)
    assert article.speakers == speakers
    assert article.lines == parties


NAMES = [
    ("Ann Lee", ("Ann", "Lee"), "Lee", "Ann", ""),
    ("Lee", ("Lee",), "Lee", "", ""),
    ("Bo Roe Jr.", ("Bo", "Roe"), "Roe", "Bo", "Jr"),
    ("Roe Jr.", ("Roe",), "Roe", "", "Jr"),
    ("Jr.", ("Jr",), "Jr", "", ""),
    ("Bo Roe III", ("Bo", "Roe"), "Roe", "Bo", "III"),
    ("de la Cruz", ("de", "la", "Cruz"), "Cruz", "", ""),
    ("Al Roe", ("Al", "Roe"), "Roe", "Al", ""),
    ("al Roe", ("al", "Roe"), "Roe", "", ""),
    ("Ben Roe", ("Ben", "Roe"), "Roe", "Ben", ""),
    ("ben Roe", ("ben", "Roe"), "Roe", "", ""),
    ("Bo “Jack” Roe", ("Bo", "Jack", "Roe"), "Roe", "Bo", ""),
    ("Ann B. Roe", ("Ann", "B", "Roe"), "Roe", "Ann", ""),
    ("Jean‑Luc Roe", ("Jean-Luc", "Roe"), "Roe", "Jean-Luc", ""),
]


@pytest.mark.parametrize(("name", "words", "last", "first", "suffix"), NAMES)
def test_parts_of_a_name(name: str, words: tuple[str, ...], last: str, first: str, suffix: str) -> None:
    """Its words, surname and given name, and "Jr." and the like apart, unless nothing else is there."""
    found = read(name)
    lower = tuple(word.lower() for word in words)
    assert (found.words, found.last, found.first) == (lower, last.lower(), first.lower())
    assert found.suffix.lower().rstrip(".") == suffix.lower()


SAME = [
    ("Ronald Holm", "Ron Holm", True),
    ("R. Holm", "Ronald Holm", True),
    ("R. Holm", "Eric Holm", False),
    ("Hilary Holm", "Hillary Holm", True),
    ("Hilary Holm", "Hilarys Holm", True),
    ("Maria Holm", "Marta Holm", False),
    ("Rosa Holm", "Roza Holm", False),
    ("Ann Lee Jr.", "Ann Lee", True),
    ("Ann Lee Jr.", "Ann Lee Sr.", False),
    ("Ann B. Lee Jr.", "Ann Lee", False),
    ("Mary Ann Lee", "Ann Lee", True),
    ("Ann Lee", "Ann Roe", False),
    ("Be Holm", "Bernd Holm", False),
    ("Ber Holm", "Bernd Holm", True),
    ("Marta Holm", "Marita Holm", True),
    ("Martin Holm", "Martas Holm", False),
    ("Mart Holm", "Marit Holm", False),
    ("Roza Holm Lee", "Rosa Holm Lee", False),
    ("Bob Holm", "Robert Holm", True),
    ("Ann Holm Lee", "Holm Lee", True),
    ("Ann Beth Lee", "Beth Ann Lee", False),
    ("Ann Lee Jr.", "Ann Lee Jr.", True),
]


@pytest.mark.parametrize(("one", "other", "expected"), SAME)
def test_the_same_person_within_an_article(one: str, other: str, expected: bool) -> None:
    """One surname, given names that agree in full, as initial, short form or but for a doubled letter."""
    assert same(read(one), read(other)) is expected
    assert same(read(other), read(one)) is expected


FITS = [
    ("Lee", "Ann Lee", "last"),
    ("Ann", "Ann Lee", "first"),
    ("Roe", "Ann Lee", ""),
    ("Ann Lee", "Ann Lee", ""),
    ("Ann Lee", "Ann Lee Jr.", "last"),
    ("Ann Beth", "Ann Beth Lee", "first"),
    ("Lee", "Ann Lee-Roe", "last"),
    ("Ron", "Ronald Holm", "first"),
    ("de Blasio", "Bill de Blasio", "last"),
    ("…", "Ann Lee", ""),
    ("Ann Beth Lee", "Ann Lee", ""),
    ("Ann Lee Jr.", "Ann Lee", ""),
    ("Beth Lee", "Ann Beth Lee", "last"),
    ("Beth", "Ann Beth Lee", "first"),
    ("Beth Cora", "Ann Beth Cora Lee", "first"),
    ("Lee-Roe", "Ann Lee-Roe", "last"),
    ("Roe Lee", "Ann Lee-Roe", ""),
    ("Beth Lee", "Ann Lee-Roe", ""),
    ("Lee", "Ann Lee Jr.", "last"),
]


@pytest.mark.parametrize(("short", "full", "expected"), FITS)
def test_a_part_of_a_full_name(short: str, full: str, expected: str) -> None:
    """A surname or its first half, or a given name or its short form; a name is no part of itself."""
    assert fits(read(short), read(full)) == expected


# two names, whether they agree, whether they may
ACROSS = [
    ("ann lee", "ann lee", True, True),
    ("ann b lee", "ann lee", True, True),
    ("ann b lee", "ann beth lee", True, True),
    ("ann b lee", "ann c lee", False, False),
    ("ann b c lee", "ann c lee", True, True),
    ("ann c b lee", "ann b c lee", False, False),
    ("a lee", "ann lee", False, True),
    ("a lee", "a lee", False, True),
    ("a b lee", "a b lee", True, True),
    ("joe lee", "joseph lee", False, True),
    ("mary ann lee", "ann lee", False, True),
    ("ann lee jr", "ann lee", False, False),
    ("ann lee", "ann roe", False, False),
    ("bo lee", "ann lee", False, False),
    ("lee", "ann lee", False, False),
    ("lee", "lee", False, False),
    ("ann lee jr", "ann lee jr", True, True),
    ("robert b lee", "bob b lee", False, True),
    ("robert b lee", "bob c lee", False, False),
    ("b lee", "ann b lee", False, True),
    ("ann b c d lee", "ann b d lee", True, True),
    ("ann beth cora lee", "ann cora lee", True, True),
    ("ann cora lee", "ann beth lee", False, False),
    ("ann b lee", "ann lee b", False, False),
    ("mary ann lee", "ann beth lee", False, False),
    ("al gore", "al gore", True, True),
    ("jr", "jr", False, False),
]


@pytest.mark.parametrize(("one", "other", "agree", "may"), ACROSS)
def test_the_same_person_across_articles(one: str, other: str, agree: bool, may: bool) -> None:
    """Full names agree but for middle names left out; initials, short forms and parts may be the same person's."""
    a, b = identity.of_folded(one), identity.of_folded(other)
    assert (identity.agree(a, b), identity.may_agree(a, b)) == (agree, may)
    assert (identity.agree(b, a), identity.may_agree(b, a)) == (agree, may)


@pytest.mark.parametrize(
    ("name", "full"),
    [("Ann Lee", True), ("Lee", False), ("A. Lee", False), ("J. K. Lee", True), ("J. Karen Lee", True)],
)
def test_full_names(name: str, full: bool) -> None:
    """More than a surname with an initial."""
    assert identity.is_full(identity.of_folded(name.lower().replace(".", ""))) is full
