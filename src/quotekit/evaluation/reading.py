"""Gold and predictions, from whatever holds them, as annotations: reports, files, or spans given plainly."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from quotekit import articles
from quotekit.articles import Article
from quotekit.errors import InputError, SettingError
from quotekit.evaluation import plain
from quotekit.evaluation.annotation import Annotation
from quotekit.report import Report

Source = str | PathLike[str] | Iterable[Report | Mapping[str, Any] | Annotation] | Report
"""A file or folder, or reports, or mappings such as :mod:`quotekit.evaluation.plain` describes."""

Texts = Mapping[str, str] | str | PathLike[str]
"""Articles' texts by id, or the path of their JSONL (``id`` and ``text``)."""


def read_texts(texts: Texts | None) -> Mapping[str, str]:
    """Articles' texts by id.

    Raises:
        InputError: at the first line of a file that cannot be read.
    """
    if texts is None or isinstance(texts, Mapping):
        return texts or {}
    out = {}
    for article in articles.read(texts):
        if not isinstance(article, Article):
            raise article
        if article.id is not None:
            out[article.id] = article.text
    return out


def read(source: Source, texts: Mapping[str, str], only: Container[str] | None = None) -> list[Annotation]:
    """The annotations in a source, in order.

    Args:
        source: reports, records or plain articles; or the path of a file of them.
        texts: those of articles by id, for records that hold none.
        only: ids; records with another one, which nobody will look at, are not read further than that.

    Raises:
        InputError: if something in it cannot be read; names file and line.
        SettingError: if it is nothing of the kind, or two articles have one id.
    """
    if isinstance(source, Report):
        source = [source]
    if isinstance(source, str | PathLike):
        found = list(_file(Path(source), texts, only))
    elif isinstance(source, Mapping) or not isinstance(source, Iterable):
        raise SettingError(f"{type(source).__name__} is no source of annotations: give reports, records or a file")
    else:
        found = [_one(given, texts, only) for given in source]
    keys: set[str] = set()
    for annotation in found:
        if annotation.key in keys:
            raise SettingError(f"two articles of one id ({annotation.id!r}): give each article once")
        keys.add(annotation.key)
    return found


def annotators(path: Path) -> dict[str, list[Report]]:
    """What each annotator made, by the id or address under which a Label Studio export names them.

    Raises:
        InputError: if it is no such file, or fewer than two have annotated anything.
    """
    from quotekit.exports import labelstudio

    try:
        tasks = json.loads(path.read_bytes())
        done = [annotation for task in tasks for annotation in task.get("annotations") or ()]
        people = [annotation.get("completed_by") for annotation in done if not annotation.get("was_cancelled")]
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise InputError(f"no export of Label Studio's ({error}): give a file an annotator", path=str(path)) from error
    names = [person.get("email") or person.get("id") if isinstance(person, dict) else person for person in people]
    made = {
        str(name): list(labelstudio.read(path, annotator=name)) for name in dict.fromkeys(names) if name is not None
    }
    if len(made) < 2:
        raise InputError(f"the work of {len(made)} annotators is in it: give a file an annotator", path=str(path))
    return made


def _one(given: object, texts: Mapping[str, str], only: Container[str] | None) -> Annotation:
    if isinstance(given, Annotation):
        return given
    if isinstance(given, Report):
        return Annotation.of(given)
    if not isinstance(given, Mapping):
        raise SettingError(f"{type(given).__name__} is no annotation: give reports, records or plain articles")
    id = given.get("id")
    if only is not None and isinstance(id, str) and id not in only:
        return Annotation("", id, ())
    text = texts.get(id) if isinstance(id, str) else None
    if "schema" in given:
        return Annotation.of(Report.from_dict(given, None if isinstance(given.get("text"), str) else text))
    return plain.read(given, text)


def _file(path: Path, texts: Mapping[str, str], only: Container[str] | None) -> Iterator[Annotation]:
    from quotekit.exports import formats

    try:
        if path.is_dir() or path.suffix.lower() == ".ann":
            yield from map(Annotation.of, formats.read(path, "brat"))
        elif path.suffix.lower() == ".json":
            yield from _list(path, texts, only)
        elif path.suffix.lower() == ".jsonl":
            lines = enumerate(path.read_bytes().split(b"\n"), 1)
            values = ((number, _json(line, path, number)) for number, line in lines if line.strip())
            yield from _values(values, path, texts, only)
        else:
            yield from map(Annotation.of, formats.read(path, texts=texts))
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", path=str(path)) from error


def _list(path: Path, texts: Mapping[str, str], only: Container[str] | None) -> Iterator[Annotation]:
    """The annotations of one JSON value: tasks of Label Studio, records or plain articles."""
    from quotekit.exports import formats

    listed = _json(path.read_bytes(), path, None)
    if not isinstance(listed, list):
        raise InputError("not a list: give tasks of Label Studio, records or plain articles", path=str(path))
    if listed and isinstance(listed[0], Mapping) and "data" in listed[0]:
        yield from map(Annotation.of, formats.read(path, "labelstudio"))
    else:
        yield from _values(((None, value) for value in listed), path, texts, only)


def _values(
    values: Iterable[tuple[int | None, Any]], path: Path, texts: Mapping[str, str], only: Container[str] | None
) -> Iterator[Annotation]:
    for number, value in values:
        try:
            if not isinstance(value, Mapping):
                raise InputError("not a JSON object: give one record or article a line")
            yield _one(value, texts, only)
        except InputError as error:
            raise InputError(error.message, path=str(path), line=number) from error


def _json(content: bytes, path: Path, line: int | None) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error})", path=str(path), line=line) from error
