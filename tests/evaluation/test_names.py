from __future__ import annotations

import pytest

from quotekit.evaluation.names import Who, is_pronoun, normal, paired

SAME = [
    ("Sen. Ann Lee", "ann lee"),
    ("ANN LEE’s", "Ann Lee"),
    ("the Lee campaign", "Lee’s campaign"),
    ("U.S.", "US"),
    ("the U.S. Senate", "US Senate"),
    ("Conor O'Neil", "Conor O’Neil"),
    ("J.P. Roe", "JP Roe"),
    ("Mr. President Lee", "Lee"),
    ("Greens'", "Greens"),
    ("Anne-Marie Roy", "Anne Marie Roy"),
    ("former U.S. President Tom Roe", "Tom Roe"),
    ("President-elect Ann Lee", "Ann Lee"),
    ("Secretary of State Ann Lee", "Ann Lee"),
    ("a senior official", "senior official"),
    ("Strasse", "Straße"),
    ("“Lee,”", "Lee"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    """Case, titles before a name, possessives, articles and punctuation make no other name."""
    assert normal(one) == normal(other)


KEPT = [
    ("the President", "president"),
    ("Vice President", "vice president"),
    ("The", "the"),
    ("", ""),
    ("Secretary of State", "secretary of state"),
    ("the mayor’s office", "mayor office"),
    ("US Army", "us army"),
    ("Late Show", "late show"),
    ("Ann Lee Jr.", "ann lee jr"),
    ("president and mayor", "president and mayor"),
    ("the mayor of Oslo", "mayor of oslo"),
]


@pytest.mark.parametrize(("name", "kept"), KEPT)
def test_what_stays(name: str, kept: str) -> None:
    """A title stays where no name follows it, and so do words that only look like one."""
    assert normal(name) == kept


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("They", True),
        ("I", True),
        ("us", True),
        ("US", False),
        ("U.S.", False),
        ("WHO", False),
        ("who", True),
        ("", False),
    ],
)
def test_pronouns(word: str, is_one: bool) -> None:
    """Pronouns in any form, but not names in capitals."""
    assert is_pronoun(word) is is_one


def test_names_of_a_party() -> None:
    """A party's names are its name and aliases, without pronouns and what has no letters."""
    assert Who.of("United States", ["US", "us", "we", "the U.S.", "", "—"]).names == {"united states", "us"}


def test_pairs_go_one_to_one() -> None:
    """The equal canonical name goes first, then most names in common, then order; nobody is taken twice."""
    a = Who.of("A Co", ["X", "Y"])
    assert paired([a], [Who.of("B Co", ["X"]), Who.of("C Co", ["X", "Y"])]) == [(0, 1)]
    assert paired([a], [Who.of("B Co", ["X", "Y"]), Who.of("A Co")]) == [(0, 1)]
    assert paired([a, a], [Who.of("X")]) == [(0, 0)]
    assert paired([a], [Who.of("Z")]) == []
