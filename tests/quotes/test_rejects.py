from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = list[tuple[str, str, str | None, str | None]]
Read = Callable[[str], Rows]

NOT_QUOTES = [
    # titles of works
    "She wrote the book “Salt and Iron” in a year.",
    "He talked about his new film, “The Long Night.”",
    "Lee plays a sheriff in the series “North Pass.”",
    "The paper said he watches “The Long Night” every week.",
    "They read “Salt and Iron” on the train.",
    "Lee said she loved the show “Salt.”",
    # names and nicknames
    "Eddie “The Ferret” Malloy was seen in Tolley.",
    "Police said Eddie “The Ferret” Malloy had fled.",
    "The operation, codenamed “Red Sky”, began at dawn.",
    "The trade show “Stack ’24” drew 6,000 people.",
    "The ship, named “Aurora”, said goodbye to the port.",
    # words as words, so-called things
    "So-called “stackers” take cold baths.",
    "The word “bridge” means two things.",
    "The term “smart ice” was new to Lee.",
    "She used the term “smart ice” in May.",
    "The “wellness” industry has grown.",
    "What is known as “the pool” is a shed.",
    "The category “other” was the largest.",
    # labels
    "READ MORE: ‘Ghost ferry’ still tied up",
    "Correction: “Lee” was misspelt on Monday.",
    # measures
    "The plank was 6' 2\" long, the other 5' 11\".",
]
CUES_THAT_ARE_NOUNS = [
    "The Washington Post “for sale” sign was a joke.",
    "The police reports “incident 12” and “incident 13” are lost.",
    "Her recovered emails “and papers” fill a room.",
    "A simple call to the “help line” would have done.",
]


@pytest.mark.parametrize("text", NOT_QUOTES)
def test_names_titles_and_words_as_words_are_no_quotes(marked: Read, text: str) -> None:
    """Marks around titles, nicknames, so-called things, words as words and measures quote nobody."""
    assert marked(text) == []


@pytest.mark.parametrize("text", CUES_THAT_ARE_NOUNS)
def test_a_noun_that_looks_like_a_cue_reports_nothing(marked: Read, text: str) -> None:
    """Forms that are nouns or part of a name here are no cues."""
    assert marked(text) == []


QUOTES_ALL_THE_SAME = [
    ("“Build That Wall!” the crowd chanted.", "Build That Wall!"),
    ("Lee called Roe “The King Of Tolley.”", "The King Of Tolley."),
    ("According to the newspaper, “the dam is dry and old.”", "the dam is dry and old."),
    ("The film’s director said: “Salt is my life.”", "Salt is my life."),
    ("“I love the book,” Lee said.", "I love the book,"),
]


@pytest.mark.parametrize(("text", "content"), QUOTES_ALL_THE_SAME)
def test_what_looks_like_a_title_may_be_said(marked: Read, text: str, content: str) -> None:
    """Capitals, or a word such as "newspaper" before the marks, do not undo a reporting clause."""
    assert [row[1] for row in marked(text)] == [content]


def test_a_line_in_other_marks_is_a_heading(marked: Read) -> None:
    """A short line of its own in single marks, in an article that quotes in double ones, is a heading."""
    text = "“We lost the farm,” Ann Lee said.\n\n‘Nobody warned us.’\n\n“They came at night,” she said."
    assert [row[1] for row in marked(text)] == ["We lost the farm,", "They came at night,"]
