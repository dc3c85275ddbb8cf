"""Reporting verbs in running text: whether a form is a verb where it stands, how it is used, who its subject is."""

from __future__ import annotations

from enum import Enum

import attrs

from quotekit.lexicons import reported
from quotekit.lexicons.reported import Form, Verb
from quotekit.quotes.phrases import Phrase, ending_at, starting_at
from quotekit.quotes.subjects import clause_subject, subject_before
from quotekit.quotes.verbgroups import NOT, denial, governor, group_start, is_negated, over_adverbs
from quotekit.quotes.words import Class, Words

_BE = frozenset("is are was were be been being am 's ’s 're ’re 'm ’m".split())
_HAVE = frozenset("has have had having 've ’ve 's ’s 'd ’d".split())
_WOULD = frozenset(("'d", "’d"))
_OPEN = frozenset("will 'll ’ll wo can ca could may might shall should must".split())
_PLURAL_VERBS = frozenset("were are have".split())
_SINGULAR = frozenset(
    "he she it this that one everyone everybody someone somebody nobody anyone none who which".split()
)
_PLURAL = frozenset("i you we they these those others who which that people men women police children".split())
_ALONE = frozenset("many most some several few both all others these those neither either any each another".split())
_SELVES = frozenset("himself herself itself themselves myself ourselves yourself".split())
_JOINING = frozenset("and but or then yet nor".split())
_AFTER_BREAK = frozenset((",", ")", "]", "—", "–", "--", "-"))
_NAMING = frozenset("call name dub label brand".split())
_BEFORE_ING = frozenset("by in of before without and".split())  # and commas: here participles of any verb report


class Use(Enum):
    """How a verb form is used: as the verb of its clause, after "to", as a participle, or as one without a subject."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    REDUCED = "reduced"


@attrs.frozen
class Predicate:
    """A reporting verb in use.

    Attributes:
        verb: its entry in the lexicon.
        at: its own token.
        cue: its first and last token, with auxiliaries, adverbs and particles.
        use: how it is used.
        source: its subject, or None.
        negated: whether the text says that it was not said.
        relative: the token before it, if that is "who", "which" or "that".
    """

    verb: Verb
    at: int
    cue: Phrase
    use: Use
    source: Phrase | None
    negated: bool = False
    relative: str | None = None


def predicates(words: Words, low: int, high: int) -> list[Predicate]:
    """The reporting verbs of a sentence of the article's own text, in order; those that only may be said left out."""
    return _Sentence(words, low, high).read()


class _Sentence:
    """Reads the tokens from ``low`` on, before ``high``."""

    def __init__(self, words: Words, low: int, high: int) -> None:
        self.words, self.low, self.high = words, low, high
        self.lexicon = reported.load()
        self.found: list[Predicate] = []

    def read(self) -> list[Predicate]:
        words = self.words
        for i in range(self.low, self.high):
            entries = self.lexicon.forms.get(words.low[i])
            if not entries or words.home[i] != -1 or not (words.form[i].islower() or i == self.low):
                continue
            for verb, kinds in entries:
                if self._follow(verb.rest, i + 1):
                    predicate = self._predicate(verb, kinds, i)
                    if predicate is not None:
                        self._add(predicate)
                    break
        return self.found

    def _add(self, predicate: Predicate) -> None:
        """Adds a predicate; a verb that governs it, as in "declined to say", is a part of it."""
        if self.found and self.found[-1].at >= predicate.cue[0]:
            self.found.pop()
        self.found.append(predicate)

    def _follow(self, rest: tuple[str, ...], i: int) -> bool:
        """Whether a verb's particles stand at a token; "oneself" stands for any reflexive."""
        words = self.words
        return i + len(rest) <= self.high and all(
            words.low[i + n] == particle or (particle == "oneself" and words.low[i + n] in _SELVES)
            for n, particle in enumerate(rest)
        )

    def _predicate(self, verb: Verb, kinds: frozenset[Form], i: int) -> Predicate | None:
        words, low = self.words, self.low
        used = self._use(i, kinds)
        if used is None:
            return None
        use, first = used
        negated = is_negated(words, first, i)
        if not negated and any(words.low[k] in _OPEN for k in range(first, i)):
            return None
        before = first - 1
        if use is Use.INFINITIVE:
            governed = governor(words, before, low, self.lexicon)
            if governed is None:
                return None
            first, withheld = governed
            negated = negated or withheld or is_negated(words, first, i)
            source = self._subject(first)
        elif use is Use.PARTICIPLE:
            denied = denial(words, before, low, self.lexicon)
            if denied is not None:
                first, negated = denied, True
                source = self._subject(first)
            else:
                if (
                    before >= low
                    and words.form[before] != ","
                    and words.low[before] not in _BEFORE_ING
                    and not verb.states
                ):
                    return None
                source = self._of_participle(first)
        elif use is Use.FINITE:
            if self._is_name_of(verb, kinds, i, before):
                return None
            source = self._subject(first)
        else:
            return Predicate(verb, i, (first, i + len(verb.rest)), use, None) if verb.asks else None
        if source is None or words.low[source[0]] == "you":
            return None
        k = over_adverbs(words, first - 1, low)
        relative = words.low[k] if k >= low and words.cls[k] is Class.RELATIVE else None
        return Predicate(verb, i, (first, i + len(verb.rest)), use, source, negated, relative)

    def _is_name_of(self, verb: Verb, kinds: frozenset[Form], i: int, before: int) -> bool:
        """Whether a form gives a name to the noun before it: "a firm called Acme"."""
        words = self.words
        return (
            verb.lemma in _NAMING
            and Form.PAST in kinds
            and before == i - 1
            and before >= self.low
            and words.cls[before] is Class.WORD
            and i + 1 < self.high
            and words.cls[i + 1] is Class.NAME
        )

    def _use(self, i: int, kinds: frozenset[Form]) -> tuple[Use, int] | None:
        """How the form at a token is used and where its verb group begins; None if it is no verb there."""
        words, low = self.words, self.low
        p = over_adverbs(words, i - 1, low)
        first = p + 1
        if p < low:
            if Form.ING in kinds:
                return Use.PARTICIPLE, first
            return (Use.REDUCED, first) if Form.PAST in kinds else None
        if words.home[p] != words.home[i]:
            return None
        form, cls = words.low[p], words.cls[p]
        if form == "to":
            return (Use.INFINITIVE, p) if Form.BASE in kinds else None
        if cls is Class.AUXILIARY or (cls is Class.GENITIVE and p > low and words.cls[p - 1] is Class.PRONOUN):
            return self._after_auxiliary(i, p, kinds)
        if Form.ING in kinds:
            return None if cls in (Class.DETERMINER, Class.GENITIVE) else (Use.PARTICIPLE, first)
        if cls is Class.CONJUNCTION and form not in _JOINING:
            return (Use.REDUCED, first) if Form.PAST in kinds else None  # "when asked about ..."
        return (Use.FINITE, first) if self._agrees(p, kinds) else None

    def _agrees(self, p: int, kinds: frozenset[Form]) -> bool:
        """Whether a form without an auxiliary can be the verb of a clause whose subject ends at token ``p``."""
        words = self.words
        form, cls = words.low[p], words.cls[p]
        if cls is Class.DETERMINER:
            return form in _ALONE and Form.THIRD not in kinds
        if cls in (Class.GENITIVE, Class.PREPOSITION):
            return False
        if cls is Class.PUNCT:
            return words.form[p] in _AFTER_BREAK
        if Form.PAST in kinds or cls is Class.TIME:
            return True
        if cls in (Class.PRONOUN, Class.RELATIVE):
            return form in (_SINGULAR if Form.THIRD in kinds else _PLURAL)
        if cls is Class.CONJUNCTION:
            # "they attack it and defend the other", but "attacks and claims"
            return Form.THIRD in kinds or (
                bool(self.found) and words.low[self.found[-1].at] == self.found[-1].verb.head
            )
        many = form in _PLURAL or (form.endswith("s") and not form.endswith(("ss", "us", "is", "'s")))
        if Form.THIRD in kinds:
            return not many or cls is Class.NAME
        return many or any(words.low[k] == "and" for k in range(max(self.low, p - 4), p))

    def _after_auxiliary(self, i: int, p: int, kinds: frozenset[Form]) -> tuple[Use, int] | None:
        words = self.words
        first = group_start(words, p, self.low)
        group = [words.low[k] for k in range(first, p + 1) if words.cls[k] in (Class.AUXILIARY, Class.GENITIVE)]
        main = next((form for form in reversed(group) if form not in NOT), "")
        infinitive = first > self.low and words.low[first - 1] == "to"
        use, start = (Use.INFINITIVE, first - 1) if infinitive else (Use.FINITE, first)
        if Form.ING in kinds:
            fits = main in _BE
        elif Form.PAST in kinds and main in _HAVE:
            fits = True
        else:
            fits = Form.BASE in kinds and main not in _BE and (main not in _HAVE or main in _WOULD)
        return (use, start) if fits else None

    def _subject(self, first: int) -> Phrase | None:
        """The subject of a verb group; of one joined by "and", that of the verb before it."""
        words, low = self.words, self.low
        p = over_adverbs(words, first - 1, low)
        if p < low:
            return None
        if words.cls[p] is Class.RELATIVE and p > low:
            return ending_at(words, p - 1, low) if words.low[p] == "that" else (p, p)
        if words.low[p] in _ALONE:
            return (p, p)
        if words.cls[p] is Class.CONJUNCTION:
            return self.found[-1].source if self.found else clause_subject(words, low, p)
        source = subject_before(words, first, low)
        if source is not None and words.low[first] in _PLURAL_VERBS and not self._is_many(source):
            # "Voters upset that the mayor left in May were ...": what stands before the verb belongs to another clause.
            start = starting_at(words, low, source[0])
            if start is not None and self._is_many(start):
                return start
        return source

    def _is_many(self, phrase: Phrase) -> bool:
        low = self.words.low
        return low[phrase[1]].endswith("s") or any(
            low[k] in _PLURAL or low[k] in ("and", "of") for k in range(phrase[0], phrase[1] + 1)
        )

    def _of_participle(self, first: int) -> Phrase | None:
        """Whose words a participle reports: the noun beside it, or the subject of the clause it goes with."""
        words, low = self.words, self.low
        p = first - 1
        if p < low:
            # "Citing the cost, Lee said": the subject comes after the comma.
            comma = next((k for k in range(first, self.high) if words.form[k] == "," and words.home[k] == -1), None)
            return None if comma is None else starting_at(words, comma + 1, self.high)
        if words.cls[p] in (Class.WORD, Class.NAME, Class.NUMBER, Class.PRONOUN, Class.RELATIVE):
            return ending_at(words, p, low)
        if self.found and (words.form[p] == "," or words.low[p] == "and"):
            return self.found[-1].source
        return clause_subject(words, low, p)
