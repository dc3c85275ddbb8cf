"""The lexicon's stances as a step of a kit."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotekit.draft import Draft
from quotekit.stance import find_stances
from quotekit.stance.given import Given, by_words
from quotekit.stance.lexicon import Judgement, label_of
from quotekit.stance.verdicts import Verdict


@attrs.frozen
class Lexical:
    """The step that gives a draft its stances by the lexicon.

    Attributes:
        lang: the language.
        neutral: against and favor are given only from this probability on; None: as the lexicon's own scale has it.
    """

    lang: str = "en"
    neutral: float | None = None

    def __call__(self, draft: Draft) -> Draft:
        """The draft with ``stances``."""
        return find_stances(draft, lang=self.lang, neutral=self.neutral)

    def judge(self, given: Sequence[Given]) -> list[Verdict]:
        """What the lexicon makes of given pairs, in order."""
        return [self._verdict(by_words(pair, self.lang)) for pair in given]

    def _verdict(self, found: Judgement) -> Verdict:
        label = label_of(found, self.neutral)
        return Verdict(label, found.probabilities[label], found.probabilities)
