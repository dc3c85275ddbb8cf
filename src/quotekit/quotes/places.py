"""Mentions of where something is said: "in a tweet", "on Facebook", "at a rally", "in an interview with CNN"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from quotekit.lexicons import media
from quotekit.quotes.phrases import Phrase
from quotekit.quotes.words import Class, Words
from quotekit.values import Medium

_ON = frozenset("on via through over".split())
_TO = frozenset("took take takes taking turned turning posted posting went wrote uploaded".split())  # "took to Twitter"
_IN = frozenset("in on through via by".split())
_AT = _IN | {"at", "during", "with"}
_INTRODUCING = {
    Medium.POST: _IN | {"from", "with", "of"},  # "from her page", "a series of tweets"
    Medium.SPEECH: _AT,
    Medium.INTERVIEW: _AT,
    Medium.STATEMENT: _IN,
    Medium.DOCUMENT: _IN,
}
_INSIDE = frozenset(
    (Class.WORD, Class.NAME, Class.NUMBER, Class.DETERMINER, Class.TIME, Class.GENITIVE, Class.CUE, Class.ADVERB)
)
_FAR = 7  # tokens from a preposition to its noun
_HEADS_END = frozenset("of from by on in at for to with about that which who".split())
_CAPITALISED = frozenset((Class.NAME, Class.CUE, Class.TIME))


@attrs.frozen
class Place:
    """A mention of where something was said.

    Attributes:
        medium: what kind of place.
        first, last: its tokens.
        platform: of a post, if named.
    """

    medium: Medium
    first: int
    last: int
    platform: str | None = None


class Places:
    """Finds the mentions of places among tokens.

    Args:
        words: the article's tokens.
        quoted: for each token whether it is quoted: such tokens are passed over.
    """

    def __init__(self, words: Words, quoted: Sequence[int]) -> None:
        self.words, self.quoted = words, quoted
        self.media = media.load()

    def between(self, low: int, high: int) -> Iterator[Place]:
        """The mentions between two tokens, in order."""
        i = low
        while i < high:
            found = None if self.quoted[i] else self._at(i, low, high)
            if found is not None:
                yield found
            i = found.last + 1 if found is not None else i + 1

    def noun(self, i: int, low: int, high: int) -> Place | None:
        """The place that a noun names by itself: a post, a statement, a letter."""
        words, known = self.words, self.media
        low_form = words.low[i]
        if low_form in known.own:
            return Place(Medium.POST, i, i, known.own[low_form])
        if low_form in known.posts and not (i > 0 and words.low[i - 1] in known.not_posts):
            return Place(Medium.POST, i, i)
        phrase = self._longest(i, high, known.nouns)
        if phrase is None:
            return None
        return Place(Medium(known.nouns[phrase]), i, i + len(phrase) - 1)

    def head(self, phrase: Phrase) -> Place | None:
        """The place that heads a noun phrase: "the lawsuit", "his latest tweet", "a statement from the mayor"."""
        words = self.words
        last = next((k for k in range(phrase[0] + 1, phrase[1] + 1) if words.low[k] in _HEADS_END), phrase[1] + 1) - 1
        while (
            last > phrase[0] and words.low[last] in words.cues.finite and words.low[last].endswith(("s", "said", "ed"))
        ):
            last -= 1  # "One tweet said"
        for first in range(max(phrase[0], last - self.media.longest + 1), last + 1):
            found = self.noun(first, phrase[0], last + 1)
            if found is not None and found.last == last and not words.form[last][0].isupper():
                return attrs.evolve(found, platform=found.platform or self._platform_in(phrase))
        return None

    def outlet(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names a newspaper, a broadcaster, an agency."""
        words, known = self.words, self.media
        if any(tuple(words.form[phrase[0] : phrase[0] + n]) in known.outlets for n in range(1, known.longest + 1)):
            return True
        for k in range(phrase[0], phrase[1] + 1):
            if any(tuple(words.form[k : k + n]) in known.outlets for n in range(1, phrase[1] - k + 2)):
                return True
            if words.low[k] in known.heads and (words.form[k][0].isupper() or words.cls[phrase[0]] is Class.DETERMINER):
                return True
        return False

    def hearers(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names those who hear a speech: "a rally", "supporters in Tolley"."""
        words = self.words
        return any(
            tuple(words.low[k : k + n]) in self.media.hearers
            for k in range(phrase[0], phrase[1] + 1)
            for n in (1, 2)
            if not (k > phrase[0] and words.low[k - 1] in _HEADS_END)
        )

    def _at(self, i: int, low: int, high: int) -> Place | None:
        platform = self._platform(i, low, high)
        if platform is not None:
            return platform
        place = next((p for p in self.media.places if tuple(self.words.low[i : i + len(p)]) == p), None)
        if place is not None and self._is_introduced(i, low, Medium.POST):
            return Place(Medium.POST, i, i + len(place) - 1)
        found = self.noun(i, low, high)
        if found is not None:
            return found if self._is_introduced(i, low, found.medium) else None
        if self.words.form[i][0].isupper() and i > low and self.words.low[i - 1] in ("on", "with"):
            return self._broadcast(i, high)
        return None

    def _platform(self, i: int, low: int, high: int) -> Place | None:
        """A platform's name where it is a place rather than a company: "on Twitter", "a Facebook post"."""
        words, known = self.words, self.media
        phrase = self._longest(i, high, known.platforms)
        if phrase is None or not words.form[i][0].isupper():
            return None
        name, last = known.platforms[phrase], i + len(phrase) - 1
        following = words.low[last + 1] if last + 1 < high else ""
        if following in known.after_platform:
            return Place(Medium.POST, i, last + 1, name)
        before = words.low[i - 1] if i > low else ""
        if name in known.strict:
            there = before == "on" and not (last + 1 < high and words.cls[last + 1] in (Class.NAME, Class.GENITIVE))
        else:
            k = i - 1
            while k > low and words.cls[k] in (Class.DETERMINER, Class.WORD, Class.NAME) and i - k < 4:
                k -= 1
            there = words.low[k] in _ON or (words.low[k] == "to" and k > low and words.low[k - 1] in _TO)
            there = there and following not in ("'s", "’s")
        return Place(Medium.POST, i, last, name) if there and i > low else None

    def _platform_in(self, phrase: Phrase) -> str | None:
        for k in range(phrase[0], phrase[1] + 1):
            found = self._longest(k, phrase[1] + 1, self.media.platforms)
            if found is not None and self.words.form[k][0].isupper():
                return self.media.platforms[found]
        return None

    def _broadcast(self, i: int, high: int) -> Place | None:
        """``on Fox News``, ``on CBS's “Early Show”``, ``with the BBC`` at its name."""
        last = i
        while last + 1 < high and self.words.cls[last + 1] in _CAPITALISED and self.words.form[last + 1][0].isupper():
            last += 1
        return Place(Medium.INTERVIEW, i, last) if self.outlet((i, last)) else None

    def _is_introduced(self, i: int, low: int, medium: Medium) -> bool:
        """Whether a noun stands in a phrase with "in", "at", "during": "in an emailed statement", "at a rally"."""
        words = self.words
        k = i - 1
        while k >= low and i - k < _FAR and words.cls[k] in _INSIDE and not self.quoted[k]:
            k -= 1
        return k >= low and not self.quoted[k] and words.low[k] in _INTRODUCING[medium]

    def _longest(self, i: int, high: int, phrases: dict[tuple[str, ...], str]) -> tuple[str, ...] | None:
        """The longest of some phrases that stands at a token."""
        for length in range(min(self.media.longest, high - i), 0, -1):
            phrase = tuple(self.words.low[i : i + length])
            if phrase in phrases:
                return phrase
        return None
