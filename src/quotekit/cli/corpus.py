"""``quotekit annotate ... -o OUT/``: a corpus, into a folder of shards."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import attrs
import click

from quotekit.corpus import Columns, Sources, annotate
from quotekit.corpus.shards import FORMATS
from quotekit.errors import ExtraMissingError, InputError, ModelNotFoundError, QuotekitError, SettingError, WorkerError
from quotekit.interop import cluster
from quotekit.kit import Kit

STOPPED = 3
"""The exit status of a run that ended early, and can be resumed."""


@attrs.frozen
class Options:
    """What was asked for that only a folder can have."""

    text_column: str | None
    id_column: str | None
    shard_size: int | None
    shard: tuple[int, int] | None
    resume: bool
    ray: str | None

    def refuse(self, out: str, form: str | None) -> None:
        """See that none was given, nor a format that only a folder can have.

        Raises:
            click.UsageError: if one was.
        """
        given = [name for name, value in attrs.asdict(self).items() if value]
        if form == "parquet":
            given.append("format parquet")
        if given:
            option = given[0].replace("_", "-")
            raise click.UsageError(
                f"--{option} goes with a folder: give -o FOLDER/, with a slash at its end, not {out}"
            )


def options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with these options; it gets them together as ``shards``."""

    @wraps(command)
    def taking(**given: Any) -> None:
        own = {field.name: given.pop(field.name) for field in attrs.fields(Options)}
        command(**given, shards=Options(**own))

    for option in (
        click.option(
            "--ray", metavar="ADDRESS", help="Folder: read on this Ray cluster: auto, HOST:PORT, or local to start one."
        ),
        click.option("--resume", is_flag=True, help="Folder: pass over the shards that are done, do the rest."),
        click.option(
            "--shard", callback=_part, metavar="I/N", help="Folder: do the I-th of N parts of the shards only."
        ),
        click.option("--shard-size", type=click.IntRange(min=1), help="Folder: articles in a shard; 1000."),
        click.option("--id-column", metavar="NAME", help="Folder: the column with the ids; id."),
        click.option("--text-column", metavar="NAME", help="Folder: the column with the texts; text."),
    ):
        taking = option(taking)
    return taking


def is_folder(out: str, form: str | None) -> bool:
    """Whether shards in a folder are asked for."""
    return form in (None, *FORMATS) and (out.endswith(("/", os.sep)) or Path(out).is_dir())


def into_folder(
    load: Callable[[], Kit],
    inputs: tuple[str, ...],
    out: str,
    form: str | None,
    shards: Options,
    *,
    text: bool,
    workers: int | None,
    progress: bool,
) -> NoReturn:
    """Annotate, tell what was done on standard error, and exit."""
    _check(inputs, out, shards.ray)
    try:
        with _ending_well():
            summary = annotate(
                load(),
                inputs,
                out,
                columns=Columns(shards.text_column or "text", shards.id_column),
                form=form or "parquet",
                text=text,
                shard_size=shards.shard_size or 1_000,
                part=shards.shard or (1, 1),
                resume=shards.resume,
                workers=workers,
                ray=shards.ray,
                progress=progress,
                told=_tell,
            )
    except (SettingError, InputError, ModelNotFoundError, ImportError) as error:
        raise click.UsageError(str(error)) from error
    except (WorkerError, OSError) as error:
        said = error if isinstance(error, QuotekitError) else f"{out} cannot be written: {error.strerror or error}"
        click.echo(f"{said}\nWhat is done stays; go on with --resume.", err=True)
        sys.exit(STOPPED)
    except KeyboardInterrupt:
        click.echo("Stopped. What is done stays; go on with --resume.", err=True)
        sys.exit(128 + signal.SIGINT)
    click.echo(summary, err=True)
    if summary.errors:
        click.echo(f"The errors are listed in {Path(out) / 'errors'}", err=True)
        sys.exit(1)
    sys.exit(0)


def _check(inputs: tuple[str, ...], out: str, ray: str | None) -> None:
    """See what is wrong with the call before the models are loaded."""
    try:
        if ray is not None:
            cluster.require()
        Sources(inputs)
        Path(out).mkdir(parents=True, exist_ok=True)
    except (SettingError, ExtraMissingError) as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{out} cannot be made: {error.strerror}") from error
    if not os.access(out, os.W_OK | os.X_OK):
        raise click.UsageError(f"{out} cannot be written to: it is not yours, or the disk is read-only")


def _part(_context: object, _option: object, given: str | None) -> tuple[int, int] | None:
    if given is None:
        return None
    first, slash, of = given.partition("/")
    if not (slash and first.isdecimal() and of.isdecimal() and 1 <= int(first) <= int(of)):
        raise click.BadParameter(f"{given} is no I/N: give 1/8 for the first of eight parts, 8/8 for the last")
    return int(first), int(of)


def _tell(error: dict[str, Any]) -> None:
    place = error["file"] if error["row"] is None else f"{error['file']}:{error['row']}"
    kind = "" if error["kind"] == "InputError" else f"{error['kind']}: "
    click.echo(f"refused: {place}: {kind}{error['error']}", err=True)


@contextmanager
def _ending_well() -> Any:
    """While it lasts, a request to end, as batch systems send it, ends the run as Ctrl-C does."""
    status = 0

    def end(number: int, _frame: object) -> NoReturn:
        nonlocal status
        status = 128 + number
        sys.exit(status)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    except SystemExit as ended:  # Ray gives it a status of its own
        sys.exit(status or ended.code)
    finally:
        signal.signal(signal.SIGTERM, before)
