"""Annotated articles for training: PolNeAR's attributions, prepared as words with tags and links."""

from __future__ import annotations

import json
import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import torch
from torch import Tensor

from quotekit.reading.model import NAME_TAGS, TAGS
from quotekit.reading.pieces import Vocabulary, Words
from quotekit.reading.windows import Window, cut
from quotekit.text import marks
from quotekit.text.glyphs import GLYPH
from quotekit.text.sentences import split as split_sentences
from quotekit.text.tokens import tokenize

Range = tuple[int, int]  # first and last word of a span

_GLYPHS = {"“": '"', "”": '"', "‘": "'", "’": "'"}


@attrs.frozen
class Attribution:
    """One attribution in words: its cue, its source or None, its pieces of content."""

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]


@attrs.frozen
class Prepared:
    """An article ready for training.

    Attributes:
        words: its words.
        windows: how it is cut.
        tags: a tag of ``TAGS`` each.
        names: a tag of ``NAME_TAGS`` each; -1 where nothing is known.
        ignored: whether a word's tags teach nothing (stretches that annotators skipped).
        attributions: with all their words.
        marked: whether people have marked its attributions; else ``tags`` and ``attributions`` say nothing.
        taught: a teacher's probabilities (words, tags), zeros where it has said nothing; None without one.
    """

    words: Words = attrs.field(repr=False)
    windows: list[Window] = attrs.field(repr=False)
    tags: list[int] = attrs.field(repr=False)
    names: list[int] = attrs.field(repr=False)
    ignored: list[bool] = attrs.field(repr=False)
    attributions: list[Attribution] = attrs.field(repr=False)
    marked: bool = True
    taught: Tensor | None = attrs.field(default=None, repr=False, eq=False)


def read(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def prepare(record: dict[str, Any], vocabulary: Vocabulary) -> Prepared:
    """An article with ``text`` and, if there are, ``attributions`` and ``names`` ([start, end, type]).

    What a teacher has to say of it comes from :mod:`quotekit.training.taught`.
    """
    text = record["text"]
    tokens = tokenize(text)
    found = marks.find(text)
    words = vocabulary.read(tokens.forms(), tokens.starts, found.stretches)
    paragraphs = []
    for paragraph in found.paragraphs:
        first, end = bisect_left(tokens.starts, paragraph.start), bisect_left(tokens.starts, paragraph.end)
        if first < end:
            paragraphs.append((first, end))
    windows = cut([len(p) for p in words.pieces], paragraphs, [first for first, _ in split_sentences(tokens)])

    def place(spans: Sequence[Sequence[int]]) -> list[Range]:
        out = []
        for start, end in spans:
            first, last = bisect_right(tokens.starts, start) - 1, bisect_left(tokens.starts, end) - 1
            if first < 0 or tokens.ends[first] <= start:
                first += 1
            if first <= last:
                out.append((first, last))
        return out

    tags, names = [0] * len(words), [-1] * len(words)
    attributions = []
    for item in record.get("attributions") or []:
        cue, source, contents = place(item["cue"]), place(item["source"]), place(item["content"])
        for role, ranges in (("content", contents), ("cue", cue), ("source", source)):
            begin, inside = TAGS.index(f"B-{role}"), TAGS.index(f"I-{role}")
            for first, last in ranges:
                tags[first : last + 1] = [begin] + [inside] * (last - first)
        if cue and contents:
            attributions.append(Attribution(cue[0], source[0] if source else None, tuple(contents)))
    if "names" in record:
        names = [0] * len(words)
        for start, end, kind in record["names"]:
            for first, last in place([(start, end)]):
                names[first : last + 1] = [NAME_TAGS.index(f"B-{kind}")] + [NAME_TAGS.index(f"I-{kind}")] * (
                    last - first
                )
    ignored = [False] * len(words)
    for first, last in place(record.get("discard") or []):
        ignored[first : last + 1] = [True] * (last + 1 - first)
    taught = None
    if "taught" in record:
        at = {(start, end): number for number, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True))}
        taught = torch.zeros(len(words), len(TAGS))
        known = [(at[start, end], row) for start, end, row in record["words"] if (start, end) in at]
        if known:
            here, there = zip(*known, strict=True)
            taught[list(here)] = record["taught"][list(there)].float()
    return Prepared(words, windows, tags, names, ignored, attributions, "attributions" in record, taught)


def damaged(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The article with one quotation mark deleted, turned round or doubled; as it was if it has none."""
    marks_of = [m for m in GLYPH.finditer(record["text"]) if m.group() not in ("'", "’", "`", "´")]
    if not marks_of:
        return record
    mark = chance.choice(marks_of)
    other = {"“": "”", "”": "“"}.get(mark.group(), "")
    return replaced(record, mark.start(), mark.end(), chance.choice(["", other, mark.group() * 2]))


def replaced(record: dict[str, Any], start: int, end: int, by: str) -> dict[str, Any]:
    """The article with some characters replaced and all spans moved along."""
    text, change = record["text"], len(by) - (end - start)

    def moved(at: int) -> int:
        return at if at <= start else max(start, at + change) if at < end else at + change

    def spans(items: Any) -> list[list[Any]]:
        return [[moved(item[0]), moved(item[1]), *item[2:]] for item in items]

    out = {**record, "text": text[:start] + by + text[end:], "discard": spans(record.get("discard") or [])}
    if "attributions" in record:
        out["attributions"] = [
            {**item, **{key: spans(item[key]) for key in ("content", "cue", "source")}}
            for item in record["attributions"]
        ]
    return out | {key: spans(record[key]) for key in ("names", "words") if key in record}


def straightened(record: dict[str, Any]) -> dict[str, Any]:
    """The article with straight quotation marks for curly ones."""
    return {**record, "text": record["text"].translate(str.maketrans(_GLYPHS))}


def varied(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The article as another newsroom, or a careless one, might have set it."""
    if chance.random() < 0.25:
        record = straightened(record)
    if chance.random() < 0.3:
        record = damaged(record, chance)
    return record


def inside(window: Window, item: Attribution) -> Attribution | None:
    """An attribution in a window's own words, counted from its start; None if it is not wholly in it."""
    ranges = [item.cue, *item.contents, *([item.source] if item.source else [])]
    if any(first < window.first or last >= window.end for first, last in ranges):
        return None

    def moved(r: Range) -> Range:
        return r[0] - window.first, r[1] - window.first

    return Attribution(moved(item.cue), moved(item.source) if item.source else None, tuple(map(moved, item.contents)))


def windows(articles: Sequence[Prepared]) -> Iterator[tuple[Prepared, Window]]:
    """All windows of all articles."""
    for article in articles:
        for window in article.windows:
            yield article, window
