from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.text.glyphs import MARKS, Family, Side
from quotekit.text.marks import find

Quoted = Callable[[str], list[str]]

SYSTEMS = [
    ("“The kiln is cold,” she said. “Go home.”", "double"),
    ('"The kiln is cold," she said. "Go home."', "double"),
    ("‘The kiln is cold,’ she said. ‘Go home.’", "single"),
    ("'The kiln is cold,' she said. 'Go home.'", "single"),
    ("``The kiln is cold,'' she said. ``Go home.''", "double"),
    ("''The kiln is cold,'' she said. ''Go home.''", "double"),
    ("‘‘The kiln is cold,’’ she said. ‘‘Go home.’’", "double"),
    ("``The kiln is cold,´´ she said. ``Go home.´´", "double"),
    ("`The kiln is cold,' she said. `Go home.'", "single"),
    ("`The kiln is cold,´ she said. `Go home.´", "single"),
    ("«The kiln is cold,» she said. «Go home.»", "guillemet"),
    ("« The kiln is cold, » she said. « Go home. »", "guillemet"),
    ("«\u00a0The kiln is cold,\u00a0» she said. «\u202fGo home.\u202f»", "guillemet"),
    ("»The kiln is cold,« she said. »Go home.«", "guillemet"),
    ("‹The kiln is cold,› she said. ‹Go home.›", "single-guillemet"),
    ("›The kiln is cold,‹ she said. ›Go home.‹", "single-guillemet"),
    ("„The kiln is cold,“ she said. „Go home.“", "double"),
    ("„The kiln is cold,” she said. „Go home.”", "double"),
    ("„The kiln is cold,‟ she said. „Go home.‟", "double"),
    ("‚The kiln is cold,‘ she said. ‚Go home.‘", "single"),
    ("”The kiln is cold,” she said. ”Go home.”", "double"),
    ("「The kiln is cold,」she said.「Go home.」", "corner"),
    ("『The kiln is cold,』she said.『Go home.』", "white-corner"),
    ("〝The kiln is cold,〟she said.〝Go home.〞", "double"),
    ("＂The kiln is cold,＂ she said. ＂Go home.＂", "double"),
]


@pytest.mark.parametrize(("text", "style"), SYSTEMS)
def test_every_typography(quoted: Quoted, text: str, style: str) -> None:
    """The same two quotations are found in every typography, under the marks' family."""
    assert quoted(text) == ["The kiln is cold,", "Go home."]
    assert {stretch.style for stretch in find(text).stretches} == {style}


TOKENISED = [
    "`` The kiln is cold , '' she said . `` Go home . ''",
    '" The kiln is cold , " she said . " Go home . "',
    "“ The kiln is cold , ” she said . “ Go home . ”",
    "' The kiln is cold , ' she said . ' Go home . '",
    "‘ The kiln is cold , ’ she said . ‘ Go home . ’",
]


@pytest.mark.parametrize("text", TOKENISED)
def test_tokenised_text(quoted: Quoted, text: str) -> None:
    """Marks with a blank on both sides pair by their order."""
    assert quoted(text) == ["The kiln is cold ,", "Go home ."]
    assert not find(text).notes


PLACES = [
    ("“Stop.”", ["Stop."]),
    ("The “quiet” valve", ["quiet"]),
    ("the valve (“quiet”) and the pump (the “loud” one)", ["quiet", "loud"]),
    ("“Why?” “Because.” “Ah.”", ["Why?", "Because.", "Ah."]),
    ('"Why?" "Because." "Ah."', ["Why?", "Because.", "Ah."]),
    ('"Why?""Because."', ["Why?", "Because."]),
    ("“Why?”“Because.”", ["Why?", "Because."]),
    ("“one,” “two” and “three”;", ["one,", "two", "three"]),
    ("a “plan”—“a good one”—and left", ["plan", "a good one"]),
    ('a "plan"—"a good one"—and left', ["plan", "a good one"]),
    ('a "plan" -- "a good one" -- and left', ["plan", "a good one"]),
    ("the “yes”/“no” switch", ["yes", "no"]),
    ('the "yes"/"no" switch', ["yes", "no"]),
    ("an anti-“reform” vote", ["reform"]),
    ('an anti-"reform" vote', ["reform"]),
    ("“…and so it froze,” he said", ["…and so it froze,"]),
    ('"... and so it froze," he said', ["... and so it froze,"]),
    ('". . . and so it froze," he said', [". . . and so it froze,"]),
    ("“It froze …” he said", ["It froze …"]),
    ("He asked: “Frozen?”", ["Frozen?"]),
    ("“[The pump] froze,” he said", ["[The pump] froze,"]),
    ("“The pump froze” [sic]", ["The pump froze"]),
    ("“The pump froze”.", ["The pump froze"]),
    ("“The pump froze”, he said; “The valve”: it held.", ["The pump froze", "The valve"]),
    ('Q: "Frozen?" A: "Solid."', ["Frozen?", "Solid."]),
    ("“The pump”\u00a0froze", ["The pump"]),
    ("他说：“水泵冻住了。”她笑了。“真的。”", ["水泵冻住了。", "真的。"]),
    ('他说："水泵冻住了。"她笑了。"真的。"', ["水泵冻住了。", "真的。"]),
    ("彼は「凍った」と言い、「帰れ」と叫んだ。", ["凍った", "帰れ"]),
    ("“We froze”he said“solid”", ["We froze", "solid"]),
    ('x"y"z', ["y"]),
    ("“Oui, « assez », merci”", ["Oui, « assez », merci", "assez"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_marks_beside_anything(quoted: Quoted, text: str, expected: list[str]) -> None:
    """Marks are read beside brackets, dashes, slashes, ellipses, and without any blanks."""
    assert quoted(text) == expected


NOTHING = [
    "",
    " ",
    "\n\n",
    "The kiln is cold.",
    "“”",
    '""',
    "“ ”",
    "“…” he said",
    '" "',
    "''",
    "“",
    "”",
    '"',
    "'",
    "‘’",
    "« »",
    "“”" * 5,
    '"' * 50,
    "'" * 50,
    "‘’“”„‟«»‹›「」『』",
    '<a href="kiln.html" title="The cold kiln">kiln</a>',
    "<post id='17' by='@kiln'>Cold again.</post>",
    "a ′prime″ of 6′ 2″",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_quoted(quoted: Quoted, text: str) -> None:
    """Without words between marks there is no stretch; marks inside a tag are markup."""
    assert quoted(text) == []


def test_markup_and_quotations(quoted: Quoted) -> None:
    """Quotations beside and inside an element are found all the same."""
    assert quoted('“Cold,” said <b class="name">Ann "Ash" Roe</b>. 3 < 4, "so there".') == ["Cold,", "Ash", "so there"]


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_tag_ends_with_its_line(quoted: Quoted, end: str) -> None:
    """What looks like a tag but runs on over a line's end is none, and hides no marks."""
    assert quoted(f"a <b“cold”{end}and “wet” c> d") == ["cold", "wet"]


def test_a_row_of_marks_is_noted() -> None:
    """A row of marks is left out, with a note, and the quotation beside it is found."""
    text = '""""""""""\n“Cold,” he said.'
    found = find(text)
    assert [(note.code, note.span.start, note.span.end) for note in found.notes] == [("row-of-marks", 0, 10)]
    assert [text[stretch.span.slice] for stretch in found.stretches] == ["Cold,"]


PAIRS = [
    (a, b)
    for a, (family, side) in MARKS.items()
    for b, (other, end) in MARKS.items()
    if family is other is Family.DOUBLE and side is not Side.CLOSE and end is not Side.OPEN
]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
def test_any_two_double_marks_pair(opening: str, closing: str) -> None:
    """An opening and a closing double mark pair, of whatever typography each is; both spans are exact."""
    text = f"He said {opening}the kiln is cold{closing} and left."
    (stretch,) = find(text).stretches
    assert text[stretch.span.slice] == "the kiln is cold"
    assert stretch.open is not None and text[stretch.open.slice] == opening
    assert stretch.close is not None and text[stretch.close.slice] == closing
    assert text[stretch.outer.slice] == f"{opening}the kiln is cold{closing}"
