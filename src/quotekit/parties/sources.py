"""What the source of a quote is: a pronoun, a name, several names, a handle or a description."""

from __future__ import annotations

import attrs
import regex

from quotekit.parties import appositions, descriptions, lists
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.pronouns import PRONOUNS
from quotekit.spans import Span

_JOINING = frozenset("and both & as well or the former".split())
_AFTER_PRONOUN = frozenset("himself herself themselves both all also then".split())
_ORIGIN = 4  # words that say where those in a source are from
_LISTED = 14  # words of a list of names behind a description
_JOINED = 8  # words between two names of a plural title
_ALONE = frozenset("himself herself itself alone both each".split())
_CONTRACTION = regex.compile(r"(he|she|they|it|we|i)'(?:s|d|ve|ll|re|m)$")


@attrs.frozen
class Source:
    """A source as read; one of pronoun, party, joint, handle and description says what it is.

    Attributes:
        first, end: the index range of its words.
        pronoun: the word, in lower case.
        party: the party it names.
        joint: the mentions of those it names together.
        handle: of an account, without "@".
        description: a description; beside a party, what else it says of them.
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
        cast: who is on stage.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast, self.reading, self.lexicon = cast, cast.reading, cast.lexicon

    def read(self, span: Span) -> Source | None:
        """What a source is; None if it holds no word."""
        words = self.reading.words
        first, end = self.reading.within(span)
        if first >= end:
            return None
        first, end = self._whole(first, end)
        if words[first].text.startswith("@"):
            return Source(first, end, handle=words[first].text[1:])
        pronoun = self._pronoun(first, end)
        if pronoun is not None:
            return Source(first, end, pronoun=pronoun)
        mentions = self.cast.inside(first, end)
        joint = self._joint(first, end, mentions)
        if joint:
            return Source(first, end, joint=joint)
        description = descriptions.read(self.reading, self.lexicon, first, end)
        members = self._members(description, end, mentions)
        if members:
            return Source(first, end, joint=members)
        if self._with_others(first, end, mentions):
            whole = attrs.evolve(description, end=end, plural=True, sort="person")
            return Source(first, end, description=whole)
        party = self._name(end, mentions, description)
        if party is not None:
            return Source(first, end, party=party)
        named = self._behind_role(end, mentions, description) or self._apposed(end, mentions, description)
        return Source(first, end, party=named, description=description)

    def _whole(self, first: int, end: int) -> tuple[int, int]:
        """A source's words with the rest of a name cut at its start, and with all names of a plural title.

        "Sens. Ann Lee (R-Iowa) and Bo Roe" are two, even where the source was taken to end before the label.
        """
        words = self.reading.words
        cut = self.cast.covering(first)
        if cut is not None and cut.first < first:
            first = cut.first
        first = self._plural_title(first)
        named = self.cast.ending_at(end - 1)
        if named is not None and any(word.low in self.lexicon.plural_titles for word in words[first : named.first]):
            for mention in self.cast.inside(end, end + _JOINED):
                if mention.form is not Form.PERSON or not self._is_joined(end, mention.start):
                    break
                end = mention.last + 1
        return first, end

    def _plural_title(self, first: int) -> int:
        """Where a plural title stands before the names that a source is the last of; the word itself if none does."""
        named = self.cast.starting_at(first)
        while named is not None and named.form is Form.PERSON:
            before = self.cast.before(named)
            if before is None or before.form is not Form.PERSON or not lists.joined(self.reading, before, named):
                break
            titles = self.reading.words[before.start : before.first]
            if any(word.low in self.lexicon.plural_titles for word in titles):
                return before.start
            named = before
        return first

    def _is_joined(self, end: int, start: int) -> bool:
        """Whether nothing but a label or place and "and" stands between two names."""
        between = self.reading.words[end:start]
        return all(word.capital or word.low in ("and", "of") for word in between)

    def _pronoun(self, first: int, end: int) -> str | None:
        """The pronoun that a source is, in lower case; None if it is more than that: "his mother", "he and others"."""
        words, lead = self.reading.words, self.reading.words[first]
        if end - first == 1 and (contraction := _CONTRACTION.match(lead.low)):
            return str(contraction.group(1))
        if lead.low == "you" and end - first == 1:
            return lead.low
        if lead.low not in PRONOUNS or (lead.shouted and lead.low in ("us", "it", "who")):
            return None
        follows = words[first + 1].low if first + 1 < end else ""
        if not follows or follows in _AFTER_PRONOUN:
            return lead.low
        if follows == "and" or lead.low == "that" or lead.low in descriptions.POSSESSIVE:
            return None
        return lead.low

    # ---- several names ---------------------------------------------------------------------------------------------

    def _joint(self, first: int, end: int, mentions: list[Mention]) -> tuple[Mention, ...]:
        """The names of a source that is names joined: "France, Italy and Spain"."""
        words = self.reading.words
        if not mentions or not self._leads(first, mentions[0]):
            return ()
        members = [mentions[0]]
        joined = False
        for mention in mentions[1:]:
            link = self._link(members[-1], mention)
            if link == "none":
                break
            if link == "inside":
                continue
            members.append(mention)
            if link == "and":
                joined = True
                break
        if not joined or len({self.cast.of[m] for m in members}) < 2:
            return ()
        last = members[-1].last
        ends = last == end - 1 or not words[last + 1].close or words[last + 1].low in ("of", "both", "have", "each")
        return tuple(members) if ends and not words[last].owner else ()

    def _members(self, d: Description, end: int, mentions: list[Mention]) -> tuple[Mention, ...]:
        """The names in apposition to a plural description: "two farmers, Ann Lee and Bo Roe,"."""
        words = self.reading.words
        if not d.plural:
            return ()
        if not any(m.start > d.at and m.form is Form.PERSON for m in mentions):
            mentions, end = self._listed(self._comma(end))
        apposed = [m for m in mentions if m.start > d.at and m.form is Form.PERSON]
        if not apposed or words[apposed[0].start].quoted:
            return ()
        start = apposed[0].start
        if "," not in (words[start].gap.strip(), words[start - 1].gap.strip() if start - 1 == d.end else ""):
            return ()
        return self._joint(apposed[0].start, end, apposed)

    def _comma(self, end: int) -> int:
        """The index of the word behind the comma that ends a source, or ends where those in it are from."""
        words, k = self.reading.words, end
        if k < len(words) and words[k].close and words[k].low in ("from", "of", "in"):
            while k < len(words) and k - end < _ORIGIN and words[k].close and (k == end or words[k].capital):
                k += 1
        return k if k < len(words) and words[k].gap.strip() == "," else len(words)

    def _listed(self, first: int) -> tuple[list[Mention], int]:
        """The persons named one after the other from a word on, and the end of the last name."""
        found: list[Mention] = []
        end = first
        for m in self.cast.inside(first, first + _LISTED):
            between = {word.low for word in self.reading.words[end : m.start]}
            if m.form is not Form.PERSON or not between <= {"and"} or self.reading.words[m.first].quoted:
                break
            found.append(m)
            end = m.last + 1
        return found, end

    def _with_others(self, first: int, end: int, mentions: list[Mention]) -> bool:
        """Whether a source is names and others with them: "Ann Lee, Bo Roe and other leaders"."""
        words = self.reading.words
        if not mentions or mentions[0].start > first + 1:
            return False
        last = mentions[0].last
        for mention in mentions[1:]:
            if mention.start == last + 1 and "," in words[mention.start].gap:
                last = mention.last
        k = last + 1
        return k + 1 < end and words[k].low == "and" and not words[last].owner and self._goes_on(k + 1, end)

    def _leads(self, first: int, mention: Mention) -> bool:
        """Whether nothing but small words and titles stands before the first name."""
        before = self.reading.words[first : mention.start]
        if all(word.low in _JOINING for word in before):
            return True
        if mention.form is not Form.PERSON:
            return False
        if self.lexicon.plurals.get(before[-1].low, before[-1].low) != before[-1].low and before[-1].close:
            return not any(word.owner for word in before)  # "presidential candidates" Ann Lee and Bo Roe
        return all(self._titles(word.low) or word.capital for word in self.reading.words[first : mention.first])

    def _titles(self, low: str) -> bool:
        lexicon = self.lexicon
        return low in _JOINING or low in lexicon.titles or low in lexicon.around or bool(lexicon.person_noun(low))

    def _link(self, before: Mention, mention: Mention) -> str:
        """How a name follows on another: "and", "," in a list, "inside" what is said of the other, or "none"."""
        words = self.reading.words
        if words[before.last].owner:
            return "none"
        k = before.last + 1
        apposition = appositions.after_name(self.reading, before.last, self.lexicon)
        if apposition and apposition[1] <= mention.start:
            k = apposition[1]
        between = words[k : mention.start]
        lows = [word.low for word in between]
        if "and" in lows or "&" in lows:
            at = next(n for n, low in enumerate(lows) if low in ("and", "&"))
            told = all(word.capital or word.low == "of" for word in between[:at])
            titles = all(self._titles(word.low) or word.capital for word in between[at + 1 :])
            kinds = {before.form, mention.form}
            if between[0].low == "of" and " " not in mention.name and mention.start == mention.first:
                return "none"  # "Lee of Black and Reed"
            return "and" if told and titles and (len(kinds) == 1 or at == 0) else "none"
        if not between and "," in words[mention.start].gap:
            return ","
        if all(word.capital or word.low in ("of", "the") for word in between):
            return "inside"
        return "none"

    # ---- one name --------------------------------------------------------------------------------------------------

    def _name(self, end: int, mentions: list[Mention], description: Description) -> Cluster | None:
        """The party whose name is the head of the source."""
        words = self.reading.words
        start = description.first
        cut = start + 1
        while cut < end and words[cut].near and not (words[cut].low in self.lexicon.cuts and not words[cut].capital):
            cut += 1
        for m in mentions:
            titled = m.form is Form.PERSON and m.start <= start < m.first and not words[m.last].owner
            if m.first >= cut and not titled:
                break
            if description.sort and description.at < m.start:
                continue  # "judges handling Freedom of Information lawsuits"
            after = words[m.last + 1] if m.last + 1 < end else None
            led = after if m.form is Form.PERSON and m.start <= start else None
            joined = led is not None and led.low in ("and", "or") and not self._goes_on(m.last + 2, end)
            told = led is not None and led.close and self._tells(m, m.last + 1)
            labelled = led is not None and led.gap.strip() in ("(", "-")
            if not (m.last >= cut - 1 or joined or labelled or titled or told):
                continue
            if words[m.last].owner and after is not None and after.close and not joined:
                continue
            if m.form is Form.MEMBERS and any(word.low not in descriptions.ARTICLES for word in words[start : m.first]):
                continue
            if m.form is Form.STATE and m.first > start and words[m.first - 1].low in self.lexicon.plurals:
                continue
            if m.form in (Form.STATE, Form.MEMBERS) and any(word.owner for word in words[start : m.start]):
                continue
            return self.cast.of[m]
        return None

    def _behind_role(self, end: int, mentions: list[Mention], d: Description) -> Cluster | None:
        """The person whose title a role without an article is: "press aide to the governor Ann Lee"."""
        words = self.reading.words
        named = next((m for m in mentions if m.form is Form.PERSON and m.first > d.at), None)
        if named is None or not d.bare or d.plural or d.sort != "person" or named.first >= d.end:
            return None
        before = words[named.first - 1]
        ends = named.last == end - 1 or not words[named.last + 1].close
        joins = before.capital or before.owner or before.low in self.lexicon.cuts or before.low in _JOINING
        told = words[named.first].close and not joins and not words[named.last].owner
        return self.cast.of[named] if ends and told else None

    def _tells(self, m: Mention, at: int) -> bool:
        """Whether what follows a name at the head of a source belongs to no noun: "Lee himself", "Lee joined"."""
        after, heading = self.reading.words[at], self.reading.sentences[at] in self.reading.headings
        return (
            after.low in _ALONE or after.low in self.lexicon.stops or (heading and not self.reading.words[m.last].owner)
        )

    def _goes_on(self, index: int, end: int) -> bool:
        """Whether others follow after "and": "Lee and other leaders", "Lee and her allies"."""
        words = self.reading.words
        return index < end and (words[index].low == "other" or words[index].low in descriptions.POSSESSIVE)

    def _apposed(self, end: int, mentions: list[Mention], description: Description) -> Cluster | None:
        """The person named in apposition to a description: "the defeated rival, Anselm Dorado"."""
        words = self.reading.words
        if description.plural and description.head not in ("one", "some"):
            return None
        for m in mentions:
            if m.form is Form.PERSON and m.start >= description.end and words[m.start].gap.strip() in (",", "--", "—"):
                return self.cast.of[m]
        singular = description.sort == "person" or description.head in ("one", "them")
        if singular and end < len(words) and words[end].gap.strip() == "," and not words[end].quoted:
            for m in self.cast.inside(end, end + 6):
                if m.start == end and m.form is Form.PERSON:
                    return self.cast.of[m]
        return None
