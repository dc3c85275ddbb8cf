"""Parquet: all five tables in a folder, written and read; or the quotes alone in one file, for a quick look.

A folder holds a folder for each table, and in these a file, or as many as ``quotekit annotate`` made shards. It needs
the extra ``[arrow]``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from os import PathLike
from pathlib import Path
from typing import Any

from quotekit.errors import ExtraMissingError, InputError
from quotekit.exports import arrow
from quotekit.exports.columns import TABLES
from quotekit.exports.rows import Row
from quotekit.replacing import replacing
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import (
    Affiliation,
    Medium,
    Note,
    Number,
    Party,
    PartyKind,
    Quote,
    QuoteKind,
    Relation,
    Stance,
    StanceLabel,
)

NAME = "reports.parquet"
"""The file of each table's folder."""


def write(reports: Iterable[Report], path: str | PathLike[str], *, text: bool = False) -> int:
    """How many reports were written.

    Args:
        reports: any number of them; a generator is fine.
        path: a folder for the five tables; or a file that ends in ``.parquet``, for the quotes alone.
        text: put the articles' texts into the table of articles, so that the folder can be read by itself.

    Raises:
        ExtraMissingError: without pyarrow.
        OSError: if a file cannot be written.
    """
    parquet = _parquet()
    path, count = Path(path), 0
    alone = path.suffix.lower() == ".parquet"
    paths = {"quotes": path} if alone else {table: path / table / NAME for table in TABLES}
    with ExitStack() as stack:
        writers = {}
        for table, file in paths.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            opened = stack.enter_context(replacing(file))
            writers[table] = stack.enter_context(parquet.ParquetWriter(opened, arrow.schema(table), compression="zstd"))
        for chunk in arrow.chunks(reports):
            for table, writer in writers.items():
                writer.write_table(arrow.to_arrow(chunk, table, text=text))
            count += len(chunk)
    return count


def read(path: str | PathLike[str], texts: Mapping[str, str] | None = None) -> Iterator[Report]:
    """The reports of a folder of tables, in order, held in memory file by file.

    Args:
        path: the folder.
        texts: the articles' texts by id, if the table of articles does not hold them. An article without an id goes
            by its ``article_id``.

    Raises:
        InputError: if the folder lacks a table, or an article its text; names the file.
        ExtraMissingError: without pyarrow.
    """
    parquet = _parquet()
    files = sorted(Path(path).glob("articles/*.parquet"))
    if not files:
        raise InputError("no tables of articles: give the folder that holds 'articles', 'quotes' ...", path=str(path))
    for file in files:
        try:
            held = {table: parquet.read_table(Path(path) / table / file.name).to_pylist() for table in TABLES}
            yield from _reports(held, texts or {})
        except InputError as error:
            raise InputError(error.message, path=str(file)) from error
        except (OSError, ValueError, KeyError) as error:
            raise InputError(f"cannot be read: {error}", path=str(file)) from error


def _parquet() -> Any:
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise ExtraMissingError("Parquet", "arrow") from error
    return parquet


def _reports(held: Mapping[str, list[Row]], texts: Mapping[str, str]) -> Iterator[Report]:
    counts = Counter(row["article_id"] for row in held["articles"])
    of: dict[str, dict[str, list[Row]]] = {table: {} for table in TABLES}
    for table, rows in held.items():
        for row in rows:
            of[table].setdefault(row["article_id"], []).append(row)
    for article in held["articles"]:
        name = article["article_id"]
        if counts[name] > 1:
            raise InputError(f"{counts[name]} articles are called {name!r}: give each an id of its own")
        text = texts.get(name, article["text"]) if article["text"] is None else article["text"]
        if text is None:
            raise InputError(f"no text for {name!r}: write tables with text=True, or give the texts by id")
        if len(text) != article["characters"]:
            raise InputError(
                f"the text of {name!r} has {len(text)} characters, the one annotated {article['characters']}"
            )
        yield Report(
            text,
            article["id"],
            tuple(map(_quote, of["quotes"].get(name, ()))),
            tuple(_parties(of["parties"].get(name, ()), of["mentions"].get(name, ()))),
            tuple(map(_stance, of["stances"].get(name, ()))),
            tuple(Note(note["code"], _span(note), note["message"]) for note in article["notes"]),
        )


def _quote(row: Row) -> Quote:
    return Quote(
        row["quote_id"],
        QuoteKind(row["kind"]),
        tuple(map(_span, row["contents"])),
        medium=None if row["medium"] is None else Medium(row["medium"]),
        platform=row["platform"],
        handle=row["handle"],
        date=row["date"],
        hashtags=tuple(row["hashtags"]),
        cue=_place(row, "cue"),
        source=_place(row, "source"),
        speaker=row["speaker_id"],
        negated=row["negated"],
        within=row["within"],
        score=row["score"],
        origin=row["origin"],
        via_outlet=row["via_outlet_id"],
    )


def _parties(parties: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Party]:
    places: dict[str, list[Span]] = {}
    for row in mentions:
        places.setdefault(row["party_id"], []).append(_span(row))
    for row in parties:
        yield Party(
            row["party_id"],
            row["name"],
            PartyKind(row["kind"]),
            tuple(row["aliases"]),
            tuple(places.get(row["party_id"], ())),
            tuple(row["roles"]),
            tuple(Affiliation(tie["party_id"], Relation(tie["relation"]), _span(tie)) for tie in row["affiliations"]),
            row["actor"],
            row["camp"],
            None if row["number"] is None else Number(row["number"]),
        )


def _stance(row: Row) -> Stance:
    return Stance(
        row["quote_id"],
        row["holder_id"],
        row["target_id"],
        StanceLabel(row["label"]),
        row["score"],
        tuple(map(_span, row["evidence"])),
        row["via_id"],
        row["origin"],
    )


def _span(row: Row) -> Span:
    return Span(row["start"], row["end"])


def _place(row: Row, name: str) -> Span | None:
    start: Any = row[f"{name}_start"]
    return None if start is None else Span(start, row[f"{name}_end"])
