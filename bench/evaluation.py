"""Compare ``quotekit.evaluate`` with the scorers, figure by figure, on the same articles and predictions.

Usage: python bench/evaluation.py DATA [--eval FOLDER] [--articles N] [--reader none]

DATA holds polnear/dev.jsonl and gold/dev.jsonl; FOLDER (default: DATA/../eval) the scorers ``attribution.py`` and
``parties.py``. Printed are how many figures were compared, each that differs, and the seconds that both took.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import quotekit
import reading

Pair = tuple[str, float | None, float | None]
_SPANS = {"strict": "spans, strict", "trimmed": "spans, joined", "trimmed-own": "spans"}
_SCOPES = {"all": "", "explicit": ", explicit", "no-via": ", own"}


def main() -> None:
    """Annotate, score twice, compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--articles", type=int)
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    folder = options.eval or options.data.parent / "eval"
    articles = reading.records(options.data / "polnear" / "dev.jsonl", options.articles)
    known = {article["id"] for article in articles}
    parties = [r for r in reading.records(options.data / "gold" / "dev.jsonl") if r["id"] in known]
    kit = quotekit.load(reader=None if options.reader == "none" else options.reader, threads=1)
    records = [report.to_dict() for report in kit.pipe({"id": a["id"], "text": a["text"]} for a in articles)]
    print(f"{len(articles)} articles, of which {len(parties)} with speakers and stances; {reading.machine()}")

    scorer = reading.scorer(folder, "attribution")
    began = time.process_time()
    wanted = scorer.score(articles, records)
    between = time.process_time()
    found = quotekit.evaluate([attributions(article) for article in articles], records, resamples=0)
    show("attributions", list(of_attributions(wanted, found)), between - began, time.process_time() - between)

    scorer = reading.scorer(folder, "parties")
    began = time.process_time()
    wanted = scorer.score([parties], articles, records)
    between = time.process_time()
    found = quotekit.evaluate(list(speakers(parties, articles)), records, resamples=0)
    show("parties", list(of_parties(wanted, found)), between - began, time.process_time() - between)


def attributions(article: dict[str, Any]) -> dict[str, Any]:
    """An article's gold attributions, plainly."""
    keys = {"contents": "content", "source": "source", "cue": "cue", "kind": "kind"}
    quotes = [{key: item[name] for key, name in keys.items()} for item in article["attributions"]]
    return {"id": article["id"], "text": article["text"], "quotes": quotes, "skip": article.get("discard") or []}


def speakers(gold: list[dict[str, Any]], articles: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Gold speakers, media and stances, plainly."""
    by_id = {article["id"]: article for article in articles}
    for record in gold:
        contents = {item["id"]: item["content"] for item in by_id[record["id"]]["attributions"]}
        quotes = [
            {
                "contents": contents[quote["attribution"]],
                "speaker": quote["speaker"],
                "medium": "post" if quote["medium"] == "tweet" else None,
                "stances": [
                    {key: stance[key] for key in ("target", "label", "explicit")} for stance in quote["stances"]
                ],
            }
            for quote in record["quotes"]
        ]
        named = [{"name": party["name"], "aliases": party["aliases"]} for party in record["parties"]]
        text = by_id[record["id"]]["text"]
        yield {"id": record["id"], "text": text, "quotes": quotes, "parties": named, "complete": False}


def of_attributions(wanted: dict[str, Any], found: Any) -> Iterator[Pair]:
    """The figures of quotes, sources and spans, each as the scorer and as quotekit gives it."""
    for kind, row in wanted["attributions"].items():
        names = {"exact": "exact", "token": "token", "iou": "overlap", "e2e": "end to end"}
        for name, measure in names.items():
            yield from _three(f"{measure} {kind}", row[name], found[measure, kind])
        for name, measure in (("speaker_acc", "speaker given quote"), ("named", "speaker named")):
            yield f"{measure} {kind}", row[name], found[measure, kind].value
    for variant, measure in _SPANS.items():
        for label, row in wanted["label_spans"][variant].items():
            yield from _three(f"{measure} {label}", row["exact"], found[measure, label])


def of_parties(wanted: dict[str, Any], found: Any) -> Iterator[Pair]:
    """The figures of speakers and stances, each as the scorer and as quotekit gives it."""
    yield "quote found", wanted["quotes"]["recall"], found["quote found", "all"].value
    for name, measure in (
        ("right", "same speaker"),
        ("canonical", "canonical speaker"),
        ("end-to-end", "same speaker, end to end"),
        ("end-to-end canonical", "canonical speaker, end to end"),
    ):
        yield measure, wanted["speaker"][name], found[measure, "all"].value
    identity = wanted["identity"]
    yield "speakers per speaker", identity["fragmentation"], found["speakers per speaker", "all"].value
    yield from _three("B-cubed", [identity["b-cubed"][key] for key in ("p", "r", "f1")], found["B-cubed", "all"])
    for scope, name in _SCOPES.items():
        row = wanted["stance"][scope]
        for label in ("against", "favor"):
            three = [row[label][key] for key in ("p", "r", "f1")]
            yield from _three(f"stance{name} {label}", three, found[f"stance{name}", label])
        yield f"polar F1{name}", row["polar F1"], found[f"polar F1{name}", "pairs"].value
        yield f"macro F1{name}", row["3-class macro F1"], found[f"macro F1{name}", "pairs of both"].value
        yield f"target recall{name}", row["target recall"], found[f"target recall{name}", "pairs"].value
        stray = found[f"polar on no pair{name}", "per quote"].value
        yield f"polar on no pair{name}", row["polar false positives per quote"], stray


def _three(name: str, wanted: Any, figure: Any) -> Iterator[Pair]:
    for part, one, other in zip("P R F1".split(), wanted, (figure.precision, figure.recall, figure.value), strict=True):
        yield f"{name} {part}", one, other


def show(name: str, pairs: list[Pair], theirs: float, ours: float) -> None:
    """Print what differs; nothing to divide by is 0 to the scorers in places, and None to quotekit."""
    differing = [pair for pair in pairs if abs((pair[1] or 0) - (pair[2] or 0)) > 1e-9]
    print(f"\n{name}: {len(pairs)} figures, {len(differing)} differ; scorer {theirs:.1f} s, quotekit {ours:.1f} s")
    for measure, one, other in differing:
        print(f"  {measure}: {one} {other}")


if __name__ == "__main__":
    main()
