"""quotekit as a function for ``map`` of Hugging Face datasets. It needs the extra ``[hf]``.

>>> import datasets
>>> from quotekit.interop.datasets import annotate, features
>>> articles = datasets.Dataset.from_dict({"id": ["a"], "text": ["“We won,” Ann Lee said."]})
>>> articles = articles.map(annotate, batched=True, fn_kwargs={"reader": None}, features=features(articles))
>>> [(quote["speaker"], quote["words"]) for quote in articles[0]["quotes"]]
[('Ann Lee', 'We won,')]

``num_proc=`` works as usual: each process loads its own kit, once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from quotekit.errors import ExtraMissingError, SettingError
from quotekit.exports.clean import encodable
from quotekit.exports.rows import rows
from quotekit.kit import Kit, load

if TYPE_CHECKING:
    from datasets import Dataset, Features

TABLES = ("quotes", "parties", "stances")
"""The columns that :func:`annotate` adds: each a list of the rows of the table of that name."""

_OF_THE_ARTICLE = "article_id"  # said by the row that the list stands in


def annotate(batch: Mapping[str, Sequence[Any]], *, text: str = "text", **settings: Any) -> dict[str, list[Any]]:
    """The columns ``quotes``, ``parties`` and ``stances`` for a batch of articles, for ``map(..., batched=True)``.

    Args:
        batch: columns by name.
        text: the column with the articles' texts; None in it counts as an empty text.
        **settings: arguments of :func:`quotekit.load`, such as ``reader=None``, in ``fn_kwargs``.

    Raises:
        SettingError: if there is no such column, or a setting cannot be what it is.
    """
    if text not in batch:
        raise SettingError(f"no column {text!r} but {', '.join(batch)}: say fn_kwargs={{'text': ...}}")
    out: dict[str, list[Any]] = {table: [] for table in TABLES}
    for report in _kit(settings).pipe(words or "" for words in batch[text]):
        for table, column in out.items():
            column.append(
                [{key: encodable(v) for key, v in row.items() if key != _OF_THE_ARTICLE} for row in rows(report, table)]
            )
    return out


def features(dataset: Dataset) -> Features:
    """The dataset's features with those of the new columns: for ``map(..., features=features(dataset))``.

    Without them, types are guessed from the first articles, which may hold no quotes.

    Raises:
        ExtraMissingError: without the library.
    """
    try:
        import pyarrow as pa
        from datasets import Features
    except ImportError as error:
        raise ExtraMissingError("features for Hugging Face datasets", "hf") from error
    from quotekit.exports.arrow import schema

    fields = [
        pa.field(table, pa.list_(pa.struct([field for field in schema(table) if field.name != _OF_THE_ARTICLE])))
        for table in TABLES
    ]
    return Features({**dataset.features, **Features.from_arrow_schema(pa.schema(fields))})


def _kit(settings: Mapping[str, Any]) -> Kit:
    """The kit of these settings, loaded once a process."""
    key = repr(sorted(settings.items()))
    if key not in _kits:
        _kits[key] = load(**settings)
    return _kits[key]


_kits: dict[str, Kit] = {}
