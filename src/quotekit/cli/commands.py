"""The subcommands: they read arguments, call the kit, and write."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from quotekit import __version__, load
from quotekit.cli import corpus
from quotekit.cli.doctor import doctor_command
from quotekit.cli.evaluation import agree_command, evaluate_command
from quotekit.cli.inputs import check, is_page, read
from quotekit.cli.link import link_command
from quotekit.cli.query import query_command
from quotekit.cli.refused import list_refused
from quotekit.cli.stance import stance_command
from quotekit.cli.view import view_command
from quotekit.errors import ExtraMissingError, InputError, SettingError
from quotekit.exports import FORMATS, formats
from quotekit.kit import Kit
from quotekit.models.named import manifests
from quotekit.replacing import replacing
from quotekit.report.record import json_schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def quotekit() -> None:
    """Quotes, speakers and stances in news text, offline."""


quotekit.add_command(evaluate_command)
quotekit.add_command(agree_command)
quotekit.add_command(doctor_command)
quotekit.add_command(link_command)
quotekit.add_command(query_command)
quotekit.add_command(stance_command)
quotekit.add_command(view_command)


@quotekit.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o", "--output", "out", default="-", metavar="OUT", help="File or FOLDER/ to write; - is standard output."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Instead of what OUT's ending says.")
@click.option("--text", is_flag=True, help="Put the articles' texts into the records (jsonl, json).")
@click.option("--progress", is_flag=True, help="Show a progress bar on standard error.")
@click.option("--rules", is_flag=True, help="Read by rules alone, without the Reader: faster, finds less.")
@click.option(
    "--workers", type=click.IntRange(min=1), help="Processes to use; 1, or with --ray what the cluster has room for."
)
@click.option("--parties", metavar="TABLE", help="TOML file of your own actors: names, camps, ties.")
@corpus.options
def annotate(
    inputs: tuple[str, ...],
    out: str,
    form: str | None,
    text: bool,
    progress: bool,
    rules: bool,
    workers: int | None,
    parties: str | None,
    shards: corpus.Options,
) -> None:
    """Annotate articles: .txt files, .jsonl with "id" and "text", .html pages, or - for standard input.

    Standard input is JSONL if it starts with "{", else one plain text. Without --format, OUT's ending decides, as in
    .jsonl, .csv, .html, or .txt for tables; standard output gets jsonl; brat is a folder of files. Of web pages the
    article is read, and its text put into the records, as offsets are into that.

    A corpus goes into a folder, OUT with a slash at its end, as shards of Parquet, or jsonl. Its inputs may be folders,
    .txt, .html, .jsonl, .csv, .tsv and .parquet, compressed as .gz or .zst. --resume goes on where a run was cut off.

    Exit status: 0 if all was done; 1 if some articles were refused (each is named on standard error and in
    OUT.errors.jsonl, or the folder OUT/errors); 2 for bad usage; 3 if a folder's run ended early and can be resumed.
    """
    if corpus.is_folder(out, form):
        corpus.into_folder(
            lambda: _kit(rules, parties), inputs, out, form, shards, text=text, workers=workers, progress=progress
        )
    form = form or _format_of(out)
    shards.refuse(out, form)
    try:
        chosen, module = FORMATS[form], FORMATS[form].module
    except ExtraMissingError as error:
        raise click.UsageError(str(error)) from error
    if chosen.many and out == "-":
        raise click.UsageError(f"{form} is several files: give -o FOLDER")
    check(inputs)
    text = text or any(map(is_page, inputs))
    if out != "-" and not Path(out).absolute().parent.is_dir():
        raise click.UsageError(f"there is no folder {Path(out).parent} to write {Path(out).name} to")
    refused: list[InputError] = []
    reports = _kit(rules, parties).pipe(
        ({"id": article.id, "text": article.text} for article in read(inputs, refused)),
        workers=workers or 1,
        progress=progress,
    )
    try:
        if chosen.many:
            module.write(reports, out, text=text)
        else:
            with _opened(out) as file:
                for piece in module.pieces(reports, text=text):
                    file.write(piece)
    except OSError as error:
        if out == "-":
            raise
        raise click.UsageError(f"{out} cannot be written: {error.strerror}") from error
    if out != "-":
        list_refused(Path(f"{out}.errors.jsonl"), refused)
    if refused:
        sys.exit(1)


@quotekit.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@quotekit.command()
def models() -> None:
    """List the models on this machine: name, version, figures, folder."""
    for held in manifests():
        click.echo(f"{held['name']} {held['version']}  {held['folder']}")
        for figure, value in held["figures"].items():
            click.echo(f"  {figure:32} {value}")


@quotekit.command()
def info() -> None:
    """Print versions, settings and steps as JSON."""
    click.echo(json.dumps(load().info(), indent=2, ensure_ascii=False))


def _format_of(out: str) -> str:
    try:
        return "jsonl" if out == "-" else formats.of(out).name
    except SettingError as error:
        endings = ", ".join(ending for form in FORMATS.values() for ending in form.endings)
        raise click.UsageError(f"what to write to {out}? Give --format, or an ending of {endings}") from error


def _kit(rules: bool, parties: str | None) -> Kit:
    try:
        return load(reader=None if rules else "default", parties=parties)
    except InputError as error:  # of the table of actors
        raise click.UsageError(str(error)) from error


@contextmanager
def _opened(out: str) -> Iterator[BinaryIO]:
    if out == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    else:
        with replacing(out) as file:
            yield file
