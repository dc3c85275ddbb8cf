"""What the kinds of names found by the Reader, or by a ner layer, say of mentions that nothing else shows.

"Brindle" may be a person, a firm or a town. Where no title and no given name tells, and the layer never takes the word
for a person's name in the article, its word counts: a firm is a body, and a place is no party.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from quotekit.draft import Entity
from quotekit.parties.forms import plain
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.words import Reading

_SORTS = {
    "person": "person",
    "per": "person",
    "organisation": "body",
    "org": "body",
    "place": "place",
    "gpe": "place",
    "loc": "place",
    "fac": "place",
}


def retype(
    reading: Reading, lexicon: Lexicon, mentions: Sequence[Mention], entities: Iterable[Entity], sources: set[int]
) -> list[Mention]:
    """The mentions, those taken for persons by their capitals alone made bodies, or left out, where entities say so.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        mentions: in text order.
        entities: of a ner layer.
        sources: indexes of the words in sources of quotes: what stands there is a party in any case.
    """
    sort_at: dict[int, str] = {}
    for entity in entities:
        sort = _SORTS.get(entity.type.lower())
        if sort is not None:
            sort_at.update(dict.fromkeys(range(*reading.within(entity.span)), sort))
    if not sort_at:
        return list(mentions)
    votes: dict[str, Counter[str]] = {}
    shown: set[str] = set()  # last words of names that are surely persons'
    for mention in mentions:
        if mention.form is Form.PERSON:
            votes.setdefault(_key(mention), Counter())[sort_at.get(mention.last, "")] += 1
            if mention.sure or mention.roles or mention.gender or _is_given(lexicon, mention):
                shown.add(plain(mention.name.split()[-1]))
    found: list[Mention] = []
    for mention in mentions:
        sort = "person"
        if mention.form is Form.PERSON and plain(mention.name.split()[-1]) not in shown:
            sort = _elected(votes[_key(mention)])
        in_source = mention.first in sources or mention.last in sources
        if sort == "body":
            found.append(attrs.evolve(mention, form=Form.BODY, start=mention.first))
        elif sort != "place" or in_source:
            found.append(mention)
    return found


def _key(mention: Mention) -> str:
    return mention.name.casefold()


def _is_given(lexicon: Lexicon, mention: Mention) -> bool:
    """Whether a name begins with a given name."""
    return plain(mention.name.split()[0]) in lexicon.given


def _elected(votes: Counter[str]) -> str:
    """What a name is by most of its mentions; a person, if any is one or most are nothing."""
    sort = max(("body", "place"), key=lambda each: votes[each])
    return sort if not votes["person"] and 2 * votes[sort] > votes.total() else "person"
