"""Stances carried over along speaks_for: who gets which, from whom, and who does not."""

from __future__ import annotations

import pytest

from quotekit.spans import Span
from quotekit.stance.rollup import CARRIED, DISCOUNT, carry_over
from quotekit.values import Affiliation, Party, PartyKind, Relation, Stance, StanceLabel

HERE = Span(0, 1)


def parties(*ties: str) -> list[Party]:
    """Parties from "minister > Borduria" (speaks for) and "senator < Borduria" (belongs to).

    "the-..." is no person, "...ia" a state.
    """
    bodies: dict[str, list[Affiliation]] = {}
    for tie in ties:
        name, sign, body = tie.split()
        bodies.setdefault(body, [])
        relation = Relation.SPEAKS_FOR if sign == ">" else Relation.BELONGS_TO
        bodies.setdefault(name, []).append(Affiliation(body, relation, HERE))
    return [
        Party(
            name,
            name.replace("-", " "),
            PartyKind.STATE
            if name.endswith("ia")
            else PartyKind.ORGANISATION
            if name.startswith("the-")
            else PartyKind.PERSON,
            affiliations=tuple(found),
        )
        for name, found in bodies.items()
    ]


def stance(holder: str, target: str, label: str = "against", score: float = 0.8, quote: str = "q1") -> Stance:
    """A direct stance."""
    return Stance(quote, holder, target, StanceLabel(label), score, (HERE,), None, "lexicon")


def carried(stances: list[Stance], *ties: str, silent: str = "") -> set[tuple[str, str, str, str | None]]:
    """Holder, label, target and via of what is new; all parties are quoted but the silent one."""
    everybody = parties(*ties)
    speaking = {party.id for party in everybody} - {silent}
    return {(s.holder, str(s.label), s.target, s.via) for s in carry_over(stances, everybody, speaking) if s.via}


def test_toward_a_state_is_toward_those_who_speak_for_it() -> None:
    """Who attacks a state attacks its president and its spokesman."""
    assert carried([stance("Ann", "Borduria")], "president > Borduria", "spokesman > Borduria") == {
        ("Ann", "against", "president", "Borduria"),
        ("Ann", "against", "spokesman", "Borduria"),
    }


def test_toward_a_state_is_not_toward_its_members() -> None:
    """Nobody who only belongs to the state is meant."""
    assert carried([stance("Ann", "Borduria")], "senator < Borduria", "Ann < Borduria") == set()


def test_who_takes_no_part_is_not_reached() -> None:
    """A spokesman whom the article does not quote gets nothing; nor does a body that speaks for the state."""
    assert carried([stance("Ann", "Borduria")], "spokesman > Borduria", silent="spokesman") == set()
    assert carried([stance("Ann", "Borduria")], "the-ministry > Borduria") == set()


def test_toward_a_person_is_toward_nobody_else() -> None:
    """Who attacks a person attacks neither her campaign nor her spokesman."""
    assert carried([stance("Ann", "Brandt")], "the-campaign > Brandt", "aide > Brandt") == set()


@pytest.mark.parametrize("tie", ["Brandt > the-cabinet", "the-cabinet > Brandt"])
def test_an_administration_is_its_heads(tie: str) -> None:
    """What is said of the administration reaches the person who leads it, whichever speaks for the other."""
    assert carried([stance("Ann", "the-cabinet")], tie) == {("Ann", "against", "Brandt", "the-cabinet")}


def test_a_spokesman_is_not_his_master() -> None:
    """What is said of a person or body that speaks for another is not said of the other."""
    assert carried([stance("Ann", "aide")], "aide > Brandt", "aide > the-ministry") == set()
    assert carried([stance("Ann", "the-ministry")], "the-ministry > the-state") == set()


def test_a_spokesmans_stance_is_his_bodys() -> None:
    """What a spokesman holds, his ministry holds; favor is carried as well as against."""
    assert carried([stance("spokesman", "Ruritania", "favor")], "spokesman > Borduria") == {
        ("Borduria", "favor", "Ruritania", "spokesman")
    }


def test_one_step_only() -> None:
    """Neither side is chained, and the two sides are not combined."""
    ties = ("aide > minister", "minister > Borduria", "envoy > Ruritania")
    assert carried([stance("aide", "Ruritania")], *ties) == {
        ("aide", "against", "envoy", "Ruritania"),
        ("minister", "against", "Ruritania", "aide"),
    }


def test_nobody_toward_himself() -> None:
    """Who attacks the body he speaks for does not attack himself, nor does the body attack itself."""
    assert carried([stance("Brandt", "cabinet")], "Brandt > cabinet") == set()
    assert carried([stance("aide", "Brandt")], "aide > Brandt") == set()


def test_neutral_is_not_carried() -> None:
    """That a state was named says nothing about its spokesman."""
    assert carried([stance("Ann", "Borduria", "neutral", 0.9)], "spokesman > Borduria") == set()


def test_unlikely_stances_are_not_carried() -> None:
    """A stance less likely than not goes no further."""
    assert carried([stance("Ann", "Borduria", score=CARRIED - 0.01)], "spokesman > Borduria") == set()


@pytest.mark.parametrize("label", ["against", "favor", "neutral"])
def test_a_direct_stance_goes_first(label: str) -> None:
    """What the same quote says of the spokesman himself stands, whatever it is; another quote's does not."""
    direct = stance("Ann", "spokesman", label)
    assert carried([stance("Ann", "Borduria"), direct], "spokesman > Borduria") == set()
    other = stance("Ann", "spokesman", label, quote="q2")
    assert carried([stance("Ann", "Borduria"), other], "spokesman > Borduria") == {
        ("Ann", "against", "spokesman", "Borduria")
    }


def test_the_likeliest_way_is_kept_and_discounted() -> None:
    """Two ways to one pair give one stance, the likelier, at a discount, with its evidence and origin."""
    both = [stance("Ann", "Borduria", score=0.6), stance("Ann", "Ruritania", score=0.9)]
    result = carry_over(both, parties("Brandt > Borduria", "Brandt > Ruritania"), {"Brandt"})
    (new,) = [s for s in result if s.via]
    assert (new.via, new.evidence, new.origin) == ("Ruritania", (HERE,), "lexicon")
    assert new.score == pytest.approx(0.9 * DISCOUNT)
    assert result[:2] != both  # each carried stance follows the one it comes from
    assert [s.target for s in result] == ["Borduria", "Ruritania", "Brandt"]


def test_ties_to_parties_that_are_not_there_are_left_alone() -> None:
    """An affiliation that names no party of the report carries nothing."""
    lonely = [
        Party("Brandt", "Brandt", PartyKind.PERSON, affiliations=(Affiliation("gone", Relation.SPEAKS_FOR, HERE),))
    ]
    assert carry_over([stance("Ann", "gone"), stance("Brandt", "Ann")], lonely, {"Brandt"}) == (
        stance("Ann", "gone"),
        stance("Brandt", "Ann"),
    )
