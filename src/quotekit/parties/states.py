"""Whether the name of a state or its capital means the state or the place."""

from __future__ import annotations

from quotekit.parties.lexicon import Lexicon, StateForm
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.words import Reading, Word

_DATELINE = 8  # words of a dateline at most
_DASHES = ("–", "—", " - ", "--", "−")
# After these a capital is dealt with only if it acts itself: "from Washington demanded".
_WEAK = frozenset("on from said say says that and".split())

# After "people" these say which of them: "the Iraqi people who stayed".
_NARROWING = frozenset("who whom whose that in from living working".split())


def mention(reading: Reading, lexicon: Lexicon, i: int, j: int, known: StateForm) -> Mention | None:
    """The mention that the words from i to j, a form of a state's name, make; None if they mean no party."""
    words = reading.words
    following = words[j] if reading.in_one(j - 1, j) and words[j].close else None
    if following and following.low in lexicon.governments and known.sort in ("name", "adjective"):
        return Mention(reading.span(i, j), Form.STATE, reading.slice(i, j), i, j, i, code=known.code, sure=True)
    span, name = reading.span(i, j - 1), reading.slice(i, j - 1)
    if known.sort == "people":
        return Mention(span, Form.MEMBERS, name, i, j - 1, i, code=known.code, sure=True)
    if known.sort == "adjective" and _is_whole_people(reading, i, j):
        return Mention(
            reading.span(i, j), Form.MEMBERS, reading.slice(i, j), i, j, i, code=known.code, people=True, sure=True
        )
    if known.sort == "adjective" or not is_party(reading, i, j, known.sort, lexicon):
        return None
    attribute = (
        following is not None
        and not following.capital
        and not words[j - 1].owner
        and following.low not in lexicon.verbs
        and lexicon.person_noun(following.low) is not None
    )
    sure = known.sort == "name"
    return Mention(span, Form.STATE, name, i, j - 1, i, code=known.code, attribute=attribute, sure=sure)


def _is_whole_people(reading: Reading, i: int, j: int) -> bool:
    """Whether the words from i to j, the adjective of a state, mean all its people: "the Iraqi people"."""
    words = reading.words
    if j >= len(words) or words[j].low != "people" or not words[j].close or words[j - 1].owner:
        return False
    if not i or words[i - 1].low != "the" or not words[i].close:
        return False
    after = words[j + 1] if j + 1 < len(words) and words[j + 1].close else None
    return after is None or after.low not in _NARROWING


def is_party(reading: Reading, i: int, j: int, sort: str, lexicon: Lexicon) -> bool:
    """Whether the words from i to j, a state's name or capital, mean the state.

    A name means the state unless it stands where something is ("in Iraq") or in a dateline. A capital means the place
    unless it acts, owns or is dealt with as a government is ("Washington blamed", "said Tehran would", "ties with
    Cairo").
    """
    words = reading.words
    before = words[i - 1] if i and reading.sentences[i] == reading.sentences[i - 1] else None
    after = words[j] if j < len(words) and reading.sentences[j] == reading.sentences[j - 1] else None
    near = before.low if before and words[i].gap.strip() == "" else ""
    if near == "the" and i > 1:
        near = words[i - 2].low
    if in_dateline(reading, i, j):
        return False
    if sort == "name":
        if near in lexicon.inside and not words[j - 1].owner:
            return False
        if " ".join(word.text for word in words[i:j]) in lexicon.careful:
            return _is_careful_state(reading, i, j, near, after, lexicon)
        return True
    if near in lexicon.inside or near in ("of", "to", "for", "downtown", "central", "outside"):
        return False
    if words[i].gap.endswith("(") and after is not None and after.gap.startswith(")"):
        return True
    if words[j - 1].owner:
        return after is not None and after.low not in lexicon.of_a_place and not after.capital
    if after is None:
        return near in lexicon.dealing - _WEAK
    if after.gap.startswith(","):
        return False
    acts = after.close and _is_verb(after, lexicon)
    if near == "from" and i > 1 and lexicon.person_noun(words[i - 2].low):
        return False
    if near in ("from", "on"):
        return acts
    return acts or near in lexicon.dealing - _WEAK - {"than"}


def _is_careful_state(reading: Reading, i: int, j: int, near: str, after: Word | None, lexicon: Lexicon) -> bool:
    """Whether a name that is first of all a person's or a word ("Jordan", "Turkey") is a state's here."""
    words = reading.words
    given_before = i > 0 and words[i].close and words[i - 1].capital and not words[i - 1].first
    if given_before or (after is not None and after.close and after.capital):
        return False
    return near in lexicon.dealing or near == "of" or (after is not None and _is_verb(after, lexicon))


def in_dateline(reading: Reading, i: int, j: int) -> bool:
    """Whether the words stand in the line of place that opens a report: "BAGHDAD / WASHINGTON -", "Paris (AP) -"."""
    k = i
    while k > 0 and reading.paragraphs[k] == reading.paragraphs[k - 1]:
        k -= 1
        if i - k > _DATELINE:
            return False
    end = reading.ends[j - 1]
    line = reading.text[end : end + 40].split("\n")[0]
    mark = min((p for dash in _DASHES if (p := line.find(dash)) >= 0), default=-1)
    return mark >= 0 and all(not word.islower() for word in line[:mark].split() if word.isalpha())


def _is_verb(word: Word, lexicon: Lexicon) -> bool:
    low = word.low
    if word.capital:
        return False
    if low in lexicon.verbs or low in lexicon.stops:
        return True
    if len(low) <= 4:
        return False
    return low.endswith("ed") or (
        low.endswith("s") and not low.endswith(("ss", "us")) and lexicon.person_noun(low) is None
    )
