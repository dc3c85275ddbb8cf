"""The wire story in seeds/: its stances come out by rules that know nothing of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quotekit.draft import Draft
from quotekit.spans import Span
from quotekit.stance import find_stances
from quotekit.values import Affiliation, Medium, Party, PartyKind, Quote, QuoteKind, Relation, Stance

SEEDS = sorted(Path(__file__).parents[2].glob("seeds/*.txt"))
SPEAKS, BELONGS = Relation.SPEAKS_FOR, Relation.BELONGS_TO

# kind, speaker, cue (the first occurrence before or behind the words), the words it holds
QUOTES = [
    (
        "direct",
        "White House",
        "said",
        ["President Trump emphasized the need to protect US personnel and equipment in Iraq"],
    ),
    ("indirect", "Trump", "accused", ["Iran of orchestrating the violence"]),
    ("indirect", "Trump", "said", ["Tehran would be held accountable"]),
    (
        "direct",
        "Trump",
        "said",
        [
            "Iran killed an American contractor, injuring many. We responded strongly, and we always will",
            "Now Iran is orchestrating an attack on the US Embassy in Iraq. They will be held fully responsible.",
        ],
    ),
    ("indirect", "Iran", "denied", ["responsibility"]),
    (
        "direct",
        "Mousavi",
        "said",
        [
            "America has the startling courage to attribute Iran to the protests of the Iraqi people against the "
            "savage (Washington) killings of at least 25 Iraqis"
        ],
    ),
    ("indirect", "Democrats", "dismiss", ["the incident as a failure of Trump’s Iran policy"]),
    (
        "direct",
        "Udall",
        "said",
        [
            "The predictable result of the Trump administration’s relentless crackdown, escalation and miscalculation "
            "in the Middle East is that we are now hurting closer to an unauthorized war with Iran that the American "
            "people do not support"
        ],
    ),
    ("direct", "others", "chanted", ["No, no, America! No, no, Trump!"]),
]

# id, kind, how it is mentioned, whom it speaks for, what it belongs to
PARTIES = [
    (
        "Trump",
        "person",
        r"(?:US )?President (?:Donald )?Trump|\bTrump\b(?! administration)",
        ["US", "administration"],
        [],
    ),
    ("US", "state", r"\bU\.?S\.?(?=\s)|United States|America\b|Washington\b|\bAmerican\b", [], []),
    ("White House", "organisation", r"the White House", ["US"], []),
    ("administration", "organisation", r"the Trump administration", ["US"], []),
    ("Iran", "state", r"\bIran\b|Tehran|\bIranian\b", [], []),
    ("Mousavi", "person", r"Abbas Mousavi", ["Iran"], []),
    ("Udall", "person", r"Tom Udall", [], ["Democrats", "US"]),
    ("Democrats", "group", r"Democrats", [], []),
    ("Iraq", "state", r"\bIraq\b|Iraqi\b", [], []),
    ("others", "unnamed", r"\bothers\b", [], []),
]


def story() -> Draft:
    """The story with its quotes and parties as a careful reader finds them."""
    text = SEEDS[0].read_text(encoding="utf-8")
    quotes = []
    for number, (kind, speaker, cue, pieces) in enumerate(QUOTES, 1):
        contents = tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)
        ahead = text.rfind(cue, contents[0].start - 30, contents[0].start)
        start = ahead if ahead >= 0 else text.index(cue, contents[0].end)
        medium = Medium.POST if len(pieces) == 2 else None
        quotes.append(
            Quote(
                f"q{number}",
                QuoteKind(kind),
                contents,
                medium=medium,
                cue=Span(start, start + len(cue)),
                speaker=speaker,
            )
        )
    parties = []
    for name, kind, pattern, bodies, groups in PARTIES:
        mentions = tuple(Span(*match.span()) for match in re.finditer(pattern, text))
        ties = [Affiliation(body, SPEAKS, mentions[0]) for body in bodies]
        ties += [Affiliation(body, BELONGS, mentions[0]) for body in groups]
        parties.append(Party(name, name, PartyKind(kind), (), mentions, (), tuple(ties)))
    return Draft(text, quotes=tuple(quotes), parties=tuple(parties))


@pytest.fixture(scope="module")
def stances() -> tuple[Stance, ...]:
    """The story's stances."""
    if not SEEDS:
        pytest.skip("no story in seeds/")
    return find_stances(story()).stances


def labels(stances: tuple[Stance, ...], holder: str, target: str, via: str | None) -> set[str]:
    """The labels between two parties that came about in that way."""
    return {str(s.label) for s in stances if (s.holder, s.target, s.via) == (holder, target, via)}


@pytest.mark.parametrize(
    ("holder", "target", "via"),
    [
        ("Trump", "Iran", None),
        ("Mousavi", "US", None),
        ("Udall", "administration", None),
        ("others", "US", None),
        ("others", "Trump", None),
        ("Democrats", "Trump", None),
        ("Trump", "Mousavi", "Iran"),
        ("Mousavi", "Trump", "US"),
        ("Udall", "Trump", "administration"),
    ],
)
def test_against(stances: tuple[Stance, ...], holder: str, target: str, via: str | None) -> None:
    """Who attacks whom, directly or through the body the other speaks for."""
    assert labels(stances, holder, target, via) == {"against"}


@pytest.mark.parametrize(("holder", "target"), [("Udall", "Iran"), ("Democrats", "Iran")])
def test_neutral(stances: tuple[Stance, ...], holder: str, target: str) -> None:
    """Who is only named is not attacked."""
    assert labels(stances, holder, target, None) == {"neutral"}


@pytest.mark.parametrize(("holder", "target"), [("Udall", "Mousavi"), ("Mousavi", "Udall"), ("Trump", "Udall")])
def test_nothing(stances: tuple[Stance, ...], holder: str, target: str) -> None:
    """Who does not speak of the other has no stance toward him, and none through a state he only belongs to."""
    assert [s for s in stances if (s.holder, s.target) == (holder, target)] == []


def test_every_mention_of_the_tweet_is_evidence(stances: tuple[Stance, ...]) -> None:
    """Both pieces of a quote are read: the evidence lies in either."""
    (tweet,) = [s for s in stances if (s.quote, s.target, s.via) == ("q4", "Iran", None)]
    assert len(tweet.evidence) == 2
