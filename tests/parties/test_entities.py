from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quotekit.draft import Entity
from quotekit.parties import find_parties
from quotekit.spans import Span
from quotekit.values import PartyKind

# text, the names a ner layer finds with their types, a party's name, its kind; None if it is no party
KINDS = [
    ("“We won,” Brindle said.", {"Brindle": "ORG"}, "Brindle", PartyKind.ORGANISATION),
    ("“We won,” Brindle said.", {"Brindle": "organisation"}, "Brindle", PartyKind.ORGANISATION),
    ("“We won,” Brindle said.", {"Brindle": "PERSON"}, "Brindle", PartyKind.PERSON),
    ("“We won,” Brindle said.", {}, "Brindle", PartyKind.PERSON),
    ("“We won,” Brindle said.", {"Brindle": "GPE"}, "Brindle", PartyKind.PERSON),
    ("“We won,” Rosa Brindle said. Brindle left.", {"Brindle": "ORG"}, "Rosa Brindle", PartyKind.PERSON),
    ("“We won,” Mayor Brindle said.", {"Brindle": "ORG"}, "Brindle", PartyKind.PERSON),
    ("Then Brindle was cold. Now Brindle has bread. “We won,” Rosa Holm said.", {"Brindle": "GPE"}, "Brindle", None),
    # one voice of two decides nothing, two of three do; one that hears a person outweighs the rest
    ("Then Brindle has bread. So Brindle is.", {"Brindle has": "ORG"}, "Brindle", PartyKind.PERSON),
    ("Then Brindle has bread. So Brindle is.", {"Brindle": "LOC"}, "Brindle", None),
    ("Then Brindle has bread. So Brindle is.", {"Brindle": "DATE"}, "Brindle", PartyKind.PERSON),
    (
        "Then Brindle has bread. So Brindle is. “We won,” Brindle said.",
        {"Brindle has": "ORG", "Brindle is": "ORG"},
        "Brindle",
        PartyKind.ORGANISATION,
    ),
    (
        "Then Brindle has bread. So Brindle is. “We won,” Brindle said.",
        {"Brindle has": "ORG", "Brindle is": "ORG", "Brindle said": "PER"},
        "Brindle",
        PartyKind.PERSON,
    ),
    ("Mr. Brindle has bread. So Brindle is.", {"Brindle": "FAC"}, "Brindle", PartyKind.PERSON),
    ("Then Rosa Brindle has bread.", {"Rosa Brindle": "GPE"}, "Rosa Brindle", PartyKind.PERSON),
    ("Then Norway has bread.", {"Norway": "PERSON"}, "Norway", PartyKind.STATE),
]


@pytest.mark.parametrize(("text", "types", "name", "kind"), KINDS)
def test_kind_by_entities(text: str, types: dict[str, str], name: str, kind: PartyKind | None, read: Callable) -> None:
    """A ner layer decides on names that no title and no given name shows to be a person's."""
    draft = read(text).draft
    every = tuple(
        Entity(Span(at, at + len(word)), types[word])
        for word in types
        for at in range(len(text))
        if text.startswith(word, at)
    )
    kinds = {party.name: party.kind for party in find_parties(attrs.evolve(draft, entities=every)).parties}
    assert kinds.get(name) == kind
