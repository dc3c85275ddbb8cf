"""From runs of capitalised words to mentions of persons, bodies and states, without a model."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from quotekit.parties import modifiers, names, offices, states
from quotekit.parties.familiar import Familiar
from quotekit.parties.forms import form
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.mentions import Form, Mention
from quotekit.parties.runs import Runs
from quotekit.parties.titles import Titles
from quotekit.parties.words import Reading, Word
from quotekit.values import Note

_OF = frozenset(("of", "for"))
# Words that make a body even of what starts with a given name: "Clara Barton Foundation".
_SURE_HEADS = frozenset("foundation institute center university committee campaign inc".split())
# Words that end the names of laws and no person's: "the National Voter Registration Act".
_LAWS = frozenset("act amendment treaty accord agreement".split())
_LABEL = regex.compile(r"[DRIL](?:-\p{Lu}\p{L}*)?")
_NUMERAL = regex.compile(r"I{1,3}|IV|VI{0,3}")
_MOST = 500  # names of a sentence that are read: each takes memory, and no sentence of news has so many
_FORMS_OF_STATE = frozenset({("Republic", "of"), ("Kingdom", "of"), ("State", "of")})
# Capitals that are no body.
_NOT_INITIALS = frozenset("TV AM PM GMT EST II III IV OK CEO ID".split())


def find_mentions(reading: Reading, lexicon: Lexicon, sources: set[int], notes: list[Note]) -> list[Mention]:
    """The mentions by name, in text order; in a sentence of a great many, those at its beginning.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        sources: indexes of the words in sources of quotes: what is capitalised there is read even in a heading.
        notes: one on each sentence whose names are not all read is added to them.
    """
    runs = Runs(reading, lexicon, sources)
    namer = _Namer(reading, lexicon, runs)
    told: list[Mention] = []
    headings: list[tuple[int, int]] = []
    titles: list[tuple[int, int]] = []
    sentence, full, left = -1, 0, False
    for i, j in runs:
        if reading.sentences[i] != sentence:
            sentence, full, left = reading.sentences[i], len(told) + _MOST, False
        if len(told) >= full:
            if not left:
                left = True
                notes.append(Note("too-many-names", reading.span(i, j - 1), f"more than {_MOST} names in a sentence"))
            continue
        if reading.sentences[i] in reading.headings:
            headings.append((i, j))
        elif reading.sentences[i] in reading.titles:
            titles.append((i, j))
        else:
            told += namer.read(i, j)
    if titles:
        familiar = Familiar(reading, lexicon, told)
        told += [m for i, j in titles for m in familiar.in_title(runs, i, j, list(namer.read(i, j)))]
    familiar = Familiar(reading, lexicon, told)
    for i, j in headings:
        known = familiar.in_heading(runs, i, j)
        taken = {k for m in known for k in range(m.first, m.last + 1)}
        others = [m for m in namer.read(i, j) if i in sources or m.form is not Form.PERSON]
        told += [*known, *(m for m in others if taken.isdisjoint(range(m.first, m.last + 1)))]
    return familiar.alone(sorted(told, key=lambda m: m.first), sources)


class _Namer:
    """Reads runs."""

    def __init__(self, reading: Reading, lexicon: Lexicon, runs: Runs) -> None:
        self.reading, self.words, self.lexicon, self.runs = reading, reading.words, lexicon, runs
        self.titles = Titles(reading, lexicon, runs)
        # words with which names begin inside sentences
        following = pairwise(reading.words)
        self.led = {word.low for before, word in following if word.capital and not word.first and not before.capital}

    def read(self, i: int, j: int) -> Iterator[Mention]:
        """The mentions in the run from i to j."""
        words, lexicon = self.words, self.lexicon
        while i < j and self.runs.is_ordinary(words[i]) and not (words[i].low in lexicon.leading and i + 1 < j):
            i += 1
        if i >= j:
            return
        known = self._known(i, j)
        if known is not None:
            yield from known
            return
        # A sentence's first word that is no part of the name: "Angry Democrats", "Embassy guards".
        first = words[i]
        bare = first.first and i + 1 < j and not first.shouted and (self._is_common(first) or self._commands(i, j))
        if bare and not self.titles.ends_as_body(j) and not self.runs.phrase_at(lexicon.phrases, i):
            yield from self.read(i + 1, j)
            return
        start = self.titles.name_start(i, j)
        titled = any(self._is_office(word.low) for word in words[i:start])
        if start == i + 1 and j == start + 1 and not titled and self._names_firm(i):
            yield self._body(i, j, None)  # "American Crossroads"
            return
        kind = self._kind(start, j, titled=titled) if start < j else None
        if kind is None:  # nothing but titles, or the name of no party: the states and bodies among the titles
            yield from self._inside(i, start)
        elif kind is Form.PERSON:
            yield from self._person(i, start, j)
        else:
            body = lexicon.bodies.get(self._key(start, j))
            if body:
                yield self._body(start, j, body.state, body.id)
            else:
                lead = next(k for k in range(i, j) if k == start or words[k].low not in lexicon.around)
                yield self._body(lead, j, self._state_in(start, j) if j - start > 1 else None)

    def _names_firm(self, i: int) -> bool:
        """Whether the adjective of a state at i and one more word that is no given name are a body's name."""
        state, after = self.lexicon.states.get((form(self.words[i].text),)), self.words[i + 1]
        if state is None or state.sort != "adjective" or after.low in self.lexicon.given or self._is_noun(after.low):
            return False
        return (
            not after.shouted
            and (form(after.text),) not in self.lexicon.states
            and after.text not in self.lexicon.members
        )

    def _key(self, i: int, j: int) -> tuple[str, ...]:
        return tuple(form(word.text) for word in self.words[i:j])

    def _is_common(self, word: Word) -> bool:
        """Whether a word at the head of a sentence is a common one, not a name."""
        low, lexicon = word.low, self.lexicon
        if low in lexicon.given or low in lexicon.titles or low in lexicon.around or low in lexicon.particles:
            return False
        if low in lexicon.place_starts:
            return False  # "Port Ellery"
        if (form(word.text),) in lexicon.states:
            return False
        if low.endswith("ing") and len(low) > 5:
            return True  # "Joining Rubio"
        return low in self.reading.lower or low in lexicon.plurals or low in lexicon.institutions

    def _commands(self, i: int, j: int) -> bool:
        """Whether a verb at the head of a sentence stands before a name: "Stop Trump", "Meet Ann Lee"."""
        word, name = self.words[i], self.words[i + 1]
        lexicon, low = self.lexicon, word.low
        if low not in modifiers.verbs() or low in lexicon.given or low in lexicon.titles or names.is_nickname(low):
            return False
        return (name.low in lexicon.given and j > i + 2) or name.low in self.led

    # ---- what words name -------------------------------------------------------------------------------------------

    def _known(self, i: int, j: int) -> list[Mention] | None:
        """The mention of a state, body or members if the words are its name, with or without an adjective before it.

        An empty list if they are known to name no party; None if they are not known.
        """
        lexicon, key = self.lexicon, self._key(i, j)
        body = lexicon.bodies.get(key)
        if body:
            return [self._body(i, j, body.state, body.id)]
        state = lexicon.states.get(key[2:] if key[:2] in _FORMS_OF_STATE else key)
        if state is None and self.words[i].shouted:
            state = lexicon.states.get(tuple(word.title() for word in key))
        if state:
            found = states.mention(self.reading, lexicon, i, j, state)
            return [found] if found else []
        if " ".join(key) in lexicon.peoples:
            plural = key[-1].endswith("s")
            span, name = self.reading.span(i, j - 1), self.reading.slice(i, j - 1)
            return [Mention(span, Form.MEMBERS, name, i, j - 1, i, sure=True)] if plural else []
        if len(key) == 1 and key[0] in lexicon.members:
            members = lexicon.members[key[0]]
            common = self.words[i].first and self.words[i].low in self.reading.lower  # "Conservatives" of no party
            return [self._members(i, j, members.party, sure=True)] if members.sort == "plural" and not common else []
        if len(key) > 1:
            first, rest = lexicon.states.get(key[:1]), lexicon.bodies.get(key[1:])
            if first and rest:  # "US State Department", but the Senate of "American Senate"
                start = i if first.sort == "name" else i + 1
                return [self._body(start, j, rest.state or first.code, rest.id)]
            many = lexicon.members.get(key[1]) if len(key) == 2 else None
            if many and many.sort == "plural":  # "House Democrats"
                return [self._members(i, j, many.party)]
            place = key[0] in lexicon.place_names or key[:1] in lexicon.states or key[0] in lexicon.place_abbreviations
            if many and many.sort == "singular" and place:  # "the Utah Republican" is a description
                return []
        return [] if " ".join(key) in lexicon.place_names else None

    def _inside(self, i: int, j: int) -> Iterator[Mention]:
        """The states and known bodies among words that make no name themselves."""
        k = i
        while k < j:
            n = next(
                (
                    n
                    for phrases in (self.lexicon.body_phrases, self.lexicon.state_phrases)
                    if (n := self.runs.phrase_at(phrases, k, printed=True)) and k + n <= j
                ),
                0,
            )
            if n:
                yield from self._known(k, k + n) or ()
            k += n or 1

    def _kind(self, i: int, j: int, *, titled: bool) -> Form | None:
        """Whether the words from i to j, behind their titles, name a person or a body; None for neither."""
        lexicon, lead, last = self.lexicon, self.words[i], self.words[j - 1]
        key, n = self._key(i, j), j - i
        if key in lexicon.bodies:
            return Form.BODY
        if key in lexicon.states or " ".join(key) in lexicon.place_names or self._is_no_name(key, titled):
            return None
        person = lead.low in lexicon.given and 1 < n <= (2 if last.low in lexicon.things else 3)
        lows = {word.low for word in self.words[i:j]}
        of = bool(lows & _OF)
        head = self.titles.ends_as_body(j) or (of and bool(lows & lexicon.heads))
        if head and n > 1 and not (person and last.low not in _SURE_HEADS):
            # "Mayor Grant Press": titles make a person of it.
            return Form.PERSON if titled and not of and n == 2 and self._title_before(i) else Form.BODY
        if head and n == 1 and not titled:
            return Form.BODY
        if n > 1 and last.low in _LAWS and not person and not self._title_before(i):
            return None
        if last.low in lexicon.things and not titled and not person:
            return None
        heading = self.reading.sentences[j - 1] in self.reading.headings | self.reading.titles
        if n == 1 and not titled and self._is_noun(last.low) and (last.first or heading or last.low in lexicon.plurals):
            return None  # "Prosecutors", "Poll" at the head of a sentence
        if n == 1 and last.shouted and 2 <= len(form(last.text)) <= 6 and not titled:
            among = any(self.words[k].shouted for k in (i - 1, i + 1) if 0 <= k < len(self.words))
            return None if among or form(last.text) in _NOT_INITIALS else Form.BODY
        if last.text[0].isdigit() or last.text[0] in "@#" or n > 5:
            return None
        if n > 1 and not titled and not person:
            return self._kind_of_several(i, j)
        return Form.PERSON

    def _is_no_name(self, key: tuple[str, ...], titled: bool) -> bool:
        """Whether words are no name: a party label ("R-Ky."), a place in short, members, peoples, "World War II"."""
        lexicon = self.lexicon
        if len(key) == 1:
            word = key[0]
            if len(word) == 1 or _LABEL.fullmatch(word) or word in lexicon.members or word in lexicon.peoples:
                return True
            return not titled and word in lexicon.place_abbreviations
        if " ".join(key) in lexicon.peoples:
            return True
        return _NUMERAL.fullmatch(key[-1]) is not None and key[-2].casefold() in lexicon.things

    def _kind_of_several(self, i: int, j: int) -> Form | None:
        """Whether several words without a given name name a person, or a body: "New York Jets"."""
        lexicon, lead, last = self.lexicon, self.words[i], self.words[j - 1]
        if all(word.shouted for word in self.words[i:j]):  # "USA TODAY", but not a headline in capitals or a dateline
            among = any(self.words[k].shouted for k in (i - 1, j) if 0 <= k < len(self.words))
            return None if among or states.in_dateline(self.reading, i, j) else Form.BODY
        if lead.low in lexicon.place_starts:
            return None
        ordinary = lead.low in lexicon.ordinary and lead.low not in lexicon.leading
        if last.low in lexicon.nouns and (lead.low in self.reading.lower or ordinary):
            return None  # "Managing Editor"
        places = lexicon.place_names | lexicon.capitals
        heading = self.reading.sentences[j - 1] in self.reading.headings
        if not heading and last.low.endswith("s") and any(" ".join(self._key(i, k)) in places for k in range(i + 1, j)):
            return Form.BODY  # "New York Jets"
        return Form.PERSON

    def _is_office(self, low: str) -> bool:
        return low in self.lexicon.titles or self.lexicon.person_noun(low) is not None

    def _is_noun(self, low: str) -> bool:
        """Whether a word is a common noun of a party or document, and no given name."""
        lexicon = self.lexicon
        if low in lexicon.given:
            return False
        return low in lexicon.nouns or low in lexicon.plurals or low in lexicon.institutions or low in lexicon.documents

    def _title_before(self, i: int) -> bool:
        return i > 0 and self.words[i - 1].low in self.lexicon.titles

    def _state_in(self, i: int, j: int) -> str | None:
        """The code of a body's state, from a word of its name or the possessive before it."""
        words, known = self.words, self.lexicon.states
        for k in range(i, min(i + 2, j)):
            if found := known.get((form(words[k].text),)):
                return found.code
        if i and words[i].close and (found := known.get((form(words[i - 1].text),))):
            return found.code if words[i - 1].owner or found.sort == "adjective" else None
        return None

    # ---- mentions --------------------------------------------------------------------------------------------------

    def _body(self, i: int, j: int, code: str | None, id_: str | None = None) -> Mention:
        span, name = self.reading.span(i, j - 1), self.reading.slice(i, j - 1)
        return Mention(span, Form.BODY, name, i, j - 1, i, code=code, id=id_, sure=id_ is not None or j - i > 1)

    def _members(self, i: int, j: int, party: str, *, sure: bool = False) -> Mention:
        span, name = self.reading.span(i, j - 1), self.reading.slice(i, j - 1)
        return Mention(span, Form.MEMBERS, name, i, j - 1, i, id=party, sure=sure)

    def _person(self, i: int, start: int, j: int) -> Iterator[Mention]:
        """The mention of a person with the titles before the name; before an office, the office too."""
        words, lexicon, reading = self.words, self.lexicon, self.reading
        office = offices.after_name(reading, lexicon, j)
        if office is None or words[j - 1].owner:
            after = words[j] if j < len(words) and words[j].close and not words[j - 1].owner else None
            attribute = after is not None and not after.capital and lexicon.person_noun(after.low) is not None
            # "former Lee aide": the role is the aide's
            role_start = start if attribute else self.titles.role_start(i, j, titled=start > i)
            role_words = [word.low for word in words[role_start:start]]
            if all(word in lexicon.honorifics for word in role_words):
                roles: tuple[str, ...] = ()
            else:
                last = max(k for k in range(role_start, start) if words[k].low not in lexicon.honorifics)
                roles = (reading.slice(role_start, last),)
            titled = any(word in lexicon.titles or lexicon.person_noun(word) for word in role_words)
            yield Mention(
                reading.span(start, j - 1),
                Form.PERSON,
                reading.slice(start, j - 1),
                start,
                j - 1,
                role_start,
                roles,
                self._gender(role_words),
                sure=titled or (j - start > 1 and words[start].low in lexicon.given),
            )
        if office is not None:
            span, name = reading.span(start, office), reading.slice(start, office)
            yield Mention(span, Form.BODY, name, start, office, start, owner=(start, j), sure=True)

    def _gender(self, role_words: list[str]) -> str:
        """The gender that titles show: honorifics first ("Ms."), then nouns ("spokesman")."""
        shown = [self.lexicon.honorifics.get(word, "") for word in role_words]
        shown += [self.lexicon.gender_of(noun) for word in role_words if (noun := self.lexicon.person_noun(word))]
        return next(filter(None, shown), "")
