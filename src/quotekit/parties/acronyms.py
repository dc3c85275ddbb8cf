"""Bodies that an article introduces with their initials: "the Alliance to Reclaim Our Schools (AROS)"."""

from __future__ import annotations

import attrs

from quotekit.parties.forms import form
from quotekit.parties.lexicon import Body, Lexicon, Phrase, phrases_of
from quotekit.parties.words import Reading

_SMALL = frozenset("of to for and the in on with our at & de la".split())  # words that initials may leave out
_LONGEST = 10  # words of an introduced name


def with_introduced(reading: Reading, lexicon: Lexicon) -> Lexicon:
    """The lexicon with the bodies that an article introduces, by names and initials; itself, if there are none."""
    found: dict[Phrase, Body] = {}
    words = reading.words
    for k, word in enumerate(words):
        if not word.shouted or len(form(word.text)) < 3 or not word.gap.endswith(("(", "[")):
            continue
        if reading.text[reading.ends[k] : reading.ends[k] + 1] not in (")", "]"):
            continue
        start = _start(reading, k)
        key = tuple(form(w.text) for w in words[start:k])
        if start < k and key not in lexicon.bodies and key not in lexicon.states:
            body = Body(reading.slice(start, k - 1))
            found[key] = found[(form(word.text),)] = body
    if not found:
        return lexicon
    bodies = {**found, **lexicon.bodies}
    return attrs.evolve(lexicon, bodies=bodies, body_phrases=phrases_of(bodies))


def _start(reading: Reading, k: int) -> int:
    """The index of the first word of the name whose initials stand at k; k, if the words before do not fit."""
    words = reading.words
    letters = [letter for letter in form(words[k].text).casefold() if letter.isalpha()]
    i, first = k, k
    while i > 0 and k - i < _LONGEST and letters:
        word = words[i - 1]
        if (i < k and not words[i].close) or reading.sentences[i - 1] != reading.sentences[k]:
            break
        small = word.low in _SMALL
        if word.low[:1] == letters[-1] and (word.capital or small):
            letters.pop()
            i -= 1
            first = i if word.capital else first
        elif small:
            i -= 1
        else:
            break
    return first if not letters else k
