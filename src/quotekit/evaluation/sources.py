"""Whether a quote that was found has the right source: the mention, or a name that it goes by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from quotekit.evaluation.annotation import Annotation, Item
from quotekit.evaluation.figures import Count, Counts, Figure, precision_recall, share
from quotekit.evaluation.overlap import characters, matched
from quotekit.evaluation.quotes import ALL
from quotekit.values import QuoteKind

_EDGES = " .,;:\"“”'’"
_LONGEST = 5  # words of a name whose last word is the source's head


class Sources:
    """``speaker given quote``: of gold quotes found by overlap that have a source, the share with the right speaker.

    ``speaker named``: the share with any. ``end to end``: precision, recall and F1 of quotes found with the right
    speaker. A predicted speaker is right if its mention and the gold source share a letter, or if its name is that of
    the source without titles or the source's head; where gold names a speaker without a mention, if a name is shared.
    """

    def count(self, gold: Annotation, predicted: Annotation) -> Counts:
        """Right, predicted, found and gold, by kind; and those with a source."""
        pairs = matched([item.characters for item in gold.items], [item.characters for item in predicted.items])
        right = {(i, j): is_right(gold.text, gold.items[i], predicted.items[j]) for i, j in pairs}
        counts: Counts = defaultdict(float)
        for kind in (*QuoteKind, ALL):
            for (i, j), good in right.items():
                own, other = gold.items[i], predicted.items[j]
                if kind in (own.kind, ALL):
                    counts["end to end", kind, "found"] += good
                    if own.source or own.speaker is not None:
                        counts["speaker", kind, "of"] += 1
                        counts["speaker", kind, "right"] += good
                        counts["speaker", kind, "named"] += bool(other.source or other.name)
                if gold.complete and kind in (other.kind, ALL):
                    counts["end to end", kind, "right"] += good
            counts["end to end", kind, "gold"] += sum(kind in (item.kind, ALL) for item in gold.items)
            if gold.complete:
                counts["end to end", kind, "predicted"] += sum(kind in (item.kind, ALL) for item in predicted.items)
        return counts

    def figures(self, sums: Mapping[Count, float]) -> Iterator[Figure]:
        """Three a kind."""
        for name, what in (("speaker given quote", "right"), ("speaker named", "named")):
            for kind in (*QuoteKind, ALL):
                number = sums.get(("speaker", kind, "of"), 0)
                yield Figure(name, kind, share(sums.get(("speaker", kind, what), 0), number), gold=round(number))
        for kind in (*QuoteKind, ALL):
            yield precision_recall("end to end", kind, sums)


@cache
def _known(key: str) -> frozenset[str]:
    """A list of words of the lexicon, which is read when it is first asked for."""
    from quotekit import lexicons

    return frozenset(lexicons.read("comparing")["sources"][key])


@cache
def _cut() -> re.Pattern[str]:
    """What ends a source's name."""
    words = "|".join(sorted(_known("cut_before")))
    return re.compile(rf"\s*(?:,|\(|--|—|–|\b(?:{words})\b)", re.IGNORECASE)


def is_right(text: str, gold: Item, predicted: Item) -> bool:
    """Whether a predicted quote has the speaker of a gold one."""
    if not gold.source:
        if gold.speaker is None:
            return not predicted.source and not predicted.name
        return predicted.speaker is not None and predicted.speaker.same(gold.speaker)
    if characters(text, predicted.source) & characters(text, gold.source):
        return True
    name = _plain(predicted.name or "")
    if not name or name in _known("pronouns"):
        return False
    source = " ".join(text[span.slice] for span in gold.source)
    head, words = _head(source), name.split()
    return name in (_plain(source), head) or (words[-1] == head and len(words) <= _LONGEST)


def _plain(words: str) -> str:
    """A name in lower case without titles at its front or a possessive at its end."""
    out = re.sub(r"['’]s$", "", re.sub(r"\s+", " ", words).strip(_EDGES).lower()).split()
    while len(out) > 1 and out[0].strip(".") in _known("leading"):
        out = out[1:]
    return " ".join(word.strip('.,;:"“”') for word in out)


def _head(source: str) -> str:
    """The last word of a source's name, before what describes it."""
    source = source.strip()
    words = _plain(_cut().split(source, maxsplit=1)[0].strip() or source).split()
    return words[-1] if words else ""
