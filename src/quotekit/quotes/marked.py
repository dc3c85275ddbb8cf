"""Quotes from marked words: which stretches are quotations, what reports them, which belong together.

Works on one level at a time: first the article's own text with its outermost stretches, then, inside each quotation
found, the stretches within it.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotekit.draft import Draft
from quotekit.quotes import tags
from quotekit.quotes.build import Build
from quotekit.quotes.clauses import clause_after, clause_before, sentence_end, sentence_start
from quotekit.quotes.phrases import starting_at
from quotekit.quotes.rejects import is_name_or_title, is_nickname, is_title_case
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import Class, Words
from quotekit.spans import Span
from quotekit.text.marks import Stretch
from quotekit.values import QuoteKind

_WHOLE = 0.9  # share of a reported clause inside marks from which on the clause is the quotation itself


@attrs.frozen
class Piece:
    """A stretch on its level.

    Attributes:
        number: its index among the draft's stretches.
        stretch: the stretch.
        first, end: its tokens, marks included.
        low, high: the level's tokens around it: after the piece before it, before the piece after it.
        paragraph: number of its paragraph.
        left: first token of its own sentence on this level.
        bound: the token after the level's last one.
    """

    number: int
    stretch: Stretch
    first: int
    end: int
    low: int
    high: int
    paragraph: int
    left: int
    bound: int

    @property
    def bare(self) -> bool:
        """Whether nothing but marks stands before it in its sentence."""
        return self.left >= self.first


def find_marked(words: Words, draft: Draft) -> list[Build]:
    """The direct and mixed quotes of an article, with the indirect clauses that mixed ones stand in."""
    builds: list[Build] = []
    children: dict[int | None, list[int]] = {}
    for number, stretch in enumerate(draft.stretches):
        children.setdefault(stretch.parent, []).append(number)
    pieces = _pieces(words, draft, children.get(None, ()))
    previous: Build | None = None
    for group in pieces:
        previous = _paragraph(words, draft, group, builds, previous)
    for build in list(builds):
        for number in build.stretches:
            if number in children:
                _inside(words, draft, build, number, children[number], builds)
    return builds


def _pieces(words: Words, draft: Draft, numbers: Sequence[int]) -> list[list[Piece]]:
    """The outermost stretches by paragraph, with the tokens around each."""
    groups: list[list[Piece]] = []
    at = 0
    for paragraph_number, paragraph in enumerate(draft.paragraphs):
        own: list[int] = []
        while at < len(numbers) and draft.stretches[numbers[at]].outer.start < paragraph.end:
            own.append(numbers[at])
            at += 1
        if own:
            low, high = words.at(paragraph.start), words.at(paragraph.end)
            groups.append(_level(words, draft, own, low, high, paragraph_number))
    return groups


def _level(words: Words, draft: Draft, own: Sequence[int], low: int, high: int, paragraph: int) -> list[Piece]:
    bounds = [(words.at(draft.stretches[n].outer.start), words.at(draft.stretches[n].outer.end)) for n in own]
    pieces = []
    for k, number in enumerate(own):
        first, end = bounds[k]
        before = bounds[k - 1][1] if k else low
        after = bounds[k + 1][0] if k + 1 < len(own) else high
        level = words.home[first - 1] if first > low else draft.stretches[number].parent
        left = first
        while left > low and not (
            words.first[left] and (left == first or words.home[left - 1] == level or (k and left == before))
        ):
            left -= 1
        pieces.append(Piece(number, draft.stretches[number], first, end, before, after, paragraph, left, high))
    return pieces


def _paragraph(
    words: Words, draft: Draft, pieces: list[Piece], builds: list[Build], previous: Build | None
) -> Build | None:
    """Adds the quotes of one paragraph; returns the last direct one, which the next paragraph may go on from."""
    last: Build | None = None
    pending: list[Build] = []
    claimed = -1  # tokens before this one belong to a reporting clause taken already
    for k, piece in enumerate(pieces):
        text = draft.text[piece.stretch.span.slice]
        right = _right_tag(words, piece, text)
        left = _left_tag(words, draft, piece, claimed)
        build: Build | None = None
        opens = piece.left if piece.left >= claimed else claimed
        prefix_words = any(words.cls[i] is not Class.PUNCT for i in range(opens, piece.first))
        joiner = not prefix_words or all(
            words.cls[i] in (Class.CONJUNCTION, Class.PUNCT) for i in range(opens, piece.first)
        )
        if piece.stretch.continues and previous is not None and not prefix_words and (left is None):
            # Goes on from the paragraph before; a tag here names the speaker of all of it if there was none.
            build = previous
            build.contents.append(piece.stretch.span)
            build.stretches.append(piece.number)
            build.paragraph = piece.paragraph
            if right is not None and build.cue is None:
                build.take(right, "direct")
        elif left is not None and (right is None or not joiner):
            build = _with_left_tag(words, draft, piece, left, builds, last)
        elif right is not None and joiner:
            build = _join_or_new(piece, right, builds, last, claimed)
        elif right is not None and right.origin != "according-to" and _same_sentence(words, piece):
            build = _mixed_before(words, piece, right, builds)
        elif last is not None and last.kind is QuoteKind.DIRECT and _goes_on(words, piece, last, claimed):
            last.contents.append(piece.stretch.span)
            last.stretches.append(piece.number)
            build = last
        elif _is_floating(words, draft, piece, text, joiner):
            build = Build(QuoteKind.DIRECT, [piece.stretch.span], "floating", stretches=[piece.number], score=0.6)
            builds.append(build)
        if build is None:
            continue
        if right is not None and build.cue is not None and build.cue == right.cue:
            claimed = max(claimed, sentence_end(words, piece.end, piece.high) if piece.end < piece.high else right.end)
            claimed = max(right.end, min(claimed, piece.high))
        if build.kind is not QuoteKind.INDIRECT:
            build.paragraph = piece.paragraph
            last = build
    del pending
    return last or None


def _right_tag(words: Words, piece: Piece, text: str) -> Tag | None:
    """The reporting clause after a piece, if the piece ends as a quotation does before one."""
    if piece.end >= piece.high:
        return None
    end = text[-1]
    following = words.form[piece.end]
    high = piece.high
    for i in range(piece.end + 1, piece.high):
        if words.first[i]:
            high = i
            break
    lower = following[:1].islower()
    if end in "?!…—–-" or end == ",":
        return tags.after(words, piece.end, high, sure=end == "," or lower)
    if following == ",":
        return tags.after(words, piece.end, high, sure=False)
    if end == ".":
        # American marks stand after the stop: what follows is a sentence of its own unless it cannot begin one.
        return tags.after(words, piece.end, high, sure=False) if lower and not _is_start(words, piece.end) else None
    if lower or piece.bare:
        found = tags.after(words, piece.end, high, sure=False)
        if found is None:
            return None
        if found.origin == "cue-source-after" and found.cue[0] <= piece.end + 1:
            return found
        if found.origin == "according-to":
            return found
        if piece.bare and found.end < high and words.form[found.end] in (".", ",", ";"):
            return found
    return None


def _is_start(words: Words, i: int) -> bool:
    return words.first[i] and words.cls[i] in (Class.DETERMINER,)


def _left_tag(words: Words, draft: Draft, piece: Piece, claimed: int) -> Tag | None:
    """The reporting clause before a piece in its sentence, or in the paragraph before if that ends in a colon."""
    low = max(piece.left, claimed, piece.low)
    last = piece.first - 1
    if last < low:
        return _intro(words, draft, piece) if piece.low == piece.first else None
    colon = words.form[last] == ":"
    found = tags.before(words, low, last)
    noun = tags.noun_before(words, low, last)
    if noun is not None and (found is None or noun.cue[0] > found.cue[1]):
        if colon or words.form[last] == "," or (found is None and noun.cue[1] >= last - 1):
            found = noun
    if found is None and colon:
        found = _colon(words, low, last)
    return found


def _colon(words: Words, low: int, last: int) -> Tag | None:
    """``He had one message for his partners: “...”``: the sentence's first noun phrase before a colon."""
    start = low
    while start < last and words.cls[start] in (Class.CONJUNCTION, Class.ADVERB, Class.PUNCT):
        start += 1
    source = starting_at(words, start, last)
    return Tag((last, last), source, "colon", last + 1) if source else None


def _intro(words: Words, draft: Draft, piece: Piece) -> Tag | None:
    """A reporting clause that ends the paragraph before in a colon."""
    if piece.paragraph == 0:
        return None
    before = draft.paragraphs[piece.paragraph - 1]
    if draft.text[before.end - 1] != ":":
        return None
    last = words.at(before.end) - 1
    low = words.at(before.start)
    if last < low or words.home[last] >= 0:
        return None
    low = sentence_start(words, last, low)
    return tags.before(words, low, last) or tags.noun_before(words, low, last) or _colon(words, low, last)


def _join_or_new(piece: Piece, right: Tag, builds: list[Build], last: Build | None, claimed: int) -> Build:
    """A direct quote with its reporting clause after it; a piece in the same sentence before joins it."""
    if last is not None and last.cue is None and last.kind is QuoteKind.DIRECT and last.paragraph == piece.paragraph:
        # “A. “B,” X said: what floated in this paragraph so far has its speaker now.
        last.contents.append(piece.stretch.span)
        last.stretches.append(piece.number)
        last.take(right, "direct")
        last.score = 0.9
        return last
    build = Build(QuoteKind.DIRECT, [piece.stretch.span], "", stretches=[piece.number], score=0.97)
    build.take(right, "direct")
    builds.append(build)
    return build


def _goes_on(words: Words, piece: Piece, last: Build, claimed: int) -> bool:
    """Whether a piece without a cue of its own goes on from the quote before it in its paragraph."""
    if last.paragraph != piece.paragraph:
        return False
    between = [i for i in range(max(piece.low, claimed), piece.first) if words.cls[i] is not Class.PUNCT]
    if not between:
        return True
    # One short sentence between, such as a gesture, does not end the turn.
    return False


def _same_sentence(words: Words, piece: Piece) -> bool:
    return piece.end < len(words) and not words.first[piece.end]


def _with_left_tag(
    words: Words, draft: Draft, piece: Piece, tag: Tag, builds: list[Build], last: Build | None
) -> Build | None:
    text = draft.text[piece.stretch.span.slice]
    before = words.form[piece.first - 1] if piece.first > piece.low else ":"
    adjacent = tag.cue[1] >= piece.first - 1 or all(
        words.cls[i] in (Class.PUNCT, Class.ADVERB) for i in range(tag.cue[1] + 1, piece.first)
    )
    capital = text[:1].isupper() or text[:1] in "[(…" or not text[:1].isalpha()
    same = last is not None and last.cue == tag.cue
    if same and last is not None:
        # A second fragment, or a second sentence, under one cue.
        last.contents.append(piece.stretch.span)
        last.stretches.append(piece.number)
        return last
    if before == ":" or (before == "," and (capital or adjacent)) or (adjacent and capital and _utters(words, tag)):
        if is_nickname(words, piece.stretch, piece.first, piece.end):
            return None
        build = Build(QuoteKind.DIRECT, [piece.stretch.span], "", stretches=[piece.number], score=0.95)
        build.take(tag, "direct")
        builds.append(build)
        return build
    if is_name_or_title(words, piece.stretch, piece.first, piece.end):
        return None
    return _mixed_after(words, piece, tag, builds)


def _utters(words: Words, tag: Tag) -> bool:
    """Whether a cue introduces an utterance without a comma ("chanted “Water!”"), rather than names a thing."""
    lemma = words.cues.lemma(words.low[tag.cue[0]]) or ""
    return lemma not in (
        "call",
        "describe",
        "dub",
        "label",
        "brand",
        "term",
        "deem",
        "cite",
        "title",
        "name",
        "entitle",
        "read",
    )


def _mixed_after(words: Words, piece: Piece, tag: Tag, builds: list[Build]) -> Build | None:
    """A fragment in a clause that its cue introduces: the clause is reported, the fragment quoted."""
    high = sentence_end(words, piece.first - 1, piece.end) if piece.first else piece.end
    high = _end_of_sentence(words, piece)
    clause = clause_after(words, tag.cue, high) if tag.origin not in ("noun", "colon", "according-to") else None
    if clause is None or not (clause[0] <= piece.first and piece.end - 1 <= clause[1] + 1):
        clause = (tag.end, clause_end(words, piece, high)) if tag.end < piece.first else None
    fragment = Build(QuoteKind.MIXED, [piece.stretch.span], "", stretches=[piece.number], score=0.8)
    fragment.take(tag, "mixed")
    if clause is not None:
        _wrap(words, fragment, clause, piece, tag, builds)
    builds.append(fragment)
    return fragment


def clause_end(words: Words, piece: Piece, high: int) -> int:
    """The last token of the piece's sentence, stops left out."""
    last = high - 1
    while last > piece.end - 1 and words.cls[last] is Class.PUNCT:
        last -= 1
    return last


def _end_of_sentence(words: Words, piece: Piece) -> int:
    """The end of the piece's sentence on its level, over later pieces in the same sentence."""
    level = words.home[piece.first - 1] if piece.first else -1
    i = piece.end
    n = len(words)
    while i < n:
        if words.begins(i, level):
            return i
        if words.home[i] != level and words.first[i] and words.form[i - 1] in (".", "!", "?"):
            return i
        i += 1
    return n


def _mixed_before(words: Words, piece: Piece, tag: Tag, builds: list[Build]) -> Build | None:
    """A fragment in a clause whose reporting clause trails it."""
    if is_name_or_title(words, piece.stretch, piece.first, piece.end):
        return None
    if len(words.text[piece.stretch.span.slice].split()) < 2:
        return None
    first_of_tag = min(tag.cue[0], tag.source[0] if tag.source else tag.cue[0])
    clause = clause_before(words, piece.left, first_of_tag)
    fragment = Build(QuoteKind.MIXED, [piece.stretch.span], "", stretches=[piece.number], score=0.7)
    fragment.take(tag, "mixed")
    if clause is not None:
        _wrap(words, fragment, clause, piece, tag, builds)
    builds.append(fragment)
    return fragment


def _wrap(words: Words, fragment: Build, clause: tuple[int, int], piece: Piece, tag: Tag, builds: list[Build]) -> None:
    """Adds the indirect clause around a fragment, unless the fragment is nearly all of it."""
    span = words.span(*clause)
    inside = piece.stretch.span
    letters = sum(c.isalnum() for c in words.text[span.slice])
    own = sum(c.isalnum() for c in words.text[inside.slice])
    if not span.covers(inside) or own >= _WHOLE * letters:
        return
    around = Build(QuoteKind.INDIRECT, [_without_edge_marks(words.text, span)], "", cue=tag.cue, score=0.75)
    around.take(tag, "clause")
    fragment.around = around
    builds.append(around)


def _without_edge_marks(text: str, span: Span) -> Span:
    """The clause as it stands: marks of a fragment at its edge are kept, since they are inside the clause."""
    del text
    return span


def _is_floating(words: Words, draft: Draft, piece: Piece, text: str, joiner: bool) -> bool:
    """Whether marked words without a cue are an utterance: whole sentences, or a paragraph of their own."""
    if not joiner or (piece.first != max(piece.left, piece.low) and not words.first[piece.first]):
        return False
    if is_title_case(words, piece.stretch):
        return False
    whole = piece.end >= piece.high or words.first[piece.end]
    ends = text[-1] in ".!?…—" or (piece.stretch.close is None)
    return whole and ends and (text[:1].isupper() or text[:1] in "[(…" or text[:1].isdigit()) and len(text.split()) >= 2


def _inside(words: Words, draft: Draft, build: Build, number: int, inner: Sequence[int], builds: list[Build]) -> None:
    """The quotes inside a quotation: only those with a cue of their own."""
    around = draft.stretches[number]
    pieces = _level(words, draft, inner, words.at(around.span.start), words.at(around.span.end), build.paragraph)
    for piece in pieces:
        text = draft.text[piece.stretch.span.slice]
        right = _right_tag(words, piece, text)
        low = max(piece.left, piece.low)
        left = tags.before(words, low, piece.first - 1) if piece.first - 1 >= low else None
        tag = right or left
        if tag is None or is_name_or_title(words, piece.stretch, piece.first, piece.end):
            continue
        direct = right is not None or text[:1].isupper()
        kind = QuoteKind.DIRECT if direct else QuoteKind.MIXED
        nested = Build(
            kind, [piece.stretch.span], "", stretches=[piece.number], around=build, paragraph=build.paragraph, score=0.8
        )
        nested.take(tag, "nested")
        builds.append(nested)
