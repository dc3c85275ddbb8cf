"""Indirect speech by rule: what somebody said, asked, denied or urged, in the reporter's own words.

The article's own text is read sentence by sentence: a reporting clause behind or amid the words it reports comes first,
then each reporting verb with what follows it. Words that a quote from marks already holds are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotekit.quotes.build import Build
from quotekit.quotes.complements import complement
from quotekit.quotes.frames import Frame, around, prepositional
from quotekit.quotes.phrases import Phrase
from quotekit.quotes.predicates import Predicate, Use, predicates
from quotekit.quotes.sentences import claimed, sentences
from quotekit.quotes.words import Class, Words
from quotekit.values import QuoteKind

_LONGEST = 200  # tokens of a sentence that are read: keeps the time linear in a text without stops
_SCORES = {"object": 0.5, "preposition": 0.5, "intent": 0.5, "question": 0.6, "command": 0.6}
_SCORE = 0.75
_JOINING = frozenset("and but while though although yet".split())


def find_indirect(words: Words, builds: Sequence[Build]) -> list[Build]:
    """The indirect quotes of the article's own text, beside those found from marks."""
    finder = _Finder(words, builds)
    found: list[Build] = []
    for low, high in sentences(words):
        found += finder.sentence(low, min(high, low + _LONGEST))
    return found


class _Finder:
    """Knows which tokens are taken already, as cues or as contents."""

    def __init__(self, words: Words, builds: Sequence[Build]) -> None:
        self.words = words
        self.cues = {k for b in builds if b.cue for k in range(b.cue[0], b.cue[1] + 1)}
        self.claimed = claimed(words, builds)

    def sentence(self, low: int, high: int) -> list[Build]:
        """The indirect quotes of a sentence, outermost ones only."""
        words = self.words
        frame = prepositional(words, low, high)
        if frame is not None and self._is_free(frame):
            return [self._build(frame.origin, frame.pieces, frame.cue, frame.source)]
        found = predicates(words, low, high)
        out: list[Build] = []
        covered = low
        for p in found:
            frame = around(words, p, low, high)
            if frame is not None and self._is_free(frame):
                out.append(self._build(frame.origin, frame.pieces, frame.cue, frame.source, negated=p.negated))
                if len(frame.pieces) > 1:
                    return out
                covered = frame.cue[1] + 1
                break
        for n, p in enumerate(found):
            if p.at in self.cues or self.claimed[p.at] or p.cue[0] < covered:
                continue
            reported = complement(words, p, low, self._bound(p, found[n + 1 :], low, high))
            if reported is None or any(self.claimed[reported.first : reported.last + 1]):
                continue
            out.append(
                self._build(reported.origin, [(reported.first, reported.last)], p.cue, p.source, negated=p.negated)
            )
            covered = reported.last + 1
        return out

    def _is_free(self, frame: Frame) -> bool:
        return not any(k in self.cues or self.claimed[k] for k in range(frame.cue[0], frame.cue[1] + 1)) and not any(
            any(self.claimed[first : last + 1]) for first, last in frame.pieces
        )

    def _build(
        self, origin: str, pieces: Sequence[Phrase], cue: Phrase, source: Phrase | None, *, negated: bool = False
    ) -> Build:
        return Build(
            QuoteKind.INDIRECT,
            [self.words.span(*piece) for piece in pieces],
            f"indirect/{origin}",
            cue=cue,
            source=source,
            negated=negated,
            score=_SCORES.get(origin, _SCORE),
        )

    def _bound(self, p: Predicate, later: Sequence[Predicate], low: int, high: int) -> int:
        """Where the words of a predicate end at the latest: before a reporting clause that stands beside it."""
        words = self.words
        if p.cue[0] == low and p.use in (Use.PARTICIPLE, Use.REDUCED):
            # "Citing the cost, Lee said": it ends where the main clause begins.
            high = next((k for k in range(p.cue[1], high) if words.form[k] == "," and words.home[k] == -1), high)
        for q in later:
            start = self._beside(p, q)
            if start is not None:
                while start > p.cue[1] + 1 and (
                    words.cls[start - 1] in (Class.CONJUNCTION, Class.PUNCT, Class.ADVERB)
                    and words.home[start - 1] == -1
                ):
                    start -= 1
                return start
        return high

    def _beside(self, p: Predicate, q: Predicate) -> int | None:
        """Where a later predicate's clause begins if it is joined to an earlier one, not part of what that reports."""
        words = self.words
        k = q.cue[0] - 1
        while k > p.cue[1] and words.cls[k] is Class.ADVERB:
            k -= 1
        if q.use is Use.PARTICIPLE:
            return q.cue[0] if words.form[k] == "," and q.verb.states else None
        if q.use is not Use.FINITE or q.source is None:
            return None
        if words.low[k] in ("and", "but") and q.source == p.source:
            return q.cue[0]
        subject = q.source[0]
        if subject <= p.cue[1] + 2 or words.cls[subject] is Class.RELATIVE or not self._same_tense(p, q):
            return None
        joined = words.low[subject - 1] in _JOINING and words.form[subject - 2] in (",", ";", "—", "--")
        return subject if joined or words.form[subject - 1] == ";" else None

    def _same_tense(self, p: Predicate, q: Predicate) -> bool:
        """Whether two verbs are both in the present or both in the past, as far as an "-s" tells."""
        return self.words.low[p.at].endswith("s") == self.words.low[q.at].endswith("s")
