"""Any text gives a report: empty, without quotes, only marks, any code point; and in time linear in its length."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import quotekit
from quotekit import Kit, Report

pytestmark = pytest.mark.model

NEWS = "“We won the vote,” Mayor Ann Lee said. Tom Roe said that the council had lost. He called it “a shame” on X. "

PIECES = st.sampled_from(
    [
        *"“”‘’\"'«»„‟「」`´.,:;–—-()[]@# \n\t\r",
        *(
            " said Ann Lee",
            "Ann Lee",
            " said",
            " that ",
            "according to ",
            " he",
            "Iran",
            "U.S.",
            "tweeted",
            "\n\n",
            "''",
        ),
        *(
            "\ufeff",
            "\x00",
            "\u200b",
            "\u202e",
            "e\u0301",
            "\ud800",
            "😀",
            "日本",
            "ß",
            "İ",
            "ǅ",
            "’90s",
            "6'2\"",
            "O’Brien",
        ),
    ]
)

any_kit = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def check(report: Report, text: str) -> None:
    """What holds of every report: the text untouched, spans inside it, and every form of it can be made."""
    assert report.text == text
    assert all(0 <= span.start <= span.end <= len(text) for span in report.spans())
    assert [quote.id for quote in report.quotes] == [f"q{n}" for n in range(1, len(report.quotes) + 1)]
    assert Report.from_dict(report.to_dict(), text) == report
    str(report).encode()
    report._repr_html_().encode()


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\ufeff", "\x00", "\ud800", "No quotes here. None at all.", "A\r\nB\r\n"]
)
def test_texts_without_quotes(kit: Kit, text: str) -> None:
    """No quote is found where there is none, and nothing is odd about that."""
    report = kit(text)
    check(report, text)
    assert report.quotes == ()
    assert report.notes == ()


@pytest.mark.parametrize(
    "text", ["“", "”", '"', "''", "“”", "“ ”", "””””", "«»‹›„“", "\"'\"'\"'", "”\n\n“", "(“)", "“‘“‘“‘"]
)
def test_only_marks(kit: Kit, text: str) -> None:
    """Marks around nothing are nobody's words."""
    report = kit(text)
    check(report, text)
    assert report.quotes == ()


@any_kit
@given(text=st.text(st.characters(), max_size=200))
def test_any_unicode(kit: Kit, text: str) -> None:
    """Any string of code points is read, lone surrogates too."""
    check(kit(text), text)


@any_kit
@given(pieces=st.lists(PIECES, max_size=60))
def test_any_damage(kit: Kit, pieces: list[str]) -> None:
    """Marks, names, cues and odd characters in any order are read."""
    text = "".join(pieces)
    check(kit(text), text)


@pytest.fixture(scope="module")
def ruled() -> Kit:
    """A kit that reads by rules."""
    return quotekit.load(reader=None)


def read_whole(kit: Kit, text: str) -> None:
    """A text, and all forms of its report."""
    report = kit(text)
    str(report), report._repr_html_(), report.to_dict()


@pytest.mark.parametrize(
    "unit",
    [
        NEWS,
        NEWS.replace(". ", ".\n\n"),
        "“No,” ",
        "“No,” he said. ",
        "“Yes",
        "Yes” ",
        "“”‘’\"' «» „“ ``''",
        "'a ",
        '" ',
        "Ann Lee ",
        "Iran’s president ",
        "said that ",
        "a",
        "(",
        ".",
        "\n",
        "\u0301",
        "@ann ",
    ],
    ids=repr,
)
def test_work_is_linear(ruled: Kit, steps: Callable[[Callable[[], object]], int], unit: str) -> None:
    """One paragraph, however long: four times the text takes about four times the steps, never sixteen."""
    # By rules: what the Reader takes is a number of windows, and its own tests say that each word is read in one.
    text = unit * (1_500 // len(unit))
    read_whole(ruled, unit)
    short, long = steps(lambda: read_whole(ruled, text)), steps(lambda: read_whole(ruled, text * 4))
    assert long <= 6 * short + 5_000
    read_whole(ruled, unit * (80_000 // len(unit)))
