"""The reporting clause beside a piece: after it, before it in its sentence, or at the end of the paragraph before."""

from __future__ import annotations

import attrs

from quotekit.draft import Draft
from quotekit.quotes import tags
from quotekit.quotes.clauses import sentence_start
from quotekit.quotes.phrases import Phrase, ending_at, starting_at
from quotekit.quotes.pieces import Piece
from quotekit.quotes.rejects import is_label
from quotekit.quotes.subjects import clause_subject
from quotekit.quotes.tags import Tag
from quotekit.quotes.words import SUBORDINATORS, Class, Words

_LONGEST_LABEL = 8  # tokens of the name before a headline's colon
_NEAR = 4  # tokens between a reporting clause and the participle that goes on from it
_REACH = 120  # tokens before a piece within which its cue stands


@attrs.define
class Turn:
    """What has been said so far in a paragraph.

    Attributes:
        tag: the last reporting clause that was taken.
        since: the first token that it does not cover.
        rest: the end of its sentence: up to there nothing but its circumstances follow.
    """

    tag: Tag | None = None
    since: int = -1
    rest: int = -1

    def take(self, tag: Tag, piece: Piece) -> None:
        """Note a reporting clause after a piece."""
        self.tag, self.since = tag, max(self.since, min(tag.end, piece.high))
        self.rest = max(self.since, min(piece.right, piece.high))


def tag_after(words: Words, piece: Piece, *, bare: bool = True) -> Tag | None:
    """The reporting clause after a piece, if the piece ends as a quotation does before one.

    Args:
        words: the article's tokens.
        piece: the piece.
        bare: no words of its own sentence stand before it; else nothing but a plain clause after a comma counts.
    """
    if piece.end >= piece.high:
        return None
    last, following = piece.ending, words.form[piece.end]
    high = next((i for i in range(piece.end + 1, piece.high) if words.first[i]), piece.high)
    lower = following[:1].islower()
    if last in "?!…—–-,":
        found = tags.after(words, piece.end, high, sure=bare and (last == "," or lower))
        return found if found is None or bare or ends_clause(words, found, piece) else None
    if following == ",":
        found = tags.after(words, piece.end, high, sure=False)
        return found if found is None or bare or ends_clause(words, found, piece) else None
    if not bare:
        return None
    if last == ".":
        # American marks stand after the stop: what follows is a sentence of its own unless it cannot begin one.
        begins = words.first[piece.end] and words.cls[piece.end] is Class.DETERMINER
        return tags.after(words, piece.end, high, sure=False) if lower and not begins else None
    if not (lower or piece.opens_sentence):
        return None
    found = tags.after(words, piece.end, high, sure=False)
    if found is None or found.origin == "according-to":
        return found
    if found.origin == "cue-source-after" and found.cue[0] <= piece.end + 1:
        return found
    closes = found.end < high and words.form[found.end] in (".", ",", ";")
    return found if piece.opens_sentence and closes else None


def ends_clause(words: Words, tag: Tag, piece: Piece) -> bool:
    """Whether a reporting clause after a piece is about that piece rather than the next one: it stops or goes on."""
    if tag.end >= piece.bound:
        return True
    if tag.end == piece.high:
        return False
    form = words.form[tag.end]
    if form == ":" or (form == "," and tag.end + 1 == piece.high):
        return False
    return words.cls[tag.end] in (Class.PUNCT, Class.PREPOSITION, Class.TIME, Class.CONJUNCTION, Class.ADVERB)


def tag_before(words: Words, draft: Draft, piece: Piece, turn: Turn) -> Tag | None:
    """The reporting clause before a piece in its sentence, or in the paragraph before if that ends in a colon."""
    low = max(piece.left, turn.since, piece.low, piece.first - _REACH)
    last = piece.first - 1
    if last < low:
        return _introduction(words, draft, piece) if piece.first == piece.start else None
    speaker = turn.tag.source if turn.tag and turn.since == low > piece.left and last - low <= _NEAR else None
    return before(words, low, last, piece.left, speaker)


def tag_at_end(words: Words, piece: Piece) -> Tag | None:
    """The reporting clause at the end of a piece's sentence, words of the report between: ``..., Ann Lee said.``."""
    for i in range(piece.end, min(piece.right, piece.high, piece.end + _REACH)):
        begins = words.form[i] == "," or words.low[i : i + 2] == ["according", "to"]
        if begins and words.home[i] == words.level[piece.first]:
            found = tags.after(words, i, min(piece.right, piece.high), sure=False)
            if found is not None and found.first <= i + 1 and _closes(words, found, piece.right):
                return found
    return None


def _closes(words: Words, tag: Tag, right: int) -> bool:
    """Whether nothing but a time, a place or a participle follows a reporting clause in its sentence."""
    if tag.end >= right or words.form[tag.end] == ".":
        return True
    if words.form[tag.end] == ",":
        return tag.end + 1 < right and words.low[tag.end + 1].endswith("ing")
    return words.cls[tag.end] in (Class.TIME, Class.PREPOSITION)


def before(words: Words, low: int, last: int, left: int, speaker: Phrase | None) -> Tag | None:
    """The reporting clause between two tokens, the last one right before a quotation."""
    colon = words.form[last] == ":"
    if colon and is_label(words, (low, last - 1)):
        return None
    found = tags.before(words, low, last, left=left, speaker=speaker)
    if found is not None and _is_subordinate(words, low, last, found):
        found = None
    noun = tags.noun_before(words, low, last)
    if noun is not None and (found is None or noun.cue[0] > found.cue[1]):
        closes = colon or words.form[last] == "," or (found is None and noun.cue[1] >= last - 1)
        found = noun if closes else found
    if found is None:
        return _colon(words, low, last) if colon else _label(words, left, last)
    return found


def _colon(words: Words, low: int, last: int) -> Tag | None:
    """A name before a colon, or the subject of its sentence: ``Ann Lee:``, ``He had one wish for his partners:``."""
    source = ending_at(words, last - 1, low) if last > low else None
    if source is not None and (source[0] == low or words.cls[source[0] - 1] is Class.PUNCT):
        if words.cls[source[1]] is not Class.NAME or is_label(words, source):
            return None
    else:
        source = clause_subject(words, low, last)
    return Tag((last, last), source, "colon", last + 1) if source else None


def _label(words: Words, left: int, last: int) -> Tag | None:
    """The name that a headline begins with, before a colon: ``Ann Lee: council “asleep” over dams``."""
    for i in range(left + 1, min(last, left + _LONGEST_LABEL)):
        if words.form[i] == ":":
            name = (left, i - 1)
            if any(words.form[k].startswith("@") for k in range(left, i)):
                return None
            named = starting_at(words, left, i) == name and words.cls[i - 1] is Class.NAME
            heads = left == 0 or words.in_headline(left)
            return Tag((i, i), name, "label", i + 1) if named and heads and not is_label(words, name) else None
    return None


def _is_subordinate(words: Words, low: int, last: int, tag: Tag) -> bool:
    """Whether a cue stands in an opening subordinate clause, and the quotation in the main one."""
    if words.low[low] not in SUBORDINATORS or words.form[last] in (":", ","):
        return False
    return any(words.form[i] == "," and words.home[i] == words.home[low] for i in range(tag.end, last))


def _introduction(words: Words, draft: Draft, piece: Piece) -> Tag | None:
    """A reporting clause that ends the paragraph before in a colon."""
    if piece.paragraph == 0 or piece.stretch.parent is not None:
        return None
    paragraph = draft.paragraphs[piece.paragraph - 1]
    last = words.at(paragraph.end) - 1
    if last < 0 or words.form[last] != ":" or words.home[last] >= 0:
        return None
    low = max(sentence_start(words, last, words.at(paragraph.start)), last - _REACH)
    return before(words, low, last, low, None) if last > low else None
