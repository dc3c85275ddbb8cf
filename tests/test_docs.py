from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.evaluators.doctest import NUMBER
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "quotekit"
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | NUMBER
NEAR = 0.04
"""How far a probability may be from the one a page shows: processors round differently."""

PAGES = Sybil([PythonCodeBlockParser(doctest_optionflags=OPTIONS)], path=str(ROOT))
DOCSTRINGS = Sybil([DocTestParser(OPTIONS)], path=str(ROOT))


@pytest.fixture(autouse=True)
def nearly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers with decimals in examples need only be near."""
    monkeypatch.setattr(
        "sybil.evaluators.doctest.float_approx_equal",
        lambda expected, actual, tolerance=0.0: abs(float(expected) - float(actual)) <= max(NEAR, tolerance),
    )


@pytest.mark.model
@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "docs/guide.md",
        "docs/tutorial.md",
        "docs/stanza.md",
        "docs/evaluating.md",
        "docs/interop.md",
        "docs/correcting.md",
        "docs/tables.md",
        "docs/exports.md",
        "docs/corpora.md",
        "docs/query.md",
        "docs/plots.md",
        "docs/report-page.md",
        "docs/actors.md",
        "docs/linking.md",
    ],
)
def test_the_examples_of_a_page_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python example of a page runs, from top to bottom, and prints what the page says."""
    document = PAGES.parse(ROOT / page)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")  # pages speak from the project's folder
    monkeypatch.chdir(tmp_path)
    assert [example.evaluate() for example in document.examples()]


@pytest.mark.model
@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SOURCE.rglob("*.py")) if ">>>" in path.read_text(encoding="utf-8")],
    ids=lambda path: path.relative_to(SOURCE).as_posix(),
)
def test_the_examples_of_docstrings_run(path: Path) -> None:
    """Every example in a docstring runs and prints what it says."""
    for example in DOCSTRINGS.parse(path).examples():
        example.evaluate()


@pytest.mark.model
def test_the_report_that_the_readme_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the README shows as a printed report is what its example gives."""
    document = PAGES.parse(ROOT / "README.md")
    monkeypatch.chdir(tmp_path)
    for example in document.examples():
        example.evaluate()
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("\n```")[0]
    printed = str(document.namespace["report"])
    number = re.compile(r"(?<=\s)[01]\.\d\d(?=\s)")
    assert number.sub("0.00", shown) == number.sub("0.00", printed)
    assert [float(n) for n in number.findall(shown)] == pytest.approx([*map(float, number.findall(printed))], abs=NEAR)


@pytest.mark.parametrize(
    "page", ["README.md", "examples/README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))]
)
def test_links_lead_somewhere(page: str) -> None:
    """Every link to a file of the project finds it, and every link into a page finds its heading."""
    path = ROOT / page
    prose = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", prose):
        name, _, heading = link.partition("#")
        if name.startswith("https://"):
            continue
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), link
        if heading:
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert heading in {re.sub(r"[^\w\- ]", "", words).strip().lower().replace(" ", "-") for words in headings}
