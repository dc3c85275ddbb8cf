"""The command ``quotekit``. It needs click, which the extra ``[cli]`` brings."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from quotekit.errors import ExtraMissingError


def main() -> None:
    """Run the command on ``sys.argv`` and exit: 0 all done, 1 some articles refused, 2 bad usage or click missing."""
    if find_spec("click") is None:
        sys.stderr.write(f"{ExtraMissingError('The command quotekit', 'cli')}\n")
        sys.exit(2)
    from quotekit.cli.commands import quotekit

    quotekit(prog_name="quotekit")
