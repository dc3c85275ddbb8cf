"""How words are looked up in the lists: in lower case, or as printed; and the plurals of nouns."""

from __future__ import annotations

_IRREGULAR = (("man", "men"), ("child", "children"), ("person", "people"), ("wife", "wives"))


def plain(word: str) -> str:
    """The word in lower case, with straight apostrophes and without full stops.

    >>> plain("Sen."), plain("U.S."), plain("O’Neil")
    ('sen', 'us', "o'neil")
    """
    return word.casefold().replace("’", "'").replace(".", "")


def form(word: str) -> str:
    """The word as printed, without full stops and with straight apostrophes: states and bodies are listed so."""
    return word.replace(".", "").replace("’", "'")


def forms(phrase: str) -> tuple[str, ...]:
    """The forms of the words of a phrase."""
    return tuple(form(word) for word in phrase.split())


def plural(noun: str) -> str:
    """The plural of a noun of a person.

    >>> [plural(noun) for noun in ("official", "ally", "spokesman", "boss")]
    ['officials', 'allies', 'spokesmen', 'bosses']
    """
    for ending, plurals in _IRREGULAR:
        if noun.endswith(ending):
            return noun[: -len(ending)] + plurals
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
