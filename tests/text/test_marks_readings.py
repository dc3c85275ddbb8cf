"""What the marks engine makes of a text as a whole: the words it takes and the notes it leaves, line by line."""

from __future__ import annotations

import pytest

from quotekit.text.marks import find
from quotekit.text.paragraphs import split

LONG = "the kiln of the town is cold and shut " * 200


def reading(text: str) -> tuple[list[str], list[str]]:
    """The words of each stretch, and the codes of the notes."""
    found = find(text)
    return [text[stretch.span.slice] for stretch in found.stretches], [note.code for note in found.notes]


WHICH_SIDE = [
    ("“The kiln is cold, “and she left.", ["The kiln is cold,"], ["reversed-mark"]),
    ("“The kiln is cold. “ And she left.", ["The kiln is cold."], ["reversed-mark"]),
    ("“The kiln is cold “and she left.", ["The kiln is cold"], ["reversed-mark"]),
    ('"The kiln is cold. "and she left.', ["The kiln is cold."], ["misplaced-space"]),
    ('"The kiln is cold, "and she left."', ["The kiln is cold,", "and she left."], ["unclosed-mark"]),
    ('"The kiln is cold: "And she left."', ["The kiln is cold:", "And she left."], ["unclosed-mark"]),
    ("“The kiln is cold, “And she left.”", ["The kiln is cold,", "And she left."], ["unclosed-mark"]),
    ("The kiln is cold. “and she left.", ["and she left."], ["unclosed-mark"]),
    ("The kiln is cold, “And she left.", ["And she left."], ["unclosed-mark"]),
    ("“Cold,“ she said, “hot.“", ["Cold,", "hot."], ["reversed-mark"] * 2),
    ("“The kiln “ is cold,” she said.", ["The kiln", "is cold,"], ["unclosed-mark"]),
    ("“The “kiln” is cold “, she said.", ["The “kiln” is cold", "kiln"], ["reversed-mark"]),
]
BOTH_KINDS = [
    ('"Go,” he said. “Now.”', ["Go,", "Now."], []),
    ('“He said "hot” twice," she said.', ['He said "hot” twice,', "hot"], []),
    ('"He said “hot" twice,” she said.', ['He said “hot" twice,', "hot"], []),
    ('"He said "hot" twice," she said.', ['He said "hot" twice,', "hot"], []),
    ("“He said “hot” twice,” she said.", ["He said “hot” twice,", "hot"], []),
    ('"I said, “Go,” and he went, she said.', ["I said, “Go,” and he went,", "Go,"], ["unclosed-mark"]),
    ("''I said, “Go,” and he went, she said.", ["I said, “Go,” and he went,", "Go,"], ["unclosed-mark"]),
    ('Roe: "I said, “Go,” and he went.', ["I said,", "Go,"], ["unclosed-mark"]),
    ("“„The kiln is cold“, she said.", ["The kiln is cold"], ["unclosed-mark"]),
    ("„The kiln is cold“ and „hot“, she said.", ["The kiln is cold", "hot"], []),
    ("„The kiln is cold“ and “hot”, she said.", ["The kiln is cold", "hot"], []),
    ("„The kiln is cold„ she said.", ["The kiln is cold"], []),
]
OTHER_FAMILIES = [
    ("»The kiln is cold,« she said. «Go home.»", ["The kiln is cold,", "Go home."], []),
    ("«The kiln is cold, she said. »Go home.«", ["The kiln is cold,", "Go home."], ["unclosed-mark"]),
    ("She called it »cold« and «hot».", ["cold", "hot"], []),
    ("It was«cold»there.", ["cold"], []),
    ("It was»cold«there.", ["cold"], []),
    ("She came «there and «cold» it was.", ["there and", "cold"], ["unclosed-mark"]),
    ("「Cold」 she said, 」hot「.", ["Cold", "hot"], []),
    ("It was」cold「there.", ["there."], ["stray-mark", "unclosed-mark"]),
    ("「Cold「 she said.", ["Cold"], []),
]
DOUBLED = [
    ("““Cold,” he said, “Hot.”” she said.", ["Cold,", "Hot."], ["doubled-mark"] * 2),
    ("“The kiln is cold””", ["The kiln is cold"], ["doubled-mark"]),
    ("””The kiln is cold”", ["The kiln is cold"], ["reversed-mark", "doubled-mark"]),
    ("“The kiln””“is cold”", ["The kiln", "is cold"], ["doubled-mark"]),
    ("“It is 6”” he said.", ["It is 6"], ["doubled-mark"]),
    ("‘‘We left,’ she said.", ["We left,"], ["doubled-mark"]),
    ("‘We left,’’ she said.", ["We left,"], ["doubled-mark"]),
    ("'We left,'' she said.", ["We left,"], ["doubled-mark"]),
    ("''We left,' she said. 'It was late.'", ["We left,", "It was late."], ["doubled-mark"]),
    ("‘‘We left,’’ she said. ‘It was late.’", ["We left,", "It was late."], []),
    ("‘It was the potters’’ she said.", ["It was the potters"], ["doubled-mark"]),
]


@pytest.mark.parametrize(("text", "words", "notes"), [*WHICH_SIDE, *BOTH_KINDS, *OTHER_FAMILIES, *DOUBLED])
def test_pairs(text: str, words: list[str], notes: list[str]) -> None:
    """Which side a mark stands at, what it pairs with, and what is noted where it says otherwise itself."""
    assert reading(text) == (words, notes)


UNCLOSED = [
    ("“The kiln is cold, she said on Monday.", "The kiln is cold,"),
    ("“The kiln is cold. It is shut, said Roe.", "The kiln is cold. It is shut,"),
    ("“The kiln is cold, the mayor also told reporters.", "The kiln is cold,"),
    ("“The kiln is cold, and Roe said nothing.", "The kiln is cold, and Roe said nothing."),
    ("“Kilns are what the mayor said they are.", "Kilns are what the mayor said they are."),
    ("“The kiln is cold. She said so", "The kiln is cold. She said so"),
    ("“The kiln is cold   , said Roe.", "The kiln is cold   ,"),
    ("“The kiln is cold   she\n\nIt rained.", "The kiln is cold   she"),
    ("“Cold it is?   she said.", "Cold it is?"),
    ("She called it “cold. It was shut.", "cold."),
    ("She called it “a cold. It was shut.", "a cold."),
    ("She called it “Cold. It was shut.", "Cold. It was shut."),
    ("She called it “I’m cold. It was shut.", "I’m cold. It was shut."),
    ("She called it “cold at No. 9 Mill Lane. It was shut.", "cold at No. 9 Mill Lane."),
    ("She called it “cold for Mr. Roe. It was shut.", "cold for Mr. Roe."),
    ("She called it “cold in the U.S. Roe left.", "cold in the U.S. Roe left."),
    (f"“Cold {LONG[:3800]}, said Roe. It rained.", f"Cold {LONG[:3800]},"),
    (f"“Cold. {LONG}, said Roe.", f"Cold. {LONG}, said Roe."),
]


@pytest.mark.parametrize(("text", "words"), UNCLOSED)
def test_where_an_unclosed_quotation_ends(text: str, words: str) -> None:
    """Before a clause that reports it and closes, if that stands near; a fragment ends with its sentence."""
    assert reading(text) == ([words], ["unclosed-mark"])


UNOPENED = [
    ("Roe spoke. Go home and stay there,” she said.", "Go home and stay there,"),
    ("Roe said: Go home and stay there.”", "Go home and stay there."),
    ("Roe said, stay there for now.”", "stay there for now."),
    ("Then Roe added: The rule: stay at home and wait.”", "The rule: stay at home and wait."),
    ("Roe added: Stay. He said: Go home and wait.”", "Stay. He said: Go home and wait."),
    ("It was late. We went home. It rained,” Roe said.", "We went home. It rained,"),
    ("It was late. We went home. It rained.”", "We went home. It rained."),
    ("It was late. We went home. It rained.” It was shut.", "It rained."),
    ("He said it was late. We went home.”", "We went home."),
    ("We left. He said it was late,” she said.", "He said it was late,"),
    ("We left, he said, in the rain.”", "in the rain."),
    ("He left, adding, we went home to bed.”", "we went home to bed."),
    ("Roe left.   We   went home,” she said.", "We   went home,"),
    ("Roe said:    we   went home   .”", "we   went home   ."),
    ("It rained. The kiln is cold  ,” she said.", "The kiln is cold  ,"),
    ("Go home.”", "Go home."),
    (f"It rained. We left. {LONG}. It was cold,” she said.", "It was cold,"),
    (f"It rained. {LONG[:3900]}now. We left,” she said.", "We left,"),
]


@pytest.mark.parametrize(("text", "words"), UNOPENED)
def test_where_an_unopened_quotation_begins(text: str, words: str) -> None:
    """After what introduces it, with the first of the sentences that talk, or with its own sentence."""
    assert reading(text) == ([words], ["unopened-mark"])


AFTER_A_QUOTE = [
    ("“Cold,” said Roe. He left. We went home.”", ["Cold,", "He left. We went home."], "unopened-mark"),
    ("“Cold,” he left. We went home.”", ["Cold,", "We went home."], "unopened-mark"),
    ("“Cold.” We went home.”", ["Cold.", "We went home."], "unopened-mark"),
    ("“Cold” was his word. He said that we went home.”", ["Cold", "He said that we went home."], "unopened-mark"),
    ("“Cold,” said Roe, we went home.”", ["Cold,"], "stray-mark"),
    ("“Cold,” said Roe.”", ["Cold,"], "stray-mark"),
]


@pytest.mark.parametrize(("text", "words", "note"), AFTER_A_QUOTE)
def test_an_unopened_quotation_after_another(text: str, words: list[str], note: str) -> None:
    """It goes on after the first one's reporting clause, if there are words after that."""
    assert reading(text) == (words, [note])


STRAY = [
    "Go.”",
    "The kiln is cold,” and then it was shut.",
    f"We left,” and {LONG}, she said.",
    "We left,” and he came with the old and the new and the tall and the small, she said.",
]


@pytest.mark.parametrize("text", STRAY)
def test_too_little_for_a_quotation(text: str) -> None:
    """A word alone, or words behind a comma that nobody near is said to have said."""
    assert reading(text) == ([], ["stray-mark"])


SINGLES = [
    ("‘The potters’.’", ["The potters’."]),
    ("‘It was the potters’,’ she said.", ["It was the potters’,"]),
    ("'It was the potters'.' She left.", ["It was the potters'."]),
    ("'We saw the potters'. It was late,' she said.", ["We saw the potters"]),
    ("'We saw the dogs' house,' she said.", ["We saw the dogs' house,"]),
    ("'The potters' was shut. 'The kiln' was not.", ["The potters", "The kiln"]),
    ("‘O dogs’ 7 up,’ he said.", ["O dogs’ 7 up,"]),
    ("‘We like swimmin’ and ridin’ here,’ he said.", ["We like swimmin’ and ridin’ here,"]),
    ("‘Goin’ Well’ was sung.", ["Goin"]),
    ("‘The ewes’ necks are cold.", ["The ewes"]),
    ("He left. 'Kiln' and the 'pot. 'We left,' he said.", ["Kiln", "We left,"]),
    ("dogs 'and cats. 'We left,' he said.", ["We left,"]),
    ("'We left 'at once,' he said.", ["We left 'at once,"]),
    ("' A letter , ' he said .", ["A letter ,"]),
    ("He said, ' a letter ' .", ["a letter"]),
    ("‘ A letter ’ , he said .", ["A letter"]),
    ("It was ' a letter ' he said.", []),
    ("A 6' wide 'pot' stood.", ["pot"]),
    ("A 6'2 'pot' stood.", ["pot"]),
    ("Roe said: ‘It is 6' wide,’ and left.", ["It is 6' wide,"]),
    ("'Go to gate 6' Roe said.", ["Go to gate 6"]),
    ("“He said ‘go” and ‘stop’ twice.", ["He said ‘go", "stop"]),
    ("“He said ‘go’ and left,” and ‘stop’ it was.", ["He said ‘go’ and left,", "go", "stop"]),
    ("“A ‘b” c’ “d ‘e’ f” ‘g’", ["A ‘b", "d ‘e’ f", "e", "g"]),
    ("“Go ‘b «c ‘d’ e» f’ g”", ["Go ‘b «c ‘d’ e» f’ g", "b «c ‘d’ e» f", "c ‘d’ e", "d"]),
    (f"‘We left, {LONG[:2900]}’ he said.", [f"We left, {LONG[:2900].strip()}"]),
    (f"‘We left, {LONG[:3100]}’ he said.", []),
]


@pytest.mark.parametrize(("text", "words"), SINGLES)
def test_single_marks(text: str, words: list[str]) -> None:
    """Told from apostrophes of plurals, of words cut short and of feet, and paired within the stretch they stand in."""
    assert reading(text) == (words, [])


SPEECH = [
    ("‘We left. It was late.", "unclosed-mark"),
    ("Roe said: ‘We left. It was late.", "unclosed-mark"),
    ("'We left. It was late.", "unclosed-mark"),
    ("Roe said ‘We left. It was late.", None),
    ("Roe said: 'We left. It was late.", None),
    ("‘we left. It was late.", None),
]


@pytest.mark.parametrize(("text", "note"), SPEECH)
def test_a_single_mark_that_nothing_closes(text: str, note: str | None) -> None:
    """It opens a quotation at a paragraph's start or, being curly, after a colon; else it is an apostrophe."""
    assert reading(text) == ((["We left. It was late."], [note]) if note else ([], []))


GOING_ON = [
    ("“We came.\n\nIt rained.” He left.", ["We came.", "It rained."], ["unclosed-mark"], [False, True]),
    (
        "“We came.\n\nIt rained.” He left. It was late and we had gone,” he said.",
        ["We came.", "It rained.", "It was late and we had gone,"],
        ["unclosed-mark", "unopened-mark"],
        [False, True, False],
    ),
    ('“We came.\n\n"It rained." He left.', ["We came.", "It rained."], ["unclosed-mark"], [False, False]),
    ('"We came.\n\n“It rained.” He left.', ["We came.", "It rained."], ["unclosed-mark"], [False, False]),
    ("‘We came.\n\n‘It rained.’ He left.", ["We came.", "It rained."], [], [False, True]),
    ("“We came.\n\n“ It rained.” He left.", ["We came.", "It rained."], ["unclosed-mark"], [False, True]),
    ("“We came.\n\n“It rained.”", ["We came.", "It rained."], [], [False, True]),
    ("“We came.\n\nHe said “no”.", ["We came.", "no"], ["unclosed-mark"], [False, False]),
    ("It was late. ‘We left.\n\n‘We came.’", ["We left.", "We came."], [], [False, True]),
    ("It was late, 'We left.\n\n'We came.'", ["We left.", "We came."], [], [False, True]),
    ("It was late. ‘We left.\n\nWe came.", [], [], []),
    ("“We came.” \n\nIt rained.” he said", ["We came.", "It rained."], ["unopened-mark"], [False, False]),
]


@pytest.mark.parametrize(("text", "words", "notes", "continues"), GOING_ON)
def test_from_paragraph_to_paragraph(text: str, words: list[str], notes: list[str], continues: list[bool]) -> None:
    """A quotation left open goes on in the next paragraph, with a mark like its own or with none."""
    assert reading(text) == (words, notes)
    assert [stretch.continues for stretch in find(text).stretches] == continues


FULL, TOO_LONG, TOO_SHORT = "w" * 45, "w" * 101, "w" * 44
WRAPPED = [
    ([FULL] * 5, True),
    (["w" * 100] * 5, True),
    ([TOO_LONG] * 5, False),
    ([TOO_SHORT] * 5, False),
    (["“" * 5 + "w" * 100] * 5, True),
    ([FULL] * 2, False),
    ([FULL, FULL, "w"], True),
    ([FULL, "w"] * 3, False),
    ([*[FULL] * 4, "w", FULL, "w"], True),
    ([*[FULL] * 3, "w", "w", FULL, "w"], False),
    ([*[FULL] * 40, TOO_LONG], False),
    (["", FULL, "", FULL, "", FULL], False),
]


@pytest.mark.parametrize(("lines", "wrapped"), WRAPPED)
def test_lines_of_one_width(lines: list[str], wrapped: bool) -> None:
    """Three or more lines, four fifths of them full and none too long, are one paragraph; marks do not count."""
    assert len(split("\n".join(lines))) == (1 if wrapped else len(list(filter(None, lines))))


def test_wrapped_paragraphs() -> None:
    """Blank lines part paragraphs of wrapped lines."""
    lines = [FULL, FULL, "Short."]
    assert [len(paragraph) for paragraph in split("\n".join([*lines, "", *lines]))] == [98, 98]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", " \n\t\n "])
def test_what_ends_a_line(end: str) -> None:
    """Every line break there is, and blanks around it."""
    text = f"  One.{end}Two.  "
    assert [text[paragraph.slice] for paragraph in split(text)] == ["One.", "Two."]
