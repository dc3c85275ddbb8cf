"""A quote in the making: pieces and tokens are still numbers, links are still objects."""

from __future__ import annotations

import attrs

from quotekit.quotes.phrases import Phrase
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import Words
from quotekit.spans import Span
from quotekit.values import Medium, Quote, QuoteKind


@attrs.define(eq=False)
class Build:
    """What is known of a quote so far.

    Attributes:
        kind: direct, mixed or indirect.
        contents: its pieces, in text order.
        origin: the rule that found it.
        cue, source: tokens of the cue and the source's mention.
        around: the quote it stands within.
        stretches: the stretches it is made of.
        paragraph: the number of the paragraph its last piece stands in.
    """

    kind: QuoteKind
    contents: list[Span]
    origin: str
    cue: Phrase | None = None
    source: Phrase | None = None
    around: Build | None = None
    stretches: list[int] = attrs.field(factory=list)
    paragraph: int = -1
    score: float = 0.9
    negated: bool = False
    medium: Medium | None = None
    platform: str | None = None
    handle: str | None = None
    date: str | None = None
    hashtags: tuple[str, ...] = ()
    source_span: Span | None = None

    def take(self, tag: Tag, prefix: str) -> None:
        """Take over a reporting clause."""
        self.cue, self.source, self.origin = tag.cue, tag.source, f"{prefix}/{tag.origin}"


def finish(words: Words, builds: list[Build]) -> tuple[Quote, ...]:
    """The quotes in text order, numbered, their links turned into ids."""
    ordered = sorted(builds, key=lambda b: (b.contents[0].start, -b.contents[-1].end))
    ids = {id(b): f"q{number}" for number, b in enumerate(ordered, 1)}
    return tuple(
        Quote(
            id=ids[id(b)],
            kind=b.kind,
            contents=tuple(b.contents),
            medium=b.medium,
            platform=b.platform,
            handle=b.handle,
            date=b.date,
            hashtags=b.hashtags,
            cue=words.span(*b.cue) if b.cue else None,
            source=b.source_span or (words.span(*b.source) if b.source else None),
            negated=b.negated,
            within=ids.get(id(b.around)) if b.around is not None else None,
            score=b.score,
            origin=b.origin,
        )
        for b in ordered
    )
