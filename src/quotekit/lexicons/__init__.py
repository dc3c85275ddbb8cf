"""Word lists as data: one TOML file a topic and language, each with its provenance.

Every file starts with a ``[provenance]`` table (source, licence, date, and a list ``excluded`` of tempting words left
out, with the reason). Readers turn a file into the frozen object a step wants, once, and keep it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read(name: str, lang: str = "en") -> dict[str, Any]:
    """The contents of ``lexicons/<lang>/<name>.toml`` as a dict; do not change it, it is shared.

    Raises:
        FileNotFoundError: if there is no such lexicon.
    """
    path = files(__name__).joinpath(lang, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
