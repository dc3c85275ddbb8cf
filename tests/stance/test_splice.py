from __future__ import annotations

import random

import pytest

from quotekit.models import package
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.rows import Row
from quotekit.training.splice import LONGEST, Splicer

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The vocabulary of the Reader that ships."""
    return Vocabulary(package.find("en", "reader").vocabulary)


def row(vocabulary: Vocabulary, words: str) -> Row:
    """A row of words, where < > stand for the target's markers and { } for the content's."""
    marks = {"<": "[unused1]", ">": "[unused2]", "{": "[unused3]", "}": "[unused4]"}
    pieces = [
        p for w in words.split() for p in ((vocabulary.number(marks[w]),) if w in marks else vocabulary.pieces(w))
    ]
    opening = vocabulary.number("[unused1]")
    return Row(pieces, [1] * len(pieces), [2] * len(pieces), [at for at, p in enumerate(pieces) if p == opening])


@pytest.mark.parametrize("seed", range(8))
def test_the_others_words_come_in_without_its_markers(vocabulary: Vocabulary, seed: int) -> None:
    """Before or behind, the row's own words and markers stay as they were, and the other's target is no target."""
    own, other = row(vocabulary, "she said { < Tolo > lied } ."), row(vocabulary, "he said { we like < Lund > } .")
    made = Splicer(vocabulary)(own, other, random.Random(seed))
    target = vocabulary.number("[unused1]")
    assert made.marked == [at for at, piece in enumerate(made.pieces) if piece == target]
    assert len(made.marked) == 1
    assert set(vocabulary.pieces("Lund")) <= set(made.pieces)
    assert made.pieces[:2] == own.pieces[:2]
    assert made.pieces[-1] == own.pieces[-1]
    assert len(made.pieces) == len(made.shapes) == len(made.places) > len(own.pieces)


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("{ < Tolo > lied } and { left }", "{ we like < Lund > }"),
        ("{ < Tolo > lied }", "we like < Lund >"),
        ("{ < Tolo > lied }", "{ " + "road " * LONGEST + "}"),
    ],
)
def test_what_does_not_fit_is_left(vocabulary: Vocabulary, own: str, other: str) -> None:
    """Several pieces, no content, or too many words: the row stays as it was."""
    mine = row(vocabulary, own)
    assert Splicer(vocabulary)(mine, row(vocabulary, other), random.Random(0)) is mine
