"""Whether the name of a state or its capital means the state or the place."""

from __future__ import annotations

from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading, Word

# Prepositions after which even the name of a state is a place.
INSIDE = frozenset("in inside within across throughout around outside near into at across".split())
# Words before a capital that make it the government seated there.
DEALING = frozenset(
    "with against between by that says said say and accused blamed urged warned told toward towards on than from under".split()
)
# What a capital owns as a place.
OF_A_PLACE = frozenset(
    "airport airports street streets mayor suburb suburbs outskirts police subway metro bridge bridges hotel hotels district districts park embassy "
    "centre center residents stadium university square market markets weather traffic skyline old main largest busiest diplomatic western eastern "
    "northern southern central international green cathedral museum theatre theater hospital hospitals".split()
)


def _dateline(reading: Reading, i: int, j: int) -> bool:
    """Whether the words stand in the line of place and date that opens a report: "BAGHDAD / WASHINGTON -", "Paris (AP) -"."""
    k = i
    while k > 0 and reading.words[k].paragraph == reading.words[k - 1].paragraph and i - k < 8:
        k -= 1
    if k > 0 and reading.words[k].paragraph == reading.words[k - 1].paragraph:
        return False
    end = reading.words[j - 1].end
    line = reading.text[end : end + 40].split("\n")[0]
    mark = min((p for mark in ("–", "—", " - ", "--", "−") if (p := line.find(mark)) >= 0), default=-1)
    return mark >= 0 and all(not word.islower() for word in line[:mark].split() if word.isalpha())


def _verb(word: Word, lexicon: Lexicon) -> bool:
    low = word.low
    return not word.capital and (
        low in lexicon.verbs
        or low in lexicon.stops
        or (len(low) > 4 and low.endswith("ed"))
        or (len(low) > 4 and low.endswith("s") and not low.endswith(("ss", "us")) and lexicon.person_noun(low) is None)
    )


def is_party(reading: Reading, i: int, j: int, sort: str, lexicon: Lexicon) -> bool:
    """Whether the words from i to j, a state's name or capital, mean the state.

    A name means the state unless it stands where something is ("in Iraq") or in a dateline. A capital means the place
    unless it acts, owns or is dealt with as a government is ("Washington blamed", "said Tehran would", "ties with Cairo").
    """
    words = reading.words
    before = words[i - 1] if i and words[i].sentence == words[i - 1].sentence else None
    after = words[j] if j < len(words) and words[j].sentence == words[j - 1].sentence else None
    near = before.low if before and words[i].gap.strip() in ("", "the") else ""
    if near == "the" and i > 1:
        near = words[i - 2].low
    if _dateline(reading, i, j):
        return False
    if sort == "name":
        name = " ".join(word.text for word in words[i:j])
        if near in INSIDE and not words[j - 1].owner:
            return False
        if name in lexicon.careful:
            person = (i > 0 and words[i].close and words[i - 1].capital and not words[i - 1].first) or (
                after is not None and after.close and after.capital
            )
            return not person and (near in DEALING or near == "of" or (after is not None and _verb(after, lexicon)))
        return True
    if near in INSIDE or near in ("of", "to", "for", "downtown", "central", "outside"):
        return False
    if words[i].gap.endswith("(") and after is not None and after.gap.startswith(")"):
        return True
    if words[j - 1].owner:
        return after is not None and after.low not in OF_A_PLACE and not after.capital
    if after is None:
        return near in DEALING - {"on", "from", "said", "say", "says", "that", "and"}
    if after.gap.startswith(","):
        return False
    if near == "from" or near == "on":
        return after.close and _verb(after, lexicon)
    return (after.close and _verb(after, lexicon)) or near in DEALING - {"and", "said", "say", "says", "that", "than"}
