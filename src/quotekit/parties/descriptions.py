"""Descriptions of parties without a name: "a senior defence official", "the shopkeeper", "protesters"."""

from __future__ import annotations

import attrs
import regex

from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading
from quotekit.values import PartyKind

ARTICLES = frozenset("the a an".split())
POSSESSIVE = frozenset("his her its their my our your".split())
_DEFINITE = frozenset("the this that these those both".split())
INDEFINITE = frozenset("a an one another some".split())
# What stands before a description without being part of the party's name: "even Democratic candidates".
_FOCUSING = frozenset("even only but".split())
_COUNTED = frozenset("hundreds thousands dozens scores tens millions".split())  # "hundreds of farmers" are farmers
_NOT_COUNTED = frozenset("of in who with from at among whose".split())  # behind "one" of several
_EXAMPLES = frozenset("like including such".split())
_WHY = frozenset("who speaking because requesting asking".split())
_UNNAMED = frozenset("authorized authorised anonymity anonymously anonymous named identified".split())
_NO_LIST = frozenset("who whom whose which that including a an the one and but or speaking citing".split())
_ITEM = 4  # words of the second item of a list
_JOINING = frozenset(("", "-", "/", "'", "’", "“", "‘"))  # gaps inside a noun phrase
_A_NAME = r"\s*(?:only )?[\"“‘']?(\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})"
_CALLED = regex.compile(r"\b(?:named|called|nicknamed)" + _A_NAME)
_GIVEN = regex.compile(
    r"\b(?:(?:gave|giving|gives?) (?:his|her|their) (?:first )?name (?:only |just )?as"
    r"|identif(?:ied|ying) (?:him|her|them)sel(?:f|ves) (?:only |just )?as"
    r"|who goes by|known (?:only )?as|calling (?:himself|herself)|said (?:his|her) name was)" + _A_NAME
)


@attrs.frozen
class Description:
    """A noun phrase that describes a party.

    Attributes:
        first, end: the half-open index range of its words, without a leading article.
        name_first: where its name begins, after "even" and "only".
        head: its head noun in lower case, in the singular if it is of persons.
        at: index of the head noun.
        modifiers: its other words before the head, in lower case.
        definite, indefinite: what its article says.
        possessive: index of a leading possessive pronoun, or None.
        owner: the half-open index range of a possessor by name or noun before the head, or None.
        plural: it is of many.
        sort: "person", "institution", "document" or "".
    """

    first: int
    end: int
    name_first: int
    head: str
    at: int
    modifiers: frozenset[str]
    definite: bool
    indefinite: bool
    possessive: int | None
    owner: tuple[int, int] | None
    plural: bool
    sort: str

    @property
    def bare(self) -> bool:
        """Whether it has no article, possessive or quantifier: "Judge rules ..."."""
        return not (self.definite or self.indefinite or self.owner or self.possessive is not None)


def read(reading: Reading, lexicon: Lexicon, first: int, end: int) -> Description:
    """The description that the words from first to end, one at least, make."""
    words = reading.words
    lead = words[first].low
    start = first + 1 if lead in ARTICLES and first + 1 < end else first
    cut = start + 1
    while cut < end and words[cut].near and not (words[cut].low in lexicon.cuts and not words[cut].capital):
        cut += 1
    stop = next(
        (k for k in range(start + 1, end) if not words[k].close and words[k].gap.strip(" ") not in _JOINING), end
    )
    if stop < end and _is_list(reading, stop, end):
        stop = end
    h = _head(reading, lexicon, start, cut)
    stop = min(stop, _examples(reading, h, stop), _anonymity(reading, h, stop))
    head, noun = words[h].low, lexicon.person_noun(words[h].low)
    owners = [k for k in range(start, h) if words[k].owner]
    return Description(
        start,
        stop,
        _name_first(reading, start, stop, person=noun is not None),
        noun or head,
        h,
        frozenset(word.low for word in words[start:h]) - POSSESSIVE,
        lead in _DEFINITE,
        lead in INDEFINITE,
        start if lead in POSSESSIVE else None,
        (start, owners[-1] + 1) if owners else None,
        _is_plural(lexicon, head, noun, words[h].capital),
        _sort(lexicon, head, noun),
    )


def _is_list(reading: Reading, stop: int, end: int) -> bool:
    """Whether a comma goes on with a list that "and" ends: "unions, churches and many lawmakers"."""
    words = reading.words
    if words[stop].gap.strip() != "," or words[stop].low in _NO_LIST:
        return False
    second, k = True, stop
    while k < end:
        if words[k].low in ("and", "or"):
            return k + 1 < end
        if not words[k].close and k > stop:
            if words[k].gap.strip() != ",":
                return False
            second = False
        if second and k - stop >= _ITEM:
            return False
        k += 1
    return False


def _head(reading: Reading, lexicon: Lexicon, start: int, cut: int) -> int:
    """The index of the head noun: the last word, or before a participle ("the official involved")."""
    words, last = reading.words, cut - 1
    if not _is_noun(lexicon, words[last].low):
        for k in range(last - 1, start - 1, -1):
            if _is_noun(lexicon, words[k].low) and words[k + 1].text.endswith(("ing", "ed", "en")):
                return k
    return last


def _is_noun(lexicon: Lexicon, low: str) -> bool:
    return (
        lexicon.person_noun(low) is not None
        or low in lexicon.institutions
        or low in lexicon.documents
        or low in lexicon.groups
    )


def _examples(reading: Reading, h: int, stop: int) -> int:
    """Where examples of a description begin: "groups" like the Ashby Union, "voters" such as Ann Lee."""
    words = reading.words
    return next((k for k in range(h + 1, stop) if words[k].low in _EXAMPLES), stop)


def _anonymity(reading: Reading, h: int, stop: int) -> int:
    """Where a clause begins that only says why a source has no name: "officials" who asked not to be named."""
    words = reading.words
    start = next((k for k in range(h + 1, stop) if words[k].low in _WHY), stop)
    return start if any(word.low in _UNNAMED for word in words[start:stop]) else stop


def _name_first(reading: Reading, start: int, stop: int, *, person: bool) -> int:
    """Where the name begins: after "even" or "only", after "hundreds of"; "one placard" is any, "one nurse" is one."""
    words = reading.words
    of = next((k for k in range(start, min(start + 4, stop - 1)) if words[k].low == "of"), None)
    if of is not None and all(word.low in _COUNTED for word in words[start:of]):
        return _name_first(reading, of + 1, stop, person=person)
    if not person and start + 1 < stop and words[start].low == "one" and words[start + 1].low not in _NOT_COUNTED:
        return start + 1
    k = start + 1 if start + 1 < stop and words[start].low in _FOCUSING else start
    return k + 1 if k > start and words[k].low in ARTICLES and k + 1 < stop else k


def _is_plural(lexicon: Lexicon, head: str, noun: str | None, capital: bool) -> bool:
    if head in lexicon.groups or (noun is not None and noun != head and head in lexicon.plurals):
        return True
    return noun is None and head.endswith("s") and not head.endswith(("ss", "us", "is", "news")) and not capital


def _sort(lexicon: Lexicon, head: str, noun: str | None) -> str:
    if noun:
        return "person"
    for form in (head, head.removesuffix("s")):
        if form in lexicon.institutions:
            return "institution"
        if form in lexicon.documents:
            return "document"
    return "person" if head in lexicon.groups else ""


def given_name(text: str, sentence: str) -> str | None:
    """The name that a description, or its sentence, says its party gave.

    >>> given_name("woman", "woman, who gave her name only as Jolene, said")
    'Jolene'
    """
    match = _CALLED.search(text) or _GIVEN.search(sentence)
    return match.group(1) if match else None


def cluster_of(lexicon: Lexicon, description: Description) -> Cluster:
    """A new party of a description."""
    d = description
    if d.sort == "institution" and not d.plural:
        kind = PartyKind.ORGANISATION
    elif d.plural and d.head not in lexicon.unnamed_many and d.sort in ("person", "institution"):
        kind = PartyKind.GROUP
    else:
        kind = PartyKind.UNNAMED
    cluster = Cluster(kind, described=True, plural=d.plural, noun=d.head, modifiers=d.modifiers)
    gender = lexicon.gender_of(d.head)
    if gender:
        cluster.genders[gender] += 5
    return cluster


def links(cluster: Cluster, description: Description) -> bool:
    """Whether a description can take up a party described before: the same noun, and no word that the first lacks."""
    return (
        cluster.described
        and cluster.noun == description.head
        and cluster.plural == description.plural
        and description.modifiers - {"same"} <= cluster.modifiers
    )
