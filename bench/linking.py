"""Print how well parties are linked across a corpus, and what a table of the corpus's actors brings.

Usage: python bench/linking.py DATA [--gold train|dev|world-dev] [--eval FOLDER] [--articles N] [--reader none|FOLDER]

DATA holds gold/*.jsonl (canonical speakers and their aliases) and polnear/*.jsonl (their articles); FOLDER (default:
DATA/../eval) the scorer ``parties.py``. Found quotes of named speakers are clustered by ``quotekit.link`` and compared
with gold, where speakers of one canonical name are one: B-cubed, beside clusters by the names as found. The table holds
the named persons, bodies and states of gold with their capitalised aliases, those of two actors left out. Where gold
has two canonical names for one person in different articles, a table keeps to one: compare "speaker right" there.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import reading
from quotekit import Report, link
from quotekit.parties.step import Parties
from quotekit.parties.table import read
from quotekit.parties.wording import Wording

_KINDS = ("person", "organisation", "state")
_LONGEST = 3  # words of an alias


def main() -> None:
    """Annotate with and without a table, link, score."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", default="dev")
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--articles", type=int)
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "parties")
    gold = reading.records(options.data / "gold" / f"{options.gold}.jsonl", options.articles)
    articles = {record["id"]: record for record in gold if "text" in record}
    if not articles:
        articles = {r["id"]: r for r in reading.records(options.data / "polnear" / f"{options.gold}.jsonl", None)}
    kit = reading.kit(options.reader)
    table = {"actors": actors(gold)}
    print(f"gold/{options.gold}.jsonl: {len(gold)} articles, {len(table['actors'])} actors; {reading.machine()}\n")
    for name, own in (("without a table", kit), ("with a table", kit.replace(parties=Parties(read(table))))):
        reports = list(own.pipe({"id": r["id"], "text": articles[r["id"]]["text"]} for r in gold))
        scores = scorer.score([gold], list(articles.values()), [report.to_dict() for report in reports])
        began = time.process_time()
        links = link(reports)
        seconds = time.process_time() - began
        found = [
            (want, links.ids(report)[got], report.party(got).name)
            for want, got, report in speakers(scorer, gold, articles, reports)
        ]
        print(f"{name}: {len(links):,} linked parties of {sum(len(r.parties) for r in reports):,} in {seconds:.2f} s")
        for what, pairs in (
            ("linked", [(want, id_) for want, id_, _ in found]),
            ("by name", [(want, printed) for want, _, printed in found]),
            (
                "linked, canonical name found",
                [(want, id_) for want, id_, printed in found if same(scorer, want, printed)],
            ),
        ):
            p, r, f = b_cubed(pairs)
            print(f"  {what:30} {len(pairs):5} quotes  B-cubed P {p:.1f}  R {r:.1f}  F1 {f:.1f}")
        print(*(line for line in scorer.table(scores).splitlines() if line.startswith("speaker right")), "", sep="\n")


def actors(gold: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The named parties of gold as a table of actors."""
    kinds: dict[str, str] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for party in (party for record in gold for party in record["parties"]):
        name = party["name"]
        if party["kind"] not in _KINDS or not name[0].isupper() or (party["kind"] == "person" and " " not in name):
            continue
        kinds.setdefault(name, party["kind"])
        for alias in (name, *party["aliases"]):
            wording = Wording.of(alias) if alias[:1].isupper() and len(alias.split()) <= _LONGEST else None
            if wording is not None and not wording.is_too_common:
                owners[wording.key].add(name)
                aliases[name].add(alias)
    own = {name: [a for a in sorted(aliases[name]) if owners[Wording.of(a).key] == {name}] for name in kinds}
    return {name: {"name": name, "kind": kinds[name], "aliases": own[name]} for name in kinds if name in own[name]}


def speakers(
    scorer: Any, gold: list[dict[str, Any]], articles: dict[str, Any], reports: list[Report]
) -> Iterator[tuple[str, str, Report]]:
    """The gold name, the found party's id and the report of each found quote of a named speaker."""
    for record, report in zip(gold, reports, strict=True):
        text = articles[record["id"]]["text"]
        kinds = {party["name"]: party["kind"] for party in record["parties"]}
        attributions = {a["id"]: a for a in articles[record["id"]]["attributions"]}
        wanted = [
            scorer.chars(text, scorer.clean(text, attributions[q["attribution"]]["content"])) for q in record["quotes"]
        ]
        have = [scorer.chars(text, [(s.start, s.end) for s in quote.contents]) for quote in report.quotes]
        for i, j in scorer.iou_match(wanted, have):
            want, got = record["quotes"][i]["speaker"], report.quotes[j].speaker
            if want and got and want[0].isupper() and kinds.get(want) in _KINDS:
                yield want, got, report


def same(scorer: Any, gold: str, found: str) -> bool:
    """Whether a party was found under its canonical name."""
    return bool(scorer.norm_name(gold) == scorer.norm_name(found))


def b_cubed(pairs: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1, in per cent, of found clusters (second) against gold ones (first)."""
    both, gold, found = Counter(pairs), Counter(g for g, _ in pairs), Counter(f for _, f in pairs)
    precision = sum(n * n / found[f] for (_, f), n in both.items()) / max(1, len(pairs))
    recall = sum(n * n / gold[g] for (g, _), n in both.items()) / max(1, len(pairs))
    f1 = 2 * precision * recall / (precision + recall) if pairs else 0.0
    return 100 * precision, 100 * recall, 100 * f1


if __name__ == "__main__":
    main()
