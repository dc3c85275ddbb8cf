"""Strings that a format cannot hold, made such that it can: one code point for another."""

from __future__ import annotations

from typing import Any

import regex

REPLACEMENT = "\ufffd"
_SURROGATE = regex.compile(r"\p{Cs}")


def encodable(value: Any) -> Any:
    """The value with U+FFFD for each lone surrogate in its strings, which UTF-8 cannot hold; in lists and dicts too."""
    if isinstance(value, str):
        return _SURROGATE.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [encodable(item) for item in value]
    if isinstance(value, dict):
        return {key: encodable(item) for key, item in value.items()}
    return value
