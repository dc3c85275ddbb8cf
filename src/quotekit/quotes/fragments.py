"""Mixed quotes: marked fragments in the reporter's sentence, and the reported clauses they stand in."""

from __future__ import annotations

import attrs

from quotekit.quotes.build import Build
from quotekit.quotes.clauses import clause_after, clause_before
from quotekit.quotes.phrases import Phrase, starting_at
from quotekit.quotes.pieces import Piece
from quotekit.quotes.reporting import reports
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import SUBORDINATORS, Class, Words
from quotekit.spans import hull
from quotekit.values import QuoteKind

_WHOLE = 0.9  # share of a reported clause inside marks from which on the clause is the quotation itself
_LABELS = frozenset(("colon", "label"))
_DIRECT_OBJECT = _LABELS | {"noun", "according-to"}
_CHAINED = 4  # words between the fragments that one verb of naming governs


def after_cue(words: Words, pieces: list[Piece], tag: Tag) -> list[Build]:
    """The mixed quote of fragments in a clause that a cue introduces, after the clause itself if it holds more.

    Args:
        words: the article's tokens.
        pieces: the fragments, in text order, all in one sentence.
        tag: the reporting clause before them.
    """
    last = pieces[-1]
    if _names(words, tag):
        clause: Phrase | None = _naming(words, tag, last)
    elif tag.origin in _DIRECT_OBJECT:
        clause = _object(words, tag, pieces)
    else:
        clause = clause_after(words, tag.cue, last.right, holds=last.end - 1)
    return _builds(words, pieces, tag, clause, 0.8)


def around_tag(words: Words, pieces: list[Piece], tag: Tag) -> list[Build]:
    """The mixed quote of fragments whose clause a reporting clause parts: ``The plan, Lee said, “will fail” soon``."""
    low = pieces[0].left
    builds = after_cue(words, pieces, attrs.evolve(tag, origin="parenthesis"))
    head = clause_before(words, low, tag.first)
    if head is None:
        return builds
    tail = builds[0].contents if len(builds) > 1 else builds[-1].contents
    fragment = builds[-1]
    around = Build(QuoteKind.INDIRECT, [words.span(*head), *tail], "", score=0.75, paragraph=fragment.paragraph)
    around.take(attrs.evolve(tag, origin="parenthesis"), "clause")
    fragment.around = around
    return [around, fragment]


def is_parenthesis(words: Words, piece: Piece, tag: Tag) -> bool:
    """Whether a reporting clause stands between commas inside what it reports: ``The plan, Lee said, “will fail”``."""
    comma = tag.first - 1
    if comma <= piece.left + 1 or words.form[comma] != "," or words.form[piece.first - 1] != ",":
        return False
    if tag.end < piece.first - 1 or piece.text[0].isupper() or words.low[piece.left] in SUBORDINATORS:
        return False
    return words.cls[piece.left] is not Class.PREPOSITION


def before_tag(words: Words, pieces: list[Piece], tag: Tag) -> list[Build]:
    """The mixed quote of fragments in a clause whose reporting clause trails it, after the clause itself."""
    return _builds(words, pieces, tag, clause_before(words, pieces[0].left, tag.first), 0.7)


def reach(words: Words, pieces: list[Piece], tag: Tag, following: Piece) -> bool:
    """Whether the next piece of the sentence stands in the same reported clause as the fragments so far."""
    between = [i for i in range(pieces[-1].end, following.first) if words.cls[i] is not Class.PUNCT]
    if any(reports(words, i) for i in between):
        return False
    if tag.origin in _LABELS:
        return True
    if _names(words, tag) or tag.origin in _DIRECT_OBJECT:
        return len(between) <= _CHAINED and not any(words.cls[i] is Class.NAME for i in between)
    clause = clause_after(words, tag.cue, following.right, holds=pieces[-1].end - 1)
    return clause is not None and following.end - 1 <= clause[1] + 1


def gapped(words: Words, before: Piece, piece: Piece) -> Phrase | None:
    """The source of a fragment whose cue is left out: ``Lee called it “a jewel,” Roe “a compromise”``."""
    i = before.end
    while i < piece.first and (words.form[i] == "," or words.low[i] == "and"):
        i += 1
    if i >= piece.first or before.ending not in (",", ";"):
        return None
    source = starting_at(words, i, piece.first)
    named = source is not None and any(words.cls[k] is Class.NAME for k in range(source[0], source[1] + 1))
    return source if source is not None and named and source[1] == piece.first - 1 else None


def _object(words: Words, tag: Tag, pieces: list[Piece]) -> Phrase | None:
    """What follows a noun, "according to" or a colon up to the last fragment; after a name's colon the sentence."""
    last = pieces[-1].end - 1
    if tag.origin in _LABELS:
        last = pieces[-1].right - 1
        while last > pieces[-1].end - 1 and words.cls[last] is Class.PUNCT:
            last -= 1
    return (tag.end, last) if tag.end < pieces[0].first or last >= pieces[-1].end else None


def _names(words: Words, tag: Tag) -> bool:
    return words.cues.lemma(words.low[tag.cue[0]]) in words.cues.naming and tag.origin not in _DIRECT_OBJECT


def _naming(words: Words, tag: Tag, last: Piece) -> Phrase | None:
    """What a verb of naming governs: its object, the name, and what goes with the name up to a comma or conjunction."""
    first = tag.cue[1] + 1
    while first < last.first and words.cls[first] is Class.PUNCT:
        first += 1
    end = last.end
    if last.ending not in (",", ".", ";", ":", "!", "?"):
        level = words.level[last.first]
        while end < last.right and not (words.home[end] == level and _ends_name(words, end)):
            end += 1
    return (first, end - 1) if first < end and (first < last.first or end > last.end) else None


def _ends_name(words: Words, i: int) -> bool:
    if words.cls[i] in (Class.PUNCT, Class.CONJUNCTION, Class.CUE):
        return True
    return words.low[i] in SUBORDINATORS and words.low[i] != "because"


def _builds(words: Words, pieces: list[Piece], tag: Tag, clause: Phrase | None, score: float) -> list[Build]:
    spans = [piece.stretch.span for piece in pieces]
    fragment = Build(QuoteKind.MIXED, spans, "", stretches=[p.number for p in pieces], score=score)
    fragment.paragraph = pieces[0].paragraph
    fragment.take(tag, "mixed")
    if clause is None:
        return [fragment]
    span = words.span(*clause)
    if not span.covers(hull(spans)) or _letters(words.text[span.slice]) * _WHOLE <= sum(
        _letters(piece.text) for piece in pieces
    ):
        return [fragment]
    around = Build(QuoteKind.INDIRECT, [span], "", score=0.75, paragraph=fragment.paragraph)
    around.take(tag, "clause")
    fragment.around = around
    return [around, fragment]


def _letters(text: str) -> int:
    return sum(c.isalnum() for c in text)
