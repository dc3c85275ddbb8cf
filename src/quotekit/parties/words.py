"""The words of a draft with what the step asks of them: where they stand, how they are written, whether quoted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import attrs
import regex

from quotekit.draft import Draft
from quotekit.parties.forms import plain
from quotekit.parties.lexicon import Lexicon
from quotekit.spans import Span, offsets
from quotekit.text.paragraphs import split as split_paragraphs
from quotekit.text.sentences import read as cut_sentences
from quotekit.text.tokens import tokenize
from quotekit.values import QuoteKind

_WORD = regex.compile(
    r"(?:\p{Lu}\.(?:[ ]?(?=\p{Lu}\.(?:[ ]?\p{Lu}\.){0,8}(?:\W|$)))?){2,4}(?!\p{Ll})"  # U.S., D.C., J. R. R.
    r"|[@#][\w]+"
    r"|\p{L}[\p{L}\p{M}\p{N}]*+(?:(?:['’\-‑&](?=[\p{L}\p{N}])|[\x80-\x9f¡-©¬-¶¸-º¼-¿](?=\p{L})|\.(?=(?:com|org|net|gov|[A-Z]\.)\b))[\p{L}\p{M}\p{N}]++)*+"
    r"|\p{N}[\p{L}\p{N}]*+(?:[.,\-:](?=\p{N})[\p{L}\p{N}]++)*+"
    r"|(?<=\s)['’]s\b"
)
_OWNED = regex.compile(r"['’]s$", regex.IGNORECASE)
_ONLY_MARKS = regex.compile(r"\s*[\"“”‘’'`]{0,2}\s*[\"“”‘’'`]{0,2}\s*|-")
_NARRATED = frozenset("said says told asked was were had".split())  # small words that headings do not have
_LINE_END = regex.compile(r"[^\S\n]*+(?:\n|$)")
_OPENS = regex.compile(r"[\"“„«‹‘`:•*|>]|''|--|[—–]")


class Word(NamedTuple):
    """A word as it stands in the text. Where it stands, :class:`Reading` tells: words that are alike are one value.

    Attributes:
        text: as printed, without a possessive 's.
        low: in lower case, with straight apostrophes, without full stops.
        gap: what stands between it and the word before.
        first: it stands where any word is capitalised: at the head of a sentence, a quotation, after a colon.
        owner: it is a possessive ("Iran's", "the drivers'").
        quoted: it stands inside a direct or mixed quote.
        capital: its first letter is a capital one.
    """

    text: str
    low: str
    gap: str
    first: bool
    owner: bool
    quoted: bool
    capital: bool

    @property
    def shouted(self) -> bool:
        """Whether it is two or more letters, all capital."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def near(self) -> bool:
        """Whether nothing but a blank and quotation marks stand between it and the word before."""
        return "\n" not in self.gap and bool(_ONLY_MARKS.fullmatch(self.gap))

    @property
    def close(self) -> bool:
        """Whether nothing but a blank stands between it and the word before."""
        return self.gap.isspace() and "\n" not in self.gap


@attrs.frozen
class Reading:
    """The words of a draft and where its sentences that are headings stand.

    Attributes:
        text: the text.
        words: its words in order.
        starts, ends: their spans, without a possessive 's.
        sentences, paragraphs: the number of the sentence and of the paragraph of each.
        headings: numbers of the sentences in which every longer word is capitalised.
        titles: numbers of shorter ones that are paragraphs of their own without a full stop: "Tom Roe Leaves Kiln".
        lower: words that occur without a capital.
    """

    text: str
    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]
    sentences: Sequence[int]
    paragraphs: Sequence[int]
    headings: frozenset[int]
    titles: frozenset[int]
    lower: frozenset[str]

    def at(self, position: int) -> int:
        """The index of the first word that starts at or after a position."""
        return bisect_left(self.starts, position)

    def within(self, span: Span) -> tuple[int, int]:
        """The half-open range of the words that start inside a span."""
        return self.at(span.start), self.at(span.end)

    def in_one(self, index: int, other: int) -> bool:
        """Whether there are words at both places, in one sentence."""
        return max(index, other) < len(self.words) and self.sentences[index] == self.sentences[other]

    def slice(self, first: int, last: int) -> str:
        """The text from the first word to the last one, white space made single."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())

    def span(self, first: int, last: int) -> Span:
        """The span from the first word to the last one."""
        return Span(self.starts[first], self.ends[last])


class _Counter:
    """The number of the last of some spans that starts at or before a position; positions must not go back."""

    def __init__(self, starts: Sequence[int]) -> None:
        self.starts, self.index = starts, 0

    def at(self, position: int) -> int:
        while self.index + 1 < len(self.starts) and self.starts[self.index + 1] <= position:
            self.index += 1
        return self.index


def _quoted(draft: Draft) -> list[Span]:
    """What stands inside direct quotes, and inside the marks of mixed ones, merged and in order."""
    marked = sorted(stretch.span for stretch in draft.stretches)
    starts = [span.start for span in marked]
    spans: list[Span] = []
    for quote in draft.quotes:
        if quote.kind is QuoteKind.DIRECT or (quote.kind is QuoteKind.MIXED and not marked):
            spans += quote.contents
        elif quote.kind is QuoteKind.MIXED:
            for piece in quote.contents:
                inside = marked[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]
                spans += inside or [piece]
    spans.sort()
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def read(draft: Draft, lexicon: Lexicon) -> Reading:
    """The words of a draft. Sentences and paragraphs are the draft's; without them, those of the text step."""
    text = draft.text
    in_sentence = _Counter((draft.sentences or cut_sentences(tokenize(text))).spans.starts or [0])
    in_paragraph = _Counter(offsets(p.start for p in draft.paragraphs or split_paragraphs(text)) or [0])
    quoted = _quoted(draft)
    q = 0
    words: list[Word] = []
    known: dict[Word, Word] = {}
    starts, ends, sentences, paragraphs = offsets(), offsets(), offsets(), offsets()
    before, last_sentence = 0, -1
    for match in _WORD.finditer(text):
        start, end = match.span()
        printed = match.group()
        if printed in ("'s", "’s"):
            if words:
                owning = words[-1]._replace(owner=True)
                words[-1] = known.setdefault(owning, owning)
                before = end
            continue
        owner, skip = False, 0
        owned = _OWNED.search(printed)
        if owned and len(printed) > 2:
            end, printed, owner = start + owned.start(), printed[: owned.start()], True
        elif text[end : end + 1] in ("'", "’") and printed[-1:] in "sS" and text[end + 1 : end + 2] == " ":
            owner = text[end + 2 : end + 3].isalnum()
            skip = int(owner)
        low = plain(printed)
        if text[end : end + 1] == "." and not printed.endswith("."):
            initial = len(printed) == 1 and printed.isupper() and printed != "I"
            if initial or low in lexicon.abbreviations or low in ("jr", "sr"):
                end, printed = end + 1, printed + "."
        sentence, paragraph = in_sentence.at(start), in_paragraph.at(start)
        gap = text[before:start]
        if "\n" in gap and gap.isspace() and words and paragraphs[-1] == paragraph:
            gap = " "  # a wrapped line
        while q < len(quoted) and quoted[q].end <= start:
            q += 1
        first = sentence != last_sentence or bool(_OPENS.search(gap)) or "\n" in gap
        is_quoted = q < len(quoted) and quoted[q].start <= start
        word = Word(printed, low, gap, first, owner, is_quoted, printed[0].isupper())
        words.append(known.setdefault(word, word))
        starts.append(start)
        ends.append(end)
        sentences.append(sentence)
        paragraphs.append(paragraph)
        before, last_sentence = max(end, match.end()) + skip, sentence
    headings = _headings(words, sentences, paragraphs, lexicon)
    titles = _titles(text, words, ends, sentences, paragraphs, lexicon) - headings
    lower = frozenset(word.low for word in known if not word.capital)
    return Reading(text, words, starts, ends, sentences, paragraphs, headings, titles, lower)


def _headings(
    words: Sequence[Word], sentences: Sequence[int], paragraphs: Sequence[int], lexicon: Lexicon
) -> frozenset[int]:
    """Numbers of the sentences of four long words and more in which all words but small ones are capitalised.

    None of them is in a paragraph with another sentence that is no heading: "Look at Judge Ann Lee. She said no."
    """
    count = sentences[-1] + 1 if words else 0
    capital, paragraph_of = offsets([0]) * count, offsets([0]) * count
    told, last = bytearray(count), -1
    for word, sentence, paragraph in zip(words, sentences, paragraphs, strict=True):
        if sentence != last:
            last = sentence
            paragraph_of[sentence] = paragraph
        if word.capital:
            capital[sentence] += len(word.text) > 3
        elif word.text[0].isalpha() and (word.low not in lexicon.ordinary or word.low in _NARRATED):
            told[sentence] = 1
    narrated = {paragraph_of[sentence] for sentence in range(count) if told[sentence]}
    return frozenset(s for s in range(count) if capital[s] >= 4 and not told[s] and paragraph_of[s] not in narrated)


def _titles(
    text: str,
    words: Sequence[Word],
    ends: Sequence[int],
    sentences: Sequence[int],
    paragraphs: Sequence[int],
    lexicon: Lexicon,
) -> frozenset[int]:
    """Numbers of the sentences of three words and more, all but small ones capitalised, alone in their paragraphs.

    They end without a stop, a colon or a mark.
    """
    count = sentences[-1] + 1 if words else 0
    capital, last, paragraph_of = offsets([0]) * count, offsets([0]) * count, offsets([0]) * count
    within = offsets([0]) * (paragraphs[-1] + 1 if words else 0)  # sentences of a paragraph
    told, before = bytearray(count), -1
    for word, end, sentence, paragraph in zip(words, ends, sentences, paragraphs, strict=True):
        if sentence != before:
            before, paragraph_of[sentence] = sentence, paragraph
            within[paragraph] += 1
        last[sentence] = end
        capital[sentence] += word.capital
        if not word.capital and word.text[0].isalpha() and (word.low not in lexicon.ordinary or word.low in _NARRATED):
            told[sentence] = 1
    alone = (s for s in range(count) if capital[s] > 2 and not told[s] and within[paragraph_of[s]] == 1)
    return frozenset(s for s in alone if _LINE_END.match(text, last[s]))
