from __future__ import annotations

import csv
import json
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from quotekit import Report, link, write_jsonl
from quotekit.cli.commands import quotekit as command


def run(*arguments: str) -> Result:
    """What ``quotekit link`` does with these arguments."""
    return CliRunner().invoke(command, ["link", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Report) -> Path:
    """A folder to work in, with the records of two reports, without their texts."""
    monkeypatch.chdir(tmp_path)
    write_jsonl([report, attrs.evolve(report, id="again")], "reports.jsonl")
    return tmp_path


def test_the_table_and_the_lookup(folder: Path, report: Report) -> None:
    """The command writes what link gives, as CSV or JSONL, and who of it each party is."""
    links = link([report, report])
    result = run("reports.jsonl", "-o", "parties.csv", "--lookup", "who.jsonl")
    assert (result.exit_code, result.output) == (0, "")
    with Path("parties.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [
            {key: "" if value is None else str(value) for key, value in row.items()} for row in links.rows()
        ]
    who = [json.loads(line) for line in Path("who.jsonl").read_text().splitlines()]
    assert who == [*links.lookup([report]), *links.lookup([attrs.evolve(report, id="again")])]


def test_the_table_on_standard_output(folder: Path, report: Report) -> None:
    """Without an output file the table goes to standard output, as CSV."""
    lines = run("reports.jsonl").stdout.splitlines()
    assert lines[0] == "id,name,kind,actor,camp,aliases,affiliations,reports,mentions,quotes"
    assert len(lines) == 1 + len(link([report]))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["reports.jsonl", "-o", "out.xml"], "give an ending of .csv or .jsonl"),
        (["bad.jsonl", "-o", "out.csv"], "bad.jsonl:3: not JSON"),
        (["other.jsonl", "-o", "out.csv"], "other.jsonl:1: the record has schema 99"),
        (["reports.jsonl", "-o", "no/out.csv"], "cannot be written"),
    ],
)
def test_what_cannot_be_done(folder: Path, arguments: list[str], message: str) -> None:
    """What cannot be read or written is bad usage, named; nothing is written."""
    Path("bad.jsonl").write_bytes(Path("reports.jsonl").read_bytes() + b"{\n")
    Path("other.jsonl").write_text('{"schema": 99}\n')
    before = sorted(folder.iterdir())
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr.replace("\n", " ")
    assert sorted(folder.iterdir()) == before


def test_records_are_linked_as_reports_are(report: Report) -> None:
    """A report, its typed record and its plain record give the same."""
    forms = [report, report.to_record(), report.to_dict()]
    tables = [link([form]) for form in forms]
    assert tables[0].parties == tables[1].parties == tables[2].parties
    assert {tuple(table.ids(form).items()) for table, form in zip(tables, forms, strict=True)} == {
        tuple(tables[0].ids(report).items())
    }
    unnamed = attrs.evolve(report, id=None)
    assert link([unnamed]).ids(unnamed) == link([unnamed]).ids(unnamed.to_dict())
