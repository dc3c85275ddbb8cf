"""Where a name starts after its titles, and where its titles start: "public works director" Hal Brenneman."""

from __future__ import annotations

from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.runs import Runs
from quotekit.parties.words import Reading

_LONGEST = 8  # words of a role before a name


class Titles:
    """Tells titles from names.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        runs: of the reading.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, runs: Runs) -> None:
        self.words, self.lexicon, self.runs = reading.words, lexicon, runs

    def name_start(self, i: int, j: int) -> int:
        """Where the name itself starts in the run from i to j, after titles, offices, demonyms and party labels."""
        words, lexicon = self.words, self.lexicon
        start = k = i + (self._phrase_over(i) or self._state_over(i, j))
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
        return start

    def _phrase_over(self, i: int) -> int:
        """How many words from i on belong to a title that begins before: "secretary of" State."""
        for back in range(1, min(i, 3) + 1):
            n = self.runs.phrase_at(self.lexicon.phrases, i - back)
            if n > back:
                return n - back
        return 0

    def _state_over(self, i: int, j: int) -> int:
        """How many words from i on name the state of a title before them: "Ambassador to the" United States."""
        words = self.words
        n = self.runs.phrase_at(self.lexicon.state_phrases, i, printed=True)
        lead = i - 1 if i and words[i - 1].low == "the" else i
        if not n or i + n >= j or lead < 2 or words[lead - 1].low not in ("to", "of", "for"):
            return 0
        title = words[lead - 2].low in self.lexicon.titles or self.lexicon.person_noun(words[lead - 2].low) is not None
        return n if title and words[i].close else 0

    def _is_title(self, i: int, k: int, j: int, *, leads: bool) -> bool:
        """Whether word k of a run is a title; leads: nothing but titles stands before it."""
        word, lexicon = self.words[k], self.lexicon
        if word.low in lexicon.titles or (leads and word.low in lexicon.around):
            return True
        if k + 1 >= j:
            return False
        if lexicon.person_noun(word.low) and (leads or not self._given_before(i, k)) and word.low not in lexicon.given:
            return True
        if not leads or self.ends_as_body(j):
            return False
        if word.text in lexicon.members:
            return True
        state = lexicon.states.get((form(word.text),))
        return state is not None and (state.sort == "adjective" or (word.shouted and not self.words[k + 1].shouted))

    def ends_as_body(self, j: int) -> bool:
        """Whether the run that ends at j ends as names of bodies do: "Ministry"."""
        return self.words[j - 1].low in self.lexicon.heads

    def _given_before(self, i: int, k: int) -> bool:
        return any(self.words[m].low in self.lexicon.given for m in range(i, k))

    def role_start(self, i: int) -> int:
        """The index of the first word of the lower-case role before the run that begins at i."""
        words, lexicon = self.words, self.lexicon
        over = next(
            (back for back in range(1, min(i, 3) + 1) if self.runs.phrase_at(lexicon.phrases, i - back) > back), 0
        )
        k = start = i - over
        seen = over > 0
        while k > 0 and i - k < _LONGEST:
            word = words[k - 1]
            if not words[k].close or (word.sentence != words[i].sentence and word.low not in lexicon.abbreviations):
                break
            low = word.low
            is_role = lexicon.person_noun(low) is not None or low in lexicon.titles
            noun = is_role or low in lexicon.around
            if low in lexicon.stops and not noun:
                break
            if low in lexicon.ordinary and not word.shouted and low not in lexicon.leading and not noun:
                break
            if not seen:
                if word.owner or ((not is_role or word.capital) and not (k == i and low in ("general", "governor"))):
                    break
                if lexicon.plurals.get(low, low) != low:
                    break
                seen = True
            if low in ("of", "to", "for"):
                break
            k -= 1
            start = k
        return start
