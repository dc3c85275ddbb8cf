"""The reference is whole: every public name, argument, attribute, member, command and option stands in it."""

from __future__ import annotations

import enum
import inspect
import re
from pathlib import Path
from typing import Any

import click
import pytest

import quotekit
from quotekit import errors
from quotekit.cli.commands import quotekit as command
from quotekit.linking.linker import Linker
from quotekit.linking.links import LinkedParty, Links
from quotekit.report import Cell, Matrix

REFERENCE = (Path(__file__).parent.parent / "docs" / "reference.md").read_text(encoding="utf-8")
SECTIONS = re.split(r"^##+ ", REFERENCE, flags=re.MULTILINE)[1:]
CLASSES = [getattr(quotekit, name) for name in quotekit.__all__ if inspect.isclass(getattr(quotekit, name))]
FUNCTIONS = [getattr(quotekit, name) for name in quotekit.__all__ if inspect.isfunction(getattr(quotekit, name))]


def code(text: str) -> set[str]:
    """The words in code of a piece of Markdown."""
    return {word for piece in re.findall(r"`([^`]+)`", text) for word in re.findall(r"[\w-]+", piece)}


def section(name: str) -> str:
    """The sections of the reference whose headings name something, joined."""
    found = [text for text in SECTIONS if re.search(rf"\b{name}\b", text.partition("\n")[0])]
    assert found, f"no heading of docs/reference.md names {name}"
    return "\n".join(found)


def public(owner: type) -> set[str]:
    """The public fields, properties and methods that a class itself defines."""
    return {name for name in (*vars(owner), *getattr(owner, "__annotations__", {})) if not name.startswith("_")}


@pytest.mark.parametrize("name", quotekit.__all__)
def test_each_public_name_is_in_the_reference(name: str) -> None:
    """Each public name has a docstring of its own and stands in the reference, in code."""
    assert inspect.getdoc(getattr(quotekit, name))
    assert name in code(REFERENCE)


@pytest.mark.parametrize(
    "function", [*FUNCTIONS, quotekit.Kit.pipe, quotekit.Kit.__call__], ids=lambda f: f.__qualname__
)
def test_each_argument_is_documented(function: Any) -> None:
    """Each argument of a public function is in its section, and in its docstring unless the docstring is one line."""
    name = "Kit" if function.__qualname__.startswith("Kit.") else function.__name__
    words, told = code(section(name)), inspect.getdoc(function) or ""
    headings = code("\n".join(line for line in REFERENCE.splitlines() if line.startswith(f"### `{name}(")))
    for argument in inspect.signature(function).parameters:
        assert name == "Kit" or argument in headings
        assert argument == "self" or argument in words
        assert argument == "self" or "Args:" not in told or re.search(rf"\b{argument}\b", told.partition("Args:")[2])


@pytest.mark.parametrize(
    ("owner", "heading"),
    [
        *((owner, owner.__name__) for owner in CLASSES if not issubclass(owner, enum.Enum)),
        (Matrix, "matrix"),
        (Cell, "matrix"),
        (Links, "link"),
        (LinkedParty, "link"),
        (Linker, "link"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_attribute_is_documented(owner: type, heading: str) -> None:
    """Each public field, property and method of a public value is in the section of its class."""
    words = code(section(heading))
    assert not public(owner) - words


@pytest.mark.parametrize("owner", [c for c in CLASSES if issubclass(c, enum.Enum)], ids=lambda owner: owner.__name__)
def test_each_member_is_documented(owner: type[enum.Enum]) -> None:
    """Each member of a closed set is on the set's line."""
    line = next(line for line in REFERENCE.splitlines() if line.startswith(f"- `{owner.__name__}`"))
    assert sorted(line.partition(": ")[2].split(", ")) == sorted(str(member.value) for member in owner)


def test_each_error_is_documented() -> None:
    """Each error a user may catch is in the section of errors."""
    own = [name for name, value in vars(errors).items() if inspect.isclass(value) and issubclass(value, Exception)]
    assert not [name for name in own if name not in code(section("errors"))]


@pytest.mark.parametrize("name", sorted(command.commands))
def test_each_command_and_option_is_documented(name: str) -> None:
    """Each command has a section that names its arguments and options, and a help text; each option has one too."""
    own = command.commands[name]
    assert own.help
    text = section(f"quotekit {name}")
    for parameter in own.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            named = (*parameter.opts, *parameter.secondary_opts)
            assert any(re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", text) for option in named), named
        else:
            assert (parameter.metavar or (parameter.name or "").upper()).strip(".[]") in text
