"""Names that an article makes familiar: told in full where nothing else can be meant, they are known elsewhere too.

A heading, in which every word has a capital, holds the names that the story tells; "Will" and "Green" alone are persons
where a George Will and a Grant Green are named; "PENCE" in a transcript is the Mike Pence of its first lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from quotekit.parties import names
from quotekit.parties.forms import form, plain
from quotekit.parties.lexicon import Lexicon, Phrases, phrases_of
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.runs import Runs
from quotekit.parties.words import Reading, Word


class Familiar:
    """The names of persons that an article gives in full.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        mentions: those found in sentences that are no headings.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, mentions: Iterable[Mention]) -> None:
        self.reading, self.words, self.lexicon = reading, reading.words, lexicon
        full = {tuple(map(form, m.name.split())) for m in mentions if " " in m.name and self._is_shown(m)}
        self.surnames = {names.read(" ".join(name)).last: name[-1] for name in sorted(full)}
        self.given = {names.read(" ".join(name)).first: name[0] for name in sorted(full)}
        bearers = Counter(names.read(" ".join(name)).first for name in full if len(name) > 1)
        # Given names that one person alone has.
        self.lonely = {low for low, n in bearers.items() if n == 1 and low in lexicon.given}
        self.phrases: Phrases = phrases_of(sorted(full | {(name[-1],) for name in full}))

    def _is_shown(self, mention: Mention) -> bool:
        """Whether something shows that a name is a person's."""
        if mention.form is not Form.PERSON:
            return False
        if mention.sure or not self.reading.in_one(mention.last, mention.last + 1):
            return mention.sure
        after = self.words[mention.last + 1]
        introduced = after.gap.startswith(",") and (after.low in ("a", "an", "the", "who") or after.text.isdigit())
        return introduced or (after.close and after.low in self.lexicon.stops)

    def in_heading(self, runs: Runs, i: int, j: int) -> list[Mention]:
        """The familiar persons in the words from i to j of a heading."""
        found, k = [], i
        while k < j:
            n = runs.phrase_at(self.phrases, k, printed=True) or int(self._is_given_alone(k, j))
            if n and k + n <= j:
                found.append(self._mention(k, k + n))
            k += n or 1
        return found

    def _is_given_alone(self, k: int, j: int) -> bool:
        """Whether a given name stands without a surname in a heading whose run ends at j: "Hillary Leads the Poll"."""
        word = self.words[k]
        if word.low not in self.lonely or word.low in self.reading.lower or self._is_odd(word.low, word.text):
            return False
        after = self.words[k + 1].low if k + 1 < j else ""
        told = after in self.reading.lower or after.removesuffix("s") in self.reading.lower
        return word.owner or not after or told or after in self.lexicon.stops or after.endswith("ing")

    def in_title(self, runs: Runs, i: int, j: int, mentions: list[Mention]) -> list[Mention]:
        """The mentions read from i to j of a title, the familiar person instead of one whose name is longer.

        "Tom Roe Leaves Kiln" is a longer name to one who has not read on.
        """
        known = self.in_heading(runs, i, j)
        found: list[Mention] = []
        for mention in mentions:
            inside = [m for m in known if mention.first <= m.first <= m.last <= mention.last]
            whole = inside and (" " in inside[0].name or inside[0].first == mention.first)
            if mention.form is not Form.PERSON or not whole or inside[0].name == mention.name:
                found.append(mention)
            elif inside[0].first == mention.first:
                first, last = inside[0].first, inside[0].last
                span = self.reading.span(first, last)
                found += [attrs.evolve(mention, span=span, name=inside[0].name, last=last), *inside[1:]]
            else:
                found += inside
        return found

    def alone(self, mentions: list[Mention], sources: set[int]) -> list[Mention]:
        """The mentions, with familiar names alone that were taken for something else or for no name.

        Surnames anywhere, given names as sources of quotes: "Bill said".

        Args:
            mentions: found so far, in text order.
            sources: indexes of the words in sources of quotes.
        """
        odd = {low for low, printed in self.surnames.items() if self._is_odd(low, printed)}
        odd_given = {low for low, printed in self.given.items() if self._is_odd(low, printed)} - set(self.surnames)
        taken = {k: m for m in mentions for k in range(m.first, m.last + 1)}
        added = []
        for k, word in enumerate(self.words):
            if not word.capital or not (word.low in self.surnames or (word.low in odd_given and k in sources)):
                continue
            if not (
                word.low in odd or word.low in odd_given or (word.shouted and not self.surnames[word.low].isupper())
            ):
                continue
            before = taken.get(k)
            free = before is None or (before.first == before.last == k and before.form is not Form.PERSON)
            shown = not word.first or k in sources or word.shouted or self._acts(k)
            if free and shown and self._stands_alone(k):
                added.append(self._mention(k, k + 1))
                taken[k] = added[-1]
        if not added:
            return mentions
        return sorted(dict.fromkeys(taken[m.first] for m in [*mentions, *added]), key=lambda m: m.first)

    def _is_odd(self, low: str, printed: str) -> bool:
        """Whether a surname is also an ordinary word, a form of a state's name or that of a party's member."""
        lexicon = self.lexicon
        return (
            low in lexicon.ordinary
            or low in lexicon.titles
            or low in lexicon.heads
            or low in lexicon.nouns
            or low in lexicon.institutions
            or low in lexicon.documents
            or (form(printed),) in lexicon.states
            or printed in lexicon.members
        )

    def _stands_alone(self, k: int) -> bool:
        """Whether no capitalised word stands beside it that it could belong to, and no noun that it describes."""
        words = self.words
        before = words[k - 1] if k and words[k].close else None
        after = words[k + 1] if k + 1 < len(words) and words[k + 1].close else None
        joins = before is not None and before.capital and not before.first
        if joins and before is not None and before.low not in self.lexicon.titles | self.lexicon.calendar:
            return False
        return after is None or not (after.capital or after.low in self.lexicon.governments)

    def _acts(self, k: int) -> bool:
        after: Word | None = self.words[k + 1] if k + 1 < len(self.words) else None
        return after is not None and after.close and (after.low in self.lexicon.stops or after.low.endswith("ed"))

    def _mention(self, i: int, j: int) -> Mention:
        reading = self.reading
        roles: tuple[str, ...] = ()
        start = i
        if j - i == 1 and i and self.words[i].close and self.words[i - 1].low in self.lexicon.titles:
            start = i - 1
            honorific = self.words[start].low in self.lexicon.honorifics
            roles = () if honorific else (reading.slice(start, start),)
        gender = self.lexicon.honorifics.get(plain(self.words[start].text), "") if start < i else ""
        span, name = reading.span(i, j - 1), reading.slice(i, j - 1)
        return Mention(span, Form.PERSON, name, i, j - 1, start, roles, gender, sure=True)
