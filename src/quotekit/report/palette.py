"""The colours of pages and plots, each for a light and a dark ground.

No meaning rests on them alone: numbers, names, signs and words say the same. All pairs that meet keep the contrast of
WCAG 2.2 AA.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Shade:
    """One colour on a light ground and the one that takes its place on a dark ground, ``#rrggbb``."""

    light: str
    dark: str

    @property
    def css(self) -> str:
        """The colour as CSS picks it."""
        return f"light-dark({self.light}, {self.dark})"


@attrs.frozen
class Hue:
    """The colours of one speaker: the ground of quotes, and the ink of cue, source and edges."""

    tint: Shade
    ink: Shade


@attrs.frozen
class Sign:
    """How a stance is shown: ground, ink and sign."""

    ground: Shade
    ink: Shade
    sign: str


PAGE = Shade("#ffffff", "#15181d")
PANEL = Shade("#f5f6f8", "#1d2128")
TEXT = Shade("#1b1e23", "#e6e8eb")
QUIET = Shade("#5b616b", "#a3aab5")
LINE = Shade("#d5d9df", "#3a414c")
EDGE = Shade("#7b828d", "#7d8592")
LINK = Shade("#0b4c92", "#a8ceff")

HUES = (
    Hue(Shade("#d7e8fe", "#1f3959"), Shade("#0b4c92", "#a8ceff")),  # blue
    Hue(Shade("#ffd8b3", "#492b07"), Shade("#6f4000", "#f8bd84")),  # orange
    Hue(Shade("#c8f3d0", "#1c4125"), Shade("#035d28", "#9bdda8")),  # green
    Hue(Shade("#ffd0e9", "#4a243a"), Shade("#7b285d", "#fab0d9")),  # magenta
    Hue(Shade("#f4e8a2", "#403808"), Shade("#584e03", "#d9cc7e")),  # gold
    Hue(Shade("#e5d8fe", "#382a4f"), Shade("#593888", "#d3bdfe")),  # violet
    Hue(Shade("#b3f4f4", "#024141"), Shade("#055959", "#73dfdf")),  # teal
    Hue(Shade("#ffd4cf", "#4f2422"), Shade("#862726", "#feb5ae")),  # red
    Hue(Shade("#dcf0ad", "#323d13"), Shade("#445500", "#bfd58b")),  # olive
    Hue(Shade("#b7e8ff", "#02384b"), Shade("#005570", "#80d8fe")),  # sky
)
"""Those of the speakers quoted most, in order."""

OTHERS = Hue(Shade("#e6e8ec", "#2e343d"), Shade("#454c57", "#c3c9d2"))
"""That of all further speakers, and of quotes whose speaker is not known."""

SIGNS = {
    "against": Sign(Shade("#ffe0d3", "#54230f"), Shade("#8a2a06", "#ffbfa3"), "−"),
    "favor": Sign(Shade("#d9e8ff", "#153a66"), Shade("#0b4480", "#b3d4ff"), "+"),
    "neutral": Sign(Shade("#e9ebee", "#2e343d"), Shade("#3f454e", "#cdd2d9"), "○"),
    "mixed": Sign(Shade("#ece0fb", "#3d2860"), Shade("#4f2a86", "#d9c2ff"), "±"),
}
"""By label of a stance; "mixed" where quotes contradict each other."""
