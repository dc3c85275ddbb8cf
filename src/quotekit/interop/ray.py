"""quotekit over datasets of Ray Data, on one machine or a cluster. It needs the extra ``[ray]``.

::

    articles = ray.data.read_parquet("news/")                   # columns id and text
    annotated = quotekit.interop.ray.annotate(articles)         # a row an article, with what is found in it
    annotated.write_parquet("OUT/annotated")
    quotes = quotekit.interop.ray.table(ray.data.read_parquet("OUT/annotated"), "quotes")
    quotes.write_parquet("OUT/quotes")                          # a row a quote, with the columns of docs/tables.md

Each actor of a pool loads the kit once; the pool grows and shrinks with the work. An actor or a node that dies is
replaced by Ray, and its articles are read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quotekit.errors import ExtraMissingError, SettingError
from quotekit.exports.columns import TABLES
from quotekit.kit import Kit, load
from quotekit.report.failed import failure

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

    from quotekit.report import Report

BATCH = 32
"""How many articles an actor is given together."""

NESTED = tuple(table for table in TABLES if table != "articles")
"""The tables that are columns of an annotated dataset: lists of rows, without ``article_id``."""

ERRORS = "errors"
"""The name of the table of what went wrong: ``article_id``, ``kind`` and ``error``."""


def annotate(
    dataset: Dataset,
    *,
    text: str = "text",
    id: str | None = "id",
    kit: Kit | None = None,
    keep_text: bool = False,
    concurrency: int | tuple[int, int] | None = None,
    num_cpus: float = 1,
    num_gpus: float | None = None,
    batch_size: int = BATCH,
    **settings: Any,
) -> Dataset:
    """A dataset with a row for each article, in the order of those given, computed as it is read from.

    Its columns are those of the table of articles; ``quotes``, ``parties``, ``mentions`` and ``stances``, each a list
    of the table's rows; and ``error``, null but where the article could not be read: its kind and what it says. Such
    an article has nothing in its lists, and stops no other.

    Args:
        dataset: a row an article.
        text: the column of the texts.
        id: the column of the ids, which are made strings; None if there is none.
        kit: reads the articles, with steps of your own; they must be importable on all nodes. None loads one.
        keep_text: put the texts into the column ``text``.
        concurrency: how many actors there are: a number, or the fewest and the most; None: from one to as many as the
            cluster has room for.
        num_cpus: what an actor takes of a node; torch uses as many threads, unless ``threads`` says otherwise. Reading
            and writing need room beside the actors: see docs/cluster.md.
        num_gpus: the cards, or part of one, that an actor takes; with any, ``device`` is "cuda" unless it is given.
        batch_size: how many articles an actor is given together.
        **settings: arguments of :func:`quotekit.load`, such as ``reader=None``.

    Raises:
        SettingError: if there is no such column, or an argument cannot be what it is.
        ExtraMissingError: without Ray.
    """
    data = _data()
    if kit is not None and settings:
        raise SettingError(f"a kit is given, and {', '.join(settings)}: load the kit with that instead")
    found = dataset.columns() or []
    for column in filter(None, (text, id)):
        if found and column not in found:
            raise SettingError(
                f"no column {column!r} but {', '.join(found)}: say text= and id= (None, if there is none)"
            )
    if kit is None:
        settings.setdefault("threads", max(1, int(num_cpus)))
        if num_gpus:
            settings.setdefault("device", "cuda")
        kit = load(**settings)  # wrong settings are seen here; its models are loaded in the actors
    made = dataset.map_batches(
        _Annotator,
        fn_constructor_args=(kit, text, id, keep_text),
        compute=_pool(data, concurrency),
        batch_size=batch_size,
        batch_format="pyarrow",
        num_cpus=num_cpus,
        num_gpus=num_gpus,
        zero_copy_batch=True,
    )
    made.context.execution_options.preserve_order = True
    return made


def table(annotated: Dataset, name: str = "quotes") -> Dataset:
    """A table of what :func:`annotate` found, with the columns of docs/tables.md: a row a quote, a party and so on.

    Each table that is asked for computes the dataset anew: write it to Parquet first, or ``materialize()`` it.

    Args:
        annotated: what :func:`annotate` gave, also if it was written and read again.
        name: articles, quotes, parties, mentions or stances; or errors: ``article_id``, ``kind`` and ``error``.

    Raises:
        SettingError: if there is no such table.
        ExtraMissingError: without Ray.
    """
    _data()
    if name not in (*TABLES, ERRORS):
        raise SettingError(f"no table {name!r}: there are {', '.join((*TABLES, ERRORS))}")
    made = annotated.map_batches(flat, fn_args=(name,), batch_format="pyarrow", batch_size=None)
    made.context.execution_options.preserve_order = True
    return made


def flat(rows: pa.Table, name: str) -> pa.Table:
    """The rows of one table in rows of an annotated dataset."""
    import pyarrow as pa
    from pyarrow import compute

    from quotekit.exports import arrow

    failed = compute.is_valid(rows["error"])
    if name == ERRORS:
        rows = rows.filter(failed)
        error = rows["error"].combine_chunks()
        kinds, said = (compute.struct_field(error, field) for field in ("kind", "error"))
        return pa.table({"article_id": rows["article_id"], "kind": kinds, "error": said})
    rows = rows.filter(compute.invert(failed))
    schema = arrow.schema(name)
    if name == "articles":
        return rows.select(schema.names).cast(schema)
    lists = rows[name].combine_chunks()
    own = rows["article_id"].combine_chunks().take(compute.list_parent_indices(lists))
    held = compute.list_flatten(lists)
    columns = [own if field.name == "article_id" else compute.struct_field(held, field.name) for field in schema]
    return pa.Table.from_arrays(
        [column.cast(field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )


class _Annotator:
    """An actor: it reads articles with its own kit."""

    def __init__(self, kit: Kit, text: str, id: str | None, keep_text: bool) -> None:
        self._kit, self._text, self._id, self._keep = kit, text, id, keep_text

    def __call__(self, rows: pa.Table) -> pa.Table:
        import pyarrow as pa

        texts = rows[self._text].to_pylist()
        ids = [None] * len(texts) if self._id is None else rows[self._id].to_pylist()
        articles = [
            {"id": None if id is None else str(id), "text": text if isinstance(text, str) else ""}
            for text, id in zip(texts, ids, strict=True)
        ]
        made = [
            self._row(report, None if isinstance(text, str) else "InputError: no text")
            for report, text in zip(self._kit.pipe(articles), texts, strict=True)
        ]
        return pa.Table.from_pylist(made, schema())

    def _row(self, report: Report, error: str | None) -> dict[str, Any]:
        from quotekit.exports.clean import encodable
        from quotekit.exports.rows import rows

        error = error or failure(report)
        kind, _, said = (error or "").partition(": ")
        row: dict[str, Any] = next(rows(report, "articles", text=self._keep))
        row["error"] = {"kind": kind, "error": said} if error else None
        for name in NESTED:
            row[name] = [] if error else list(rows(report, name))
        cleaned: dict[str, Any] = encodable(row)
        return cleaned


def schema() -> pa.Schema:
    """The Arrow schema of an annotated dataset.

    Raises:
        ExtraMissingError: without pyarrow.
    """
    from quotekit.exports import arrow

    articles = arrow.schema("articles")  # says what is missing without pyarrow
    import pyarrow as pa

    error = pa.struct([("kind", pa.string()), ("error", pa.string())])
    nested = [pa.field(name, pa.list_(pa.struct(_own(arrow.schema(name))))) for name in NESTED]
    return pa.schema([*articles, pa.field("error", error), *nested])


def _own(fields: pa.Schema) -> Iterator[pa.Field]:
    """The fields of a table that are not said by the article's row."""
    return (field for field in fields if field.name != "article_id")


def _pool(data: Any, concurrency: int | tuple[int, int] | None) -> Any:
    """The pool of actors."""
    try:
        if concurrency is None:
            return data.ActorPoolStrategy(min_size=1)
        if isinstance(concurrency, tuple):
            return data.ActorPoolStrategy(min_size=concurrency[0], max_size=concurrency[1])
        return data.ActorPoolStrategy(size=concurrency)
    except (ValueError, TypeError, IndexError) as error:
        raise SettingError(
            f"concurrency is {concurrency!r} ({error}): give a number from 1, or (fewest, most)"
        ) from error


def _data() -> Any:
    try:
        import ray.data
    except ImportError as error:
        raise ExtraMissingError("Annotating with Ray Data", "ray") from error
    return ray.data
