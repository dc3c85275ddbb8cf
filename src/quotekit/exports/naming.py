"""Names of files made from articles' ids, and the ids from the names again."""

from __future__ import annotations

import hashlib
from urllib.parse import quote, unquote

import regex

LONGEST = 200
"""Bytes of a name without its ending; file systems take 255."""

_PLAIN = " !#$&'()+,;=@[]^`{}"


class Names:
    """Gives each article a name that no other has: its id with what file systems refuse written as ``%XX``."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._count = 0

    def name(self, id: str | None) -> str:
        """The name for the next article. Without an id it is ``article-`` and a number."""
        self._count += 1
        plain = _escaped(id) if id else f"article-{self._count:06}"
        name, again = plain, 1
        while name.casefold() in self._given:  # some file systems take A and a for one
            again += 1
            name = f"{plain}~{again}"
        self._given.add(name.casefold())
        return name


def _escaped(id: str) -> str:
    name = quote(id, safe=_PLAIN, errors="surrogatepass")
    if name.startswith("."):
        name = f"%2E{name[1:]}"  # a hidden file, or the folder itself
    if name.endswith((" ", ".")):
        name = f"{name[:-1]}%{ord(name[-1]):02X}"  # Windows drops these
    if len(name) > LONGEST:
        start = regex.sub("%.?$", "", name[: LONGEST - 17])
        name = f"{start}~{hashlib.sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return name


def id_of(name: str) -> str:
    """The id that a name was made from; ids that were too long, or that another article had as well, stay changed."""
    try:
        return unquote(name, errors="surrogatepass")
    except UnicodeDecodeError:
        return name  # not a name made here
