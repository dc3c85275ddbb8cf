"""What the name of a model stands for: "en" comes with quotekit, "en_base" is a package beside it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import attrs

from quotekit.errors import ModelNotFoundError
from quotekit.models import package

PREFIX = "quotekit_"
_LANGUAGE = "en"


@attrs.frozen
class Named:
    """A model's parts.

    Attributes:
        language: what it reads.
        reader: "default", the Reader that comes with quotekit, or the folder of its own.
        stance: the folder of its stance classifier, or "lexicon".
    """

    language: str
    reader: str
    stance: str


def named(model: str) -> Named:
    """The parts of a model: its own, and quotekit's where it has none.

    Raises:
        ModelNotFoundError: if there is none of that name; says which there are and how to get the others.
    """
    if model == _LANGUAGE:
        return Named(_LANGUAGE, "default", _own(package.HERE / _LANGUAGE / "stance", "lexicon"))
    if isinstance(model, str) and model.startswith(f"{_LANGUAGE}_") and model.isidentifier():
        folder = _folder(PREFIX + model)
        if folder is not None:
            return Named(_LANGUAGE, _own(folder / "reader", "default"), _own(folder / "stance", "lexicon"))
        raise ModelNotFoundError(
            f"no model {model!r} on this machine: pip install {(PREFIX + model).replace('_', '-')}; there is {_there()}"
        )
    raise ModelNotFoundError(f"no model {model!r}: there is {_there()}, for English")


def optional() -> list[str]:
    """The names of the models that are packages beside quotekit, on this machine."""
    import pkgutil

    found = (module.name for module in pkgutil.iter_modules() if module.ispkg and module.name.startswith(PREFIX))
    return sorted(name.removeprefix(PREFIX) for name in found)


def folders() -> list[Path]:
    """The folders of all models on this machine: quotekit's own, then those of packages beside it."""
    packages = (_folder(PREFIX + model) for model in optional())
    beside = [path for folder in packages if folder is not None for path in sorted(folder.glob("*/manifest.json"))]
    return [path.parent for path in (*sorted(package.HERE.glob("*/*/manifest.json")), *beside)]


def manifests() -> list[dict[str, Any]]:
    """The manifests of all models on this machine, each with its ``folder``."""
    return [{**package.manifest(package.Layout(folder)), "folder": str(folder)} for folder in folders()]


def _there() -> str:
    return ", ".join(map(repr, [_LANGUAGE, *optional()]))


def _own(folder: Path, instead: str) -> str:
    """A model's folder, or what is taken instead if there is no model in it."""
    return str(folder) if package.Layout(folder).manifest.is_file() else instead


def _folder(name: str) -> Path | None:
    """The folder of an installed package, which is not imported."""
    spec = find_spec(name)
    return Path(next(iter(spec.submodule_search_locations))) if spec and spec.submodule_search_locations else None
