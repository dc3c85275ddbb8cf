"""A mention: a name in the text, and what kind of name it is."""

from __future__ import annotations

from enum import StrEnum

import attrs

from quotekit.spans import Span


class Form(StrEnum):
    """What kind of name a mention is: of a person, a body, a state, or the members of a party or people of a state."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    MEMBERS = "members"


@attrs.frozen(eq=False)
class Mention:
    """A name in the text.

    Attributes:
        span: the name itself, without titles.
        form: what kind of name.
        name: as printed, white space made single.
        first, last: its first and last word's index.
        start: index of the first word of the titles before it (first, if there are none).
        roles: those titles as printed.
        gender: "m", "f" or "": what its titles show.
        code: of a state, of a people's state, or of the state that a body speaks for.
        id: of a body known by name; of members, their party.
        owner: index range of the name of the person that a body belongs to ("the Holm campaign"), or None.
        attribute: it stands before a noun ("US troops").
        people: it means all people of a state by its adjective ("the Iraqi people").
        sure: something beside the capital letters shows what it is.
    """

    span: Span
    form: Form
    name: str
    first: int
    last: int
    start: int
    roles: tuple[str, ...] = ()
    gender: str = ""
    code: str | None = None
    id: str | None = None
    owner: tuple[int, int] | None = None
    attribute: bool = False
    people: bool = False
    sure: bool = False
