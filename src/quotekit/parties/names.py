"""Names of persons: their parts, and whether two can be one person's."""

from __future__ import annotations

from functools import cache, lru_cache

import attrs
import regex

from quotekit import lexicons
from quotekit.parties.forms import plain

SUFFIXES = frozenset("jr sr ii iii iv".split())
PARTICLES = frozenset(
    "de da di do du del della dos der den van von vander ter ten la le el al bin bint ibn ben abu san st".split()
)
_NOT_LETTER = regex.compile(r"[^\p{L}\p{M}\p{N}'\-]+")


@cache
def _called(lang: str = "en") -> frozenset[tuple[str, str]]:
    """Pairs of a given name and what its bearers are called."""
    nicknames: dict[str, str] = lexicons.read("nicknames", lang)["nicknames"]
    return frozenset((given, nick) for given, nicks in nicknames.items() for nick in nicks.split())


def nicknames_of(given: str) -> list[str]:
    """What bearers of a given name are called."""
    return sorted(nick for name, nick in _called() if name == given)


def is_nickname(low: str) -> bool:
    """Whether bearers of some given name are called by a word in lower case."""
    return any(nick == low for _, nick in _called())


@attrs.frozen
class Name:
    """A person's name in parts, all in lower case.

    Attributes:
        words: all its words but the suffix.
        last: the surname, without particles: "blasio" of "Bill de Blasio".
        first: the given name, or "" if there is one word.
        suffix: "jr", "iii" or "".
    """

    words: tuple[str, ...]
    last: str
    first: str
    suffix: str


@lru_cache(maxsize=4096)
def read(printed: str) -> Name:
    """The parts of a name as printed, without titles."""
    cut = [word for word in _NOT_LETTER.split(printed.replace("’", "'").replace(".", " ").replace("‑", "-")) if word]
    words = [plain(word) for word in cut]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    if not words:
        return Name((), "", "", "")
    particle = words[0] in PARTICLES and not (cut[0][0].isupper() and words[0] in ("al", "ben"))
    first = words[0] if len(words) > 1 and not particle else ""
    return Name(tuple(words), words[-1], first, suffix)


def _given_match(a: str, b: str) -> bool:
    if a == b or (a, b) in _called() or (b, a) in _called():
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    short, long = sorted((a, b), key=len)
    return (len(short) >= 3 and long.startswith(short)) or (len(short) >= 5 and _misspelt(short, long))


def _misspelt(short: str, long: str) -> bool:
    """Whether one letter doubled or left out makes the difference: "Hilary" and "Hillary"."""
    return len(long) == len(short) + 1 and any(long[:k] + long[k + 1 :] == short for k in range(1, len(long) - 1))


def same(a: Name, b: Name) -> bool:
    """Whether two full names can be one person's: one surname, given names that agree in full, as initial or nickname.

    >>> same(read("Ronald J. Holm"), read("Ronald Holm")), same(read("Eric Holm"), read("Ronald Holm"))
    (True, False)
    """
    if a.words == b.words:
        return a.suffix == b.suffix or not a.suffix or not b.suffix
    if a.last != b.last or a.suffix != b.suffix:
        return False
    if not a.first or not b.first:
        short, long = sorted((a.words, b.words), key=len)
        return long[-len(short) :] == short
    short, long = sorted((a.words, b.words), key=len)
    return _given_match(a.first, b.first) or (len(short) > 1 and long[-len(short) :] == short)


def fits(short: Name, full: Name) -> str:
    """How a name of one or two words is a part of a full one: "last", "first" or "" if it is none.

    >>> fits(read("Blasio"), read("Bill de Blasio")), fits(read("Len"), read("Leonard Astbury"))
    ('last', 'first')
    """
    n = len(short.words)
    if not n or n >= len(full.words) + (1 if full.suffix else 0):
        return ""
    if full.words[-n:] == short.words:
        return "last"
    if n == 1 and full.last.split("-")[0] == short.last:
        return "last"
    if n == 1 and full.first and (full.first == short.last or (full.first, short.last) in _called()):
        return "first"
    if any(full.words[k : k + n] == short.words for k in range(len(full.words) - n)):
        return "first"
    return ""
