from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff

import pytest
from tests.golden import records

from quotekit import Report

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def read() -> Callable[[str], Report]:
    """Reads a golden text, once."""
    kit, known = records.load(), {}

    def reading(name: str) -> Report:
        if name not in known:
            known[name] = records.read(kit, name)
        return known[name]

    return reading


@pytest.mark.parametrize("record", records.RECORDS)
@pytest.mark.parametrize("name", sorted(records.TEXTS))
def test_what_is_found_is_as_it_was(name: str, record: str, read: Callable[[str], Report]) -> None:
    """Quotes, parties and notes, and stances, are those of the record; what is meant to change is written anew."""
    before = records.path(record, name).read_bytes().decode("utf-8").split("\n")[:-1]
    now = records.RECORDS[record](read(name))
    changes = "\n".join(unified_diff(before, now, f"{record}/{name}, as kept", "as found now", lineterm="", n=1))
    assert not changes, f"{changes}\nIf that is meant: python -m tests.golden.records --only {record}"


def test_there_are_texts_of_all_sorts() -> None:
    """At least thirty texts beside the seed, and no record without its text."""
    assert len(records.TEXTS) > 30
    for record in records.RECORDS:
        assert {path.stem for path in records.path(record, "x").parent.glob("*.txt")} == set(records.TEXTS)
