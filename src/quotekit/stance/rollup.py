"""Stances carried over from a body to those who speak for it, and from a speaker to the body spoken for.

Three rules, all one step long and along ``speaks_for`` only, never ``belongs_to``: who attacks a state attacks its
president's side, not every senator.

1. The target's side. H holds a stance toward the state or government T, and M, no body itself, speaks for T and is
   quoted in the article: H holds it toward M too, via T. So a president who attacks a country attacks its spokesman,
   who answers him there. Who speaks for a state but not in this article takes no part in the quarrel. As readers of
   the news take it, what is said of a campaign or company is not said of its spokesman, nor what is said of a person
   of her campaign.
2. A person's own government. H holds a stance toward T, an administration, and T speaks for the person P: H holds it
   toward P too, via T. An administration is its head's, so what is said of it reaches the head; what is said of a
   spokesman or a campaign reaches nobody else.
3. The holder's side. H holds a stance toward T, and H speaks for S: S holds it too, via H. What a ministry's
   spokesman says against a country, his own state says.

The rules are not chained, nor any with itself: each step is a guess less sure than the last, and chains would tie
everybody to everybody. Neutral is not carried over: that a state was merely named says nothing about its spokesman; nor
is a label that is less likely than not. A stance judged directly in the same quote goes before any carried one, and
nobody gets a stance toward himself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from quotekit.values import Party, PartyKind, Relation, Stance, StanceLabel

CARRIED = 0.5
"""A stance less probable than this is not carried over."""

DISCOUNT = 0.9
"""Factor on the probability of a carried-over stance: it holds only if the tie does, and ties are read by rules that
err about one time in ten; it also keeps the carried stance below the one it comes from."""

_BODIES = frozenset({PartyKind.ORGANISATION, PartyKind.STATE})
_GOVERNMENTS = frozenset("administration government cabinet presidency regime".split())


def carry_over(
    stances: Sequence[Stance], parties: Iterable[Party], speaking: Collection[str | None]
) -> tuple[Stance, ...]:
    """The stances, each followed by those it is carried over to; of several ways to one pair the likeliest stays.

    Args:
        stances: those that words say directly.
        parties: all parties of the article.
        speaking: the ids of those that are quoted in it.
    """
    parties = tuple(parties)
    known = {party.id: party for party in parties}
    bodies: defaultdict[str, list[str]] = defaultdict(list)
    speakers: defaultdict[str, list[str]] = defaultdict(list)
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for party in parties:
        named = dict.fromkeys(tie.party for tie in party.affiliations if tie.relation is Relation.SPEAKS_FOR)
        for body in named:
            if body in known and body != party.id:
                bodies[party.id].append(body)
                if party.id in speaking and party.kind not in _BODIES and _governs(known[body]):
                    speakers[body].append(party.id)
                if known[body].kind is PartyKind.PERSON and _governs(party):
                    heads[party.id].append(body)
    direct = {(stance.quote, stance.holder, stance.target) for stance in stances}
    best: dict[tuple[str, str, str], tuple[float, int, Stance]] = {}
    for place, stance in enumerate(stances):
        if stance.label is StanceLabel.NEUTRAL or stance.via is not None or stance.score < CARRIED:
            continue
        near = (*speakers[stance.target], *heads[stance.target])
        carried = [(stance.holder, party, stance.target) for party in near]
        carried += [(body, stance.target, stance.holder) for body in bodies[stance.holder]]
        for holder, target, via in carried:
            key = (stance.quote, holder, target)
            if holder == target or key in direct:
                continue
            score = DISCOUNT * stance.score
            if key not in best or score > best[key][0]:
                new = Stance(stance.quote, holder, target, stance.label, score, stance.evidence, via, stance.origin)
                best[key] = (score, place, new)
    after: defaultdict[int, list[Stance]] = defaultdict(list)
    for _, place, new in best.values():
        after[place].append(new)
    return tuple(new for place, stance in enumerate(stances) for new in (stance, *after[place]))


def _governs(party: Party) -> bool:
    """Whether a party is a state or somebody's government: "the Holm administration"."""
    named = party.name.lower().split()[-1:]
    return party.kind is PartyKind.STATE or (
        party.kind is PartyKind.ORGANISATION and not _GOVERNMENTS.isdisjoint(named)
    )
