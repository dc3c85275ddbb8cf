from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import Quote

Reader = Callable[[str], tuple[Quote, ...]]
Row = tuple[str, str | None, str]


def lines(text: str, quotes: tuple[Quote, ...]) -> list[Row]:
    """Words, source and rule of each quote."""
    return [
        (" | ".join(text[s.slice] for s in q.contents), text[q.source.slice] if q.source else None, q.origin)
        for q in quotes
        if q.kind.value != "indirect"
    ]


TRANSCRIPTS = [
    (
        "CHAIRWOMAN LEE: The witness will answer.\n\nMR. ROE: I have answered it.\n\nCHAIRWOMAN LEE: You have not.",
        ["CHAIRWOMAN LEE", "MR. ROE", "CHAIRWOMAN LEE"],
    ),
    ("LEE: You were there.\n\n(Laughter.)\n\nROE: I was not.", ["LEE", "ROE"]),
    ("Ann Lee: You were there.\n\nTom Roe: I was not.\n\nAnn Lee: Your coat was.", ["Ann Lee", "Tom Roe", "Ann Lee"]),
    ("Q: You wrote it alone?\n\nA: With my dog.", ["Q", "A"]),
    (
        "The novelist Hedda Berg talked to our reporter Tom Roe.\n\nQ: You wrote it alone?\n\nA: With my dog.",
        ["Tom Roe", "Hedda Berg"],
    ),
]


@pytest.mark.parametrize(("text", "sources"), TRANSCRIPTS)
def test_labelled_lines_are_quotes(quotes_of: Reader, text: str, sources: list[str]) -> None:
    """Each line of a transcript is a direct quote of the one its label names; the names behind Q and A are found."""
    found = lines(text, quotes_of(text))
    assert [(source, rule) for _, source, rule in found] == [(source, "transcript") for source in sources]


def test_a_line_is_said_as_it_stands(quotes_of: Reader) -> None:
    """The words after the label are the quote, words in marks included, and these are none of their own."""
    text = "MR. ROE: Badges get lent. People call it “the pool.”\n\nMS. LEE: Do they?"
    found = lines(text, quotes_of(text))
    assert [words for words, _, _ in found] == ["Badges get lent. People call it “the pool.”", "Do they?"]


def test_marks_around_a_line_are_left_out(quotes_of: Reader) -> None:
    """Where a line's words stand in marks, the marks are no part of the quote."""
    text = "LEE: “You were there.”\n\nROE: “I was not.”"
    assert [words for words, _, _ in lines(text, quotes_of(text))] == ["You were there.", "I was not."]


NO_TRANSCRIPTS = [
    "Lee: 1,769.\n\nRoe: 1,501.\n\nLee: 12.\n\nRoe: 9.",
    "Sand: Win in a walk.\n\nSand leads in all polls.\n\nBerg: Just hang on.\n\nBerg has little to lose here.",
    "Date: May 7 is the day.\n\nTime: It begins at noon.",
    "Ann Lee: The dam is dry.",
    "12:30: The gates open.\n\n13:15: The speeches begin.",
    "One thing is clear: it rains.\n\nAnother thing is clear: it snows.",
]


@pytest.mark.parametrize("text", NO_TRANSCRIPTS)
def test_lists_are_no_transcripts(quotes_of: Reader, text: str) -> None:
    """Results, headings and single lines with a colon are nobody's words."""
    assert [q for q in quotes_of(text) if q.origin == "transcript"] == []


SIGNED = [
    ("“I drive the long way round.” — Ann Lee, teacher", "I drive the long way round.", "Ann Lee"),
    ("“I drive the long way round.” – Ann Lee", "I drive the long way round.", "Ann Lee"),
    ('"I drive the long way round." - Mayor Ann Lee', "I drive the long way round.", "Mayor Ann Lee"),
]


@pytest.mark.parametrize(("text", "content", "source"), SIGNED)
def test_a_signed_line_is_its_signers(quotes_of: Reader, text: str, content: str, source: str) -> None:
    """A name after a dash at the end of a quoted line says whose it is."""
    assert lines(text, quotes_of(text)) == [(content, source, "name-line")]


def test_signed_lines_without_marks(quotes_of: Reader) -> None:
    """Beside other signed lines, one needs no marks."""
    text = "“I drive round.” — Ann Lee, teacher\n\nThey found my box before they found me. — Tom Roe, passenger"
    assert lines(text, quotes_of(text)) == [
        ("I drive round.", "Ann Lee", "name-line"),
        ("They found my box before they found me.", "Tom Roe", "name-line"),
    ]


UNSIGNED = [
    "The dam is dry. — Tolley",
    "“It is dry,” Lee said — twice.",
    "“It is dry.” — and so it was in May.",
    "“It is dry.” - 12",
]


@pytest.mark.parametrize("text", UNSIGNED)
def test_a_dash_alone_signs_nothing(quotes_of: Reader, text: str) -> None:
    """Without marks and company, or without a name after the dash, nobody has signed."""
    assert [q for q in quotes_of(text) if q.origin == "name-line"] == []


def test_a_line_goes_on_over_paragraphs(quotes_of: Reader) -> None:
    """Where a transcript is quoted paragraph by paragraph, one without a label is the last speaker's."""
    text = (
        '"LEE: You were there.\n\n"And you had the key. Nobody else had it.\n\n"(CROSSTALK.)\n\n"Well, you had it.'
        '\n\n"ROE: I was not.\n\n"LEE: You were."'
    )
    found = lines(text, quotes_of(text))
    assert [words for words, _, _ in found] == [
        "You were there. | And you had the key. Nobody else had it. | Well, you had it.",
        "I was not.",
        "You were.",
    ]


def test_the_work_is_linear_in_the_lines(quotes_of: Reader, steps: Callable[[Callable[[], object]], int]) -> None:
    """Three times the lines of a transcript take little more than three times the steps."""
    text = "LEE: We won it.\n\nROE: We lost it.\n\n"
    quotes_of(text)  # patterns and lists are built once
    short, long = steps(lambda: quotes_of(text * 40)), steps(lambda: quotes_of(text * 120))
    assert long <= 3.3 * short
