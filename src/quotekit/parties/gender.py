"""Gender of persons from the pronouns near their names: soft evidence beside titles and given names."""

from __future__ import annotations

from quotekit.parties.clusters import Cluster
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.pronouns import FEMALE, MALE
from quotekit.parties.words import Reading

REACH = 14


def from_pronouns(reading: Reading, of: dict[Mention, Cluster]) -> None:
    """Count, for each person of unknown gender, the first pronoun after each mention with no other person between."""
    persons = sorted((m for m in of if m.form is Form.PERSON), key=lambda m: m.first)
    words = reading.words
    for k, mention in enumerate(persons):
        cluster = of[mention]
        until = persons[k + 1].start if k + 1 < len(persons) else len(words)
        for i in range(mention.last + 1, min(until, mention.last + REACH)):
            word = words[i]
            if reading.sentences[i] > reading.sentences[mention.last] + 1 or word.quoted != words[mention.last].quoted:
                break
            if word.low in MALE or word.low in FEMALE:
                cluster.genders["m" if word.low in MALE else "f"] += 1
                break
