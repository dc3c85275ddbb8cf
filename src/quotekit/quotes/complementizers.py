"""Where an indirect quote begins: with its "that", if it has one, as in PolNeAR."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from quotekit.quotes.build import Build
from quotekit.quotes.words import Words
from quotekit.values import QuoteKind


def take_in(words: Words, builds: Iterable[Build]) -> None:
    """Widen indirect quotes by the "that" right before them, which the rules look past and the Reader keeps."""
    for build in builds:
        first = words.at(build.contents[0].start)
        if build.kind is not QuoteKind.INDIRECT or first < 1 or words.low[first - 1] != "that":
            continue
        if words.home[first - 1] == words.level[first] and (build.cue is None or build.cue[1] < first - 1):
            build.contents[0] = attrs.evolve(build.contents[0], start=words.start[first - 1])
