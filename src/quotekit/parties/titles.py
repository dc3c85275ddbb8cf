"""Where a name starts after its titles, and where its titles start: "public works director" Hal Brenneman."""

from __future__ import annotations

from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.names import SUFFIXES
from quotekit.parties.runs import Runs
from quotekit.parties.words import Reading

_LONGEST = 8  # words of a role before a name
_NAME = 3  # words of a name behind what its title is of


class Titles:
    """Tells titles from names.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        runs: of the reading.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, runs: Runs) -> None:
        self.words, self.sentences, self.lexicon, self.runs = reading.words, reading.sentences, lexicon, runs

    def name_start(self, i: int, j: int) -> int:
        """Where the name itself starts in the run from i to j, after titles, offices, demonyms and party labels."""
        words, lexicon = self.words, self.lexicon
        start = k = i + (self._phrase_over(i) or self._state_over(i, j) or self._field_over(i, j))
        while k < j:
            word = words[k]
            n = self.runs.phrase_at(lexicon.phrases, k)
            if n:
                k = start = k + n
                continue
            whole_name_follows = k == j - 1 and k > start and word.low not in lexicon.abbreviations
            if self._is_title(i, k, j, leads=k == start) and not (whole_name_follows and self._given_before(i, k)):
                start = k + 1
            k += 1
        return start - self._belongs(i, start, j)

    def _belongs(self, i: int, start: int, j: int) -> int:
        """1 if the title before a name is part of it, since the name is a single one: "Pope Francis", else 0."""
        words = self.words
        single = start == j - 1 or (start == j - 2 and words[j - 1].low in SUFFIXES)
        return int(single and start > i and words[start - 1].low in self.lexicon.inseparable)

    def _phrase_over(self, i: int) -> int:
        """How many words from i on belong to a title that begins before: "secretary of" State."""
        for back in range(1, min(i, 3) + 1):
            n = self.runs.phrase_at(self.lexicon.phrases, i - back)
            if n > back:
                return n - back
        return 0

    def _state_over(self, i: int, j: int) -> int:
        """How many words from i on name the state of a title before them: "Ambassador to the" United States."""
        n = self.runs.phrase_at(self.lexicon.state_phrases, i, printed=True)
        return n if n and i + n < j and self._title_to(i) is not None else 0

    def _field_over(self, i: int, j: int) -> int:
        """How many words from i on say what the title before them is of: "director of" Public Works Ann Lee."""
        words = self.words
        given = next((k for k in range(i + 1, j - 1) if words[k].low in self.lexicon.given), None)
        if given is None or j - given > _NAME or words[i].low in self.lexicon.given or self.ends_as_body(j):
            return 0
        if words[i - 1].low == "the" or any(self._is_role(words[k].low) for k in range(i, given)):
            return 0  # "a spokesman for House Speaker Ann Lee"
        return given - i if self._title_to(i) is not None else 0

    def _title_to(self, i: int) -> int | None:
        """The index of the title before "to", "of" or "for" (the) at a word; None if there is none."""
        words = self.words
        lead = i - 1 if i and words[i - 1].low == "the" else i
        if lead < 2 or words[lead - 1].low not in ("to", "of", "for") or not words[i].close:
            return None
        return lead - 2 if self._is_role(words[lead - 2].low) else None

    def _is_role(self, low: str) -> bool:
        return low in self.lexicon.titles or self.lexicon.person_noun(low) is not None

    def _is_title(self, i: int, k: int, j: int, *, leads: bool) -> bool:
        """Whether word k of a run is a title; leads: nothing but titles stands before it."""
        word, lexicon = self.words[k], self.lexicon
        if word.low in lexicon.titles or (leads and word.low in lexicon.around):
            return True
        if k + 1 >= j:
            return False
        if leads and k + 2 < j and lexicon.person_noun(word.low) and self.words[k + 1].low in lexicon.given:
            return not self.ends_as_body(j)  # "Marine Jack Holm", though Marine is a given name too
        single = lexicon.plurals.get(word.low, word.low) == word.low  # "Harbor Workers League" has no title
        if (
            single
            and lexicon.person_noun(word.low)
            and (leads or not self._given_before(i, k))
            and word.low not in lexicon.given
        ):
            return True
        if not leads or self.ends_as_body(j):
            return False
        if word.text in lexicon.members:
            return True
        state = lexicon.states.get((form(word.text),))
        return state is not None and (state.sort == "adjective" or (word.shouted and not self.words[k + 1].shouted))

    def ends_as_body(self, j: int) -> bool:
        """Whether the run that ends at j ends as names of bodies do: "Ministry"."""
        return self.words[j - 1].low.rpartition("-")[2] in self.lexicon.heads

    def _given_before(self, i: int, k: int) -> bool:
        return any(self.words[m].low in self.lexicon.given for m in range(i, k))

    def role_start(self, i: int, end: int, *, titled: bool) -> int:
        """The index of the first word of the lower-case role before the run from i to end, with a title or not."""
        lexicon = self.lexicon
        of_state = self.runs.phrase_at(lexicon.state_phrases, i, printed=True)
        title = self._title_to(i) if of_state or self._field_over(i, end) else None
        if title is not None:
            return self._role_before(title, seen=True)
        back = next((n for n in range(1, min(i, 3) + 1) if self.runs.phrase_at(lexicon.phrases, i - n) > n), 0)
        start = self._role_before(i - back, seen=back > 0)
        if titled or back or any(self._is_role(word.low) for word in self.words[start:i]):
            return start
        return i  # "former" without an office

    def _role_before(self, i: int, *, seen: bool) -> int:
        """Where the role begins that goes on at i; seen: its noun stands at i already."""
        words, lexicon, sentences = self.words, self.lexicon, self.sentences
        k = i
        while k > 0 and i - k < _LONGEST:
            word = words[k - 1]
            if not words[k].close or (sentences[k - 1] != sentences[i] and word.low not in lexicon.abbreviations):
                break
            low, around = word.low, word.low in lexicon.around and not word.capital
            if low in ("of", "to", "for") or (low in lexicon.stops and not self._is_role(low) and not around):
                break
            ordinary = low in lexicon.ordinary and not word.shouted and low not in lexicon.leading
            if ordinary and not self._is_role(low) and not around:
                break
            if not seen and not around:
                lone = k == i and low in ("general", "governor")
                if word.owner or ((not self._is_role(low) or word.capital) and not lone):
                    break
                if lexicon.plurals.get(low, low) != low:
                    break
                seen = True
            k -= 1
        return k
