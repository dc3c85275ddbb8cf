"""The small rules by themselves: plurals, misspelt surnames, how a name of a table is worded."""

from __future__ import annotations

import pytest

from quotekit.parties import loading
from quotekit.parties.forms import plural
from quotekit.parties.spellings import alike
from quotekit.parties.wording import Wording, fold

PLURALS = [
    ("baker", "bakers"),
    ("boy", "boys"),
    ("attorney", "attorneys"),
    ("ally", "allies"),
    ("boss", "bosses"),
    ("coach", "coaches"),
    ("fox", "foxes"),
    ("spokeswoman", "spokeswomen"),
    ("grandchild", "grandchildren"),
    ("salesperson", "salespeople"),
    ("wife", "wives"),
]


@pytest.mark.parametrize(("noun", "expected"), PLURALS)
def test_plurals(noun: str, expected: str) -> None:
    """Of nouns of persons, with the irregular ones at the end of compounds too."""
    assert plural(noun) == expected


ALIKE = [
    ("quill", "quill", True),
    ("quill", "quiil", True),
    ("quill", "qulil", True),
    ("quill", "quilll", True),
    ("quill", "quilt", True),
    ("quill", "quails", False),
    ("quill", "tuill", False),
    ("holm", "hol", False),
    ("holm", "holn", False),
    ("holmes", "holnes", True),
    ("holmes", "holnnes", True),
    ("holmes", "honkes", False),
    ("holmgren", "holmgrin", True),
    ("holmgren", "halmgrin", True),
    ("holmgren", "halmgrix", False),
    ("holmgren", "holmgrenson", False),
    ("holmgren", "holmgrens", True),
    ("brandt", "brand", True),
    ("brandt", "bran", False),
    ("larsson", "larsen", True),
    ("larsson", "carsson", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), ALIKE)
def test_misspelt_surnames(one: str, other: str, expected: bool) -> None:
    """One letter wrong from five letters on, two from seven, never the first; doubled ones count once."""
    assert alike(one, other) is expected
    assert alike(other, one) is expected


WORDINGS = [
    ("Ann Lee", ("ann", "lee"), False, False),
    ("the dockers", ("dockers",), True, False),
    ("The Herald", ("herald",), False, False),
    ("the Herald", ("herald",), False, False),
    ("Bärbel Núñez", ("barbel", "nunez"), False, False),
    ("U.S.", ("us",), False, True),
    ("May", ("may",), False, True),
    ("Ann", ("ann",), False, True),
    ("Governor", ("governor",), False, True),
    ("Jordan", ("jordan",), False, True),
    ("Quillfeather", ("quillfeather",), False, False),
    ("@may", ("@may",), False, False),
    ("May Lee", ("may", "lee"), False, False),
]


@pytest.mark.parametrize(("name", "key", "article", "doubtful"), WORDINGS)
def test_wording_of_a_name(name: str, key: tuple[str, ...], article: bool, doubtful: bool) -> None:
    """A key without article, case and accents; doubtful are single words that mean something else as well."""
    wording = Wording.of(name)
    assert wording is not None
    assert (wording.key, wording.article, wording.is_doubtful(loading.load())) == (key, article, doubtful)


@pytest.mark.parametrize("name", ["", " ", "…"])
def test_no_wording(name: str) -> None:
    """What holds no word is no name."""
    assert Wording.of(name) is None


@pytest.mark.parametrize(
    ("name", "common"), [("he", True), ("some", True), ("baker", False), ("IT", False), ("she Lee", False)]
)
def test_words_that_are_nobodys_name(name: str, common: bool) -> None:
    """Pronouns and ordinary words; not capitals, nor what has more words."""
    wording = Wording.of(name)
    assert wording is not None and wording.is_too_common is common


@pytest.mark.parametrize(
    ("word", "folded"), [("O’Neil", "o'neil"), ("U.S.", "us"), ("Jean‑Luc", "jean-luc"), ("Šímová", "simova")]
)
def test_folding(word: str, folded: str) -> None:
    """Lower case, without accents and full stops, with plain marks."""
    assert fold(word) == folded


NOUNS = [
    ("official", "official", ""),
    ("officials", "official", ""),
    ("co-officials", "official", ""),
    ("spokeswomen", "spokeswoman", "f"),
    ("spokesman", "spokesman", "m"),
    ("kiln-maker", "maker", ""),
    ("kilnologist", "kilnologist", ""),
    ("ceramicist", None, ""),
    ("kiln", None, ""),
    ("kiln-s", None, ""),
    ("co-op", None, ""),
]


@pytest.mark.parametrize(("word", "noun", "gender"), NOUNS)
def test_nouns_of_persons(word: str, noun: str | None, gender: str) -> None:
    """The singular of a plural or of what stands behind a hyphen, whole lists of endings, and the gender shown."""
    lexicon = loading.load()
    assert lexicon.person_noun(word) == noun
    assert lexicon.gender_of(noun or word) == gender
