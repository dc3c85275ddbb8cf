"""The articles that a command is given: files, web pages, standard input. What cannot be read is passed over."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

from quotekit import articles
from quotekit.articles import Article
from quotekit.errors import ExtraMissingError, InputError
from quotekit.interop import html

_ENDINGS = (".txt", ".jsonl", *html.ENDINGS)


def check(inputs: Iterable[str]) -> None:
    """See that all inputs are there, and that they can be read.

    Raises:
        click.UsageError: if one is not; says what inputs may be.
    """
    for name in inputs:
        if name != "-" and not Path(name).is_file():
            raise click.UsageError(f"{name} is not a file")
        if name != "-" and Path(name).suffix.lower() not in _ENDINGS:
            raise click.UsageError(f"{name}: inputs end in .txt, .jsonl or .html, or are - for standard input")
    if any(map(is_page, inputs)):
        try:
            html.require()
        except ExtraMissingError as error:
            raise click.UsageError(str(error)) from error


def is_page(name: str) -> bool:
    """Whether it is the name of a web page."""
    return name.lower().endswith(html.ENDINGS)


def read(inputs: tuple[str, ...], refused: list[InputError]) -> Iterator[Article]:
    """The articles in order; what is refused is named on standard error and added to the list."""
    for article in _found(inputs):
        if isinstance(article, InputError):
            click.echo(f"refused: {article}", err=True)
            refused.append(article)
        else:
            yield article


def _found(inputs: tuple[str, ...]) -> Iterator[Article | InputError]:
    single = (".txt", *html.ENDINGS)
    stems = Counter(Path(name).stem for name in inputs if name.lower().endswith(single))
    for name in inputs:
        if name == "-":
            yield from _standard_input()
        else:
            for article in html.read(name) if is_page(name) else articles.read(name):
                # Two files of one name in different folders: the folder tells them apart.
                if isinstance(article, Article) and stems[article.id or ""] > 1 and name.lower().endswith(single):
                    article = Article(str(Path(name).with_suffix("")), article.text)
                yield article


def _standard_input() -> Iterator[Article | InputError]:
    """The articles of standard input: JSONL if it starts with ``{``, else one text."""
    lines = sys.stdin.buffer
    before: list[bytes] = []
    for line in lines:
        before.append(line)
        if line.strip():
            break
    if before and before[-1].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from articles.from_lines(chain(before, lines), "-")
    else:
        try:
            yield articles.from_bytes(b"".join(chain(before, lines)), "-")
        except InputError as error:
            yield error
