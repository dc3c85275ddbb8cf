"""The words of one quote as the lexicon rule reads them: clauses, sentences, and which words name a party."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs
import regex

from quotekit.spans import Span

_WORD = regex.compile(r"[^\W_]++(?:['’\-][^\W_]++)*+")
_SENTENCE_END = regex.compile(r"[.!?…]['’\"”»)\]]*\s|[.!?…]['’\"”»)\]]*$|\n")
_ABBREVIATED = frozenset(
    {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "col", "lt", "sgt", "rev", "jr", "sr"}
)
_CLAUSE_END = regex.compile(r"[,;:–—(){}\[\]…]|--|\s-\s")
# An editor's gloss: "the (Washington) killings", "[the senator] failed".
_INSERTED = regex.compile(r"[(\[](\w++(?:\s\w++){0,2})[)\]]")
_CLAUSE_WORDS = frozenset(
    {"but", "while", "because", "although", "though", "whereas", "if", "unless", "since", "when", "until"}
)
_RELATIVE = frozenset({"who", "which", "that", "whose"})


@attrs.frozen
class Reading:
    """A quote's words in order, its cue's first where the cue stands before them.

    Attributes:
        text: the article's text.
        words: lower-cased, apostrophes straight, a possessive ``'s`` cut off.
        capital: whether the word is written with a capital.
        owns: whether the word is a possessive ("Iran's").
        starts, ends: code-point offsets of each word in the text.
        clause, sentence: running number of the clause and the sentence of each word.
        cue: how many of the words, counted from the first, are the cue's.
        named: number of the outermost mention of a party that the word stands in, or -1.
        pieces: the stretches of the text that the words were read from, in text order.
        retold: the words are not the speaker's own, but retold: "he" may well be the speaker.
    """

    text: str
    words: tuple[str, ...]
    capital: tuple[bool, ...]
    owns: tuple[bool, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    clause: tuple[int, ...]
    sentence: tuple[int, ...]
    cue: int
    named: tuple[int, ...]
    pieces: tuple[Span, ...]
    retold: bool = False

    def place(self, mention: Span) -> tuple[int, int] | None:
        """First word of a mention and the word after its last; None if it has none here."""
        first = bisect_right(self.ends, mention.start)
        last = bisect_left(self.starts, mention.end)
        return (first, last) if first < last else None

    def around(self, mention: Span, reach: int = 80) -> tuple[str, str]:
        """The text before and behind a mention within its piece, at most ``reach`` code points each.

        Before a mention of the first piece it starts at the cue, if that stands ahead: "called **Smith** a liar".
        """
        at = bisect_right(self.pieces, mention.start, key=lambda piece: piece.start) - 1
        if at < 0:
            return "", ""
        piece = self.pieces[at]
        opening = self.pieces[0].start if self.cue and at == 1 else piece.start
        start, end = max(opening, mention.start - reach), max(mention.end, min(piece.end, mention.end + reach))
        return self.text[start : mention.start], self.text[mention.end : end]


def read(
    text: str, contents: Sequence[Span], mentions: Iterable[Span], cue: Span | None = None, *, retold: bool = False
) -> Reading:
    """The reading of a quote: its pieces in text order, and its cue if that stands before them.

    Args:
        text: the article's text.
        contents: the quote's pieces.
        mentions: all mentions of parties within the quote, whosesoever; may be nested.
        cue: the words that report the quote.
        retold: the quote is indirect or mixed.

    Takes time linear in the quote. Words of a cue that stands behind the quote or inside it are left out: there the
    target is not the cue's object.
    """
    ahead = cue is not None and bool(contents) and cue.end <= contents[0].start
    pieces = (cue, *contents) if ahead and cue is not None else tuple(contents)
    words: list[str] = []
    capital: list[bool] = []
    owns: list[bool] = []
    starts: list[int] = []
    ends: list[int] = []
    clauses: list[int] = []
    sentences: list[int] = []
    clause = sentence = cue_words = 0
    for number, piece in enumerate(pieces):
        before = piece.start
        glosses = {edge for found in _INSERTED.finditer(text, piece.start, piece.end) for edge in found.span(1)}
        for match in _WORD.finditer(text, piece.start, piece.end):
            form = match.group().replace("’", "'")
            word = form.lower()
            gap = text[before : match.start()]
            if words and before > piece.start:
                if _ends_sentence(gap, words[-1]):
                    sentence, clause = sentence + 1, clause + 1
                elif word in _CLAUSE_WORDS or (
                    word not in _RELATIVE
                    and _CLAUSE_END.search(gap)
                    and not ({before, match.start()} & glosses and len(gap.strip()) == 1)
                ):
                    clause += 1
            owner = word.endswith("'s")
            words.append(word[:-2] if owner else word)
            capital.append(form[0].isupper())
            owns.append(owner or text[match.end() : match.end() + 1] in ("'", "’"))
            starts.append(match.start())
            ends.append(match.end() - 2 if owner else match.end())
            clauses.append(clause)
            sentences.append(sentence)
            before = match.end()
        if ahead and number == 0:
            cue_words = len(words)
        elif words and _ends_sentence(text[before : piece.end], words[-1]):
            sentence, clause = sentence + 1, clause + 1
        elif number + 1 < len(pieces):
            clause += 1
    named = _named(starts, ends, mentions)
    return Reading(
        text, tuple(words), tuple(capital), tuple(owns), tuple(starts), tuple(ends), tuple(clauses), tuple(sentences),
        cue_words, named, pieces, retold,
    )  # fmt: skip


def _ends_sentence(gap: str, word: str) -> bool:
    if not _SENTENCE_END.search(gap):
        return False
    return not (gap[:1] == "." and (word in _ABBREVIATED or len(word) == 1) and "\n" not in gap)


def _named(starts: Sequence[int], ends: Sequence[int], mentions: Iterable[Span]) -> tuple[int, ...]:
    named = [-1] * len(starts)
    outer: list[Span] = []
    for mention in sorted(mentions, key=lambda span: (span.start, -span.end)):
        if outer and mention.start < outer[-1].end:
            continue
        outer.append(mention)
        for word in range(bisect_right(ends, mention.start), bisect_left(starts, mention.end)):
            named[word] = len(outer) - 1
    return tuple(named)
