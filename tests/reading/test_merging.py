from __future__ import annotations

import attrs
import pytest

import quotekit
from quotekit.draft import Attribution, Draft
from quotekit.quotes.build import finish
from quotekit.quotes.marked import find_marked
from quotekit.quotes.merging import merge
from quotekit.quotes.words import Words
from quotekit.spans import Span
from quotekit.text import find_marks
from quotekit.text.sentences import read
from quotekit.text.tokens import tokenize
from quotekit.values import Quote


def quotes(text: str, *found: tuple[str, str, list[str]], score: float = 0.8) -> tuple[Quote, ...]:
    """The quotes of a text in which a Reader has found (cue, source, contents), given as words of it."""

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    draft = attrs.evolve(find_marks(Draft(text)), sentences=read(tokenize(text)))
    attributions = [Attribution(at(c), at(s) if s else None, tuple(map(at, pieces)), score) for c, s, pieces in found]
    draft = attrs.evolve(draft, attributions=tuple(attributions))
    words = Words(draft)
    return finish(words, merge(words, draft, find_marked(words, draft)))


CASES = [
    # the text; what a Reader found: cue, source, contents; the quotes: kind, contents
    ("“We won,” Lee said.", [("said", "Lee", ["“We won,”"])], [("direct", ["We won,"])]),
    ("“We won by far,” Lee said.", [("said", "Lee", ["“We won by"])], [("direct", ["We won by far,"])]),
    (
        "“We won,” Lee said. “By far.”",
        [("said", "Lee", ["“We won,”", "“By far.”"])],
        [("direct", ["We won,", "By far."])],
    ),
    ("“We won,” Lee said. “By far.”", [("said", "Lee", ["“We won,”"])], [("direct", ["We won,", "By far."])]),
    ("Lee said that they won.", [("said", "Lee", ["that they won"])], [("indirect", ["that they won"])]),
    (
        "Lee said they won “by far” in May.",
        [("said", "Lee", ["they won “by far” in May"])],
        [("indirect", ["they won “by far” in May"]), ("mixed", ["by far"])],
    ),
    (
        "Lee said they won “by far and away”.",
        [("said", "Lee", ["they won “by far and"])],
        [("indirect", ["they won “by far and away”"]), ("mixed", ["by far and away"])],
    ),
    (
        "The “Sons of Toil” met, Lee said.",
        [("said", "Lee", ["The “Sons of Toil” met"])],
        [("indirect", ["The “Sons of Toil” met"])],
    ),
    # a content ends where a mark closes its paragraph, or an utterance before a sentence without marks
    (
        "“We won,” Lee said. “By far.”\n\n“Toil” is a band.",
        [("said", "Lee", ["“We won,”", "“By far.”\n\n“Toil”"])],
        [("direct", ["We won,", "By far."])],
    ),
    (
        "Lee often said, “We won by far.” Facing the prospect of a long and cold winter, others doubted it.",
        [("said", "Lee", ["“We won by far.” Facing the prospect of a long and cold winter"])],
        [("direct", ["We won by far."])],
    ),
    (
        "Lee said “we won” but that few came.",
        [("said", "Lee", ["“we won” but that few came"])],
        [("indirect", ["“we won” but that few came"]), ("mixed", ["we won"])],
    ),
    # what somebody tells that another said stays the other's utterance
    (
        "Lee told us the mate, Tom Roe, had joked, “If we sink, row.”",
        [("told", "Lee", ["the mate, Tom Roe, had joked, “If we sink, row.”"])],
        [("indirect", ["the mate, Tom Roe, had joked, “If we sink, row.”"]), ("direct", ["If we sink, row."])],
    ),
    ("He opened an “office” in May.", [], []),
    ("“We are here to stay, all of us.”", [], [("direct", ["We are here to stay, all of us."])]),
    ("Lee said.", [("said", "Lee", ["."])], []),
    # words behind the marks belong to the clause if the marked words do not end in a stop
    (
        "“We tried it all” to save the dam, Lee said.",
        [("said", "Lee", ["“We tried it all” to save the dam"])],
        [("indirect", ["“We tried it all” to save the dam"]), ("mixed", ["We tried it all"])],
    ),
    (
        "“It failed,” Lee said. “We tried it all” to save the dam, she added.",
        [("said", "Lee", ["“It failed,”"]), ("added", "she", ["“We tried it all” to save the dam"])],
        [
            ("direct", ["It failed,"]),
            ("indirect", ["“We tried it all” to save the dam"]),
            ("mixed", ["We tried it all"]),
        ],
    ),
    (
        "Lee says, “Do not jump,” until the boats are there.",
        [("says", "Lee", ["“Do not jump,” until the boats are there"])],
        [("direct", ["Do not jump,"])],
    ),
    # an utterance of its own after words that belong to the sentence
    (
        "As for the dam, Lee said, “Nobody can save it now.”",
        [("said", "Lee", ["As for the dam", "“Nobody can save it now.”"])],
        [("direct", ["Nobody can save it now."])],
    ),
    (
        "The dam will hold, Lee said: “We built it to last.”",
        [("said", "Lee", ["The dam will hold", "“We built it to last.”"])],
        [("indirect", ["The dam will hold"]), ("direct", ["We built it to last."])],
    ),
    # signed lines stay two, though a Reader joins them
    (
        "“We tried it all.” — Ann Lee\n“We gave up on it.” — Tom Roe",
        [("—", "Ann Lee", ["“We tried it all.”", "“We gave up on it.”"])],
        [("direct", ["We tried it all."]), ("direct", ["We gave up on it."])],
    ),
]


@pytest.mark.parametrize(("text", "found", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_marks_cut_and_the_reader_means(
    text: str, found: list[tuple[str, str, list[str]]], wanted: list[tuple[str, list[str]]]
) -> None:
    """Direct quotes are the marked words, whole; marked words among others are mixed, inside the clause."""
    made = quotes(text, *found)
    assert [(str(q.kind), [text[s.slice] for s in q.contents]) for q in made] == wanted


@pytest.fixture(scope="module")
def kits() -> list[quotekit.Kit]:
    """One with the Reader, one without."""
    return [quotekit.load(reader=reader, stance=None) for reader in ("default", None)]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Lee did not say that the dam was safe.", True),
        ("Lee never said that the dam was safe.", True),
        ("Lee declined to say whether the dam was safe.", True),
        ("Lee denied saying that the dam was safe.", True),
        ("Lee refused to call it “a crime”.", True),
        ("Lee denied that the dam was safe.", False),
        ("Lee said that the dam was not safe.", False),
        ("“We never said that,” Lee said.", False),
    ],
)
@pytest.mark.model
def test_what_was_not_said_is_marked(kits: list[quotekit.Kit], text: str, negated: bool) -> None:
    """Whether the cue is the Reader's or a rule's, the text's denial that the words were said is seen."""
    for kit in kits:
        quotes = kit(text).quotes
        assert quotes
        assert {quote.negated for quote in quotes} == {negated}


def test_fragments_stand_within_their_clause() -> None:
    """The mixed quote names the clause it stands in, and both have the Reader's cue, source and score."""
    clause, fragment = quotes("Lee said they won “by far”.", ("said", "Lee", ["they won “by far”"]))
    assert fragment.within == clause.id
    assert (clause.cue, clause.source) == (fragment.cue, fragment.source)
    assert clause.score == fragment.score == 0.8


@pytest.mark.parametrize(("score", "kinds"), [(0.4, ["indirect", "mixed"]), (0.45, ["indirect", "indirect", "mixed"])])
def test_what_is_hardly_believed_is_left_out(score: float, kinds: list[str]) -> None:
    """Words without marks need some probability to be a quote; marked ones are quoted anyway."""
    text = "Lee saw the rain. Roe said they won “by far”."
    made = quotes(text, ("saw", "Lee", ["the rain"]), ("said", "Roe", ["they won “by far”"]), score=score)
    assert [str(quote.kind) for quote in made] == kinds


@pytest.mark.parametrize(("score", "found"), [(0.65, 0), (0.75, 1)])
def test_what_nobody_says_needs_more_belief(score: float, found: int) -> None:
    """Words without marks and without a source are left out more readily than those that somebody says."""
    assert len(quotes("It was widely thought that they won.", ("thought", "", ["that they won"]), score=score)) == found


def test_two_attributions_do_not_share_a_stretch() -> None:
    """A marked stretch belongs to the first attribution that claims it."""
    text = "“We won,” Lee said and Roe repeated."
    made = quotes(text, ("said", "Lee", ["“We won,”"]), ("repeated", "Roe", ["“We won,”"]))
    assert [str(quote.kind) for quote in made].count("direct") == 1


SOURCES = [
    # the text; the cue that a Reader has found without a source; its contents; the source
    ("Lee met the board and came away convinced that it rained.", "came away convinced", "that it rained", "Lee"),
    ("Both boards, for now, spar over the dam.", "spar over", "the dam", "Both boards, for now"),
    ("They heard crowds, who sang and called for a dam.", "called for", "a dam", "who"),
    ("The town hired Lee, who left little doubt that it rained.", "left little doubt", "that it rained", "who"),
    ("To some degree, all agreed that it rained.", "all agreed", "that it rained", "all"),
    ("It was a test of his claim that it rained.", "his claim", "that it rained", "his"),
    ("The board asked Lee to admit that it rained.", "to admit", "that it rained", "Lee"),
    ("A group of mayors met with Lee to discuss the dam.", "to discuss", "the dam", "A group of mayors"),
    ("Lee is a firm opponent of the dam.", "is a firm opponent of", "the dam", "Lee"),
    ("The dam was criticized in May.", "was criticized", "The dam", None),
    ("It was reported that it rained.", "was reported", "that it rained", None),
    ("It appeared that it rained.", "appeared", "that it rained", None),
    ("Reportedly the dam is gone.", "Reportedly", "the dam is gone", None),
    ("There were growing concerns that it rained.", "growing concerns", "that it rained", None),
    ("The road known as the Long Mile is closed.", "known as", "the Long Mile", None),
    ("The dam has faced criticism.", "has faced criticism", "The dam", None),
]


@pytest.mark.parametrize(("text", "cue", "content", "source"), SOURCES)
def test_a_cue_without_a_source_has_its_subject(text: str, cue: str, content: str, source: str | None) -> None:
    """Where the Reader has linked no source, it is the subject of an active verb; passives and nouns have none."""
    made = quotes(text, (cue, "", [content]))
    assert [text[q.source.slice] if q.source else None for q in made] == [source] * len(made)
    assert made


CARRIED = [
    ("Lee called it a shame. “Nobody wanted this to happen here.”", "called", "Lee", "it a shame", "Lee"),
    ("“It is a shame,” Lee said.\n\n“Nobody wanted this.”", "said", "Lee", "“It is a shame,”", "Lee"),
    ("Lee called it a shame.\n\n“Nobody wanted this to happen.”", "called", "Lee", "it a shame", None),
    ("“It is a shame,” Lee said.\n\nIt rained.\n\n“Nobody wanted this.”", "said", "Lee", "“It is a shame,”", None),
]


@pytest.mark.parametrize(("text", "cue", "source", "content", "wanted"), CARRIED)
def test_who_spoke_last_goes_on(text: str, cue: str, source: str, content: str, wanted: str | None) -> None:
    """An utterance without a cue is by who spoke last in its paragraph, or whose words end the one before."""
    last = quotes(text, (cue, source, [content]))[-1]
    assert (text[last.source.slice] if last.source else None) == wanted
