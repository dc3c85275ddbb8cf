"""Sheets to read stances from: what a block shows, what an answer becomes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")

from quotekit.training.stance_sheets import answers, labelled, sheet_blocks

pytestmark = pytest.mark.model

TEXT = "Lee was blunt.\n“Ray lied to the Senate,” she said."


def pair(target: str, judged: list[list[int]], label: str | None = None) -> dict[str, Any]:
    """A line of a pair found in TEXT."""
    return {
        "id": "a", "label": label, "read": label is not None, "contents": [[16, 39]], "judged": judged,
        "target": target, "holder": "Ann Lee",
    }  # fmt: skip


FOUND = [pair("Bob Ray", [[16, 19]]), pair("Senate", [[32, 38]]), pair("Ann Lee", [[0, 3]], "neutral")]


def test_a_block_marks_the_quote_and_each_party_asked_about() -> None:
    """Marks stand in the text's order, a mention's inside its quote's; read pairs are not asked again."""
    assert list(sheet_blocks(FOUND, {"a": TEXT})) == [
        "#0 speaker: Ann Lee | a=Bob Ray, b=Senate\nLee was blunt. / “<<[Ray]a lied to the [Senate]b,>>” she said.\n"
    ]


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("0 a- b0", "", ["against", "neutral", "neutral"]),
        ("#0 a+ bx", "", ["favor", "neutral", "neutral"]),
        ("0 a- b0", "0 a0 b0", ["neutral", "neutral", "neutral"]),  # the second reading decides
        ("0 a- b0", "0 a- b+", ["against", "favor", "neutral"]),
        ("0 a- b0", "0 a+ b0", [None, "neutral", "neutral"]),  # opposite sides: unread
        ("0 a-", "", ["against", None, "neutral"]),
        ("see above\n\n0 a-, b?", "", [None, None, "neutral"]),  # no answers
        ("7 a- b0", "", [None, None, "neutral"]),  # a block that there is not
    ],
)
def test_answers_become_labels(first: str, second: str, labels: list[str | None], tmp_path: Path) -> None:
    """Of the pairs asked about; what was read before stays."""
    read = []
    for name, given in (("one", first), ("two", second)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "out-000.txt").write_text(given, encoding="utf-8")
        read.append(answers(tmp_path / name))
    made = list(labelled(FOUND, *read))
    assert [line["label"] for line in made] == labels
    assert all(("by" in line) == (label is not None) for line, label in zip(made[:2], labels[:2], strict=True))
