"""brat standoff: for each article a ``.txt`` and an ``.ann`` file, to look at and correct in brat, and read back.

Marks and links are those of :mod:`quotekit.exports.layer`. Offsets count code points. brat lets no annotation run over
a line end and takes a discontinuous one instead, so spans are cut there; what was cut is whole again when it is read.
Facts (score, names ...) are JSON in the annotators' notes; a quote's medium and denial are attributes.

Documentation of the format: https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import regex

from quotekit.errors import InputError, SettingError
from quotekit.exports import layer as layers
from quotekit.exports.clean import encodable
from quotekit.exports.layer import LINKS, MARKS, Layer, Link, Mark, facts_of
from quotekit.exports.naming import Names, id_of
from quotekit.replacing import replacing
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.values import Medium, PartyKind, QuoteKind

_BROKEN = regex.compile(r"[\t\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]+")
"""What cannot stand in a line of an .ann file: its columns end at tabs, its lines at any of Unicode's line ends."""

_TYPES = {label: label.capitalize() for label in MARKS}
_RELATIONS = {
    label: {"cue": "HasCue", "source": "HasSource"}.get(label, label.title().replace("_", "")) for label in LINKS
}
_LABELS = {name: label for label, name in _TYPES.items()}
_LINKS = {name: label for label, name in _RELATIONS.items()}


def write(reports: Iterable[Report], path: str | PathLike[str], *, text: bool = True) -> int:
    """How many reports were written into a folder, with an ``annotation.conf`` for brat.

    Files are named by the articles' ids. If the path ends in ``.ann``, there must be one report: that file is written,
    and its ``.txt``.

    Raises:
        SettingError: if the path ends in ``.ann`` and there is more than one report.
        OSError: if a file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() == ".ann":
        several = list(reports)
        if len(several) != 1:
            raise SettingError(f"{path} is one article's, there are {len(several)}: give a folder")
        _write(several[0], path.with_suffix(""))
        return 1
    path.mkdir(parents=True, exist_ok=True)
    names, count = Names(), 0
    for report in reports:
        _write(report, path / names.name(report.id))
        count += 1
    _put(path / "annotation.conf", _configuration())
    return count


def _write(report: Report, stem: Path) -> None:
    for ending, content in ((".txt", encodable(report.text)), (".ann", to_ann(layers.of(report)))):
        _put(stem.with_name(stem.name + ending), content)


def _put(path: Path, content: str) -> None:
    with replacing(path) as file:
        file.write(content.encode())


def read(path: str | PathLike[str], texts: object = None) -> Iterator[Report]:
    """The reports of a folder's ``.ann`` files, by name, or of one such file; each needs its ``.txt`` beside it.

    Args:
        path: the folder, or an ``.ann`` file.
        texts: not needed; the ``.txt`` files hold them.

    Raises:
        InputError: if an annotation cannot be read; names file and line.
        OSError: if a file cannot be opened.
    """
    path = Path(path)
    for file in sorted(path.glob("*.ann")) if path.is_dir() else [path.with_suffix(".ann")]:
        try:
            text = file.with_suffix(".txt").read_bytes().decode("utf-8")
            layer = from_ann(file.read_bytes().decode("utf-8"), text, id_of(file.stem), str(file))
            yield layers.report(layer)
        except UnicodeDecodeError as error:
            raise InputError(f"not UTF-8 ({error})", path=str(file)) from error
        except InputError as error:
            raise InputError(error.message, path=error.path or str(file), line=error.line) from error


def to_ann(layer: Layer) -> str:
    """The content of a layer's .ann file."""
    keys = {mark.key: f"T{number}" for number, mark in enumerate(layer.marks, 1)}
    lines, notes = [], 0
    attributes = 0
    for mark in layer.marks:
        key, facts = keys[mark.key], dict(mark.facts)
        pieces = _unbroken(layer.text, mark.spans)
        if pieces != mark.spans:
            facts["spans"] = [[span.start, span.end] for span in mark.spans]
        if not pieces:
            continue
        places = ";".join(f"{span.start} {span.end}" for span in pieces)
        words = " ".join(layer.text[span.slice] for span in pieces)
        lines.append(f"{key}\t{_TYPES[mark.label]} {places}\t{encodable(words)}")
        for name, value in (("Medium", facts.pop("medium", None)), ("Negated", facts.pop("negated", None))):
            if value:
                attributes += 1
                lines.append(f"A{attributes}\t{name} {key}{'' if value is True else f' {value}'}")
        if facts:
            notes += 1
            lines.append(_note(notes, key, facts))
    written = {line.partition("\t")[0] for line in lines}
    relations = 0
    for link in layer.links:
        start, end = keys[link.start], keys[link.end]
        if start in written and end in written:
            relations += 1
            lines.append(f"R{relations}\t{_RELATIONS[link.label]} Arg1:{start} Arg2:{end}")
            if link.facts:
                notes += 1
                lines.append(_note(notes, f"R{relations}", link.facts))
    return "".join(f"{line}\n" for line in lines)


def _note(number: int, key: str, facts: Any) -> str:
    return f"#{number}\tAnnotatorNotes {key}\t{json.dumps(facts)}"


def _unbroken(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans, cut wherever a line of an .ann file would end."""
    found = []
    for span in spans:
        start = span.start
        for gap in _BROKEN.finditer(text, span.start, span.end):
            found.append(Span(start, gap.start()))
            start = gap.end()
        found.append(Span(start, span.end))
    return tuple(span for span in found if len(span))


def from_ann(content: str, text: str, id: str | None = None, path: str | None = None) -> Layer:
    """The layer in an .ann file's content. Events, normalisations and what else brat may hold are left alone.

    Raises:
        InputError: if a line cannot be read; names the line.
    """
    reader = _Reader(text)
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                reader.line(line.rstrip("\r"))
            except (ValueError, KeyError, IndexError) as error:
                message = error.message if isinstance(error, InputError) else f"not brat's standoff format ({error})"
                raise InputError(f"{message}: {line!r}", path=path, line=number) from error
    return reader.layer(id)


class _Reader:
    """Collects the lines of an .ann file; notes and attributes may come before what they speak of."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: dict[str, tuple[str, tuple[Span, ...]]] = {}
        self._links: dict[str, tuple[str, str, str]] = {}
        self._facts: dict[str, dict[str, Any]] = {}

    def line(self, line: str) -> None:
        """Take in a line."""
        id, _, rest = line.partition("\t")
        data, _, tail = rest.partition("\t")
        if id.startswith("T"):
            name, _, places = data.partition(" ")
            pieces = [piece.split() for piece in places.split(";")]
            spans = tuple(Span(int(start), int(end)) for start, end in pieces)
            if spans and max(span.end for span in spans) > len(self._text):
                raise InputError(f"{id} ends past the text, which has {len(self._text)} characters")
            self._marks[id] = (_label(name, _LABELS), spans)
        elif id.startswith("R"):
            name, *ends = data.split()
            start, end = (end.partition(":")[2] for end in ends)
            self._links[id] = (_label(name, _LINKS), start, end)
        elif id.startswith("*"):
            name, *keys = data.split()
            if name == "Equiv":
                for key in keys[1:]:
                    self._links[f"*{len(self._links)}"] = ("same", key, keys[0])
        elif id.startswith(("A", "M")):
            name, key, *values = data.split()
            value = values[0] if values else True
            self._facts.setdefault(key, {})[name.lower()] = value
        elif id.startswith("#"):
            key = data.split()[1]
            self._facts.setdefault(key, {}).update(facts_of(tail))

    def layer(self, id: str | None) -> Layer:
        """The layer of all lines."""
        marks = []
        for key, (label, spans) in self._marks.items():
            facts = self._facts.get(key, {})
            marks.append(Mark(key, label, self._whole(spans, facts.pop("spans", None)), facts))
        links = (Link(label, start, end, self._facts.get(key, {})) for key, (label, start, end) in self._links.items())
        return Layer(self._text, id, tuple(marks), tuple(links))

    def _whole(self, spans: tuple[Span, ...], before: object) -> tuple[Span, ...]:
        """The spans before they were cut at line ends; if somebody has changed them since, as they are."""
        try:
            whole = tuple(Span(start, end) for start, end in before)  # type: ignore[attr-defined]
        except (TypeError, ValueError):
            return spans
        return whole if _unbroken(self._text, whole) == spans else spans


def _label(name: str, known: dict[str, str]) -> str:
    if name not in known:
        raise InputError(f"no type {name!r}: there are {', '.join(known)}")
    return known[name]


def _configuration() -> str:
    """Brat's ``annotation.conf`` for these types."""
    quotes, parties = ("|".join(_TYPES[kind] for kind in kinds) for kinds in (QuoteKind, PartyKind))
    arguments = {label: (quotes, parties) for label in LINKS} | {
        "cue": (quotes, "Cue"),
        "source": (quotes, f"Source|{parties}"),
        "same": (parties, parties),
        "speaks_for": (parties, parties),
        "belongs_to": (parties, parties),
    }
    relations = (f"{_RELATIONS[label]}\tArg1:{start}, Arg2:{end}\n" for label, (start, end) in arguments.items())
    return (
        f"[entities]\n{''.join(f'{name}{chr(10)}' for name in _TYPES.values())}\n"
        f"[relations]\n{''.join(relations)}<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n"
        f"[events]\n\n[attributes]\nNegated\tArg:{quotes}\nMedium\tArg:{quotes}, Value:{'|'.join(Medium)}\n"
    )
