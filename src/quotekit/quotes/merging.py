"""Quotes from what the Reader found and what the rules found: marks decide the edges, the Reader decides the meaning.

The rules know marked words well: which stretches are one quotation, which are a title or a nickname, who speaks in
turn. The Reader knows clauses: where reported words without marks begin and end, and which words report them. So a
stretch that the rules made a quotation of stays one, with the Reader's cue and source where the Reader has linked it;
a clause around marked words is the Reader's; what only one of the two has found stays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from quotekit.draft import Attribution, Draft
from quotekit.quotes.build import Build
from quotekit.quotes.rejects import is_name_or_title
from quotekit.quotes.unlinked import source_of
from quotekit.quotes.words import Class, Words
from quotekit.spans import Span
from quotekit.values import QuoteKind

_WHOLE = 0.9  # share of the letters of a content inside marks from which on it is the quotation itself
_SURE = 0.5  # an attribution's score from which on its cue and source count more than those of a rule
_LEAST = 0.42  # the least score of words without marks; below it they are more often nobody's than not
_LEAST_ALONE = 0.7  # the least where nothing says whose words they are
_TAIL = 30  # letters behind an utterance that the Reader may have taken for a part of it, however short it is
_STOPS = frozenset(".,!?…;:—–-")  # a quotation that ends its sentence, or stands before its cue, ends in one

# Rules that look for the original speaker, whom no word beside the cue need name: "carried Lee's reply: ...".
_OWN_SOURCE = ("noun", "gapped", "as-saying", "transcript", "name-line", "retweet", "signature")


@attrs.frozen
class _Marked:
    """An outermost stretch with its number, and whether a mark closes it."""

    number: int
    span: Span
    outer: Span
    closed: bool


def merge(words: Words, draft: Draft, ruled: Sequence[Build]) -> list[Build]:
    """The quotes of a text that a Reader has read.

    Args:
        words: the article's tokens.
        draft: with the Reader's attributions.
        ruled: the quotes that the rules found around marks.
    """
    outermost = [(n, s) for n, s in enumerate(draft.stretches) if s.parent is None]
    stretches = [_Marked(n, s.span, s.outer, s.close is not None) for n, s in outermost]
    return _Merger(words, draft, stretches, list(ruled)).merge()


class _Merger:
    """One text's merging."""

    def __init__(self, words: Words, draft: Draft, stretches: Sequence[_Marked], ruled: list[Build]) -> None:
        self.words, self.draft, self.stretches = words, draft, stretches
        self.attributions = draft.attributions or ()
        self.counts = list(accumulate(map(str.isalnum, draft.text), initial=0))  # letters before each place
        self.ends = {paragraph.end for paragraph in draft.paragraphs}
        self.starts = [s.outer.start for s in stretches]  # outermost stretches: in order, none in another
        self.by_number = {s.number: s for s in stretches}
        self.builds = {id(build): build for build in ruled}  # in order, and without a search to leave one out
        self.of: dict[int, Build] = {}  # the quotation that a stretch belongs to
        for build in ruled:
            for number in build.stretches:
                self.of.setdefault(number, build)
        self.linked: set[int] = set()  # ids of the rules' quotes that the Reader has linked already
        said = (b for b in ruled if b.kind is QuoteKind.DIRECT and b.around is None)
        self.said = sorted(((piece, build) for build in said for piece in build.contents), key=lambda pair: pair[0])

    def merge(self) -> list[Build]:
        for found in sorted(self.attributions, key=lambda one: -one.score):
            self._add(found)
        builds = list(self.builds.values())
        self._carry(builds)
        return builds

    def _carry(self, builds: Sequence[Build]) -> None:
        """Give an utterance that nobody is said to have uttered to who spoke last: in its paragraph or that before."""
        ends = [self.words.at(paragraph.end) for paragraph in self.draft.paragraphs]
        last: Build | None = None
        for build in sorted(builds, key=lambda one: one.contents[0]):
            if build.origin == "floating" and build.source is None and last is not None and last.source is not None:
                here, there = (bisect_right(ends, k) for k in (self._first(build), last.source[0]))
                if here - there <= (last.kind is QuoteKind.DIRECT):
                    build.source, build.origin = last.source, "floating/carried"
            if build.around is None:
                last = build

    def _first(self, build: Build) -> int:
        return self.words.at(build.contents[0].start)

    def _add(self, found: Attribution) -> None:
        found = attrs.evolve(found, contents=tuple(map(self._up_to_close, found.contents)))
        near = {s.number: s for piece in found.contents for s in self._near(piece) if self._belongs(s, piece)}
        marked = [near[number] for number in sorted(near)]
        total = sum(map(self._letters, found.contents))
        inside = sum(self._letters(_common(piece, s.span)) for piece in found.contents for s in marked)
        if not total:
            return
        # ``that “it rained”``: nearly all is marked, and yet the rules may know that it is a part of a clause.
        mixed = any(self.of[s.number].kind is QuoteKind.MIXED for s in marked if s.number in self.of)
        part = inside < total and (mixed or any(self._runs_on(s, found) for s in marked))
        if marked and inside >= _WHOLE * total and not part:
            self._add_direct(found, marked)
        else:
            self._add_clause(found, marked)

    def _add_direct(self, found: Attribution, marked: list[_Marked]) -> None:
        """All of it is marked: one quotation, or the links of one that the rules have made."""
        known = list({id(self.of[s.number]): self.of[s.number] for s in marked if s.number in self.of}.values())
        fresh = [build for build in known if id(build) not in self.linked]
        if not known:
            if self._speaks(marked):
                self._append(self._build(found, QuoteKind.DIRECT, marked))
        elif fresh:
            build = fresh[0]
            self.linked.add(id(build))
            if build.around is None and build.kind is QuoteKind.DIRECT:
                self._take_in(build, [s for s in marked if s.number not in self.of])
                for other in fresh[1:]:
                    if other.cue is None and other.source is None and other.kind is QuoteKind.DIRECT:
                        del self.builds[id(other)]
                        self._take_in(build, [self.by_number[n] for n in other.stretches if n in self.by_number])
            self._link(build, found)
        elif found.score >= _SURE:
            self._part(known[0], found, [s for s in marked if self.of.get(s.number) is known[0]])

    def _up_to_close(self, piece: Span) -> Span:
        """A piece up to the mark that closes an utterance, if it runs over one.

        That is where a paragraph ends in a closing mark, since a quotation that goes on is not closed there, and where
        the marked words begin the piece, end in a stop, and a sentence without marks comes next.
        """
        ends = (s.outer.end for s in self._near(piece) if s.closed and s.outer.end < piece.end)
        end = next((end for end in ends if end > piece.start and self._closes(piece, end)), None)
        return piece if end is None else Span(piece.start, end)

    def _closes(self, piece: Span, end: int) -> bool:
        if end in self.ends:
            return True
        one = self.stretches[bisect_left(self.starts, end) - 1]
        text, behind = self.words.text, self.words.text[end : end + 3].lstrip()
        begins = one.outer.start <= piece.start <= one.span.start
        return begins and text[one.span.end - 1] in ".!?" and behind[:1].isupper()

    def _near(self, piece: Span) -> Iterator[_Marked]:
        """The stretches that share something with a piece."""
        for at in range(max(0, bisect_right(self.starts, piece.start) - 1), bisect_left(self.starts, piece.end)):
            yield self.stretches[at]

    def _letters(self, span: Span) -> int:
        return self.counts[span.end] - self.counts[span.start]

    def _belongs(self, marked: _Marked, piece: Span) -> bool:
        """Whether at least half of a stretch lies in a piece of content."""
        common = self._letters(_common(piece, marked.span))
        return common > 0 and 2 * common >= self._letters(marked.span)

    def _take_in(self, build: Build, more: Sequence[_Marked]) -> None:
        """Make stretches part of a quotation."""
        build.stretches = sorted([*build.stretches, *(s.number for s in more)])
        build.contents = sorted([*build.contents, *(s.span for s in more)])
        self.of.update((s.number, build) for s in more)

    def _part(self, build: Build, found: Attribution, own: list[_Marked]) -> None:
        """Make stretches a quotation of their own which the rules had joined to another."""
        numbers = {s.number for s in own}
        rest = [self.by_number[n] for n in build.stretches if n in self.by_number and n not in numbers]
        if build.kind is QuoteKind.DIRECT and rest and own:
            build.stretches, build.contents = [s.number for s in rest], [s.span for s in rest]
            self._append(self._build(found, QuoteKind.DIRECT, own))

    def _add_clause(self, found: Attribution, marked: list[_Marked]) -> None:
        """Some of it or nothing is marked: a clause, with the marked words as a quote inside it."""
        pieces = [self._clear(_fitted(piece, marked)) for piece in found.contents]
        contents = _joined([piece for piece in pieces if len(piece)])
        if not contents or (not marked and found.score < _LEAST):
            return
        clause = Build(
            QuoteKind.INDIRECT, contents, "reader/clause" if marked else "reader/indirect", score=found.score
        )
        clause.cue, clause.source = self._links(found)
        if clause.source is None and not marked and found.score < _LEAST_ALONE:
            return
        clause.around = self._around(contents)
        if clause.around is not None and self._around([found.cue]) is not clause.around:
            return  # a part of an utterance, reported by the words that report all of it
        self._set_free(found, marked)
        known = {id(self.of[s.number]): self.of[s.number] for s in marked if s.number in self.of}
        if any(self._stands(build, found, marked) or id(build) in self.linked for build in known.values()):
            # The rules say that the marked words are an utterance of their own: the clause is a misreading of it.
            for build in known.values():
                if id(build) not in self.linked:
                    self.linked.add(id(build))
                    self._link(build, found)
            clause.contents = [piece for piece in contents if not any(piece.overlaps(s.outer) for s in marked)]
            if clause.contents and any(map(self._is_announced, marked)):
                clause.origin = "reader/indirect"  # "The dam will hold, Lee said: “We built it to last.”"
                self.builds[id(clause)] = clause
            return
        for build in known.values():
            self.linked.add(id(build))
            if build.around is not None:
                self.builds.pop(id(build.around), None)
            if self._is_retold(build, contents):
                build.around = clause
                continue
            build.around, build.kind = clause, QuoteKind.MIXED
            clause.negated = clause.negated or build.negated
            self._link(build, found)
        self.builds[id(clause)] = clause
        free = [s for s in marked if s.number not in self.of]
        if not known and self._speaks(free):
            fragment = self._build(found, QuoteKind.MIXED, free)
            fragment.around = clause
            self._append(fragment)

    def _set_free(self, found: Attribution, marked: Sequence[_Marked]) -> None:
        """Take out of a rule's quotation the marked words that a clause goes on from, if it has others."""
        numbers = {s.number for s in marked}
        for one in marked:
            build = self.of.get(one.number)
            if build is None or build.kind is not QuoteKind.DIRECT or not self._runs_on(one, found):
                continue
            if not numbers.issuperset(build.stretches) and one.span in build.contents:
                build.stretches.remove(one.number)
                build.contents.remove(one.span)
                del self.of[one.number]

    def _around(self, contents: Sequence[Span]) -> Build | None:
        """The utterance that a clause is a part of: somebody says that others say something."""
        whole = Span(contents[0].start, contents[-1].end)
        at = bisect_right(self.said, whole.start, key=lambda pair: pair[0].start) - 1
        if at < 0:
            return None
        piece, build = self.said[at]
        return build if piece.covers(whole) and len(piece) > len(whole) else None

    def _stands(self, build: Build, found: Attribution, marked: Sequence[_Marked]) -> bool:
        """Whether a quotation that the rules made an utterance of its own stays one, against the Reader's clause."""
        if build.kind is not QuoteKind.DIRECT:
            return False
        own = [s for s in marked if self.of.get(s.number) is build]
        if any(self._runs_on(s, found) for s in own):
            return False
        if len(build.stretches) == 1 and build.cue is not None and own and self._is_utterance(own[0], found):
            return True
        signed = build.cue is None and build.source is not None
        return signed or build.origin.endswith("-after") or len(build.stretches) > 1 or found.score < _SURE

    def _is_retold(self, build: Build, contents: Sequence[Span]) -> bool:
        """Whether a clause holds the words that report a quotation in it: "Lee said Roe had once joked, ..."."""
        if build.kind is not QuoteKind.DIRECT or build.cue is None or build.source is None:
            return False
        own = (self.words.span(*build.cue), self.words.span(*build.source))
        return all(any(piece.covers(span) for piece in contents) for span in own)

    def _is_utterance(self, marked: _Marked, found: Attribution) -> bool:
        """Whether marked words that the Reader puts into a clause begin as an utterance, and little follows them."""
        words, stretch = self.words, self.draft.stretches[marked.number]
        pieces = [piece for piece in found.contents if piece.overlaps(marked.span)]
        first = words.at(marked.span.start)
        outside = sum(map(self._letters, pieces)) - self._letters(marked.span)
        if stretch.close is None or outside > max(_TAIL, self._letters(marked.span) // 2) or len(pieces) != 1:
            return False
        if pieces[0].start < marked.outer.start:
            return False
        capital = words.form[first][0].isupper() and words.form[first] != "I"
        return capital or self._is_announced(marked)

    def _is_announced(self, marked: _Marked) -> bool:
        """Whether a colon stands before marked words."""
        before = self.words.at(marked.outer.start) - 1
        return before >= 0 and self.words.form[before] == ":"

    def _runs_on(self, marked: _Marked, found: Attribution) -> bool:
        """Whether the clause goes on behind marked words that do not end in a stop: ``“the break” to drive it up``."""
        text, end = self.words.text, marked.outer.end
        if text[marked.span.end - 1] in _STOPS or not any(p.start < end < p.end for p in found.contents):
            return False
        after = self.words.at(end)
        return after < len(self.words) and self.words.form[after][0].islower()

    def _speaks(self, marked: Sequence[_Marked]) -> bool:
        """Whether stretches that the rules left alone can be quoted words: no name, no title, not one word alone."""
        words = self.words
        return any(
            words.at(s.span.end) - words.at(s.span.start) > 2
            and not is_name_or_title(
                words, self.draft.stretches[s.number], words.at(s.outer.start), words.at(s.outer.end)
            )
            for s in marked
        )

    def _append(self, build: Build) -> None:
        self.builds[id(build)] = build
        self.linked.add(id(build))
        self.of.update(dict.fromkeys(build.stretches, build))

    def _build(self, found: Attribution, kind: QuoteKind, marked: list[_Marked]) -> Build:
        build = Build(kind, [s.span for s in marked], f"reader/{kind}", score=found.score)
        build.stretches = [s.number for s in marked]
        build.cue, build.source = self._links(found)
        return build

    def _link(self, build: Build, found: Attribution) -> None:
        """Give a rule's quote the Reader's links."""
        if found.score >= _SURE and found.source is not None and not build.origin.endswith(_OWN_SOURCE):
            build.cue, build.source = self._links(found)
            build.source_span = None
        build.score = max(build.score, found.score)

    def _links(self, found: Attribution) -> tuple[tuple[int, int], tuple[int, int] | None]:
        cue = self._tokens(found.cue)
        if found.source is not None:
            return cue, self._tokens(found.source)
        source = source_of(self.words, cue)
        if source is None or self.words.cls[source[1]] is Class.RELATIVE:
            return cue, source
        reported = any(piece.overlaps(self.words.span(*source)) for piece in found.contents)
        return cue, None if reported else source

    def _tokens(self, span: Span) -> tuple[int, int]:
        first = self.words.at(span.start)
        return first, max(first, self.words.at(span.end) - 1)

    def _clear(self, piece: Span) -> Span:
        """The piece without stops, commas and dashes at its ends."""
        words = self.words
        first, end = words.at(piece.start), words.at(piece.end)
        while first < end and _parts(words, first):
            first += 1
        while end > first and _parts(words, end - 1):
            end -= 1
        return words.span(first, end - 1) if first < end else Span(piece.start, piece.start)


def _parts(words: Words, i: int) -> bool:
    return words.cls[i] is Class.PUNCT and words.form[i] in (",", ".", ":", ";", "-", "–", "—", "--")


def _common(a: Span, b: Span) -> Span:
    start = max(a.start, b.start)
    return Span(start, max(start, min(a.end, b.end)))


def _fitted(piece: Span, marked: Sequence[_Marked]) -> Span:
    """The piece, widened so that it cuts through no stretch of its own."""
    for one in marked:
        if piece.overlaps(one.outer):
            piece = Span(min(piece.start, one.outer.start), max(piece.end, one.outer.end))
    return piece


def _joined(pieces: list[Span]) -> list[Span]:
    """The pieces in order; those that overlap as one."""
    out: list[Span] = []
    for piece in sorted(pieces):
        if out and piece.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, piece.end))
        else:
            out.append(piece)
    return out
