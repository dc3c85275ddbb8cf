from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quotekit
from quotekit.draft import Draft
from quotekit.errors import SettingError
from quotekit.parties import find_parties
from quotekit.parties.step import Parties
from quotekit.parties.table import read as read_table
from quotekit.values import PartyKind

TABLE: dict[str, Any] = {
    "actors": {
        "lee": {"name": "Ann Lee", "aliases": ["Lee", "@annlee"], "camp": "town", "speaks_for": ["brindle"]},
        "may": {"name": "Theodora May", "aliases": ["May"], "camp": "town"},
        "brindle": {"name": "Brindle", "kind": "state", "aliases": ["Brindle City"], "camp": "town"},
        "norway": {"name": "Norway", "camp": "north"},
        "union": {"name": "Harbour Workers Alliance", "aliases": ["HWA", "WHO"], "kind": "organisation", "camp": "sea"},
        "dockers": {"name": "the dockers", "kind": "group", "aliases": ["harbour workers"], "camp": "sea"},
        "king": {"name": "Osric III", "aliases": ["the king"], "camp": "court"},
        "greens": {"name": "Meadow Greens", "kind": "organisation", "aliases": ["Greens"], "camp": "meadow"},
        "bell": {"name": "Bell", "kind": "organisation", "camp": "trade"},
        "ozturk": {"name": "Deniz Öztürk", "camp": "north"},
        "labour": {"name": "Labour Party", "camp": "left"},
        "quill": {"name": "Zadok Quill", "aliases": ["Mayor Quill", "Chairman Zadok"], "camp": "left"},
    }
}

# A text, words in it, and the actor of the party mentioned by just these words; None for nobody's.
MENTIONS = [
    # names, as printed
    ("Ann Lee said no.", "Ann Lee", "lee"),
    ("“No,” ANN LEE said.", "ANN LEE", "lee"),
    ("Mayor Ann Lee’s speech was long, said Bo Roe.", "Ann Lee", "lee"),
    ("Ann B. Lee said no.", "Ann B. Lee", "lee"),
    ("Deniz Ozturk said no.", "Deniz Ozturk", "ozturk"),
    ("Deniz O\u0308ztu\u0308rk said no.", "Deniz O\u0308ztu\u0308rk", "ozturk"),
    ("A. Lee said no.", "A. Lee", None),
    ("Bo Lee said no.", "Bo Lee", None),
    ("Mary Ann Lee said no.", "Mary Ann Lee", None),
    ("Ann Lee Jr. said no.", "Ann Lee Jr.", None),
    ("The Ann Lee Foundation said no.", "Ann Lee Foundation", None),
    ("Ann Leeson said no.", "Ann Leeson", None),
    ("Mayor Quill said no.", "Quill", "quill"),
    ("Former Mayor Quill said no.", "Quill", "quill"),
    ("Mayor Quill met Bo Quill, he said.", "Quill", "quill"),
    ("Mr. Quill said no.", "Quill", None),
    # at the end of a text, where longer names would begin
    ("“No,” said the king", "king", "king"),
    ("“No,” said Harbour Workers Alliance", "Harbour Workers Alliance", "union"),
    ("“No,” said HWA", "HWA", "union"),
    ("“No,” said Harbour Workers", "Harbour Workers", "dockers"),
    # aliases
    ("President Lee said no.", "Lee", "lee"),
    ("“No,” Lee said.", "Lee", "lee"),
    ("Lee's aides said no. “No,” said Lee.", "Lee", "lee"),
    ("Bo Lee said no. “No,” Lee added.", "Lee", None),
    ("“No,” @AnnLee wrote on Twitter.", "@AnnLee", "lee"),
    ("The HWA said no.", "HWA", "union"),
    ("The HWA-led march was long, Bo Roe said. He hwa.", "hwa", None),
    ("Who said no? The WHO said no.", "WHO", "union"),
    ("Ann C. Lee said no. Ann Lee-Roe said no.", "Ann Lee-Roe", None),
    ("“No,” harbour workers said.", "harbour workers", "dockers"),
    ("“No,” the dockers said.", "dockers", "dockers"),
    ("“No,” the king said.", "king", "king"),
    ("“No,” the King said.", "King", "king"),
    ("“No,” Stephen King said.", "Stephen King", None),
    # words that mean something else as well
    ("Theodora May said no. “No,” May said.", "May", "may"),
    ("Bo Roe said in May that he would go.", "May", None),
    ("May I go? Bo Roe said no.", "May", None),
    ("Norway said no.", "Norway", "norway"),
    ("Oslo rejected the claim. “No,” said Bo Roe.", "Oslo", "norway"),
    ("In Norway, Bo Roe said no.", "Norway", None),
    ("Greens said no.", "Greens", "greens"),
    ("Chairman Bell said no.", "Bell", None),
    ("Bell said no.", "Bell", "bell"),
    ("“No,” Ms. May said.", "May", "may"),
    # parts of longer names
    ("Bo Roe left Lee Tower, he said.", "Lee", None),
    # what the lexicons know under another name, and what is implied
    ("Labour said no.", "Labour", "labour"),
    ("Brindle said no.", "Brindle", "brindle"),
]


@pytest.mark.parametrize(("text", "words", "actor"), MENTIONS)
def test_who_is_meant(read: Callable[..., Any], text: str, words: str, actor: str | None) -> None:
    """Words of a text are the actor's of the table whose name they are, and nobody's where they are not."""
    article = read(text, TABLE)
    found = {party.actor for party in article.parties.values() for span in party.mentions if text[span.slice] == words}
    assert found <= {actor}
    assert actor is None or found


def test_an_actor_has_the_tables_name_kind_and_camp(read: Callable[..., Any]) -> None:
    """A party of the table goes by its name there; what the article calls it are its aliases."""
    article = read("“No,” Lee said. Osric said that he would wait. The king added that he was tired.", TABLE)
    lee, king = article.parties["Ann Lee"], article.parties["Osric III"]
    assert (lee.actor, lee.camp, lee.kind, lee.aliases) == ("lee", "town", PartyKind.PERSON, ("Lee",))
    assert (king.actor, king.camp) == ("king", "court")
    assert article.speaker("No") == "Ann Lee"
    assert article.speaker("he was tired") == "Osric III"


def test_pronouns_and_surnames_go_to_the_actor(read: Callable[..., Any]) -> None:
    """Whoever is named once is found again as without a table."""
    article = read("Mayor Theodora May resigned. “I am tired,” she said. “It was long,” May added.", TABLE)
    assert [article.speaker("tired"), article.speaker("long")] == ["Theodora May", "Theodora May"]
    assert article.parties["Theodora May"].roles == ("Mayor",)


def test_two_of_one_surname(read: Callable[..., Any]) -> None:
    """Where somebody else of the surname is named in full, the alias is whose the rules say; both keep their own."""
    article = read("Mayor Ann Lee met Bo Lee. “No,” Mayor Lee said. “Yes,” said Bo Lee.", TABLE)
    assert (article.speaker("No"), article.speaker("Yes")) == ("Ann Lee", "Bo Lee")
    assert article.parties["Bo Lee"].actor is None


def test_ties_of_the_table(read: Callable[..., Any]) -> None:
    """An actor is tied as the table says to those of it that the text has; the evidence is its first mention."""
    text = "“No,” Ann Lee said. Brindle thanked her."
    article = read(text, TABLE)
    assert article.ties("Ann Lee") == {("speaks_for", "Brindle")}
    assert text[article.parties["Ann Lee"].affiliations[0].evidence.slice] == "Ann Lee"
    assert read("“No,” Ann Lee said.", TABLE).ties("Ann Lee") == set()


def test_an_actor_that_the_text_implies(read: Callable[..., Any]) -> None:
    """A state or body that only a title names is the table's, too."""
    article = read(
        "Norwegian Foreign Minister Kari Holm said no. Sen. Bo Roe (Lab.) agreed, a Labour Party member.", TABLE
    )
    assert article.parties["Norway"].actor == "norway"
    assert article.parties["Labour Party"].actor == "labour"


def test_nobody_of_the_table_is_made_up(read: Callable[..., Any]) -> None:
    """An actor that the text does not name is no party of its report."""
    assert [party.actor for party in read("“No,” Bo Roe said.", TABLE).parties.values()] == [None]


def test_a_table_changes_nothing_else(read: Callable[..., Any]) -> None:
    """With a table whose actors are not in the text, the parties are as without one."""
    text = "Mayor Bo Roe met Di Fox of the Sea Council. “No,” Roe said. Fox, his rival, said that he lied."
    table = {"actors": {"x": {"name": "Zadok Quill"}}}
    assert read(text, table).draft.parties == read(text).draft.parties


NAMES = st.sampled_from(
    [
        "Ann Lee",
        "Lee",
        "May",
        "Theodora May",
        "the king",
        "HWA",
        "WHO",
        "Norway",
        "Bell",
        "Greens",
        "dockers",
        "Bo Lee",
        "Quill",
        "Mayor",
    ]
)
PIECES = st.lists(
    NAMES | st.sampled_from([" said ", ". ", "“", "”", "'s ", "\n", " in ", " of ", "Mr. ", ", a "]), max_size=14
)
STEP = Parties(read_table(TABLE))


@settings(deadline=None)
@given(PIECES.map("".join) | st.text(max_size=40))
def test_no_text_raises_and_actors_are_apart(text: str) -> None:
    """On any text, each actor is one party at most, its mentions stand in the text and are nobody else's by name."""
    draft = STEP(Draft(text))
    actors = [party.actor for party in draft.parties if party.actor]
    assert len(actors) == len(set(actors))
    for party in draft.parties:
        assert all(0 <= span.start < span.end <= len(text) for span in party.mentions)
        known = TABLE["actors"].get(party.actor)
        assert known is None or (party.name, party.camp) == (known["name"], known["camp"])


PRINTED = (
    "Ann Lee Mayor Gov. the king Norway Oslo US House of Labour Party May said told “No,” in and , his Press Jr. @lee"
)
WORDS = st.sampled_from(PRINTED.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14), st.data())
def test_any_words_of_a_text_may_be_an_actors_name(words: list[str], data: st.DataObject) -> None:
    """Whatever stretches of a text a table has as names, of whatever kind, the text is read, each actor once."""
    table = {}
    for id_ in "abc":
        start = data.draw(st.integers(0, len(words) - 1))
        name = " ".join(words[start : start + data.draw(st.integers(1, 3))])
        kind = data.draw(st.sampled_from(["person", "group", "organisation", "state"]))
        table[id_] = {"name": name, "kind": kind}
    try:
        step = Parties(read_table({"actors": table}))
    except SettingError:
        return  # names that are no names, or those of two
    text = " ".join(words)
    draft = step(Draft(text))
    found = [party.actor for party in draft.parties if party.actor]
    assert len(found) == len(set(found))
    assert all(text[span.slice] for party in draft.parties for span in party.mentions)


def test_a_kit_with_a_table_goes_to_other_processes() -> None:
    """A kit with a table of actors comes out of a pickle as it was, and tells which table it has."""
    kit = quotekit.load(reader=None, stance=None, parties=TABLE)
    again = pickle.loads(pickle.dumps(kit))
    assert again("“No,” Lee said.") == kit("“No,” Lee said.")
    told = again.info()
    assert told["settings"]["parties"] == "mapping"
    assert told["parties"] == {
        "table": "mapping",
        "sha256": read_table(TABLE).sha256,
        "actors": len(TABLE["actors"]),
        "camps": ["town", "north", "sea", "court", "meadow", "trade", "left"],
    }


def test_the_work_is_linear_in_the_text(steps: Callable[[Callable[[], object]], int]) -> None:
    """Twice the text is twice the work, and a table of many actors adds little."""
    table = {
        "actors": {f"a{n}": {"name": f"Ann Qu{'abcdefghij'[n % 10]}{n}x Lee"} for n in range(300)} | TABLE["actors"]
    }
    step = Parties(read_table(table))
    text = "Ann Lee said no. The HWA asked the king. Norway blamed Bo Roe. "
    once, twice = (steps(lambda n=n: step(Draft(text * n))) for n in (20, 40))
    assert twice < 2.3 * once
    assert once < 2 * steps(lambda: find_parties(Draft(text * 20)))
