"""Tokens and sentences, as a stanza Document when one is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quotekit.draft import Entity, Sentence
from quotekit.errors import ModelNotFoundError
from quotekit.text import sentences
from quotekit.text.tokens import tokenize


class Rules:
    """Tokens and sentences by rules, with no layer of Stanza's."""

    def read(self, text: str) -> tuple[Any, tuple[Sentence, ...], tuple[Entity, ...]]:
        """A text's document, sentences and entities."""
        return None, sentences.read(tokenize(text)), ()


def pipeline(layers: Mapping[str, str] | None = None) -> Rules:
    """What reads a text's tokens, sentences and entities."""
    if layers:
        raise ModelNotFoundError(f"no package of Stanza's is on this machine: {dict(layers)}; use stanza=None")
    return Rules()
