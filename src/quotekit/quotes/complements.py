"""What a reporting verb reports: the words after it, by its construction."""

from __future__ import annotations

import attrs

from quotekit.lexicons.reported import Takes
from quotekit.quotes.extents import clause_end, is_verb, last_word, object_end
from quotekit.quotes.phrases import Phrase, starting_at
from quotekit.quotes.predicates import Predicate
from quotekit.quotes.words import Class, Words

_WH = frozenset("whether if why how what who when where which".split())
_PREPOSITIONS = frozenset("on in at during to through via by after before from with over".split())
_TIMES = frozenset("last this next late early earlier later that every".split())
_OBJECT_PRONOUNS = frozenset("him her them me us you it".split())
_OF = frozenset("of about against".split())
_HEARERS_ONLY = frozenset("him them me us you".split())
_NO_WORDS = frozenset("nothing anything something everything much little more it this so hello goodbye".split())
_ANY_CLAUSE = frozenset("say think".split())  # verbs that hardly take anything but a clause
_CLAUSE_TELLERS = frozenset("tell remind assure inform warn".split())
_NO_OBJECT = frozenset((Class.PREPOSITION, Class.CONJUNCTION, Class.ADVERB, Class.TIME, Class.PUNCT))
_INFINITIVES = frozenset((Class.WORD, Class.CUE, Class.AUXILIARY, Class.ADVERB, Class.VERB))
_HEARER_FAR = 16  # tokens between a hearer and "that"
_SUBJECT_FAR = 12  # tokens between a clause's subject and its verb


@attrs.frozen
class Complement:
    """Reported words.

    Attributes:
        origin: the construction.
        first, last: tokens of the words.
    """

    origin: str
    first: int
    last: int


def complement(words: Words, p: Predicate, low: int, high: int) -> Complement | None:
    """The words that a predicate reports, from ``high`` on not looked at; None if nothing it can report follows."""
    reader = _Reader(words, p, low, high)
    found = reader.read()
    return found if found is not None and found.last >= found.first else None


class _Reader:
    """Reads on from a predicate."""

    def __init__(self, words: Words, p: Predicate, low: int, high: int) -> None:
        self.words, self.p, self.low, self.high = words, p, low, high

    def read(self) -> Complement | None:
        """The words reported, or None."""
        words, takes, high = self.words, self.p.verb.takes, self.high
        i = self.p.cue[1] + 1
        if i >= high:
            return None
        if words.low[i] == "to" and takes & Takes.INTENT:
            return self._object("intent", i)
        k = over_adverbials(words, i, high)
        if takes & (Takes.HEARER | Takes.COMMAND):
            found = self._after_hearer(k)
            if found is not None:
                return found
        if k + 1 < high and words.low[k] == "that" and takes & Takes.CLAUSE:
            # In "said that was wrong" the word is the subject.
            return self._clause("that-clause", k if words.cls[k + 1] is Class.AUXILIARY else k + 1)
        if k < high and words.low[k] in _WH and takes & (Takes.QUESTION | Takes.CLAUSE):
            return self._clause("question", k)
        if self.p.relative == "that" and not self.p.verb.states:
            return None  # "a law that supports farmers" says nothing
        if takes & Takes.PREPOSITION:
            return self._object("preposition", i)
        if k + 1 < high and words.form[k] == ":" and words.home[k + 1] == -1 and self.p.verb.states:
            return self._clause("colon", k + 1)
        if k >= high or (words.home[k] == -1 and words.cls[k] in (Class.PREPOSITION, Class.PUNCT)):
            return None
        if words.low[k] in _NO_WORDS and (k + 1 >= high or words.cls[k + 1] in _NO_OBJECT):
            return None  # "said nothing", "said so"
        if words.cls[k] is Class.CUE and is_verb(words, k) and words.low[k].endswith(("ed", "aid", "old", "rote")):
            return None  # "a statement posted on Monday said": the verb is another one's object
        if takes & Takes.CLAUSE and (self.p.verb.lemma in _ANY_CLAUSE or self._is_clause(k)):
            return self._clause("bare-clause", k)
        if self.p.verb.lemma == "deny" and words.low[i] in _HEARERS_ONLY:
            return None  # "denied them entry"
        if takes & Takes.OBJECT and words.cls[i] not in _NO_OBJECT and not self._is_noun(i):
            return self._object(self.p.verb.origin, i)
        return None

    def _is_noun(self, i: int) -> bool:
        """Whether the verb is a plural noun after all: "insurance claims rose"."""
        words, at = self.words, self.p.at
        return (
            words.low[at].endswith("s")
            and at == self.p.cue[0] == i - 1
            and at > self.low
            and words.cls[at - 1] is Class.WORD
            and words.cls[i] is Class.WORD
        )

    def _after_hearer(self, k: int) -> Complement | None:
        """What stands after the one who was told or urged."""
        words, takes, high = self.words, self.p.verb.takes, self.high
        hearer = hearer_at(words, k, high)
        if hearer is None:
            return None
        of = next((n for n in range(hearer[0] + 1, hearer[1]) if words.low[n] in _OF), None)
        if of is not None and takes & Takes.HEARER and self.p.verb.lemma != "tell":
            hearer = (hearer[0], of - 1)  # "warned residents of a flood"
        j = hearer[1] + 1
        m = over_adverbials(words, j, high)
        # ", the mayor of Tolley," and "in an interview on Monday" may stand between.
        for n in range(j, min(high - 1, j + _HEARER_FAR)):
            form = words.low[n]
            if form == "that" and takes & Takes.HEARER:
                return self._clause("told", n + 1)
            if form == "to" and takes & Takes.COMMAND and words.cls[n + 1] in _INFINITIVES:
                return self._object("command", k)
            if form in _WH and n <= m + 1 and form not in ("who", "which"):
                return self._clause("question", n)
            if form in (";", ".") or (words.cls[n] is Class.CUE and n > m):
                break
        if not takes & Takes.HEARER or j >= high:
            return None
        if m < high and self.p.verb.lemma in _CLAUSE_TELLERS and self._is_clause(m):
            return self._clause("told", m)
        if words.low[j] in _OF:
            return self._object("told", j + 1)
        return None

    def _is_clause(self, k: int) -> bool:
        """Whether a clause with a subject and a finite verb begins at a token."""
        words, high = self.words, self.high
        if words.cls[k] is Class.PRONOUN or words.low[k] == "there":
            return k + 1 < high and words.cls[k + 1] not in (Class.PUNCT, Class.PREPOSITION)
        subject = starting_at(words, k, high)
        if subject is None:
            return False
        for n in range(k + 1, min(high, subject[1] + _SUBJECT_FAR)):
            cls = words.cls[n]
            if words.form[n] in (",", ";") or cls is Class.RELATIVE or (cls is Class.CONJUNCTION and n > subject[1]):
                return False
            if (cls is Class.AUXILIARY or n > subject[1]) and is_verb(words, n):
                return words.cls[n - 1] is not Class.PREPOSITION
        return False

    def _clause(self, origin: str, first: int) -> Complement:
        relative = self.p.relative is not None
        end = clause_end(self.words, first, self.high, low=self.low, relative=relative)
        return Complement(origin, first, last_word(self.words, first, end))

    def _object(self, origin: str, first: int) -> Complement | None:
        if first >= self.high:
            return None
        if origin in ("intent", "command"):
            return self._clause(origin, first)
        words, relative = self.words, self.p.relative is not None
        subject = self.p.source[0] if self.p.source else first
        embedded = any(words.cls[n] is Class.RELATIVE for n in range(self.low + 1, subject))
        end = object_end(words, first, self.high, low=self.low, relative=relative, embedded=embedded or relative)
        return Complement(origin, first, last_word(words, first, end))


def hearer_at(words: Words, k: int, high: int) -> Phrase | None:
    """The one who is told or urged, at a token: a noun phrase or an object pronoun."""
    if k < high and words.low[k] in _OBJECT_PRONOUNS:
        possessive = words.low[k] == "her" and k + 1 < high and words.cls[k + 1] in (Class.WORD, Class.NAME)
        if not possessive:
            return (k, k)
    return starting_at(words, k, high)


def over_adverbials(words: Words, i: int, high: int) -> int:
    """Past "on Monday", "in a statement", "Tuesday night", "this week" after a cue."""
    start = i
    for _ in range(6):
        if i >= high or words.home[i] != -1:
            break
        cls, low = words.cls[i], words.low[i]
        if cls in (Class.TIME, Class.ADVERB) or (cls is Class.NUMBER and i > start and words.cls[i - 1] is Class.TIME):
            i += 1
        elif low in _TIMES and i + 1 < high and words.cls[i + 1] is Class.TIME:
            i += 2
        elif cls is Class.PREPOSITION and low in _PREPOSITIONS:
            phrase = starting_at(words, i + 1, high)
            if i + 1 < high and words.cls[i + 1] is Class.TIME:
                i += 2
            elif phrase is not None:
                i = phrase[1] + 1
            else:
                break
        elif low == "," and i > start and i + 1 < high and words.low[i + 1] == "that":
            i += 1
        else:
            break
    return i
