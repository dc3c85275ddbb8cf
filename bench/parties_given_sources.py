"""Print how often the canonical speaker is right when the source of each quote is given.

usage: parties_given_sources.py DATA_FOLDER [--gold train|dev|world-dev] [--wrong N]

DATA_FOLDER holds gold/*.jsonl (canonical speakers) and polnear/*.jsonl (articles with attributions). Quotes are built from
the attributions of an article, so that what is measured is this step alone. Figures: "canonical", the party's name equals
the gold name after normalisation (case, titles, articles, possessives); "right", any name or alias in common; B-cubed over
the quotes of an article. Says so and stops when the data are not there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from quotekit.draft import Draft
from quotekit.parties import find_parties
from quotekit.spans import Span
from quotekit.text import paragraphs, sentences, tokens
from quotekit.values import Quote, QuoteKind

TITLES = set(
    "mr mrs ms miss dr prof sen senator rep representative congressman congresswoman gov governor president secretary minister chancellor ambassador "
    "mayor judge speaker sheriff gen general col lt capt sgt former ex us house senate vice prime foreign state attorney chief justice".split()
)


def norm(name: str) -> str:
    """A name for comparison: without case, articles, leading titles, possessives and punctuation."""
    text = re.sub("[’‘`´]", "'", unicodedata.normalize("NFKC", name or "").casefold()).replace(".", "")
    words = [w.removesuffix("'s") for w in re.findall(r"[^\W_]+(?:'s)?", re.sub(r"'(?!s\b)", "", text))]
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    cut = 0
    while cut < len(words) - 1 and words[cut] in TITLES:
        cut += 1
    return " ".join(words[cut:])


def load(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def draft_of(article: dict[str, Any]) -> Draft:
    """A draft with the article's attributions as quotes, in text order."""
    rows = []
    for a in article["attributions"]:
        contents: list[list[int]] = []
        for start, end in sorted(a["content"]):
            if contents and start < contents[-1][1]:
                contents[-1][1] = max(contents[-1][1], end)
            else:
                contents.append([start, end])
        if contents:
            rows.append((contents[0][0], contents, a))
    rows.sort(key=lambda row: row[0])
    text = article["text"]
    quotes = []
    for _, contents, a in rows:
        source = Span(*a["source"][0]) if a["source"] else None
        quotes.append(
            Quote(
                a["id"],
                QuoteKind(a["kind"]),
                tuple(Span(*c) for c in contents),
                source=source,
                origin="" if source else "floating",
            )
        )
    return Draft(
        text, paragraphs=paragraphs.split(text), sentences=sentences.read(tokens.tokenize(text)), quotes=tuple(quotes)
    )


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", default="train")
    parser.add_argument("--wrong", type=int, default=0)
    args = parser.parse_args()
    gold_path = args.data / "gold" / f"{args.gold}.jsonl"
    if not gold_path.exists():
        print(f"skipped: {gold_path} is not there")
        return
    gold = load(gold_path)
    articles = {r["id"]: r for r in gold if "text" in r}
    if not articles:
        articles = {r["id"]: r for r in load(args.data / "polnear" / f"{args.gold}.jsonl")}
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    loose: Counter[str] = Counter()
    wrong = []
    precision, recall, n = 0.0, 0.0, 0
    seconds, size = 0.0, 0
    for record in gold:
        draft = draft_of(articles[record["id"]])
        began = time.perf_counter()
        draft = find_parties(draft)
        seconds += time.perf_counter() - began
        size += len(draft.text.split())
        parties = {p.id: p for p in draft.parties}
        quotes = {q.id: q for q in draft.quotes}
        aliases = {p["name"]: {norm(x) for x in [p["name"], *p["aliases"]]} for p in record["parties"]}
        rows = []
        for g in record["quotes"]:
            quote = quotes.get(g["attribution"])
            if quote is None or not g["speaker"]:
                continue
            party = parties.get(quote.speaker or "")
            source = draft.text[quote.source.slice] if quote.source else ""
            kind = (
                "none"
                if not source
                else "pronoun"
                if source.lower() in PRONOUNS
                else "name"
                if re.search(r"\b[A-Z]\w", source)
                else "noun"
            )
            ok = party is not None and norm(party.name) == norm(g["speaker"])
            known = aliases.get(g["speaker"], {norm(g["speaker"])})
            ok_loose = party is not None and bool({norm(x) for x in [party.name, *party.aliases]} & known)
            for key in (kind, "all"):
                total[key] += 1
                right[key] += ok
                loose[key] += ok_loose
            rows.append((g["speaker"], party.id if party else f"none {quote.id}"))
            if not ok:
                wrong.append((kind, record["id"], source, g["speaker"], party.name if party else None))
        by_gold: dict[str, list[str]] = defaultdict(list)
        by_pred: dict[str, list[str]] = defaultdict(list)
        for g_name, p_id in rows:
            by_gold[g_name].append(p_id)
            by_pred[p_id].append(g_name)
        for g_name, p_id in rows:
            both = by_gold[g_name].count(p_id)
            precision += both / len(by_pred[p_id])
            recall += both / len(by_gold[g_name])
            n += 1
    print(f"{args.gold}: {len(gold)} articles, python {sys.version.split()[0]}, {size / seconds:,.0f} words a second")
    for key in ("all", "name", "pronoun", "noun", "none"):
        if total[key]:
            print(
                f"{key:8} n {total[key]:5}  canonical {100 * right[key] / total[key]:5.1f}  right {100 * loose[key] / total[key]:5.1f}"
            )
    p, r = precision / max(n, 1), recall / max(n, 1)
    print(f"B-cubed  P {100 * p:.1f}  R {100 * r:.1f}  F1 {200 * p * r / max(p + r, 1e-9):.1f}")
    for row in wrong[:: max(1, len(wrong) // args.wrong)] if args.wrong else []:
        print(*row, sep=" | ")


PRONOUNS = set("he she they it i we his her their who which that him them one another".split())

if __name__ == "__main__":
    main()
