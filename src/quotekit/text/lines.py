"""Lost line breaks: where lines that end without a stop were run together into one paragraph.

Mail headers, ruled lines, lists of addresses: text taken from mails and web pages has them. Every token is told by a letter
for what it looks like, and the places are patterns over those letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from quotekit import lexicons

_STARTERS = frozenset(lexicons.read("tokens")["starters"]["words"]) - {"I", "A"}  # "Vitamin A", "as I said"
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
)
_PLACE = regex.compile("|".join(_PLACES))


@lru_cache(maxsize=1 << 16)
def _kind(form: str) -> str:
    found = _KIND.fullmatch(form) if len(form) < 200 else None
    return chr(int(found.lastgroup[1:])) if found else "o"


def breaks(forms: Sequence[str], first: int, last: int) -> Iterator[int]:
    """The tokens between two indices that begin a line of their own."""
    kinds = "".join(map(_kind, forms[first:last]))
    for found in _PLACE.finditer(kinds):
        if 0 < found.start() < last - first:
            yield first + found.start()
