from __future__ import annotations

from collections.abc import Callable

import pytest

# text, party, its ties
TIES = [
    ("US President Anders Holm left.", "Anders Holm", {("speaks_for", "United States")}),
    ("Iraqi Prime Minister Anders Holm left.", "Anders Holm", {("speaks_for", "Iraq")}),
    ("Prime Minister Anders Holm of Iraq left.", "Anders Holm", {("speaks_for", "Iraq")}),
    ("Anders Holm, the president of Iran, left.", "Anders Holm", {("speaks_for", "Iran")}),
    ("“No,” said U.S. ambassador to Israel Anders Holm.", "Anders Holm", {("speaks_for", "United States")}),
    (
        "“No,” said Iranian Foreign Ministry spokesman Anders Holm.",
        "Anders Holm",
        {("speaks_for", "Iranian Foreign Ministry"), ("speaks_for", "Iran")},
    ),
    (
        "“No,” said White House spokesman Anders Holm.",
        "Anders Holm",
        {("speaks_for", "White House"), ("speaks_for", "United States")},
    ),
    ("“No,” said Anders Holm, a spokesman for the Harbor League.", "Anders Holm", {("speaks_for", "Harbor League")}),
    ("“No,” said Anders Holm, chairman of the Harbor League.", "Anders Holm", {("speaks_for", "Harbor League")}),
    ("“No,” said Anders Holm, a member of the Harbor League.", "Anders Holm", {("belongs_to", "Harbor League")}),
    ("“No,” said Anders Holm, a professor at Ashby University.", "Anders Holm", {("belongs_to", "Ashby University")}),
    ("“No,” said Anders Holm, a spokesman for Rosa Quill. Quill left.", "Anders Holm", {("speaks_for", "Rosa Quill")}),
    ("Sen. Anders Holm (D-N.M.) left.", "Anders Holm", {("belongs_to", "Senate"), ("belongs_to", "Democratic Party")}),
    ("Anders Holm, R-Fla., left.", "Anders Holm", {("belongs_to", "Republican Party")}),
    ("“No,” said Anders Holm, a Democrat.", "Anders Holm", {("belongs_to", "Democratic Party")}),
    ("“No,” said Republican Governor Anders Holm.", "Anders Holm", {("belongs_to", "Republican Party")}),
    ("“No,” said Congressman Anders Holm.", "Anders Holm", {("belongs_to", "House of Representatives")}),
    ("The Holm administration denied it. Anders Holm left.", "Holm administration", {("speaks_for", "Anders Holm")}),
    (
        "The Democratic National Committee denied it.",
        "Democratic National Committee",
        {("belongs_to", "Democratic Party")},
    ),
    ("Democrats denied it.", "Democrats", {("belongs_to", "Democratic Party")}),
    # no ties
    ("“No,” said former US President Anders Holm.", "Anders Holm", set()),
    ("“No,” said US presidential candidate Anders Holm.", "Anders Holm", set()),
    ("“No,” said German opposition leader Anders Holm.", "Anders Holm", set()),
    ("“No,” said state Senator Anders Holm.", "Anders Holm", set()),
    ("“No,” said American actor Anders Holm.", "Anders Holm", set()),
    ("“No,” said Anders Holm, a rival of Rosa Quill. Quill left.", "Anders Holm", set()),
    ("“No,” said Anders Holm, a friend of the Harbor League.", "Anders Holm", set()),
]


@pytest.mark.parametrize(("text", "name", "expected"), TIES)
def test_ties(text: str, name: str, expected: set[tuple[str, str]], read: Callable) -> None:
    """Roles, labels and names say for whom a party speaks and to what it belongs."""
    assert read(text).ties(name) == expected


def test_evidence(read: Callable) -> None:
    """An affiliation names the words that say so."""
    article = read("“No,” said Anders Holm, a spokesman for the Harbor League.")
    tie = article.parties["Anders Holm"].affiliations[0]
    assert article.draft.text[tie.evidence.slice] == "a spokesman for the Harbor League"
