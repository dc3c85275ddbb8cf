"""Reads the user's own table of actors, from a TOML file or a mapping, and refuses what contradicts itself.

.. code-block:: toml

    camps = ["government", "opposition"]      # may be left out; if given, other camps are errors

    [actors.holm]
    name = "Kari Holm"
    kind = "person"                           # person, group, organisation or state; may be left out
    aliases = ["Holm", "@kariholm"]
    camp = "government"
    speaks_for = ["norway"]                   # ids of other actors
    belongs_to = ["labour"]
    note = "foreign minister until May"       # for those who read the table; quotekit does not
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from hashlib import sha256
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import regex

from quotekit.errors import InputError, SettingError
from quotekit.parties.actors import Actor, Table
from quotekit.parties.toml_lines import line_of
from quotekit.parties.wording import Wording
from quotekit.values import PartyKind, Relation

Key = tuple[str | int, ...]

_TOP = ("actors", "camps", "note")
_KEYS = ("name", "kind", "aliases", "camp", "speaks_for", "belongs_to", "note")
_KINDS = tuple(str(kind) for kind in PartyKind if kind is not PartyKind.UNNAMED)
_ALIKE = 0.7  # of 1: how alike a word must be to one that is known to be taken for a slip of the pen
_LINE = regex.compile(r"\(at line (\d+)")


class _TableError(Exception):
    """Something wrong in a table: where, what, and the other place it contradicts."""

    def __init__(self, key: Key, message: str, other: Key | None = None) -> None:
        super().__init__(message)
        self.key, self.message, self.other = key, message, other


def read(given: str | PathLike[str] | Mapping[str, Any]) -> Table:
    """The table in a TOML file, or in a mapping of the same form.

    Raises:
        InputError: if the file cannot be read or something in it is wrong; names the line.
        SettingError: if something in the mapping is wrong; names the key.
    """
    if isinstance(given, Mapping):
        try:
            return _table(given, "mapping")
        except _TableError as found:
            other = f" ({_dotted(found.other)})" if found.other else ""
            raise SettingError(f"parties: {_dotted(found.key)}: {found.message}{other}") from None
    if not isinstance(given, str | PathLike):
        raise SettingError(f"parties is {given!r}: give the path of a TOML file, or a mapping of the same form")
    path = fspath(given)
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _LINE.search(str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        raise InputError(f"not TOML: {error}", path=path, line=line) from error
    try:
        return _table(data, path)
    except _TableError as found:
        other = f" (line {line_of(text, found.other)})" if found.other else ""
        line = line_of(text, found.key) if found.key else 1
        raise InputError(f"{_dotted(found.key)}: {found.message}{other}", path=path, line=line) from None


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise InputError(f"the table of actors cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise InputError("the table of actors is not UTF-8: save it as UTF-8", path=path) from error


def _dotted(key: Key) -> str:
    """A key as one writes it: ``actors.lee.aliases[1]``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key).removeprefix(".") or "table"


def _table(data: Mapping[str, Any], source: str) -> Table:
    _known((), data, _TOP, "put each actor below 'actors', by an id: [actors.lee]")
    camps = _strings(("camps",), data.get("camps", ()))
    entries = data.get("actors", {})
    if not isinstance(entries, Mapping):
        raise _TableError(("actors",), f"is {type(entries).__name__}: give a table of actors by id, [actors.lee]")
    if not entries:
        raise _TableError(("actors",) if "actors" in data else (), "holds no actor: give some, [actors.lee]")
    actors = tuple(_actor(id, entry, camps, entries) for id, entry in entries.items())
    _check_names(actors)
    for relation in Relation:
        _check_ties(actors, relation)
    plain = json.dumps([camps, _plain(entries)], sort_keys=True, ensure_ascii=True)
    return Table(actors, source, sha256(plain.encode()).hexdigest())


def _plain(entries: Mapping[str, Any]) -> Any:
    """The actors as JSON, in their order."""
    return [[id, {key: value for key, value in entry.items() if key != "note"}] for id, entry in entries.items()]


def _actor(id: object, entry: object, camps: Sequence[str], ids: Mapping[str, Any]) -> Actor:
    if not isinstance(id, str) or not id.strip():
        raise _TableError(("actors",), f"the id {id!r} is no word: give each actor an id of letters or digits")
    at = ("actors", id)
    if not isinstance(entry, Mapping):
        raise _TableError(at, f"is {type(entry).__name__}: give a table with a name")
    _known(at, entry, _KEYS)
    if "name" not in entry:
        raise _TableError(at, "has no name: give the fullest one")
    kind = _string((*at, "kind"), entry["kind"]) if "kind" in entry else None
    if kind is not None and kind not in _KINDS:
        raise _TableError((*at, "kind"), f"{kind!r} is no kind{_near(kind, _KINDS)}: give one of {', '.join(_KINDS)}")
    camp = _string((*at, "camp"), entry["camp"]) if "camp" in entry else None
    if camps and camp is not None and camp not in camps:
        raise _TableError((*at, "camp"), f"{camp!r} is not among 'camps'{_near(camp, camps)}: add it there", ("camps",))
    ties = {relation: _strings((*at, relation), entry.get(relation, ())) for relation in map(str, Relation)}
    for relation, others in ties.items():
        for n, other in enumerate(others):
            if other not in ids or other == id:
                what = "is the actor itself" if other == id else f"is no actor{_near(other, ids)}"
                raise _TableError((*at, relation, n), f"{other!r} {what}: give the id of another actor of the table")
    return Actor(
        id,
        _string((*at, "name"), entry["name"]),
        PartyKind(kind) if kind else None,
        _strings((*at, "aliases"), entry.get("aliases", ())),
        camp,
        **ties,
    )


def _known(at: Key, entry: Mapping[str, Any], keys: Sequence[str], hint: str = "") -> None:
    for key in entry:
        if key not in keys:
            tip = f"; {hint}" if hint and not _near(key, keys) else ""
            raise _TableError((*at, str(key)), f"unknown key{_near(key, keys)}: there are {', '.join(keys)}{tip}")


def _near(word: object, known: Sequence[str] | Mapping[str, Any]) -> str:
    found = get_close_matches(str(word), [str(key) for key in known], 1, _ALIKE)
    return f", did you mean {found[0]!r}" if found else ""


def _string(at: Key, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _TableError(at, f"is {value!r}: give a string that is not empty")
    return value.strip()


def _strings(at: Key, value: object) -> tuple[str, ...]:
    if isinstance(value, str | Mapping) or not isinstance(value, Sequence):
        raise _TableError(at, f'is {value!r}: give a list of strings, ["..."]')
    return tuple(dict.fromkeys(_string((*at, n), entry) for n, entry in enumerate(value)))


def _places(actor: Actor) -> Iterator[tuple[Key, str]]:
    yield ("actors", actor.id, "name"), actor.name
    for n, alias in enumerate(actor.aliases):
        yield ("actors", actor.id, "aliases", n), alias


def _check_names(actors: Sequence[Actor]) -> None:
    """Refuse names without a word, pronouns, and names of two actors."""
    taken: dict[tuple[str, ...], tuple[str, Key]] = {}
    for actor in actors:
        for key, name in _places(actor):
            wording = Wording.of(name)
            if wording is None:
                raise _TableError(key, f"{name!r} has no word in it: give a name as it is printed")
            if wording.is_too_common:
                raise _TableError(
                    key, f"{name!r} is a word of every text: give a name, or words that mean this actor alone"
                )
            owner, place = taken.setdefault(wording.key, (actor.id, key))
            if owner != actor.id:
                raise _TableError(
                    key,
                    f"{name!r} is a name of {owner!r} too: give it to one of them, or to neither, and each is found by "
                    "its full name",
                    place,
                )


def _check_ties(actors: Sequence[Actor], relation: Relation) -> None:
    """Refuse ties that lead back to where they began."""
    ties = {actor.id: getattr(actor, relation) for actor in actors}
    done: set[str] = set()
    for start in ties:
        trail = [start]
        waiting = [iter(ties[start])] if start not in done else []
        while waiting:
            other = next(waiting[-1], None)
            if other is None:
                waiting.pop()
                done.add(trail.pop())
            elif other in trail:
                circle = " -> ".join([*trail[trail.index(other) :], other])
                raise _TableError(
                    ("actors", trail[-1], str(relation)), f"goes in a circle: {circle}; leave one tie out"
                )
            elif other not in done:
                trail.append(other)
                waiting.append(iter(ties[other]))
