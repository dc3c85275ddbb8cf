"""Names in the treebank GUM (Zeldes 2017), as articles for training.

Its documents have entities marked by people. A name is what of a mention is a proper noun with what belongs to it:
titles and roles stand outside. Only names are known of these articles, not who says what.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex

from quotekit.parties.forms import forms
from quotekit.parties.loading import load as load_lexicon

Name = tuple[int, int, str]
_TYPES = {"person": "person", "organization": "organisation", "place": "place"}
_ENTITY = regex.compile(r"\((?P<id>[^()-]+)-(?P<type>\w+)[^()]*(?P<end>\))?|(?P<closed>[^()]+)\)")
_INSIDE = frozenset({"of", "for", "the", "and", "&", "-", "'s", "’s", "."})  # may stand between proper nouns of a name
_OF_PERSONS = frozenset({"flat", "compound"})
_OF_OTHERS = _OF_PERSONS | {"nmod", "amod", "nmod:poss", "conj", "obl"}
_GENRES_APART = ("news",)  # those that quotekit is measured on


def articles(folder: Path) -> Iterator[dict[str, Any]]:
    """The documents of the training part (``files.train``) as ``id``, ``text``, ``names`` and no attributions.

    Args:
        folder: with ``files.train`` and a CoNLL-U file for each document that it lists.
    """
    for name in (folder / "files.train").read_text(encoding="utf-8").split():
        path = folder / f"{name}.conllu"
        if name.split("_")[1] not in _GENRES_APART and path.exists():
            yield article(path)


def article(path: Path) -> dict[str, Any]:
    """A document: its sentences a line each, a blank line between paragraphs."""
    from stanza.utils.conll import CoNLL

    states = load_lexicon().states
    text, names = "", list[Name]()
    for sentence in CoNLL.conll2doc(str(path)).sentences:
        if text:
            text += "\n\n" if any(line.startswith("# newpar") for line in sentence.comments) else " "
        places, at = [], len(text)
        text += sentence.text
        for token in sentence.tokens:
            at = text.index(token.text, at)
            places += [(at, at + len(token.text))] * len(token.words)
            at += len(token.text)
        for first, last, kind in _apart(_names(sentence.words)):
            start, end = places[first][0], places[last][1]
            end -= 2 * text[start:end].endswith(("'s", "’s"))  # one token with the name, two words
            if kind in ("place", "organisation") and forms(text[start:end]) in states:
                kind = "state"
            names.append((start, end, kind))
    return {"id": path.stem, "text": text, "names": names}


def _names(words: list[Any]) -> Iterator[tuple[int, int, str]]:
    """First and last word and type of each name in a sentence; they may overlap."""
    for first, last, kind in _mentions(words):
        head = next((w for w in range(first, last + 1) if not first <= words[w].head - 1 <= last), None)
        if kind not in _TYPES or head is None or words[head].upos != "PROPN":
            continue
        begin, end = _name(words, head, first, last, _OF_PERSONS if kind == "person" else _OF_OTHERS)
        many = kind == "person" and begin == end and "Number=Plur" in (words[head].feats or "")
        yield begin, end, "group" if many else _TYPES[kind]
    if sum(word.text.istitle() for word in words) * 2 < len(words):  # else a heading
        for number, word in enumerate(words):
            if word.upos == "ADJ" and number and word.text.istitle():  # "American", "Christian"
                yield number, number, "group"


def _name(words: list[Any], head: int, first: int, last: int, ties: frozenset[str]) -> tuple[int, int]:
    """The proper nouns next to the head of a mention that hang together with it."""
    begin = end = head
    for step, bound in ((-1, first - 1), (1, last + 1)):
        for w in range(head + step, bound, step):
            word = words[w]
            if word.upos in ("PROPN", "NUM") or (word.upos in ("ADJ", "NOUN") and word.text.istitle()):
                if word.deprel.split(":")[0] not in ties and word.deprel not in ties:
                    break
                begin, end = min(begin, w), max(end, w)
            elif word.text not in _INSIDE:
                break
    return begin, end


def _mentions(words: list[Any]) -> Iterator[tuple[int, int, str]]:
    """First and last word and type of each mention; one in several pieces is left out."""
    begun: dict[str, list[tuple[int, str]]] = {}
    for number, word in enumerate(words):
        for found in _ENTITY.finditer(_entity(word.misc or "")):
            if found["closed"]:
                if begun.get(found["closed"]):
                    start, kind = begun[found["closed"]].pop()
                    yield start, number, kind
            elif found["end"]:
                yield number, number, found["type"]
            elif "[" not in found["id"]:
                begun.setdefault(found["id"], []).append((number, found["type"]))


def _entity(misc: str) -> str:
    return next((item.removeprefix("Entity=") for item in misc.split("|") if item.startswith("Entity=")), "")


def _apart(names: Iterator[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The longest of names that overlap, in order."""
    kept: list[tuple[int, int, str]] = []
    for name in sorted(names, key=lambda n: (n[0] - n[1], n)):
        if all(name[1] < first or last < name[0] for first, last, _ in kept):
            kept.append(name)
    return sorted(kept)
