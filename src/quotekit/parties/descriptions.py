"""Descriptions of parties without a name: "a senior defence official", "the shopkeeper", "protesters"."""

from __future__ import annotations

import attrs
import regex

from quotekit.parties.clusters import Cluster
from quotekit.parties.lexicon import Lexicon
from quotekit.parties.words import Reading
from quotekit.values import PartyKind

ARTICLES = frozenset("the a an".split())
DEFINITE = frozenset("the this that these those both".split())
INDEFINITE = frozenset("a an one another some".split())
POSSESSIVE = frozenset("his her its their my our your".split())
_NAMED = regex.compile(
    r"\b(?:(?:gave|giving|give|gives) (?:his|her|their) (?:first )?name (?:only |just )?as|identif(?:ied|ying) (?:himself|herself|themselves|themself) (?:only |just )?as|"
    r"(?:named|called|nicknamed)|who goes by|known (?:only )?as|calling (?:himself|herself) )\s*(?:only )?[\"“‘']?(\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})"
)


@attrs.frozen
class Description:
    """A noun phrase that describes a party.

    Attributes:
        first, end: the half-open index range of its words, without a leading article.
        head: its head noun in lower case, in the singular if it is of persons.
        modifiers: its other words before the head, in lower case.
        definite, indefinite: what its article says.
        possessive: index of a leading possessive pronoun, or None.
        owner: the half-open index range of a possessor by name or noun before the head, or None.
        plural: it is of many.
        sort: "person", "institution", "document" or "".
    """

    first: int
    end: int
    head: str
    modifiers: frozenset[str]
    definite: bool
    indefinite: bool
    possessive: int | None
    owner: tuple[int, int] | None
    plural: bool
    sort: str


def read(reading: Reading, lexicon: Lexicon, first: int, end: int) -> Description | None:
    """The description that the words from first to end make; None if there are none."""
    words = reading.words
    if first >= end:
        return None
    lead = words[first].low
    start = first + 1 if lead in ARTICLES and first + 1 < end else first
    cut = start + 1
    while cut < end and words[cut].close and not (words[cut].low in lexicon.cuts and not words[cut].capital):
        cut += 1
    stop = end
    for k in range(start + 1, end):
        if not words[k].close and words[k].gap.strip(" ") not in ("", "-", "/", "'", "’", "“", "‘"):
            stop = k
            break
    h = cut - 1
    head = words[h].low
    noun = lexicon.person_noun(head)
    if noun is None:  # "the official involved", "a man wearing ..."
        for k in range(start, h):
            if lexicon.person_noun(words[k].low) and words[k + 1].low.endswith(("ing", "ed")):
                h, head = k, words[k].low
                noun = lexicon.person_noun(head)
                break
    owners = [k for k in range(start, h) if words[k].owner]
    many = (
        head in lexicon.groups
        or (noun is not None and noun != head and head in lexicon.plurals)
        or (
            noun is None
            and head.endswith("s")
            and not head.endswith(("ss", "us", "is", "news"))
            and not words[h].capital
        )
    )
    sort = (
        "person"
        if noun
        else "institution"
        if head in lexicon.institutions
        else "document"
        if head in lexicon.documents
        else ""
    )
    if not sort and head.endswith("s"):
        single = head[:-1]
        sort = "institution" if single in lexicon.institutions else "document" if single in lexicon.documents else ""
    if head in lexicon.groups:
        sort = sort or "person"
    return Description(
        start,
        stop,
        noun or head,
        frozenset(words[k].low for k in range(start, h)) - POSSESSIVE,
        lead in DEFINITE,
        lead in INDEFINITE,
        start if lead in POSSESSIVE else None,
        (start, owners[-1] + 1) if owners else None,
        many,
        sort,
    )


def given_name(text: str) -> str | None:
    """The name that a description says its unnamed person gave: "a woman who gave her name only as Jolene" -> "Jolene"."""
    match = _NAMED.search(text)
    return match.group(1) if match else None


def cluster_of(reading: Reading, lexicon: Lexicon, description: Description) -> Cluster:
    """A new party of a description, named by it."""
    d = description
    if d.sort == "institution" and not d.plural:
        kind = PartyKind.ORGANISATION
    elif d.plural and d.head not in lexicon.unnamed_many and d.sort == "person":
        kind = PartyKind.GROUP
    else:
        kind = PartyKind.UNNAMED
    cluster = Cluster(kind, described=True, plural=d.plural, noun=d.head, modifiers=d.modifiers)
    gender = lexicon.gender_of(d.head)
    if gender:
        cluster.genders[gender] += 5
    return cluster


def links(cluster: Cluster, description: Description) -> bool:
    """Whether a definite description can take up a party described before: the same noun, and no word that the first lacks."""
    return (
        cluster.described
        and cluster.noun == description.head
        and cluster.plural == description.plural
        and description.modifiers - {"same"} <= cluster.modifiers
    )
