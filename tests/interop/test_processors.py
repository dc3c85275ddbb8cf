from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

import quotekit
from quotekit import Kit
from quotekit.errors import SettingError
from quotekit.values import StanceLabel

pytestmark = pytest.mark.model

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = ["", "Nothing said.", "“We won,” Ann Lee said. “They didn’t.”", "Tom Roe said that they lost.\n\n“No.”"]
QUARREL = "“Tom Roe is a liar and a disgrace,” Ann Lee said."


def pipeline(**options: Any) -> Any:
    """A pipeline of Stanza's with nothing but quotekit's processors."""
    import stanza

    import quotekit.interop.stanza as interop

    settings = {"dir": interop.RESOURCES, "download_method": None, "logging_level": "ERROR"}
    return stanza.Pipeline("en", **{**settings, **options})


def test_steps_run_as_processors() -> None:
    """Attribution without stance: quotes with their speakers and parties are on the document, stances are not."""
    document = pipeline(processors="tokenize,attribution")(QUARREL)
    (quote,) = document.quotes
    assert document.report.words(*quote.contents) == "Tom Roe is a liar and a disgrace,"
    assert document.report.party(quote.speaker).name == "Ann Lee"
    assert {party.name for party in document.parties} == {"Ann Lee", "Tom Roe"}
    assert document.stances == document.report.stances == ()


@pytest.mark.parametrize("text", [*TEXTS, *(path.read_bytes().decode() for path in SEEDS)], ids=lambda text: text[:20])
def test_processors_say_what_a_kit_says(kit: Kit, text: str) -> None:
    """All processors together give the report that the kit gives."""
    document = pipeline()(text)
    assert document.report == kit(text)
    assert document.text == text


def test_rules_alone_as_a_processor() -> None:
    """With attribution_reader="none" the processor gives what a kit without a Reader gives."""
    document = pipeline(attribution_reader="none")(TEXTS[3])
    assert document.report == quotekit.load(reader=None)(TEXTS[3])


def test_stances_are_found() -> None:
    """The processor "stance" comes after "attribution", whatever order they are named in."""
    document = pipeline(processors="stance,attribution,tokenize")(QUARREL)
    assert [stance.label for stance in document.stances] == [StanceLabel.AGAINST]


def test_stances_are_judged_as_in_a_kit(kit: Kit) -> None:
    """Without an option, what judges stances is what judges them in a kit; the lexicon may be asked for."""
    text = "“The council lied,” Ann Lee said."
    assert pipeline()(text).report.stances == kit(text).stances
    (stance,) = pipeline(stance_judge="lexicon")(text).report.stances
    assert stance.origin == "lexicon"


def test_many_documents_in_bulk() -> None:
    """A list of texts gives a list of documents, each with its own findings."""
    nlp = pipeline()
    assert [document.report for document in nlp.bulk_process(TEXTS)] == [nlp(text).report for text in TEXTS]
    assert [document.text for document in nlp.stream(TEXTS, batch_size=2)] == TEXTS


def test_a_document_without_attribution_has_none() -> None:
    """Before its processor has run, a document has no report, and nothing in it."""
    document = pipeline(processors="tokenize")("“We won,” Ann Lee said.")
    assert (document.report, document.quotes, document.parties, document.stances) == (None, (), (), ())


def test_documents_with_findings_can_be_copied_and_packed() -> None:
    """What quotekit keeps on a document neither refers back to it nor hinders its pickling."""
    document = pipeline()(QUARREL)
    for again in (copy.deepcopy(document), pickle.loads(pickle.dumps(document))):
        assert again.report == document.report


def test_requirements_are_checked() -> None:
    """Stanza refuses "stance" without "attribution", and "attribution" without tokens."""
    from stanza.pipeline.core import PipelineRequirementsException

    for processors, missing in (("tokenize,stance", "attribution"), ("attribution", "tokenize")):
        with pytest.raises(PipelineRequirementsException, match=missing):
            pipeline(processors=processors)


@pytest.mark.parametrize("option", ["pretokenized", "no_ssplit"])
def test_options_of_other_tokenizers_are_refused(option: str) -> None:
    """What our tokenizer cannot do is refused, not passed over."""
    with pytest.raises(SettingError, match=option):
        pipeline(processors="tokenize", **{f"tokenize_{option}": True})


def test_what_is_no_article_is_refused() -> None:
    """Token lists, and documents without a text, are refused with what to give instead."""
    from stanza.models.common.doc import Document

    nlp = pipeline()
    with pytest.raises(SettingError, match="give a text"):
        nlp([["a", "b"]])
    words = [[{"id": (1,), "text": "Yes"}]]
    for document in (Document(words), Document(words, "Yes")):
        with pytest.raises(SettingError, match="offsets"):
            nlp(document, processors="attribution")
    with pytest.raises(SettingError, match="'attribution' first"):
        nlp(Document([], "Yes"), processors="stance")
