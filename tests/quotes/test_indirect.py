from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit import lexicons
from quotekit.lexicons import reported
from quotekit.values import Quote, QuoteKind

Reader = Callable[[str], tuple[Quote, ...]]
Row = tuple[str, str, str, str]


def rows(quotes_of: Reader, text: str) -> list[Row]:
    """The indirect quotes of a text: rule, source, cue, and words with " ... " between their pieces."""
    return [
        (
            quote.origin,
            text[quote.source.slice] if quote.source else "",
            text[quote.cue.slice] if quote.cue else "",
            " ... ".join(text[content.slice] for content in quote.contents),
        )
        for quote in quotes_of(text)
        if quote.kind is QuoteKind.INDIRECT
    ]


# text, rule, source, cue, words
ONE = [
    # a clause with and without "that"
    ("The mayor said that the bridge was closed.", "that-clause", "The mayor", "said", "that the bridge was closed"),
    ("The mayor said the bridge was closed.", "bare-clause", "The mayor", "said", "the bridge was closed"),
    ("Doctors say the boy will walk again.", "bare-clause", "Doctors", "say", "the boy will walk again"),
    ("Roe believes the vote was rigged.", "bare-clause", "Roe", "believes", "the vote was rigged"),
    ("Lee thinks it will rain.", "bare-clause", "Lee", "thinks", "it will rain"),
    ("Lee warned that the dam would break.", "that-clause", "Lee", "warned", "that the dam would break"),
    ("Lee pointed out that two pumps failed.", "that-clause", "Lee", "pointed out", "that two pumps failed"),
    ("Lee made clear that the pumps had failed.", "that-clause", "Lee", "made clear", "that the pumps had failed"),
    ("The firm denied that its vans were unsafe.", "that-clause", "The firm", "denied", "that its vans were unsafe"),
    ("Marchers chanted that the minister must go.", "that-clause", "Marchers", "chanted", "that the minister must go"),
    ("Lee said: the dam is safe.", "colon", "Lee", "said", "the dam is safe"),
    # a noun that can report is the subject's head behind a determiner, a verb elsewhere
    ("An FBI report said that the dam was safe.", "that-clause", "An FBI report", "said", "that the dam was safe"),
    ("A police report said the dam was safe.", "bare-clause", "A police report", "said", "the dam was safe"),
    ("The firm’s yearly review said it was safe.", "bare-clause", "The firm’s yearly review", "said", "it was safe"),
    ("The town officials report that it is safe.", "that-clause", "The town officials", "report", "that it is safe"),
    ("Town officials report it is safe.", "bare-clause", "Town officials", "report", "it is safe"),
    # what may stand between the cue and its words
    ("Lee said on Monday the dam was safe.", "bare-clause", "Lee", "said", "the dam was safe"),
    ("Lee said in a statement that the dam was safe.", "that-clause", "Lee", "said", "that the dam was safe"),
    # auxiliaries and adverbs are part of the cue
    ("Lee has often said that the dam is safe.", "that-clause", "Lee", "has often said", "that the dam is safe"),
    ("Lee also said the dam was safe.", "bare-clause", "Lee", "also said", "the dam was safe"),
    ("Lee is saying the dam is safe.", "bare-clause", "Lee", "is saying", "the dam is safe"),
    # hearers
    ("Lee told reporters on Monday that the dam would hold.", "told", "Lee", "told", "that the dam would hold"),
    ("Lee told the council the dam would hold.", "told", "Lee", "told", "the dam would hold"),
    ("Lee reminded the council that the dam was old.", "told", "Lee", "reminded", "that the dam was old"),
    ("Lee warned residents of a second flood.", "told", "Lee", "warned", "a second flood"),
    # questions
    ("Lee asked whether the dam would hold.", "question", "Lee", "asked", "whether the dam would hold"),
    ("Lee wondered why nobody had called.", "question", "Lee", "wondered", "why nobody had called"),
    ("Roe asked her how the fire began.", "question", "Roe", "asked", "how the fire began"),
    # behind and amid the words
    ("The bridge was closed, the mayor said.", "trailing", "the mayor", "said", "The bridge was closed"),
    ("The tunnel had flooded twice, he explained.", "trailing", "he", "explained", "The tunnel had flooded twice"),
    ("Nobody had asked her, Lee told the inquiry.", "trailing", "Lee", "told", "Nobody had asked her"),
    ("The dam is safe, Lee said in a statement.", "trailing", "Lee", "said", "The dam is safe"),
    ("The bridge was closed, said Mayor Ann Lee.", "inverted", "Mayor Ann Lee", "said", "The bridge was closed"),
    ("The bridge, the mayor said, is shut.", "interrupted", "the mayor", "said", "The bridge ... is shut"),
    ("The bridge (officials say) is shut.", "interrupted", "officials", "say", "The bridge ... is shut"),
    # according to
    ("According to the mayor, the bridge is shut.", "according-to", "the mayor", "According to", "the bridge is shut"),
    ("The bridge is shut, according to the mayor.", "according-to", "the mayor", "according to", "The bridge is shut"),
    ("Half, according to a poll, have no car.", "according-to", "a poll", "according to", "Half ... have no car"),
    ("According to him, the boats had no radio.", "according-to", "him", "According to", "the boats had no radio"),
    ("The dam will hold, by her own account.", "account", "her", "account", "The dam will hold"),
    ("In Ann Lee's view, the dam will hold.", "account", "Ann Lee", "view", "the dam will hold"),
    # an object, alone and with what is said of it
    ("Lee accused the board of hiding the report.", "accusation", "Lee", "accused", "the board of hiding the report"),
    ("Lee blamed the flood on the board.", "accusation", "Lee", "blamed", "the flood on the board"),
    ("Lee blamed the board for the flood.", "accusation", "Lee", "blamed", "the board for the flood"),
    ("The firm denied responsibility.", "denial", "The firm", "denied", "responsibility"),
    ("The firm denied bribing two inspectors.", "denial", "The firm", "denied", "bribing two inspectors"),
    ("Lee described the offer as an insult.", "naming", "Lee", "described", "the offer as an insult"),
    ("Lee criticized the board for its silence.", "object", "Lee", "criticized", "the board for its silence"),
    ("Lee compared the minister to a weathercock.", "object", "Lee", "compared", "the minister to a weathercock"),
    ("Norway called for a ceasefire.", "preposition", "Norway", "called for", "a ceasefire"),
    ("Norway spoke out against the deal.", "preposition", "Norway", "spoke out against", "the deal"),
    # an object ends where the circumstances begin
    ("Lee praised the crew on Friday.", "object", "Lee", "praised", "the crew"),
    ("Lee praised the crew after the storm had passed.", "object", "Lee", "praised", "the crew"),
    ("Lee praised the crew in a speech.", "object", "Lee", "praised", "the crew"),
    # wishes and orders
    ("Lee vowed to rebuild the harbour.", "intent", "Lee", "vowed", "to rebuild the harbour"),
    ("The union called on the minister to resign.", "command", "The union", "called on", "the minister to resign"),
    ("The union urged members to vote again.", "command", "The union", "urged", "members to vote again"),
    ("The court ordered the firm to pay.", "command", "The court", "ordered", "the firm to pay"),
    # verbs before the verb
    ("Lee went on to accuse the board of fraud.", "accusation", "Lee", "went on to accuse", "the board of fraud"),
    ("Critics were quick to dismiss the plan.", "object", "Critics", "were quick to dismiss", "the plan"),
    # the subject stands apart from its verb
    ("Officials, speaking in Tolley, said it could rain.", "bare-clause", "Officials", "said", "it could rain"),
    ("Ann Lee, the mayor, said the dam was safe.", "bare-clause", "Ann Lee", "said", "the dam was safe"),
    # the reporting belongs to another clause
    ("Lee, who said the dam was safe, resigned on Friday.", "bare-clause", "who", "said", "the dam was safe"),
    ("When Lee said the dam was safe, the crowd laughed.", "bare-clause", "Lee", "said", "the dam was safe"),
    # nobody in particular asks
    ("Asked about the dam, Lee shook her head.", "preposition", "", "Asked about", "the dam"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "source", "cue", "words"), ONE, ids=[row[0] for row in ONE])
def test_one(quotes_of: Reader, text: str, rule: str, source: str, cue: str, words: str) -> None:
    """One indirect quote is found, by the rule named, with its source, cue and words."""
    assert rows(quotes_of, text) == [(f"indirect/{rule}", source, cue, words)]


SEVERAL = [
    ("Lee rejected the offer and said the talks were over.", [("Lee", "the offer"), ("Lee", "the talks were over")]),
    ("Lee said the dam was safe, but Roe said it was not.", [("Lee", "the dam was safe"), ("Roe", "it was not")]),
    ("Lee defended the plan, saying it would create jobs.", [("Lee", "the plan"), ("Lee", "it would create jobs")]),
    ("Citing the cost, Lee rejected the plan.", [("Lee", "the cost"), ("Lee", "the plan")]),
    ("Lee said the dam was old. Roe said it was not.", [("Lee", "the dam was old"), ("Roe", "it was not")]),
    ("Lee said the dam was old and that nobody knew why.", [("Lee", "the dam was old and that nobody knew why")]),
    ("Critics say it is bad, while backers say it is not.", [("Critics", "it is bad"), ("backers", "it is not")]),
    (
        "Voters upset that the mayor rejected the school in June were quick to dismiss her plan.",
        [("the mayor", "the school"), ("Voters", "her plan")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several(quotes_of: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    """Reporting clauses side by side give a quote each, a clause within the words reported gives none of its own."""
    assert [(source, words) for _, source, _, words in rows(quotes_of, text)] == expected


NONE = [
    "The dam that Lee built was closed.",
    "The claims of the firm are high.",
    "The insurance claims rose in May.",
    "A firm called Acme built the dam.",
    "Lee could argue that the dam is safe.",
    "The dam may be denounced by the board.",
    "If you say that the dam is safe, you are wrong.",
    "Lee said nothing.",
    "He hoped so.",
    "A law that supports farmers was passed.",
    "They denied him entry.",
    "The United States is a large country.",
    "Michigan State University won.",
    "Lee came to blame.",
    "",
    "said",
    "According to",
    "Lee said",
]


@pytest.mark.parametrize("text", NONE)
def test_none(quotes_of: Reader, text: str) -> None:
    """Nouns, names, what only may be said, and cues without words give no quote."""
    assert rows(quotes_of, text) == []


def test_words_in_marks_are_left_to_their_quote(quotes_of: Reader) -> None:
    """A cue that a direct quote has is not used again, and words that it holds are in no indirect quote."""
    text = "“The dam is safe,” Lee said. Lee said: “It is new.”"
    assert rows(quotes_of, text) == []
    assert [quote.kind for quote in quotes_of(text)] == [QuoteKind.DIRECT, QuoteKind.DIRECT]


def test_reporting_inside_a_quotation_is_not_read(quotes_of: Reader) -> None:
    """What somebody quoted says that others said is a part of the quotation."""
    quotes = quotes_of("“Roe told me that the dam was cracked,” Lee said.")
    assert [quote.kind for quote in quotes] == [QuoteKind.DIRECT]


KNOWN_FAILURES = [
    ("It is unclear who said that the dam was safe.", []),
    ("Nor did Lee say that the dam was safe.", ["the dam was safe"]),
    ("The dam, so the mayor, was safe.", ["The dam ... was safe"]),
    ("His claim that the dam was safe was wrong.", ["the dam was safe"]),
    ("Lee was told by Roe that the dam was safe.", ["the dam was safe"]),
    ("Lee was critical of the plan.", ["the plan"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*row, marks=pytest.mark.xfail(reason="no rule for it yet")) for row in KNOWN_FAILURES],
)
def test_known_failures(quotes_of: Reader, text: str, expected: list[str]) -> None:
    """Constructions that the rules do not know: speech nouns, passives, adjectives, inversions."""
    assert [words for _, _, _, words in rows(quotes_of, text)] == expected


WORDS = "Lee said that dam denied , . “ ” and who asked @lee told ( ) : — never tweeted in a statement of -ing RT to"
PARTS = st.sampled_from([*WORDS.split(), "according to", "the dam", "declined to", "was", "\n\n"])


@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_any_order_of_words_gives_valid_quotes(quotes_of: Reader, text: str) -> None:
    """Whatever the words, nothing raises, spans lie in the text and none is empty, no indirect quote holds its cue."""
    for quote in quotes_of(text):
        for span in (*quote.contents, *filter(None, (quote.cue, quote.source))):
            assert 0 <= span.start < span.end <= len(text)
        if quote.kind is QuoteKind.INDIRECT and quote.cue is not None:
            assert not any(content.overlaps(quote.cue) for content in quote.contents)


@given(st.text(max_size=60))
def test_any_text_gives_quotes(quotes_of: Reader, text: str) -> None:
    """No text makes the rules raise."""
    assert all(content.end <= len(text) for quote in quotes_of(text) for content in quote.contents)


def test_lexicon_is_consistent() -> None:
    """No list names a verb twice, each named rule is of a verb with an object, each irregular verb is in a list."""
    raw = lexicons.read("reported")
    for verbs in (*raw["verbs"].values(), *raw["governors"].values()):
        assert len(verbs) == len(set(verbs))
    assert {verb for verbs in raw["origins"].values() for verb in verbs} <= set(raw["verbs"]["object"])
    heads = {verb.split()[0] for group in ("verbs", "governors") for verbs in raw[group].values() for verb in verbs}
    assert raw["irregular"].keys() <= heads


@pytest.mark.parametrize("form", ["said", "told", "accused", "sought", "vowed", "fretted", "denies", "planning"])
def test_forms_are_found(form: str) -> None:
    """Regular and irregular forms lead to their verbs."""
    assert form in reported.load().forms
