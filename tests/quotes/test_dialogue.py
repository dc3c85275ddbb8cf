from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import Quote

Reader = Callable[[str], tuple[Quote, ...]]


def origins(text: str, quotes: tuple[Quote, ...]) -> list[tuple[str, str]]:
    """Each quote's words and rule."""
    return [(" | ".join(text[s.slice] for s in q.contents), q.origin) for q in quotes]


DIALOGUE = "“It says we have thirty days,” Roe said.\n\n“From when?” Lee asked.\n\n“From today.”\n\n“And when is that?”"


def test_turns_alternate_after_a_question(quotes_of: Reader) -> None:
    """Short paragraphs of their own after a question are the turns of a dialogue."""
    assert origins(DIALOGUE, quotes_of(DIALOGUE)) == [
        ("It says we have thirty days,", "direct/source-cue-after"),
        ("From when?", "direct/source-cue-after"),
        ("From today.", "floating/dialogue"),
        ("And when is that?", "floating/dialogue"),
    ]


NO_DIALOGUE = [
    # one speaker's rhetorical question
    "“What shall we do?” Roe asked.\n\n“We shall build.”",
    # nobody asked
    "“We shall build,” Roe said.\n\n“We shall swim,” Lee said.\n\n“It will be cold.”",
    # a paragraph of the report between
    "“We shall build,” Roe said.\n\n“When?” Lee asked.\n\nIt rained.\n\n“Tomorrow at noon.”",
    # too long for a turn
    "“We shall build,” Roe said.\n\n“When?” Lee asked.\n\n“" + "The pumps came late again. " * 8 + "”",
]


@pytest.mark.parametrize("text", NO_DIALOGUE)
def test_other_paragraphs_just_float(quotes_of: Reader, text: str) -> None:
    """Without two speakers in turn and a question there is no dialogue: the quote floats."""
    assert [q.origin for q in quotes_of(text)][-1] == "floating"


FLOATING = [
    ("“We lost,” Lee said.\n\n“The others won.”", "The others won."),
    ("Kelly Roe is furious. “We will not forget this.”", "We will not forget this."),
    ("Lee pauses.\n\n“Well, that was it.”", "Well, that was it."),
    ("Lee pauses.\n\n“[They] were here first.”", "[They] were here first."),
]


@pytest.mark.parametrize(("text", "content"), FLOATING)
def test_whole_sentences_without_a_cue_float(quotes_of: Reader, text: str, content: str) -> None:
    """Whole quoted sentences without a reporting clause are direct quotes without cue and source."""
    last = quotes_of(text)[-1]
    assert (text[last.contents[0].slice], last.cue, last.source, last.origin) == (content, None, None, "floating")


NOTHING = [
    "The plan was “green growth” and no more.",
    "“Smart ice” sells well.",
    "It was a “Yes.” It was not a “No.”",
    "He moved to “Little Rome.”",
]


@pytest.mark.parametrize("text", NOTHING)
def test_fragments_do_not_float(quotes_of: Reader, text: str) -> None:
    """Fragments without a reporting clause are no quotes."""
    assert [q for q in quotes_of(text) if q.kind.value != "indirect"] == []


def test_floating_quotes_in_a_paragraph_wait_for_their_speaker(quotes_of: Reader) -> None:
    """What floats in a paragraph belongs to the reporting clause that ends it."""
    text = "“We came late.” “We left early,” Ann Lee said."
    (quote,) = quotes_of(text)
    assert [text[s.slice] for s in quote.contents] == ["We came late.", "We left early,"]
    assert quote.source is not None
    assert text[quote.source.slice] == "Ann Lee"


def test_a_gap_ends_what_was_said(quotes_of: Reader) -> None:
    """After a sentence of the report, the next quotation does not belong to the clause before it."""
    text = "“We came late,” Ann Lee said. The mayor left. “We left early.”"
    assert [q.origin for q in quotes_of(text)] == ["direct/source-cue-after", "floating"]
