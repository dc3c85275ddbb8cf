from __future__ import annotations

import re
from itertools import pairwise
from unittest.mock import patch

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quotekit import Span
from quotekit.text import paragraphs, plain, sentences, tokens
from quotekit.text.glyphs import MARKS
from quotekit.text.marks import Marks, Stretch, find

find("“Yes")  # what is compiled when first needed takes longer than hypothesis gives an example

# Any code point, lone surrogates too.
ANYTHING = st.text(st.characters(), max_size=80)
# What news text is made of, in any order: marks of all sorts among words, stops and breaks.
BITS = [
    *MARKS,
    *"“”\"'’" * 3,
    *[
        "ash",
        "kiln",
        "Roe",
        "I",
        "dogs",
        "said Ann Roe",
        "Lee said",
        "she said",
        "said:",
        "who",
        "Mr",
        "U.S",
        "n",
        "90",
        "6",
        "12",
    ],
    *[
        " ",
        " ",
        " ",
        " ",
        ". ",
        ", ",
        "? ",
        ".",
        ",",
        ":",
        "…",
        "—",
        "-",
        "(",
        ")",
        "\n",
        "\n\n",
        "\u00a0",
        "<b x=",
        ">",
        "\ud83d",
    ],
]
SOUP = st.lists(st.sampled_from(BITS), max_size=40).map("".join)
TEXTS = ANYTHING | SOUP


@given(TEXTS)
def test_stretches_are_exact(text: str) -> None:
    """A stretch holds words without blanks at its ends, its marks stand right and left of it, all in one paragraph."""
    found = find(text)
    for stretch in found.stretches:
        words = text[stretch.span.slice]
        assert words == words.strip() and any(map(str.isalnum, words))
        assert stretch.open or stretch.close
        for mark in filter(None, (stretch.open, stretch.close)):
            assert len(mark) and all(character in "".join(MARKS) for character in text[mark.slice])
        if stretch.open:
            assert not text[stretch.open.end : stretch.span.start].strip()
        if stretch.close:
            assert not text[stretch.span.end : stretch.close.start].strip()
        assert stretch.outer.covers(stretch.span)
        assert sum(paragraph.covers(stretch.outer) for paragraph in found.paragraphs) == 1


@given(TEXTS)
def test_stretches_nest(text: str) -> None:
    """Stretches come in text order, apart or one within the other; a parent is the innermost one around."""
    stretches = find(text).stretches
    for before, after in pairwise(stretches):
        assert (before.outer.start, -before.outer.end) < (after.outer.start, -after.outer.end)
    for number, stretch in enumerate(stretches):
        around = [i for i in range(number) if stretches[i].outer.overlaps(stretch.outer)]
        assert all(stretches[i].span.covers(stretch.outer) for i in around)
        assert stretch.parent == (around[-1] if around else None)


@given(TEXTS)
def test_notes_are_in_order(text: str) -> None:
    """Notes come in text order, and each is on a mark of the text."""
    spans = [note.span for note in find(text).notes]
    assert spans == sorted(spans)
    assert all(set(text[span.slice]) <= set("".join(MARKS)) and len(span) for span in spans)


# Quotations that a plain paragraph may hold, or nearly so: what stands before one, in it, and after it.
BEFORE = st.sampled_from(["", " ", " ", "<b ", "(", ", ", "a", "—", "[", "’", "\u00a0"])
WITHIN = ["Yes", "Yes", "it’s", "dogs’ ash", "6′2", "—", "...", "²", "(", " ", "_", "‘", "’", "<b>", "\u2028"]
CONTENT = st.tuples(st.sampled_from(["Yes", "", ""]), st.sampled_from(WITHIN), st.sampled_from(["", "", *WITHIN]))
AFTER = st.sampled_from([" ", " ", " >", ".", ", ", ")", " dogs’ ash ", "\n\n", "a", "(", "—", "’", "’s ", "\u00a0"])
PAIRS = st.sampled_from(["“”", '""', ("''", "''"), "“”", '""', ("''", "''"), "””", "‘’", "«»"])
NEARLY_PLAIN = st.tuples(BEFORE, PAIRS, CONTENT.map("".join), AFTER).map(
    lambda one: f"{one[0]}{one[1][0]}{one[2]}{one[1][1]}{one[3]}"
)


@settings(max_examples=600)
@given(st.lists(NEARLY_PLAIN, min_size=1, max_size=3).map("".join))
def test_plain_paragraphs_are_read_as_any_other(text: str) -> None:
    """What the pattern of plain paragraphs finds, the engine finds, too, if it is given all paragraphs."""
    found = find(text)
    with patch.object(plain, "read", lambda _, paragraphs: ((number, None) for number in range(len(paragraphs)))):
        assert find(text) == found


@given(TEXTS)
def test_paragraphs_hold_the_text(text: str) -> None:
    """Paragraphs come in order, begin and end with no blank, and hold all that is not white space."""
    spans = paragraphs.split(text)
    assert all(text[span.slice] == text[span.slice].strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert _solid("".join(text[span.slice] for span in spans)) == _solid(text)


@given(TEXTS)
def test_tokens_hold_every_character_once(text: str) -> None:
    """Words come in order, hold no blank, and together all characters but blanks."""
    words = list(tokens.tokenize(text))
    assert all(len(word) for word in words)
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert "".join(text[word.slice] for word in words) == re.sub(f"[{tokens.BLANK}]+", "", text)


@given(TEXTS)
def test_sentences_hold_every_token_once(text: str) -> None:
    """Sentences come in order, hold every word once, and never run over a paragraph's end."""
    words = tokens.tokenize(text)
    found = sentences.read(words)
    assert [word for sentence in found for word in sentence.tokens] == list(words)
    assert all(sentence.tokens for sentence in found)
    for paragraph in paragraphs.split(text):
        assert not any(s.span.start < paragraph.end < s.span.end for s in found)


@given(TEXTS, st.data())
def test_a_part_is_cut_within_its_bounds(text: str, data: st.DataObject) -> None:
    """Words of a part of a text lie within it."""
    ends = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    part = Span(*ends)
    assert all(part.covers(word) for word in tokens.tokenize(text, part))


# Long enough that the text is not taken for hard-wrapped lines.
SOUND = (
    "“The kiln is cold,” said Ann Roe, who has fired it for as long as anybody on the hill remembers. "
    "“Go ‘home’ now,” she said."
)


@given(SOUP, SOUP)
def test_what_stands_before_a_sound_paragraph_does_not_matter(before: str, after: str) -> None:
    """Behind a sound paragraph a text is read the same, whatever marks stand before that paragraph."""
    tail = f"{SOUND}\n\n{after}"
    alone, together = find(tail), find(f"{before}\n\n{tail}")
    shift = len(before) + 2
    own = [s for s in together.stretches if s.span.start >= shift]
    offset = len(together.stretches) - len(own)
    # Only whether the sound paragraph goes on from a quotation left open is told by what stands before it.
    moved = [_moved(s, -shift, -offset, keep=number > 0) for number, s in enumerate(own)]
    assert moved == list(alone.stretches)


WORDS = st.lists(
    st.sampled_from(["the", "kiln", "is", "cold", "we", "don't", "fire", "it", "Roe", "ash"]), min_size=1, max_size=6
)
STYLES = [("“", "”"), ('"', '"'), ("``", "''"), ("‘", "’"), ("«", "»"), ("„", "“")]


@st.composite
def sound_paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of quotations and narration in one typography."""
    opening, closing = draw(st.sampled_from(STYLES))
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        quote = " ".join(draw(WORDS))
        tail = draw(st.sampled_from([",", ".", "?"]))
        said = draw(st.sampled_from(["said Ann Roe.", "she said.", "he asked, and left.", "the guild said on Friday."]))
        parts.append(
            draw(st.sampled_from([f"{opening}{quote}{tail}{closing} {said}", f"It is {opening}{quote}{closing}."]))
        )
    return " ".join(parts)


@given(st.lists(sound_paragraphs(), min_size=2, max_size=5), st.data())
def test_a_damaged_mark_changes_its_own_paragraph_only(article: list[str], data: st.DataObject) -> None:
    """One mark deleted, doubled or reversed leaves the stretches of all other paragraphs as they were."""
    text = "\n\n".join([SOUND, *article])
    sound = find(text)
    marks = [mark for s in sound.stretches for mark in (s.open, s.close) if mark]
    mark = data.draw(st.sampled_from(marks))
    glyph = text[mark.slice]
    new = data.draw(
        st.sampled_from(["", glyph * 2, " ", *{"“": "”", "”": "“", "‘": "’", "’": "‘", "«": "»"}.get(glyph, "")])
    )
    damaged = find(text[: mark.start] + new + text[mark.end :])
    assume(len(damaged.paragraphs) == len(sound.paragraphs))
    for number, (was, now) in enumerate(zip(sound.paragraphs, damaged.paragraphs, strict=True)):
        if not was.covers(mark):
            assert _in(sound, number) == _in(damaged, number), (was, now)


def _in(found: Marks, number: int) -> list[tuple[Stretch, int | None]]:
    """The stretches of a paragraph, as seen from its beginning."""
    paragraph = found.paragraphs[number]
    first = next((i for i, s in enumerate(found.stretches) if paragraph.covers(s.span)), 0)
    return [_moved(s, -paragraph.start, -first) for s in found.stretches if paragraph.covers(s.span)]


def _moved(stretch: Stretch, shift: int, offset: int, *, keep: bool = False) -> Stretch:
    """The stretch at another place, without its tie to the paragraph before unless that is kept."""

    def move(span: Span | None) -> Span | None:
        return span and Span(span.start + shift, span.end + shift)

    return attrs.evolve(
        stretch,
        span=move(stretch.span),
        open=move(stretch.open),
        close=move(stretch.close),
        parent=None if stretch.parent is None else stretch.parent + offset,
        continues=stretch.continues and keep,
    )


def _solid(text: str) -> str:
    return "".join(text.split())
