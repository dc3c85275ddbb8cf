"""What a piece looks like: an utterance, a fragment of a reported clause, or the title of something."""

from __future__ import annotations

from collections.abc import Sequence

from quotekit.quotes.pieces import Piece
from quotekit.quotes.rejects import is_introduced, is_title_case
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import Class, Words

_SETTING_OFF = frozenset((":", "—", "–", "--", "-"))


def is_utterance(words: Words, piece: Piece, tag: Tag) -> bool:
    """Whether a piece after its cue is what was uttered rather than a fragment of a reported clause."""
    mark = words.form[piece.first - 1] if piece.first > piece.start else ":"
    adjacent = all(words.cls[i] in (Class.PUNCT, Class.ADVERB) for i in range(tag.end, piece.first))
    capital = piece.text[0].isupper() or not piece.text[0].isalpha()
    if mark == ":":
        return tag.origin != "colon" or not _leads_on(words, piece)
    if tag.origin == "label" or (tag.origin == "noun" and not capital):
        return False
    if mark == ",":
        return capital or adjacent
    return adjacent and capital and tag.origin != "noun" and _lemma(words, tag) not in words.cues.naming


def _leads_on(words: Words, piece: Piece) -> bool:
    """Whether a sentence goes on after a piece: ``Lee: “No idea” if the plan will work``."""
    if piece.end >= piece.right or words.form[piece.end] in ("[", "("):
        return False
    return any(words.cls[i] is not Class.PUNCT for i in range(piece.end, piece.right))


def is_titled(words: Words, piece: Piece, tag: Tag) -> bool:
    """Whether what looks like an utterance is the title of something: ``the show, “The Apprentice”``."""
    if is_introduced(words, piece.first, tag):
        return True
    if tag.source is None or not is_title_case(words, piece.stretch):
        return False
    if tag.origin == "colon":
        return tag.source[1] != tag.cue[0] - 1
    if tag.origin in ("noun", "source-cue-and-cue"):
        return True
    object_of = _lemma(words, tag) in words.cues.works and words.form[piece.first - 1] not in (",", ":")
    return object_of and not words.is_document(tag.source[1])


def is_denied_word(words: Words, pieces: Sequence[Piece], tag: Tag) -> bool:
    """Whether a single marked word stands in a denial: the one who denies it does not say it."""
    return _lemma(words, tag) in words.cues.denial and all(len(piece.text.split()) == 1 for piece in pieces)


def is_set_off(words: Words, piece: Piece) -> bool:
    """Whether a piece begins anew after a colon or a dash."""
    if piece.first <= piece.start or not piece.text[0].isupper():
        return False
    return words.form[piece.first - 1] in _SETTING_OFF and not words.is_hyphen(piece.first - 1)


def is_whole(piece: Piece) -> bool:
    """Whether a piece is a whole sentence, or several, with nothing after it in its sentence."""
    text = piece.text
    alone = piece.end >= piece.high or piece.right == piece.end
    begins = text[0].isupper() or text[0].isdigit() or text[0] in "[(…"
    ends = text[-1] in ".!?…—" or piece.stretch.close is None
    return alone and begins and ends and " " in text


def _lemma(words: Words, tag: Tag) -> str | None:
    return words.cues.lemma(words.low[tag.cue[0]])
