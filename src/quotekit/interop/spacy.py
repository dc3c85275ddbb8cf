"""quotekit as a component of a spaCy pipeline: ``nlp.add_pipe("quotekit")``. It needs the extra ``[spacy]``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> component = nlp.add_pipe("quotekit", config={"reader": None})
>>> doc = nlp("“We won,” Ann Lee said.")
>>> [(span.text, span.label_) for span in doc.spans["quotes"]]
[('We won,', 'direct')]
>>> [party.name for party in doc._.parties]
['Ann Lee']

On a doc are ``doc._.quotekit``, the report, and its ``doc._.quotes``, ``doc._.parties`` and ``doc._.stances``; in
``doc.spans`` the pieces of quotes, widened to whole tokens, with the kind as label, the quote's id as ``span.id_`` and
the speaker's party id as ``span.kb_id_``. The report is kept in ``doc.user_data`` as a plain record, so
``doc.to_bytes()`` and ``DocBin(store_user_data=True)`` keep it. The component's settings are in the pipeline's config;
its models stay where quotekit has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any

from quotekit.errors import ExtraMissingError
from quotekit.kit import Kit, load
from quotekit.report import Report
from quotekit.spans import Span
from quotekit.values import Quote, QuoteKind

try:
    from spacy.language import Language
    from spacy.tokens import Doc
except ImportError as error:
    raise ExtraMissingError("a component for spaCy", "spacy") from error

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

BATCH = 32
"""How many docs are read together."""

_RECORD = "quotekit"  # in doc.user_data


class Component:
    """Gives docs their quotes, parties and stances.

    Args:
        kit: what reads them.
        key: the name in ``doc.spans`` of the pieces of quotes; cues and sources stand under ``<key>_cue`` and
            ``<key>_source``.
        batch_size: how many docs are read together.
    """

    def __init__(self, kit: Kit, key: str = "quotes", batch_size: int = BATCH) -> None:
        self.kit, self.key, self.batch_size = kit, key, batch_size

    def __call__(self, doc: Doc) -> Doc:
        """The doc given, annotated."""
        return self._set(doc, self.kit(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """The docs given, in order, annotated in batches no larger than the component's own."""
        pairs = ((doc.text, doc) for doc in stream)
        for report, doc in self.kit.pipe(pairs, batch_size=min(batch_size, self.batch_size), as_tuples=True):
            yield self._set(doc, report)

    def _set(self, doc: Doc, report: Report) -> Doc:
        doc.user_data[_RECORD] = report.to_dict()
        groups: dict[str, list[DocSpan]] = {self.key: [], f"{self.key}_cue": [], f"{self.key}_source": []}
        for quote in report.quotes:
            groups[self.key] += _widened(doc, quote, quote.contents)
            for name, place in (("cue", quote.cue), ("source", quote.source)):
                if place is not None:
                    groups[f"{self.key}_{name}"] += _widened(doc, quote, [place])
        for name, spans in groups.items():
            doc.spans[name] = spans
        return doc


def _widened(doc: Doc, quote: Quote, spans: Iterable[Span]) -> list[DocSpan]:
    """The spans of a quote in whole tokens."""
    told: dict[str, Any] = {"label": str(quote.kind), "kb_id": quote.speaker or "", "span_id": quote.id}
    made = (doc.char_span(span.start, span.end, alignment_mode="expand", **told) for span in spans)
    return [span for span in made if span is not None]


_SETTINGS = {name: p.default for name, p in signature(load).parameters.items() if name not in ("stanza", "kinds")}
_DEFAULTS: dict[str, Any] = {**_SETTINGS, "kinds": list(QuoteKind), "spans_key": "quotes", "batch_size": BATCH}


def make(nlp: Language, name: str, spans_key: str, batch_size: int, **settings: Any) -> Component:
    """The component; all settings but ``spans_key`` and ``batch_size`` are those of :func:`quotekit.load`.

    Args:
        nlp: the pipeline, as spaCy gives it.
        name: the component's, as spaCy gives it.
        spans_key: see :class:`Component`.
        batch_size: see :class:`Component`.
        **settings: given to ``load``.
    """
    return Component(load(**settings), spans_key, batch_size)


# spaCy reads the config's keys from the signature: whatever load can be told, so that no list has to be kept twice.
make.__signature__ = Signature(  # type: ignore[attr-defined]
    [
        Parameter("nlp", Parameter.POSITIONAL_OR_KEYWORD, annotation=Language),
        Parameter("name", Parameter.POSITIONAL_OR_KEYWORD, annotation=str),
        *(Parameter(key, Parameter.KEYWORD_ONLY, annotation=Any) for key in _DEFAULTS),
    ]
)
Language.factory("quotekit", func=make, assigns=["doc._.quotekit", "doc.spans"], default_config=_DEFAULTS)


def _report(doc: Doc) -> Report | None:
    record = doc.user_data.get(_RECORD)
    return None if record is None else Report.from_dict(record, doc.text)


def _part(name: str) -> Any:
    return lambda doc: () if (report := _report(doc)) is None else getattr(report, name)


for _name, _getter in (("quotekit", _report), *((name, _part(name)) for name in ("quotes", "parties", "stances"))):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)
