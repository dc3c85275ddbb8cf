"""The article's own sentences, and which of their words are quoted already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotekit.quotes.build import Build
from quotekit.quotes.words import Words


def sentences(words: Words) -> Iterator[tuple[int, int]]:
    """The sentences of the article's own text, quotations in them included: first token and the one after the last."""
    start = 0
    for k in range(1, len(words)):
        if words.begins(k, -1):
            yield start, k
            start = k
    if len(words):
        yield start, len(words)


def claimed(words: Words, builds: Iterable[Build]) -> bytearray:
    """For each token 1 if it stands in the contents of a quote, else 0."""
    tokens = bytearray(len(words))
    for build in builds:
        for content in build.contents:
            first, end = words.at(content.start), words.at(content.end)
            tokens[first:end] = b"\1" * (end - first)
    return tokens
