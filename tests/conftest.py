from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

import quotekit
from quotekit import (
    Affiliation,
    Medium,
    Note,
    Party,
    PartyKind,
    Quote,
    QuoteKind,
    Relation,
    Report,
    Span,
    Stance,
    StanceLabel,
)
from quotekit.kit import Kit

TEXT = (
    "“The road is done,” Mayor Ann Lee wrote on Twitter. “The council fought it.”\n"
    "Tom Roe, a council spokesman, said she “never asked” anybody.\n"
)


def at(text: str, words: str, after: int = 0) -> Span:
    """The span of the words' first occurrence after an offset."""
    start = text.index(words, after)
    return Span(start, start + len(words))


@pytest.fixture
def text() -> str:
    """A short article with a post in two pieces and a mixed quote."""
    return TEXT


@pytest.fixture
def report() -> Report:
    """A report on it, made by hand: three quotes, three parties, a stance carried over, a note."""
    return Report(
        TEXT,
        "roads",
        quotes=(
            Quote(
                "q1",
                QuoteKind.DIRECT,
                (at(TEXT, "The road is done,"), at(TEXT, "The council fought it.")),
                medium=Medium.POST,
                platform="Twitter",
                cue=at(TEXT, "wrote"),
                source=at(TEXT, "Mayor Ann Lee"),
                speaker="p1",
                score=0.9,
                origin="hand",
            ),
            Quote(
                "q2",
                QuoteKind.INDIRECT,
                (at(TEXT, "she “never asked” anybody"),),
                cue=at(TEXT, "said"),
                source=at(TEXT, "Tom Roe"),
                speaker="p3",
            ),
            Quote("q3", QuoteKind.MIXED, (at(TEXT, "never asked"),), speaker="p3", within="q2"),
        ),
        parties=(
            Party("p1", "Ann Lee", PartyKind.PERSON, ("Lee",), (at(TEXT, "Ann Lee"),), ("Mayor",)),
            Party("p2", "the council", PartyKind.ORGANISATION, (), (at(TEXT, "The council"),)),
            Party(
                "p3",
                "Tom Roe",
                PartyKind.PERSON,
                mentions=(at(TEXT, "Tom Roe"),),
                roles=("council spokesman",),
                affiliations=(Affiliation("p2", Relation.SPEAKS_FOR, at(TEXT, "council spokesman")),),
            ),
        ),
        stances=(
            Stance("q1", "p1", "p2", StanceLabel.AGAINST, 0.8, (at(TEXT, "The council"),), origin="hand"),
            Stance("q1", "p1", "p3", StanceLabel.AGAINST, 0.8, (at(TEXT, "The council"),), via="p2", origin="hand"),
            Stance("q2", "p3", "p1", StanceLabel.AGAINST, 0.6, (at(TEXT, "she"),), origin="hand"),
        ),
        notes=(Note("example", Span(0, 1), "a note"),),
    )


@pytest.fixture(scope="session")
def steps() -> Callable[[Callable[[], object]], int]:
    """Counts the lines of Python that some work runs through: how work grows, whatever else the machine does."""

    def count(work: Callable[[], object]) -> int:
        total = 0

        def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
            nonlocal total
            total += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            work()
        finally:
            sys.settrace(before)
        return total

    return count


@pytest.fixture(scope="session")
def kit() -> Kit:
    """The kit that users get; loads stanza, so only tests marked ``model`` take it."""
    return quotekit.load()
