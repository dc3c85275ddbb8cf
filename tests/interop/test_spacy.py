from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quotekit import Kit, Report, load
from quotekit.draft import Draft

spacy = pytest.importorskip("spacy")

TEXT = "“The dam is safe,” Mayor Ann Lee said. “Nobody asked Oslo.”"


@pytest.fixture(scope="module")
def nlp() -> Any:
    """A blank English pipeline with quotekit, which reads by rules."""
    made = spacy.blank("en")
    made.add_pipe("quotekit", config={"reader": None})
    return made


def test_what_is_on_a_doc(nlp: Any) -> None:
    """The report and its parts are extensions; quotes are spans of whole tokens with kind, speaker and quote."""
    doc = nlp(TEXT)
    report = doc._.quotekit
    assert isinstance(report, Report)
    assert (doc._.quotes, doc._.parties, doc._.stances) == (report.quotes, report.parties, report.stances)
    (quote,) = report.quotes
    assert [(span.text, span.label_, span.id_) for span in doc.spans["quotes"]] == [
        ("The dam is safe,", "direct", "q1"),
        ("Nobody asked Oslo.", "direct", "q1"),
    ]
    assert [span.kb_id_ for span in doc.spans["quotes_cue"]] == [quote.speaker]
    assert doc.spans["quotes_source"][0].text == "Mayor Ann Lee"


def test_a_doc_that_was_not_read() -> None:
    """A doc of another pipeline has no report and no quotes."""
    importlib.import_module("quotekit.interop.spacy")
    doc = spacy.blank("en")(TEXT)
    assert doc._.quotekit is None
    assert doc._.quotes == ()


def test_spans_grow_to_tokens() -> None:
    """A piece that ends inside a token of spaCy's takes the whole token."""
    made = spacy.blank("en")
    made.tokenizer = spacy.tokenizer.Tokenizer(made.vocab)  # cuts at blanks alone
    made.add_pipe("quotekit", config={"reader": None, "spans_key": "said"})
    doc = made(TEXT)
    assert [span.text for span in doc.spans["said"]] == ["“The dam is safe,”", "“Nobody asked Oslo.”"]


@pytest.mark.parametrize("text", ["", " ", "“”", "No quotes here.", "\n\n“We won,” she said. \U0001f600 “Yes.”"])
def test_texts(nlp: Any, text: str) -> None:
    """Any text is read as a kit reads it, and offsets are into it."""
    doc = nlp(text)
    assert doc._.quotekit.text == doc.text == text
    assert all(0 <= span.start < span.end <= len(doc) for span in doc.spans["quotes"])


def test_pipe_is_as_calls(nlp: Any) -> None:
    """Many docs give, in order, what each gives by itself; contexts go along."""
    texts = [TEXT, "", "Nothing.", "“No,” he said."] * 3
    docs = list(nlp.pipe(((text, n) for n, text in enumerate(texts)), as_tuples=True, batch_size=5))
    assert [n for _, n in docs] == list(range(len(texts)))
    assert [doc._.quotekit for doc, _ in docs] == [nlp(text)._.quotekit for text in texts]


def test_processes(nlp: Any) -> None:
    """With ``n_process=2`` other processes read the docs, and what they found comes back."""
    docs = list(nlp.pipe([TEXT] * 4, n_process=2, batch_size=2))
    assert [doc._.quotekit for doc in docs] == [nlp(TEXT)._.quotekit] * 4


class Batches:
    """A step that notes how many drafts come at once."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def batch(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts as they came."""
        self.sizes.append(len(drafts))
        return drafts


def test_pipe_batches(nlp: Any) -> None:
    """Docs are read together, as many as the component's batch size or the pipeline's, whichever is less."""
    module = importlib.import_module("quotekit.interop.spacy")
    step = Batches()
    component = module.Component(Kit(nlp.get_pipe("quotekit").kit.settings, (("batches", step),)), batch_size=4)
    docs = [nlp.make_doc("x") for _ in range(10)]
    assert len(list(component.pipe(iter(docs), batch_size=1000))) == 10
    assert step.sizes == [4, 4, 2]
    step.sizes.clear()
    list(component.pipe(iter(docs[:4]), batch_size=3))
    assert step.sizes == [3, 1]


def _forms(nlp: Any, doc: Any, folder: Path) -> Iterator[Any]:
    yield spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    doc.to_disk(folder / "doc")
    yield spacy.tokens.Doc(nlp.vocab).from_disk(folder / "doc")
    bin_ = spacy.tokens.DocBin(store_user_data=True, docs=[doc])
    yield from spacy.tokens.DocBin().from_bytes(bin_.to_bytes()).get_docs(nlp.vocab)


def test_docs_are_kept(nlp: Any, tmp_path: Path) -> None:
    """A doc's report and spans survive bytes, disk and DocBin."""
    doc = nlp(TEXT)
    for again in _forms(nlp, doc, tmp_path):
        assert again._.quotekit == doc._.quotekit
        assert [span.id_ for span in again.spans["quotes"]] == ["q1", "q1"]


def test_pipelines_are_kept(nlp: Any, tmp_path: Path) -> None:
    """A pipeline's folder, and its bytes, bring the component back with its settings, in a new process too."""
    nlp.to_disk(tmp_path / "nlp")
    code = (
        "import spacy, sys; nlp = spacy.load(sys.argv[1]);"
        "print(nlp.get_pipe('quotekit').kit.settings.reader, len(nlp(sys.argv[2])._.quotes))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "nlp"), TEXT], capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("None 1\n", 0), done.stderr
    again = spacy.blank("en")
    again.add_pipe("quotekit", config={"reader": None})
    again.from_bytes(nlp.to_bytes())
    assert again(TEXT)._.quotes == nlp(TEXT)._.quotes


def test_without_spacy() -> None:
    """Without the extra, the error says how to get it."""
    code = "import sys; sys.modules['spacy'] = None; import quotekit.interop.spacy"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "ExtraMissingError" in done.stderr
    assert "pip install 'quotekit[spacy]'" in done.stderr


def test_settings() -> None:
    """The config's settings are those of ``load``; wrong ones are refused."""
    made = spacy.blank("en")
    made.add_pipe("quotekit", config={"reader": None, "kinds": ["indirect"], "stance": None})
    doc = made(TEXT + " She said that it leaked.")
    assert {str(quote.kind) for quote in doc._.quotes} == {"indirect"}
    assert doc._.stances == ()
    with pytest.raises(ValueError, match="some of direct"):
        spacy.blank("en").add_pipe("quotekit", config={"reader": None, "kinds": ["loud"]})


def test_settings_are_those_of_load() -> None:
    """Whatever ``load`` can be told, the config can say, with the same default; but for Stanza's layers."""
    importlib.import_module("quotekit.interop.spacy")
    config = dict(spacy.blank("en").get_factory_meta("quotekit").default_config)
    own = {config.pop(name) for name in ("spans_key", "batch_size")}
    wanted = {p.name: p.default for p in inspect.signature(load).parameters.values() if p.name != "stanza"}
    assert config == wanted | {"kinds": list(wanted["kinds"])}
    assert len(own) == 2


@pytest.mark.model
def test_with_the_reader(kit: Kit) -> None:
    """By default the component reads as ``quotekit.load()`` does."""
    made = spacy.blank("en")
    made.add_pipe("quotekit")
    assert made(TEXT)._.quotekit == kit(TEXT)
