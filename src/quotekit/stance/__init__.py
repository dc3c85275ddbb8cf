"""The stance of each quote toward the parties it mentions, and what follows for those who speak for them."""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.stance.lexicon import Analysis, Judgement, analyse, judge, label_of
from quotekit.stance.pairs import Judged, Pair, find_pairs
from quotekit.stance.reading import read
from quotekit.stance.rollup import carry_over
from quotekit.values import QuoteKind, Stance

__all__ = ["find_stances"]

ORIGIN = "lexicon"


def find_stances(draft: Draft, *, lang: str = "en", neutral: float | None = None) -> Draft:
    """The draft with ``stances``: quotes judged toward the parties mentioned in them, then carried over.

    Reads ``text``, ``quotes`` and ``parties``. ``Stance.evidence`` holds the mentions of the target, nothing else. The
    judge is a lexicon rule (:mod:`quotekit.stance.lexicon`); its stances have the origin ``lexicon``.

    Args:
        draft: with quotes and parties.
        lang: the language.
        neutral: against and favor are given only from this probability on; None: as the lexicon's own scale has it.
    """
    stances = []
    for item in find_pairs(draft, lang):
        analysis = analysed(draft.text, item, lang)
        stances += [by_lexicon(judge(analysis, pair.mentions), pair, neutral) for pair in item.pairs]
    speaking = {quote.speaker for quote in draft.quotes}
    return attrs.evolve(draft, stances=carry_over(stances, draft.parties, speaking))


def analysed(text: str, item: Judged, lang: str = "en") -> Analysis:
    """What the lexicon finds in a quote."""
    quote = item.quote
    reading = read(text, item.own, item.mentions, quote.cue, retold=quote.kind is not QuoteKind.DIRECT)
    return analyse(reading, quote.kind, voided=quote.negated, lang=lang)


def by_lexicon(found: Judgement, pair: Pair, neutral: float | None = None) -> Stance:
    """A pair's stance as the lexicon has it; ``neutral`` as in :func:`find_stances`."""
    label = label_of(found, neutral)
    score = found.probabilities[label]
    return Stance(pair.quote.id, pair.holder, pair.target, label, score, pair.mentions, None, ORIGIN)
