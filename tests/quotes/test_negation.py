from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import Quote

Reader = Callable[[str], tuple[Quote, ...]]

# text, cue, words
NEGATED = [
    ("Lee never said that the dam was safe.", "never said", "the dam was safe"),
    ("Lee did not say that the dam was safe.", "did not say", "the dam was safe"),
    ("Lee didn't say the dam was safe.", "didn't say", "the dam was safe"),
    ("Lee did not say who had paid.", "did not say", "who had paid"),
    ("Lee has not said when she will decide.", "has not said", "when she will decide"),
    ("Lee would not say whether she would stay.", "would not say", "whether she would stay"),
    ("Lee denied saying that the dam was safe.", "denied saying", "the dam was safe"),
    ("Lee declined to say whether she would stay.", "declined to say", "whether she would stay"),
    ("Roe refused to confirm the mare had been lame.", "refused to confirm", "the mare had been lame"),
    ("The board refused to comment on the letter.", "refused to comment on", "the letter"),
    ("Lee stopped short of calling it a crime.", "stopped short of calling", "it a crime"),
    ("Lee did not mention the letter.", "did not mention", "the letter"),
    ("Lee has never denied the charge.", "has never denied", "the charge"),
    ("Lee never said “I will resign.”", "said", "I will resign."),
    ("Lee did not call it “a crime against the river”.", "call", "a crime against the river"),
    ("Lee refused to call it “a crime against the river”.", "call", "a crime against the river"),
]


@pytest.mark.parametrize(("text", "cue", "words"), NEGATED, ids=[row[0] for row in NEGATED])
def test_not_said(quotes_of: Reader, text: str, cue: str, words: str) -> None:
    """Words that the text says were not said are a quote marked as negated."""
    found = [q for q in quotes_of(text) if words in " ".join(text[c.slice] for c in q.contents)]
    assert [text[q.cue.slice] for q in found[-1:] if q.cue] == [cue]
    assert found[-1].negated


SAID = [
    "Lee said that the dam was safe.",
    "Lee said that the dam was not safe.",
    "Lee said she had never asked.",
    "Lee denied responsibility.",
    "Lee denied that the dam was cracked.",
    "Lee denied hiding the report.",
    "Lee disputed the figures.",
    "Lee rejected the offer.",
    "Lee did not only say that the dam was safe.",
    "Lee went on to say that the dam was safe.",
    "Lee, who was not there, said that the dam was safe.",
    "Nobody knows, Lee said.",
    "“I did not do it,” Lee said.",
    "Lee said “I will not resign.”",
]


@pytest.mark.parametrize("text", SAID)
def test_said(quotes_of: Reader, text: str) -> None:
    """A denial is a speech act of its own, and a "not" inside the words is none about them."""
    found = quotes_of(text)
    assert found
    assert not any(q.negated for q in found)


@pytest.mark.xfail(reason="the negation stands before an inverted subject")
def test_inverted(quotes_of: Reader) -> None:
    """Words after "nor did Lee say" were not said either."""
    assert [q.negated for q in quotes_of("Nor did Lee say that the dam was safe.")] == [True]
