from __future__ import annotations

from itertools import product

import pytest

from quotekit.report import palette
from quotekit.report.palette import Shade

GROUNDS = ["light", "dark"]
HUES = (*palette.HUES, palette.OTHERS)


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb``, as WCAG 2.2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Shade, other: Shade, ground: str) -> float:
    """The contrast ratio of two colours on that ground, 1 to 21."""
    bright, dim = sorted((luminance(getattr(one, ground)), luminance(getattr(other, ground))), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    """Black on white is 21, and #767676 on white just passes AA."""
    assert contrast(Shade("#000000", ""), Shade("#ffffff", ""), "light") == pytest.approx(21)
    assert contrast(Shade("#767676", ""), Shade("#ffffff", ""), "light") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ["TEXT", "QUIET", "LINK"])
@pytest.mark.parametrize("behind", ["PAGE", "PANEL"])
def test_words_can_be_read(words: str, behind: str, ground: str) -> None:
    """Text, quiet text and links keep the contrast of WCAG AA, 4.5, on the page and on panels."""
    assert contrast(getattr(palette, words), getattr(palette, behind), ground) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_quotes_can_be_read(ground: str) -> None:
    """On every speaker's tint the text and every speaker's ink keep 4.5; so do inks on the page."""
    for hue in HUES:
        assert contrast(palette.TEXT, hue.tint, ground) >= 4.5
        assert contrast(hue.ink, palette.PAGE, ground) >= 4.5
        assert contrast(hue.ink, palette.PANEL, ground) >= 4.5
    for one, other in product(HUES, HUES):
        assert contrast(one.ink, other.tint, ground) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_can_be_seen(ground: str) -> None:
    """What is not text but tells something, edges of quotes and rings of buttons, keeps 3."""
    for hue in HUES:
        assert contrast(hue.ink, hue.tint, ground) >= 3
    assert contrast(palette.EDGE, palette.PAGE, ground) >= 3
    assert contrast(palette.EDGE, palette.PANEL, ground) >= 3
    assert contrast(palette.LINK, palette.PAGE, ground) >= 3


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("label", list(palette.SIGNS))
def test_stances_can_be_read(label: str, ground: str) -> None:
    """A stance's word keeps 4.5 on its ground, and each has a sign of its own."""
    sign = palette.SIGNS[label]
    assert contrast(sign.ink, sign.ground, ground) >= 4.5
    assert [other.sign for other in palette.SIGNS.values()].count(sign.sign) == 1


def test_speakers_differ() -> None:
    """No two speakers of the palette share a colour."""
    for name in ("tint", "ink"):
        for ground in GROUNDS:
            colours = [getattr(getattr(hue, name), ground) for hue in HUES]
            assert len(set(colours)) == len(colours)
