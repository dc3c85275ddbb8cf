from __future__ import annotations

import pickle
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import quotekit
from quotekit import errors

ROOT = Path(__file__).parent.parent


def test_the_public_names() -> None:
    """These names are public and no others: a new one is a decision."""
    assert quotekit.__all__ == [
        "Affiliation",
        "Kit",
        "Medium",
        "Note",
        "Number",
        "Party",
        "PartyKind",
        "Quote",
        "QuoteKind",
        "Relation",
        "Report",
        "Span",
        "Stance",
        "StanceLabel",
        "agree",
        "errors",
        "evaluate",
        "link",
        "load",
        "matrix",
        "read_jsonl",
        "write_jsonl",
    ]


def test_the_version_is_one() -> None:
    """The package, its metadata and the citation give the same version."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert quotekit.__version__ == tomllib.load(file)["project"]["version"]
    assert quotekit.__version__ == version("quotekit")
    assert f"\nversion: {quotekit.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


ERRORS = [
    errors.QuotekitError("a"),
    errors.SettingError("a"),
    errors.InputError("a", path="b", line=3),
    errors.ModelNotFoundError("a"),
    errors.ModelDamagedError("a"),
    errors.ExtraMissingError("a", "b"),
    errors.WorkerError("a"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_pickling(error: Exception) -> None:
    """An error comes out of another process as it was."""
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (errors.SettingError, ValueError),
        (errors.InputError, ValueError),
        (errors.ModelNotFoundError, FileNotFoundError),
        (errors.ModelDamagedError, ValueError),
        (errors.ExtraMissingError, ImportError),
        (errors.WorkerError, RuntimeError),
    ],
)
def test_errors_are_what_one_would_catch(error: type[Exception], builtin: type[Exception]) -> None:
    """Each error is a QuotekitError and the builtin a caller would already catch."""
    assert issubclass(error, errors.QuotekitError)
    assert issubclass(error, builtin)
