"""CoNLL-U: the words line by line, by Stanza's own writer, with ids of quotes and parties in MISC.

A word's MISC says which quotes it is content, cue or source of (``Content=q1,q3``, ``Cue=q1``, ``Source=q1``) and which
parties it mentions (``Party=p1``). The quotes, parties and stances themselves are comments before an article's first
sentence: ``# quote = q1 kind=direct speaker=p1``. Ids are written as in web addresses, so that they have no blanks.

Words are cut by quotekit's rules. A word that is partly in a span counts as in it, so files are not read back; offsets
in MISC count code points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from urllib.parse import quote as escaped

import regex

from quotekit.exports.clean import REPLACEMENT
from quotekit.exports.rows import article_id
from quotekit.interop.documents import build
from quotekit.report.report import Report
from quotekit.spans import Span
from quotekit.text.tokens import tokenize

_NO_LINE = regex.compile(r"[\x00-\x08\x0b\x0c\r\x0e-\x1f\x7f-\x9f\u2028\u2029\p{Cs}]")
"""What readers may take for the end of a line, or cannot take at all."""


def pieces(reports: Iterable[Report], *, text: bool = True) -> Iterator[bytes]:
    """The file, article by article; of one without words there is nothing to write."""
    for report in reports:
        written = _document(report)
        if written:
            lines = "".join(f"# {comment}\n" for comment in _comments(report))
            yield _NO_LINE.sub(REPLACEMENT, f"{lines}{written}\n\n").encode()


def _document(report: Report) -> str:
    document = build(tokenize(report.text))
    words = [word for sentence in document.sentences for word in sentence.words]
    starts, ends = [word.start_char for word in words], [word.end_char for word in words]
    held: dict[int, dict[str, list[str]]] = {}
    for key, id, span in _spans(report):
        for at in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            ids = held.setdefault(at, {}).setdefault(key, [])
            if id not in ids:
                ids.append(id)
    for at, said in held.items():
        words[at].misc = "|".join(f"{key}={','.join(map(_id, ids))}" for key, ids in sorted(said.items()))
    for number, sentence in enumerate(document.sentences, 1):
        sentence.sent_id = f"{_id(article_id(report))}.{number}"
    return f"{document:C}"


def _spans(report: Report) -> Iterator[tuple[str, str, Span]]:
    for quote in report.quotes:
        yield from (("Content", quote.id, span) for span in quote.contents if len(span))
        yield from ((key, quote.id, span) for key, span in (("Cue", quote.cue), ("Source", quote.source)) if span)
    for party in report.parties:
        yield from (("Party", party.id, span) for span in party.mentions if len(span))


def _comments(report: Report) -> Iterator[str]:
    yield f"newdoc id = {_id(article_id(report))}"
    for quote in report.quotes:
        facts = {"kind": quote.kind, "speaker": quote.speaker, "medium": quote.medium, "within": quote.within}
        said = " ".join(f"{name}={_id(fact)}" for name, fact in facts.items() if fact is not None)
        yield f"quote = {_id(quote.id)} {said}{' negated=true' if quote.negated else ''}"
    for party in report.parties:
        yield f"party = {_id(party.id)} kind={party.kind} name={' '.join(party.name.split())}"
    for stance in report.stances:
        via = "" if stance.via is None else f" via={_id(stance.via)}"
        ends = f"holder={_id(stance.holder)} target={_id(stance.target)}"
        yield f"stance = {_id(stance.quote)} {ends} label={stance.label} score={stance.score:.3f}{via}"


def _id(id: str) -> str:
    return escaped(id, safe="", errors="surrogatepass")
