"""Training records from articles corrected by hand: what ``training.reader`` and ``training.stance`` read.

usage: python -m quotekit.training.corrections CORRECTED... --out DATA [--dev SHARE]

CORRECTED is JSONL of records, a ``.json`` exported from Label Studio, or a folder that brat wrote. DATA gets
``polnear/train.jsonl`` and ``dev.jsonl`` (texts with attributions) and ``gold/train.jsonl`` and ``dev.jsonl``
(speakers, parties and stances of the same quotes); what is there already is kept, and articles of the same id are
replaced. Which articles are for dev depends on their ids alone, so adding some moves none.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from quotekit.evaluation.names import is_pronoun
from quotekit.exports import formats
from quotekit.exports.rows import article_id
from quotekit.replacing import replacing
from quotekit.report import Report
from quotekit.spans import Span
from quotekit.text import marks
from quotekit.text.marks import Stretch
from quotekit.training.articles import read
from quotekit.values import Medium, Party, Quote, Relation

log = logging.getLogger("quotekit.training.corrections")
Record = dict[str, Any]


def main(arguments: list[str] | None = None) -> None:
    """Read, convert, write; say how many."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corrected", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True, metavar="DATA")
    parser.add_argument("--dev", type=float, default=0.15, metavar="SHARE", help="of the articles, kept for dev")
    given = parser.parse_args(arguments)
    counts = write((report for path in given.corrected for report in reports(path)), given.out, given.dev)
    for part, count in counts.items():
        log.info("%s: %d articles", part, count)


def reports(path: Path) -> Iterator[Report]:
    """The reports of a file or folder that people have corrected."""
    if path.is_dir():
        return formats.read(path, "brat")
    return formats.read(path, "labelstudio" if path.suffix.lower() == ".json" else None)


def write(corrected: Iterable[Report], data: Path, dev: float = 0.15) -> dict[str, int]:
    """How many articles each part of the data now has; see the module.

    Args:
        corrected: reports; one without an id goes by its text's hash.
        data: the folder.
        dev: the share of articles that are kept for dev.
    """
    parts: dict[str, dict[str, dict[str, Record]]] = {}
    for part in ("train", "dev"):
        for kind in ("polnear", "gold"):
            path = data / kind / f"{part}.jsonl"
            held = read(path) if path.is_file() else []
            parts.setdefault(part, {})[kind] = {record["id"]: record for record in held}
    for report in corrected:
        part, other = ("dev", "train") if is_dev(report, dev) else ("train", "dev")
        for kind, record in (("polnear", article(report)), ("gold", speakers(report))):
            parts[part][kind][record["id"]] = record
            parts[other][kind].pop(record["id"], None)
    for part, kinds in parts.items():
        for kind, records in kinds.items():
            path = data / kind / f"{part}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as file:
                for record in records.values():
                    file.write(json.dumps(record).encode() + b"\n")
    return {part: len(kinds["polnear"]) for part, kinds in parts.items()}


def is_dev(report: Report, share: float) -> bool:
    """Whether an article is for dev; the same whenever it is asked."""
    return int(sha256(article_id(report).encode()).hexdigest()[:8], 16) < share * 16**8


def article(report: Report) -> Record:
    """The article with its attributions, as the Reader is trained on: outermost quotes, contents with their marks."""
    stretches = marks.find(report.text).stretches
    attributions = [
        {
            "id": quote.id,
            "content": [[span.start, span.end] for span in with_marks(quote.contents, stretches)],
            "source": _spans(quote.source),
            "cue": _spans(quote.cue),
            "kind": str(quote.kind),
        }
        for quote in _outermost(report)
    ]
    return {"id": article_id(report), "text": report.text, "attributions": attributions, "discard": []}


def speakers(report: Report) -> Record:
    """The article's parties, and its outermost quotes with speaker, medium and their own stances."""
    names = {party.id: party.name for party in report.parties}
    parties = [
        {
            "name": party.name,
            "kind": str(party.kind),
            "aliases": sorted(_aliases(report, party)),
            "belongs_to": [names[tie.party] for tie in party.affiliations if tie.relation is Relation.BELONGS_TO],
        }
        for party in report.parties
    ]
    quotes = [
        {
            "attribution": quote.id,
            "speaker": None if quote.speaker is None else names[quote.speaker],
            "medium": "tweet" if quote.medium is Medium.POST else "other",
            "stances": [
                {"target": names[s.target], "label": str(s.label), "explicit": bool(s.evidence)}
                for s in report.stances
                if s.quote == quote.id and s.via is None
            ],
        }
        for quote in _outermost(report)
    ]
    return {"id": article_id(report), "parties": parties, "quotes": quotes}


def with_marks(contents: Iterable[Span], stretches: Iterable[Stretch]) -> list[Span]:
    """The pieces of a quote, each with the quotation marks at its edges."""
    held = [(stretch.span, stretch.outer) for stretch in stretches]
    opened = {inner.start: outer.start for inner, outer in held}
    closed = {inner.end: outer.end for inner, outer in held}
    return [Span(opened.get(span.start, span.start), closed.get(span.end, span.end)) for span in contents]


def _outermost(report: Report) -> list[Quote]:
    return [quote for quote in report.quotes if quote.within is None]


def _aliases(report: Report, party: Party) -> set[str]:
    """What a party is called in the article, but for its name and pronouns."""
    words = {*party.aliases, *(" ".join(report.words(span).split()) for span in party.mentions)}
    return {each for each in words if each and each != party.name and not is_pronoun(each)}


def _spans(span: Span | None) -> list[list[int]]:
    return [] if span is None else [[span.start, span.end]]


if __name__ == "__main__":
    main()
