from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from quotekit import Report, errors, write_jsonl
from quotekit.cli.commands import quotekit as command
from quotekit.evaluation import Evaluation, evaluate
from quotekit.evaluation.bootstrap import with_intervals
from quotekit.evaluation.figures import Figure
from quotekit.exports import formats, labelstudio

ONE = {"id": "a", "text": "“We won,” Ann Lee said.", "quotes": [{"contents": [[1, 8]], "speaker": "Ann Lee"}]}
TWO = {"id": "b", "text": "“You lost,” he said.", "quotes": [{"contents": [[1, 10]]}]}


def test_a_report_against_itself(report: Report) -> None:
    """A report scores 1 on everything it has."""
    result = evaluate([report], [report], resamples=0)
    rates = {f"{f.measure} {f.of}": f.value for f in result if not f.measure.startswith("polar on no pair")}
    assert {name: value for name, value in rates.items() if value not in (1, None)} == {}
    assert rates["polar F1 pairs"] == rates["canonical speaker all"] == rates["exact direct"] == 1


def test_joining_by_id_or_text() -> None:
    """Articles are joined by id in any order; those without one by their texts."""
    assert evaluate([ONE, TWO], [TWO, ONE], resamples=0)["exact", "all"].value == 1
    nameless = [{**article, "id": None} for article in (ONE, TWO)]
    assert evaluate(nameless, nameless[::-1], resamples=0)["exact", "all"].value == 1


def test_what_one_side_lacks() -> None:
    """Gold without a prediction counts as not found, a prediction without gold not at all; both are told."""
    result = evaluate([ONE], [TWO], resamples=0)
    assert (result["exact", "all"].recall, result["exact", "all"].predicted) == (0, 0)
    assert result.notes == (
        "1 without a prediction: counted as without quotes",
        "1 predicted but not in gold: left out",
    )


FORMS = {
    "reports": lambda report, folder: [report],
    "a report": lambda report, folder: report,
    "records": lambda report, folder: [report.to_dict(text=True)],
    "a generator": lambda report, folder: (each for each in [report]),
    "jsonl": lambda report, folder: _written(folder / "r.jsonl", report),
    "brat": lambda report, folder: _exported(folder / "brat", report, "brat"),
    "Label Studio": lambda report, folder: _exported(folder / "tasks.json", report, "labelstudio"),
    "json": lambda report, folder: _json(folder / "r.json", report),
}


def _written(path: Path, report: Report) -> Path:
    write_jsonl([report], path, text=True)
    return path


def _exported(path: Path, report: Report, form: str) -> Path:
    formats.write(report, path, form, text=True)
    return path


def _json(path: Path, report: Report) -> str:
    path.write_text(json.dumps([report.to_dict(text=True)]), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", FORMS)
def test_forms_of_gold(form: str, report: Report, tmp_path: Path) -> None:
    """Gold may be reports, records, or a file of them, of Label Studio's or of brat's."""
    assert evaluate(FORMS[form](report, tmp_path), [report], resamples=0)["exact", "all"].value == 1


def test_records_without_texts(report: Report, tmp_path: Path) -> None:
    """Predictions take their texts from gold; gold takes them from the articles."""
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"id": report.id, "text": report.text}), encoding="utf-8")
    bare = [report.to_dict()]
    for texts in (path, {"roads": report.text}):
        assert evaluate(bare, bare, texts=texts, resamples=0)["exact", "all"].value == 1
    with pytest.raises(errors.InputError, match="does not hold its text"):
        evaluate(bare, bare)


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"id": "a", "text": "x"}, "quotes"),
    ({"id": "a", "quotes": []}, "no text"),
    ({"text": "x", "quotes": [{"contents": [[0, 9]]}]}, r"quotes\[0\].contents: a span ends at 9"),
    ({"text": "x", "quotes": [{"contents": [[1, 0]]}]}, "smaller one first"),
    ({"text": "x", "quotes": [{"contents": [[0, 1]], "cue": ["said"]}]}, r"quotes\[0\].cue"),
    ({"text": "x", "quotes": [{"contents": [[0, 1]], "speaks": "A"}]}, "speaks"),
    ({"text": "x", "quotes": [{"contents": [[0, 1]], "stances": [{"target": "A", "label": "con"}]}]}, "con"),
    ({"schema": 9, "id": "a"}, "schema 9"),
]


@pytest.mark.parametrize(("article", "message"), WRONG)
def test_what_cannot_be_read(article: dict[str, Any], message: str, tmp_path: Path) -> None:
    """What is wrong with an article is said, with file and line where there are any."""
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ONE) + "\n\n" + json.dumps(article), encoding="utf-8")
    with pytest.raises(errors.InputError, match=message) as caught:
        evaluate(path, [])
    assert (caught.value.path, caught.value.line) == (str(path), 3)
    with pytest.raises(errors.InputError, match=message):
        evaluate([article], [])


@pytest.mark.parametrize(
    ("gold", "predicted", "options", "message"),
    [
        ([], [], {}, "no article in gold"),
        ([ONE, ONE], [], {}, "two articles of one id"),
        ([ONE], [3], {}, "int is no annotation"),
        ([ONE], ONE, {}, "dict is no source"),
        ([ONE], [], {"resamples": -1}, "resamples is -1"),
        ([ONE], [], {"confidence": 95}, "confidence is 95"),
    ],
)
def test_wrong_arguments(gold: Any, predicted: Any, options: dict[str, Any], message: str) -> None:
    """Wrong arguments are refused with what to give."""
    with pytest.raises(errors.SettingError, match=message):
        evaluate(gold, predicted, **options)


def test_another_text() -> None:
    """The same article with another text is refused: its offsets mean something else."""
    with pytest.raises(errors.InputError, match="another text"):
        evaluate([ONE], [{**ONE, "text": ONE["text"] + " "}])


def test_intervals() -> None:
    """Intervals hold the value, are the same for the same seed, and are as wide as articles differ."""
    articles = [{**ONE, "id": str(n)} for n in range(20)]
    half = [{**article, "quotes": article["quotes"][: n % 2]} for n, article in enumerate(articles)]
    recall = evaluate(articles, half)["quote found", "all"]
    assert recall.low is not None
    assert recall.high is not None
    assert recall.low < 0.5 == recall.value < recall.high
    assert recall == evaluate(articles, half)["quote found", "all"]
    few = [evaluate(articles, half, resamples=5, seed=seed)["quote found", "all"] for seed in range(5)]
    assert len({figure.low for figure in few}) > 1
    alike = evaluate(articles, articles)["quote found", "all"]
    assert (alike.low, alike.high) == (1, 1)


def test_intervals_against_the_normal_ones() -> None:
    """For a share of many articles the interval is about two standard errors on either side."""
    counts = [{("x", "x", "right"): float(n % 4 == 0), ("x", "x", "of"): 1.0} for n in range(400)]
    (found,) = with_intervals(
        counts, lambda sums: [Figure("x", "x", sums["x", "x", "right"] / sums["x", "x", "of"])], 2000, 0.95, 0
    )
    wide = 1.96 * (0.25 * 0.75 / 400) ** 0.5
    assert (found.low, found.high) == pytest.approx((0.25 - wide, 0.25 + wide), abs=0.006)


def test_rows_and_json(report: Report) -> None:
    """Rows are plain and have the same keys; everything goes through JSON."""
    result = evaluate([report], [report])
    assert {tuple(row) for row in result.rows()} == {tuple(field.name for field in attrs.fields(Figure))}
    assert json.loads(json.dumps(result.to_dict()))["figures"] == result.rows()


def test_table(report: Report) -> None:
    """The table tells articles, values in per cent, and a dash where there is nothing to measure."""
    shown = str(evaluate([ONE, TWO], [ONE, TWO]))
    assert shown.startswith("2 articles\nintervals: 95 % of 1000 draws of articles\n\nmeasure")
    lines = {line.split("  ")[0]: line for line in shown.splitlines()}
    assert lines["exact"].split()[1:] == ["direct", "2", "2", "100.0", "100.0", "100.0", "100.0", "to", "100.0"]
    assert max(map(len, shown.splitlines())) <= 100
    assert "interval" not in str(evaluate([ONE], [ONE], resamples=0))


@pytest.mark.parametrize("name", ["evaluate", "agree"])
def test_commands(name: str, report: Report, tmp_path: Path) -> None:
    """The commands print what the functions give, as a table, JSON or CSV."""
    path = tmp_path / "gold.jsonl"
    write_jsonl([report, attrs.evolve(report, id="more")], path, text=True)
    runner = CliRunner()
    table = runner.invoke(command, [name, str(path), str(path)])
    assert table.exit_code == 0
    assert table.output.startswith("2 articles\n")
    plain = runner.invoke(command, [name, str(path), str(path), "--format", "json", "--resamples", "10"])
    told = json.loads(plain.output)
    assert (told["articles"], told["resamples"]) == (2, 10)
    rows = runner.invoke(command, [name, str(path), str(path), "--format", "csv", "--resamples", "0"]).output
    assert rows.splitlines()[:2] == [
        "measure,of,value,precision,recall,gold,predicted,low,high",
        "exact,direct,1.0,1.0,1.0,2,2,,",
    ]


def test_commands_that_cannot(tmp_path: Path) -> None:
    """What cannot be read is bad usage, with file and line; so is one file that is not of several annotators."""
    path = tmp_path / "bad.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    result = CliRunner().invoke(command, ["evaluate", str(path), str(path)])
    assert result.exit_code == 2
    assert f"{path}:1:" in result.output
    assert CliRunner().invoke(command, ["agree", str(path)]).exit_code == 2


def test_one_export_of_several_annotators(report: Report, tmp_path: Path) -> None:
    """One export of Label Studio's with the work of two is compared; what was cancelled is nobody's."""
    task = labelstudio.task(report)
    results = task["predictions"][0]["result"]
    gone = next(r["id"] for r in results if "direct" in r.get("value", {}).get("labels", ()))
    fewer = [r for r in results if not {gone, f"{gone}.2"} & {r.get("id"), r.get("from_id"), r.get("to_id")}]
    made = [(1, results, False), (1, [], True), ({"id": 2, "email": "ann@example.org"}, fewer, False)]
    annotations = [{"completed_by": who, "result": result, "was_cancelled": gone} for who, result, gone in made]
    path = tmp_path / "export.json"
    path.write_text(json.dumps([{"data": task["data"], "annotations": annotations}]), encoding="utf-8")
    result = CliRunner().invoke(command, ["agree", str(path), "--format", "json", "--resamples", "0"])
    assert result.exit_code == 0, result.output
    exact = next(f for f in json.loads(result.output)["figures"] if (f["measure"], f["of"]) == ("exact", "all"))
    assert (exact["gold"], exact["predicted"], exact["value"]) == (2, 1, pytest.approx(2 / 3))
    path.write_text(json.dumps([{"data": task["data"], "annotations": annotations[:2]}]), encoding="utf-8")
    result = CliRunner().invoke(command, ["agree", str(path)])
    assert (result.exit_code, "the work of 1 annotators" in result.output) == (2, True)


def test_they_are_values() -> None:
    """Two evaluations of the same are equal, and say what they are."""
    one, other = (evaluate([ONE], [ONE], resamples=0) for _ in range(2))
    assert one == other
    assert isinstance(one, Evaluation)
    assert repr(one).startswith("<Evaluation: 1 articles, ")
    with pytest.raises(KeyError):
        one["exact", "nothing"]
