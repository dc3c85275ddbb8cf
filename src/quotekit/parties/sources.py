"""What the source of a quote is: a pronoun, a name, several names, a handle or a description."""

from __future__ import annotations

from bisect import bisect_left

import attrs
import regex

from quotekit.parties import descriptions
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.focus import PRONOUNS
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.words import Reading
from quotekit.spans import Span

_JOINING = frozenset("and both & as well or".split())


@attrs.frozen
class Source:
    """A source as read; exactly one of the first five says what it is.

    Attributes:
        pronoun: the word, in lower case.
        party: the party it names.
        joint: the parties it names together.
        handle: of an account, without "@".
        description: a description.
        first, end: the index range of its words.
    """

    first: int
    end: int
    pronoun: str | None = None
    party: Cluster | None = None
    joint: tuple[Mention, ...] = ()
    handle: str | None = None
    description: Description | None = None


class Sources:
    """Reads the sources of quotes.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        of: the cluster of each mention.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, of: dict[Mention, Cluster]) -> None:
        self.reading, self.lexicon, self.of = reading, lexicon, of
        self.mentions = sorted(of, key=lambda m: m.first)
        self.firsts = [m.first for m in self.mentions]

    def inside(self, first: int, end: int) -> list[Mention]:
        """The mentions that start within an index range."""
        return self.mentions[bisect_left(self.firsts, first) : bisect_left(self.firsts, end)]

    def read(self, span: Span) -> Source | None:
        """What a source is; None if it holds no word."""
        words = self.reading.words
        first, end = self.reading.within(span)
        if first >= end:
            return None
        lead = words[first]
        if lead.text.startswith("@"):
            return Source(first, end, handle=lead.text[1:])
        follows = words[first + 1].low if first + 1 < end else ""
        if (
            lead.low in PRONOUNS
            and not (lead.shouted and lead.low in ("us", "it", "who"))
            and (
                not follows
                or follows in ("himself", "herself", "themselves", "both", "all", "also", "then")
                or (lead.low not in descriptions.POSSESSIVE and lead.low != "that")
            )
            and follows != "and"
        ):
            return Source(first, end, pronoun=lead.low)
        contraction = regex.match(r"(he|she|they|it|we|i)'(?:s|d|ve|ll|re|m)$", lead.low)
        if contraction and end - first == 1:
            return Source(first, end, pronoun=contraction.group(1))
        mentions = self.inside(first, end)
        joint = self._joint(first, end, mentions)
        if joint:
            return Source(first, end, joint=joint)
        description = descriptions.read(self.reading, self.lexicon, first, end)
        party = self._name(first, end, mentions, description)
        if party is not None:
            return Source(first, end, party=party)
        named = description and self._apposed(end, mentions, description)
        if named is not None:
            return Source(first, end, party=named, description=description)
        return Source(first, end, description=description)

    def _joint(self, first: int, end: int, mentions: list[Mention]) -> tuple[Mention, ...]:
        """The names of a source that is nothing but names joined: "France, Italy and Spain"."""
        words = self.reading.words
        if len(mentions) < 2 or not any(words[k].low in ("and", "&") for k in range(first, end)):
            return ()
        for before, after in zip(mentions, mentions[1:], strict=False):
            between = range(before.last + 1, after.start)
            if (
                not all(words[k].low in _JOINING or words[k].low in ("the", "former") for k in between)
                or words[before.last].owner
            ):
                return ()
            if not between and "," not in words[after.start].gap:
                return ()
        lead = range(first, mentions[0].start)
        if not all(words[k].low in ("the", "both") for k in lead) or (
            mentions[-1].last != end - 1 and words[mentions[-1].last + 1].low not in ("of", "both")
        ):
            return ()
        joined = any(words[k].low == "and" for k in range(mentions[-2].last + 1, mentions[-1].start))
        return tuple(mentions) if joined and len({self.of[m] for m in mentions}) > 1 else ()

    def _name(self, first: int, end: int, mentions: list[Mention], description: Description | None) -> Cluster | None:
        """The party whose name is the head of the source."""
        words = self.reading.words
        start = description.first if description else first
        cut = start + 1
        while cut < end and words[cut].close and not (words[cut].low in self.lexicon.cuts and not words[cut].capital):
            cut += 1
        for m in mentions:
            if m.first >= cut:
                break
            heads = m.last >= cut - 1
            joined = (
                m.start <= start
                and m.last + 1 < end
                and words[m.last + 1].low in ("and", "or")
                and m.form is Form.PERSON
            )
            labelled = (
                m.form is Form.PERSON
                and m.start <= start
                and m.last + 1 < end
                and words[m.last + 1].gap.strip() in ("(", "-")
            )
            if not (heads or joined or labelled):
                continue
            if words[m.last].owner and m.last + 1 < end and words[m.last + 1].close and not joined:
                continue
            if m.form is Form.MEMBERS and any(words[k].low not in descriptions.ARTICLES for k in range(start, m.first)):
                continue
            if m.form is Form.STATE and m.first > start and words[m.first - 1].low in self.lexicon.plurals:
                continue
            if (
                any(words[k].owner for k in range(start, m.start))
                and m.form is not Form.PERSON
                and m.form is not Form.BODY
            ):
                continue
            return self.of[m]
        return None

    def _apposed(self, end: int, mentions: list[Mention], description: Description) -> Cluster | None:
        """The person named in apposition to a description: "the defeated rival, Anselm Dorado"."""
        words = self.reading.words
        if description.plural and description.head not in ("one", "some"):
            return None
        for m in mentions:
            if m.form is Form.PERSON and m.start >= description.end and words[m.start].gap.strip() == ",":
                return self.of[m]
        if end < len(words) and words[end].gap.strip() == "," and not words[end].quoted:
            for m in self.inside(end, end + 6):
                if (
                    m.start == end
                    and m.form is Form.PERSON
                    and (description.sort == "person" or description.head in ("one", "them"))
                ):
                    return self.of[m]
        return None
