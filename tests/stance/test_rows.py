from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotekit.models import package
from quotekit.reading.pieces import Vocabulary
from quotekit.spans import Span
from quotekit.stance.rows import NAME_LIMIT, Page, Question, Row, Rows, Window, is_name
from quotekit.text import marks
from quotekit.text.tokens import tokenize

pytestmark = pytest.mark.model

TEXT = "The hall was full.\nOrla Finch said Bram Tolo had wrecked the port. Tolo left early, she said.\nMore later."


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The vocabulary of the Reader that ships."""
    return Vocabulary(Path(package.find("en", "reader").vocabulary))


def page(vocabulary: Vocabulary, text: str) -> Page:
    """A text in words."""
    tokens = tokenize(text)
    words = vocabulary.read(tokens.forms(), tokens.starts, marks.find(text).stretches)
    return Page(text, tokens.starts, tokens.ends, words)


def span(words: str, after: int = 0) -> Span:
    """Where words stand in TEXT."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def shown(vocabulary: Vocabulary, row: Row) -> str:
    """A row as words, markers in short."""
    short = {
        vocabulary.number(f"[unused{n}]"): s for n, s in enumerate(("<t", "t>", "<c", "c>", "Q", "S", "T", "H"), 1)
    }
    short |= {vocabulary.first: "CLS", vocabulary.last: "SEP"}
    words = {piece: form for form in tokenize(TEXT).forms() for piece in vocabulary.pieces(form)}
    return " ".join(short.get(piece, words.get(piece, "?")) for piece in row.pieces)


QUESTION = Question(
    (span("Bram Tolo had wrecked the port"),),
    (span("Bram Tolo"),),
    "Bram Tolo",
    (span("Bram Tolo"), span("Tolo", TEXT.index("port"))),
    "Orla Finch",
    (span("Orla Finch"),),
)


def test_a_row_masks_names_and_marks_content_and_target(vocabulary: Vocabulary) -> None:
    """The paragraph around the quote is read, other paragraphs are not; every mention of the two is masked."""
    row = Rows(vocabulary, Window(64, 12, 8)).row(page(vocabulary, TEXT), QUESTION, holder_masked=True)
    assert shown(vocabulary, row) == (
        "CLS Q H SEP H said <c <t T t> had wrecked the port c> . T left early , she said . SEP"
    )
    assert row.marked == [row.pieces.index(vocabulary.number("[unused1]"))]


def test_a_window_has_its_size(vocabulary: Vocabulary) -> None:
    """So many words of the paragraph are read on either side, and no more pieces than its limit."""
    near = Rows(vocabulary, Window(64, 1, 2)).row(page(vocabulary, TEXT), QUESTION, holder_masked=True)
    assert shown(vocabulary, near) == "CLS Q H SEP said <c <t T t> had wrecked the port c> . T SEP"
    short = Rows(vocabulary, Window(4, 1, 2)).row(page(vocabulary, TEXT), QUESTION, holder_masked=True)
    assert shown(vocabulary, short).split("SEP")[1].split() == ["<c", "<t", "T", "t>", "had", "c>"]


def test_the_holder_is_read_by_name(vocabulary: Vocabulary) -> None:
    """Unless told to, a row masks the target only."""
    row = Rows(vocabulary).row(page(vocabulary, TEXT), QUESTION)
    assert set(vocabulary.pieces("Finch")) <= set(row.pieces)
    assert not set(vocabulary.pieces("Tolo")) <= set(row.pieces)


def test_names_can_be_read(vocabulary: Vocabulary) -> None:
    """Unmasked, a row holds the pieces of the names themselves."""
    row = Rows(vocabulary).row(page(vocabulary, TEXT), QUESTION, masked=False)
    assert set(vocabulary.pieces("Finch")) <= set(row.pieces)
    assert vocabulary.number("[unused7]") not in row.pieces


def test_a_target_outside_the_window_is_named_behind_it(vocabulary: Vocabulary) -> None:
    """Without a mention to judge at, the target's name stands between its markers at the end."""
    asked = Question((span("the port"),), (), "Bram Tolo")
    row = Rows(vocabulary).row(page(vocabulary, TEXT), asked)
    assert shown(vocabulary, row).endswith("SEP <t T t> SEP")


@pytest.mark.parametrize(
    ("mention", "wanted"),
    [
        ("Tolo", True),
        ("the Greens", True),
        ("President Tolo", True),
        ("he", False),
        ("He", False),
        ("The man", False),
        ("his rivals", False),
        ("", False),
    ],
)
def test_what_is_a_name(mention: str, wanted: bool) -> None:
    """Names have a capital; pronouns and descriptions at a sentence's start do not count."""
    assert is_name(mention) is wanted


@settings(deadline=None)
@given(st.text(max_size=300), st.lists(st.integers(0, 300), min_size=6, max_size=6), st.booleans())
def test_any_text_gives_a_row(vocabulary: Vocabulary, text: str, cuts: list[int], masked: bool) -> None:
    """Whatever the text and the spans, a row opens and closes, is not too long, and marks the target."""
    ends = sorted(min(cut, len(text)) for cut in cuts)
    first, second, third = (Span(a, b) for a, b in list(pairwise(ends))[::2])
    row = Rows(vocabulary).row(page(vocabulary, text), Question((first, third), (second,), "X"), masked=masked)
    assert (row.pieces[0], row.pieces[-1]) == (vocabulary.first, vocabulary.last)
    assert len(row.pieces) == len(row.shapes) == len(row.places)
    assert len(row.pieces) <= Window().limit + NAME_LIMIT + 16
    assert row.marked


def test_a_long_quote_is_cut_around_the_target(vocabulary: Vocabulary) -> None:
    """A quote longer than the limit is read where the target is mentioned."""
    text = "road " * 400 + "Tolo " + "port " * 400
    asked = Question((Span(0, len(text)),), (Span(2000, 2004),), "Tolo", (Span(2000, 2004),))
    row = Rows(vocabulary).row(page(vocabulary, text), asked, masked=False)
    assert len(row.pieces) <= Window().limit + 16
    assert set(vocabulary.pieces("Tolo")) <= set(row.pieces)
    assert {*vocabulary.pieces("road"), *vocabulary.pieces("port")} <= set(row.pieces)


def test_a_line_end_within_a_paragraph_changes_nothing(vocabulary: Vocabulary) -> None:
    """Where lines are wrapped, the words of the paragraph are read on either side of the quote, not those of a line."""
    rows = []
    for text in (TEXT, TEXT.replace("said Bram", "said\nBram").replace("left early", "left\nearly")):
        second = Span(text.index("Orla"), text.index("\nMore"))
        paragraphs = (Span(0, second.start - 1), second, Span(second.end + 1, len(text)))
        whole = attrs.evolve(page(vocabulary, text), paragraphs=paragraphs)
        rows.append(Rows(vocabulary).row(whole, QUESTION))
    assert rows[0] == rows[1] == Rows(vocabulary).row(page(vocabulary, TEXT), QUESTION)
