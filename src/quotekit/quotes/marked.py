"""Quotes from marked words: which stretches are quotations, what reports them, which belong together."""

from __future__ import annotations

from quotekit.draft import Draft
from quotekit.quotes import fragments
from quotekit.quotes.beside import Turn, tag_after, tag_at_end, tag_before
from quotekit.quotes.build import Build
from quotekit.quotes.headlines import find_repeated
from quotekit.quotes.lines import Lines
from quotekit.quotes.nested import find_nested
from quotekit.quotes.pieces import Piece, outermost
from quotekit.quotes.rejects import is_name_or_title, is_nickname, is_title_case
from quotekit.quotes.reporting import reports
from quotekit.quotes.tags import Tag
from quotekit.quotes.utterances import is_denied_word, is_set_off, is_titled, is_utterance, is_whole
from quotekit.quotes.words import Class, Words
from quotekit.values import QuoteKind


def find_marked(words: Words, draft: Draft) -> list[Build]:
    """The direct and mixed quotes of an article, with the indirect clauses that mixed ones stand in.

    Also the lines that name who speaks (``NAME: ...``, ``... — Name``), which need no marks.
    """
    lines = Lines(words, draft)
    builds: list[Build] = []
    style = next((s.style for s in draft.stretches if s.parent is None and s.style == "double"), "")
    style = style or (draft.stretches[0].style if draft.stretches else "")
    earlier: Build | None = None
    previous: Build | None = None
    groups = outermost(words, draft)
    for pieces in groups:
        if pieces[0].paragraph in lines.taken:
            previous = earlier = None
            continue
        reader = _Paragraph(words, draft, builds, previous, earlier, style)
        earlier, previous = previous, reader.read(pieces)
    if groups and groups[0][0].paragraph == 0:
        builds += find_repeated(words, groups[0], builds)
    builds += lines.builds
    builds += find_nested(words, draft, builds)
    return builds


_LONGEST_TURN = 25  # words of a turn in a dialogue without cues
_LONGEST_HEADING = 6  # words of a heading in marks


class _Paragraph:
    """Reads the outermost stretches of one paragraph from left to right.

    Args:
        words: the article's tokens.
        draft: with paragraphs and stretches.
        builds: the quotes found so far; new ones are added.
        previous: the last quote of the paragraph with quotes before, which this one may go on from.
        earlier: the last quote of the one before that.
        style: the marks that the article's quotations have; a short line in others is a heading.
    """

    def __init__(
        self,
        words: Words,
        draft: Draft,
        builds: list[Build],
        previous: Build | None,
        earlier: Build | None,
        style: str,
    ) -> None:
        self.words, self.draft, self.builds, self.style = words, draft, builds, style
        self.previous, self.earlier = previous, earlier
        self.turn = Turn()
        self.last: Build | None = None

    def read(self, pieces: list[Piece]) -> Build | None:
        """Adds the paragraph's quotes; returns the last one that the next paragraph may go on from."""
        self._at = 0
        while self._at < len(pieces):
            taken = self._piece(pieces)
            self._at += taken
        return self.last

    def _piece(self, pieces: list[Piece]) -> int:
        """Reads the piece at hand; returns how many pieces that took."""
        words, piece = self.words, pieces[self._at]
        prefix = piece.before(words, self.turn.since)
        bare = all(words.cls[i] is Class.CONJUNCTION for i in prefix) or is_set_off(words, piece)
        after = tag_after(words, piece, bare=bare)
        before = tag_before(words, self.draft, piece, self.turn)
        if before is not None and after is not None and not bare and after.origin == "cue-source-after":
            # "The ministry, calling it “a farce,” recalled its envoy": the verb is the sentence's own.
            after = after if words.low[after.cue[0]] in ("said", "says") else None
        if self._continues(piece, after) and not prefix and before is None:
            self._continue(piece, after)
        elif after is not None and bare:
            self._direct_before(piece, after)
        elif after is not None and piece.right > piece.end:
            self._mixed_before(piece, after)
        elif before is not None:
            return self._after(pieces, before)
        elif self._goes_on(piece):
            self._go_on(piece)
        elif not piece.opens_sentence and (trailing := tag_at_end(words, piece)) is not None:
            self._mixed_before(piece, trailing)
        elif self._gapped(pieces):
            pass
        elif self._is_floating(piece, bare):
            origin = "floating/dialogue" if self._is_answer(piece) else "floating"
            self._add(Build(QuoteKind.DIRECT, [piece.stretch.span], origin, score=0.6), piece)
        return 1

    # ---- what becomes of a piece -----------------------------------------------------------------------------------

    def _continue(self, piece: Piece, after: Tag | None) -> None:
        """The piece goes on from the paragraph before; a clause after it names the speaker of all if none did."""
        assert self.previous is not None
        self.last = self.previous
        self._go_on(piece)
        if after is not None:
            if self.last.cue is None:
                self.last.take(after, "direct")
                self.last.score = 0.9
            self.turn.take(after, piece)

    def _direct_before(self, piece: Piece, after: Tag) -> None:
        last = self.last
        if last is not None and last.cue is None and last.kind is QuoteKind.DIRECT:
            # “A.” “B,” X said: what floated in this paragraph so far has its speaker now.
            self._extend(piece)
            last.score = 0.9
        else:
            last = self._add(Build(QuoteKind.DIRECT, [piece.stretch.span], "", score=0.97), piece)
        last.take(after, "direct")
        self.turn.take(after, piece)

    def _mixed_before(self, piece: Piece, after: Tag) -> None:
        if is_name_or_title(self.words, piece.stretch, piece.first, piece.end):
            return
        for build in fragments.before_tag(self.words, [piece], after):
            self._add(build, piece)
        self.turn.take(after, piece)

    def _after(self, pieces: list[Piece], tag: Tag) -> int:
        """The piece, and those after it that the reporting clause before it covers."""
        words, piece = self.words, pieces[self._at]
        parted = fragments.is_parenthesis(words, piece, tag)
        if not parted and is_utterance(words, piece, tag):
            if is_nickname(words, piece.stretch, piece.first, piece.end) or is_titled(words, piece, tag):
                return 1
            build = self._add(Build(QuoteKind.DIRECT, [piece.stretch.span], "", score=0.95), piece)
            build.take(tag, "direct")
            self._note(tag, piece)
            return 1
        if is_name_or_title(words, piece.stretch, piece.first, piece.end, tag):
            return 1
        covered = [piece]
        for following in pieces[self._at + 1 :]:
            if following.first >= piece.right or not fragments.reach(words, covered, tag, following):
                break
            covered.append(following)
        kept = [p for p in covered if not is_name_or_title(words, p.stretch, p.first, p.end, tag)]
        if not is_denied_word(words, kept, tag):
            find = fragments.around_tag if parted else fragments.after_cue
            for build in find(words, kept, tag):
                self._add(build, kept[0])
        self._note(tag, covered[-1])
        return len(covered)

    def _gapped(self, pieces: list[Piece]) -> bool:
        """A fragment whose cue is the one before it, left out: ``Roe “a compromise”``."""
        piece, last = pieces[self._at], self.last
        if not self._at or last is None or last.kind is not QuoteKind.MIXED or last.cue is None:
            return False
        source = fragments.gapped(self.words, pieces[self._at - 1], piece)
        if source is None:
            return False
        tag = Tag(last.cue, source, "gapped", piece.first)
        build = self._add(Build(QuoteKind.MIXED, [piece.stretch.span], "", score=0.7), piece)
        build.take(tag, "mixed")
        return True

    def _add(self, build: Build, piece: Piece) -> Build:
        build.paragraph = piece.paragraph
        if not build.stretches and build.kind is not QuoteKind.INDIRECT:
            build.stretches.append(piece.number)
        self.builds.append(build)
        if build.kind is not QuoteKind.INDIRECT:
            self.last = build
        return build

    def _extend(self, piece: Piece) -> None:
        assert self.last is not None
        self.last.contents.append(piece.stretch.span)
        self.last.stretches.append(piece.number)
        self.last.paragraph = piece.paragraph

    def _note(self, tag: Tag, piece: Piece) -> None:
        self.turn.tag, self.turn.since, self.turn.rest = tag, piece.end, piece.end

    def _go_on(self, piece: Piece) -> None:
        """The piece goes on from the quotation before it; after a fragment it is a quotation of its own."""
        if self.last is not None and self.last.kind is QuoteKind.MIXED:
            source = self.last.source
            build = self._add(Build(QuoteKind.DIRECT, [piece.stretch.span], "floating/carried", score=0.8), piece)
            build.source = source
        else:
            self._extend(piece)

    # ---- what a piece looks like -----------------------------------------------------------------------------------

    def _continues(self, piece: Piece, after: Tag | None) -> bool:
        """Whether a piece goes on from the paragraph before, whose last quotation was left open."""
        previous = self.previous
        return piece.stretch.continues and previous is not None and (after is None or previous.cue is None)

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a piece without a cue goes on from the quotation before it in its paragraph."""
        last = self.last
        if last is None or (last.kind is not QuoteKind.DIRECT and not (piece.text[0].isupper() and self.turn.tag)):
            return False
        words, tag = self.words, self.turn.tag
        if tag is not None and piece.left < self.turn.since < piece.first:
            # In the sentence of the reporting clause: “...,” Lee said on Monday, “...”
            between = range(self.turn.since, piece.first)
            set_off = words.form[piece.first - 1] in (",", ":", "—", "–", "--", "-")
            return not between or (set_off and not any(reports(words, i) for i in between))
        since = max(self.turn.rest, piece.low)
        return all(words.cls[i] is Class.PUNCT for i in range(since, piece.first))

    def _is_answer(self, piece: Piece) -> bool:
        """Whether a paragraph of its own is the other speaker's turn: two spoke in turn before it, the last asking."""
        one, other = self.previous, self.earlier
        if not piece.alone or one is None or other is None or self._same_source(one, other):
            return False
        if one.paragraph != piece.paragraph - 1 or other.paragraph != piece.paragraph - 2:
            return False
        turns = [self.words.text[span.slice] for span in (one.contents[-1], other.contents[-1])]
        if any(len(turn.split()) > _LONGEST_TURN for turn in (*turns, piece.text)):
            return False
        return one.origin == "floating/dialogue" or turns[0].endswith("?")

    def _same_source(self, one: Build, other: Build) -> bool:
        names = [self.words.low[b.source[0] : b.source[1] + 1] for b in (one, other) if b.source]
        return len(names) == 2 and names[0] == names[1]

    def _is_floating(self, piece: Piece, bare: bool) -> bool:
        """Whether marked words without a cue are an utterance: whole sentences, or a paragraph of their own."""
        if not bare or piece.left < piece.low or is_title_case(self.words, piece.stretch):
            return False
        heading = piece.alone and piece.stretch.style != self.style and len(piece.text.split()) < _LONGEST_HEADING
        return not heading and is_whole(piece)
