from __future__ import annotations

from pathlib import Path

import pytest

from quotekit.articles import Article, from_bytes, from_line, read
from quotekit.errors import InputError
from quotekit.replacing import replacing


@pytest.mark.parametrize(
    ("line", "article"),
    [
        (b'{"id": "a", "text": "Hm."}', Article("a", "Hm.")),
        (b'{"text": ""}', Article(None, "")),
        (b'{"id": null, "text": "Hm."}', Article(None, "Hm.")),
        (b'{"id": 7, "text": "Hm.", "url": "x"}', Article("7", "Hm.")),
        (b'{"id": "a", "text": "\\ud800"}', Article("a", "\ud800")),
        (b'\xef\xbb\xbf{"id": "a", "text": "Hm."}', Article("a", "Hm.")),
    ],
)
def test_lines_that_are_read(line: bytes, article: Article) -> None:
    """A line needs a text, may have an id, and may have other keys."""
    assert from_line(line, "x.jsonl", 1) == article


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "not JSON"),
        (b"nonsense", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'"text"', "not a JSON object"),
        (b"[]", "not a JSON object"),
        (b'{"id": "a"}', "no 'text'"),
        (b'{"text": null}', "'text' is no string but NoneType"),
        (b'{"text": ["Hm."]}', "'text' is no string but list"),
        (b'{"id": [1], "text": "Hm."}', "'id' is no string but list"),
        (b'{"id": true, "text": "Hm."}', "'id' is no string but bool"),
        (b'{"text": "\xff"}', "not UTF-8"),
    ],
)
def test_lines_that_are_refused(line: bytes, said: str) -> None:
    """A line that cannot be read is refused with its file and number."""
    with pytest.raises(InputError) as caught:
        from_line(line, "x.jsonl", 3)
    assert str(caught.value).startswith("x.jsonl:3: ")
    assert said in str(caught.value)


def test_text_is_taken_as_it_is() -> None:
    """Line ends, blanks and a byte order mark stay, since offsets count them."""
    assert from_bytes(b"\xef\xbb\xbf a\r\nb \n", "x.txt").text == "\ufeff a\r\nb \n"


def test_bytes_that_are_not_utf8_are_found() -> None:
    """The line of the first wrong byte is named."""
    with pytest.raises(InputError, match=r"x\.txt:2: not UTF-8"):
        from_bytes(b"good\nb\xe4d\n", "x.txt")


def test_a_file_goes_on_after_a_bad_line(tmp_path: Path) -> None:
    """Errors come in the place of their lines, empty lines are passed over but counted."""
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"text": "a"}\n\nbad\n{"text": "b"}')
    found = list(read(path))
    assert [getattr(one, "text", None) for one in found] == ["a", None, "b"]
    assert isinstance(found[1], InputError)
    assert found[1].line == 3


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that cannot be opened is an error with its name, not an exception."""
    (error,) = read(tmp_path / "none.txt")
    assert isinstance(error, InputError)
    assert "none.txt" in str(error)


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    """A failure in the middle leaves the old file, and nothing beside it."""
    path = tmp_path / "out"
    path.write_text("old")
    with pytest.raises(RuntimeError), replacing(path) as file:
        file.write(b"half")
        raise RuntimeError
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]
    assert path.read_text() == "old"
    with replacing(path) as file:
        file.write(b"new")
    assert path.read_text() == "new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]
