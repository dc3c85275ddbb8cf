"""Prints how large report pages are, how long they take to write, and how long a browser works at them.

    python bench/pages.py [--browser /usr/bin/chromium]

Made-up reports: of 2,000, 20,000 and 200,000 words, a quote in every 20 of them, by up to 500 speakers, each with a
stance. Processor time, one thread; the browser's is that of its page's thread, to show it and to light up a speaker.
"""

from __future__ import annotations

import argparse
import platform
import tempfile
import time
from pathlib import Path

import quotekit
from quotekit import Party, PartyKind, Quote, QuoteKind, Report, Span, Stance, StanceLabel

LINE = "“We will not go along with what was decided over our heads,” Speaker said on Monday after the vote.\n\n"
WORDS, MOST = len(LINE.split()), 500
LABELS = list(StanceLabel)


def crowd(words: int) -> Report:
    """A report of so many words, with a quote in every line."""
    count = words // WORDS
    speakers = min(MOST, max(2, count // 10))
    end, cue = LINE.index(",”") + 1, LINE.index("said")
    quotes = [
        Quote(
            f"q{n + 1}",
            QuoteKind.DIRECT,
            (Span(at + 1, at + end),),
            cue=Span(at + cue, at + cue + 4),
            source=Span(at + cue - 8, at + cue - 1),
            speaker=f"p{n % speakers}",
        )
        for n, at in ((n, n * len(LINE)) for n in range(count))
    ]
    stances = [
        Stance(quote.id, str(quote.speaker), f"p{n * 7 % speakers}", LABELS[n % 3], 0.5)
        for n, quote in enumerate(quotes)
    ]
    parties = tuple(Party(f"p{n}", f"Speaker {n}", PartyKind.PERSON) for n in range(speakers))
    return Report(LINE * count, f"{words:,} words", tuple(quotes), parties, tuple(stances))


def browsed(browser: Path, page: Path) -> tuple[float, float]:
    """The seconds that the browser's page takes to show, and to light up one speaker."""
    from playwright.sync_api import sync_playwright

    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(browser), args=["--no-sandbox"])
        tab = opened.new_page(viewport={"width": 1280, "height": 900})
        session = tab.context.new_cdp_session(tab)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        tab.goto(page.as_uri(), timeout=600_000)
        shown = spent()
        tab.evaluate("(document.querySelector('.k2').checked = true, document.body.offsetHeight)")
        lit = spent() - shown
        opened.close()
    return shown, lit


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--browser", type=Path, default=Path("/usr/bin/chromium"))
    browser = parser.parse_args().browser
    print(f"quotekit {quotekit.__version__}, Python {platform.python_version()}, {platform.machine()}")
    print(f"{'words':>9} {'quotes':>7} {'speakers':>9} {'MB':>6} {'write s':>8} {'show s':>7} {'light up s':>11}")
    with tempfile.TemporaryDirectory() as folder:
        crowd(200).to_html(Path(folder, "first.html"))  # reads the templates
        for words in (2_000, 20_000, 200_000):
            report = crowd(words)
            began = time.process_time()
            page = report.to_html(Path(folder, "page.html"))
            row = f"{words:9,} {len(report.quotes):7,} {len(report.parties):9} {page.stat().st_size / 1e6:6.2f}"
            row += f" {time.process_time() - began:8.2f}"
            if browser.exists():
                shown, lit = browsed(browser, page)
                row += f" {shown:7.2f} {lit:11.2f}"
            print(row)


if __name__ == "__main__":
    main()
