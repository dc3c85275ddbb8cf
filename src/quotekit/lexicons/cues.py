"""Cue words: which forms report speech, and how strongly."""

from __future__ import annotations

from functools import cache

import attrs

from quotekit import lexicons

_VOWELS = "aeiou"


@attrs.frozen
class Cues:
    """The cue words of a language.

    Attributes:
        say: verb form -> lemma, of verbs that introduce a reported clause as well as a quotation.
        speak: verb form -> lemma, of verbs that are cues only beside quotation marks.
        post: forms of verbs of posting.
        particles: verb form -> particles it takes as a cue ("pointed" -> {"out"}).
        nouns: speech nouns.
        prepositions: prepositional cues, as tuples of words.
        denial: lemmas that deny their content.
        finite: forms that can head a finite clause (no "-ing").
        base: forms that are the bare verb and nothing else ("call", but not "read", which is also the past).
        plurals: forms that are as often the plural of a noun ("reports", "calls").
        naming: lemmas that give their object a name or a description ("call", "describe").
        works: lemmas whose object may be the title of a work ("read", "sing").
        showing: lemmas whose subject is as often a thing as a speaker ("show", "suggest").
        telling: lemmas whose object is the hearer ("tell", "warn").
    """

    say: dict[str, str]
    speak: dict[str, str]
    post: frozenset[str]
    particles: dict[str, frozenset[str]]
    nouns: frozenset[str]
    prepositions: tuple[tuple[str, ...], ...]
    denial: frozenset[str]
    finite: frozenset[str]
    base: frozenset[str]
    plurals: frozenset[str]
    naming: frozenset[str]
    works: frozenset[str]
    showing: frozenset[str]
    telling: frozenset[str]

    def lemma(self, form: str) -> str | None:
        """The lemma of a cue verb's form (lower case), or None."""
        return self.say.get(form) or self.speak.get(form)


def inflect(verb: str, irregular: dict[str, list[str]]) -> list[str]:
    """All forms of a verb, the base form first.

    >>> inflect("deny", {})
    ['deny', 'denies', 'denied', 'denying']
    """
    if verb in irregular:
        return [verb, *irregular[verb]]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if verb.endswith("e"):
        return [verb, third, verb + "d", verb + "ing" if verb.endswith("ee") else verb[:-1] + "ing"]
    return [verb, third, verb + "ed", verb + "ing"]


@cache
def load(lang: str = "en") -> Cues:
    """The cue words of a language, built once."""
    raw = lexicons.read("cues", lang)
    irregular = raw["irregular"]
    particles: dict[str, set[str]] = {}
    finite: set[str] = set()
    base: set[str] = set()

    def forms_of(verbs: list[str]) -> dict[str, str]:
        forms: dict[str, str] = {}
        for verb in verbs:
            head, _, particle = verb.partition(" ")
            if head not in irregular.get(head, ()):
                base.add(head)
            for form in inflect(head, irregular):
                if particle:
                    particles.setdefault(form, set()).add(particle)
                forms[form] = verb
                if not form.endswith("ing"):
                    finite.add(form)
        return forms

    verbs = raw["verbs"]
    plain = {name: [v for v in verbs[name] if " " not in v] for name in ("say", "speak")}
    phrasal = {name: [v for v in verbs[name] if " " in v] for name in ("say", "speak")}
    say, speak = forms_of(plain["say"]), forms_of(plain["speak"])
    taken = {**say, **speak}
    # A verb that reports by itself needs no particle ("add", "report back"): the others do ("point out").
    say_phrasal, speak_phrasal = forms_of(phrasal["say"]), forms_of(phrasal["speak"])
    say |= {f: v for f, v in say_phrasal.items() if f not in taken}
    speak |= {f: v for f, v in speak_phrasal.items() if f not in taken}
    return Cues(
        say=say,
        speak=speak,
        post=frozenset(forms_of(verbs["post"])),
        particles={f: frozenset(p) for f, p in particles.items() if f not in taken},
        nouns=frozenset(raw["nouns"]["speech"]),
        prepositions=tuple(tuple(p.split()) for p in raw["prepositions"]["cues"]),
        denial=frozenset(raw["denial"]["verbs"]),
        finite=frozenset(finite),
        base=frozenset(base),
        plurals=frozenset(inflect(verb, irregular)[1] for verb in verbs["noun_alike"]),
        naming=frozenset(verbs["naming"]),
        works=frozenset(verbs["works"]),
        showing=frozenset(verbs["showing"]),
        telling=frozenset(verbs["telling"]),
    )
