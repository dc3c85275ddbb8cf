"""Parties: one identity for everybody who speaks or is spoken about, and who speaks each quote.

Rules and word lists only. Order of work: words -> mentions by name -> groups of them -> appositions and affiliations ->
speakers (descriptions and pronouns, in text order) -> the values of the report.
"""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.parties import acronyms, appositions, bodies, collectives, crowds, gender, loading, words
from quotekit.parties.affiliations import Affiliator
from quotekit.parties.build import parties_of
from quotekit.parties.cast import Cast
from quotekit.parties.groups import Groups
from quotekit.parties.mentions import Form
from quotekit.parties.naming import find_mentions
from quotekit.parties.persons import Persons
from quotekit.parties.registry import Registry
from quotekit.parties.speakers import Speakers

__all__ = ["find_parties"]


def find_parties(draft: Draft) -> Draft:
    """The draft with its parties, and with the speaker of each quote where one could be found.

    Reads ``text``, ``paragraphs``, ``sentences`` and ``quotes``; works without sentences too. Parties are numbered p1,
    p2 ... by their first mention. Never raises on text; time is linear in it.
    """
    lexicon = loading.load()
    reading = words.read(draft, lexicon)
    lexicon = acronyms.with_introduced(reading, lexicon)
    in_source: set[int] = set()
    for quote in draft.quotes:
        if quote.source is not None:
            in_source.update(range(*reading.within(quote.source)))
    mentions = find_mentions(reading, lexicon, in_source)
    groups = Groups(reading, lexicon, in_source)
    by_form = {form: [m for m in mentions if m.form is form] for form in Form}
    collectives.group_states(groups, by_form[Form.STATE])
    collectives.group_members(groups, by_form[Form.MEMBERS])
    Persons(groups)(by_form[Form.PERSON])
    bodies.group_bodies(groups, by_form[Form.BODY])
    roles = appositions.add_roles(reading, lexicon, groups.of)
    gender.from_pronouns(reading, groups.of)
    registry = Registry(lexicon, groups.clusters)
    Affiliator(reading, lexicon, groups.of, registry)(roles)
    found = crowds.find_crowds(reading, lexicon, groups.of, in_source)
    cast = Cast(draft, reading, lexicon, groups.of, registry, found)
    speaker = Speakers(cast)()
    contents = [span for quote in draft.quotes for span in quote.contents]
    spoken_of = crowds.keep(found, reading, contents, {cluster for cluster in speaker.values() if cluster is not None})
    parties, ids = parties_of([*registry.clusters, *cast.described, *spoken_of])
    quotes = tuple(attrs.evolve(quote, speaker=ids.get(speaker.get(quote.id))) for quote in draft.quotes)
    return attrs.evolve(draft, parties=parties, quotes=quotes)
