"""Bytes that several processes map into their memory: held once, whoever reads them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def shared(content: bytes) -> Iterator[str]:
    """The path of a file that holds the bytes while the block lasts, for this process and those it starts.

    Where the system can, it is a file of memory, which goes with this process, however that ends; else one of the disk.
    """
    if hasattr(os, "memfd_create") and Path("/proc/self/fd").is_dir():
        handle = os.memfd_create("quotekit")
        try:
            with open(handle, "wb", closefd=False) as file:
                file.write(content)
            yield f"/proc/{os.getpid()}/fd/{handle}"
        finally:
            os.close(handle)
    else:
        with tempfile.TemporaryDirectory(prefix="quotekit-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "shared"
            path.write_bytes(content)
            yield str(path)
