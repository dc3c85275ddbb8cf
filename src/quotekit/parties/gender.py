"""Gender of persons from the pronouns near their names: soft evidence beside titles and given names."""

from __future__ import annotations

from quotekit.parties.clusters import Cluster
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.pronouns import FEMALE, MALE
from quotekit.parties.words import Reading

REACH = 14
_SHOWN = 2  # contrary pronouns that a gender shown by names and titles outweighs


def from_pronouns(reading: Reading, of: dict[Mention, Cluster]) -> None:
    """Count the first pronoun after each mention of a person with no other person between.

    Where a given name or a title shows the gender, pronouns that tell against it are somebody else's.
    """
    persons = sorted((m for m in of if m.form is Form.PERSON), key=lambda m: m.first)
    for cluster in dict.fromkeys(of[m] for m in persons):
        if cluster.gender:
            cluster.genders[cluster.gender] += _SHOWN
    words = reading.words
    for k, mention in enumerate(persons):
        cluster = of[mention]
        until = persons[k + 1].start if k + 1 < len(persons) else len(words)
        for i in range(mention.last + 1, min(until, mention.last + REACH)):
            word = words[i]
            if reading.sentences[i] > reading.sentences[mention.last] + 1 or word.quoted != words[mention.last].quoted:
                break
            if word.low in MALE or word.low in FEMALE:
                gender = "m" if word.low in MALE else "f"
                cluster.genders[gender] += 1
                break
