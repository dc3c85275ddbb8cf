from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from tests.exports.keeping import kept
from tests.strategies import any_function, reports

from quotekit import Quote, QuoteKind, Report, Span
from quotekit.errors import InputError, SettingError
from quotekit.exports import brat, layer
from quotekit.exports.clean import encodable


def trip(report: Report, folder: Path) -> Report:
    """The report after it was written for brat and read."""
    assert brat.write([report], folder / "a.ann") == 1
    (again,) = brat.read(folder / "a.ann")
    return attrs.evolve(again, id=report.id)


def verify(ann: str, text: str) -> None:
    """Check an .ann file as brat itself does when it opens it: line by line, and words against the text."""
    assert ann == "".join(f"{line}\n" for line in ann.splitlines())
    for line in ann.splitlines():
        if line.startswith("T"):
            _, data, words = line.split("\t")
            spans = [tuple(map(int, piece.split(" "))) for piece in data.partition(" ")[2].split(";")]
            assert words == " ".join(text[start:end] for start, end in spans)
            assert all(start < end <= len(text) for start, end in spans)
            assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_what_is_written(report: Report) -> None:
    """Quotes are text-bound annotations, in pieces if they are; who said it and against whom are relations."""
    lines = brat.to_ann(layer.of(report)).splitlines()
    assert lines[0] == "T1\tDirect 1 18;53 75\tThe road is done, The council fought it."
    assert lines[1] == "A1\tMedium T1 post"
    assert lines[2] == '#1\tAnnotatorNotes T1\t{"id": "q1", "platform": "Twitter", "score": 0.9, "origin": "hand"}'
    relations = [line.partition("\t")[2] for line in lines if line.startswith("R")]
    assert "HasCue Arg1:T1 Arg2:T2" in relations
    assert "Speaker Arg1:T1 Arg2:T8" in relations
    assert "Against Arg1:T1 Arg2:T9" in relations
    assert "SpeaksFor Arg1:T10 Arg2:T9" in relations


def test_a_report_comes_back(report: Report, tmp_path: Path) -> None:
    """What a layer keeps comes back from the files."""
    assert trip(report, tmp_path) == layer.report(layer.of(report))


@any_function
@given(report=reports())
def test_every_report_comes_back(report: Report, tmp_path: Path) -> None:
    """Any report can be written such that brat takes it, and comes back; lone surrogates of the text are replaced."""
    again = trip(report, tmp_path)
    assert again.text == encodable(report.text)
    expected = kept(report)
    visible = {
        id
        for id, quote in expected["quotes"].items()
        if any(not brat._BROKEN.match(report.text[place]) for place in quote[1])
    }
    assert set(kept(again)["quotes"]) == visible
    verify((tmp_path / "a.ann").read_bytes().decode(), again.text)
    if visible == set(expected["quotes"]) and not brat._BROKEN.search(report.text):
        assert kept(again) == {**expected, "text": again.text}


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\n\n", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_spans_over_line_ends(gap: str, tmp_path: Path) -> None:
    """A span over what ends a line is cut there, and whole again when it is read."""
    report = Report(f"“One{gap}two.”", None, (Quote("q1", QuoteKind.DIRECT, (Span(1, 8 + len(gap)),)),))
    assert trip(report, tmp_path) == report
    assert "T1\tDirect 1 4;" in (tmp_path / "a.ann").read_bytes().decode()


def test_a_changed_span_is_taken_as_it_is(tmp_path: Path) -> None:
    """If somebody has changed a span that was cut, the change counts."""
    report = Report("“One\ntwo.”", None, (Quote("q1", QuoteKind.DIRECT, (Span(1, 9),)),))
    trip(report, tmp_path)
    ann = (tmp_path / "a.ann").read_text("utf-8").replace("5 9\tOne two.", "5 8\tOne two")
    (tmp_path / "a.ann").write_text(ann, "utf-8")
    assert next(brat.read(tmp_path / "a.ann")).quotes[0].contents == (Span(1, 4), Span(5, 8))


def test_astral_characters_count_one(tmp_path: Path) -> None:
    """Offsets count code points, as brat does: an emoji is one character."""
    report = Report("😀😀 “Yes”", None, (Quote("q1", QuoteKind.DIRECT, (Span(4, 7),)),))
    assert trip(report, tmp_path) == report
    assert "Direct 4 7\tYes" in (tmp_path / "a.ann").read_text("utf-8")


@pytest.mark.parametrize("text", ["", "a\r\nb\rc\n", "a\x00b", "\ufeffa", "e\u0301"])
def test_the_text_is_written_as_it_is(text: str, tmp_path: Path) -> None:
    """Line ends, NUL, a byte order mark: the .txt file is the text, byte by byte."""
    assert trip(Report(text), tmp_path).text == text
    assert (tmp_path / "a.txt").read_bytes() == text.encode()


@pytest.mark.parametrize(
    "ids",
    [
        ["b", "a"],
        ["x/y", "x\\y", "../z", "."],
        ["", None, "b"],
        ["A", "a"],
        ["a b ", "a.", "ü", "\n", "\ud800", "50%", "a:b*?"],
        ["x" * 300, "x" * 301, "ü" * 200],
    ],
)
def test_files_are_named_by_ids(ids: list[str | None], tmp_path: Path) -> None:
    """Each article has files of its own in the folder, whatever its id; the id comes back if it was one that can."""
    assert brat.write((Report(f"Text {number}.", id) for number, id in enumerate(ids)), tmp_path / "out") == len(ids)
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert len({name.casefold() for name in names}) == 2 * len(ids) + 1
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    back = {report.text: report.id for report in brat.read(tmp_path / "out")}
    for number, id in enumerate(ids):
        if id and len(id) < 200 and [other.casefold() for other in ids if other].count(id.casefold()) == 1:
            assert back[f"Text {number}."] == id


def test_what_brat_knows_of_these_types(tmp_path: Path) -> None:
    """The folder has brat's configuration, with every type that is written."""
    brat.write([], tmp_path)
    configuration = (tmp_path / "annotation.conf").read_text("utf-8")
    for name in (*brat._TYPES.values(), *brat._RELATIONS.values(), "Medium", "Negated"):
        assert f"\n{name}" in configuration


def test_what_else_brat_holds_is_left_alone() -> None:
    """Events, normalisations and notes in words are no findings; an equivalence joins mentions."""
    ann = (
        "T1\tPerson 0 3\tAnn\r\nT2\tPerson 4 7\tshe\nT3\tDirect 8 10\tNo\n\n"
        "*\tEquiv T1 T2\nE1\tSaying:T1\nN1\tReference T1 Wiki:1\tAnn\n#1\tAnnotatorNotes T3\tis this one?\n"
        "R1\tSpeaker Arg1:T3 Arg2:T2\nA1\tNegated T3\n"
    )
    report = layer.report(brat.from_ann(ann, "Ann she No"))
    assert [(party.name, len(party.mentions)) for party in report.parties] == [("Ann", 2)]
    assert [(quote.speaker, quote.negated) for quote in report.quotes] == [("p1", True)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1\tDirect 0 99\tx", "T1 ends past the text, which has 2 characters"),
        ("T1\tQuote 0 1\tx", "no type 'Quote': there are Direct, Mixed"),
        ("T1\tDirect zero one\tx", "not brat's standoff format"),
        ("T1\tDirect 1 0\tx", "not brat's standoff format"),
        ("R1\tSays Arg1:T1 Arg2:T1", "no type 'Says': there are HasCue"),
        ("R1\tSpeaker Arg1:T1", "not brat's standoff format"),
    ],
)
def test_a_bad_line_is_named(line: str, message: str, tmp_path: Path) -> None:
    """A line that cannot be read is named with its file and number."""
    (tmp_path / "a.txt").write_text("ab")
    (tmp_path / "a.ann").write_text(f"T9\tDirect 0 1\ta\n{line}\n")
    with pytest.raises(InputError, match=rf"a\.ann:2: {message}"):
        list(brat.read(tmp_path))


def test_one_file_is_one_article(tmp_path: Path) -> None:
    """An .ann file holds one article; more need a folder."""
    with pytest.raises(SettingError, match="give a folder"):
        brat.write([Report("a"), Report("b")], tmp_path / "a.ann")
