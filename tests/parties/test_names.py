from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.parties import names
from quotekit.values import PartyKind

SAME = [
    ("Anders J. Holm", "Anders Holm", True),
    ("A. Holm", "Anders Holm", True),
    ("Bill Marsh", "William Marsh", True),
    ("Tom Marsh", "Thomas Marsh", True),
    ("Maria del Pozo", "Maria del Pozo", True),
    ("Marian Holm", "Marianne Holm", True),
    ("Phillipa Stone", "Philipa Stone", True),
    ("Anders Holm", "Erik Holm", False),
    ("Anders Holm", "Anders Berg", False),
    ("Anders Holm Jr.", "Anders Holm Sr.", False),
    ("Anders Holm", "Berit A. Holm", False),
    ("Ann Reed", "Anita Reed", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), SAME)
def test_same_person(a: str, b: str, expected: bool) -> None:
    """Two full names are one person's if the surname is one and the given names agree, in short or by nickname too."""
    assert names.same(names.read(a), names.read(b)) is expected
    assert names.same(names.read(b), names.read(a)) is expected


FITS = [
    ("Holm", "Anders Holm", "last"),
    ("Anders", "Anders Holm", "first"),
    ("Bill", "William Marsh", "first"),
    ("Pozo", "Maria del Pozo", "last"),
    ("Ortiz-Vega", "Luz Ortiz-Vega", "last"),
    ("Ortiz", "Luz Ortiz-Vega", "last"),
    ("Van Leer", "Joris Van Leer", "last"),
    ("Berg", "Anders Holm", ""),
    ("Anders Holm", "Anders Holm", ""),
]


@pytest.mark.parametrize(("short", "full", "expected"), FITS)
def test_part_of_a_name(short: str, full: str, expected: str) -> None:
    """A surname, a given name and a nickname are parts of a full name."""
    assert names.fits(names.read(short), names.read(full)) == expected


# text, the party's name, the other names it goes by
ALIASES = [
    ("Anders Holm came home. Holm said he was tired. “Yes,” Mr. Holm said.", "Anders Holm", {"Holm"}),
    ("Ken Lowry won. Kenneth Lowry said it was close.", "Kenneth Lowry", {"Ken Lowry"}),
    ("Sen. Ida B. Crane left. “No,” said Ida Crane.", "Ida B. Crane", {"Ida Crane"}),
    ("“We lost,” said coach Mike van Dale. Van Dale left.", "Mike van Dale", {"Van Dale"}),
    ("Luz Ortiz-Vega spoke. “Fine,” Ortiz-Vega said.", "Luz Ortiz-Vega", {"Ortiz-Vega"}),
    ("“It is late,” said Anna Will, a nurse. Later, Will said she was glad.", "Anna Will", {"Will"}),
    ("“It is late,” said Grant Green, a nurse. On Monday Green said he was glad.", "Grant Green", {"Green"}),
    (
        "Rosa Quill Tells All About Lake House.\n\n“I did it,” Quill said. Rosa Quill is a judge.",
        "Rosa Quill",
        {"Quill"},
    ),
    ("The Union of Lake Rowers (ULR) met. ULR said it was sorry.", "Union of Lake Rowers", {"ULR"}),
    ("The Harbor Workers League met. The league said no.", "Harbor Workers League", set()),
    ("The Norland Trade Commission met. “No,” the Commission said.", "Norland Trade Commission", {"Commission"}),
    (
        "The Holm campaign agreed. “Yes,” Holm’s campaign said. Anders Holm smiled.",
        "Holm campaign",
        {"Holm’s campaign"},
    ),
    ("John “Jack” Holm spoke. “No,” Holm said.", "John “Jack” Holm", {"Holm"}),
    ("The 6th Circuit Court of Appeals met. “No,” the court said.", "6th Circuit Court of Appeals", set()),
    ("American Harbor, a league of sailors, met. “No,” American Harbor said.", "American Harbor", set()),
    ("The 4th Air Division left. “No,” the Air Division said.", "4th Air Division", {"Air Division"}),
    ("“No,” said Tom Finch, president of the Dockers' Union.", "Dockers' Union", set()),
    ("The Fishermen’s Association met. “No,” the Association said.", "Fishermen’s Association", {"Association"}),
    ("“No,” said the Chicago Sun-Herald. The Sun-Herald is old.", "Chicago Sun-Herald", {"Sun-Herald"}),
]


@pytest.mark.parametrize(("text", "name", "aliases"), ALIASES)
def test_aliases(text: str, name: str, aliases: set[str], read: Callable) -> None:
    """A party is known by its fullest name, without titles; what else it is called are its aliases."""
    assert set(read(text).parties[name].aliases) == aliases


SPEAKERS = [
    # two people of one surname
    ("Anders Holm and his wife, Berit Holm, came. “Good,” Berit Holm said.", "Good", "Berit Holm"),
    ("Mayor Anders Holm met his sister, Sen. Berit Holm. “Good,” Mayor Holm said.", "Good", "Anders Holm"),
    ("Mayor Anders Holm met his sister, Sen. Berit Holm. “Good,” Sen. Holm said.", "Good", "Berit Holm"),
    ("Anders Holm met Berit Holm. “Good,” Ms. Holm said.", "Good", "Berit Holm"),
    ("Anders Holm met Berit Holm. “Good,” Mr. Holm said.", "Good", "Anders Holm"),
    # a surname in capitals, in a transcript
    (
        "Host Cora Plum met Dan Finch.\n\nPLUM: Are you well?\n\nFINCH: I am very well today.",
        "I am very well",
        "Dan Finch",
    ),
    # a surname alone is seldom of whom the story tells of as somebody's kin
    (
        "Anders Holm won. His sister, Berit Holm, sang. Berit Holm sings well. “Good,” Holm said.",
        "Good",
        "Anders Holm",
    ),
    (
        "Anders Holm won. Berit Holm, the mayor's eldest daughter, sang. Berit Holm sings. “Good,” Holm said.",
        "Good",
        "Anders Holm",
    ),
    (
        "Anders Holm won. Berit Holm, a mother of two, sang. Berit Holm sings. “Good,” Holm said.",
        "Good",
        "Berit Holm",
    ),
    (
        "Anders Holm runs for mayor. Berit Holm, the candidate's sister, sang. “Good,” the candidate said.",
        "Good",
        "Anders Holm",
    ),
    # a name that is also a month or a verb
    ("Laura May runs the shop. “It holds,” Ms. May added.", "It holds", "Laura May"),
    ("Anna Will runs the shop. “It holds,” said Ms. Will.", "It holds", "Anna Will"),
    ("“It holds,” said Prime Minister Theresa May of Norland.", "It holds", "Theresa May"),
    ("“It holds,” said April Stone, a clerk.", "It holds", "April Stone"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), SPEAKERS)
def test_speaker_by_name(text: str, words: str, speaker: str, read: Callable) -> None:
    """The speaker is the person whose name, title or gender the source gives."""
    assert read(text).speaker(words) == speaker


NO_PERSON = [
    "Port Ashby waits for ships. “Port Ashby gets jobs,” they said.",
    "He moved to Fort Ashby in March. Nobody knew.",
    "The Second Amendment stands. It is old.",
    "It happened in World War II. It was cold.",
    "Sen. Ida Crane (D-N.M.) left. Nobody knew.",
    "Managing Editor was her job. The managing editor left.",
    "US-led forces came. They were tired.",
]


@pytest.mark.parametrize("text", NO_PERSON)
def test_no_other_person(text: str, read: Callable) -> None:
    """Places, laws, wars, labels and offices with capitals are no persons."""
    persons = [p.name for p in read(text).draft.parties if p.kind is PartyKind.PERSON]
    assert persons in ([], ["Ida Crane"])
