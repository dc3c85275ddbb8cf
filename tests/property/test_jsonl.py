from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import any_function, reports

from quotekit import Report, read_jsonl, write_jsonl
from quotekit.errors import InputError


@any_function
@given(st.lists(reports(), max_size=3))
def test_what_is_written_is_read(tmp_path: Path, made: list[Report]) -> None:
    """Reports come back equal, with their texts in the file."""
    assert write_jsonl(made, tmp_path / "r.jsonl", text=True) == len(made)
    assert list(read_jsonl(tmp_path / "r.jsonl")) == made


@any_function
@given(report=reports())
def test_a_dict_comes_back(report: Report) -> None:
    """from_dict undoes to_dict for every report there can be."""
    assert Report.from_dict(report.to_dict(), report.text) == report


@any_function
@given(report=reports())
def test_every_report_can_be_shown(report: Report) -> None:
    """Tables, rows and HTML never raise, can be encoded, and tables keep to their width."""
    from quotekit.report.layout import width

    assert max(map(width, str(report).encode("utf-8").decode().splitlines())) <= 100
    report._repr_html_().encode("utf-8")
    assert len(report.rows()) == len(report.quotes)


def test_texts_from_a_mapping(tmp_path: Path, report: Report) -> None:
    """Texts by id complete records without them; a missing one is named with its line."""
    write_jsonl([report], tmp_path / "r.jsonl")
    assert list(read_jsonl(tmp_path / "r.jsonl", {"roads": report.text})) == [report]
    with pytest.raises(InputError, match=r"r.jsonl:1: no text for 'roads'"):
        list(read_jsonl(tmp_path / "r.jsonl", {}))
    with pytest.raises(InputError, match=r"r.jsonl:1: .*pass the text"):
        list(read_jsonl(tmp_path / "r.jsonl"))


def test_texts_from_the_articles_file(tmp_path: Path) -> None:
    """The articles' file is read along, over articles that were refused or have no report, in any order."""
    (tmp_path / "a.jsonl").write_text(
        '{"id": "x", "text": "X."}\nbad\n{"id": "y", "text": "Y."}\n{"id": "z", "text": "Z."}\n', encoding="utf-8"
    )
    made = [Report("Z.", "z"), Report("X.", "x")]
    write_jsonl(made, tmp_path / "r.jsonl")
    assert list(read_jsonl(tmp_path / "r.jsonl", tmp_path / "a.jsonl")) == made


def test_another_text_is_refused(tmp_path: Path, report: Report) -> None:
    """Offsets into another text would be wrong, so it is refused."""
    write_jsonl([report], tmp_path / "r.jsonl")
    with pytest.raises(InputError, match="another text"):
        list(read_jsonl(tmp_path / "r.jsonl", {"roads": report.text + " "}))


def test_a_bad_line_is_named(tmp_path: Path, report: Report) -> None:
    """The file and line of what is no record are named; reports before it are given."""
    write_jsonl([report], tmp_path / "r.jsonl", text=True)
    with (tmp_path / "r.jsonl").open("ab") as file:
        file.write(b"\n{]\n")
    stream = read_jsonl(tmp_path / "r.jsonl")
    assert next(stream) == report
    with pytest.raises(InputError, match=r"r.jsonl:3: not JSON"):
        next(stream)
