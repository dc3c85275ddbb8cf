"""A table of actors made ready: kinds that it does not tell, whose states and bodies are, which names are listed."""

from __future__ import annotations

from typing import Any

import pytest

from quotekit.parties.coding import Coding
from quotekit.parties.table import read as read_table
from quotekit.values import PartyKind


def coded(**actors: dict[str, Any]) -> Coding:
    """The table of these actors, made ready."""
    return Coding.of(read_table({"actors": actors}))


KINDS = [
    ("Norway", PartyKind.STATE),
    ("The Gambia", PartyKind.STATE),
    ("Oslo", PartyKind.PERSON),
    ("Norwegian", PartyKind.PERSON),
    ("Democrats", PartyKind.GROUP),
    ("Young Democrats", PartyKind.GROUP),
    ("Berliners", PartyKind.GROUP),
    ("the farmers", PartyKind.GROUP),
    ("Angry Farmers", PartyKind.GROUP),
    ("the Pentagon", PartyKind.ORGANISATION),
    ("White House", PartyKind.ORGANISATION),
    ("Harlow Bank", PartyKind.ORGANISATION),
    ("Bank of Harlow", PartyKind.ORGANISATION),
    ("Ann Lee", PartyKind.PERSON),
    ("Harlow", PartyKind.PERSON),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kinds(name: str, kind: PartyKind) -> None:
    """States, peoples, plurals and bodies are known by the lists; whatever else has no kind is a person."""
    assert coded(one={"name": name}).actors["one"].kind is kind


def test_a_kind_that_is_told() -> None:
    """The table's own kind goes before the lists."""
    assert coded(one={"name": "Norway", "kind": "person"}).actors["one"].kind is PartyKind.PERSON


def test_whose_a_state_is() -> None:
    """A state is the actor's who has one of its names; nobody's, if two have; and one of no list has its own code."""
    one = coded(norway={"name": "Oslo Court", "kind": "state", "aliases": ["Norway"]})
    assert {code: actor.id for code, actor in one.by_code.items()} == {"NOR": "norway"}
    two = coded(a={"name": "Norway"}, b={"name": "Kingdom of Norway", "kind": "state"}, c={"name": "Iran"})
    assert {code: actor.id for code, actor in two.by_code.items()} == {"IRN": "c"}
    own = coded(brindle={"name": "Brindle", "kind": "state", "aliases": ["the land", "@brindle", "Land of Brindle"]})
    assert {code: actor.id for code, actor in own.by_code.items()} == {"actor brindle": "brindle"}
    assert own.lexicon.state_names["actor brindle"] == "Brindle"
    assert own.lexicon.states["Brindle",].code == own.lexicon.states["Land", "of", "Brindle"].code == "actor brindle"
    assert ("the", "land") not in own.lexicon.states and ("@brindle",) not in own.lexicon.states
    assert coded(oslo={"name": "Oslo", "kind": "state"}).by_code.keys() == {"actor oslo"}


def test_whose_a_body_is() -> None:
    """A known body is the actor's who has one of its names; nobody's, if two have."""
    one = coded(army={"name": "Army House", "kind": "organisation", "aliases": ["Pentagon"]})
    assert {id_: actor.id for id_, actor in one.by_body.items()} == {"Pentagon": "army"}
    shared = coded(
        a={"name": "State Department"}, b={"name": "Department of State", "kind": "organisation"}, c={"name": "FBI"}
    )
    assert {id_: actor.id for id_, actor in shared.by_body.items()} == {"FBI": "c"}


# a name of an organisation, and the words under which the lists of bodies have it then; none, if it may mean others
LISTED = [
    ("Meadow Greens", ("Meadow", "Greens")),
    ("Greens for Oak", ("Greens", "for", "Oak")),
    ("Roe’s Greens", ("Roe", "Greens")),
    ("O’Neil Greens", ("O'Neil", "Greens")),
    ("H.W.X.", ("HWX",)),
    ("HWX", ("HWX",)),
    ("Bell", None),
    ("WHO", None),
    ("meadow greens", None),
    ("Meadow greens", None),
    ("@greens", None),
]


@pytest.mark.parametrize(("name", "key"), LISTED)
def test_listed_bodies(name: str, key: tuple[str, ...] | None) -> None:
    """Names of several capital words, and initials, are found as bodies are."""
    bodies = coded(one={"name": "Nobody Else", "kind": "organisation", "aliases": [name]}).lexicon.bodies
    before = coded(one={"name": "Nobody Else", "kind": "organisation"}).lexicon.bodies
    assert set(bodies) - set(before) == ({key} if key else set())


# a full name, and whose it is
PERSONS = [
    ("Ann Lee", "lee"),
    ("Ann B. Lee", "lee"),
    ("Ann Lee Jr.", ""),
    ("A. Lee", ""),
    ("Lee", ""),
    ("Bo Lee", ""),
    ("Tom Roe", ""),
    ("Tom C. Roe", "c"),
]


@pytest.mark.parametrize(("name", "id_"), PERSONS)
def test_persons(name: str, id_: str) -> None:
    """A full name is an actor's if it can be that of one alone."""
    table = coded(
        lee={"name": "Ann Lee", "aliases": ["Lee"]},
        b={"name": "Tom B. Roe"},
        c={"name": "Tom C. Roe"},
        bank={"name": "Harlow Bank"},
    )
    found = table.person(name)
    assert (found.id if found else "") == id_


def test_names() -> None:
    """An actor is found by any of its names, whatever their case; the longest names come first."""
    table = coded(lee={"name": "Ann Lee", "aliases": ["Ann Q. Lee", "Ann"]}, roe={"name": "Tom Roe"})
    assert [getattr(table.named(name), "id", None) for name in ("ann lee", "Ann", "Tom", "")] == [
        "lee",
        "lee",
        None,
        None,
    ]
    assert (table.lengths["ann"], table.lengths["tom"]) == ((3, 2, 1), (2,))
    assert table.doubtful == {("ann",)}
    assert coded(lee={"name": "Ann Lee", "aliases": ["@AnnLee"]}).lexicon.handles["annlee"] == "Ann Lee"
