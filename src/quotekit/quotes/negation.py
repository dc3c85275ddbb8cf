"""Quotes whose reporting clause denies them: "never said “I will go”", "refused to call it “a crime”"."""

from __future__ import annotations

from collections.abc import Iterable

from quotekit.lexicons import reported
from quotekit.quotes.build import Build
from quotekit.quotes.verbgroups import denial, governor, group_start, is_negated
from quotekit.quotes.words import Class, Words

_FAR = 12  # tokens of a verb group and what governs it


def find_negated(words: Words, builds: Iterable[Build]) -> None:
    """Notes which quotes the text says were not said; a verb of denial alone ("denied") is itself what was said."""
    lexicon = reported.load()
    for build in builds:
        if build.cue is None:
            continue
        # A cue of the Reader's holds the whole verb group: "did not say".
        verb = next((i for i in range(build.cue[1], build.cue[0], -1) if words.cls[i] is Class.CUE), build.cue[0])
        low = max(0, verb - _FAR)
        first = group_start(words, verb, low)
        withheld = first > low and denial(words, first - 1, low, lexicon) is not None
        if first > low and words.low[first - 1] == "to":
            governed = governor(words, first - 2, low, lexicon)
            withheld = governed is not None and (governed[1] or is_negated(words, governed[0], verb))
        build.negated = build.negated or withheld or is_negated(words, first, verb)
