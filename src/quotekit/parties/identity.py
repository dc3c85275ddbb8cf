"""Whether names from different texts can be one person's: stricter than inside one text, which rarely has namesakes."""

from __future__ import annotations

from collections.abc import Sequence

from quotekit.parties.names import SUFFIXES, Name, nicknames_of


def is_full(name: Name) -> bool:
    """Whether a name says more than a surname with an initial: "Ann Lee", "J. K. Rowling", not "Lee" or "A. Lee"."""
    given = name.words[:-1]
    return bool(name.first) and (len(name.first) > 1 or len(given) > 1)


def of_folded(words: str) -> Name:
    """The parts of a folded full name; its first word is a given name, though it might be a particle: "al gore"."""
    own = words.split()
    suffix = own.pop() if len(own) > 1 and own[-1] in SUFFIXES else ""
    return Name(tuple(own), own[-1], own[0] if len(own) > 1 else "", suffix)


def agree(a: Name, b: Name) -> bool:
    """Whether two full names can be one person's: surname and given name the same, no middle name against another.

    >>> from quotekit.parties.names import read
    >>> agree(read("Ann B. Lee"), read("Ann Lee")), agree(read("Ann B. Lee"), read("Ann C. Lee"))
    (True, False)
    >>> agree(read("Mary Ann Lee"), read("Ann Lee")), agree(read("Ann Lee Jr."), read("Ann Lee"))
    (False, False)
    """
    if a.last != b.last or a.suffix != b.suffix or a.first != b.first or not (is_full(a) and is_full(b)):
        return False
    short, long = sorted((a.words[1:-1], b.words[1:-1]), key=len)
    return _is_within(short, long)


def may_agree(a: Name, b: Name) -> bool:
    """Whether two names that do not quite agree can still be one person's: "Joe Lee" and "Joseph Lee", "A. Lee".

    Given names may be nicknames or initials of each other, or one name a part of the other; something else must speak
    for it too.
    """
    if a.last != b.last or a.suffix != b.suffix or not a.first or not b.first:
        return False
    if agree(a, b):
        return True
    short, long = sorted((a.first, b.first), key=len)
    alike = short == long or (len(short) == 1 and long.startswith(short))
    alike = alike or long in nicknames_of(short) or short in nicknames_of(long)
    if not alike:
        return a.words == b.words[-len(a.words) :] or b.words == a.words[-len(b.words) :]
    middle = sorted((a.words[1:-1], b.words[1:-1]), key=len)
    return _is_within(middle[0], middle[1])


def _is_within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the names of one, or their initials, are among those of the other in the same order."""
    at = 0
    for name in short:
        while at < len(long) and not (long[at].startswith(name) or name.startswith(long[at])):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True
