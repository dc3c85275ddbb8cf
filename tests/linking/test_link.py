from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotekit import Affiliation, Party, PartyKind, Quote, QuoteKind, Relation, Report, Span
from quotekit.linking import link
from quotekit.linking.linker import Linker

P, B, G, S, U = PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.GROUP, PartyKind.STATE, PartyKind.UNNAMED


def report(id: str, *parties: Any) -> Report:
    """A report of parties, each its name, kind, and, where given, aliases, and ties as "speaks_for p2"."""
    made = []
    for n, (name, kind, *more) in enumerate(parties, 1):
        aliases, ties = (*more, (), ())[:2] if more else ((), ())
        affiliations = tuple(
            Affiliation(other, Relation(relation), Span(0, 1)) for relation, other in map(str.split, ties)
        )
        made.append(Party(f"p{n}", name, kind, tuple(aliases), (Span(0, 1),), affiliations=affiliations))
    return Report("x", id, parties=tuple(made))


def first(*reports: Report) -> list[str]:
    """The linked ids of the first party of each report, those of nobody's as "-"."""
    links = link(reports)
    ids = [links.ids(one)["p1"] for one in reports]
    return ["-" if "#" in id_ else id_ for id_ in ids]


IRAN, JAPAN, SENATE, PARTY = ("Iran", S), ("Japan", S), ("Senate", B), ("Labour Party", B)
FOR_2, IN_2, IN_3 = "speaks_for p2", "belongs_to p2", "belongs_to p3"

# What it is about, the reports, each by its parties, and the linked ids of their first parties.
CASES: list[tuple[str, list[list[Any]], list[str]]] = [
    # names
    ("one full name", [[("Ann Lee", P)], [("Ann Lee", P)]], ["person:ann-lee"] * 2),
    ("accents and case", [[("Zoë Öst", P)], [("ZOE OST", P)]], ["person:zoe-ost"] * 2),
    ("a middle initial", [[("Ann Lee", P)], [("Ann B. Lee", P)]], ["person:ann-b-lee"] * 2),
    ("two middle names", [[("Ann Bo Lee", P)], [("Ann C. Lee", P)]], ["person:ann-bo-lee", "person:ann-c-lee"]),
    (
        "one that agrees with two that do not",
        [[("Ann Lee", P)], [("Ann B. Lee", P)], [("Ann C. Lee", P)]],
        ["person:ann-lee", "person:ann-b-lee", "person:ann-c-lee"],
    ),
    ("a suffix", [[("Ann Lee", P)], [("Ann Lee Jr.", P)]], ["person:ann-lee", "person:ann-lee-jr"]),
    ("other given names", [[("Ann Lee", P)], [("Bo Lee", P)]], ["person:ann-lee", "person:bo-lee"]),
    ("a name that ends alike", [[("Mary Ann Lee", P)], [("Ann Lee", P)]], ["person:mary-ann-lee", "person:ann-lee"]),
    ("two initials", [[("J.K. Lee", P)], [("J. K. Lee", P)]], ["person:j-k-lee"] * 2),
    ("a given name like a particle", [[("Ben Lee", P)], [("Ben Lee", P)]], ["person:ben-lee"] * 2),
    ("a surname with a particle", [[("de Lee", P)], [("Van Lee", P)]], ["-", "-"]),
    ("a hyphen", [[("Ban Ki-moon", P)], [("Ban Ki Moon", P)]], ["person:ban-ki-moon"] * 2),
    ("a state", [[IRAN], [IRAN]], ["state:iran"] * 2),
    ("a person called like a state", [[("Iran", S)], [("Iran", G)]], ["state:iran", "group:iran"]),
    ("members", [[("Democrats", G)], [("Democrats", G)]], ["group:democrats"] * 2),
    ("an article before a name", [[("The Herald", B)], [("Herald", B)]], ["organisation:the-herald"] * 2),
    # surnames and initials alone
    ("a surname alone", [[("Ann Lee", P, ["Lee"])], [("Lee", P)]], ["person:ann-lee", "-"]),
    ("surnames alone", [[("Lee", P)], [("Lee", P)]], ["-", "-"]),
    ("an initial", [[("Ann Lee", P)], [("A. Lee", P)]], ["person:ann-lee", "-"]),
    (
        "a surname that speaks for the same state",
        [[("Ann Lee", P, [], [FOR_2]), IRAN], [("Lee", P, [], [FOR_2]), IRAN]],
        ["person:ann-lee"] * 2,
    ),
    (
        "a surname that speaks for another",
        [[("Ann Lee", P, [], [FOR_2]), IRAN], [("Lee", P, [], [FOR_2]), JAPAN]],
        ["person:ann-lee", "-"],
    ),
    (
        "a surname in the same large body",
        [[("Ann Lee", P, [], [IN_2]), SENATE], [("Lee", P, [], [IN_2]), SENATE]],
        ["person:ann-lee", "-"],
    ),
    (
        "a surname in the same two bodies",
        [[("Ann Lee", P, [], [IN_2, IN_3]), SENATE, PARTY], [("Lee", P, [], [IN_2, IN_3]), SENATE, PARTY]],
        ["person:ann-lee"] * 2,
    ),
    (
        "a surname of two who speak for the same state",
        [
            [("Ann Lee", P, [], [FOR_2]), IRAN],
            [("Bo Lee", P, [], [FOR_2]), IRAN],
            [("Lee", P, [], [FOR_2]), IRAN],
        ],
        ["person:ann-lee", "person:bo-lee", "-"],
    ),
    (
        "a surname beside somebody else of it",
        [[("Ann Lee", P, [], [FOR_2]), IRAN], [("Lee", P, [], [FOR_2]), IRAN, ("Bo Lee", P)]],
        ["person:ann-lee", "-"],
    ),
    # nicknames
    ("a nickname alone", [[("Joseph Lee", P)], [("Joe Lee", P)]], ["person:joseph-lee", "person:joe-lee"]),
    (
        "a nickname with the same affiliation",
        [[("Joseph Lee", P, [], [IN_2]), SENATE], [("Joe Lee", P, [], [IN_2]), SENATE]],
        ["person:joseph-lee"] * 2,
    ),
    (
        "a nickname that a report gives beside the name",
        [[("Joseph Lee", P, ["Joe Lee"])], [("Joe Lee", P)]],
        ["person:joseph-lee"] * 2,
    ),
    (
        "a nickname of two",
        [[("Joseph B. Lee", P, ["Joe Lee"])], [("Joseph C. Lee", P, ["Joe Lee"])], [("Joe Lee", P)]],
        ["person:joseph-b-lee", "person:joseph-c-lee", "person:joe-lee"],
    ),
    (
        "an alias that is somebody else's name",
        [[("Ann Lee", P, ["Bo Roe"])], [("Bo Roe", P)]],
        ["person:ann-lee", "person:bo-roe"],
    ),
    # namesakes
    (
        "kept apart by a report",
        [[("Ann Lee", P)], [("Ann B. Lee", P), ("Ann Lee", P)]],
        ["person:ann-lee", "person:ann-b-lee"],
    ),
    (
        "two of one name in a report: their affiliations tell",
        [
            [("Ann Lee", P, [], ["speaks_for p3"]), ("Ann Lee", P, [], ["belongs_to p4"]), IRAN, SENATE],
            [("Ann Lee", P, [], [FOR_2]), IRAN],
            [("Ann Lee", P, [], [IN_2]), SENATE],
            [("Ann Lee", P)],
        ],
        ["person:ann-lee@iran", "person:ann-lee@iran", "person:ann-lee@senate", "-"],
    ),
    # bodies
    ("initials", [[("European Union", B, ["EU"])], [("EU", B)]], ["organisation:european-union"] * 2),
    (
        "initials of two",
        [[("Press Association", B, ["PA"])], [("Port Authority", B, ["PA"])], [("PA", B)]],
        ["organisation:press-association", "organisation:port-authority", "organisation:pa"],
    ),
    (
        "a short form",
        [[("House Freedom Caucus", B, ["Freedom Caucus"])], [("Freedom Caucus", B)]],
        ["organisation:house-freedom-caucus"] * 2,
    ),
    (
        "a ministry of different states",
        [
            [("Foreign Ministry", B, [], [FOR_2]), IRAN],
            [("Foreign Ministry", B, [], [FOR_2]), JAPAN],
            [("Foreign Ministry", B)],
        ],
        ["organisation:foreign-ministry@iran", "organisation:foreign-ministry@japan", "-"],
    ),
    (
        "a ministry of one state",
        [[("Foreign Ministry", B, [], [FOR_2]), IRAN], [("Foreign Ministry", B)]],
        ["organisation:foreign-ministry"] * 2,
    ),
    (
        "offices of two of one surname",
        [
            [("Lee campaign", B, [], [FOR_2]), ("Ann Lee", P)],
            [("Lee campaign", B, [], [FOR_2]), ("Bo Lee", P)],
            [("Lee campaign", B)],
        ],
        ["organisation:lee-campaign@ann-lee", "organisation:lee-campaign@bo-lee", "-"],
    ),
    (
        "an office of a person under two names",
        [
            [("Lee campaign", B, [], [FOR_2]), ("Ann Lee", P)],
            [("Lee campaign", B, [], [FOR_2]), ("Ann B. Lee", P)],
        ],
        ["organisation:lee-campaign@ann-b-lee"] * 2,
    ),
    (
        "one body, twice in a report",
        [[("Labour Party", B), ("Labour party", B)], [("Labour Party", B)]],
        ["organisation:labour-party"] * 2,
    ),
    # who is linked to nobody
    ("unnamed sources", [[("a senior official", U)], [("a senior official", U)]], ["-", "-"]),
    ("accounts", [[("@annlee", U)], [("@annlee", U)]], ["-", "-"]),
    ("groups without a name", [[("protesters", G)], [("protesters", G)]], ["-", "-"]),
    ("groups of somebody's", [[("Lee’s advisers", G)], [("Lee's advisers", G)]], ["-", "-"]),
    ("bodies without a name", [[("the council", B)], [("the council", B)]], ["-", "-"]),
    ("several together", [[("Ann Lee and Bo Roe", G)], [("Ann Lee and Bo Roe", G)]], ["-", "-"]),
]


@pytest.mark.parametrize(("parties", "ids"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_is_whom(parties: list[list[Any]], ids: list[str]) -> None:
    """Parties of different reports are one by name, alias and affiliation, and by nothing less."""
    reports = [report(f"r{n}", *of_one) for n, of_one in enumerate(parties)]
    assert first(*reports) == ids
    assert first(*reports[::-1]) == ids[::-1]


def coded(name: str, actor: str, camp: str | None = None, kind: PartyKind = P) -> Report:
    """A report of one party of the user's table."""
    return Report("x", name, parties=(Party("p1", name, kind, actor=actor, camp=camp),))


def test_the_users_table_goes_first() -> None:
    """Parties with an id in the user's table are linked by it alone, and keep their camp."""
    links = link([coded("Ann Lee", "lee", "town"), coded("A. Lee", "lee", "town"), coded("Ann Lee", "other")])
    assert [(party.id, party.camp, party.reports) for party in links.parties] == [
        ("lee", "town", 2),
        ("other", None, 1),
    ]


def test_the_table_and_its_rows() -> None:
    """A linked party has its most used name, all others as aliases, its affiliations by linked ids, and counts."""
    quote = Quote("q1", QuoteKind.DIRECT, (Span(0, 1),), speaker="p1")
    reports = [
        attrs.evolve(report("a", ("Ann Lee", P, ["Lee"], [FOR_2]), IRAN), quotes=(quote,)),
        report("b", ("Ann Lee", P)),
        report("c", ("Ann B. Lee", P, ["Lee"], ["belongs_to p2"]), ("the council", B)),
    ]
    links = link(reports)
    assert links.party("person:ann-lee").affiliations == ((Relation.SPEAKS_FOR, "state:iran"),)
    assert links.rows()[0] == {
        "id": "person:ann-lee",
        "name": "Ann Lee",
        "kind": "person",
        "actor": None,
        "camp": None,
        "aliases": "Lee; Ann B. Lee",
        "affiliations": "speaks_for state:iran",
        "reports": 3,
        "mentions": 3,
        "quotes": 1,
    }
    assert (len(links), repr(links)) == (2, "<Links: 2 parties>")
    with pytest.raises(KeyError):
        links.party("c#p2")


def test_the_lookup_streams() -> None:
    """Each party of each report has a linked id, found again in a second reading; those of nobody are all different."""
    reports = [report("a", ("Ann Lee", P), ("officials", U)), report("b", ("officials", U), ("Ann Lee", P))]
    rows = link(reports).lookup(iter(reports))
    assert isinstance(rows, Iterator)
    assert [tuple(row.values()) for row in rows] == [
        ("a", "p1", "person:ann-lee"),
        ("a", "p2", "a#p2"),
        ("b", "p1", "b#p1"),
        ("b", "p2", "person:ann-lee"),
    ]


def test_reports_without_an_id() -> None:
    """A report without an id is told apart by its text."""
    one, other = (Report(text, parties=(Party("p1", "officials", U),)) for text in ("a", "b"))
    links = link([one, other])
    assert links.ids(one)["p1"] != links.ids(other)["p1"]


def test_nothing_to_link() -> None:
    """No reports, and reports without parties, give an empty table."""
    assert (link([]).rows(), link([Report("x")]).rows()) == ([], [])


NAMES = [
    "Ann Lee",
    "Ann B. Lee",
    "Ann C. Lee",
    "A. Lee",
    "Lee",
    "Joe Roe",
    "Joseph Roe",
    "Roe",
    "EU",
    "Foreign Ministry",
]
PARTIES = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from([P, P, B, U]),
    st.lists(st.sampled_from(["Lee", "Ann Lee", "Joe Roe", "EU"]), max_size=2),
    st.lists(
        st.sampled_from([f"{relation} p{n}" for relation in ("speaks_for", "belongs_to") for n in (1, 2, 3)]),
        max_size=2,
    ),
)
REPORTS = st.lists(
    st.lists(PARTIES, min_size=1, max_size=4).map(lambda parties: [IRAN, PARTY, *parties]), max_size=5
).map(lambda many: [report(f"r{n}", *parties) for n, parties in enumerate(many)])


@settings(max_examples=100, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False), st.integers(0, 5))
def test_order_and_parts_change_nothing(reports: list[Report], random: Any, cut: int) -> None:
    """Any order of the reports, and any way to part them among linkers, gives the same table and the same ids."""
    links = link(reports)
    shuffled = list(reports)
    random.shuffle(shuffled)
    parts = [Linker(), Linker()]
    for n, one in enumerate(shuffled):
        parts[n < cut].add(one)
    whole = pickle.loads(pickle.dumps(parts[0]))
    whole.merge(parts[1])
    again = whole.links()
    assert again.parties == links.parties
    assert all(again.ids(one) == links.ids(one) for one in reports)


@settings(deadline=None)
@given(REPORTS)
def test_what_is_never_linked(reports: list[Report]) -> None:
    """No unnamed source is linked; every id is of one row or of nobody; the counts of reports add up."""
    links = link(reports)
    ids = {party.id for party in links.parties}
    assert len(ids) == len(links)
    linked = 0
    for one in reports:
        for party, id_ in links.ids(one).items():
            assert id_ in ids or id_ == f"{one.id}#{party}"
            assert one.party(party).kind is not U or id_ not in ids
            linked += id_ in ids
    assert sum(party.reports for party in links.parties) == linked


def test_memory_is_of_the_names() -> None:
    """The same names in more reports make nothing larger."""
    linker = Linker()
    sizes = []
    for n in range(40):
        linker.add(report(f"r{n}", ("Ann Lee", P, ["Lee"], [FOR_2]), IRAN, ("officials", U)))
        sizes.append(len(pickle.dumps(linker)))
    assert sizes[-1] <= sizes[1] + 64
