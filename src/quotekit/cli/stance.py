"""The subcommand ``stance``: given pairs in, one verdict a line out."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from quotekit.cli.refused import list_refused
from quotekit.errors import InputError, ModelNotFoundError, SettingError
from quotekit.kit import load
from quotekit.replacing import replacing
from quotekit.spans import Span
from quotekit.stance.given import Given

_LINE = '{"id": ..., "text": ..., "holder": [start, end] or null, "target": [start, end]}'


@click.command("stance")
@click.argument("pairs", metavar="PAIRS.jsonl", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", "out", default="-", metavar="OUT.jsonl", help="File to write; - is standard output.")
@click.option("--model", default="en", show_default=True, help="Whose judge: en, en_base if it is installed.")
@click.option(
    "--judge", default="default", show_default=True, metavar="JUDGE", help="lexicon, or a classifier's folder."
)
@click.option("--neutral", type=click.FloatRange(0, 1), help="Take a side only from this probability on.")
@click.option("--batch-size", type=click.IntRange(min=1), default=256, show_default=True, help="Pairs at once.")
def stance_command(pairs: Path, out: str, model: str, judge: str, neutral: float | None, batch_size: int) -> None:
    """Judge given pairs: who is for or against whom in a sentence or paragraph, without looking for quotes.

    Each line of PAIRS.jsonl is an object with "id", "text", "target": [start, end] and "holder": [start, end], or null
    for whoever wrote the text; offsets are code points. Each line written has "id", "label", "score" and
    "probabilities" of against, favor and neutral, in the same order.

    Exit status: 0 if all were judged; 1 if some lines were refused (each is named on standard error and in
    OUT.jsonl.errors.jsonl); 2 for bad usage.
    """
    try:
        kit = load(model, reader=None, stance=judge, neutral=neutral)
    except (ModelNotFoundError, SettingError) as error:
        raise click.UsageError(str(error)) from error
    if out != "-" and not Path(out).absolute().parent.is_dir():
        raise click.UsageError(f"there is no folder {Path(out).parent} to write {Path(out).name} to")
    refused: list[InputError] = []
    ids: deque[Any] = deque()
    with pairs.open("rb") as file:
        found = kit.stances(_accepted(file, str(pairs), refused, ids), batch_size=batch_size)
        with replacing(out) if out != "-" else nullcontext(sys.stdout.buffer) as written:
            for verdict in found:
                line = {"id": ids.popleft(), **verdict.to_dict()}
                written.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    if out != "-":
        list_refused(Path(f"{out}.errors.jsonl"), refused)
    if refused:
        sys.exit(1)


def _accepted(
    lines: Iterable[bytes], path: str, refused: list[InputError], ids: deque[Any]
) -> Iterator[tuple[str, Span, Span | None]]:
    """The pairs of the lines that can be read; the ids of these, and the errors of the others, are added."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            id, pair = _pair(line, number)
        except (SettingError, ValueError) as error:
            refused.append(InputError(str(error), path=path, line=number))
            click.echo(f"refused: {refused[-1]}", err=True)
            continue
        ids.append(id)
        yield pair.text, pair.target, pair.holder


def _pair(line: bytes, number: int) -> tuple[Any, Given]:
    """A line's id and pair.

    Raises:
        ValueError: if it holds none; says what is wrong with it.
    """
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"not JSON in UTF-8 ({error}): write {_LINE}") from error
    except ValueError as error:
        raise ValueError(f"not JSON ({error}): write {_LINE}") from error
    if not isinstance(row, dict) or not {"id", "text", "target"} <= set(row):
        raise ValueError(f"no object with id, text and target: write {_LINE}")
    if not isinstance(row["text"], str):
        raise ValueError(f"'text' is no string but {type(row['text']).__name__}: write {_LINE}")
    holder = row.get("holder")
    return row["id"], Given(
        row["text"], _span("target", row["target"]), None if holder is None else _span("holder", holder)
    )


def _span(name: str, value: Any) -> Span:
    whole = isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value)
    if not whole or not 0 <= value[0] <= value[1]:
        raise ValueError(f"{name!r} is {value!r}: give [start, end], two whole numbers")
    return Span(*value)
