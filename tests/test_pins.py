from __future__ import annotations

import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
PINS = [
    Requirement(line)
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line[:1] not in "#"
]
TESTED = ("cli", "test", "lint")  # what an environment for tests is made with


def wanted(extras: tuple[str, ...]) -> dict[str, list[Requirement]]:
    """The requirements of the package with these extras and those they name, by package."""
    found: dict[str, list[Requirement]] = {}
    seen: set[str] = set()
    lines, todo = list(PROJECT["dependencies"]), list(extras)
    while todo:
        extra = todo.pop()
        if extra not in seen:
            seen.add(extra)
            lines += EXTRAS[extra]
            todo += [name for line in EXTRAS[extra] if (r := Requirement(line)).name == "quotekit" for name in r.extras]
    for line in lines:
        if (requirement := Requirement(line)).name != "quotekit":
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def pinned() -> dict[str, Version]:
    """The version each package is pinned to."""
    return {canonicalize_name(pin.name): Version(str(pin.specifier).removeprefix("==")) for pin in PINS}


def test_every_pin_is_one_version_once() -> None:
    """Each line pins one package with "==", and none stands twice."""
    assert all(str(pin.specifier).startswith("==") and "," not in str(pin.specifier) for pin in PINS)
    names = [canonicalize_name(pin.name) for pin in PINS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", sorted(wanted(TESTED)))
def test_what_is_asked_for_is_pinned_within_its_bounds(name: str) -> None:
    """What an environment for tests needs is pinned, to a version that the bounds of pyproject.toml allow."""
    assert name in pinned()
    assert all(requirement.specifier.contains(pinned()[name]) for requirement in wanted(TESTED)[name])


def test_what_is_installed_is_what_is_pinned() -> None:
    """No pinned package is here in another version, and the needs of those that are here are met by the pins."""
    here = {canonicalize_name(found.name): found for found in metadata.distributions()}
    pins = pinned()
    versions = {name: Version(here[name].version) for name in pins.keys() & here.keys()}
    assert {name: str(version) for name, version in versions.items() if Version(version.public) != pins[name]} == {}
    broken = [
        f"{name}: {need}"
        for name in pins.keys() & here.keys()
        for need in map(Requirement, here[name].requires or ())
        if (need.marker is None or need.marker.evaluate({"extra": ""}))
        and (pin := pins.get(canonicalize_name(need.name))) is not None
        and not need.specifier.contains(pin, prereleases=True)
    ]
    assert broken == []


def test_the_pythons_named_are_those_allowed() -> None:
    """Each classifier's Python is one that ``requires-python`` takes, and the one that runs this is among them."""
    versions = [
        name.rpartition(" ")[2]
        for name in PROJECT["classifiers"]
        if name.startswith("Programming Language :: Python :: 3.")
    ]
    allowed = SpecifierSet(PROJECT["requires-python"])
    assert all(allowed.contains(version) for version in versions)
    assert min(map(Version, versions)) == Version(PROJECT["requires-python"].removeprefix(">="))
    assert f"{sys.version_info.major}.{sys.version_info.minor}" in versions
