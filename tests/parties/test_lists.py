"""Names in lists, under plural titles, and of those who are told something."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PERSONS = [
    # A name that nothing shows to be one, in a list with persons.
    ("Ann Lee, Vok Roe and Zed Dunn came.", ["Ann Lee", "Vok Roe", "Zed Dunn"]),
    ("Ann Lee and Vok Roe came.", ["Ann Lee", "Vok Roe"]),
    ("Ann Lee, Vok Roe and other bakers came.", ["Ann Lee", "Vok Roe"]),
    ("Sens. Ann Lee (R-Iowa) and Vok Roe (D-Ohio) came.", ["Ann Lee", "Vok Roe"]),
    ("The bakers met Vok Roe, Zed Dunn and Ann Lee.", ["Vok Roe", "Zed Dunn", "Ann Lee"]),
    # Whom somebody tells something.
    ("Ann Lee told Vok Roe that bread was dear.", ["Ann Lee", "Vok Roe"]),
    ("Ann Lee urged Vok Roe to bake.", ["Ann Lee", "Vok Roe"]),
    # No list, or nobody known in it.
    ("Vok Roe, Zed Dunn and Tib Orr lie in the east.", []),
    ("Ann Lee baked; Vok Roe lies in the east.", ["Ann Lee"]),
    ("Ann Lee’s Vok Roe lies in the east.", ["Ann Lee"]),
    ("Ann Lee lay, and in Vok Roe it rained.", ["Ann Lee"]),
    ("Ann Lee told Vok that bread was dear.", ["Ann Lee"]),
    ("One Vokker, Ann Lee, came.", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_persons(text: str, expected: list[str], read: Callable) -> None:
    """Who stands in a list with persons is one, and so is who is told something."""
    assert [party.name for party in read(text).draft.parties if party.kind == "person"] == expected


ROLES = [
    ("“No,” said Ann Lee, Vok Roe and other bakers.", "Ann Lee", ()),
    ("“No,” said Ann Lee, a baker.", "Ann Lee", ("baker",)),
    ("“No,” said Ann Lee, the mayor.", "Ann Lee", ("mayor",)),
    # A clause behind a name is no role.
    ("To Ann Lee, his son said that bread was dear.", "Ann Lee", ()),
    ("Of Ann Lee, the mayor told us nothing.", "Ann Lee", ()),
]


@pytest.mark.parametrize(("text", "name", "roles"), ROLES)
def test_roles(text: str, name: str, roles: tuple[str, ...], read: Callable) -> None:
    """What goes on with a list, or begins a clause, is no role of whom it stands behind."""
    assert read(text).parties[name].roles == roles


TITLED = [
    ("“No,” said Sens. Ann Lee (R-Iowa) and Vok Roe (D-Ohio).", "Ann Lee and Vok Roe"),
    ("Sens. Ann Lee (R-Iowa) and Vok Roe (D-Ohio) said that bread was dear.", "Ann Lee and Vok Roe"),
    ("Reps. Ann Lee, Vok Roe and Zed Dunn said that bread was dear.", "Ann Lee, Vok Roe and Zed Dunn"),
    ("“No,” said Reps. Ann Lee, Vok Roe and Zed Dunn.", "Ann Lee, Vok Roe and Zed Dunn"),
    # One of them alone.
    ("Sen. Ann Lee (R-Iowa) came. Vok Roe said that bread was dear.", "Vok Roe"),
    ("Sens. Ann Lee (R-Iowa) and Vok Roe (D-Ohio) came. Roe said that bread was dear.", "Vok Roe"),
    ("Sens. Ann Lee and Tom Orr met, and Vok Roe said that bread was dear.", "Vok Roe"),
]


@pytest.mark.parametrize(("text", "speaker"), TITLED)
def test_plural_titles(text: str, speaker: str, read: Callable) -> None:
    """All who share a plural title speak, on whichever of them the rule for sources ends."""
    assert read(text).speakers[-1] == speaker
