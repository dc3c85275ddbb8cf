"""Media: words that tell where something was said."""

from __future__ import annotations

from functools import cache

import attrs

from quotekit import lexicons
from quotekit.lexicons.cues import inflect

Phrases = dict[tuple[str, ...], str]
"""Phrases in lower case, word by word, each with what it stands for."""


@attrs.frozen
class Media:
    """The media words of a language.

    Attributes:
        platforms: names of platforms -> how the report names them.
        strict: platforms whose names are ordinary words.
        own: nouns that are posts -> their platform.
        posts: nouns that are posts in any company.
        after_platform: nouns that are posts after a platform's name.
        places: phrases for platforms without a name.
        not_posts: words before "post" that make it something else.
        verbs: forms of verbs of posting -> their platform, or "".
        writing: forms of verbs of writing.
        nouns: nouns -> their medium's name, longest first; posts left out.
        hearers: nouns of those who are told a speech.
        outlets: names of outlets as printed, word by word.
        heads: last words of an outlet's name.
        longest: the most words a phrase has.
        words: last words of all nouns and platforms: "in a statement", "on Twitter" end in one of them.
    """

    platforms: Phrases
    strict: frozenset[str]
    own: dict[str, str]
    posts: frozenset[str]
    after_platform: frozenset[str]
    places: frozenset[tuple[str, ...]]
    not_posts: frozenset[str]
    verbs: dict[str, str]
    writing: frozenset[str]
    nouns: Phrases
    hearers: frozenset[tuple[str, ...]]
    outlets: frozenset[tuple[str, ...]]
    heads: frozenset[str]
    longest: int
    words: frozenset[str]


def _numbers(noun: str) -> tuple[str, str]:
    """The singular and the plural of a noun."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun, noun[:-1] + "ies"
    return noun, noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


@cache
def load(lang: str = "en") -> Media:
    """The media words of a language, built once."""
    raw = lexicons.read("media", lang)
    irregular = lexicons.read("cues", lang)["irregular"]
    post = raw["post"]
    nouns = {
        tuple(form.split()): medium
        for medium in ("speech", "interview", "statement", "document")
        for noun in raw[medium]["nouns"]
        for form in _numbers(noun)
    }
    platforms = {tuple(word.split()): name for name, words in raw["platforms"].items() for word in words}
    outlets = frozenset(tuple(name.split()) for name in raw["interview"]["outlets"])
    places = frozenset(tuple(place.split()) for place in post["places"])
    own = {form: platform for noun, platform in post["own"] for form in _numbers(noun)}
    posts = frozenset(form for noun in post["nouns"] for form in _numbers(noun))
    return Media(
        platforms=platforms,
        strict=frozenset(post["strict"]),
        own=own,
        posts=posts,
        after_platform=frozenset(form for noun in post["after_platform"] for form in _numbers(noun)),
        places=places,
        not_posts=frozenset(post["not_posts"]),
        verbs={form: platform for verb, platform in post["verbs"] for form in inflect(verb, irregular)},
        writing=frozenset(form for verb in raw["document"]["verbs"] for form in inflect(verb, irregular)),
        nouns=nouns,
        hearers=frozenset(tuple(form.split()) for noun in raw["speech"]["hearers"] for form in _numbers(noun)),
        outlets=outlets,
        heads=frozenset(raw["interview"]["heads"]),
        longest=max(len(phrase) for phrase in (*nouns, *platforms, *outlets)),
        words=frozenset(phrase[-1] for phrase in (*nouns, *platforms, *places)) | own.keys() | posts,
    )
