"""What stands beside a name by itself: roles behind and before it, labels of parties."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.parties import appositions, loading, words

# a text that begins with "Ann Lee"; the words of her role behind the name
BEHIND = [
    ("Ann Lee, a doctor, left.", "a doctor"),
    ("Ann Lee, a doctor in Oslo, left.", "a doctor in Oslo"),
    ("Ann Lee, 44, a doctor, left.", "a doctor"),
    ("Ann Lee (a doctor) left.", "a doctor"),
    ("Ann Lee – a doctor – left.", "a doctor"),
    ("Ann Lee — a doctor — left.", "a doctor"),
    ("Ann Lee -- a doctor -- left.", "a doctor"),
    ("Ann Lee: a doctor left.", ""),
    ("Ann Lee; a doctor left.", ""),
    ("Ann Lee a doctor left.", ""),
    ("Ann Lee, who is a doctor, left.", ""),
    ("Ann Lee, but a doctor, left.", ""),
    ("Ann Lee, told by a doctor, left.", ""),
    ("Ann Lee,\n\nA doctor left.", ""),
    ("Ann Lee, former doctor, left.", "former doctor"),
    ("Ann Lee, as a doctor, left.", ""),
    ("Ann Lee, in Oslo with a doctor, left.", ""),
    ("Ann Lee, a doctor who left, wept.", "a doctor"),
    ("Ann Lee, a doctor “of sorts,” left.", "a doctor"),
    ("Ann Lee, a tall old cold dark wet grey doctor, left.", "a tall old cold dark wet grey doctor"),
    ("Ann Lee, a tall old cold dark wet doctor, left.", "a tall old cold dark wet doctor"),
    ("Ann Lee, a kiln, left.", ""),
    ("Ann Lee, a Republican, left.", "a Republican"),
    ("Ann Lee, Republican of Ohio, left.", "Republican of Ohio"),
    ("Ann Lee, Doctor of Oslo, left.", "Doctor of Oslo"),
    ("Ann Lee, doctor, left.", "doctor"),
    ("Ann Lee, tall doctor, left.", "tall doctor"),
    ("Ann Lee, the tall old cold dark doctor, left.", "the tall old cold dark doctor"),
    ("Ann Lee, tall old cold wet doctor, left.", "tall old cold wet doctor"),
    ("Ann Lee, her doctor, left.", "her doctor"),
    ("Ann Lee, one doctor, left.", "one doctor"),
    ("Ann Lee, whose doctor left, wept.", ""),
    ("Ann Lee, doctor; nurse, left.", "doctor"),
    ("Ann Lee, a doctor: nurse, left.", "a doctor"),
    ("Ann Lee, a doctor [a nurse], left.", "a doctor"),
    ("Ann Lee, a doctor", "a doctor"),
    ("Ann Lee, a doctor. A nurse left.", "a doctor"),
    ("Ann Lee, 44", ""),
    ("Ann Lee. A doctor left.", ""),
    ("Ann Lee, Governor of Ohio and doctor, left.", "Governor of Ohio and doctor"),
    ("Ann Lee, press secretary to the bank, left.", "press secretary to the bank"),
    ("Ann Lee, deputy head of the bank, left.", "deputy head of the bank"),
    ("Ann Lee, chief of the bank, left.", "chief of the bank"),
    ("Ann Lee, a former doctor and nurse, left.", "a former doctor and nurse"),
    ("Ann Lee, Oslo’s doctor, left.", "Oslo’s doctor"),
    (
        "Ann Lee, a doctor for the tall wet grey men of the long flat green dull town, left.",
        "a doctor for the tall wet grey men of the long flat green dull town",
    ),
    ("Ann Lee, wool board head, left.", "wool board head"),
    ("Ann Lee, wool board doctor and head, left.", "wool board doctor and head"),
    (
        "Ann Lee, head of Oslo’s wool board and friend of the men of the flat green dull dim town by the sea, left.",
        "head of Oslo’s wool board and friend of the men of the flat green dull dim town by the sea",
    ),
]


@pytest.mark.parametrize(("text", "role"), BEHIND)
def test_behind(text: str, role: str, read: Callable) -> None:
    """A role stands behind a comma, dash or bracket, begins like one, has its noun soon, and ends with the sentence."""
    lexicon = loading.load()
    reading = words.read(read(text).draft, lexicon)
    found = appositions.after_name(reading, 1, lexicon)
    assert (reading.slice(found[0], found[1] - 1) if found else "") == role


# a text that ends with "Ann Lee"; the words of her role before the name
BEFORE = [
    ("The doctor, Ann Lee", "The doctor"),
    ("The doctor Ann Lee", ""),
    ("The doctor; Ann Lee", ""),
    ("It rained. The doctor, Ann Lee", "The doctor"),
    ("The head of the old bank, Ann Lee", "The head of the old bank"),
    ("The kiln of the old bank, Ann Lee", ""),
    ("The head for wool, Ann Lee", "The head for wool"),
    ("The head at Oslo, Ann Lee", "The head at Oslo"),
    ("The head in Oslo, Ann Lee", "The head in Oslo"),
    ("It rained on the head of the bank, Ann Lee", "the head of the bank"),
    ("It rained, the head of the bank, Ann Lee", "the head of the bank"),
    ("He met a tall doctor, Ann Lee", "a tall doctor"),
    ("He met his tall doctor, Ann Lee", "his tall doctor"),
    ("With doctor, Ann Lee", "doctor"),
    ("The first doctor, Ann Lee", "The first doctor"),
    ("Grace, Ann Lee", ""),
    ("Justice, Ann Lee", "Justice"),
    ("Doctor, Ann Lee", "Doctor"),
    ("The mayor of Oslo, Ann Lee", "The mayor of Oslo"),
    ("Mayor, Ann Lee", "Mayor"),
    ("One doctor, Ann Lee", "One doctor"),
    ("doctor, Ann Lee", "doctor"),
    ("The town and doctor, Ann Lee", "doctor"),
    ("The tall doctor, Ann Lee", "The tall doctor"),
    ("He met tall wet doctor, Ann Lee", "tall wet doctor"),
    ("And tall doctor, Ann Lee", "tall doctor"),
    ("The head of the tall wet bank, Ann Lee", "The head of the tall wet bank"),
    ("The head of the tall wet dark bank, Ann Lee", "The head of the tall wet dark bank"),
    ("It rained and the doctor left, Ann Lee", ""),
    ("The tall wet grey dim dull flat dear kind doctor, Ann Lee", "The tall wet grey dim dull flat dear kind doctor"),
]


@pytest.mark.parametrize(("text", "role"), BEFORE)
def test_before(text: str, role: str, read: Callable) -> None:
    """A role before a comma and a name reaches back to its article, or to a small word, a verb or a comma."""
    lexicon = loading.load()
    reading = words.read(read(text).draft, lexicon)
    found = appositions.before_name(reading, len(reading.words) - 2, lexicon)
    assert (reading.slice(found[0], found[1] - 1) if found else "") == role


# text; letter, place and words of the label behind "Lee"
LABELS = [
    ("Lee (D-N.M.) left.", "D", "N.M", "D-N.M"),
    ("Lee (D) left.", "D", "", "D"),
    ("Lee (D., Ohio) left.", "D", "Ohio", "D., Ohio"),
    ("Lee, D-Ohio, left.", "D", "Ohio", "D-Ohio"),
    ("Lee, D, left.", "", "", ""),
    ("Lee (Dem-Ohio) left.", "D", "Ohio", "Dem-Ohio"),
    ("Lee (Rep. - Ohio) left.", "R", "Ohio", "Rep. - Ohio"),
    ("Lee (Democrat, New Mexico) left.", "D", "New Mexico", "Democrat, New Mexico"),
    ("Lee D-Ohio left.", "", "", ""),
    ("Lee (X-Ohio) left.", "", "", ""),
    ("Lee (I–Vt.) left.", "I", "Vt", "I–Vt"),
    ("Lee (L-Ohio)", "L", "Ohio", "L-Ohio"),
    ("Lee, R-Fla.", "R", "Fla", "R-Fla"),
    ("Lee, R-Fla", "R", "Fla", "R-Fla"),
    ("Lee (R-ohio) left.", "", "", ""),
    ("Lee (R-Ohioohioohioohioohioohio) left.", "", "", ""),
    ("Lee (R-Ohio); left", "R", "Ohio", "R-Ohio"),
    ("Lee , R-Ohio, left", "R", "Ohio", "R-Ohio"),
    ("Lee (R) or", "R", "", "R"),
]


@pytest.mark.parametrize(("text", "letter", "place", "printed"), LABELS)
def test_labels(text: str, letter: str, place: str, printed: str) -> None:
    """A letter in brackets, or with a place between commas."""
    found = appositions.label(text, 3)
    if found is None:
        assert not letter
    else:
        assert (found.letter, found.place, text[found.span.slice]) == (letter, place, printed)
