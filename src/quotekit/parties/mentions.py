"""Mentions of persons, bodies and states by name, found without a model."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

from quotekit.parties.lexicon import Lexicon, Phrases, form
from quotekit.parties.states import is_party
from quotekit.parties.words import Reading, Word
from quotekit.spans import Span

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
# Ordinary words with which names may begin all the same.
LEADING = frozenset(
    "new old first second great big little long young general local national international federal social real good best public "
    "foreign economic full free open one two three four five six seven god christ christmas christian private military "
    "political senior associate late former news may will mark frank grant art bill rich young early fall lord march april june august".split()
)
OF_WHAT = frozenset("of for".split())
JOINED = frozenset(
    "prevention human services trade industry security commerce technology culture sport sciences education families urban rural "
    "wildlife cooperation development social budget border means space engineering research medicine poor".split()
)
# What makes a name an adjective: "US-led".
JOINTS = frozenset(
    "led based born era style wide made elect run like free area held owned level affiliated allied friendly leaning".split()
)
STARTING = frozenset("de del van von bin ibn al bint abu da di du".split())
# What a person's name turns into a body: "the Trump administration".
OFFICES = frozenset("administration campaign government regime team camp presidency operation foundation".split())
MODIFIERS = frozenset("presidential re-election reelection transition senate gubernatorial primary own".split())
GOVERNMENTS = frozenset("government regime authorities leadership state administration side".split())


class Form(StrEnum):
    """What kind of name a mention is."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    MEMBERS = "members"


@attrs.frozen(eq=False)
class Mention:
    """A name in the text.

    Attributes:
        span: the name itself, without titles.
        form: what kind of name.
        name: as printed, white space made single.
        first, last: its first and last word's index.
        start: index of the first word of the titles before it (first, if there are none).
        roles: those titles as printed.
        gender: "m", "f" or "": what its titles show.
        code: of a state, or of the state that a body speaks for.
        id: of a body known by name; of members, their party.
        owner: index range of the name of the person that a body belongs to ("the Trump campaign"), or None.
        attribute: it stands before a noun ("US troops").
        sure: something beside the capital letters shows what it is.
    """

    span: Span
    form: Form
    name: str
    first: int
    last: int
    start: int
    roles: tuple[str, ...] = ()
    gender: str = ""
    code: str | None = None
    id: str | None = None
    owner: tuple[int, int] | None = None
    attribute: bool = False
    sure: bool = False


class Finder:
    """Finds the mentions of a reading; call it once.

    Args:
        reading: the words of the text.
        lexicon: the word lists.
        sources: the spans of the sources of quotes: what is capitalised there is read even in a heading.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, sources: frozenset[Span] = frozenset()) -> None:
        self.reading, self.words, self.lexicon = reading, reading.words, lexicon
        self.sources: set[int] = set()
        for span in sources:
            self.sources.update(range(*reading.within(span)))

    def __call__(self) -> list[Mention]:
        """All mentions in text order."""
        found: list[Mention] = []
        i, n = 0, len(self.words)
        while i < n:
            if not self._may_start(i):
                i += 1
                continue
            j = self._chunk_end(i)
            heading = self.words[i].sentence in self.reading.headings and i not in self.sources
            found += [m for m in self._parse(i, j) if not heading or m.form is not Form.PERSON]
            i = j
        return found

    # ---- cutting ---------------------------------------------------------------------------------------------------

    def _name_word(self, word: Word) -> bool:
        """Whether it is written as a word of a name."""
        if not word.capital:
            return word.text[:3] in ("al-", "el-") and word.text[3:4].isupper()
        tail = word.text.rpartition("-")[2]
        return not (
            tail != word.text and tail.islower() and (tail in JOINTS or (len(tail) > 4 and tail.endswith("ed")))
        )

    def _ordinary(self, word: Word) -> bool:
        if word.low in CALENDAR and not (word.low == "may" and not word.first):
            return True
        return word.low in self.lexicon.ordinary and (len(word.text) == 1 or not word.shouted)

    def _may_start(self, i: int) -> bool:
        word = self.words[i]
        if not self._name_word(word):
            follows = i + 1 < len(self.words) and self.words[i + 1]
            return bool(
                word.low in STARTING
                and follows
                and follows.capital
                and follows.close
                and not word.owner
                and not (i and self.words[i - 1].capital and word.close)
            )
        if not self._ordinary(word):
            return True
        return self._follows(i) and word.low in LEADING and not self._ordinary(self.words[i + 1])

    def _follows(self, i: int) -> bool:
        """Whether the next word goes on with a name."""
        if i + 1 >= len(self.words) or self.words[i].owner:
            return False
        word = self.words[i + 1]
        return word.close and word.sentence == self.words[i].sentence and self._name_word(word)

    def _phrase(self, phrases: Phrases, i: int, printed: bool = False) -> int:
        """How many words of a phrase stand at i; 0 if none does."""
        word = self.words[i]
        for phrase in phrases.get(form(word.text) if printed else word.low, ()):
            j = i + len(phrase)
            if j > len(self.words):
                continue
            if all(
                (form(self.words[k].text) if printed else self.words[k].low) == phrase[k - i]
                and (k == i or self.words[k].close)
                and (k == j - 1 or not self.words[k].owner)
                for k in range(i, j)
            ):
                return len(phrase)
        return 0

    def _chunk_end(self, i: int) -> int:
        """The end of the run of words that may be one name with its titles."""
        words, n = self.words, len(self.words)
        j = i + max(1, self._phrase(self.lexicon.phrases, i), self._phrase(self.lexicon.body_phrases, i, True))
        while j < n:
            before, word = words[j - 1], words[j]
            if (
                (i in self.sources or j - 1 in self.sources)
                and j not in self.sources
                and before.sentence in self.reading.headings
            ):
                break
            if before.owner or (word.sentence != before.sentence and before.low not in self.lexicon.abbreviations):
                break
            if not word.close:
                if word.gap == ", " and word.low in ("jr", "sr", "iii"):
                    j += 1
                    continue
                break
            if self._name_word(word):
                if (self._ordinary(word) and word.low not in LEADING) or word.low in CALENDAR:
                    break
                j += max(1, self._phrase(self.lexicon.phrases, j), self._phrase(self.lexicon.body_phrases, j, True))
                continue
            if word.low in self.lexicon.particles and self._follows(j) and not self._ordinary(words[j + 1]):
                j += 1
                continue
            if word.low in OF_WHAT and before.low in self.lexicon.heads and j + 1 < n:
                k = j + 1 + (words[j + 1].low == "the")
                if k < n and self._name_word(words[k]) and words[k].close and not self._ordinary(words[k]):
                    j = k + 1
                    continue
            if word.low == "and" and j + 1 < n and words[j + 1].capital and words[j + 1].low in JOINED:
                j += 2
                continue
            break
        return j

    # ---- reading ---------------------------------------------------------------------------------------------------

    def _parse(self, i: int, j: int) -> Iterator[Mention]:
        """The mentions in the words from i to j."""
        words, lexicon = self.words, self.lexicon
        while i < j and (self._ordinary(words[i]) and not (words[i].low in LEADING and i + 1 < j)):
            i += 1
        if i >= j:
            return
        known = self._known(i, j)
        if known is not None:
            yield from known
            return
        # A sentence's first word that is no part of the name: "Angry Democrats", "Embassy guards".
        first = words[i]
        if first.first and i + 1 < j and not first.shouted and self._common(first) and not self._office_ends(i, j):
            yield from self._parse(i + 1, j)
            return
        t = self._name_start(i, j)
        if t >= j:  # nothing but titles: the states and bodies among them
            yield from self._inside(i, j)
            return
        form_, code, id_ = self._kind(t, j, titled=t > i)
        if form_ is None:
            yield from self._inside(i, t)
            return
        if t > i and form_ is Form.BODY:
            t = i
        if form_ is not Form.PERSON:
            yield from self._body(t, j, form_, code, id_)
            return
        yield from self._person(i, t, j)

    def _common(self, word: Word) -> bool:
        """Whether a word at the head of a sentence is a common one, not a name."""
        low, lexicon = word.low, self.lexicon
        if low in lexicon.given or low in lexicon.titles or (form(word.text),) in lexicon.states:
            return False
        return low in self.reading.lower or low in lexicon.plurals or low in lexicon.institutions

    def _office_ends(self, i: int, j: int) -> bool:
        return self.words[j - 1].low in self.lexicon.heads

    def _known(self, i: int, j: int) -> list[Mention] | None:
        """The mention of a state, body or party members if the words are its name, with or without an adjective before it."""
        lexicon, words = self.lexicon, self.words
        key = tuple(form(words[k].text) for k in range(i, j))
        body = lexicon.bodies.get(key)
        if body:
            return list(self._body(i, j, Form.BODY, body.state, body.id))
        state = lexicon.states.get(key) or (
            lexicon.states.get(tuple(w.title() for w in key)) if len(key[0]) > 3 and words[i].shouted else None
        )
        if state:
            return self._state(i, j, state.code, state.sort)
        if len(key) == 1 and key[0] in lexicon.members:
            party, sort = lexicon.members[key[0]]
            if sort == "plural":
                return [Mention(words[i].span, Form.MEMBERS, words[i].text, i, i, i, id=party, sure=True)]
            return []
        if len(key) > 1:
            first = lexicon.states.get(key[:1])
            rest = lexicon.bodies.get(key[1:])
            if first and rest:
                return list(self._body(i + 1, j, Form.BODY, rest.state or first.code, rest.id))
            if (
                (key[0] in lexicon.members or first)
                and key[1:]
                and len(key) == 2
                and lexicon.members.get(key[1], ("", ""))[1] == "plural"
            ):
                return [
                    Mention(
                        self.reading.span(i, j - 1),
                        Form.MEMBERS,
                        self.reading.slice(i, j - 1),
                        i,
                        j - 1,
                        i,
                        id=lexicon.members[key[1]][0],
                    )
                ]
        if " ".join(key) in lexicon.place_names:
            return []
        return None

    def _state(self, i: int, j: int, code: str, sort: str) -> list[Mention]:
        """The mention of a state, if the words mean the state and not the place."""
        words, reading = self.words, self.reading
        following = (
            words[j] if j < len(words) and words[j].close and words[j].sentence == words[j - 1].sentence else None
        )
        if following and following.low in GOVERNMENTS and sort in ("name", "adjective"):
            return [Mention(reading.span(i, j), Form.STATE, reading.slice(i, j), i, j, i, code=code, sure=True)]
        if sort == "people":
            return [
                Mention(
                    reading.span(i, j - 1),
                    Form.MEMBERS,
                    reading.slice(i, j - 1),
                    i,
                    j - 1,
                    i,
                    code=code,
                    id="people " + code,
                    sure=True,
                )
            ]
        if sort == "adjective" or not is_party(reading, i, j, sort, self.lexicon):
            return []
        attribute = bool(
            following
            and not following.capital
            and not words[j - 1].owner
            and following.low not in self.lexicon.verbs
            and self.lexicon.person_noun(following.low) is not None
        )
        return [
            Mention(
                reading.span(i, j - 1),
                Form.STATE,
                reading.slice(i, j - 1),
                i,
                j - 1,
                i,
                code=code,
                attribute=attribute,
                sure=sort == "name",
            )
        ]

    def _inside(self, i: int, j: int) -> Iterator[Mention]:
        """The states and known bodies among words that make no name themselves."""
        k = i
        while k < j:
            n = self._phrase(self.lexicon.body_phrases, k, True)
            if n and k + n <= j:
                yield from self._known(k, k + n) or ()
                k += n
                continue
            n = self._phrase(self.lexicon.state_phrases, k, True)
            if n and k + n <= j:
                yield from self._known(k, k + n) or ()
                k += n
                continue
            k += 1

    def _name_start(self, i: int, j: int) -> int:
        """Where the name itself starts, after titles, offices, demonyms and party labels."""
        words, lexicon = self.words, self.lexicon
        t = k = i
        while k < j:
            word = words[k]
            n = self._phrase(lexicon.phrases, k)
            if n:
                k = t = k + n
                continue
            noun = lexicon.person_noun(word.low)
            title = word.low in lexicon.titles or (word.low in lexicon.around and k == t)
            if not title and noun and (k == t or not self._given_before(i, k)):
                title = word.low not in lexicon.given and (k + 1 < j)
            if not title and k == t and word.text in lexicon.members and k + 1 < j:
                title = not self._office_ends(i, j)
            if (
                not title
                and k == t
                and k + 1 < j
                and (form(word.text),) in lexicon.states
                and not self._office_ends(i, j)
            ):
                title = lexicon.states[(form(word.text),)].sort == "adjective" or word.shouted
            if title and not (
                k == j - 1 and k > t and word.low not in lexicon.abbreviations and self._given_before(i, k)
            ):
                t = k + 1
            k += 1
        return t

    def _given_before(self, i: int, k: int) -> bool:
        return any(self.words[m].low in self.lexicon.given for m in range(i, k))

    def _kind(self, t: int, j: int, titled: bool) -> tuple[Form | None, str | None, str | None]:
        """What the words from t to j name."""
        words, lexicon = self.words, self.lexicon
        key = tuple(form(words[k].text) for k in range(t, j))
        last = words[j - 1]
        lead = words[t]
        if key in lexicon.bodies:
            return Form.BODY, lexicon.bodies[key].state, lexicon.bodies[key].id
        if key in lexicon.states or " ".join(key) in lexicon.place_names:
            return None, None, None
        person = lead.low in lexicon.given and j - t <= 3 and j - t > 1
        lows = {words[k].low for k in range(t, j)}
        head = last.low in lexicon.heads or (bool(lows & OF_WHAT) and bool(lows & lexicon.heads))
        if (
            head
            and j - t > 1
            and not (
                person
                and last.low not in ("foundation", "institute", "center", "university", "committee", "campaign", "inc")
            )
        ):
            if titled and not (lows & OF_WHAT) and j - t == 2 and self._titled(t):
                return Form.PERSON, None, None
            return Form.BODY, self._state_in(t, j), None
        if head and j - t == 1 and not titled:
            return Form.BODY, None, None
        if last.low in lexicon.things and not titled and not person:
            return None, None, None
        if j - t == 1 and last.shouted and 2 <= len(form(last.text)) <= 6 and not titled:
            shouting = sum(self.words[k].shouted for k in (t - 1, t + 1) if 0 <= k < len(words)) > 0
            return (
                (
                    None
                    if shouting
                    or form(last.text) in ("TV", "AM", "PM", "GMT", "EST", "II", "III", "IV", "OK", "CEO", "ID")
                    else Form.BODY
                ),
                None,
                None,
            )
        if last.text[0].isdigit() or last.text[0] in "@#" or j - t > 5:
            return None, None, None
        return Form.PERSON, None, None

    def _titled(self, t: int) -> bool:
        return t > 0 and self.words[t - 1].low in self.lexicon.titles

    def _state_in(self, i: int, j: int) -> str | None:
        """The state of a body, from a word of its name or the possessive before it."""
        for k in (i, i + 1):
            if k < j and (found := self.lexicon.states.get((form(self.words[k].text),))):
                return found.code
        before = self.words[i - 1] if i else None
        if before and self.words[i].close and (found := self.lexicon.states.get((form(before.text),))):
            return found.code if before.owner or found.sort == "adjective" else None
        return None

    def _body(self, i: int, j: int, form_: Form, code: str | None, id_: str | None) -> Iterator[Mention]:
        yield Mention(
            self.reading.span(i, j - 1),
            form_,
            self.reading.slice(i, j - 1),
            i,
            j - 1,
            i,
            code=code,
            id=id_,
            sure=id_ is not None or j - i > 1,
        )

    def _person(self, i: int, t: int, j: int) -> Iterator[Mention]:
        """The mention of a person with the titles before the name; before an office, the office too."""
        words, lexicon, reading = self.words, self.lexicon, self.reading
        office = self._office(j)
        if office and not words[j - 1].owner:
            whole = reading.span(t, office)
            yield Mention(whole, Form.BODY, reading.slice(t, office), t, office, t, owner=(t, j), sure=True)
            return
        gender = next(
            (lexicon.honorifics[words[k].low] for k in range(i, t) if lexicon.honorifics.get(words[k].low)), ""
        )
        start = self._role_start(i)
        roles = (reading.slice(start, t - 1),) if start < t else ()
        role_words = [words[k].low for k in range(start, t)]
        roles = tuple(role for role in roles if not all(word in lexicon.honorifics for word in role_words))
        gender = gender or next(
            (g for word in role_words if (noun := lexicon.person_noun(word)) and (g := lexicon.gender_of(noun))), ""
        )
        titled = any(word in lexicon.titles or lexicon.person_noun(word) for word in role_words)
        sure = titled or (j - t > 1 and words[t].low in lexicon.given)
        yield Mention(
            reading.span(t, j - 1), Form.PERSON, reading.slice(t, j - 1), t, j - 1, start, roles, gender, sure=sure
        )
        if office and words[j - 1].owner:
            yield Mention(
                reading.span(t, office), Form.BODY, reading.slice(t, office), t, office, t, owner=(t, j), sure=True
            )

    def _office(self, j: int) -> int | None:
        """The index of the office that follows a person's name ("campaign", "administration"), or None."""
        words = self.words
        for k in (j, j + 1):
            if k >= len(words) or not words[k].close or words[k].sentence != words[j - 1].sentence:
                return None
            if words[k].low in OFFICES and not words[k].capital:
                following = words[k + 1] if k + 1 < len(words) and words[k + 1].close else None
                person = (
                    following is not None
                    and not following.capital
                    and self.lexicon.person_noun(following.low) is not None
                )
                return None if person and not words[k].owner else k
            if words[k].low not in MODIFIERS:
                return None
        return None

    def _role_start(self, i: int) -> int:
        """The index of the first word of the lower-case role before a name: "public works director" Hal Brenneman."""
        words, lexicon = self.words, self.lexicon
        k, start = i, i
        seen = False
        while k > 0 and i - k < 8:
            word, after = words[k - 1], words[k]
            if not after.close or (word.sentence != words[i].sentence and word.low not in lexicon.abbreviations):
                break
            low = word.low
            noun = lexicon.person_noun(low) is not None or low in lexicon.titles or low in lexicon.around
            if (low in lexicon.stops and not noun) or (
                low in lexicon.ordinary and not word.shouted and low not in LEADING and not noun
            ):
                break
            if word.owner and not seen:
                break
            if not seen:
                if (lexicon.person_noun(low) is None and low not in lexicon.titles) or (
                    word.capital and k - 1 in range(i - 1, i)
                ):
                    phrase = k - 1 == i - 1 and low in ("general", "governor")
                    if not phrase:
                        break
                if low in lexicon.plurals and lexicon.plurals[low] != low:
                    break
                seen = True
            if low in ("of", "to") or low in OF_WHAT:
                break
            k -= 1
            start = k
        return start
