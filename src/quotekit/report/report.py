"""The report: what quotekit says about one article, and its ways in and out of plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import attrs
import msgspec

from quotekit.draft import Draft
from quotekit.errors import InputError
from quotekit.report import record as records
from quotekit.report.camps import by_camp
from quotekit.report.matrix import Matrix
from quotekit.report.table import tables
from quotekit.spans import Span
from quotekit.values import Note, Party, Quote, Stance

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import polars as pl
    import pyarrow as pa

_AGAIN = "write whole reports as quotekit made them, or annotate the text again"


@attrs.frozen(repr=False)
class Report:
    """What was found in one article: quotes, parties and stances, with offsets into its text.

    ``print(report)`` shows it as tables; a notebook shows the text with its quotes marked.

    Attributes:
        text: the text as given.
        id: the article's id, or None.
        quotes: in text order.
        parties: everybody who speaks or is spoken about, by first mention.
        stances: of each quote's speaker toward the parties it speaks of.
        notes: what was odd in the text, by place.
    """

    text: str
    id: str | None = None
    quotes: tuple[Quote, ...] = ()
    parties: tuple[Party, ...] = ()
    stances: tuple[Stance, ...] = ()
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, draft: Draft) -> Report:
        """The report that a draft has become."""
        notes = tuple(sorted(draft.notes, key=lambda note: note.span))
        return cls(draft.text, draft.id, draft.quotes, draft.parties, draft.stances, notes)

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.parties}

    @cached_property
    def _quotes(self) -> dict[str, Quote]:
        return {quote.id: quote for quote in self.quotes}

    @overload
    def party(self, id: str) -> Party: ...
    @overload
    def party(self, id: None) -> None: ...
    @overload
    def party(self, id: str | None) -> Party | None: ...
    def party(self, id: str | None) -> Party | None:
        """The party of that id; None for None, as in ``report.party(quote.speaker)``.

        Raises:
            KeyError: if the report has no such party.
        """
        return None if id is None else self._parties[id]

    def quote(self, id: str) -> Quote:
        """The quote of that id.

        Raises:
            KeyError: if the report has no such quote.
        """
        return self._quotes[id]

    def words(self, *spans: Span) -> str:
        """The text of the spans as given, pieces joined by an ellipsis between blanks."""
        return " … ".join(self.text[span.slice] for span in spans)

    def spans(self) -> Iterator[Span]:
        """Every span the report holds."""
        for quote in self.quotes:
            yield from quote.contents
            yield from (span for span in (quote.cue, quote.source) if span is not None)
        for party in self.parties:
            yield from party.mentions
            yield from (tie.evidence for tie in party.affiliations)
        for stance in self.stances:
            yield from stance.evidence
        yield from (note.span for note in self.notes)

    def matrix(self) -> Matrix:
        """Who holds what stance toward whom: holders x targets, over all quotes."""
        return Matrix.of(self.parties, self.stances)

    def by_camp(self) -> Matrix:
        """The stances summed by camp, holders' camps x targets' camps; empty without a table of actors with camps."""
        return by_camp(self.parties, self.stances)

    def rows(self, table: str = "quotes") -> list[dict[str, Any]]:
        """The rows of a table as plain dicts, to be read by people or made into a data frame; see docs/tables.md.

        Args:
            table: articles, quotes, parties, mentions or stances.

        Raises:
            SettingError: if there is no such table.
        """
        return list(_exports("rows").rows(self, table))

    def to_arrow(self, table: str = "quotes") -> pa.Table:
        """A table as a ``pyarrow.Table``; see :meth:`rows`. It needs the extra ``[arrow]``."""
        return _exports("arrow").to_arrow(self, table)

    def to_pandas(self, table: str = "quotes") -> pd.DataFrame:
        """A table as a pandas data frame; see :meth:`rows`. It needs the extra ``[pandas]``."""
        frame: pd.DataFrame = _exports("arrow").to_pandas(self, table)
        return frame

    def to_polars(self, table: str = "quotes") -> pl.DataFrame:
        """A table as a Polars data frame; see :meth:`rows`. It needs the extra ``[polars]``."""
        frame: pl.DataFrame = _exports("arrow").to_polars(self, table)
        return frame

    def to_record(self, *, text: bool = False) -> records.ReportRecord:
        """The typed record of the report: what :meth:`to_dict` shows as plain data."""
        return records.ReportRecord(
            schema=records.SCHEMA,
            id=self.id,
            text_sha256=records.sha256(self.text),
            text=self.text if text else msgspec.UNSET,
            quotes=msgspec.convert(self.quotes, list[records.QuoteRecord], from_attributes=True),
            parties=msgspec.convert(self.parties, list[records.PartyRecord], from_attributes=True),
            stances=msgspec.convert(self.stances, list[records.StanceRecord], from_attributes=True),
            notes=msgspec.convert(self.notes, list[records.NoteRecord], from_attributes=True),
        )

    def to_dict(self, *, text: bool = False) -> dict[str, Any]:
        """The report as plain data, one record of JSONL; spans are ``[start, end]``.

        Args:
            text: put the text itself in too; without it, only its SHA-256 is kept.
        """
        plain: dict[str, Any] = msgspec.to_builtins(self.to_record(text=text))
        return plain

    def to_graph(self) -> nx.DiGraph:
        """Who speaks of whom, and who quotes whom, as a NetworkX graph; see ``quotekit.exports.graph``."""
        graph: nx.DiGraph = _exports("graph").to_graph(self)
        return graph

    def save(self, path: str | PathLike[str], format: str | None = None, *, text: bool = False) -> None:
        """Write the report to a file or folder; ``quotekit.exports.write`` does the same for many.

        Args:
            path: the file; for formats of several files, the folder.
            format: the format's name, as in ``"brat"``; None goes by the path's ending.
            text: put the article's text in too, where a format can do without it.

        Raises:
            SettingError: if there is no such format; names those there are.
            ExtraMissingError: if the format needs an extra that is not installed.
            OSError: if it cannot be written.
        """
        _exports("formats").write(self, path, format, text=text)

    def to_html(self, path: str | PathLike[str], *, title: str | None = None) -> Path:
        """The path of a page that shows the report, one HTML file that needs no other and runs no script.

        Args:
            path: the file to write.
            title: its heading; the report's id if not given.

        Raises:
            OSError: if the file cannot be written.
        """
        from quotekit.report.html import write

        return write(self, path, title)

    @classmethod
    def from_dict(cls, record: Mapping[str, Any], text: str | None = None) -> Report:
        """The report a record was made from.

        Args:
            record: what :meth:`to_dict` gave, perhaps by way of JSON.
            text: the article's text; may be left out if the record holds it.

        Raises:
            InputError: if this is no record, its text is missing or another one, or it contradicts itself.
        """
        return cls.from_record(records.read(record), text)

    @classmethod
    def from_record(cls, record: records.ReportRecord, text: str | None = None) -> Report:
        """The report of a typed record; see :meth:`from_dict`."""
        if text is None:
            if record.text is msgspec.UNSET:
                raise InputError("the record does not hold its text: pass the text, or write records with text=True")
            text = record.text
        if records.sha256(text) != record.text_sha256:
            raise InputError(
                "the record was made of another text (text_sha256 differs): give the very text that was annotated, "
                "with its blanks and line ends, or annotate this one again"
            )
        try:
            report = cls(
                text,
                record.id,
                msgspec.convert(record.quotes, tuple[Quote, ...], from_attributes=True),
                msgspec.convert(record.parties, tuple[Party, ...], from_attributes=True),
                msgspec.convert(record.stances, tuple[Stance, ...], from_attributes=True),
                msgspec.convert(record.notes, tuple[Note, ...], from_attributes=True),
            )
        except msgspec.ValidationError as error:
            raise InputError(f"the record contradicts itself: {error}; {_AGAIN}") from error
        _check(report)
        return report

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in ("quotes", "parties", "stances", "notes"))
        return f"<Report {self.id!r}: {len(self.text)} characters, {counts}>"

    def __str__(self) -> str:
        return tables(self)

    def _repr_html_(self) -> str:
        from quotekit.report.html import fragment  # not before a page is wanted: it brings jinja2

        return fragment(self)


def _exports(name: str) -> Any:
    """A module of the exports. They stand above the report and read it, so it asks for them only when called for."""
    return import_module(f"quotekit.exports.{name}")


def _check(report: Report) -> None:
    """Raise an InputError if a report that was read reaches past its text, repeats an id or names what it lacks."""
    end = max((span.end for span in report.spans()), default=0)
    if end > len(report.text):
        raise InputError(f"the record has a span that ends at {end}, the text at {len(report.text)}; {_AGAIN}")
    quotes_named = [q.within for q in report.quotes] + [s.quote for s in report.stances]
    _check_ids("quote", [q.id for q in report.quotes], quotes_named)
    parties_named = [q.speaker for q in report.quotes]
    parties_named += [tie.party for party in report.parties for tie in party.affiliations]
    parties_named += [party for s in report.stances for party in (s.holder, s.target, s.via)]
    _check_ids("party", [party.id for party in report.parties], parties_named)


def _check_ids(what: str, held: list[str], named: list[str | None]) -> None:
    counts = Counter(held)
    for name, count in counts.items():
        if count > 1:
            raise InputError(f"the record has {count} entries for {what} {name!r}; {_AGAIN}")
    for other in named:
        if other is not None and other not in counts:
            raise InputError(f"the record names {what} {other!r} but does not hold it; {_AGAIN}")
