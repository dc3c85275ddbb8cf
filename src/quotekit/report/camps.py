"""Stances summed by camp, where the user's own table of actors says who is in which."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from quotekit.report.matrix import Matrix
from quotekit.values import Party, PartyKind, Stance


def by_camp(parties: Iterable[Party], stances: Iterable[Stance]) -> Matrix:
    """The matrix of camps, holders x targets; a camp stands in it as a group whose id and name are the camp's.

    A quote counts once for a label between two camps, however many of their members it speaks of: as the holder's own
    words before what is carried over, then at its most probable. What is carried over counts, for who attacks a state
    attacks the camp of its spokesman, even if the table has the spokesman alone. Stances inside a camp are kept;
    parties without a camp are left out.
    """
    camps = {party.id: party.camp for party in parties if party.camp is not None}
    best: dict[tuple[str, str, str, str], Stance] = {}
    for stance in stances:
        holder, target = camps.get(stance.holder), camps.get(stance.target)
        if holder is None or target is None:
            continue
        key = (stance.quote, holder, target, stance.label)
        if key not in best or _weight(stance) > _weight(best[key]):
            best[key] = stance
    summed = (
        attrs.evolve(stance, holder=holder, target=target, via=None) for (_, holder, target, _), stance in best.items()
    )
    groups = tuple(Party(camp, camp, PartyKind.GROUP, camp=camp) for camp in dict.fromkeys(camps.values()))
    return Matrix.of(groups, summed)


def _weight(stance: Stance) -> tuple[bool, float]:
    return stance.via is None, stance.score
