"""When two names mean the same party: case, titles, possessives, articles and punctuation do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

import attrs

_APOSTROPHES = re.compile("[’‘`´]")
_INITIAL_STOP = re.compile(r"(?<![^\W_][^\W_])\.")  # U.S., J.P.
_APOSTROPHE_ALONE = re.compile(r"'(?!s(?![^\W_]))")  # every one but that of 's
_WORD = re.compile(r"[^\W_]+(?:'s)?")


@cache
def _known(key: str) -> frozenset[str]:
    """A list of words of the lexicon, which is read when it is first asked for."""
    from quotekit import lexicons

    return frozenset(lexicons.read("comparing")["names"][key])


@cache
def _phrases() -> tuple[list[str], ...]:
    """The titles of several words."""
    return tuple(phrase.split() for phrase in _known("title_phrases"))


def normal(name: str) -> str:
    """The name as it is compared; empty if nothing of it counts.

    >>> normal("the U.S. Senate"), normal("former President Ann Lee’s"), normal("the President")
    ('us senate', 'ann lee', 'president')
    """
    name = _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", name).casefold())
    words = _WORD.findall(_APOSTROPHE_ALONE.sub("", _INITIAL_STOP.sub("", name)))
    owns = [word.endswith("'s") for word in words]
    words = [word.removesuffix("'s") for word in words]
    while len(words) > 1 and words[0] in _known("articles"):
        words, owns = words[1:], owns[1:]
    after = _titles_end(words, owns)
    if after < len(words) and words[after] not in _known("no_name"):
        words = words[after:]
    return " ".join(words)


def _titles_end(words: list[str], owns: list[bool]) -> int:
    """How many words at the start are titles and what goes with them; 0 if no title is among them."""
    at, titled = 0, False
    while at < len(words) and not owns[at]:
        length = next((len(p) for p in _phrases() if words[at : at + len(p)] == p), int(words[at] in _known("titles")))
        if any(owns[at : at + length]) or not (length or words[at] in _known("around_titles")):
            break
        titled = titled or length > 0
        at += max(length, 1)
    return at if titled else 0


def is_pronoun(name: str) -> bool:
    """Whether it is one in any form; capitals alone (US, WHO) are none."""
    letters = re.sub(r"\W", "", name)
    return letters.casefold() in _known("pronouns") and not (len(letters) > 1 and letters.isupper())


@attrs.frozen
class Who:
    """A party as evaluation sees it.

    Attributes:
        canonical: its name, normalised.
        names: its name and aliases, normalised, without pronouns.
    """

    canonical: str
    names: frozenset[str]

    @classmethod
    def of(cls, name: str, aliases: Iterable[str] = ()) -> Who:
        """The party of that name and those aliases."""
        given = (normal(each) for each in (name, *aliases) if not is_pronoun(each))
        return cls(normal(name), frozenset(each for each in given if each))

    def same(self, other: Who) -> bool:
        """Whether they have a name in common."""
        return not self.names.isdisjoint(other.names)

    def same_name(self, other: Who) -> bool:
        """Whether they have the same canonical name."""
        return bool(self.canonical) and self.canonical == other.canonical


def paired(first: Sequence[Who], second: Sequence[Who]) -> list[tuple[int, int]]:
    """Indexes of the parties that are the same, one to one: first by canonical name, then by most names in common."""
    candidates = sorted(
        (not a.same_name(b), -len(a.names & b.names), i, j)
        for i, a in enumerate(first)
        for j, b in enumerate(second)
        if a.same(b)
    )
    taken: tuple[set[int], set[int]] = set(), set()
    out = []
    for _, _, i, j in candidates:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            out.append((i, j))
    return out
