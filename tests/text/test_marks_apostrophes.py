from __future__ import annotations

from collections.abc import Callable

import pytest

Quoted = Callable[[str], list[str]]

APOSTROPHES = [
    "It's cold; we don't bake, you'll see.",
    "It’s cold; we don’t bake, you’ll see.",
    "O'Dell's and D’Arcy’s kilns",
    "The potters' kilns and the bakers' ovens are cold.",
    "The potters’ kilns and the bakers’ ovens are cold.",
    "James' kiln, and Moses' oven, are cold.",
    "the '90s and the ’80s, the summer of '69",
    "In '69, in '70, '71 and '72 it froze.",
    "the class of ’04 and the class of ’05",
    "rock 'n' roll, fish ’n’ chips",
    "'Twas cold. 'Tis colder.",
    "‘Twas cold, and ‘tis colder.",
    "Give 'em heat and tell ’em so.",
    "He's goin' home, an' that's it, y'all.",
    "the lads o’ the kiln and the wind o' the hills",
    "It is 6' wide and 8' long.",
    "He is 6'2 and she is 5’4.",
    "a 40' boat, a 60' mast",
    "40° 26' 46\" N, 79° 58' 36\" W",
    "a boy's boys' boy",
    "the '",
    "' cold",
    "the potters ' kilns and the bakers ' ovens",
    "’s and ’re",
    "don''t",
    "the 1990's, his B's and C's",
]


@pytest.mark.parametrize("text", APOSTROPHES)
def test_an_apostrophe_is_no_mark(quoted: Quoted, text: str) -> None:
    """Contractions, possessives, clipped words and decades, feet and minutes open no quotation."""
    assert quoted(text) == []


BESIDE = [
    ("‘I’ve fired here since ’84,’ said Roe.", ["I’ve fired here since ’84,"]),
    ("'I've fired here since '84,' said Roe.", ["I've fired here since '84,"]),
    ("‘It’s the potters’ kiln, it’s the bakers’ oven’, said Roe.", ["It’s the potters’ kiln, it’s the bakers’ oven"]),
    ("'The potters' kiln isn't cold,' he said.", ["The potters' kiln isn't cold,"]),
    ("‘The potters’ kiln isn’t cold,’ Ann Roe said.", ["The potters’ kiln isn’t cold,"]),
    ("'The potters' kiln is cold', Ann Roe said.", ["The potters' kiln is cold"]),
    ("'I'm goin' home,' he said.", ["I'm goin' home,"]),
    ("‘It is the potters’.’", ["It is the potters’."]),
    ("'We'll go 'round the back,' he said.", ["We'll go 'round the back,"]),
    ("The so-called 'experts' weren't there; the 'potters' club' shut.", ["experts", "potters' club"]),
    ("the 'experts' of the kiln", ["experts"]),
    ("the ‘round’ table and the 'n' key", ["round"]),
    ("'Round two is ours,' she said.", ["Round two is ours,"]),
    ("“‘Tis cold,” he said.", ["‘Tis cold,"]),
    ("“Tell ’em it’s the ’90s,” he said.", ["Tell ’em it’s the ’90s,"]),
    ('"Don\'t," he said, "it\'s the potters\'."', ["Don't,", "it's the potters'."]),
    ('It is "the potters\'" kiln.', ["the potters'"]),
    ("She said: '90 percent of us agree.'", ["90 percent of us agree."]),
    ("'90 percent of us agree,' she said.", ["90 percent of us agree,"]),
    ("He said, ‘It’s cold’, and she said, ‘No’.", ["It’s cold", "No"]),
    ("The 'Fox' (the 'old one').", ["Fox", "old one"]),
    ("`Cold?' she asked.", ["Cold?"]),
    ("' The potters ' kiln is cold , ' he said .", ["The potters ' kiln is cold ,"]),
    ("'Cold' 'n' 'wet'", ["Cold", "wet"]),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_single_marks_among_apostrophes(quoted: Quoted, text: str, expected: list[str]) -> None:
    """A single quotation is found whole, whatever apostrophes stand in it and beside it."""
    assert quoted(text) == expected


MEASURES = [
    ('A 12" board and a 4" nail.', []),
    ("A 12” board and a 4” nail.", []),
    ('He is 6\'2" tall and said "hello there" to all.', ["hello there"]),
    ("He is 6’2” tall and said “hello there” to all.", ["hello there"]),
    ("He is 6' 2\" tall and she is 5'4\".", []),
    ("He is 5'10'' tall.", []),
    ('"It is 12" wide," he said.', ['It is 12" wide,']),
    ('It was "about 12" long" and cold.', ['about 12" long']),
    ('A 3/4" pipe, a 2.5" pipe, a ½" pipe: "pipes".', ["pipes"]),
    ('The 55" screen said "closed".', ["closed"]),
    ('He said "it measures 12" and left.', ["it measures 12"]),
    ('The "class of 96" met.', ["class of 96"]),
    ("The “5” is cold.", ["5"]),
    ('"We lost by 12," he said.', ["We lost by 12,"]),
    ('In "1984" it froze.', ["1984"]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_inches_and_feet(quoted: Quoted, text: str, expected: list[str]) -> None:
    """A mark after a short number is an inch sign if the other marks pair without it."""
    assert quoted(text) == expected
