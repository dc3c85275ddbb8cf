"""Quoted words of a headline that name no speaker: whose they are, the article's first quotation of them tells."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quotekit.quotes.build import Build
from quotekit.quotes.pieces import Piece
from quotekit.quotes.words import Words
from quotekit.values import QuoteKind

_WORD = regex.compile(r"\w+")
_LEAST = 3  # words, fewer are found anywhere
_SEARCHED = 40  # quotes of the article that are searched


def find_repeated(words: Words, pieces: Sequence[Piece], builds: Sequence[Build]) -> list[Build]:
    """The quotes of a headline's pieces that occur again in one of the builds given.

    Args:
        words: the article's tokens.
        pieces: those of the article's first paragraph.
        builds: the article's quotes, in text order.
    """
    taken = {number for build in builds for number in build.stretches}
    said = [
        (build, _plain(" ".join(words.text[span.slice] for span in build.contents))) for build in builds[:_SEARCHED]
    ]
    found: list[Build] = []
    for piece in pieces:
        plain = _plain(piece.text)
        if piece.number in taken or plain.count(" ") < _LEAST - 1 or piece.alone:
            continue
        source = next((b.source for b, text in said if b.source and f" {plain} " in f" {text} "), None)
        if source is not None:
            opens = piece.opens_sentence and piece.end < len(words) and words.form[piece.end] in (":", ",", "–", "—")
            kind = QuoteKind.DIRECT if opens else QuoteKind.MIXED
            build = Build(kind, [piece.stretch.span], "headline", source=source, score=0.7, paragraph=piece.paragraph)
            build.stretches.append(piece.number)
            found.append(build)
    return found


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
