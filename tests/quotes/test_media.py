from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.lexicons import media
from quotekit.values import Medium, Quote

Reader = Callable[[str], tuple[Quote, ...]]
SPEECH, INTERVIEW, STATEMENT, DOCUMENT = Medium.SPEECH, Medium.INTERVIEW, Medium.STATEMENT, Medium.DOCUMENT

CASES = [
    ("“We won,” Lee told a rally in Tolley.", SPEECH),
    ("“We won,” Lee said at a rally in Tolley.", SPEECH),
    ("“We won,” Lee said in a speech to farmers.", SPEECH),
    ("“We won,” Lee said during a debate in Tolley.", SPEECH),
    ("“We won,” Lee said at a news conference.", SPEECH),
    ("“We won,” Lee told supporters.", SPEECH),
    ("“We won,” Lee told reporters on the steps.", SPEECH),
    ("Lee told the council that the dam was safe.", SPEECH),
    ("“We won,” Lee told CNN.", INTERVIEW),
    ("“We won,” Lee told the Tolley Herald.", INTERVIEW),
    ("“We won,” Lee said in an interview on Sunday.", INTERVIEW),
    ("“We won,” Lee said on Fox News.", INTERVIEW),
    ("“We won,” Lee said in a Washington Post interview.", INTERVIEW),
    ("Lee said in an interview that the dam was safe.", INTERVIEW),
    ("“We won,” Lee said in a statement.", STATEMENT),
    ("“We won,” the firm said in a news release on Tuesday.", STATEMENT),
    ("In an emailed statement, Lee said “we won”.", STATEMENT),
    ("The dam is safe, Lee said in a statement.", STATEMENT),
    ("“We won,” the statement said.", STATEMENT),
    ("“We won,” Lee wrote in her report.", DOCUMENT),
    ("“We won,” the lawsuit says.", DOCUMENT),
    ("“We won,” Lee said in a letter to the board.", DOCUMENT),
    ("The dam is cracked, according to the report.", DOCUMENT),
    ("“We won,” Lee wrote in a blog post.", DOCUMENT),
    ("“We won,” Lee wrote.", DOCUMENT),
]


@pytest.mark.parametrize(("text", "medium"), CASES, ids=[row[0] for row in CASES])
def test_medium(quotes_of: Reader, text: str, medium: Medium) -> None:
    """The reporting clause tells where the words were said."""
    assert {q.medium for q in quotes_of(text)} == {medium}


NO_MEDIUM = [
    "“We won,” Lee said.",
    "“We won,” Lee told her mother.",
    "“We won,” Lee said after the rally.",
    "“We won,” Lee said, pointing at the statement.",
    "Lee gave a speech. “We won,” Roe said.",
    "“The letter came late,” Lee said.",
    "“We won,” said Lee, a former reporter.",
    "Lee, the editor of the report, said “we won”.",
]


@pytest.mark.parametrize("text", NO_MEDIUM)
def test_no_medium(quotes_of: Reader, text: str) -> None:
    """A place that is not said to be that of the words, or stands in another sentence, is none."""
    assert {q.medium for q in quotes_of(text)} == {None}


def test_each_cue_has_its_own_place(quotes_of: Reader) -> None:
    """A place goes with the cue before it in its sentence, or with the one after it if none comes before."""
    text = "In a speech, Lee said “we won”. Roe said in a statement that Lee lost, and told CNN that he was glad."
    places = {text[q.contents[0].slice]: q.medium for q in quotes_of(text)}
    assert places["we won"] is SPEECH
    assert places["that Lee lost"] is STATEMENT
    assert places["that he was glad"] is INTERVIEW


def test_lexicon_is_consistent() -> None:
    """No noun names two media, no noun of a post another medium, and each strict platform is a platform."""
    known = media.load()
    assert not {" ".join(noun) for noun in known.nouns} & (known.own.keys() | known.posts)
    assert known.strict <= set(known.platforms.values())
    assert set(known.own.values()) <= set(known.platforms.values())
    assert set(known.nouns.values()) == {"speech", "interview", "statement", "document"}
