from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = list[tuple[str, str, str | None, str | None]]
Read = Callable[[str], Rows]

FRAGMENTS = [
    # text, fragments, cue, source, the clause they stand in
    (
        "Lee said the dam was “dry and old” in May.",
        "dry and old",
        "said",
        "Lee",
        "the dam was “dry and old” in May",
    ),
    ("Lee said that the dam was “dry and old.”", "dry and old.", "said", "Lee", "that the dam was “dry and old.”"),
    (
        "Lee told reporters that the dam was “dry and old.”",
        "dry and old.",
        "told",
        "Lee",
        "that the dam was “dry and old.”",
    ),
    ("Lee said on Monday that the dam “may fail.”", "may fail.", "said", "Lee", "that the dam “may fail.”"),
    ("Lee said in a letter the dam “may fail.”", "may fail.", "said", "Lee", "the dam “may fail.”"),
    (
        "Lee told The Washington Post he was “not there yet.”",
        "not there yet.",
        "told",
        "Lee",
        "he was “not there yet.”",
    ),
    (
        "Proponents of the dam, however, say it would “last for ever.”",
        "last for ever.",
        "say",
        "Proponents of the dam",
        "it would “last for ever.”",
    ),
    (
        "Lee said the firm was ‘sorry’ but that the pumps ‘had to rest’.",
        "sorry | had to rest",
        "said",
        "Lee",
        "the firm was ‘sorry’ but that the pumps ‘had to rest’",
    ),
    (
        "Lee said the dam “may fail” and called Roe “a friend.”",
        "may fail",
        "said",
        "Lee",
        "the dam “may fail”",
    ),
    ("Lee said the dam “may fail,” adding that she had left.", "may fail,", "said", "Lee", "the dam “may fail,”"),
    ("Lee said the dam “may fail” — a view few share.", "may fail", "said", "Lee", "the dam “may fail”"),
    (
        "Lee wrote that the dam “may fail” before joking that she could swim.",
        "may fail",
        "wrote",
        "Lee",
        "that the dam “may fail”",
    ),
    (
        "Lee backed the plan, arguing that the dam “may fail.”",
        "may fail.",
        "arguing",
        "Lee",
        "that the dam “may fail.”",
    ),
    ("Lee, in a note to staff, warned the dam “may fail.”", "may fail.", "warned", "Lee, in a note to staff", None),
]
NAMING = [
    ("Lee called the plan “a relief.”", "a relief.", "called", "Lee", "the plan “a relief.”"),
    ("Lee called it “a relief” for the town, and left.", "a relief", "called", "Lee", "it “a relief” for the town"),
    (
        "Lee dismissed the plan as “cheap and ugly.”",
        "cheap and ugly.",
        "dismissed",
        "Lee",
        "the plan as “cheap and ugly.”",
    ),
    ("Lee called the price “thin” and “opportunistic.”", "thin | opportunistic.", "called", "Lee", None),
    ("Lee called Roe an “Uncle Tom.”", "Uncle Tom.", "called", "Lee", "Roe an “Uncle Tom.”"),
    ("Lee accused Roe of “playing for time.”", "playing for time.", "accused", "Lee", "Roe of “playing for time.”"),
    ("The ministry, calling the vote “a farce,” recalled its envoy.", "a farce,", "calling", "The ministry", None),
    ("Lee apologised for “the wording of the letter”.", "the wording of the letter", "apologised", "Lee", None),
]
TRAILING = [
    ("Nothing in the plan “will calm the town,” Lee said.", "will calm the town,", "said", "Lee"),
    ("Nothing she said “will calm the town,” the mayor said.", "will calm the town,", "said", "the mayor"),
    ("Sales were “flat for six weeks” as people waited, Lee said.", "flat for six weeks", "said", "Lee"),
    (
        "Sales were “flat for six weeks” as people waited, said Tom Roe, a grocer.",
        "flat for six weeks",
        "said",
        "Tom Roe, a grocer",
    ),
    (
        "Sales were “flat for six weeks” as people waited, according to Roe.",
        "flat for six weeks",
        "according to",
        "Roe",
    ),
    ("The town’s “quiet” streets are a worry, Lee said Tuesday in Tolley.", "quiet", "said", "Lee"),
]
NOUNS = [
    (
        "The tunnel was, in Ann Lee’s words, “a hole looking for a hill.”",
        "a hole looking for a hill.",
        "words",
        "Ann Lee",
    ),
    (
        "The merger is, to borrow Ann Lee's phrase, “two umbrellas in love.”",
        "two umbrellas in love.",
        "phrase",
        "Ann Lee",
    ),
]


@pytest.mark.parametrize(("text", "fragments", "cue", "source", "clause"), [*FRAGMENTS, *NAMING])
def test_a_fragment_stands_in_a_reported_clause(
    marked: Read,
    clauses: Callable[[str], list[str]],
    text: str,
    fragments: str,
    cue: str,
    source: str,
    clause: str | None,
) -> None:
    """The marked words are the mixed quote; the clause that the cue reports stands around it, with its "that"."""
    assert marked(text)[0] == ("mixed", fragments, cue, source)
    if clause is not None:
        assert clauses(text)[0] == clause


@pytest.mark.parametrize(("text", "fragments", "cue", "source"), [*TRAILING, *NOUNS])
def test_the_reporting_clause_may_trail(marked: Read, text: str, fragments: str, cue: str, source: str) -> None:
    """A reporting clause at the end of the sentence, or a noun of speech, reports the fragments before or after it."""
    assert marked(text) == [("mixed", fragments, cue, source)]


def test_a_trailing_clause_reports_all_before_it(marked: Read, clauses: Callable[[str], list[str]]) -> None:
    """The clause around a fragment runs from the sentence's beginning to its reporting clause."""
    text = "Sales were “flat for six weeks” as people waited, Lee said."
    assert clauses(text) == ["Sales were “flat for six weeks” as people waited"]


def test_a_reporting_clause_may_part_what_it_reports(clauses: Callable[[str], list[str]]) -> None:
    """Between commas inside the reported clause it leaves a clause in two pieces."""
    text = "These and other sources, the lawyers said, “all lead to the same end” for the firm."
    assert clauses(text) == ["These and other sources | “all lead to the same end” for the firm"]


def test_a_verb_may_be_left_out(marked: Read) -> None:
    """Speakers in a row share the first one's verb."""
    text = "Asked, Mayor Ann Lee called it “a jewel,” Tom Roe “a compromise,” and groundskeeper Eli Sand “a bath.”"
    assert marked(text) == [
        ("mixed", "a jewel,", "called", "Mayor Ann Lee"),
        ("mixed", "a compromise,", "called", "Tom Roe"),
        ("mixed", "a bath.", "called", "groundskeeper Eli Sand"),
    ]


def test_two_clauses_are_two_quotes(marked: Read) -> None:
    """A second cue in the sentence begins a second quote of the same speaker."""
    assert marked("Lee said the dam “may fail” and called Roe “a friend.”") == [
        ("mixed", "may fail", "said", "Lee"),
        ("mixed", "a friend.", "called", "Lee"),
    ]


def test_a_quotation_after_a_fragment_is_one_of_its_own(marked: Read) -> None:
    """Whole sentences that go on after a fragment are the same speaker's, as a direct quote."""
    assert marked("Roe “has a part to play,” said Lee, whose town is poor. “He has that appeal.”") == [
        ("mixed", "has a part to play,", "said", "Lee"),
        ("direct", "He has that appeal.", None, "Lee"),
    ]


WHOLE = [
    ("Lee said “we will appeal the ruling of the court.”", "mixed", "we will appeal the ruling of the court."),
    ("Lee said, “We will appeal.”", "direct", "We will appeal."),
    ("Lee said that “we will appeal the ruling of the court.”", "mixed", "we will appeal the ruling of the court."),
]


@pytest.mark.parametrize(("text", "kind", "content"), WHOLE)
def test_a_clause_wholly_in_marks_needs_no_other_around_it(
    marked: Read, clauses: Callable[[str], list[str]], text: str, kind: str, content: str
) -> None:
    """Where the fragment is the clause, there is one quote."""
    assert marked(text) == [(kind, content, "said", "Lee")]
    assert clauses(text) == []


NO_SPEAKER = [
    "The plan was sold as “green growth” for years.",
    "A tax loophole called an “inversion” will close.",
    "The blog, called the “Feed,” is run by five people.",
    "He bought a “used” car in Tolley.",
    "The reports of “unrest” were false.",
    "When asked, the town has a “plan B” in store.",
    "Although Lee said he would go, the council chose the “safe” road.",
]


@pytest.mark.parametrize("text", NO_SPEAKER)
def test_no_speaker_no_quote(marked: Read, text: str) -> None:
    """Words in marks that nobody is said to have said are no quote."""
    assert marked(text) == []


def test_who_denies_a_word_does_not_say_it(marked: Read) -> None:
    """A single marked word in a denial is left out."""
    assert marked("Lee disputed that the trip was a “holiday”.") == []
