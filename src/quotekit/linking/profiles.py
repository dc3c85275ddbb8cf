"""What a party of one report says of who it is: the only thing that is looked at when parties are linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from quotekit.parties import identity, loading, names
from quotekit.parties.wording import fold
from quotekit.report import Report
from quotekit.report.record import PartyRecord, ReportRecord, read
from quotekit.values import Party, PartyKind, Relation

Node = tuple[str, str]
"""A name that can be linked: a kind and the folded name, or "actor" and the id in the user's own table."""

Tie = tuple[str, Node]
"""An affiliation: the relation and whom it is to."""

Told = Report | ReportRecord
"""Where parties stand: in a report, or in its record, which need not hold the text."""

_JOINED = (" and ", ", ", " & ")


@attrs.frozen
class Profile:
    """What can be linked of a party.

    Attributes:
        node: its own name.
        others: the other full names it has in its report.
        ties: its affiliations to parties that have names themselves.
        surname: it is a person without a given name: only its ties can tell who.
        owner: of an office that bears a person's surname ("the Lee campaign"), the person; else None.
    """

    node: Node
    others: frozenset[str] = frozenset()
    ties: frozenset[Tie] = frozenset()
    surname: bool = False
    owner: Node | None = None


def told(report: Told | Mapping[str, Any]) -> Told:
    """What a report tells of its parties: itself, or the typed record of plain data.

    Raises:
        InputError: if a mapping is no record of a report.
    """
    return read(report) if isinstance(report, Mapping) else report


def profiles(report: Told) -> dict[str, Profile]:
    """The profiles of a report's parties, by their ids; those that can be linked to nobody are left out.

    Left out are unnamed sources, what has no name but a description ("protesters"), several named together, surnames
    alone without an affiliation or beside somebody else of that surname, and offices of such persons.
    """
    by_id = {party.id: party for party in report.parties}
    nodes = {party.id: node for party in report.parties if (node := node_of(party)) is not None}
    surnames = Counter(names.read(fold(party.name)).last for party in report.parties if party.kind is PartyKind.PERSON)
    found: dict[str, Profile] = {}
    for party in report.parties:
        ties = frozenset((str(tie.relation), nodes[tie.party]) for tie in party.affiliations if tie.party in nodes)
        if party.id in nodes:
            owner = _owner(by_id, party)
            if owner is None:
                found[party.id] = Profile(nodes[party.id], _others(party), ties)
            elif owner.id in nodes:
                rest = nodes[party.id][1].partition(" ")[2]
                found[party.id] = Profile((str(party.kind), rest), frozenset(), ties, owner=nodes[owner.id])
        elif party.kind is PartyKind.PERSON and ties:
            name = names.read(fold(party.name))
            if name.last and surnames[name.last] == 1:
                found[party.id] = Profile((str(party.kind), " ".join(name.words)), frozenset(), ties, surname=True)
    return found


def apart(found: Iterable[Profile]) -> set[frozenset[Node]]:
    """The pairs of like names that one report keeps apart; a name that two of its parties share is alone in its set."""
    by_surname: dict[str, list[Profile]] = {}
    pairs: set[frozenset[Node]] = set()
    seen: set[Node] = set()
    for profile in found:
        if profile.surname or profile.owner is not None or profile.node[0] == "actor":
            continue
        if profile.node[0] == PartyKind.PERSON:
            if profile.node in seen:
                pairs.add(frozenset((profile.node,)))
            seen.add(profile.node)
            by_surname.setdefault(identity.of_folded(profile.node[1]).last, []).append(profile)
    for namesakes in by_surname.values():
        for n, one in enumerate(namesakes):
            for other in namesakes[n + 1 :]:
                if identity.may_agree(identity.of_folded(one.node[1]), identity.of_folded(other.node[1])):
                    pairs.add(frozenset((one.node, other.node)))
    return pairs


def node_of(party: Party | PartyRecord) -> Node | None:
    """The name by which a party can be linked, or None."""
    if party.actor is not None:
        return "actor", party.actor
    kind, name = party.kind, party.name
    if kind is PartyKind.UNNAMED or not name or any(joint in name for joint in _JOINED):
        return None
    if kind is PartyKind.PERSON:
        folded = full_name(name)
        return (str(kind), folded) if folded else None
    bare = name.removeprefix("the ").removeprefix("The ")
    if not bare[:1].isupper() and not bare[:1].isdigit():
        return None
    words = bare.split()
    if "'s " in fold(bare):
        return None  # "Lee's advisers"
    owned = len(words) == 2 and words[1] in loading.load().office_kinds and not party.affiliations
    if kind is PartyKind.ORGANISATION and owned:
        return None  # "Lee campaign", of a Lee whom the report does not name
    return str(kind), _folded(bare)


def _folded(name: str) -> str:
    """The name of a body or group, folded; a hyphen is a blank."""
    return " ".join(fold(word) for word in name.replace("-", " ").replace("‑", " ").split())


def full_name(name: str) -> str:
    """A person's full name, folded; "" if it is less than that."""
    read = names.read(name)
    return " ".join(fold(word) for word in (*read.words, read.suffix) if word) if identity.is_full(read) else ""


def _others(party: Party | PartyRecord) -> frozenset[str]:
    """The other names of a party that say who it is: full names, names of several words, initials of bodies."""
    if party.kind is PartyKind.PERSON:
        found = {full_name(alias) for alias in party.aliases}
    elif party.kind is PartyKind.ORGANISATION:
        found = {
            _folded(alias)
            for alias in party.aliases
            if alias[:1].isupper() and (" " in alias or (alias.isupper() and len(alias) > 1))
        }
    else:
        found = set()
    return frozenset(found - {""})


def _owner(by_id: Mapping[str, Party | PartyRecord], party: Party | PartyRecord) -> Party | PartyRecord | None:
    """The person whose surname an organisation's name begins with: "Lee campaign"."""
    if party.kind is not PartyKind.ORGANISATION or party.actor is not None or " " not in party.name:
        return None
    lead = fold(party.name.removeprefix("the ").split()[0])
    for tie in party.affiliations:
        other = by_id.get(tie.party)
        if other is None or other.kind is not PartyKind.PERSON or tie.relation is not Relation.SPEAKS_FOR:
            continue
        if names.read(fold(other.name)).last == lead:
            return other
    return None
