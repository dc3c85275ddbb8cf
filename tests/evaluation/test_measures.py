from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotekit.evaluation import Evaluation, evaluate

Score = Callable[..., Evaluation]

TEXT = "“Aaaa bbbb cccc dddd,” Mayor Ann Lee said. Tom Roe said that eeee ffff. He denied gggg hhhh."
LEE, ROE = [23, 36], [43, 50]


def quote(words: str, source: str | None = None, **more: Any) -> dict[str, Any]:
    """A quote of these words of the text."""
    found = {"contents": [span(words)], **more}
    return {**found, "source": span(source)} if source else found


def span(words: str) -> list[int]:
    """Where the words stand in the text."""
    start = TEXT.index(words)
    return [start, start + len(words)]


def figure(result: Any, measure: str, of: str) -> tuple[float | None, float | None, float | None]:
    """Precision, recall and value, rounded."""
    found = result[measure, of]
    return tuple(None if v is None else round(v, 3) for v in (found.precision, found.recall, found.value))  # type: ignore[return-value]


FIRST, SECOND, THIRD = "Aaaa bbbb cccc dddd", "eeee ffff", "gggg hhhh"

# gold, predicted, measure, of, (precision, recall, F1)
QUOTES = [
    ([FIRST], [FIRST + ",”"], "exact", "all", (1, 1, 1)),
    ([FIRST], ["“" + FIRST], "exact", "direct", (1, 1, 1)),
    ([FIRST], ["Aaaa bbbb cccc"], "exact", "all", (0, 0, 0)),
    ([FIRST], ["Aaaa bbbb cccc"], "overlap", "all", (1, 1, 1)),
    ([FIRST], ["Aaaa bbbb"], "overlap", "all", (1, 1, 1)),
    ([FIRST], ["Aaaa"], "overlap", "all", (0, 0, 0)),
    ([FIRST], ["Aaaa"], "token", "all", (1, 0.25, 0.4)),
    ([FIRST], ["Aaaa bbbb", "cccc dddd"], "overlap", "all", (0.5, 1, 0.667)),
    ([FIRST, SECOND], [FIRST, FIRST, SECOND], "exact", "all", (0.667, 1, 0.8)),
    ([FIRST, SECOND], [SECOND], "overlap", "direct", (None, 0, 0)),
    ([FIRST, SECOND], [SECOND], "overlap", "indirect", (1, 1, 1)),
    ([FIRST], [FIRST, THIRD], "overlap", "indirect", (0, None, 0)),
    ([FIRST], [], "overlap", "mixed", (None, None, None)),
    ([FIRST], [], "overlap", "all", (None, 0, 0)),
]


@pytest.mark.parametrize(("gold", "predicted", "measure", "of", "wanted"), QUOTES)
def test_quotes(score: Score, gold: list[str], predicted: list[str], measure: str, of: str, wanted: object) -> None:
    """Pieces exactly, by overlap of at least a half, one to one; by token; by the kind of each side's own quotes."""
    assert figure(score(TEXT, list(map(quote, gold)), list(map(quote, predicted))), measure, of) == wanted


def test_a_kind_that_is_predicted_counts_for_nothing(score: Score) -> None:
    """The kind of a prediction is worked out from the marks, whatever it says."""
    result = score(TEXT, [quote(FIRST)], [quote(FIRST, kind="indirect")])
    assert figure(result, "exact", "direct") == (1, 1, 1)


def test_pieces_of_one_quote_are_one(score: Score) -> None:
    """A quote in pieces is right only with all of them."""
    parted = {"contents": [span("Aaaa bbbb"), span(SECOND)]}
    assert figure(score(TEXT, [parted], [parted]), "exact", "all") == (1, 1, 1)
    assert figure(score(TEXT, [parted], [quote("Aaaa bbbb"), quote(SECOND)]), "exact", "all") == (0, 0, 0)


def test_quotes_inside_quotes(score: Score) -> None:
    """They are left out on both sides unless they are asked for."""
    gold, predicted = [quote(FIRST), quote("cccc dddd", nested=True)], [quote(FIRST), quote("bbbb", nested=True)]
    assert figure(score(TEXT, gold, predicted), "exact", "all") == (1, 1, 1)
    assert figure(score(TEXT, gold, predicted, nested=True), "exact", "all") == (0.5, 0.5, 0.5)


def test_what_annotators_skipped(score: Score) -> None:
    """A prediction mostly inside a stretch that was skipped is neither right nor wrong."""
    result = score(TEXT, [quote(FIRST)], [quote(FIRST), quote(SECOND), quote(THIRD)], skip=[span("eeee ffff. He")])
    assert figure(result, "exact", "all") == (0.5, 1, 0.667)


def test_gold_that_is_not_whole(score: Score) -> None:
    """Where not all quotes are listed there is recall and no precision."""
    result = score(TEXT, [quote(FIRST)], [quote(FIRST), quote(SECOND)], complete=False)
    assert figure(result, "exact", "all") == (None, 1, None)
    assert figure(result, "spans", "content") == (None, 1, None)
    assert figure(result, "end to end", "all") == (None, 1, None)


LABELS = [
    ("content", [quote(FIRST)], [quote(FIRST + ",”")], "spans", (1, 1, 1)),
    ("content", [quote(FIRST)], [quote(FIRST + ",”")], "spans, strict", (0, 0, 0)),
    ("source", [quote(FIRST, "Mayor Ann Lee")], [quote(FIRST, "Ann Lee")], "spans", (0, 0, 0)),
    ("source", [quote(FIRST, "Tom Roe"), quote(SECOND, "Tom Roe")], [quote(FIRST, "Tom Roe")], "spans", (1, 1, 1)),
    ("cue", [quote(FIRST, cue=span("said"))], [quote(SECOND, cue=span("said"))], "spans", (1, 1, 1)),
    ("cue", [quote(FIRST, cue=span("said"))], [quote(FIRST)], "spans", (None, 0, 0)),
    ("content", [quote("Aaaa bbbb"), quote("cccc dddd")], [quote(FIRST)], "spans", (0, 0, 0)),
    ("content", [quote("Aaaa bbbb"), quote("cccc dddd")], [quote(FIRST)], "spans, joined", (1, 1, 1)),
]


@pytest.mark.parametrize(("label", "gold", "predicted", "variant", "wanted"), LABELS)
def test_label_spans(score: Score, label: str, gold: Any, predicted: Any, variant: str, wanted: object) -> None:
    """Spans of a label count once, exactly, whosesoever they are; the variants differ in edges and joining."""
    assert figure(score(TEXT, gold, predicted), variant, label) == wanted


# gold source, predicted source, predicted name, right
SOURCES = [
    ("Mayor Ann Lee", "Lee", None, True),
    ("Mayor Ann Lee", None, "Lee", True),
    ("Mayor Ann Lee", None, "Mayor Ann Lee", True),
    ("Mayor Ann Lee", None, "Ann Lee", True),
    ("Mayor Ann Lee", None, "Bo Lee", True),  # the head alone is compared
    ("Mayor Ann Lee", "Tom Roe", "Tom Roe", False),
    ("Mayor Ann Lee", None, None, False),
    ("He", None, "he", False),
    (None, None, None, True),
    (None, "Tom Roe", None, False),
]


@pytest.mark.parametrize(("gold", "source", "name", "right"), SOURCES)
def test_sources(score: Score, gold: str | None, source: str | None, name: str | None, right: bool) -> None:
    """A speaker is right by its mention or by the name of the source; nobody where gold has nobody."""
    result = score(TEXT, [quote(FIRST, gold)], [quote(FIRST, source, speaker=name)])
    assert result["end to end", "all"].value == float(right)
    assert result["speaker given quote", "all"].value == (float(right) if gold else None)


def test_a_gold_speaker_without_a_mention(score: Score) -> None:
    """Where gold names a speaker and no source, a name in common is right."""
    gold = [quote(FIRST, speaker="Ann Lee")]
    assert score(TEXT, gold, [quote(FIRST, speaker="Mayor Ann Lee")])["end to end", "all"].value == 1
    assert score(TEXT, gold, [quote(FIRST, speaker="Tom Roe")])["end to end", "all"].value == 0


PARTIES = [{"name": "Ann Lee", "aliases": ["Lee", "she"]}, {"name": "Oslo", "aliases": ["the city"]}]


def test_speakers(score: Score) -> None:
    """The same by any name in common, canonical by the name itself; end to end over all gold quotes."""
    gold = [quote(FIRST, speaker="Ann Lee"), quote(SECOND, speaker="Ann Lee"), quote(THIRD, speaker="Tom Roe")]
    result = score(TEXT, gold, [quote(FIRST, speaker="Ann Lee"), quote(SECOND, speaker="Lee")], parties=PARTIES)
    values = {figure.measure: figure.value for figure in result}
    assert values["quote found"] == pytest.approx(2 / 3)
    assert (values["same speaker"], values["canonical speaker"]) == (1, 0.5)
    assert values["canonical speaker, end to end"] == pytest.approx(1 / 3)
    assert values["speakers per speaker"] == 2


# gold speakers, predicted ones, (precision, recall)
CLUSTERS = [
    ("AAB", "AAB", (1, 1)),
    ("AAB", "AAA", (0.556, 1)),
    ("AAB", "CDB", (1, 0.667)),
    ("AAA", "AA-", (1, 0.556)),
    ("AAA", "A--", (1, 0.333)),
]


@pytest.mark.parametrize(("gold", "predicted", "wanted"), CLUSTERS)
def test_b_cubed(score: Score, gold: str, predicted: str, wanted: tuple[float, float]) -> None:
    """Quotes clustered by speaker: merging costs precision, splitting recall; nobody is a cluster of one quote."""

    def spoken(names: str) -> list[dict[str, Any]]:
        words = (FIRST, SECOND, THIRD)
        return [quote(w, speaker=None if n == "-" else f"{n}nn Roe") for w, n in zip(words, names, strict=True)]

    found = score(TEXT, spoken(gold), spoken(predicted))["B-cubed", "all"]
    assert (found.precision, found.recall) == pytest.approx(wanted, abs=0.001)


def test_posts(score: Score) -> None:
    """Recall over all gold posts, precision over found quotes that are said to be posts."""
    gold = [quote(FIRST, medium="post"), quote(SECOND, medium="post"), quote(THIRD)]
    predicted = [quote(FIRST, medium="post"), quote(THIRD, medium="post")]
    assert figure(score(TEXT, gold, predicted), "medium", "post") == (0.5, 0.5, 0.5)


def pairs(*given: str) -> list[dict[str, Any]]:
    """Stances from "Oslo against", "Oslo favor implicit"."""
    words = [each.split() for each in given]
    return [{"target": w[0], "label": w[1], "explicit": len(w) == 2} for w in words]


# gold pairs, predicted pairs, {(measure, of): value}
STANCES = [
    (["Oslo against"], ["Oslo against"], {("stance", "against"): 1, ("polar F1", "pairs"): 1}),
    (["Oslo against"], ["Oslo favor"], {("polar F1", "pairs"): 0, ("target recall", "pairs"): 1}),
    (["Oslo against"], ["Rome favor"], {("target recall", "pairs"): 0, ("polar on no pair", "per quote"): 1}),
    (["Oslo against"], ["Rome neutral"], {("polar on no pair", "per quote"): 0}),
    (["Oslo neutral"], ["Oslo neutral"], {("polar F1", "pairs"): None, ("macro F1", "pairs of both"): 1}),
    (["Oslo against", "Rome favor"], ["Oslo against"], {("stance", "favor"): 0, ("macro F1", "pairs of both"): 1}),
    (["Oslo against implicit"], ["Oslo favor"], {("polar F1, explicit", "pairs"): None, ("polar F1", "pairs"): 0}),
]


@pytest.mark.parametrize(("gold", "predicted", "wanted"), STANCES)
def test_stances(score: Score, gold: list[str], predicted: list[str], wanted: dict[tuple[str, str], Any]) -> None:
    """Pairs are matched by target, then labels compared; what matches no pair is counted apart."""
    result = score(TEXT, [quote(FIRST, stances=pairs(*gold))], [quote(FIRST, stances=pairs(*predicted))])
    assert {name: result[name].value for name in wanted} == wanted


def test_stances_of_quotes_that_were_not_found(score: Score) -> None:
    """They count neither for nor against."""
    result = score(TEXT, [quote(FIRST, stances=pairs("Oslo against"))], [quote(THIRD, stances=pairs("Oslo favor"))])
    assert (result["stance", "against"].gold, result["polar on no pair", "per quote"].value) == (0, None)


quotes = st.lists(
    st.fixed_dictionaries(
        {"contents": st.lists(st.integers(0, len(TEXT) - 8).map(lambda n: [n, n + 8]), min_size=1, max_size=2)},
        optional={
            "speaker": st.sampled_from(["Ann Lee", "Lee", "Tom Roe"]),
            "source": st.sampled_from([LEE, ROE]),
            "stances": st.lists(
                st.fixed_dictionaries(
                    {
                        "target": st.sampled_from(["Oslo", "Rome"]),
                        "label": st.sampled_from(["against", "favor", "neutral"]),
                    }
                ),
                max_size=2,
            ),
        },
    ),
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(quotes, quotes)
def test_any_annotations(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> None:
    """Every figure is a share or None; turned round, precision and recall of quotes and spans change places."""
    one, other = ({"text": TEXT, "quotes": listed} for listed in (gold, predicted))
    forth, back = evaluate([one], [other], resamples=0), evaluate([other], [one], resamples=0)
    for found in forth:
        if found.measure not in (
            "speakers per speaker",
            *(f"polar on no pair{s}" for s in ("", ", explicit", ", own")),
        ):
            assert all(v is None or 0 <= v <= 1 for v in (found.value, found.precision, found.recall))
        if found.measure in ("exact", "token", "overlap", "spans", "spans, joined", "spans, strict"):
            turned = back[found.measure, found.of]
            assert (turned.precision, turned.recall) == (found.recall, found.precision)
