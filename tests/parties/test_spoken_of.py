"""Parties that only quotes speak of: groups by their noun phrase, states as places, names in passing, descriptions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import PartyKind

# text, names of all groups found
GROUPS = [
    ("“We must protect law enforcement officers,” Rosa Quill said.", ["law enforcement officers"]),
    ("“They want to muzzle coal miners,” Rosa Quill said.", ["coal miners"]),
    ("“Registered voters like it,” Rosa Quill said.", ["Registered voters"]),
    ("“The drug companies lied,” Rosa Quill said.", ["drug companies"]),
    ("Rosa Quill said banks had lied to young families.", ["banks", "young families"]),
    ("“The middle class is shrinking,” Rosa Quill said.", ["middle class"]),
    ("“Wall Street wrote this bill,” Rosa Quill said.", ["Wall Street"]),
    ("“He hates people who work at night,” Rosa Quill said.", ["people who work at night"]),
    ("Rosa Quill said women who do so should be punished.", ["women who do so"]),
    ("“We owe this to our troops,” Rosa Quill said.", ["troops"]),
    ("“We like young Muslims,” Rosa Quill said.", ["young Muslims"]),
    ("“Voters of New York know,” Rosa Quill said.", ["Voters of New York"]),
    ("“Unarmed black people died,” Rosa Quill said.", ["Unarmed black people"]),
    ("“These people are wrong,” Rosa Quill said.", ["These people"]),
    ("“We feed farmers of the old blue maize,” Rosa Quill said.", ["farmers of the old blue maize"]),
    ("Rosa Quill said worshippers of the ancient river gods may meet.", ["worshippers of the ancient river gods"]),
    ("“Emerging economies pay,” Rosa Quill said.", ["Emerging economies"]),
    ("Rosa Quill said it hurt developing nations.", ["developing nations"]),
    ("“The public is angry,” Rosa Quill said.", ["public"]),
    # a thing that a group's noun describes, or a claim
    ("“We need funds for public education,” Rosa Quill said.", []),
    ("“The public debate is over,” Rosa Quill said.", []),
    ("“They deny us the right to ask,” Rosa Quill said.", []),
    ("“It is the right thing,” Rosa Quill said.", []),
    ("“It is the right move at the right time,” Rosa Quill said.", []),
    ("“A poor child sat in the left lane,” Rosa Quill said.", []),
    ("“It is in their heads,” Rosa Quill said.", []),
    ("“Heads of state and department heads met,” Rosa Quill said.", ["Heads of state", "department heads"]),
    ("“The right hates us,” Rosa Quill said.", ["right"]),
    ("“The wealthy pay nothing,” Rosa Quill said.", ["wealthy"]),
    ("“They fear the left.” Rosa Quill said.", ["left"]),
    # nobody in particular
    ("“People want change,” Rosa Quill said.", []),
    ("“Some people never learn,” Rosa Quill said.", []),
    ("“I earn more than my parents,” Rosa Quill said.", []),
    ("“They love their children,” Rosa Quill said.", []),
    ("“These parents pay,” Rosa Quill said.", ["parents"]),
    ("“Our working parents pay,” Rosa Quill said.", ["working parents"]),
    ("“The candidates met,” Rosa Quill said.", []),
    # not the head of the phrase, or outside quotes
    ("“The banks commission met,” Rosa Quill said.", []),
    ("The banks opened. “We won,” Rosa Quill said.", []),
]

BODIES = [
    ("“The administration must act,” Rosa Quill said.", "administration"),
    ("“This court is a disgrace,” Rosa Quill said.", "court"),
    ("Rosa Quill said the military had failed.", "military"),
]
NO_BODIES = [
    "“A court will decide,” Rosa Quill said.",
    "“We will go to court,” Rosa Quill said.",
    "“I was on the campaign trail,” Rosa Quill said.",
]


@pytest.mark.parametrize(("text", "names"), GROUPS)
def test_groups(text: str, names: list[str], read: Callable) -> None:
    """A group is called by its whole noun phrase; bare nouns of nobody in particular are none."""
    assert [p.name for p in read(text).draft.parties if p.kind is PartyKind.GROUP] == names


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_bodies_by_a_noun(text: str, name: str, read: Callable) -> None:
    """A body meant by "the", "this" or "our" is a party even if the article names none."""
    assert name in [p.name for p in read(text).draft.parties if p.kind is PartyKind.ORGANISATION]


@pytest.mark.parametrize("text", NO_BODIES)
def test_no_bodies(text: str, read: Callable) -> None:
    """Any court, or "court" without an article, is no body of the story."""
    assert [p.name for p in read(text).draft.parties if p.kind is PartyKind.ORGANISATION] == []


def test_the_name_with_our_is_an_alias(read: Callable) -> None:
    """Troops that are called "our troops" have both names."""
    (troops,) = (p for p in read(GROUPS[9][0]).draft.parties if p.kind is PartyKind.GROUP)
    assert troops.aliases == ("our troops",)


MENTIONS = [
    ("Bram Tolo, her husband, left. “I trust my husband,” Rosa Quill said.", "Bram Tolo", ["Bram Tolo", "my husband"]),
    ("Senator Bram Tolo left. “I am anti-Tolo,” Rosa Quill said.", "Bram Tolo", ["Bram Tolo", "Tolo"]),
    ("“They are well off in Chile,” Rosa Quill said.", "Chile", ["Chile"]),
    ("Rosa Quill, a Republican, said her party had failed.", "Republican Party", ["Republican", "her party"]),
    ("Senator Bram Tolo left. Rosa Quill accused him of theft.", "Bram Tolo", ["Bram Tolo", "him"]),
    ("Senator Bram Tolo left. “You lied,” Rosa Quill told Tolo.", "Bram Tolo", ["Bram Tolo", "You", "Tolo"]),
    ("Senator Bram Tolo left. “You know it is late,” Rosa Quill told Tolo.", "Bram Tolo", ["Bram Tolo", "Tolo"]),
    ("Senator Bram Tolo left. “You lied,” Rosa Quill said of Tolo.", "Bram Tolo", ["Bram Tolo", "Tolo"]),
]


@pytest.mark.parametrize(("text", "name", "mentions"), MENTIONS)
def test_mentions(text: str, name: str, mentions: list[str], read: Callable) -> None:
    """States as places, "her party", the object of a cue, and "you" to whom it is told."""
    assert read(text).mentioned(name) == mentions


def test_speakers_stay_as_they_are(read: Callable) -> None:
    """What quotes speak of changes nobody's speaker."""
    text = "“The banks lied,” Rosa Quill said. “They did,” she said."
    draft = read(text).draft
    names = {party.id: party.name for party in draft.parties}
    assert [names[quote.speaker] for quote in draft.quotes] == ["Rosa Quill", "Rosa Quill"]


def test_a_role_that_ends_with_the_text(read: Callable) -> None:
    """A possessive noun as the text's last word is no role with a complement, and raises nothing."""
    assert "Ann Lee" in read("“We won,” Ann Lee said. Ann Lee, a dockers's ").parties


# text, party, words of its mentions
POINTED_AT = [
    ("President Holm lost. “Our president is weak,” Rosa Quill said.", "Holm", ["Holm", "president"]),
    ("President Holm lost. “Our own president is weak,” Rosa Quill said.", "Holm", ["Holm", "own president"]),
    ("“Our president is weak,” Rosa Quill said. President Holm lost.", "Holm", ["president", "Holm"]),
    ("Mayor Tom Holm lost. “This man is dangerous,” Rosa Quill said.", "Tom Holm", ["Tom Holm", "This man"]),
    ("Mayor Tom Holm lost. “You cannot beat this guy,” Rosa Quill said.", "Tom Holm", ["Tom Holm", "this guy"]),
    ("Mayor Mary Holm lost. “I like this woman,” Rosa Quill said.", "Mary Holm", ["Mary Holm", "this woman"]),
    # another office, another gender, or words that say which man it is
    ("President Holm lost. “Our governor is weak,” Rosa Quill said.", "Holm", ["Holm"]),
    ("President Holm lost. “Our president Ann Lee is weak,” Rosa Quill said.", "Holm", ["Holm"]),
    ("Mayor Mary Holm lost. “This man is dangerous,” Rosa Quill said.", "Mary Holm", ["Mary Holm"]),
    ("Mayor Tom Holm lost. “This man in Tulsa ran,” Rosa Quill said.", "Tom Holm", ["Tom Holm"]),
    ("Mayor Tom Holm lost. “This man who came ran,” Rosa Quill said.", "Tom Holm", ["Tom Holm"]),
    # nobody is meant by his own words
    ("“This guy wins,” President Tom Holm said.", "Tom Holm", ["Tom Holm"]),
    ("“Our president wins,” President Tom Holm said.", "Tom Holm", ["Tom Holm"]),
]


@pytest.mark.parametrize(("text", "name", "mentions"), POINTED_AT)
def test_whom_a_speaker_points_at(text: str, name: str, mentions: list[str], read: Callable) -> None:
    """Whoever is called so is "our president", and the person who is talked about is "this man"."""
    assert read(text).mentioned(name) == mentions


# text, names of all persons found
PERSONS = [
    ("“Notice Holm sniffing,” Rosa Quill said.\n\nTom Holm left.", ["Rosa Quill", "Tom Holm"]),
    ("“Stop Holm now,” Rosa Quill said.\n\nThey met Holm.", ["Holm", "Rosa Quill"]),
    ("“Meet Tom Holm,” Rosa Quill said.\n\nThey met Tom Holm.", ["Rosa Quill", "Tom Holm"]),
    ("“It broke the National Voter Registration Act of 1993,” Rosa Quill said.", ["Rosa Quill"]),
    ("“It is a Trojan horse for Brown communities,” Rosa Quill said.", ["Rosa Quill"]),
    # no verb but a name
    ("“I know that Brandt cried,” Rosa Quill said.", ["Brandt", "Rosa Quill"]),
    ("“I met Brandt last year,” Rosa Quill said.", ["Brandt", "Rosa Quill"]),
    ("“I know that Brandt wins,” Rosa Quill said.", ["Brandt", "Rosa Quill"]),
    ("“Ban Ki-moon lied,” Rosa Quill said.\n\nThey met Ban Ki-moon.", ["Ban Ki-moon", "Rosa Quill"]),
    ("“Rob Holm lied,” Rosa Quill said.\n\nThey met Holm.", ["Rob Holm", "Rosa Quill"]),
]


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_persons_behind_verbs(text: str, names: list[str], read: Callable) -> None:
    """A verb at the head of a sentence is no part of the name behind it, and a law is nobody."""
    assert sorted(p.name for p in read(text).draft.parties if p.kind is PartyKind.PERSON) == names


def test_her_campaign_is_that_of_who_is_named_beside_it(read: Callable) -> None:
    """Behind "Lea Holm and", "her" is Lea Holm, whoever else was talked about."""
    text = "Lea Holm spoke. Mary Brandt left. “Lea Holm and her campaign lied,” Rosa Quill said of Mary Brandt."
    parties = read(text).parties
    assert "Holm campaign" in parties
    assert "Brandt campaign" not in parties
