"""What pronouns can mean: their words, by the gender and number they show, and which parties fit them."""

from __future__ import annotations

from quotekit.parties.clusters import Cluster
from quotekit.values import PartyKind

MALE = frozenset("he him his himself".split())
FEMALE = frozenset("she her hers herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
THING = frozenset("it its itself".split())
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
RELATIVE = frozenset("who whom whose which that".split())
PRONOUNS = MALE | FEMALE | PLURAL | THING | FIRST | RELATIVE


def gender_of(word: str) -> str:
    """The gender a pronoun shows: "m", "f" or ""."""
    return "m" if word in MALE else "f" if word in FEMALE else ""


def is_person(cluster: Cluster) -> bool:
    """Whether "he" or "she" can mean it."""
    return not cluster.plural and (
        cluster.kind is PartyKind.PERSON or (cluster.kind is PartyKind.UNNAMED and cluster.noun != "")
    )


def is_many(cluster: Cluster) -> bool:
    """Whether "they" can mean it."""
    return cluster.plural or cluster.kind is PartyKind.GROUP


def is_thing(cluster: Cluster) -> bool:
    """Whether "it" can mean it."""
    return cluster.kind in (PartyKind.ORGANISATION, PartyKind.STATE) and not cluster.plural
