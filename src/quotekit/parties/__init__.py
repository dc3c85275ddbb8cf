"""Parties: one identity for everybody who speaks or is spoken about, and who speaks each quote.

Rules and word lists only. Order of work: words -> names -> clusters -> appositions -> speakers (descriptions and
pronouns, in text order) -> affiliations -> the values of the report.
"""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.parties import appositions, gender, lexicon, words
from quotekit.parties.affiliations import Affiliator
from quotekit.parties.build import Registry, parties_of
from quotekit.parties.clusters import Clusterer
from quotekit.parties.mentions import Finder
from quotekit.parties.speakers import Speakers

__all__ = ["find_parties"]


def find_parties(draft: Draft) -> Draft:
    """The draft with its parties, and with the speaker of each quote where one could be found.

    Reads ``text``, ``paragraphs``, ``sentences`` and ``quotes``; works without sentences too. Parties are numbered p1, p2 ... by
    their first mention. Never raises on text; time is linear in it.
    """
    words_of = lexicon.load()
    reading = words.read(draft, words_of)
    sources = frozenset(q.source for q in draft.quotes if q.source is not None)
    finder = Finder(reading, words_of, sources)
    mentions = finder()
    clusterer = Clusterer(reading, words_of, finder.sources)
    of = clusterer(mentions)
    roles = appositions.add_roles(reading, words_of, of)
    gender.from_pronouns(reading, of)
    registry = Registry(words_of, clusterer.clusters)
    speakers = Speakers(draft, reading, words_of, of, registry.make)
    speaker = speakers()
    Affiliator(reading, words_of, of, registry.make)(roles)
    parties, ids = parties_of([*registry.clusters, *speakers.described])
    quotes = tuple(attrs.evolve(q, speaker=ids.get(speaker.get(q.id))) for q in draft.quotes)
    return attrs.evolve(draft, parties=parties, quotes=quotes)
