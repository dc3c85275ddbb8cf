"""A phrase in its contexts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.query.conftest import ARTICLES, DATES

from quotekit import query
from quotekit.query import Folder
from quotekit.query.concordance import line


@pytest.mark.parametrize(
    ("phrase", "options", "found"),
    [
        ("its promise", {}, ["its promise", "its promise"]),
        ("its  \n promise", {}, ["its promise", "its promise"]),
        ("ITS Promise", {}, ["its promise", "its promise"]),
        ("ITS Promise", {"case": True}, []),
        ("its promise", {"parts": True}, ["its promise", "its promise", "its promise"]),
        ("100%", {}, ["100%"]),
        ("%", {}, ["%"]),
        ("a.(b)?", {}, ["a.(b)?"]),
        ("(b) and", {}, ["(b) and"]),
        ("STRASSE", {}, []),
        ("straße", {}, ["Straße"]),
        (".*", {}, []),
        ("'", {}, []),
        ("\ud800", {}, []),
    ],
)
def test_phrases(out: Path, phrase: str, options: dict[str, bool], found: list[str]) -> None:
    """A phrase is found as whole words, taken literally, whatever the spaces."""
    assert query.concordance(out, phrase, **options)["match"].to_pylist() == found


def test_contexts(out: Path) -> None:
    """Left and right are of the width asked for, on one line, what cannot be seen escaped; offsets are right."""
    row = query.concordance(Folder(out, DATES), "promise", width=10).to_pylist()[0]
    assert (row["left"], row["match"], row["right"]) == ("broke its ", "promise", ",")
    assert str(row["date"]) == "2026-01-05"
    odd = query.concordance(out, "and").to_pylist()[0]
    assert odd["left"] == "100% of it: a\\u202e (b) "
    for phrase in ("promise", "we", "bully", "for", "b", "scarce"):
        for row in query.concordance(out, phrase).to_pylist():
            assert ARTICLES[row["article_id"]][row["start"] : row["end"]].lower() == phrase


def test_a_match_over_pieces(out: Path) -> None:
    """A match over the gap between two pieces of a quote reaches from the one to the other."""
    (row,) = query.concordance(out, "… for").to_pylist()
    assert ARTICLES["a"][row["start"] : row["end"]].endswith("“for")


@given(st.text())
def test_lines(text: str) -> None:
    """Any context is one line of what can be printed."""
    assert line(text).isprintable()
