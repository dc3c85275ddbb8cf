"""Strings that a format cannot hold, made such that it can: one code point for another."""

from __future__ import annotations

from typing import Any

import regex

REPLACEMENT = "\ufffd"
_SURROGATE = regex.compile(r"\p{Cs}")
_UNSTORABLE = regex.compile(r"[\p{Cs}\x00]")
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def encodable(value: Any) -> Any:
    """The value with U+FFFD for each lone surrogate in its strings, which UTF-8 cannot hold; in lists and dicts too."""
    return _replaced(_SURROGATE, value)


def storable(value: Any) -> Any:
    """The value with U+FFFD also for each NUL, which databases refuse."""
    return _replaced(_UNSTORABLE, value)


def xml(text: str) -> str:
    """The text with U+FFFD for each character that XML 1.0 cannot hold: most control characters, lone surrogates."""
    return str(_NOT_XML.sub(REPLACEMENT, text))


def _replaced(pattern: regex.Pattern[str], value: Any) -> Any:
    if isinstance(value, str):
        return pattern.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [_replaced(pattern, item) for item in value]
    if isinstance(value, dict):
        return {key: _replaced(pattern, item) for key, item in value.items()}
    return value
