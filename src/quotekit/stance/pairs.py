"""Which quote is judged toward which party: every party mentioned in a quote's words, and nobody else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs
import regex

from quotekit.draft import Draft
from quotekit.parties import loading, nouns
from quotekit.parties.lexicon import Lexicon
from quotekit.spans import Span
from quotekit.stance.entries import TRANSITIVE, lexicon
from quotekit.values import PartyKind, Quote, QuoteKind

_GAP = 80
"""How far behind a cue its object may stand, in code points: "accused **the prime minister** of ..."."""

_DESCRIBED = regex.compile(r"(?:\s[\p{Ll}\-]++){1,2}")
"""Up to two words behind a name that may say who somebody is: "presidential nominee"."""

_BEFORE = regex.compile(r"(?<![\p{L}’'])(?:([\p{L}’']++)\s++)?([\p{L}’']++)\s++(?:[Tt]he\s++)?$")
"""The last two words before a name and its article."""

_OFFICE_OF = regex.compile(r"(?<![\p{L}’'])(?:([\p{L}’']++)\s++)?(\p{L}++)\s++of\s++(?:the\s++)?$")
"""The noun whose "of" a name stands behind, and the word before: "be **president** of the United States"."""

_WINDOW = 48  # code points in which these stand
_POINTING = frozenset("the this that".split())

_BREAK = regex.compile(r"[.!?]\s|\n")
_CUE_WORD = regex.compile(r"[^\W_]+")


@attrs.frozen
class Pair:
    """A quote, the party that holds it, a target, and the target's mentions to judge it at, in text order."""

    quote: Quote
    holder: str
    target: str
    mentions: tuple[Span, ...]


@attrs.frozen
class Judged:
    """A quote to be judged: its pairs, what of it is the holder's own words, and all mentions of parties in there.

    Attributes:
        quote: the quote as found.
        own: its pieces without quotes of others inside it; the first reaches back to the cue's
            object where the cue itself says something of the target ("accused Smith of ...").
        mentions: all mentions in the pieces, of all parties.
        pairs: one for each target.
    """

    quote: Quote
    own: tuple[Span, ...]
    mentions: tuple[Span, ...]
    pairs: tuple[Pair, ...]


def find_pairs(draft: Draft, lang: str = "en") -> Iterator[Judged]:
    """Each quote that has a speaker and mentions some other party, in the draft's order.

    A quoted fragment inside a clause of the same speaker is not judged twice: the clause holds it. A party that is
    not mentioned gets no pair, nor does a body or state that is named only to say who somebody else is ("the GOP
    nominee", "members of Congress"), nor a document that is known by a noun alone ("the data"). Nobody is a target of
    his own words.
    """
    describing, documents = _describing(draft), _documents(draft)
    table = sorted({(span, party.id) for party in draft.parties for span in party.mentions})
    starts = [span.start for span, _ in table]
    quotes = {quote.id: quote for quote in draft.quotes}
    inside: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in draft.quotes:
        if quote.within is not None:
            inside[quote.within].append(quote)
    for quote in draft.quotes:
        if quote.speaker is None or _is_judged_with_its_clause(quote, quotes):
            continue
        contents = _with_object(draft.text, quote, lang)
        targets: defaultdict[str, list[Span]] = defaultdict(list)
        mentions: list[Span] = []
        for piece in contents:
            for at in range(bisect_left(starts, piece.start), bisect_left(starts, piece.end)):
                span, party = table[at]
                if span.end <= piece.end and len(span):
                    mentions.append(span)
                    if (span, party) not in describing:
                        targets[party].append(span)
        pairs = tuple(
            Pair(quote, quote.speaker, target, tuple(spans))
            for target, spans in targets.items()
            if target != quote.speaker and target not in documents
        )
        if pairs:
            relayed = [span for other in inside[quote.id] if _is_others(other, quote) for span in other.contents]
            yield Judged(quote, _without(contents, relayed), tuple(mentions), pairs)


def _documents(draft: Draft) -> set[str]:
    """The ids of the documents without a name: they can say something, but they are nobody."""
    documents = loading.load().documents
    unnamed = (party for party in draft.parties if party.kind is PartyKind.UNNAMED)
    return {party.id for party in unnamed if party.name.lower().rpartition(" ")[2] in documents}


def _describing(draft: Draft) -> set[tuple[Span, str]]:
    """The mentions of bodies and states that only describe a person or group, or are a place: "Democratic nominee"."""
    lexicon = loading.load()
    groups = sorted(span for party in draft.parties if party.kind is PartyKind.GROUP for span in party.mentions)
    starts = [span.start for span in groups]
    found = set()
    for party in draft.parties:
        if party.kind not in (PartyKind.ORGANISATION, PartyKind.STATE):
            continue
        for span in party.mentions:
            near = groups[max(0, bisect_right(starts, span.start) - 2) : bisect_right(starts, span.start)]
            described = _DESCRIBED.match(draft.text, span.end)
            if (
                _is_place(draft.text, span)
                or _is_of_office(lexicon, draft.text, span)
                or any(group.covers(span) and group != span for group in near)
                or (described is not None and any(_is_one(lexicon, word) for word in described.group().lower().split()))
            ):
                found.add((span, party.id))
    return found


def _is_place(text: str, span: Span) -> bool:
    """Whether a body known by where it sits is only that place, or an office: "in the White House"."""
    seats = nouns.seats()
    if text[span.slice] not in seats.names:
        return False
    before = _BEFORE.search(text[max(0, span.start - _WINDOW) : span.start])
    if before is None or text.startswith(("'s", "’s"), span.end):
        return False
    lead, word = (before.group(1) or "").lower(), before.group(2).lower()
    return word in seats.places or word in seats.reaching or (word in ("to", "for") and lead in seats.routes)


def _is_of_office(lexicon: Lexicon, text: str, span: Span) -> bool:
    """Whether a name only says of what somebody is to be president, not who is: "running for president of Iraq"."""
    before = _OFFICE_OF.search(text[max(0, span.start - _WINDOW) : span.start])
    return (
        before is not None
        and before.group(2).lower() in lexicon.titles
        and (before.group(1) or "the").lower() not in _POINTING
    )


def _is_one(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is of one person: "nominee"."""
    return lexicon.person_noun(word) == word


def _is_judged_with_its_clause(quote: Quote, quotes: Mapping[str, Quote]) -> bool:
    outer = quotes.get(quote.within) if quote.within is not None else None
    return (
        outer is not None
        and outer is not quote
        and outer.speaker == quote.speaker
        and all(any(piece.covers(span) for piece in outer.contents) for span in quote.contents)
    )


def _is_others(inner: Quote, outer: Quote) -> bool:
    return inner.speaker is not None and inner.speaker != outer.speaker


def _with_object(text: str, quote: Quote, lang: str) -> tuple[Span, ...]:
    """The quote's pieces; the first one from the cue on, if the cue takes the target as its object."""
    first, cue = quote.contents[0], quote.cue
    if cue is None or quote.kind is QuoteKind.DIRECT or not cue.end <= first.start <= cue.end + _GAP:
        return quote.contents
    if quote.source is not None and cue.end <= quote.source.start < first.start:
        return quote.contents  # "said Smith that ...": the subject
    if _BREAK.search(text, cue.end, first.start) or not _takes_object(text[cue.slice], lang):
        return quote.contents
    return (Span(cue.end, first.end), *quote.contents[1:])


def _takes_object(cue: str, lang: str) -> bool:
    entries = lexicon(lang).entries
    words = (match.group().lower() for match in _CUE_WORD.finditer(cue))
    return any(entry.group in TRANSITIVE or entry.group == "harm" for word in words for entry in entries.get(word, ()))


def _without(pieces: Sequence[Span], holes: Sequence[Span]) -> tuple[Span, ...]:
    """What is left of the pieces without the holes, in order."""
    left: list[Span] = []
    ordered = sorted(holes)
    at = 0
    for piece in pieces:
        start = piece.start
        while at < len(ordered) and ordered[at].start < piece.end:
            hole = ordered[at]
            if hole.start > start:
                left.append(Span(start, hole.start))
            start = max(start, hole.end)
            if hole.end > piece.end:
                break
            at += 1
        if start < piece.end:
            left.append(Span(start, piece.end))
    return tuple(left)
