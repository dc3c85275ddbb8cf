from __future__ import annotations

import pytest

from quotekit.text.sentences import read, split
from quotekit.text.tokens import tokenize

# A bar stands between two sentences.
CASES = [
    # stops
    "It froze. | It thawed.",
    "It froze! | It thawed? | It did…",
    "It froze... | It thawed.",
    "It froze!!! | It thawed.",
    "It froze",
    "Wait . | She left .",
    "It was cold . | “ Go . ”",
    "“冷。” | 她走了。",
    # quotation marks and reporting clauses
    "“No,” he said. | “Yes.”",
    '"No," he said. | "Yes."',
    "'No,' he said. | 'Yes.'",
    "``No,'' he said. | ``Yes.''",
    "“Is it cold?” she asked. | “It is.”",
    "“Cold?” asked Roe. | “Yes.”",
    "“Cold!” Roe said. | She left.",
    "“Cold!” | The kiln is shut.",
    "“It froze.” | Roe left.",
    "“Why?” | “Because.” | “Ah.”",
    '"Why?" | "Because."',
    "“One,” he said, “two.” | Three.",
    "He said “stop.” and left.",
    "He asked, “Why?” and left.",
    "He said: “One. | Two.” | She left.",
    "He left. | ''Go,'' she said.",
    "He left. | (She stayed.) | Then it froze.",
    "He left (she stayed.) | Then it froze.",
    "She left (why?) and slept.",
    # abbreviations
    "Mr. Roe left. | Dr. Lee stayed.",
    "U.S. officials left.",
    "He lives in the U.S. | The kiln is there.",
    "It was 5 p.m. | The kiln was cold.",
    "At 5 p.m. Roe left.",
    "Is it 5 p.m.? | Yes.",
    "He works at Kiln Inc. | The firm is shut.",
    "Kiln Inc. shut it.",
    "J. R. Roe left. | Ann Q. Lee stayed.",
    "No. 10 is cold. | No. | It is hot.",
    "Ash, dust, etc. | They left.",
    "On Jan. 5 it froze. | Then it thawed.",
    "e.g. this one.",
    # numbers
    "Pay $3.50. | Now.",
    "She left at 3.30. | It froze.",
    "1. Light it. | 2. Wait.",
    # addresses
    "See www.kiln.example. | It is cold.",
    "He wrote to a.roe@kiln.example. | She did not.",
]


@pytest.mark.parametrize("case", [case.strip() for case in CASES])
def test_sentences(case: str) -> None:
    """Sentences end where a reader would pause."""
    wide = case.replace("。” | ", "。”")  # no blank is written after a wide stop
    text = wide.replace(" | ", " ")
    assert [text[s.span.slice] for s in read(tokenize(text))] == case.split(" | ")


SOLID = [
    ("It was the end.The kiln froze.", ["It was the end.", "The kiln froze."]),
    ("See kiln.The for more", ["See kiln.", "The for more"]),
    ("the U.S.The", ["the U.S.The"]),
    ("version 2.The", ["version 2.The"]),
]


@pytest.mark.parametrize(("text", "expected"), SOLID)
def test_a_lost_blank(text: str, expected: list[str]) -> None:
    """A stop between two words without a blank ends a sentence; one within a number or a name does not."""
    assert [text[s.span.slice] for s in read(tokenize(text))] == expected


LINES = [
    ("One is cold.\nTwo is wet.", ["One is cold.", "Two is wet."]),
    ("A headline\nThe kiln froze.", ["A headline", "The kiln froze."]),
    ("A headline\n\nThe kiln froze", ["A headline", "The kiln froze"]),
    ("Mr.\n\nRoe", ["Mr.", "Roe"]),
    ("\n\n One \n\n\n Two \n", ["One", "Two"]),
    ("Kind regards, Ann Roe", ["Kind regards,", "Ann Roe"]),
    ("The kiln is cold ---------- The bakers left", ["The kiln is cold", "----------", "The bakers left"]),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_line_ends_a_sentence(text: str, expected: list[str]) -> None:
    """No sentence runs over the end of a paragraph, or over what once was a line of its own."""
    assert [text[s.span.slice] for s in read(tokenize(text))] == expected


def test_sentences_hold_their_tokens() -> None:
    """A sentence's tokens are spans of the text, and its own span is theirs."""
    text = "  “Don't,” he said.  It froze. "
    tokens = tokenize(text)
    sentences = read(tokens)
    assert [span for sentence in sentences for span in sentence.tokens] == list(tokens)
    assert [(s.span.start, s.span.end) for s in sentences] == [(s.tokens[0].start, s.tokens[-1].end) for s in sentences]
    assert split(tokens) == [(0, 8), (8, 11)]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_no_sentences(text: str) -> None:
    """Without words there is no sentence."""
    assert read(tokenize(text)) == ()
