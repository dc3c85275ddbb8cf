"""What all figures share: axes of a fitting size, colours, names that fit."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from quotekit.errors import ExtraMissingError
from quotekit.report.layout import shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

AGAINST, FAVOR, NEUTRAL, MIXED = "#c1501f", "#2467b0", "#8b93a0", "#7a4fc0"
"""Colours that people who see red and green alike tell apart, and that differ in print without colour."""

QUIET, TEXT, FAINT = "#5b616b", "#1b1e23", "#e3e6ea"


def pyplot() -> Any:
    """Matplotlib's pyplot.

    Raises:
        ExtraMissingError: if it is not installed.
    """
    try:
        from matplotlib import pyplot
    except ImportError as error:
        raise ExtraMissingError("A plot", "viz") from error
    return pyplot


def axes(ax: Axes | None, width: float, height: float) -> Axes:
    """The axes given, or new ones in a figure of that many inches."""
    if ax is None:
        _, ax = pyplot().subplots(figsize=(width, height), layout="constrained")
    return ax


def clear(ax: Axes, *sides: str) -> None:
    """Take the frame away but for these sides, and make what is left quiet."""
    for side, spine in ax.spines.items():
        spine.set_visible(side in sides)
        spine.set_color(QUIET)
    ax.tick_params(color=QUIET, labelcolor=TEXT, length=0)


def whole(axis: Axis) -> None:
    """Let an axis count in whole numbers."""
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True))


def ink_on(ground: Sequence[float]) -> str:
    """Black or white, whichever has more contrast on a ground of red, green and blue from 0 to 1."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in ground[:3])
    # Both inks have the same contrast, 4.58, at this relative luminance.
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "white"


def nothing(ax: Axes, words: str) -> Axes:
    """The axes with nothing but these words."""
    clear(ax)
    ax.set(xticks=[], yticks=[])
    ax.text(0.5, 0.5, words, ha="center", va="center", color=QUIET, transform=ax.transAxes)
    return ax


def named(name: str, letters: int = 18) -> str:
    """A name in up to three lines of about so many letters; ``$`` is no formula."""
    lines = textwrap.wrap(shortened(name, 3 * letters), letters, break_long_words=True, max_lines=3, placeholder=" …")
    return "\n".join(lines).replace("$", r"\$")


def lines(name: str) -> int:
    """How many lines a name takes."""
    return name.count("\n") + 1
