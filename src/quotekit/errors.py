"""What quotekit raises. Each error is also the builtin one would catch anyway, keeps its data, and ends with the fix.

Text never raises: what is odd in it becomes a :class:`quotekit.Note` of the report.
"""

from __future__ import annotations


class QuotekitError(Exception):
    """The base of all errors of quotekit."""


class SettingError(QuotekitError, ValueError):
    """An argument is wrong."""


class InputError(QuotekitError, ValueError):
    """A file or a record cannot be read; names the file, and the line where there is one."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message, path, line)
        self.message, self.path, self.line = message, path, line

    def __reduce__(self) -> tuple[object, ...]:
        return _input_error, (type(self), self.message, self.path, self.line)

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{where}: {self.message}" if where else self.message


def _input_error(cls: type[InputError], message: str, path: str | None, line: int | None) -> InputError:
    return cls(message, path=path, line=line)


class ModelNotFoundError(QuotekitError, FileNotFoundError):
    """A model is not on this machine; says where it was looked for and how to get it."""


class ModelDamagedError(QuotekitError, ValueError):
    """A model is there but cannot be used; says what is wrong with it."""


class ExtraMissingError(QuotekitError, ImportError):
    """A feature needs an optional dependency; names the ``pip install`` that gives it."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(feature, extra)
        self.feature, self.extra = feature, extra

    def __str__(self) -> str:
        return f"{self.feature} needs an optional dependency: pip install 'quotekit[{self.extra}]'"


class WorkerError(QuotekitError, RuntimeError):
    """Worker processes cannot be kept running; says how they ended."""
