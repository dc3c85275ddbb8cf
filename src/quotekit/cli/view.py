"""The subcommand ``view``: a page of an article, or of several with an index, written and opened."""

from __future__ import annotations

import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import click

from quotekit import load
from quotekit.cli.inputs import check, read
from quotekit.errors import InputError
from quotekit.report import Report, corpus

_PAGE = (".html", ".htm")


@click.command("view")
@click.argument("inputs", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("-o", "--output", "out", metavar="OUT", help="PAGE.html, or a folder; a temporary folder if not given.")
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the browser, or only write it.")
@click.option("--rules", is_flag=True, help="Read by rules alone, without the Reader: faster, finds less.")
@click.option("--parties", metavar="TABLE", help="TOML file of your own actors: names, camps, ties.")
def view_command(inputs: tuple[str, ...], out: str | None, opens: bool, rules: bool, parties: str | None) -> None:
    """Write the report page of an article, print its path and open it.

    ARTICLE is a .txt file, a .jsonl file with "id" and "text", a web page (.html), or - for standard input. Several
    articles get a page each, and an index of speakers, stances and articles, in a folder.

    Exit status: 0 if all was done; 1 if some articles were refused (each is named on standard error); 2 for bad usage.
    """
    check(inputs)
    refused: list[InputError] = []
    found = read(inputs, refused)
    try:
        kit = load(reader=None if rules else "default", parties=parties)
    except InputError as error:  # of the table of actors
        raise click.UsageError(str(error)) from error
    reports = kit.pipe({"id": article.id, "text": article.text} for article in found)
    try:
        page = _write(reports, out)
    except OSError as error:
        raise click.UsageError(f"{error.filename or out} cannot be written: {error.strerror}") from error
    if page is not None:
        click.echo(page)
        if opens and not webbrowser.open(page.absolute().as_uri()):
            click.echo("no browser was found to open it: open the file yourself, or use --no-open", err=True)
    if refused:
        sys.exit(1)


def _write(reports: Iterator[Report], out: str | None) -> Path | None:
    """The page to look at, once all is written; None if there is no report."""
    first = list(islice(reports, 2))
    if not first:
        return None
    if out is not None and out.lower().endswith(_PAGE):
        if len(first) > 1:
            raise click.UsageError(f"several articles do not fit in one page: give -o FOLDER, not {out}")
        return first[0].to_html(out)
    folder = Path(out) if out is not None else Path(tempfile.mkdtemp(prefix="quotekit-"))
    overview = corpus(chain(first, reports), pages=folder)
    return overview.articles[0].page if len(first) == 1 else overview.to_html(folder / "index.html")
