"""Names in titles and headings, in which every word has a capital."""

from __future__ import annotations

from collections.abc import Callable

import pytest

STORY = "\n\nAnn Lee, a baker, has left the kiln. “No,” Lee said."

MENTIONS = [
    ("Ann Lee Leaves Kiln", ["Ann Lee", "Ann Lee", "Lee"]),
    ("Why Ann Lee Left", ["Ann Lee", "Ann Lee", "Lee"]),
    ("Lee Leaves Kiln", ["Lee", "Ann Lee", "Lee"]),
    ("Mayor Ann Lee Leaves Kiln", ["Ann Lee", "Ann Lee", "Lee"]),
    ("Ann Leaves Kiln", ["Ann", "Ann Lee", "Lee"]),
    ("Ann Leaving Large Kiln for Good in Spring", ["Ann", "Ann Lee", "Lee"]),
    ("Ann’s Large Kiln for Sale in Spring", ["Ann", "Ann Lee", "Lee"]),
    # Others of the name, and what is no title.
    ("Tom Lee Roe", ["Ann Lee", "Lee"]),
    ("By Tom Marie Lee", ["Ann Lee", "Lee"]),
    ("Ann Roe Opens Large Kiln for Spring Bread", ["Ann Lee", "Lee"]),
]


@pytest.mark.parametrize(("title", "mentions"), MENTIONS)
def test_mentions(title: str, mentions: list[str], read: Callable) -> None:
    """A title names whom the story names, not a person whose name is the whole title."""
    story = STORY.replace("has left", "leaves") if title.startswith("Ann Leaves") else STORY
    assert read(title + story).mentioned("Ann Lee") == mentions


PARTIES = [
    ("Ann Lee Leaves Kiln" + STORY, ["Ann Lee"]),
    ("Mayor’s Son Says Kiln Will Be Cold" + STORY, ["Ann Lee"]),
    ("By Tom Marie Orr" + STORY, ["Tom Marie Orr", "Ann Lee"]),
    ("Tom Lee Roe" + STORY, ["Tom Lee Roe", "Ann Lee"]),
]


@pytest.mark.parametrize(("text", "persons"), PARTIES)
def test_persons(text: str, persons: list[str], read: Callable) -> None:
    """No other persons come of a title; a byline names one."""
    assert [party.name for party in read(text).draft.parties if party.kind == "person"] == persons


def test_the_role_in_a_title_stays(read: Callable) -> None:
    """The title before a name counts where the name is cut out of a longer one."""
    assert "Mayor" in read("Mayor Ann Lee Leaves Kiln" + STORY).parties["Ann Lee"].roles


MOCKED = [
    ("Max Roe baked. “Slow Max must go,” Ann Lee said. “I saw Slow Max.”", "Max Roe", True),
    ("Max Roe baked. “Sheriff Max must go,” Ann Lee said.", "Max Roe", True),
    ("Max Roe baked. “I saw Little Max,” Ann Lee said.", "Max Roe", True),
    ("Max Roe baked. “I met Tom Max,” Ann Lee said.", "Max Roe", False),
]


@pytest.mark.parametrize(("text", "name", "meant"), MOCKED)
def test_mocking_names(text: str, name: str, meant: bool, read: Callable) -> None:
    """A word of mockery before a given name makes no other person of its bearer."""
    assert ("Max" in read(text).mentioned(name)) is meant
