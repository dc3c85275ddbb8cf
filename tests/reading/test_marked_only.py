"""A kit for direct and mixed quotes reads less, and finds the same of these."""

from __future__ import annotations

from typing import Any

import pytest

import quotekit
from quotekit.kit import Kit

PLAIN = "The council of Tolley met on Monday. It said that the road to the port would be closed until the spring."
MARKED = "“We will fix the road,” Mayor Ann Lee said. She called the delay “a shame for the town”."
STRAY = 'The road is closed," Roe said on Tuesday.'

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def kits() -> tuple[Kit, Kit]:
    """One for all kinds, one for direct and mixed quotes."""
    return quotekit.load(stance=None), quotekit.load(stance=None, kinds={"direct", "mixed"})


def pieces_read(kit: Kit, text: str) -> int:
    """How many pieces of words the encoder takes in, padding left out."""
    encoder = dict(kit.steps)["reading"]._reader.net.encoder  # type: ignore[attr-defined]
    read = 0

    def count(_module: Any, given: tuple[Any, ...]) -> None:
        nonlocal read
        read += int(given[3].sum())

    hook = encoder.register_forward_pre_hook(count)
    try:
        kit(text)
    finally:
        hook.remove()
    return read


@pytest.mark.parametrize("text", [MARKED, STRAY])
def test_only_paragraphs_with_marks_are_read(kits: tuple[Kit, Kit], text: str) -> None:
    """Of a text with one such paragraph, just that is read: as much as if it stood alone."""
    every, some = kits
    alone = pieces_read(every, text)
    mixed_in = "\n\n".join([PLAIN, PLAIN, text, PLAIN, PLAIN])
    assert pieces_read(some, mixed_in) == alone > 0
    assert pieces_read(every, mixed_in) > 3 * alone


def test_nothing_is_read_without_marks(kits: tuple[Kit, Kit]) -> None:
    """A text without marks costs the encoder nothing."""
    assert pieces_read(kits[1], "\n\n".join([PLAIN, PLAIN])) == 0


def test_the_same_is_found_there(kits: tuple[Kit, Kit]) -> None:
    """The direct and mixed quotes are those that a kit for all kinds finds, with their sources."""
    text = "\n\n".join([PLAIN, MARKED, PLAIN])
    found = [[(str(q.kind), q.contents, q.source) for q in kit(text).quotes if q.kind != "indirect"] for kit in kits]
    assert found[0] == found[1]
    assert [kind for kind, _, _ in found[0]] == ["direct", "mixed"]
