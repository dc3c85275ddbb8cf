"""Print how often the canonical speaker is right when the source of each quote is given.

Usage: python bench/parties_given_sources.py DATA [--gold dev world-dev] [--eval FOLDER] [--wrong N]

DATA holds gold/*.jsonl (canonical speakers) and polnear/*.jsonl (articles with attributions). Quotes are built from
the attributions of an article, so that what is measured is this step alone. Figures, by the kind of source:
"canonical", the party's name equals the gold name after normalisation by the scorer in FOLDER (default: DATA/../eval);
"right", any name or alias in common. Below them, how many of the gold targets of stances inside quotes are known as
parties, and how many are known to be mentioned in the quote. ``--wrong N`` shows N errors.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import reading
from quotekit.draft import Draft
from quotekit.parties import find_parties
from quotekit.spans import Span
from quotekit.text import marks, sentences, tokens
from quotekit.values import Party, Quote, QuoteKind


def draft_of(article: dict[str, Any]) -> Draft:
    """A draft with the article's attributions as quotes, in text order."""
    text = article["text"]
    quotes = []
    for attribution in article["attributions"]:
        pieces: list[list[int]] = []
        for start, end in sorted(attribution["content"]):
            if pieces and start < pieces[-1][1]:
                pieces[-1][1] = max(pieces[-1][1], end)
            else:
                pieces.append([start, end])
        if pieces:
            source = Span(*attribution["source"][0]) if attribution["source"] else None
            contents = tuple(Span(*piece) for piece in pieces)
            kind, origin = QuoteKind(attribution["kind"]), "" if source else "floating"
            quotes.append(Quote(attribution["id"], kind, contents, source=source, origin=origin))
    found = marks.find(text)
    return Draft(
        text,
        paragraphs=found.paragraphs,
        stretches=found.stretches,
        sentences=sentences.read(tokens.tokenize(text)),
        quotes=tuple(sorted(quotes, key=lambda quote: quote.contents[0])),
    )


def kind_of(source: str) -> str:
    """Whether a source is a pronoun, holds a name, is another description, or is missing."""
    if not source:
        return "none"
    if source.lower() in ("he", "she", "they", "it", "i", "we", "who", "which", "that", "his", "her", "their", "one"):
        return "pronoun"
    return "name" if any(word[:1].isupper() for word in source.split()[1:] or source.split()) else "description"


def targets(scorer: Any, record: dict[str, Any], draft: Draft) -> Iterator[str]:
    """For each explicit gold target of a stance: "mentioned" in its quote, "known" in the article, or "unknown"."""
    aliases = {party["name"]: party["aliases"] for party in record["parties"]}
    quotes = {quote.id: quote for quote in draft.quotes}
    for gold in record["quotes"]:
        quote = quotes.get(gold["attribution"])
        for stance in gold.get("stances") or []:
            if quote is None or not stance["explicit"]:
                continue
            names = scorer.names_of(stance["target"], aliases.get(stance["target"], ()))
            same = [party for party in draft.parties if scorer.names_of(party.name, party.aliases) & names]
            yield "mentioned" if any(_is_in(quote, party) for party in same) else "known" if same else "unknown"


def _is_in(quote: Quote, party: Party) -> bool:
    return any(piece.covers(mention) for piece in quote.contents for mention in party.mentions)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", nargs="*", default=["dev", "world-dev"])
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--wrong", type=int, default=0)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "parties")
    for name in options.gold:
        gold = reading.records(options.data / "gold" / f"{name}.jsonl")
        articles = {record["id"]: record for record in gold if "text" in record}
        if not articles:
            articles = {record["id"]: record for record in reading.records(options.data / "polnear" / f"{name}.jsonl")}
        drafts = [draft_of(articles[record["id"]]) for record in gold]
        began = time.process_time()
        drafts = [find_parties(draft) for draft in drafts]
        seconds = time.process_time() - began
        words = sum(len(draft.text.split()) for draft in drafts)
        print(f"gold/{name}.jsonl: {words:,} words, {words / seconds:,.0f} a CPU-second; {reading.machine()}")
        score(scorer, gold, drafts, options.wrong)


def score(scorer: Any, gold: list[dict[str, Any]], drafts: list[Draft], most: int) -> None:
    """Print the figures of some articles, and the first errors."""
    total: Counter[str] = Counter()
    canonical: Counter[str] = Counter()
    right: Counter[str] = Counter()
    known: Counter[str] = Counter()
    wrong: list[str] = []
    for record, draft in zip(gold, drafts, strict=True):
        parties = {party.id: party for party in draft.parties}
        quotes = {quote.id: quote for quote in draft.quotes}
        aliases = {party["name"]: party["aliases"] for party in record["parties"]}
        known.update(targets(scorer, record, draft))
        for wanted in record["quotes"]:
            quote = quotes.get(wanted["attribution"])
            if quote is None or not wanted["speaker"]:
                continue
            source = draft.text[quote.source.slice] if quote.source else ""
            party = parties.get(quote.speaker or "")
            same = party is not None and scorer.norm_name(party.name) == scorer.norm_name(wanted["speaker"])
            names = scorer.names_of(wanted["speaker"], aliases.get(wanted["speaker"], ()))
            alike = party is not None and bool(scorer.names_of(party.name, party.aliases) & names)
            for key in (kind_of(source), "all"):
                total[key] += 1
                canonical[key] += same
                right[key] += alike
            if not same:
                got = party.name if party else None
                wrong.append(f"{wanted['speaker']} | {got} | {' '.join(source.split())} | {record['id'][:40]}")
    for key in ("all", "name", "pronoun", "description", "none"):
        if n := total[key]:
            print(f"{key:12} n {n:5}  canonical {100 * canonical[key] / n:5.1f}  right {100 * right[key] / n:5.1f}")
    n = sum(known.values())
    shares = "  ".join(f"{key} {100 * value / n:.1f}" for key, value in known.most_common())
    print(f"{'targets':12} n {n:5}  {shares}")
    print(*wrong[:most], sep="\n")


if __name__ == "__main__":
    main()
