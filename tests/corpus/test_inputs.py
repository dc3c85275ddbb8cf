"""Files in, articles out, each with the place it stands at."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quotekit.articles import Article
from quotekit.corpus import Columns, Sources
from quotekit.corpus.inputs import items
from quotekit.errors import InputError, SettingError

Found = tuple[int | None, str | None, str]
LINES = b'{"id": "a", "text": "A."}\n\n{"text": "B."}\n'


def found(*inputs: str, columns: Columns = Columns(), without: str | None = None) -> list[Any]:  # noqa: B008
    """The rows, ids and texts of all items; for an error, the row and what is said."""

    def one() -> Iterator[Any]:
        for source in Sources(inputs, without):
            for item in items(source, columns):
                try:
                    article = item.article()
                    yield item.row, article.id, article.text
                except InputError as error:
                    assert str(error).startswith(source.name)
                    yield item.row, error.message

    return list(one())


def zstd(content: bytes, path: Path, times: int = 1) -> None:
    """Write so many frames of zstd, each with the content."""
    with pa.output_stream(str(path), compression="zstd") as file:
        file.write(content)
    path.write_bytes(path.read_bytes() * times)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"A.\r\n", [(None, "a", "A.\r\n")]),
        ("a.b.TXT", b"A.", [(None, "a.b", "A.")]),
        ("a.txt.gz", gzip.compress(b"A."), [(None, "a", "A.")]),
        ("a.jsonl", LINES, [(1, "a", "A."), (3, "a.jsonl:3", "B.")]),
        ("a.ndjson", LINES, [(1, "a", "A."), (3, "a.ndjson:3", "B.")]),
        ("a.jsonl.gz", gzip.compress(LINES) * 2, [(1, "a", "A."), (3, "a.jsonl.gz:3", "B."), (4, "a", "A.")]),
        ("a.csv", b'id,text\n7,"A ""1"",\r\nB"\n\n,C\n', [(2, "7", 'A "1",\r\nB'), (4, "a.csv:4", "C")]),
        ("a.csv", b"\xef\xbb\xbftext,url\nA,x\n", [(2, "a.csv:2", "A")]),
        ("a.csv", b"", [(None, "no column 'text': it has nothing; choose one of these")]),
        ("a.tsv", b"text\tid\nA, B\t7\n", [(2, "7", "A, B")]),
        ("a.tsv.gz", gzip.compress(b"text\nA\n"), [(2, "a.tsv.gz:2", "A")]),
        ("a.jsonl", b"", []),
        ("a.csv", b"id,text\n", []),
    ],
)
def test_files(folder: Path, name: str, content: bytes, expected: list[Found]) -> None:
    """Each kind of file gives its articles, in order, with ids of their own or from their place."""
    (folder / name).write_bytes(content)
    assert found(name)[: len(expected)] == expected
    assert (found(name) == []) == (expected == [])


def test_zstd(folder: Path) -> None:
    """Several frames behind each other are one file."""
    zstd(LINES, folder / "a.jsonl.zst", times=2)
    assert [row for row, *_ in found("a.jsonl.zst")] == [1, 3, 4, 6]


def test_parquet(folder: Path) -> None:
    """Rows of all row groups; ids may be numbers; a row without a text is an error, the others are not."""
    table = pa.table({"url": ["x"] * 4, "body": ["A", None, "C", "D"], "key": [1, 2, None, 4]})
    pq.write_table(table, "a.parquet", row_group_size=2)
    assert found("a.parquet", columns=Columns("body", "key")) == [
        (1, "1", "A"),
        (2, "'body' is no string but NoneType: give one string"),
        (3, "a.parquet:3", "C"),
        (4, "4", "D"),
    ]


def test_row_groups_that_are_not_asked_for_are_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is passed over costs nothing: only the group with the row that is wanted is read."""
    pq.write_table(pa.table({"text": list("abcdef")}), "a.parquet", row_group_size=2)
    asked: list[Any] = []
    plain = pq.ParquetFile.iter_batches

    def watched(file: Any, *given: Any, row_groups: list[int], **named: Any) -> Any:
        asked.extend(row_groups)
        return plain(file, *given, row_groups=row_groups, **named)

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", watched)
    (source,) = Sources(("a.parquet",))
    texts = [item.article().text for item in items(source, Columns()) if item.row in (4,)]
    assert (texts, asked) == (["d"], [1])


@pytest.mark.parametrize(
    ("name", "content", "row", "said"),
    [
        ("a.txt", b"\xff", None, "not UTF-8"),
        ("a.txt.gz", gzip.compress(b"A.")[:-9], None, "cannot be read"),
        ("a.txt.gz", b"A.", None, "Not a gzipped file"),
        ("a.jsonl", b'{"id": "a"}', 1, "no 'text'"),
        ("a.jsonl", b"nonsense", 1, "not JSON"),
        ("a.jsonl.gz", b"nonsense", None, "damaged or cut off (Not a gzipped file"),
        ("a.csv", b"id,body\n1,A\n", None, "no column 'text': it has id, body"),
        ("a.csv", b"id,text\n1\n", 2, "the row has 1 fields"),
        ("a.csv", b"id,text\n1,\xe4\n", 2, "not UTF-8"),
        ("a.csv", b'id,text\n1,"A" B\n', 2, "not CSV"),
        ("a.csv", b'id,text\n1,"A\n', 2, "not CSV (unexpected end of data)"),
        ("a.parquet", b"PAR1", None, "damaged or cut off"),
    ],
)
def test_what_cannot_be_read(folder: Path, name: str, content: bytes, row: int | None, said: str) -> None:
    """What is wrong is named with its row."""
    (folder / name).write_bytes(content)
    ((where, message),) = found(name)
    assert where == row
    assert said in message


def test_a_file_goes_on_after_a_bad_row(folder: Path) -> None:
    """One row that cannot be read costs no other."""
    (folder / "a.csv").write_bytes(b'id,text\n1,A\n2,"B" b\n3,\xe4\n4\n5,C\n')
    assert [len(one) for one in found("a.csv")] == [3, 2, 2, 2, 3]


@pytest.mark.parametrize("packed", ["gzip", "zstd"])
def test_what_is_cut_off_is_said(folder: Path, packed: str) -> None:
    """A compressed file that ends early gives what it holds, and says that something is missing."""
    lines = b"".join(b'{"text": "%d, %d"}\n' % (n, n * n * n) for n in range(50_000))
    path = folder / f"a.jsonl{'.gz' if packed == 'gzip' else '.zst'}"
    if packed == "gzip":
        path.write_bytes(gzip.compress(lines))
    else:
        zstd(lines, path)
    path.write_bytes(path.read_bytes()[:-1_000])
    *good, (row, message) = found(path.name)
    assert 10_000 < len(good) < 50_000
    assert row is None
    assert f"cut off after row {len(good)}" in message


def test_a_damaged_row_group_costs_no_other(folder: Path) -> None:
    """Parquet is checked group by group."""
    texts = [f"{n} {n * n}" * 40 for n in range(300)]
    pq.write_table(pa.table({"text": texts}), "a.parquet", row_group_size=100, compression="zstd", use_dictionary=False)
    column = pq.ParquetFile("a.parquet").metadata.row_group(1).column(0)
    content = bytearray((folder / "a.parquet").read_bytes())
    content[column.data_page_offset : column.data_page_offset + 16] = b"\xff" * 16
    (folder / "a.parquet").write_bytes(content)
    rows = found("a.parquet")
    assert [len(one) for one in rows] == [3] * 100 + [2] * 100 + [3] * 100
    assert "it is damaged here" in rows[100][1]


def test_folders(folder: Path) -> None:
    """A folder is searched to its bottom, in one order; hidden files, other kinds and the output are left alone."""
    for name in (
        "b/z.txt",
        "b/c/y.txt",
        "a.txt",
        "b.txt",
        "a/x.jsonl",
        ".hidden.txt",
        "b/.d/v.txt",
        "a.pdf",
        "out/w.txt",
    ):
        path = folder / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"text": "A."}')
    without = str((folder / "in" / "out").resolve())
    assert [source.name for source in Sources(("in",), without)] == [
        "a/x.jsonl",
        "a.txt",
        "b/c/y.txt",
        "b/z.txt",
        "b.txt",
    ]
    assert [source.id for source in Sources(("in",), without)] == ["a/x", "a", "b/c/y", "b/z", "b"]
    assert [source.name for source in Sources(("in/b", "in/a.txt"))] == ["in/b/c/y.txt", "in/b/z.txt", "in/a.txt"]


def test_files_of_one_name_keep_their_folder(folder: Path) -> None:
    """Two files of one name in two folders get different ids."""
    for name in ("x/a.txt", "y/a.txt", "b.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("A.")
    assert [source.id for source in Sources(("x/a.txt", "y/a.txt", "b.txt"))] == ["x/a", "y/a", "b"]


@pytest.mark.parametrize(
    ("name", "said"), [("none", "is not a file"), ("a.pdf", "inputs end in"), ("-", "is not a file")]
)
def test_what_is_no_input(folder: Path, name: str, said: str) -> None:
    """What is not there, or of no known kind, is refused before anything is read."""
    (folder / "a.pdf").touch()
    with pytest.raises(SettingError, match=said):
        Sources((name,))


def test_the_fingerprint_tells_inputs_apart(folder: Path) -> None:
    """Names and sizes are what makes inputs the same; where the folder stands is not."""
    for name in ("x", "y"):
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text("A.")
    prints = [Sources((name,)).fingerprint() for name in ("x", "y")]
    assert prints[0] == prints[1]
    (folder / "y" / "a.txt").write_text("AB.")
    assert Sources(("y",)).fingerprint() != prints[0]


def test_an_article_is_made_when_it_is_asked_for(folder: Path) -> None:
    """Items passed over are not even looked into."""
    (folder / "a.jsonl").write_text('nonsense\n{"text": "A."}\n')
    (source,) = Sources(("a.jsonl",))
    assert [item.article() for item in items(source, Columns()) if item.row == 2] == [Article("a.jsonl:2", "A.")]
