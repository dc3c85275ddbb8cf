"""Data frames of pandas, Polars and others read in and given back, by way of narwhals and Arrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quotekit.errors import ExtraMissingError, SettingError

if TYPE_CHECKING:
    import pyarrow as pa


def articles(frame: object, text: str, id: str | None) -> Iterator[dict[str, str]]:
    """The articles of a frame's rows, by id and text; rows without a text are left out.

    Args:
        frame: of any library that narwhals knows, and held in memory.
        text: the column of the texts.
        id: the column of the ids, which are made strings; None, or a missing one, numbers the rows from 0.

    Raises:
        SettingError: if it is no such frame, or has no such column.
        ExtraMissingError: without narwhals.
    """
    held = _known(frame)
    for column in filter(None, (text, id)):
        if column not in held.columns:
            raise SettingError(f"the frame has no column {column!r}: it has {', '.join(map(str, held.columns))}")
    texts = held.get_column(text)
    missing = texts.is_null().to_list()
    if id is None:
        names: list[Any] = [None] * len(missing)
    else:
        column = held.get_column(id)
        names = [
            None if null else name for name, null in zip(column.to_list(), column.is_null().to_list(), strict=True)
        ]
    rows = enumerate(zip(texts.to_list(), missing, names, strict=True))
    return (
        {"id": str(number if name is None else name), "text": words} for number, (words, null, name) in rows if not null
    )


def like(frame: object, table: pa.Table) -> Any:
    """An Arrow table as a frame of the library that another frame is of."""
    import narwhals

    held = _known(frame)
    return narwhals.from_arrow(table, backend=held.implementation).to_native()


def _known(frame: object) -> Any:
    try:
        import narwhals
    except ImportError as error:
        raise ExtraMissingError("Reading data frames", "arrow") from error
    try:
        return narwhals.from_native(frame, eager_only=True)
    except TypeError as error:
        raise SettingError(
            f"a data frame is expected, this is {type(frame).__name__}: give one of pandas, Polars or pyarrow, in "
            "memory (of a lazy one, what collect() gives)"
        ) from error
