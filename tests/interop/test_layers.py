from __future__ import annotations

import json
import pickle
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quotekit
from quotekit.draft import Draft, Entity
from quotekit.errors import ModelDamagedError, ModelNotFoundError, SettingError
from quotekit.interop import documents
from quotekit.interop.step import Tokens
from quotekit.spans import Span

pytestmark = pytest.mark.model

TEXT = "“We won,” Ann Lee said in Torvik. Tom Roe didn’t come to Halden.\n\nWhy isn’t Ida Berg in Norbury?"
ODD = [
    "",
    " \n",
    "\ufeff",
    "\u200b \u2066",
    "\ud800 a",
    "\x00",
    "a\r\nb",
    "x" * 2_000,
    "“",
    "’’’ '' ``",
    "😀e\u0301\ue000",
]
LAYERS = {"ner": {"ner": "small"}, "tokenizer": {"tokenize": "small", "ner": "small"}}


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    """What the spans cover."""
    return [text[span.slice] for span in spans]


def test_names_found_by_a_layer(stanza_folder: Path) -> None:
    """A ner package joins quotekit's own tokens; its entities have offsets into the text as given."""
    draft = Tokens({"ner": "small"})(Draft(TEXT))
    assert {(TEXT[e.span.slice], e.type) for e in draft.entities} >= {("Ann Lee", "PERSON"), ("Torvik", "GPE")}
    assert draft.sentences == Tokens()(Draft(TEXT)).sentences
    assert draft.document is not None
    assert documents.sentences(draft.document) == draft.sentences
    assert draft.entities == documents.entities(draft.document)


def test_a_tokenizer_in_place_of_ours(stanza_folder: Path) -> None:
    """Stanza's tokenizer, and the expander of its tokens that comes with it, give offsets into the text as given."""
    draft = Tokens({"tokenize": "small"})(Draft(TEXT))
    assert [TEXT[s.span.slice] for s in draft.sentences] == [
        "“We won,” Ann Lee said in Torvik.",
        "Tom Roe didn’t come to Halden.",
        "Why isn’t Ida Berg in Norbury?",
    ]
    assert words(TEXT, draft.sentences[1].tokens) == ["Tom", "Roe", "did", "n’t", "come", "to", "Halden", "."]
    assert draft.document is not None
    assert draft.document.num_words == draft.document.num_tokens + 2


def test_default_names_the_packages_of_the_folder(stanza_folder: Path) -> None:
    """The package "default" is the one that Stanza's list of packages names; letter case does not matter."""
    draft = Tokens({"tokenize": "Default", "ner": "default"})(Draft(TEXT))
    assert Entity(Span(10, 17), "PERSON") in draft.entities


def test_a_whole_kit_with_layers(stanza_folder: Path) -> None:
    """Quotes and speakers are found on Stanza's tokens, here and where the kit is sent to."""
    kit = quotekit.load(stanza={"tokenize": "small", "ner": "small"})
    report = kit(TEXT)
    assert report.words(*report.quotes[0].contents) == "We won,"
    assert report == pickle.loads(pickle.dumps(kit))(TEXT)
    assert kit.info()["settings"]["stanza"] == {"tokenize": "small", "ner": "small"}


def test_our_processors_beside_packages(stanza_folder: Path) -> None:
    """In a pipeline of the user's own, in Stanza's folder, attribution runs on Stanza's tokens or on ours."""
    import stanza

    import quotekit.interop.stanza  # noqa: F401  registers

    for tokenizer in ("small", "quotekit"):
        processors = {"tokenize": tokenizer, "ner": "small", "attribution": "quotekit"}
        nlp = stanza.Pipeline(
            "en", dir=str(stanza_folder), package=None, processors=processors, download_method=None, verbose=False
        )
        document = nlp(TEXT)
        assert document.report.words(*document.quotes[0].contents) == "We won,"
        assert document.draft.entities == documents.entities(document) != ()


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:10]))
@pytest.mark.parametrize("layers", LAYERS.values(), ids=LAYERS)
def test_odd_text_is_taken(stanza_folder: Path, text: str, layers: dict[str, str]) -> None:
    """No text makes a layer raise, and none is changed."""
    draft = Tokens(layers)(Draft(text))
    assert draft.document is not None
    assert draft.document.text == text
    assert_in_order(text, draft)


def test_a_layer_gets_text_that_can_be_encoded() -> None:
    """Lone surrogates, even a high one before a low one, are masked one by one for the layers, so that offsets hold."""
    from quotekit.interop.stanza import Layers, Tokenizer

    def encoding(text: str) -> Any:
        return Tokenizer({}).process(text.encode().decode())

    text = "a \ud83d\ude00 b\udc00 c"
    document, found, _ = Layers(encoding).read(text)
    assert document().text == text
    assert words(text, found[-1].tokens)[-1] == "c"


@pytest.mark.parametrize("text", ["", " \n", "\ufeff\u200b"], ids=ascii)
def test_a_text_without_words_is_kept_from_the_layers(text: str) -> None:
    """Some layers of Stanza's take no document without sentences, so that they are not asked."""
    from quotekit.interop.stanza import Layers

    def refuse(text: str) -> Any:
        raise ValueError(text)

    document, found, entities = Layers(refuse).read(text)
    assert (document().text, document().sentences, found, entities) == (text, [], (), ())


def assert_in_order(text: str, draft: Draft) -> None:
    """Words follow one another inside their sentence, sentences inside the text."""
    end = 0
    for sentence in draft.sentences:
        assert sentence.span == Span(sentence.tokens[0].start, sentence.tokens[-1].end)
        for word in sentence.tokens:
            assert end <= word.start < word.end <= len(text)
            end = word.end


@pytest.fixture(scope="session")
def step(trained: Path) -> Tokens:
    """Stanza's tokenizer, loaded once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STANZA_RESOURCES_DIR", str(trained))
        return Tokens({"tokenize": "small"})


@settings(max_examples=50, deadline=None)
@given(text=st.text(st.sampled_from("Ann lee’t.,“” \n\r\t\u00a0\u2028😀\u0301"), max_size=80))
def test_offsets_of_stanzas_tokenizer(step: Tokens, text: str) -> None:
    """Stanza's tokenizer keeps to the text, whatever blanks there are."""
    assert_in_order(text, step(Draft(text)))


def test_the_network_is_not_touched(stanza_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading packages, there or not, asks for no address and writes nothing into Stanza's folder."""

    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    before = sorted(stanza_folder.rglob("*"))
    quotekit.load(stanza={"tokenize": "default", "ner": "default"})(TEXT)
    with pytest.raises(ModelNotFoundError):
        quotekit.load(stanza={"ner": "lame"})
    assert sorted(stanza_folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        (
            {"ner": "ontonotes"},
            ["no package ner: 'ontonotes'", "There: ner: 'lame', ner: 'small'.", "stanza.download"],
        ),
        ({"tokenize": "elsewhere"}, ["tokenize: 'elsewhere'", "en/tokenize/elsewhere.pt", "'tokenize': 'elsewhere'"]),
        ({"ner": "lame"}, ["pretrain: 'elsewhere'", "en/pretrain/elsewhere.pt", "'ner': 'lame'"]),
        ({"coref": "default"}, ["coref: 'default'", "There: none."]),
    ],
)
def test_absent_packages(stanza_folder: Path, layers: dict[str, str], said: list[str]) -> None:
    """What is missing is named, with where it was looked for, what is there, and how to get it."""
    with pytest.raises(ModelNotFoundError) as caught:
        quotekit.load(stanza=layers)
    for words_ in [str(stanza_folder), "quotekit", *said]:
        assert words_ in str(caught.value)


def test_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Stanza has never downloaded anything, the folder is named, and the variable that names another."""
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path / "none"))
    with pytest.raises(ModelNotFoundError, match="STANZA_RESOURCES_DIR") as caught:
        quotekit.load(stanza={"tokenize": "combined"})
    assert str(tmp_path / "none") in str(caught.value)
    assert "stanza.download(\"en\", package=None, processors={'tokenize': 'combined'})" in str(caught.value)
    assert not (tmp_path / "none").exists()


def test_without_the_variable_stanzas_own_folder_is_searched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Stanza's default folder is used when STANZA_RESOURCES_DIR is not set."""
    from stanza.resources import common

    monkeypatch.delenv("STANZA_RESOURCES_DIR", raising=False)
    monkeypatch.setattr(common, "DEFAULT_MODEL_DIR", str(tmp_path))
    with pytest.raises(ModelNotFoundError, match="is not set") as caught:
        quotekit.load(stanza={"tokenize": "combined"})
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        ({"nerr": "small"}, "no layer 'nerr': Stanza's are tokenize, mwt, pos"),
        ({7: "small"}, "no layer 7"),
        ({"attribution": "quotekit"}, "no layer 'attribution'"),
        ({"langid": "default"}, "no layer 'langid'"),
        ({"ner": 7}, "the package for 'ner' is 7: give its name"),
        ({"ner": ["small"]}, "give its name"),
        ({"ner": " "}, "give its name"),
        ({"mwt": "small"}, "name a package for 'tokenize' too"),
        ({"tokenize": "quotekit", "mwt": "small"}, "leave 'tokenize' out"),
    ],
)
def test_settings_that_make_no_sense(layers: Any, said: str) -> None:
    """Unknown processors and packages that are no names are refused before anything is looked for."""
    with pytest.raises(SettingError, match=said):
        quotekit.load(stanza=layers)


def test_a_layer_that_needs_another(stanza_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser without a tagger is refused with what it needs."""
    folder = tmp_path / "stanza"
    shutil.copytree(stanza_folder, folder)
    (folder / "en" / "depparse").mkdir()
    shutil.copy(folder / "en" / "ner" / "small.pt", folder / "en" / "depparse" / "small.pt")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(folder))
    with pytest.raises(SettingError, match=r"missing: .*'pos'"):
        quotekit.load(stanza={"depparse": "small"})


class Trap:
    """What runs code when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return Path.write_text, (self.path, "ran")


@pytest.mark.parametrize("damage", ["cut", "empty", "trap"])
def test_damaged_packages(stanza_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    """A package that cannot be loaded is named; code in it is not run."""
    import torch

    folder = tmp_path / "stanza"
    shutil.copytree(stanza_folder, folder)
    model = folder / "en" / "tokenize" / "small.pt"
    if damage == "trap":
        torch.save({"model": Trap(tmp_path / "trapped")}, model)
    else:
        model.write_bytes(model.read_bytes()[:1000] if damage == "cut" else b"")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(folder))
    with pytest.raises(ModelDamagedError, match="tokenize: 'small'") as caught:
        quotekit.load(stanza={"tokenize": "small"})
    assert str(folder) in str(caught.value)
    assert not (tmp_path / "trapped").exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", "{", json.dumps({"en": []})])
def test_a_damaged_list_of_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    """A resources.json that is not Stanza's is named."""
    (tmp_path / "resources.json").write_text(content, encoding="utf-8")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(ModelDamagedError, match="not Stanza's list"):
        quotekit.load(stanza={"tokenize": "small"})
