"""Runs of words that may be one name with its titles: what is capitalised and stands together."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon, Phrases
from quotekit.parties.words import Reading, Word

_OF = frozenset(("of", "for"))
_MANY = frozenset("people women men children".split())
_NUMBERED = 4  # words of a body's name behind its number
_ORDINAL = regex.compile(r"(?<!\d)\d++(?:st|nd|rd|th)")
# Particles with which a name may begin in lower case: "de Blasio".
_STARTING = frozenset("de del van von bin ibn al bint abu da di du".split())


class Runs:
    """Cuts a reading into runs.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        sources: indexes of the words that stand in sources of quotes: in a heading a run ends where the source does.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, sources: set[int]) -> None:
        self.reading, self.words, self.lexicon, self.sources = reading, reading.words, lexicon, sources

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """The index ranges of the runs, in text order."""
        i = 0
        while i < len(self.words):
            if self._starts(i):
                j = self._end(i)
                yield i, j
                i = j
            else:
                i += 1

    def is_ordinary(self, word: Word) -> bool:
        """Whether a capitalised word is no name by itself: "The", "Monday"."""
        if word.low in self.lexicon.calendar and not (word.low == "may" and not word.first):
            return True
        return word.low in self.lexicon.ordinary and (len(word.text) == 1 or not word.shouted)

    def phrase_at(self, phrases: Phrases, i: int, *, printed: bool = False) -> int:
        """How many words of a phrase stand at i, compared as printed or in lower case; 0 if none does."""
        word = self.words[i]
        for phrase in phrases.get(form(word.text) if printed else word.low, ()):
            j = i + len(phrase)
            if j <= len(self.words) and all(
                (form(self.words[k].text) if printed else self.words[k].low) == phrase[k - i]
                and (k == i or self.words[k].close)
                and (k == j - 1 or not self.words[k].owner)
                for k in range(i, j)
            ):
                return len(phrase)
        return 0

    def _is_name_word(self, word: Word) -> bool:
        """Whether it is written as a word of a name: "US" is, "US-led" is not."""
        if not word.capital:
            return word.text[:3] in ("al-", "el-") and word.text[3:4].isupper()
        tail = word.text.rpartition("-")[2]
        return tail == word.text or not tail.islower() or (tail not in self.lexicon.joints and len(tail) < 5)

    def _is_nickname(self, k: int) -> bool:
        """Whether a word stands between marks inside a name: John “Jack” Lee."""
        words = self.words
        if k + 1 >= len(words) or not self._is_name_word(words[k]) or words[k].gap.isspace():
            return False
        after = words[k + 1]
        return after.near and not after.gap.isspace() and self.reading.in_one(k, k + 1) and self._is_name_word(after)

    def _may_be_named(self, k: int) -> bool:
        """Whether a word behind "of" goes on with a body's name: "England", "Sixth" before "Circuit", "3rd"."""
        words, lexicon = self.words, self.lexicon
        if not (self._is_name_word(words[k]) or _ORDINAL.fullmatch(words[k].low)):
            return False
        return not self.is_ordinary(words[k]) or (k + 1 < len(words) and words[k + 1].low in lexicon.heads)

    def _starts(self, i: int) -> bool:
        word = self.words[i]
        if not self._is_name_word(word):
            if _ORDINAL.fullmatch(word.low) and self._goes_on(i):
                return self._leads_to_body(i + 1)  # "6th Circuit Court", "4th Air Division"
            goes_on = i and self.words[i - 1].capital and word.close
            return word.low in _STARTING and self._particles(i) > 0 and not goes_on
        if not self.is_ordinary(word):
            return True
        return word.low in self.lexicon.leading and self._goes_on(i) and not self.is_ordinary(self.words[i + 1])

    def _is_of_members(self, j: int) -> bool:
        """Whether the possessive before j is of those a body is of: "Dockers' Union", "Fishermen's Association"."""
        before, word = self.words[j - 1], self.words[j]
        many = self.lexicon.plurals.get(before.low, before.low) != before.low or before.low in _MANY
        near = word.gap in (" ", "' ", "’ ") and self.reading.in_one(j - 1, j)
        return many and near and before.capital and self._is_name_word(word) and self._leads_to_body(j)

    def _leads_to_body(self, i: int) -> bool:
        """Whether a capitalised word is the head of a body's name, or leads to it."""
        end = i
        while end < i + _NUMBERED and self.words[end].low not in self.lexicon.heads and self._goes_on(end):
            end += 1
        return self.words[end].low in self.lexicon.heads

    def _goes_on(self, i: int) -> bool:
        """Whether the next word goes on with a name."""
        if i + 1 >= len(self.words) or self.words[i].owner:
            return False
        word = self.words[i + 1]
        return word.close and self.reading.in_one(i, i + 1) and self._is_name_word(word)

    def _particles(self, i: int) -> int:
        """How many particles stand at i before a word of a name: "van der" Berg."""
        k = i
        while self.words[k].low in self.lexicon.particles and not self.words[k].capital:
            if self._goes_on(k):
                return 0 if self.is_ordinary(self.words[k + 1]) else k + 1 - i
            k += 1
            if k == len(self.words) or not self.words[k].close:
                break
        return 0

    def _step(self, i: int) -> int:
        """How many words belong together at i: those of a title or of a known body, or one."""
        lexicon = self.lexicon
        return max(1, self.phrase_at(lexicon.phrases, i), self.phrase_at(lexicon.body_phrases, i, printed=True))

    def _end(self, i: int) -> int:
        j = i + self._step(i)
        while j < len(self.words):
            n = self._more(i, j)
            if not n:
                break
            j += n
        return j

    def _is_abbreviated(self, i: int, j: int) -> bool:
        """Whether the word before j has the stop of an abbreviation, or of an initial inside a name: "Ann D." Lee."""
        before = self.words[j - 1]
        initial = j - i > 1 and len(before.text) == 2 and before.text[0].isupper() and before.text[1] == "."
        return before.low in self.lexicon.abbreviations or initial

    def _more(self, i: int, j: int) -> int:
        """How many words from j on belong to the run that begins at i."""
        words, lexicon = self.words, self.lexicon
        before, word, sentence = words[j - 1], words[j], self.reading.sentences[j - 1]
        if j not in self.sources and {i, j - 1} & self.sources and sentence in self.reading.headings:
            return 0
        if before.owner and self._is_of_members(j):
            return self._step(j)
        if before.owner or (self.reading.sentences[j] != sentence and not self._is_abbreviated(i, j)):
            return 0
        if not word.close:
            if word.near and before.low in lexicon.given and self._is_nickname(j):
                return 2
            return int(word.gap == ", " and word.low in ("jr", "sr", "iii"))
        if self._is_name_word(word):
            ends = (self.is_ordinary(word) and word.low not in lexicon.leading) or (
                word.low in lexicon.calendar and len(word.low) > 3
            )
            return 0 if ends and before.low not in lexicon.given else self._step(j)
        if particles := self._particles(j):
            return particles
        if j + 1 >= len(words):
            return 0
        if word.low in _OF and any(
            w.low in lexicon.heads for w in words[i:j]
        ):  # "Bank of England", "Court for the 3rd Circuit"
            k = j + 1 + (words[j + 1].low == "the")
            named = k < len(words) and words[k].close and self._may_be_named(k)
            if named:
                return k + 1 - j
        joins = word.low == "and" and words[j + 1].capital and words[j + 1].low in lexicon.joined
        return 2 if joins else 0
