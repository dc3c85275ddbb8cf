"""How a chunk of text without blanks falls into words. Each kind of word is one line of a pattern.

All repetitions are possessive or bounded, so that time is linear in the chunk, and whatever no other line
takes is a word of one character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import overload

import regex

from quotekit import lexicons
from quotekit.spans import Spans
from quotekit.text.glyphs import GLYPH, is_apostrophe

Piece = tuple[int, int, bool]  # start, end, written solid with the piece before

APOSTROPHES = frozenset("'’‘`´′")
# What the caller has to decide, since the chunk does not tell.
STOP = 1  # the last two pieces are a word and a stop, which may be one
NUMBER = 2  # ... if a number follows (otherwise: if a name does)
LOWER = 32  # ... if a word in small letters does
POSSESSIVE = 4  # a mark after an "s" is a plural's apostrophe, or closes a quotation
OPENING = 8  # a single mark opens
CLOSING = 16  # a single mark closes

_LEXICON = lexicons.read("tokens")
_GROUPS = _LEXICON["abbreviations"]
_CONTRACTIONS: dict[str, int] = _LEXICON["contractions"]
_BEFORE_NUMBER = frozenset(_GROUPS["before_number"])
_WITHIN = frozenset(_GROUPS["within"])
_LISTED = {form for group in ("before_name", "inside", "either") for form in _GROUPS[group]} - {"et al"}
_LISTED |= {form[0].upper() + form[1:] for form in _LISTED} | {form.upper() for form in _GROUPS["before_name"]}
_LONGEST_REMEMBERED = 40
_LONG = 200  # code points: the pieces of a longer chunk, which news hardly has, are kept as offsets
_MOST_CLITICS = 2

_APOS = r"['’‘`´′]"
_WORD = r"[\w\u00ad\u200c\u200d]"
_END = rf"(?!{_WORD})"
_DOMAINS = "com|org|net|edu|gov|mil|int|info|biz|tv|io|ly|me|us|uk|ca|au|de|fr|it|nl|eu|ru|cn|jp|in|ie|nz|mx|br"
_FILES = "doc|docx|xls|xlsx|pdf|ppt|jpe?g|gif|png|html?|txt|exe|zip|mp3|mp4|avi|csv"

_KINDS = rf"""
  (?<url>(?i:(?:https?|ftps?|file)://|www\d?\.(?=\w)|(?:mailto|doi|ymsgr):(?=\w))[^\s<>"“”«»]{{1,2000}}+)
| (?<domain>(?:\w[\w\-]{{0,62}}+\.){{1,5}}(?i:{_DOMAINS})(?:/[^\s<>"“”«»]{{0,2000}}+|(?![\w@\-])))
| (?<file>\w[\w\-]{{0,62}}+\.(?i:{_FILES}){_END})
| (?<!\w)(?<face>[:;=]['’]?[\-o^]?[)(\]\[DPp/\\|*]++|<3|\^_++\^|[(\[][\-o]?[:;=]|¯\\_\(ツ\)_/¯)(?=$|[\s.,!?)])
| (?<handle>[@＠](?=[\p{{L}}_])\w++)
| (?<tag>[#＃]\p{{L}}\w*+)
| (?<date>\d{{1,4}}(?:/\d{{1,2}}/|\.\d{{1,2}}\.|-\d{{1,2}}-)\d{{2,4}}(?![\w/\-]))
| (?<phone>(?:\+?\d{{1,3}}[\-.])?(?:\d{{3}}[\-./])?\d{{3}}[\-.]\d{{4}}(?![\w\-])
    |\d{{5}}-\d{{4}}(?![\w\-])|\d++(?:-\d++){{2,9}}+(?!\w))
| (?<!\d)(?<fraction>\d{{1,3}}/\d{{1,4}}(?:/\d{{1,4}})?(?![\w/]))
| (?<money>(?:US|CA|AU|NZ|HK|[UCA])?\p{{Sc}})
| (?<of>(?<!\w)\d++{_APOS}s{_END})
| (?<number>(?:(?<![\w)\]])[+](?=\d))?\d++(?:,\d{{3}}(?!\d)|[.:]\d++){{0,20}}+)(?<unit>(?i:\L<units>)(?!\w)|(?![\w]))
| (?<decimal>(?<!\w)\.\d++(?!\w))
| (?<numbered>\d++(?:[.,]\d++){{0,20}}+[\w]*+{_END})
| (?<dotted>(?<!\w)\p{{L}}(?:\.\p{{L}}{_END}){{1,20}}+\.?+)
| (?<abbreviation>(?<!\w)\L<listed>\.(?![\p{{Ll}}\d.]))
| (?<initial>(?<!\w)\p{{Lu}}\.(?=[\p{{L}},;:)\-]))
| (?<prefixed>(?<![\w\-])(?i:\L<prefixes>)[\-‐‑](?=\w)\w++(?:{_APOS}\w++){{0,3}}+)
| (?<firm>(?<!\w)\p{{L}}{{1,4}}&\p{{L}}{{1,4}}(?:{_APOS}s)?{_END}
    |(?<!\w)\p{{Lu}}/\p{{Lu}}(?![\w/])|(?i:s/he|w/o?)(?![\w/]))
| (?<broken>(?<![\w\-])\p{{L}}{{1,3}}-(?![^\s.,!?]))
| (?<word>[^\W_]++(?:(?:{_APOS}|[_\u00ad\u200c\u200d]){{1,3}}+[^\W_]++){{0,20}}+)
| (?<stops>[!?][.!?…]*+|\.[.!?…]++|\[(?:\.\.\.|…)\]|…[.!?…]*+|(?:。|！|？)++)
| (?<rule>[\-=*_~\#+|<>^\\]{{2,}}+|[–—―]++)
| (?<mark>{GLYPH.pattern})
| (?<other>\X)
"""
_PIECE = regex.compile(
    _KINDS,
    regex.VERBOSE | regex.DOTALL,
    units=_LEXICON["units"]["after_number"],
    listed=sorted(_LISTED),
    prefixes=_LEXICON["prefixes"]["kept"],
)
_MAIL = regex.compile(r"(?<![\w.+%&\-])\w[\w.+%&\-]{0,63}+@[\w\-]{1,63}+(?:\.[\w\-]{1,63}+){0,6}+")
_CLITIC = regex.compile(rf"(?i)(?<=\w)(?:n{_APOS}t|(?<!n){_APOS}t|{_APOS}(?:s|m|d|ll|re|ve))$")
_DECADE = regex.compile(rf"(?:\d\d)?\d0{_APOS}s$")
_BARE_CLITIC = regex.compile(rf"(?i){_APOS}(?:s|m|d|ll|re|ve|t){_END}")
_ELIDED = regex.compile(rf"{_APOS}(?:[nN]{_APOS}{_END}|\w++)")  # "rock 'n' roll"
_PLAIN = frozenset('"“”„«»‹›)]{},%&')  # always a word of their own
_TRAILING = frozenset(".,;:!?'’\"…*")
_PAIRS = {")": "(", "]": "[", "}": "{"}


class _Row(Sequence[Piece]):
    """The pieces of a long chunk, kept as offsets."""

    def __init__(self) -> None:
        self.spans, self.solid = Spans(), bytearray()

    def append(self, piece: Piece) -> None:
        """Puts a piece behind the others."""
        self.spans.starts.append(piece[0])
        self.spans.ends.append(piece[1])
        self.solid.append(piece[2])

    def __len__(self) -> int:
        return len(self.solid)

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> list[Piece]: ...
    def __getitem__(self, index: int | slice) -> Piece | list[Piece]:
        if isinstance(index, slice):
            return [self[number] for number in range(len(self))[index]]
        return self.spans.starts[index], self.spans.ends[index], bool(self.solid[index])

    def __iter__(self) -> Iterator[Piece]:
        return zip(self.spans.starts, self.spans.ends, map(bool, self.solid), strict=True)


Pieces = list[Piece] | _Row


def pieces(chunk: str) -> tuple[Pieces, int]:
    """The words of a chunk, and what of them the chunk alone does not tell (flags, see above).

    Offsets are from the chunk's start.
    """
    return _remembered(chunk) if len(chunk) <= _LONGEST_REMEMBERED else _cut(chunk)


def _cut(chunk: str) -> tuple[Pieces, int]:
    length = _CONTRACTIONS.get(chunk.lower()) if len(chunk) < 9 else None
    if length is not None:
        return [(0, length, False), (length, len(chunk), True)], 0
    if chunk.isalpha():
        return [(0, len(chunk), False)], 0
    out: Pieces = [] if len(chunk) < _LONG else _Row()
    context = 0
    mail = {m.start(): m.end() for m in _MAIL.finditer(chunk)} if "@" in chunk else {}
    at = 0
    while at < len(chunk):
        if chunk[at] in _PLAIN:
            out.append((at, at + 1, False))
            at += 1
            continue
        if at in mail:
            at = _take_address(chunk, at, mail[at], out)
            continue
        found = _PIECE.match(chunk, at)
        kind, end = found.lastgroup, found.end()
        if kind in ("word", "firm", "of"):
            _take_word(chunk, at, end, out)
        elif kind in ("url", "domain"):
            end = _take_address(chunk, at, end, out)
        elif kind == "mark":
            end, flags = _take_mark(chunk, at, end, out)
            context |= flags
        elif kind == "unit" and found.start("unit") < end:
            out.append((at, found.start("unit"), False))
            out.append((found.start("unit"), end, False))
        else:
            out.append((at, end, False))
        at = end
    return out, context | _stop(chunk, out)


_remembered = lru_cache(maxsize=1 << 16)(_cut)


def _take_address(chunk: str, at: int, end: int, out: Pieces) -> int:
    """Takes an address without the stops and the closing bracket that follow it."""
    while end - 1 > at:
        last = chunk[end - 1]
        if last in _TRAILING or (last in _PAIRS and chunk.find(_PAIRS[last], at, end) < 0):
            end -= 1
        else:
            break
    out.append((at, end, False))
    return end


def _take_word(chunk: str, at: int, end: int, out: Pieces) -> None:
    """Takes a word, its clitics cut off ("should" "n't" "'ve")."""
    length = _CONTRACTIONS.get(chunk[at:end].lower()) if end - at < 9 else None
    cuts = [at + length] if length is not None else []
    if not cuts and not _DECADE.match(chunk, at, end):
        stem = end
        while len(cuts) < _MOST_CLITICS and (clitic := _CLITIC.search(chunk, max(at + 1, stem - 3), stem)):
            stem = clitic.start()
            cuts.insert(0, stem)
    bounds = [at, *cuts, end]
    for first, last in pairwise(bounds):
        out.append((first, last, first > at))


def _take_mark(chunk: str, at: int, end: int, out: Pieces) -> tuple[int, int]:
    """Takes a quotation mark, or an apostrophe with the word it belongs to."""
    if chunk[at:end] not in APOSTROPHES:
        out.append((at, end, False))
        return end, 0
    before = chunk[at - 1] if at else ""
    if not before.isalnum():
        elided = _BARE_CLITIC.match(chunk, at) or (_ELIDED.match(chunk, at) if is_apostrophe(chunk, at) else None)
        if elided:
            out.append((at, elided.end(), False))
            return elided.end(), 0
        opening = end < len(chunk) and chunk[end].isalnum()
        out.append((at, end, False))
        return end, OPENING if opening else CLOSING
    if before in "sSxXzZ" and out[-1][1] == at and chunk[at:end] != "‘":
        # A possessive, unless the word itself was opened by a mark ("'boys'").
        first = out[-1][0]
        if first == 0 or chunk[first - 1] not in APOSTROPHES:
            out.append((at, end, True))
            return end, POSSESSIVE
    out.append((at, end, False))
    return end, CLOSING


def _stop(chunk: str, out: Pieces) -> int:
    """The flags of a chunk that ends in a stop which may be part of the word before it."""
    if len(out) < 2 or out[-1][2] or chunk[out[-1][0] :] != ".":
        return 0
    word = chunk[out[-2][0] : out[-2][1]]
    if word in _BEFORE_NUMBER:
        return STOP | NUMBER
    if word in _WITHIN:
        return STOP | LOWER
    if len(word) == 1 and word.isupper() and word != "I":
        return STOP
    return 0
