"""The stored form of a report, version 1: types for strict reading, and the JSON Schema that comes from them.

The types mirror :mod:`quotekit.values` field by field; spans are ``[start, end]``. Reading is strict: an unknown key, a
missing one or a wrong type is refused with its JSON path.
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any

import msgspec

from quotekit.errors import InputError
from quotekit.values import Medium, Number, PartyKind, QuoteKind, Relation, StanceLabel

SCHEMA = 1
"""The version of the record that this quotekit writes and reads."""

Offset = Annotated[int, msgspec.Meta(ge=0, description="code points of the text as given")]
Share = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]


class SpanRecord(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """``[start, end]``: a half-open range of code points."""

    start: Offset
    end: Offset


class QuoteRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One attribution."""

    id: str
    kind: QuoteKind
    medium: Medium | None
    platform: str | None
    handle: str | None = None
    date: str | None = None
    hashtags: list[str] = msgspec.field(default_factory=list)
    contents: Annotated[list[SpanRecord], msgspec.Meta(min_length=1)]
    cue: SpanRecord | None
    source: SpanRecord | None
    speaker: str | None
    negated: bool
    within: str | None
    score: Share
    origin: str
    via_outlet: str | None = None


class AffiliationRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party's tie to another party."""

    party: str
    relation: Relation
    evidence: SpanRecord


class PartyRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who speaks or is spoken about."""

    id: str
    name: str
    kind: PartyKind
    aliases: list[str]
    mentions: list[SpanRecord]
    roles: list[str]
    affiliations: list[AffiliationRecord]
    actor: str | None = None
    camp: str | None = None
    number: Number | None = None


class StanceRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A holder's stance toward a target in one quote."""

    quote: str
    holder: str
    target: str
    label: StanceLabel
    score: Share
    evidence: list[SpanRecord]
    via: str | None
    origin: str = ""


class NoteRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something odd in the text."""

    code: str
    span: SpanRecord
    message: str


class ReportRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One article's report: one line of a JSONL file."""

    schema: Annotated[int, msgspec.Meta(ge=SCHEMA, le=SCHEMA)]
    id: str | None
    text_sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    text: str | msgspec.UnsetType = msgspec.UNSET
    quotes: list[QuoteRecord]
    parties: list[PartyRecord]
    stances: list[StanceRecord]
    notes: list[NoteRecord]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record."""
    schema = msgspec.json.schema(ReportRecord)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "quotekit record", **schema}


def sha256(text: str) -> str:
    """The hex SHA-256 of the text's UTF-8; lone surrogates count as the three bytes they would take."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read(value: object) -> ReportRecord:
    """The record in a JSON value.

    Raises:
        InputError: if it is none, or of another version; says where in the value.
    """
    if not isinstance(value, dict):
        raise InputError(f"a record is a JSON object, this is {type(value).__name__}: give one record of a JSONL file")
    version = value.get("schema")
    if version != SCHEMA:
        raise InputError(
            f"the record has schema {version!r}, this quotekit reads {SCHEMA}: "
            "use the quotekit that wrote it, or annotate the text again"
        )
    try:
        return msgspec.convert(value, ReportRecord)
    except msgspec.ValidationError as error:
        raise InputError(f"not a quotekit record: {error}; 'quotekit schema' prints what is expected") from error


def encode(record: ReportRecord) -> bytes:
    """One line of JSON, without its line end; lone surrogates are written as escapes."""
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(record), separators=(",", ":")).encode("ascii")


__all__ = ["SCHEMA", "ReportRecord", "encode", "json_schema", "read", "sha256"]
