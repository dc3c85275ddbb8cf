"""Quotes inside quotations: only those with a reporting clause of their own."""

from __future__ import annotations

from quotekit.draft import Draft
from quotekit.quotes import tags
from quotekit.quotes.beside import tag_after
from quotekit.quotes.build import Build
from quotekit.quotes.pieces import Piece, level
from quotekit.quotes.rejects import is_name_or_title, is_scare
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import Class, Words
from quotekit.values import QuoteKind


def find_nested(words: Words, draft: Draft, builds: list[Build]) -> list[Build]:
    """The quotes inside those given, and inside those, to any depth."""
    children: dict[int, list[int]] = {}
    for number, stretch in enumerate(draft.stretches):
        if stretch.parent is not None:
            children.setdefault(stretch.parent, []).append(number)
    found: list[Build] = []
    waiting = [(build, number) for build in builds for number in build.stretches]
    while waiting:
        build, number = waiting.pop()
        for inner in _inside(words, draft, build, number, children.get(number, ())):
            found.append(inner)
            waiting += [(inner, n) for n in inner.stretches]
    return found


def _inside(words: Words, draft: Draft, around: Build, number: int, own: list[int] | tuple[()]) -> list[Build]:
    if not own:
        return []
    span = draft.stretches[number].span
    found: list[Build] = []
    for piece in level(words, draft, own, words.at(span.start), words.at(span.end), around.paragraph):
        tag, direct = _tag(words, piece)
        if tag is None or is_name_or_title(words, piece.stretch, piece.first, piece.end):
            continue
        kind = QuoteKind.DIRECT if direct else QuoteKind.MIXED
        build = Build(kind, [piece.stretch.span], "", around=around, score=0.8, paragraph=around.paragraph)
        build.stretches.append(piece.number)
        build.take(tag, "nested")
        found.append(build)
    return found


def _tag(words: Words, piece: Piece) -> tuple[Tag | None, bool]:
    """The reporting clause of a piece, and whether the piece is a direct quotation."""
    after = tag_after(words, piece)
    if after is not None:
        return after, True
    low, last = max(piece.left, piece.low), piece.first - 1
    found = tags.before(words, low, last) if last >= low else None
    if found is None or found.source is None:
        return None, False
    adjacent = all(words.cls[i] is Class.PUNCT for i in range(found.cue[1] + 1, piece.first))
    if piece.text[0].isupper() or words.form[last] in (",", ":"):
        return found, True
    # A fragment of what somebody else said; a word in inverted commas is not.
    lemma = words.cues.lemma(words.low[found.cue[0]])
    named = lemma in words.cues.naming and not words.low[found.cue[0]].endswith("ed")
    parted = any(words.form[i] == "," for i in range(found.end, piece.first))
    close = not parted and found.origin in ("source-cue-before", "source-participle")
    if not close or named or is_scare(words, piece.stretch, piece.first):
        return None, False
    return (found, False) if adjacent or piece.first - found.cue[1] <= 6 else (None, False)
