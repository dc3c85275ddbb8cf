from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import quotekit.cli.view
from quotekit import Kit
from quotekit.cli.commands import quotekit as command
from quotekit.kit import Settings, find_marks


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An empty folder to work in, a kit that needs no model, and the addresses that a browser was asked to open."""
    addresses: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(quotekit.cli.view, "load", lambda **_: Kit(Settings(), (("marks", find_marks),)))
    monkeypatch.setattr(quotekit.cli.view.webbrowser, "open", lambda address: addresses.append(address) or True)
    Path("one.txt").write_text("“Yes,” she said.", encoding="utf-8")
    Path("one.doc").touch()
    Path("two.jsonl").write_text('{"id": "a", "text": "A."}\n{"id": "b", "text": "B."}\n', encoding="utf-8")
    return addresses


def run(*arguments: str, given: bytes = b"") -> Result:
    """What ``quotekit view`` does with these arguments and this standard input."""
    return CliRunner().invoke(command, ["view", *arguments], input=given)


def test_a_page_is_written_and_opened(opened: list[str]) -> None:
    """The page of one article goes where it is wanted, its path is printed, and it is opened."""
    result = run("one.txt", "-o", "out.html")
    assert (result.exit_code, result.output) == (0, "out.html\n")
    assert "“Yes,” she said." in Path("out.html").read_text(encoding="utf-8")
    assert opened == [Path("out.html").absolute().as_uri()]


def test_without_a_place_it_goes_to_a_new_folder(opened: list[str]) -> None:
    """Without -o nothing is written to the folder one is in; standard input will do."""
    result = run("-", given="“No.”".encode())
    page = Path(result.stdout.strip())
    assert page.is_file()
    assert opened == [page.as_uri()]
    assert sorted(path.name for path in Path().iterdir()) == ["one.doc", "one.txt", "two.jsonl"]


def test_standard_input_may_be_jsonl(opened: list[str]) -> None:
    """Two articles on standard input make an index."""
    result = run("-", "-o", "pages", given=Path("two.jsonl").read_bytes())
    assert result.stdout.strip() == str(Path("pages", "index.html"))


def test_it_need_not_be_opened(opened: list[str]) -> None:
    """--no-open only writes."""
    assert run("one.txt", "-o", "out.html", "--no-open").exit_code == 0
    assert not opened


def test_several_articles_get_an_index(opened: list[str]) -> None:
    """Each has a page in the folder, and the index is what is opened."""
    result = run("one.txt", "two.jsonl", "-o", "pages")
    assert result.stdout.strip() == str(Path("pages", "index.html"))
    assert sorted(path.name for path in Path("pages").iterdir()) == ["a.html", "b.html", "index.html", "one.html"]
    assert len(opened) == 1


def test_what_cannot_be_read_is_named(opened: list[str]) -> None:
    """Refused articles are named, the others are shown, and the exit status is 1; with none left nothing is opened."""
    Path("bad.txt").write_bytes(b"\xff")
    result = run("bad.txt", "one.txt", "-o", "out.html")
    assert result.exit_code == 1
    assert "refused: bad.txt:1: not UTF-8" in result.stderr
    assert len(opened) == 1
    assert run("bad.txt").exit_code == 1
    assert len(opened) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt"], "none.txt is not a file"),
        (["two.jsonl", "-o", "out.html"], "give -o FOLDER, not out.html"),
        (["one.txt", "-o", "no/such/out.html"], "cannot be written: No such file"),
        (["one.doc"], "inputs end in .txt, .jsonl or .html"),
        ([], "Missing argument"),
    ],
)
def test_bad_usage(opened: list[str], arguments: list[str], message: str) -> None:
    """What cannot be done is said in words, with exit status 2."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not opened


def test_no_browser(opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no browser the page is written all the same, and that is said."""
    monkeypatch.setattr(quotekit.cli.view.webbrowser, "open", lambda address: False)
    result = run("one.txt", "-o", "out.html")
    assert result.exit_code == 0
    assert "no browser was found" in result.stderr
