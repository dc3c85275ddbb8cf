from __future__ import annotations

import subprocess
import sys

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.draft import Draft
from quotekit.interop import documents
from quotekit.kit import Tokens
from quotekit.spans import Span
from quotekit.text import sentences
from quotekit.text.tokens import tokenize

TEXTS = [
    "“No,” he said. “Yes.”",
    "Ann Lee’s didn’t do.\n\nThey can’t. It's Tom's.",
    "\n\n  cannot  \r\n",
    "😀 e\u0301! \ufeffAb.\u200b",
    "",
    " \t\n",
    "\ud800 \x00 \x1c",
]

pytestmark = pytest.mark.model


@pytest.mark.parametrize("text", TEXTS)
def test_a_document_has_our_tokens(text: str) -> None:
    """Words, tokens and sentences of a document have the rules' offsets, and slice back to their text."""
    tokens = tokenize(text)
    document = documents.build(tokens)
    assert document.text == text
    assert documents.sentences(document) == sentences.read(tokens)
    assert [Span(t.start_char, t.end_char) for t in document.iter_tokens()] == tokens.surface()
    assert [Span(w.start_char, w.end_char) for w in document.iter_words()] == list(tokens)
    for piece in (*document.iter_tokens(), *document.iter_words()):
        assert text[piece.start_char : piece.end_char] == piece.text


@given(st.text(st.sampled_from("ab N.’'“” \n-n't8😀\u0301\ud800\u200b")))
def test_any_text_makes_a_document(text: str) -> None:
    """Whatever the text, its document reads back as the sentences cut by rules, and repeats the text."""
    document = documents.build(tokenize(text))
    assert documents.sentences(document) == sentences.read(tokenize(text))
    pieces = [t.spaces_before + t.text + t.spaces_after for s in document.sentences for t in s.tokens]
    assert "".join(pieces) == (text if pieces else "")


def test_contractions_are_tokens_of_several_words() -> None:
    """As in Universal Dependencies "don’t" is one token of two words, and CoNLL-U says so."""
    document = documents.build(tokenize("They don’t."))
    (sentence,) = document.sentences
    assert [token.id for token in sentence.tokens] == [(1,), (2, 3), (4,)]
    assert [[word.text for word in token.words] for token in sentence.tokens] == [["They"], ["do", "n’t"], ["."]]
    assert "2-3\tdon’t\t" in f"{document:C}"


def test_words_that_are_no_pieces_of_their_token() -> None:
    """A token is taken whole if its words, as Stanza expands it, are not written in it."""
    from stanza.models.common.doc import Document

    entries = [
        {"id": (1,), "text": "I", "start_char": 0, "end_char": 1},
        {"id": (2,), "text": "wanna", "start_char": 2, "end_char": 7, "misc": "MWT=Yes"},
        {"id": (3,), "text": "can’t", "start_char": 8, "end_char": 13, "misc": "MWT=Yes"},
    ]
    document = Document([entries], "I wanna can’t")
    document.set_mwt_expansions(["want to", "ca n’t"])
    (sentence,) = documents.sentences(document)
    assert sentence.tokens == (Span(0, 1), Span(2, 7), Span(8, 10), Span(10, 13))
    assert sentence.span == Span(0, 13)


def test_the_document_is_made_when_asked_for_and_once() -> None:
    """A draft's document is the same one for all later drafts; before the tokens there is none."""
    draft = Draft("They don’t.")
    assert draft.document is None
    draft = Tokens()(draft)
    document = draft.document
    assert document is not None
    assert attrs.evolve(draft, id="a").document is document
    assert documents.sentences(document) == draft.sentences


def test_rules_alone_do_without_stanza() -> None:
    """A kit of rules imports stanza and torch only when a document is asked for."""
    code = """
import sys, quotekit
from quotekit.draft import Draft
kit = quotekit.load(reader=None)
kit("“We won,” Ann Lee said.")
draft = dict(kit.steps)["tokens"](Draft("They won."))
print({"stanza", "torch"} & set(sys.modules))
print(len(draft.document.sentences), "torch" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["set()", "1 True"]
