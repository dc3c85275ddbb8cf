"""The stance in given pairs: a text, a target in it and, if wanted, who holds the stance; for research on pairs."""

from __future__ import annotations

import attrs
import regex

from quotekit.draft import Draft
from quotekit.errors import SettingError
from quotekit.spans import Span
from quotekit.stance.lexicon import Judgement, analyse, judge
from quotekit.stance.reading import read
from quotekit.text import find_marks
from quotekit.text.sentences import read as sentences_of
from quotekit.text.tokens import tokenize
from quotekit.values import QuoteKind

_REACH = 2000  # code points of the text read on either side of the target: a document's stance is not a pair's


@attrs.frozen
class Given:
    """A pair to be judged.

    Attributes:
        text: the words; a sentence or a paragraph, best.
        target: the mention of the target in them.
        holder: the mention of whom the words ascribe the stance to; None for whoever wrote them.

    Raises:
        SettingError: if a span is empty or not inside the text.
    """

    text: str = attrs.field(repr=False)
    target: Span
    holder: Span | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise SettingError(f"a text is a str, this is {type(self.text).__name__}")
        for name, span in (("target", self.target), ("holder", self.holder)):
            if span is None and name == "holder":
                continue
            if not isinstance(span, Span):
                raise SettingError(f"{name} is {span!r}: give a Span, the offsets of its mention in the text")
            if not 0 <= span.start < span.end <= len(self.text):
                raise SettingError(
                    f"{name} is {span.start}-{span.end}, the text has {len(self.text)} code points: give the offsets "
                    "of its mention in the text"
                )

    def mentions(self, span: Span) -> tuple[Span, ...]:
        """A mention, and where its words stand elsewhere near the target if they are a name."""
        words = self.text[span.slice]
        if not words[0].isupper():
            return (span,)
        start, end = max(0, self.target.start - _REACH), self.target.end + _REACH
        pattern = regex.compile(rf"(?<!\w){regex.escape(words)}(?!\w)")
        found = {Span(*match.span()) for match in pattern.finditer(self.text, start, end)}
        return tuple(sorted({span, *(other for other in found if not other.overlaps(span))}))

    def draft(self) -> Draft:
        """The text with its marks and sentences."""
        return attrs.evolve(find_marks(Draft(self.text)), sentences=sentences_of(tokenize(self.text)))


def by_words(given: Given, lang: str = "en") -> Judgement:
    """What the lexicon makes of a given pair, from the sentences of target and holder and those in between.

    What stands before a holder who is named before the target is not read: he is the one who does it.
    """
    sentences = given.draft().sentences
    spans = (given.target, given.holder) if given.holder is not None else (given.target,)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    inside = [s.span for s in sentences if s.span.end > first and s.span.start < last]
    start = min((span.start for span in inside), default=0)
    end = max((span.end for span in inside), default=len(given.text))
    if given.holder is not None and given.holder.end <= given.target.start:
        start = given.holder.end
    mentions = [span for span in given.mentions(given.target) if start <= span.start and span.end <= end]
    reading = read(given.text, (Span(start, end),), mentions)
    return judge(analyse(reading, QuoteKind.DIRECT, lang=lang), mentions)
