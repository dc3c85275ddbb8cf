"""TEI P5: the text with its quotes as ``<said who= direct=>``, in a file that other editions' tools read.

Marks and links are those of :mod:`quotekit.exports.layer`. Paragraphs are ``<p>``; cues and sources are ``<seg>``,
mentions ``<rs>``; parties, their ties and the stances stand apart in ``<standOff>``. XML nests and text does not: what
crosses something else, runs over a paragraph or is in pieces is cut, and its pieces point to each other by ``@next``
and ``@prev``. What TEI has no place for is JSON in elements of the type ``facts``, so that a file can be read back.

The text is what stands in the paragraphs, blank by blank. Characters that XML 1.0 cannot hold become U+FFFD. Files are
valid against TEI P5, and against the small subset of it in ``tei.rng`` beside this module. It needs the extra
``[tei]``.
"""

from __future__ import annotations

from pathlib import Path

from quotekit.exports.tei.reading import read
from quotekit.exports.tei.writing import pieces

SCHEMA = Path(__file__).with_name("tei.rng")
"""The subset of TEI that is written, as a RELAX NG schema."""

__all__ = ["SCHEMA", "pieces", "read"]
