"""The ids that a run has seen, so that no two articles have one; in a file, as there may be millions."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from quotekit.exports.clean import encodable


class Ids:
    """Ids by their digests, in a database without a name, which is gone with the run; memory is SQLite's cache."""

    def __init__(self) -> None:
        self._held = sqlite3.connect("", isolation_level=None)
        for setting in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -16000"):
            self._held.execute(setting)
        self._held.execute("CREATE TABLE ids (id BLOB PRIMARY KEY) WITHOUT ROWID")

    def is_new(self, id: str) -> bool:
        """Whether an id was not seen before; from now on it was.

        Raises:
            OSError: if there is no room for it where temporary files are.
        """
        digest = blake2b(encodable(id).encode(), digest_size=16).digest()  # as tables have it, which are read again
        try:
            return self._held.execute("INSERT OR IGNORE INTO ids VALUES (?)", (digest,)).rowcount == 1
        except sqlite3.OperationalError as error:
            raise OSError(errno.ENOSPC, f"{error}: no room for the articles' ids in the folder TMPDIR") from error

    def close(self) -> None:
        """Let go of the database."""
        self._held.close()


def written(out: Path, record: Mapping[str, Any]) -> Iterator[str]:
    """The ids of a shard that is done, also of its errors, from its files."""
    for file in record["files"]:
        table, _, _ = file["path"].partition("/")
        path = out / file["path"]
        if table == "articles":
            from pyarrow import parquet

            yield from parquet.read_table(path, columns=["article_id"]).column("article_id").to_pylist()
        elif table in ("reports", "errors"):
            with path.open("rb") as lines:
                yield from (id for line in lines if (id := json.loads(line)["id"]) is not None)
