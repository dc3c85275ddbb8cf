from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.text.marks import find

Quoted = Callable[[str], list[str]]

NESTED = [
    ("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,", "never"]),
    ("\"He told me 'never' twice,\" she said.", ["He told me 'never' twice,", "never"]),
    ("‘He told me “never” twice,’ she said.", ["He told me “never” twice,", "never"]),
    ("'He told me \"never\" twice,' she said.", ['He told me "never" twice,', "never"]),
    ("``He told me `never' twice,'' she said.", ["He told me `never' twice,", "never"]),
    ("«He told me ‹never› twice,» she said.", ["He told me ‹never› twice,", "never"]),
    ("»He told me ›never‹ twice,« she said.", ["He told me ›never‹ twice,", "never"]),
    ("„He told me ‚never‘ twice“, she said.", ["He told me ‚never‘ twice", "never"]),
    ("「彼は『二度と』と言った」", ["彼は『二度と』と言った", "二度と"]),
    ("“He told me “never” twice,” she said.", ["He told me “never” twice,", "never"]),
    ('"He told me "never" twice," she said.', ['He told me "never" twice,', "never"]),
    ('"He told me “never” twice," she said.', ["He told me “never” twice,", "never"]),
    ('“He told me "never" twice,” she said.', ['He told me "never" twice,', "never"]),
    ("« Il a dit « jamais » deux fois », she said.", ["Il a dit « jamais » deux fois", "jamais"]),
    (
        "“She said, ‘He said, “Never.”’ So I left.”",
        ["She said, ‘He said, “Never.”’ So I left.", "He said, “Never.”", "Never."],
    ),
    ("“‘Never,’ he said.”", ["‘Never,’ he said.", "Never,"]),
    ("‘“Never,” he said.’", ["“Never,” he said.", "Never,"]),
    ("“He said, ‘Never.’”", ["He said, ‘Never.’", "Never."]),
    ("\"He said, 'Never.'\"", ["He said, 'Never.'", "Never."]),
    ("'He said, \"Never.\"'", ['He said, "Never."', "Never."]),
    ("“Did he say, ‘Never’?” she asked.", ["Did he say, ‘Never’?", "Never"]),
    ("“‘One’ and ‘two’ make ‘three,’” he said.", ["‘One’ and ‘two’ make ‘three,’", "One", "two", "three,"]),
    ("The film “A ‘Cold’ Kiln” and the song “Ash”", ["A ‘Cold’ Kiln", "Cold", "Ash"]),
    ("‘She called it “ash”,’ he said, ‘and “dust”.’", ["She called it “ash”,", "ash", "and “dust”.", "dust"]),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_a_quotation_in_a_quotation(quoted: Quoted, text: str, expected: list[str]) -> None:
    """An inner quotation is found within its outer one, in the other marks or in the same."""
    assert quoted(text) == expected


@pytest.mark.parametrize(("text", "_expected"), NESTED)
def test_parents(text: str, _expected: list[str]) -> None:
    """A stretch's parent is the innermost one that it stands in."""
    stretches = find(text).stretches
    for number, stretch in enumerate(stretches):
        around = [i for i, other in enumerate(stretches) if i != number and other.span.covers(stretch.outer)]
        assert stretch.parent == (max(around, key=lambda i: stretches[i].outer.start) if around else None)


def test_singles_do_not_cross_doubles(quoted: Quoted) -> None:
    """A single mark inside double marks does not pair with one outside."""
    assert quoted("He called it ‘cold and “very’ wet” today.") == ["very’ wet"]


CROSSING = [
    ("“He said «no and left,” she said.", ["He said «no and left,", "no and left,"]),
    ('"«Cold"', ["«Cold", "Cold"]),
    ("“He said «no” and left», she said.", ["He said «no"]),
    ("“Go on: ‘We left,” she said.", ["Go on: ‘We left,", "We left,"]),
]


@pytest.mark.parametrize(("text", "expected"), CROSSING)
def test_crossing_marks(quoted: Quoted, text: str, expected: list[str]) -> None:
    """An inner quotation that is not closed ends with the outer one; of two that cross the first stays."""
    assert quoted(text) == expected


MIXED_SYSTEMS = [
    (
        '"The kiln was what she called “ash,” or “dust,” and the rest',
        ["The kiln was what she called “ash,” or “dust,” and the rest", "ash,", "dust,"],
    ),
    (
        '"He shut what she called a “kiln,” then a “forge,”',
        ["He shut what she called a “kiln,” then a “forge,”", "kiln,", "forge,"],
    ),
    ('"The kiln,” he said. “It is cold."', ["The kiln,", "It is cold."]),
    ('“The kiln", he said, "is cold”.', ["The kiln", "is cold"]),
    ('"The kiln," he said. “It is cold.”', ["The kiln,", "It is cold."]),
]


@pytest.mark.parametrize(("text", "expected"), MIXED_SYSTEMS)
def test_two_typographies_in_one_paragraph(quoted: Quoted, text: str, expected: list[str]) -> None:
    """Curly marks inside straight ones nest; one quotation may begin with one sort and end with the other."""
    assert quoted(text) == expected
