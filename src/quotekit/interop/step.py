"""The step that cuts a text into tokens and sentences, by quotekit's rules or by packages of Stanza's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from quotekit.draft import Draft


@attrs.frozen
class Tokens:
    """The step that gives a draft its sentences, its entities, and its stanza document.

    Attributes:
        layers: packages of Stanza's by processor, or None: then Stanza is not even imported, unless a later
            step asks for the document.
        threads: of torch, in the whole process, or None.
    """

    layers: Mapping[str, str] | None = None
    threads: int | None = None
    _reader: Any = attrs.field(init=False, eq=False, repr=False)

    @_reader.default
    def _load(self) -> Any:
        if self.threads is not None:
            import torch

            torch.set_num_threads(self.threads)
        if self.layers:
            from quotekit.interop.stanza import pipeline

            return pipeline(self.layers)
        from quotekit.interop.documents import Rules

        return Rules()

    def __call__(self, draft: Draft) -> Draft:
        """The draft with its document, sentences and entities."""
        document, sentences, entities = self._reader.read(draft.text)
        return attrs.evolve(draft, document=document, sentences=sentences, entities=entities)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.layers, self.threads)
