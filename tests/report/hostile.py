"""Reports whose every word tries to get out of its place."""

from __future__ import annotations

from quotekit import Affiliation, Medium, Note, Party, PartyKind, Quote, QuoteKind, Relation, Report, Span, Stance
from quotekit import StanceLabel as Label

HOSTILE = [
    "<script>document.title='run'</script>",
    '"><img src=x onerror="document.title=\'run\'">',
    "' onmouseover='document.title=1' autofocus onfocus='document.title=1",
    "</div></style></title></form><script>document.title='run'</script>",
    "&lt;b&gt; &amp; {{ 7 * 7 }} {% raw %}",
    "javascript:document.title='run'",
    "\x00\x1b[31m\ud800",
    "\u202egnihton\u202c \u2067\u200f\u202a",
    "<!--",
    "]]><svg onload=document.title='run'>",
]


def hostile(words: str) -> Report:
    """A report with these words in every place that is shown."""
    text = f"{words} and {words}"
    span = Span(0, len(words))
    tie = Affiliation("p2", Relation.SPEAKS_FOR, span)
    return Report(
        text,
        words,
        (
            Quote(
                words,
                QuoteKind.DIRECT,
                (span,),
                medium=Medium.POST,
                platform=words,
                handle=words,
                cue=span,
                source=span,
                speaker="p1",
                within=words,
                via_outlet="p2",
                origin=words,
            ),
        ),
        (
            Party("p1", words, PartyKind.PERSON, (words,), (), (words,), (tie,)),
            Party("p2", words, PartyKind.STATE, actor=words, camp=words),
            Party("p3", words, PartyKind.STATE),
        ),
        (
            Stance(words, "p1", "p2", Label.AGAINST, 0.5),
            Stance(words, "p1", "p3", Label.AGAINST, 0.5, via="p2"),
        ),
        (Note(words, span, words),),
    )
