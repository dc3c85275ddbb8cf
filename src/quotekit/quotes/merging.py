"""Quotes from what the Reader found: marks decide the edges of what is quoted, the Reader decides what it means.

An attribution whose content stands inside marks becomes a direct quote of just the marked stretches; one that holds
marked words among others becomes the clause, with the marked words as a mixed quote inside it. Of the quotes that the
rules find, those stay that need no cue and that the Reader was never taught: floating ones, lines of dialogue.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotekit.draft import Attribution, Draft
from quotekit.quotes.build import Build
from quotekit.quotes.words import Class, Words
from quotekit.spans import Span
from quotekit.values import QuoteKind

_WHOLE = 0.9  # share of the letters of a content inside marks from which on it is the quotation itself
_CUELESS = ("floating", "speaker-line", "dash", "post")


@attrs.frozen
class _Marked:
    """An outermost stretch with its number."""

    number: int
    span: Span
    outer: Span


def merge(words: Words, draft: Draft, ruled: Sequence[Build]) -> list[Build]:
    """The quotes of the Reader's attributions, and those of the rules' that have no cue to be found by."""
    stretches = [_Marked(n, s.span, s.outer) for n, s in enumerate(draft.stretches) if s.parent is None]
    builds: list[Build] = []
    taken: dict[int, Build] = {}
    for attribution in draft.attributions or ():
        for build in _builds(words, draft, attribution, stretches, taken):
            builds.append(build)
            for number in build.stretches:
                taken.setdefault(number, build)
    for build in ruled:
        _add_ruled(build, builds, taken, draft)
    return builds


def _builds(
    words: Words, draft: Draft, found: Attribution, stretches: Sequence[_Marked], taken: dict[int, Build]
) -> list[Build]:
    """The quote or quotes of one attribution; none if marks leave nothing of it."""
    text = draft.text
    marked = [
        s for s in stretches if s.number not in taken and any(_belongs(text, s, piece) for piece in found.contents)
    ]
    inside = sum(_letters(text, _common(piece, s.span)) for piece in found.contents for s in marked)
    total = sum(_letters(text, piece) for piece in found.contents)
    if not total:
        return []
    if marked and inside >= _WHOLE * total:
        return [_build(words, found, QuoteKind.DIRECT, [s.span for s in marked], marked)]
    pieces = [_clear(words, _fitted(piece, marked)) for piece in found.contents]
    clause = _build(words, found, QuoteKind.INDIRECT, _joined([p for p in pieces if len(p)]), [])
    if not clause.contents:
        return []
    if not marked:
        return [clause]
    fragment = _build(words, found, QuoteKind.MIXED, [s.span for s in marked], marked)
    fragment.around = clause
    return [clause, fragment]


def _build(words: Words, found: Attribution, kind: QuoteKind, contents: list[Span], marked: list[_Marked]) -> Build:
    build = Build(kind, contents, f"reader/{kind}", score=found.score, stretches=[s.number for s in marked])
    build.cue = _tokens(words, found.cue)
    build.source = _tokens(words, found.source) if found.source else None
    return build


def _tokens(words: Words, span: Span) -> tuple[int, int]:
    first = words.at(span.start)
    return first, max(first, words.at(span.end) - 1)


def _common(a: Span, b: Span) -> Span:
    start = max(a.start, b.start)
    return Span(start, max(start, min(a.end, b.end)))


def _letters(text: str, span: Span) -> int:
    return sum(map(str.isalnum, text[span.slice]))


def _belongs(text: str, marked: _Marked, piece: Span) -> bool:
    """Whether at least half of a stretch lies in a piece of content."""
    common = _letters(text, _common(piece, marked.span))
    return common > 0 and 2 * common >= _letters(text, marked.span)


def _fitted(piece: Span, marked: Sequence[_Marked]) -> Span:
    """The piece, widened so that it cuts through no stretch of its own."""
    for one in marked:
        if piece.overlaps(one.outer):
            piece = Span(min(piece.start, one.outer.start), max(piece.end, one.outer.end))
    return piece


def _clear(words: Words, piece: Span) -> Span:
    """The piece without stops and commas at its ends."""
    first, end = words.at(piece.start), words.at(piece.end)
    while first < end and words.cls[first] is Class.PUNCT and words.form[first] in (",", ":", ";", "-", "–", "—", "--"):
        first += 1
    while (
        end > first
        and words.cls[end - 1] is Class.PUNCT
        and words.form[end - 1] in (",", ".", ";", ":", "–", "—", "--")
    ):
        end -= 1
    return words.span(first, end - 1) if first < end else Span(piece.start, piece.start)


def _joined(pieces: list[Span]) -> list[Span]:
    """The pieces in order; those that now overlap as one."""
    out: list[Span] = []
    for piece in sorted(pieces):
        if out and piece.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, piece.end))
        else:
            out.append(piece)
    return out


def _add_ruled(build: Build, builds: list[Build], taken: dict[int, Build], draft: Draft) -> None:
    """Keep of a quote found by rule what the Reader cannot have found."""
    known = [taken[n] for n in build.stretches if n in taken]
    free = [n for n in build.stretches if n not in taken]
    if known and free and build.kind is QuoteKind.DIRECT and known[0].kind is QuoteKind.DIRECT:
        # “A,” X said. “B.”: the rest of a quotation whose beginning the Reader has linked.
        first = known[0]
        first.stretches = sorted([*first.stretches, *free])
        first.contents = [draft.stretches[n].span for n in first.stretches]
        taken.update(dict.fromkeys(free, first))
    elif not known and build.around is None and any(part in build.origin for part in _CUELESS):
        builds.append(build)
        taken.update(dict.fromkeys(free, build))
