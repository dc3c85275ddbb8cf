"""Stanza's own packages: looked for on this machine, checked and loaded. Nothing is ever downloaded.

Stanza reads no more than numbers and plain values from a package's file (``weights_only=True``), so no code in it runs.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from quotekit.errors import ModelDamagedError, ModelNotFoundError, SettingError

LAYERS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner", "sentiment", "constituency", "coref")
"""Processors of Stanza's for which packages may be named."""


def load(layers: Mapping[str, str]) -> Any:
    """A ``stanza.Pipeline`` of quotekit's tokenizer and of Stanza's packages, by processor.

    Looks in the folder that the environment variable STANZA_RESOURCES_DIR names, or else in Stanza's own.

    Raises:
        SettingError: if there is no such processor, or one needs another that is not named.
        ModelNotFoundError: if a package is not on this machine.
        ModelDamagedError: if one is there but cannot be loaded.
    """
    _check(layers)
    import stanza
    from stanza.pipeline.core import PipelineRequirementsException
    from stanza.resources.common import DEFAULT_MODEL_DIR

    folder = Path(os.environ.get("STANZA_RESOURCES_DIR") or DEFAULT_MODEL_DIR)
    wanted = {"tokenize": "quotekit"} | {name: package.strip().lower() for name, package in layers.items()}
    _find(wanted, folder)
    try:
        return stanza.Pipeline(
            "en", dir=str(folder), package=None, processors=wanted, download_method=None, logging_level="ERROR"
        )
    except PipelineRequirementsException as error:
        needs = " ".join(str(error).split())
        raise SettingError(f"a layer needs another one: name that in stanza= too. Stanza says: {needs}") from error
    except ImportError:
        raise
    except Exception as error:  # whatever torch or Stanza raise on a file that is not what it should be
        raise ModelDamagedError(
            f"Stanza's packages {_listed(wanted)} in {folder} cannot be loaded ({type(error).__name__}: {error}): "
            f"get them anew. {_remedy(wanted)}"
        ) from error


def _check(layers: Mapping[str, str]) -> None:
    for name, package in layers.items():
        if name not in LAYERS:
            raise SettingError(
                f"no layer {name!r}: Stanza's are {', '.join(LAYERS)}, as in stanza={{'ner': 'default'}}"
            )
        if not isinstance(package, str) or not package.strip():
            raise SettingError(f"the package for {name!r} is {package!r}: give its name, such as 'default'")
    if "mwt" in layers and "tokenize" not in layers:
        raise SettingError("'mwt' belongs to Stanza's own tokenizer: name a package for 'tokenize' too, or drop it")
    if layers.get("tokenize") == "quotekit":
        raise SettingError("quotekit's own tokenizer is used unless another is named: leave 'tokenize' out")


def _find(wanted: Mapping[str, str], folder: Path) -> None:
    """Makes sure that the packages, and those they are built on, are there."""
    from stanza.pipeline.core import filter_variants
    from stanza.resources import common

    index = folder / "resources.json"
    try:
        resources = json.loads(index.read_bytes())
        resources["en"].setdefault("packages", {})
    except FileNotFoundError:
        raise ModelNotFoundError(
            f"no packages of Stanza's on this machine: {_searched(folder)} has no resources.json. {_remedy(wanted)}"
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelDamagedError(f"{index} is not Stanza's list of packages for English. {_remedy(wanted)}") from error
    with common.logging_level_context("ERROR", None):
        listed = common.maintain_processor_list(resources, "en", None, dict(wanted))
        found = common.add_dependencies(resources, "en", listed)
    unknown = {name: package for name, package in wanted.items() if name not in {name for name, _ in found}}
    if unknown:
        raise ModelNotFoundError(
            f"no package {_listed(unknown)} is known to {index}. {_there(folder, *unknown)} {_remedy(unknown)}"
        )
    for name, package in common.flatten_processor_list(filter_variants(found)):
        path = folder / "en" / name / f"{package}.pt"
        if not path.is_file():
            raise ModelNotFoundError(
                f"Stanza's package {_listed({name: package})} is not on this machine: {_searched(folder)} has no "
                f"{path.relative_to(folder)}. {_there(folder, name)} {_remedy(wanted)}"
            )


def _listed(packages: Mapping[str, str]) -> str:
    return ", ".join(f"{name}: {package!r}" for name, package in packages.items())


def _searched(folder: Path) -> str:
    how = (
        "as STANZA_RESOURCES_DIR says" if os.environ.get("STANZA_RESOURCES_DIR") else "STANZA_RESOURCES_DIR is not set"
    )
    return f"{folder} ({how})"


def _there(folder: Path, *names: str) -> str:
    """What there is in place of packages that are not."""
    there = [path for name in names for path in sorted((folder / "en" / name).glob("*.pt"))]
    return f"There: {', '.join(f'{path.parent.name}: {path.stem!r}' for path in there) or 'none'}."


def _remedy(wanted: Mapping[str, str]) -> str:
    packages = {name: package for name, package in wanted.items() if package != "quotekit"}
    return (
        f'On a machine with network, stanza.download("en", package=None, processors={packages}) gets what is '
        "missing; copy its folder here. Or leave the layer to quotekit."
    )
