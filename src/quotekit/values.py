"""The public values: what a report is made of. All frozen, all validated."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

import attrs

from quotekit.spans import Span


class QuoteKind(StrEnum):
    """How words are reported: as said, as a quoted fragment in the reporter's sentence, or retold."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Medium(StrEnum):
    """Where the words were said."""

    POST = "post"
    SPEECH = "speech"
    INTERVIEW = "interview"
    STATEMENT = "statement"
    DOCUMENT = "document"


class PartyKind(StrEnum):
    """What a party is; ``unnamed`` is a source the article describes but does not name."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    STATE = "state"
    UNNAMED = "unnamed"


class Number(StrEnum):
    """How many a source without a name is."""

    ONE = "one"
    SEVERAL = "several"


class Relation(StrEnum):
    """How a party is tied to another: stance is carried over along ``speaks_for`` only."""

    SPEAKS_FOR = "speaks_for"
    BELONGS_TO = "belongs_to"


class StanceLabel(StrEnum):
    """The holder's stance toward the target."""

    AGAINST = "against"
    FAVOR = "favor"
    NEUTRAL = "neutral"


_unit = attrs.validators.and_(attrs.validators.ge(0.0), attrs.validators.le(1.0))


@attrs.frozen
class Note:
    """Something odd in the text and what was made of it; odd text never raises."""

    code: str
    span: Span
    message: str


@attrs.frozen
class Quote:
    """One attribution: words, and who the text says they are from.

    Attributes:
        id: unique in its report: ``q1``, ``q2`` ... in text order.
        kind: direct, mixed or indirect.
        medium: where it was said, if the text tells.
        platform: a post's platform ("Twitter"), if the text names it.
        handle, date, hashtags: of a post, where given.
        contents: its pieces in text order, without their outermost marks.
        cue: the words that report it ("said", "according to"), or None.
        source: the mention it is attributed to ("he"), or None.
        speaker: the id of the party behind the source, or None.
        via_outlet: the id of the newspaper, broadcaster or agency that the article has the words from, or None.
        negated: the text denies that it was said.
        within: the id of the quote it stands inside, or None. The quoted words of a mixed
            quote stand inside the clause that reports them.
        score: confidence in [0, 1].
        origin: the rule or model that found it.
    """

    id: str
    kind: QuoteKind = attrs.field(validator=attrs.validators.instance_of(QuoteKind))
    contents: tuple[Span, ...] = attrs.field(validator=attrs.validators.min_len(1))
    medium: Medium | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Medium))
    )
    platform: str | None = None
    handle: str | None = None
    date: str | None = None
    hashtags: tuple[str, ...] = ()
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    negated: bool = False
    within: str | None = None
    score: float = attrs.field(default=1.0, validator=_unit)
    origin: str = ""
    via_outlet: str | None = None

    @contents.validator
    def _in_order(self, _attribute: object, contents: tuple[Span, ...]) -> None:
        for before, after in pairwise(contents):
            if after.start < before.end:
                raise ValueError(f"pieces of quote {self.id} overlap or are out of order: {before}, {after}")


@attrs.frozen
class Affiliation:
    """A tie to another party, with the words that say so.

    Attributes:
        party: the other party's id.
        relation: speaks_for or belongs_to.
        evidence: the span that says it.
    """

    party: str
    relation: Relation = attrs.field(validator=attrs.validators.instance_of(Relation))
    evidence: Span


@attrs.frozen
class Party:
    """Somebody who speaks or is spoken about.

    Attributes:
        id: unique in its report: ``p1``, ``p2`` ... by first mention.
        name: the fullest name by which the article identifies it, without titles; of an
            unnamed one the article's description.
        kind: person, group, organisation, state or unnamed.
        aliases: the other names used for it in the article, without titles.
        mentions: where it is mentioned, in text order.
        roles: its titles and offices as the article words them ("US President").
        affiliations: ties to other parties.
        actor: its id in the user's own table of actors, or None.
        camp: its camp in that table, or None.
        number: of an unnamed one, whether it is one or several; None for all others.
    """

    id: str
    name: str
    kind: PartyKind = attrs.field(validator=attrs.validators.instance_of(PartyKind))
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    roles: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    actor: str | None = None
    camp: str | None = None
    number: Number | None = None


@attrs.frozen
class Stance:
    """A holder's stance toward a target in one quote.

    Attributes:
        quote: the quote's id.
        holder: id of the party that holds it: the quote's speaker, unless carried over.
        target: id of the party it is held toward.
        label: against, favor or neutral.
        score: probability of the label in [0, 1].
        evidence: the mentions of the target it was judged at.
        via: id of the party through which it was carried over, or None.
        origin: the rule or model that judged it.
    """

    quote: str
    holder: str
    target: str
    label: StanceLabel = attrs.field(validator=attrs.validators.instance_of(StanceLabel))
    score: float = attrs.field(validator=_unit)
    evidence: tuple[Span, ...] = ()
    via: str | None = None
    origin: str = ""
