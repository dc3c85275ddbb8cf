"""Roles in apposition: "Ann Lee, a spokeswoman for the bank", "the chairman, Rod Haines,", "Sen. Lee (D-N.M.)"."""

from __future__ import annotations

import regex

from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.words import Reading
from quotekit.spans import Span

_ENDS = regex.compile(r"[,;:()\"“”«»\[\]]|--|[—–]|\n|''|``")
_ARTICLES = frozenset("a an the his her its their our my one".split())
_BREAKS = frozenset(
    "who whom whose which that and but said says told tells asked has had is was were are will would".split()
)
_LABEL = regex.compile(
    r"\s*[(,]\s*([DRIL])(?:em|ep|epublican|emocrat)?\.?(?:\s*[-–,]\s*(\p{Lu}[\p{L}. ]{1,18}?))?\s*(?:[),]|$)"
)
_LONGEST = 22


def after_name(reading: Reading, last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The words of a role after a name and a comma, as an index range; None if what follows is none."""
    words = reading.words
    i = last + 1
    if i < len(words) and words[i].text.isdigit() and words[i].gap.strip() == ",":
        i += 1  # an age
    if (
        i >= len(words)
        or words[i].gap.strip() not in (",", "-", "–", "—", "(")
        or words[i].sentence != words[last].sentence
    ):
        return None
    start = i
    if words[i].low in _BREAKS or words[i].quoted != words[last].quoted:
        return None
    j, head = i, False
    while j < len(words) and j - start < _LONGEST and words[j].sentence == words[last].sentence:
        word = words[j]
        if j > start and (_ENDS.search(word.gap) or word.quoted != words[start].quoted):
            break
        if j > start and word.low in _BREAKS - {"and"}:
            break
        if not head and (lexicon.person_noun(word.low) or word.text in lexicon.members or word.low in lexicon.titles):
            head = True
        if not head and j - start > 6:
            return None
        j += 1
    if not head:
        return None
    if (
        words[start].low not in _ARTICLES
        and not words[start].capital
        and not any(lexicon.person_noun(words[k].low) for k in range(start, min(j, start + 5)))
    ):
        return None
    return start, j


def before_name(reading: Reading, first: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The words of a role before a comma and a name ("the chairman, Rod Haines"), as an index range; None if there is none."""
    words = reading.words
    if not first or words[first].gap.strip() != "," or words[first].sentence != words[first - 1].sentence:
        return None
    k = first - 1
    if not (lexicon.person_noun(words[k].low) or words[k].low in lexicon.titles) or (
        words[k].capital and words[k].low in lexicon.given
    ):
        j = k
        while j > 0 and k - j < 6 and words[j].close and words[j].low not in lexicon.stops:
            j -= 1
            if words[j].low in ("of", "for", "at", "in") and j and lexicon.person_noun(words[j - 1].low):
                break
        else:
            return None
        if words[j].low not in ("of", "for", "at", "in"):
            return None
    start = k
    while start > 0 and first - start < 12:
        if words[start].low in _ARTICLES:
            break
        if (
            not words[start].close
            or words[start].sentence != words[first].sentence
            or words[start - 1].low in lexicon.stops
        ):
            break
        if words[start - 1].low in lexicon.ordinary and words[start - 1].low not in _ARTICLES | {
            "of",
            "for",
            "in",
            "at",
            "first",
            "former",
            "late",
            "senior",
            "the",
        }:
            break
        start -= 1
    return start, first


def label(text: str, end: int) -> tuple[str, Span] | None:
    """The letter of a party label after a name that ends there, and the span of the label: "(D-N.M.)", ", R-Fla.,"."""
    match = _LABEL.match(text, end)
    if not match or (not match.group(2) and "(" not in match.group(0)):
        return None
    return match.group(1), Span(match.start(1), match.end(2) if match.group(2) else match.end(1))


def add_roles(reading: Reading, lexicon: Lexicon, of: dict[Mention, Cluster]) -> dict[Cluster, list[tuple[int, int]]]:
    """Add the roles in apposition to the clusters of persons; the index ranges of all roles of each, titles included."""
    ranges: dict[Cluster, list[tuple[int, int]]] = {}
    taken: set[int] = set()
    for mention, cluster in of.items():
        if mention.form is not Form.PERSON:
            continue
        if mention.start < mention.first:
            ranges.setdefault(cluster, []).append((mention.start, mention.first))
        found = [after_name(reading, mention.last, lexicon)]
        if mention.start == mention.first:
            found.append(before_name(reading, mention.first, lexicon))
        for at in found:
            if at is None or at[0] in taken:
                continue
            taken.add(at[0])
            start, end = at
            ranges.setdefault(cluster, []).append(at)
            if reading.words[start].low in ("a", "an", "the") and end - start > 1:
                start += 1
            role = reading.slice(start, end - 1)
            cluster.roles.setdefault(role, reading.span(start, end - 1))
            for k in range(start, end):
                noun = lexicon.person_noun(reading.words[k].low)
                if noun:
                    gender = lexicon.gender_of(noun)
                    if (gender and k + 1 == end) or (
                        gender
                        and k + 1 < end
                        and reading.words[k + 1].low in ("of", "for", "at", "in", "to", "from", "with")
                    ):
                        cluster.genders[gender] += 4
                    break
    return ranges
