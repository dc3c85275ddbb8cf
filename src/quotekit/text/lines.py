"""Lost line breaks: where lines that end without a stop were run together into one paragraph.

Mail headers, ruled lines, lists of addresses: text taken from mails and web pages has them. Every token is told by a
letter for what it looks like, and the places are patterns over those letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from quotekit import lexicons

_LEXICON = lexicons.read("tokens")
_STARTERS = frozenset(_LEXICON["starters"]["words"]) - {"I", "A"}  # "Vitamin A", "as I said"
_KEYS = frozenset(_LEXICON["lines"]["keys"])
_CLOSINGS = frozenset(_LEXICON["lines"]["closings"])
_LONGEST_CLOSING = 3  # words
# One letter a kind of token; the first that fits. What is not listed is "o".
_KINDS = {
    "d": r"\d{1,4}([/.\-])\d{1,2}[/.\-]\d{2,4}",  # date
    "t": r"\d{1,2}:\d\d(?::\d\d)?",  # time of day
    "m": r"[APap](?:M|m|\.[Mm]\.)",
    "n": r"\p{N}.*",
    "@": r".+@.+",
    "u": r"(?i:(?:https?|ftp)://.+|www\..+)",
    "s": "|".join(sorted(_STARTERS)),
    "A": r"\p{Lu}.*",
    "r": r"[\-=*_~#+|<>^]{4,}",  # ruled line
    ">": ">>",
    "<": "<<",
    ":": ":",
    ",": ",",
    ".": r"[.!?…]+",
    "a": r"\p{Ll}.*",
    "f": r"[:;=][\-o'’^]?[)(DPp]+",  # face
}
_KIND = regex.compile("|".join(f"(?<k{ord(letter)}>{pattern})" for letter, pattern in _KINDS.items()), regex.DOTALL)
_PLACES = (
    r"(?=dtm)",  # "Jane Roe | 01/02/2001 03:04 PM | Dear all"
    r"(?<=dtm)",
    r"(?<=[^r])(?=r)",
    r"(?<=r)(?=[^r])",
    r"(?<=u)(?=[usA])",  # an address, and the next
    r"(?<=>)(?=[^<])",  # << File: a.doc >>
    r"(?<=f)(?=[sA])",
    r"(?<=n)(?=s)",  # "Call 555-0100 | The office"
    r"(?<=^A:[^a]{0,12}@o?)(?=[sA])",  # "From: Jane <jane@example.org> | Dear all"
)
_KEY = regex.compile(r"(?<=[adtmnAu@])(?=A:)")  # "Date: May 7 | Time: 11:00"
_NAME_ALONE = regex.compile(r"(?<=,)A{1,3}(?=[sn@ud]|$)|(?<=a|A)A$")  # "Regards, | Jane Roe | The office ..."
_PLACE = regex.compile("|".join(_PLACES))


@lru_cache(maxsize=1 << 16)
def _kind(form: str) -> str:
    found = _KIND.fullmatch(form) if len(form) < 200 else None
    return chr(int(found.lastgroup[1:])) if found else "o"


def breaks(forms: Sequence[str], first: int, last: int) -> list[int]:
    """The tokens between two indices that begin a line of their own, in order."""
    kinds = "".join(map(_kind, forms[first:last]))
    places = set()
    for found in _PLACE.finditer(kinds):
        if 0 < found.start() < last - first:
            places.add(first + found.start())
    for found in _KEY.finditer(kinds):
        if forms[first + found.start()].lower() in _KEYS:
            places.add(first + found.start())
    closing = _closing(forms, first, last)
    if closing:
        name = _NAME_ALONE.match(kinds, closing - first)
        if name:
            places.add(closing)
            places.add(first + name.end())
    return sorted(places - {last})


def _closing(forms: Sequence[str], first: int, last: int) -> int:
    """The token after the words that close a letter ("Kind regards,"), if the sentence begins with them, or 0."""
    for size in range(min(_LONGEST_CLOSING, last - first), 0, -1):
        if " ".join(forms[first : first + size]).lower() in _CLOSINGS:
            after = first + size
            return after + 1 if after < last and forms[after] == "," else after
    return 0
