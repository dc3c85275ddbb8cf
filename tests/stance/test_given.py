"""The stance in given pairs, and the threshold for neutral, by the lexicon."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st

import quotekit
from quotekit import Kit, Span, StanceLabel
from quotekit.errors import SettingError
from quotekit.stance.given import Given, by_words
from quotekit.stance.verdicts import choose

# text, target, holder or "", label
PAIRS = [
    ("Rosa Quill is a liar and a coward.", "Rosa Quill", "", "against"),
    ("We are proud of Rosa Quill.", "Rosa Quill", "", "favor"),
    ("Rosa Quill lives in a house by the sea.", "Rosa Quill", "", "neutral"),
    ("Tolo praised Quill for her courage.", "Quill", "Tolo", "favor"),
    ("Tolo condemned Quill.", "Quill", "Tolo", "against"),
    ("Tolo met Quill on Monday.", "Quill", "Tolo", "neutral"),
    ("The sun shone. Tolo condemned Quill. It was a disgrace for nobody.", "Quill", "Tolo", "against"),
]
WRONG = [
    (Span(0, 0), None),
    (Span(3, 99), None),
    (Span(0, 4), Span(5, 5)),
    ((0, 4), None),
    (None, None),
]


@pytest.fixture(scope="module")
def kit() -> Kit:
    """A kit that reads by rules and judges by the lexicon."""
    return quotekit.load(reader=None, stance="lexicon")


def pair(text: str, target: str, holder: str) -> tuple[str, Span, Span | None]:
    """A pair by its words."""
    at = text.index(target)
    by = text.index(holder) if holder else -1
    return text, Span(at, at + len(target)), Span(by, by + len(holder)) if holder else None


@pytest.mark.parametrize(("text", "target", "holder", "label"), PAIRS)
def test_label(kit: Kit, text: str, target: str, holder: str, label: str) -> None:
    """The words of the sentences around the pair decide, from the holder's side."""
    assert kit.stance(*pair(text, target, holder)).label == label


def test_probabilities_sum_to_one(kit: Kit) -> None:
    """Each label has its probability, and the score is the label's."""
    for text, target, holder, _ in PAIRS:
        found = kit.stance(*pair(text, target, holder))
        assert set(found.probabilities) == set(StanceLabel)
        assert math.isclose(sum(found.probabilities.values()), 1.0)
        assert found.score == found.probabilities[found.label]


def test_many_are_as_one_by_one(kit: Kit) -> None:
    """Pairs judged in batches come in order, each as alone."""
    pairs = [pair(text, target, holder) for text, target, holder, _ in PAIRS]
    assert list(kit.stances(pairs, batch_size=2)) == [kit.stance(*one) for one in pairs]


def test_pairs_stream(kit: Kit) -> None:
    """Verdicts come before all pairs are read."""
    read = 0

    def endless() -> Iterator[tuple[str, Span, None]]:
        nonlocal read
        while True:
            read += 1
            yield "Quill lied.", Span(0, 5), None

    found = kit.stances(endless(), batch_size=3)
    next(found)
    assert read == 3


@pytest.mark.parametrize(("target", "holder"), WRONG)
def test_wrong_spans_say_so(kit: Kit, target: Span, holder: Span | None) -> None:
    """A span that is empty, outside the text or no span is refused."""
    with pytest.raises(SettingError, match="offsets"):
        kit.stance("Quill lied.", target, holder)


def test_a_kit_without_stances_says_so() -> None:
    """A kit that judges nothing cannot judge pairs; it says what to load."""
    with pytest.raises(SettingError, match="stance='lexicon'"):
        quotekit.load(reader=None, stance=None).stance("Quill lied.", Span(0, 5))


@settings(deadline=None)
@generated(st.text(min_size=1, max_size=60), st.data())
def test_any_text_will_do(text: str, data: st.DataObject) -> None:
    """No text makes it raise."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    holder = data.draw(st.none() | st.just(Span(0, 1)))
    assert 0 <= by_words(Given(text, Span(start, end), holder)).probability <= 1


@pytest.mark.parametrize("neutral", [0.0, 0.5, 1.0])
def test_a_side_needs_the_threshold(neutral: float) -> None:
    """With a threshold a label is a side exactly where its probability reaches that, whatever is likeliest."""
    for against in (0.0, 0.3, 0.5, 0.9):
        chances = {StanceLabel.AGAINST: against, StanceLabel.FAVOR: 0.05, StanceLabel.NEUTRAL: 0.95 - against}
        assert (choose(chances, neutral) is not StanceLabel.NEUTRAL) == (max(against, 0.05) >= neutral)


def test_the_threshold_reaches_reports() -> None:
    """A kit loaded with a threshold of one takes no sides in reports either, and tells of it."""
    text = "“Bram Tolo is a liar,” Orla Finch said."
    sides = {s.label for s in quotekit.load(reader=None, stance="lexicon")(text).stances}
    strict = quotekit.load(reader=None, stance="lexicon", neutral=1.0)
    assert sides == {"against"}
    assert {s.label for s in strict(text).stances} == {"neutral"}
    assert strict.info()["settings"]["neutral"] == 1.0


@pytest.mark.parametrize("neutral", [-0.1, 1.5, "high"])
def test_a_threshold_is_a_probability(neutral: float) -> None:
    """Anything else is refused."""
    with pytest.raises(SettingError, match="neutral"):
        quotekit.load(reader=None, neutral=neutral)
