"""The subcommands ``evaluate`` and ``agree``: they read files, call the measures, and print."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from quotekit.errors import InputError, SettingError
from quotekit.evaluation import agree, evaluate
from quotekit.evaluation.reading import annotators
from quotekit.evaluation.result import Result


def _csv(result: Result) -> str:
    out = io.StringIO()
    rows = result.rows()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().rstrip("\n")


FORMATS: dict[str, Callable[[Result], str]] = {
    "table": str,
    "json": lambda result: json.dumps(result.to_dict(), indent=2),
    "csv": _csv,
}

_SOURCE = click.Path(exists=True, path_type=Path)


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """What both commands can be told."""
    for option in (
        click.option("--seed", type=int, default=0, show_default=True, help="Of the draws for the intervals."),
        click.option("--confidence", type=float, default=0.95, show_default=True, help="Of the intervals."),
        click.option("--resamples", type=int, default=1000, show_default=True, help="Draws of articles; 0 for none."),
        click.option("--nested", is_flag=True, help="Count quotes inside quotes as well."),
        click.option("--texts", type=_SOURCE, help="JSONL of the articles, if records do not hold their texts."),
        click.option(
            "--format",
            "form",
            type=click.Choice(list(FORMATS)),
            default="table",
            show_default=True,
            help="How the figures are printed.",
        ),
    ):
        command = option(command)
    return command


@click.command("evaluate")
@click.argument("gold", type=_SOURCE)
@click.argument("pred", type=_SOURCE)
@_options
def evaluate_command(gold: Path, pred: Path, form: str, **options: Any) -> None:
    """Score predictions against gold: quotes by kind, sources, speakers, stances, with confidence intervals.

    GOLD and PRED are JSONL files of records or plain articles, .json files of tasks exported from Label Studio, or
    folders that brat wrote. Exit status: 0, or 2 if something cannot be read.
    """
    _show(form, lambda: evaluate(gold, pred, **options))


@click.command("agree")
@click.argument("sources", metavar="A B...", nargs=-1, required=True, type=_SOURCE)
@_options
def agree_command(sources: tuple[Path, ...], form: str, **options: Any) -> None:
    """Compare annotators: F1 of quotes and spans, Krippendorff's alpha of speakers and stances.

    A, B and any more are what each annotator made, in the forms that "quotekit evaluate" reads; or one export of Label
    Studio's with the work of several. Exit status: 0, or 2 if something cannot be read.
    """

    def result() -> Result:
        made = sources if len(sources) > 1 else annotators(sources[0]).values()
        return agree(*made, **options)

    _show(form, result)


def _show(form: str, result: Callable[[], Result]) -> None:
    try:
        click.echo(FORMATS[form](result()))
    except (InputError, SettingError) as error:
        raise click.UsageError(str(error)) from error
