from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quotekit.parties import find_parties
from quotekit.spans import Span

# text, words of a quote, name of its speaker
SPELLINGS = [
    ("Rosa Quillam came. “Roads are bad,” Quilam said.", "Roads are", "Rosa Quillam"),
    ("Rosa Quillam came. “Roads are bad,” Quillma said.", "Roads are", "Rosa Quillam"),
    ("Rosa Quillam came. “Roads are bad,” Brillam said.", "Roads are", "Brillam"),
    ("Rosa Holm came. “Roads are bad,” Helm said.", "Roads are", "Helm"),
    ("Rosa Norton met Carol Nerton. “Roads are bad,” Nirton said.", "Roads are", "Nirton"),
    ("Rosa Quillam came. “Roads are bad,” the Quillams said.", "Roads are", "Quillams"),
    ("“Roads are bad,” Quilam said. Rosa Quillam came.", "Roads are", "Quilam"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), SPELLINGS)
def test_misspelt_surname(text: str, words: str, speaker: str, read: Callable) -> None:
    """A surname with a letter or two wrong is the one person's introduced before by her full name."""
    assert read(text).speaker(words) == speaker


FULLEST = [
    ("“I, Rosa J. Quill, was born in Ashby,” Rosa Quill said. “Go,” Quill said.", "Go", "Rosa Quill"),
    ("Quill came. “Rosa Quill is late,” Bo Finch said. “Roads are bad,” Quill said.", "Roads are", "Rosa Quill"),
    ("Look at Mayor Rosa D. Quill. She keeps bees. “Roads are bad,” Quill said.", "Roads are", "Rosa D. Quill"),
    ("“Roads are bad,” said Ashby Director of Public Works Carol Finch.", "Roads are", "Carol Finch"),
    ("“Roads are bad,” said Marine Jack Holm.", "Roads are", "Jack Holm"),
    ("“Roads are bad,” said a spokesman for Mayor Carol Finch.", "Roads are", "spokesman for Mayor Carol Finch"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), FULLEST)
def test_fullest_name(text: str, words: str, speaker: str, read: Callable) -> None:
    """A person goes by the fullest name that the article itself uses, without titles."""
    assert read(text).speaker(words) == speaker


THEY = [
    (
        "Critics of the Ashby Church were many. It rained. The Ashby Church wrote back. They said Quill was paid.",
        "Quill was",
        "Ashby Church",
    ),
    ("The Ashby Church wrote to the farmers. The farmers said no. “We want bread,” they said.", "We want", "farmers"),
    ("Rosa Quill left. The Ashby Church stayed. “We want bread,” they said.", "We want", "Ashby Church"),
    ("The left cheered. “We want bread,” they said.", "We want", "left"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), THEY)
def test_they(text: str, words: str, speaker: str, read: Callable) -> None:
    """They are a group before they are a body, unless the body is far more in focus; "left" is a verb without "the"."""
    assert read(text).speaker(words) == speaker


NAMED_LATER = [
    ("Woman finds bees in church.\n\nA teacher came.\n\n“I ran,” Rosa Quill said.", "I ran", "Rosa Quill"),
    ("Woman says bees are loud.\n\nA church was full.\n\n“I ran,” Rosa Quill said.", "bees are loud", "Rosa Quill"),
    ("Man says bees are loud.\n\nA church was full.\n\n“I ran,” Rosa Quill said.", "bees are loud", "Man"),
    ("Officials say bees are loud.\n\nIt was full.\n\n“I ran,” Rosa Quill said.", "bees are loud", "Officials"),
    ("Woman says Carol Finch lied.\n\n“I ran,” Carol Finch said.", "Carol Finch lied", "Woman"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), NAMED_LATER)
def test_named_later(text: str, words: str, speaker: str, read: Callable) -> None:
    """Somebody whom the heading or lead describes is the person whom the story names and quotes next."""
    assert read(text).speaker(words) == speaker


PARTY_MEMBERS = [
    ("Sen. Rosa Quill, D-Ohio, met Carol Finch. “Roads are bad,” the Ohio Democrat said.", "Roads are", "Rosa Quill"),
    ("Rosa Quill came to Provo. “Roads are bad,” the Utah Republican said.", "Roads are", "Rosa Quill"),
    ("Rosa Quill came to Provo. “Roads are bad,” a Utah Republican said.", "Roads are", "Utah Republican"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), PARTY_MEMBERS)
def test_party_members(text: str, words: str, speaker: str, read: Callable) -> None:
    """A member of a party in definite words is somebody named, by label or by focus."""
    assert read(text).speaker(words) == speaker


LISTED = [
    (
        "“Roads are bad,” said two voters from Ohio, Rosa Quill and Carol Finch.",
        "Roads are",
        "Rosa Quill and Carol Finch",
    ),
    ("“Roads are bad,” said master of ceremonies Rosa Quill.", "Roads are", "Rosa Quill"),
    ("“Roads are bad,” said acting press aide to the governor Rosa Quill.", "Roads are", "Rosa Quill"),
    ("“Roads are bad,” said an aide to the governor Rosa Quill.", "Roads are", "aide to the governor Rosa Quill"),
    (
        "Rosa Quill, the Ashby Roads and Bridges Commission chairwoman, who said roads are bad, left.",
        "roads are",
        "Rosa Quill",
    ),
    ("“Roads are bad,” said hundreds of farmers.", "Roads are", "farmers"),
    ("“Roads are bad,” said hundreds of thousands of angry farmers.", "Roads are", "angry farmers"),
    ("“Roads are bad,” said many farmers.", "Roads are", "many farmers"),
    ("“Roads are bad,” said an official who was not authorized to speak publicly.", "Roads are", "official"),
    ("“Roads are bad,” said an official who built them.", "Roads are", "official"),
    ("“Roads are bad,” said critics such as Rosa Quill.", "Roads are", "critics"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), LISTED)
def test_descriptions_and_names(text: str, words: str, speaker: str, read: Callable) -> None:
    """Names behind descriptions are their parties; examples, numbers and reasons for no name are no part of a name."""
    assert read(text).speaker(words) == speaker


OPENING = [
    ("Rosa Quill sued Ashby.\n\n“Roads are bad,” Bo Finch’s former aide said.", "Roads are", "Rosa Quill"),
    (
        "Rosa Quill sued.\n\nIt rained.\n\nIt froze.\n\nIt was cold.\n\n“Roads are bad,” Bo Finch’s former aide said.",
        "Roads are",
        "Bo Finch’s former aide",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), OPENING)
def test_whom_the_lead_has_named(text: str, words: str, speaker: str, read: Callable) -> None:
    """Somebody's former aide in the opening is who the lead is about; further down an aide may be anybody."""
    assert read(text).speaker(words) == speaker


# text, the source as it is given, speaker
WITH_THEIRS = [
    ("Senator Rosa Quill left. “Roads are bad,” the senator and her aides said.", "Rosa Quill and her aides"),
    ("Senator Rosa Quill left. “Roads are bad,” the senator and her many aides said.", "Rosa Quill and her many aides"),
    ("“Roads are bad,” the senator and her aides said.", "senator and her aides"),
]


@pytest.mark.parametrize(("text", "speaker"), WITH_THEIRS)
def test_and_their_own(text: str, speaker: str, read: Callable) -> None:
    """A person described and known by name is called by the name together with others too."""
    draft = read(text).draft
    source = Span(text.index("the senator"), text.index(" said."))
    quotes = tuple(attrs.evolve(quote, source=source, speaker=None) for quote in draft.quotes)
    found = find_parties(attrs.evolve(draft, quotes=quotes, parties=()))
    assert [party.name for party in found.parties if party.id == found.quotes[0].speaker] == [speaker]


THE_TWO = [
    ("Rosa Quill met Carol Finch in Ashby. “We won,” the two said.", "We won", "Rosa Quill and Carol Finch"),
    (
        "Rosa Quill followed Carol Finch’s path. The two mayors said roads are bad.",
        "roads are",
        "Rosa Quill and Carol Finch",
    ),
    ("Rosa Quill met Carol Finch and Anders Holm. “We won,” the two said.", "We won", "Carol Finch and Anders Holm"),
    ("Rosa Quill sang. “We won,” two said.", "We won", "two"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), THE_TWO)
def test_the_two(text: str, words: str, speaker: str, read: Callable) -> None:
    """The two are the only persons whom a sentence just before names, or those last named together."""
    assert read(text).speaker(words) == speaker


BODIES = [
    (
        "A trade court ruled.\n\n“No,” the Norland Court of Trade wrote. “Never,” the trade court said.",
        "Never",
        "Norland Court of Trade",
    ),
    (
        "The Norland Court of Trade met the Ashby High Court. “No,” the trade court said.",
        "No",
        "Norland Court of Trade",
    ),
    ("“No,” the US State Department said. “Never,” the State Department said.", "Never", "US State Department"),
    ("“No,” the State Department said.", "No", "State Department"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), BODIES)
def test_bodies(text: str, words: str, speaker: str, read: Callable) -> None:
    """A body goes by the fullest name the article gives; of several courts, the one whose name fits is meant."""
    assert read(text).speaker(words) == speaker


GENDER = [
    (
        "“Who ran?” Senator Holm asked. Nobody answered. “You?” he asked Rosa Quill. “No,” she said.",
        "No,",
        "Rosa Quill",
    ),
    ("Quill said Carol Finch lied. “No way,” she said.", "No way", "Quill"),
    ("The chairman, Sir Bo Finch, left. “No way,” the chairman said.", "No way", "Bo Finch"),
    ("A memo by Rosa Quill was found. “No bread is left,” it says.", "No bread", "Rosa Quill"),
    (
        "The Trade Commission met. A memo by Rosa Quill was found. “No way at all,” it said.",
        "No way",
        "Trade Commission",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), GENDER)
def test_taken_up_by_what_is_known(text: str, words: str, speaker: str, read: Callable) -> None:
    """A pronoun tells the gender of whom it means, "it" is who made a document, a role stands before a titled name."""
    assert read(text).speaker(words) == speaker
