"""An article's annotation as the measures see it: what gold and prediction, whatever they were read from, become."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

import attrs

from quotekit.evaluation.kinds import kind_of, marked
from quotekit.evaluation.names import Who
from quotekit.evaluation.overlap import characters, cleaned, mostly_in
from quotekit.report import Report
from quotekit.spans import Span
from quotekit.values import Medium, QuoteKind, Stance, StanceLabel


@attrs.frozen
class Pair:
    """What a quote says of one target.

    Attributes:
        target: the party.
        label: the stance.
        explicit: the target is named or referred to inside the quote.
        carried: it was carried over through another party.
    """

    target: Who
    label: StanceLabel
    explicit: bool = True
    carried: bool = False


@attrs.frozen
class Item:
    """One quote.

    Attributes:
        contents: its pieces as given.
        pieces: the same cleaned; may be empty.
        characters: the offsets of their letters and digits.
        kind: as given, or worked out from the marks.
        cue, source: pieces of each.
        speaker: the party that speaks, or None.
        name: its name as given.
        key: what is equal for quotes of one speaker in the article.
        medium: as given.
        pairs: stances, at most one a target.
        nested: it stands inside another quote.
    """

    contents: tuple[Span, ...]
    pieces: tuple[Span, ...]
    characters: frozenset[int] = attrs.field(repr=False)
    kind: QuoteKind
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: Who | None = None
    name: str | None = None
    key: str | None = None
    medium: Medium | None = None
    pairs: tuple[Pair, ...] = ()
    nested: bool = False


@attrs.frozen
class Annotation:
    """The quotes of an article.

    Attributes:
        text: the article.
        id: its id, or None.
        items: its quotes, as they were given.
        skipped: stretches that the annotators left out; a prediction that lies in them mostly does not count.
        complete: all quotes are listed; if not, what is predicted beside them is not wrong.
    """

    text: str = attrs.field(repr=False)
    id: str | None
    items: tuple[Item, ...]
    skipped: tuple[Span, ...] = ()
    complete: bool = True

    @classmethod
    def of(cls, report: Report) -> Annotation:
        """The annotation that a report is.

        Kinds are worked out from the marks: a clause with words of it in marks is indirect to quotekit, as those words
        are a quote inside it; where quotes inside quotes do not count it is mixed.
        """
        items, inside = [], marked(report.text)
        parties = {party.id: Who.of(party.name, party.aliases) for party in report.parties}
        stances: dict[str, list[Stance]] = {}
        for stance in report.stances:
            stances.setdefault(stance.quote, []).append(stance)
        for quote in report.quotes:
            speaker = report.party(quote.speaker)
            pairs = [
                Pair(parties[s.target], s.label, bool(s.evidence) and s.via is None, s.via is not None)
                for s in first_of_each(stances.get(quote.id, ()))
            ]
            items.append(
                item(
                    report.text,
                    inside,
                    quote.contents,
                    kind=None,
                    cue=(quote.cue,) if quote.cue is not None else (),
                    source=(quote.source,) if quote.source is not None else (),
                    speaker=None if quote.speaker is None else parties[quote.speaker],
                    name=None if speaker is None else speaker.name,
                    key=quote.speaker,
                    medium=quote.medium,
                    pairs=tuple(pairs),
                    nested=quote.within is not None,
                )
            )
        return cls(report.text, report.id, tuple(items))

    @property
    def key(self) -> str:
        """What gold and prediction of one article have in common: its id, or else a digest of its text."""
        return (
            f"id {self.id}" if self.id is not None else sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        )

    def by_marks(self) -> Annotation:
        """The annotation with each quote's kind worked out from the marks, whatever was given."""
        inside = marked(self.text)
        return attrs.evolve(self, items=tuple(attrs.evolve(i, kind=kind_of(i.characters, inside)) for i in self.items))

    def without_skipped(self, skipped: Sequence[Span]) -> Annotation:
        """The annotation without quotes that lie mostly in the stretches given."""
        region = characters(self.text, skipped)
        return attrs.evolve(self, items=tuple(i for i in self.items if not mostly_in(i.characters, region)))

    def outermost(self) -> Annotation:
        """The annotation without quotes inside quotes."""
        return attrs.evolve(self, items=tuple(i for i in self.items if not i.nested))


def item(
    text: str,
    inside: bytearray,
    contents: Sequence[Span],
    *,
    kind: QuoteKind | None,
    cue: tuple[Span, ...],
    source: tuple[Span, ...],
    speaker: Who | None,
    name: str | None,
    key: str | None,
    medium: Medium | None,
    pairs: tuple[Pair, ...],
    nested: bool,
) -> Item:
    """A quote with its pieces cleaned, and a kind from the marks if it has none."""
    pieces = cleaned(text, contents)
    held = characters(text, pieces)
    kind = kind or kind_of(held, inside)
    return Item(tuple(contents), pieces, held, kind, cue, source, speaker, name, key, medium, pairs, nested)


def first_of_each(stances: Iterable[Stance]) -> list[Stance]:
    """One stance a target, in order: its own before what is carried over, then the most probable, then the first."""
    best: dict[str, tuple[tuple[bool, float, int], Stance]] = {}
    for number, stance in enumerate(stances):
        rank = (stance.via is not None, -stance.score, number)
        if stance.target not in best or rank < best[stance.target][0]:
            best[stance.target] = (rank, stance)
    return [stance for rank, stance in sorted(best.values(), key=lambda pair: pair[0][2])]
