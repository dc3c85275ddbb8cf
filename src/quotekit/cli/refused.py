"""What a command refused: named on standard error, and listed in a file beside the output."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from quotekit.errors import InputError
from quotekit.replacing import replacing


def list_refused(path: Path, refused: Sequence[InputError]) -> None:
    """Write the list of what was refused; where nothing was, the list of an earlier run is removed."""
    if not refused:
        with suppress(FileNotFoundError):
            path.unlink()
        return
    with replacing(path) as file:
        for error in refused:
            line = {"file": error.path, "line": error.line, "error": error.message}
            file.write(json.dumps(line, ensure_ascii=True).encode() + b"\n")
