"""Parties: one identity for everybody who speaks or is spoken about, and who speaks each quote.

Rules and word lists only. Order of work: words -> mentions by name -> groups of them -> appositions and affiliations ->
speakers (descriptions and pronouns, in text order) -> the values of the report.
"""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.parties import acronyms, appositions, bodies, collectives, crowds, entities, gender, loading, words
from quotekit.parties.affiliations import Affiliator
from quotekit.parties.build import parties_of
from quotekit.parties.cast import Cast
from quotekit.parties.coded import Coded
from quotekit.parties.coding import Coding
from quotekit.parties.groups import Groups
from quotekit.parties.mentions import Form
from quotekit.parties.naming import find_mentions
from quotekit.parties.persons import Persons
from quotekit.parties.registry import Registry
from quotekit.parties.speakers import Speakers
from quotekit.parties.spokenof import SpokenOf
from quotekit.values import Note

__all__ = ["find_parties"]


def find_parties(draft: Draft, coding: Coding | None = None) -> Draft:
    """The draft with its parties, and with the speaker of each quote where one could be found.

    Reads ``text``, ``paragraphs``, ``sentences`` and ``quotes``; works without sentences too. Parties are numbered p1,
    p2 ... by their first mention. Never raises on text; time is linear in it.

    Args:
        draft: with quotes.
        coding: the user's own table of actors, or None.
    """
    lexicon = loading.load() if coding is None else coding.lexicon
    reading = words.read(draft, lexicon)
    lexicon = acronyms.with_introduced(reading, lexicon)
    in_source: set[int] = set()
    for quote in draft.quotes:
        if quote.source is not None:
            in_source.update(range(*reading.within(quote.source)))
    notes: list[Note] = []
    named = find_mentions(reading, lexicon, in_source, notes)
    mentions = entities.retype(reading, lexicon, named, draft.entities, in_source)
    groups = Groups(reading, lexicon, in_source)
    coded = None if coding is None else Coded(coding, groups)
    if coded is not None:
        mentions = coded.claim(mentions)
    by_form = {form: [m for m in mentions if m.form is form and m not in groups.of] for form in Form}
    collectives.group_states(groups, by_form[Form.STATE])
    collectives.group_members(groups, by_form[Form.MEMBERS])
    Persons(groups)(by_form[Form.PERSON])
    bodies.group_bodies(groups, by_form[Form.BODY], coded.bodies() if coded else ())
    roles = appositions.add_roles(reading, lexicon, groups.of)
    gender.from_pronouns(reading, groups.of)
    registry = Registry(lexicon, groups.clusters, coded)
    Affiliator(reading, lexicon, groups.of, registry)(roles)
    found = crowds.find_crowds(reading, lexicon, groups.of, in_source)
    cast = Cast(draft, reading, lexicon, groups.of, registry, found, roles)
    speakers = Speakers(cast)
    speaker = speakers()
    contents = [span for quote in draft.quotes for span in quote.contents]
    speaking = {cluster for cluster in speaker.values() if cluster is not None}
    known = [*registry.clusters, *cast.described]
    taken = {k for cluster in known for span in cluster.spans for k in range(*reading.within(span))}
    unread = [mention for mention in mentions if mention not in groups.of]
    spoken_of, found = SpokenOf(reading, lexicon, registry, taken)(contents, unread, found, speaking)
    spoken_of += crowds.keep(found, reading, contents, speaking)
    if coded is not None:
        coded.tie()
    parties, ids = parties_of([*registry.clusters, *cast.described, *spoken_of])
    quotes = tuple(
        attrs.evolve(quote, speaker=ids.get(speaker.get(quote.id)), via_outlet=ids.get(speakers.via.get(quote.id)))
        for quote in draft.quotes
    )
    return attrs.evolve(draft, parties=parties, quotes=quotes, notes=(*draft.notes, *notes))
