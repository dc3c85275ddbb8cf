"""Print how often the speaker's name is right on news with gold coreference, from the text alone.

Usage: python bench/parties_gum.py DATA [--file gum-news.jsonl] [--eval FOLDER] [--wrong N] [--reader none]

DATA/FILE holds articles with attributions, some with a speaker: a name chosen by coreference, and the spans of all
mentions of that party. An attribution is found if a quote matches its content by intersection over union as in the
scorer of parties (FOLDER, default: DATA/../eval) or, as contents there end with their sentence, holds it whole. Of
those found with a speaker: "named", the party's name is the speaker's name after normalisation; "right", a name or
alias of the party is the speaker's name or a mention of it that is no pronoun. ``--wrong N`` shows N that are not.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import reading
from quotekit import Report


def main() -> None:
    """Annotate, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--file", default="gum-news.jsonl")
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--wrong", type=int, default=0)
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "parties")
    kit = reading.kit(options.reader)
    articles = reading.records(options.data / options.file)
    speakers = found = named = right = 0
    wrong: list[str] = []
    for article in articles:
        report = kit(article["text"], article["id"])
        gold = [a for a in article["attributions"] if a["content"]]
        matched = match(scorer, article["text"], gold, report)
        names = {party.id: party for party in report.parties}
        for i, attribution in enumerate(gold):
            speakers += bool(attribution["speaker"])
            if not attribution["speaker"] or i not in matched:
                continue
            found += 1
            quote = report.quotes[matched[i]]
            party = names.get(quote.speaker or "")
            mentions = [article["text"][start:end] for start, end in attribution.get("coref_mentions", ())]
            wanted = scorer.names_of(attribution["speaker"], mentions)
            own = scorer.names_of(party.name, party.aliases) if party else set()
            named += bool(party) and scorer.norm_name(party.name) == scorer.norm_name(attribution["speaker"])
            right += bool(own & wanted)
            if not own & wanted:
                source = article["text"][quote.source.slice] if quote.source else "-"
                got = party.name if party else None
                wrong.append(f"{attribution['speaker']} | {got} | {' '.join(source.split())} | {article['id']}")
    total = sum(len(article["attributions"]) for article in articles)
    print(f"{options.file}: {len(articles)} articles, {total} attributions; {reading.machine()}")
    print(f"with a speaker {speakers}, found {found}")
    print(f"of them named {100 * named / found:.1f}, right {100 * right / found:.1f}")
    print(*wrong[: options.wrong], sep="\n")


def match(scorer: Any, text: str, gold: list[dict[str, Any]], report: Report) -> dict[int, int]:
    """The quote of each attribution that was found, by their numbers."""
    wanted = [scorer.chars(text, scorer.clean(text, a["content"])) for a in gold]
    have = [scorer.chars(text, scorer.clean(text, [[s.start, s.end] for s in q.contents])) for q in report.quotes]
    matched = dict(scorer.iou_match(wanted, have))
    for i, own in enumerate(wanted):
        if i not in matched and own:
            whole = next((j for j, other in enumerate(have) if own <= other), None)
            if whole is not None:
                matched[i] = whole
    return matched


if __name__ == "__main__":
    main()
