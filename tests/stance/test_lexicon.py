"""The lexicon rule: one line a case, by phenomenon. The target stands in braces, other parties in brackets."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from quotekit.spans import Span
from quotekit.stance.entries import lexicon
from quotekit.stance.lexicon import analyse, explain, judge
from quotekit.stance.reading import read
from quotekit.values import QuoteKind

MARKED = re.compile(r"\{([^{}]*)\}|<([^<>]*)>")


def cut(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The text without its braces and brackets, the target's mentions, and those of all parties."""
    text, own, every, at = "", [], [], 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        span = Span(len(text), len(text) + len(match[1] or match[2]))
        text += match[1] or match[2]
        every.append(span)
        if match[1]:
            own.append(span)
        at = match.end()
    return text + marked[at:], own, every


def label(marked: str, cue: str | None = None, *, voided: bool = False) -> str:
    """The label for the braced target; with a cue the words behind it are retold."""
    text, own, every = cut(f"{cue} {marked}" if cue else marked)
    start = len(cue) + 1 if cue else 0
    kind = QuoteKind.INDIRECT if cue else QuoteKind.DIRECT
    reading = read(text, [Span(start, len(text))], every, Span(0, len(cue)) if cue else None, retold=bool(cue))
    return str(judge(analyse(reading, kind, voided=voided), own).label)


@pytest.mark.parametrize(
    "quote",
    [
        "{Ruritania} killed two of our sailors.",
        "{Ruritania} is planning war crimes and has attacked a hospital.",
        "{Mayor Brandt} lied to this city for years.",
        "{Brandt} betrayed the workers who elected him.",
        "Our villages were bombed by {Ruritania}.",
        "{Ruritania}'s attack on the harbour",
        "The assault by {Ruritania} came at dawn.",
        "The killing of our sailors by {Ruritania}",
        "the massacre by {Ruritania} of <Borduria>",
        "{Ruritania}'s bombing of <Borduria>",
    ],
)
def test_ill_deeds_are_the_doers(quote: str) -> None:
    """Who does ill is held against: as subject, behind "by", as owner of the deed."""
    assert label(quote) == "against"


@pytest.mark.parametrize(
    "quote",
    [
        "<Ruritania> killed a driver of {Borduria}.",
        "<Ruritania> attacked {Borduria} without warning.",
        "{Borduria} was attacked by <Ruritania>.",
        "The assault by <Ruritania> on {Borduria} came at dawn.",
        "{Borduria} was invaded.",
        "The killing of {Borduria}'s fishermen by <Ruritania> was murder.",
        "We mourn the massacre of {Borduria}.",
        "the brutal <Ruritania> bombing of {Borduria}",
    ],
)
def test_the_victim_is_not_blamed(quote: str) -> None:
    """What is done to the target is not held against it."""
    assert label(quote) in ("favor", "neutral")


@pytest.mark.parametrize(
    "quote",
    [
        "{Brandt} is a liar and a coward.",
        "{Brandt}'s reckless policy has cost us dearly.",
        "This is a failure of {the Brandt government} and of nobody else.",
        "{Brandt} is unfit for office.",
        "Crooked {Brandt} again.",
        "What a disgrace {Brandt} is!",
        "{Brandt} has the nerve to lecture us.",
        "It is the result of {the ministry}’s crackdown, its greed and its miscalculation.",
    ],
)
def test_flaws_are_against_their_owner(quote: str) -> None:
    """Bad names and qualities count against whom they are said of."""
    assert label(quote) == "against"


@pytest.mark.parametrize(
    "quote",
    [
        "We condemn {Ruritania}.",
        "I blame {Brandt} for this.",
        "We must defeat {Brandt} in November.",
        "We will fight {Ruritania} and stop {Ruritania}.",
        "{Ruritania} will be held responsible.",
        "{They} must be held fully accountable.",
        "We hold {Ruritania} responsible for every drop of blood.",
        "The blame lies with {Ruritania}.",
        "{Brandt} should apologize.",
    ],
)
def test_blame_and_threats_are_against_their_object(quote: str) -> None:
    """Whom the speaker blames, fights or threatens he is against."""
    assert label(quote) == "against"


@pytest.mark.parametrize(
    "quote",
    [
        "I support {Clara Weiss}.",
        "We praise {Borduria} for its courage.",
        "{Borduria} is a strong ally.",
        "I am very proud of {Clara Weiss}.",
        "{Weiss} is a great leader and an honest woman.",
        "We thank {the firefighters}.",
        "{Weiss} is the best candidate we ever had.",
        "We stand with {Borduria}.",
        "My good friend {Clara Weiss} is with us.",
    ],
)
def test_praise_and_support_favor_their_object(quote: str) -> None:
    """Whom the speaker praises, thanks or stands by he favors."""
    assert label(quote) == "favor"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("No, no, {Borduria}!", "against"),
        ("No, no, <Borduria>! No, no, {Brandt}!", "against"),
        ("Death to {Borduria}!", "against"),
        ("Down with {Brandt}!", "against"),
        ("{Brandt} out!", "against"),
        ("{Brandt} must go!", "against"),
        ("Shame on {Brandt}!", "against"),
        ("Lock up {Brandt}!", "against"),
        ("Long live {Weiss}!", "favor"),
        ("Vote for {Weiss}!", "favor"),
        ("God bless {Borduria}!", "favor"),
    ],
)
def test_slogans(quote: str, expected: str) -> None:
    """Chants say it in their form."""
    assert label(quote) == expected


@pytest.mark.parametrize(
    ("quote", "wrong"),
    [
        ("We never supported {Brandt}.", "favor"),
        ("I do not trust {Brandt}.", "favor"),
        ("{Brandt} is not a great leader.", "favor"),
        ("{Weiss} is not a failure.", "against"),
        ("{Weiss} never lied to us.", "against"),
        ("We do not blame {Weiss}.", "against"),
        ("{Weiss} has never betrayed anybody.", "against"),
    ],
)
def test_negation_takes_back(quote: str, wrong: str) -> None:
    """A negated word does not count as if it stood alone."""
    assert label(quote) != wrong


@pytest.mark.parametrize("quote", ["We never supported {Brandt}.", "I do not trust {Brandt}."])
def test_negated_support_is_against(quote: str) -> None:
    """To withhold support is to be against."""
    assert label(quote) == "against"


@pytest.mark.parametrize(
    "quote",
    [
        "{Brandt} will arrive on Monday.",
        "We met {Brandt} in the afternoon.",
        "There will be another round of talks between {Ruritania} and <Borduria>.",
        "The poll puts {Brandt} at 41 percent.",
        "Ask {Brandt}.",
        "The train to {Borduria} leaves at nine.",
        "",
    ],
)
def test_who_is_only_named_is_neutral(quote: str) -> None:
    """Without a word of judgement there is no stance."""
    assert label(quote if quote else "{Brandt}") == "neutral"


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("accused", "{Ruritania} of arming the rebels", "against"),
        ("criticised", "{Brandt}", "against"),
        ("blamed", "{Brandt} for the floods", "against"),
        ("called", "{Brandt} a liar", "against"),
        ("dismissed", "the plan as a failure of {Brandt}'s housing policy", "against"),
        ("praised", "{Weiss}", "favor"),
        ("endorsed", "{Weiss} for mayor", "favor"),
        ("asked", "{Weiss} whether she would come", "neutral"),
        ("said", "{Ruritania} would be held accountable", "against"),
    ],
)
def test_the_cue_may_hold_the_stance(cue: str, content: str, expected: str) -> None:
    """In "accused X of" the reporting verb says it, and X is its object."""
    assert label(content, cue) == expected


def test_a_denial_turns_what_it_denies() -> None:
    """Who denies that somebody failed does not say that he failed."""
    assert label("that {Weiss} was a failure", "said") == "against"
    assert label("that {Weiss} was a failure", "denied") != "against"


def test_what_was_never_said_is_no_stance() -> None:
    """A quote that the text denies leaves its target neutral."""
    assert label("that {Weiss} was a liar", "claim", voided=True) == "neutral"
    assert label("{Weiss} out! Down with {Weiss}!", voided=True) == "neutral"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("<Brandt>'s blunders push us toward a war with {Ruritania}.", "neutral"),
        ("It is a failure of <Brandt>'s {Ruritania} policy.", "neutral"),
        ("<Brandt> is a liar. {Weiss} was there.", "neutral"),
        ("<Brandt> accused {Weiss}.", "neutral"),
        ("Now it blames {Weiss}.", "neutral"),
        ("Police met 20 {militants} at the gate.", "neutral"),
    ],
)
def test_what_is_said_of_one_is_not_said_of_the_other(quote: str, expected: str) -> None:
    """A word that is tied to another party counts there, not here; what others hold is not the speaker's."""
    assert label(quote) == expected


def test_a_pronoun_stands_for_the_name_before_it() -> None:
    """The insult in the next sentence is found through its "he"."""
    assert label("I know {Brandt} well. He is a liar and a thief.") == "against"
    assert label("I know {Brandt} well. <Weiss> came too. He is a liar and a thief.") != "against"


def test_an_editors_gloss_breaks_no_clause() -> None:
    """Words put in brackets by an editor are read as part of the sentence."""
    assert label("the savage ({Borduria}) killings") == "against"
    assert label("[{Brandt}] lied to us") == "against"


def test_a_names_own_words_say_nothing() -> None:
    """The word "Great" in a party's name is no praise of it."""
    assert label("{Great Hope Party} meets on Monday.") == "neutral"


@pytest.mark.parametrize("construction", lexicon().constructions, ids=lambda c: c.name)
def test_every_construction_matches_its_example(construction: object) -> None:
    """The example in the lexicon fires its own construction and gets the label of its weight."""
    text, own, every = cut(construction.example.replace("{T}", "{Brandt}"))
    analysis = analyse(read(text, [Span(0, len(text))], every), QuoteKind.DIRECT)
    assert construction.name in {entry.tie for entry in explain(analysis, own)}
    weight = lexicon().weight("construction", construction.name)
    assert judge(analysis, own).label == ("against" if weight < 0 else "favor")


def test_the_lexicon_has_no_duplicates_and_weights_of_one_sign() -> None:
    """No entry stands twice in a list, or in a good and a flawed group; direct ties have the group's sign."""
    from quotekit.lexicons import read as table

    data = table("stance")
    assert {"source", "licence", "date", "excluded"} <= set(data["provenance"])
    for name, group in data["group"].items():
        for part in ("verbs", "nouns", "deeds", "words"):
            entries = group.get(part, [])
            assert len(entries) == len(set(entries)), (name, part)
    for part in ("nouns", "words"):
        assert not set(data["group"]["flaw"].get(part, ())) & set(data["group"]["merit"].get(part, ())), part
    assert all(data["group"][name]["weights"]["object"] < 0 for name in ("judge", "oppose"))
    assert all(data["group"][name]["weights"]["object"] > 0 for name in ("praise", "support"))


def test_explain_adds_up() -> None:
    """The weights of the fired entries and the bias are the score."""
    text, own, every = cut("{Brandt} is a liar, and we condemn {Brandt}. <Weiss> is great.")
    analysis = analyse(read(text, [Span(0, len(text))], every), QuoteKind.DIRECT)
    fired = explain(analysis, own)
    assert sum(entry.weight for entry in fired) + lexicon().bias == pytest.approx(judge(analysis, own).score)
    assert ("liar",) in {entry.words for entry in fired}


def test_work_is_linear_in_the_quote(steps: Callable[[Callable[[], object]], int]) -> None:
    """Four times the quote takes little more than four times the steps; half a million code points come to an end."""

    def work(times: int) -> None:
        text = "Brandt lied and we condemn Weiss " * times
        mentions = [Span(m.start(), m.end()) for m in re.finditer("Brandt|Weiss", text)]
        analysis = analyse(read(text, [Span(0, len(text))], mentions), QuoteKind.DIRECT)
        judge(analysis, mentions[::2])

    assert steps(lambda: work(200)) <= 5 * steps(lambda: work(50))
    work(15_000)
