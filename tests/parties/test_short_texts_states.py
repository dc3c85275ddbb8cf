"""Whole readings of short texts: states and their capitals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

STATES = [
    ("The Iraqi people left. “No,” they said.", ["Iraqi people"], ["Iraqi people: group; at Iraqi people, they"]),
    ("Iraqis left. “No,” they said.", ["Iraqis"], ["Iraqis: group; at Iraqis, they"]),
    ("The Norwegian government left. “No,” it said.", ["Norway"], ["Norway: state; at Norwegian government, it"]),
    ("The Norway government left. “No,” it said.", ["Norway"], ["Norway: state; at Norway government, it"]),
    ("Oslo demanded bread. “No,” it said.", ["Norway", "Norway"], ["Norway: state; at Oslo, it"]),
    ("Oslo’s demand was old. “No,” it said.", ["Norway"], ["Norway: state; at Oslo, it"]),
    ("Oslo’s streets were old. “No,” it said.", [None], []),
    ("Ties with Oslo were old. “No,” it said.", ["Norway"], ["Norway: state; at Oslo, it"]),
    ("Ann Lee came from Oslo. “No,” it said.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("From Oslo, Ann Lee left. “No,” it said.", [None], ["Ann Lee: person; at Ann Lee"]),
    ("Norway (Oslo) left. “No,” it said.", ["Norway"], ["Norway: state; at Norway, Oslo, it"]),
    ("In Norway it rained. “No,” it said.", [None], []),
    ("In Norway’s view it rained. “No,” it said.", ["Norway"], ["Norway: state; at Norway, it"]),
    (
        "Tom Jordan left. Jordan demanded bread. “No,” it said.",
        ["Tom Jordan", None],
        ["Tom Jordan: person; at Tom Jordan, Jordan"],
    ),
    ("Jordan demanded bread. “No,” it said.", ["Jordan", "Jordan"], ["Jordan: state; at Jordan, it"]),
    ("Jordan Roe left. “No,” he said.", ["Jordan Roe"], ["Jordan Roe: person; at Jordan Roe, he"]),
    ("The king of Jordan left. “No,” it said.", ["Jordan"], ["Jordan: state; at Jordan, it"]),
    ("Talks with Jordan failed. “No,” it said.", ["Jordan"], ["Jordan: state; at Jordan, it"]),
    ("OSLO - Norway left. “No,” it said.", ["Norway"], ["Norway: state; at Norway, it"]),
    (
        "Oslo (AP) — Norway left. “No,” it said.",
        ["Norway"],
        ["AP: organisation; at AP", "Norway: state; at Norway, it"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), STATES)
def test_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Where the name of a state or of its capital is the state and where only the place."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)
