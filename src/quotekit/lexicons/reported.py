"""Reporting verbs by the construction that follows them: words that stand without quotation marks."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, IntFlag
from functools import cache

import attrs

from quotekit import lexicons
from quotekit.lexicons.cues import inflect


class Form(Enum):
    """The form of a verb; of most verbs the past form is the past participle too."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"


class Takes(IntFlag):
    """The constructions that a verb reports with; what each looks like is said in the lexicon."""

    CLAUSE = 1
    HEARER = 2
    COMMAND = 4
    INTENT = 8
    QUESTION = 16
    OBJECT = 32
    PREPOSITION = 64


@attrs.frozen
class Verb:
    """A reporting verb.

    Attributes:
        lemma: its base form, with its particles.
        rest: the words that must follow it.
        takes: its constructions.
        origin: how the rule for its object is named: "accusation", "denial", "naming" or "object".
    """

    lemma: str
    rest: tuple[str, ...]
    takes: Takes
    origin: str

    @property
    def head(self) -> str:
        """Its base form without particles."""
        return self.lemma.split()[0]

    @property
    def states(self) -> bool:
        """Whether a clause can follow: what it reports is said as a whole."""
        return bool(self.takes & (Takes.CLAUSE | Takes.HEARER))

    @property
    def asks(self) -> bool:
        """Whether it is a verb of asking, which reports also when nobody is said to ask ("Asked why, ...")."""
        return self.head in ("ask", "question", "press")


@attrs.frozen
class Reported:
    """The reporting verbs of a language.

    Attributes:
        forms: form (lower case) -> what it can be, entries with most particles first.
        going_on: what stands before "to" without a say of its own ("continued", "was quick").
        withholding: what stands before "to" and says that it was not said ("declined").
        denying: what stands before "-ing" and says that it was not said ("denied").
    """

    forms: dict[str, tuple[tuple[Verb, frozenset[Form]], ...]]
    going_on: frozenset[tuple[str, ...]]
    withholding: frozenset[tuple[str, ...]]
    denying: frozenset[tuple[str, ...]]


@cache
def load(lang: str = "en") -> Reported:
    """The reporting verbs of a language, built once."""
    raw = lexicons.read("reported", lang)
    irregular: dict[str, list[str]] = lexicons.read("cues", lang)["irregular"] | raw["irregular"]
    takes: dict[str, Takes] = {}
    for construction in Takes:
        for lemma in raw["verbs"][str(construction.name).lower()]:
            takes[lemma] = takes.get(lemma, Takes(0)) | construction
    origins = {lemma: origin for origin, lemmas in raw["origins"].items() for lemma in lemmas}
    forms: dict[str, list[tuple[Verb, frozenset[Form]]]] = {}
    for lemma, constructions in takes.items():
        head, *rest = lemma.split()
        verb = Verb(lemma, tuple(rest), constructions, origins.get(lemma, "object"))
        for form, kinds in _kinds(inflect(head, irregular)).items():
            forms.setdefault(form, []).append((verb, frozenset(kinds)))
    governors = raw["governors"]

    def inflected(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
        split = [phrase.split() for phrase in phrases]
        return frozenset((form, *rest) for head, *rest in split for form in inflect(head, irregular))

    adjectives = frozenset((adjective,) for adjective in governors["adjectives"])
    return Reported(
        forms={form: tuple(sorted(entries, key=lambda e: -len(e[0].rest))) for form, entries in forms.items()},
        going_on=inflected(governors["going_on"]) | adjectives,
        withholding=inflected(governors["withholding"]),
        denying=inflected(governors["denying"]),
    )


def _kinds(forms: list[str]) -> dict[str, set[Form]]:
    """What each form of a verb can be; ``forms`` as :func:`quotekit.lexicons.cues.inflect` gives them."""
    kinds: dict[str, set[Form]] = {}
    for number, form in enumerate(forms):
        last = number == len(forms) - 1
        kind = (Form.BASE, Form.THIRD)[number] if number < 2 else Form.ING if last else Form.PAST
        kinds.setdefault(form, set()).add(kind)
    return kinds
