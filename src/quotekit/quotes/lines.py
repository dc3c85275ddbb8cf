"""Lines that name who speaks: transcripts (``NAME: ...``, ``Q: ...``) and signed lines (``... — Name, office``)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from quotekit.draft import Draft
from quotekit.quotes.build import Build
from quotekit.quotes.phrases import Phrase
from quotekit.quotes.rejects import is_label
from quotekit.quotes.words import Class, Words
from quotekit.spans import Span, trimmed
from quotekit.values import QuoteKind

if TYPE_CHECKING:
    from quotekit.text.marks import Stretch

_DASHES = frozenset(("—", "–", "-", "--", "―"))
_LONGEST_LABEL = 5  # tokens
_LONGEST_SIGNATURE = 14  # tokens
_GAP = 2  # paragraphs from one line to the next, between two lines of one transcript
_LONGEST_LINE = 50  # paragraphs that one line may go on for
_PARTICLES = frozenset("de da van von der den bin al la le el of the and".split())


@attrs.frozen
class _Line:
    """A line of a transcript: its paragraph, its label's tokens, and where its words begin."""

    paragraph: int
    label: Phrase
    start: int


class Lines:
    """The quotes that lines are, and the paragraphs they take up.

    Attributes:
        builds: the quotes.
        taken: numbers of the paragraphs whose marks belong to a line.
    """

    def __init__(self, words: Words, draft: Draft) -> None:
        self.words, self.draft = words, draft
        self.builds: list[Build] = []
        self.taken: set[int] = set()
        self._transcript()
        self._signed()

    # ---- transcripts -----------------------------------------------------------------------------------------------

    def _transcript(self) -> None:
        lines = [line for n in range(len(self.draft.paragraphs)) if (line := self._labelled(n)) is not None]
        for group in self._runs(lines):
            labels = [self._text(line.label) for line in group]
            if not self._is_talk(group, labels):
                continue
            speakers = self._behind_letters(group[0].paragraph) if set(labels) <= {"Q", "A"} else {}
            known = len(self.builds)
            for line, label in zip(group, labels, strict=True):
                source = speakers.get(label, line.label)
                end = self._closing(line.paragraph)
                self._add(line.paragraph, self.words.start[line.start], source, "transcript", end=end)
            builds = {build.paragraph: build for build in self.builds[known:]}
            for line, following in pairwise(group):
                self._go_on(builds.get(line.paragraph), line.paragraph, following.paragraph)

    def _runs(self, lines: list[_Line]) -> list[list[_Line]]:
        """The lines in groups that stand close together."""
        groups: list[list[_Line]] = []
        for line in lines:
            last = groups[-1][-1].paragraph if groups else -1
            between = range(last + 1, min(line.paragraph, last + 1 + _LONGEST_LINE))
            if groups and line.paragraph - last - sum(map(self._carries_on, between)) <= _GAP:
                groups[-1].append(line)
            else:
                groups.append([line])
        return groups

    def _carries_on(self, number: int) -> bool:
        """Whether a paragraph without a label opens with a mark, as all lines of a transcript that is quoted do."""
        words, paragraph = self.words, self.draft.paragraphs[number]
        first = words.at(paragraph.start)
        return first < words.at(paragraph.end) and self._opens(first) and self._stretch(first).continues

    def _go_on(self, build: Build | None, number: int, following: int) -> None:
        """Give the paragraphs between two lines to the first, those in brackets left out: they tell what happens."""
        for n in range(number + 1, following):
            if build is None or not self._carries_on(n):
                return
            self.taken.add(n)
            words, home = self.words, self.words.home[self.words.at(self.draft.paragraphs[n].start)]
            span = self.draft.stretches[home].span
            if words.text[span.start] not in "([":
                build.contents.append(span)
                build.stretches.append(home)

    def _is_talk(self, lines: list[_Line], labels: list[str]) -> bool:
        """Whether lines are a conversation rather than a list: two speakers at least, in turns, in words."""
        words = self.words
        if len(set(labels)) < 2 or (len(set(labels)) == len(labels) and not all(label.isupper() for label in labels)):
            return False
        spoken = 0
        for line in lines:
            end = min(line.start + _LONGEST_SIGNATURE, words.at(self.draft.paragraphs[line.paragraph].end))
            said = (i for i in range(line.start, end) if words.cls[i] not in (Class.PUNCT, Class.NUMBER, Class.NAME))
            spoken += len(list(said)) > 1
        return 3 * spoken >= len(lines)

    def _labelled(self, number: int) -> _Line | None:
        """The paragraph as a line of a transcript; None if it does not begin with a label."""
        words, paragraph = self.words, self.draft.paragraphs[number]
        first, end = words.at(paragraph.start), words.at(paragraph.end)
        if end - first > 2 and self._opens(first):
            first += 1  # a transcript that is quoted as a whole opens each line anew
        colon = next((i for i in range(first, min(end, first + _LONGEST_LABEL + 1)) if words.form[i] == ":"), None)
        if colon is None or colon == first or colon + 1 >= end or is_label(words, (first, colon - 1)):
            return None
        label = range(first, colon)
        if any(not self._may_name(i) for i in label) or words.start[colon + 1] == words.end[colon]:
            return None
        return _Line(number, (first, colon - 1), colon + 1)

    def _opens(self, i: int) -> bool:
        mark = self._stretch(i).open if self.words.home[i] >= 0 else None
        return mark is not None and mark.start == self.words.start[i]

    def _closing(self, number: int) -> int | None:
        """The mark at a paragraph's end that closes the one at its beginning, or None."""
        words, paragraph = self.words, self.draft.paragraphs[number]
        first = words.at(paragraph.start)
        close = self._stretch(first).close if self._opens(first) else None
        return words.at(close.start) if close is not None and close.end == paragraph.end else None

    def _stretch(self, i: int) -> Stretch:
        return self.draft.stretches[self.words.home[i]]

    def _may_name(self, i: int) -> bool:
        form = self.words.form[i]
        return form[0].isupper() or form in (".", "-", "’", "'") or form.lower() in _PARTICLES

    def _behind_letters(self, paragraph: int) -> dict[str, Phrase]:
        """The names behind Q and A, from the nearest paragraph before that names two people, or one."""
        for number in range(paragraph - 1, max(-1, paragraph - 1 - _GAP), -1):
            span = self.draft.paragraphs[number]
            names = self._names(self.words.at(span.start), self.words.at(span.end))
            if names:
                asks = next((n for n in names if self._interviews(n)), names[1] if len(names) > 1 else None)
                answers = next((n for n in names if n != asks), None)
                return {letter: name for letter, name in (("Q", asks), ("A", answers)) if name is not None}
        return {}

    def _names(self, first: int, end: int) -> list[Phrase]:
        """Runs of two or more words with capitals outside marks."""
        words, names, i = self.words, [], first
        while i < end:
            k = i
            while k < end and words.cls[k] is Class.NAME and words.home[k] == -1:
                k += 1
            if k - i >= 2:
                names.append((i, k - 1))
            i = max(k, i + 1)
        return names

    def _interviews(self, name: Phrase) -> bool:
        before = self.words.low[max(0, name[0] - 3) : name[0]]
        return any(
            word in ("reporter", "interviewer", "correspondent", "host", "our", "by", "moderator") for word in before
        )

    # ---- signed lines ----------------------------------------------------------------------------------------------

    def _signed(self) -> None:
        found = [n for n in range(len(self.draft.paragraphs)) if n not in self.taken and self._signature(n)]
        marked = [n for n in found if self._is_marked(n)]
        for n in found:
            if n in marked or marked or len(found) > 1:
                signature = self._signature(n)
                assert signature is not None
                self._add(n, self.draft.paragraphs[n].start, signature, "name-line", end=signature[0] - 1)

    def _signature(self, number: int) -> Phrase | None:
        """The name that a paragraph ends in after a dash: ``“We tried.” — Ann Lee, mayor``."""
        words, paragraph = self.words, self.draft.paragraphs[number]
        first, end = words.at(paragraph.start), words.at(paragraph.end)
        for i in range(end - 2, max(first, end - _LONGEST_SIGNATURE), -1):
            if words.home[i] >= 0:
                return None
            if words.form[i] in _DASHES and not words.is_hyphen(i):
                closed = words.home[i - 1] >= 0 or words.form[i - 1] in (".", "!", "?", "…", '"')
                if words.home[i - 1] >= 0 and words.form[end - 1] == ".":
                    end -= 1  # after a quotation in marks nothing else than a name can stand there
                return self._name_at(i + 1, end) if closed else None
        return None

    def _name_at(self, first: int, end: int) -> Phrase | None:
        """The signature from a token to the end of its paragraph, up to its first comma; None if it is no name."""
        words = self.words
        last = next((i for i in range(first, end) if words.form[i] in (",", "(")), end) - 1
        name = range(first, last + 1)
        if not name or len(name) > _LONGEST_LABEL + 1 or any(not self._may_name(i) for i in name):
            return None
        sentence = any(words.cls[i] in (Class.AUXILIARY, Class.VERB, Class.PRONOUN) for i in range(first, end))
        return None if sentence or words.cls[last] is not Class.NAME or words.form[end - 1] == "." else (first, last)

    def _is_marked(self, number: int) -> bool:
        return self.words.home[self.words.at(self.draft.paragraphs[number].start)] >= 0

    # ---- both ------------------------------------------------------------------------------------------------------

    def _add(self, number: int, start: int, source: Phrase, origin: str, end: int | None = None) -> None:
        words, paragraph = self.words, self.draft.paragraphs[number]
        span = trimmed(words.text, Span(start, paragraph.end if end is None else words.start[end]))
        inside = [n for n in range(words.at(span.start), words.at(span.end)) if words.level[n] == -1 != words.home[n]]
        stretches = list(dict.fromkeys(words.home[n] for n in inside))
        if len(stretches) == 1 and self.draft.stretches[stretches[0]].outer == span:
            span = self.draft.stretches[stretches[0]].span
        if any(c.isalnum() for c in words.text[span.slice]):
            build = Build(QuoteKind.DIRECT, [span], origin, source=source, score=0.85, paragraph=number)
            build.stretches = stretches
            self.builds.append(build)
        self.taken.add(number)

    def _text(self, phrase: Phrase) -> str:
        return self.words.text[self.words.span(*phrase).slice]
