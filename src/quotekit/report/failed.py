"""Reports on articles that a step could not read: empty but for a note that says why."""

from __future__ import annotations

from quotekit.draft import Draft
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import Note

CODE = "failed"
"""The code of the note."""

_LONGEST = 500  # code points of a reason: an error's message may quote the article


def failed(draft: Draft, reason: str) -> Report:
    """The report in the place of one that could not be made."""
    return Report(draft.text, draft.id, notes=(Note(CODE, Span(0, len(draft.text)), reason[:_LONGEST]),))


def failure(report: Report) -> str | None:
    """Why an article could not be read, starting with the kind of error and a colon; None if it was."""
    return next((note.message for note in report.notes if note.code == CODE), None)
