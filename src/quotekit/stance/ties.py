"""How a word of the lexicon is tied to a mention: as what it does, as what is done to it, or not at all.

No parser: the order of words, the voice of the verb, prepositions behind a noun, and other parties in between decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from quotekit.stance.entries import GOOD, TRANSITIVE, Entry, Lexicon, Part
from quotekit.stance.reading import Reading

WINDOW = 25
"""Words looked at on each side of a mention; bounds the time a mention takes."""

STAND_IN_WINDOW = 40
"""Words behind a mention in which a pronoun is taken to stand for it."""

_BE = frozenset("be been being is are was were am get gets got getting isn't aren't wasn't weren't".split())
_NOUN_AHEAD = frozenset(
    "the a an this that these those his her its their our my your of on in for by with no any some every another such "
    "more most many".split()
)
_TO = frozenset(
    "to will would should must can could may might did do does don't didn't won't can't i we you they he she "
    "who".split()
)
_OF = frozenset({"of", "from"})
_ON = frozenset({"on", "against", "to", "toward", "towards", "about", "upon", "for", "with", "over", "at", "in"})
_AGAINST = frozenset({"against", "for", "from"})
_SPEAKERS = frozenset({"i", "we", "let's", "us", "i'm", "we're", "i've", "we've", "i'll", "we'll", "i'd", "we'd"})
_RETOLD = frozenset({"he", "she", "they", "it", "his", "her", "their"})  # retold, the speaker's "I" is one of these
_STAND_INS = frozenset(
    "he she they him them his her their he's she's they're he'll she'll they'll he'd she'd they've".split()
)
_OTHERS = frozenset(
    {"he", "she", "it", "they", "you", "who", "people", "voters", "critics", "some", "many", "others", "everyone"}
)


@attrs.frozen(order=True)
class Hit:
    """An entry found: its words, what they count for (1, or less than 0 where negated), and the verb's voice."""

    first: int
    last: int
    group: str
    part: Part
    value: float
    passive: bool


@attrs.frozen
class Tie:
    """A tie's name (agent, object, other, clause), how close the two stand, and its rank: the lowest counts."""

    name: str
    closeness: float
    rank: int


def find_hits(reading: Reading, table: Lexicon, *, denied: bool = False) -> tuple[Hit, ...]:
    """All entries in a quote, in text order; ``denied``: the cue denies the quote's content, and so turns all of it."""
    negated = _negations(reading, table)
    hits: list[Hit] = []
    words, at = reading.words, 0
    while at < len(words):
        length, found = _longest(reading, table, at)
        for entry in found:
            passive = entry.participle and _is_passive(words, at, at + length)
            turned = negated[at] != (denied and at >= reading.cue)
            value = 1.0 if not turned else table.negated_good if entry.group in GOOD else table.negated_bad
            hits.append(Hit(at, at + length, entry.group, entry.part, value, passive))
        at += max(1, length)
    return tuple(hits)


def _longest(reading: Reading, table: Lexicon, at: int) -> tuple[int, list[Entry]]:
    length, found = 0, []
    for entry in table.entries.get(reading.words[at], ()):
        size = len(entry.words)
        if size < length:
            break
        if (
            reading.words[at : at + size] == entry.words
            and reading.sentence[min(at + size, len(reading.words)) - 1] == reading.sentence[at]
        ):
            length = size
            found.append(entry)
    # "the Freedom Party", "Good Morning Britain": a name's own words say nothing about it
    if found and reading.named[at] >= 0 and reading.capital[at]:
        return length, []
    parts = {entry.part for entry in found}
    if Part.VERB in parts and len(parts) > 1:
        is_verb = not _is_noun(reading, at)
        found = [entry for entry in found if (entry.part is Part.VERB) == is_verb]
    return length, found


def _is_noun(reading: Reading, at: int) -> bool:
    if at == 0:
        return False
    before = reading.words[at - 1]
    if before in _TO or at <= reading.cue:
        return False
    return (
        before in _NOUN_AHEAD
        or reading.owns[at - 1]
        or (before.endswith(("al", "ous", "ive", "ic")) and len(before) > 4)
    )


def _is_passive(words: tuple[str, ...], first: int, last: int) -> bool:
    if words[last : last + 1] == ("by",):
        return True
    return any(word in _BE for word in words[max(0, first - 3) : first])


def _negations(reading: Reading, table: Lexicon) -> list[bool]:
    """For each word whether an odd number of negators reaches it."""
    words, count = reading.words, len(reading.words)
    turned = [False] * count
    for at, word in enumerate(words):
        if word in table.denials:
            reach, size = table.denial_reach, 1
        elif word.endswith("n't") or (word,) in table.negators:
            reach, size = table.reach, 1
        elif words[at : at + 2] in table.negators:
            reach, size = table.reach, 2
        else:
            continue
        if words[at : at + 2] in table.exceptions or (word == "no" and words[at + 1 : at + 2] == ("no",)):
            continue
        if word in table.denials and at < reading.cue:
            continue  # the cue's own denial is counted for the whole content
        for other in range(at + size, min(count, at + size + reach)):
            if reading.clause[other] != reading.clause[at] or (other >= reading.cue) != (at >= reading.cue):
                break
            turned[other] = not turned[other]
    return turned


def tie(reading: Reading, at: Mapping[int, tuple[Hit, ...]], first: int, last: int) -> Iterator[tuple[Hit, Tie]]:
    """Each hit near a mention (the words ``first`` up to ``last``) with its tie; reads at most two windows of words."""
    own = reading.named[first]
    while own >= 0 and first > 0 and reading.named[first - 1] == own:
        first -= 1
    while own >= 0 and last < len(reading.words) and reading.named[last] == own:
        last += 1
    yield from _behind(reading, at, first, last, own)
    yield from _ahead(reading, at, first, own)
    for inside in range(first, last):  # "radical militants" as the mention itself
        for hit in at.get(inside, ()):
            yield hit, Tie("agent" if hit.part is not Part.VERB else "clause", 0.5, 1)


def stand_ins(reading: Reading, at: Mapping[int, tuple[Hit, ...]], first: int, last: int) -> Iterator[tuple[Hit, Tie]]:
    """Each hit tied directly to a pronoun behind a mention, before another party is named; worth less than at a name.

    Only in the speaker's own words: in retold ones "he" may be the speaker.
    """
    if reading.retold:
        return
    for here in range(last, min(len(reading.words), last + STAND_IN_WINDOW)):
        if reading.named[here] >= 0 and reading.named[here] != reading.named[first]:
            return
        if reading.named[here] < 0 and reading.words[here] in _STAND_INS:
            for hit, found in tie(reading, at, here, here + 1):
                if found.name != "clause":
                    yield hit, Tie(found.name, 0.7 * found.closeness, 30 + found.rank)


def _behind(
    reading: Reading, at: Mapping[int, tuple[Hit, ...]], first: int, last: int, own: int
) -> Iterator[tuple[Hit, Tie]]:
    blocked = False
    for here in range(last, min(len(reading.words), last + WINDOW)):
        if reading.sentence[here] != reading.sentence[last - 1]:
            return
        if reading.named[here] >= 0 and reading.named[here] != own:
            blocked = True
        distance = here - last
        for hit in at.get(here, ()):
            direct = not blocked and reading.clause[here] == reading.clause[last - 1]
            closeness = max(0.4, 1.0 - 0.06 * distance)
            if not direct:
                yield hit, Tie("clause", closeness, 60 + distance)
            elif hit.part is Part.VERB:
                yield hit, Tie("object" if hit.passive else "agent", closeness, distance)
            elif distance <= 8 and _is_said_of(reading, last, here):
                yield hit, Tie("agent", closeness, distance)
            else:
                yield hit, Tie("clause", closeness, 60 + distance)


def _is_said_of(reading: Reading, last: int, here: int) -> bool:
    """Whether a noun or adjective behind a mention is the mention's: "X's lies", "X is a liar", "X has made a mess"."""
    if here - last <= 1 or reading.owns[last - 1]:
        return True
    return _AGAINST.isdisjoint(reading.words[last:here])


def _ahead(reading: Reading, at: Mapping[int, tuple[Hit, ...]], first: int, own: int) -> Iterator[tuple[Hit, Tie]]:
    blocked = False
    for here in range(first - 1, max(-1, first - 1 - WINDOW), -1):
        in_cue = here < reading.cue <= first
        if reading.sentence[here] != reading.sentence[first] and not in_cue:
            return
        if reading.named[here] >= 0 and reading.named[here] != own:
            blocked = True
        for hit in at.get(here, ()):
            distance = first - hit.last
            if distance < 0:
                continue
            closeness = max(0.4, 1.0 - 0.06 * distance)
            direct = not blocked and (reading.clause[here] == reading.clause[first] or in_cue)
            name = _tie_ahead(reading, hit, first, distance) if direct else "clause"
            yield hit, Tie(name, closeness, distance if name != "clause" else 60 + distance)


def _tie_ahead(reading: Reading, hit: Hit, first: int, distance: int) -> str:
    """The tie of a hit that stands before the mention, same clause, no other party in between."""
    gap = reading.words[hit.last : first]
    if hit.part is Part.VERB:
        if hit.passive:
            return "agent" if "by" in gap else "clause"
        if distance > 6:
            return "clause"
        return "other" if _has_other_subject(reading, hit) else "object"
    if hit.part in (Part.NOUN, Part.DEED):
        if "by" in gap:
            return "agent"
        preposition = next((word for word in gap if word in _OF or word in _ON), None)
        if preposition is None:
            return "agent" if distance <= 1 else "clause"
        done_to = hit.part is Part.DEED and preposition == "of"
        if preposition in _OF and hit.group not in TRANSITIVE and not done_to:
            return "agent"
        return "other" if _has_other_subject(reading, hit) else "object"
    if hit.group in TRANSITIVE:
        return "clause" if distance > 4 else "other" if _has_other_subject(reading, hit) else "object"
    if any(word in _ON for word in gap):
        return "object" if distance <= 3 else "clause"  # "an unauthorized war with", "good for"
    return "agent" if distance <= 3 else "clause"


def _has_other_subject(reading: Reading, hit: Hit) -> bool:
    """Whether somebody else than the speaker is the doer: the nearest name or pronoun before it in the clause."""
    if hit.first < reading.cue:
        return False
    for here in range(hit.first - 1, max(-1, hit.first - 9), -1):
        if reading.clause[here] != reading.clause[hit.first] or here < reading.cue:
            return False
        if reading.words[here] in _SPEAKERS:
            return False
        if reading.retold and reading.words[here] in _RETOLD:
            return False
        if reading.named[here] >= 0 or reading.words[here] in _OTHERS:
            return True
    return False
