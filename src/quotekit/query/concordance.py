"""A phrase in its contexts: every place where the quotes of a corpus have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import regex

from quotekit.errors import SettingError
from quotekit.exports.clean import encodable
from quotekit.query.questions import Where
from quotekit.query.shards import Folder, answer, database

if TYPE_CHECKING:
    import pyarrow as pa

JOIN = len(" … ")  # what stands between the pieces of a quote in its words


def concordance(out: Where, phrase: str, *, width: int = 40, case: bool = False, parts: bool = False) -> pa.Table:
    r"""Each place where a phrase is in a quote, with what stands before and behind it in the quote.

    Columns: article_id, date (if the folder has dates), quote_id, speaker, left, match, right, start, end. The contexts
    are fit for one line: spaces and line ends are one space each, and what cannot be seen, control characters and marks
    of direction, is escaped as in ``\u202e``. ``start`` and ``end`` are the place in the article. Order: by date,
    article, place.

    Args:
        out: the folder.
        phrase: the words, taken literally: no character of it is a wildcard. Any spaces in it match any spaces.
        width: how many characters of context there are at most on each side.
        case: whether capital letters make a difference.
        parts: whether the phrase may begin or end inside a word.

    Raises:
        SettingError: if the phrase is empty or the width below 0.
        InputError: if the folder cannot be asked; see :func:`quotekit.query.sql`.
    """
    words = encodable(phrase).split()  # as the tables have it
    if not words or width < 0:
        raise SettingError("give a phrase of one word or more, and a width of 0 or more")
    wide = r"[\s\p{Z}\x{1c}-\x{1f}\x{85}\v]+".join("".join(f"\\x{{{ord(char):x}}}" for char in word) for word in words)
    before, behind = ("", "") if parts else (_edge(words[0][0], "(?<!\\w)"), _edge(words[-1][-1], "(?!\\w)"))
    exact = regex.compile(before + r"\s+".join(map(regex.escape, words)) + behind, 0 if case else regex.IGNORECASE)
    dated = isinstance(out, Folder) and out.dates is not None
    with database(out) as connection:
        held = answer(
            connection,
            f"""
            SELECT q.article_id, {"d.date," if dated else ""} q.quote_id, q.speaker, q.words, q.contents
            FROM quotes q {"LEFT JOIN dates d ON d.article_id = q.article_id" if dated else ""}
            WHERE regexp_matches(q.words, ?, '{"c" if case else "i"}')
            ORDER BY {"d.date," if dated else ""} q.article_id, q.start, q."end", q.quote_id
            """,
            [wide],
        )
    return _table(held, exact, width)


def _edge(char: str, border: str) -> str:
    return border if char.isalnum() else ""


def _table(held: pa.Table, exact: regex.Pattern[str], width: int) -> pa.Table:
    import pyarrow as pa

    kept = [field for field in held.schema if field.name not in ("words", "contents")]
    texts = [pa.field(name, pa.string()) for name in ("left", "match", "right")]
    places = [pa.field(name, pa.int32()) for name in ("start", "end")]
    schema = pa.schema([*kept, *texts, *places])
    rows = (line for batch in held.to_batches(1_000) for row in batch.to_pylist() for line in _lines(row, exact, width))
    return pa.Table.from_pylist(list(rows), schema)


def _lines(row: dict[str, Any], exact: regex.Pattern[str], width: int) -> Iterator[dict[str, Any]]:
    words, pieces = row.pop("words"), row.pop("contents")
    for found in exact.finditer(words):
        start, end = found.span()
        yield {
            **row,
            "left": line(words[max(0, start - width) : start]),
            "match": line(found.group()),
            "right": line(words[end : end + width]),
            "start": _in_article(start, pieces),
            "end": _in_article(end - 1, pieces) + 1,
        }


def _in_article(place: int, pieces: Sequence[dict[str, int]]) -> int:
    """The offset in the article of a character of a quote's words; of the join, where the piece before it ends."""
    for piece in pieces:
        length = piece["end"] - piece["start"]
        if place < length:
            return piece["start"] + place
        place -= length + JOIN
        if place < 0:
            return piece["end"] - 1
    return pieces[-1]["end"] - 1


def line(text: str) -> str:
    """The text on one line: spaces of all kinds are one space each, and what cannot be seen is escaped."""
    return "".join(" " if char.isspace() else char if char.isprintable() else escaped(char) for char in text)


def escaped(char: str) -> str:
    r"""A character as Python and JSON write it: ``\u202e``."""
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
