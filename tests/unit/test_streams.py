"""Articles that steps fail on, among good ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs
import pytest

from quotekit import Kit, Note, Report, Span
from quotekit.draft import Draft
from quotekit.kit import Settings, find_marks
from quotekit.report.failed import failure
from quotekit.streams import batched


def choke(draft: Draft) -> Draft:
    """A step that some texts are poison to."""
    if draft.text == "poison":
        raise ValueError("it is bitter" * 1_000)
    if draft.text == "nothing":
        return None  # type: ignore[return-value]
    return attrs.evolve(draft, notes=(Note("read", Span(0, 1), draft.text),))


class Together:
    """The same for a whole batch, which one poisoned text brings down."""

    def __call__(self, draft: Draft) -> Draft:
        """One draft is a batch of one."""
        return self.batch([draft])[0]

    def batch(self, drafts: Sequence[Draft]) -> list[Draft]:
        """All of them or none."""
        return [choke(draft) for draft in drafts]


STEPS: list[Callable[[Draft], Draft]] = [choke, Together()]


@pytest.mark.parametrize("step", STEPS, ids=["one by one", "by batch"])
@pytest.mark.parametrize("workers", [1, 2])
def test_poison_among_good_ones(step: Callable[[Draft], Draft], workers: int) -> None:
    """One report an article, in order; the poisoned ones say why they are empty, all others are as ever."""
    kit = Kit(Settings(), (("marks", find_marks), ("choke", step)))
    texts = ["a", "poison", "b", "nothing", "c"]
    good: dict[str, Report] = {text: kit(text) for text in "abc"}
    found = list(kit.pipe([{"id": text, "text": text} for text in texts], workers=workers, batch_size=4))
    assert [(report.id, report.text) for report in found] == [(text, text) for text in texts]
    assert [attrs.evolve(report, id=None) for report in found if report.text in good] == list(good.values())
    assert [failure(report) is None for report in found] == [True, False, True, False, True]
    assert str(failure(found[1])).startswith("ValueError: it is bitter")
    assert len(str(failure(found[1]))) <= 500
    assert "TypeError" in str(failure(found[3]))
    assert "'choke'" in str(failure(found[3]))
    with pytest.raises(ValueError, match="bitter"):
        kit("poison")


def test_an_interrupt_is_no_poison() -> None:
    """Ctrl-C in a step ends the stream: it is nobody's fault but the user's wish."""

    def interrupted(draft: Draft) -> Draft:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Kit(Settings(), (("stop", interrupted),)).pipe(["a"]))


def test_the_sources_error_comes_after_what_it_gave() -> None:
    """What the articles' source raises in the middle of a batch is raised, after the reports on all before."""

    def source() -> Iterator[Any]:
        yield from ("a", "b", "c")
        raise OSError("the disk is gone")

    kit, found = Kit(Settings(), (("marks", find_marks),)), []
    with pytest.raises(OSError, match="the disk is gone"):
        for report in kit.pipe(source(), batch_size=2):
            found.append(report.text)
    assert found == ["a", "b", "c"]


def test_batches_are_cut_as_they_are_asked_for() -> None:
    """No batch is empty, none is longer than asked, and nothing is read ahead."""
    assert list(batched(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batched([], 2)) == []
    endless = iter(int, 1)
    assert next(batched(endless, 3)) == [0, 0, 0]
