"""The user's table made ready for reading: which words, codes and names are whose, and the lexicon that knows them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from quotekit.parties import identity, loading, names
from quotekit.parties.actors import Actor, Table
from quotekit.parties.forms import forms
from quotekit.parties.lexicon import Body, Lexicon, StateForm, phrases_of
from quotekit.parties.names import Name
from quotekit.parties.wording import Wording
from quotekit.values import PartyKind

Found = tuple[Wording, Actor]


@attrs.frozen
class Coding:
    """What the step asks of a table.

    Attributes:
        actors: by id, each with its kind.
        lexicon: the word lists, with the table's states, bodies and accounts.
        by_key: the folded words of a name -> the name and whose it is.
        lengths: a name's first folded word -> how many words such names have, the most first.
        by_code: code of a state -> actor.
        by_body: id of a known body -> actor.
        by_surname: surname -> the full names of persons.
        doubtful: the keys of names that mean something else as well.
    """

    actors: dict[str, Actor]
    lexicon: Lexicon
    by_key: dict[tuple[str, ...], Found]
    lengths: dict[str, tuple[int, ...]]
    by_code: dict[str, Actor]
    by_body: dict[str, Actor]
    by_surname: dict[str, tuple[tuple[Name, Actor], ...]]
    doubtful: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, table: Table) -> Coding:
        """The table made ready, with the English lexicons."""
        lexicon = loading.load()
        actors = [_with_kind(actor, lexicon) for actor in table.actors]
        by_key = {
            wording.key: (wording, actor)
            for actor in actors
            for name in actor.names
            if (wording := Wording.of(name)) is not None
        }
        lengths: dict[str, set[int]] = {}
        for key in by_key:
            lengths.setdefault(key[0], set()).add(len(key))
        codes, states, state_names = _states(actors, lexicon)
        ids, bodies = _bodies(actors, lexicon)
        handles = {name[1:].casefold(): a.name for a in actors for name in a.names if name.startswith("@")}
        lexicon = attrs.evolve(
            lexicon,
            states=states,
            state_phrases=phrases_of(states),
            state_names=state_names,
            bodies=bodies,
            body_phrases=phrases_of(bodies),
            handles={**lexicon.handles, **handles},
        )
        return cls(
            {actor.id: actor for actor in actors},
            lexicon,
            by_key,
            {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()},
            codes,
            ids,
            _surnames(actors),
            frozenset(key for key, (wording, _) in by_key.items() if wording.is_doubtful(lexicon)),
        )

    def named(self, name: str) -> Actor | None:
        """The actor of that name."""
        wording = Wording.of(name)
        found = self.by_key.get(wording.key) if wording is not None else None
        return found[1] if found else None

    def person(self, name: str) -> Actor | None:
        """The one person of the table whose full name can be this one: "Ann B. Lee" is Ann Lee, "A. Lee" nobody."""
        read = names.read(name)
        if not identity.is_full(read):
            return None
        found = {actor.id: actor for full, actor in self.by_surname.get(read.last, ()) if identity.agree(read, full)}
        return next(iter(found.values())) if len(found) == 1 else None


def _with_kind(actor: Actor, lexicon: Lexicon) -> Actor:
    """The actor, with the kind that the lexicons know where the table gives none."""
    if actor.kind is not None:
        return actor
    key = forms(actor.name.removeprefix("the ").removeprefix("The "))
    state = lexicon.states.get(key)
    if state is not None and state.sort == "name":
        kind = PartyKind.STATE
    elif key[-1] in lexicon.members or key[-1] in lexicon.peoples or key[-1].casefold() in lexicon.plurals:
        kind = PartyKind.GROUP
    elif key in lexicon.bodies or {word.casefold() for word in key} & lexicon.heads:
        kind = PartyKind.ORGANISATION
    else:
        kind = PartyKind.PERSON
    return attrs.evolve(actor, kind=kind)


def _is_listed(name: str) -> bool:
    """Whether a name is one that the lexicons of states and bodies can hold: every long word has a capital."""
    words = name.split()
    return not name.startswith("@") and all(word[0].isupper() or len(word) < 4 for word in words) and name[0].isupper()


def _states(
    actors: Iterable[Actor], lexicon: Lexicon
) -> tuple[dict[str, Actor], dict[tuple[str, ...], StateForm], dict[str, str]]:
    """Whose each code of a state is, and all forms and names of states."""
    by_code: dict[str, Actor] = {}
    shared: set[str] = set()
    states, state_names = dict(lexicon.states), dict(lexicon.state_names)
    for actor in actors:
        if actor.kind is not PartyKind.STATE:
            continue
        known = [lexicon.states[forms(name)] for name in actor.names if forms(name) in lexicon.states]
        codes = dict.fromkeys(state.code for state in known if state.sort == "name")
        code = next(iter(codes), f"actor {actor.id}")
        for found in codes or (code,):
            if by_code.setdefault(found, actor) is not actor:
                shared.add(found)
        state_names.setdefault(code, actor.name)
        for name in actor.names:
            if _is_listed(name):
                states.setdefault(forms(name), StateForm(code, "name"))
    for code in shared:  # two actors share the names of one state: each is known by its own alone
        del by_code[code]
    return by_code, states, state_names


def _bodies(actors: Iterable[Actor], lexicon: Lexicon) -> tuple[dict[str, Actor], dict[tuple[str, ...], Body]]:
    """Whose each known body is, and all names of bodies."""
    by_body: dict[str, Actor] = {}
    shared: set[str] = set()
    bodies = dict(lexicon.bodies)
    for actor in actors:
        if actor.kind is not PartyKind.ORGANISATION:
            continue
        known = dict.fromkeys(lexicon.bodies[forms(name)] for name in actor.names if forms(name) in lexicon.bodies)
        own = next(iter(known), Body(actor.name))
        for body in known or (own,):
            if by_body.setdefault(body.id, actor) is not actor:
                shared.add(body.id)
        for name in actor.names:
            wording = Wording.of(name)
            if wording is None or not _is_listed(name) or wording.is_doubtful(lexicon):
                continue
            if len(wording.words) > 1 or wording.words[0].shouted:
                bodies.setdefault(tuple(word.text.replace(".", "").replace("’", "'") for word in wording.words), own)
    for id_ in shared:
        del by_body[id_]
    return by_body, bodies


def _surnames(actors: Iterable[Actor]) -> dict[str, tuple[tuple[Name, Actor], ...]]:
    found: dict[str, list[tuple[Name, Actor]]] = {}
    for actor in actors:
        if actor.kind is PartyKind.PERSON:
            for name in actor.names:
                read = names.read(name)
                if identity.is_full(read):
                    found.setdefault(read.last, []).append((read, actor))
    return {surname: tuple(full) for surname, full in found.items()}
