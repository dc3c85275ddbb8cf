"""Invented reports: what hypothesis draws for tests of the ways a report is written and read."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from quotekit import (
    Affiliation,
    Medium,
    Note,
    Number,
    Party,
    PartyKind,
    Quote,
    QuoteKind,
    Relation,
    Report,
    Span,
    Stance,
    StanceLabel,
)

SCORES = st.floats(0, 1)


@st.composite
def reports(draw: st.DrawFn, plain: bool = False) -> Report:
    """Reports with anything in them that may be; with ``plain`` no text has a NUL or a lone surrogate."""
    characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0") if plain else st.characters()
    text, words = draw(st.text(characters, max_size=60)), st.text(characters, max_size=12)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(*sorted(ends)))
    ordered = st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(
        lambda ends: tuple(Span(a, b) for a, b in zip(*[iter(sorted(ends)[: len(ends) // 2 * 2])] * 2, strict=True))
    )
    quote_ids = [f"q{n}" for n in range(draw(st.integers(0, 3)))]
    party_ids = [f"p{n}" for n in range(draw(st.integers(0, 3)))]
    parties = st.sampled_from(party_ids) if party_ids else st.nothing()
    maybe_party = st.none() | parties
    many = {"max_size": 2}
    return Report(
        text,
        draw(st.none() | words),
        tuple(
            draw(
                st.builds(
                    Quote,
                    id=st.just(id),
                    kind=st.sampled_from(QuoteKind),
                    contents=ordered,
                    medium=st.none() | st.sampled_from(Medium),
                    platform=st.none() | words,
                    handle=st.none() | words,
                    date=st.none() | words,
                    hashtags=st.lists(words, **many).map(tuple),
                    cue=st.none() | spans,
                    source=st.none() | spans,
                    speaker=maybe_party,
                    negated=st.booleans(),
                    within=st.none() | st.sampled_from(quote_ids),
                    score=SCORES,
                    origin=words,
                    via_outlet=maybe_party,
                )
            )
            for id in quote_ids
        ),
        tuple(
            draw(
                st.builds(
                    Party,
                    id=st.just(id),
                    name=words,
                    kind=st.sampled_from(PartyKind),
                    aliases=st.lists(words, **many).map(tuple),
                    mentions=st.lists(spans, **many).map(tuple),
                    roles=st.lists(words, **many).map(tuple),
                    actor=st.none() | words,
                    camp=st.none() | words,
                    number=st.none() | st.sampled_from(Number),
                    affiliations=st.lists(
                        st.builds(Affiliation, party=parties, relation=st.sampled_from(Relation), evidence=spans),
                        **many,
                        unique_by=lambda tie: (tie.party, tie.relation),
                    ).map(tuple),
                )
            )
            for id in party_ids
        ),
        tuple(
            draw(
                st.lists(
                    st.builds(
                        Stance,
                        quote=st.sampled_from(quote_ids),
                        holder=parties,
                        target=parties,
                        label=st.sampled_from(StanceLabel),
                        score=SCORES,
                        evidence=st.lists(spans, **many).map(tuple),
                        via=maybe_party,
                        origin=words,
                    ),
                    max_size=4,
                )
            )
            if quote_ids and party_ids
            else ()
        ),
        tuple(draw(st.lists(st.builds(Note, code=words, span=spans, message=words), **many))),
    )


any_function = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
