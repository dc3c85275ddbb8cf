from __future__ import annotations

from pathlib import Path

import pytest

from quotekit.reading.pieces import LONGEST_WORD, Place, Shape, Vocabulary
from quotekit.text import marks
from quotekit.text.tokens import tokenize

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    """A vocabulary of a few pieces, as the tokenizers package writes it."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "we", "won", "road", "##s", "##o", '"', "“", "”", "."]
    tokenizer = Tokenizer(models.WordPiece({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    path: Path = tmp_path_factory.mktemp("vocabulary") / "tokenizer.json"
    tokenizer.save(str(path))
    return Vocabulary(path)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("road", Shape.LOWER),
        ("don’t", Shape.LOWER),
        ("Road", Shape.TITLE),
        ("I", Shape.TITLE),
        ("U.S.", Shape.UPPER),
        ("NATO", Shape.UPPER),
        ("McCain", Shape.MIXED),
        ("iPhone", Shape.MIXED),
        ("1990s", Shape.LOWER),
        ("25", Shape.DIGIT),
        ("“", Shape.MARK),
        ("''", Shape.MARK),
        (".", Shape.OTHER),
        ("$", Shape.OTHER),
        ("—", Shape.OTHER),
    ],
)
def test_shapes(vocabulary: Vocabulary, word: str, shape: Shape) -> None:
    """A word's shape tells what an uncased vocabulary cannot."""
    assert vocabulary.read([word], [0], ()).shapes == [shape]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We won.", "OOO"),
        ("“We won.”", "[III]"),
        ("He said “we won”.", "OO[II]O"),
        ("“He said ‘we won’ twice.”", "[IIINNIII]"),
        ("We “won.", "O[II"),
        ("We won” .", "OOXO"),
    ],
)
def test_places(vocabulary: Vocabulary, text: str, places: str) -> None:
    """O outside, [ opening, I inside, N nested, ] closing, X a mark that pairs with none."""
    letters = {
        Place.OUTSIDE: "O",
        Place.OPENING: "[",
        Place.INSIDE: "I",
        Place.NESTED: "N",
        Place.CLOSING: "]",
        Place.STRAY: "X",
    }
    tokens = tokenize(text)
    words = vocabulary.read(tokens.forms(), tokens.starts, marks.find(text).stretches)
    assert "".join(letters[Place(place)] for place in words.places) == places


@pytest.mark.parametrize("word", ["", "\ud800", "\u0301", "x" * 10_000, "́́", "\x00"])
def test_every_word_has_pieces(vocabulary: Vocabulary, word: str) -> None:
    """No word is without a piece, and none has more than a few."""
    assert 1 <= len(vocabulary.pieces(word)) <= LONGEST_WORD


def test_words_fall_into_pieces(vocabulary: Vocabulary) -> None:
    """Case is dropped, endings are pieces of their own, unknown words are the unknown piece."""
    assert vocabulary.pieces("Roads") == (6, 7)
    assert vocabulary.pieces("Zzz") == (vocabulary.unknown,)
