from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from tests.report.hostile import HOSTILE, hostile

from quotekit import Report
from quotekit.report.html import page as page_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PLAIN = "rgba(0, 0, 0, 0)"


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A new tab, 1280 pixels wide, on a light ground."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    yield context.new_page()
    context.close()


def lit(tab: Page) -> list[str]:
    """The words of quotes that have a ground of their own."""
    grounds = "marks => marks.map(m => [m.textContent, getComputedStyle(m).backgroundColor])"
    return [words for words, ground in tab.locator(".par mark.q").evaluate_all(grounds) if ground != PLAIN]


def beside(tab: Page) -> list[str]:
    """The speakers named beside the text."""
    return [note.inner_text() for note in tab.locator(".said label").all() if note.is_visible()]


LEE = ["The road is done,", "The council fought it."]
ROE = ["she “", "never asked", "” anybody"]


def test_a_click_on_a_speaker_lights_only_their_quotes(report: Report, tab: Page, tmp_path: Path) -> None:
    """All quotes are lit at first, then those of the speaker picked, and all again."""
    tab.goto(report.to_html(tmp_path / "page.html").as_uri())
    assert lit(tab) == LEE + ROE
    tab.locator(".card", has_text="Ann Lee").locator("label").click()
    assert lit(tab) == LEE
    assert beside(tab) == ["Ann Lee"]
    tab.locator(".card", has_text="Tom Roe").locator("label").click()
    assert lit(tab) == ROE
    tab.locator(".card", has_text="Everybody").click()
    assert lit(tab) == LEE + ROE
    tab.locator(".said label", has_text="Ann Lee").click()
    assert lit(tab) == LEE


def test_the_keyboard_does_the_same(report: Report, tab: Page, tmp_path: Path) -> None:
    """From the top: a link to the text, then the speakers, which the arrow keys pick; Enter sends nothing anywhere."""
    address = report.to_html(tmp_path / "page.html").as_uri()
    tab.goto(address)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the text"
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowDown")
    assert lit(tab) == ROE
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab.keyboard.press("ArrowDown")
    assert lit(tab) == LEE
    tab.keyboard.press("Enter")
    assert tab.url == address
    tab.keyboard.press("Tab")  # the first of the links to quotes
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}#r-q*")


def test_a_screen_reader_hears_names(report: Report, tab: Page, tmp_path: Path) -> None:
    """Regions, the group of speakers, each speaker, the tables and their heads have names."""
    tab.goto(report.to_html(tmp_path / "page.html").as_uri())
    for role, name in [
        ("main", None),
        ("complementary", "Speakers and parties"),
        ("article", "The text"),
        ("radio", "Ann Lee 1 quote"),
        ("radio", "Everybody 3 quotes"),
        ("heading", "roads"),
        ("heading", "Odd typography"),
        ("rowheader", "Tom Roe"),
        ("columnheader", "the council"),
    ]:
        assert tab.get_by_role(role, name=name, exact=True).count() == 1, (role, name)  # type: ignore[arg-type]


def test_nothing_sticks_out(report: Report, tab: Page, tmp_path: Path) -> None:
    """At any width nothing goes past the window, the ground follows the system, and notes do not lie on the text."""
    tab.goto(report.to_html(tmp_path / "page.html").as_uri())
    for width, scheme, ground in [
        (1280, "light", "rgb(255, 255, 255)"),
        (1280, "dark", "rgb(21, 24, 29)"),
        (800, "dark", "rgb(21, 24, 29)"),
        (390, "light", "rgb(255, 255, 255)"),
    ]:
        tab.set_viewport_size({"width": width, "height": 800})
        tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate("getComputedStyle(document.querySelector('.quotekit')).backgroundColor") == ground
        for paragraph in tab.locator(".par:has(.beside)").all():
            words, notes = paragraph.locator("p").bounding_box(), paragraph.locator(".beside").bounding_box()
            assert words is not None
            assert notes is not None
            assert notes["x"] >= words["x"] + words["width"] or notes["y"] >= words["y"] + words["height"]


def test_the_speakers_stay_by_the_text(report: Report, tab: Page, tmp_path: Path) -> None:
    """On a narrow window speakers stay in view as long as there is text, not over the tables; a click moves nothing."""
    long = attrs.evolve(report, text=report.text + "\nAnd so on." * 40)
    tab.set_viewport_size({"width": 390, "height": 500})
    tab.goto(long.to_html(tmp_path / "page.html").as_uri())
    name = tab.locator(".said label", has_text="Ann Lee")
    name.scroll_into_view_if_needed()
    before = name.bounding_box()
    name.click()
    assert name.bounding_box() == before
    tab.evaluate("window.scrollTo(0, 800)")
    assert top(tab.locator(".speakers")) == 0
    tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    assert top(tab.locator(".speakers")) < 0


def top(part: Locator) -> float:
    """How far below the window's upper edge a part begins."""
    box = part.bounding_box()
    assert box is not None
    return box["y"]


def test_a_hostile_article_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    """Hostile words everywhere: nothing runs, nothing is asked for, no message box opens, and the words are there."""
    context = browser.new_context()
    tab = context.new_page()
    seen: list[str] = []
    tab.on("dialog", lambda dialog: seen.append(dialog.message))
    tab.on("pageerror", lambda error: seen.append(str(error)))
    tab.on("request", lambda request: seen.append(request.url))
    path = tmp_path / "page.html"
    path.write_text("".join(page_of(map(hostile, HOSTILE), "quotekit")), encoding="utf-8")
    tab.goto(path.as_uri())
    tab.locator(".card label").nth(0).click()
    assert seen == [path.as_uri()]
    assert tab.title() == "quotekit"
    assert tab.evaluate("document.querySelectorAll('script, img, svg, [onerror], [onload], [onfocus]').length") == 0
    shown = tab.locator("article").all_inner_texts()
    assert all(words in text for words, text in zip(HOSTILE[:3], shown, strict=False))
    context.close()


def test_the_watch_works(browser: Browser, tmp_path: Path) -> None:
    """The same words outside quotekit's page do run in this browser; inside its policy they would not either."""
    context = browser.new_context()
    tab = context.new_page()
    path = tmp_path / "page.html"
    path.write_text(f"<title>still</title>{HOSTILE[0]}", encoding="utf-8")
    tab.goto(path.as_uri())
    assert tab.title() == "run"
    path.write_text("".join(page_of([], "still")).replace("<main>", f"<main>{HOSTILE[0]}"), encoding="utf-8")
    tab.goto(path.as_uri())
    assert tab.title() == "still"
    context.close()


def test_names_that_turn_the_writing_stay_in_their_place(report: Report, tab: Page, tmp_path: Path) -> None:
    """A name with marks that turn the direction of writing does not turn what stands beside it."""
    turned = attrs.evolve(report.parties[0], name="\u202eeeL nnA")
    odd = attrs.evolve(report, parties=(turned, *report.parties[1:]))
    tab.goto(odd.to_html(tmp_path / "page.html").as_uri())
    card = tab.locator(".card", has_text="eeL nnA")
    name, count = card.locator("bdi").first.bounding_box(), card.locator(".count").bounding_box()
    assert name is not None
    assert count is not None
    assert count["x"] >= name["x"] + name["width"]
