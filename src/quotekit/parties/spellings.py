"""Misspelt surnames: "Quil" and "Quilll" are the Rosa Quill whom the article has introduced by her full name."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quotekit.parties import names
from quotekit.parties.clusters import Cluster
from quotekit.values import PartyKind

_SHORTEST = 5  # letters of a name in which one letter may be wrong
_LONG = 7  # letters of a name in which two may be
_NAMESAKES = 30  # surnames with one initial that a word is compared with
_DOUBLED = regex.compile(r"(\p{L})\1")


class Surnames:
    """The surnames of the persons that an article gives with a given name.

    Args:
        clusters: the parties found so far.
    """

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self.by_initial: dict[str, list[tuple[str, Cluster]]] = {}
        for cluster in clusters:
            if cluster.kind is not PartyKind.PERSON:
                continue
            for last in dict.fromkeys(read.last for read in map(names.read, cluster.names) if read.first):
                known = self.by_initial.setdefault(last[:1], [])
                if len(known) < _NAMESAKES:
                    known.append((last, cluster))

    def misspelt(self, word: str, position: int) -> Cluster | None:
        """The one person introduced before a position whose surname a word misspells; None if none or several are."""
        found = {
            cluster: None
            for last, cluster in self.by_initial.get(word[:1], ())
            if cluster.spans[0].start < position and alike(word, last)
        }
        return next(iter(found)) if len(found) == 1 else None


def alike(a: str, b: str) -> bool:
    """Whether two names in lower case may be one, misspelt: one letter wrong, two in long ones, doubled ones apart.

    >>> alike("quill", "quiil"), alike("labbot", "labott"), alike("holm", "helm"), alike("norton", "morton")
    (True, True, False, False)
    """
    if a[:1] != b[:1] or min(len(a), len(b)) < _SHORTEST:
        return False
    most = 2 if min(len(a), len(b)) >= _LONG else 1
    return _apart(_DOUBLED.sub(r"\1", a), _DOUBLED.sub(r"\1", b), most) <= most


def _apart(a: str, b: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped with the next; more than most if it is more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
    return row[-1]
