"""Annotations given plainly, as spans: what one writes by hand, or converts another corpus into.

An article is a mapping with ``text``, ``quotes`` and, if wanted, ``id``, ``parties``, ``skip`` and ``complete``::

    {"id": "roads", "text": "“We won,” Mayor Ann Lee said.",
     "quotes": [{"contents": [[1, 8]], "cue": [24, 28], "source": [10, 23], "speaker": "Ann Lee",
                 "stances": [{"target": "the council", "label": "against"}]}],
     "parties": [{"name": "Ann Lee", "aliases": ["Lee", "the mayor"]}]}

Of a quote only ``contents`` is needed. ``cue`` and ``source`` are a span or a list of spans; ``kind`` is worked out
from the quotation marks if it is not given; ``speaker`` and ``target`` are names, whose aliases stand under
``parties``; ``explicit: false`` says that a target is not named in the quote; ``nested: true`` that the quote stands
inside another.
``skip`` lists stretches that were not annotated; ``complete: false`` says that not all quotes are listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from quotekit.errors import InputError
from quotekit.evaluation.annotation import Annotation, Pair, item
from quotekit.evaluation.kinds import marked
from quotekit.evaluation.names import Who, normal
from quotekit.spans import Span
from quotekit.values import Medium, QuoteKind, StanceLabel


class _Stance(msgspec.Struct, forbid_unknown_fields=True):
    target: str
    label: StanceLabel
    explicit: bool = True


class _Quote(msgspec.Struct, forbid_unknown_fields=True):
    contents: list[tuple[int, int]]
    id: str | None = None
    kind: QuoteKind | None = None
    cue: list[Any] | None = None
    source: list[Any] | None = None
    speaker: str | None = None
    medium: Medium | None = None
    stances: list[_Stance] = []
    nested: bool = False


class _Party(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    aliases: list[str] = []


class _Article(msgspec.Struct):
    quotes: list[_Quote]
    id: str | None = None
    text: str | None = None
    parties: list[_Party] = []
    skip: list[tuple[int, int]] = []
    complete: bool = True


def read(given: Mapping[str, Any], text: str | None = None) -> Annotation:
    """The annotation in a mapping.

    Args:
        given: the article.
        text: its text, if the mapping does not hold it.

    Raises:
        InputError: if it is no article, or a span reaches past its text; says where.
    """
    try:
        article = msgspec.convert(given, _Article)
    except msgspec.ValidationError as error:
        raise InputError(f"no article with quotes: {error}; quotekit.evaluation.plain says what is expected") from error
    text = article.text if article.text is not None else text
    if text is None:
        raise InputError(f"article {article.id!r} has no text: give it under 'text'")
    aliases: dict[str, list[str]] = {}
    for party in article.parties:
        aliases.setdefault(party.name, []).extend(party.aliases)

    def who(name: str) -> Who:
        return Who.of(name, aliases.get(name, ()))

    def spans(ranges: Any, where: str) -> tuple[Span, ...]:
        return _spans(text, ranges, f"article {article.id!r}, {where}")

    inside, items = marked(text), []
    for number, quote in enumerate(article.quotes):
        items.append(
            item(
                text,
                inside,
                spans(quote.contents, f"quotes[{number}].contents"),
                kind=quote.kind,
                cue=spans(quote.cue, f"quotes[{number}].cue"),
                source=spans(quote.source, f"quotes[{number}].source"),
                speaker=who(quote.speaker) if quote.speaker else None,
                name=quote.speaker,
                key=normal(quote.speaker) if quote.speaker else None,
                medium=quote.medium,
                pairs=tuple(Pair(who(s.target), s.label, s.explicit) for s in quote.stances),
                nested=quote.nested,
            )
        )
    return Annotation(text, article.id, tuple(items), spans(article.skip, "skip"), article.complete)


def _spans(text: str, ranges: Any, where: str) -> tuple[Span, ...]:
    if not ranges:
        return ()
    if isinstance(ranges[0], int):
        ranges = [ranges]
    try:
        out = tuple(Span(start, end) for start, end in msgspec.convert(ranges, list[tuple[int, int]]))
    except ValueError as error:
        raise InputError(f"{where}: {error}; a span is [start, end]") from error
    for span in out:
        if span.end > len(text):
            raise InputError(f"{where}: a span ends at {span.end}, the text at {len(text)}: count code points")
    return out
