"""quotekit's steps as processors of Stanza's, registered when this module is imported.

>>> import stanza, quotekit.interop.stanza
>>> nlp = stanza.Pipeline("en", dir=quotekit.interop.stanza.RESOURCES, processors="tokenize,attribution",
...                       download_method=None, verbose=False)
>>> document = nlp("“We won,” Ann Lee said.")
>>> [party.name for party in document.parties]
['Ann Lee']

Registered are the variant "quotekit" of ``tokenize`` and the processors ``attribution`` (quotes, speakers, parties) and
``stance``. The folder :data:`RESOURCES` holds no models, only the list of these, which Stanza wants. A folder of
Stanza's own does as well, with ``processors={"tokenize": "quotekit", "ner": ..., "attribution": "quotekit"}``. What is
found is on the document: ``document.quotes``, ``.parties``, ``.stances``, ``.report``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import attrs
import regex
from stanza.models.common.doc import Document
from stanza.pipeline.processor import (
    Processor,
    ProcessorVariant,
    register_processor,
    register_processor_variant,
)

from quotekit.draft import Draft, Step
from quotekit.errors import SettingError
from quotekit.interop import documents, layers
from quotekit.models.named import named
from quotekit.parties import find_parties
from quotekit.quotes import find_quotes
from quotekit.reading.step import Reading
from quotekit.report import Report
from quotekit.stance import find_stances
from quotekit.stance.step import Stances as Judge
from quotekit.text import find_marks
from quotekit.text.tokens import tokenize

RESOURCES = str(Path(__file__).parent / "resources")
"""The folder to give ``stanza.Pipeline`` as ``dir`` when only quotekit's processors are wanted."""

_SURROGATE = regex.compile(r"\p{Cs}")


def pipeline(packages: Mapping[str, str]) -> Layers:
    """What reads a text's tokens, sentences and entities with packages of Stanza's; see :func:`quotekit.load`."""
    return Layers(layers.load(packages))


@attrs.frozen
class Layers:
    """Reads texts with a pipeline of Stanza's."""

    _pipeline: Any

    def read(self, text: str) -> documents.Reading:
        """A text's document, sentences and entities."""
        # Some layers encode the text, which lone surrogates do not bear; others want at least one token.
        document = self._pipeline(_SURROGATE.sub("\ufffd", text)) if len(tokenize(text)) else Document([], text)
        document.text = text
        return lambda: document, documents.sentences(document), documents.entities(document)


@register_processor_variant("tokenize", "quotekit")
class Tokenizer(ProcessorVariant):  # type: ignore[misc]
    """Tokens and sentences by quotekit's rules, in place of a model of Stanza's."""

    OVERRIDE = True

    def __init__(self, config: Mapping[str, Any]) -> None:
        for option in ("pretokenized", "no_ssplit"):
            if config.get(option):
                raise SettingError(f"the tokenizer 'quotekit' has no option {option!r}: use one of Stanza's for that")

    def process(self, doc: str | Document) -> Document:
        """The document of a text, or of another document's text."""
        text = doc if isinstance(doc, str) else _text(doc)
        return documents.build(tokenize(text))


class _Step(Processor):  # type: ignore[misc]
    """A processor that needs no model."""

    def mark_inactive(self) -> None:
        """Lets go of nothing; Stanza calls this when a processor's requirements are not met."""


@register_processor("attribution")
class Attribution(_Step):
    """Gives a document its quotes, their speakers, and all parties.

    The Reader reads it; with the option ``attribution_reader="none"`` rules alone do, and another Reader's folder may
    be named there as well.
    """

    PROVIDES_DEFAULT: ClassVar = {"attribution"}
    REQUIRES_DEFAULT: ClassVar = {"tokenize"}

    def __init__(self, config: Mapping[str, Any], pipeline: Any, device: str) -> None:
        super().__init__(config, pipeline, device)
        reader = config.get("reader", "default")
        self._reading = None if reader == "none" else Reading("en", str(reader))

    def process(self, doc: Document) -> Document:
        """The document given, with ``quotes`` and ``parties``."""
        return self.bulk_process([doc])[0]

    def bulk_process(self, docs: list[Document]) -> list[Document]:
        """The documents given, with ``quotes`` and ``parties``; the Reader reads them together."""
        drafts = [
            attrs.evolve(
                find_marks(Draft(_text(doc))), sentences=documents.sentences(doc), entities=documents.entities(doc)
            )
            for doc in docs
        ]
        if self._reading is not None:
            drafts = self._reading.batch(drafts)
        for doc, draft in zip(docs, drafts, strict=True):
            doc.draft = find_parties(find_quotes(draft))
        return docs


@register_processor("stance")
class Stances(_Step):
    """Gives a document the stances of its speakers.

    What judges them comes with the model, as in a kit; the option ``stance_judge`` names the lexicon or a classifier's
    folder instead.
    """

    PROVIDES_DEFAULT: ClassVar = {"stance"}
    REQUIRES_DEFAULT: ClassVar = {"attribution"}

    def __init__(self, config: Mapping[str, Any], pipeline: Any, device: str) -> None:
        super().__init__(config, pipeline, device)
        judge = str(config.get("judge", "default"))
        judge = named("en").stance if judge == "default" else judge
        self._judge: Step = find_stances if judge == "lexicon" else Judge(judge)

    def process(self, doc: Document) -> Document:
        """The document given, with ``stances``."""
        if doc.draft is None:
            raise SettingError("the document has no quotes yet: run the processor 'attribution' first")
        doc.draft = self._judge(doc.draft)
        return doc


def _text(doc: object) -> str:
    """A document's text."""
    if not isinstance(doc, Document):
        raise SettingError(f"give a text or a stanza Document: this is {type(doc).__name__}")
    if doc.text is None or any(token.start_char is None for token in doc.iter_tokens()):
        raise SettingError("the document has no text, or tokens without offsets: make it from a text with a pipeline")
    return str(doc.text)


def _keep(doc: Document, draft: Draft) -> None:
    doc._draft = draft


Document.add_property("draft", setter=_keep)
Document.add_property("report", getter=lambda doc: doc.draft and Report.of(doc.draft))
for _name in ("quotes", "parties", "stances"):
    Document.add_property(_name, getter=lambda doc, name=_name: getattr(doc.draft, name, ()))
