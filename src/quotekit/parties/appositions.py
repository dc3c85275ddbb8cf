"""What stands beside a name: "Ann Lee, a spokeswoman for the bank", "the chairman, Rod Haines", "Lee (D-N.M.)"."""

from __future__ import annotations

from collections.abc import Container, Iterator

import attrs
import regex

from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.words import Reading
from quotekit.spans import Span

_ENDS = regex.compile(r"[,;:()\"“”«»\[\]]|--|[—–]|\n|''|``")
_ARTICLES = frozenset("a an the his her its their our my one".split())
_BREAKS = frozenset(
    "who whom whose which that but said says told tells asked has had is was were are will would".split()
)
_CUES = frozenset("said says told tells asked".split())
_INSIDE = frozenset("of for in at first former late senior".split())  # ordinary words inside a role
_BEHIND = frozenset("of for at in to from with".split())  # what a head noun's complement begins with
_LABEL = regex.compile(
    r"(?<!\s)\s*+[(,]\s*+([DRIL])(?:em|ep|epublican|emocrat)?\.?(?:\s*[-–,]\s*(\p{Lu}[\p{L}. ]{1,18}?))?\s*(?:[),.;]|$)"
)
_LONGEST = 22  # words of a role after a name
_LONGEST_BEFORE = 12
_HEAD_WITHIN = 6  # words in which its noun must come


@attrs.frozen
class Label:
    """A party label after a name: its letter, its place ("N.M.", or "") and its span."""

    letter: str
    place: str
    span: Span


def label(text: str, end: int) -> Label | None:
    """The label after a name that ends there: "(D-N.M.)", ", R-Fla.,"; None if there is none."""
    match = _LABEL.match(text, end)
    if not match or (not match.group(2) and "(" not in match.group(0)):
        return None
    last = match.end(2) if match.group(2) else match.end(1)
    return Label(match.group(1), match.group(2) or "", Span(match.start(1), last))


def after_name(
    reading: Reading, last: int, lexicon: Lexicon, persons: Container[int] = frozenset()
) -> tuple[int, int] | None:
    """The words of a role after a name and a comma, as an index range; None if what follows is none.

    Args:
        reading: the words of the text.
        last: index of the last word of the name.
        lexicon: the word lists.
        persons: indexes of the words of persons' names: "Ann Lee, Mayor Bo Roe and others" are a list.
    """
    words = reading.words
    start = last + 1
    if start < len(words) and words[start].text.isdigit() and words[start].gap.strip() == ",":
        start += 1  # an age
    if start >= len(words) or words[start].gap.strip() not in (",", "-", "–", "—", "(", "--"):
        return None
    lead, sentence = words[start], reading.sentences[last]
    if reading.sentences[start] != sentence or lead.low in _BREAKS or lead.quoted != words[last].quoted:
        return None
    if lead.low in lexicon.ordinary and lead.low not in _ARTICLES | lexicon.around:
        return None
    end, head, behind = start, False, False
    while end < len(words) and end - start < _LONGEST and reading.sentences[end] == sentence:
        word = words[end]
        if end > start and word.low in _CUES and word.close and not behind:
            return None  # "To Ann Lee, his son said that ..."
        if end > start and (_ENDS.search(word.gap) or word.quoted != lead.quoted or word.low in _BREAKS):
            break
        if end in persons and not behind and not word.owner:
            return None
        behind = behind or word.low in _BEHIND
        head = head or _is_role(lexicon, word.low) or word.text in lexicon.members
        if not head and end - start > _HEAD_WITHIN:
            return None
        end += 1
    if not head:
        return None
    introduced = lead.low in _ARTICLES or lead.capital
    return (
        (start, end)
        if introduced or any(_is_role(lexicon, w.low) for w in words[start : min(end, start + 5)])
        else None
    )


def before_name(reading: Reading, first: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The words of a role before a comma and a name, as an index range; None if there is none."""
    words = reading.words
    if not first or words[first].gap.strip() != "," or reading.sentences[first] != reading.sentences[first - 1]:
        return None
    start = _role_noun(reading, first - 1, lexicon)
    if start is None:
        return None
    while start > 0 and first - start < _LONGEST_BEFORE and words[start].low not in _ARTICLES:
        before = words[start - 1]
        if not words[start].close or not reading.in_one(start, first) or before.low in lexicon.stops:
            break
        if before.low in lexicon.ordinary and before.low not in _ARTICLES | _INSIDE:
            break
        start -= 1
    return start, first


def _role_noun(reading: Reading, last: int, lexicon: Lexicon) -> int | None:
    """The index of the noun of a role that ends with a word: that word, or the one before "of", "for", "at"."""
    words = reading.words
    if _is_role(lexicon, words[last].low) and not (words[last].capital and words[last].low in lexicon.given):
        return last
    k = last
    while k > 1 and last - k < _HEAD_WITHIN and words[k].close and words[k].low not in lexicon.stops:
        k -= 1
        if words[k].low in ("of", "for", "at", "in"):
            return k if lexicon.person_noun(words[k - 1].low) else None
    return None


def _is_role(lexicon: Lexicon, low: str) -> bool:
    return lexicon.person_noun(low) is not None or low in lexicon.titles


def add_roles(reading: Reading, lexicon: Lexicon, of: dict[Mention, Cluster]) -> dict[Cluster, list[tuple[int, int]]]:
    """Add what stands beside names to their clusters; the index ranges of all roles of each, titles included."""
    ranges: dict[Cluster, list[tuple[int, int]]] = {}
    taken: set[int] = set()
    persons = {k for m in of if m.form is Form.PERSON for k in range(m.first, m.last + 1)}
    for mention, cluster in of.items():
        if mention.form is Form.BODY:
            _add_nouns(reading, lexicon, mention, cluster)
        if mention.form is not Form.PERSON:
            continue
        _add_place(reading, lexicon, mention, cluster)
        if mention.start < mention.first:
            ranges.setdefault(cluster, []).append((mention.start, mention.first))
        for start, end in _apposed(reading, lexicon, mention, persons):
            if start not in taken:
                taken.add(start)
                ranges.setdefault(cluster, []).append((start, end))
                _add_role(reading, lexicon, cluster, start, end)
    return ranges


def _apposed(
    reading: Reading, lexicon: Lexicon, mention: Mention, persons: Container[int]
) -> Iterator[tuple[int, int]]:
    after = after_name(reading, mention.last, lexicon, persons)
    if after:
        yield after
    honorific = all(word.low in lexicon.honorifics for word in reading.words[mention.start : mention.first])
    if honorific:  # "the chairman, Sir Bo Finch", but no role before another: "Finch, Mayor Ann Lee"
        before = before_name(reading, mention.start, lexicon)
        if before:
            yield before


def _add_role(reading: Reading, lexicon: Lexicon, cluster: Cluster, start: int, end: int) -> None:
    """Keep a role, and the gender that its head noun shows."""
    words = reading.words
    if words[start].low in ("a", "an", "the") and end - start > 1:
        start += 1
    role = reading.slice(start, end - 1)
    cluster.roles.setdefault(role, reading.span(start, end - 1))
    owner = next((k for k in range(start, end - 1) if lexicon.person_noun(words[k].low)), None)
    if owner is not None and words[owner].owner:
        cluster.of_others[role] = reading.slice(start, owner)
    for k in range(start, end):
        noun = lexicon.person_noun(words[k].low)
        if noun is not None:
            if (gender := lexicon.gender_of(noun)) and (k + 1 == end or words[k + 1].low in _BEHIND):
                cluster.genders[gender] += 4
            return


def _add_place(reading: Reading, lexicon: Lexicon, mention: Mention, cluster: Cluster) -> None:
    """Keep where a person is from: "(D-N.M.)", "of New Mexico"."""
    words = reading.words
    found = label(reading.text, reading.ends[mention.last])
    if found and found.place:
        place = found.place.replace(" ", "").rstrip(".")
        cluster.facts |= set(lexicon.place_abbreviations.get(place.replace(".", ""), place).casefold().split())
    k = mention.last + 1
    if k < len(words) and words[k].low == "of" and words[k].close:
        k += 1
        while k < len(words) and words[k].capital and words[k].close:
            cluster.facts |= {words[k].low}
            k += 1


def _add_nouns(reading: Reading, lexicon: Lexicon, mention: Mention, cluster: Cluster) -> None:
    """Keep the nouns of a body beside its name: "the newspaper Haaretz", "Judicial Watch, a watchdog group,"."""
    words, nouns = reading.words, lexicon.institutions
    before = words[mention.first - 1] if mention.first else None
    if before is not None and words[mention.first].gap.strip(" ,") == "" and before.low in nouns and not before.capital:
        cluster.nouns |= {before.low}
    k = mention.last + 1
    if k + 1 < len(words) and words[k].gap.strip() == "," and words[k].low in ("a", "an", "the"):
        while k < len(words) and k - mention.last < _HEAD_WITHIN + 2 and (words[k].close or k == mention.last + 1):
            if words[k].low in nouns:
                cluster.nouns |= {words[k].low}
            if words[k].low in _BREAKS | _BEHIND:
                break
            k += 1
