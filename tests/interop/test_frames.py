from __future__ import annotations

from typing import Any

import attrs
import pandas
import polars
import pyarrow
import pytest

from quotekit import Kit, Party, PartyKind, Quote, QuoteKind, Span
from quotekit.draft import Draft
from quotekit.errors import SettingError
from quotekit.kit import Settings

ROWS = {"key": [7, None, 9, 7], "body": ["one", "two", None, ""], "other": [1, 2, 3, 4]}


def whole(draft: Draft) -> Draft:
    """A step for which every text is a quote of one party."""
    span = Span(0, len(draft.text))
    party = Party("p1", draft.text, PartyKind.PERSON, mentions=(span,))
    return attrs.evolve(draft, quotes=(Quote("q1", QuoteKind.DIRECT, (span,), speaker="p1"),), parties=(party,))


KIT = Kit(Settings(), (("whole", whole),))
MAKERS = [pandas.DataFrame, polars.DataFrame, lambda rows: pyarrow.table(rows)]


@pytest.mark.parametrize("make", MAKERS)
def test_a_frame_of_the_same_library_comes_back(make: Any) -> None:
    """Each library's frame gives one of its own; missing texts are left out, missing ids numbered."""
    frame = make(ROWS)
    found = KIT.pipe_frame(frame, text="body", id="other")
    assert type(found) is type(frame)
    assert polars.DataFrame(found)["words"].to_list() == ["one", "two", ""]


def test_ids_are_strings() -> None:
    """Ids become strings; without a column of them, and where one is missing, rows are numbered from 0."""
    frame = polars.DataFrame(ROWS)
    assert KIT.pipe_frame(frame, text="body", id="key")["article_id"].to_list() == ["7", "1", "7"]
    assert KIT.pipe_frame(frame, text="body")["article_id"].to_list() == ["0", "1", "3"]


def test_the_table_can_be_chosen() -> None:
    """Any of the tables may be asked for."""
    mentions = KIT.pipe_frame(pandas.DataFrame(ROWS), text="body", table="mentions")
    assert mentions[["article_id", "party", "end"]].to_numpy().tolist() == [
        ["0", "one", 3],
        ["1", "two", 3],
        ["3", "", 0],
    ]


def test_no_rows_are_an_empty_frame() -> None:
    """An empty frame gives an empty one, with its columns."""
    found = KIT.pipe_frame(polars.DataFrame(schema={"text": polars.String}))
    assert (found.height, found.columns[:2]) == (0, ["article_id", "quote_id"])


@pytest.mark.parametrize(
    ("frame", "options", "message"),
    [
        (polars.DataFrame(ROWS), {}, "no column 'text': it has key, body, other"),
        (pandas.DataFrame(ROWS), {"text": "body", "id": "url"}, "no column 'url'"),
        (polars.LazyFrame(ROWS), {"text": "body"}, "what collect"),
        ([{"text": "a"}], {}, "a data frame is expected, this is list"),
        (polars.DataFrame(ROWS), {"text": "body", "table": "words"}, "no table 'words'"),
        (polars.DataFrame(ROWS), {"text": "other"}, "a text is a str"),
    ],
)
def test_wrong_frames(frame: Any, options: dict[str, Any], message: str) -> None:
    """What is no frame, or lacks the column, is an error that says what to give."""
    with pytest.raises(SettingError, match=message):
        KIT.pipe_frame(frame, **options)
