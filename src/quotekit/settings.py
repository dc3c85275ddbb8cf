"""What a kit is loaded with, and the checks of it: wrong arguments are refused before anything is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from quotekit.errors import SettingError
from quotekit.values import QuoteKind


@attrs.frozen
class Settings:
    """What a kit was loaded with; see :func:`quotekit.load`."""

    model: str = "en"
    reader: str | None = "default"
    kinds: tuple[QuoteKind, ...] = tuple(QuoteKind)
    stance: str | None = "lexicon"
    stanza: Mapping[str, str] | None = None
    threads: int | None = None
    parties: str | None = None
    neutral: float | None = None
    device: str | None = None
    arithmetic: str | None = None


def kinds_of(kinds: Iterable[str]) -> tuple[QuoteKind, ...]:
    """The kinds of quotes asked for, in their own order.

    Raises:
        SettingError: if there is one that is none, or none at all.
    """
    if isinstance(kinds, str):
        kinds = (kinds,)
    try:
        wanted = set(map(QuoteKind, kinds))
    except (TypeError, ValueError) as error:
        raise SettingError(f"kinds is {kinds!r}: give some of {', '.join(QuoteKind)}") from error
    if not wanted:
        raise SettingError(f"kinds is empty: give some of {', '.join(QuoteKind)}")
    return tuple(kind for kind in QuoteKind if kind in wanted)


def check_computing(device: object, arithmetic: object) -> None:
    """Refuses devices and arithmetics that there are none of; whether this machine has them is seen at loading."""
    name, _, number = device.partition(":") if isinstance(device, str) else ("", "", "")
    if device is not None and not (
        name in ("cpu", "cuda", "mps") and (not number or (name == "cuda" and number.isdigit()))
    ):
        raise SettingError(f"device is {device!r}: give 'cpu', 'cuda', 'cuda:1' or another number, 'mps', or None")
    if arithmetic not in (None, "bfloat16", "float32", "int8"):
        raise SettingError(f"arithmetic is {arithmetic!r}: give 'bfloat16', 'float32', 'int8', or None")


def check_at_least_one(name: str, number: object) -> None:
    """Refuses what is no whole number from 1; ``name`` is the argument's."""
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise SettingError(f"{name} is {number!r}: give a whole number from 1")
