"""Whom "he" and "she" mean, where names, titles and pronouns tell the gender."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MENTIONS = [
    # One pronoun makes no man of a woman whose given name or title tells, nor the other way round.
    ("Tom Roe left. Ann Lee said that he was ill.", "Tom Roe", ["Tom Roe", "he"]),
    ("Ann Lee left. Tom Roe said that she was ill.", "Ann Lee", ["Ann Lee", "she"]),
    ("Tom Roe left. Ms. Lee said that he was ill.", "Tom Roe", ["Tom Roe", "he"]),
    ("Ann Lee said that he was ill.", "Ann Lee", ["Ann Lee"]),
    # Where nothing else tells, a pronoun does; and many tell more than a name.
    ("Vok Roe said that he was ill. Ann Lee left. Later he slept.", "Vok Roe", ["Vok Roe", "he", "he"]),
    (
        "Ann Lee, 44, said he was ill. Lee said he slept. Lee said he ate. Lee said he left. “No,” he said.",
        "Ann Lee",
        ["Ann Lee", "he", "Lee", "he", "Lee", "he", "Lee", "he", "he"],
    ),
]


@pytest.mark.parametrize(("text", "name", "mentions"), MENTIONS)
def test_mentions(text: str, name: str, mentions: list[str], read: Callable) -> None:
    """A pronoun counts for the gender of whom it follows, but less than a given name or a title."""
    assert read(text).mentioned(name) == mentions


SPEAKERS = [
    ("Ann Lee told Vok Roe that the kiln was shut. “It is cold,” he said.", "Vok Roe"),
    ("Tom Roe told Vok Lee that the kiln was shut. “It is cold,” he said.", "Tom Roe"),
    ("Ann Lee told Vok Roe that the kiln was shut. “It is cold,” she said.", "Ann Lee"),
    # Somebody else, of no name, speaks in between: the speaker before does not go on.
    ("Max Orr said that it was cold. Tom Roe came. “It was hot,” you said. “It rained,” he said.", "Tom Roe"),
    ("Tom Roe came. “It was cold,” Max Orr said. “It rained,” he said.", "Max Orr"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str, read: Callable) -> None:
    """Of two persons a pronoun means the one whose gender fits."""
    assert read(text).speakers[-1] == speaker
