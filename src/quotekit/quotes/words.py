"""The article's tokens as parallel lists with a coarse class each: what the attribution rules walk over.

The classes are closed word lists and shape, no tagger: enough to find where a noun phrase next to a cue begins and
ends.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from enum import IntEnum
from functools import cache

from quotekit import lexicons
from quotekit.draft import Draft
from quotekit.lexicons import cues
from quotekit.spans import Span
from quotekit.text.marks import Stretch
from quotekit.text.tokens import spelled


class Class(IntEnum):
    """Coarse word classes."""

    PUNCT = 0
    WORD = 1
    NAME = 2
    NUMBER = 3
    DETERMINER = 4
    PRONOUN = 5
    RELATIVE = 6
    AUXILIARY = 7
    PREPOSITION = 8
    CONJUNCTION = 9
    ADVERB = 10
    TIME = 11
    CUE = 12
    GENITIVE = 13
    VERB = 14


_BY_LIST = {
    "determiner": Class.DETERMINER,
    "pronoun": Class.PRONOUN,
    "relative": Class.RELATIVE,
    "auxiliary": Class.AUXILIARY,
    "preposition": Class.PREPOSITION,
    "conjunction": Class.CONJUNCTION,
    "adverb": Class.ADVERB,
    "time": Class.TIME,
    "verb": Class.VERB,
}
_GENITIVES = frozenset(("'s", "’s", "'", "’"))
_LONGEST_HEADLINE = 40  # tokens
SUBORDINATORS = frozenset(
    "after before when while as although though since because if once until unless whereas".split()
)


@cache
def _closed(lang: str) -> dict[str, Class]:
    lists = lexicons.read("function_words", lang)["words"]
    classes: dict[str, Class] = {}
    for name, words in lists.items():
        for word in words:
            classes.setdefault(word, _BY_LIST[name])
    # "that" and "who" open clauses far more often than they stand for a speaker.
    for word in lists["relative"]:
        classes[word] = Class.RELATIVE
    return classes


def _both(nouns: str) -> set[str]:
    """Nouns in singular and plural."""
    return {form for noun in nouns.split() for form in (noun, f"{noun}s")}


@cache
def _roles(lang: str) -> frozenset[str]:
    """Nouns of persons and words that stand between a title and a name, singular and plural."""
    nouns = lexicons.read("roles", lang)["words"]["nouns"]
    titles = lexicons.read("titles", lang)["titles"]
    return frozenset(_both(nouns) | {*titles["words"].split(), *titles["around"].split()})


@cache
def _titles(lang: str) -> frozenset[str]:
    """Words that stand before a name, without full stops."""
    lists = lexicons.read("titles", lang)
    return frozenset((*lists["honorifics"], *lists["titles"]["words"].split()))


@cache
def _documents(lang: str) -> frozenset[str]:
    kinds = lexicons.read("documents", lang)["kinds"]
    return frozenset(form for nouns in kinds.values() for form in _both(nouns))


@cache
def _speakers(lang: str) -> frozenset[str]:
    """Nouns of all that can speak: persons, crowds, bodies, and what is written."""
    words = lexicons.read("roles", lang)["words"]
    lists = ("nouns", "groups", "institutions", "unnamed_many")
    return frozenset(form for name in lists for form in _both(words[name])) | _documents(lang)


class Words:
    """The tokens of a draft, indexed.

    Attributes:
        text: the article.
        start, end: code-point offsets of each token.
        form: each token as written.
        low: each token in lower case.
        cls: each token's class.
        first: 1 where the token begins a sentence, else 0; an opening mark does so with its sentence, a closing one
            never does.
        home: for each token the index of the innermost stretch it stands in (marks included), or -1.
        level: for each token the level it stands at, seen from outside: as ``home``, but for the first token of a
            stretch the stretch around it.
    """

    def __init__(self, draft: Draft, lang: str = "en") -> None:
        self.text = text = draft.text
        self.cues = cues.load(lang)
        self._titles = _titles(lang)
        self._roles, self._documents, self._speakers = _roles(lang), _documents(lang), _speakers(lang)
        tokens = draft.sentences.tokens
        self.start, self.end = tokens.starts, tokens.ends
        self.first = bytearray(len(tokens))
        for number in draft.sentences.firsts:
            if number < len(tokens):
                self.first[number] = 1
        self.form = spelled(text, tokens)
        self.home = array("i", [-1]) * len(tokens)
        for number, stretch in enumerate(draft.stretches):
            # An inner stretch comes after the one around it and overwrites it.
            outer = stretch.outer
            first, end = self.at(outer.start), self.at(outer.end)
            self.home[first:end] = array("i", [number]) * (end - first)
        self.level = self.home[:]
        for stretch in draft.stretches:
            self._enclose(stretch)
        self._closed = _closed(lang)
        lows = {form: form.lower() for form in dict.fromkeys(self.form)}
        same = all(form == low for form, low in lows.items())  # a text of nothing but marks
        self.low = self.form if same else [lows[form] for form in self.form]
        classes = {form: self._class(form, low) for form, low in lows.items()}
        self.cls = [classes[form] for form in self.form]
        self._take_back_cues()

    def __len__(self) -> int:
        return len(self.start)

    def at(self, offset: int) -> int:
        """The first token that begins at or after an offset."""
        return bisect_left(self.start, offset)

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to token ``last``, both included."""
        return Span(self.start[first], self.end[last])

    def begins(self, i: int, level: int) -> bool:
        """Whether a sentence of that level of quotation begins at a token; it may begin with a quotation."""
        return bool(self.first[i]) and level in (self.home[i], self.level[i])

    def is_role(self, i: int) -> bool:
        """Whether a token names an office, a trade or kin, or stands between such a word and a name ("former")."""
        return self.low[i] in self._roles

    def is_adverb(self, i: int) -> bool:
        """Whether a token is an adverb, also where it could join clauses ("had once said", "still says")."""
        if self.cls[i] is Class.ADVERB:
            return True
        doubtful = self.cls[i] is Class.CONJUNCTION and self.low[i] in ("once", "still", "yet", "though", "however")
        return doubtful and i > 0 and self.cls[i - 1] in (Class.AUXILIARY, Class.PRONOUN, Class.NAME, Class.WORD)

    def is_time(self, i: int) -> bool:
        """Whether a token names a day, a month or a time of day."""
        return self._closed.get(self.low[i]) is Class.TIME

    def is_document(self, i: int) -> bool:
        """Whether a token names something written."""
        return self.low[i] in self._documents

    def is_speaker(self, i: int) -> bool:
        """Whether a token names somebody or something that can speak."""
        return self.low[i] in self._speakers

    def in_headline(self, i: int) -> bool:
        """Whether a token stands in a sentence that has nearly all its words with a capital."""
        low = max(0, i - _LONGEST_HEADLINE)
        first = next((k for k in range(min(i, len(self) - 1), low - 1, -1) if self.first[k]), None)
        return first is not None and self._is_headline(first)

    def is_hyphen(self, i: int) -> bool:
        """Whether a token is written solid with the word before it."""
        return i > 0 and self.form[i] == "-" and self.end[i - 1] == self.start[i]

    def _enclose(self, stretch: Stretch) -> None:
        """Notes where a stretch begins, and moves the sentence starts beside its marks outside of them."""
        opening, end = self.at(stretch.outer.start), self.at(stretch.outer.end)
        if opening >= end:
            return
        if self.level[opening] == self.home[opening]:
            self.level[opening] = -1 if stretch.parent is None else stretch.parent
        if stretch.open is not None and opening + 1 < end and self.first[opening + 1]:
            self.first[opening], self.first[opening + 1] = 1, 0
        if stretch.close is not None and self.first[end - 1] and end - 1 > opening:
            self.first[end - 1] = 0
            if end < len(self):
                self.first[end] = 1

    def _class(self, form: str, low: str) -> Class:
        if low in _GENITIVES:
            return Class.GENITIVE
        first = form[0]
        if not first.isalnum() and not (len(form) > 1 and first in "@#'’" and form[1].isalnum()):
            return Class.PUNCT
        if low in self._closed:
            found = self._closed[low]
            if found is Class.TIME and first.isupper():
                return found
            if form.isupper() and len(form) > 1 and found is not Class.DETERMINER and form not in ("I", "A"):
                return Class.NAME if found in (Class.PRONOUN, Class.CONJUNCTION) else found
            if found is not Class.TIME and (found is not Class.VERB or not self._is_cue(low)):
                return found
        if first.isdigit():
            return Class.NUMBER
        if self._is_cue(low):
            return Class.CUE
        if first.isupper() or first == "@":
            return Class.NAME
        return Class.WORD

    def _is_cue(self, low: str) -> bool:
        return low in self.cues.say or low in self.cues.speak or low in self.cues.particles

    def _take_back_cues(self) -> None:
        """Reporting forms that are part of a name ("the Washington Post") or of a compound ("call-in") are no cues.

        Months and auxiliaries with a capital after a title are names: "Ms. May", "Mr. Will".
        """
        headline = False
        for i, cls in enumerate(self.cls):
            if self.first[i]:
                headline = self._is_headline(i)
            if (cls is Class.TIME or (cls is Class.AUXILIARY and not headline)) and self._is_titled(i):
                self.cls[i] = Class.NAME
            if cls is not Class.CUE:
                continue
            if self._is_joined(i):
                self.cls[i] = Class.WORD
            elif self.form[i][0].isupper() and not headline and i and not self._opens(i):
                self.cls[i] = Class.NAME

    def _is_titled(self, i: int) -> bool:
        """Whether a capitalised token stands right after a title, and no day or year follows: "Ms. May"."""
        if i == 0 or self.first[i] or not (self.form[i - 1][0].isupper() and self.form[i][0].isupper()):
            return False
        title = self.low[i - 1].removesuffix(".") in self._titles
        return title and not (i + 1 < len(self) and self.form[i + 1][0].isdigit())

    def _is_joined(self, i: int) -> bool:
        before = i > 0 and self.end[i - 1] == self.start[i] and self.form[i - 1] in ("-", "/", "<", "=")
        return before or (
            i + 1 < len(self) and self.end[i] == self.start[i + 1] and self.form[i + 1] in ("-", "/", "=")
        )

    def _opens(self, i: int) -> bool:
        """Whether a token is the first word of its sentence or quotation."""
        behind = self.cls[i - 1] is Class.PUNCT and (self.first[i - 1] or self.form[i - 1] == ":")
        return bool(self.first[i] or behind)

    def _is_headline(self, first: int) -> bool:
        """Whether nearly all words of a sentence begin with a capital, as in a headline."""
        end = first + 1
        while end < len(self) and not self.first[end] and end < first + _LONGEST_HEADLINE:
            end += 1
        heavy = [form for form in self.form[first:end] if len(form) > 3 and form[0].isalpha()]
        return len(heavy) > 2 and sum(form[0].isupper() for form in heavy) >= 0.8 * len(heavy)
