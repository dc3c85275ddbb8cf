"""Parts of states and cities, titles, "you" and retold descriptions: who else is spoken of in quotes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

REGIONS = [
    ("“Ohio has failed its bakers,” Ann Lee said.", ["Ohio"]),
    ("“I love Iowa,” Ann Lee said.", ["Iowa"]),
    ("“New Hampshire doesn't bake,” Ann Lee said.", ["New Hampshire"]),
    ("Ann Lee said that Ohio’s ovens were cold.", ["Ohio"]),
    ("Ann Lee spoke against it. “We are against Ohio’s ovens,” she said.", ["Ohio"]),
    ("“They thank Denver and Boston,” Ann Lee said.", ["Denver"]),
    # Where something is, or who somebody is.
    ("“I bake in Ohio,” Ann Lee said.", []),
    ("“The bakers of Ohio have failed,” Ann Lee said.", []),
    ("“I met Ohio’s governor,” Ann Lee said.", []),
    ("“In Ohio’s towns it rained,” Ann Lee said.", []),
    ("“I met bakers in Cleveland, Ohio, and left,” Ann Lee said.", []),
    ("“Bakers from Fort Dale, Ohio have failed,” Ann Lee said.", []),
    ("“Ohio bakers have failed,” Ann Lee said.", []),
    ("“The Ohio has risen,” Ann Lee said.", []),
    ("“We must win Ohio,” Ann Lee said.", []),
    ("“The North has failed,” Ann Lee said.", []),
    ("Ohio has failed its bakers. “No,” Ann Lee said.", []),
]


@pytest.mark.parametrize(("text", "expected"), REGIONS)
def test_regions(text: str, expected: list[str], read: Callable) -> None:
    """A part of a state or a city is spoken of where it acts, owns or is acted on, in a quote."""
    assert [party.name for party in read(text).draft.parties if party.kind == "state"] == expected


TWO = "\n\nANN LEE: You lied.\n\nTOM ROE: You know, I bake.\n\nANN LEE: Do you bake?"
SPOKEN_TO = [
    ("Governor Tom Roe met Ann Lee. “Governor, the kiln is cold,” Lee said.", "Tom Roe", ["Tom Roe", "Governor"]),
    ("Governor Tom Roe met Ann Lee. “Well, governor, it is cold,” Lee said.", "Tom Roe", ["Tom Roe", "governor"]),
    ("Mayor Tom Roe met Ann Lee. “No, Mr. Mayor,” Lee said.", "Tom Roe", ["Tom Roe", "Mayor"]),
    # Spoken of, of another, or by himself.
    ("Governor Tom Roe met Ann Lee. “A governor, I think, is cold,” Lee said.", "Tom Roe", ["Tom Roe"]),
    ("Governor Tom Roe met Ann Lee. “Senator, the kiln is cold,” Lee said.", "Tom Roe", ["Tom Roe"]),
    ("Governor Tom Roe met Ann Lee. “Governor, the kiln is cold,” Roe said.", "Tom Roe", ["Tom Roe", "Roe"]),
    # The other of two in a transcript.
    ("The talk of Tom Roe and Ann Lee follows." + TWO, "Tom Roe", ["Tom Roe", "You", "TOM ROE", "I", "you"]),
    ("The talk of Tom Roe and Ann Lee follows." + TWO, "Ann Lee", ["Ann Lee", "ANN LEE", "ANN LEE"]),
    ("The talk follows." + TWO + "\n\nBO DUNN: I left.", "TOM ROE", ["TOM ROE", "I"]),
    ("MODERATOR: Well?\n\nANN LEE: I know he lied.\n\nTOM ROE: No.", "MODERATOR", ["MODERATOR"]),
]


@pytest.mark.parametrize(("text", "name", "mentions"), SPOKEN_TO)
def test_spoken_to(text: str, name: str, mentions: list[str], read: Callable) -> None:
    """Who is called by a title is who has it; “you” in a transcript of two is the other."""
    assert read(text).mentioned(name) == mentions


RETOLD = [
    (
        "Tom Roe, a baker, came. Ann Lee said that the retired banker had lied.",
        "Tom Roe",
        ["Tom Roe", "retired banker"],
    ),
    # Somebody of another role, the speaker's own words, the speaker, many, and what is no person.
    ("Manager Tom Roe came. Ann Lee said that the referee had lied.", "Tom Roe", ["Tom Roe"]),
    ("Tom Roe came. “The retired banker lied,” Ann Lee said.", "Tom Roe", ["Tom Roe"]),
    ("Tom Roe came. Ann Lee said that a retired banker had lied.", "Tom Roe", ["Tom Roe"]),
    ("Tom Roe came. Ann Lee said that the retired bankers had lied.", "Tom Roe", ["Tom Roe"]),
    ("Tom Roe came. Ann Lee said that the retired banker had lied.", "Ann Lee", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "name", "mentions"), RETOLD)
def test_retold_descriptions(text: str, name: str, mentions: list[str], read: Callable) -> None:
    """In retold words a description is the narrator's: it means the person in focus who is not the speaker."""
    assert read(text).mentioned(name) == mentions


BODIES = [
    ("The Harlow People’s Army (HPA) came. “No,” said the HPA.", "Harlow People’s Army"),
    ("The Harlow Women’s League [HWL] came. “No,” said the HWL.", "Harlow Women’s League"),
    ("The Harlow Oven League [HOL] came. “No,” said HOL.", "Harlow Oven League"),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_bodies_of_many(text: str, speaker: str, read: Callable) -> None:
    """A body of people, women or men is one name, and known by initials in brackets of either kind."""
    assert read(text).speakers[-1] == speaker
