"""Which profiles are one party's: by name, by alias, by affiliation, never by a surname alone.

Everything is decided on the whole of what was gathered, step by step, each step for all profiles at once, so that no
order of reports or profiles matters:

1. A name is one party, unless one report gives it to two, or it is a body's that is tied to different states ("Foreign
   Ministry"). Such a name is parted by its affiliations; where it has none it is linked to nobody.
2. Full names of persons that agree ("Ann Lee", "Ann B. Lee") are one, unless a report keeps them apart, or one agrees
   with two that disagree with each other: then it joins neither.
3. A name that is an alias of exactly one other is that one.
4. Names that nearly agree ("Joe Lee", "Joseph Lee") are one if they share an affiliation and fit nobody else so.
5. A surname is the one person of that surname who speaks for the same party, or belongs to two of the same.
6. An office of a person's ("the Lee campaign") is one where the person is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from quotekit.linking.profiles import Node, Profile, Tie
from quotekit.parties import identity
from quotekit.parties.names import Name
from quotekit.values import PartyKind, Relation

Key = tuple[str, ...]
"""What is joined: a node, or a node and what parts it from its namesakes."""


class Union:
    """Sets of keys that are one; each is known by the first of its keys in sorted order."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def find(self, key: Key) -> Key:
        """The key that a set is known by."""
        parent = self._parent.get(key, key)
        while parent != key:
            above = self._parent.get(parent, parent)
            self._parent[key] = above
            key, parent = parent, above
        return key

    def join(self, a: Key, b: Key) -> None:
        """Make two keys one."""
        first, second = sorted((self.find(a), self.find(b)))
        self._parent[second] = first


def joined(profiles: Collection[Profile], apart: Collection[frozenset[Node]]) -> dict[Profile, Key]:
    """The key of each profile that is linked: profiles of one key are one party."""
    named = [p for p in profiles if not p.surname and p.owner is None]
    keys = _by_name(named, {node for pair in apart if len(pair) == 1 for node in pair})
    union = Union()
    _join_agreeing(list(keys.values()), apart, union)
    _join_aliases(keys, apart, union)
    ties = _Ties(keys, union)
    _join_nearly_agreeing(keys.values(), apart, ties, union)
    found = {profile: union.find(key) for profile, key in keys.items()}
    found |= _surnames(profiles, keys, _Ties(keys, union), union)
    by_node = {(key[0], key[1]): union.find(key) for key in keys.values() if len(key) == 2}
    for profile in profiles:
        if profile.owner is not None and profile.owner in by_node:
            found[profile] = (*profile.node, "of", *by_node[profile.owner])
    return found


# ---- 1. names ------------------------------------------------------------------------------------------------------


def _by_name(profiles: Iterable[Profile], shared: Collection[Node]) -> dict[Profile, Key]:
    by_node: dict[Node, list[Profile]] = {}
    for profile in profiles:
        by_node.setdefault(profile.node, []).append(profile)
    keys: dict[Profile, Key] = {}
    for node, of_one in by_node.items():
        states = {state for profile in of_one for state in _states(profile)}
        if node[0] == PartyKind.ORGANISATION and len(states) > 1:
            keys |= {p: (*node, state) for p in of_one for state in [min(_states(p), default="")] if state}
        elif node in shared:
            keys |= _parted(node, of_one)
        else:
            keys |= dict.fromkeys(of_one, node)
    return keys


def _states(profile: Profile) -> set[str]:
    """The states, or actors of the user's table, that a body speaks for."""
    spoken_for = (node for relation, node in profile.ties if relation == Relation.SPEAKS_FOR)
    return {name for kind, name in spoken_for if kind in (PartyKind.STATE, "actor")}


def _parted(node: Node, profiles: Iterable[Profile]) -> dict[Profile, Key]:
    """The profiles of namesakes, those that share an affiliation together."""
    union = Union()
    tied = [profile for profile in profiles if profile.ties]
    for profile in tied:
        first, *others = sorted(profile.ties)
        for other in others:
            union.join(_flat(first), _flat(other))
    return {profile: (*node, *union.find(_flat(min(profile.ties)))) for profile in tied}


def _flat(tie: Tie) -> Key:
    return tie[0], *tie[1]


# ---- 2. to 4. names that agree, aliases, names that nearly agree ----------------------------------------------------


def _join_agreeing(keys: Collection[Key], apart: Collection[frozenset[Node]], union: Union) -> None:
    by_words: dict[Key, Key] = {}
    for key in dict.fromkeys(keys):
        if key[0] == PartyKind.PERSON and len(key) == 2:  # "Ki-moon" and "Ki Moon"
            union.join(key, by_words.setdefault((key[1].replace("-", " "),), key))
    buckets: dict[tuple[str, str, str], dict[Key, Name]] = {}
    for key in dict.fromkeys(keys):
        if key[0] == PartyKind.PERSON and len(key) == 2:
            name = identity.of_folded(key[1])
            buckets.setdefault((name.last, name.first, name.suffix), {})[key] = name
    for bucket in buckets.values():
        near: dict[Key, set[Key]] = {key: set() for key in bucket}
        for a, b in combinations(bucket, 2):
            if {a, b} not in apart and identity.agree(bucket[a], bucket[b]):
                near[a].add(b)
                near[b].add(a)
        clear = {key for key, found in near.items() if all(b in near[a] for a, b in combinations(found, 2))}
        for key in clear:
            for other in near[key] & clear:
                union.join(key, other)


def _join_aliases(keys: Mapping[Profile, Key], apart: Collection[frozenset[Node]], union: Union) -> None:
    called: dict[Node, set[Key]] = {}
    for profile, key in keys.items():
        for name in profile.others:
            called.setdefault((profile.node[0], name), set()).add(union.find(key))
    plain = {key for key in keys.values() if len(key) == 2}
    pairs: list[tuple[Key, Key]] = []
    for alias, found in called.items():
        others = found - {union.find(alias)}
        if alias not in plain or len(others) != 1:
            continue
        (other,) = others
        same = alias[0] != PartyKind.PERSON or identity.may_agree(
            identity.of_folded(alias[1]), identity.of_folded(other[1])
        )
        if same and {alias, other} not in apart:
            pairs.append((alias, other))
    for one, two in pairs:
        union.join(one, two)


def _join_nearly_agreeing(keys: Iterable[Key], apart: Collection[frozenset[Node]], ties: _Ties, union: Union) -> None:
    by_tie: dict[tuple[str, Key], dict[Key, Name]] = {}
    for key in dict.fromkeys(keys):
        if key[0] == PartyKind.PERSON and len(key) == 2:
            name = identity.of_folded(key[1])
            for tie in ties.of(union.find(key)):
                by_tie.setdefault((name.last, tie), {})[key] = name
    near: dict[Key, set[Key]] = {}
    for bucket in by_tie.values():
        for a, b in combinations(bucket, 2):
            one, other = union.find(a), union.find(b)
            if one != other and {a, b} not in apart and identity.may_agree(bucket[a], bucket[b]):
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
    for one, found in near.items():
        if len(found) == 1 and len(near[next(iter(found))]) == 1:
            union.join(one, *found)


class _Ties:
    """The affiliations of linked parties, to linked parties.

    Args:
        keys: the key of each profile.
        union: what is joined so far; later joins are not seen.
    """

    def __init__(self, keys: Mapping[Profile, Key], union: Union) -> None:
        self.known = {(key[0], key[1]): union.find(key) for key in keys.values() if len(key) == 2}
        self._of: dict[Key, set[Key]] = {}
        for profile, key in keys.items():
            self._of.setdefault(union.find(key), set()).update(self.linked(profile))

    def linked(self, profile: Profile) -> Iterator[Key]:
        """The affiliations of a profile: the relation, and the key of whom it is to."""
        for relation, node in profile.ties:
            yield (relation, *self.known.get(node, node))

    def of(self, key: Key) -> set[Key]:
        """The affiliations of a linked party."""
        return self._of.get(key, set())


# ---- 5. surnames -----------------------------------------------------------------------------------------------------


def _surnames(
    profiles: Iterable[Profile], keys: Mapping[Profile, Key], ties: _Ties, union: Union
) -> dict[Profile, Key]:
    by_surname: dict[str, dict[Key, Name]] = {}
    for key in keys.values():
        if key[0] == PartyKind.PERSON:
            name = identity.of_folded(key[1])
            by_surname.setdefault(name.last, {})[key] = name
    found: dict[Profile, Key] = {}
    for profile in profiles:
        if not profile.surname:
            continue
        own = identity.of_folded(profile.node[1])  # "Lee", or "A. Lee" with an initial
        shared = set(ties.linked(profile))
        fitting = {
            union.find(key)
            for key, name in by_surname.get(own.last, {}).items()
            if (len(own.first) != 1 or identity.may_agree(own, name)) and _is_enough(shared & ties.of(union.find(key)))
        }
        if len(fitting) == 1:
            found[profile] = next(iter(fitting))
    return found


def _is_enough(shared: Collection[Key]) -> bool:
    """Whether shared affiliations tell who somebody of a known surname is."""
    return len(shared) > 1 or any(tie[0] == Relation.SPEAKS_FOR for tie in shared)
