"""A report as marks on its text and links between them: what tools for annotating by hand show, change and give back.

Marks are quotes (labelled direct, mixed or indirect), cues, sources, and mentions of parties (labelled person, group,
organisation, state or unnamed). Links lead from a quote to its ``cue``, its ``source``, a mention of its ``speaker``
and of the outlet it was had from (``via_outlet``); from it to mentions of those it is ``against`` or in ``favor`` of,
or ``neutral`` to; from a mention to the first one of the ``same`` party; and from a party's first mention to another's,
which it ``speaks_for`` or ``belongs_to``.

What has no place in the text, a score or a party's name, goes along as the facts of a mark or a link. People need not
give any: whatever is missing is made anew when the layer is read.

Not kept are: notes, what was carried over (``via``), stances of others than the speaker, empty spans, and parties the
text does not mention, but for the names of speakers.
"""

from __future__ import annotations

from quotekit.exports.layer.reading import report
from quotekit.exports.layer.values import LINKS, MARKS, Layer, Link, Mark, facts_of
from quotekit.exports.layer.writing import of

__all__ = ["LINKS", "MARKS", "Layer", "Link", "Mark", "facts_of", "of", "report"]
