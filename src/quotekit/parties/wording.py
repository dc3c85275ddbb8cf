"""How a name from the user's table is worded, and whether words of a text are that name."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

import attrs

from quotekit.draft import Draft
from quotekit.parties import loading, words
from quotekit.parties.forms import plain
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.pronouns import PRONOUNS
from quotekit.parties.words import Reading, Word

_ACRONYM = 4  # letters in capitals, up to which a word is more likely an acronym than a shout


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word in lower case, without accents and full stops, with straight apostrophes and plain hyphens.

    >>> fold("Erdoğan’s"), fold("U.S."), fold("Jean‑Luc")
    ("erdogan's", 'us', 'jean-luc')
    """
    low = plain(word).replace("‑", "-")
    if low.isascii():
        return low
    return "".join(letter for letter in normalize("NFKD", low) if not combining(letter))


@attrs.frozen
class Wording:
    """A name as words.

    Attributes:
        words: its words, without a leading article.
        key: the same, folded.
        article: "the" must stand before it in a text: "the king" is not "a king".
    """

    words: tuple[Word, ...]
    key: tuple[str, ...]
    article: bool = False

    @classmethod
    def of(cls, name: str) -> Wording | None:
        """The wording of a name; None if it holds no word."""
        found = tuple(words.read(Draft(name), loading.load()).words)
        article = len(found) > 1 and found[0].low == "the"
        if article:
            found = found[1:]
        if not found:
            return None
        return cls(found, tuple(fold(word.text) for word in found), article and not found[0].capital)

    @property
    def is_too_common(self) -> bool:
        """Whether it is a word that every text holds, which can be nobody's name: "he", "some"."""
        word = self.words[0]
        if len(self.words) > 1 or word.shouted:
            return False
        return word.low in PRONOUNS or (not word.capital and word.low in loading.load().ordinary)

    def is_doubtful(self, lexicon: Lexicon) -> bool:
        """Whether it is a word that means something else as well: "May", "Grant", "Washington"."""
        word = self.words[0]
        if tuple(w.text.replace(".", "") for w in self.words) in lexicon.states:
            return True
        if len(self.words) > 1 or word.text.startswith("@"):
            return False
        low = word.low
        return word.capital and (
            low in lexicon.ordinary
            or low in lexicon.calendar
            or low in lexicon.leading
            or low in lexicon.given
            or low in lexicon.titles
            or low in lexicon.institutions
            or lexicon.person_noun(low) is not None
            or word.text in lexicon.members
            or word.text in lexicon.place_names
        )

    def stands_at(self, reading: Reading, i: int) -> bool:
        """Whether the words of a text from i on, which have the same key, are this name as it may be printed."""
        text = reading.words
        for n, own in enumerate(self.words):
            word, heading = text[i + n], reading.sentences[i + n] in reading.headings
            if n and not _is_joined_as(self.words[n - 1], own, text[i + n - 1], word):
                return False
            if not _is_printed_as(own, word, heading):
                return False
        if self.article:
            return i > 0 and text[i - 1].low == "the" and text[i].close
        lead = text[i]
        lower = len(self.words) == 1 and not self.words[0].capital and self.words[0].text[0].isalpha()
        raised = lower and lead.capital and not lead.first and reading.sentences[i] not in reading.headings
        return not raised or (i > 0 and text[i - 1].low == "the" and lead.close)


def _is_joined_as(own_before: Word, own: Word, before: Word, word: Word) -> bool:
    """Whether between two words of a text stands what stands between those of a name."""
    return word.gap.strip() == own.gap.strip() and "\n" not in word.gap and before.owner == own_before.owner


def _is_printed_as(own: Word, word: Word, heading: bool) -> bool:
    """Whether a word of a text has the capitals that a word of a name asks for."""
    if own.shouted:
        return word.shouted
    if own.capital:
        return word.capital
    return not word.shouted or len(word.text) > _ACRONYM or heading
