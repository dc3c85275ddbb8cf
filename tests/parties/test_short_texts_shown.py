"""Whole readings of short texts: what shows that words are a name, and of whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FULLEST = [
    (
        "“Tom Quill Roe lied,” Ann Lee said. Tom Roe left.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Quill Roe, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    ("Bill Roe left. William Roe wept.", [], ["William Roe: person; at Bill Roe, William Roe"]),
    (
        "William Roe left. Bill Roe wept. Bill Roe slept.",
        [],
        ["William Roe: person; at William Roe, Bill Roe, Bill Roe"],
    ),
    ("Tom Roe left. Tom Quill Roe wept.", [], ["Tom Quill Roe: person; at Tom Roe, Tom Quill Roe"]),
    (
        "“Tom Roe lied,” Ann Lee said. “Tom Quill Roe wept,” Lee said.",
        ["Ann Lee", "Ann Lee"],
        ["Tom Quill Roe: person; at Tom Roe, Tom Quill Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "“Roe lied,” Ann Lee said. Tom Roe left. Roe wept. “No,” Roe said.",
        ["Ann Lee", "Tom Roe"],
        ["Tom Roe: person; at Roe, Tom Roe, Roe, Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The FBI left. The F.B.I. came. The F.B.I. wept. “No,” the F.B.I. said.",
        ["F.B.I."],
        [
            "F.B.I.: organisation; speaks_for United States; at FBI, F.B.I., F.B.I., F.B.I.",
            "United States: state; at FBI",
        ],
    ),
    (
        "“Tom Roe lied,” Ann Lee said. Roe left.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe, Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“The Harlow Bank of Oslo lied,” Ann Lee said. Harlow Bank left.",
        ["Ann Lee"],
        ["Harlow Bank of Oslo: organisation; at Harlow Bank of Oslo, Harlow Bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Harlow Bank Group lied,” Ann Lee said. The Harlow Bank left.",
        ["Ann Lee"],
        ["Harlow Bank Group: organisation; at Harlow Bank Group, Harlow Bank", "Ann Lee: person; at Ann Lee"],
    ),
    ("Mr. Quist left. “No,” she said.", [None], ["Quist: person; at Quist"]),
    ("Mr. Quist left. “No,” he said.", ["Quist"], ["Quist: person; at Quist, he"]),
    ("Ms. Quist met Mr. Holm. “No,” she said.", ["Quist"], ["Quist: person; at Quist, she", "Holm: person; at Holm"]),
    ("Dr. Quist met Mr. Holm. “No,” she said.", ["Quist"], ["Quist: person; at Quist, she", "Holm: person; at Holm"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), FULLEST)
def test_fullest(text: str, speakers: list[str | None], parties: list[str], read: Callable) -> None:
    """A party is called by its fullest name, and by the article’s own before that of those it quotes."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


INTRODUCED = [
    (
        "Brindle Quist, 44, met Ann Lee. “No,” Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person; at Brindle Quist", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "It rained on Brindle Quist, 44. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    ("It rained on Brindle Quist, 4. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("It rained on Brindle Quist. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "It rained on Brindle Quist, a doctor. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person, doctor; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "It rained on Brindle Quist, who left. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "It rained on Brindle Quist, doctor at sea. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person, doctor at sea; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    ("It rained on Brindle Quist, or so. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "It rained on Brindle Quist (44). “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "It rained on a doctor, Brindle Quist. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person, doctor; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    ("It rained on Brindle Quist and snowed. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("It rained on Brindle Quist; a doctor left. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "It rained when Brindle Quist said so. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "It rained when Brindle Quist left. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Brindle Quist: person; at Brindle Quist", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), INTRODUCED)
def test_introduced(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Capitals alone make no person: an age, a role or a verb beside them does."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


FAMILIAR = [
    ("Grant Green said no. It rained on Green.", ["Grant Green"], ["Grant Green: person; at Grant Green, Green"]),
    ("Grant Green, a doctor, left. It rained on Green.", [], ["Grant Green: person, doctor; at Grant Green, Green"]),
    ("Grant Green, 44, left. It rained on Green.", [], ["Grant Green: person; at Grant Green, Green"]),
    ("Grant Green, who left, wept. It rained on Green.", [], ["Grant Green: person; at Grant Green, Green"]),
    ("It rained on Grant Green. It rained on Green.", [], ["Grant Green: person; at Grant Green, Green"]),
    (
        "Grant Green said no. The Green Party met.",
        ["Grant Green"],
        ["Grant Green: person; at Grant Green", "Green Party: organisation; at Green Party"],
    ),
    ("Grant Green said no. It rained on Green Street.", ["Grant Green"], ["Grant Green: person; at Grant Green"]),
    (
        "Grant Green said no. “Yes,” said Grant.",
        ["Grant Green", "Grant Green"],
        ["Grant Green: person; at Grant Green, Grant"],
    ),
    ("Grant Green said no. It rained on Grant.", ["Grant Green"], ["Grant Green: person; at Grant Green, Grant"]),
    ("Grant Green said no. Green walked home.", ["Grant Green"], ["Grant Green: person; at Grant Green, Green"]),
    ("Grant Green said no. Green kilns are cold.", ["Grant Green"], ["Grant Green: person; at Grant Green"]),
    ("Grant Green said no. It rained on Mr. Green.", ["Grant Green"], ["Grant Green: person; at Grant Green, Green"]),
    (
        "Grant Green said no. It rained on Senator Green.",
        ["Grant Green"],
        ["Grant Green: person, Senator; belongs_to Senate; at Grant Green, Green", "Senate: organisation; at Senator"],
    ),
    ("Grant Green said no. It rained on Tall Green.", ["Grant Green"], ["Grant Green: person; at Grant Green"]),
    (
        "Grant Green said no. It rained on Green administration men.",
        ["Grant Green"],
        ["Grant Green: person; at Grant Green"],
    ),
    ("Tom Jordan said no. It rained on Jordan.", ["Tom Jordan"], ["Tom Jordan: person; at Tom Jordan, Jordan"]),
    (
        "Tom Jordan said no. Jordan asked why.",
        ["Tom Jordan", "Tom Jordan"],
        ["Tom Jordan: person; at Tom Jordan, Jordan"],
    ),
    ("Tom Roe said no.\n\nROE: “Yes.”", ["Tom Roe", "Tom Roe"], ["Tom Roe: person; at Tom Roe, ROE"]),
    (
        "Green Says Kilns Are Cold\n\nGrant Green said no.",
        ["Grant Green"],
        ["Grant Green: person; at Green, Grant Green"],
    ),
    (
        "Grant Green Says Kilns Are Cold\n\nGrant Green said no.",
        ["Grant Green"],
        ["Grant Green: person; at Grant Green, Grant Green"],
    ),
    (
        "Kilns Are Cold, Says Green\n\nGrant Green said no.",
        ["Grant Green"],
        ["Grant Green: person; at Green, Grant Green"],
    ),
    (
        "Tom Roe and Bill Green said no. It rained on Green and Roe.",
        ["Tom Roe and Bill Green"],
        [
            "Tom Roe: person; at Tom Roe, Roe",
            "Tom Roe and Bill Green: group; at Tom Roe and Bill Green",
            "Bill Green: person; at Bill Green, Green",
        ],
    ),
    (
        "Grant Green said no. It rained on the Bank of Green. “No,” the Bank of Green said.",
        ["Grant Green", "Bank of Green"],
        ["Grant Green: person; at Grant Green", "Bank of Green: organisation; at Bank of Green, Bank of Green"],
    ),
    ("Tom Church said no. Then it rained on Church.", ["Tom Church"], ["Tom Church: person; at Tom Church, Church"]),
    ("Tom Bishop said no. Then it rained on Bishop.", ["Tom Bishop"], ["Tom Bishop: person; at Tom Bishop, Bishop"]),
    ("Tom Page said no. Then it rained on Page.", ["Tom Page"], ["Tom Page: person; at Tom Page, Page"]),
    ("Tom Baker said no. Then it rained on Baker.", ["Tom Baker"], ["Tom Baker: person; at Tom Baker, Baker"]),
    ("Tom Banks said no. Then it rained on Banks.", ["Tom Banks"], ["Tom Banks: person; at Tom Banks, Banks"]),
    ("Tom Norway said no. Then it rained on Norway.", ["Tom Norway"], ["Tom Norway: person; at Tom Norway, Norway"]),
    (
        "Grant Green said no. Green asked why.",
        ["Grant Green", "Grant Green"],
        ["Grant Green: person; at Grant Green, Green"],
    ),
    (
        "Grant Green asked why. Then it rained on Green.",
        ["Grant Green"],
        ["Grant Green: person; at Grant Green, Green"],
    ),
    ("Grant Green slept. Then it rained on Green.", [], ["Grant Green: person; at Grant Green, Green"]),
    ("Then Quist Green said so. Then it rained on Green.", [], ["Quist Green: person; at Quist Green, Green"]),
    (
        "Then Quist Green, a doctor, slept. Then it rained on Green.",
        [],
        ["Quist Green: person, doctor; at Quist Green, Green"],
    ),
    ("Then Quist Green, 44, slept. Then it rained on Green.", [], ["Quist Green: person; at Quist Green, Green"]),
    (
        "Grant Green said no. Then it rained on Governor Green.",
        ["Grant Green"],
        ["Grant Green: person, Governor; at Grant Green, Green"],
    ),
    ("Then Quist Green slept. Then it rained on Green.", [], []),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), FAMILIAR)
def test_familiar(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A name told in full is known alone where it could mean something else, but not as a part of another."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SHORTENED = [
    (
        "The Alliance for Harlow Kilns fell. “No,” AHK said.",
        ["Alliance for Harlow Kilns"],
        ["Alliance for Harlow Kilns: organisation; at Alliance for Harlow Kilns, AHK"],
    ),
    (
        "The Alliance for Harlow Kilns fell. “No,” AFHK said.",
        ["Alliance for Harlow Kilns"],
        ["Alliance for Harlow Kilns: organisation; at Alliance for Harlow Kilns, AFHK"],
    ),
    (
        "The Alliance for Harlow Kilns fell. “No,” AHX said.",
        ["AHX"],
        ["Alliance for Harlow Kilns: organisation; at Alliance for Harlow Kilns", "AHX: organisation; at AHX"],
    ),
    (
        "The Harlow Kiln Bank fell. “No,” the Bank said.",
        ["Harlow Kiln Bank"],
        ["Harlow Kiln Bank: organisation; at Harlow Kiln Bank, Bank"],
    ),
    (
        "The Harlow Kiln Bank fell. “No,” the Kiln Bank said.",
        ["Harlow Kiln Bank"],
        ["Harlow Kiln Bank: organisation; at Harlow Kiln Bank, Kiln Bank"],
    ),
    (
        "The Harlow Kiln Bank rose. The Harlow Wool Bank fell. “No,” the Bank said.",
        ["Harlow Kiln Bank"],
        [
            "Harlow Kiln Bank: organisation; at Harlow Kiln Bank, Bank",
            "Harlow Wool Bank: organisation; at Harlow Wool Bank",
        ],
    ),
    (
        "The Harlow Wool Bank of Oslo rose. The Harlow Wool Bank fell. “No,” the Harlow Wool Bank said.",
        ["Harlow Wool Bank of Oslo"],
        ["Harlow Wool Bank of Oslo: organisation; at Harlow Wool Bank of Oslo, Harlow Wool Bank, Harlow Wool Bank"],
    ),
    (
        "The Roe campaign fell. Tom Roe left. “No,” the Roe team said.",
        ["Roe campaign"],
        ["Roe campaign: organisation; speaks_for Tom Roe; at Roe campaign, Roe team", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "The Harlow-Bank Group fell. “No,” the Group said.",
        ["Harlow-Bank Group"],
        ["Harlow-Bank Group: organisation; at Harlow-Bank Group, Group"],
    ),
    (
        "The Harlow Bank’s head left. “No,” the Harlow Bank said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, Harlow Bank"],
    ),
    (
        "It rained on Reclaim Our Schools (ROS). “No,” ROS said.",
        ["Reclaim Our Schools"],
        ["Reclaim Our Schools: organisation; at Reclaim Our Schools, ROS, ROS"],
    ),
    ("It rained on Reclaim Our Schools (RXS). “No,” RXS said.", ["RXS"], ["RXS: organisation; at RXS"]),
    (
        "It rained on the Alliance to Reclaim Our Schools (AROS). “No,” AROS said.",
        ["Alliance to Reclaim Our Schools"],
        ["Alliance to Reclaim Our Schools: organisation; at Alliance to Reclaim Our Schools, AROS, AROS"],
    ),
    (
        "It rained on the Alliance to Reclaim Our Schools (ATROS). “No,” ATROS said.",
        ["Alliance to Reclaim Our Schools"],
        ["Alliance to Reclaim Our Schools: organisation; at Alliance to Reclaim Our Schools, ATROS, ATROS"],
    ),
    (
        "It rained on Reclaim Our Schools, (ROS). “No,” ROS said.",
        ["Reclaim Our Schools"],
        ["Reclaim Our Schools: organisation; at Reclaim Our Schools, ROS, ROS"],
    ),
    ("It rained. Our Schools (ROS) left. “No,” ROS said.", ["ROS"], ["ROS: organisation; at ROS"]),
    (
        "The Harlow Bank of Oslo fell. The Harlow Bank rose. “No,” the Bank said.",
        ["Harlow Bank of Oslo"],
        ["Harlow Bank of Oslo: organisation; at Harlow Bank of Oslo, Harlow Bank, Bank"],
    ),
    (
        "The Harlow Bank Group fell. The Harlow Bank rose. “No,” the Bank said.",
        ["Harlow Bank Group"],
        ["Harlow Bank Group: organisation; at Harlow Bank Group, Harlow Bank, Bank"],
    ),
    (
        "Roe campaign men left. The Tom Roe campaign fell. Tom Roe left. “No,” the campaign said.",
        ["Tom Roe campaign"],
        [
            "Tom Roe: person; at Roe, Tom Roe",
            "Tom Roe campaign: organisation; speaks_for Tom Roe; at Tom Roe campaign, campaign",
        ],
    ),
    (
        "The Roe administration fell. The Roe campaign rose. Tom Roe left. “No,” the Roe campaign said.",
        ["Roe campaign"],
        [
            "Roe administration: organisation; speaks_for Tom Roe; at Roe administration",
            "Roe campaign: organisation; speaks_for Tom Roe; at Roe campaign, Roe campaign",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "The Roe office fell. Tom Roe left. Tom Roe’s office rose. “No,” Roe’s office said.",
        ["Tom Roe’s office"],
        [
            "Tom Roe’s office: organisation; speaks_for Tom Roe; at Roe office, Tom Roe’s office, Roe’s office",
            "Tom Roe: person; at Tom Roe, Tom Roe, Roe",
        ],
    ),
    (
        "The Lee campaign fell. Ann Lee left. Ann Lee wept. Bo Lee came. “No,” the Lee campaign said.",
        ["Lee campaign"],
        [
            "Lee campaign: organisation; speaks_for Ann Lee; at Lee campaign, Lee campaign",
            "Ann Lee: person; at Ann Lee, Ann Lee",
            "Bo Lee: person; at Bo Lee",
        ],
    ),
    (
        "The White House fell. “No,” the White House said.",
        ["White House"],
        [
            "United States: state; at White House",
            "White House: organisation; speaks_for United States; at White House, White House",
        ],
    ),
    (
        "The Wool Front fell. Then Front men wept. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Wool Front: organisation; at Wool Front, Front", "Ann Lee: person; at Ann Lee"],
    ),
    ("The Quill Front fell on Quill.", [], ["Quill Front: organisation; at Quill Front"]),
    (
        "The NORLAX Group fell. “No,” NORLAX said.",
        ["NORLAX Group"],
        ["NORLAX Group: organisation; at NORLAX Group, NORLAX"],
    ),
    ("It rained on Reclaim, Our Schools (ROS). “No,” ROS said.", ["ROS"], ["ROS: organisation; at ROS"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SHORTENED)
def test_shortened(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A body’s initials, or the head or tail of its name, are the body’s."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
