"""The stance lexicon as lookup tables: forms of words, and constructions around a mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import attrs
import regex

from quotekit.lexicons import read
from quotekit.values import QuoteKind

GOOD = frozenset({"praise", "support", "merit", "achieve", "wronged"})
"""Groups whose words speak for the target; the others' speak against it (or, ``report``, for neither)."""

TRANSITIVE = frozenset({"judge", "oppose", "praise", "support"})
"""Groups about somebody's attitude: "support of X" is toward X, whereas "a failure of X" is X's."""


class Part(StrEnum):
    """What kind of word an entry is: the ties of the kinds differ. A deed is a noun whose "of X" names the victim."""

    VERB = "verb"
    NOUN = "noun"
    DEED = "deed"
    WORD = "word"


@attrs.frozen
class Entry:
    """One form of an entry of a group: its words, and for verbs whether it can be a passive's participle."""

    words: tuple[str, ...]
    group: str
    part: Part
    participle: bool = False


@attrs.frozen
class Construction:
    """A pattern around a mention."""

    name: str
    before: regex.Pattern[str] | None
    after: regex.Pattern[str] | None
    example: str

    def matches(self, before: str, after: str) -> bool:
        """Whether the text before a mention ends, and the text behind it starts, as the construction says."""
        return (self.before is None or self.before.search(before) is not None) and (
            self.after is None or self.after.match(after) is not None
        )


@attrs.frozen
class Lexicon:
    """The stance lexicon of one language, ready for lookup."""

    entries: Mapping[str, tuple[Entry, ...]] = attrs.field(repr=False)
    constructions: tuple[Construction, ...] = attrs.field(repr=False)
    weights: Mapping[tuple[str, str], float] = attrs.field(repr=False)
    negators: frozenset[tuple[str, ...]]
    denials: frozenset[str]
    exceptions: frozenset[tuple[str, ...]]
    reach: int
    denial_reach: int
    negated_good: float
    negated_bad: float
    factual: frozenset[str]
    denying: frozenset[str]
    bias: float
    scale: float
    widths: Mapping[str, float]
    threshold: float
    slope: float
    limit: float
    neutral_group: str = "report"

    def weight(self, group: str, tie: str) -> float:
        """What a hit of the group in that tie is worth; of a construction, under the group "construction"."""
        return self.weights.get((group, tie), 0.0)

    def width(self, kind: QuoteKind, factual: bool) -> float:
        """How far the two curves of "against" and "favor" lie from zero, for a quote of this kind and cue."""
        return self.widths[str(kind)] + (self.widths["factual"] if factual else 0.0)


@cache
def lexicon(lang: str = "en") -> Lexicon:
    """The stance lexicon of a language.

    Raises:
        FileNotFoundError: if there is none.
    """
    data = read("stance", lang)
    irregular = data["irregular"]
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    weights: dict[tuple[str, str], float] = {}
    for group, table in data["group"].items():
        weights.update({(group, tie): float(weight) for tie, weight in table["weights"].items()})
        for entry in _group_entries(group, table, irregular):
            if entry not in entries[entry.words[0]]:
                entries[entry.words[0]].append(entry)
    scale = float(data["scale"]["construction"])
    constructions = []
    for table in data["construction"]:
        weights["construction", table["name"]] = scale * float(table["weight"])
        constructions.append(
            Construction(
                table["name"],
                regex.compile(f"(?i)(?:{table['before']})$") if "before" in table else None,
                regex.compile(f"(?i)(?:{table['after']})") if "after" in table else None,
                table["example"],
            )
        )
    negation, cues = data["negation"], data["cues"]
    return Lexicon(
        # the longest first: "lash out at" before "lash"
        entries={word: tuple(sorted(found, key=lambda e: -len(e.words))) for word, found in entries.items()},
        constructions=tuple(constructions),
        weights=weights,
        negators=frozenset(tuple(entry.split()) for entry in negation["words"]),
        denials=frozenset(negation["denials"]),
        exceptions=frozenset(tuple(entry.split()) for entry in negation["exceptions"]),
        reach=int(negation["reach"]),
        denial_reach=int(negation["denial_reach"]),
        negated_good=float(negation["good"]),
        negated_bad=float(negation["bad"]),
        factual=frozenset(form for verb in cues["factual"] for form, _ in _verb_forms(verb, irregular)),
        denying=frozenset(form for verb in cues["denying"] for form, _ in _verb_forms(verb, irregular)),
        bias=float(data["scale"]["bias"]),
        scale=scale,
        threshold=float(data["scale"]["threshold"]),
        slope=float(data["scale"]["slope"]),
        limit=float(data["scale"]["limit"]),
        widths={name: float(width) for name, width in data["scale"]["width"].items()},
    )


def _group_entries(group: str, table: Mapping[str, Any], irregular: Mapping[str, list[str]]) -> list[Entry]:
    found = [Entry(tuple(word.split()), group, Part.WORD) for word in table.get("words", ())]
    for part, nouns in ((Part.NOUN, table.get("nouns", ())), (Part.DEED, table.get("deeds", ()))):
        found += [Entry(tuple(form.split()), group, part) for noun in nouns for form in (noun, _plural(noun))]
    for verb in table.get("verbs", ()):
        head, *rest = verb.split()
        found += [
            Entry((form, *rest), group, Part.VERB, participle) for form, participle in _verb_forms(head, irregular)
        ]
    return found


def _verb_forms(verb: str, irregular: Mapping[str, list[str]]) -> set[tuple[str, bool]]:
    """Forms of a verb, each with whether it can be a participle of the passive; may hold a form that nobody writes."""
    head, dash, last = verb.rpartition("-")
    if last in irregular:
        past, participle = irregular[last]
        forms = {(past, past == participle), (participle, True)}
    elif last.endswith("e"):
        forms = {(f"{last}d", True)}
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        forms = {(f"{last[:-1]}ied", True)}
    else:
        forms = {(f"{last}ed", True)}
    third = f"{last}s"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        third = f"{last[:-1]}ies"
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        third = f"{last}es"
    if last.endswith("ie"):
        progressive = f"{last[:-2]}ying"
    elif last.endswith("e") and not last.endswith("ee"):
        progressive = f"{last[:-1]}ing"
    else:
        progressive = f"{last}ing"
    forms |= {(last, False), (third, False), (progressive, False)}
    if len(last) > 2 and last[-1] in "bdglmnprt" and last[-2] in "aeiou" and last[-3] not in "aeiou":
        forms.add((f"{last}{last[-1]}ing", False))
        if last not in irregular:
            forms.add((f"{last}{last[-1]}ed", True))
    # "lose, lost, lost": an irregular form that is also the base cannot be told apart and may be either
    return {(head + dash + form, participle) for form, participle in forms}


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
