"""Which party a description takes up: one described before, a person by role, somebody in focus, or a new one."""

from __future__ import annotations

from quotekit.parties import descriptions, pronouns
from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.descriptions import Description
from quotekit.parties.forms import form
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.origins import is_of_another
from quotekit.parties.words import Word
from quotekit.values import PartyKind, Quote

_LOOK_BACK = 40  # descriptions looked back at
_BEHIND = 12  # words behind a description that may give its name
_TWO = frozenset("two both".split())
_LAST = 80  # words in which the two whom "the two" means are looked for
_SENTENCES = 2  # sentences back in which they are
_SOON, _NEXT = 3, 300  # paragraphs and words within which somebody described before being named is named
TRANSCRIPT = "transcript"  # the origin of quotes whose sources are labels, "MODERATOR:", which take up nobody
_NAMESAKES = 40  # bodies of one noun
_OPENING = (
    2  # the last paragraph of a heading, lead and what follows, where somebody may be described before being named
)


class References:
    """Finds the parties behind descriptions.

    Args:
        cast: who is on stage.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast, self.reading, self.lexicon = cast, cast.reading, cast.lexicon

    def find(self, d: Description, index: int, quote: Quote) -> Cluster | None:
        """The party of a description in a source, a new one if it takes up none."""
        text = self.reading.slice(d.name_first, d.end - 1)
        span = self.reading.span(d.first, d.end - 1)
        own = descriptions.given_name(text, self._told_on(d))
        together = None if own else self._with_own(d, index, quote)
        if own:
            found = self.cast.registry.person(own, span)
            if gender := self.lexicon.gender_of(d.head):
                found.genders[gender] += 4
        elif together is not None:
            found = together
            found.add(span, self.reading.slice(d.name_first, d.end - 1))
        else:
            known = self.known(d, index, quote) or self._same_words(d, text)
            found = known or self.cast.describe(descriptions.cluster_of(self.lexicon, d), self._named(d, index, text))
            found.add(span, self._named(d, index, text) if found.described else None)
        self.cast.recall(found)
        self.cast.focus.meet(d.first, d.first, found)
        return found

    def _with_own(self, d: Description, index: int, quote: Quote) -> Cluster | None:
        """The group of a described person who is known by name and of theirs: "the nominee and his aides"."""
        words = self.reading.words
        cut = next((k for k in range(d.first + 1, d.end - 1) if words[k].low == "and"), None)
        if cut is None or words[cut + 1].low not in ("his", "her") or not d.definite:
            return None
        lead = descriptions.read(self.reading, self.lexicon, d.first - 1, cut)
        person = self.known(lead, index, quote) if lead.sort == "person" else None
        if person is None or person.described or person.kind is not PartyKind.PERSON:
            return None
        name = f"{person.name} {self.reading.slice(cut, d.end - 1)}"
        known = self.cast.called(name)
        if known is None:
            known = self.cast.describe(Cluster(PartyKind.GROUP, described=True, plural=True), name)
            known.names[name] = 0
        return known

    def _told_on(self, d: Description) -> str:
        """The words of a description, and those behind it in the sentence: "a man, who gave his name as Osk"."""
        end = d.end
        while end - d.end < _BEHIND and self.reading.in_one(d.first, end):
            end += 1
        return self.reading.slice(d.first, end - 1)

    def known(self, d: Description, index: int, quote: Quote | None = None) -> Cluster | None:
        """The party known before that a description takes up; None if it takes up none.

        Args:
            d: the description.
            index: of the word it is read at.
            quote: whose source it is; None for the narrative, where less is dared.
        """
        if d.possessive is not None and d.head in self.lexicon.office_kinds:
            return self._office_of(d, index)
        if d.definite and (self.reading.words[d.first].low in _TWO or d.head in _TWO or "two" in d.modifiers):
            two = self._two(index)
            if two:
                return self.cast.together(two)
        found = self._taken_up(d)
        if found is None and not d.plural and d.sort == "person":
            found = self._by_role(d, index)
            if found is None and quote is not None and quote.origin != TRANSCRIPT:
                found = self._announced(d, index) or self.in_focus(d, index, quote)
        if found is None and not d.plural and d.sort == "institution":
            found = self._institution(d, index, told=quote is None)
        return found

    def _two(self, index: int) -> tuple[Mention, ...]:
        """The two whom "the two" means: the only persons a sentence just before names, or those last named together."""
        words = self.reading.words
        named: dict[Cluster, Mention] = {}
        sentence = -1
        for mention in reversed(self.cast.inside(max(0, index - _LAST), index)):
            word, here = words[mention.first], self.reading.sentences[mention.first]
            if here < self.reading.sentences[index] - _SENTENCES or (len(named) > 1 and here != sentence):
                break
            if mention.form is not Form.PERSON or word.quoted:
                continue
            named, sentence = ({} if here != sentence else named), here
            named.setdefault(self.cast.of[mention], mention)
        if len(named) == 2:
            return tuple(sorted(named.values(), key=lambda mention: mention.first))
        return self.cast.pair

    def _same_words(self, d: Description, text: str) -> Cluster | None:
        """The party described in the same words before, unless "a" or "another" introduces a new one."""
        return self.cast.called(text) if not d.indefinite or d.plural else None

    def _named(self, d: Description, index: int, text: str) -> str:
        """The description as a name: with the name of whom a possessive pronoun means, "Lee's supporters"."""
        if d.possessive is None or d.name_first != d.possessive:
            return text
        word = self.reading.words[d.possessive]
        gender = pronouns.gender_of("him" if word.low == "his" else word.low)
        owner = self.cast.focus.find(index, pronouns.is_person, gender) if gender and not word.quoted else None
        if owner is None or owner.described:
            return text
        return f"{owner.name.split()[-1]}'s {self.reading.slice(d.possessive + 1, d.end - 1)}"

    def _taken_up(self, d: Description) -> Cluster | None:
        """The described party that a definite description takes up."""
        if not d.definite:
            return None
        return next((c for c in reversed(self.cast.described[-_LOOK_BACK:]) if descriptions.links(c, d)), None)

    def _by_role(self, d: Description, index: int) -> Cluster | None:
        """The named person whose role a description gives."""
        introduces = d.indefinite or d.bare
        if introduces and not (self._opens(d) and (d.bare or self.reading.words[d.first - 1].low in ("a", "an"))):
            return None
        heads = {d.head} | self.lexicon.hyponyms.get(d.head, frozenset())
        named = self.cast.with_role(heads)
        member = self.lexicon.members.get(self.reading.words[d.at].text)
        if member is not None and member.sort != "plural" and d.modifiers and not d.plural:
            named = [*named, *self.cast.members_of(member.party)]
        fitting = [c for c in named if d.modifiers <= c.role_words]
        if not fitting and len(named) == 1 and d.owner is None and self._is_told(d):
            said = sum(not self._is_origin(word) for word in self.reading.words[d.first : d.at])
            fitting = named if said <= 1 or introduces else []
        fitting = [c for c in fitting if not is_of_another(self.reading, self.lexicon, c, d)]
        if len(fitting) > 1:
            return self.cast.focus.find(index, set(fitting).__contains__) or (None if introduces else fitting[0])
        return fitting[0] if fitting else None

    def _is_of_persons(self, noun: Word) -> bool:
        """Whether a noun is no part of a name: it has no capital, or is of a party or people: "the Utah Republican"."""
        return not noun.capital or noun.text in self.lexicon.members or noun.text in self.lexicon.peoples

    def _is_told(self, d: Description) -> bool:
        """Whether a description is no name: its noun has no capital, or stands in a heading or where all have one."""
        noun = self.reading.words[d.at]
        return not noun.capital or noun.first or self.reading.sentences[d.at] in self.reading.headings

    def _is_origin(self, word: Word) -> bool:
        """Whether a word only says where somebody is from: "American"."""
        known = self.lexicon.states.get((form(word.text),))
        return (known is not None and known.sort == "adjective") or form(word.text) in self.lexicon.peoples

    def _opens(self, d: Description) -> bool:
        """Whether a description stands in the heading or lead, where somebody may be described before being named."""
        return self.reading.paragraphs[d.first] <= _OPENING

    def _announced(self, d: Description, index: int) -> Cluster | None:
        """The person whom a heading or lead describes before the story names them: "Woman finds bees", then Ann Lee.

        It is the first person named afterwards, if that one is quoted and nothing tells against it.
        """
        words, lexicon = self.reading.words, self.lexicon
        if not self._opens(d) or words[index].quoted or d.possessive is not None:
            return None
        role = frozenset() if d.bare or d.indefinite else {d.head} | lexicon.hyponyms.get(d.head, frozenset())
        if d.head in lexicon.unnamed_many or d.head in lexicon.speaking or not self._is_told(d):
            return None
        gender = lexicon.gender_of(d.head)
        beside: set[Cluster] = set()  # in the same sentence
        for mention in self.cast.inside(d.end, d.end + _NEXT):
            cluster = self.cast.of[mention]
            if self.reading.paragraphs[mention.first] > self.reading.paragraphs[index] + _SOON:
                break
            if self.reading.sentences[mention.first] == self.reading.sentences[index]:
                beside.add(cluster)
            if mention.form is not Form.PERSON or not mention.sure or cluster in beside:
                continue
            if min(cluster.spans).start < self.reading.starts[d.first] or (role and not role & cluster.role_words):
                continue
            if gender and cluster.gender and gender != cluster.gender:
                continue
            if cluster in self.cast.quoted:
                return cluster
        return None

    def in_focus(self, d: Description, index: int, quote: Quote | None, other: Cluster | None = None) -> Cluster | None:
        """The named person in focus, and not the other, that "the New York businessman" means.

        News takes up whom it has named by another description, seldom an unnamed person by a definite one.
        """
        lexicon = self.lexicon
        if self.reading.words[index].quoted:
            return None  # whom a speaker tells of by a description is somebody else than the one in focus
        owned = d.owner is not None and self._opens(d)  # "Lee's former aide", whom the heading has named
        if not (owned or (d.definite and d.owner is None)) or not self._is_of_persons(self.reading.words[d.at]):
            return None
        if (d.head in lexicon.unnamed_many and not owned) or d.head in lexicon.speaking:
            return None
        party = {lexicon.members[word.text].party for word in self._modifier_words(d) if word.text in lexicon.members}
        named = {self.cast.of[m] for m in self.cast.inside(d.first, d.end)} | ({other} if other is not None else set())

        def bonus(cluster: Cluster) -> float:
            shared = (d.modifiers | {d.head}) & cluster.role_words
            known = cluster.parties & lexicon.political
            value = min(2.0, 1.0 * len(shared)) + 1.0 * bool(party & known) - 3.0 * bool(party and known - party)
            value -= 2.0 * bool(not shared and lexicon.kin & cluster.role_words)  # told of as somebody's kin
            return value - 1.0 * bool(cluster.roles and not shared)  # introduced as something else

        return self.cast.focus.find(
            index,
            lambda cluster: (
                cluster.kind is PartyKind.PERSON and not is_of_another(self.reading, self.lexicon, cluster, d)
            ),
            lexicon.gender_of(d.head),
            avoid=frozenset(named),
            inside=self.cast.named_in(quote) if quote is not None else frozenset(),
            bonus=bonus,
        )

    def _modifier_words(self, d: Description) -> list[Word]:
        return list(self.reading.words[d.first : d.at + 1])

    def _institution(self, d: Description, index: int, *, told: bool) -> Cluster | None:
        """The body in focus that "the campaign", "the newspaper", "the agency" means."""
        lexicon = self.lexicon
        bodies = self.cast.by_noun.get(d.head, [])[:_NAMESAKES]
        alike = [body for body in bodies if d.modifiers & body.name_words]
        if not d.definite or d.owner is not None:
            opens = (d.indefinite or d.bare) and self._opens(d) and not told
            only = next((known for known in (alike, bodies) if len(known) == 1), []) if opens else []
            return only[0] if only else None
        endings = lexicon.kinds.get(d.head, frozenset()) | {d.head}

        def fits(cluster: Cluster) -> bool:
            if alike:
                return cluster in alike
            return cluster.kind is PartyKind.ORGANISATION and (cluster.noun in endings or d.head in cluster.nouns)

        found = self.cast.focus.find(index, fits)
        if found is not None or told or d.end - d.first > 2 or d.head not in lexicon.kinds:
            return found
        return self.cast.focus.find(
            index,
            lambda c: (
                c.kind is PartyKind.ORGANISATION
                and not c.described
                and c.owner is None
                and (c.noun not in lexicon.heads or c.noun in endings)
            ),
        )

    def _office_of(self, d: Description, index: int) -> Cluster | None:
        """The campaign of whom the pronoun in "her campaign" means."""
        pronoun = self.reading.words[d.first].low
        if pronoun not in ("his", "her"):
            return None
        gender = "m" if pronoun == "his" else "f"
        owner = self.cast.focus.find(index, pronouns.is_person, gender)
        if owner is None or owner.described:
            return None
        return self.cast.registry.office(owner, self.lexicon.office_kinds[d.head], self.reading.span(d.first, d.at))
