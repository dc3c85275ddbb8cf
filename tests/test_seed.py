from __future__ import annotations

from pathlib import Path

import pytest

from quotekit import Kit, Medium, Party, Quote, Report

pytestmark = pytest.mark.model

STORY = Path(__file__).parent.parent / "seeds" / "000_94d6eaee0d9c179d.txt"

# speaker, cue, medium, first and last three words of each piece
DIRECT = [
    ("White House", "said", None, ["President Trump emphasized … equipment in Iraq"]),
    ("Donald Trump", "said", Medium.POST, ["Iran killed an … we always will", "Now Iran is … held fully responsible"]),
    ("Abbas Mousavi", "said", None, ["America has the … least 25 Iraqis"]),
    ("Tom Udall", "said", None, ["The predictable result … do not support"]),
    ("others", "chanted", None, ["No, no, America … No, no, Trump"]),
]

# speaker, words of an indirect quote
INDIRECT = [
    ("State Department", "there are no plans to evacuate the embassy"),
    ("officials", "They could number in the hundreds"),
    ("Democrats", "handling of the situation"),
]

# holder, target, the party it is carried over through
AGAINST = [
    ("Donald Trump", "Iran", None),
    ("Abbas Mousavi", "United States", None),
    ("Tom Udall", "Trump administration", None),
    ("others", "United States", None),
    ("others", "Donald Trump", None),
    ("Democrats", "Donald Trump", None),
    ("Donald Trump", "Abbas Mousavi", "Iran"),
    ("Abbas Mousavi", "Donald Trump", "United States"),
    ("Tom Udall", "Donald Trump", "Trump administration"),
]


@pytest.fixture(scope="module")
def story(kit: Kit) -> Report:
    """The report on the story in seeds/, by a kit that knows nothing of it."""
    return kit(STORY.read_bytes().decode("utf-8"), id="seed")


def ends(words: str) -> str:
    """The first and last three words of a stretch, without the stops behind them."""
    parts = words.split()
    return " … ".join(" ".join(some).rstrip(",.!") for some in (parts[:3], parts[-3:]))


def direct(report: Report) -> list[Quote]:
    """The direct quotes, in order."""
    return [quote for quote in report.quotes if quote.kind == "direct"]


def test_the_direct_quotes_and_no_others(story: Report) -> None:
    """Five direct quotes: whose, with what cue, in what medium, from where to where; the tweet in two pieces."""
    found = [
        (
            quote.speaker and story.party(quote.speaker).name,
            quote.cue and story.words(quote.cue),
            quote.medium,
            [ends(story.words(piece)) for piece in quote.contents],
        )
        for quote in direct(story)
    ]
    assert found == DIRECT


def test_indirect_quotes(story: Report) -> None:
    """Unnamed officials are not the U.S. officials of the sentence before: the story does not say so."""
    indirect = [quote for quote in story.quotes if quote.kind == "indirect"]
    for speaker, words in INDIRECT:
        (found,) = (q.speaker for q in indirect if any(words in story.words(piece) for piece in q.contents))
        assert found is not None, words
        assert story.party(found).name == speaker


def test_no_mark_is_taken_for_a_word(story: Report) -> None:
    """Contents start and end between the marks: no quotation mark, no blank at either edge."""
    for quote in direct(story):
        for piece in quote.contents:
            words = story.words(piece)
            assert words == words.strip(" “”")


def test_the_missing_mark_is_noted(story: Report) -> None:
    """Where the tweet goes on without an opening mark the report says so."""
    tweet = direct(story)[1]
    (note,) = (note for note in story.notes if note.code == "unopened-mark")
    assert tweet.contents[1].end <= note.span.start <= tweet.contents[1].end + 1


def named(report: Report, name: str) -> Party:
    """The one party of that name."""
    (party,) = (party for party in report.parties if party.name == name)
    return party


def labels(report: Report, holder: str, target: str, via: str | None = None) -> set[str]:
    """The labels of a holder toward a target that came about in that way, over all quotes."""
    through = via and named(report, via).id
    pair = (named(report, holder).id, named(report, target).id)
    return {str(s.label) for s in report.stances if (s.holder, s.target) == pair and s.via == through}


@pytest.mark.parametrize(("holder", "target", "via"), AGAINST)
def test_who_is_against_whom(story: Report, holder: str, target: str, via: str | None) -> None:
    """In own words, or through the party the other speaks for."""
    assert labels(story, holder, target, via) == {"against"}


@pytest.mark.parametrize(("holder", "target"), [("Donald Trump", "Tom Udall"), ("Abbas Mousavi", "Tom Udall")])
def test_nothing_is_carried_over_to_a_senator(story: Report, holder: str, target: str) -> None:
    """He belongs to a senate and speaks for nobody, so who attacks the state does not attack him."""
    pair = (named(story, holder).id, named(story, target).id)
    assert [s for s in story.stances if (s.holder, s.target) == pair] == []


@pytest.mark.parametrize("target", ["Abbas Mousavi", "Iran"])
def test_the_senator_does_not_speak_against_iran(story: Report, target: str) -> None:
    """A war with Iran is what he fears, not what he blames Iran for: neutral or nothing."""
    pair = (named(story, "Tom Udall").id, named(story, target).id)
    assert {str(s.label) for s in story.stances if (s.holder, s.target) == pair} <= {"neutral"}


def test_one_state_of_many_names(story: Report) -> None:
    """The United States go by five names and are one party; so are Iran and Tehran."""
    state = named(story, "United States")
    assert {"US", "America", "Washington"} <= set(state.aliases)
    assert "Tehran" in named(story, "Iran").aliases
