from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotekit.errors import InputError, QuotekitError, SettingError
from quotekit.parties.table import read
from quotekit.parties.toml_lines import line_of
from quotekit.values import PartyKind

GOOD = """\
camps = ["town", "harbour"]

[actors.lee]
name = "Ann Lee"
kind = "person"
aliases = ["Lee", "@annlee"]
camp = "town"
speaks_for = ["hall"]
note = "mayor"

[actors.hall]
name = "Brindle Town Hall"
kind = "organisation"
camp = "town"

[actors.dockers]
name = "the dockers"
camp = "harbour"
"""


def test_a_good_table(tmp_path: Path) -> None:
    """A file and the same mapping give the same actors, camps and checksum."""
    path = tmp_path / "camps.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    table = read(path)
    assert [(actor.id, actor.name, actor.camp) for actor in table.actors] == [
        ("lee", "Ann Lee", "town"),
        ("hall", "Brindle Town Hall", "town"),
        ("dockers", "the dockers", "harbour"),
    ]
    lee = table.actors[0]
    assert (lee.kind, lee.aliases, lee.speaks_for) == (PartyKind.PERSON, ("Lee", "@annlee"), ("hall",))
    assert table.camps == ("town", "harbour")
    same = read(tomllib.loads(GOOD))
    assert (same.actors, same.sha256) == (table.actors, table.sha256)
    assert (same.source, table.source) == ("mapping", str(path))


# What is wrong in a file, the line that is named, and words of the message.
FILES = [
    ("actors = {}", 1, "holds no actor"),
    ("", 1, "holds no actor"),
    ('[actor.lee]\nname = "Ann Lee"', 1, "did you mean 'actors'"),
    ('[lee]\nname = "Ann Lee"', 1, "put each actor below 'actors'"),
    ('[actors.lee]\nname = "Ann Lee"\n\naliass = ["Lee"]', 4, "did you mean 'aliases'"),
    ('[actors.lee]\nkind = "person"', 1, "has no name"),
    ('[actors.lee]\nname = ""', 2, "not empty"),
    ('[actors.lee]\nname = "Ann Lee"\naliases = "Lee"', 3, "list of strings"),
    ('[actors.lee]\nname = "Ann Lee"\naliases = [\n  "Lee",\n  7,\n]', 3, "aliases[1]"),
    ('[actors.lee]\nname = "Ann Lee"\naliases = [\n  "Lee",\n  "he",\n]', 5, "word of every text"),
    ('[actors.lee]\nname = "Ann Lee"\naliases = ["—"]', 3, "no word"),
    ('[actors.lee]\nname = "Ann Lee"\nkind = "persn"', 3, "did you mean 'person'"),
    ('[actors.lee]\nname = "Ann Lee"\nkind = "unnamed"', 3, "give one of person, group, organisation, state"),
    ('camps = ["town"]\n[actors.lee]\nname = "Ann Lee"\ncamp = "twon"', 4, "did you mean 'town'"),
    ('[actors.lee]\nname = "Ann Lee"\nspeaks_for = ["hal"]\n[actors.hall]\nname = "Hall"', 3, "did you mean 'hall'"),
    ('[actors.lee]\nname = "Ann Lee"\nbelongs_to = ["lee"]', 3, "the actor itself"),
    (
        '[actors.a]\nname = "Bo Roe"\nspeaks_for = ["b"]\n[actors.b]\nname = "Di Fox"\nspeaks_for = ["a"]',
        6,
        "a -> b -> a",
    ),
    (
        '[actors.a]\nname = "Ann Lee"\naliases = ["Lee"]\n\n[actors.b]\nname = "Bo Lee"\naliases = [\n  "Lee",\n]',
        8,
        "'Lee' is a name of 'a' too: give it to one of them, or to neither, and each is found by its full name "
        "(line 3)",
    ),
    ('[actors.a]\nname = "Ann Lée"\n[actors.b]\nname = "ANN LEE"', 4, "a name of 'a' too"),
    ('[actors.a]\nname = "Ann"\n[actors.a]\nname = "Bo"', 3, "not TOML"),
    ('[actors.a]\nname = "Ann\n', 2, "not TOML"),
    ('[actors.a]\nname = "Ann"\nname = "Bo"', 3, "not TOML"),
    ('title = "x"\n[actors.a]\nname = "Ann Lee"', 1, "title: unknown key"),
]


@pytest.mark.parametrize(("text", "line", "words"), FILES)
def test_what_is_wrong_in_a_file_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """An error in a file names the file, the line and what to do."""
    path = tmp_path / "camps.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(path)
    assert (caught.value.path, caught.value.line) == (str(path), line)
    assert words in str(caught.value)


# What is wrong in a mapping, and the message's beginning.
MAPPINGS: list[tuple[dict[Any, Any], str]] = [
    ({}, "parties: table: holds no actor"),
    ({"actors": []}, "parties: actors: is list"),
    ({"actors": {"a": "Ann Lee"}}, "parties: actors.a: is str"),
    ({"actors": {3: {"name": "Ann Lee"}}}, "parties: actors: the id 3 is no word"),
    ({"actors": {"a": {"name": "Ann Lee", "camps": "x"}}}, "parties: actors.a.camps: unknown key, did you mean 'camp'"),
    ({"actors": {"a": {"name": "Ann Lee", "aliases": ["Lee", None]}}}, "parties: actors.a.aliases[1]: is None"),
    ({"actors": {"a": {"name": "Ann Lee", "camp": 3}}}, "parties: actors.a.camp: is 3"),
    (
        {"actors": {"a": {"name": "Ann Lee"}, "b": {"name": "Bo Roe", "aliases": ["ann lee"]}}},
        "parties: actors.b.aliases[0]: 'ann lee' is a name of 'a' too",
    ),
]


@pytest.mark.parametrize(("table", "message"), MAPPINGS)
def test_what_is_wrong_in_a_mapping_is_named_with_its_key(table: dict[Any, Any], message: str) -> None:
    """An error in a mapping names the key, as one writes it."""
    with pytest.raises(SettingError) as caught:
        read(table)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("given", [3, ["a.toml"], b"a.toml"])
def test_a_table_is_a_path_or_a_mapping(given: Any) -> None:
    """What is neither a path nor a mapping is refused."""
    with pytest.raises(SettingError, match="path of a TOML file"):
        read(given)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    """A file that is missing or not UTF-8 is named."""
    path = tmp_path / "camps.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"camps\.toml"):
        read(path)


IDS = st.sampled_from(["a", "b", "c", "name", "actors"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.sampled_from(["Ann Lee", "a", "b", "person"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["name", "kind", "aliases", "camp", "speaks_for", "belongs_to", "note", "nom"])
TABLES = st.fixed_dictionaries(
    {"actors": st.dictionaries(IDS, st.dictionaries(KEYS, VALUES, max_size=5) | VALUES, max_size=4) | VALUES},
    optional={"camps": VALUES, "other": VALUES},
)


@settings(deadline=None)
@given(TABLES)
def test_any_mapping_is_read_or_refused(table: dict[str, Any]) -> None:
    """Whatever a mapping holds, it is read, or refused with an error that says where."""
    try:
        found = read(table)
    except QuotekitError as error:
        assert str(error).startswith("parties: ")
    else:
        assert [actor.id for actor in found.actors] == list(table["actors"])


WORDS = st.text("abcde", min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(WORDS, st.lists(WORDS, max_size=3), min_size=1, max_size=6), st.data())
def test_the_line_of_a_key(tables: dict[str, list[str]], data: st.DataObject) -> None:
    """The line found is the one a key was written on, whatever comments and long lists stand between."""
    lines: list[str] = []
    expected: dict[tuple[str | int, ...], int] = {}
    for name, entries in tables.items():
        lines += data.draw(st.lists(st.sampled_from(["", "# [a] = 3"]), max_size=2))
        lines.append(f"[{name}]")
        expected[(name,)] = len(lines)
        long = data.draw(st.booleans())
        lines.append("list = [" if long else f"list = {entries!r}")
        expected[(name, "list")] = len(lines)
        if long:
            lines += [*(f"  {entry!r}," for entry in entries), "]"]
    for key, line in expected.items():
        assert line_of("\n".join(lines), key) == line


def test_the_example_is_a_good_table() -> None:
    """The table among the examples can be read as it stands."""
    table = read(Path(__file__).parents[2] / "examples" / "camps.toml")
    assert table.camps == ("coast", "island", "crews")
    assert {actor.id for actor in table.actors if actor.camp is None} == {"berg"}
