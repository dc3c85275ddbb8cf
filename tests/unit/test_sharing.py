from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import attrs
import pytest

from quotekit import Kit, Note, Span
from quotekit.draft import Draft
from quotekit.kit import Settings
from quotekit.sharing import shared


@attrs.frozen
class Heavy:
    """A step with weights: it notes where it has them from, and what they are."""

    file: str | None = None

    def weights(self) -> bytes:
        """What can be shared."""
        return b"heavy"

    def recipe(self, shared: str | None) -> tuple[object, ...]:
        """How another process makes it."""
        return Heavy, (shared,)

    def __call__(self, draft: Draft) -> Draft:
        """A note on where the weights are from."""
        found = "own" if self.file is None else Path(self.file).read_text()
        return attrs.evolve(draft, notes=(Note("weights", Span(0, 0), found),))


@pytest.mark.parametrize("memory", [True, False])
def test_the_file_lasts_as_long_as_the_block(monkeypatch: pytest.MonkeyPatch, memory: bool) -> None:
    """The bytes can be read while the block lasts, in memory or on disk, and not afterwards."""
    if not memory:
        monkeypatch.delattr(os, "memfd_create", raising=False)
    with shared(b"content") as path:
        assert Path(path).read_bytes() == b"content"
        assert path.startswith("/proc/") == (memory and hasattr(os, "memfd_create"))
    assert not Path(path).exists()


def test_workers_get_the_weights_from_the_shared_file() -> None:
    """A step that can share its weights is made from the file in each process; here it keeps its own."""
    kit = Kit(Settings(), (("heavy", Heavy()),))
    assert {report.notes[0].message for report in kit.pipe(["a", "b"], workers=2, batch_size=1)} == {"heavy"}
    assert kit("a").notes[0].message == "own"


@pytest.mark.model
def test_a_reader_from_shared_weights_is_the_same(kit: Kit) -> None:
    """From the shared file the Reader says what it says from its own; a file that cannot be read does not matter."""
    reading: Any = dict(kit.steps)["reading"]
    text = "“We won the vote,” Mayor Ann Lee said. Tom Roe said that the council had lost."
    with shared(reading.weights()) as path:
        make, arguments = reading.recipe(path)
        assert kit.replace(reading=make(*arguments))(text) == kit(text)
    assert reading.recipe(path)[1][-1] == path
    assert make(*arguments).info() == reading.info()
