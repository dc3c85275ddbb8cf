"""Which quote is judged toward whom, and with what evidence."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.draft import Draft
from quotekit.spans import Span
from quotekit.stance import find_stances
from quotekit.values import Affiliation, Party, PartyKind, Quote, QuoteKind, Relation


def party(text: str, name: str, *, kind: str = "person") -> Party:
    """A party whose mentions are all occurrences of its name."""
    found, at = [], text.find(name)
    while at >= 0:
        found.append(Span(at, at + len(name)))
        at = text.find(name, at + 1)
    return Party(name, name, PartyKind(kind), mentions=tuple(found))


def quote(text: str, words: str, speaker: str | None, **more: object) -> Quote:
    """A quote of these words."""
    start = text.index(words)
    return Quote(
        **{
            "id": "q1",
            "kind": QuoteKind.DIRECT,
            "contents": (Span(start, start + len(words)),),
            "speaker": speaker,
            **more,
        }
    )


def found(draft: Draft) -> list[tuple[str, str, str, str]]:
    """Quote, holder, target and label of each stance."""
    return [(s.quote, s.holder, s.target, str(s.label)) for s in find_stances(draft).stances]


def test_each_party_mentioned_gets_one_stance() -> None:
    """Two mentions of one party are one stance with both as evidence; who is not in the words gets none."""
    text = "Ann: “Brandt lies. Brandt lied.” Weiss was silent, so was Brandt."
    draft = Draft(
        text,
        quotes=(quote(text, "Brandt lies. Brandt lied.", "Ann"),),
        parties=tuple(party(text, n) for n in ("Ann", "Brandt", "Weiss")),
    )
    (stance,) = find_stances(draft).stances
    assert (stance.holder, stance.target, str(stance.label), stance.origin) == ("Ann", "Brandt", "against", "lexicon")
    assert [text[s.slice] for s in stance.evidence] == ["Brandt", "Brandt"]
    assert stance.evidence[-1].end < text.index("”")


def test_no_speaker_no_stance() -> None:
    """Words nobody is known to have said hold nobody's stance."""
    text = "“Brandt lied.”"
    assert found(Draft(text, quotes=(quote(text, "Brandt lied.", None),), parties=(party(text, "Brandt"),))) == []


def test_nobody_has_a_stance_toward_himself() -> None:
    """The speaker's own name in his words is no target."""
    text = "“Brandt never lied,” said Brandt."
    assert (
        found(Draft(text, quotes=(quote(text, "Brandt never lied,", "Brandt"),), parties=(party(text, "Brandt"),)))
        == []
    )


def test_a_fragment_is_judged_with_its_clause() -> None:
    """The quoted words inside a clause of the same speaker are not judged again; another's are."""
    text = "Ann said that Brandt was “a liar Brandt”."
    parties = tuple(party(text, name) for name in ("Ann", "Brandt", "Bob"))
    clause = quote(text, "that Brandt was “a liar Brandt”", "Ann", kind=QuoteKind.INDIRECT)
    fragment = quote(text, "a liar Brandt", "Ann", id="q2", kind=QuoteKind.MIXED, within="q1")
    assert [row[0] for row in found(Draft(text, quotes=(clause, fragment), parties=parties))] == ["q1"]
    other = attrs.evolve(fragment, speaker="Bob")
    assert [row[0] for row in found(Draft(text, quotes=(clause, other), parties=parties))] == ["q1", "q2"]


def test_what_one_relays_is_not_his_own() -> None:
    """Another's attack inside one's words is the other's stance; the one who relays it is neutral."""
    text = "“Bob said Brandt is a liar and a thief,” said Ann."
    parties = tuple(party(text, name) for name in ("Ann", "Brandt", "Bob"))
    outer = quote(text, "Bob said Brandt is a liar and a thief,", "Ann")
    inner = quote(text, "Brandt is a liar and a thief", "Bob", id="q2", kind=QuoteKind.INDIRECT, within="q1")
    rows = found(Draft(text, quotes=(outer, inner), parties=parties))
    assert ("q1", "Ann", "Brandt", "neutral") in rows
    assert ("q2", "Bob", "Brandt", "against") in rows


def test_the_object_of_the_cue_is_a_target() -> None:
    """In "accused X of ..." X stands between cue and words, and is a target; in "said X that ..." it is the source."""
    text = "Ann accused Brandt of stealing the election."
    start = text.index("accused")
    parties = tuple(party(text, name) for name in ("Ann", "Brandt"))
    item = quote(text, "stealing the election", "Ann", kind=QuoteKind.INDIRECT, cue=Span(start, start + 7))
    assert found(Draft(text, quotes=(item,), parties=parties)) == [("q1", "Ann", "Brandt", "against")]
    told = text.replace("accused", "briefed")
    item = quote(told, "stealing the election", "Ann", kind=QuoteKind.INDIRECT, cue=Span(start, start + 7))
    assert found(Draft(told, quotes=(item,), parties=parties)) == []


def test_a_denied_quote_holds_no_stance() -> None:
    """What the text says was never said leaves its target neutral."""
    text = "Ann never said that Brandt was a liar."
    item = quote(text, "that Brandt was a liar", "Ann", kind=QuoteKind.INDIRECT, negated=True)
    draft = Draft(text, quotes=(item,), parties=tuple(party(text, name) for name in ("Ann", "Brandt")))
    assert found(draft) == [("q1", "Ann", "Brandt", "neutral")]


WORDS = st.text(st.characters(), max_size=80) | st.lists(
    st.sampled_from(
        ["Brandt", "Weiss", "lied", "not", "condemn", "by", ".", ",", "“", "(", ")", "\n", "is", "a", "great", "no"]
    ),
    max_size=40,
).map(" ".join)
NUMBERS = st.integers(0, 80)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Any text with any spans for quotes, cues and mentions, in range or nested as they fall."""
    text = draw(WORDS)

    def span() -> Span:
        ends = sorted(min(len(text), draw(NUMBERS)) for _ in range(2))
        return Span(*ends)

    ids = ["p1", "p2", "p3"]
    parties = []
    for name in ids:
        mentions = tuple(sorted(span() for _ in range(draw(st.integers(0, 4)))))
        ties = tuple(
            Affiliation(draw(st.sampled_from([*ids, "gone"])), draw(st.sampled_from(Relation)), Span(0, 0))
            for _ in range(draw(st.integers(0, 2)))
        )
        parties.append(Party(name, name, PartyKind.PERSON, mentions=mentions, affiliations=ties))
    quotes = []
    for number in range(draw(st.integers(0, 3))):
        cuts = sorted(min(len(text), draw(NUMBERS)) for _ in range(4))
        quotes.append(
            Quote(
                f"q{number}", draw(st.sampled_from(QuoteKind)), (Span(*cuts[:2]), Span(*cuts[2:])),
                cue=draw(st.sampled_from([None, span()])), source=draw(st.sampled_from([None, span()])),
                speaker=draw(st.sampled_from([None, *ids])), negated=draw(st.booleans()),
                within=draw(st.sampled_from([None, "q0", "q1", "gone"])),
            )
        )  # fmt: skip
    return Draft(text, quotes=tuple(quotes), parties=tuple(parties))


@given(drafts())
def test_any_draft_gives_sound_stances(draft: Draft) -> None:
    """One stance a quote, holder and target, never toward oneself, with a probability and the target's mentions."""
    result = find_stances(draft)
    assert attrs.evolve(result, stances=()) == attrs.evolve(draft, stances=())
    keys = [(s.quote, s.holder, s.target) for s in result.stances]
    assert len(keys) == len(set(keys))
    own = {party.id: set(party.mentions) for party in draft.parties}
    for stance in result.stances:
        assert 0.0 <= stance.score <= 1.0
        assert stance.holder != stance.target
        if stance.via is None:
            assert set(stance.evidence) <= own[stance.target]


@pytest.mark.parametrize(
    ("words", "kind", "judged"),
    [
        ("The Greens lied.", "organisation", True),
        ("The Greens nominee lied.", "organisation", False),
        ("The Greens presidential candidate lied.", "organisation", False),
        ("The Greens nominees of the Greens lied.", "organisation", True),
        ("The Greens nominee lied.", "person", True),
        ("The Greens voters lied.", "organisation", False),
    ],
)
def test_who_only_describes_another_is_not_judged(words: str, kind: str, judged: bool) -> None:
    """A body named to say who a person or group is gets no stance unless it is named for itself as well."""
    text = f"Ann: “{words}”"
    voters = tuple(p for p in (party(text, "Greens voters", kind="group"),) if p.mentions)
    draft = Draft(
        text,
        quotes=(quote(text, words, "Ann"),),
        parties=(party(text, "Ann"), party(text, "Greens", kind=kind), *voters),
    )
    assert ("Greens" in [s.target for s in find_stances(draft).stances]) is judged


# what Ann says, a body or state in it, whether it is somebody she speaks of
SEATS_AND_OFFICES = [
    ("He slept in the White House.", "White House", False),
    ("He will win the White House.", "White House", False),
    ("The race for the White House is on.", "White House", False),
    ("She is on her way to the White House.", "White House", False),
    ("The White House lied.", "White House", True),
    ("I blame the White House.", "White House", True),
    ("It is time for the White House to act.", "White House", True),
    ("They wrote to the White House.", "White House", True),
    ("Faith in the White House's word is gone.", "White House", True),
    ("They met in the Senate.", "Senate", True),
    ("He wants to be president of Iraq.", "Iraq", False),
    ("She is our next president of the United States.", "United States", False),
    ("The president of Iraq lied.", "Iraq", True),
    ("He is an enemy of Iraq.", "Iraq", True),
]


@pytest.mark.parametrize(("words", "name", "meant"), SEATS_AND_OFFICES)
def test_places_and_offices_are_no_targets(words: str, name: str, meant: bool) -> None:
    """A body is no target where only its seat is meant, nor a state where only an office is named that one may get."""
    text = f"Ann: “{words}”"
    kind = "state" if name in ("Iraq", "United States") else "organisation"
    parties = (party(text, "Ann"), party(text, name, kind=kind))
    assert bool(found(Draft(text, quotes=(quote(text, words, "Ann"),), parties=parties))) == meant
