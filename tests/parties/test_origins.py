"""Descriptions that tell of a state, or of a group, and those that take up somebody told of before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ORIGINS = [
    ("Iranian President Hasan Dor came. The Norwegian president said that bread was dear.", "Norwegian president"),
    ("Iranian President Hasan Dor came. The South Korean president said no bread came.", "South Korean president"),
    ("Texas Sen. Ann Lee came. “No,” the Vermont senator said.", "Vermont senator"),
    ("Sen. Ann Lee (R-Texas) came. “No,” the Vermont senator said.", "Vermont senator"),
    # The same state, or none told.
    ("Iranian President Hasan Dor came. The Iranian president said that bread was dear.", "Hasan Dor"),
    ("Iranian President Hasan Dor came. The Iranian leader said that bread was dear.", "Hasan Dor"),
    ("President Hasan Dor came. The Iranian president said that bread was dear.", "Hasan Dor"),
    ("Iranian President Hasan Dor came. The president said that bread was dear.", "Hasan Dor"),
    ("Sen. Ann Lee (R-Texas) came. “No,” the Texas senator said.", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "speaker"), ORIGINS)
def test_origins(text: str, speaker: str, read: Callable) -> None:
    """A description that names one state is nobody whose roles name another."""
    assert read(text).speakers[-1] == speaker


GROUPS = [
    ("U.S. officials said that bread was dear. Officials said no bread came.", "Officials"),
    ("Officials said that bread was dear.\n\nIranian officials came.", "Officials"),
    ("U.S. officials came. Iranian officials came. Officials said that bread was dear.", "Officials"),
    ("U.S. officials said that bread was dear. The officials said no bread came.", "U.S. officials"),
    ("U.S. officials came. Most officials said that bread was dear.", "Most officials"),
]


@pytest.mark.parametrize(("text", "speaker"), GROUPS)
def test_groups(text: str, speaker: str, read: Callable) -> None:
    """A plural noun alone need not be those told of before; with an article it is."""
    assert read(text).speakers[-1] == speaker


LABELS = [
    ("MODERATOR: What of the kiln?\n\nANN LEE: It is cold.", ["MODERATOR", "ANN LEE"]),
    ("HOST: What of the kiln?\n\nANN LEE: It is cold.\n\nHOST: No.", ["HOST", "ANN LEE", "HOST"]),
    ("Moderator Ann Lee came.\n\nMODERATOR: What of the kiln?\n\nTOM ROE: It is cold.", ["Ann Lee", "TOM ROE"]),
]


@pytest.mark.parametrize(("text", "speakers"), LABELS)
def test_labels_of_transcripts(text: str, speakers: list[str], read: Callable) -> None:
    """A label in a transcript is nobody who is named only below."""
    assert read(text).speakers == speakers


YOU = [
    ("“You said that bread was dear,” Ann Lee said.", {"Ann Lee"}),
    ("“He said that you knew that bread was dear,” Ann Lee said. “Tom Roe lied.”", {"Ann Lee", "Tom Roe"}),
]


@pytest.mark.parametrize(("text", "names"), YOU)
def test_you_is_no_party(text: str, names: set[str], read: Callable) -> None:
    """“You” is somebody, but not a party of that name."""
    assert set(read(text).parties) == names
