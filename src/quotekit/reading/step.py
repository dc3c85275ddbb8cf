"""The Reader as a step of a kit: loaded where the kit is, packed as its settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs

from quotekit.draft import Draft
from quotekit.models import package

if TYPE_CHECKING:
    from quotekit.reading.reader import Reader


@attrs.frozen
class Reading:
    """The step that gives a draft its attributions and, unless it has some, its entities.

    Attributes:
        model: the language.
        reader: "default", the Reader that ships for it, or the path of a Reader's folder.
        marked_only: read only paragraphs with quotation marks.
        device: where it computes, see :func:`quotekit.reading.computing.device`.
        arithmetic: what it computes in, see :func:`quotekit.reading.computing.settle`.
        shared: a file with the weights as they are computed with, which other processes hold, too; or None.

    Raises:
        ModelNotFoundError: if there is no such Reader.
        ModelDamagedError: if it cannot be used.
    """

    model: str = "en"
    reader: str = "default"
    marked_only: bool = False
    device: str | None = None
    arithmetic: str | None = None
    shared: str | None = None
    _reader: Reader = attrs.field(init=False, eq=False, repr=False)

    @_reader.default
    def _load(self) -> Reader:
        from quotekit.reading.package import load

        return load(
            self._layout(),
            marked_only=self.marked_only,
            device=self.device,
            arithmetic=self.arithmetic,
            weights=package.readable(self.shared),
        )

    def _layout(self) -> package.Layout:
        if self.reader == "default":
            return package.find(self.model, "reader")
        return package.at(self.reader, "reader", "'default', the folder of one, or None for rules")

    def __call__(self, draft: Draft) -> Draft:
        """The draft with ``attributions`` and ``entities``."""
        return self.batch([draft])[0]

    def batch(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with ``attributions`` and ``entities``; windows of all of them are read together."""
        return self._reader.batch(drafts)

    def info(self) -> dict[str, Any]:
        """Which Reader it is, and what it computes in."""
        manifest = package.manifest(self._layout())
        return {"name": manifest["name"], "version": manifest["version"], **self._reader.info()}

    def weights(self) -> bytes | None:
        """What several processes can hold in common, or None: see :meth:`recipe`."""
        from quotekit.reading.computing import can_share

        return package.packed(self._reader.net) if can_share(self._reader.net.encoder) else None

    def recipe(self, shared: str | None) -> tuple[object, ...]:
        """How another process makes this step, with its weights from a file if there is one."""
        return type(self), (self.model, self.reader, self.marked_only, self.device, self.arithmetic, shared)

    def __reduce__(self) -> tuple[object, ...]:
        return self.recipe(None)
