"""The command ``quotekit``. It needs click, which the extra ``[cli]`` brings."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from quotekit.errors import ExtraMissingError, QuotekitError


def main() -> None:
    """Run the command on ``sys.argv`` and exit: 0 all done, 1 some articles refused, 2 if it cannot be done at all."""
    if find_spec("click") is None:
        sys.stderr.write(f"{ExtraMissingError('The command quotekit', 'cli')}\n")
        sys.exit(2)
    from quotekit.cli.commands import quotekit

    try:
        quotekit(prog_name="quotekit")
    except QuotekitError as error:  # of a model that is damaged, workers that cannot run: it says what to do
        sys.stderr.write(f"Error: {error}\n")
        sys.exit(2)
