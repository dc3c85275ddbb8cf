"""The user's actors in one text: their mentions, found before anything is clustered, and their clusters."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quotekit.parties import names
from quotekit.parties.actors import Actor
from quotekit.parties.clusters import Cluster
from quotekit.parties.coding import Coding
from quotekit.parties.groups import Groups
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.wording import Wording, fold
from quotekit.values import PartyKind, Relation

_FORMS = {
    PartyKind.PERSON: Form.PERSON,
    PartyKind.ORGANISATION: Form.BODY,
    PartyKind.STATE: Form.STATE,
    PartyKind.GROUP: Form.MEMBERS,
}


class Coded:
    """Finds the actors of a table in a text.

    Args:
        coding: the table.
        groups: the clusters of the text, to be filled.
    """

    def __init__(self, coding: Coding, groups: Groups) -> None:
        self.coding, self.groups, self.words = coding, groups, groups.reading.words
        self.clusters: dict[str, Cluster] = {}

    def claim(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions, with those that only the table knows; those of actors are put into the actors' clusters.

        A name of the table goes before what the rules make of the same words; a longer name that the rules read goes
        before a part of it ("Ann Lee Foundation"); a name that means something else as well ("May", "Washington") is
        the actor's where the rules find a party.
        """
        whose: dict[Mention, Actor] = {}
        alone: set[Mention] = set()  # of one word, which may be somebody else's surname
        covering = {k: m for m in mentions for k in range(m.first, m.last + 1)}
        kept = dict.fromkeys(mentions)
        for i, j, wording, actor in self._matches():
            rivals = list(dict.fromkeys(covering[k] for k in range(i, j) if k in covering))
            mention = self._decide(i, j, wording, actor, rivals)
            if mention is None:
                continue
            for rival in rivals:
                if rival is not mention:
                    kept.pop(rival, None)
            kept[mention] = None
            whose[mention] = actor
            if j - i == 1 and mention.form is Form.PERSON:
                alone.add(mention)
        found = sorted(kept, key=lambda m: m.first)
        for mention in found:
            if mention not in whose and (actor_ := self._implied(mention)) is not None:
                whose[mention] = actor_
        others = {
            word
            for m in found
            if m.form is Form.PERSON and m not in whose and m.first != m.last
            for word in names.read(m.name).words
        }
        for mention in found:
            # A surname of another person named in full here is left to the rules.
            if mention in whose and not (mention in alone and names.read(mention.name).last in others):
                self._join(mention, whose[mention])
        return found

    def adopt(self, cluster: Cluster, name: str) -> Cluster:
        """The cluster of the actor that a new cluster of that name is; the new one itself, made the actor's or not."""
        actor = self.coding.by_code.get(cluster.code or "") if cluster.kind is PartyKind.STATE else None
        if actor is None and cluster.kind is PartyKind.ORGANISATION:
            actor = self.coding.by_body.get(cluster.id or "")
        actor = actor or self.coding.named(name)
        if actor is None:
            return cluster
        if actor.id in self.clusters:
            return self.clusters[actor.id]
        return self._become(cluster, actor)

    def bodies(self) -> list[Cluster]:
        """The clusters of actors that are bodies."""
        return [cluster for cluster in self.clusters.values() if cluster.kind is PartyKind.ORGANISATION]

    def tie(self) -> None:
        """Add the ties of the table between actors of the text; their evidence is the actor's first mention."""
        for id_, cluster in self.clusters.items():
            if not cluster.spans:
                continue
            for relation in Relation:
                for other in getattr(self.coding.actors[id_], relation):
                    if other in self.clusters and self.clusters[other].spans:
                        cluster.tie(self.clusters[other], relation, min(cluster.spans))

    # ---- names of the table in the text ----------------------------------------------------------------------------

    def _matches(self) -> Iterator[tuple[int, int, Wording, Actor]]:
        """The names of the table that stand in the text, the leftmost and longest first: index range, name, actor."""
        coding, words = self.coding, self.words
        folded = [fold(word.text) for word in words]
        i = 0
        while i < len(words):
            for length in coding.lengths.get(folded[i], ()):
                if i + length > len(words):
                    continue
                found = coding.by_key.get(tuple(folded[i : i + length]))
                if found is not None and found[0].stands_at(self.groups.reading, i):
                    yield i, i + length, *found
                    i += length - 1
                    break
            i += 1

    def _decide(self, i: int, j: int, wording: Wording, actor: Actor, rivals: list[Mention]) -> Mention | None:
        """The mention that the words from i to j are of the actor; None if they mean somebody or something else."""
        form = _FORMS[actor.kind or PartyKind.PERSON]
        same = next((m for m in rivals if m.first == i and m.last == j - 1), None)
        if same is not None:
            if form is not Form.PERSON and same.form is Form.PERSON and (same.roles or same.gender):
                return None
            if same.form is form or same.form in (Form.STATE, Form.MEMBERS):
                return same
            return None if wording.key in self.coding.doubtful else self._mention(i, j, form)
        titled = form is Form.PERSON and self._is_titled(i)
        if wording.key in self.coding.doubtful and not titled:
            return None
        for rival in rivals:
            if rival.first >= i and rival.last < j:
                continue  # a part of the name
            longer = rival.form is form is Form.PERSON and rival.last == j - 1 and j - i > 1
            if not longer or any(self._is_of_name(word.low) for word in self.words[rival.first : i]):
                return None
        if not rivals and wording.words[0].capital and self._is_part(i, j):
            return None
        part = next((m for m in rivals if m.form is form is Form.PERSON and m.first >= i), None)
        if part is not None and part.start <= i and part.last == j - 1:
            return part  # "Gov. Lee": titles are no part of a name, even if the table has them
        if part is not None and part.start < i:
            return attrs.evolve(self._mention(i, j, form), start=part.start, roles=part.roles, gender=part.gender)
        return self._titled(i, j) if titled else self._mention(i, j, form)

    def _is_of_name(self, low: str) -> bool:
        """Whether a word before a full name belongs to it: "Mary Ann Lee"."""
        return low in self.groups.lexicon.given or len(low) == 1

    def _is_part(self, i: int, j: int) -> bool:
        """Whether capitalised words beside a name, that the rules did not take for one, make a longer one of it."""
        words, lexicon, reading = self.words, self.groups.lexicon, self.groups.reading
        after = words[j] if j < len(words) and words[j].close and not words[j - 1].owner else None
        before = words[i - 1] if i and words[i].close and not words[i - 1].owner else None
        heading = reading.sentences[i] in reading.headings
        if after is not None and after.capital and reading.sentences[j] == reading.sentences[i]:
            thing = after.low in lexicon.things or after.low in lexicon.heads
            person = after.low in lexicon.titles or lexicon.person_noun(after.low) is not None
            if thing or not (heading or person or after.low in lexicon.ordinary):
                return True
        if before is None or not before.capital or reading.sentences[i - 1] != reading.sentences[i] or before.first:
            return before is not None and before.capital and before.low in lexicon.given
        if heading:
            return before.low in lexicon.given
        titles = before.low in lexicon.titles or lexicon.person_noun(before.low) is not None
        return not (titles or before.low in lexicon.ordinary or before.low in lexicon.calendar)

    def _is_titled(self, i: int) -> bool:
        """Whether a title stands before a word: "Ms. May"."""
        before = self.words[i - 1] if i and self.words[i].close else None
        return before is not None and before.capital and before.low in self.groups.lexicon.titles

    def _titled(self, i: int, j: int) -> Mention:
        """The mention of a person behind a title that the rules left alone."""
        title = self.words[i - 1]
        gender = self.groups.lexicon.honorifics.get(title.low)
        roles = (title.text,) if gender is None else ()
        return attrs.evolve(self._mention(i, j, Form.PERSON), start=i - 1, roles=roles, gender=gender or "")

    def _mention(self, i: int, j: int, form: Form) -> Mention:
        reading = self.groups.reading
        return Mention(reading.span(i, j - 1), form, reading.slice(i, j - 1), i, j - 1, i, sure=True)

    def _implied(self, mention: Mention) -> Actor | None:
        """The actor of a mention under a name that is not in the table but means the same."""
        if mention.form is Form.STATE:
            return self.coding.by_code.get(mention.code or "")
        if mention.form is Form.BODY:
            return self.coding.by_body.get(mention.id or "")
        return self.coding.person(mention.name) if mention.form is Form.PERSON else None

    # ---- clusters --------------------------------------------------------------------------------------------------

    def _join(self, mention: Mention, actor: Actor) -> None:
        cluster = self.clusters.get(actor.id)
        if cluster is None:
            cluster = self._become(self.groups.new(actor.kind or PartyKind.PERSON), actor)
        self.groups.join(mention, cluster)
        cluster.code = cluster.code or mention.code
        cluster.id = cluster.id or mention.id
        if mention.form is Form.PERSON:
            read = names.read(mention.name)
            if gender := self.groups.lexicon.given.get(read.first):
                cluster.genders[gender] += 1
            if len(read.words) > 1:
                for word in sorted({*read.words, *names.nicknames_of(read.first)}):
                    if cluster not in self.groups.called.get(word, ()):
                        self.groups.call(word, cluster)
        elif mention.form is Form.BODY:
            low = [word.low for word in self.words[mention.first : mention.last + 1]]
            cluster.noun = cluster.noun or low[-1]
            cluster.nouns |= self.groups.lexicon.heads.intersection(low)

    def _become(self, cluster: Cluster, actor: Actor) -> Cluster:
        """A cluster, made that of an actor."""
        cluster.kind = actor.kind or cluster.kind
        cluster.fixed_name, cluster.actor, cluster.camp = actor.name, actor.id, actor.camp
        cluster.plural = cluster.plural or actor.kind is PartyKind.GROUP
        if actor.kind is PartyKind.STATE and cluster.code is None:
            cluster.code = next((code for code, known in self.coding.by_code.items() if known is actor), None)
        self.clusters[actor.id] = cluster
        return cluster
