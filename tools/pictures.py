"""Make the pictures of the docs anew, from an invented story: ``python tools/pictures.py``.

It needs the extras ``[viz]`` and ``[test]``, and Debian's ``chromium``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

from PIL import Image
from playwright.sync_api import sync_playwright

import quotekit
from quotekit import Report, plots

IMAGES = Path(__file__).parent.parent / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"
WIDE, HIGH = 1280, 960


def smaller(path: Path) -> None:
    """Write the picture again with 256 colours, which is all it needs."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{path.relative_to(IMAGES.parent.parent)}  {path.stat().st_size // 1000} kB")


def page(report: Report) -> None:
    """The top of the report page, as a wide window shows it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDE, "height": HIGH})
        tab.goto(report.to_html(Path(folder, "page.html"), title="A harbour plan splits the coast").as_uri())
        tab.screenshot(path=IMAGES / "report-page.png")
        browser.close()
    smaller(IMAGES / "report-page.png")


def main() -> None:
    """Read the story and make all pictures."""
    report = quotekit.load()((IMAGES / "harbour.txt").read_text(encoding="utf-8"), id="harbour")
    page(report)
    for draw in (plots.heatmap, plots.network):
        path = IMAGES / f"{draw.__name__}.png"
        draw(report).figure.savefig(path, dpi=120)
        smaller(path)


if __name__ == "__main__":
    main()
