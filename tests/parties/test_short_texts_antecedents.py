"""Whole readings of short texts: whom “who”, “they”, “he” and “she” mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RELATIVE = [
    (
        "Tom Roe of the Harlow Bank, who said that kilns were cold, left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, who", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "The Harlow Bank, which said that kilns were cold, fell.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, which"],
    ),
    ("Ann Lee, who said that kilns were cold, left.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, who"]),
    ("Ann Lee, 44, who said that kilns were cold, left.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, who"]),
    ("A doctor who said that kilns were cold left.", ["doctor"], ["doctor: unnamed; at doctor, who"]),
    ("A bank which said that kilns were cold fell.", ["bank"], ["bank: organisation; at bank, which"]),
    (
        "Tom Roe works for a bank, which said that kilns were cold.",
        ["bank"],
        ["Tom Roe: person; at Tom Roe", "bank: organisation; at bank, which"],
    ),
    (
        "Farmers in the old town who said that kilns were cold left.",
        ["Farmers in the old town"],
        ["Farmers in the old town: group; at Farmers in the old town, who"],
    ),
    (
        "Ann Lee came to warn farmers who said that kilns were cold.",
        ["farmers"],
        ["Ann Lee: person; at Ann Lee", "farmers: group; at farmers, who"],
    ),
    (
        "Ann Lee met angry farmers who said that kilns were cold.",
        ["farmers"],
        ["Ann Lee: person; at Ann Lee", "farmers: group; at farmers, who"],
    ),
    (
        "Ann Lee saw tired farmers who said that kilns were cold.",
        ["tired farmers"],
        ["Ann Lee: person; at Ann Lee", "tired farmers: group; at tired farmers, who"],
    ),
    (
        "Ann Lee saw the very old town doctor who said that kilns were cold.",
        ["town doctor"],
        ["Ann Lee: person; at Ann Lee", "town doctor: unnamed; at town doctor, who"],
    ),
    (
        "Ann Lee saw a doctor of the town who said that kilns were cold.",
        ["doctor of the town"],
        ["Ann Lee: person; at Ann Lee", "doctor of the town: unnamed; at doctor of the town, who"],
    ),
    (
        "Ann Lee, who left Tom Roe, who said that kilns were cold, wept.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, who"],
    ),
    ("Who said that kilns were cold? Ann Lee left.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("Tom Roe left. Who said that kilns were cold?", [None], ["Tom Roe: person; at Tom Roe"]),
    (
        "Tom Roe left Iran, which said that kilns were cold.",
        ["Iran"],
        ["Tom Roe: person; at Tom Roe", "Iran: state; at Iran, which"],
    ),
    ("Tom Roe, whose doctor left, said that kilns were cold.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    (
        "The Harlow Bank’s doctor, who said that kilns were cold, left.",
        ["Harlow Bank’s doctor"],
        ["Harlow Bank: organisation; at Harlow Bank", "Harlow Bank’s doctor: unnamed; at Harlow Bank’s doctor, who"],
    ),
    (
        "Doctor Ann Lee of Oslo, who said that kilns were cold, left.",
        ["Ann Lee"],
        ["Ann Lee: person, Doctor; at Ann Lee, who"],
    ),
    (
        "Tom Roe met a nurse, Ann Lee, who said that kilns were cold.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person, nurse; at Ann Lee, who"],
    ),
    (
        "Tom Roe met the men from the bank who said that kilns were cold.",
        ["men from the bank"],
        ["Tom Roe: person; at Tom Roe", "men from the bank: group; at men from the bank, who"],
    ),
    ("Tom Roe’s kilns, which said no, fell.", [None], ["Tom Roe: person; at Tom Roe"]),
    (
        "Tom Roe of Norway, who said that kilns were cold, left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, who", "Norway: state; at Norway"],
    ),
    (
        "Doctors at the Harlow Bank who said that kilns were cold left.",
        ["Doctors at the Harlow Bank"],
        [
            "Doctors at the Harlow Bank: group; at Doctors at the Harlow Bank, who",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "A farmer from the very old dark cold town who said that kilns were cold left.",
        ["farmer from the very old dark cold town"],
        ["farmer from the very old dark cold town: unnamed; at farmer from the very old dark cold town, who"],
    ),
    (
        "It rained. Farmers in the old town who said that kilns were cold left.",
        ["Farmers in the old town"],
        ["Farmers in the old town: group; at Farmers in the old town, who"],
    ),
    (
        "It rained, and farmers in the old town who said that kilns were cold left.",
        ["farmers in the old town"],
        ["farmers in the old town: group; at farmers in the old town, who"],
    ),
    (
        "The Harlow Bank, cold and dark, which said that kilns were cold, fell.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, which"],
    ),
    (
        "Ann Lee left the Harlow Bank, cold and dark, which said that kilns were cold.",
        ["Harlow Bank"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank, which"],
    ),
    (
        "The Harlow Bank left Ann Lee, cold and dark, who said that kilns were cold.",
        ["Ann Lee"],
        ["Harlow Bank: organisation; at Harlow Bank", "Ann Lee: person; at Ann Lee, who"],
    ),
    ("In the town, farmers who said that kilns were cold left.", ["farmers"], ["farmers: group; at farmers, who"]),
    (
        "Ann Lee, head of the old bank, which said that kilns were cold, left.",
        ["bank"],
        ["Ann Lee: person, head of the old bank; at Ann Lee", "bank: organisation; at bank, which"],
    ),
    (
        "Ann Lee, head of the old bank, who said that kilns were cold, left.",
        ["Ann Lee"],
        ["Ann Lee: person, head of the old bank; at Ann Lee, who"],
    ),
    (
        "Ann Lee, a doctor in Harlow, Ohio, who said that kilns were cold, left.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor in Harlow; at Ann Lee, who"],
    ),
    (
        "Ann Lee left with a tall doctor, who said that kilns were cold.",
        ["tall doctor"],
        ["Ann Lee: person; at Ann Lee", "tall doctor: unnamed; at tall doctor, who"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), RELATIVE)
def test_relative(text: str, speakers: list[str | None], parties: list[str], read: Callable) -> None:
    """“Who” and “which” belong to what is named or described before them: persons to “who”, bodies to “which”."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THEY = [
    (
        "Farmers left. The Harlow Bank fell. “No,” they said.",
        ["Farmers"],
        ["Farmers: group; at Farmers, they", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Farmers left. It rained. The Harlow Bank fell. “No,” they said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, they"],
    ),
    ("The Harlow Bank fell. “No,” they said.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank, they"]),
    ("Norway left. “No,” they said.", ["Norway"], ["Norway: state; at Norway, they"]),
    (
        "Ann Lee and Tom Roe left. Farmers stayed. “No,” they said.",
        ["Farmers"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe", "Farmers: group; at Farmers, they"],
    ),
    (
        "Ann Lee and Tom Roe left. It rained. Farmers stayed. “No,” they said.",
        ["Farmers"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe", "Farmers: group; at Farmers, they"],
    ),
    ("The farmers left. “No,” they said.", ["farmers"], ["farmers: group; at farmers, they"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THEY)
def test_they(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“They” are a group, two named together just before, or else a body."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


AHEAD = [
    (
        "“No,” he said. The Harlow Bank fell. Tom Roe stayed.",
        ["Tom Roe"],
        ["Tom Roe: person; at he, Tom Roe", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "“No,” he said. “Bill Holm lied.” Tom Roe left.",
        ["Tom Roe"],
        ["Tom Roe: person; at he, Tom Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“He said no,” Ann Lee said. Tom Roe left.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), AHEAD)
def test_ahead(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Where nobody was named before, “he” is the next fitting person."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SHOWN_GENDER = [
    ("Osk Holm left. She wept. “No,” he said.", [None], ["Osk Holm: person; at Osk Holm, She"]),
    ("Osk Holm left. He wept. “No,” she said.", [None], ["Osk Holm: person; at Osk Holm, He"]),
    (
        "Osk Holm left in the cold dark wet night of a late winter with her dog. “No,” he said.",
        [None],
        ["Osk Holm: person; at Osk Holm, her"],
    ),
    (
        "Osk Holm left. Ann Lee stayed with her dog. “No,” he said.",
        ["Osk Holm"],
        ["Osk Holm: person; at Osk Holm, he", "Ann Lee: person; at Ann Lee, her"],
    ),
    (
        "“Osk Holm lied. She wept,” Tom Roe said. “No,” he said.",
        ["Tom Roe", "Tom Roe"],
        ["Osk Holm: person; at Osk Holm", "Tom Roe: person; at Tom Roe, he"],
    ),
    ("Osk Holm left with his dog. She wept. “No,” he said.", ["Osk Holm"], ["Osk Holm: person; at Osk Holm, his, he"]),
    (
        "Osk Holm left with her father; he wept in his coat. “No,” she said.",
        ["Osk Holm"],
        ["Osk Holm: person; at Osk Holm, her, she"],
    ),
    ("Osk Holm left. “She lied,” he said.", ["Osk Holm"], ["Osk Holm: person; at Osk Holm, he"]),
    ("Osk Holm wept. Ann Lee left. She came. “No,” he said.", [None], ["Ann Lee: person; at Ann Lee, She"]),
    ("Osk Holm saw himself. “No,” she said.", [None], ["Osk Holm: person; at Osk Holm, himself"]),
    (
        "“Osk Holm saw her dog,” Tom Roe said. “No,” he said. Holm left. “No,” he said.",
        ["Tom Roe", "Tom Roe", "Tom Roe"],
        ["Osk Holm: person; at Osk Holm, her, Holm", "Tom Roe: person; at Tom Roe, he, he"],
    ),
    ("Osk Holm himself left. “No,” she said.", [None], []),
    (
        "Grace Lee met Osk Holm, who lost her dog. Mary Quill left. “No,” he said.",
        [None],
        ["Grace Lee: person; at Grace Lee, her", "Osk Holm: person; at Osk Holm", "Mary Quill: person; at Mary Quill"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SHOWN_GENDER)
def test_shown_gender(text: str, speakers: list[str | None], parties: list[str], read: Callable) -> None:
    """The first pronoun behind a name of unknown gender, near and by the same voice, shows it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MOST_PROMINENT = [
    (
        "Tom Roe left.\n\nBill Holm’s dog barked.\n\n“No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. It rained. It was wet. Bill Holm’s dog barked. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. It rained on Bill Holm. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Tom Roe left. A dog bit Bill Holm. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "A dog bit Bill Holm. Tom Roe left. “No,” he said.",
        ["Tom Roe"],
        ["Bill Holm: person; at Bill Holm", "Tom Roe: person; at Tom Roe, he"],
    ),
    (
        "Tom Roe met Bill Holm. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Tom Roe met Bill Holm. Holm left. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, Holm, he"],
    ),
    (
        "Tom Roe left. Roe wept. Roe slept. A dog bit Bill Holm. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe, Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Then Bill Holm left Tom Roe. “No,” he said.",
        ["Bill Holm"],
        ["Bill Holm: person; at Bill Holm, he", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” said Tom Roe. Bill Holm left. It rained. “Yes,” he said.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” said Tom Roe. It rained. It was wet. It was cold. It was dark. Bill Holm left. “Yes,” he said.",
        ["Tom Roe", "Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. “I saw Bill Holm,” Ann Lee said. “No,” he said.",
        ["Ann Lee", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Ann Lee: person; at I, Ann Lee", "Bill Holm: person; at Bill Holm"],
    ),
    ("Grace Lee met Osk Holm. “No,” she said.", ["Grace Lee"], ["Grace Lee: person; at Grace Lee, she"]),
    (
        "The doctor Tom Roe left. A dog bit Bill Holm. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person, doctor; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "The Harlow Bank fell. It rained on the Quill League. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it", "Quill League: organisation; at Quill League"],
    ),
    (
        "The Harlow Bank fell. The Quill League’s doctor wept. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it", "Quill League: organisation; at Quill League"],
    ),
    (
        "The Harlow Bank’s head left. The Quill League rose. “No,” it said.",
        ["Quill League"],
        ["Harlow Bank: organisation; at Harlow Bank", "Quill League: organisation; at Quill League, it"],
    ),
    (
        "Tom Roe said that Bill Holm left. He wept. “No,” he said.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, He, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Former senator Bill Holm left Tom Roe. “No,” he said.",
        ["Bill Holm"],
        ["Bill Holm: person, Former senator; at Bill Holm, he", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Said Bill Holm of Tom Roe: “No.” He left. “Yes,” he said.",
        ["Bill Holm", "Bill Holm"],
        ["Bill Holm: person; at Bill Holm, He, he", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” said Bill Holm. “Yes,” said Tom Roe. “Oh,” he said.",
        ["Bill Holm", "Tom Roe", "Tom Roe"],
        ["Bill Holm: person; at Bill Holm", "Tom Roe: person; at Tom Roe, he"],
    ),
    (
        "Tom Roe left. He wept. He slept. Bill Holm stayed. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe, He, He", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. “Bill Holm lied. He lies,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, He", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Bill Holm met Tom Roe. He lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bill Holm: person; at Bill Holm, He", "Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Bill Holm lied,” Ann Lee said. “Tom Roe came. It rained. It rained. He left.”",
        ["Ann Lee"],
        ["Bill Holm: person; at Bill Holm", "Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, He"],
    ),
    (
        "Tom Roe met Bill Holm in Harlow.\n\nIt rained.\n\nHolm left.\n\nIt rained.\n\n“No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, Holm, he"],
    ),
    (
        "Tom Roe left. It rained. A dog bit Bill Holm. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left.\n\nA dog bit Bill Holm.\n\n“No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "“No,” Tom Roe said.\n\nA dog bit Bill Holm. “Yes,” he said.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "Bill Holm’s dog bit Tom Roe. “No,” he said.",
        ["Tom Roe"],
        ["Bill Holm: person; at Bill Holm", "Tom Roe: person; at Tom Roe, he"],
    ),
    (
        "Tom Roe left. It rained. “Bill Holm lied,” Grace Lee said. “No,” he said.",
        ["Grace Lee", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm", "Grace Lee: person; at Grace Lee"],
    ),
    (
        "Osk Holm left. A dog bit Grace Lee. “No,” she said.",
        ["Grace Lee"],
        ["Osk Holm: person; at Osk Holm", "Grace Lee: person; at Grace Lee, she"],
    ),
    (
        "“No,” Tom Roe said. It rained. Bill Holm left. “Yes,” he said.",
        ["Tom Roe", "Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "“Bill Holm lied. It rained. He lies,” Tom Roe said.",
        ["Tom Roe"],
        ["Bill Holm: person; at Bill Holm, He", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Bill Holm left. “It rained. He lies,” Tom Roe said.",
        ["Tom Roe"],
        ["Bill Holm: person; at Bill Holm, He", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Bill Holm left.\n\nIt rained.\n\n“He lies,” Tom Roe said.",
        ["Tom Roe"],
        ["Bill Holm: person; at Bill Holm, He", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MOST_PROMINENT)
def test_most_prominent(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Subjects come before objects and owners, the near before the far, who spoke before who is only named."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


BYLINES = [
    ("by Ann Lee\n\nI left. “No,” I said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I"]),
    ("Commentary by Ann Lee\n\nI left. “No,” I said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I"]),
    ("Kilns Are Cold\n\nBy Ann Lee\n\nI left. “No,” I said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I"]),
    ("Told by Ann Lee\n\nI left. “No,” I said.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("By the Harlow Bank\n\nI left. “No,” I said.", [None], ["Harlow Bank: organisation; at Harlow Bank"]),
    (
        "By Tom Roe and Ann Lee\n\nI left. “No,” I said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, I", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "It rained.\n\nIt snowed.\n\nIt blew.\n\nIt was cold.\n\nBy Ann Lee\n\nI left. “No,” I said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, I"],
    ),
    (
        "It rained.\n\nIt snowed.\n\nIt blew.\n\nIt was cold.\n\nIt was wet.\n\nBy Ann Lee\n\nI left. “No,” I said.",
        [None],
        ["Ann Lee: person; at Ann Lee"],
    ),
    ("I left. “No,” I said.\n\nAnn Lee writes on kilns.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("I left. “No,” I said.\n\nLee writes on kilns.", [None], []),
    ("I left. “No,” I said.\n\nMy cook Ann Lee writes on kilns.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("I left. “No,” I said.\n\nThe Harlow Bank is a bank.", [None], ["Harlow Bank: organisation; at Harlow Bank"]),
    ("I left. “No,” I said.\n\nAnn Lee left.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("I left. “No,” I said.\n\nAnn Lee", [None], ["Ann Lee: person; at Ann Lee"]),
    (
        "I left. “No,” I said.\n\nAnn Lee is a cook.\n\nIt rained.\n\nIt snowed.\n\nIt blew.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "I left. “No,” I said.\n\nAnn Lee is a cook.\n\nIt rained.\n\nIt snowed.\n\nIt blew.\n\nIt was cold.",
        [None],
        ["Ann Lee: person; at Ann Lee"],
    ),
    ("Ann Lee is a cook. I left. “No,” I said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I"]),
    (
        "“I left,” Tom Roe said.\n\nAnn Lee is a cook.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), BYLINES)
def test_bylines(text: str, speakers: list[str | None], parties: list[str], read: Callable) -> None:
    """“I” is whom a byline at the head, or a line about the author at the end, names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
