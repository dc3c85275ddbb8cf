from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import PartyKind

# text, states named
STATES = [
    ("Iran denied it.", {"Iran": ["Iran"]}),
    ("Tehran denied it.", {"Iran": ["Tehran"]}),
    ("Washington blamed Tehran for it.", {"United States": ["Washington"], "Iran": ["Tehran"]}),
    ("Holm said Tehran would pay.", {"Iran": ["Tehran"]}),
    ("Talks with Cairo failed.", {"Egypt": ["Cairo"]}),
    ("Paris’s proposal failed.", {"France": ["Paris"]}),
    ("America will pay.", {"United States": ["America"]}),
    ("The U.S. and the UK met.", {"United States": ["U.S."], "United Kingdom": ["UK"]}),
    ("“Down with the savage (Washington) killings,” Bo Finch said.", {"United States": ["Washington"]}),
    ("US troops left.", {"United States": ["US"]}),
    ("The Republic of Iran denied it.", {"Iran": ["Republic of Iran"]}),
    ("The Iranian government denied it.", {"Iran": ["Iranian government"]}),
    ("Jordan blamed Israel.", {"Jordan": ["Jordan"], "Israel": ["Israel"]}),
    # places and people
    ("He lives in Tehran.", {}),
    ("They met in Washington on Monday.", {}),
    ("A man from Cairo came.", {}),
    ("The streets of Paris were wet.", {}),
    ("Paris’s airport closed.", {}),
    ("BAGHDAD / WASHINGTON – Protesters threw stones.", {}),
    ("WASHINGTON (AP) — Nothing happened.", {}),
    ("Soldiers died in Iraq.", {}),
    ("Iranian-backed fighters came.", {}),
    ("Jordan Reed left.", {}),
    ("George Washington slept there.", {}),
    ("Valeska Paris, a nurse, came. “No,” Paris said.", {}),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states(text: str, expected: dict[str, list[str]], read: Callable) -> None:
    """Names, capitals and demonyms mean the state where they act or are dealt with, and else the place or people."""
    article = read(text)
    states = {p.name: article.mentioned(p.name) for p in article.draft.parties if p.kind is PartyKind.STATE}
    assert states == expected


METONYMS = [
    ("“No,” the White House said.", "White House", "United States"),
    ("“No,” Downing Street said.", "Downing Street", "United Kingdom"),
    ("“No,” the Kremlin said.", "Kremlin", "Russia"),
    ("“No,” the Élysée said.", "Élysée", "France"),
    ("“No,” the State Department said.", "State Department", "United States"),
    ("“No,” the Iranian Foreign Ministry said.", "Iranian Foreign Ministry", "Iran"),
    ("“No,” Iran’s Interior Ministry said.", "Interior Ministry", "Iran"),
    ("“No,” the US Embassy said.", "US Embassy", "United States"),
]


@pytest.mark.parametrize(("text", "body", "state"), METONYMS)
def test_bodies_of_states(text: str, body: str, state: str, read: Callable) -> None:
    """Seats, ministries and embassies are bodies that speak for their state."""
    article = read(text)
    assert article.speaker("No") == body
    assert article.ties(body) == {("speaks_for", state)}


PEOPLES = [
    ("“The Iraqi people are tired,” said Rosa Quill. “Iraqis know it.”", {"Iraqis": 2}),
    ("“Norwegians will vote,” said Rosa Quill. “The Norwegian people know it.”", {"Norwegians": 2}),
    ("“The French people know it,” said Rosa Quill.", {"French people": 1}),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLES)
def test_all_people_of_a_state(text: str, expected: dict[str, int], read: Callable) -> None:
    """The Iraqi people and Iraqis are one group, by the shorter name."""
    groups = {p.name: len(p.mentions) for p in read(text).draft.parties if p.kind is PartyKind.GROUP}
    assert groups == expected


def test_people_are_no_state(read: Callable) -> None:
    """The people of a state are a group of their own, apart from the state."""
    parties = read("“Iraqis are angry with Iraq,” Bo Finch said.").parties
    assert parties["Iraqis"].kind is PartyKind.GROUP
    assert parties["Iraq"].kind is PartyKind.STATE
