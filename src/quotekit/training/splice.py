"""Rows with the words of another one put in beside their own, so that what is said of others is told apart."""

from __future__ import annotations

import random

from quotekit.reading.pieces import Vocabulary
from quotekit.stance.rows import Row

JOINTS = (".", ".", ", but", ", and", ", while", ";")
LONGEST = 128  # pieces of a row


class Splicer:
    """Puts the words judged in one row into another row, before or behind its own; the label stays.

    Args:
        vocabulary: how words are cut into pieces.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        number = vocabulary.number
        self._target = {number("[unused1]"), number("[unused2]")}
        self._open, self._close = number("[unused3]"), number("[unused4]")
        self._joints = [
            [piece for word in joint.replace(",", " , ").split() for piece in vocabulary.pieces(word)]
            for joint in JOINTS
        ]

    def __call__(self, row: Row, other: Row, chance: random.Random) -> Row:
        """The row with the other's words; as it was if they do not fit or one of the two is in several pieces."""
        if any(one.pieces.count(mark) != 1 for one in (row, other) for mark in (self._open, self._close)):
            return row
        first, end = other.pieces.index(self._open) + 1, other.pieces.index(self._close)
        kept = [at for at in range(first, end) if other.pieces[at] not in self._target]
        joint = chance.choice(self._joints)
        if not kept or len(row.pieces) + len(kept) + len(joint) > LONGEST:
            return row
        pieces, none = [other.pieces[at] for at in kept], [0] * len(joint)
        shapes, places = [other.shapes[at] for at in kept], [other.places[at] for at in kept]
        if chance.random() < 0.5:
            at = row.pieces.index(self._open) + 1
            pieces, shapes, places = pieces + joint, shapes + none, places + none
        else:
            at = row.pieces.index(self._close)
            pieces, shapes, places = joint + pieces, none + shapes, none + places
        return Row(
            row.pieces[:at] + pieces + row.pieces[at:],
            row.shapes[:at] + shapes + row.shapes[at:],
            row.places[:at] + places + row.places[at:],
            [mark + len(pieces) * (mark >= at) for mark in row.marked],
        )
