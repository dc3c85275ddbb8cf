"""The columns of the five tables, version 1: name, type, and what stands in each.

They are data, so that the Arrow schemas, the CSV heads and the page that describes them cannot drift apart. A bare
column is for people to read (``speaker``); one that ends in ``_id`` is for joining (``speaker_id``).
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from quotekit.errors import SettingError

SCHEMA_VERSION = 1
"""The version of these tables. It counts up when a column goes, changes its type or its meaning; a new column at a
table's end changes nothing for those who ask for columns by name, and leaves it as it is."""

NOTE = "list<struct<code: string, start: int32, end: int32, message: string>>"
SPANS = "list<struct<start: int32, end: int32>>"
TIES = "list<struct<party_id: string, relation: string, start: int32, end: int32>>"


@attrs.frozen
class Column:
    """A column of a table.

    Attributes:
        name: its name.
        type: its type, in Arrow's words.
        about: what stands in it.
        null: whether it may be empty.
    """

    name: str
    type: str
    about: str
    null: bool = False


_ARTICLE = Column("article_id", "string", "the article: its id, or `sha256:` and the start of its text's hash")
_QUOTE = Column("quote_id", "string", "the quote's id, unique in its article")
_PARTY = Column("party_id", "string", "the party's id, unique in its article")

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "articles": (
        _ARTICLE,
        Column("id", "string", "the article's id as it was given", null=True),
        Column("text_sha256", "string", "hex SHA-256 of the text's UTF-8"),
        Column("characters", "int32", "length of the text in code points"),
        Column("text", "string", "the text; only if it was asked for", null=True),
        Column("notes", NOTE, "what was odd in the text, by place"),
    ),
    "quotes": (
        _ARTICLE,
        _QUOTE,
        Column("kind", "string", "direct, mixed or indirect"),
        Column("medium", "string", "post, speech, interview, statement or document", null=True),
        Column("platform", "string", "of a post: the platform, as in Twitter", null=True),
        Column("handle", "string", "of a post: the account", null=True),
        Column("date", "string", "of a post: the date as the article words it", null=True),
        Column("hashtags", "list<string>", "of a post"),
        Column("speaker", "string", "the speaker's name", null=True),
        Column("speaker_kind", "string", "person, group, organisation, state or unnamed", null=True),
        Column("speaker_id", "string", "the speaker's party_id", null=True),
        Column("source", "string", "the words that name who said it", null=True),
        Column("source_start", "int32", "where they start", null=True),
        Column("source_end", "int32", "where they end", null=True),
        Column("cue", "string", "the words that report it", null=True),
        Column("cue_start", "int32", "where they start", null=True),
        Column("cue_end", "int32", "where they end", null=True),
        Column("words", "string", "what was said; pieces joined by ` … `"),
        Column("start", "int32", "start of the first piece"),
        Column("end", "int32", "end of the last piece"),
        Column("contents", SPANS, "the pieces"),
        Column("negated", "bool", "whether the text denies that it was said"),
        Column("within", "string", "the quote_id of the quote it stands inside", null=True),
        Column("score", "double", "confidence, 0 to 1"),
        Column("origin", "string", "the rule or model that found it"),
        Column("against", "list<string>", "names of those the speaker's own words are against"),
        Column("favor", "list<string>", "names of those the speaker's own words favor"),
        Column("via_outlet", "string", "the name of the outlet that the article has it from", null=True),
        Column("via_outlet_id", "string", "that outlet's party_id", null=True),
    ),
    "parties": (
        _ARTICLE,
        _PARTY,
        Column("name", "string", "the fullest name the article gives, without titles"),
        Column("kind", "string", "person, group, organisation, state or unnamed"),
        Column("aliases", "list<string>", "other names the article uses"),
        Column("roles", "list<string>", "titles and offices as the article words them"),
        Column("affiliations", TIES, "other parties it speaks for (speaks_for) or belongs to (belongs_to)"),
        Column("actor", "string", "its id in the user's own table of actors", null=True),
        Column("camp", "string", "its camp in that table", null=True),
        Column("number", "string", "of an unnamed one: one or several", null=True),
    ),
    "mentions": (
        _ARTICLE,
        _PARTY,
        Column("party", "string", "the party's name"),
        Column("mention", "string", "the words that mention it"),
        Column("start", "int32", "where they start"),
        Column("end", "int32", "where they end"),
    ),
    "stances": (
        _ARTICLE,
        _QUOTE,
        Column("holder", "string", "who holds it: a name"),
        Column("holder_id", "string", "the holder's party_id"),
        Column("target", "string", "toward whom: a name"),
        Column("target_id", "string", "the target's party_id"),
        Column("label", "string", "against, favor or neutral"),
        Column("score", "double", "probability of the label, 0 to 1"),
        Column("via", "string", "the name of the party through which it was carried over", null=True),
        Column("via_id", "string", "that party's party_id; null for the speaker's own words", null=True),
        Column("evidence", SPANS, "the mentions of the target it was judged at"),
        Column("origin", "string", "the rule or model that judged it"),
    ),
}
"""The columns of each table, in order."""

TABLES = tuple(COLUMNS)
"""The names of the tables."""


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order.

    Raises:
        SettingError: if there is no such table; names those there are.
    """
    try:
        return COLUMNS[table]
    except (KeyError, TypeError):
        raise SettingError(f"no table {table!r}: there are {', '.join(TABLES)}") from None
