"""Pairs of quote and target as a kit finds them; with the label read where people have read the article.

usage: python -m quotekit.training.stance_found --data FOLDER --out FILE

A kit's pairs differ from read ones: targets are pronouns and descriptions, quotes are cut by its own rules, and some
are about a party that the readers did not think the words to be about; these are neutral. The pairs of articles and
quotes that nobody has read are for others to read (:mod:`quotekit.training.stance_sheets`) or for a teacher to judge
(:mod:`quotekit.training.stance_taught`).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import quotekit
from quotekit.draft import Draft
from quotekit.spans import Span
from quotekit.stance.pairs import Judged, Pair, find_pairs
from quotekit.training.articles import read as load_records
from quotekit.training.stance_pairs import trimmed
from quotekit.values import Party

SHARED = 0.5  # of two quotes' characters, to be the same quote
_LEADING = re.compile(r"^(?:the|a|an) ")


def main() -> None:
    """Find, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    read = {record["id"]: record for record in load_records(given.data / "gold" / "train.jsonl")}
    kit = quotekit.load(stance=None, threads=1)
    with given.out.open("w", encoding="utf-8") as out:
        for article in load_records(given.data / "polnear" / "train.jsonl"):
            draft = Draft(article["text"], article["id"])
            for _, step in kit.steps:
                draft = step(draft)
            found = compared(draft, read[draft.id], article) if draft.id in read else unread(draft)
            for line in found:
                out.write(json.dumps(line) + "\n")


def unread(draft: Draft) -> Iterator[dict[str, Any]]:
    """The pairs of a draft, without labels."""
    parties = {party.id: party for party in draft.parties}
    for item in find_pairs(draft):
        yield from asked(draft, item, parties)


def asked(draft: Draft, item: Judged, parties: Mapping[str, Party]) -> Iterator[dict[str, Any]]:
    """The pairs of a quote, without labels."""
    for pair in item.pairs:
        yield {"id": draft.id, "label": None, "read": False} | told(item, pair, parties)


def told(item: Judged, pair: Pair, parties: Mapping[str, Party]) -> dict[str, Any]:
    """What is asked of a pair."""
    target, holder = parties[pair.target], parties[pair.holder]
    return {
        "contents": [[span.start, span.end] for span in item.own],
        "judged": [[span.start, span.end] for span in pair.mentions],
        "target": target.name,
        "mentions": [[span.start, span.end] for span in target.mentions],
        "holder": holder.name,
        "holder_mentions": [[span.start, span.end] for span in holder.mentions],
    }


def compared(draft: Draft, read: dict[str, Any], article: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The pairs of a draft: with the label read, or neutral, in quotes that were read, without one in others."""
    quotes = {quote["id"]: quote["content"] for quote in article["attributions"]}
    names = {party["name"]: normal((party["name"], *party["aliases"])) for party in read["parties"]}
    parties = {party.id: party for party in draft.parties}
    known = [
        (characters(draft.text, [Span(*span) for span in quotes[row["attribution"]]]), row) for row in read["quotes"]
    ]
    for item in find_pairs(draft):
        own = characters(draft.text, item.quote.contents)
        row = next((row for there, row in known if same(own, there)), None)
        if row is None and not any(own & there for there, _ in known):
            yield from asked(draft, item, parties)
        if row is None or row.get("broken"):
            continue
        for pair in item.pairs:
            target = parties[pair.target]
            label = next((s["label"] for s in row["stances"] if is_named(target, names.get(s["target"], set()))), None)
            own_line = {"id": read["id"], "label": label or "neutral", "read": label is not None}
            yield own_line | told(item, pair, parties)


def characters(text: str, spans: Sequence[Span]) -> set[int]:
    """The offsets of letters and digits in the spans."""
    inner = [trimmed(text, span) for span in spans]
    return {at for span in inner for at in range(span.start, span.end) if text[at].isalnum()}


def same(own: set[int], there: set[int]) -> bool:
    """Whether two quotes share enough to be one."""
    return bool(own) and len(own & there) >= SHARED * len(own | there)


def normal(names: Sequence[str]) -> set[str]:
    """Names in lower case without an article or a possessive."""
    return {_LEADING.sub("", name.lower()).removesuffix("'s").removesuffix("’s") for name in names}


def is_named(party: Party, names: set[str]) -> bool:
    """Whether one of the names is the party's name or alias."""
    return not names.isdisjoint(normal((party.name, *party.aliases)))


if __name__ == "__main__":
    main()
