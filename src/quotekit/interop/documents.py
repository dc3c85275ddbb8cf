"""Stanza documents: made from tokens cut by rules, and read into quotekit's sentences and entities."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.draft import Entity, Sentence
from quotekit.spans import Span
from quotekit.text import sentences as splitter
from quotekit.text.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from stanza.models.common.doc import Document
    from stanza.models.common.doc import Sentence as StanzaSentence

Reading = tuple["Callable[[], Document]", Sequence[Sentence], tuple[Entity, ...]]
"""What is read of a text: its document, to be called for, its sentences and its entities."""


@attrs.frozen
class Rules:
    """Reads texts by rules alone. Stanza is imported, and a document made, only when one is called for."""

    def read(self, text: str) -> Reading:
        """A text's document, sentences and entities; by rules there are no entities."""
        tokens = tokenize(text)
        return cache(partial(build, tokens)), splitter.read(tokens), ()


def build(tokens: Tokens) -> Document:
    """The stanza document of a tokenised text.

    As in Universal Dependencies, words written solid ("do" + "n't") make one token of several words. Time is linear in
    the text: about 90,000 tokens a second, far longer than the cutting itself takes.
    """
    from stanza.models.common.doc import Document

    return Document([_entries(tokens, first, last) for first, last in splitter.split(tokens)], tokens.text)


def _entries(tokens: Tokens, first: int, last: int) -> list[dict[str, Any]]:
    """The words and the tokens of several words of a sentence, as Stanza takes them."""
    entries: list[dict[str, Any]] = []
    starts, ends, joined = tokens.starts, tokens.ends, tokens.joined
    at = first
    while at < last:
        after = at + 1
        while after < last and joined[after]:
            after += 1
        if after > at + 1:
            ids = (at - first + 1, after - first)
            entries.append(_entry(ids, tokens.text[starts[at] : ends[after - 1]], starts[at], ends[after - 1]))
        for index in range(at, after):
            entries.append(_entry((index - first + 1,), tokens.form(index), starts[index], ends[index]))
        at = after
    return entries


def _entry(ids: tuple[int, ...], form: str, start: int, end: int) -> dict[str, Any]:
    return {"id": ids, "text": form, "start_char": start, "end_char": end}


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a stanza document, with the words of each; every token must have offsets."""
    found = []
    for sentence in document.sentences:
        words = _words(sentence)
        found.append(Sentence(Span(words[0].start, words[-1].end), words))
    return tuple(found)


def _words(sentence: StanzaSentence) -> tuple[Span, ...]:
    """The words of a sentence; a token whose words are not pieces of it ("wanna": "want" + "to") stands for them."""
    spans: list[Span] = []
    for token in sentence.tokens:
        if len(token.words) > 1 and all(word.start_char is not None for word in token.words):
            spans.extend(Span(word.start_char, word.end_char) for word in token.words)
        else:
            spans.append(Span(token.start_char, token.end_char))
    return tuple(spans)


def entities(document: Document) -> tuple[Entity, ...]:
    """The entities of a stanza document, in text order."""
    return tuple(Entity(Span(entity.start_char, entity.end_char), entity.type) for entity in document.ents)
