from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "examples" / "README.md"]
BUILD = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-c", "docs", "."]


class Page(HTMLParser):
    """The places of a page that links lead to, and the links that lead from it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what is an id, and what is a link or an image."""
        found = dict(attrs)
        self.ids |= {found[name] or "" for name in ("id", "name") if name in found}
        self.links += [found[name] or "" for name in ("href", "src") if name in found]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as ``make docs`` builds it; a warning fails."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run([*BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.model
def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    """Each link of each page finds its file and its place in it; a page of the project is never left for its source."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    assert site / "docs" / "api" / "quotekit.html" in pages
    lost = []
    for path, page in pages.items():
        for link in page.links:
            name, _, place = unquote(link.removeprefix("0; url=")).partition("#")
            if re.match(r"[a-z]+:", link):
                continue
            target = (path.parent / name.partition("?")[0]).resolve() if name else path
            if not target.is_file() or target.suffix == ".md" or (place and place not in pages[target].ids):
                lost.append((path.relative_to(site).as_posix(), link))
    assert not lost


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_pages_speak_of_no_machine(page: Path) -> None:
    """No page names a path of somebody's machine, or a host that packages come from."""
    assert not re.findall(r"(?<![\w.])/(?:home|work|tmp|Users|root)/\S*|pypi\.\S+", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("page", "itself"), [("docs/index.md", {"index.md"}), ("README.md", set())])
def test_every_page_is_a_click_away(page: str, itself: set[str]) -> None:
    """Each page of docs/ is a link of the README and of docs/index.md, so that it is found without the site, too."""
    text = re.sub(r"\s+", " ", (ROOT / page).read_text(encoding="utf-8"))
    listed = set(re.findall(r"\]\((?:docs/)?([\w-]+\.md)[)#]", text))
    assert {path.name for path in (ROOT / "docs").glob("*.md")} - listed == itself


@pytest.mark.parametrize(
    "lexicon", sorted((ROOT / "src" / "quotekit" / "lexicons").glob("*/*.toml")), ids=lambda p: p.stem
)
def test_data_sheets_say_where_each_lexicon_is_from(lexicon: Path) -> None:
    """Each lexicon has a row among the data sheets with the source and the licence that it states itself."""
    told = tomllib.loads(lexicon.read_text(encoding="utf-8"))["provenance"]
    sheet = (ROOT / "docs" / "datasheets.md").read_text(encoding="utf-8")
    (row,) = [line for line in sheet.splitlines() if line.startswith(f"| [{lexicon.stem}](")]
    assert row.endswith(f"| {' '.join(told['source'].split())} | {told['licence']} |")
