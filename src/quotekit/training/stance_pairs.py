"""Pairs of words and a target with a known stance, as questions: from read quotes, and from sentences."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from quotekit.reading.pieces import Vocabulary
from quotekit.spans import Span
from quotekit.stance.classifier import LABELS
from quotekit.stance.lexicon import analyse, judge
from quotekit.stance.reading import read as read_words
from quotekit.stance.rows import Kind, Page, Question
from quotekit.text import marks
from quotekit.text.tokens import tokenize
from quotekit.values import QuoteKind, StanceLabel

_EDGES = " \n\t\"'“”‘’`"
UNREAD = -1
_SENTENCE_LABELS = {"negative": "against", "positive": "favor", "neutral": "neutral"}


@attrs.frozen
class Example:
    """A question about a page, and its answer.

    Attributes:
        page: the text.
        question: about it.
        label: the answer's number in ``LABELS``; ``UNREAD`` if nobody has read the pair.
        evidence: the lexicon's score; 0 for a sentence, which it does not read.
        taught: a teacher's scores of the labels; empty without a teacher.
    """

    page: Page = attrs.field(repr=False)
    question: Question
    label: int
    evidence: float = 0.0
    taught: tuple[float, ...] = ()


def page(text: str, vocabulary: Vocabulary) -> Page:
    """A text in words, as the steps before the stances cut it."""
    tokens = tokenize(text)
    words = vocabulary.read(tokens.forms(), tokens.starts, marks.find(text).stretches)
    return Page(text, tokens.starts, tokens.ends, words)


def read_quotes(
    gold: Sequence[dict[str, Any]], articles: dict[str, dict[str, Any]], vocabulary: Vocabulary, *, all_of: bool = True
) -> Iterator[Example]:
    """Every pair of the quotes read; with ``all_of`` false only those whose target is named inside the quote."""
    for read in gold:
        article = articles[read["id"]]
        made = page(article["text"], vocabulary)
        quotes = {quote["id"]: quote for quote in article["attributions"]}
        names = {party["name"]: (party["name"], *party["aliases"]) for party in read["parties"]}
        for row in read["quotes"]:
            if row.get("broken"):
                continue
            contents = tuple(trimmed(article["text"], Span(*span)) for span in quotes[row["attribution"]]["content"])
            contents = tuple(span for span in contents if len(span))
            if not contents:
                continue
            around = [Span(max(0, contents[0].start - 600), min(len(article["text"]), contents[-1].end + 400))]
            speaker = row["speaker"] or ""
            spoken = places(article["text"], around, names.get(speaker, ()))
            named = [span for forms in names.values() for span in places(article["text"], contents, forms)]
            cue, kind = quotes[row["attribution"]]["cue"], QuoteKind(quotes[row["attribution"]]["kind"])
            before = Span(cue[0][0], cue[-1][1]) if cue else None
            reading = read_words(article["text"], contents, named, before, retold=kind is not QuoteKind.DIRECT)
            analysis = analyse(reading, kind)
            for stance in row["stances"]:
                judged = places(article["text"], contents, names.get(stance["target"], (stance["target"],)))
                if not all_of and not (judged and stance["explicit"]):
                    continue
                mentions = places(article["text"], around, names.get(stance["target"], ()))
                question = Question(contents, judged, stance["target"], mentions, speaker, spoken)
                label = LABELS.index(StanceLabel(stance["label"]))
                yield Example(made, question, label, judge(analysis, judged).score if judged else 0.0)


def sentences(lines: Sequence[dict[str, Any]], vocabulary: Vocabulary) -> Iterator[Example]:
    """The pairs of sentence and target; the whole sentence is judged, the holder is its writer if it names none."""
    for line in lines:
        text, target = line["text"], Span(*line["target"])
        named, whole = text[target.slice], Span(0, len(text))
        mentions = places(text, [whole], (named,))
        if line["holder"] is None:
            question = Question((whole,), (target,), named, mentions, kind=Kind.SENTENCE)
        else:
            holder = Span(*line["holder"])
            spoken = (holder, *places(text, [whole], (text[holder.slice],)))
            question = Question((whole,), (target,), named, mentions, text[holder.slice], spoken, Kind.DIRECTED)
        label = LABELS.index(StanceLabel(_SENTENCE_LABELS[line["label"]]))
        yield Example(page(text, vocabulary), question, label)


def kept_back(lines: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The lines to train on, and those of a tenth of the sentences, the same in every run."""
    texts = sorted({line["text"] for line in lines})
    random.Random(0).shuffle(texts)
    tenth = set(texts[: len(texts) // 10])
    return [line for line in lines if line["text"] not in tenth], [line for line in lines if line["text"] in tenth]


def found_pairs(
    lines: Sequence[dict[str, Any]], articles: dict[str, dict[str, Any]], vocabulary: Vocabulary
) -> Iterator[Example]:
    """The pairs that :mod:`quotekit.training.stance_found` has written."""
    pages: dict[str, Page] = {}
    for line in lines:
        if line["id"] not in pages:
            pages = {line["id"]: page(articles[line["id"]]["text"], vocabulary)}
        contents, judged, mentions, spoken = (
            tuple(Span(*span) for span in line[key]) for key in ("contents", "judged", "mentions", "holder_mentions")
        )
        question = Question(contents, judged, line["target"], mentions, line["holder"], spoken)
        label = UNREAD if line["label"] is None else LABELS.index(StanceLabel(line["label"]))
        yield Example(pages[line["id"]], question, label)


def trimmed(text: str, span: Span) -> Span:
    """A span without spaces and quotation marks at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def places(text: str, contents: Sequence[Span], names: Sequence[str]) -> tuple[Span, ...]:
    """Where one of the names stands in the contents, the longest first, none inside another."""
    found: list[Span] = []
    for name in sorted(names, key=len, reverse=True):
        if len(name) < 2:
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE if len(name) >= 5 else 0)
        for piece in contents:
            for match in pattern.finditer(text, piece.start, piece.end):
                span = Span(match.start(), match.end())
                if not any(span.overlaps(other) for other in found):
                    found.append(span)
    return tuple(sorted(found))
